//! How well numbers and days are checked, on real text: what share of good pairs is flagged, and how many planted
//! errors are found.
//!
//! Reads a file of parallel texts, one JSON object a line with `id`, `en`, `ar`, `ckb` and `kmr`, from the path in
//! `BAYAN_PARALLEL`; without it, nothing is measured and that is said. `docs/numbers-and-dates.md` says what was found.
//!
//! ```text
//! BAYAN_PARALLEL=… cargo test --release --test checks_measured -- --ignored --nocapture
//! ```

#![expect(
    clippy::disallowed_methods,
    reason = "reads a file that only the measurer has"
)]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement ends where its file cannot be read, and prints what it found"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use bayan::checks::{self, Pair, Subject};
use bayan::model::{BlockKind, Finding, Lang, SegmentId, StatementId, StatementInfo};
use bayan::values::calendar::{MONTHS, WEEKDAYS};

/// The checks that are measured.
const MEASURED: &[&str] = &[
    "digits",
    "numbers",
    "number-words",
    "dates",
    "weekday",
    "date-order",
    "relative-day",
];

/// One unit of the file.
struct Unit {
    id: String,
    texts: BTreeMap<String, String>,
}

fn units() -> Option<Vec<Unit>> {
    let path = std::env::var("BAYAN_PARALLEL").ok()?;
    let lines = std::fs::read_to_string(path).unwrap();
    let unit = |line: &str| {
        let texts: BTreeMap<String, String> = serde_json::from_str(line).unwrap();
        Unit {
            id: texts["id"].clone(),
            texts,
        }
    };
    Some(lines.lines().map(unit).collect())
}

/// A pair of languages.
struct Between {
    source: Lang,
    target: Lang,
    info: StatementInfo,
    id: SegmentId,
}

impl Between {
    fn new(source: &str, target: &str) -> Self {
        Self {
            source: Lang::parse(source).unwrap(),
            target: Lang::parse(target).unwrap(),
            info: StatementInfo::of(StatementId::parse("measured").unwrap()),
            id: SegmentId::of_source(1),
        }
    }

    fn findings(&self, source: &str, target: &str) -> Vec<Finding> {
        self.all(&[(source, target)])
    }

    fn all(&self, texts: &[(&str, &str)]) -> Vec<Finding> {
        let pairs = texts.iter().map(|(source, target)| Pair {
            id: &self.id,
            kind: BlockKind::Paragraph,
            source: Some(source),
            target,
        });
        let subject = Subject {
            info: &self.info,
            source_lang: &self.source,
            target_lang: &self.target,
            pairs: pairs.collect(),
            precedents: None,
            terms: None,
        };
        checks::run(&subject, |check| {
            MEASURED.contains(&check.id).then_some(check.gravity)
        })
    }
}

/// A word of a text, or a run of digits.
fn pieces(text: &str, belongs: fn(char) -> bool) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| belongs(*c)) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end += c.len_utf8(),
            _ => found.push(at..at + c.len_utf8()),
        }
    }
    found
}

fn replaced(text: &str, at: &std::ops::Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..at.start], &text[at.end..])
}

/// Every text that differs from a text by one planted error, with the kind of error.
fn planted(text: &str, facing: &str, lang: &str, english: &str) -> Vec<(&'static str, String)> {
    let mut all = digits_planted(text);
    all.extend(names_planted(text, lang, english));
    all.extend(words_planted(text, facing, lang));
    all.extend(percents_planted(text));
    all
}

