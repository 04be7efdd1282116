//! Parts for messengers: short enough, whole sentences, and nothing lost.

use bayan::formats::publication::{PublicationFault, format};
use bayan::model::{BlockKind, House, Publication};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};

use crate::fixture::{ATTACKS, clean, draft, odds_and_ends, paragraph, released};
use crate::labels::{laid_out, setting};

fn parts(id: &str, publication: &Publication, longest: usize) -> Vec<String> {
    let house = House::default();
    let parts = format(id)
        .unwrap()
        .parts(publication, &setting(&house), longest)
        .unwrap();
    parts
        .into_iter()
        .map(|part| String::from_utf8(part).unwrap())
        .collect()
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What is left of a text without what the layout adds to it: labels, marks of direction, white space.
fn bare(text: &str) -> String {
    let is_label = |line: &str| {
        let digits = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
        line.trim_start_matches(['\u{200e}', '\u{200f}'])
            .split_once('/')
            .is_some_and(|(a, b)| digits(a) && digits(b))
    };
    let lines = text.lines().filter(|line| !is_label(line));
    let text: String = lines.collect::<Vec<_>>().join(" ");
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|c| !c.is_whitespace() && !is_mark(*c))
        .collect()
}

#[test]
fn what_fits_is_one_part_without_a_label() {
    let publication = released(&["ar", "en"]);
    for id in ["txt", "md"] {
        assert_eq!(parts(id, &publication, 100_000), [laid_out(id, &publication)]);
    }
}

#[test]
fn parts_are_short_enough_and_end_with_sentences() {
    let publication = released(&["ar", "en", "ckb", "kmr"]);
    let sentences: Vec<&str> = publication
        .blocks
        .iter()
        .flat_map(|block| &block.cells)
        .flat_map(|cell| &cell.pieces)
        .map(|piece| piece.text.as_str())
        .collect();
    for longest in [300, 500, 1000, 4096] {
        let found = parts("txt", &publication, longest);
        assert!(found.len() >= 4, "{}", found.len());
        for sentence in &sentences {
            let whole = bare(sentence);
            assert!(
                found.iter().any(|part| bare(part).contains(&whole)),
                "{longest}: {sentence}"
            );
        }
        for part in &found {
            assert!(length(part) <= longest, "{longest}: {}\n{part}", length(part));
        }
        let joined: String = found.iter().map(|part| bare(part)).collect();
        assert_eq!(joined, bare(&laid_out("txt", &publication)));
    }
}

#[test]
fn each_part_says_which_it_is_in_the_digits_of_its_language() {
    let found = parts("txt", &released(&["en", "ckb"]), 1000);
    let total = found.len();
    assert!((4..10).contains(&total), "{total}");
    assert!(
        found[0].starts_with(&format!("1/{total}\n\n-------")),
        "{}",
        found[0]
    );
    let last: String = total
        .to_string()
        .chars()
        .map(|c| char::from_u32(u32::from(c) + 0x630).unwrap())
        .collect();
    let label = format!("\u{200f}{last}/{last}\n\n");
    assert!(found[total - 1].starts_with(&label), "{}", found[total - 1]);
    // No part holds two languages.
    let sorani = found
        .iter()
        .position(|part| part.contains("کوردیی ناوەندی"))
        .unwrap();
    assert!(
        found[sorani - 1].trim_end().ends_with("f86d-8ad5-18e7-4c8c"),
        "{}",
        found[sorani - 1]
    );
    let many = parts("txt", &released(&["en"]), 200);
    assert!(many.len() > 9, "{}", many.len());
    assert!(many[0].starts_with(&format!("1/{}\n", many.len())));
}

#[test]
fn a_heading_goes_with_what_it_heads() {
    for longest in (250..600).step_by(10) {
        for part in parts("md", &released(&["en"]), longest) {
            let text = part.trim_end().trim_end_matches("</div>").trim_end();
            assert!(!text.ends_with("## What we ask for"), "{longest}: {part}");
        }
    }
}

#[test]
fn the_last_line_is_not_left_alone() {
    for longest in (250..600).step_by(10) {
        for id in ["txt", "md"] {
            for part in parts(id, &released(&["en"]), longest) {
                let has_edition = part.contains("Release 2 · 14 March");
                assert!(
                    !has_edition || part.contains("2,500 square metres"),
                    "{longest}: {part}"
                );
            }
        }
    }
}

#[test]
fn a_sentence_longer_than_a_part_is_cut_between_words_and_a_word_between_letters() {
    let long = "word ".repeat(200);
    let found = parts("txt", &paragraph("نص", &long), 120);
    let english: Vec<&String> = found.iter().filter(|part| part.contains("word")).collect();
    assert!(english.len() > 8);
    for part in english {
        assert!(length(part) <= 120);
        assert!(
            part.split_whitespace()
                .all(|word| !word.starts_with("wo") || word == "word"),
            "{part}"
        );
    }
    let family = "👩‍👩‍👧‍👦";
    let found = parts("txt", &paragraph("نص", &family.repeat(100)), 130);
    assert!(found.iter().all(|part| length(part) <= 130));
    let whole = found
        .iter()
        .map(|part| part.matches(family).count())
        .sum::<usize>();
    assert_eq!(whole, 100, "none is cut in two");
    // A letter that is longer than a part is no reason to lose it, nor to go on for ever.
    let letter = format!("a{}", "\u{301}".repeat(1000));
    let found = parts("txt", &paragraph("نص", &letter), 100);
    assert_eq!(found.concat().matches('\u{301}').count(), 1000);
    assert!(found.iter().all(|part| length(part) <= 100));
}

