//! Changing one key of a piece of TOML, byte for byte: everything else of the piece stays as it was written.
//!
//! A TOML editor would rewrite line ends and lose the comment behind a replaced value. Here the parser only says
//! where things stand; the text between stays ours to copy.

use std::ops::Range;

use toml_edit::{Document, Item, Table, TomlError};

use super::field::{self, Field};

/// Where in a piece the keys to be changed stand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// At the root: before any table.
    Root,
    /// In the one record of the piece, of this table.
    Record(&'static str),
}

/// A piece of TOML that is being changed.
pub(super) struct Splice<'a> {
    /// The piece.
    pub text: String,
    /// Where the keys stand.
    pub place: Place,
    /// How lines end.
    pub eol: &'a str,
}

impl Splice<'_> {
    /// Gives a key a value, or takes the key away.
    ///
    /// A new key comes after `after` if the piece has that key, or after all others.
    pub fn set(&mut self, key: &str, field: Option<&Field>, after: Option<&str>) -> Result<(), TomlError> {
        match (field, self.place) {
            (Some(field), Place::Record(table)) if field.lines().is_some() => {
                self.remove(key)?;
                self.append_table(table, key, &field.lines().unwrap_or_default());
                Ok(())
            }
            (Some(Field::Parts(parts)), Place::Record(table)) => {
                self.remove(key)?;
                for part in parts {
                    self.append_part(table, key, part);
                }
                Ok(())
            }
            (Some(field), _) => self.set_value(key, &field.render(self.eol), after),
            (None, _) => self.remove(key),
        }
    }

    fn set_value(&mut self, key: &str, rendered: &str, after: Option<&str>) -> Result<(), TomlError> {
        let doc = Document::parse(self.text.as_str())?;
        let Some(body) = body(doc.as_table(), self.place) else {
            return Ok(());
        };
        if let Some(span) = body.get(key).and_then(value_span) {
            self.text.replace_range(span, rendered);
            return Ok(());
        }
        if body.contains_key(key) {
            self.remove(key)?;
            return self.set_value(key, rendered, after);
        }
        let offset = insertion(&self.text, body, self.place, after);
        self.insert_line(offset, &format!("{} = {rendered}", field::key(key)));
        Ok(())
    }

    /// Inserts a line after the line that `offset` lies in, or at the very start.
    fn insert_line(&mut self, offset: Option<usize>, line: &str) {
        let Some(offset) = offset else {
            self.text.insert_str(0, &format!("{line}{}", self.eol));
            return;
        };
        let at = line_end(&self.text, offset);
        let open = at > 0 && !self.text[..at].ends_with('\n');
        let before = if open { self.eol } else { "" };
        self.text.insert_str(at, &format!("{before}{line}{}", self.eol));
    }

    fn append_table(&mut self, table: &str, key: &str, entries: &[(&str, String)]) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push_str(self.eol);
        }
        let header = format!("[{}.{}]{}", field::key(table), field::key(key), self.eol);
        self.text.push_str(&header);
        for (name, value) in entries {
            let line = format!("{} = {value}{}", field::key(name), self.eol);
            self.text.push_str(&line);
        }
    }

    fn append_part(&mut self, table: &str, key: &str, part: &[(&'static str, Field)]) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push_str(self.eol);
        }
        let header = format!("[[{}.{}]]{}", field::key(table), field::key(key), self.eol);
        self.text.push_str(&header);
        for (name, value) in part {
            let line = format!("{} = {}{}", field::key(name), value.render(self.eol), self.eol);
            self.text.push_str(&line);
        }
    }

    fn remove(&mut self, key: &str) -> Result<(), TomlError> {
        let doc = Document::parse(self.text.as_str())?;
        let Some(item) = body(doc.as_table(), self.place).and_then(|b| b.get_key_value(key)) else {
            return Ok(());
        };
        let mut ranges = Vec::new();
        lines_of(&self.text, doc.as_table(), item, &mut ranges);
        ranges.sort_by_key(|r| std::cmp::Reverse(r.start));
        for range in ranges {
            self.text.replace_range(range, "");
        }
        Ok(())
    }
}

