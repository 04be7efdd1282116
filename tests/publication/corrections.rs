//! What a release says that it corrects, and what a draft says of an embargo, in every format.

use bayan::model::{BlockKind, Embargo, Publication};

use crate::fixture::{ATTACKS, draft, paragraph, released};
use crate::labels::laid_out;
use crate::tokens::tags;

const FORMATS: &[&str] = &["html", "md", "txt"];

const ALL: &[&str] = &["ar", "en", "ckb", "kmr"];

const LINES: &[&str] = &[
    "تصويب أول",
    "First correction",
    "ڕاستکردنەوەی یەکەم",
    "Rastkirina yekem",
];

fn corrected() -> Publication {
    Publication {
        corrections: LINES.iter().map(|line| (*line).to_owned()).collect(),
        ..released(ALL)
    }
}

/// Where the parts stand in the text, which must be in that order.
#[track_caller]
fn assert_order(text: &str, parts: &[&str]) {
    let mut at = 0;
    for part in parts {
        let found = text[at..].find(part);
        at += found.unwrap_or_else(|| panic!("{part} does not follow:\n{text}")) + part.len();
    }
}

#[test]
fn each_language_has_its_line_below_its_title() {
    let title = "The Union of Reed Weavers of the Marshes calls for a fair share of water";
    for format in FORMATS {
        let text = laid_out(format, &corrected());
        let (_, body) = text.rsplit_once("</style>").unwrap_or(("", &text));
        for line in LINES {
            assert_eq!(body.matches(line).count(), 1, "{format}: {line}");
        }
        let english = released(&["en"]).blocks.into_iter();
        let subtitle = english
            .filter(|block| block.block.kind == BlockKind::Subtitle)
            .flat_map(|block| block.cells[0].pieces.clone())
            .map(|piece| piece.text)
            .next();
        let mut order = vec![title];
        order.extend(subtitle.as_deref());
        order.extend([LINES[1], "UNESCO itself"]);
        assert_order(body, &order);
    }
}

#[test]
fn machines_read_the_correction_too() {
    let page = laid_out("html", &corrected());
    let (_, data) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let data: serde_json::Value = serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
    let articles = data["@graph"].as_array().unwrap();
    let said: Vec<&str> = articles
        .iter()
        .filter_map(|article| article["correction"].as_str())
        .collect();
    assert_eq!(said, LINES);
    assert!(!laid_out("html", &released(ALL)).contains("\"correction\""));
}

/// The rows of the grid in the page's columns, as the parts of the source name them.
fn rows(publication: &Publication, lang: &str) -> Vec<String> {
    let page = laid_out("html", publication);
    let start = page.find(&format!("<article id=\"{lang}\"")).unwrap();
    let article = &page[start..start + page[start..].find("</article>").unwrap()];
    let row = |tag: &String| {
        let (_, rest) = tag.split_once("grid-row:")?;
        Some(rest.split('"').next().unwrap().to_owned())
    };
    tags(article).iter().filter_map(row).collect()
}

#[test]
fn where_one_language_says_nothing_the_rows_still_stand_beside_each_other() {
    let mut some = corrected();
    some.corrections[1] = String::new();
    let (arabic, english) = (rows(&some, "ar"), rows(&some, "en"));
    let only_arabic: Vec<&String> = arabic.iter().filter(|row| !english.contains(row)).collect();
    assert_eq!(only_arabic.len(), 1, "{arabic:?} {english:?}");
    for format in FORMATS {
        assert!(!laid_out(format, &some).contains(LINES[1]));
    }
}

#[test]
fn a_text_without_a_title_begins_with_the_correction() {
    let mut publication = paragraph("نص", "Text");
    publication.corrections = vec!["تصويب".into(), "Correction".into()];
    for format in FORMATS {
        let text = laid_out(format, &publication);
        let (_, body) = text.rsplit_once("</head>").unwrap_or(("", &text));
        assert_order(body, &["Correction", "Text"]);
    }
}

#[test]
fn a_correction_is_text_like_any_other() {
    for attack in ATTACKS {
        let mut publication = paragraph("نص", "Text");
        publication.corrections = vec![(*attack).to_owned(), format!("x {attack} x")];
        let harmless = Publication {
            corrections: vec!["a".into(), "b".into()],
            ..publication.clone()
        };
        let (page, wanted) = (laid_out("html", &publication), laid_out("html", &harmless));
        assert_eq!(tags(&page), tags(&wanted), "{attack:?}");
        for format in ["md", "txt"] {
            let text = laid_out(format, &publication);
            let lines = |text: &str| text.lines().count();
            assert_eq!(
                lines(&text),
                lines(&laid_out(format, &harmless)),
                "{attack:?}:\n{text}"
            );
            let acts = |c: char| c.is_control() && c != '\n';
            assert!(!text.contains(acts), "{attack:?}: {text:?}");
            assert!(!text.contains('\u{202e}'), "{attack:?}");
            assert!(format == "txt" || !text.contains("<script"), "{attack:?}");
        }
    }
}

#[test]
fn a_draft_says_until_when_it_is_under_embargo() {
    let under = Publication {
        embargo: Embargo::parse("2023-03-14T18:00:00+03:00"),
        ..draft(ALL)
    };
    for format in FORMATS {
        let text = laid_out(format, &under);
        let text = text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
        for part in [
            "14 آذار 2023",
            "14 March 2023, 18:00 (UTC+03:00)",
            "١٤ی ئازاری ٢٠٢٣",
            "١٨:٠٠",
            "14ê Adara 2023an",
        ] {
            assert!(text.contains(part), "{format}: {part}\n{text}");
        }
        assert!(!laid_out(format, &draft(ALL)).contains("14 March 2023"));
    }
}
