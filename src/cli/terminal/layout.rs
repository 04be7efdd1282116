//! Columns and lines by the width that text has on a screen.
//!
//! Widths are those of `unicode-width`: vowel signs, ZWNJ and direction marks have none, lam-alef has one column. Some
//! terminals draw lam-alef in two, so text in Arabic script belongs in the last column, behind which nothing must
//! line up.

use unicode_width::UnicodeWidthStr;

use super::ink::{Ink, Role};
use crate::l10n::isolated;

/// How many columns a text fills.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// On which side of its column a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the beginning: text.
    #[default]
    Start,
    /// At the end: numbers.
    End,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    text: String,
    role: Option<Role>,
}

impl Cell {
    /// A cell in a colour.
    #[must_use]
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            role: Some(role),
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            role: None,
        }
    }
}

/// Rows whose columns line up, two blanks apart.
#[derive(Debug, Clone, Default)]
pub struct Table {
    aligns: Vec<Align>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table of columns aligned so; a row's further columns start at the beginning.
    #[must_use]
    pub fn new(aligns: &[Align]) -> Self {
        Self {
            aligns: aligns.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The rows as lines. With `isolating`, each cell is isolated, so that a cell in Arabic script does not change
    /// places with its neighbours; the last cell of a row is not padded.
    #[must_use]
    pub fn render(&self, ink: Ink, isolating: bool) -> String {
        let widths = self.widths();
        let mut lines = String::new();
        for row in &self.rows {
            let mut line = String::new();
            let last = row.len().saturating_sub(1);
            for (column, (cell, wide)) in row.iter().zip(&widths).enumerate() {
                let blanks = " ".repeat(wide.saturating_sub(width(&cell.text)));
                let text = if isolating {
                    isolated(&cell.text)
                } else {
                    cell.text.clone()
                };
                let text = cell
                    .role
                    .map_or_else(|| text.clone(), |role| ink.paint(role, &text));
                match self.aligns.get(column).copied().unwrap_or_default() {
                    Align::End => line.extend([&*blanks, &*text]),
                    Align::Start if column == last => line.push_str(&text),
                    Align::Start => line.extend([&*text, &*blanks]),
                }
                if column != last {
                    line.push_str("  ");
                }
            }
            lines.push_str(line.trim_end_matches(' '));
            lines.push('\n');
        }
        lines
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        (0..columns)
            .map(|column| {
                self.rows
                    .iter()
                    .filter_map(|row| row.get(column))
                    .map(|cell| width(&cell.text))
                    .max()
                    .unwrap_or(0)
            })
            .collect()
    }
}

/// The text in lines of at most so many columns, broken at blanks; a word that is wider has a line of its own.
///
/// The line breaks of the text stay. Blanks at which a line is broken are left out: this is for reading only.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    text.split('\n')
        .flat_map(|line| wrap_line(line, columns))
        .collect()
}

fn wrap_line(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        if let Some(line) = lines.last_mut() {
            if line.is_empty() {
                line.push_str(word);
            } else if width(line) + 1 + width(word) <= columns {
                line.extend([" ", word]);
            } else {
                lines.push(word.to_owned());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::State;

    fn table() -> Table {
        let mut table = Table::new(&[Align::Start, Align::End]);
        table.row(["id".into(), "words".into(), "title".into()]);
        table.row(["s1".into(), "7".into(), "بيانٌ".into()]);
        table.row([
            Cell::of(Role::State(State::Stale), "s10"),
            "120".into(),
            "".into(),
        ]);
        table
    }

    #[test]
    fn columns_line_up_by_what_is_seen() {
        assert_eq!(
            table().render(Ink::new(false), false),
            "id   words  title\ns1       7  بيانٌ\ns10    120\n"
        );
        assert_eq!(width("بيانٌ"), 4);
        assert_eq!(width("\u{2068}ab\u{2069}"), 2);
    }

    #[test]
    fn colours_and_isolation_take_no_room() {
        let plain = table().render(Ink::new(false), false);
        let rich = table().render(Ink::new(true), true);
        let seen: String = anstream::adapter::strip_str(&rich)
            .to_string()
            .replace(['\u{2068}', '\u{2069}'], "");
        let trimmed: Vec<_> = seen.lines().map(str::trim_end).collect();
        assert_eq!(trimmed.join("\n") + "\n", plain);
        assert!(rich.contains("\u{1b}["));
    }

    #[test]
    fn text_is_wrapped_at_blanks_and_its_lines_stay() {
        assert_eq!(wrap("one two three\n\nfour", 7), ["one two", "three", "", "four"]);
        assert_eq!(wrap("بيان المكتب السياسي", 11), ["بيان المكتب", "السياسي"]);
        assert_eq!(wrap("overlong x", 3), ["overlong", "x"]);
    }
}
