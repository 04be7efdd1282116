//! Templates of texts and of Word files: an office's own in place of the built-in ones, and what becomes of documents.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;

use crate::common::call::{Call, Ran};
use crate::common::pty::Terminal;
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

/// The built-in Word file, with another font and one word in its header.
fn stationery(work: &Workspace, word: &str) {
    let ran = work.bayan(["export", "--print-template", "docx"]).success();
    let mut archive = zip::ZipArchive::new(Cursor::new(ran.raw)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for name in names {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        let link = format!(
            "<Relationship Id=\"h\" Type=\"{office}/header\" Target=\"header9.xml\"/></Relationships>"
        );
        let text = match name.as_str() {
            "word/styles.xml" => text.replace("Times New Roman", "Scheherazade New"),
            "word/document.xml" => text.replace(
                "<w:sectPr>",
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/>",
            ),
            "word/_rels/document.xml.rels" => text.replace("</Relationships>", &link),
            _ => text,
        };
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer
        .start_file("word/header9.xml", SimpleFileOptions::default())
        .unwrap();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let header = format!("<w:hdr xmlns:w=\"{space}\"><w:p>{word}</w:p></w:hdr>");
    writer.write_all(header.as_bytes()).unwrap();
    work.write("templates/document.docx", writer.finish().unwrap().into_inner());
}

#[test]
fn a_word_file_of_the_offices_own_gives_the_look_and_stays_genuine() {
    let work = Workspace::approved();
    stationery(&work, "<w:r><w:t>Press room of the harbour</w:t></w:r>");
    release(&work);
    export(&work, "../tmp/then", &["--format", "docx"]).success();
    export(&work, "../tmp/again", &["--format", "docx", "--locale", "ar"]).success();
    let bytes = |folder: &str| fs::read(work.path(&format!("../tmp/{folder}/harbour.ar-en.docx"))).unwrap();
    assert_eq!(bytes("then"), bytes("again"));
    // The look of a release is found again when today's is another.
    stationery(&work, "<w:r><w:t>Other words</w:t></w:r>");
    work.as_person("nadia").bayan(["save"]).success();
    export(&work, "../tmp/now", &["--format", "docx", "--release", "1"]).success();
    assert_eq!(bytes("then"), bytes("now"));
    let path = "../tmp/then/harbour.ar-en.docx";
    let check = || verdict(&work.bayan(["verify", path, "--json"]).run());
    assert_eq!(check(), ("genuine".into(), "bytes".into()));
    let mut longer = bytes("then");
    let comment = longer.len() - 2;
    longer[comment] = 1;
    longer.push(b'x');
    work.write(path, longer);
    assert_eq!(check(), ("genuine".into(), "words".into()));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes("then"))).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert!(part("word/header-own-1.xml").contains("Press room of the harbour"));
    assert!(part("word/styles.xml").contains("Scheherazade New"));
}

#[test]
fn a_word_file_that_may_not_be_taken_is_told_and_nothing_is_written() {
    let work = Workspace::approved();
    let mut seen = Transcript::new("templates/word");
    for content in [
        "<w:fldSimple w:instr=\"INCLUDETEXT &quot;/etc/passwd&quot;\"/>",
        "\n<w:r>\n</w:p>",
    ] {
        stationery(&work, content);
        for locale in ["en", "ar", "ckb"] {
            seen.run(export(
                &work,
                "../tmp/out",
                &["--format", "docx", "--draft", "--locale", locale],
            ));
        }
    }
    for bytes in [&b"\xd0\xcf\x11\xe0 an old Word file"[..], b""] {
        work.write("templates/document.docx", bytes);
        seen.run(export(&work, "../tmp/out", &["--format", "docx", "--draft"]));
    }
    seen.run(export(&work, "../tmp/txt", &["--format", "txt", "--draft"]));
    seen.finish();
    assert!(!work.path("../tmp/out").exists());
}

#[test]
fn templates_are_written_into_a_folder_that_has_none_of_their_name() {
    let work = Workspace::released();
    let mut seen = Transcript::new("templates/print");
    for name in ["docx", "page.css", "docx"] {
        seen.run(work.bayan(["export", "--print-template", name, "-o", "templates"]));
    }
    for locale in ["ar", "ckb"] {
        seen.run(work.bayan([
            "export",
            "--print-template",
            "page.css",
            "-o",
            "templates",
            "--locale",
            locale,
        ]));
    }
    seen.finish();
    let printed = work.bayan(["export", "--print-template", "docx"]).success();
    assert_eq!(
        fs::read(work.path("templates/document.docx")).unwrap(),
        printed.raw
    );
    let mut terminal = Terminal::of(&work.bayan(["export", "--print-template", "docx"]));
    terminal.wait_for("-o templates");
    let (code, shown) = terminal.end();
    assert_eq!(code, 2);
    assert!(!shown.contains("PK"), "{shown}");
}
