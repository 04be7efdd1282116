//! `bayan add` and `bayan omit`: translations that are not parallel.

use crate::common::{Transcript, Workspace};

#[test]
fn a_segment_of_the_translation_only_and_one_left_out_are_reviewed_and_released() {
    let work = Workspace::approved();
    let mut seen = Transcript::new("adapt/add-and-omit");
    seen.run(work.as_person("rana").bayan([
        "add",
        "harbour",
        "--lang",
        "en",
        "--after",
        "s2",
        "--kind",
        "paragraph",
        "--text",
        "The union's council has issued the following statement.",
    ]));
    seen.note(&work.last_message());
    seen.run(work.as_person("rana").bayan([
        "add",
        "harbour",
        "--lang",
        "en",
        "--first",
        "--kind",
        "kicker",
        "--text",
        "Translation",
        "--json",
    ]));
    seen.run(work.as_person("rana").bayan([
        "omit",
        "harbour",
        "--lang",
        "en",
        "s6",
        "--because",
        "The signature stands in the first line",
    ]));
    seen.note(&work.last_message());
    seen.note(&format!("# en.toml\n{}", work.read("statements/harbour/en.toml")));
    seen.run(work.bayan(["show", "harbour", "--lang", "en"]));
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en"]),
    );
    seen.run(work.as_person("salam").bayan(["review", "--lang", "en"]));
    seen.run(
        work.as_person("salam")
            .bayan(["approve", "harbour", "--lang", "en", "--all"]),
    );
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en"]),
    );
    seen.run(work.bayan([
        "export", "harbour", "--with", "en", "--format", "txt", "-o", "../tmp",
    ]));
    seen.note(&work.read("../tmp/harbour.ar-en.txt"));
    seen.finish();
    work.assert_clean();
}

#[test]
fn what_cannot_be_added_or_left_out_is_refused() {
    let work = Workspace::translated();
    let mut seen = Transcript::new("adapt/refused");
    let mut rana = |args: &[&str]| {
        seen.run(work.as_person("rana").bayan(args));
    };
    rana(&["add", "harbour", "--lang", "en", "--after", "s99", "--text", "x"]);
    rana(&["add", "harbour", "--lang", "en", "--after", "s1", "--text", "  "]);
    rana(&[
        "add", "harbour", "--lang", "en", "--after", "s1", "--kind", "poem", "--text", "x",
    ]);
    rana(&["add", "harbour", "--lang", "en", "--text", "x"]);
    rana(&[
        "add",
        "harbour",
        "--lang",
        "en",
        "--after",
        "s1",
        "--text",
        "a\u{202e}b",
    ]);
    rana(&["add", "harbour", "--lang", "en", "--after", "s1"]);
    rana(&["add", "harbour", "--lang", "ckb", "--after", "s1", "--text", "x"]);
    rana(&["omit", "harbour", "--lang", "en", "s1"]);
    rana(&["omit", "harbour", "--lang", "en", "s1", "--because", " "]);
    rana(&["omit", "harbour", "--lang", "en", "s99", "--because", "x"]);
    seen.finish();
    assert_eq!(work.git(["status", "--porcelain"]), "");
    work.assert_clean();
}

#[test]
fn a_text_without_option_is_written_in_the_editor() {
    let work = Workspace::translated();
    work.as_person("rana")
        .bayan(["add", "harbour", "--lang", "en", "--after", "s2"])
        .env("EDITOR", work.editor("printf 'From the editor.\\n' > \"$1\""))
        .stdout("Added as en1 in en; it now awaits review.\n")
        .stderr("")
        .success();
    assert!(
        work.read("statements/harbour/en.toml")
            .contains("From the editor.")
    );
}
