//! A file of records from two others: what was decided of each record is brought to bytes.
//!
//! A record that one side left alone is taken from the other as it is written, comments and unknown keys included; of one
//! that both changed, the first side's is taken and what was decided is put into it, with the keys that nobody here knows
//! of where only the second side changed them.

use std::collections::HashMap;
use std::path::Path;

use crate::formats::workspace::{Entry, rewrite};
use crate::merge::values::{Three, three};
use crate::store::{Field, RecordFile, StoreFault};

/// A file of one side: its text cut up, and its records as they are known.
pub(super) struct Side {
    pub file: RecordFile,
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
}

impl Side {
    /// Cuts a file up; `entries` are its records in its order, none for a log.
    pub fn new(
        path: &Path,
        text: &str,
        record: &'static str,
        entries: Vec<Entry>,
    ) -> Result<Self, StoreFault> {
        let places = entries.iter().enumerate();
        Ok(Self {
            file: RecordFile::parse(path, text, record)?,
            places: places.map(|(at, entry)| (entry.id.clone(), at)).collect(),
            entries,
        })
    }

    fn raw(&self, id: &str) -> Option<(usize, &str)> {
        let at = *self.places.get(id)?;
        Some((at, self.file.raw(at)?))
    }
}

/// The sides of a merge.
pub(super) struct Sides {
    pub base: Option<Side>,
    pub a: Side,
    pub b: Side,
}

impl Sides {
    /// The merged file.
    pub fn assemble(&self, merged: &[Entry]) -> Result<RecordFile, StoreFault> {
        let mut file = self.a.file.clone();
        let mut held: Vec<Entry> = self.a.entries.clone();
        for (at, entry) in self.a.entries.iter().enumerate() {
            if let Some((of_b, raw)) = self.b.raw(&entry.id) {
                let before = self.base.as_ref().and_then(|base| base.raw(&entry.id));
                let own = self.a.file.raw(at);
                if own != Some(raw) && before.map(|(_, raw)| raw) == own {
                    file.put_raw(at, raw)?;
                    if let (Some(place), Some(other)) = (held.get_mut(at), self.b.entries.get(of_b)) {
                        *place = other.clone();
                    }
                } else if own != Some(raw) && before.map(|(_, raw)| raw) != Some(raw) {
                    let unknown = self.unknown(entry, before.map(|(at, _)| at), at, of_b)?;
                    let keys: Vec<(&str, Option<Field>)> = unknown
                        .iter()
                        .map(|(key, field)| (key.as_str(), field.clone()))
                        .collect();
                    file.set(at, &keys)?;
                }
            }
        }
        for (at, entry) in self.b.entries.iter().enumerate() {
            if self.a.raw(&entry.id).is_none() {
                file.push_raw(self.b.file.raw(at).unwrap_or_default())?;
                held.push(entry.clone());
            }
        }
        rewrite(&mut file, &held, merged)?;
        self.surroundings(&mut file)?;
        Ok(file)
    }

    /// The keys of a record that only its second side changed, and that we do not know.
    fn unknown(
        &self,
        entry: &Entry,
        base: Option<usize>,
        a: usize,
        b: usize,
    ) -> Result<Vec<(String, Option<Field>)>, StoreFault> {
        let before = match (&self.base, base) {
            (Some(side), Some(at)) => side.file.record(at)?,
            _ => toml::Table::new(),
        };
        let (a, b) = (self.a.file.record(a)?, self.b.file.record(b)?);
        let known = |key: &str| entry.fields.iter().any(|(own, _)| *own == key);
        Ok(changed_by_second(&before, &a, &b)
            .into_iter()
            .filter(|(key, _)| !known(key))
            .collect())
    }

    /// What stands before the records, and what belongs to none.
    pub fn surroundings(&self, file: &mut RecordFile) -> Result<(), StoreFault> {
        let head = |side: &Side| side.file.head().to_owned();
        let before = self.base.as_ref().map(head).unwrap_or_default();
        match three(&before, head(&self.a), head(&self.b)) {
            Three::Agreed(head) if head != file.head() => file.put_head(&head),
            Three::Agreed(_) => {}
            Three::Contested(..) => {
                let base = match &self.base {
                    Some(side) => side.file.header()?,
                    None => toml::Table::new(),
                };
                let keys = changed_by_second(&base, &self.a.file.header()?, &self.b.file.header()?);
                let keys: Vec<(&str, Option<Field>)> = keys
                    .iter()
                    .map(|(key, field)| (key.as_str(), field.clone()))
                    .collect();
                file.set_header(&keys)?;
            }
        }
        let base = self
            .base
            .as_ref()
            .map(|side| side.file.loose())
            .unwrap_or_default();
        let (a, b) = (self.a.file.loose(), self.b.file.loose());
        for gone in a.iter().filter(|text| base.contains(text) && !b.contains(text)) {
            file.remove_loose(gone);
        }
        for new in b.iter().filter(|text| !base.contains(text) && !a.contains(text)) {
            file.push_loose(new);
        }
        Ok(())
    }
}

/// The keys that the second side alone changed, with its values.
fn changed_by_second(base: &toml::Table, a: &toml::Table, b: &toml::Table) -> Vec<(String, Option<Field>)> {
    let keys = b.keys().chain(base.keys().filter(|key| !b.contains_key(*key)));
    keys.filter(|key| a.get(*key) == base.get(*key) && b.get(*key) != base.get(*key))
        .map(|key| {
            (
                key.clone(),
                b.get(key).map(|value| Field::Toml(value.to_string())),
            )
        })
        .collect()
}
