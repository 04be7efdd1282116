//! One test per habit of Word's, and the files that somebody made to do harm.

use std::path::Path;

use super::super::outline::outline;
use super::super::{DocumentFault, Read, ReadOptions, read};
use super::samples::{NUMBERING, STYLES, W, document, docx, p, styled, zip};

fn word(bytes: &[u8]) -> Result<Read, DocumentFault> {
    read(Path::new("a.docx"), bytes, &ReadOptions::default())
}

fn body(body: &str) -> Vec<String> {
    outline(&word(&docx(body, &[("styles", STYLES), ("numbering", NUMBERING)])).unwrap())
}

fn run(inner: &str) -> String {
    format!("<w:p><w:r>{inner}</w:r></w:p>")
}

fn warnings(read: &Read) -> Vec<&str> {
    read.warnings.iter().map(|w| w.id).collect()
}

#[test]
fn runs_join_and_empty_paragraphs_are_no_blocks() {
    let text = "<w:p><w:r><w:t xml:space=\"preserve\">قال </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>الر</w:t></w:r><w:r><w:t>ئيس</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>  </w:t></w:r></w:p>";
    assert_eq!(
        body(&format!("{text}{}", p("a &amp; b &#x2014; c"))),
        ["paragraph @1: قال الرئيس", "paragraph @4: a & b — c"]
    );
}

#[test]
fn headings_are_known_by_name_and_outline_in_any_language() {
    let style = |id: &str| styled(&format!("<w:pStyle w:val=\"{id}\"/>"), "x");
    let text = [
        "Titre",
        "Sous",
        "1",
        "berschrift2",
        "mine",
        "outlined",
        "Zitat",
        "loop",
        "unknown",
    ]
    .map(style)
    .concat();
    let direct = styled("<w:outlineLvl w:val=\"3\"/>", "x") + &styled("<w:outlineLvl w:val=\"9\"/>", "x");
    assert_eq!(
        body(&(text + &direct)),
        [
            "title @1: x",
            "subtitle @2: x",
            "heading1 @3: x",
            "heading2 @4: x",
            "heading2 @5: x",
            "heading3 @6: x",
            "quotation @7: x",
            "paragraph @8: x",
            "paragraph @9: x",
            "heading4 @10: x",
            "paragraph @11: x",
        ]
    );
}

#[test]
fn lists_have_levels_and_say_whether_they_are_numbered() {
    let item = |list: u8, level: u8| {
        styled(
            &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"),
            "x",
        )
    };
    let styled_item = styled("<w:pStyle w:val=\"ListBullet\"/>", "x");
    let taken_out = styled(
        "<w:pStyle w:val=\"ListBullet\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>",
        "x",
    );
    let text = [
        item(1, 0),
        item(2, 0),
        item(2, 1),
        item(3, 0),
        item(4, 0),
        item(5, 1),
        item(77, 0),
        styled_item,
        taken_out,
    ]
    .concat();
    assert_eq!(
        body(&text),
        [
            "list-item1 @1: x",
            "list-item1+ @2: x",
            "list-item2+ @3: x",
            "paragraph @4: x",
            "list-item1+ @5: x",
            "list-item2+ @6: x",
            "list-item1 @7: x",
            "list-item1 @8: x",
            "paragraph @9: x",
        ]
    );
}

#[test]
fn breaks_tabs_and_hyphens() {
    let text = run(
        "<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type=\"page\"/><w:t>d</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:softHyphen/><w:t>g</w:t>",
    );
    assert_eq!(body(&text), ["paragraph @1: a / b / c / d\te\u{2011}fg"]);
}

#[test]
fn symbols_are_mapped_or_counted() {
    let text = run(
        "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>x</w:t><w:sym w:font=\"Wingdings\" w:char=\"F021\"/>",
    );
    let read = word(&docx(&text, &[])).unwrap();
    assert_eq!(
        (outline(&read), warnings(&read)),
        (
            vec!["paragraph @1: ✓x".to_owned()],
            vec!["document-warning-symbols"]
        )
    );
}

