//! Making an index of all units at once: first the texts are read, some thousands at a time, then all is put together.
//!
//! Reading takes most of the time, and one chunk knows nothing of another: whoever has threads can read them side by side.

use std::collections::HashMap;

use super::index::{Index, MARK, NO_STEM, NUMBER, WORD, digest};
use super::pool::Pool;
use super::stem::stem;
use super::tokens::{Sort, each_token, short_digest};
use super::{LONGEST, Unit};
use crate::model::Lang;
use crate::text::keys::Family;

/// How many units a chunk has; only the last may have fewer.
pub const CHUNK: usize = 8192;

/// Some units as tokens, numbered by the words of the chunk itself.
#[derive(Debug, Default)]
pub struct Chunk {
    forms: Vec<(Box<str>, Sort)>,
    tokens: Vec<u32>,
    token_ends: Vec<usize>,
    numbers: Vec<u32>,
    number_ends: Vec<usize>,
    targets: Vec<u64>,
}

/// Makes the index of units whose sources are in that language. A unit's number is its place here.
#[must_use]
pub fn build(units: &[Unit<'_>], lang: &Lang) -> Index {
    let chunks = units.chunks(CHUNK).map(|units| read(units, lang)).collect();
    assemble(units, chunks, lang)
}

/// The same where the units have been read already: `chunks` are of [`CHUNK`] units each, in order.
#[must_use]
pub fn assemble(units: &[Unit<'_>], mut chunks: Vec<Chunk>, lang: &Lang) -> Index {
    let family = Family::of(lang);
    let (forms, sorts) = number_forms(&mut chunks);
    let (stems, form_stems) = number_stems(&forms, &sorts, family);
    let order = in_order(&chunks, &form_stems);
    let mut index = Index {
        family,
        forms,
        form_stems,
        stems,
        posting_ends: Vec::new(),
        postings: Vec::new(),
        weights: Vec::new(),
        token_ends: Vec::new(),
        tokens: Vec::new(),
        by_digest: Vec::new(),
        digest_patterns: Vec::new(),
        unit_ends: Vec::new(),
        units: Vec::with_capacity(units.len()),
        standings: Vec::with_capacity(units.len()),
        befores: Vec::with_capacity(units.len()),
        afters: Vec::with_capacity(units.len()),
        targets: Vec::with_capacity(units.len()),
        number_ends: Vec::with_capacity(units.len()),
        numbers: Vec::new(),
    };
    for key in &order {
        enter(&mut index, units, &chunks, key);
    }
    drop(chunks);
    index.unit_ends.push(index.units.len() as u32);
    if index.weights.is_empty() {
        index.unit_ends.clear();
    }
    post(&mut index);
    index
}

/// The tokens of the runs that a chunk has had so far.
#[derive(Default)]
struct Runs<'u> {
    known: HashMap<&'u str, std::ops::Range<usize>>,
    tokens: Vec<(u32, Sort)>,
    forms: HashMap<Box<str>, u32>,
}

/// Reads the texts of a chunk.
#[must_use]
pub fn read(units: &[Unit<'_>], lang: &Lang) -> Chunk {
    let mut chunk = Chunk::default();
    let mut runs = Runs::default();
    for unit in units {
        for run in unit.source.split_whitespace() {
            let range = match runs.known.get(run) {
                Some(range) => range.clone(),
                None => read_run(run, lang, &mut runs, &mut chunk),
            };
            for &(number, sort) in runs.tokens.get(range).unwrap_or_default() {
                match sort {
                    Sort::Number => {
                        chunk.tokens.push(NUMBER);
                        chunk.numbers.push(number);
                    }
                    Sort::Word | Sort::Mark => chunk.tokens.push(number),
                }
            }
        }
        chunk.token_ends.push(chunk.tokens.len());
        chunk.number_ends.push(chunk.numbers.len());
        chunk.targets.push(short_digest(unit.target.as_bytes()));
    }
    chunk
}

fn read_run<'u>(run: &'u str, lang: &Lang, runs: &mut Runs<'u>, chunk: &mut Chunk) -> std::ops::Range<usize> {
    let start = runs.tokens.len();
    each_token(run, lang, |text, sort| {
        let number = match runs.forms.get(text) {
            Some(number) => *number,
            None => {
                let number = chunk.forms.len() as u32;
                chunk.forms.push((text.into(), sort));
                runs.forms.insert(text.into(), number);
                number
            }
        };
        runs.tokens.push((number, sort));
    });
    let range = start..runs.tokens.len();
    runs.known.insert(run, range.clone());
    range
}

/// Gives every form its place among all of them, sorted, and says what each is.
fn number_forms(chunks: &mut [Chunk]) -> (Pool, Vec<Sort>) {
    let mut all: Vec<(&str, Sort)> = chunks
        .iter()
        .flat_map(|chunk| chunk.forms.iter().map(|(text, sort)| (&**text, *sort)))
        .collect();
    all.sort_unstable_by_key(|(text, _)| *text);
    all.dedup_by(|(one, _), (other, _)| one == other);
    let pool = Pool::of(all.iter().map(|(text, _)| *text));
    let sorts = all.iter().map(|(_, sort)| *sort).collect();
    for chunk in chunks.iter_mut() {
        let global: Vec<u32> = chunk
            .forms
            .iter()
            .map(|(text, _)| pool.find(text).unwrap_or(0))
            .collect();
        let own = |number: &mut u32| {
            if *number != NUMBER {
                *number = global.get(*number as usize).copied().unwrap_or(0);
            }
        };
        chunk.tokens.iter_mut().for_each(own);
        chunk.numbers.iter_mut().for_each(own);
    }
    (pool, sorts)
}

fn number_stems(forms: &Pool, sorts: &[Sort], family: Family) -> (Pool, Vec<u32>) {
    let text = |at: usize| std::str::from_utf8(forms.get(at)).unwrap_or_default();
    let stem_of = |(at, sort): (usize, &Sort)| (*sort == Sort::Word).then(|| stem(text(at), family));
    let of_forms: Vec<Option<&str>> = sorts.iter().enumerate().map(stem_of).collect();
    let mut sorted: Vec<&str> = of_forms.iter().flatten().copied().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let number = |stem: &Option<&str>| {
        let found = stem.and_then(|stem| sorted.binary_search(&stem).ok());
        found.map_or(NO_STEM, |at| at as u32)
    };
    let numbers = of_forms.iter().map(number).collect();
    (Pool::of(sorted.into_iter()), numbers)
}

/// A unit by what it is sorted by: weight, digest of its pattern, then the order in which units were given.
struct Sorted {
    weight: u32,
    digest: u64,
    unit: u32,
}

fn in_order(chunks: &[Chunk], form_stems: &[u32]) -> Vec<Sorted> {
    let weight_of = |token: &u32| {
        let is_mark = *token != NUMBER && form_stems.get(*token as usize) == Some(&NO_STEM);
        if is_mark { MARK } else { WORD }
    };
    let mut order: Vec<Sorted> = chunks
        .iter()
        .enumerate()
        .flat_map(|(number, chunk)| {
            (0..chunk.token_ends.len()).map(move |at| {
                let tokens = own(&chunk.token_ends, &chunk.tokens, at);
                Sorted {
                    weight: tokens.iter().map(weight_of).sum(),
                    digest: digest(tokens),
                    unit: (number * CHUNK + at) as u32,
                }
            })
        })
        .collect();
    order.sort_unstable_by_key(|key| (key.weight, key.digest, key.unit));
    order
}

fn own<'c, T>(ends: &[usize], data: &'c [T], at: usize) -> &'c [T] {
    let end_of = |at: usize| ends.get(at).copied().unwrap_or(0);
    data.get(at.checked_sub(1).map_or(0, end_of)..end_of(at))
        .unwrap_or_default()
}

