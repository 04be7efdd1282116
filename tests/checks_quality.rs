//! How often each check speaks up about good translations, and how many planted faults it finds, measured on a parallel text that is not in the repository.
//!
//! `BAYAN_PARALLEL` is a file of lines such as `{"id": "…", "en": "…", "ar": "…", "ckb": "…", "kmr": "…"}`:
//!
//! ```text
//! BAYAN_PARALLEL=corpus.jsonl cargo test --release --test checks_quality -- --ignored --nocapture
//! ```
//!
//! With `BAYAN_SHOW=letters`, every finding of that check is printed with its pair, and every plant that it missed.

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
    let info = StatementInfo::of(StatementId::parse("measured").unwrap());
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

/// A fault put into a good pair; `None` where the pair has no place for it.
type Plant = fn(source: &str, target: &str, other: &str) -> Option<(String, String)>;

fn long(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 60
}

/// Another language in the place of the target.
fn swapped(source: &str, _: &str, other: &str) -> Option<(String, String)> {
    long(other).then(|| (source.to_owned(), other.to_owned()))
}

/// Two words of the source in the middle of the target.
fn left_in(source: &str, target: &str, _: &str) -> Option<(String, String)> {
    let kept: Vec<&str> = source
        .split_whitespace()
        .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().count() > 2)
        .take(2)
        .collect();
    let (first, rest) = target.split_once(' ').filter(|_| kept.len() == 2)?;
    Some((source.to_owned(), format!("{first} {} {rest}", kept.join(" "))))
}

fn replaced(source: &str, target: &str, from: &str, to: &str) -> Option<(String, String)> {
    let changed = target.replacen(from, to, 1);
    (changed != target).then(|| (source.to_owned(), changed))
}

/// The last mark of a kind taken out.
fn without(source: &str, target: &str, mark: char) -> Option<(String, String)> {
    let at = target.rfind(mark)?;
    let open = |text: &str| text.matches(['"', '(', ')']).count() % 2;
    if open(source) != 0 || open(target) != 0 {
        return None;
    }
    let rest = &target[at + mark.len_utf8()..];
    Some((source.to_owned(), format!("{}{rest}", &target[..at])))
}

/// Each plant: between which languages, the language of what is swapped in, and the check that has to find it.
const PLANTS: &[(&str, &str, &str, &str, Plant)] = &[
    ("language", "ar", "en", "kmr", swapped),
    ("language", "ar", "kmr", "en", swapped),
    ("language", "ar", "ckb", "ar", swapped),
    ("language", "en", "ar", "ckb", swapped),
    ("untranslated", "ar", "en", "ar", left_in),
    ("untranslated", "ar", "kmr", "ar", left_in),
    ("copied", "ar", "ckb", "ar", |source, _, _| {
        Some((source.to_owned(), source.to_owned()))
    }),
    ("letters", "ar", "ckb", "ar", |source, target, _| {
        replaced(source, target, "ی", "ي")
    }),
    ("letters", "en", "ar", "ar", |source, target, _| {
        replaced(source, target, "ي", "ی")
    }),
    ("punctuation", "ar", "ckb", "ar", |source, target, _| {
        replaced(source, target, "، ", ", ")
    }),
    ("punctuation", "ar", "en", "ar", |source, target, _| {
        replaced(source, target, ", ", "، ")
    }),
    ("brackets", "ar", "en", "ar", |source, target, _| {
        without(source, target, ')')
    }),
    ("quotations", "ar", "ckb", "ar", |source, target, _| {
        without(source, target, '"')
    }),
    ("doubled", "ar", "ckb", "ar", |source, target, _| {
        replaced(source, target, " لە ", " لە لە ")
    }),
    ("doubled", "ar", "en", "ar", |source, target, _| {
        replaced(source, target, " the ", " the the ")
    }),
    ("ending", "ar", "en", "ar", |source, target, _| {
        let body = target.strip_suffix('.').filter(|_| source.ends_with('.'))?;
        Some((source.to_owned(), format!("{body}?")))
    }),
    ("length", "ar", "en", "ar", |source, target, _| {
        let part = target.chars().count() * 2 / 5;
        long(source).then(|| (source.to_owned(), target.chars().take(part).collect()))
    }),
    ("links", "ar", "kmr", "ar", |source, target, _| {
        let with = |text: &str, link: &str| format!("{text} https://example.org/{link}");
        Some((with(source, "a1"), with(target, "a2")))
    }),
];

#[test]
#[ignore = "needs a parallel text, named by BAYAN_PARALLEL"]
fn planted_faults_are_found() {
    let units = units();
    let show = std::env::var("BAYAN_SHOW").unwrap_or_default();
    for (check, from, to, other, plant) in PLANTS {
        let (mut planted, mut found) = (0_usize, 0_usize);
        for unit in &units {
            let Some((source, target)) = plant(text(unit, from), text(unit, to), text(unit, other)) else {
                continue;
            };
            planted += 1;
            let one = serde_json::json!({ *from: source, *to: target });
            let (all, ..) = measure(std::slice::from_ref(&one), (from, to));
            let is_found = all.iter().any(|finding| finding.check == *check);
            found += usize::from(is_found);
            if !is_found && show == *check {
                println!("{from}>{to} {one}");
            }
        }
        println!("{check:14} {from}>{to} {found} of {planted}");
        // A comma after a number or a Latin word may be theirs; part of a wordy translation can be as long as a terse one.
        let least = if matches!(*check, "length" | "punctuation") {
            90
        } else {
            95
        };
        assert!(
            planted > 20 && found * 100 >= planted * least,
            "{check} {from}>{to}"
        );
    }
}
