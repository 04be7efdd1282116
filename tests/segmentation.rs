//! Segmentation on our own cases, one for each thing that the rules of a language are there for.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a malformed case is to fail the test"
)]

use bayan::model::Lang;
use bayan::segmentation::{Options, parts, segment_with};

const CASES: &[(&str, &str)] = &[
    ("ar", include_str!("segmentation/ar.txt")),
    ("ckb", include_str!("segmentation/ckb.txt")),
    ("en", include_str!("segmentation/en.txt")),
    ("kmr", include_str!("segmentation/kmr.txt")),
];

/// The place where a case's text breaks.
const BREAK: char = '⏎';

struct Case {
    name: String,
    options: Options,
    text: String,
    segments: Vec<String>,
}

fn cases(file: &str) -> impl Iterator<Item = Case> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (name, written) = line
                .split_once(" = ")
                .unwrap_or_else(|| panic!("not a case: {line}"));
            let written = unescape(written);
            Case {
                name: name.to_owned(),
                options: Options {
                    colon: name.contains("[colon]"),
                    comma: name.contains("[comma]"),
                    semicolon: name.contains("[semicolon]"),
                },
                text: written.replace("⏎ ", "").replace(BREAK, ""),
                segments: written
                    .split(BREAK)
                    .map(|piece| piece.trim().to_owned())
                    .collect(),
            }
        })
}

/// Reads `\n`, `\r`, `\t` and `\u{…}`.
fn unescape(written: &str) -> String {
    let mut text = written
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t");
    while let Some(start) = text.find("\\u{") {
        let end = start + text[start..].find('}').unwrap();
        let code = u32::from_str_radix(&text[start + 3..end], 16).unwrap();
        text.replace_range(start..=end, &char::from_u32(code).unwrap().to_string());
    }
    text
}

#[test]
fn every_case_breaks_where_it_should() {
    let mut wrong = Vec::new();
    for (tag, file) in CASES {
        let lang = Lang::parse(tag).unwrap();
        for case in cases(file) {
            let spans = segment_with(&case.text, &lang, &case.options);
            let got: Vec<_> = spans.iter().map(|span| span.text(&case.text)).collect();
            if got != case.segments {
                wrong.push(format!(
                    "{tag}, {}:\n  want {:?}\n  got  {got:?}",
                    case.name, case.segments
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_cases_for_every_language() {
    let count = |tag: &str| {
        CASES
            .iter()
            .filter(|(t, _)| *t == tag)
            .map(|(_, file)| cases(file).count())
            .sum::<usize>()
    };
    assert!(count("en") >= 50 && count("ar") >= 40 && count("ckb") >= 25 && count("kmr") >= 25);
}

#[test]
fn no_case_loses_a_byte() {
    for (tag, file) in CASES {
        let lang = Lang::parse(tag).unwrap();
        for case in cases(file) {
            let spans = segment_with(&case.text, &lang, &case.options);
            let again: String = parts(&case.text, &spans)
                .map(|part| part.as_str().to_owned())
                .collect();
            assert_eq!(again, case.text, "{}", case.name);
        }
    }
}
