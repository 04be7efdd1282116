//! Word: its own rules are kept, its text comes back, and nothing in it acts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use bayan::formats::document::{ReadOptions, read};
use bayan::formats::publication::{Layout, Setting, format, visible};
use bayan::model::{BlockKind, DocumentBlock, House, Lang, Letterhead, Logo, LogoKind, Publication};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::{Files, try_laid_out};

fn written(publication: &Publication, house: &House, layout: Layout) -> Vec<u8> {
    let setting = Setting {
        layout,
        ..Setting::new(&Files, house)
    };
    format("docx").unwrap().write(publication, &setting).unwrap()
}

/// Each part of an archive.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let mut bytes = Vec::new();
            archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

fn texts(bytes: &[u8]) -> BTreeMap<String, String> {
    let is_text = |name: &str| name.ends_with(".xml") || name.ends_with(".rels");
    let parts = parts(bytes).into_iter().filter(|(name, _)| is_text(name));
    parts
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// What an office that has everything looks like; the logo is a picture of one dot.
fn house(kind: LogoKind) -> House {
    let dot = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    let said = |texts: &[(&str, &str)]| {
        let one = |(tag, text): &(&str, &str)| (Lang::parse(tag).unwrap(), (*text).to_owned());
        texts.iter().map(one).collect()
    };
    House {
        letterhead: Letterhead {
            names: said(&[("ar", "اتحاد النسّاجين"), ("en", "The Weavers’ Union")]),
            contacts: said(&[
                ("ar", "هاتف: +964 780 000 0000"),
                ("en", "Marsh Street\nChibayish"),
            ]),
            url: None,
        },
        logo: Some(Logo {
            kind,
            bytes: dot.to_vec(),
        }),
        ..House::default()
    }
}

fn everything() -> Vec<Publication> {
    let mut corrected = released(&["ar", "en"]);
    corrected.corrections = vec!["تصحيح رقم.".into(), "A figure is corrected.".into()];
    vec![
        corrected,
        released(&["ar", "ckb"]),
        released(&["ar", "kmr"]),
        released(&["ar", "en", "ckb", "kmr"]),
        released(&["en", "ar"]),
        released(&["ar"]),
        draft(&["ar", "en"]),
        odds_and_ends(),
    ]
}

/// The order in which the schema wants the children of an element, as far as we write any.
const ORDER: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:textDirection",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:noProof",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:shd",
            "w:vertAlign",
            "w:rtl",
            "w:cs",
            "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblpPr",
            "w:bidiVisual",
            "w:tblW",
            "w:jc",
            "w:tblCellSpacing",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
    ),
    ("w:tc", &["w:tcPr", "w:tbl", "w:p"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgBorders",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:textDirection",
            "w:bidi",
            "w:rtlGutter",
            "w:docGrid",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
        ],
    ),
    ("w:styles", &["w:docDefaults", "w:latentStyles", "w:style"]),
    ("w:numbering", &["w:abstractNum", "w:num"]),
    ("w:abstractNum", &["w:nsid", "w:multiLevelType", "w:lvl"]),
    (
        "w:lvl",
        &[
            "w:start",
            "w:numFmt",
            "w:pStyle",
            "w:suff",
            "w:lvlText",
            "w:lvlJc",
            "w:pPr",
            "w:rPr",
        ],
    ),
    ("w:settings", &["w:zoom", "w:characterSpacingControl", "w:compat"]),
];

