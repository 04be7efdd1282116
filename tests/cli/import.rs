//! `bayan import`.

use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn a_text_becomes_a_statement() {
    let work = Workspace::new();
    work.write("../harbour.txt", HARBOUR);
    let mut seen = Transcript::new("import/text");
    seen.run(work.bayan(["import", "../harbour.txt", "--dry-run"]));
    assert_eq!(work.git(["status", "--porcelain"]), "");
    seen.run(work.bayan(["import", "../harbour.txt"]));
    seen.run(work.bayan(["import", "../harbour.txt"]));
    seen.run(work.bayan([
        "import",
        "../harbour.txt",
        "--id",
        "harbour",
        "--date",
        "2021-02-06",
        "--json",
    ]));
    seen.note(&work.last_message());
    seen.note(&format!("# ar.toml\n{}", work.read("statements/harbour/ar.toml")));
    seen.note(&format!(
        "# statement.toml\n{}",
        work.read("statements/harbour/statement.toml")
    ));
    seen.finish();
    work.assert_clean();
}

#[test]
fn markdown_word_and_older_encodings_are_read() {
    let work = Workspace::new();
    let documents = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents");
    let mut encodings = Vec::new();
    for (id, file) in [
        ("markdown", "statement.md"),
        ("word", "libreoffice.docx"),
        ("old", "windows-1256.txt"),
        ("wide", "utf-16.txt"),
    ] {
        let path = format!("{documents}/{file}");
        let report = work
            .bayan(["import", &path, "--id", id, "--json"])
            .success()
            .json();
        encodings.push(report["encoding"].as_str().unwrap().to_owned());
        assert!(report["blocks"].as_array().unwrap().len() > 3, "{file}: {report}");
    }
    assert_eq!(encodings, ["UTF-8", "UTF-8", "windows-1256", "UTF-16LE"]);
    let status = work.bayan(["status", "--json"]).success().json();
    assert_eq!(status["statements"].as_array().unwrap().len(), 4);
    work.assert_clean();
}

#[test]
fn standard_input_with_a_byte_order_mark_and_carriage_returns_is_the_same_text() {
    let work = Workspace::new();
    work.import("plain", HARBOUR);
    work.import("windows", &format!("\u{feff}{}", HARBOUR.replace('\n', "\r\n")));
    assert_eq!(
        work.read("statements/plain/ar.toml"),
        work.read("statements/windows/ar.toml")
    );
}

#[test]
fn what_cannot_be_an_id_is_refused() {
    let work = Workspace::new();
    for id in [
        "../../x",
        "/etc/x",
        "--output=x",
        "CON",
        "a/b",
        "a\\b",
        "A",
        "a b",
        "a\nb",
        "a\u{1b}[31m",
        "",
        ".",
        "..",
        "نص",
    ] {
        let ran = work
            .bayan(["import", "-", "--as", "txt", &format!("--id={id}")])
            .stdin(HARBOUR)
            .stdout("")
            .code(2);
        crate::common::text::assert_harmless("stderr", &ran.stderr);
        assert!(
            ran.stderr.contains("cannot be the id of a statement"),
            "{id}: {}",
            ran.stderr
        );
    }
    assert_eq!(work.git(["status", "--porcelain"]), "");
    let long = "a".repeat(300);
    work.bayan(["import", "-", "--as", "txt", "--id", &long])
        .stdin(HARBOUR)
        .code(2);
}

#[test]
fn what_is_no_text_is_refused_with_its_place() {
    let work = Workspace::new();
    let mut seen = Transcript::new("import/refused");
    let texts: &[(&str, &[u8])] = &[
        ("empty.txt", b""),
        ("blank.txt", b"\n\n  \n"),
        ("tail.txt", b"text\n\0\0\0"),
        ("bytes.txt", b"one\ntwo \xff\xfe\xfd\xc3 three\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("not.docx", b"PK\x03\x04 but not"),
        ("missing.txt", b""),
    ];
    for (name, bytes) in texts {
        if *name != "missing.txt" {
            work.write(&format!("../tmp/{name}"), bytes);
        }
        seen.run(work.bayan(["import", &format!("../tmp/{name}"), "--id", "x"]));
    }
    seen.run(work.bayan(["import", ".", "--id", "x"]));
    seen.run(work.bayan(["import", "../tmp/empty.txt", "--encoding", "klingon"]));
    seen.run(work.bayan(["import", "../tmp/empty.txt", "--date", "5 February"]));
    seen.finish();
    assert_eq!(work.git(["status", "--porcelain"]), "");
}

#[test]
fn only_an_editor_brings_in_a_statement() {
    let work = Workspace::new();
    work.as_person("rana")
        .bayan(["import", "-", "--as", "txt", "--id", "x"])
        .stdin(HARBOUR)
        .stdout("")
        .stderr("error: rana may not do this: it needs the role editor.\nhint: Roles stand in workflow.toml under [people].\nhint: Those who have this one: hala\n")
        .code(2);
    work.as_person("mallory")
        .bayan(["import", "-", "--as", "txt", "--id", "x"])
        .stdin(HARBOUR)
        .stdout("")
        .stderr("error: mallory@example.org is nobody's address in workflow.toml.\nhint: Ask an editor to enter you under [people] in workflow.toml.\nhint: If you have another address there: git config user.email YOUR-ADDRESS\n")
        .code(2);
}
