//! Files that people wrote by hand: kept byte for byte where nothing changed, refused by line where they cannot be read.

use crate::common::{HARBOUR, Transcript, Workspace};

const EN: &str = "statements/harbour/en.toml";

#[test]
fn comments_unknown_keys_and_carriage_returns_survive() {
    let work = Workspace::translated();
    let text = work
        .read(EN)
        .replacen("[[segment]]", "# Rana's file. ملاحظة\n\n[[segment]]", 1)
        .replace("id = \"s2\"", "id   =  's2' # the date\nmood = \"calm\"")
        .replace('\n', "\r\n");
    work.write(EN, format!("\u{feff}{text}"));
    work.as_person("rana").bayan(["save"]).success();
    assert_eq!(work.counts("harbour", "en")["translated"], 6);
    let before = work.read(EN);
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    assert_eq!(work.read(EN), before);
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    let expected = before
        .replace("in warehouse 3.", "in warehouse 4.")
        .replace("المخزن رقم 3.", "المخزن رقم 4.");
    crate::common::text::assert_same(EN, &expected, &work.read(EN));
    assert_eq!(work.counts("harbour", "en")["approved"], 5);
    assert_eq!(work.git(["status", "--porcelain"]), "");
}

#[test]
fn what_cannot_be_read_is_named_with_its_line() {
    let work = Workspace::translated();
    let good = work.read(EN);
    let mut seen = Transcript::new("files/unreadable");
    let cases: Vec<(&str, Vec<u8>)> = vec![
        (
            "not TOML",
            good.replace("[[segment]]\nid = \"s2\"", "[[segment]\nid = \"s2\"")
                .into_bytes(),
        ),
        (
            "twice the same id",
            good.replace("id = \"s2\"", "id = \"s1\"").into_bytes(),
        ),
        (
            "not an id",
            good.replace("id = \"s2\"", "id = \"../s2\"").into_bytes(),
        ),
        (
            "a number for a text",
            good.replace("by = \"rana\"", "by = 5").into_bytes(),
        ),
        ("no id", good.replace("id = \"s2\"\n", "").into_bytes()),
        ("a newer format", format!("format = 999\n\n{good}").into_bytes()),
        (
            "not UTF-8",
            [b"# \xff\xfe\n".as_slice(), good.as_bytes()].concat(),
        ),
        ("UTF-16", good.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("zero bytes", [good.as_bytes(), b"\0\0\0"].concat()),
        ("cut short", good.as_bytes()[..good.len() / 2].to_vec()),
        (
            "an unfinished merge",
            good.replace(
                "Nobody was hurt.",
                "<<<<<<< ours\nNobody\n=======\nNone\n>>>>>>> theirs",
            )
            .into_bytes(),
        ),
    ];
    for (name, bytes) in cases {
        work.write(EN, bytes);
        seen.note(&format!("# {name}"));
        let ran = seen.run(work.bayan(["show", "harbour"]));
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{name}");
        let refused = work
            .as_person("rana")
            .bayan(["omit", "harbour", "--lang", "en", "s1", "--because", "x"])
            .run();
        assert_eq!(refused.code, 2, "{name}");
    }
    seen.finish();
}

#[test]
fn an_empty_statement_and_a_folder_without_source() {
    let work = Workspace::imported();
    work.write("statements/second/statement.toml", "date = 2021-02-05\n");
    work.write("statements/third/ar.toml", "");
    let mut seen = Transcript::new("files/odd");
    seen.run(work.bayan(["status"]));
    seen.run(work.bayan(["show", "third"]));
    seen.finish();
}

#[test]
fn mistakes_in_the_workflow_are_named_with_line_and_what_would_be_right() {
    let work = Workspace::imported();
    let good = work.read("workflow.toml");
    let mut seen = Transcript::new("files/workflow");
    let cases = [
        ("four_eyes = true", "for_eyes = true"),
        ("four_eyes = true", "four_eyes = \"yes\""),
        ("approvals = 1", "approvals = 0"),
        ("\"translator:ckb\"", "\"translater:ckb\""),
        ("\"translator:ckb\"", "\"translator:kmr\""),
        ("\"translator:ckb\"", "\"translator:ku\""),
        ("[\"editor\"]", "[\"edittor\"]"),
        ("[\"editor\"]", "\"editor\", \"press\""),
        ("targets = [\"en\", \"ckb\"]", "target = [\"en\", \"ckb\"]"),
        (
            "targets = [\"en\", \"ckb\"]",
            "targets = [\"ar\", \"en\", \"ckb\"]",
        ),
        ("targets = [\"en\", \"ckb\"]", "targets = [\"en\", \"ku\"]"),
        ("source = \"ar\"\n", ""),
        ("source = \"ar\"", "source = arabic"),
        ("email = \"salam@example.org\"", "email = \"rana@example.org\""),
        ("[people.salam]", "[people.Sälam]"),
        ("[people.salam]", "[people.rana]"),
        ("[\"ar\", \"en\", \"ckb\"]", "[\"ar\", \"fr\"]"),
        ("[\"ar\", \"en\", \"ckb\"]", "[\"ar\"]"),
        ("[sets.both]", "[set.both]"),
    ];
    for (from, to) in cases {
        assert!(good.contains(from), "{from}");
        work.write("workflow.toml", good.replacen(from, to, 1));
        seen.note(&format!("# {from} -> {to}"));
        let ran = seen.run(work.bayan(["status"]));
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{from} -> {to}");
        assert!(
            ran.stderr.contains("  at workflow.toml:"),
            "{from} -> {to}: {}",
            ran.stderr
        );
    }
    seen.finish();
}

#[test]
fn names_that_some_computers_cannot_tell_apart_are_reported() {
    let work = Workspace::imported();
    let source = work.read("statements/harbour/ar.toml");
    work.write("statements/Harbour/ar.toml", source);
    let ran = work.bayan(["status"]).code(2);
    assert!(ran.stderr.contains("Harbour"), "{}", ran.stderr);
}
