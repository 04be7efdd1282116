//! Git itself with the drivers that `init` and `clone` enter: merging, and showing differences.

use std::path::Path;
use std::process::{Command, Output};

use crate::common::call::bare_command;
use crate::common::{HARBOUR, Workspace};
use crate::sync::state;

/// Git, with the program where git looks for it.
fn git(work: &Workspace, args: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_bayan")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut command: Command = bare_command("git");
    command.args(args).current_dir(&work.root).env("PATH", path);
    for (name, value) in [
        ("GIT_AUTHOR_NAME", "rana"),
        ("GIT_AUTHOR_EMAIL", "rana@example.org"),
        ("GIT_COMMITTER_NAME", "rana"),
        ("GIT_COMMITTER_EMAIL", "rana@example.org"),
    ] {
        command.env(name, value);
    }
    command.output().unwrap()
}

#[test]
fn git_itself_merges_with_the_driver_and_shows_segments() {
    let work = Workspace::translated();
    work.git(["branch", "-M", "main"]);
    assert!(
        git(&work, &["switch", "--quiet", "--create", "side"])
            .status
            .success()
    );
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    assert!(git(&work, &["switch", "--quiet", "main"]).status.success());
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "None were hurt.",
    );
    let merged = git(&work, &["merge", "--quiet", "-m", "Both", "side"]);
    assert!(
        merged.status.success(),
        "{}",
        String::from_utf8_lossy(&merged.stderr)
    );
    assert_eq!(work.git(["status", "--porcelain"]), "");
    let text = work.read("statements/harbour/en.toml");
    assert!(
        text.contains("No one was hurt.") && text.contains("None were hurt."),
        "{text}"
    );
    assert_eq!(state(&work, "s4"), "missing");
    let log = git(
        &work,
        &["log", "-p", "-1", "side", "--", "statements/harbour/en.toml"],
    );
    let log = String::from_utf8_lossy(&log.stdout).into_owned();
    assert!(
        log.contains("-  > Nobody was hurt.\n+  > No one was hurt.\n"),
        "{log}"
    );
}

/// Both brought in a sentence and translated it. Git merges file by file, so the translations could not follow when one
/// of the sentences got another id.
#[test]
fn targets_that_git_put_under_one_id_are_told_apart_again() {
    let work = Workspace::translated();
    work.git(["branch", "-M", "main"]);
    assert!(
        git(&work, &["switch", "--quiet", "--create", "side"])
            .status
            .success()
    );
    work.revise(
        "harbour",
        &HARBOUR.replace("مجلس النقابة", "ونشكر رجال الإطفاء.\n\nمجلس النقابة"),
    );
    work.translate("rana", "harbour", "en", &[("s7", "We thank the firefighters.")]);
    assert!(git(&work, &["switch", "--quiet", "main"]).status.success());
    work.revise(
        "harbour",
        &HARBOUR.replace("لم يصب أحد بأذى.", "لم يصب أحد بأذى. وأخمد الحريق بسرعة."),
    );
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s7", "The fire was put out quickly.")],
    );
    let merged = git(&work, &["merge", "--quiet", "-m", "Both", "side"]);
    assert!(
        merged.status.success(),
        "{}",
        String::from_utf8_lossy(&merged.stderr)
    );
    assert_ne!(
        (state(&work, "s7"), state(&work, "s8")),
        ("translated".into(), "translated".into())
    );
    work.bayan(["resolve"])
        .stdout("statements/harbour/en.toml\nOne file was repaired.\n")
        .stderr("hint: Save the repaired files: bayan save\n")
        .success();
    assert_eq!(
        (state(&work, "s7"), state(&work, "s8")),
        ("translated".into(), "translated".into())
    );
    let shown = work.bayan(["show", "harbour", "--lang", "en"]).success().stdout;
    for (source, target) in [
        ("رجال الإطفاء", "We thank the firefighters."),
        ("وأخمد الحريق", "The fire was put out quickly."),
    ] {
        let below = shown
            .lines()
            .skip_while(|line| !line.contains(source))
            .nth(1)
            .unwrap();
        assert!(below.ends_with(target), "{shown}");
    }
    work.as_person("rana").bayan(["save"]).success();
    work.bayan(["resolve"])
        .stdout("No file has conflict markers.\n")
        .success();
    work.assert_clean();
}

/// Nobody's later work is touched.
#[test]
fn what_was_changed_after_gits_merge_is_not_told_apart_again() {
    let work = Workspace::translated();
    work.git(["branch", "-M", "main"]);
    assert!(
        git(&work, &["switch", "--quiet", "--create", "side"])
            .status
            .success()
    );
    work.revise(
        "harbour",
        &HARBOUR.replace("مجلس النقابة", "ونشكر رجال الإطفاء.\n\nمجلس النقابة"),
    );
    assert!(git(&work, &["switch", "--quiet", "main"]).status.success());
    work.revise(
        "harbour",
        &HARBOUR.replace("لم يصب أحد بأذى.", "لم يصب أحد بأذى. وأخمد الحريق بسرعة."),
    );
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s7", "The fire was put out quickly.")],
    );
    assert!(
        git(&work, &["merge", "--quiet", "-m", "Both", "side"])
            .status
            .success()
    );
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    let before = work.read("statements/harbour/en.toml");
    work.bayan(["resolve"])
        .stdout("No file has conflict markers.\n")
        .success();
    assert_eq!(work.read("statements/harbour/en.toml"), before);
}

#[test]
fn a_difference_is_shown_word_by_word_under_its_segment() {
    let work = Workspace::translated();
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "Nobody at all was hurt.",
    );
    work.edit("statements/harbour/ar.toml", "رقم 3", "رقم 4");
    let shown = git(&work, &["diff", "--word-diff=plain", "--no-color", "-U1"]);
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(shown.contains("> Nobody {+at all+} was hurt."), "{shown}");
    assert!(shown.contains("[-3.-]{+4.+}"), "{shown}");
    assert!(shown.contains(" @@ s4\n") || shown.contains("\ns4\n"), "{shown}");
    // The name that clones of before have in their configuration.
    work.bayan(["textconv", "statements/harbour/en.toml"]).success();
}
