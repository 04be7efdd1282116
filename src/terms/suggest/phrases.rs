//! The phrases that recur in texts of one language.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::model::Lang;
use crate::terms::forms::Grammar;
use crate::terms::keyed::{Gap, Token, is_feminine, tokens};
use crate::text::match_key;

use super::stops;

/// The most words of a phrase.
const WORDS: usize = 8;
/// The least letters of a word that another may be a form of.
const PLAIN_LETTERS: usize = 3;

/// A phrase that recurs.
#[derive(Debug)]
pub(super) struct Phrase {
    /// Its words.
    pub words: Vec<u32>,
    /// As it is written most often.
    pub written: String,
    /// The segments that it stands in, in order.
    pub segments: Vec<usize>,
    /// Whether it is written like a name: with a capital at each end, and not because a sentence begins there.
    pub name: bool,
}

impl Phrase {
    /// It, and every phrase within it.
    pub(super) fn parts(&self) -> impl Iterator<Item = &[u32]> {
        (1..=self.words.len()).flat_map(|length| self.words.windows(length))
    }
}

/// Every phrase that recurs in texts.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    pub list: Vec<Phrase>,
    /// The phrases of each text.
    pub in_segment: Vec<Vec<usize>>,
}

/// A text as words by their numbers.
struct Segment<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    words: Vec<u32>,
    /// Whether a phrase may begin or end with the word.
    edge: Vec<bool>,
}

impl Phrases {
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>, lang: &Lang, least: usize) -> Self {
        let segments = read(texts, lang);
        let mut frequent: Vec<HashMap<Vec<u32>, Vec<usize>>> = Vec::new();
        for length in 1..=WORDS {
            let counted = count(&segments, length, frequent.last(), least);
            if counted.is_empty() {
                break;
            }
            frequent.push(counted);
        }
        let within = never_alone(&frequent);
        let mut kept: BTreeMap<Vec<u32>, Vec<usize>> = BTreeMap::new();
        for (words, places) in frequent.into_iter().flatten() {
            if !within.contains(&words) {
                kept.insert(words, places);
            }
        }
        Self::written(kept, &segments)
    }

    /// The phrases with how they are written, those left out that begin or end with a word that says little.
    fn written(kept: BTreeMap<Vec<u32>, Vec<usize>>, segments: &[Segment<'_>]) -> Self {
        let mut all = Self {
            list: Vec::new(),
            in_segment: vec![Vec::new(); segments.len()],
        };
        for (words, places) in kept {
            let Some((written, name)) = look(&words, &places, segments) else {
                continue;
            };
            let place = all.list.len();
            for segment in &places {
                if let Some(own) = all.in_segment.get_mut(*segment) {
                    own.push(place);
                }
            }
            all.list.push(Phrase {
                words,
                written,
                segments: places,
                name,
            });
        }
        all
    }
}

/// How a phrase is written most often, and whether like a name; nothing where its ends say little.
fn look(words: &[u32], places: &[usize], segments: &[Segment<'_>]) -> Option<(String, bool)> {
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut inner, mut capitals) = (0, 0);
    for segment in places.iter().filter_map(|place| segments.get(*place)) {
        for (at, _) in segment
            .words
            .windows(words.len())
            .enumerate()
            .filter(|(_, own)| *own == words)
        {
            let last = at + words.len() - 1;
            if !(segment.edge.get(at)? & segment.edge.get(last)?) {
                return None;
            }
            let (first, end) = (segment.tokens.get(at)?, segment.tokens.get(last)?);
            let written = segment.text.get(first.range.start..end.range.end)?;
            *spellings.entry(written).or_default() += 1;
            if first.gap != Gap::Hard {
                inner += 1;
                let capital = |token: &Token<'_>| token.raw.starts_with(char::is_uppercase);
                capitals += usize::from(capital(first) && capital(end));
            }
        }
    }
    // Of the frequent ones the shortest: it has the least written onto it.
    let most = spellings.values().max()?;
    let frequent = spellings.iter().filter(|(_, count)| **count * 3 >= *most);
    let (best, _) = frequent
        .min_by_key(|(written, count)| (written.chars().count(), std::cmp::Reverse(**count), **written))?;
    Some(((*best).to_owned(), inner > 0 && capitals * 2 > inner))
}

