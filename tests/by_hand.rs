//! Files edited by hand, as a person would: on a copy of the sample, with the program itself.

#![expect(
    clippy::disallowed_methods,
    reason = "makes the workspace and edits its files"
)]
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its files cannot be read or written"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const STATEMENT: &str = "statements/najaf";
const TRANSLATION: &str = "statements/najaf/en.toml";

/// A workspace with the released statement of the sample, committed.
fn workspace() -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir_all(copy.path().join(STATEMENT)).unwrap();
    fs::copy(sample.join("workflow.toml"), copy.path().join("workflow.toml")).unwrap();
    for entry in fs::read_dir(sample.join(STATEMENT)).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copy.path().join(STATEMENT).join(entry.file_name())).unwrap();
    }
    for args in [
        &["init", "-q"][..],
        &["add", "."],
        &["commit", "-q", "-m", "Begin"],
    ] {
        assert!(run(copy.path(), "git", "huda", args).0);
    }
    copy
}

/// Runs a program as a person of the sample; whether it ended with 0, and what it printed.
fn run(folder: &Path, program: &str, who: &str, args: &[&str]) -> (bool, String) {
    let output = Command::new(program)
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .envs([("HOME", "/nonexistent"), ("GIT_CONFIG_NOSYSTEM", "1")])
        .envs([("GIT_AUTHOR_NAME", who), ("GIT_COMMITTER_NAME", who)])
        .env("GIT_AUTHOR_EMAIL", format!("{who}@example.org"))
        .env("GIT_COMMITTER_EMAIL", format!("{who}@example.org"))
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.success(), printed.into_owned())
}

fn bayan(folder: &Path, who: &str, args: &[&str]) -> (bool, String) {
    run(folder, env!("CARGO_BIN_EXE_bayan"), who, args)
}

fn edit(folder: &Path, from: &str, to: &str) {
    let path = folder.join(TRANSLATION);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

fn segment<'t>(text: &'t str, of: &str) -> &'t str {
    let at = text.find(of).unwrap();
    let start = text[..at].rfind("[[segment]]").unwrap();
    let end = text[at..].find("[[segment]]").map_or(text.len(), |end| at + end);
    &text[start..end]
}

#[test]
fn a_reviewer_who_rewrote_a_target_by_hand_could_approve_it_under_its_translators_name() {
    let work = workspace();
    edit(work.path(), "Nobody was hurt.", "No one was hurt.");
    let (saved, printed) = bayan(work.path(), "salam", &["save"]);
    assert!(saved, "{printed}");
    let text = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    let own = segment(&text, "No one was hurt.");
    assert!(own.contains("by = \"salam\""), "{own}");
    let id = own.split('"').nth(1).unwrap();
    let (approved, printed) = bayan(work.path(), "salam", &["approve", "najaf", "--lang", "en", id]);
    assert!(!approved, "{printed}");
    let (_, status) = run(work.path(), "git", "salam", &["status", "--porcelain"]);
    assert_eq!(status, "");
}

#[test]
fn saving_touches_nobodys_name_where_the_target_is_as_it_was() {
    let work = workspace();
    let before = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    edit(work.path(), "[[segment]]", "# A remark.\n[[segment]]");
    assert!(bayan(work.path(), "salam", &["save"]).0);
    let after = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    assert_eq!(after.replacen("# A remark.\n", "", 1), before);
    edit(work.path(), "Nobody was hurt.", "No one was hurt.");
    assert!(bayan(work.path(), "rana", &["save"]).0);
    let after = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    assert!(!after.contains("hands"), "{after}");
}

#[test]
fn a_target_changed_by_hand_slipped_unsigned_into_another_commands_commit() {
    let work = workspace();
    edit(work.path(), "Nobody was hurt.", "No one was hurt.");
    let add = ["add", "najaf", "--lang", "en", "--first", "--text", "Extra"];
    let (added, printed) = bayan(work.path(), "rana", &add);
    assert!(!added && printed.contains("bayan save"), "{printed}");
    let (_, status) = run(work.path(), "git", "rana", &["status", "--porcelain"]);
    assert_eq!(status, format!(" M {TRANSLATION}\n"));
}

#[test]
fn a_reviewer_approved_their_own_words_before_saving_them() {
    let work = workspace();
    edit(work.path(), "Nobody was hurt.", "No one was hurt.");
    let text = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    let id = segment(&text, "No one was hurt.")
        .split('"')
        .nth(1)
        .unwrap()
        .to_owned();
    let approve = ["--no-commit", "approve", "najaf", "--lang", "en", &id];
    let (approved, printed) = bayan(work.path(), "salam", &approve);
    assert!(!approved && printed.contains("bayan save"), "{printed}");
}

#[test]
fn a_translator_took_their_own_name_out_and_approved() {
    let work = workspace();
    let text = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    let own = segment(&text, "Nobody was hurt.");
    let renamed = own.replace("by = \"rana\"", "by = \"omar\"");
    assert_ne!(own, renamed);
    edit(work.path(), own, &renamed);
    assert!(bayan(work.path(), "rana", &["save"]).0);
    let text = fs::read_to_string(work.path().join(TRANSLATION)).unwrap();
    let own = segment(&text, "Nobody was hurt.");
    assert!(
        own.contains("by = \"omar\"") && own.contains("hands = [\"rana\"]"),
        "{own}"
    );
}
