//! How fast a memory is built, and how fast something is found in it.

#![expect(clippy::expect_used, reason = "a benchmark that cannot start must say so")]

use bayan::memory::{Index, Search, Standing, Unit, Wanted, build};
use bayan::model::Lang;
use divan::Bencher;
use divan::counter::ItemsCount;

fn main() {
    divan::main();
}

const SIZES: &[usize] = &[25_000, 250_000, 1_000_000];

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

/// A sentence that is stored, with one word another.
#[divan::bench(args = SIZES, sample_count = 500, sample_size = 1)]
fn found(bencher: Bencher<'_, '_>, count: usize) {
    let sentences = sentences(count);
    let index = build(&units(&sentences), &lang());
    let mut search = Search::new(&index);
    let wanted = Wanted {
        least: 70,
        most: 5,
        around: None,
    };
    let mut seed = 7;
    bencher.bench_local(|| {
        let near = sentences
            .get(next(&mut seed) % count)
            .cloned()
            .unwrap_or_default();
        let other = word(next(&mut seed) % WORDS);
        let query: Vec<&str> = std::iter::once(other.as_str())
            .chain(near.split(' ').skip(1))
            .collect();
        search.find(&query.join(" "), &lang(), &wanted)
    });
}