/// Calls `see` with each element and the names of those that it stands in.
fn walk(xml: &str, mut see: impl FnMut(&[String], &BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                see(&open, &element);
                open.push(element.name().as_ref().to_owned());
            }
            Event::Empty(element) => see(&open, &element),
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn children_stand_in_the_order_that_the_schema_asks_for() {
    let mut seen = std::collections::BTreeSet::new();
    for publication in everything() {
        for layout in [Layout::SideBySide, Layout::Sequence] {
            let files = texts(&written(&publication, &house(LogoKind::Png), layout));
            for (name, text) in files {
                // How far the children of each open element have come.
                let mut at: Vec<usize> = vec![0];
                walk(&text, |open, element| {
                    at.resize(open.len() + 1, 0);
                    let Some(parent) = open.last() else { return };
                    let Some((_, order)) = ORDER.iter().find(|(of, _)| of == parent) else {
                        return;
                    };
                    let child = element.name().as_ref().to_owned();
                    let place = order.iter().position(|known| *known == child);
                    let place = place.unwrap_or_else(|| panic!("{name}: {child} in {parent}"));
                    assert!(place >= at[open.len()], "{name}: {child} comes late in {parent}");
                    at[open.len()] = place;
                    seen.insert(parent.clone());
                });
            }
        }
    }
    assert_eq!(seen.len(), ORDER.len(), "{seen:?}");
}

#[test]
fn every_reference_leads_to_a_part_and_every_part_has_a_type() {
    for (kind, has_logo) in [(LogoKind::Png, true), (LogoKind::Svg, false)] {
        let bytes = written(&released(&["ar", "en"]), &house(kind), Layout::SideBySide);
        let files = texts(&bytes);
        let all = parts(&bytes);
        assert_eq!(all.contains_key("word/media/logo.png"), has_logo);
        assert_eq!(files["word/header1.xml"].contains("r:embed"), has_logo);
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".rels")) {
            let folder = name.split("_rels/").next().unwrap();
            walk(text, |_, element| {
                assert!(
                    element.try_get_attribute("TargetMode").unwrap().is_none(),
                    "{text}"
                );
                if let Some(target) = element.try_get_attribute("Target").unwrap() {
                    let target = format!("{folder}{}", target.value);
                    assert!(all.contains_key(&target), "{name}: {target}");
                }
            });
        }
        let types = &files["[Content_Types].xml"];
        for name in all.keys().filter(|name| !name.ends_with("].xml")) {
            let by_name = types.contains(&format!("PartName=\"/{name}\""));
            let end = name.rsplit('.').next().unwrap();
            assert!(
                by_name || (end != "xml" && types.contains(&format!("Extension=\"{end}\""))),
                "{name}"
            );
        }
    }
    // A picture that is cut off after its name is no picture.
    let mut broken = house(LogoKind::Png);
    broken.logo.as_mut().unwrap().bytes.truncate(17);
    let files = parts(&written(&released(&["ar"]), &broken, Layout::Sequence));
    assert!(!files.contains_key("word/media/logo.png"));
}

#[test]
fn paragraphs_and_runs_say_which_way_they_run() {
    let publication = released(&["ar", "en"]);
    let files = texts(&written(&publication, &house(LogoKind::Png), Layout::SideBySide));
    let text = &files["word/document.xml"];
    for part in [
        "<w:tblPr><w:bidiVisual/>",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        "<w:pStyle w:val=\"Title\"/><w:bidi/>",
        "<w:pStyle w:val=\"Title\"/><w:bidi w:val=\"0\"/>",
        "<w:rPr><w:rtl/><w:lang w:bidi=\"ar-IQ\"/></w:rPr><w:t xml:space=\"preserve\">وكانت منظمة </w:t>",
        "<w:rPr></w:rPr><w:t xml:space=\"preserve\">Green Delta Watch</w:t>",
        "<w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>",
        "<w:t xml:space=\"preserve\">weavers@example.org · +964 780 000 0000</w:t>",
        "<w:titlePg/><w:bidi/>",
    ] {
        assert!(text.contains(part), "{part}\n---\n{text}");
    }
    let footer = &files["word/footer1.xml"];
    assert!(
        footer.contains("<w:rPr></w:rPr><w:t xml:space=\"preserve\">\u{200e}+964 780 000 0000\u{200e}</w:t>"),
        "{footer}"
    );
    let core = &files["docProps/core.xml"];
    for part in [
        "<dc:creator>اتحاد النسّاجين</dc:creator>",
        "<dc:identifier>2023-03-12-reed-weavers/2</dc:identifier><dc:language>ar</dc:language>",
        "<cp:keywords>b3:f86d8ad518e74c8c",
        "2023-03-14T00:00:00Z",
    ] {
        assert!(core.contains(part), "{part}\n---\n{core}");
    }
    let english = texts(&written(
        &released(&["en", "ar"]),
        &House::default(),
        Layout::SideBySide,
    ));
    assert!(!english["word/document.xml"].contains("bidiVisual"));
    let sorani = texts(&written(
        &released(&["ar", "ckb"]),
        &House::default(),
        Layout::Sequence,
    ));
    let sorani = &sorani["word/document.xml"];
    assert!(sorani.contains("<w:lang w:bidi=\"ku-Arab-IQ\"/>") && !sorani.contains("<w:tbl>"));
    assert_eq!(sorani.matches("<w:pageBreakBefore/>").count(), 1);
}

