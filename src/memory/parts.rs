//! Units that a text contains, and units that contain a text.

use std::cmp::Reverse;
use std::ops::Range;

use super::Standing;
use super::index::{NUMBER, WORD, mix, settle, start};
use super::layers::Layer;
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

/// A unit that was found, and which of several goes first.
type Best = (Standing, u32);

impl Search<'_> {
    /// Units that the text contains word for word, the longest first, then units that contain the text, the shortest
    /// first: of each as many as asked for.
    #[must_use]
    pub fn parts(&self, text: &str, lang: &Lang, most: usize) -> Vec<Part> {
        let (mut contained, mut containing) = (Vec::new(), Vec::new());
        for layer in &self.layers {
            let query = Query::of(layer.index, text, lang);
            let forms = query.forms();
            contained.extend(within(*layer, &query, &forms));
            containing.extend(around(*layer, &query, &forms, most));
        }
        let mut parts = chosen(contained, most);
        containing.sort_unstable_by_key(|(weight, best)| (*weight, Reverse(*best)));
        parts.extend(
            containing
                .into_iter()
                .take(most)
                .map(|(_, (_, unit))| Part { unit, contains: true }),
        );
        parts
    }
}

/// The longest of what was found that do not overlap; of several for one part, the one that goes first.
fn chosen(mut found: Vec<(Range<usize>, Best)>, most: usize) -> Vec<Part> {
    found.sort_unstable_by_key(|(range, best)| (Reverse(range.len()), range.start, Reverse(*best)));
    let mut kept: Vec<(Range<usize>, Best)> = Vec::new();
    for (range, best) in found {
        let is_new = kept
            .iter()
            .all(|(own, _)| range.start >= own.end || range.end <= own.start);
        if is_new && kept.len() < most {
            kept.push((range, best));
        }
    }
    let part = |(_, (_, unit))| Part {
        unit,
        contains: false,
    };
    kept.into_iter().map(part).collect()
}

/// What the text contains, part for part.
fn within(layer: Layer<'_>, query: &Query, forms: &[u32]) -> Vec<(Range<usize>, Best)> {
    let mut found = Vec::new();
    for from in 0..forms.len() {
        let mut hash = start();
        let longest = WIDEST.min(forms.len() - from);
        for (at, form) in forms.iter().enumerate().skip(from).take(longest) {
            hash = mix(hash, *form);
            let range = from..at + 1;
            if range.len() < forms.len() && query.words_in(&range) >= FEWEST {
                let best = best_of(layer, settle(hash), query, forms, &range);
                found.extend(best.map(|best| (range, best)));
            }
        }
    }
    found
}

/// The best unit that reads like that part of the query.
fn best_of(
    layer: Layer<'_>,
    digest: u64,
    query: &Query,
    forms: &[u32],
    range: &Range<usize>,
) -> Option<Best> {
    let index = layer.index;
    let own = forms.get(range.clone())?;
    let numbers = query.numbers_in(range);
    let mut patterns = index.with_digest(digest);
    let pattern = patterns.find(|pattern| index.pattern(*pattern) == own)?;
    first_of(layer, pattern, |place| index.numbers_of(place) == numbers)
}

/// Of the units of a pattern that fit, the one that goes first.
fn first_of(layer: Layer<'_>, pattern: u32, fits: impl Fn(usize) -> bool) -> Option<Best> {
    let places = layer.index.units_of(pattern).filter(|place| fits(*place));
    let units = places.filter_map(|place| Some((layer.index.standing_of(place), layer.number_at(place)?)));
    units.max()
}

/// Units that contain the text, with their weights: as many of the lightest as asked for, and all that weigh no more.
fn around(layer: Layer<'_>, query: &Query, forms: &[u32], most: usize) -> Vec<(u32, Best)> {
    let index = layer.index;
    let words = query.tokens.iter().filter(|token| token.weight == WORD);
    let lists = words.map(|token| index.posting(token.stem));
    let Some(rarest) = lists.min_by_key(|list| list.len()) else {
        return Vec::new();
    };
    if query.words_in(&(0..forms.len())) < FEWEST {
        return Vec::new();
    }
    let weight: u32 = query.tokens.iter().map(|token| token.weight).sum();
    let heavier = rarest.partition_point(|pattern| index.pattern_weight(*pattern) <= weight);
    let numbers = query.numbers_in(&(0..forms.len()));
    let mut found: Vec<(u32, Best)> = Vec::new();
    for &pattern in rarest.get(heavier..).unwrap_or_default().iter().take(STEPS) {
        let weight = index.pattern_weight(pattern);
        if found.len() >= most && found.last().is_none_or(|(last, _)| *last < weight) {
            break;
        }
        let tokens = index.pattern(pattern);
        let Some(at) = tokens.windows(forms.len()).position(|own| own == forms) else {
            continue;
        };
        let before = tokens.iter().take(at).filter(|token| **token == NUMBER).count();
        let fits = |place: usize| {
            let own = index.numbers_of(place).get(before..).unwrap_or_default();
            own.starts_with(numbers)
        };
        found.extend(first_of(layer, pattern, fits).map(|best| (weight, best)));
    }
    found
}
