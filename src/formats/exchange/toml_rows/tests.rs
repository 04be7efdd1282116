//! What people and scripts do to the TOML.

use super::*;
use crate::formats::exchange::tests::package;
use crate::message::Fault;
use crate::model::SourceCheck;

fn submitted(text: &str) -> Submission {
    TomlRows.read(Path::new("a.toml"), text).unwrap()
}

/// The code and the line of the fault.
fn fault(text: &str) -> (&'static str, Option<usize>) {
    let fault = TomlRows.read(Path::new("a.toml"), text).unwrap_err();
    (fault.code(), fault.place().unwrap().line)
}

fn one(target: &str) -> String {
    format!("workspace = 'desk'\nlang = 'en'\n\n[[segment]]\nid = 's1'\nsource = 'نص'\n{target}\n")
}

#[test]
fn closing_quotes_on_a_line_of_their_own_add_no_line_break() {
    for (written, want) in [
        ("target = \"\"\"\none\n\"\"\"", Some("one")),
        ("target = \"\"\"\none\n\ntwo\n\n\"\"\"", Some("one\n\ntwo\n")),
        ("target = '''\none\n'''", Some("one")),
        ("target = \"\"\"one\"\"\"", Some("one")),
        ("target = \"one\\n\"", Some("one\n")),
        ("target = \"\"\"\none\\n\"\"\"", Some("one\n")),
        ("target = 'one'", Some("one")),
        ("target = \"\"\"\n\"\"\"", None),
        ("target = \"\"\"\n\n  \n\"\"\"", None),
        ("target = ''", None),
    ] {
        assert_eq!(
            submitted(&one(written)).rows[0].target.as_deref(),
            want,
            "{written}"
        );
    }
}

#[test]
fn each_text_begins_on_a_line_of_its_own() {
    let text = TomlRows.write(&package(), &Captions::default());
    for line in text.lines().filter(|line| line.contains("\"\"\"")) {
        let opens = line.ends_with(" = \"\"\"");
        assert!(
            opens || line.ends_with("\"\"\"") && !line.contains(" = "),
            "{line}"
        );
    }
    let plain: toml::Table = toml::from_str(&text).unwrap();
    let first = &plain["segment"][1];
    assert_eq!(first["target"].as_str(), Some("The committee met today."));
}

#[test]
fn a_script_needs_only_ids_and_targets() {
    let read = submitted(
        "[[segment]]\nid = 's1'\ntarget = 'a'\n[[segment]]\nid = 's1'\nunfinished = true\ntarget = 'b'",
    );
    assert_eq!(
        (read.workspace.as_deref(), read.lang.as_ref(), read.expected),
        (None, None, None)
    );
    assert_eq!(read.duplicates(), [(0, 1)]);
    assert_eq!((read.rows[0].line, read.rows[1].line), (1, 4));
    assert_eq!(
        (read.rows[0].marked_unfinished, read.rows[1].marked_unfinished),
        (false, true)
    );
    assert_eq!(read.rows[0].source_check, SourceCheck::Unknown);
}

#[test]
fn an_edited_source_is_noticed() {
    let text = TomlRows.write(&package(), &Captions::default());
    let edited = text.replacen("اجتمعت اللجنة أمس.", "اجتمعت اللجنة غدا.", 1);
    let rows = submitted(&edited).rows;
    assert_eq!(
        (rows[0].source_check, rows[1].source_check),
        (SourceCheck::Untouched, SourceCheck::Edited)
    );
}

#[test]
fn damage_is_refused_at_its_line() {
    for (text, want) in [
        (one("traget = 'a'\ntarget = ''"), ("exchange-toml-key", Some(7))),
        (
            one("target = 'a'").replace("lang", "lnag"),
            ("exchange-toml-key", Some(2)),
        ),
        (one("target = 5"), ("exchange-toml-type", Some(7))),
        (
            one("target = 'a'\nunfinished = 'yes'"),
            ("exchange-toml-type", Some(8)),
        ),
        (
            one("target = 'a'").replace("id = 's1'\n", ""),
            ("exchange-id-missing", Some(4)),
        ),
        (
            one("target = 'a'").replace("'en'", "'ku'"),
            ("exchange-lang", Some(2)),
        ),
        (one("target = a\nunfinished = true"), ("exchange-toml", Some(7))),
        (
            one("target = 'a'\ntarget = 'b'\nunfinished = true"),
            ("exchange-toml", Some(8)),
        ),
        (
            one("target = \"\"\"\nnever closed"),
            ("exchange-truncated", Some(9)),
        ),
        (one(""), ("exchange-truncated", Some(4))),
        (
            "lang = 'en'\nsegments = 3\n".into(),
            ("exchange-truncated", Some(2)),
        ),
        ("title = 'x'".into(), ("exchange-toml-key", Some(1))),
        ("lang = 'en'".into(), ("exchange-unrecognised", None)),
    ] {
        assert_eq!(fault(&text), want, "{text}");
    }
}

#[test]
fn nesting_without_end_is_an_error_and_no_overflow() {
    let text = one(&format!("target = {}", "[".repeat(200_000)));
    assert!(TomlRows.read(Path::new("a.toml"), &text).is_err());
}
