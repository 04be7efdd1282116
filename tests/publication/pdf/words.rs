//! What comes out of a PDF again: the released words, in their order; and what programs are told about it.

use bayan::formats::publication::Layout;
use bayan::model::{BlockKind, Direction, House, Publication};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::{ask, set, text, weavers};
use crate::fixture::{draft, odds_and_ends, paragraph, released};

/// Letters and digits only. Readers differ in where they see spaces between scripts, and give a letter and its vowels in
/// either order.
fn letters(text: &str) -> String {
    text.nfkd()
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
        .collect()
}

/// Checks that each sentence of a language is in the text, and comes after the one before it.
fn holds_in_order(extracted: &str, publication: &Publication, language: usize) {
    let extracted = letters(extracted);
    let (notes, body): (Vec<_>, Vec<_>) = publication
        .blocks
        .iter()
        .partition(|block| block.block.kind == BlockKind::Footnote);
    let mut rest = extracted.as_str();
    for block in body.into_iter().chain(notes) {
        for piece in &block.cells[language].pieces {
            let wanted = letters(&piece.text);
            let Some(at) = rest.find(&wanted) else {
                panic!("{:?} is not in its place; what follows: {rest}", piece.text);
            };
            rest = &rest[at + wanted.len()..];
        }
    }
}

#[test]
fn each_language_comes_out_again_in_its_order_one_after_the_other() {
    for tags in [&["ar", "en"][..], &["ar", "ckb"], &["ar", "kmr"]] {
        let publication = released(tags);
        let text = text(&set(&publication, &House::default(), Layout::Sequence));
        let pages: Vec<&str> = text.split('\u{c}').collect();
        for (language, page) in pages.iter().take(2).enumerate() {
            holds_in_order(page, &publication, language);
        }
    }
}

#[test]
fn each_language_comes_out_again_in_its_order_side_by_side() {
    for tags in [
        &["ar", "en"][..],
        &["ar", "ckb"],
        &["ar", "kmr"],
        &["ckb", "en", "kmr"],
    ] {
        let publication = released(tags);
        let pdf = set(&publication, &weavers(), Layout::SideBySide);
        for language in 0..tags.len() {
            let place = match publication.direction(0) {
                Direction::Rtl => tags.len() - 1 - language,
                Direction::Ltr => language,
            };
            holds_in_order(&column(&pdf, place, tags.len()), &publication, language);
        }
    }
}

/// The text of a column of the pages, the first on the left, as a reader copies it who marks that column.
fn column(pdf: &[u8], place: usize, columns: usize) -> String {
    let (page, height) = if columns > 2 { (842, 595) } else { (595, 842) };
    // The margins at the sides and at the foot, and what is between columns.
    let (margin, foot, gutter) = (57, 68, 26);
    let width = (page - 2 * margin - (columns - 1) * gutter) / columns;
    let left = margin + place * (width + gutter);
    let [left, width, height] = [left - 4, width + 8, height - foot].map(|points| points.to_string());
    let args = [
        "-x", &left, "-y", "0", "-W", &width, "-H", &height, "page.pdf", "-",
    ];
    let (output, _) = ask(pdf, "pdftotext", "poppler-utils", &args);
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[should_panic(expected = "is not in its place")]
fn a_changed_word_is_noticed() {
    let text = text(&set(
        &released(&["ar", "en"]),
        &House::default(),
        Layout::Sequence,
    ));
    let mut other = released(&["ar", "en"]);
    other.blocks[5].cells[0].pieces[0].text =
        "تراجعت مناسيب المياه في هور الحمّار هذا الشتاء بنسبة 36%".into();
    holds_in_order(&text, &other, 0);
}

#[test]
fn every_page_says_which_text_it_is_and_counts_in_its_own_digits() {
    let text = text(&set(
        &released(&["ar", "ckb"]),
        &House::default(),
        Layout::Sequence,
    ));
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert_eq!(pages.len(), 2, "{text}");
    assert!(letters(pages[0]).contains(&letters("الصفحة1من2")), "{}", pages[0]);
    assert!(letters(pages[1]).contains(&letters("٢لە٢")), "{}", pages[1]);
    for page in pages {
        assert!(page.contains("f86d-8ad5-18e7-4c8c"), "{page}");
    }
}

#[test]
fn a_draft_says_so_on_each_page_and_has_no_code_and_no_day() {
    let pdf = set(&draft(&["ar", "en"]), &weavers(), Layout::SideBySide);
    let (text, info) = (text(&pdf), info(&pdf));
    for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
        assert!(
            page.contains("Draft") && letters(page).contains(&letters("مسودة")),
            "{page}"
        );
    }
    assert!(text.contains("missing translation"));
    assert!(!text.contains("Scan this code"));
    assert!(
        info.contains("Title:           مسودة") && !info.contains("CreationDate"),
        "{info}"
    );
}

