//! Between two anchors: which of the remaining old units became which of the new ones, in order.
//!
//! The best set of links that do not cross is found by dynamic programming: one to one, one to several (a split),
//! several to one (a merge). What stays alone between two links, one old and one new unit, is taken for a rewriting.

use std::ops::Range;

use super::table::{Step, Table};
use super::units::{Texts, joined, share};

/// Old and new units that became each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

impl Group {
    /// One unit that became one.
    pub(super) fn of(old: usize, new: usize) -> Self {
        Self {
            old: vec![old],
            new: vec![new],
        }
    }
}

/// The most units that one is split into, or merged from, in one step.
const PARTS: usize = 5;

/// Likeness below which an old and a new unit are not linked while others compete.
const ALIKE: u64 = 330;

/// Likeness that a split or merge must have as a whole.
const WHOLE: u64 = 500;

/// How much of a part must be found in what it is a part of.
const PART: u64 = 450;

/// A unit of no more words than these is taken for rewritten whatever it says, if its position leaves no other reading.
pub(super) const SHORT: usize = 3;

/// Likeness that a rewriting must keep, for each word that it has …
const PER_WORD: u64 = 13;

/// … up to this much.
const REWRITTEN: u64 = 190;

/// What any link is worth when two ways to pair repeated texts are compared.
const LINK: u64 = 100;

/// The most pairs of units that are compared in one gap; beyond, only those near the diagonal.
const PAIRS: usize = 250_000;

/// Links the units of one gap.
pub(super) fn link(texts: &Texts, old: &[usize], new: &[usize], groups: &mut Vec<Group>) {
    if old.is_empty() || new.is_empty() {
        return;
    }
    let (_, found) = Gap::new(texts, old, new).confident();
    let (mut old_at, mut new_at) = (0, 0);
    let place = |list: &[usize], unit: Option<&usize>| {
        unit.map_or(list.len(), |unit| list.partition_point(|other| other < unit))
    };
    for group in found {
        let (i, j) = (place(old, group.old.first()), place(new, group.new.first()));
        rewritten(texts, &old[old_at..i], &new[new_at..j], groups);
        (old_at, new_at) = (i + group.old.len(), j + group.new.len());
        groups.push(group);
    }
    rewritten(texts, &old[old_at..], &new[new_at..], groups);
}

/// How much the links of a gap are worth: their likeness, and a little for each.
pub(super) fn worth(texts: &Texts, old: &[usize], new: &[usize]) -> u64 {
    if old.is_empty() || new.is_empty() {
        return 0;
    }
    let mut groups = Vec::new();
    link(texts, old, new, &mut groups);
    Gap::new(texts, old, new).confident().0 + groups.len() as u64 * LINK
}

/// As many old as new units, and nothing else between the same neighbours: each was rewritten.
///
/// A new unit may still stand where an unrelated one was removed. Long sentences share some words by chance, so the
/// longer they are, the more must remain; a line of two or three words has nothing to go by but its place.
fn rewritten(texts: &Texts, old: &[usize], new: &[usize], groups: &mut Vec<Group>) {
    if old.len() != new.len() {
        return;
    }
    for (&i, &j) in old.iter().zip(new) {
        let (one, other) = (&texts.old[i], &texts.new[j]);
        let words = one.words.len().min(other.words.len());
        let short = one.words.len().max(other.words.len()) <= SHORT;
        let needed = (words as u64 * PER_WORD).min(REWRITTEN);
        if short || texts.likeness(one, other) >= needed {
            groups.push(Group::of(i, j));
        }
    }
}

struct Gap<'a> {
    texts: &'a Texts,
    old: &'a [usize],
    new: &'a [usize],
    /// The weight that two units share, for each pair that is compared.
    shared: Table<u64>,
}

impl<'a> Gap<'a> {
    fn new(texts: &'a Texts, old: &'a [usize], new: &'a [usize]) -> Self {
        let mut shared = Table::new(old.len(), new.len(), band(old.len(), new.len()));
        for (row, i) in old.iter().enumerate() {
            for column in shared.columns(row) {
                let words = new
                    .get(column)
                    .map(|j| texts.new[*j].words.as_slice())
                    .unwrap_or_default();
                shared.set(row, column, texts.shared(&texts.old[*i].words, words));
            }
        }
        Self {
            texts,
            old,
            new,
            shared,
        }
    }

