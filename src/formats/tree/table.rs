//! A table that is asked for its keys, one by one.

use std::path::PathBuf;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::{BlockKind, Embargo, Lang, LangFault, PersonId, SegmentId};

use super::{File, FileFault, Offset, nearest};

/// A table of a file, with the place it stands at.
#[derive(Debug, Clone, Copy)]
pub struct Table<'t> {
    pub(super) file: &'t File<'t>,
    pub(super) table: &'t DeTable<'t>,
    pub(super) at: usize,
}

/// One of a list that may hold texts and tables.
#[derive(Debug, Clone, Copy)]
pub enum Item<'t> {
    /// A text, and where it stands.
    Text(&'t str, Offset),
    /// A table.
    Table(Table<'t>),
}

impl<'t> Table<'t> {
    /// The line on which the table begins.
    #[must_use]
    pub fn line(&self) -> usize {
        self.file.line(self.at)
    }

    /// Where the table begins.
    #[must_use]
    pub fn start(&self) -> Offset {
        Offset(self.at)
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.file.path.to_owned()
    }

    /// The line of a key's value, or of the table if it has no such key.
    #[must_use]
    pub fn line_of(&self, key: &str) -> usize {
        self.line_at(self.at(key))
    }

    /// Where a key's value stands, or the table if it has no such key.
    #[must_use]
    pub fn at(&self, key: &str) -> Offset {
        Offset(self.table.get(key).map_or(self.at, |value| value.span().start))
    }

    /// The line of something that stands there.
    #[must_use]
    pub fn line_at(&self, at: Offset) -> usize {
        self.file.line(at.0)
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) -> FileFault {
        FileFault::Type {
            path: self.path(),
            line: self.file.line(value.span().start),
            key: key.to_owned(),
            expected: expected.to_owned(),
        }
    }

    fn missing(&self, key: &str) -> FileFault {
        FileFault::Missing {
            path: self.path(),
            line: self.line(),
            key: key.to_owned(),
        }
    }

    /// Its keys, in the order of the alphabet.
    pub fn keys(&self) -> impl Iterator<Item = &'t str> {
        self.table.keys().map(|key| key.get_ref().as_ref())
    }

    /// The word of a key, as it stands in the file: an id, a name.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn word(&self, key: &str) -> Result<Option<&'t str>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let word = value.get_ref().as_str();
        word.map(Some).ok_or_else(|| self.wrong_type(key, value, "text"))
    }

    /// The word of a key that must be there.
    ///
    /// # Errors
    /// [`FileFault::Missing`], [`FileFault::Type`].
    pub fn required_word(&self, key: &str) -> Result<&'t str, FileFault> {
        self.word(key)?.ok_or_else(|| self.missing(key))
    }

    /// The text of a key; a carriage return before a line feed is not part of it.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn text(&self, key: &str) -> Result<Option<String>, FileFault> {
        let Some(text) = self.word(key)? else {
            return Ok(None);
        };
        Ok(Some(if text.contains('\r') {
            text.replace("\r\n", "\n")
        } else {
            text.to_owned()
        }))
    }

    /// The text of a key that must be there.
    ///
    /// # Errors
    /// [`FileFault::Missing`], [`FileFault::Type`].
    pub fn required_text(&self, key: &str) -> Result<String, FileFault> {
        self.text(key)?.ok_or_else(|| self.missing(key))
    }

    /// A yes or no.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn boolean(&self, key: &str) -> Result<Option<bool>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        value
            .get_ref()
            .as_bool()
            .map(Some)
            .ok_or_else(|| self.wrong_type(key, value, "boolean"))
    }

    /// A whole number.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn integer(&self, key: &str) -> Result<Option<i64>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|n| i64::from_str_radix(&n.as_str().replace('_', ""), n.radix()).ok());
        number
            .map(Some)
            .ok_or_else(|| self.wrong_type(key, value, "number"))
    }

    /// A whole number within bounds.
    ///
    /// # Errors
    /// [`FileFault::Type`], [`FileFault::Range`].
    pub fn integer_in(&self, key: &str, least: i64, most: i64) -> Result<Option<i64>, FileFault> {
        match self.integer(key)? {
            Some(found) if !(least..=most).contains(&found) => Err(FileFault::Range {
                path: self.path(),
                line: self.line_of(key),
                key: key.to_owned(),
                found,
                least,
                most,
            }),
            number => Ok(number),
        }
    }

    /// A point in time.
    ///
    /// # Errors
    /// [`FileFault::Missing`], [`FileFault::Type`].
    pub fn required_time(&self, key: &str) -> Result<jiff::Timestamp, FileFault> {
        let value = self.table.get(key).ok_or_else(|| self.missing(key))?;
        value
            .get_ref()
            .as_datetime()
            .and_then(|time| time.to_string().parse().ok())
            .ok_or_else(|| self.wrong_type(key, value, "time"))
    }

    /// A calendar day, written as a TOML date or as text.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn date(&self, key: &str) -> Result<Option<jiff::civil::Date>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let written = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(date) => date.trim().to_owned(),
            _ => String::new(),
        };
        written
            .parse()
            .map(Some)
            .map_err(|_| self.wrong_type(key, value, "date"))
    }

    /// A moment with its offset from UTC, written as a TOML time or as text.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn embargo(&self, key: &str) -> Result<Option<Embargo>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let written = match value.get_ref() {
            DeValue::Datetime(time) => time.to_string(),
            DeValue::String(time) => time.trim().to_owned(),
            _ => String::new(),
        };
        Embargo::parse(&written)
            .map(Some)
            .ok_or_else(|| self.wrong_type(key, value, "moment"))
    }

    /// A list of texts, each with its place; a single text counts as a list of one.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn texts(&self, key: &str) -> Result<Option<Vec<(&'t str, Offset)>>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let at = |value: &Spanned<DeValue<'_>>| Offset(value.span().start);
        match value.get_ref() {
            DeValue::String(one) => Ok(Some(vec![(one.as_ref(), at(value))])),
            DeValue::Array(items) => items
                .iter()
                .map(|item| {
                    let text = item
                        .get_ref()
                        .as_str()
                        .ok_or_else(|| self.wrong_type(key, item, "text"))?;
                    Ok((text, at(item)))
                })
                .collect::<Result<_, _>>()
                .map(Some),
            _ => Err(self.wrong_type(key, value, "list")),
        }
    }

    /// A list of texts and tables; a single one counts as a list of one.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn items(&self, key: &str) -> Result<Vec<Item<'t>>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(Vec::new());
        };
        let item = |value: &'t Spanned<DeValue<'t>>| match value.get_ref() {
            DeValue::String(text) => Ok(Item::Text(text.as_ref(), Offset(value.span().start))),
            DeValue::Table(table) => Ok(Item::Table(Table {
                file: self.file,
                table,
                at: value.span().start,
            })),
            _ => Err(self.wrong_type(key, value, "text")),
        };
        match value.get_ref() {
            DeValue::Array(items) => items.iter().map(item).collect(),
            _ => item(value).map(|one| vec![one]),
        }
    }

    /// The table of a key.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn table(&self, key: &str) -> Result<Option<Table<'t>>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(None);
        };
        let table = value
            .get_ref()
            .as_table()
            .ok_or_else(|| self.wrong_type(key, value, "table"))?;
        let at = self.key_offset(key).unwrap_or(value.span().start);
        Ok(Some(Table {
            file: self.file,
            table,
            at,
        }))
    }

    /// The records of a key: `[[key]]`.
    ///
    /// # Errors
    /// [`FileFault::Type`].
    pub fn records(&self, key: &str) -> Result<Vec<Table<'t>>, FileFault> {
        let Some(value) = self.table.get(key) else {
            return Ok(Vec::new());
        };
        let items = value
            .get_ref()
            .as_array()
            .ok_or_else(|| self.wrong_type(key, value, "records"))?;
        items
            .iter()
            .map(|item| {
                let table = item
                    .get_ref()
                    .as_table()
                    .ok_or_else(|| self.wrong_type(key, item, "records"))?;
                Ok(Table {
                    file: self.file,
                    table,
                    at: item.span().start,
                })
            })
            .collect()
    }

    /// The segment id of a key that must be there.
    ///
    /// # Errors
    /// [`FileFault::Missing`], [`FileFault::Type`], [`FileFault::Segment`].
    pub fn segment_id(&self, key: &str) -> Result<SegmentId, FileFault> {
        self.parse_segment_id(self.required_word(key)?, self.at(key))
    }

    /// Reads a segment id that stands there.
    ///
    /// # Errors
    /// [`FileFault::Segment`].
    pub fn parse_segment_id(&self, found: &str, at: Offset) -> Result<SegmentId, FileFault> {
        SegmentId::parse(found).map_err(|_| FileFault::Segment {
            path: self.path(),
            line: self.line_at(at),
            found: found.to_owned(),
        })
    }

    /// Reads a person's id that stands there.
    ///
    /// # Errors
    /// [`FileFault::Person`].
    pub fn parse_person_id(&self, found: &str, at: Offset) -> Result<PersonId, FileFault> {
        PersonId::parse(found).map_err(|_| FileFault::Person {
            path: self.path(),
            line: self.line_at(at),
            found: found.to_owned(),
        })
    }

    /// Reads a language tag that stands there.
    ///
    /// # Errors
    /// [`FileFault::Ambiguous`], [`FileFault::Language`].
    pub fn parse_lang(&self, found: &str, at: Offset) -> Result<Lang, FileFault> {
        Lang::parse(found).map_err(|fault| match fault {
            LangFault::Ambiguous { tag } => FileFault::Ambiguous {
                path: self.path(),
                line: self.line_at(at),
                found: tag,
            },
            LangFault::Malformed { tag } => FileFault::Language {
                path: self.path(),
                line: self.line_at(at),
                found: tag,
            },
        })
    }

    /// The kind of block that a key names.
    ///
    /// # Errors
    /// [`FileFault::Type`], [`FileFault::Choice`].
    pub fn block_kind(&self, key: &str) -> Result<Option<BlockKind>, FileFault> {
        let Some(found) = self.word(key)? else {
            return Ok(None);
        };
        match BlockKind::from_name(found) {
            Some(kind) => Ok(Some(kind)),
            None => {
                let possible: Vec<&str> = BlockKind::ALL.iter().map(|kind| kind.as_str()).collect();
                Err(self.choice(key, self.line_of(key), found, &possible))
            }
        }
    }

    /// The fault that a value is none of those possible.
    #[must_use]
    pub fn choice(&self, key: &str, line: usize, found: &str, possible: &[&str]) -> FileFault {
        FileFault::Choice {
            path: self.path(),
            line,
            key: key.to_owned(),
            found: found.to_owned(),
            suggestion: nearest(found, possible),
            possible: possible.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    /// Refuses keys that nobody reads: in a file that people write by hand they are slips.
    ///
    /// # Errors
    /// [`FileFault::Key`].
    pub fn only(&self, known: &[&str]) -> Result<(), FileFault> {
        let Some((key, _)) = self
            .table
            .iter()
            .find(|(key, _)| !known.contains(&key.get_ref().as_ref()))
        else {
            return Ok(());
        };
        Err(FileFault::Key {
            path: self.path(),
            line: self.file.line(key.span().start),
            key: key.get_ref().to_string(),
            suggestion: nearest(key.get_ref(), known),
            possible: known.iter().map(|&name| name.to_owned()).collect(),
        })
    }

    fn key_offset(&self, key: &str) -> Option<usize> {
        self.table.get_key_value(key).map(|(key, _)| key.span().start)
    }
}
