//! Which patterns can be like a query at all, without looking at any of them.
//!
//! Texts with a score of *t* have words in common that weigh at least *t* of the heavier one. So the patterns are among
//! those that enough of the query's stems list. The longest lists are left out as far as the rest still tells: what they
//! could add at most is added to everybody.

use super::index::{FORM, Index, NO_STEM, WORD};
use super::score::{Token, score};

/// A stem of the query and the patterns of a fitting weight that have it.
pub(super) struct List<'i> {
    pub(super) patterns: &'i [u32],
    /// How often it stands in the query.
    pub(super) times: u8,
}

/// A pattern that may be like the query, and the best score that it can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) pattern: u32,
    pub(super) score: u8,
}

/// So few patterns are sooner looked at than looked up in further lists.
const FEW: usize = 2_000;

/// How often each pattern is listed; kept from one search to the next, so that memory need not be asked for again.
#[derive(Debug, Default)]
pub(super) struct Counts {
    counts: Vec<u8>,
}

impl Counts {
    /// The patterns of a range that have at least `need` words in common with the query, or may have.
    pub(super) fn patterns(
        &mut self,
        mut lists: Vec<List<'_>>,
        range: &std::ops::Range<u32>,
        need: u32,
    ) -> Vec<u32> {
        lists.sort_by_key(|list| list.patterns.len());
        let (kept, mut left_out) = kept(&lists, need);
        self.counts.clear();
        self.counts.resize(range.len(), 0);
        let mut found = Vec::new();
        let (first, more) = lists.split_at(kept);
        for list in first {
            self.count(list, range, Some((at_least(need, left_out), &mut found)));
        }
        for list in more {
            if found.len() <= FEW {
                break;
            }
            self.count(list, range, None);
            left_out -= u32::from(list.times);
            let least = at_least(need, left_out);
            found.retain(|pattern| self.counts.get((pattern - range.start) as usize) >= Some(&least));
        }
        found
    }

    /// Counts a list; each pattern that reaches a count by it is noted, where that is asked for.
    fn count(
        &mut self,
        list: &List<'_>,
        range: &std::ops::Range<u32>,
        mut note: Option<(u8, &mut Vec<u32>)>,
    ) {
        for &pattern in list.patterns {
            let Some(count) = self.counts.get_mut((pattern - range.start) as usize) else {
                continue;
            };
            let before = *count;
            *count = before.saturating_add(list.times);
            if let Some((least, found)) = &mut note
                && before < *least
                && *count >= *least
            {
                found.push(pattern);
            }
        }
    }
}

/// How many words of a pattern must have been seen, where the lists not looked through could add so many.
fn at_least(need: u32, left_out: u32) -> u8 {
    need.saturating_sub(left_out).min(255) as u8
}

/// How many of the lists, the shortest first, are looked through, and how many words the others could add.
fn kept(lists: &[List<'_>], need: u32) -> (usize, u32) {
    let mut kept = lists.len();
    let mut left_out = 0;
    while let Some(longest) = kept.checked_sub(1).and_then(|last| lists.get(last)) {
        let more = left_out + u32::from(longest.times);
        // Half of what is needed must be seen: lists that everybody is in tell nothing apart.
        if more > need / 2 {
            break;
        }
        left_out = more;
        kept -= 1;
    }
    (kept, left_out)
}

/// The patterns of a weight that a text can have which has `least` in common with one that weighs `weight`.
pub(super) fn fitting(index: &Index, weight: u32, least: u8) -> std::ops::Range<u32> {
    let least = u32::from(least.max(1));
    let lightest = (weight * least).div_ceil(100);
    let heaviest = weight.saturating_mul(100) / least;
    let first = index.weights.partition_point(|own| *own < lightest);
    let last = index.weights.partition_point(|own| *own <= heaviest);
    first as u32..last as u32
}

/// How many words a text must have in common with one of that weight, of which `marks` are marks.
pub(super) fn needed(weight: u32, marks: u32, least: u8) -> u32 {
    let in_common = (weight * u32::from(least)).div_ceil(100);
    in_common.saturating_sub(marks).div_ceil(WORD).max(1)
}

/// The part of a sorted list that lies in a range.
pub(super) fn within(sorted: &[u32], range: &std::ops::Range<u32>) -> std::ops::Range<usize> {
    sorted.partition_point(|own| *own < range.start)..sorted.partition_point(|own| *own < range.end)
}

/// The stems and forms of a query, by which what it has in common with a pattern is counted regardless of order.
#[derive(Debug)]
pub(super) struct Bag {
    /// Each stem with how often it stands in the query, sorted.
    stems: Vec<(u32, u32)>,
    forms: Vec<(u32, u32)>,
    stems_left: Vec<u32>,
    forms_left: Vec<u32>,
    weight: u32,
    marks: u32,
}

impl Bag {
    pub(super) fn of(tokens: &[Token], weight: u32, marks: u32) -> Self {
        let words = || tokens.iter().filter(|token| token.weight == WORD);
        let stems = counted(words().map(|token| token.stem));
        let forms = counted(words().map(|token| token.form));
        Self {
            stems_left: vec![0; stems.len()],
            forms_left: vec![0; forms.len()],
            stems,
            forms,
            weight,
            marks,
        }
    }

    /// The best score that a pattern can have, whatever its order.
    pub(super) fn best_score(&mut self, index: &Index, pattern: u32) -> u8 {
        for (left, (_, times)) in self.stems_left.iter_mut().zip(&self.stems) {
            *left = *times;
        }
        for (left, (_, times)) in self.forms_left.iter_mut().zip(&self.forms) {
            *left = *times;
        }
        let (mut same_stem, mut same_form) = (0, 0);
        for &form in index.pattern(pattern) {
            let stem = index.list_of(form);
            if stem != NO_STEM {
                same_stem += u32::from(take(&self.stems, &mut self.stems_left, stem));
                // Counted by itself: an earlier form of the same stem may have taken the place of this one.
                same_form += u32::from(take(&self.forms, &mut self.forms_left, form));
            }
        }
        let in_common = WORD * same_form + (WORD - FORM) * (same_stem - same_form) + self.marks;
        let heavier = self.weight.max(index.pattern_weight(pattern));
        score(heavier.saturating_sub(in_common), heavier)
    }
}

/// Takes one of those, if one is left.
fn take(all: &[(u32, u32)], left: &mut [u32], wanted: u32) -> bool {
    let Ok(at) = all.binary_search_by_key(&wanted, |(own, _)| *own) else {
        return false;
    };
    match left.get_mut(at) {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    }
}

fn counted(all: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut all: Vec<u32> = all.collect();
    all.sort_unstable();
    all.chunk_by(|one, other| one == other)
        .filter_map(|same| Some((*same.first()?, same.len() as u32)))
        .collect()
}
