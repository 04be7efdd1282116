//! Statements that would act, or that no page has room for.

use bayan::formats::publication::{Layout, PublicationFault};
use bayan::model::{Block, BlockKind, Cell, House, Lang, Publication, PublishedBlock};

use super::{set, text, try_set};
use crate::fixture::{ATTACKS, clean, paragraph, released};

fn blocks(texts: &[(Block, &str, &str)]) -> Publication {
    let mut publication = paragraph("بيان", "Statement");
    publication.blocks = texts
        .iter()
        .map(|(block, arabic, english)| PublishedBlock {
            block: *block,
            cells: [arabic, english]
                .iter()
                .map(|text| Cell {
                    pieces: vec![clean(text, false)],
                })
                .collect(),
        })
        .collect();
    publication
}

/// The text without spaces, which a reader puts where lines end.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn markup_of_the_typesetter_is_printed_as_it_was_written() {
    let attacks = [
        "#read(\"/etc/passwd\")",
        "#import \"@preview/cetz:0.3.0\": canvas",
        "#include \"document.typ\"",
        "*bold* _thin_ $x^2$ `code` = Heading",
        "- item + 1. / term: @label <label> https://example.org",
        "#panic(1) #while true {} #{ sys.inputs } \\u{41} ~ --- ... \"quoted\"",
        "// comment /* comment */ [content] #[content]",
    ];
    let texts: Vec<(Block, &str, &str)> = attacks
        .iter()
        .chain(ATTACKS)
        .map(|text| (Block::default(), *text, *text))
        .collect();
    for layout in [Layout::SideBySide, Layout::Sequence] {
        let seen = dense(&text(&set(&blocks(&texts), &House::default(), layout)));
        for attack in attacks {
            assert!(seen.contains(&dense(attack)), "{attack}\n{seen}");
        }
        assert!(
            !seen.contains("root:") && seen.contains("U+202Etxt.exe"),
            "{seen}"
        );
    }
}

#[test]
fn a_word_longer_than_a_line_is_cut_and_nothing_of_it_is_lost() {
    let (arabic, latin) = ("سلام".repeat(500), "x".repeat(2000));
    let publication = blocks(&[
        (Block::default(), &arabic, &latin),
        (Block::of(BlockKind::Title), &arabic, &latin),
    ]);
    for layout in [Layout::SideBySide, Layout::Sequence] {
        let seen = dense(&text(&set(&publication, &House::default(), layout)));
        assert_eq!(seen.matches('x').count() / 2000, 2, "{seen}");
    }
}

#[test]
fn a_long_address_is_copied_as_it_was_written() {
    let address = format!("https://example.org/{}{}", "path/".repeat(60), "a.b_c".repeat(12));
    let publication = blocks(&[(Block::default(), "", &address)]);
    for layout in [Layout::SideBySide, Layout::Sequence] {
        let seen = dense(&text(&set(&publication, &House::default(), layout)));
        assert!(seen.contains(&address), "{seen}");
    }
}

/// Between Arabic letters, numbers that a space parts change places.
#[test]
fn the_digits_of_a_long_number_stay_in_their_order() {
    let number: String = (0..60).map(|digit| char::from(b'0' + digit % 10)).collect();
    let arabic = format!("رقم الحساب {number} فقط");
    let publication = blocks(&[(Block::default(), &arabic, "")]);
    for layout in [Layout::SideBySide, Layout::Sequence] {
        let seen = text(&set(&publication, &House::default(), layout));
        let seen: String = seen.chars().filter(char::is_ascii_digit).collect();
        assert!(seen.contains(&number), "{seen}");
    }
}

#[test]
fn fifty_thousand_words_are_set() {
    let (arabic, english) = (
        "تراجعت مناسيب المياه في هور الحمّار هذا الشتاء. ".repeat(13),
        "This winter the water in the marsh fell by a third. ".repeat(10),
    );
    let paragraphs = vec![(Block::default(), arabic.as_str(), english.as_str()); 250];
    let pdf = set(&blocks(&paragraphs), &House::default(), Layout::SideBySide);
    let seen = text(&pdf);
    assert_eq!(seen.matches("winter").count(), 2500);
    assert!(seen.matches('\u{c}').count() > 30);
}

