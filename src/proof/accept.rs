//! Which words of a document belong to which sentence of a record.
//!
//! Words that both have in one order are paired first. That also pairs words that stand anywhere by chance, so a
//! sentence is taken for present only if enough of it stands together; short ones only beside another that is.

use std::collections::BTreeMap;

use super::tokens::{Ids, Token};
use super::{PART_WORDS, RecordLanguage, SENTENCE_WORDS, tokens};
use crate::diff;

/// How many words may be put between two words of a sentence before they are taken for words of another.
const SLACK: usize = 12;

/// How many words that are not of the release may stand between a short sentence and its neighbour.
const NEAR: usize = 3;

/// A language's sentences as tokens.
pub(super) struct Strain {
    pub tokens: Vec<Token>,
    /// Where each passage begins and ends in `tokens`.
    pub passages: Vec<std::ops::Range<usize>>,
    ids: Vec<u32>,
}

impl Strain {
    pub fn of(language: &RecordLanguage, ids: &mut Ids) -> Self {
        let mut all: Vec<Token> = Vec::new();
        let mut passages = Vec::new();
        for passage in &language.passages {
            let start = all.len();
            all.extend(tokens::tokens_of(&passage.text));
            passages.push(start..all.len());
        }
        let ids = ids.of(&all);
        Self {
            tokens: all,
            passages,
            ids,
        }
    }

    fn words(&self, passage: usize) -> usize {
        let tokens = self
            .passages
            .get(passage)
            .and_then(|range| self.tokens.get(range.clone()));
        tokens.map_or(0, |tokens| tokens.iter().filter(|token| token.is_word()).count())
    }
}

/// The pairs of one passage: its token, the document's token; both ascending.
pub(super) type Pairs = Vec<(usize, usize)>;

/// Which passages of one language are in a document.
pub(super) struct Found {
    candidates: Vec<Pairs>,
    taken: Vec<bool>,
}

impl Found {
    /// The passages that are there by their own words alone. Tokens that have an owner stay with it.
    pub fn strong(strain: &Strain, ids: &[u32], owned: &mut [bool]) -> Self {
        // No token of the strain has this number, so what has an owner pairs with nothing.
        let masked: Vec<u32> = ids
            .iter()
            .zip(owned.iter())
            .map(|(id, owned)| if *owned { u32::MAX } else { *id })
            .collect();
        let mut of_passage: Vec<Pairs> = vec![Vec::new(); strain.passages.len()];
        for (pos, at) in diff::anchored(&strain.ids, &masked) {
            let passage = strain.passages.partition_point(|range| range.end <= pos);
            if let Some(pairs) = of_passage.get_mut(passage) {
                pairs.push((pos, at));
            }
        }
        let candidates: Vec<Pairs> = of_passage
            .into_iter()
            .enumerate()
            .map(|(passage, pairs)| {
                let pairs = tightened(strain, main_cluster(strain, &pairs), &masked);
                grown(strain, passage, without_far_marks(strain, pairs), &masked)
            })
            .collect();
        let mut found = Self {
            taken: vec![false; candidates.len()],
            candidates,
        };
        for passage in 0..found.candidates.len() {
            if is_strong(strain, passage, found.pairs(passage)) {
                found.take(passage, owned);
            }
        }
        found
    }

    /// Takes the short ones that stand beside another, and says whether there were any.
    pub fn take_beside(&mut self, strain: &Strain, document: &[Token], owned: &mut [bool]) -> bool {
        let mut any = false;
        while let Some(passage) = self.beside(strain, document, owned) {
            self.take(passage, owned);
            any = true;
        }
        any
    }

    /// For each passage the words of the document that are its own, if it is there.
    pub fn into_pairs(self) -> Vec<Option<Pairs>> {
        let pairs = self.candidates.into_iter().zip(self.taken);
        pairs.map(|(pairs, taken)| taken.then_some(pairs)).collect()
    }

    fn pairs(&self, passage: usize) -> &[(usize, usize)] {
        self.candidates.get(passage).map_or(&[], Vec::as_slice)
    }

    fn is_taken(&self, passage: usize) -> bool {
        self.taken.get(passage).copied().unwrap_or(false)
    }

    fn take(&mut self, passage: usize, owned: &mut [bool]) {
        if let Some(taken) = self.taken.get_mut(passage) {
            *taken = true;
        }
        for &(_, at) in self.pairs(passage) {
            if let Some(owned) = owned.get_mut(at) {
                *owned = true;
            }
        }
    }

    /// A sentence that is at least half there and stands beside one that is taken; what stands between them may be of
    /// another language.
    fn beside(&self, strain: &Strain, document: &[Token], owned: &[bool]) -> Option<usize> {
        let between = |from: usize, to: usize| {
            let tokens = document.iter().zip(owned).take(to).skip(from + 1);
            tokens
                .filter(|(token, owned)| token.is_word() && !**owned)
                .count()
        };
        (0..self.candidates.len()).find(|&passage| {
            let pairs = self.pairs(passage);
            let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else {
                return false;
            };
            let is_free = !self.is_taken(passage)
                && pairs.iter().all(|(_, at)| owned.get(*at) == Some(&false))
                && words_of(strain, pairs) * 2 >= strain.words(passage);
            let before = passage.checked_sub(1).filter(|before| self.is_taken(*before));
            let after = Some(passage + 1).filter(|after| self.is_taken(*after));
            let after_one = before
                .and_then(|before| self.pairs(before).last())
                .is_some_and(|end| end.1 < first.1 && between(end.1, first.1) <= NEAR);
            let before_one = after
                .and_then(|after| self.pairs(after).first())
                .is_some_and(|start| last.1 < start.1 && between(last.1, start.1) <= NEAR);
            is_free && (after_one || before_one)
        })
    }
}