#[test]
fn links_fields_smart_tags_and_controls_keep_what_is_shown() {
    let text = "<w:p><w:hyperlink r:id=\"rId8\"><w:r><w:t>link</w:t></w:r></w:hyperlink>\
        <w:fldSimple w:instr=\" DATE \"><w:r><w:t>5.2</w:t></w:r></w:fldSimple>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>NO</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:smartTag w:element=\"place\"><w:r><w:t>Basra</w:t></w:r></w:smartTag>\
        <w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>ctl</w:t></w:r></w:sdtContent></w:sdt>\
        <w:bdo w:val=\"rtl\"><w:r><w:t>z</w:t></w:r></w:bdo></w:p>\
        <w:sdt><w:sdtContent><w:p><w:r><w:t>block</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    assert_eq!(
        body(text),
        ["paragraph @1: link5.212Basractlz", "paragraph @2: block"]
    );
}

#[test]
fn a_field_that_never_ends_does_not_swallow_the_rest() {
    let text = "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>";
    assert_eq!(
        body(&format!("{text}{}", p("b"))),
        ["paragraph @1: a", "paragraph @2: b"]
    );
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let text = "<w:p><w:r><w:t>a</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>INS</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>DEL</w:delText></w:r></w:del>\
        <w:moveFrom w:id=\"3\"><w:r><w:t>FROM</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t>TO</w:t></w:r></w:moveTo></w:p>";
    let read = word(&docx(text, &[])).unwrap();
    assert_eq!(outline(&read), ["paragraph @1: aINSTO"]);
    assert_eq!(warnings(&read), ["document-warning-changes"]);
}

#[test]
fn a_deleted_paragraph_mark_joins_the_paragraphs() {
    let gone = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    let heading = "<w:pStyle w:val=\"1\"/>";
    let text = styled(&format!("{heading}{gone}"), "a") + &styled(gone, "b") + &p("c") + &p("d");
    assert_eq!(body(&text), ["paragraph @1: abc", "paragraph @4: d"]);
    let erased = format!(
        "<w:p><w:pPr>{gone}</w:pPr><w:del w:id=\"2\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    );
    assert_eq!(
        body(&(erased.clone() + &styled(heading, "next"))),
        ["heading1 @1: next"]
    );
    assert_eq!(
        body(&(p("a") + &styled(gone, "last"))),
        ["paragraph @1: a", "paragraph @2: last"]
    );
    let in_cells = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        styled(gone, "a"),
        p("b")
    );
    assert_eq!(body(&in_cells), ["table-cell+ @1: a", "table-cell @2: b"]);
}

#[test]
fn tables_are_cells_and_a_frame_is_none() {
    let cell = |inner: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>{inner}</w:tc>");
    let row = |inner: &str| format!("<w:tr>{inner}</w:tr>");
    let table = |inner: &str| format!("<w:tbl><w:tblPr/><w:tblGrid/>{inner}</w:tbl>");
    let nested = table(&row(&(cell(&p("n1")) + &cell(&p("n2")))));
    let deleted =
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr>";
    let text = table(
        &(row(&(cell("<w:p/>") + &cell(&(p("a") + &p("b")))))
            + deleted
            + &row(&(cell(&(p("c") + &nested + &p("d"))) + &cell(&p("e"))))),
    );
    assert_eq!(
        body(&text),
        [
            "table-cell+ @2: a / b",
            "table-cell+ @4: c",
            "table-cell+ @5: n1",
            "table-cell @6: n2",
            "table-cell @7: d",
            "table-cell @8: e",
        ]
    );
    let frame = table(&row(&cell(
        &(styled("<w:pStyle w:val=\"Titre\"/>", "t") + &p("a")),
    )));
    assert_eq!(body(&frame), ["title @1: t", "paragraph @2: a"]);
}