    /// The links that their likeness alone would justify, and what they are worth together.
    fn confident(&self) -> (u64, Vec<Group>) {
        let (rows, columns) = (self.old.len() + 1, self.new.len() + 1);
        let mut table = Table::new(rows, columns, band(self.old.len(), self.new.len()));
        for i in 0..rows {
            for j in table.columns(i) {
                let best = self.best(&table, i, j);
                table.set(i, j, best);
            }
        }
        let (mut i, mut j) = (self.old.len(), self.new.len());
        let worth = table.get(i, j).map_or(0, |(worth, _)| *worth);
        let mut groups = Vec::new();
        while let Some((_, step)) = table.get(i, j).filter(|(_, step)| step.old + step.new > 0) {
            let (from_i, from_j) = (i - step.old, j - step.new);
            if step.linked {
                groups.push(Group {
                    old: self.old[from_i..i].to_vec(),
                    new: self.new[from_j..j].to_vec(),
                });
            }
            (i, j) = (from_i, from_j);
        }
        groups.reverse();
        (worth, groups)
    }

    /// The best way to reach a cell, and what the links on it are worth.
    fn best(&self, table: &Table<(u64, Step)>, i: usize, j: usize) -> (u64, Step) {
        let passed = [(i.min(1), 0), (0, j.min(1))]
            .into_iter()
            .filter(|(a, b)| a + b > 0);
        let linked = shapes(i, j).filter_map(|(a, b)| Some(((a, b), self.gain(i - a..i, j - b..j)?)));
        let steps = passed
            .map(|shape| (shape, None))
            .chain(linked.map(|(shape, gain)| (shape, Some(gain))));
        let mut best: Option<(u64, Step)> = None;
        for ((old, new), gain) in steps {
            let Some((before, _)) = table.get(i - old, j - new) else {
                continue;
            };
            let total = before + gain.unwrap_or(0);
            if best.is_none_or(|(most, _)| total > most) {
                let linked = gain.is_some();
                best = Some((total, Step { old, new, linked }));
            }
        }
        best.unwrap_or_default()
    }

    /// What a link is worth, if it is one.
    fn gain(&self, old: Range<usize>, new: Range<usize>) -> Option<u64> {
        let (i, j) = (old.start, new.start);
        let likeness = if old.len() == 1 && new.len() == 1 {
            share(
                2 * self.shared.get(i, j)?,
                self.old_weight(i) + self.new_weight(j),
            )
        } else {
            self.whole(old, new)?
        };
        likeness.checked_sub(ALIKE)
    }

    /// How alike a unit and its parts are, if each part is one.
    fn whole(&self, old: Range<usize>, new: Range<usize>) -> Option<u64> {
        for i in old.clone() {
            for j in new.clone() {
                let part = if old.len() == 1 {
                    self.new_weight(j)
                } else {
                    self.old_weight(i)
                };
                if share(*self.shared.get(i, j)?, part) < PART {
                    return None;
                }
            }
        }
        let olds = joined(self.old[old].iter().map(|i| &self.texts.old[*i]));
        let news = joined(self.new[new].iter().map(|j| &self.texts.new[*j]));
        Some(self.texts.likeness(&olds, &news)).filter(|likeness| *likeness >= WHOLE)
    }

    fn old_weight(&self, i: usize) -> u64 {
        self.old.get(i).map_or(0, |i| self.texts.old[*i].weight)
    }

    fn new_weight(&self, j: usize) -> u64 {
        self.new.get(j).map_or(0, |j| self.texts.new[*j].weight)
    }
}

/// How far from the diagonal units are compared.
fn band(old: usize, new: usize) -> usize {
    if old.saturating_mul(new) <= PAIRS {
        new
    } else {
        (PAIRS / old.max(1)).clamp(8, 200)
    }
}

/// The shapes of a link that ends at a cell.
fn shapes(i: usize, j: usize) -> impl Iterator<Item = (usize, usize)> {
    let single = (i > 0 && j > 0).then_some((1, 1));
    let splits = (2..=PARTS.min(j)).map(|parts| (1, parts)).filter(move |_| i > 0);
    let merges = (2..=PARTS.min(i)).map(|parts| (parts, 1)).filter(move |_| j > 0);
    single.into_iter().chain(splits).chain(merges)
}