/// The table whose keys are changed.
fn body(root: &Table, place: Place) -> Option<&Table> {
    match place {
        Place::Root => Some(root),
        Place::Record(table) => root.get(table)?.as_array_of_tables()?.get(0),
    }
}

/// Where the value of `key = value` stands; nothing for tables and dotted keys, which have no one place.
fn value_span(item: &Item) -> Option<Range<usize>> {
    item.as_value()
        .filter(|value| value.as_inline_table().is_none_or(|t| !t.is_dotted()))?;
    item.span()
}

/// The offset in whose line the last value stands after which a new key may come.
fn insertion(text: &str, body: &Table, place: Place, after: Option<&str>) -> Option<usize> {
    if let Some(end) = after.and_then(|key| body.get(key)).and_then(last_value) {
        return Some(end);
    }
    let last = body.iter().filter_map(|(_, item)| last_value(item)).max();
    match place {
        Place::Record(_) => last.or_else(|| body.span().map(|s| s.end.saturating_sub(1))),
        Place::Root => last.or_else(|| text.len().checked_sub(1)),
    }
}

/// The offset of the last byte of an item's last value, not looking into tables with a header of their own.
fn last_value(item: &Item) -> Option<usize> {
    match item {
        Item::Value(_) => item.span().map(|s| s.end.saturating_sub(1)),
        Item::Table(table) if table.is_dotted() => table.iter().filter_map(|(_, i)| last_value(i)).max(),
        _ => None,
    }
}

/// Collects the whole lines that an item takes up.
fn lines_of(text: &str, root: &Table, (key, item): (&toml_edit::Key, &Item), out: &mut Vec<Range<usize>>) {
    match item {
        Item::Value(_) => {
            if let (Some(key), Some(value)) = (key.span(), item.span()) {
                out.push(line_start(text, key.start)..line_end(text, value.end.saturating_sub(1)));
            }
        }
        Item::Table(table) if table.is_dotted() => {
            for (name, _) in table {
                if let Some(inner) = table.get_key_value(name) {
                    lines_of(text, root, inner, out);
                }
            }
        }
        Item::Table(_) | Item::ArrayOfTables(_) => {
            let (mut all, mut own) = (Vec::new(), Vec::new());
            visit_below(root, &mut |table| all.extend(table.span().map(|s| s.start)));
            visit(item, &mut |table| own.extend(table.span().map(|s| s.start)));
            all.sort_unstable();
            for start in own {
                let next = all.iter().find(|other| **other > start).copied();
                let end = next.map_or(text.len(), |n| line_start(text, n));
                out.push(line_start(text, start)..end);
            }
        }
        Item::None => {}
    }
}

/// Visits every table below and including an item that has a header of its own.
pub(super) fn visit(item: &Item, seen: &mut dyn FnMut(&Table)) {
    match item {
        Item::Table(table) => {
            if !table.is_implicit() && !table.is_dotted() {
                seen(table);
            }
            visit_below(table, seen);
        }
        Item::ArrayOfTables(tables) => {
            for table in tables {
                seen(table);
                visit_below(table, seen);
            }
        }
        Item::Value(_) | Item::None => {}
    }
}

fn visit_below(table: &Table, seen: &mut dyn FnMut(&Table)) {
    for (_, item) in table {
        visit(item, seen);
    }
}

/// The start of the line that an offset lies in.
pub(super) fn line_start(text: &str, offset: usize) -> usize {
    text.get(..offset)
        .and_then(|t| t.rfind('\n'))
        .map_or(0, |at| at + 1)
}

/// The end of the line that an offset lies in, behind its line feed.
fn line_end(text: &str, offset: usize) -> usize {
    let rest = text.as_bytes().get(offset..).unwrap_or_default();
    rest.iter()
        .position(|b| *b == b'\n')
        .map_or(text.len(), |at| offset + at + 1)
}