#[test]
fn a_title_as_long_as_a_chapter_is_no_title() {
    let long = "This winter the water in the marsh fell. ".repeat(1000);
    let mut publication = blocks(&[(Block::of(BlockKind::Title), "بيان", &long)]);
    publication.titles = vec!["بيان".into(), long];
    let seen = text(&set(&publication, &House::default(), Layout::Sequence));
    assert_eq!(seen.matches("winter").count(), 1000);
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_place() {
    let publication = blocks(&[
        (Block::default(), "بيان", "Statement"),
        (Block::default(), "بيان", "Well done 😀 and 漢 and 😀"),
    ]);
    let fault = try_set(&publication, &House::default(), Layout::SideBySide).unwrap_err();
    let PublicationFault::Characters {
        language,
        segment,
        characters,
        ..
    } = fault
    else {
        panic!("{fault}")
    };
    assert_eq!((language.as_str(), segment.as_str()), ("en", "#2"));
    assert_eq!(characters, ["😀 (U+1F600)", "漢 (U+6F22)"]);
}

/// The standards refuse a document with a glyph for "nothing", so setting it is the test.
#[test]
fn what_has_no_shape_is_no_empty_box() {
    let hidden = [
        '\u{ad}'..='\u{ad}',
        '\u{34f}'..='\u{34f}',
        '\u{61c}'..='\u{61c}',
        '\u{180e}'..='\u{180e}',
        '\u{200b}'..='\u{200f}',
        '\u{2060}'..='\u{2065}',
        '\u{206a}'..='\u{206f}',
        '\u{fe00}'..='\u{fe0f}',
        '\u{feff}'..='\u{feff}',
        '\u{e0100}'..='\u{e01ef}',
    ];
    let within: String = hidden
        .into_iter()
        .flatten()
        .flat_map(|c| ['ب', c, 'a', c, ' ', c])
        .collect();
    let isolated = "في \u{2066}NATO (1949)\u{2069} و\u{2067}بيان\u{2069} و\u{2068}x\u{2069}";
    let publication = blocks(&[
        (Block::default(), &within, &within),
        (Block::default(), isolated, isolated),
    ]);
    for layout in [Layout::SideBySide, Layout::Sequence] {
        assert!(text(&set(&publication, &House::default(), layout)).contains("NATO"));
    }
}

#[test]
fn nothing_to_print_is_a_page_all_the_same() {
    let item = Block {
        kind: BlockKind::ListItem,
        level: 1,
        mark: true,
    };
    for publication in [
        blocks(&[]),
        blocks(&[(item, "", ""), (Block::of(BlockKind::TableCell), "", "")]),
        blocks(&[
            (Block::of(BlockKind::Title), " ", "\t"),
            (Block::default(), "\u{feff}", "\u{200b}"),
        ]),
    ] {
        for layout in [Layout::SideBySide, Layout::Sequence] {
            assert!(text(&set(&publication, &House::default(), layout)).contains("Release 1"));
        }
    }
}

#[test]
fn headings_may_begin_anywhere_and_skip_as_they_like() {
    let heading = |level| Block {
        kind: BlockKind::Heading,
        level,
        mark: false,
    };
    let publication = blocks(&[
        (heading(3), "أ", "a"),
        (heading(1), "ب", ""),
        (heading(6), "", "c"),
        (Block::of(BlockKind::Title), "د", "d"),
        (heading(250), "ه", "e"),
        (heading(2), "", "f"),
    ]);
    for layout in [Layout::SideBySide, Layout::Sequence] {
        set(&publication, &House::default(), layout);
    }
}

#[test]
fn more_languages_than_a_page_has_room_for_follow_each_other() {
    let publication = released(&["ar", "en", "ckb", "kmr"]);
    let abreast = set(&publication, &House::default(), Layout::SideBySide);
    assert!(abreast == set(&publication, &House::default(), Layout::Sequence));
}

#[test]
fn a_language_that_nobody_here_speaks_is_set_in_its_direction() {
    let mut publication = paragraph("متن فارسی", "Texte français");
    publication.languages = vec![Lang::parse("fa-IR").unwrap(), Lang::parse("zh-Hant-TW").unwrap()];
    for layout in [Layout::SideBySide, Layout::Sequence] {
        assert!(text(&set(&publication, &House::default(), layout)).contains("Texte français"));
    }
}