#[test]
fn corrections_are_said_in_each_language_below_the_title() {
    let mut publication = released(&["ar", "en"]);
    publication.corrections = vec![
        "تصحيح عدد الدونمات".into(),
        "Correction: the number of dunams".into(),
    ];
    let text = text(&set(&publication, &House::default(), Layout::SideBySide));
    let at = |part: &str| {
        letters(&text)
            .find(&letters(part))
            .unwrap_or_else(|| panic!("{part}: {text}"))
    };
    assert!(at("Correction: the number of dunams") > at("The Union of Reed"));
    assert!(at("تصحيح عدد الدونمات") > at("اتحاد ناسجي القصب"));
}

fn info(pdf: &[u8]) -> String {
    let (output, _) = ask(pdf, "pdfinfo", "poppler-utils", &["page.pdf"]);
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn programs_are_told_what_the_document_is() {
    let pdf = set(&released(&["ar", "en"]), &weavers(), Layout::SideBySide);
    let info = info(&pdf);
    for part in [
        "Title:           اتحاد ناسجي القصب في الأهوار يطالب بحصة عادلة من المياه · The Union of Reed",
        "Keywords:        2023-03-12-reed-weavers, b3:f86d8ad518e74c8c",
        "Author:          اتحاد ناسجي القصب في الأهوار, Union of Reed Weavers",
        "CreationDate:    Tue Mar 14 00:00:00 2023 UTC",
        "Tagged:          yes",
        "Page size:       595.276 x 841.89 pts (A4)",
    ] {
        assert!(info.contains(part), "{part}\n{info}");
    }
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ar");
    let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let metadata = document.get_object(metadata).unwrap().as_stream().unwrap();
    let metadata = metadata
        .decompressed_content()
        .unwrap_or_else(|_| metadata.content.clone());
    let metadata = String::from_utf8(metadata).unwrap();
    for part in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"] {
        assert!(metadata.contains(part), "{part}\n{metadata}");
    }
}

#[test]
fn a_page_is_heard_as_headings_paragraphs_lists_and_quotations_in_their_languages() {
    let pdf = set(&released(&["ar", "en"]), &weavers(), Layout::Sequence);
    let (output, _) = ask(&pdf, "pdfinfo", "poppler-utils", &["-struct", "page.pdf"]);
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    let heard = |tag: &str| {
        tree.lines()
            .filter(|line| line.trim_start().starts_with(tag))
            .count()
    };
    let wanted = [
        ("H1 ", 2),
        ("H2 ", 2),
        ("L (", 4),
        ("LI (", 10),
        ("BlockQuote", 2),
        ("Figure", 4),
    ];
    for (tag, times) in wanted {
        assert_eq!(heard(tag), times, "{tag}\n{tree}");
    }
    assert!(heard("P (") > 20, "{tree}");
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let in_english = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let in_english = in_english.filter(|tag| {
        tag.get(b"S").is_ok()
            && tag
                .get(b"Lang")
                .is_ok_and(|lang| lang.as_str().is_ok_and(|lang| lang == b"en"))
    });
    assert!(in_english.count() > 0);
}

#[test]
fn the_format_is_sound_and_its_bytes_are_the_same_each_time() {
    let (house, bare) = (weavers(), House::default());
    let made = [
        (released(&["ar", "en"]), &house, Layout::SideBySide),
        (draft(&["ar", "ckb"]), &bare, Layout::SideBySide),
        (released(&["ckb", "kmr", "en", "ar"]), &house, Layout::Sequence),
        (odds_and_ends(), &bare, Layout::Sequence),
    ];
    for (publication, house, layout) in &made {
        let pdf = set(publication, house, *layout);
        set(&paragraph("بيان آخر", "Another"), house, *layout);
        assert!(pdf == set(publication, house, *layout), "the bytes differ");
        let (output, _) = ask(&pdf, "qpdf", "qpdf", &["--check", "page.pdf"]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{said}");
        assert!(
            said.contains("No syntax or stream encoding errors found"),
            "{said}"
        );
    }
}