#[test]
fn a_text_box_is_read_once_and_follows_its_paragraph() {
    let content = format!("<w:txbxContent>{}{}</w:txbxContent>", p("box"), p("more"));
    let text = format!(
        "<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>"
    );
    let want = [
        "paragraph @1: beforeafter",
        "paragraph @2: box",
        "paragraph @3: more",
    ];
    assert_eq!(body(&text), want);
    let old = format!(
        "<w:p><w:r><w:t>beforeafter</w:t></w:r><w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r></w:p>"
    );
    assert_eq!(body(&old), want);
    let fallback_only = old
        .replace("<w:pict>", "<mc:AlternateContent><mc:Fallback><w:pict>")
        .replace("</w:pict>", "</w:pict></mc:Fallback></mc:AlternateContent>");
    assert_eq!(body(&fallback_only), want);
}

#[test]
fn notes_are_numbered_in_one_row_and_stand_at_the_end() {
    let reference = |kind: &str, id: u8| {
        format!("<w:r><w:rPr><w:rStyle w:val=\"x\"/></w:rPr><w:{kind}Reference w:id=\"{id}\"/></w:r>")
    };
    let text = format!(
        "<w:p><w:r><w:t>a</w:t></w:r>{}<w:r><w:t>b</w:t></w:r>{}<w:del w:id=\"9\">{}</w:del></w:p>{}",
        reference("footnote", 3),
        reference("endnote", 2),
        reference("footnote", 4),
        p("z")
    );
    let note = |kind: &str, id: u8, text: &str| {
        format!(
            "<w:{kind} w:id=\"{id}\"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t xml:space=\"preserve\"> {text}</w:t></w:r></w:p></w:{kind}>"
        )
    };
    let footnotes =
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            .to_owned()
            + &note("footnote", 3, "first")
            + &note("footnote", 4, "gone");
    let endnotes = note("endnote", 2, "second");
    let read = word(&docx(
        &text,
        &[("footnotes", &footnotes), ("endnotes", &endnotes)],
    ))
    .unwrap();
    assert_eq!(
        outline(&read),
        [
            "paragraph @1: a[1]b[2]",
            "paragraph @2: z",
            "footnote @1: [1] first",
            "footnote @1: [2] second"
        ]
    );
}

#[test]
fn hidden_text_comments_headers_and_pictures_are_left_out_and_the_first_reported() {
    let text = "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>\
        <w:r><w:rPr><w:rStyle w:val=\"secret\"/></w:rPr><w:t>HIDDEN</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>\
        <w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:drawing><wps:pic/></w:drawing></w:r></w:p>";
    let read = word(&docx(text, &[("styles", STYLES)])).unwrap();
    assert_eq!(outline(&read), ["paragraph @1: ab"]);
    assert_eq!(
        warnings(&read),
        [
            "document-warning-hidden",
            "document-warning-comments",
            "document-warning-pictures"
        ]
    );
}

#[test]
fn formulas_and_ruby_keep_their_letters() {
    let text = "<w:p><w:r><w:t xml:space=\"preserve\">x: </w:t></w:r><m:oMathPara><m:oMath><m:r><m:t>a=</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r></m:num></m:f></m:oMath></m:oMathPara>\
        <w:r><w:ruby><w:rt><w:r><w:t>NO</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>c</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
    assert_eq!(body(text), ["paragraph @1: x: a=bc"]);
}

#[test]
fn other_prefixes_the_strict_namespace_and_utf_16_do() {
    let main = document(&(p("نص") + &styled("<w:pStyle w:val=\"Titre\"/>", "t")));
    let strict = main.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    let renamed = main.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=");
    let unprefixed = format!(
        "<document xmlns=\"{W}\"><body><p><r><t>نص</t></r></p><p><r><t>t</t></r></p></body></document>"
    );
    let utf16: Vec<u8> = format!("\u{feff}{main}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        strict.as_bytes(),
        renamed.as_bytes(),
        unprefixed.as_bytes(),
        &utf16,
    ] {
        let read = word(&zip(&[("word/document.xml", bytes)])).unwrap();
        assert_eq!(outline(&read), ["paragraph @1: نص", "paragraph @2: t"]);
    }
    assert_eq!(
        word(&zip(&[("word/document.xml", &utf16)])).unwrap().encoding,
        "UTF-16LE"
    );
    let foreign = main.replace(W, "http://example.org/other");
    assert!(matches!(
        word(&zip(&[("word/document.xml", foreign.as_bytes())])),
        Err(DocumentFault::NotWord { .. })
    ));
}

