//! What `sync` brings in from somebody who means harm or has another version, and clones of other kinds.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::common::{HARBOUR, Workspace};
use crate::sync::{colleague, files, shared, state, sync};

const ENGLISH: &str = "statements/harbour/en.toml";

/// Whoever does not use the program puts something into the branch that all share.
fn push_by_hand(work: &Workspace, change: impl FnOnce(&Workspace)) {
    change(work);
    work.git(["add", "--all"]);
    work.git(["commit", "--quiet", "-m", "By hand"]);
    work.git(["push", "--quiet", "origin", "HEAD:main"]);
}

/// An object made byte by byte: git's own commands would refuse it.
fn object(work: &Workspace, kind: &str, bytes: &[u8]) -> String {
    let mut git = crate::common::call::bare_command("git");
    git.args(["hash-object", "-t", kind, "-w", "--literally", "--stdin"]);
    let child = git
        .current_dir(&work.root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = child.unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn raw(id: &str) -> Vec<u8> {
    (0..id.len() / 2)
        .map(|at| u8::from_str_radix(&id[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

/// A tree with one entry.
fn tree(work: &Workspace, mode: &str, name: &str, id: &str) -> String {
    let mut bytes = format!("{mode} {name}\0").into_bytes();
    bytes.extend(raw(id));
    object(work, "tree", &bytes)
}

#[test]
fn a_tree_that_reaches_into_git_or_out_of_the_folder_writes_nothing_there() {
    for (outer, inner) in [
        (".git", "config"),
        (".GIT", "config"),
        ("..", "escaped.toml"),
        ("git~1", "config"),
        (".g\u{200c}it", "config"),
    ] {
        let (hala, hub) = shared(Workspace::imported());
        let evil = colleague(&hala, &hub);
        let blob = object(&evil, "blob", b"[core]\n\tfsmonitor = touch pwned\n");
        let folder = tree(&evil, "100644", inner, &blob);
        // The entries of the real tree, and one more, in git's order.
        let mut entries: Vec<(String, Vec<u8>)> = evil
            .git(["ls-tree", "HEAD"])
            .lines()
            .map(|line| {
                let (head, name) = line.split_once('\t').unwrap();
                let parts: Vec<&str> = head.split(' ').collect();
                let mode = parts[0].trim_start_matches('0');
                let mut bytes = format!("{mode} {name}\0").into_bytes();
                bytes.extend(raw(parts[2]));
                (name.to_owned(), bytes)
            })
            .collect();
        let mut own = format!("40000 {outer}\0").into_bytes();
        own.extend(raw(&folder));
        entries.push((outer.to_owned(), own));
        entries.sort();
        let bytes: Vec<u8> = entries.into_iter().flat_map(|(_, bytes)| bytes).collect();
        let root = object(&evil, "tree", &bytes);
        let commit = evil.git(["commit-tree", "-p", "HEAD", "-m", "Harmless", &root]);
        evil.git(["push", "--quiet", "origin", &format!("{commit}:refs/heads/main")]);
        let config = hala.read(".git/config");
        let ran = hala.bayan(["sync"]).run();
        assert_eq!(
            ran.stderr.matches("panicked").count(),
            0,
            "{outer}: {}",
            ran.stderr
        );
        assert_eq!(
            hala.read(".git/config").matches("fsmonitor").count(),
            0,
            "{outer}"
        );
        assert_eq!(config.matches("fsmonitor").count(), 0);
        assert!(!hala.beside("escaped.toml").exists(), "{outer}");
        assert!(ran.code == 2, "{outer}: {}{}", ran.stdout, ran.stderr);
    }
}

#[test]
fn links_that_come_in_are_refused_and_named() {
    let (hala, hub) = shared(Workspace::translated());
    let evil = colleague(&hala, &hub);
    let secret = hala.beside("home").join("secret");
    fs::write(&secret, "secret\n").unwrap();
    push_by_hand(&evil, |work| {
        fs::remove_file(work.path(ENGLISH)).unwrap();
        std::os::unix::fs::symlink(&secret, work.path(ENGLISH)).unwrap();
    });
    let before = hala.git(["rev-parse", "HEAD"]);
    let ran = hala.bayan(["sync"]).stdout("").code(2);
    assert!(ran.stderr.contains(ENGLISH), "{}", ran.stderr);
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    hala.bayan(["sync"]).stdout("").code(2);
    hala.assert_clean();
}

/// A damaged file that only the other side touched comes in as it is; it is named by whoever reads it, and can be put
/// right. Where both touched it, nothing comes in.
#[test]
fn ids_that_play_tricks_and_newer_formats_are_named() {
    for (from, to) in [
        ("id = \"s4\"", "id = \"../../x\""),
        ("id = \"s4\"", "id = \"--output=x\""),
        ("id = \"s4\"", "id = \"s4\\u001b[2J\""),
        ("id = \"s4\"", "id = \"s3\""),
        (
            "[[segment]]\nid = \"s1\"",
            "format = 999\n\n[[segment]]\nid = \"s1\"",
        ),
    ] {
        let (hala, hub) = shared(Workspace::translated());
        let evil = colleague(&hala, &hub);
        let both = colleague(&hala, &hub);
        push_by_hand(&evil, |work| {
            work.edit(ENGLISH, from, to);
        });
        sync(&hala, "hala");
        let ran = hala.bayan(["status"]).code(2);
        assert!(ran.stderr.contains(ENGLISH), "{to}: {}", ran.stderr);
        assert!(!ran.stderr.contains('\u{1b}'), "{to}: {:?}", ran.stderr);
        both.edit_and_save(
            "rana",
            ENGLISH,
            "Basra, 5 February 2021",
            "Basra, February 5, 2021",
        );
        let before = both.git(["rev-parse", "HEAD"]);
        let ran = both.as_person("rana").bayan(["sync"]).stdout("").code(2);
        assert!(ran.stderr.contains(ENGLISH), "{to}: {}", ran.stderr);
        assert_eq!(both.git(["rev-parse", "HEAD"]), before, "{to}");
        both.assert_clean();
    }
}

#[test]
fn a_clock_that_is_wrong_by_years_changes_nothing_that_counts() {
    let (hala, hub) = shared(Workspace::translated());
    let (past, future) = (colleague(&hala, &hub), colleague(&hala, &hub));
    const YEARS: i64 = 365 * 24 * 60;
    past.wait(-30 * YEARS);
    future.wait(50 * YEARS);
    past.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s3"])
        .success();
    future.edit_and_save("rana", ENGLISH, "Nobody was hurt.", "No one was hurt.");
    future
        .as_person("mina")
        .bayan(["approve", "harbour", "--lang", "en", "s4"])
        .success();
    for work in [&past, &future, &hala, &past, &future] {
        sync(work, "hala");
    }
    assert_eq!(files(&past), files(&future));
    assert_eq!(files(&past), files(&hala));
    for segment in ["s3", "s4"] {
        assert_eq!(state(&hala, segment), "approved");
    }
}

#[test]
fn a_checkout_with_windows_line_ends_merges_like_any_other() {
    let (hala, hub) = shared(Workspace::translated());
    let other = Workspace::nothing();
    other.wait(hala.minutes());
    let root = other.root.display().to_string();
    hala.git(["clone", "--quiet", &hub, &root]);
    other.write(".git/info/attributes", "*.toml text eol=crlf\n");
    fs::remove_dir_all(other.path("statements")).unwrap();
    other.git(["checkout", "--", "."]);
    assert!(other.read(ENGLISH).contains("\r\n"));
    other
        .as_person("rana")
        .bayan([
            "add",
            "harbour",
            "--lang",
            "en",
            "--after",
            "s4",
            "--text",
            "The fire is out.",
        ])
        .success();
    hala.edit_and_save("rana", ENGLISH, "Nobody was hurt.", "No one was hurt.");
    sync(&hala, "hala");
    let said = sync(&other, "rana");
    assert!(!said.contains("both sides"), "{said}");
    sync(&hala, "hala");
    let text = hala.read(ENGLISH);
    assert!(
        text.contains("No one was hurt.") && text.contains("The fire is out."),
        "{text}"
    );
    assert_eq!(hala.git(["rev-parse", "HEAD"]), other.git(["rev-parse", "HEAD"]));
    assert_eq!(other.git(["status", "--porcelain"]), "");
    assert!(!hala.git(["show", &format!("HEAD:{ENGLISH}")]).contains('\r'));
}

#[test]
fn a_shallow_and_a_partial_clone_exchange_too() {
    for option in ["--depth=1", "--filter=blob:none"] {
        let (hala, hub) = shared(Workspace::translated());
        hala.git(["--git-dir", &hub, "config", "uploadpack.allowFilter", "true"]);
        let other = Workspace::nothing();
        other.wait(hala.minutes());
        let root = other.root.display().to_string();
        hala.git(["clone", "--quiet", option, &format!("file://{hub}"), &root]);
        for round in 0..2 {
            hala.edit_and_save(
                "rana",
                "statements/harbour/statement.toml",
                "date = 2021-02-05",
                "date = 2021-02-06",
            );
            hala.revise("harbour", &HARBOUR.replace("رقم 3", &format!("رقم 4{round}")));
            other
                .as_person("rana")
                .bayan([
                    "add",
                    "harbour",
                    "--lang",
                    "en",
                    "--after",
                    "s4",
                    "--text",
                    &format!("Text {round}."),
                ])
                .success();
            sync(&hala, "hala");
            sync(&other, "rana");
            sync(&hala, "hala");
            assert_eq!(files(&hala), files(&other), "{option}");
            hala.edit_and_save(
                "rana",
                "statements/harbour/statement.toml",
                "date = 2021-02-06",
                "date = 2021-02-05",
            );
            sync(&hala, "hala");
            sync(&other, "rana");
        }
    }
}

#[test]
fn a_worktree_and_a_submodule_exchange_like_any_clone() {
    let (hala, hub) = shared(Workspace::translated());
    let tree = hala.beside("tree").display().to_string();
    hala.git(["worktree", "add", "--quiet", "-b", "side", &tree, "main"]);
    let side = |args: &[&str]| {
        let args: Vec<&str> = ["-C", "../tree"].iter().chain(args).copied().collect();
        hala.as_person("rana").bayan(args)
    };
    side(&[
        "add",
        "harbour",
        "--lang",
        "en",
        "--after",
        "s4",
        "--text",
        "The fire is out.",
    ])
    .success();
    side(&["sync"]).success();
    assert_eq!(
        hala.git(["--git-dir", &hub, "rev-parse", "side"]),
        hala.git(["rev-parse", "side"])
    );
    let outer = Workspace::nothing();
    outer.wait(hala.minutes());
    outer.git(["init", "--quiet", "--initial-branch=main"]);
    outer.git([
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        "-b",
        "main",
        &hub,
        "press",
    ]);
    outer
        .as_person("rana")
        .bayan([
            "-C",
            "press",
            "add",
            "harbour",
            "--lang",
            "en",
            "--after",
            "s3",
            "--text",
            "It was night.",
        ])
        .success();
    outer.as_person("rana").bayan(["-C", "press", "sync"]).success();
    sync(&hala, "hala");
    assert!(hala.read(ENGLISH).contains("It was night."));
}

#[test]
fn a_lock_or_a_damaged_object_holds_it_up_and_is_named() {
    let (hala, hub) = shared(Workspace::translated());
    let rana = colleague(&hala, &hub);
    rana.edit_and_save("rana", ENGLISH, "Nobody was hurt.", "No one was hurt.");
    sync(&rana, "rana");
    let blob = hala.git(["rev-parse", &format!("HEAD:{ENGLISH}")]);
    hala.edit_and_save(
        "rana",
        ENGLISH,
        "Basra, 5 February 2021",
        "Basra, February 5, 2021",
    );
    let before = hala.git(["rev-parse", "HEAD"]);
    // What a killed exchange left locked of ours goes; what git left is named.
    for own in [
        "refs/bayan/incoming/origin.lock",
        "refs/bayan/synced/origin/main.lock",
    ] {
        hala.write(&format!(".git/{own}"), "");
    }
    hala.bayan(["sync", "--dry-run"]).success();
    hala.write(".git/index.lock", "");
    let ran = hala.bayan(["sync"]).stdout("").code(2);
    assert!(ran.stderr.contains("index.lock"), "{}", ran.stderr);
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
    fs::remove_file(hala.path(".git/index.lock")).unwrap();
    // What both sides began from is gone.
    let object = hala.path(&format!(".git/objects/{}/{}", &blob[..2], &blob[2..]));
    let kept = fs::read(&object).unwrap();
    fs::remove_file(&object).unwrap();
    let ran = hala.bayan(["sync"]).stdout("").code(2);
    assert!(ran.stderr.contains("git fsck"), "{}", ran.stderr);
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
    fs::write(&object, kept).unwrap();
    sync(&hala, "hala");
    hala.assert_clean();
}
