//! How often each check speaks up about good translations, measured on a parallel text that is not in the repository.
//!
//! `BAYAN_PARALLEL` is a file of lines such as `{"id": "…", "en": "…", "ar": "…", "ckb": "…", "kmr": "…"}`:
//!
//! ```text
//! BAYAN_PARALLEL=corpus.jsonl cargo test --release --test checks_quality -- --ignored --nocapture
//! ```
//!
//! With `BAYAN_SHOW=letters`, every finding of that check is printed with its pair.

#![expect(
    clippy::disallowed_methods,
    reason = "reads the parallel text, and says what it measured"
)]
#![expect(clippy::unwrap_used, reason = "a test ends where its files cannot be read")]
#![allow(clippy::print_stdout, reason = "the figures are what this test is run for")]

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use bayan::checks::{CHECKS, Pair, Subject, run};
use bayan::model::{BlockKind, Finding, Lang, SegmentId, StatementId, StatementInfo};
use serde_json::Value;

/// Between which languages is measured.
const BETWEEN: &[(&str, &str)] = &[
    ("ar", "en"),
    ("ar", "ckb"),
    ("ar", "kmr"),
    ("en", "ar"),
    ("en", "ckb"),
    ("en", "kmr"),
];

/// The greatest share of good pairs that a check may speak up about, in thousandths, for errors and for warnings.
const MOST: (usize, usize) = (5, 30);

fn units() -> Vec<Value> {
    let path = std::env::var("BAYAN_PARALLEL").unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn text<'u>(unit: &'u Value, lang: &str) -> &'u str {
    unit[lang].as_str().unwrap_or_default()
}

/// What all checks find in the units between two languages, and how long they took.
fn measure(units: &[Value], (from, to): (&str, &str)) -> (Vec<Finding>, usize, Duration) {
    let (source_lang, target_lang) = (Lang::parse(from).unwrap(), Lang::parse(to).unwrap());
    let info = StatementInfo {
        id: StatementId::parse("measured").unwrap(),
        date: None,
        languages: None,
        demonstration: false,
        embargo: None,
    };
    let ids: Vec<SegmentId> = (1..).take(units.len()).map(SegmentId::of_source).collect();
    let pairs = units.iter().zip(&ids).filter_map(|(unit, id)| {
        let (source, target) = (text(unit, from), text(unit, to));
        (!source.is_empty() && !target.is_empty()).then_some(Pair {
            id,
            kind: BlockKind::Paragraph,
            source: Some(source),
            target,
        })
    });
    let subject = Subject {
        info: &info,
        source_lang: &source_lang,
        target_lang: &target_lang,
        pairs: pairs.collect(),
        precedents: None,
        terms: None,
    };
    let begun = Instant::now();
    let found = run(&subject, |check| Some(check.gravity));
    (found, subject.pairs.len(), begun.elapsed())
}

#[test]
#[ignore = "needs a parallel text, named by BAYAN_PARALLEL"]
fn good_translations_are_seldom_spoken_up_about() {
    let units = units();
    let show = std::env::var("BAYAN_SHOW").unwrap_or_default();
    let mut shares: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let (mut pairs, mut time) = (0, Duration::ZERO);
    for between in BETWEEN {
        let (found, count, took) = measure(&units, *between);
        pairs += count;
        time += took;
        for check in CHECKS {
            let of = found.iter().filter(|finding| finding.check == check.id);
            let segments: BTreeSet<&SegmentId> = of.clone().map(|finding| &finding.segment).collect();
            let share = segments.len() * 1000 / count.max(1);
            shares.entry(check.id).or_default().push(share);
            for finding in of.filter(|_| show == check.id) {
                let at: usize = finding.segment.as_str().trim_start_matches('s').parse().unwrap();
                let unit = &units[at - 1];
                let (source, target) = (text(unit, between.0), text(unit, between.1));
                let of = |text: &str, span: &Option<std::ops::Range<usize>>| {
                    span.clone().map(|span| text[span].to_owned())
                };
                println!(
                    "{}>{} {} {}",
                    between.0,
                    between.1,
                    text(unit, "id"),
                    finding.message.id
                );
                println!(
                    "   {:?} | {:?}",
                    of(source, &finding.source),
                    of(target, &finding.target)
                );
                println!("   {source}\n   {target}");
            }
        }
    }
    println!("thousandths of the pairs, {BETWEEN:?}");
    for (check, shares) in &shares {
        println!("{check:14} {shares:?}");
    }
    println!(
        "{pairs} pairs in {time:?}: {:?} for 25,000",
        time * 25_000 / u32::try_from(pairs).unwrap()
    );
    for check in CHECKS {
        let most = match check.gravity {
            bayan::model::Gravity::Error => MOST.0,
            bayan::model::Gravity::Warning => MOST.1,
        };
        for share in &shares[check.id] {
            assert!(*share <= most, "{}: {share} thousandths", check.id);
        }
    }
}