#[test]
fn a_short_row_is_not_torn_and_what_leads_stays_with_what_follows() {
    let mut publication = released(&["ar", "en"]);
    let place = publication
        .blocks
        .iter()
        .position(|block| block.block.kind == BlockKind::Paragraph)
        .unwrap();
    let rows = |publication: &Publication| {
        let files = texts(&written(publication, &House::default(), Layout::SideBySide));
        let text = &files["word/document.xml"];
        let (whole, all) = ("<w:tr><w:trPr><w:cantSplit/>", "<w:tr>");
        (text.matches(whole).count(), text.matches(all).count())
    };
    let (whole, all) = rows(&publication);
    assert_eq!(whole, all, "{all} rows, all of them short");
    let long = "كلمة ".repeat(100);
    publication.blocks[place].cells[0].pieces[0].text = long;
    assert_eq!(rows(&publication), (all - 1, all));
    // Word keeps a row with the next if all its cells say so, also those of a language that has nothing there.
    publication.blocks[0].cells[1].pieces.clear();
    let files = texts(&written(&publication, &House::default(), Layout::SideBySide));
    let style = style_of_the_first(&publication.blocks[0].block.kind);
    let styled = format!("<w:pStyle w:val=\"{style}\"/>");
    assert_eq!(files["word/document.xml"].matches(&styled).count(), 2);
    let styles = &files["word/styles.xml"];
    for (style, has) in [
        (style, "<w:keepNext/>"),
        ("Signature", "<w:keepNext/>"),
        ("Signature", "<w:jc w:val=\"right\"/>"),
        ("Date", "<w:jc w:val=\"right\"/>"),
    ] {
        let from = styles.find(&format!("w:styleId=\"{style}\"")).unwrap();
        let own = &styles[from..from + styles[from..].find("</w:style>").unwrap()];
        assert!(own.contains(has), "{style}: {own}");
    }
}

/// The style of what begins a statement.
fn style_of_the_first(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Kicker => "BayanKicker",
        BlockKind::Title => "Title",
        other => panic!("a statement begins with {other:?}"),
    }
}

#[test]
fn the_number_of_a_page_runs_as_its_text_does() {
    let footer = |tags: &[&str]| {
        let files = texts(&written(&released(tags), &House::default(), Layout::SideBySide));
        files["word/footer2.xml"].clone()
    };
    let arabic = footer(&["ar", "en"]);
    let number = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:rPr><w:rtl/><w:lang w:bidi=\"ar-IQ\"/></w:rPr><w:t xml:space=\"preserve\">1</w:t></w:r></w:fldSimple>";
    assert!(arabic.contains(number), "{arabic}");
    assert!(!footer(&["en", "ar"]).contains("<w:rtl/>"));
}

#[test]
fn lists_are_words_own_and_each_counts_from_one() {
    let files = texts(&written(
        &released(&["ar", "en"]),
        &House::default(),
        Layout::SideBySide,
    ));
    let text = &files["word/document.xml"];
    let found: Vec<&str> = text
        .match_indices("<w:numPr>")
        .map(|(at, _)| text[at..].split("</w:numPr>").next().unwrap())
        .collect();
    let place =
        |level: u8, list: u8| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/>");
    let want = [
        (0, 1),
        (0, 2),
        (0, 1),
        (0, 2),
        (1, 3),
        (1, 4),
        (1, 3),
        (1, 4),
        (0, 1),
        (0, 2),
    ];
    assert_eq!(found, want.map(|(level, list)| place(level, list)));
    let lists = &files["word/numbering.xml"];
    for list in 1..=4 {
        assert!(lists.contains(&format!(
            "<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{list}\"/>"
        )));
    }
    assert_eq!(
        lists.matches("w:val=\"decimal\"").count(),
        18,
        "two of nine levels"
    );
    assert_eq!(lists.matches("w:val=\"bullet\"").count(), 18);
}

#[test]
fn a_draft_says_so_on_every_page_and_at_each_piece() {
    let files = texts(&written(
        &draft(&["ar", "en"]),
        &House::default(),
        Layout::SideBySide,
    ));
    for header in ["word/header1.xml", "word/header2.xml"] {
        assert!(
            files[header].contains("string=\"مسودة · Draft\""),
            "{}",
            files[header]
        );
    }
    let text = &files["word/document.xml"];
    let marked = "<w:rStyle w:val=\"BayanMark\"/><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">[stale: the source has changed]</w:t>";
    assert!(text.contains(marked), "{text}");
    assert!(files["docProps/core.xml"].contains("<dc:title>مسودة · "));
    assert!(!files["docProps/core.xml"].contains("keywords"));
    let release = texts(&written(
        &released(&["ar", "en"]),
        &House::default(),
        Layout::SideBySide,
    ));
    assert!(!release["word/header1.xml"].contains("WaterMark"));
    let number = std::mem::discriminant(&try_laid_out("docx", &uneven()).unwrap_err());
    assert_eq!(
        number,
        std::mem::discriminant(&try_laid_out("txt", &uneven()).unwrap_err())
    );
}

fn uneven() -> Publication {
    let mut publication = released(&["ar", "en"]);
    publication.blocks[0].cells.pop();
    publication
}