/// Enters the next unit, under the last pattern or a new one.
fn enter(index: &mut Index, units: &[Unit<'_>], chunks: &[Chunk], key: &Sorted) {
    let number = key.unit as usize;
    let (Some(unit), Some(chunk)) = (units.get(number), chunks.get(number / CHUNK)) else {
        return;
    };
    let at = number % CHUNK;
    let tokens = own(&chunk.token_ends, &chunk.tokens, at);
    let last = index.weights.len().checked_sub(1);
    if last.is_none_or(|last| index.pattern(last as u32) != tokens) {
        if last.is_some() {
            index.unit_ends.push(index.units.len() as u32);
        }
        index.weights.push(key.weight);
        index.tokens.extend(tokens);
        index.token_ends.push(index.tokens.len() as u32);
        index.by_digest.push(key.digest);
    }
    let [before, after] = unit.around.unwrap_or_default();
    index.units.push(key.unit);
    index.standings.push(unit.standing as u8);
    index.befores.push(before);
    index.afters.push(after);
    index.targets.push(chunk.targets.get(at).copied().unwrap_or(0));
    index.numbers.extend(own(&chunk.number_ends, &chunk.numbers, at));
    index.number_ends.push(index.numbers.len() as u32);
}

/// Lists the patterns of each stem, and sorts the digests.
fn post(index: &mut Index) {
    let mut next = vec![0_u32; index.stems.len() + 2];
    each_listed(index, |list, _| {
        if let Some(count) = next.get_mut(list + 1) {
            *count += 1;
        }
    });
    let mut end = 0;
    for count in &mut next {
        end += *count;
        *count = end;
    }
    let mut postings = vec![0; end as usize];
    each_listed(index, |list, pattern| {
        let Some(at) = next.get_mut(list) else { return };
        if let Some(place) = postings.get_mut(*at as usize) {
            *place = pattern;
        }
        *at += 1;
    });
    // Each list has been filled up to where the next begins.
    next.pop();
    index.posting_ends = next;
    index.postings = postings;
    let mut digests: Vec<(u64, u32)> = index.by_digest.iter().copied().zip(0..).collect();
    digests.sort_unstable();
    (index.by_digest, index.digest_patterns) = digests.into_iter().unzip();
}

/// Hands over each list that a pattern is to be in, once.
fn each_listed(index: &Index, mut put: impl FnMut(usize, u32)) {
    let mut last_in = vec![u32::MAX; index.stems.len() + 1];
    for pattern in 0..index.weights.len() as u32 {
        let tokens = index.pattern(pattern);
        if tokens.len() > LONGEST {
            continue;
        }
        for token in tokens {
            let list = index.list_of(*token) as usize;
            if let Some(last) = last_in.get_mut(list).filter(|last| **last != pattern) {
                *last = pattern;
                put(list, pattern);
            }
        }
    }
}
