//! Plain text: readable, and inert on a terminal.

use bayan::formats::publication::visible;
use bayan::model::Publication;
use proptest::prelude::*;

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::laid_out;

fn plain(publication: &Publication) -> String {
    laid_out("txt", publication)
}

#[test]
fn a_release_reads_as_it_should() {
    let text = plain(&released(&["ar", "en"]));
    assert!(
        text.starts_with("-------------------- العربية --------------------\n\n[نص أُعيدت"),
        "{text}"
    );
    let english = &text[text.find("English").unwrap()..];
    for part in [
        "\n\nStatement\n\nThe Union of Reed Weavers",
        "\n\n1. That a fixed share",
        "June:\n   • buffalo keepers;\n   • reed weavers.\n3. That",
        "\n\n    “We had this craft",
        "\n\nThe Executive Committee\nUnion of Reed Weavers of the Marshes\n\n12 March 2023\n\n",
        "\n\nRelease 2 · 14 March 2023 · 2023-03-12-reed-weavers · f86d-8ad5-18e7-4c8c\n",
    ] {
        assert!(english.contains(part), "{part}\n---\n{english}");
    }
    assert_eq!(text, plain(&released(&["ar", "en"])));
}

#[test]
fn right_to_left_lines_that_begin_with_something_else_are_marked() {
    let text = plain(&released(&["ar", "ckb"]));
    assert!(text.contains("\n\u{200f}weavers@example.org · +964"));
    assert!(
        text.contains(" · \u{2066}2023-03-12-reed-weavers\u{2069} · \u{2066}f86d-8ad5-18e7-4c8c\u{2069}\n")
    );
    assert!(text.contains("\nبڵاوکردنەوەی ژمارە ٢ · ١٤ی ئازاری ٢٠٢٣ · "));
    assert!(text.contains("\n١. ") && text.contains("\n1. "));
}

#[test]
fn a_draft_says_so_in_each_language_and_at_each_piece() {
    let text = plain(&draft(&["ar", "en"]));
    for part in [
        "\n\n[مسودة] لم تصدر بعد.",
        "\n\n[Draft] Not released.",
        "[stale: the source has changed] From the villages",
        "[missing translation] [awaits review] UNESCO itself",
        "\n3. [missing translation]\n",
        "\n\nNot released · ",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
}

#[test]
fn a_table_has_a_line_for_each_row() {
    let text = plain(&odds_and_ends());
    assert!(
        text.contains("\n\nMonth | Level\nJanuary | 1.35\nFebruary | -0.20 (below zero)\n\n"),
        "{text}"
    );
    assert!(text.contains("\nشباط / شباط/فبراير | "), "{text}");
}

fn assert_inert(text: &str) {
    let written = plain(&paragraph("نص", text));
    let acts = |c: char| (c.is_control() && c != '\n' && c != '\t') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!written.contains(acts), "{written:?}");
    for line in visible(text).split('\n') {
        assert!(written.contains(line), "{line:?} in {written:?}");
    }
}

#[test]
fn attacks_are_shown() {
    for attack in ATTACKS {
        assert_inert(attack);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_inert(text in any::<String>()) {
        prop_assume!(!text.trim().is_empty());
        assert_inert(&text);
    }
}
