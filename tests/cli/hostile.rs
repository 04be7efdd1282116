//! What somebody might put into texts, names and settings: it is shown as characters, and runs nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::common::text::assert_harmless;
use crate::common::{HARBOUR, Workspace};

/// Escapes as TOML can carry them: a colour, a link (OSC 8), the bell, a C1 control, an override of direction.
const EVIL: &str = r"\u001b[31mred\u001b]8;;http://evil.example\u0007link \u009b1m \u202Eolleh \u0000 end";

#[test]
fn escapes_in_texts_and_names_never_reach_the_terminal() {
    let work = Workspace::approved();
    let evil_text = format!("\"{EVIL}\"");
    let source = work.read("statements/harbour/ar.toml");
    work.write(
        "statements/harbour/ar.toml",
        source.replace("\"\"\"\nلم يصب أحد بأذى.\"\"\"", &evil_text),
    );
    let target = work.read("statements/harbour/en.toml");
    work.write(
        "statements/harbour/en.toml",
        target
            .replace("\"\"\"\nBasra, 5 February 2021\"\"\"", &evil_text)
            .replace("\"\"\"\nThe council of the union\"\"\"", &evil_text),
    );
    let people = work.read("workflow.toml");
    work.write("workflow.toml", people.replace("\"Rana Aziz\"", &evil_text));
    work.as_person("hala")
        .bayan(["save"])
        .env("GIT_AUTHOR_NAME", "Evil\u{1b}[31m \u{202e}Name")
        .success();
    let mut runs = Vec::new();
    let mut run = |who: &str, args: &[&str]| {
        for json in [false, true] {
            let args: Vec<&str> = args.iter().copied().chain(json.then_some("--json")).collect();
            let ran = work.as_person(who).bayan(args).run();
            runs.push((ran.stdout.clone() + &ran.stderr, ran));
        }
    };
    run("hala", &["status"]);
    run("hala", &["show", "harbour"]);
    run("hala", &["diff", "harbour", "--lang", "en"]);
    run("hala", &["diff", "harbour", "--lang", "en", "s4", "s2"]);
    for segment in ["s2", "s4", "s6"] {
        run("hala", &["why", "harbour", "--lang", "en", segment]);
    }
    run("rana", &["pull", "--lang", "en"]);
    run("rana", &["pull", "--lang", "ckb"]);
    run("salam", &["review", "--lang", "en"]);
    run("salam", &["approve", "harbour", "--lang", "en", "--all"]);
    run("nadia", &["release", "harbour", "--with", "en"]);
    run("hala", &["show", "har\u{1b}[31mbour"]);
    run("hala", &["import", "no\u{1b}[31m\u{202e}file.txt"]);
    run(
        "hala",
        &[
            "export",
            "harbour",
            "--with",
            "en",
            "--draft",
            "-o",
            "../tmp/o\u{1b}[31mut",
        ],
    );
    for (printed, ran) in &runs {
        assert_harmless(&ran.shown, printed);
    }
    let shown = runs
        .iter()
        .find(|(_, ran)| ran.shown == "bayan show harbour")
        .unwrap();
    assert!(
        shown.0.contains("red"),
        "the text is shown all the same: {}",
        shown.0
    );
    assert_eq!(work.counts("harbour", "en")["approved"], 3);
}

#[test]
fn an_unreadable_name_of_a_statement_is_shown_escaped() {
    let work = Workspace::imported();
    work.write("statements/a\u{1b}[31m\u{202e}b/ar.toml", "");
    let ran = work.bayan(["status"]).code(2);
    assert_harmless("stdout", &ran.stdout);
    assert_harmless("stderr", &ran.stderr);
    assert!(ran.stdout.contains("harbour"), "{}", ran.stdout);
}

