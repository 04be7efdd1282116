//! TOML, for scripts and for people with nothing but a plain editor.
//!
//! One `[[segment]]` per row. Texts are always written in the multi-line form with each direction on lines of its
//! own; what only helps stands in comments, where nobody can damage it. Reading refuses keys that it does not know: a
//! misspelt `target` must not lose a translation.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_writer::TomlStringBuilder;

use super::{Captions, ExchangeFault, ExchangeFormat, check_source, filled, known_extensions};
use crate::model::{Lang, Package, Row, SourceMark, Submission, SubmittedRow};

/// TOML.
pub struct TomlRows;

/// The keys at the head of the file.
const HEAD_KEYS: &[&str] = &["workspace", "source_lang", "lang", "segments", "segment"];
/// The keys of a row.
const ROW_KEYS: &[&str] = &[
    "statement",
    "id",
    "kind",
    "state",
    "mark",
    "source",
    "target",
    "unfinished",
];
/// What opens and closes a multi-line text.
const QUOTES: &str = "\"\"\"";

impl ExchangeFormat for TomlRows {
    fn id(&self) -> &'static str {
        "toml"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["toml"]
    }

    fn instructions(&self) -> &'static str {
        "exchange-instructions-toml"
    }

    fn recognises(&self, text: &str) -> bool {
        text.lines().any(|line| line.trim() == "[[segment]]")
    }

    fn write(&self, package: &Package, captions: &Captions) -> String {
        let mut out = String::new();
        for line in &captions.instructions {
            comment(&mut out, line);
        }
        if !captions.instructions.is_empty() {
            out.push('\n');
        }
        key(&mut out, "workspace", &package.workspace);
        key(&mut out, "source_lang", package.source_lang.as_str());
        key(&mut out, "lang", package.lang.as_str());
        out.push_str(&format!("segments = {}\n", package.rows.len()));
        for row in &package.rows {
            write_row(&mut out, row, captions);
        }
        out
    }

    fn read(&self, path: &Path, text: &str) -> Result<Submission, ExchangeFault> {
        let lines = Lines::of(text);
        let document = DeTable::parse(text).map_err(|error| broken(path, text, &lines, &error))?;
        Reader { path, text, lines }.document(document.get_ref())
    }
}

fn write_row(out: &mut String, row: &Row, captions: &Captions) {
    out.push_str("\n[[segment]]\n");
    key(out, "statement", row.statement.as_str());
    key(out, "id", row.id.as_str());
    key(out, "kind", row.kind.as_str());
    key(out, "state", row.state.as_str());
    key(out, "mark", &SourceMark::of(row.source.as_deref()).to_string());
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
    if let Some(source) = &row.source {
        long_text(out, "source", source);
    }
    if let Some(after) = &row.after {
        captioned(out, &captions.after, after);
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
    long_text(out, "target", row.target.as_deref().unwrap_or_default());
}

/// A comment under its caption, each on lines of their own.
fn captioned(out: &mut String, caption: &str, text: &str) {
    comment(out, caption);
    for line in text.split('\n') {
        comment(out, &format!("  {line}"));
    }
}

/// One comment line. TOML forbids control characters even there.
fn comment(out: &mut String, line: &str) {
    out.push_str("# ");
    let shown = |c: char| {
        if c.is_control() && c != '\t' {
            '\u{fffd}'
        } else {
            c
        }
    };
    out.extend(line.chars().map(shown));
    let end = out.trim_end_matches([' ', '\t']).len();
    out.truncate(end);
    out.push('\n');
}

fn key(out: &mut String, name: &str, value: &str) {
    let quoted = TomlStringBuilder::new(value).as_basic();
    out.push_str(&format!("{name} = {}\n", encoded(&quoted)));
}

/// A text in the multi-line form, its first line below the quotes.
///
/// A line break at the very end is written as an escape: one before the closing quotes is taken for layout on reading,
/// because that is where a person puts it.
fn long_text(out: &mut String, name: &str, value: &str) {
    let (body, break_at_end) = match value.strip_suffix('\n') {
        Some(body) => (body, true),
        None => (value, false),
    };
    let quoted = encoded(&TomlStringBuilder::new(body).as_ml_basic());
    let inner = quoted
        .strip_prefix(QUOTES)
        .and_then(|inner| inner.strip_suffix(QUOTES))
        .unwrap_or_default();
    // The writer itself puts a line break after the quotes where the text has one.
    let inner = if body.contains('\n') {
        inner.strip_prefix('\n').unwrap_or(inner)
    } else {
        inner
    };
    let end = if break_at_end { "\\n" } else { "" };
    out.push_str(&format!("{name} = {QUOTES}\n{inner}{end}{QUOTES}\n"));
}

fn encoded(value: &impl toml_writer::WriteTomlValue) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = value.write_toml_value(&mut out);
    out
}

/// A file that is no TOML: cut short, if the fault lies at its very end.
fn broken(path: &Path, text: &str, lines: &Lines, error: &toml::de::Error) -> ExchangeFault {
    let span = error.span().unwrap_or(0..0);
    let line = lines.at(span.start);
    if span.end >= text.trim_end().len() && !text.trim_end().is_empty() {
        return ExchangeFault::Truncated {
            path: path.to_path_buf(),
            line,
        };
    }
    ExchangeFault::Toml {
        path: path.to_path_buf(),
        line,
        detail: error.message().to_owned(),
    }
}

