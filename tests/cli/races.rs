//! `bayan sync` while others push, where the other copy refuses, and where two did the same at once.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::common::{HARBOUR, Workspace};
use crate::sync::{colleague, files, shared, sync};

/// A hook or a program of the other copy's.
fn script(path: &Path, body: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, format!("#!/bin/sh\n{body}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Two who changed different sentences, the second as a commit that the hub has under another name.
fn two_with_one_waiting() -> (Workspace, Workspace, String) {
    let (hala, hub) = shared(Workspace::translated());
    let rana = colleague(&hala, &hub);
    rana.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    rana.git(["push", "--quiet", "origin", "HEAD:refs/heads/waiting"]);
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    (hala, rana, hub)
}

/// Both changes are with both, and nothing is left to do.
fn both_are_in(hala: &Workspace, rana: &Workspace) {
    sync(rana, "rana");
    assert_eq!(files(hala), files(rana));
    assert!(rana.read("statements/harbour/ar.toml").contains("رقم 4"));
    assert!(
        hala.read("statements/harbour/en.toml")
            .contains("No one was hurt.")
    );
    for work in [hala, rana] {
        work.assert_clean();
        work.bayan(["sync"])
            .stdout("Nothing new, here or at origin/main.\n")
            .success();
    }
}

#[test]
fn somebody_pushed_between_fetching_and_pushing() {
    let (hala, rana, hub) = two_with_one_waiting();
    let program = hala.beside("home").join("upload-pack");
    let once = hala.beside("home").join("once");
    script(
        &program,
        &format!(
            "git-upload-pack \"$@\"\n[ -e '{0}' ] || {{ touch '{0}'; git --git-dir '{hub}' update-ref refs/heads/main refs/heads/waiting; }}",
            once.display()
        ),
    );
    hala.git(["config", "remote.origin.uploadpack", program.to_str().unwrap()]);
    let said = sync(&hala, "hala");
    assert!(once.exists());
    assert!(said.contains("en: one segment translated"), "{said}");
    assert!(said.contains("source: one segment"), "{said}");
    both_are_in(&hala, &rana);
}

#[test]
fn somebody_pushed_while_the_push_was_under_way() {
    let (hala, rana, hub) = two_with_one_waiting();
    let hook = Path::new(&hub).join("hooks/pre-receive");
    // Git itself then finds that the branch is not where it was when it looked.
    script(
        &hook,
        "rm -- \"$0\"\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/main refs/heads/waiting",
    );
    sync(&hala, "hala");
    assert!(!hook.exists());
    both_are_in(&hala, &rana);
}

#[test]
fn where_others_push_all_the_time_it_gives_up_and_nothing_is_lost() {
    let (hala, hub) = shared(Workspace::translated());
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    let before = hala.git(["rev-parse", "HEAD"]);
    script(
        &Path::new(&hub).join("hooks/pre-receive"),
        "unset GIT_QUARANTINE_PATH\nexport GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x\n\
         git update-ref refs/heads/main $(git commit-tree -p main -m more main^{tree})",
    );
    let ran = hala.bayan(["sync"]).stdout("").code(2);
    assert!(ran.stderr.contains("Others kept sending"), "{}", ran.stderr);
    hala.assert_clean();
    assert!(hala.read("statements/harbour/ar.toml").contains("رقم 4"));
    hala.git(["merge-base", "--is-ancestor", &before, "HEAD"]);
    fs::remove_file(Path::new(&hub).join("hooks/pre-receive")).unwrap();
    sync(&hala, "hala");
    assert_eq!(
        hala.git(["rev-parse", "HEAD"]),
        hala.git(["--git-dir", &hub, "rev-parse", "main"])
    );
}

#[test]
fn what_a_server_says_when_it_refuses_is_shown_and_cannot_play_tricks() {
    let (hala, hub) = shared(Workspace::translated());
    script(
        &Path::new(&hub).join("hooks/pre-receive"),
        "printf '\\033]0;title\\007not today \\342\\200\\256yadot ton\\n' >&2; exit 1",
    );
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    let before = hala.git(["rev-parse", "HEAD"]);
    let ran = hala.bayan(["sync"]).stdout("").code(2);
    assert!(ran.stderr.contains("not today"), "{}", ran.stderr);
    assert!(
        !ran.stderr.contains(['\u{1b}', '\u{7}', '\u{202e}']),
        "{:?}",
        ran.stderr
    );
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
}

/// Two exchanges in one clone: the second waits, and finds nothing to do.
#[test]
fn two_exchanges_in_one_clone_come_one_after_the_other() {
    let (hala, rana, _) = two_with_one_waiting();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            // The clock of the harness is not shared between threads.
            let mut command = crate::common::call::bare_command(env!("CARGO_BIN_EXE_bayan"));
            for (name, value) in [
                ("GIT_AUTHOR_NAME", "hala"),
                ("GIT_AUTHOR_EMAIL", "hala@example.org"),
            ] {
                command.env(name, value);
            }
            command
                .args(["sync"])
                .current_dir(&hala.root)
                .env("HOME", hala.beside("home"));
            scope.spawn(move || {
                let output = command.output().unwrap();
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                assert!(output.status.success(), "{said}");
            });
        }
    });
    rana.git(["push", "--quiet", "--delete", "origin", "waiting"]);
    sync(&rana, "rana");
    sync(&hala, "hala");
    both_are_in(&hala, &rana);
}

/// Both press officers released what is their first release: both stay, and the tag marks one of them.
#[test]
fn two_releases_of_one_number_both_stay_and_hold_up_nobody() {
    let (hala, hub) = shared(Workspace::approved());
    let other = colleague(&hala, &hub);
    for (work, wait) in [(&hala, 3), (&other, 9)] {
        work.wait(wait);
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en"])
            .success();
    }
    sync(&hala, "hala");
    sync(&other, "nadia");
    sync(&hala, "hala");
    assert_eq!(files(&hala), files(&other));
    let releases = hala.read("statements/harbour/releases.toml");
    assert_eq!(releases.matches("[[release]]").count(), 2, "{releases}");
    for work in [&hala, &other] {
        work.bayan(["status"]).success();
        work.bayan(["export", "harbour", "--with", "en", "-o", "../tmp"])
            .success();
    }
}
