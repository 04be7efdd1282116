//! Templates of texts and of Word files: an office's own in place of the built-in ones, and what becomes of documents.

use std::fs;

use crate::common::call::{Call, Ran};
use crate::common::{Transcript, Workspace};

const TEXT: &str = "{# Ours: for the channel. #}
PRESS | {{ language.name }}

{{ notices }}

{{ title }}

{{ correction }}

{{ body }}

Please forward.

{{ edition }}
";

fn export(work: &Workspace, folder: &str, rest: &[&str]) -> Call {
    let mut args = vec!["export", "harbour", "--with", "en", "-o", folder];
    args.extend(rest);
    work.bayan(args)
}

fn release(work: &Workspace) {
    work.as_person("nadia").bayan(["save"]).success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
}

fn verdict(ran: &Ran) -> (String, String) {
    let found = ran.json()["files"][0].clone();
    let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
    (text("verdict"), text("by"))
}

#[test]
fn a_template_that_was_printed_changes_nothing_and_can_be_changed() {
    let work = Workspace::approved();
    export(&work, "../tmp/before", &["--format", "txt,md", "--draft"]).success();
    for name in ["document.txt", "document.md"] {
        let ran = work.bayan(["export", "--print-template", name]).success();
        let format = name.strip_prefix("document.").unwrap();
        let same = work.bayan(["export", "--print-template", format]).success();
        assert_eq!(ran.raw, same.raw);
        work.write(&format!("templates/{name}"), &ran.raw);
    }
    export(&work, "../tmp/after", &["--format", "txt,md", "--draft"]).success();
    for name in ["harbour.ar-en.draft.txt", "harbour.ar-en.draft.md"] {
        assert_eq!(
            work.read(&format!("../tmp/before/{name}")),
            work.read(&format!("../tmp/after/{name}"))
        );
    }
}

#[test]
fn texts_are_made_with_the_offices_templates_and_stay_genuine() {
    let work = Workspace::approved();
    work.write("templates/document.txt", TEXT);
    work.write("templates/document.md", TEXT);
    release(&work);
    let mut seen = Transcript::new("templates/texts");
    seen.note(&format!("# templates/document.txt\n{TEXT}"));
    seen.run(export(&work, "../tmp", &["--format", "txt,md"]));
    for name in ["harbour.ar-en.txt", "harbour.ar-en.md"] {
        seen.note(&format!("# {name}\n{}", work.read(&format!("../tmp/{name}"))));
    }
    seen.finish();
    for name in ["harbour.ar-en.txt", "harbour.ar-en.md"] {
        let path = format!("../tmp/{name}");
        let check = |work: &Workspace| verdict(&work.bayan(["verify", &path, "--json"]).run());
        assert_eq!(check(&work), ("genuine".into(), "bytes".into()), "{name}");
        let text = work.read(&path);
        work.write(&path, text.replace("\n\n", "\n\n\n"));
        assert_eq!(check(&work), ("genuine".into(), "words".into()), "{name}");
        work.write(&path, text.replace("Nobody was hurt", "Somebody was hurt"));
        assert_eq!(check(&work).0, "altered", "{name}");
        work.write(&path, text.replace("Please forward", "Do not forward"));
        assert_ne!(check(&work).0, "genuine", "{name}");
    }
}

#[test]
fn an_old_release_has_the_templates_of_its_time() {
    let work = Workspace::approved();
    work.write("templates/document.txt", TEXT);
    release(&work);
    export(&work, "../tmp/then", &["--format", "txt"]).success();
    work.write("templates/document.txt", TEXT.replace("PRESS", "NEWS"));
    work.as_person("nadia").bayan(["save"]).success();
    export(&work, "../tmp/now", &["--format", "txt", "--release", "1"]).success();
    let of = |folder: &str| work.read(&format!("../tmp/{folder}/harbour.ar-en.txt"));
    assert_eq!(of("then"), of("now"));
    export(&work, "../tmp/today", &["--format", "txt", "--house", "today"]).success();
    assert!(
        of("today").starts_with("\u{200f}NEWS | العربية\n\n"),
        "{}",
        of("today")
    );
}

