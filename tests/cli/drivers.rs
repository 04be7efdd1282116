//! Git itself with the drivers that `init` and `clone` enter: merging, and showing differences.

use std::path::Path;
use std::process::{Command, Output};

use crate::common::Workspace;
use crate::common::call::bare_command;
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