fn digits_planted(text: &str) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for run in pieces(text, |c| c.is_ascii_digit()) {
        let before = text[..run.start].chars().next_back().unwrap_or(' ');
        let word = text[..run.start]
            .split_whitespace()
            .next_back()
            .unwrap_or_default();
        let is_disease = ["كوفيد", "کۆڤید", "كورونا", "CoV", "COVID", "KOV", "Kov"]
            .iter()
            .any(|name| word.contains(name));
        let names = before == '-' || before.is_alphabetic() && before.is_ascii() || is_disease;
        let kind = |plain, named| if names { named } else { plain };
        // Without a nought before or behind a point, a number is the same.
        let separates = |c: Option<char>| matches!(c, Some('.' | ',' | '٫' | '٬' | '،'));
        let mut behind = text[run.end..].chars();
        let is_part = separates(Some(before))
            || separates(behind.next()) && behind.next().is_some_and(|c| c.is_ascii_digit());
        let digits: Vec<char> = text[run.clone()].chars().collect();
        let written = |digits: &[char]| replaced(text, &run, &digits.iter().collect::<String>());
        let middle = digits.len() / 2;
        let mut changed = digits.clone();
        changed[middle] = if digits[middle] == '7' { '4' } else { '7' };
        all.push((
            kind("digit changed", "digit changed in a name"),
            written(&changed),
        ));
        if digits.len() > 1 {
            let mut dropped = digits.clone();
            dropped.remove(middle);
            if !is_part || digits[middle] != '0' {
                all.push((
                    kind("digit dropped", "digit dropped in a name"),
                    written(&dropped),
                ));
            }
            let mut turned = digits.clone();
            turned.swap(middle - 1, middle);
            if turned != digits && turned[0] != '0' {
                all.push((
                    kind("digits transposed", "digits transposed in a name"),
                    written(&turned),
                ));
            }
        }
        if !names && !is_part {
            all.push(("number dropped", replaced(text, &run, "")));
        }
    }
    all
}

/// The place in the calendar of a name that may have an ending or a prefix.
fn place(names: &[&[&str]], word: &str) -> Option<usize> {
    let is = |name: &&str| {
        let name = name.to_lowercase();
        let word = word.to_lowercase();
        let bare = word.trim_start_matches(['و', 'ل', 'ب']);
        [word.as_str(), bare].iter().any(|word| {
            word.strip_prefix(name.as_str())
                .is_some_and(|rest| rest.chars().count() < 3 && name.chars().count() > 2)
        })
    };
    names.iter().position(|forms| forms.iter().any(is))
}

/// Another month, another day of the week; only where the English names it too, so that «مارس» is a month.
fn names_planted(text: &str, lang: &str, english: &str) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let script = if lang == "en" {
        0
    } else {
        usize::from(lang == "kmr") + 1
    };
    for (kind, names) in [
        ("other month", MONTHS.as_slice()),
        ("other weekday", WEEKDAYS.as_slice()),
    ] {
        for word in pieces(text, |c| c.is_alphabetic() || c == '\u{64b}') {
            let Some(found) = place(names, &text[word.clone()]) else {
                continue;
            };
            let said = names[found][0];
            if !english
                .split(|c: char| !c.is_alphabetic())
                .any(|word| word == said)
            {
                continue;
            }
            let other = names[(found + 2) % names.len()];
            let fits = |name: &&&str| match script {
                0 => name.is_ascii(),
                1 => name.starts_with(|c: char| c > '\u{600}') && !name.contains(' '),
                _ => name.starts_with(|c: char| c < '\u{600}') && !other[0].starts_with(**name),
            };
            let Some(name) = other.iter().find(fits).copied() else {
                continue;
            };
            all.push((kind, replaced(text, &word, name)));
        }
    }
    all
}

