//! What a revision costs: one long statement, a thousand ordinary ones, a difference of many words.
//!
//! `cargo bench --bench alignment`

use bayan::alignment::{Context, Unit, align};
use bayan::diff;
use bayan::model::{Block, Lang};

fn main() {
    divan::main();
}

const NOUNS: &[&str] = &[
    "المشروع",
    "الجسر",
    "الميناء",
    "المتحف",
    "الحقل",
    "السوق",
    "المرصد",
    "الطريق",
    "البستان",
];
const VERBS: &[&str] = &["أعلنت", "ناقشت", "افتتحت", "رفضت", "أنجزت", "طلبت", "راجعت"];

/// A sentence that hardly any other number gives.
fn sentence(number: usize) -> String {
    let pick = |list: &[&'static str], step: usize| list[number / step % list.len()];
    format!(
        "{} لجنة {} في القسم {} خطة {} التي تخص {} و{} خلال {} يوما.",
        pick(VERBS, 1),
        pick(NOUNS, 3),
        number % 89,
        pick(NOUNS, 7),
        pick(NOUNS, 11),
        pick(NOUNS, 5),
        number % 61 + 2,
    )
}

/// Of every hundred sentences five edited, one new, one gone, one elsewhere.
fn revised(old: &[String], seed: usize) -> Vec<String> {
    let mut new = Vec::new();
    for (at, text) in old.iter().enumerate() {
        match (at * 37 + seed) % 100 {
            0..5 => new.push(text.replacen("خطة", "وثيقة", 1)),
            5 => new.extend([text.clone(), sentence(at * 101 + 50_000)]),
            6 => {}
            7 => new.insert(new.len() / 2, text.clone()),
            _ => new.push(text.clone()),
        }
    }
    new
}

fn units(texts: &[String]) -> Vec<Unit<'_>> {
    texts
        .iter()
        .map(|text| Unit {
            text,
            block: Block::default(),
        })
        .collect()
}

type Pair = (Vec<String>, Vec<String>);

fn pair(length: usize, seed: usize) -> Pair {
    let old: Vec<String> = (0..length).map(|n| sentence(n * 13 + seed * 1009)).collect();
    let new = revised(&old, seed);
    (old, new)
}

fn align_all(pairs: &[Pair]) -> usize {
    let Ok(lang) = Lang::parse("ar") else {
        return 0;
    };
    let aligned = pairs
        .iter()
        .map(|(old, new)| align(&units(old), &units(new), &lang, &Context::default()));
    aligned.map(|alignment| alignment.links.len()).sum()
}

#[divan::bench(sample_count = 20)]
fn one_statement_of_500_segments(bencher: divan::Bencher<'_, '_>) {
    let pairs = [pair(500, 1)];
    bencher.bench(|| align_all(divan::black_box(&pairs)));
}

#[divan::bench(sample_count = 5)]
fn a_thousand_statements_of_26_segments(bencher: divan::Bencher<'_, '_>) {
    let pairs: Vec<Pair> = (0..1000).map(|seed| pair(26, seed)).collect();
    bencher.bench(|| align_all(divan::black_box(&pairs)));
}

#[divan::bench(sample_count = 2)]
fn one_statement_of_200000_segments(bencher: divan::Bencher<'_, '_>) {
    let pairs = [pair(200_000, 1)];
    bencher.bench(|| align_all(divan::black_box(&pairs)));
}

#[divan::bench(sample_count = 2)]
fn one_statement_of_200000_segments_rewritten(bencher: divan::Bencher<'_, '_>) {
    let old = pair(200_000, 1).0;
    let new = (0..200_000)
        .map(|n| format!("مادة {} نقطة {} {}", n % 509, n % 601, NOUNS[n % 9]))
        .collect();
    let pairs = [(old, new)];
    bencher.bench(|| align_all(divan::black_box(&pairs)));
}

#[divan::bench(sample_count = 5)]
fn a_difference_of_200000_words(bencher: divan::Bencher<'_, '_>) {
    let (old, new) = pair(16_000, 1);
    let (old, new) = (old.join(" "), new.join(" "));
    bencher.bench(|| diff::words(divan::black_box(&old), divan::black_box(&new)).len());
}
