//! The index itself: tables of numbers, made once and then only read.
//!
//! A *pattern* is what units have in common whose texts differ in nothing but numbers: the tokens, with one sign for all
//! numbers. Patterns are sorted by weight, so those of a length that a query can match at all stand side by side; each
//! stem lists the patterns it occurs in. The units of a pattern stand side by side too.

use super::Standing;
use super::pool::Pool;
use crate::text::keys::Family;

/// The sign for any number in a pattern.
pub(super) const NUMBER: u32 = u32::MAX;

/// The stem of what has none: a mark.
pub(super) const NO_STEM: u32 = u32::MAX;

/// What a word or a number weighs in a comparison.
pub(super) const WORD: u32 = 4;

/// What a mark weighs.
pub(super) const MARK: u32 = 1;

/// What a word weighs that stands in another form, and a number that is another.
pub(super) const FORM: u32 = 2;
pub(super) const OTHER_NUMBER: u32 = 1;

/// Finds units by their sources.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// Whose spelling and endings the sources follow.
    pub(super) family: Family,
    /// Every word, number and mark.
    pub(super) forms: Pool,
    /// The stem of each form.
    pub(super) form_stems: Vec<u32>,
    pub(super) stems: Pool,
    /// Where the patterns of each stem end in `postings`; after the last stem come those with a number.
    pub(super) posting_ends: Vec<u32>,
    pub(super) postings: Vec<u32>,
    pub(super) weights: Vec<u32>,
    pub(super) token_ends: Vec<u32>,
    pub(super) tokens: Vec<u32>,
    /// The digest of each pattern, sorted, with the pattern.
    pub(super) by_digest: Vec<u64>,
    pub(super) digest_patterns: Vec<u32>,
    pub(super) unit_ends: Vec<u32>,
    /// Of each unit, in the order of the patterns: the number under which it was added, and what it is.
    pub(super) units: Vec<u32>,
    pub(super) standings: Vec<u8>,
    pub(super) befores: Vec<u64>,
    pub(super) afters: Vec<u64>,
    pub(super) targets: Vec<u64>,
    pub(super) number_ends: Vec<u32>,
    pub(super) numbers: Vec<u32>,
}

/// The part of `data` that belongs to `at`, where each part ends at `ends`.
pub(super) fn part<'d, T>(ends: &[u32], data: &'d [T], at: usize) -> &'d [T] {
    let end_of = |at: usize| ends.get(at).map_or(0, |end| *end as usize);
    let start = at.checked_sub(1).map_or(0, end_of);
    data.get(start..end_of(at)).unwrap_or_default()
}

impl Index {
    /// How many units it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// How many texts that differ in more than numbers.
    #[must_use]
    pub fn patterns(&self) -> usize {
        self.weights.len()
    }

    /// The list that holds the patterns with a number.
    pub(super) fn number_list(&self) -> u32 {
        self.stems.len() as u32
    }

    /// The list that a token is entered in.
    pub(super) fn list_of(&self, token: u32) -> u32 {
        if token == NUMBER {
            return self.number_list();
        }
        self.form_stems.get(token as usize).copied().unwrap_or(NO_STEM)
    }

    pub(super) fn posting(&self, list: u32) -> &[u32] {
        part(&self.posting_ends, &self.postings, list as usize)
    }

    pub(super) fn pattern(&self, at: u32) -> &[u32] {
        part(&self.token_ends, &self.tokens, at as usize)
    }

    pub(super) fn pattern_weight(&self, at: u32) -> u32 {
        self.weights.get(at as usize).copied().unwrap_or(0)
    }

    /// Where the units of a pattern stand.
    pub(super) fn units_of(&self, pattern: u32) -> std::ops::Range<usize> {
        let end_of = |at: usize| self.unit_ends.get(at).map_or(0, |end| *end as usize);
        let pattern = pattern as usize;
        pattern.checked_sub(1).map_or(0, end_of)..end_of(pattern)
    }

    pub(super) fn numbers_of(&self, unit: usize) -> &[u32] {
        part(&self.number_ends, &self.numbers, unit)
    }

    pub(super) fn standing_of(&self, unit: usize) -> Standing {
        let at = self.standings.get(unit).copied().unwrap_or(0);
        Standing::ALL
            .get(usize::from(at))
            .copied()
            .unwrap_or(Standing::Unapproved)
    }

    /// The patterns with that digest.
    pub(super) fn with_digest(&self, digest: u64) -> impl Iterator<Item = u32> {
        let first = self.by_digest.partition_point(|own| *own < digest);
        let own = self.by_digest.get(first..).unwrap_or_default();
        let count = own.iter().take_while(|own| **own == digest).count();
        let patterns = self.digest_patterns.get(first..first + count).unwrap_or_default();
        patterns.iter().copied()
    }
}

/// The digest of a pattern. Equal tokens are compared afterwards, so it need only scatter.
pub(super) fn digest(tokens: &[u32]) -> u64 {
    settle(tokens.iter().fold(start(), |hash, token| mix(hash, *token)))
}

/// A digest of no token yet.
pub(super) fn start() -> u64 {
    0xcbf2_9ce4_8422_2325
}

/// Takes one more token into a digest.
pub(super) fn mix(hash: u64, token: u32) -> u64 {
    (hash ^ u64::from(token))
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .rotate_left(23)
}

/// The digest of the tokens so far.
pub(super) fn settle(hash: u64) -> u64 {
    hash ^ (hash >> 29)
}
