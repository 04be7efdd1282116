//! HTML: what a browser, a screen reader and a search engine find; and that a statement stays text.

use bayan::formats::publication::{Layout, visible};
use bayan::message::Fault;
use bayan::model::{Edition, House, Lang, Letterhead, Logo, LogoKind, PieceState, Publication, State};
use proptest::prelude::*;

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::{by_office, laid_out, try_laid_out};
use crate::tokens::{Token, body_text, tags, tokens};

fn html(publication: &Publication) -> String {
    laid_out("html", publication)
}

fn linked_data(page: &str) -> serde_json::Value {
    let tokens = tokens(page);
    let at = tokens
        .iter()
        .position(|token| matches!(token, Token::Tag(tag) if tag.starts_with("<script")))
        .unwrap();
    let Token::Text(json) = &tokens[at + 1] else {
        panic!("no JSON-LD")
    };
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_released_page_names_its_languages_and_loads_nothing() {
    let page = html(&released(&["ar", "en"]));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"));
    for part in [
        "default-src 'none'",
        "<article id=\"ar\" lang=\"ar\" dir=\"rtl\" style=\"--column:1\">",
        "<article id=\"en\" lang=\"en\" dir=\"ltr\" style=\"--column:2\">",
        "<h1 class=\"title\" lang=\"en\" dir=\"ltr\" style=\"grid-row:2\">The Union",
        "<address class=\"contact\" lang=\"ar\" dir=\"rtl\"",
        "<time datetime=\"2023-03-12\">12 March 2023</time>",
        "<time datetime=\"2023-03-14\">14 آذار 2023</time>",
        "<bdi dir=\"ltr\">2023-03-12-reed-weavers</bdi>",
        "<blockquote class=\"quotation\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    for loaded in [
        "src=",
        "url(",
        "@import",
        "http://",
        "<link",
        "noindex",
        "watermark\"",
        "banner\"",
    ] {
        assert!(!page.contains(loaded), "{loaded}");
    }
    assert_eq!(page, html(&released(&["ar", "en"])));
}

#[test]
fn lists_nest_and_rows_are_shared() {
    let page = html(&released(&["ar", "ckb"]));
    let opens = |start: &str| tags(&page).iter().filter(|tag| tag.starts_with(start)).count();
    assert_eq!(
        (opens("<ol"), opens("<ul")),
        (2, 3),
        "the languages' links are a list too"
    );
    assert!(
        page.contains("<ol lang=\"ckb\" dir=\"rtl\">\n<li lang=\"ckb\" dir=\"rtl\" style=\"grid-row:9\">")
    );
    // What only the English has leaves its row free in the others.
    let english = html(&released(&["ar", "en"]));
    assert_eq!(english.matches("grid-row:4\"").count(), 1);
}

#[test]
fn tables_headings_and_notes_are_what_they_are() {
    let page = html(&odds_and_ends());
    let opens = |start: &str| tags(&page).iter().filter(|tag| tag.starts_with(start)).count();
    assert_eq!((opens("<table"), opens("<tr"), opens("<td")), (2, 6, 12));
    assert_eq!(
        (opens("<h2"), opens("<h3"), opens("<aside"), opens("<a ")),
        (2, 2, 2, 2)
    );
}

#[test]
fn translations_and_source_are_linked_both_ways() {
    let data = linked_data(&html(&released(&["ar", "en", "ckb"])));
    let graph = data["@graph"].as_array().unwrap();
    assert_eq!(graph[0]["inLanguage"], "ar");
    assert_eq!(graph[0]["workTranslation"][1]["@id"], "#ckb");
    assert_eq!(graph[2]["translationOfWork"]["@id"], "#ar");
    assert_eq!(graph[1]["version"], 2);
    assert_eq!(graph[1]["dateCreated"], "2023-03-12");
    assert!(
        graph[1]["disambiguatingDescription"]
            .as_str()
            .unwrap()
            .contains("demonstration")
    );
    let draft = linked_data(&html(&draft(&["ar", "en"])));
    assert_eq!(draft["@graph"][0]["creativeWorkStatus"], "Draft");
    assert!(draft["@graph"][0].get("datePublished").is_none());
}

#[test]
fn a_draft_says_so_and_marks_in_words_what_is_unfinished() {
    let page = html(&draft(&["ar", "en"]));
    for said in [
        "<bdi>مسودة · Draft</bdi>",
        "<meta name=\"robots\" content=\"noindex\">",
        "<strong>Draft</strong> Not released.",
        "<span class=\"pending stale\"><bdi class=\"mark\">stale: the source has changed</bdi> <bdi dir=\"ltr\">From the villages",
        "<span class=\"pending missing\"><bdi class=\"mark\">missing translation</bdi></span>",
        "<bdi class=\"mark\">rejected in review</bdi>",
        "<bdi class=\"mark\">awaits review</bdi>",
        "<span class=\"pending omitted\"><bdi class=\"mark\">omitted in this language · awaits review</bdi></span>",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn what_nobody_approved_is_not_printed_as_released() {
    let states = State::ALL.iter().filter(|state| **state != State::Approved);
    for state in states.flat_map(|state| [PieceState::Pending(*state), PieceState::Omitted(*state)]) {
        let mut publication = released(&["ar", "en"]);
        publication.blocks[5].cells[1].pieces[1].state = state;
        for id in ["html", "md", "txt"] {
            let fault = try_laid_out(id, &publication).unwrap_err();
            assert_eq!(fault.code(), "publishing-unapproved", "{id} {state:?}");
        }
    }
}

#[test]
fn an_uneven_publication_is_refused_rather_than_cut() {
    let mut uneven = released(&["ar", "en"]);
    uneven.blocks[3].cells.pop();
    let fault = try_laid_out("html", &uneven).unwrap_err();
    assert_eq!(fault.code(), "publishing-uneven");
    uneven.languages.clear();
    let fault = try_laid_out("txt", &uneven).unwrap_err();
    assert_eq!(fault.code(), "publishing-no-languages");
}

/// The tags of a page whose texts have been replaced by the same number of harmless lines.
fn harmless_tags(arabic: &str, english: &str) -> Vec<String> {
    let lines = |text: &str| vec!["x"; text.split('\n').count()].join("\n");
    tags(&html(&paragraph(&lines(arabic), &lines(english))))
}

/// Metadata quotes the text in attributes; there only the shape of the tag is compared.
fn shape(tags: Vec<String>) -> Vec<String> {
    let name = |tag: String| match tag.find("content=\"") {
        Some(at) if tag.starts_with("<meta") => {
            let quotes = tag.matches('"').count();
            format!("{} {quotes}", &tag[..at])
        }
        _ => tag,
    };
    tags.into_iter().map(name).collect()
}

fn assert_stays_text(arabic: &str, english: &str) {
    let page = html(&paragraph(arabic, english));
    assert_eq!(
        shape(tags(&page)),
        shape(harmless_tags(arabic, english)),
        "{arabic:?} {english:?}"
    );
    let text = body_text(&page);
    for given in [arabic, english] {
        assert!(text.contains(&visible(given)), "{given:?} in {text:?}");
        assert!(!page.contains(['\u{1b}', '\u{7}', '\u{0}', '\u{202e}']));
    }
    linked_data(&page);
}

#[test]
fn attacks_stay_text() {
    for attack in ATTACKS {
        assert_stays_text(attack, "harmless");
        assert_stays_text("نص", attack);
    }
}

#[test]
fn attacks_stay_text_in_every_kind_of_block() {
    let harmless = shape(tags(&html(&draft(&["ar", "en"]))));
    for attack in ATTACKS {
        let attack = attack.replace('\n', " ");
        let mut publication = draft(&["ar", "en"]);
        let cells = publication.blocks.iter_mut().flat_map(|block| &mut block.cells);
        for piece in cells
            .flat_map(|cell| &mut cell.pieces)
            .filter(|piece| !piece.text.is_empty())
        {
            piece.text.clone_from(&attack);
        }
        assert_eq!(shape(tags(&html(&publication))), harmless, "{attack:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text(arabic in "\\PC{1,40}", english in "[ -~\\n\u{0}-\u{1f}<>&'\"{}%؀-ۿ\u{202a}-\u{202e}]{1,40}") {
        prop_assume!(!arabic.trim().is_empty() && !english.trim().is_empty());
        assert_stays_text(&arabic, &english);
    }
}

/// An office with everything, some of it hostile.
fn office() -> House {
    let by_language = |texts: &[(&str, &str)]| {
        let one = |(tag, text): &(&str, &str)| (Lang::parse(tag).unwrap(), (*text).to_owned());
        texts.iter().map(one).collect()
    };
    House {
        letterhead: Letterhead {
            names: by_language(&[
                ("ar", "اتحاد ناسجي القصب"),
                ("en", "Union of <b>Reed</b> Weavers\u{202e}"),
            ]),
            contacts: by_language(&[("en", "Chibayish\n<script>alert(1)</script>")]),
            url: Some("https://press.example/".to_owned()),
        },
        logo: Some(Logo {
            kind: LogoKind::Png,
            bytes: b"\x89PNG\r\n\x1a\n".to_vec(),
        }),
        ..House::default()
    }
}

#[test]
fn a_page_has_the_letterhead_and_the_digest_of_its_release() {
    let publication = released(&["ar", "en"]);
    let page = by_office("html", &publication, &office(), Layout::SideBySide);
    let Edition::Released { digest, .. } = &publication.edition else {
        panic!("a draft")
    };
    for part in [
        "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"شعار اتحاد ناسجي القصب\">",
        "lang=\"en\" dir=\"ltr\" style=\"--column:2\">Union of &lt;b&gt;Reed&lt;/b&gt; WeaversU+202E</p>",
        "Chibayish<br>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        &format!("<meta name=\"bayan:release\" content=\"2023-03-12-reed-weavers 2 {digest}\">"),
        &format!("<bdi class=\"digest\" dir=\"ltr\">{}</bdi>", digest.short()),
        &format!("<footer class=\"colophon\" id=\"{digest}\">"),
        "<div class=\"code\" role=\"img\" aria-label=\"رمز",
        "img-src data:",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let data = linked_data(&page);
    assert_eq!(data["@graph"][1]["identifier"][1]["value"], digest.as_str());
    assert_eq!(data["@graph"][0]["publisher"]["name"], "اتحاد ناسجي القصب");
    assert!(!page.contains("<script>alert") && !page.contains('\u{202e}'));
    let draft = by_office("html", &draft(&["ar", "en"]), &office(), Layout::SideBySide);
    for absent in ["bayan:release", "class=\"code\"", "class=\"digest\""] {
        assert!(!draft.contains(absent), "{absent}");
    }
}

#[test]
fn corrections_stand_below_the_titles_in_a_row_of_their_own() {
    let mut publication = released(&["ar", "en"]);
    let before = html(&publication);
    publication.corrections = vec![
        "تصحيح: <b>الرقم</b>".into(),
        "Correction: the <b>number</b>".into(),
    ];
    let page = html(&publication);
    assert!(page.contains(
        "<p class=\"correction\" lang=\"en\" dir=\"ltr\" style=\"grid-row:3\">Correction: the &lt;b&gt;number&lt;/b&gt;</p>"
    ));
    let rows = |page: &str| {
        let rows = page.split("--rows:").nth(1).unwrap();
        rows.split('"').next().unwrap().parse::<usize>().unwrap()
    };
    assert_eq!(rows(&page), rows(&before) + 1);
    assert!(page.contains("<p class=\"lead-in\" lang=\"en\" dir=\"ltr\" style=\"grid-row:5\">"));
    assert_eq!(
        linked_data(&page)["@graph"][1]["correction"],
        "Correction: the <b>number</b>"
    );
    // In one language only: the row stays free in the other.
    publication.corrections[0].clear();
    let page = html(&publication);
    assert_eq!(page.matches("class=\"correction\"").count(), 1);
    assert_eq!(page.matches("style=\"grid-row:3\"").count(), 1);
}

#[test]
fn languages_can_follow_each_other() {
    let publication = released(&["ar", "en"]);
    let page = by_office("html", &publication, &House::default(), Layout::Sequence);
    assert!(page.contains("<body class=\"languages-2 sequence\""));
    assert!(html(&publication).contains("<body class=\"languages-2 side-by-side\""));
}

#[test]
fn a_stylesheet_cannot_end_its_element() {
    let mut house = office();
    house.templates.insert(
        "page.css".into(),
        "p::after { content: \"</style><script>\" }".into(),
    );
    let page = by_office("html", &released(&["ar", "en"]), &house, Layout::SideBySide);
    assert!(page.contains("content: \"<\\/style><script>\""));
    assert_eq!(page.matches("</style>").count(), 1);
}
