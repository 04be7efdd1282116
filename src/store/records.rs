//! A TOML file made of a header and `[[name]]` records, edited record by record.
//!
//! Every byte of what an edit does not name survives: comments, unknown keys and tables, blank lines, the byte order
//! mark, the way lines end. The file is cut into pieces whose texts, joined, are the file; an edit rewrites one piece
//! and nothing else. What the keys mean is not known here.

use std::path::{Path, PathBuf};

use toml_edit::{Document, Item};

use super::splice::{Place, Splice};
use super::toml_text::{refuse_conflict, refuse_newer, toml_fault};
use super::{Field, StoreFault, plain};

mod cut;

/// What a piece of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// What stands before any table.
    Header,
    /// One record: the comments right above it, its header, its keys, its own tables.
    Record,
    /// Tables and comments that belong to no record.
    Other,
}

/// A stretch of the file. The blank lines above it belong to its place rather than to it: they stay when records
/// change places.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    kind: Kind,
    gap: String,
    text: String,
    line: Option<usize>,
}

/// A file of records that is being edited.
#[derive(Debug, Clone)]
pub struct RecordFile {
    path: PathBuf,
    table: &'static str,
    bom: bool,
    eol: &'static str,
    pieces: Vec<Piece>,
    /// How many pieces are neither the header nor a record.
    others: usize,
    tail: String,
}