#[test]
fn the_main_part_is_the_one_that_the_relationships_name() {
    let relations = "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let bytes = zip(&[
        ("_rels/.rels", relations.as_bytes()),
        ("word/document2.xml", document(&p("x")).as_bytes()),
    ]);
    assert_eq!(outline(&word(&bytes).unwrap()), ["paragraph @1: x"]);
    let leading_out = relations.replace("/word/document2.xml", "../../etc/passwd");
    assert!(matches!(
        word(&zip(&[("_rels/.rels", leading_out.as_bytes())])),
        Err(DocumentFault::NotWord { .. })
    ));
}

#[test]
fn from_standard_input_a_word_file_is_known_by_its_content() {
    let read = read(Path::new("-"), &docx(&p("x"), &[]), &ReadOptions::default()).unwrap();
    assert_eq!(read.format, super::super::DocumentFormat::Word);
}

#[test]
fn what_is_not_a_word_file_is_refused() {
    assert!(matches!(
        word(b"just text"),
        Err(DocumentFault::NotAnArchive { .. })
    ));
    let whole = docx(&p("x"), &[]);
    assert!(matches!(
        word(&whole[..whole.len() / 2]),
        Err(DocumentFault::NotAnArchive { .. })
    ));
    assert!(matches!(
        word(&zip(&[("xl/workbook.xml", b"<x/>")])),
        Err(DocumentFault::NotWord { .. })
    ));
    let text = document(&p("x"));
    let cut = &text.as_bytes()[..text.len() - 30];
    assert!(matches!(
        word(&zip(&[("word/document.xml", cut)])),
        Err(DocumentFault::Malformed { .. })
    ));
    assert!(matches!(
        word(&zip(&[("word/document.xml", b"\xff<x/>")])),
        Err(DocumentFault::Malformed { offset: 0, .. })
    ));
}