#[test]
fn parts_hold_with_a_template_of_the_offices_own() {
    let work = Workspace::approved();
    work.write("templates/document.txt", TEXT);
    release(&work);
    export(&work, "../tmp", &["--format", "txt", "--parts", "200"]).success();
    let mut parts = 0;
    for entry in fs::read_dir(work.beside("tmp")).unwrap() {
        let path = entry.unwrap().path();
        if !path.to_string_lossy().ends_with(".txt") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.encode_utf16().count() <= 200, "{text}");
        parts += 1;
        let path = path.to_str().unwrap();
        let ran = work.bayan(["verify", path, "--json"]).run();
        assert_eq!(verdict(&ran).0, "genuine", "{text}\n{}", ran.stdout);
    }
    assert!(parts > 3);
}

#[test]
fn a_broken_template_of_a_text_is_named_with_its_line_and_nothing_is_written() {
    let work = Workspace::approved();
    let mut seen = Transcript::new("templates/broken");
    for (name, text) in [
        ("document.txt", "{{ notices }}\n\n{{ bodi }}\n"),
        (
            "document.md",
            "{{ notices }}\n{% for block in body %}\n{{ block }}\n",
        ),
        ("document.md", "{{ body }}\n"),
        ("document.txt", "{{ notices }}\n{{ body | string | first }}\n"),
        ("document.text", "{{ body }}\n"),
    ] {
        fs::remove_dir_all(work.path("templates")).ok();
        work.write(&format!("templates/{name}"), text);
        seen.note(&format!("# templates/{name}\n{text}"));
        seen.run(export(
            &work,
            "../tmp/out",
            &["--format", "txt,md,html", "--draft"],
        ));
    }
    for locale in ["ar", "ckb"] {
        work.write("templates/document.txt", "{{ body }}\n");
        fs::remove_file(work.path("templates/document.text")).ok();
        seen.run(export(
            &work,
            "../tmp/out",
            &["--format", "txt", "--draft", "--locale", locale],
        ));
        work.write(
            "templates/document.txt",
            "{{ notices }}\n{{ body | string | first }}\n",
        );
        seen.run(export(
            &work,
            "../tmp/out",
            &["--format", "txt", "--draft", "--locale", locale],
        ));
    }
    seen.finish();
    assert!(!work.path("../tmp/out").exists());
}

#[test]
fn a_statement_with_the_signs_of_templates_is_text_in_an_offices_template() {
    let work = Workspace::new();
    let text = "{{ edition }} {% raw %}\n\nفقرة {# لا #} {{ 7 * 7 }}\n";
    work.import("index", text);
    work.translate(
        "rana",
        "index",
        "en",
        &[
            ("s1", "{{ edition }} {% raw %}"),
            ("s2", "Paragraph {# no #} {{ 7 * 7 }}"),
        ],
    );
    work.as_person("salam")
        .bayan(["approve", "index", "--lang", "en", "--all"])
        .success();
    for name in ["document.txt", "document.md"] {
        work.write(&format!("templates/{name}"), TEXT);
    }
    work.as_person("nadia").bayan(["save"]).success();
    work.as_person("nadia")
        .bayan(["release", "index", "--with", "en"])
        .success();
    work.bayan([
        "export", "index", "--with", "en", "--format", "txt,md", "-o", "../tmp",
    ])
    .success();
    for name in ["txt", "md"] {
        let text = work.read(&format!("../tmp/index.ar-en.{name}"));
        assert!(
            text.contains("{{ edition }} {% raw %}") && !text.contains("49"),
            "{text}"
        );
        assert!(text.contains("{# لا #}") && text.contains("{# no #}"), "{text}");
    }
}
