//! The bilingual text that `edit` opens in a person's editor.
//!
//! ```text
//! #= bayan · desk · ar · en
//! # how to fill it in
//!
//! #: s4 · 2021-02-05-najaf · stale · paragraph · 0f1e2d3c4b5a6978-8796a5b4c3d2e1f0
//! # source
//! #   النص العربي
//! #>
//! The English text, in as many lines as it needs.
//!
//! #.
//! ```
//!
//! Lines that begin with `#` are for reading; what stands below `#>` is the target. A target's own line that begins
//! with `#` is written `\#`, one that begins with `\` gets a second one, and a blank line at a target's edge is `\`.
//! Every text stands on lines of its own, so that an editor that takes a line's direction from its first letter shows
//! each the right way; the marks before it have no direction.
//!
//! The source is not read back: what stands in a comment is nobody's claim. The mark tells which source it was.

use std::path::Path;

use super::{Captions, ExchangeFault, ExchangeFormat, filled};
use crate::model::{BlockKind, Lang, Package, Row, SourceCheck, SourceMark, State, Submission, SubmittedRow};

/// The text that `edit` opens.
pub struct EditText;

/// Begins the first line: which package it is.
const HEAD: &str = "#=";
/// Begins a segment.
const SEGMENT: &str = "#:";
/// Stands above a target.
const TARGET: &str = "#>";
/// Ends the file, so that one cut short is recognised.
const END: &str = "#.";
/// Between the parts of a line of ours.
const DOT: &str = " · ";
/// Our name, in the first line.
const NAME: &str = "bayan";

impl ExchangeFormat for EditText {
    fn id(&self) -> &'static str {
        "text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt"]
    }

    fn instructions(&self) -> &'static str {
        "exchange-instructions-text"
    }

    fn recognises(&self, text: &str) -> bool {
        text.lines()
            .any(|line| line.starts_with(SEGMENT) || line.starts_with(&format!("{HEAD} {NAME}")))
    }

    fn write(&self, package: &Package, captions: &Captions) -> String {
        let head = [
            NAME,
            &one_line(&package.workspace),
            package.source_lang.as_str(),
            package.lang.as_str(),
        ];
        let mut out = format!("{HEAD} {}\n", head.join(DOT));
        for line in &captions.instructions {
            comment(&mut out, line);
        }
        for row in &package.rows {
            write_row(&mut out, row, captions);
        }
        out.push_str(&format!("\n{END}\n"));
        out
    }

    fn read(&self, path: &Path, text: &str) -> Result<Submission, ExchangeFault> {
        let mut reader = Reader {
            path,
            submission: Submission {
                workspace: None,
                lang: None,
                expected: None,
                rows: Vec::new(),
            },
            open: None,
            at_target: false,
            ended: false,
        };
        // Where our own lines end in CR LF, the editor has put that everywhere; else a CR is the text's own.
        let crlf = text
            .lines()
            .zip(text.split('\n'))
            .any(|(line, raw)| (line.starts_with(SEGMENT) || line.starts_with(HEAD)) && raw.ends_with('\r'));
        for (at, raw) in text.split('\n').enumerate() {
            let line = if crlf {
                raw.strip_suffix('\r').unwrap_or(raw)
            } else {
                raw
            };
            reader.line(at + 1, line)?;
        }
        reader.close();
        if !reader.ended {
            return Err(ExchangeFault::EndMissing {
                path: path.to_path_buf(),
                line: text.lines().count(),
            });
        }
        Ok(reader.submission)
    }
}

fn write_row(out: &mut String, row: &Row, captions: &Captions) {
    let head = [
        row.id.as_str(),
        row.statement.as_str(),
        row.state.as_str(),
        row.kind.as_str(),
        &SourceMark::of(row.source.as_deref()).to_string(),
    ];
    out.push_str(&format!("\n{SEGMENT} {}\n", head.join(DOT)));
    for note in row.notes.iter().chain(&row.questions) {
        captioned(out, &captions.note, note);
    }
    if let Some(origin) = &row.filled_from {
        captioned(out, &captions.filled, origin);
    }
    if !row.terms.is_empty() {
        captioned(out, &captions.terms, &captions.term_lines(&row.terms));
    }
    if let Some(before) = &row.before {
        captioned(out, &captions.before, before);
    }
    for earlier in &row.earlier {
        captioned(out, &captions.previous_source, &earlier.source);
        captioned(out, &captions.previous_target, &earlier.target);
    }
    for proposal in &row.proposals {
        let caption = captions.of_memory(proposal.score);
        captioned(
            out,
            &caption,
            &format!("{}\n{}", proposal.source, proposal.target),
        );
    }
    if let Some(source) = &row.source {
        captioned(out, &captions.source, source);
    }
    if let Some(after) = &row.after {
        captioned(out, &captions.after, after);
    }
    out.push_str(TARGET);
    out.push('\n');
    write_target(out, row.target.as_deref().unwrap_or_default());
}

/// A target's lines, each escaped where it would be read as something else.
fn write_target(out: &mut String, target: &str) {
    let lines: Vec<&str> = target.split('\n').collect();
    let first = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or(0);
    let last = lines
        .iter()
        .rposition(|line| !line.trim().is_empty())
        .unwrap_or(0);
    for (at, line) in lines.iter().enumerate() {
        let blank_edge = !target.is_empty() && (at < first || at > last);
        if line.starts_with(['#', '\\']) || blank_edge {
            out.push('\\');
        }
        out.push_str(line);
        out.push('\n');
    }
}

fn captioned(out: &mut String, caption: &str, text: &str) {
    comment(out, caption);
    for line in text.split('\n') {
        comment(out, &format!("  {line}"));
    }
}