#[test]
fn document_types_and_entities_are_refused() {
    let main = document(&p("&x;"));
    assert!(
        matches!(word(&zip(&[("word/document.xml", main.as_bytes())])), Err(DocumentFault::Entity { entity, .. }) if entity == "x")
    );
    for doctype in [
        "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://203.0.113.1/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;\">]>",
    ] {
        let with = main.replacen("?>\r\n", &format!("?>{doctype}"), 1);
        assert!(matches!(
            word(&zip(&[("word/document.xml", with.as_bytes())])),
            Err(DocumentFault::Doctype { .. })
        ));
    }
    let styles = format!("<!DOCTYPE x [<!ENTITY x \"y\">]><w:styles xmlns:w=\"{W}\"/>");
    let bytes = zip(&[
        ("word/document.xml", document(&p("x")).as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ]);
    assert!(matches!(word(&bytes), Err(DocumentFault::Doctype { part, .. }) if part == "word/styles.xml"));
}

#[test]
fn control_characters_are_refused_with_their_paragraph() {
    for hostile in ["a&#27;[31m", "a\u{1b}[31m", "a&#x9b;b", "a\u{7}"] {
        let fault = word(&docx(&(p("fine") + &p(hostile)), &[])).unwrap_err();
        assert!(
            matches!(fault, DocumentFault::ControlInParagraph { paragraph: 2, .. }),
            "{fault}"
        );
    }
}

#[test]
fn elements_nested_without_end_are_refused() {
    for element in ["w:x", "w:sdt", "w:tbl", "w:ins", "m:oMath"] {
        let text = format!("<{element}>").repeat(200_000);
        assert!(
            matches!(
                word(&docx(&text, &[])),
                Err(DocumentFault::TooDeep { limit: 128, .. })
            ),
            "{element}"
        );
    }
    let inline = format!("<w:p>{}", "<w:hyperlink>".repeat(200_000));
    assert!(matches!(
        word(&docx(&inline, &[])),
        Err(DocumentFault::TooDeep { .. })
    ));
    let tables = "<w:tbl><w:tr><w:tc>".repeat(40) + &p("x") + &"</w:tc></w:tr></w:tbl>".repeat(40);
    assert_eq!(body(&tables), ["paragraph @1: x"]);
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked_whole() {
    let bomb = vec![b' '; 60 << 20];
    let bytes = zip(&[("word/document.xml", &bomb)]);
    assert!(bytes.len() < 100_000);
    assert!(matches!(
        word(&bytes),
        Err(DocumentFault::PartTooLarge { limit: 32, .. })
    ));
    let elsewhere = zip(&[
        ("word/document.xml", document(&p("x")).as_bytes()),
        ("word/media/bomb.bin", &bomb),
    ]);
    assert_eq!(outline(&word(&elsewhere).unwrap()), ["paragraph @1: x"]);
}

#[test]
fn a_declared_size_is_not_believed() {
    let mut bytes = zip(&[("word/document.xml", document(&p("x")).as_bytes())]);
    let at = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    match word(&bytes) {
        Ok(read) => assert_eq!(outline(&read), ["paragraph @1: x"]),
        Err(fault) => assert!(
            matches!(
                fault,
                DocumentFault::DamagedPart { .. } | DocumentFault::NotAnArchive { .. }
            ),
            "{fault}"
        ),
    }
}

#[test]
fn an_archive_that_programs_would_read_differently_is_refused() {
    let mut bytes = zip(&[
        ("word/document.xml", document(&p("x")).as_bytes()),
        ("word/documenu.xml", document(&p("y")).as_bytes()),
    ]);
    while let Some(at) = bytes
        .windows(13)
        .position(|w| w == b"documenu.xml\0" || &w[..12] == b"documenu.xml")
    {
        bytes[at + 7] = b't';
    }
    assert!(matches!(
        word(&bytes),
        Err(DocumentFault::AmbiguousArchive { .. })
    ));
}

#[test]
fn names_that_lead_out_of_the_archive_are_only_names() {
    let text = document(&p("x"));
    let bytes = zip(&[
        ("../../evil.xml", b"x"),
        ("/etc/evil", b"x"),
        ("word/document.xml", text.as_bytes()),
    ]);
    assert_eq!(outline(&word(&bytes).unwrap()), ["paragraph @1: x"]);
}

#[test]
fn an_archive_of_too_many_entries_is_refused() {
    let bytes = [b"PK\x03\x04".as_slice(), &b"PK\x01\x02".repeat(10_001)].concat();
    assert!(matches!(word(&bytes), Err(DocumentFault::TooManyEntries { .. })));
}

#[test]
fn an_element_of_countless_attributes_is_refused() {
    let attributes: String = (0..5_000).map(|n| format!(" a{n}=\"1\"")).collect();
    assert!(matches!(
        word(&docx(&format!("<w:p{attributes}/>"), &[])),
        Err(DocumentFault::Malformed { .. })
    ));
}

proptest::proptest! {
    #[test]
    fn damaged_files_never_panic(at: proptest::sample::Index, byte: u8, cut: proptest::sample::Index) {
        let mut bytes = docx(&(p("text") + &styled("<w:pStyle w:val=\"1\"/>", "x")), &[("styles", STYLES), ("numbering", NUMBERING)]);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let _ = word(&bytes);
        let _ = word(&bytes[..cut.index(bytes.len())]);
    }

    #[test]
    fn elements_in_any_order_never_panic(parts in proptest::collection::vec(0..18_usize, 0..40)) {
        const PIECES: [&str; 18] = [
            "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>x</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
            "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:txbxContent>", "</w:txbxContent>",
            "<w:drawing>", "</w:drawing>", "<w:footnoteReference w:id=\"1\"/>",
        ];
        let text: String = parts.iter().map(|n| PIECES[*n]).collect();
        let _ = word(&docx(&text, &[]));
    }
}
