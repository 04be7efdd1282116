//! Rows and cells, as RFC 4180 has them; the sign between cells may be a comma, a semicolon or a tab.

use std::path::Path;

use super::TermsFault;

/// A row, with the line where it begins.
pub(super) struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

/// Whether a spreadsheet would take a cell for a formula, or for one that was made harmless.
fn is_active(text: &str) -> bool {
    let first = text.trim_start_matches([' ', '\u{a0}']).chars().next();
    let active = |c: char| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    };
    first.is_some_and(active)
}

/// Writes a row. What a spreadsheet would run, or what already begins with the apostrophe, gets one more.
pub(super) fn write_row(out: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let guard = if is_active(cell) || is_guarded(cell) {
            "'"
        } else {
            ""
        };
        let quoted =
            !guard.is_empty() || cell.contains([',', ';', '\t', '"', '\n', '\r']) || cell.trim() != cell;
        if quoted {
            out.push_str(&format!("\"{guard}{}\"", cell.replace('"', "\"\"")));
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// Whether an apostrophe at the start was put there, or would be taken for one that was.
fn is_guarded(cell: &str) -> bool {
    cell.strip_prefix('\'')
        .is_some_and(|rest| is_active(rest) || is_guarded(rest))
}

fn unguarded(cell: String) -> String {
    if is_guarded(&cell) {
        cell.chars().skip(1).collect()
    } else {
        cell
    }
}

/// The rows of a text.
pub(super) fn rows(path: &Path, text: &str) -> Result<Vec<Row>, TermsFault> {
    let separator = separator(text);
    let mut rows = Vec::new();
    let mut reader = Reader { rest: text, line: 1 };
    while !reader.rest.is_empty() {
        let line = reader.line;
        let mut cells = Vec::new();
        loop {
            let cell = reader.cell(separator).ok_or_else(|| TermsFault::Quote {
                path: path.to_path_buf(),
                line,
            })?;
            cells.push(unguarded(cell));
            match reader.rest.chars().next() {
                Some(c) if c == separator => reader.skip(1),
                _ => break,
            }
        }
        reader.end_of_row();
        rows.push(Row { line, cells });
    }
    Ok(rows)
}

/// The sign that stands most often in the first line, outside of quotation marks.
fn separator(text: &str) -> char {
    let line = text.lines().next().unwrap_or_default();
    let outside: String = line.split('"').step_by(2).collect();
    let count = |c: &char| outside.matches(*c).count();
    // Of equally many the last: so the comma goes before the rest.
    ['\t', ';', ','].into_iter().max_by_key(count).unwrap_or(',')
}

/// What is still to be read.
struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn skip(&mut self, bytes: usize) {
        let (passed, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.line += passed.matches('\n').count();
        self.rest = rest;
    }

    /// The next cell; nothing if its quotation marks are not right.
    fn cell(&mut self, separator: char) -> Option<String> {
        let ends = |c: char| c == separator || c == '\n' || c == '\r';
        if !self.rest.starts_with('"') {
            let end = self.rest.find(ends).unwrap_or(self.rest.len());
            let cell = self.rest.get(..end)?.to_owned();
            self.skip(end);
            return Some(cell);
        }
        let mut cell = String::new();
        self.skip(1);
        loop {
            let end = self.rest.find('"')?;
            cell.push_str(self.rest.get(..end)?);
            self.skip(end + 1);
            if !self.rest.starts_with('"') {
                break;
            }
            cell.push('"');
            self.skip(1);
        }
        (self.rest.is_empty() || self.rest.starts_with(ends)).then_some(cell)
    }

    fn end_of_row(&mut self) {
        for end in ["\r\n", "\n", "\r"] {
            if self.rest.starts_with(end) {
                self.skip(end.len());
                return;
            }
        }
    }
}
