//! Reading TOML with the line of every value at hand, for the files that people edit.
//!
//! A reader asks a [`Table`] for the keys it knows; what is missing, of the wrong type or misspelt comes back as a
//! [`FileFault`] with file, line and what would be right. This module writes nothing.

mod fault;
mod hidden;
mod table;

use std::path::Path;

use toml::Spanned;
use toml::de::DeTable;

use crate::store;

pub use fault::FileFault;
pub use hidden::{Hidden, hidden};
pub use store::FORMAT;
pub use table::{Item, Table};

/// Where a value stands in a file. Which line that is takes a count, made only for a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offset(usize);

/// A TOML file that is being read.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its path, as messages name it.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
}

impl<'a> File<'a> {
    /// Parses the text.
    ///
    /// # Errors
    /// [`FileFault::Conflict`], [`FileFault::Syntax`].
    pub fn parse(&self) -> Result<Spanned<DeTable<'a>>, FileFault> {
        if let Some(line) = store::conflict_line(self.text) {
            return Err(FileFault::Conflict {
                path: self.path.to_owned(),
                line,
            });
        }
        DeTable::parse(self.text).map_err(|error| FileFault::Syntax {
            path: self.path.to_owned(),
            line: error.span().map_or(1, |span| self.line(span.start)),
            reason: error.message().to_owned(),
        })
    }

    /// The line, from 1, of a byte offset.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        let before = self
            .text
            .as_bytes()
            .get(..offset.min(self.text.len()))
            .unwrap_or_default();
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// The table at the root, its format number checked.
    ///
    /// # Errors
    /// [`FileFault::Format`] if a newer version wrote it.
    pub fn root<'t>(&'t self, tree: &'t Spanned<DeTable<'a>>) -> Result<Table<'t>, FileFault> {
        let root = Table {
            file: self,
            table: tree.get_ref(),
            at: 0,
        };
        if let Some(found) = root.integer("format")?
            && found > FORMAT
        {
            return Err(FileFault::Format {
                path: self.path.to_owned(),
                line: root.line_of("format"),
                found,
                supported: FORMAT,
            });
        }
        Ok(root)
    }
}

/// The likeliest of the possible words for a misspelt one; empty if none is near.
#[must_use]
pub fn nearest(found: &str, possible: &[&str]) -> String {
    similar::get_close_matches(found, possible, 1, 0.6)
        .first()
        .map_or_else(String::new, |&word| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    fn with<T>(text: &str, read: impl FnOnce(Table<'_>) -> T) -> T {
        let file = File {
            path: Path::new("f.toml"),
            text,
        };
        let tree = file.parse().unwrap();
        read(file.root(&tree).unwrap())
    }

    #[test]
    fn faults_name_the_line_and_what_would_be_right() {
        with("a = 1\n\n[[segment]]\nid = \"s1\"\nblock = \"titel\"\n", |root| {
            let record = root.records("segment").unwrap()[0];
            assert_eq!(record.line(), 3);
            let FileFault::Choice { line, suggestion, .. } = record.block_kind("block").unwrap_err() else {
                unreachable!()
            };
            assert_eq!((line, suggestion.as_str()), (5, "title"));
            let FileFault::Missing { line, .. } = record.required_text("text").unwrap_err() else {
                unreachable!()
            };
            assert_eq!(line, 3);
            let FileFault::Key { line, suggestion, .. } = root.only(&["segment", "b"]).unwrap_err() else {
                unreachable!()
            };
            assert_eq!((line, suggestion.as_str()), (1, ""));
        });
    }

    #[test]
    fn carriage_returns_are_not_part_of_a_text() {
        with("t = \"\"\"\r\nx\r\ny\"\"\"\r\n", |root| {
            assert_eq!(root.text("t").unwrap().unwrap(), "x\ny");
        });
    }

    #[test]
    fn a_newer_format_is_refused_by_number() {
        let file = File {
            path: Path::new("f.toml"),
            text: "format = 999\n",
        };
        let tree = file.parse().unwrap();
        let fault = file.root(&tree).unwrap_err();
        assert!(matches!(fault, FileFault::Format { found: 999, .. }));
        assert_eq!(fault.code(), "file-format-newer");
    }
}