fn read<'t>(texts: impl Iterator<Item = &'t str>, lang: &Lang) -> Vec<Segment<'t>> {
    let grammar = Grammar::of(lang);
    let texts: Vec<(&str, Vec<Token<'t>>)> = texts.map(|text| (text, tokens(text, lang))).collect();
    let mut frequency: BTreeMap<String, usize> = BTreeMap::new();
    let keys: Vec<Vec<String>> = texts
        .iter()
        .map(|(_, tokens)| tokens.iter().map(|token| match_key(token.raw, lang)).collect())
        .collect();
    for key in keys.iter().flatten() {
        *frequency.entry(key.clone()).or_default() += 1;
    }
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut plain: HashMap<(String, bool), String> = HashMap::new();
    let mut segments = Vec::new();
    for ((text, tokens), keys) in texts.into_iter().zip(keys) {
        let mut words = Vec::new();
        let mut edge = Vec::new();
        for (token, key) in tokens.iter().zip(keys) {
            let feminine = is_feminine(token.raw);
            edge.push(is_telling(&key, lang));
            let form = plain
                .entry((key.clone(), feminine))
                .or_insert_with(|| plain_form(&key, feminine, grammar, &frequency));
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            words.push(*numbers.entry(form.clone()).or_insert(next));
        }
        segments.push(Segment {
            text,
            tokens,
            words,
            edge,
        });
    }
    segments
}

/// Whether a phrase may begin or end with a word: it is no number, and none of those that stand everywhere.
fn is_telling(key: &str, lang: &Lang) -> bool {
    key.chars().nth(1).is_some() && !key.chars().any(|c| c.is_ascii_digit()) && !stops::is_stop(key, lang)
}

/// The word that a word is a form of, if the texts have that word by itself; the plainest, and of those the shortest.
fn plain_form(key: &str, feminine: bool, grammar: Grammar, frequency: &BTreeMap<String, usize>) -> String {
    let known = |word: &str| frequency.contains_key(word) && word.chars().nth(PLAIN_LETTERS - 1).is_some();
    let forms = grammar.forms(key, feminine);
    let best = forms
        .iter()
        .filter(|form| form.word == key || known(&form.word))
        .min_by_key(|form| (form.word.chars().count(), form.word.to_string()));
    best.map_or_else(|| key.to_owned(), |form| form.word.to_string())
}

/// The phrases of that many words which stand in enough segments. A phrase recurs only if the two within it do.
fn count(
    segments: &[Segment<'_>],
    length: usize,
    shorter: Option<&HashMap<Vec<u32>, Vec<usize>>>,
    least: usize,
) -> HashMap<Vec<u32>, Vec<usize>> {
    let mut counted: HashMap<Vec<u32>, Vec<usize>> = HashMap::new();
    for (place, segment) in segments.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (at, words) in segment.words.windows(length).enumerate() {
            let whole = (at + 1..at + length).all(|inner| {
                segment
                    .tokens
                    .get(inner)
                    .is_some_and(|token| token.gap != Gap::Hard)
            });
            let apt = shorter.is_none_or(|shorter| {
                shorter.contains_key(&words[..length - 1]) && shorter.contains_key(&words[1..])
            });
            if whole && apt && seen.insert(words) {
                counted.entry(words.to_vec()).or_default().push(place);
            }
        }
    }
    counted.retain(|_, places| places.len() >= least);
    counted
}

/// The phrases that never stand without one word more.
fn never_alone(frequent: &[HashMap<Vec<u32>, Vec<usize>>]) -> HashSet<Vec<u32>> {
    let mut within = HashSet::new();
    for pair in frequent.windows(2) {
        for (words, places) in &pair[1] {
            for part in [&words[..words.len() - 1], &words[1..]] {
                if pair[0].get(part).is_some_and(|own| own.len() == places.len()) {
                    within.insert(part.to_vec());
                }
            }
        }
    }
    within
}
