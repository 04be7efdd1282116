//! Markdown: what a renderer gives back is what the statement says.

use bayan::formats::publication::visible;
use bayan::model::{BlockKind, Publication};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::laid_out;

fn markdown(publication: &Publication) -> String {
    laid_out("md", publication)
}

/// The texts of the blocks that a renderer sees, breaks as line feeds, and the HTML that it would pass on.
fn rendered(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (mut blocks, mut html) = (vec![String::new()], Vec::new());
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(markdown, options | Options::ENABLE_MATH) {
        let last = blocks.last_mut().unwrap();
        match event {
            Event::Text(text) => last.push_str(&text),
            Event::HardBreak => last.push('\n'),
            Event::InlineHtml(tag) if &*tag == "<br>" => last.push('\n'),
            Event::Html(tag) | Event::InlineHtml(tag) => html.push(tag.trim().to_owned()),
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_))
            | Event::Code(_)
            | Event::SoftBreak
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_) => panic!("not text: {event:?}"),
            Event::Start(tag) if !matches!(tag, Tag::Strong) => blocks.push(String::new()),
            _ => {}
        }
    }
    (
        blocks.into_iter().filter(|block| !block.is_empty()).collect(),
        html,
    )
}

#[test]
fn a_release_reads_as_it_should() {
    let text = markdown(&released(&["ar", "en"]));
    assert!(
        text.starts_with("<div lang=\"ar\" dir=\"rtl\">\n\n> نص"),
        "{text}"
    );
    let english = &text[text.find("<div lang=\"en\" dir=\"ltr\">").unwrap()..];
    for part in [
        "\n\n# The Union of Reed Weavers of the Marshes calls for a fair share of water\n\n",
        "\n\n## What we ask for\n\n1. That a fixed share",
        "\n2. That the families affected be compensated before the end of June:\n   - buffalo keepers;\n",
        "\n\n> “We had this craft",
        "\n\n**The Executive Committee\\\nUnion of Reed Weavers of the Marshes**\n\n12 March 2023\n\n",
        "\n\nRelease 2 · 14 March 2023 · 2023-03-12-reed-weavers · f86d-8ad5-18e7-4c8c\n\n</div>\n",
    ] {
        assert!(english.contains(part), "{part}\n---\n{english}");
    }
    assert_eq!(text, markdown(&released(&["ar", "en"])));
}

#[test]
fn every_block_comes_back_from_a_renderer() {
    let publications = [
        released(&["ar", "en"]),
        released(&["ar", "ckb", "kmr"]),
        odds_and_ends(),
    ];
    for publication in publications {
        // Isolates are put around what would be misread, and are no letters.
        let isolates = ['\u{2066}', '\u{2069}'];
        let (blocks, html) = rendered(&markdown(&publication));
        let blocks: Vec<String> = blocks.iter().map(|text| text.replace(isolates, "")).collect();
        for block in &publication.blocks {
            for cell in block.cells.iter().filter(|cell| !cell.pieces.is_empty()) {
                let mut text = String::new();
                for (at, piece) in cell.pieces.iter().enumerate() {
                    text.push_str(if at == 0 {
                        ""
                    } else if piece.new_line {
                        "\n"
                    } else {
                        " "
                    });
                    text.push_str(&piece.text);
                }
                assert!(blocks.contains(&text), "{text:?} in {blocks:#?}");
            }
        }
        let allowed = |tag: &String| tag.starts_with("<div lang=") || tag == "</div>";
        assert!(html.iter().all(allowed), "{html:?}");
    }
}

#[test]
fn a_draft_says_so_in_each_language_and_at_each_piece() {
    let text = markdown(&draft(&["ar", "en"]));
    for part in [
        "> **مسودة**",
        "> **Draft**\\\n> Not released.",
        "<mark>\\[stale: the source has changed\\]</mark> From the villages",
        "<mark>\\[missing translation\\]</mark>",
        "<mark>\\[omitted in this language · awaits review\\]</mark>",
        "\n\nNot released · ",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
}

fn assert_comes_back(text: &str) {
    for kind in BlockKind::ALL {
        let mut publication = paragraph("نص", text);
        publication.blocks[0].block.kind = *kind;
        // The same again, so that a text is also tried after another in a list or a row.
        publication.blocks.push(publication.blocks[0].clone());
        let markdown = markdown(&publication);
        let (blocks, html) = rendered(&markdown);
        let found = blocks.iter().filter(|block| **block == visible(text)).count();
        assert_eq!(found, 2, "{kind:?} {text:?}\n{markdown}\n{blocks:#?}");
        assert_eq!(html.len(), 4, "{html:?}");
    }
}

#[test]
fn attacks_stay_text() {
    for attack in ATTACKS {
        assert_comes_back(attack);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(text in "[ -~\\n\\t؀-ۿ\u{1b}\u{a0}é]{1,30}") {
        prop_assume!(!text.trim().is_empty());
        assert_comes_back(&text);
    }
}
