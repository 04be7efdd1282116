//! Finding the units whose sources are most like a text.

use super::index::{Index, NO_STEM, NUMBER, WORD, digest};
use super::layers::Layer;
use super::rank::{Best, Found, Kind};
use super::score::{Table, Token, number_token, numbers_apart, reach, score, share_a_word};
use super::shortlist::{Bag, Candidate, Counts, List, fitting, needed, within};
use super::stem::stem;
use super::tokens::{Sort, Tokens};
use super::{LONGEST, index};
use crate::model::Lang;

/// A form that no unit has.
const UNKNOWN: u32 = u32::MAX - 1;

/// How many steps a search may take in comparing: enough for some thousands of sentences.
const STEPS: usize = 6_000_000;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The least score.
    pub least: u8,
    /// The most units.
    pub most: usize,
    /// The [`place`](super::place) of the source before and of the source after, where they are known.
    pub around: Option<[u64; 2]>,
}

/// Searches indexes as one, one text after the other.
#[derive(Debug)]
pub struct Search<'i> {
    pub(super) layers: Vec<Layer<'i>>,
    counts: Counts,
    table: Table,
    pattern: Vec<Token>,
}

/// A text to be found, in the numbers of an index.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) tokens: Vec<Token>,
    numbers: Vec<u32>,
    weight: u32,
    marks: u32,
}

impl Query {
    pub(super) fn of(index: &Index, text: &str, lang: &Lang) -> Self {
        let read = Tokens::of(text, lang);
        let mut numbers = Vec::new();
        let mut tokens = Vec::with_capacity(read.len());
        for (text, sort) in read.iter() {
            let known = index.forms.find(text);
            tokens.push(match sort {
                Sort::Number => {
                    numbers.push(known.unwrap_or(UNKNOWN));
                    number_token_of(index)
                }
                Sort::Word => Token {
                    form: known.unwrap_or(UNKNOWN),
                    stem: index.stems.find(stem(text, index.family)).unwrap_or(UNKNOWN),
                    weight: WORD,
                },
                Sort::Mark => Token {
                    form: known.unwrap_or(UNKNOWN),
                    stem: NO_STEM,
                    weight: index::MARK,
                },
            });
        }
        let weigh = |only: u32| {
            let own = tokens.iter().filter(|token| token.weight == only);
            own.map(|token| token.weight).sum::<u32>()
        };
        let marks = weigh(index::MARK);
        Self {
            weight: weigh(WORD) + marks,
            marks,
            tokens,
            numbers,
        }
    }

    pub(super) fn forms(&self) -> Vec<u32> {
        self.tokens.iter().map(|token| token.form).collect()
    }

    /// How many words and numbers stand in a part of it.
    pub(super) fn words_in(&self, range: &std::ops::Range<usize>) -> u32 {
        let tokens = self.tokens.get(range.clone()).unwrap_or_default();
        tokens.iter().filter(|token| token.weight == WORD).count() as u32
    }

    /// The numbers in a part of it.
    pub(super) fn numbers_in(&self, range: &std::ops::Range<usize>) -> &[u32] {
        let count = |tokens: Option<&[Token]>| {
            let numbers = tokens.unwrap_or_default().iter();
            numbers.filter(|token| token.form == NUMBER).count()
        };
        let before = count(self.tokens.get(..range.start));
        let within = count(self.tokens.get(range.clone()));
        self.numbers.get(before..before + within).unwrap_or_default()
    }
}

fn number_token_of(index: &Index) -> Token {
    Token {
        stem: index.number_list(),
        ..number_token()
    }
}

impl<'i> Search<'i> {
    /// Searches that index.
    #[must_use]
    pub fn new(index: &'i Index) -> Self {
        Self::over(vec![Layer::whole(index)])
    }

    /// Searches those layers as one index.
    #[must_use]
    pub fn over(layers: Vec<Layer<'i>>) -> Self {
        Self {
            layers,
            counts: Counts::default(),
            table: Table::default(),
            pattern: Vec::new(),
        }
    }