fn comment(out: &mut String, line: &str) {
    let line = format!("# {}", one_line(line));
    out.push_str(line.trim_end());
    out.push('\n');
}

/// A text that cannot break out of its line.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() && c != '\t' {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// A segment while its lines are read.
struct Open {
    row: SubmittedRow,
    lines: Vec<Line>,
}

/// A line of a target.
struct Line {
    text: String,
    /// Whether it counts even where it is blank and at an edge.
    kept: bool,
}

struct Reader<'a> {
    path: &'a Path,
    submission: Submission,
    open: Option<Open>,
    /// Whether the lines of the open segment are its target by now.
    at_target: bool,
    ended: bool,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: &str) -> Result<(), ExchangeFault> {
        let bad = |c: &char| c.is_control() && !matches!(c, '\t' | '\r' | '\u{85}');
        if let Some(c) = line.chars().find(bad) {
            return Err(ExchangeFault::Control {
                path: self.path.to_path_buf(),
                line: number,
                code: format!("U+{:04X}", u32::from(c)),
            });
        }
        if let Some(rest) = line.strip_prefix(SEGMENT) {
            self.close();
            return self.segment(number, rest);
        }
        if line.trim_end() == END {
            self.close();
            self.ended = true;
            return Ok(());
        }
        if let (Some(rest), None) = (line.strip_prefix(HEAD), &self.open) {
            return self.head(number, rest);
        }
        if line.starts_with('#') {
            return self.comment(number, line);
        }
        match &mut self.open {
            Some(open) => {
                // Text above the target's mark: the mark was deleted, the text counts.
                self.at_target |= !line.trim().is_empty();
                if self.at_target {
                    open.lines.push(unescape(line));
                }
                Ok(())
            }
            None if line.trim().is_empty() => Ok(()),
            None => Err(ExchangeFault::NoHeader {
                path: self.path.to_path_buf(),
                line: number,
            }),
        }
    }

    /// A comment is in order until the target begins. After that it is a target's line that was not escaped, or what
    /// is left of the next segment whose first line was deleted: taking either for a comment would lose text.
    fn comment(&mut self, number: usize, line: &str) -> Result<(), ExchangeFault> {
        let is_mark = line.trim_end() == TARGET;
        let ours = is_mark || line == "#" || line.starts_with("# ") || line.starts_with("#\t");
        if self.at_target || !ours {
            return Err(ExchangeFault::StrayComment {
                path: self.path.to_path_buf(),
                line: number,
            });
        }
        if is_mark && self.open.is_none() {
            return Err(self.header(number));
        }
        self.at_target = is_mark;
        Ok(())
    }

    /// The first line: which package it is. A damaged one leaves that unknown.
    fn head(&mut self, number: usize, rest: &str) -> Result<(), ExchangeFault> {
        // The workspace's name may hold the separator itself; the languages behind it cannot.
        let parts: Vec<&str> = rest.split(DOT).map(str::trim).collect();
        let [_, workspace @ .., _, tag] = parts.as_slice() else {
            return Ok(());
        };
        self.submission.workspace = (!workspace.is_empty()).then(|| workspace.join(DOT));
        if !tag.is_empty() {
            let lang = Lang::parse(tag).map_err(|_| ExchangeFault::Lang {
                path: self.path.to_path_buf(),
                line: number,
                tag: (*tag).to_owned(),
            })?;
            self.submission.lang = Some(lang);
        }
        Ok(())
    }

    fn segment(&mut self, number: usize, rest: &str) -> Result<(), ExchangeFault> {
        let parts: Vec<&str> = rest.split('·').map(str::trim).collect();
        let whole = match parts.as_slice() {
            [id, statement, state, kind, ..] => {
                !id.is_empty()
                    && !statement.is_empty()
                    && State::ALL.iter().any(|known| known.as_str() == *state)
                    && BlockKind::from_name(kind).is_some()
            }
            _ => false,
        };
        if !whole {
            return Err(self.header(number));
        }
        let part = |at: usize| parts.get(at).copied().unwrap_or_default();
        let mark = SourceMark::parse(part(4));
        self.at_target = false;
        self.open = Some(Open {
            row: SubmittedRow {
                statement: Some(part(1).to_owned()),
                id: part(0).to_owned(),
                source: None,
                source_check: match mark {
                    Some(_) => SourceCheck::Untouched,
                    None => SourceCheck::Unknown,
                },
                mark,
                target: None,
                line: number,
                marked_unfinished: false,
            },
            lines: Vec::new(),
        });
        Ok(())
    }

    fn header(&self, line: usize) -> ExchangeFault {
        ExchangeFault::Header {
            path: self.path.to_path_buf(),
            line,
        }
    }

    /// Ends the open segment: blank lines at its edges are layout.
    fn close(&mut self) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        let is_text = |line: &Line| line.kept || !line.text.trim().is_empty();
        let first = open.lines.iter().position(is_text).unwrap_or(0);
        let end = open.lines.iter().rposition(is_text).map_or(0, |last| last + 1);
        let lines = open.lines.get(first..end).unwrap_or_default();
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        open.row.target = filled(texts.join("\n"));
        self.submission.rows.push(open.row);
    }
}

/// A target's line as it was meant.
fn unescape(line: &str) -> Line {
    let escaped = line
        .strip_prefix('\\')
        .filter(|rest| rest.starts_with(['#', '\\']) || rest.trim().is_empty());
    Line {
        text: escaped.unwrap_or(line).to_owned(),
        kept: escaped.is_some(),
    }
}

#[cfg(test)]
mod tests;
