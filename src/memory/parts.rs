//! Units that a text contains, and units that contain a text.

use super::index::{NUMBER, WORD, mix, settle, start};
use super::search::{Query, Search};
use crate::model::Lang;

/// The fewest words of a part that is worth showing.
const FEWEST: u32 = 2;

/// The most tokens of a unit that is looked for within a text.
const WIDEST: usize = 16;

/// How many units are looked at, at most, for one that contains a text.
const STEPS: usize = 20_000;

/// A unit that shares a part with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The number under which it was added.
    pub unit: u32,
    /// Whether the unit contains the whole text; otherwise the text contains the whole unit.
    pub contains: bool,
}

impl Search<'_> {
    /// Units that the text contains word for word, the longest first, then units that contain the text, the shortest
    /// first: of each as many as asked for.
    #[must_use]
    pub fn parts(&self, text: &str, lang: &Lang, most: usize) -> Vec<Part> {
        let query = Query::of(self.index, text, lang);
        let forms = query.forms();
        let mut parts = self.within(&query, &forms, most);
        parts.extend(self.containing(&query, &forms, most));
        parts
    }

    fn within(&self, query: &Query, forms: &[u32], most: usize) -> Vec<Part> {
        let mut found: Vec<(std::ops::Range<usize>, u32)> = Vec::new();
        for from in 0..forms.len() {
            let mut hash = start();
            let longest = WIDEST.min(forms.len() - from);
            for (at, form) in forms.iter().enumerate().skip(from).take(longest) {
                hash = mix(hash, *form);
                let range = from..at + 1;
                if range.len() < forms.len() && query.words_in(&range) >= FEWEST {
                    let unit = self.unit_of(settle(hash), query, forms, &range);
                    found.extend(unit.map(|unit| (range, unit)));
                }
            }
        }
        found.sort_by_key(|(range, _)| (std::cmp::Reverse(range.len()), range.start));
        let mut kept: Vec<(std::ops::Range<usize>, u32)> = Vec::new();
        for (range, unit) in found {
            let is_new = kept
                .iter()
                .all(|(own, _)| range.start >= own.end || range.end <= own.start);
            if is_new && kept.len() < most {
                kept.push((range, unit));
            }
        }
        let part = |(_, unit)| Part {
            unit,
            contains: false,
        };
        kept.into_iter().map(part).collect()
    }

    /// The best unit that reads like that part of the query.
    fn unit_of(
        &self,
        digest: u64,
        query: &Query,
        forms: &[u32],
        range: &std::ops::Range<usize>,
    ) -> Option<u32> {
        let own = forms.get(range.clone())?;
        let numbers = query.numbers_in(range);
        let mut patterns = self.index.with_digest(digest);
        let pattern = patterns.find(|pattern| self.index.pattern(*pattern) == own)?;
        let units = self.index.units_of(pattern);
        let fitting = units.filter(|unit| self.index.numbers_of(*unit) == numbers);
        let best = fitting.max_by_key(|unit| (self.index.standing_of(*unit), *unit))?;
        self.index.units.get(best).copied()
    }

    fn containing(&self, query: &Query, forms: &[u32], most: usize) -> Vec<Part> {
        let words = query.tokens.iter().filter(|token| token.weight == WORD);
        if query.words_in(&(0..forms.len())) < FEWEST {
            return Vec::new();
        }
        let Some(rarest) = words
            .map(|token| self.index.posting(token.stem))
            .min_by_key(|list| list.len())
        else {
            return Vec::new();
        };
        let weight: u32 = query.tokens.iter().map(|token| token.weight).sum();
        let heavier = rarest.partition_point(|pattern| self.index.pattern_weight(*pattern) <= weight);
        let patterns = rarest.get(heavier..).unwrap_or_default();
        patterns
            .iter()
            .take(STEPS)
            .filter_map(|pattern| {
                let tokens = self.index.pattern(*pattern);
                let at = tokens.windows(forms.len()).position(|own| own == forms)?;
                let before = tokens.iter().take(at).filter(|token| **token == NUMBER).count();
                let numbers = query.numbers_in(&(0..forms.len()));
                let mut units = self.index.units_of(*pattern);
                let unit = units.find(|unit| {
                    let own = self.index.numbers_of(*unit).get(before..).unwrap_or_default();
                    own.starts_with(numbers)
                })?;
                let unit = self.index.units.get(unit).copied()?;
                Some(Part { unit, contains: true })
            })
            .take(most)
            .collect()
    }
}