/// Number words, by language, from three to twelve.
fn number_words(lang: &str) -> &'static [&'static str] {
    match lang {
        "en" => &[
            "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ],
        "ar" => &[
            "ثلاثة",
            "أربعة",
            "خمسة",
            "ستة",
            "سبعة",
            "ثمانية",
            "تسعة",
            "عشرة",
            "ثلاث",
            "أربع",
            "خمس",
            "سبع",
        ],
        "ckb" => &["سێ", "چوار", "پێنج", "شەش", "حەوت", "هەشت", "نۆ", "دوازدە"],
        _ => &[
            "sê", "çar", "pênc", "şeş", "heft", "heşt", "neh", "deh", "donzdeh", "dozdeh",
        ],
    }
}

/// A number word left out, or another in its place; not where the other text has many more of them.
fn words_planted(text: &str, _facing: &str, lang: &str) -> Vec<(&'static str, String)> {
    let words = number_words(lang);
    let mut all = Vec::new();
    for word in pieces(text, char::is_alphabetic) {
        let Some(found) = words
            .iter()
            .position(|known| *known == text[word.clone()].to_lowercase())
        else {
            continue;
        };
        let other = words[(found + 2) % words.len()];
        all.push(("number word dropped", replaced(text, &word, "")));
        all.push(("number word changed", replaced(text, &word, other)));
    }
    all
}

fn percents_planted(text: &str) -> Vec<(&'static str, String)> {
    pieces(text, |c| matches!(c, '%' | '٪'))
        .iter()
        .map(|at| ("per cent dropped", replaced(text, at, "")))
        .collect()
}

#[test]
#[ignore = "needs BAYAN_PARALLEL"]
fn numbers_and_days_on_real_text() {
    let Some(units) = units() else {
        println!("BAYAN_PARALLEL is not set: nothing was measured");
        return;
    };
    for lang in ["ar", "ckb", "kmr"] {
        measure(&units, lang);
    }
}

fn measure(units: &[Unit], lang: &str) {
    let between = Between::new("en", lang);
    let mut flagged: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut planted_errors: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    for unit in units {
        let (english, text) = (unit.texts["en"].as_str(), unit.texts[lang].as_str());
        let before = between.findings(english, text);
        for finding in &before {
            flagged.entry(finding.check).or_default().insert(&unit.id);
            if std::env::var("BAYAN_SHOW").is_ok() {
                println!("{lang} {} {} {:?}", unit.id, finding.check, finding.message);
            }
        }
        // An error planted beside another is not told apart from it.
        if !before.is_empty() {
            continue;
        }
        for (side, own, facing) in [("en", english, text), (lang, text, english)] {
            for (kind, wrong) in planted(own, facing, side, english) {
                let after = if side == "en" {
                    between.findings(&wrong, text)
                } else {
                    between.findings(english, &wrong)
                };
                let is_found = after.iter().any(|finding| {
                    before
                        .iter()
                        .all(|old| (old.check, &old.message) != (finding.check, &finding.message))
                });
                let count = planted_errors
                    .entry((kind, if side == "en" { "en" } else { lang }))
                    .or_default();
                count.0 += usize::from(is_found);
                count.1 += 1;
                if !is_found && std::env::var("BAYAN_SHOW").is_ok() {
                    println!("UNFOUND {lang} {} {side} {kind}", unit.id);
                }
            }
        }
    }
    let all: BTreeSet<&str> = flagged.values().flatten().copied().collect();
    let share = |count: usize| 100.0 * count as f64 / units.len() as f64;
    println!(
        "en-{lang}: {} of {} pairs flagged ({:.2} %)",
        all.len(),
        units.len(),
        share(all.len())
    );
    for (check, ids) in &flagged {
        println!("    {check}: {} ({:.2} %)", ids.len(), share(ids.len()));
    }
    for ((kind, side), (found, of)) in &planted_errors {
        println!("    planted in {side}, {kind}: {found} of {of}");
    }
}

#[test]
#[ignore = "needs BAYAN_PARALLEL"]
fn the_checks_are_fast_on_real_text() {
    let Some(units) = units() else {
        println!("BAYAN_PARALLEL is not set: nothing was measured");
        return;
    };
    for lang in ["ar", "ckb", "kmr"] {
        let between = Between::new(lang, "en");
        let texts = units
            .iter()
            .map(|unit| (unit.texts[lang].as_str(), unit.texts["en"].as_str()));
        let texts: Vec<(&str, &str)> = texts.cycle().take(25_000).collect();
        let start = Instant::now();
        let found = between.all(&texts).len();
        println!(
            "{lang}-en: 25,000 pairs in {:?}, {found} findings",
            start.elapsed()
        );
    }
}
