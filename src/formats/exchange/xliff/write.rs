//! A package as XLIFF 2.1.
//!
//! The order within a unit and the segment's id `1` are chosen with OmegaT in mind: its filter takes the last
//! `<target>` before a segment's end for the segment's own, wherever it stands, and so would show a candidate as the
//! translation. A unit with candidates therefore always has a `<target>`, be it an empty one.

use std::fmt::Write;

use super::{CORE, Captions, GLOSSARY, MATCHES, METADATA, OURS};
use crate::model::{Earlier, Package, Row, RowTerm, SourceMark, State, StatementId};

/// Texts longer than this get no similarity: it would cost more than it tells.
const SIMILARITY_MAX: usize = 4_000;

/// The file's text.
pub(super) fn write(package: &Package, captions: &Captions) -> String {
    let mut out = Out::default();
    let with_terms = package.rows.iter().any(|row| !row.terms.is_empty());
    let glossary = if with_terms {
        format!(r#" xmlns:gls="{GLOSSARY}""#)
    } else {
        String::new()
    };
    out.line(0, r#"<?xml version="1.0" encoding="UTF-8"?>"#);
    out.line(
        0,
        &format!(
            r#"<xliff xmlns="{CORE}" xmlns:mda="{METADATA}" xmlns:mtc="{MATCHES}"{glossary} version="2.1" srcLang="{}" trgLang="{}">"#,
            package.source_lang, package.lang
        ),
    );
    for (statement, rows) in by_statement(package) {
        write_file(&mut out, package, statement, &rows, captions);
    }
    out.line(0, "</xliff>");
    out.text
}

/// The rows of each statement, in the order in which the statements first come: a statement is one `<file>`.
fn by_statement(package: &Package) -> Vec<(&StatementId, Vec<&Row>)> {
    let mut files: Vec<(&StatementId, Vec<&Row>)> = Vec::new();
    let mut place = std::collections::BTreeMap::new();
    for row in &package.rows {
        let at = *place.entry(&row.statement).or_insert_with(|| {
            files.push((&row.statement, Vec::new()));
            files.len() - 1
        });
        if let Some((_, rows)) = files.get_mut(at) {
            rows.push(row);
        }
    }
    files
}

fn write_file(out: &mut Out, package: &Package, statement: &StatementId, rows: &[&Row], captions: &Captions) {
    out.line(
        1,
        &format!(
            r#"<file id="{statement}" original="{statement}" canResegment="no" srcDir="{}" trgDir="{}">"#,
            package.source_lang.direction().as_str(),
            package.lang.direction().as_str()
        ),
    );
    let segments = package.rows.len().to_string();
    out.metadata(
        2,
        &[
            ("workspace", &package.workspace),
            ("lang", package.lang.as_str()),
            ("statement", statement.as_str()),
            ("segments", &segments),
        ],
    );
    if !captions.instructions.is_empty() {
        out.line(2, "<notes>");
        out.note("instructions", 1, &captions.instructions.join("\n"), 1);
        out.line(2, "</notes>");
    }
    for row in rows {
        write_unit(out, row, captions);
    }
    out.line(1, "</file>");
}

fn write_unit(out: &mut Out, row: &Row, captions: &Captions) {
    out.line(
        2,
        &format!(
            r#"<unit id="{id}" name="{}/{id}" type="{OURS}:{}" xml:space="preserve">"#,
            row.statement,
            row.kind.as_str(),
            id = row.id
        ),
    );
    write_matches(out, row);
    write_glossary(out, &row.terms);
    out.metadata(3, &[("mark", &SourceMark::of(row.source.as_deref()).to_string())]);
    write_notes(out, row, captions);
    out.line(
        3,
        &format!(
            r#"<segment id="1" state="{}" subState="{OURS}:{}">"#,
            state_of(row.state),
            row.state.as_str()
        ),
    );
    let source = match &row.source {
        Some(source) => content(source),
        // Tools hide a segment with an empty source; a code without text keeps it in sight.
        None => r#"<ph id="none" disp="—" equiv=""/>"#.to_owned(),
    };
    out.line(4, &format!("<source>{source}</source>"));
    let target = row.target.as_deref().unwrap_or_default();
    if row.target.is_some() || !row.earlier.is_empty() || !row.proposals.is_empty() {
        out.line(4, &format!("<target>{}</target>", content(target)));
    }
    out.line(3, "</segment>");
    out.line(2, "</unit>");
}

/// The state that other tools understand; `subState` says which of ours it is.
fn state_of(state: State) -> &'static str {
    match state {
        State::Missing | State::Stale | State::Rejected | State::Obsolete => "initial",
        State::Translated => "translated",
        State::Approved => "reviewed",
    }
}

/// The earlier pairs, as candidates that a tool can insert and compare.
fn write_matches(out: &mut Out, row: &Row) {
    if row.earlier.is_empty() && row.proposals.is_empty() {
        return;
    }
    out.line(3, "<mtc:matches>");
    for (at, earlier) in row.earlier.iter().enumerate() {
        let similarity = similarity(earlier, row.source.as_deref())
            .map(|percent| format!(r#" similarity="{percent}""#))
            .unwrap_or_default();
        out.line(
            4,
            &format!(
                r##"<mtc:match id="m{}" ref="#1" type="tm" origin="{OURS}:{}/{}"{similarity}>"##,
                at + 1,
                row.statement,
                earlier.id
            ),
        );
        out.line(5, &format!("<source>{}</source>", content(&earlier.source)));
        out.line(5, &format!("<target>{}</target>", content(&earlier.target)));
        out.line(4, "</mtc:match>");
    }
    for (at, proposal) in row.proposals.iter().enumerate() {
        let (number, origin) = (row.earlier.len() + at + 1, attribute(&proposal.origin));
        out.line(
            4,
            &format!(
                r##"<mtc:match id="m{number}" ref="#1" type="tm" origin="{OURS}:{origin}" similarity="{0}" matchQuality="{0}">"##,
                proposal.score
            ),
        );
        out.line(5, &format!("<source>{}</source>", content(&proposal.source)));
        out.line(5, &format!("<target>{}</target>", content(&proposal.target)));
        out.line(4, "</mtc:match>");
    }
    out.line(3, "</mtc:matches>");
}

/// The terms of the source, with their right names; which names are wrong stands in a note.
fn write_glossary(out: &mut Out, terms: &[RowTerm]) {
    if terms.is_empty() {
        return;
    }
    out.line(3, "<gls:glossary>");
    for term in terms {
        out.line(4, "<gls:glossEntry>");
        out.line(5, &format!("<gls:term>{}</gls:term>", plain(&term.source)));
        for name in term.target.iter().chain(&term.admitted) {
            out.line(5, &format!("<gls:translation>{}</gls:translation>", plain(name)));
        }
        if let Some(note) = &term.note {
            out.line(5, &format!("<gls:definition>{}</gls:definition>", plain(note)));
        }
        out.line(4, "</gls:glossEntry>");
    }
    out.line(3, "</gls:glossary>");
}

/// How much of the words is the same, in whole percent rounded down: 100 only for the same text.
fn similarity(earlier: &Earlier, source: Option<&str>) -> Option<u8> {
    let source = source.filter(|source| source.len() + earlier.source.len() <= SIMILARITY_MAX)?;
    if source == earlier.source {
        return Some(100);
    }
    let diff = similar::TextDiff::from_words(earlier.source.as_str(), source);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a ratio is 0 to 1"
    )]
    let percent = (diff.ratio() * 100.0) as u8;
    Some(percent.min(99))
}

/// What the translator should read beside the row, the remarks of people first.
fn write_notes(out: &mut Out, row: &Row, captions: &Captions) {
    let mut notes: Vec<(&str, &str, &str, u8)> = Vec::new();
    for note in row.notes.iter().chain(&row.questions) {
        notes.push(("note", &captions.note, note, 1));
    }
    if let Some(origin) = &row.filled_from {
        notes.push(("filled", &captions.filled, origin, 1));
    }
    let terms = captions.term_lines(&row.terms);
    if !terms.is_empty() {
        notes.push(("terms", &captions.terms, &terms, 2));
    }
    for earlier in &row.earlier {
        notes.push(("previous-source", &captions.previous_source, &earlier.source, 2));
        notes.push(("previous-target", &captions.previous_target, &earlier.target, 2));
    }
    let around = [
        ("before", &captions.before, &row.before),
        ("after", &captions.after, &row.after),
    ];
    for (category, caption, text) in around {
        if let Some(text) = text {
            notes.push((category, caption, text, 3));
        }
    }
    if notes.is_empty() {
        return;
    }
    out.line(3, "<notes>");
    let mut counts = std::collections::BTreeMap::new();
    for (category, caption, text, priority) in notes {
        let number = counts.entry(category).or_insert(0usize);
        *number += 1;
        // The caption on a line of its own: one line never mixes two directions.
        let text = format!("{caption}\n{text}");
        out.note_of(4, category, *number, &text, priority);
    }
    out.line(3, "</notes>");
}

/// The text under construction.
#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn line(&mut self, depth: usize, markup: &str) {
        for _ in 0..depth {
            self.text.push_str("  ");
        }
        self.text.push_str(markup);
        self.text.push('\n');
    }

    fn metadata(&mut self, depth: usize, values: &[(&str, &str)]) {
        let mut markup = format!(r#"<mda:metadata><mda:metaGroup category="{OURS}">"#);
        for (name, value) in values {
            // Writing to a string cannot fail.
            let _ = write!(markup, r#"<mda:meta type="{name}">{}</mda:meta>"#, plain(value));
        }
        markup.push_str("</mda:metaGroup></mda:metadata>");
        self.line(depth, &markup);
    }

    fn note(&mut self, category: &str, number: usize, text: &str, priority: u8) {
        self.note_of(3, category, number, text, priority);
    }

    /// One note. Its id is readable because OmegaT shows the id where others show the category.
    fn note_of(&mut self, depth: usize, category: &str, number: usize, text: &str, priority: u8) {
        self.line(
            depth,
            &format!(
                r#"<note id="{category}-{number}" category="{category}" priority="{priority}">{}</note>"#,
                plain(text)
            ),
        );
    }
}

/// Whether XML 1.0 can hold a character at all.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Text of a `<source>` or `<target>`: what XML cannot hold goes in as `<cp>`, as XLIFF has it.
fn content(text: &str) -> String {
    escape(text, |out, c| {
        let _ = write!(out, r#"<cp hex="{:04X}"/>"#, u32::from(c));
    })
}

/// Text where XLIFF allows no `<cp>`; it is only read, so a character that XML cannot hold is replaced.
pub(in crate::formats) fn plain(text: &str) -> String {
    escape(text, |out, _| out.push('\u{fffd}'))
}

/// Text within the quotation marks of an attribute.
fn attribute(text: &str) -> String {
    plain(text).replace('"', "&quot;").replace(['\n', '\t'], " ")
}

fn escape(text: &str, illegal: impl Fn(&mut String, char)) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // An XML reader turns a bare carriage return into a line feed.
            '\r' => out.push_str("&#xD;"),
            c if is_xml(c) => out.push(c),
            c => illegal(&mut out, c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_no_character_is_lost() {
        assert_eq!(content("a < b & c ]]> d"), "a &lt; b &amp; c ]]&gt; d");
        assert_eq!(content("a\u{1b}b\r\n"), "a<cp hex=\"001B\"/>b&#xD;\n");
        assert_eq!(
            content("\u{fffe}\u{202e}\u{200c}"),
            "<cp hex=\"FFFE\"/>\u{202e}\u{200c}"
        );
        assert_eq!(plain("a\0b"), "a\u{fffd}b");
    }

    #[test]
    fn only_the_same_text_is_similar_by_a_hundred() {
        let earlier = |source: &str| Earlier {
            id: crate::model::SegmentId::of_source(1),
            source: source.into(),
            target: "t".into(),
        };
        assert_eq!(
            similarity(&earlier("بدأ الاجتماع"), Some("بدأ الاجتماع")),
            Some(100)
        );
        let some = similarity(&earlier("بدأ الاجتماع أمس"), Some("بدأ الاجتماع اليوم")).unwrap();
        assert!((1..100).contains(&some), "{some}");
        assert_eq!(similarity(&earlier("أ"), None), None);
        assert_eq!(similarity(&earlier(&"أ ".repeat(5_000)), Some("ب")), None);
    }
}
