//! The order in which evidence counts: same text in order, same text elsewhere, likeness in place, likeness elsewhere.

use std::collections::HashMap;

use super::anchors::{self, Repeats};
use super::gaps::{self, Group};
use super::strays;
use super::units::Texts;

/// How much more the neighbourhood of a repeated text must be worth for its pairing to be given up.
const RESETTLED: u64 = 50;

/// The largest neighbourhood, in units, for which that is tried.
const NEIGHBOURHOOD: usize = 40;

/// Which units belong together; each unit is in one group at most.
pub(super) fn groups(texts: &Texts) -> Vec<Group> {
    let mut plan = Plan {
        texts,
        kept: anchors::kept(texts),
        groups: Vec::new(),
    };
    plan.move_same(Repeats::None);
    plan.resettle();
    plan.move_close();
    plan.fill_gaps();
    plan.move_same(Repeats::All);
    let (old, new) = plan.free();
    strays::link(texts, &old, &new, &mut plan.groups);
    let (old, new) = plan.free();
    strays::adopt(texts, &old, &new, &mut plan.groups);
    let kept = plan.kept.iter().map(|(i, j)| Group::of(*i, *j));
    plan.groups.into_iter().chain(kept).collect()
}

struct Plan<'a> {
    texts: &'a Texts,
    /// Pairs with the same text in the same order.
    kept: Vec<(usize, usize)>,
    /// All other groups found so far.
    groups: Vec<Group>,
}

impl Plan<'_> {
    fn move_same(&mut self, repeats: Repeats) {
        let (old, new) = self.free();
        let moved = anchors::moved(self.texts, &old, &new, repeats);
        self.groups
            .extend(moved.into_iter().map(|(i, j)| Group::of(i, j)));
    }

    /// The units that no group has.
    fn free(&self) -> (Vec<usize>, Vec<usize>) {
        let (mut old, mut new) = (vec![true; self.texts.old.len()], vec![true; self.texts.new.len()]);
        for (i, j) in &self.kept {
            (old[*i], new[*j]) = (false, false);
        }
        for group in &self.groups {
            group.old.iter().for_each(|i| old[*i] = false);
            group.new.iter().for_each(|j| new[*j] = false);
        }
        let places = |free: Vec<bool>| {
            free.into_iter()
                .enumerate()
                .filter(|(_, free)| *free)
                .map(|(n, _)| n)
                .collect()
        };
        (places(old), places(new))
    }

    fn fill_gaps(&mut self) {
        let (old, new) = self.free();
        for gap in 0..=self.kept.len() {
            let (start, end) = (self.start(gap), self.end(gap));
            let (old, new) = (between(&old, start.0, end.0), between(&new, start.1, end.1));
            gaps::link(self.texts, old, new, &mut self.groups);
        }
    }

    /// Links what was lightly edited and moved, before what stands in its old place can take its text.
    fn move_close(&mut self) {
        let (old, new) = self.free();
        let old_gap = |unit: usize| self.kept.partition_point(|(i, _)| *i < unit);
        let new_gap = |unit: usize| self.kept.partition_point(|(_, j)| *j < unit);
        let old: Vec<(usize, usize)> = old.into_iter().map(|unit| (unit, old_gap(unit))).collect();
        let new: Vec<(usize, usize)> = new.into_iter().map(|unit| (unit, new_gap(unit))).collect();
        strays::link_close(self.texts, &old, &new, &mut self.groups);
    }

    /// Where the gap before that kept pair begins.
    fn start(&self, gap: usize) -> (usize, usize) {
        let before = gap.checked_sub(1).and_then(|before| self.kept.get(before));
        before.map_or((0, 0), |(i, j)| (i + 1, j + 1))
    }

    /// Where the gap before that kept pair ends.
    fn end(&self, gap: usize) -> (usize, usize) {
        let whole = (self.texts.old.len(), self.texts.new.len());
        self.kept.get(gap).copied().unwrap_or(whole)
    }

    /// Pairs repeated texts otherwise where that gives what stands beside them an origin.
    ///
    /// Of two equal lines one was merged into its neighbour, the other moved up to it: by order alone the first would
    /// be paired with what is left, and the merged one would lose an origin.
    fn resettle(&mut self) {
        let (mut old, mut new) = self.free();
        let mut spare = self.spare(&old);
        let mut at = 0;
        while let Some((i, j)) = self.kept.get(at).copied() {
            let other = spare.get(&self.texts.old[i].key).copied();
            match other.filter(|other| self.is_better_without(at, *other, &old, &new)) {
                Some(other) => {
                    self.kept.remove(at);
                    self.groups.push(Group::of(other, j));
                    (old, new) = self.free();
                    spare = self.spare(&old);
                }
                None => at += 1,
            }
        }
    }

    /// For each text that has a free old unit, that unit.
    fn spare(&self, old: &[usize]) -> HashMap<u32, usize> {
        old.iter().rev().map(|i| (self.texts.old[*i].key, *i)).collect()
    }

    fn is_better_without(&self, at: usize, other: usize, old: &[usize], new: &[usize]) -> bool {
        let (start, (i, j), end) = (self.start(at), self.end(at), self.end(at + 1));
        let news = between(new, start.1, end.1);
        let olds = between(old, start.0, end.0);
        if news.is_empty() || olds.len() + news.len() > NEIGHBOURHOOD {
            return false;
        }
        let worth = |old: &[usize], new: &[usize]| gaps::worth(self.texts, old, new);
        let now = worth(between(old, start.0, i), between(new, start.1, j))
            + worth(between(old, i + 1, end.0), between(new, j + 1, end.1));
        let mut freed: Vec<usize> = olds
            .iter()
            .copied()
            .filter(|unit| *unit != other)
            .chain([i])
            .collect();
        freed.sort_unstable();
        worth(&freed, news) > now + RESETTLED
    }
}

/// The part of an ascending list that lies from `start` up to before `end`.
fn between(list: &[usize], start: usize, end: usize) -> &[usize] {
    let from = list.partition_point(|unit| *unit < start);
    let to = list.partition_point(|unit| *unit < end);
    list.get(from..to).unwrap_or_default()
}