/// A parsed document on its way to a submission.
struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
    lines: Lines,
}

/// Where the line breaks of a text are: every row asks for its line, so counting each time would be quadratic.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line, counted from 1, of a byte.
    fn at(&self, offset: usize) -> usize {
        1 + self.0.partition_point(|at| *at < offset)
    }
}

impl Reader<'_> {
    fn document(&self, head: &DeTable<'_>) -> Result<Submission, ExchangeFault> {
        self.known_keys(head, HEAD_KEYS)?;
        let lang = match self.string(head, "lang")? {
            None => None,
            Some(tag) => Some(Lang::parse(&tag).map_err(|_| ExchangeFault::Lang {
                path: self.path.to_path_buf(),
                line: self.line_of(head, "lang"),
                tag,
            })?),
        };
        let expected = match head.get("segments").map(Spanned::get_ref) {
            None => None,
            Some(DeValue::Integer(number)) => number.as_str().parse().ok(),
            Some(_) => return Err(self.wrong_type(head, "segments")),
        };
        let rows = match head.get("segment").map(Spanned::get_ref) {
            None => Vec::new(),
            Some(DeValue::Array(rows)) => self.rows(head, rows)?,
            Some(_) => return Err(self.wrong_type(head, "segment")),
        };
        if rows.is_empty() && expected != Some(0) {
            return Err(match expected {
                None => ExchangeFault::Unrecognised {
                    path: self.path.to_path_buf(),
                    known: known_extensions(),
                },
                Some(_) => ExchangeFault::Truncated {
                    path: self.path.to_path_buf(),
                    line: self.line_of(head, "segments"),
                },
            });
        }
        Ok(Submission {
            workspace: self.string(head, "workspace")?,
            lang,
            expected,
            rows,
        })
    }

    fn rows(
        &self,
        head: &DeTable<'_>,
        rows: &toml::de::DeArray<'_>,
    ) -> Result<Vec<SubmittedRow>, ExchangeFault> {
        let mut found = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            let DeValue::Table(table) = row.get_ref() else {
                return Err(self.wrong_type(head, "segment"));
            };
            let row = self.row(table, row.span().start)?;
            // A target is the last key of a row: a file that ends before it was cut between two keys.
            if at + 1 == rows.len() && !table.contains_key("target") {
                return Err(ExchangeFault::Truncated {
                    path: self.path.to_path_buf(),
                    line: row.line,
                });
            }
            found.push(row);
        }
        Ok(found)
    }

    fn row(&self, row: &DeTable<'_>, start: usize) -> Result<SubmittedRow, ExchangeFault> {
        self.known_keys(row, ROW_KEYS)?;
        let line = self.lines.at(start);
        let id = self.string(row, "id")?.filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| ExchangeFault::IdMissing {
            path: self.path.to_path_buf(),
            line,
        })?;
        let marked_unfinished = match row.get("unfinished").map(Spanned::get_ref) {
            None => false,
            Some(DeValue::Boolean(unfinished)) => *unfinished,
            Some(_) => return Err(self.wrong_type(row, "unfinished")),
        };
        let mark = self.string(row, "mark")?;
        let mark = mark.as_deref().and_then(SourceMark::parse);
        let source = self.string(row, "source")?;
        Ok(SubmittedRow {
            statement: self.string(row, "statement")?,
            id,
            source_check: check_source(source.as_deref(), mark.as_ref()),
            source,
            mark,
            target: self.string(row, "target")?.and_then(filled),
            line,
            marked_unfinished,
        })
    }

    /// A text, without the line break that sets its closing quotes on a line of their own.
    fn string(&self, table: &DeTable<'_>, name: &str) -> Result<Option<String>, ExchangeFault> {
        let Some(value) = table.get(name) else {
            return Ok(None);
        };
        let DeValue::String(text) = value.get_ref() else {
            return Err(self.wrong_type(table, name));
        };
        let raw = self.text.get(value.span()).unwrap_or_default();
        let quotes_alone = ["\n\"\"\"", "\n'''"].iter().any(|end| raw.ends_with(end));
        let layout = ["\r\n", "\n"].iter().find(|end| text.ends_with(**end));
        Ok(Some(match layout {
            Some(end) if quotes_alone => text.strip_suffix(end).unwrap_or(text).to_owned(),
            _ => text.clone().into_owned(),
        }))
    }

    fn known_keys(&self, table: &DeTable<'_>, known: &[&str]) -> Result<(), ExchangeFault> {
        let unknown = table.keys().find(|key| !known.contains(&key.get_ref().as_ref()));
        match unknown {
            None => Ok(()),
            Some(key) => Err(ExchangeFault::TomlKey {
                path: self.path.to_path_buf(),
                line: self.lines.at(key.span().start),
                key: key.get_ref().chars().take(40).collect(),
                known: known.iter().map(|key| (*key).to_owned()).collect(),
            }),
        }
    }

    fn line_of(&self, table: &DeTable<'_>, name: &str) -> usize {
        let start = table.get(name).map_or(0, |value| value.span().start);
        self.lines.at(start)
    }

    fn wrong_type(&self, table: &DeTable<'_>, name: &str) -> ExchangeFault {
        ExchangeFault::TomlType {
            path: self.path.to_path_buf(),
            line: self.line_of(table, name),
            key: name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
