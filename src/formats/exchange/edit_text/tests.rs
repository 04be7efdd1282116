//! What people do in an editor.

use super::*;
use crate::formats::exchange::tests::package;
use crate::message::{Fault, Message};

fn written() -> String {
    EditText.write(&package(), &Captions::default())
}

fn submitted(text: &str) -> Submission {
    EditText.read(Path::new("edit.txt"), text).unwrap()
}

fn target(text: &str, id: &str) -> Option<String> {
    let rows = submitted(text).rows;
    rows.into_iter().find(|row| row.id == id).unwrap().target
}

/// The code and the line of the fault.
fn fault(text: &str) -> (&'static str, Option<usize>) {
    let fault = EditText.read(Path::new("edit.txt"), text).unwrap_err();
    (fault.code(), fault.place().unwrap().line)
}

/// A small text: one segment, these lines below its mark.
fn one(below: &str) -> String {
    format!(
        "#= bayan · desk · ar · en\n\n#: s1 · a · missing · paragraph\n# source\n#   نص\n#>\n{below}\n\n#.\n"
    )
}

#[test]
fn no_line_of_ours_mixes_directions() {
    let captions = Captions::rendered("exchange-instructions-text", &|_: &Message| "شرح".to_owned());
    let strong = |c: char| c.is_alphabetic();
    for line in EditText.write(&package(), &captions).lines() {
        let arabic = line
            .chars()
            .any(|c| strong(c) && ('\u{600}'..'\u{700}').contains(&c));
        let latin = line.chars().any(|c| c.is_ascii_alphabetic());
        assert!(!(arabic && latin), "{line}");
    }
}

#[test]
fn blank_lines_around_a_target_are_layout_and_within_are_its_own() {
    let text = one("\n\n  \nfirst\n\nsecond  \n\n\n");
    assert_eq!(target(&text, "s1").as_deref(), Some("first\n\nsecond  "));
    assert_eq!(
        target(&one("\\\nfirst\n\\  "), "s1").as_deref(),
        Some("\nfirst\n  ")
    );
    assert_eq!(target(&one(""), "s1"), None);
    assert_eq!(target(&one("\\"), "s1"), None);
}

#[test]
fn escapes_are_as_few_as_can_be() {
    let text = one("\\# one\n\\\\two\n\\three\na # b \\ c");
    assert_eq!(
        target(&text, "s1").as_deref(),
        Some("# one\n\\two\n\\three\na # b \\ c")
    );
}

#[test]
fn a_segment_that_was_removed_is_absent_and_the_others_stay() {
    let text = written();
    let (from, to) = (text.find("#: s4").unwrap(), text.find("#: s5").unwrap());
    let rows = submitted(&format!("{}{}", &text[..from], &text[to..])).rows;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["s3", "s5", "en1", "s7", "s1"]);
}

#[test]
fn repeated_and_unknown_segments_are_reported_with_their_lines() {
    let text = written()
        .replace("#: s4 ·", "#: s3 ·")
        .replace("#: s5 ·", "#: S5! ·");
    let read = submitted(&text);
    let (first, again) = read.duplicates()[0];
    let line = |row: &SubmittedRow| text.lines().nth(row.line - 1).unwrap();
    assert!(line(&read.rows[first]).starts_with("#: s3 · 2020-05-01-water · missing"));
    assert!(line(&read.rows[again]).starts_with("#: s3 · 2020-05-01-water · stale"));
    assert_eq!(read.rows[2].id, "S5!");
}

#[test]
fn lost_header_lines_never_run_two_targets_together() {
    let text = written();
    let without = |line: &str| {
        let kept = text.lines().filter(|kept| !kept.starts_with(line));
        kept.map(|line| format!("{line}\n")).collect::<String>()
    };
    assert_eq!(fault(&without("#: s5")).0, "exchange-stray-comment");
    assert_eq!(fault(&without("#: s3")).0, "exchange-header");
    assert_eq!(fault(&text.replace("#: s5 ·", "#:")).0, "exchange-header");
    // The mark above a target may go: what is no comment is the target.
    assert_eq!(
        submitted(&without("#>")),
        renumbered(&submitted(&text), &without("#>"))
    );
}

/// The same submission with the lines of another text.
fn renumbered(submission: &Submission, text: &str) -> Submission {
    let mut submission = submission.clone();
    for row in &mut submission.rows {
        let begins = format!("{SEGMENT} {} {DOT}", row.id).replace("  ", " ");
        row.line = 1 + text
            .lines()
            .position(|line| line.starts_with(begins.trim_end()))
            .unwrap();
    }
    submission
}

#[test]
fn damage_is_refused_at_its_line() {
    for (text, want) in [
        (one("text\n# not escaped"), ("exchange-stray-comment", Some(8))),
        (one("#hashtag"), ("exchange-stray-comment", Some(7))),
        (one("a\u{1b}[31m"), ("exchange-control", Some(7))),
        (
            one("a").replace("#: s1 · a ·", "#: s1"),
            ("exchange-header", Some(3)),
        ),
        (one("a").replace("#: s1", "#:"), ("exchange-header", Some(3))),
        (one("a").replace("· en", "· ku"), ("exchange-lang", Some(1))),
        (one("a").replace("#.\n", ""), ("exchange-end-missing", Some(8))),
        (format!("stray\n{}", one("a")), ("exchange-no-header", Some(1))),
        (
            format!("{}after the end", one("a")),
            ("exchange-no-header", Some(10)),
        ),
    ] {
        assert_eq!(fault(&text), want, "{text}");
    }
}

#[test]
fn the_source_in_the_comments_is_for_reading_only() {
    let text = written().replace("#   اجتمعت اللجنة أمس.", "#   anything else");
    let row = submitted(&text).rows.remove(1);
    assert_eq!(
        (row.source.as_deref(), row.source_check),
        (None, SourceCheck::Untouched)
    );
    assert!(row.was_pulled_from(Some("اجتمعت اللجنة أمس.")));
    let unmarked = submitted(&one("a")).rows.remove(0);
    assert_eq!(unmarked.source_check, SourceCheck::Unknown);
}

#[test]
fn a_carriage_return_of_the_text_itself_is_kept() {
    assert_eq!(target(&one("a\r\nb"), "s1").as_deref(), Some("a\r\nb"));
    let windows = one("a\nb").replace('\n', "\r\n");
    assert_eq!(target(&windows, "s1").as_deref(), Some("a\nb"));
}