/// What a renderer shows of a Markdown text, without white space.
fn shown(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut out = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::Code(_) | Event::Start(pulldown_cmark::Tag::CodeBlock(_)) => panic!("code in {markdown}"),
            _ => {}
        }
    }
    out.retain(|c| !c.is_whitespace());
    out
}

#[test]
fn markdown_in_parts_is_still_markdown() {
    for publication in [released(&["en", "ar"]), draft(&["ar", "en"]), odds_and_ends()] {
        let whole = shown(&laid_out("md", &publication));
        for longest in [260, 300, 400, 700, 2000] {
            let found = parts("md", &publication, longest);
            let total = found.len();
            let mut joined = String::new();
            for (part, number) in found.iter().zip(1..) {
                assert!(length(part) <= longest, "{longest}: {part}");
                assert!(
                    part.starts_with("<div lang=") && part.ends_with("</div>\n"),
                    "{part}"
                );
                let text = shown(part);
                let label = [format!("{number}/{total}")];
                let text = label.iter().fold(text.as_str(), |text, label| {
                    text.strip_prefix(label.as_str()).unwrap_or(text)
                });
                // The head of a table stands above each piece of it.
                let head = if joined.contains("MonthLevel") {
                    "MonthLevel"
                } else {
                    "\u{0}"
                };
                joined.push_str(text.strip_prefix(head).unwrap_or(text));
            }
            assert_eq!(joined, whole, "{longest}");
        }
    }
}

#[test]
fn what_was_no_sign_does_not_become_one_where_a_part_begins() {
    let mut publication = paragraph("نص", "");
    let sentences = [
        "1. is a number.",
        "# is a sign.",
        "- is a dash.",
        "+ is a plus.",
        "Plain.",
    ];
    publication.blocks[0].cells[1].pieces = sentences.iter().map(|text| clean(text, false)).collect();
    for kind in [
        BlockKind::Paragraph,
        BlockKind::Quotation,
        BlockKind::Slogan,
        BlockKind::ListItem,
    ] {
        publication.blocks[0].block.kind = kind;
        let whole = shown(&laid_out("md", &publication));
        for longest in (100..200).step_by(3) {
            let found = parts("md", &publication, longest);
            let total = found.len();
            let texts = found.iter().zip(1..).map(|(part, number)| {
                let text = shown(part);
                text.strip_prefix(&format!("{number}/{total}"))
                    .unwrap_or(&text)
                    .to_owned()
            });
            assert_eq!(texts.collect::<String>(), whole, "{kind:?} {longest}");
        }
    }
}

#[test]
fn a_format_that_is_only_of_use_as_a_whole_is_not_cut() {
    let house = House::default();
    for id in ["html", "docx", "json"] {
        let fault = format(id)
            .unwrap()
            .parts(&released(&["ar"]), &setting(&house), 100)
            .unwrap_err();
        assert!(matches!(fault, PublicationFault::Undivided { .. }), "{fault}");
    }
    let mut uneven = released(&["ar"]);
    uneven.blocks[0].cells.clear();
    for id in ["txt", "md"] {
        let fault = format(id)
            .unwrap()
            .parts(&uneven, &setting(&house), 100)
            .unwrap_err();
        assert!(matches!(fault, PublicationFault::Uneven { .. }), "{fault}");
    }
}

fn assert_nothing_is_lost(text: &str, longest: usize) {
    let mut publication = paragraph("نص", text);
    publication.blocks.push(publication.blocks[0].clone());
    let found = parts("txt", &publication, longest);
    let joined: String = found.iter().map(|part| bare(part)).collect();
    assert_eq!(joined, bare(&laid_out("txt", &publication)), "{text:?}");
    assert!(found.iter().all(|part| length(part) <= longest), "{text:?}");
    for part in parts("md", &publication, longest) {
        assert!(length(&part) <= longest && !part.contains('\u{ffff}'), "{part}");
    }
}

#[test]
fn attacks_lose_nothing() {
    for attack in ATTACKS {
        assert_nothing_is_lost(&attack.repeat(40), 150);
    }
}

/// Isolates within isolates over more than a part.
#[test]
fn isolates_that_fill_more_than_a_part_are_cut_and_each_half_is_closed() {
    let text = format!(
        "\u{2067}\u{2066}{}\u{2069} ونهاية\u{2069}",
        "Hotel Room ".repeat(60)
    );
    for longest in [100, 115, 150] {
        assert_nothing_is_lost(&text, longest);
        assert_nothing_is_lost(&text.replace(' ', ""), longest);
        for part in parts("txt", &paragraph("نص", &text), longest) {
            assert!(!part.contains("U+"), "{part}");
            for line in part.lines() {
                let opened = line.matches(['\u{2066}', '\u{2067}']).count();
                assert_eq!(opened, line.matches('\u{2069}').count(), "{line:?}");
            }
        }
    }
    // Isolates that are more than the text in them: too long is better than lost.
    let deep = format!("{}text{}", "\u{2066}".repeat(300), "\u{2069}".repeat(300));
    let found = parts("txt", &paragraph("نص", &deep), 100);
    assert!(found.iter().any(|part| part.contains("text")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_loses_nothing(text in "[ -~\\nء-ي\u{2066}\u{2069}é👩🏽\\t]{1,400}", longest in 100_usize..300) {
        prop_assume!(!text.trim().is_empty());
        assert_nothing_is_lost(&text, longest);
    }
}