#[test]
fn the_same_publication_gives_the_same_bytes() {
    for publication in everything() {
        let one = written(&publication, &house(LogoKind::Png), Layout::SideBySide);
        assert_eq!(
            one,
            written(&publication, &house(LogoKind::Png), Layout::SideBySide)
        );
        assert_ne!(one, written(&publication, &House::default(), Layout::SideBySide));
    }
}

/// The blocks that our own reader finds.
fn reread(bytes: &[u8]) -> Vec<DocumentBlock> {
    let read = read(Path::new("x.docx"), bytes, &ReadOptions::default()).unwrap();
    let mut blocks = read.document.blocks;
    for block in &mut blocks {
        block.lines = block.lines.iter().map(|line| unmarked(line)).collect();
    }
    blocks
}

/// The texts of each block of a language, line by line.
fn said(publication: &Publication, index: usize) -> Vec<(BlockKind, u8, Vec<String>)> {
    let block = |block: &bayan::model::PublishedBlock| {
        let mut lines: Vec<String> = Vec::new();
        for piece in &block.cells[index].pieces {
            match lines.last_mut() {
                Some(line) if !piece.new_line => *line = format!("{line} {}", piece.text),
                _ => lines.push(piece.text.clone()),
            }
        }
        let lines: Vec<String> = lines
            .iter()
            .flat_map(|line| line.split('\n'))
            .map(str::to_owned)
            .collect();
        (!lines.is_empty()).then_some((block.block.kind, block.block.level, lines))
    };
    let (notes, body): (Vec<_>, Vec<_>) = publication
        .blocks
        .iter()
        .partition(|block| block.block.kind == BlockKind::Footnote);
    body.into_iter().chain(notes).filter_map(block).collect()
}

#[test]
fn our_own_reader_reads_back_what_was_written() {
    for publication in [
        released(&["ar", "en"]),
        released(&["ar", "ckb"]),
        released(&["ar", "kmr"]),
        odds_and_ends(),
    ] {
        let sequence = reread(&written(&publication, &house(LogoKind::Png), Layout::Sequence));
        let mut rest = sequence.iter();
        let table = reread(&written(&publication, &House::default(), Layout::SideBySide));
        for index in 0..2 {
            for (kind, level, lines) in said(&publication, index) {
                let found = rest.find(|block| block.lines == lines);
                let found = found.unwrap_or_else(|| panic!("{lines:?} in {sequence:#?}"));
                let known = [
                    BlockKind::Title,
                    BlockKind::Subtitle,
                    BlockKind::Quotation,
                    BlockKind::Heading,
                ];
                if known.contains(&kind) || kind == BlockKind::ListItem {
                    assert_eq!((found.block.kind, found.block.level), (kind, level), "{lines:?}");
                }
                assert!(
                    table.iter().any(|block| block.lines == lines),
                    "{lines:?} in {table:#?}"
                );
            }
        }
    }
}

/// The text without the marks of direction that are put around telephone numbers and the like.
fn unmarked(text: &str) -> String {
    text.replace('\u{200e}', "")
}

fn assert_comes_back(text: &str) {
    for kind in [BlockKind::Paragraph, BlockKind::ListItem, BlockKind::TableCell] {
        let mut publication = paragraph("نص", text);
        publication.blocks[0].block.kind = kind;
        for layout in [Layout::SideBySide, Layout::Sequence] {
            let bytes = written(&publication, &House::default(), layout);
            let document = &texts(&bytes)["word/document.xml"];
            let mut found = String::new();
            let mut reader = Reader::from_str(document);
            loop {
                match reader.read_event().unwrap() {
                    Event::Start(element) if element.name().as_ref() == "w:p" => found.push('\u{1}'),
                    Event::Empty(element) if element.name().as_ref() == "w:br" => found.push('\n'),
                    Event::Empty(element) if element.name().as_ref() == "w:tab" => found.push('\t'),
                    Event::Text(text) => found.push_str(&text),
                    Event::GeneralRef(name) => {
                        let name = format!("&{};", &*name);
                        found.push_str(&quick_xml::escape::unescape(&name).unwrap());
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
            let paragraphs: Vec<String> = found.split('\u{1}').map(unmarked).collect();
            assert!(
                paragraphs.contains(&unmarked(&visible(text))),
                "{text:?} in {paragraphs:?}"
            );
        }
    }
}

#[test]
fn attacks_stay_text() {
    for attack in ATTACKS {
        assert_comes_back(attack);
    }
    assert_comes_back(&"ا".repeat(2000));
    assert_comes_back("👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u{feff}\u{fffe}\u{ffff}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(text in any::<String>()) {
        prop_assume!(!text.trim().is_empty());
        assert_comes_back(&text);
    }
}