/// The pairs with each word moved to its like right beside its neighbour, where pairing took one farther away.
fn tightened(strain: &Strain, mut pairs: Pairs, document: &[u32]) -> Pairs {
    let same = |pos: usize, at: usize| {
        let id = strain.ids.get(pos);
        id.is_some() && id == document.get(at)
    };
    let half = pairs.len() / 2;
    for i in (0..half).rev() {
        if let Some([(pos, at), (next_pos, next_at)]) = pairs.get_mut(i..i + 2)
            && *pos + 1 == *next_pos
            && *at + 1 < *next_at
            && same(*pos, *next_at - 1)
        {
            *at = *next_at - 1;
        }
    }
    for i in half..pairs.len().saturating_sub(1) {
        if let Some([(pos, at), (next_pos, next_at)]) = pairs.get_mut(i..i + 2)
            && *pos + 1 == *next_pos
            && *at + 1 < *next_at
            && same(*next_pos, *at + 1)
        {
            *next_at = *at + 1;
        }
    }
    pairs
}

/// The pairs that stand together and hold most words.
fn main_cluster(strain: &Strain, pairs: &[(usize, usize)]) -> Pairs {
    let together = |a: &(usize, usize), b: &(usize, usize)| (b.1 - a.1).saturating_sub(b.0 - a.0) <= SLACK;
    pairs
        .chunk_by(together)
        .max_by_key(|cluster| {
            (
                words_of(strain, cluster),
                std::cmp::Reverse(cluster.first().copied()),
            )
        })
        .map(<[_]>::to_vec)
        .unwrap_or_default()
}

/// The pairs without marks at their ends that stand apart: the stop of an added sentence is not that of the one before.
fn without_far_marks(strain: &Strain, mut pairs: Pairs) -> Pairs {
    let is_mark = |pos: usize| strain.tokens.get(pos).is_some_and(|token| !token.is_word());
    while let [.., before, last] = pairs.as_slice()
        && is_mark(last.0)
        && last.1 - before.1 > last.0 - before.0
    {
        pairs.pop();
    }
    while let [first, next, ..] = pairs.as_slice()
        && is_mark(first.0)
        && next.1 - first.1 > next.0 - first.0
    {
        pairs.remove(0);
    }
    pairs
}

/// The pairs and what joins them on both sides: pairing may have given a word to a likeness farther away.
fn grown(strain: &Strain, passage: usize, mut pairs: Pairs, document: &[u32]) -> Pairs {
    let Some(range) = strain.passages.get(passage).cloned() else {
        return pairs;
    };
    let same = |pos: usize, at: usize| strain.ids.get(pos).is_some_and(|id| document.get(at) == Some(id));
    while let Some(&(pos, at)) = pairs.first()
        && pos > range.start
        && at > 0
        && same(pos - 1, at - 1)
    {
        pairs.insert(0, (pos - 1, at - 1));
    }
    while let Some(&(pos, at)) = pairs.last()
        && pos + 1 < range.end
        && same(pos + 1, at + 1)
    {
        pairs.push((pos + 1, at + 1));
    }
    pairs
}

fn words_of(strain: &Strain, pairs: &[(usize, usize)]) -> usize {
    pairs
        .iter()
        .filter(|(pos, _)| strain.tokens.get(*pos).is_some_and(Token::is_word))
        .count()
}

/// Whether a sentence is there by its own words alone.
fn is_strong(strain: &Strain, passage: usize, pairs: &[(usize, usize)]) -> bool {
    let (own, all) = (words_of(strain, pairs), strain.words(passage));
    let run = pairs
        .chunk_by(|a, b| b.0 == a.0 + 1 && b.1 == a.1 + 1)
        .map(|run| words_of(strain, run))
        .max()
        .unwrap_or(0);
    let whole = own == all && run == all && all >= SENTENCE_WORDS;
    whole || run >= PART_WORDS || (own > 3 && own * 2 >= all)
}

/// Finds the sentences that are still missing where they stand whole in lines of their own, however short they are: for a
/// document that says of itself that it is this release.
pub(super) fn in_own_lines(
    strain: &Strain,
    document: &[Token],
    owned: &mut [bool],
    found: &mut [Option<Pairs>],
) {
    let mut by_first: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, token) in document.iter().enumerate().filter(|(_, token)| token.opens) {
        by_first.entry(&token.base).or_default().push(at);
    }
    for (range, pairs) in strain.passages.iter().zip(found) {
        let own = strain.tokens.get(range.clone()).unwrap_or_default();
        let (Some(first), None) = (own.first(), &pairs) else {
            continue;
        };
        let fits = |at: &&usize| {
            let end = **at + own.len();
            let here = document.get(**at..end).unwrap_or_default();
            let is_free = owned.get(**at..end).is_some_and(|owned| !owned.contains(&true));
            let is_same = here
                .iter()
                .map(|token| &token.base)
                .eq(own.iter().map(|token| &token.base));
            is_free && is_same && document.get(end).is_none_or(|next| next.opens)
        };
        let places = by_first.get(first.base.as_str());
        if let Some(&at) = places.and_then(|places| places.iter().find(fits)) {
            *pairs = Some(range.clone().zip(at..).collect());
            owned
                .iter_mut()
                .skip(at)
                .take(own.len())
                .for_each(|owned| *owned = true);
        }
    }
}
