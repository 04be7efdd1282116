//! HTML: what a browser, a screen reader and a search engine find; and that a statement stays text.

use bayan::formats::publication::visible;
use bayan::message::Fault;
use bayan::model::{PieceState, Publication, State};
use proptest::prelude::*;

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::{laid_out, try_laid_out};
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