impl RecordFile {
    /// Cuts a file's text into its pieces. An empty text is a file without records.
    ///
    /// # Errors
    /// An unresolved merge, TOML that does not parse, a newer format, or records that are not written as
    /// `[[table]]`, each with its line.
    pub fn parse(path: &Path, text: &str, table: &'static str) -> Result<Self, StoreFault> {
        refuse_conflict(path, text)?;
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let doc = Document::parse(body).map_err(|e| toml_fault(path, body, e.span(), e.message()))?;
        refuse_newer(path, body, doc.get("format").and_then(Item::as_integer))?;
        let mut file = Self {
            path: path.to_path_buf(),
            table,
            bom: body.len() != text.len(),
            eol: line_ending(body),
            pieces: vec![Piece::new(Kind::Header, "", "", None)],
            others: 0,
            tail: String::new(),
        };
        file.cut(body, doc.as_table(), doc.trailing().span().map(|s| s.start))?;
        file.others = file.pieces.iter().filter(|p| p.kind == Kind::Other).count();
        Ok(file)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pieces.len() - 1 - self.others
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The line of a record's header in the text that was parsed; nothing for one that was added since.
    #[must_use]
    pub fn line(&self, index: usize) -> Option<usize> {
        self.piece(index).ok().and_then(|piece| piece.line)
    }

    /// A record as it is written, with the comments right above it.
    #[must_use]
    pub fn raw(&self, index: usize) -> Option<&str> {
        self.piece(index).ok().map(|piece| piece.text.as_str())
    }

    /// What stands before the first table, as it is written.
    #[must_use]
    pub fn head(&self) -> &str {
        self.pieces.first().map_or("", |piece| piece.text.as_str())
    }

    /// Puts what another file has before its first table in the place of this one's.
    pub fn put_head(&mut self, head: &str) {
        let text = self.own_lines(head);
        self.replace(0, text);
        if !self.nothing_before(1) {
            self.open_gap(1);
        }
    }

    /// Puts a record as another file has it in the place of one.
    ///
    /// # Errors
    /// [`StoreFault::NoRecord`] if there are fewer records.
    pub fn put_raw(&mut self, index: usize, raw: &str) -> Result<(), StoreFault> {
        let at = self.position(index)?;
        let text = self.own_lines(raw);
        self.replace(at, text);
        Ok(())
    }

    /// Puts a record as another file has it at the end.
    ///
    /// # Errors
    /// None for a file that was parsed; the type leaves room for a fault of ours.
    pub fn push_raw(&mut self, raw: &str) -> Result<(), StoreFault> {
        self.push(&[])?;
        self.put_raw(self.len().saturating_sub(1), raw)
    }

    /// What belongs to no record: comments that stand alone, tables of other names, and the lines at the end.
    #[must_use]
    pub fn loose(&self) -> Vec<&str> {
        let others = self.pieces.iter().filter(|piece| piece.kind == Kind::Other);
        let texts = others.map(|piece| piece.text.as_str());
        texts
            .chain([self.tail.as_str()])
            .filter(|text| !text.trim().is_empty())
            .collect()
    }

    /// Takes away something that belongs to no record.
    pub fn remove_loose(&mut self, text: &str) {
        let same = |piece: &Piece| piece.kind == Kind::Other && piece.text == text;
        if let Some(at) = self.pieces.iter().position(same) {
            self.pieces.remove(at);
            self.others = self.others.saturating_sub(1);
            self.part_comments(at.saturating_sub(1), 2);
        } else if self.tail == text {
            self.tail.clear();
        }
    }

    /// Puts something that belongs to no record at the end.
    pub fn push_loose(&mut self, text: &str) {
        let gap = if self.nothing_before(self.pieces.len()) {
            ""
        } else {
            self.eol
        };
        let piece = Piece::new(Kind::Other, gap, &self.own_lines(text), None);
        self.pieces.push(piece);
        self.others += 1;
    }

    /// A text with its lines ended as this file ends them.
    fn own_lines(&self, text: &str) -> String {
        let plain = text.replace("\r\n", "\n");
        if self.eol == "\n" {
            plain
        } else {
            plain.replace('\n', self.eol)
        }
    }

    /// A record's keys and values; line ends within texts are line feeds.
    ///
    /// # Errors
    /// [`StoreFault::NoRecord`] if there are fewer records.
    pub fn record(&self, index: usize) -> Result<toml::Table, StoreFault> {
        let piece = self.piece(index)?;
        let mut parsed = self.values(&piece.text)?;
        match parsed.remove(self.table) {
            Some(toml::Value::Array(mut all)) => match all.pop() {
                Some(toml::Value::Table(record)) => Ok(record),
                _ => Err(self.no_record(index)),
            },
            _ => Err(self.no_record(index)),
        }
    }

    /// The keys and values that stand before any table.
    ///
    /// # Errors
    /// None for a file that was parsed; the type leaves room for a fault of ours.
    pub fn header(&self) -> Result<toml::Table, StoreFault> {
        self.values(self.pieces.first().map_or("", |p| p.text.as_str()))
    }

    /// Changes some keys of a record, or takes them away (`None`), and leaves all else of it as it was written.
    ///
    /// A key that is new comes after the one before it in `keys` that the record has, or else after all its own.
    ///
    /// # Errors
    /// [`StoreFault::NoRecord`] if there are fewer records.
    pub fn set(&mut self, index: usize, keys: &[(&str, Option<Field>)]) -> Result<(), StoreFault> {
        let at = self.position(index)?;
        let text = self.spliced(at, Place::Record(self.table), keys)?;
        self.replace(at, text);
        Ok(())
    }

    /// Changes some keys of the file's header, or takes them away.
    ///
    /// # Errors
    /// None for a file that was parsed; the type leaves room for a fault of ours.
    pub fn set_header(&mut self, keys: &[(&str, Option<Field>)]) -> Result<(), StoreFault> {
        let text = self.spliced(0, Place::Root, keys)?;
        self.replace(0, text);
        if !self.nothing_before(1) {
            self.open_gap(1);
        }
        Ok(())
    }

    /// Puts a new record before the one at `index`, or after the last; `keys` in the order they are to stand in.
    ///
    /// # Errors
    /// [`StoreFault::NoRecord`] if `index` is beyond the end.
    pub fn insert(&mut self, index: usize, keys: &[(&str, Field)]) -> Result<(), StoreFault> {
        let at = if index == self.len() {
            let last = self.pieces.iter().rposition(|p| p.kind == Kind::Record);
            last.map_or(self.pieces.len(), |last| last + 1)
        } else {
            self.position(index)?
        };
        self.insert_at(at, keys)
    }

    /// Puts a new record at the very end of the file, after tables of other names too.
    ///
    /// # Errors
    /// As [`Self::insert`].
    pub fn push_last(&mut self, keys: &[(&str, Field)]) -> Result<(), StoreFault> {
        self.insert_at(self.pieces.len(), keys)
    }

    fn insert_at(&mut self, at: usize, keys: &[(&str, Field)]) -> Result<(), StoreFault> {
        let mut splice = Splice {
            text: format!("[[{}]]{}", self.table, self.eol),
            place: Place::Record(self.table),
            eol: self.eol,
        };
        for (key, field) in keys {
            let done = splice.set(key, Some(field), None);
            done.map_err(|e| toml_fault(&self.path, &splice.text, e.span(), e.message()))?;
        }
        self.open_gap(at);
        let gap = if self.nothing_before(at) { "" } else { self.eol };
        let piece = Piece::new(Kind::Record, gap, &splice.text, None);
        self.pieces.insert(at.min(self.pieces.len()), piece);
        Ok(())
    }

    /// Puts a new record at the end.
    ///
    /// # Errors
    /// As [`Self::insert`].
    pub fn push(&mut self, keys: &[(&str, Field)]) -> Result<(), StoreFault> {
        self.insert(self.len(), keys)
    }

    /// Takes a record away, with the comments right above it.
    ///
    /// # Errors
    /// [`StoreFault::NoRecord`] if there are fewer records.
    pub fn remove(&mut self, index: usize) -> Result<(), StoreFault> {
        let at = self.position(index)?;
        let gone = self.pieces.remove(at);
        if let (true, Some(next)) = (self.nothing_before(at), self.pieces.get_mut(at)) {
            next.gap = gone.gap;
        }
        self.part_comments(at.saturating_sub(1), 2);
        Ok(())
    }

    /// Puts the records into another order: `order` lists their present indexes. What it does not list stays, after
    /// the rest, in its present order.
    pub fn reorder(&mut self, order: &[usize]) {
        let places: Vec<usize> = self.places().collect();
        let mut left: Vec<Option<Piece>> = places.iter().map(|at| self.pieces.get(*at).cloned()).collect();
        let listed: Vec<Piece> = order
            .iter()
            .filter_map(|i| left.get_mut(*i).and_then(Option::take))
            .collect();
        let rest: Vec<Piece> = left.into_iter().flatten().collect();
        for (at, new) in places.into_iter().zip(listed.into_iter().chain(rest)) {
            if let Some(old) = self.pieces.get_mut(at) {
                (old.text, old.line) = (new.text, new.line);
            }
        }
        self.part_comments(0, self.pieces.len());
    }

    fn piece(&self, index: usize) -> Result<&Piece, StoreFault> {
        let found = self.position(index).ok().and_then(|at| self.pieces.get(at));
        found.ok_or_else(|| self.no_record(index))
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        let numbered = self.pieces.iter().enumerate();
        numbered
            .filter(|(_, piece)| piece.kind == Kind::Record)
            .map(|(at, _)| at)
    }

    fn position(&self, index: usize) -> Result<usize, StoreFault> {
        let at = match self.others {
            0 => (index < self.len()).then_some(index + 1),
            _ => self.places().nth(index),
        };
        at.ok_or_else(|| self.no_record(index))
    }

    fn no_record(&self, index: usize) -> StoreFault {
        StoreFault::NoRecord {
            path: self.path.clone(),
            number: index.saturating_add(1),
        }
    }

    fn values(&self, text: &str) -> Result<toml::Table, StoreFault> {
        let text = plain(text);
        toml::from_str(&text).map_err(|e| toml_fault(&self.path, &text, e.span(), e.message()))
    }

    fn spliced(&self, at: usize, place: Place, keys: &[(&str, Option<Field>)]) -> Result<String, StoreFault> {
        let mut splice = Splice {
            text: self.pieces.get(at).map(|p| p.text.clone()).unwrap_or_default(),
            place,
            eol: self.eol,
        };
        for (number, (key, field)) in keys.iter().enumerate() {
            let before = keys.iter().take(number).rev();
            let after = before.filter(|(_, f)| f.is_some()).map(|(k, _)| *k).next();
            let done = splice.set(key, field.as_ref(), after);
            done.map_err(|e| toml_fault(&self.path, &splice.text, e.span(), e.message()))?;
        }
        Ok(splice.text)
    }

    fn replace(&mut self, at: usize, text: String) {
        if let Some(piece) = self.pieces.get_mut(at) {
            piece.text = text;
        }
    }

    /// Whether a piece at this place would begin the file.
    fn nothing_before(&self, at: usize) -> bool {
        self.pieces
            .iter()
            .take(at)
            .all(|p| p.gap.is_empty() && p.text.is_empty())
    }

    /// Keeps a comment at the end of a piece from becoming one right above the header that now follows it.
    fn part_comments(&mut self, from: usize, count: usize) {
        let mut after_comment = false;
        for piece in self.pieces.iter_mut().skip(from).take(count) {
            if after_comment && piece.gap.is_empty() {
                piece.gap = self.eol.to_owned();
            }
            if !piece.text.is_empty() {
                after_comment = piece
                    .text
                    .lines()
                    .next_back()
                    .is_some_and(|l| l.trim_start().starts_with('#'));
            }
        }
    }

    /// Gives the piece that a new one comes before a blank line above it.
    fn open_gap(&mut self, at: usize) {
        if let Some(next) = self.pieces.get_mut(at).filter(|p| p.gap.is_empty()) {
            next.gap = self.eol.to_owned();
        }
    }
}

impl std::fmt::Display for RecordFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.bom {
            f.write_str("\u{feff}")?;
        }
        let mut open = false;
        let texts = self.pieces.iter().flat_map(|p| [p.gap.as_str(), p.text.as_str()]);
        for text in texts.chain([self.tail.as_str()]).filter(|t| !t.is_empty()) {
            if open {
                f.write_str(self.eol)?;
            }
            f.write_str(text)?;
            open = !text.ends_with('\n');
        }
        Ok(())
    }
}

impl Piece {
    fn new(kind: Kind, gap: &str, text: &str, line: Option<usize>) -> Self {
        Self {
            kind,
            gap: gap.to_owned(),
            text: text.to_owned(),
            line,
        }
    }

    fn append_text(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

/// How the first line of a text ends.
fn line_ending(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.get(..at).is_some_and(|line| line.ends_with('\r')) => "\r\n",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests;
