//! Help, completions and pages for man.

use crate::common::Workspace;

const COMMANDS: &[&str] = &[
    "init",
    "clone",
    "sync",
    "resolve",
    "import",
    "segment",
    "revise",
    "status",
    "inbox",
    "show",
    "diff",
    "why",
    "log",
    "digest",
    "due",
    "memory",
    "align",
    "pull",
    "submit",
    "edit",
    "ask",
    "answer",
    "confirm",
    "add",
    "omit",
    "check",
    "waive",
    "review",
    "approve",
    "reject",
    "release",
    "export",
    "verify",
    "policy",
    "audit",
    "gate",
    "terms",
    "save",
    "completions",
    "man",
];

/// The commands of commands, as their pages are called.
const BELOW: &[&str] = &[
    "memory-export",
    "memory-find",
    "memory-import",
    "memory-stats",
    "policy-approve",
    "policy-propose",
    "policy-show",
    "terms-add",
    "terms-export",
    "terms-find",
    "terms-import",
    "terms-list",
    "terms-suggest",
];

#[test]
fn every_command_explains_itself_in_three_languages() {
    let work = Workspace::nothing();
    for command in COMMANDS {
        let texts = ["en", "ar", "ckb"].map(|locale| {
            let short = work
                .bayan([command, "--help", "--locale", locale])
                .stderr("")
                .success();
            let long = work
                .bayan(["help", command, "--locale", locale])
                .stderr("")
                .success();
            assert_eq!(short.stdout, long.stdout, "{command}");
            short.stdout
        });
        assert!(
            texts[0].contains("Usage:") && texts[0].contains(&format!("bayan {command}")),
            "{}",
            texts[0]
        );
        assert!(
            texts
                .iter()
                .all(|text| !text.contains("{$") && !text.contains("cmd-")),
            "{command}"
        );
    }
}

#[test]
fn the_help_lists_every_command() {
    let work = Workspace::nothing();
    let help = work.bayan(["--help"]).stderr("").success().stdout;
    for command in COMMANDS {
        assert!(
            help.lines().any(|line| line.trim_start().starts_with(command)),
            "{command} is not in:\n{help}"
        );
    }
    assert_eq!(work.bayan(["help"]).success().stdout, help);
    let version = work.bayan(["--version"]).stderr("").success().stdout;
    assert_eq!(version, format!("bayan {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn without_a_command_the_help_is_told_and_the_exit_code_is_2() {
    let work = Workspace::nothing();
    let ran = work.bayan([] as [&str; 0]).stdout("").code(2);
    assert!(ran.stderr.contains("What should bayan do?"), "{}", ran.stderr);
}

#[test]
fn completions_for_each_shell() {
    let work = Workspace::nothing();
    for (shell, holds) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef bayan"),
        ("fish", "complete -c bayan"),
        ("elvish", "edit:completion"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let script = work.bayan(["completions", shell]).stderr("").success().stdout;
        assert!(script.contains(holds), "{shell}: {script}");
        assert!(COMMANDS.iter().all(|command| script.contains(command)), "{shell}");
    }
    work.bayan(["completions", "tcsh"]).stdout("").code(2);
}

#[test]
fn a_page_for_man_for_each_command() {
    let work = Workspace::nothing();
    let ran = work.bayan(["man", "pages"]).stderr("").success();
    assert_eq!(
        ran.stdout.lines().count(),
        COMMANDS.len() + BELOW.len() + 2,
        "one each, one for help, one for all"
    );
    for command in COMMANDS.iter().chain(BELOW) {
        let page = work.read(&format!("pages/bayan-{command}.1"));
        assert!(page.contains(".TH"), "{command}");
    }
    assert!(work.read("pages/bayan.1").contains("bayan"));
}
