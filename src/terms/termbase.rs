//! The termbase, and the use of its terms in a text.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::model::Lang;
use crate::text::exact_key;

use super::entry::{Entry, Names, PartOfSpeech, Status};
use super::index::{Index, Name};

/// Every entry, ready to be looked for in texts.
#[derive(Debug, Default)]
pub struct Termbase {
    entries: Vec<Entry>,
    /// Made when the first text of the language is looked into.
    indexes: BTreeMap<Lang, OnceLock<Index>>,
}

/// A name of an entry in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The place of the entry in the termbase.
    pub entry: usize,
    /// What the termbase says of the name.
    pub status: Status,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

impl Termbase {
    /// A termbase of these entries.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Self {
        let langs = entries.iter().flat_map(|entry| entry.names.keys().cloned());
        let indexes = langs.map(|lang| (lang, OnceLock::new())).collect();
        Self { entries, indexes }
    }

    /// Its entries, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a hit.
    #[must_use]
    pub fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place)
    }

    /// Every name that stands in a text, in the order of where they begin, the shorter first.
    ///
    /// ```
    /// use bayan::model::Lang;
    /// use bayan::terms::{Entry, Names, Termbase};
    /// let ar = Lang::parse("ar").unwrap();
    /// let mut entry = Entry::default();
    /// entry.names.insert(ar.clone(), Names::of("اللجنة المركزية"));
    /// let terms = Termbase::new(vec![entry]);
    /// let text = "وللجنتنا المركزية رأي";
    /// assert_eq!(&text[terms.find(text, &ar)[0].range.clone()], "وللجنتنا المركزية");
    /// ```
    #[must_use]
    pub fn find(&self, text: &str, lang: &Lang) -> Vec<Hit> {
        let Some(index) = self.indexes.get(lang) else {
            return Vec::new();
        };
        let index = index.get_or_init(|| self.index(lang));
        let found = index.find(text).into_iter();
        let found =
            found.filter(|found| !found.name.cased || self.is_cased_so(found.name, &found.range, text, lang));
        found
            .map(|found| Hit {
                entry: found.name.entry,
                status: found.name.status,
                range: found.range,
            })
            .collect()
    }

    fn index(&self, lang: &Lang) -> Index {
        let mut index = Index::new(lang);
        for (place, entry) in self.entries.iter().enumerate() {
            let names = entry.names.get(lang).into_iter().flat_map(Names::all);
            for (name, (text, status)) in names.enumerate() {
                index.add(
                    text,
                    Name {
                        entry: place,
                        name,
                        status,
                        cased: entry.case_sensitive,
                        noun: matches!(
                            entry.part_of_speech,
                            Some(PartOfSpeech::Noun | PartOfSpeech::ProperNoun)
                        ),
                    },
                );
            }
        }
        index
    }

    /// Whether the words found have capitals where the name has them.
    fn is_cased_so(&self, name: Name, range: &Range<usize>, text: &str, lang: &Lang) -> bool {
        let listed = self.entry(name.entry).and_then(|entry| entry.names.get(lang));
        let listed = listed.and_then(|names| names.all().nth(name.name));
        let (Some((listed, _)), Some(found)) = (listed, text.get(range.clone())) else {
            return false;
        };
        let (listed, found) = (exact_key(listed), exact_key(found));
        let shape = |text: &str| -> Vec<Vec<bool>> {
            let words = text
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty());
            words
                .map(|word| word.chars().map(char::is_uppercase).collect())
                .collect()
        };
        let (listed, found) = (shape(&listed), shape(&found));
        listed
            .iter()
            .zip(&found)
            .all(|(listed, found)| listed.iter().zip(found).all(|(one, other)| one == other))
    }
}

/// The hits that lie in no longer one: «الحزب» in «الحزب الشيوعي العراقي» is no use of «الحزب» by itself.
#[must_use]
pub fn outermost(hits: &[Hit]) -> Vec<Hit> {
    // In the order of where they begin: one that reached beyond this one's end, or as far from further ahead, holds it.
    let mut order: Vec<&Hit> = hits.iter().collect();
    order.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end), hit.entry));
    let mut reach = 0;
    let mut last: Option<&Range<usize>> = None;
    let mut kept = Vec::new();
    for hit in order {
        if last == Some(&hit.range) || hit.range.end > reach {
            reach = hit.range.end;
            last = Some(&hit.range);
            kept.push(hit.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests;
