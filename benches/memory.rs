//! How fast a memory is built, how fast something is found in it, and how much of what is to be found.
//!
//! `cargo bench --bench memory` prints the times, then of each size how many of the units that comparing with everything
//! finds the search finds too.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot start must say so; it prints what it found"
)]

use std::time::{Duration, Instant};

use bayan::memory::{Found, Index, Layer, Search, Standing, Unit, Wanted, build, numbers};
use bayan::model::Lang;
use divan::Bencher;
use divan::counter::ItemsCount;

fn main() {
    divan::main();
    // Not where the benchmark is only tried out.
    if std::env::args().any(|argument| argument == "--bench") {
        for count in SIZES {
            quality(*count);
        }
    }
}

const SIZES: &[usize] = &[25_000, 250_000, 1_000_000];

/// How many queries are compared with everything.
const QUERIES: usize = 200;

const WANTED: Wanted = Wanted {
    least: 70,
    most: 5,
    around: None,
};

/// Words by how common they are: the first stands in every other sentence, the last in few.
const WORDS: usize = 20_000;

/// Consonants that words are made of, three at a time.
const LETTERS: &[char] = &[
    'ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه',
    'ي',
];

/// The next of a fixed row of numbers without any order.
fn next(seed: &mut u64) -> usize {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

fn word(number: usize) -> String {
    let mut rest = number;
    let mut letter = || {
        let found = LETTERS.get(rest % LETTERS.len()).copied().unwrap_or('ا');
        rest /= LETTERS.len();
        found
    };
    let (one, two, three, four) = (letter(), letter(), letter(), letter());
    format!("{one}{two}ا{three}{four}")
}

/// A sentence of 2 to 30 words; every fiftieth has two.
fn sentence(seed: &mut u64) -> String {
    let length = if next(seed).is_multiple_of(50) {
        2
    } else {
        6 + next(seed) % 24
    };
    let common = |seed: &mut u64| {
        // The n-th most common word is about n times rarer than the first.
        let share = (next(seed) % 1_000_000) as f64 / 1_000_000.0;
        ((WORDS as f64).powf(share)) as usize
    };
    let words: Vec<String> = (0..length)
        .map(|_| match next(seed) % 25 {
            0 => (next(seed) % 5000).to_string(),
            1..4 => format!("ال{}", word(common(seed))),
            _ => word(common(seed)),
        })
        .collect();
    words.join(" ") + "."
}

fn lang() -> Lang {
    Lang::parse("ar").expect("a language")
}

fn sentences(count: usize) -> Vec<String> {
    let mut seed = 1;
    (0..count).map(|_| sentence(&mut seed)).collect()
}

fn units(sentences: &[String]) -> Vec<Unit<'_>> {
    sentences
        .iter()
        .map(|source| Unit {
            source,
            target: source,
            standing: Standing::Approved,
            around: None,
        })
        .collect()
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn built(bencher: Bencher<'_, '_>, count: usize) {
    let sentences = sentences(count);
    let units = units(&sentences);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| build(&units, &lang()));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn read_from_bytes(bencher: Bencher<'_, '_>, count: usize) {
    let sentences = sentences(count);
    let bytes = build(&units(&sentences), &lang()).to_bytes();
    bencher.bench(|| Index::from_bytes(&bytes));
}

/// What is indexed when one statement in 32 has changed.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn brought_up_to_date(bencher: Bencher<'_, '_>, count: usize) {
    let sentences = sentences(count / 32);
    let units = units(&sentences);
    bencher.bench(|| build(&units, &lang()));
}

/// A stored sentence with one word another.
fn near(sentences: &[String], seed: &mut u64) -> String {
    let near = sentences.get(next(seed) % sentences.len());
    let mut words: Vec<String> = near
        .iter()
        .flat_map(|near| near.split(' '))
        .map(str::to_owned)
        .collect();
    let at = next(seed) % words.len();
    if let Some(changed) = words.get_mut(at) {
        *changed = word(next(seed) % WORDS);
    }
    words.join(" ")
}

/// How much of what comparing with everything finds is found, in one index and in two.
fn quality(count: usize) {
    let sentences = sentences(count);
    let units = units(&sentences);
    let index = build(&units, &lang());
    let (old, new) = units.split_at(count - count / 32);
    let layers = [build(old, &lang()), build(new, &lang())];
    let places = [
        numbers([(old.len(), Some(0))]),
        numbers([(new.len(), Some(old.len() as u32))]),
    ];
    let both = layers.iter().zip(&places);
    let both = both
        .map(|(index, numbers)| Layer::renumbered(index, numbers))
        .collect();
    let (mut one, mut two) = (Search::new(&index), Search::over(both));
    let (mut seed, mut times) = (11, Vec::new());
    let (mut wanted_units, mut found_units, mut differing) = (0, 0, 0);
    for _ in 0..QUERIES {
        let query = near(&sentences, &mut seed);
        let begin = Instant::now();
        let found = one.find(&query, &lang(), &WANTED);
        times.push(begin.elapsed());
        let all = one.find_by_comparing_all(&query, &lang(), &WANTED);
        wanted_units += all.len();
        found_units += all.iter().filter(|unit| found.contains(unit)).count();
        differing += usize::from(two.find(&query, &lang(), &WANTED) != found);
    }
    report(count, &mut times, (wanted_units, found_units, differing));
}

fn report(count: usize, times: &mut [Duration], (wanted, found, differing): (usize, usize, usize)) {
    times.sort();
    let within = |hundredths: usize| {
        times
            .get(times.len() * hundredths / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "{count} units, {QUERIES} queries: {found} of {wanted} units found, in two layers {differing} times otherwise; \
         half within {:?}, 95 of 100 {:?}, 99 of 100 {:?}",
        within(50),
        within(95),
        within(99),
    );
}

/// A stored sentence that has changed, looked for.
#[divan::bench(args = SIZES, sample_count = 500, sample_size = 1)]
fn found(bencher: Bencher<'_, '_>, count: usize) {
    let sentences = sentences(count);
    let index = build(&units(&sentences), &lang());
    let mut search = Search::new(&index);
    let mut seed = 7;
    bencher.bench_local(|| -> Vec<Found> {
        let query = near(&sentences, &mut seed);
        search.find(&query, &lang(), &WANTED)
    });
}