    /// The units whose sources are most like a text, the best first. No two have the same target.
    pub fn find(&mut self, text: &str, lang: &Lang, wanted: &Wanted) -> Vec<Found> {
        let mut best = Best::new(wanted.most, wanted.least);
        if wanted.most == 0 {
            return Vec::new();
        }
        let queries: Vec<(Layer<'i>, Query)> = self
            .layers
            .iter()
            .map(|layer| (*layer, Query::of(layer.index, text, lang)))
            .filter(|(_, query)| !query.tokens.is_empty())
            .collect();
        for (layer, query) in &queries {
            let forms = query.forms();
            let whole = layer.index.with_digest(digest(&forms));
            for pattern in whole.filter(|pattern| layer.index.pattern(*pattern) == forms) {
                offer((*layer, pattern), 0, query, wanted, &mut best);
            }
        }
        let mut steps = 0;
        for (layer, query) in &queries {
            if query.tokens.len() <= LONGEST && !best.is_perfect() && query.weight > query.marks {
                self.compare(*layer, query, wanted, &mut best, &mut steps);
            }
        }
        best.into_units()
    }

    /// What [`Search::find`] finds, by comparing with every unit: slow, and what its quality is measured by.
    pub fn find_by_comparing_all(&mut self, text: &str, lang: &Lang, wanted: &Wanted) -> Vec<Found> {
        let mut best = Best::new(wanted.most, wanted.least);
        for layer in self.layers.clone() {
            let index = layer.index;
            let query = Query::of(index, text, lang);
            for pattern in 0..index.patterns() as u32 {
                let tokens = index.pattern(pattern);
                self.pattern.clear();
                self.pattern.extend(tokens.iter().map(|&form| token(index, form)));
                let heavier = query.weight.max(index.pattern_weight(pattern));
                let is_long = query.tokens.len().max(tokens.len()) > LONGEST;
                let most = if is_long { 0 } else { reach(best.least(), heavier) };
                let distance = self.table.distance(&query.tokens, &self.pattern, most);
                let is_like = |distance: &u32| *distance == 0 || share_a_word(&query.tokens, &self.pattern);
                if let Some(distance) = distance.filter(is_like) {
                    offer((layer, pattern), distance, &query, wanted, &mut best);
                }
            }
        }
        best.into_units()
    }

    fn compare(
        &mut self,
        layer: Layer<'i>,
        query: &Query,
        wanted: &Wanted,
        best: &mut Best,
        steps: &mut usize,
    ) {
        let index = layer.index;
        let range = fitting(index, query.weight, best.least());
        let lists = lists(index, query, &range);
        let need = needed(query.weight, query.marks, best.least());
        let mut bag = Bag::of(&query.tokens, query.weight, query.marks);
        let patterns = self.counts.patterns(lists, &range, need);
        let mut candidates: Vec<Candidate> = patterns
            .into_iter()
            .map(|pattern| Candidate {
                pattern,
                score: bag.best_score(index, pattern),
            })
            .filter(|candidate| candidate.score >= best.least())
            .collect();
        candidates.sort_unstable_by_key(|candidate| (std::cmp::Reverse(candidate.score), candidate.pattern));
        for candidate in candidates {
            let tokens = index.pattern(candidate.pattern);
            *steps += tokens.len() * query.tokens.len();
            if candidate.score < best.least() || *steps > STEPS {
                break;
            }
            self.pattern.clear();
            self.pattern.extend(tokens.iter().map(|&form| token(index, form)));
            let heavier = query.weight.max(index.pattern_weight(candidate.pattern));
            let most = reach(best.least(), heavier);
            let distance = self.table.distance(&query.tokens, &self.pattern, most);
            if let Some(distance) = distance.filter(|distance| *distance > 0) {
                offer((layer, candidate.pattern), distance, query, wanted, best);
            }
        }
    }
}

/// The lists of the query's stems, each once, as far as their patterns are in the range.
fn lists<'i>(index: &'i Index, query: &Query, range: &std::ops::Range<u32>) -> Vec<List<'i>> {
    let is_listed = |token: &&Token| token.stem != NO_STEM && token.stem != UNKNOWN;
    let mut stems: Vec<u32> = query
        .tokens
        .iter()
        .filter(is_listed)
        .map(|token| token.stem)
        .collect();
    stems.sort_unstable();
    stems
        .chunk_by(|one, other| one == other)
        .filter_map(|same| {
            let posting = index.posting(*same.first()?);
            Some(List {
                patterns: posting.get(within(posting, range)).unwrap_or_default(),
                times: same.len().min(LONGEST) as u8,
            })
        })
        .collect()
}

/// Offers the units of a pattern that is that far from the query.
fn offer((layer, pattern): (Layer<'_>, u32), distance: u32, query: &Query, wanted: &Wanted, best: &mut Best) {
    let index = layer.index;
    let heavier = query.weight.max(index.pattern_weight(pattern));
    for place in index.units_of(pattern) {
        let apart = numbers_apart(&query.numbers, index.numbers_of(place));
        let similarity = score(distance + apart, heavier);
        let standing = index.standing_of(place);
        let score = similarity.saturating_sub(standing.penalty());
        if score < best.least() {
            continue;
        }
        let (Some(unit), Some(&target)) = (layer.number_at(place), index.targets.get(place)) else {
            continue;
        };
        let is_exact = distance + apart == 0;
        let in_place = wanted.around.is_some() && around(index, place) == wanted.around;
        best.offer(Found {
            unit,
            score,
            similarity,
            kind: match (is_exact, in_place) {
                (true, true) => Kind::Context,
                (true, false) => Kind::Exact,
                (false, _) => Kind::Fuzzy,
            },
            numbers_only: distance == 0 && apart > 0,
            standing,
            target,
        });
    }
}

fn around(index: &Index, place: usize) -> Option<[u64; 2]> {
    Some([*index.befores.get(place)?, *index.afters.get(place)?])
}

/// A token of a pattern.
pub(super) fn token(index: &Index, form: u32) -> Token {
    if form == NUMBER {
        return number_token_of(index);
    }
    let stem = index.list_of(form);
    Token {
        form,
        stem,
        weight: if stem == NO_STEM { index::MARK } else { WORD },
    }
}
