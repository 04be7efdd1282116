//! Units made comparable: words as numbers, each with a weight by how rare it is in the statement.
//!
//! Weights and scores are whole numbers, so that every machine decides alike.

use std::collections::HashMap;

use super::Unit;
use crate::model::Lang;
use crate::text::{Kind, match_key, words};

/// Full likeness; every score is between 0 and this.
pub(super) const FULL: u64 = 1000;

/// One unit, ready to be compared.
#[derive(Clone)]
pub(super) struct Entry {
    /// The same number for units whose texts are the same but for spelling.
    pub(super) key: u32,
    /// The numbers of its words, sorted, repetitions kept.
    pub(super) words: Vec<u32>,
    /// The weight of all its words together.
    pub(super) weight: u64,
}

/// Both versions of a statement, and how much each word weighs in it.
pub(super) struct Texts {
    pub(super) old: Vec<Entry>,
    pub(super) new: Vec<Entry>,
    weights: Vec<u64>,
}

impl Texts {
    pub(super) fn of<'a>(old: &[Unit<'a>], new: &[Unit<'a>], lang: &Lang) -> Self {
        let mut numbers = Numbers::default();
        let (mut old, mut new) = (numbers.entries(old, lang), numbers.entries(new, lang));
        let weights = weights(&old, &new, numbers.words.len());
        for entry in old.iter_mut().chain(&mut new) {
            entry.weight = entry.words.iter().map(|word| weights[*word as usize]).sum();
        }
        Self { old, new, weights }
    }

    pub(super) fn weight(&self, word: u32) -> u64 {
        self.weights.get(word as usize).copied().unwrap_or(0)
    }

    /// The weight of the words that two sorted lists share.
    pub(super) fn shared(&self, one: &[u32], other: &[u32]) -> u64 {
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += self.weight(*a);
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        shared
    }

    /// How alike two units are: twice the weight of what they share, out of the weight of both.
    pub(super) fn likeness(&self, one: &Entry, other: &Entry) -> u64 {
        share(
            2 * self.shared(&one.words, &other.words),
            one.weight + other.weight,
        )
    }
}

/// A part out of a whole, as a score.
pub(super) fn share(part: u64, whole: u64) -> u64 {
    (part * FULL).checked_div(whole).unwrap_or(0)
}

/// Several units taken together.
pub(super) fn joined<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Entry {
    let mut all = Entry {
        key: u32::MAX,
        words: Vec::new(),
        weight: 0,
    };
    for entry in entries {
        all.words.extend_from_slice(&entry.words);
        all.weight += entry.weight;
    }
    all.words.sort_unstable();
    all
}

/// Gives out numbers for words and for whole texts.
#[derive(Default)]
struct Numbers<'a> {
    /// Most texts stand in both versions, and reading one is what costs.
    read: HashMap<&'a str, Entry>,
    words: HashMap<String, u32>,
    keys: HashMap<Vec<u32>, u32>,
}

impl<'a> Numbers<'a> {
    fn entries(&mut self, units: &[Unit<'a>], lang: &Lang) -> Vec<Entry> {
        let read = |unit: &Unit<'a>| {
            if let Some(known) = self.read.get(unit.text) {
                return known.clone();
            }
            let entry = self.entry(unit.text, lang);
            self.read.insert(unit.text, entry.clone());
            entry
        };
        units.iter().map(read).collect()
    }

    fn entry(&mut self, text: &str, lang: &Lang) -> Entry {
        let folded = match_key(text, lang);
        let mut sequence = Vec::new();
        let mut said = Vec::new();
        for token in words(&folded) {
            if token.kind == Kind::Blank {
                continue;
            }
            let next = number(self.words.len());
            let word = folded.get(token.range).unwrap_or_default();
            let word = match self.words.get(word) {
                Some(known) => *known,
                None => *self.words.entry(word.to_owned()).or_insert(next),
            };
            sequence.push(word);
            if token.kind != Kind::Punctuation {
                said.push(word);
            }
        }
        // A line of nothing but marks («***») is compared by its marks.
        let mut words = if said.is_empty() { sequence.clone() } else { said };
        words.sort_unstable();
        let next = number(self.keys.len());
        Entry {
            key: *self.keys.entry(sequence).or_insert(next),
            words,
            weight: 0,
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The weight of each word: four times the binary logarithm of how many units there are for each that has it.
fn weights(old: &[Entry], new: &[Entry], words: usize) -> Vec<u64> {
    let (in_old, in_new) = (spread(old, words), spread(new, words));
    let units = old.len().max(new.len()) as u128 + 1;
    in_old
        .into_iter()
        .zip(in_new)
        .map(|(a, b)| {
            let having = u128::from(a.max(b).max(1));
            1 + u64::from((units.pow(4) / having.pow(4)).checked_ilog2().unwrap_or(0))
        })
        .collect()
}

/// How many units have each word.
fn spread(entries: &[Entry], words: usize) -> Vec<u32> {
    let mut spread = vec![0; words];
    for entry in entries {
        for word in entry.words.chunk_by(|a, b| a == b).filter_map(<[u32]>::first) {
            if let Some(count) = spread.get_mut(*word as usize) {
                *count += 1;
            }
        }
    }
    spread
}