#[test]
fn names_of_files_in_a_workspace_run_nothing_and_settings_of_git_neither() {
    let work = Workspace::translated();
    let marker = work.beside("tmp").join("marker");
    let script = work.beside("home").join("evil.sh");
    fs::write(&script, format!("#!/bin/sh\ntouch '{}'\ncat\n", marker.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let evil = script.to_str().unwrap();
    for (key, value) in [
        ("core.fsmonitor", evil),
        (
            "core.hooksPath",
            work.beside("home").join("hooks").to_str().unwrap(),
        ),
        ("core.pager", evil),
        ("core.editor", evil),
        ("core.sshCommand", evil),
        ("filter.evil.clean", evil),
        ("filter.evil.smudge", evil),
        ("filter.evil.process", evil),
        ("diff.evil.textconv", evil),
        ("diff.evil.command", evil),
        ("diff.external", evil),
        ("gpg.program", evil),
        ("commit.gpgSign", "true"),
        ("tag.gpgSign", "true"),
        ("alias.commit", &format!("!{evil}")),
        ("credential.helper", evil),
    ] {
        work.git(["config", key, value]);
    }
    for folder in [work.path(".git/hooks"), work.beside("home").join("hooks")] {
        fs::create_dir_all(&folder).unwrap();
        for hook in [
            "pre-commit",
            "commit-msg",
            "post-commit",
            "reference-transaction",
            "post-index-change",
            "prepare-commit-msg",
        ] {
            fs::copy(&script, folder.join(hook)).unwrap();
        }
    }
    fs::write(work.path(".git/info/attributes"), "* filter=evil diff=evil\n")
        .or_else(|_| {
            fs::create_dir_all(work.path(".git/info"))?;
            fs::write(work.path(".git/info/attributes"), "* filter=evil diff=evil\n")
        })
        .unwrap();
    let bayan = |who: &'static str, args: &[&str]| work.as_person(who).bayan(args);
    bayan("hala", &["status"]).success();
    bayan("hala", &["why", "harbour", "--lang", "en", "s1"]).success();
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    bayan("rana", &["save"]).success();
    bayan("salam", &["approve", "harbour", "--lang", "en", "--all"]).success();
    bayan("nadia", &["release", "harbour", "--with", "en"]).success();
    bayan("hala", &["export", "harbour", "--with", "en", "-o", "../tmp"]).success();
    assert!(!marker.exists(), "somebody else's program ran");
}

#[test]
fn markup_in_a_text_is_text_in_every_document() {
    let work = Workspace::imported();
    let evil =
        "<script>alert(1)</script> & <img src=x onerror=alert(2)> [x](javascript:alert(3)) `code` </article>";
    let mut targets = crate::common::workspace::english();
    targets[0].1 = evil;
    targets[2].1 = evil;
    work.without_checks(&["numbers", "links", "language"]);
    work.translate("rana", "harbour", "en", &targets);
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    work.bayan([
        "export",
        "harbour",
        "--with",
        "en",
        "--format",
        "html,docx,md,txt,json",
        "-o",
        "../tmp",
    ])
    .success();
    let html = work.read("../tmp/harbour.ar-en.html");
    assert!(
        !html.contains("<script>alert") && !html.contains("<img src"),
        "{html}"
    );
    assert!(html.contains("&lt;script&gt;alert(1)"));
    let markdown = work.read("../tmp/harbour.ar-en.md");
    assert!(
        !markdown.contains("<script>") && !markdown.contains("[x](javascript"),
        "{markdown}"
    );
    assert!(work.read("../tmp/harbour.ar-en.txt").contains(evil));
    let json: serde_json::Value = serde_json::from_str(&work.read("../tmp/harbour.ar-en.json")).unwrap();
    let english = &json["associations"][0];
    assert_eq!(english["headlines"][0]["value"], evil);
    let markup = english["bodies"][1]["value"].as_str().unwrap();
    assert!(
        !markup.contains("<script>") && !markup.contains("<img"),
        "{markup}"
    );
    let read = work
        .bayan(["segment", "--lang", "en", "../tmp/harbour.ar-en.docx", "--json"])
        .success();
    assert!(read.stdout.contains(evil), "{}", read.stdout);
}

#[test]
fn hidden_characters_in_an_import_are_warned_of() {
    let work = Workspace::new();
    let ran = work
        .bayan(["import", "-", "--as", "txt", "--id", "x", "--dry-run"])
        .stdin(HARBOUR.replace("لم يصب", "لم \u{202e}يصب"))
        .success();
    assert!(ran.stderr.contains("RIGHT-TO-LEFT OVERRIDE"), "{}", ran.stderr);
    assert_harmless("stdout", &ran.stdout);
}
