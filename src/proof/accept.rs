//! Which words of a document belong to which sentence of a record.
//!
//! Words that both have in one order are paired first. That also pairs words that stand anywhere by chance, so a
//! sentence is taken for present only if enough of it stands together; short ones only beside another that is.

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

/// For each passage the words of the document that are its own, if it is there. Tokens that have an owner stay with it.
pub(super) fn accept(strain: &Strain, document: &[Token], ids: &[u32], owned: &[bool]) -> Vec<Option<Pairs>> {
    // No token of the strain has this number, so what has an owner pairs with nothing.
    let masked: Vec<u32> = ids
        .iter()
        .zip(owned)
        .map(|(id, owned)| if *owned { u32::MAX } else { *id })
        .collect();
    let mut of_passage: Vec<Pairs> = vec![Vec::new(); strain.passages.len()];
    for (pos, at) in diff::matches(&strain.ids, &masked) {
        let passage = strain.passages.partition_point(|range| range.end <= pos);
        if let Some(pairs) = of_passage.get_mut(passage) {
            pairs.push((pos, at));
        }
    }
    let candidates: Vec<Pairs> = of_passage
        .into_iter()
        .enumerate()
        .map(|(passage, pairs)| {
            let pairs = without_far_marks(strain, main_cluster(strain, &pairs));
            grown(strain, passage, pairs, &masked)
        })
        .collect();
    let mut taken: Vec<bool> = (0..candidates.len())
        .map(|passage| is_strong(strain, passage, candidates.get(passage).map_or(&[], Vec::as_slice)))
        .collect();
    while let Some(passage) = beside(strain, &candidates, &taken, document) {
        if let Some(taken) = taken.get_mut(passage) {
            *taken = true;
        }
    }
    candidates
        .into_iter()
        .zip(taken)
        .map(|(pairs, taken)| taken.then_some(pairs))
        .collect()
}

/// The pairs that stand together and hold most words.
fn main_cluster(strain: &Strain, pairs: &[(usize, usize)]) -> Pairs {
    let together =
        |a: &(usize, usize), b: &(usize, usize)| (b.1 - a.1).saturating_sub(b.0 - a.0) <= SLACK;
    pairs
        .chunk_by(together)
        .max_by_key(|cluster| (words_of(strain, cluster), std::cmp::Reverse(cluster.first().copied())))
        .map(<[_]>::to_vec)
        .unwrap_or_default()
}

/// The pairs without marks at their ends that stand apart: the stop of an added sentence is not that of the one before.
fn without_far_marks(strain: &Strain, mut pairs: Pairs) -> Pairs {
    let is_mark = |pos: usize| strain.tokens.get(pos).is_some_and(|token| !token.is_word());
    while let [.., before, last] = pairs.as_slice()
        && is_mark(last.0)
        && last.1 > before.1 + 1
    {
        pairs.pop();
    }
    while let [first, next, ..] = pairs.as_slice()
        && is_mark(first.0)
        && next.1 > first.1 + 1
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
    let same = |pos: usize, at: usize| {
        strain
            .ids
            .get(pos)
            .is_some_and(|id| document.get(at) == Some(id))
    };
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

/// A sentence that is at least half there and stands beside one that is taken.
fn beside(strain: &Strain, candidates: &[Pairs], taken: &[bool], document: &[Token]) -> Option<usize> {
    let is_taken = |passage: usize| taken.get(passage).copied().unwrap_or(false);
    let between = |from: usize, to: usize| {
        let tokens = document.get(from + 1..to).unwrap_or_default();
        tokens.iter().filter(|token| token.is_word()).count()
    };
    (0..candidates.len()).find(|&passage| {
        let Some(pairs) = candidates
            .get(passage)
            .filter(|pairs| !pairs.is_empty() && !is_taken(passage))
        else {
            return false;
        };
        let half = words_of(strain, pairs) * 2 >= strain.words(passage);
        let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else {
            return false;
        };
        let after_one = passage
            .checked_sub(1)
            .filter(|before| is_taken(*before))
            .and_then(|before| candidates.get(before)?.last())
            .is_some_and(|end| between(end.1, first.1) <= NEAR);
        let before_one = is_taken(passage + 1)
            && candidates
                .get(passage + 1)
                .and_then(|pairs| pairs.first())
                .is_some_and(|start| between(last.1, start.1) <= NEAR);
        half && (after_one || before_one)
    })
}
