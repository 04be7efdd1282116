//! Word files in the look of an office's own Word file, and what such a file may not bring along.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use bayan::formats::document::{ReadOptions, read};
use bayan::formats::publication::{Layout, PublicationFault, Setting, format};
use bayan::formats::templates::original;
use bayan::message::Fault;
use bayan::model::{House, Publication};
use zip::write::SimpleFileOptions;

use crate::fixture::{draft, odds_and_ends, released};
use crate::labels::Files;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DOT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";

type Parts = BTreeMap<String, Vec<u8>>;

fn parts(bytes: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let mut all = Parts::new();
    for name in names {
        let mut bytes = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
        all.insert(name, bytes);
    }
    all
}

fn packed(parts: &Parts) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn built_in() -> Parts {
    parts(&original("document.docx").unwrap())
}

fn edit(parts: &mut Parts, name: &str, from: &str, to: &str) {
    let text = String::from_utf8(parts[name].clone()).unwrap();
    assert!(text.contains(from), "{from} in {name}: {text}");
    parts.insert(name.to_owned(), text.replacen(from, to, 1).into_bytes());
}

/// A part that the text refers to, of that type.
fn add(parts: &mut Parts, id: &str, kind: &str, name: &str, content: &str) {
    let link = format!("<Relationship Id=\"{id}\" Type=\"{R}/{kind}\" Target=\"{name}\"/></Relationships>");
    edit(parts, "word/_rels/document.xml.rels", "</Relationships>", &link);
    parts.insert(format!("word/{name}"), content.as_bytes().to_vec());
}

fn edge(root: &str, content: &str) -> String {
    format!("<?xml version=\"1.0\"?>\n<q:{root} xmlns:q=\"{W}\" xmlns:r=\"{R}\">{content}</q:{root}>")
}

/// With a header on every page, which has a picture, and other styles, margins and settings.
fn ours() -> Parts {
    let mut all = built_in();
    let header = edge(
        "hdr",
        "<q:p><q:r><q:t>Press &amp; Office</q:t></q:r></q:p><q:p><a:blip xmlns:a=\"a\" r:embed=\"rId7\"/></q:p>",
    );
    add(&mut all, "rId9", "header", "header1.xml", &header);
    let table = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId7\" Type=\"{R}/image\" Target=\"media/image1.png\"/></Relationships>"
    );
    all.insert("word/_rels/header1.xml.rels".to_owned(), table.into_bytes());
    all.insert("word/media/image1.png".to_owned(), DOT.to_vec());
    edit(
        &mut all,
        "word/document.xml",
        "<w:sectPr>",
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/>",
    );
    edit(&mut all, "word/document.xml", "<w:titlePg/>", "");
    edit(
        &mut all,
        "word/document.xml",
        "w:left=\"1134\"",
        "w:left=\"2268\"",
    );
    edit(
        &mut all,
        "word/styles.xml",
        "w:styleId=\"Title\"",
        "w:styleId=\"Titel\"",
    );
    edit(
        &mut all,
        "word/styles.xml",
        "w:ascii=\"Times New Roman\"",
        "w:ascii=\"Scheherazade New\"",
    );
    edit(
        &mut all,
        "word/settings.xml",
        "<w:characterSpacingControl",
        "<w:defaultTabStop w:val=\"500\"/><w:docVars/><w:characterSpacingControl",
    );
    all
}

fn house(template: &Parts) -> House {
    House {
        word: Some(packed(template)),
        ..House::default()
    }
}

fn try_written(
    publication: &Publication,
    house: &House,
    layout: Layout,
) -> Result<Vec<u8>, PublicationFault> {
    let setting = Setting {
        layout,
        ..Setting::new(&Files, house)
    };
    format("docx").unwrap().write(publication, &setting)
}

fn written(publication: &Publication, template: &Parts, layout: Layout) -> BTreeMap<String, String> {
    let bytes = try_written(publication, &house(template), layout).unwrap();
    let texts = parts(&bytes).into_iter();
    texts
        .map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned()))
        .collect()
}

fn words(bytes: &[u8]) -> Vec<Vec<String>> {
    let found = read(Path::new("x.docx"), bytes, &ReadOptions::default()).unwrap();
    found
        .document
        .blocks
        .into_iter()
        .map(|block| block.lines)
        .collect()
}

#[test]
fn the_file_that_is_printed_makes_what_is_made_without_one() {
    for publication in [
        released(&["ar", "en"]),
        released(&["ar", "en", "ckb"]),
        draft(&["ar"]),
        odds_and_ends(),
    ] {
        for layout in [Layout::SideBySide, Layout::Sequence] {
            let plain = try_written(&publication, &House::default(), layout).unwrap();
            let own = try_written(&publication, &house(&built_in()), layout).unwrap();
            assert_eq!(parts(&plain), parts(&own));
            assert_eq!(plain, own);
        }
    }
}

#[test]
fn styles_page_header_and_settings_are_those_of_the_office() {
    let template = ours();
    let files = written(&released(&["ar", "en"]), &template, Layout::SideBySide);
    let text = &files["word/document.xml"];
    assert!(text.contains("<w:pStyle w:val=\"Titel\"/>") && !text.contains("\"Title\""));
    assert!(
        text.contains("w:left=\"2268\"") && !text.contains("titlePg"),
        "{text}"
    );
    // Two columns of what the margins leave.
    assert!(
        text.contains(&format!("<w:gridCol w:w=\"{}\"/>", (11906 - 1134 - 2268) / 2)),
        "{text}"
    );
    assert_eq!(files["word/styles.xml"].as_bytes(), template["word/styles.xml"]);
    let settings = &files["word/settings.xml"];
    assert!(
        settings.contains("<w:defaultTabStop w:val=\"500\"/><w:characterSpacingControl"),
        "{settings}"
    );
    assert!(!settings.contains("docVars"));
    assert_eq!(
        files["word/header-own-1.xml"].as_bytes(),
        template["word/header1.xml"]
    );
    let table = &files["word/_rels/header-own-1.xml.rels"];
    assert!(
        table.contains("Id=\"rId7\"") && table.contains("Target=\"media/own-1.png\""),
        "{table}"
    );
    assert!(files.contains_key("word/media/own-1.png") && !files.contains_key("word/header1.xml"));
    // Without a footer of its own the contact and the number of the page stand there, on every page.
    assert!(
        text.contains("<w:footerReference w:type=\"default\" r:id=\"part-footer1-xml\"/>"),
        "{text}"
    );
    assert!(!text.contains("w:type=\"first\""));
    let types = &files["[Content_Types].xml"];
    assert!(
        types.contains("/word/header-own-1.xml") && types.contains("Extension=\"png\""),
        "{types}"
    );
}

#[test]
fn the_words_are_the_same_on_any_paper_and_so_are_the_bytes() {
    for publication in [
        released(&["ar", "en"]),
        released(&["ar", "en", "ckb"]),
        odds_and_ends(),
    ] {
        for layout in [Layout::SideBySide, Layout::Sequence] {
            let plain = try_written(&publication, &House::default(), layout).unwrap();
            let own = try_written(&publication, &house(&ours()), layout).unwrap();
            assert_eq!(words(&plain), words(&own));
            assert_eq!(own, try_written(&publication, &house(&ours()), layout).unwrap());
        }
    }
}

#[test]
fn a_draft_says_so_across_the_page_on_the_offices_paper_too() {
    let files = written(&draft(&["ar", "en"]), &ours(), Layout::SideBySide);
    let header = &files["word/header-own-1.xml"];
    let end = header.strip_suffix("</q:hdr>").unwrap();
    assert!(
        end.contains("Press &amp; Office") && end.ends_with("</w:p>"),
        "{header}"
    );
    assert!(
        end.contains("string=\"مسودة · Draft\"") && end.contains("<w:p xmlns:w="),
        "{header}"
    );
    let mut reader = quick_xml::Reader::from_str(header);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    assert!(files["word/document.xml"].contains("[Draft]"));
}

#[test]
fn left_and_right_pages_have_what_stands_below_them() {
    let mut all = ours();
    edit(
        &mut all,
        "word/settings.xml",
        "<w:characterSpacingControl",
        "<w:evenAndOddHeaders/><w:characterSpacingControl",
    );
    let files = written(&released(&["ar"]), &all, Layout::Sequence);
    assert!(files["word/settings.xml"].contains("<w:evenAndOddHeaders/>"));
    assert!(
        files["word/document.xml"].contains("<w:footerReference w:type=\"even\" r:id=\"part-footer3-xml\"/>")
    );
    assert!(files["word/footer3.xml"].contains("PAGE"));
}

#[test]
fn wide_documents_lie_across() {
    let files = written(&released(&["ar", "en", "ckb"]), &ours(), Layout::SideBySide);
    assert!(
        files["word/document.xml"].contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>")
    );
    let mut all = ours();
    edit(
        &mut all,
        "word/document.xml",
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "<w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/>",
    );
    let files = written(&released(&["ar"]), &all, Layout::Sequence);
    assert!(
        files["word/document.xml"].contains("<w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/>")
    );
}

#[track_caller]
fn refused(template: &Parts) -> PublicationFault {
    let fault = try_written(&released(&["ar", "en"]), &house(template), Layout::SideBySide).unwrap_err();
    assert_eq!(
        fault.place().unwrap().path,
        PathBuf::from("templates/document.docx")
    );
    fault
}

#[track_caller]
fn active(template: &Parts) -> (String, String) {
    match refused(template) {
        PublicationFault::WordActive { part, what, .. } => (part, what),
        other => panic!("{other}"),
    }
}

#[test]
fn what_acts_or_leads_outside_is_refused_by_its_part() {
    let with_header = |content: &str| {
        let mut all = ours();
        all.insert("word/header1.xml".to_owned(), edge("hdr", content).into_bytes());
        all
    };
    for (content, what) in [
        ("<q:object/>", "object"),
        (
            "<q:p><q:fldSimple q:instr=\" DDEAUTO c:\\\\x cmd \"/></q:p>",
            "DDEAUTO c:\\\\x cmd",
        ),
        ("<q:p><q:fldSimple q:instr=\"DATE\"/></q:p>", "DATE"),
        ("<q:p><q:hyperlink r:id=\"rId7\"/></q:p>", "hyperlink"),
        (
            "<q:p><a:blip xmlns:a=\"a\" r:link=\"rId8\"/></q:p>",
            "blip link=\"rId8\"",
        ),
        (
            "<v:rect xmlns:v=\"v\" href=\"https://e.example\"/>",
            "rect href=\"https://e.example\"",
        ),
    ] {
        assert_eq!(
            active(&with_header(content)),
            ("word/header1.xml".to_owned(), what.to_owned())
        );
    }
    for name in [
        "word/vbaProject.bin",
        "word/activeX/activeX1.xml",
        "word/embeddings/a.docx",
        "customUI/x.xml",
    ] {
        let mut all = ours();
        all.insert(name.to_owned(), b"x".to_vec());
        assert_eq!(active(&all).0, name);
    }
    let mut all = ours();
    edit(
        &mut all,
        "[Content_Types].xml",
        "document.main+xml",
        "document.macroEnabled.main+xml",
    );
    assert_eq!(active(&all).0, "[Content_Types].xml");
    let outside = |kind: &str| {
        format!(
            "<Relationship Id=\"x\" Type=\"{R}/{kind}\" Target=\"https://e.example/x\" TargetMode=\"External\"/></Relationships>"
        )
    };
    let mut all = ours();
    edit(
        &mut all,
        "word/_rels/header1.xml.rels",
        "</Relationships>",
        &outside("image"),
    );
    assert_eq!(
        active(&all),
        (
            "word/_rels/header1.xml.rels".to_owned(),
            "https://e.example/x".to_owned()
        )
    );
    let mut all = ours();
    edit(
        &mut all,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        &outside("attachedTemplate"),
    );
    assert_eq!(active(&all).0, "word/_rels/document.xml.rels");
    // A link in the text of the file is passed over with its text.
    let mut all = ours();
    edit(
        &mut all,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        &outside("hyperlink"),
    );
    let files = written(&released(&["ar"]), &all, Layout::Sequence);
    assert!(files.values().all(|text| !text.contains("e.example")));
    // What leads out of the archive, or to what is not there.
    for target in ["../../../etc/passwd", "media/none.png"] {
        let mut all = ours();
        edit(
            &mut all,
            "word/_rels/header1.xml.rels",
            "media/image1.png",
            target,
        );
        assert!(active(&all).0.contains("header1.xml"));
    }
    let mut all = ours();
    all.insert("word/media/image1.png".to_owned(), b"<svg onload='x'/>".to_vec());
    assert_eq!(refused(&all).code(), "template-word-picture");
}

#[test]
fn what_cannot_be_read_is_told_with_part_and_line() {
    let mut all = ours();
    all.insert(
        "word/header1.xml".to_owned(),
        edge("hdr", "\n<q:p>\n</q:r>").into_bytes(),
    );
    match refused(&all) {
        PublicationFault::WordLine { part, row, .. } => {
            assert_eq!((part.as_str(), row), ("word/header1.xml", 4));
        }
        other => panic!("{other}"),
    }
    let mut all = ours();
    edit(
        &mut all,
        "word/styles.xml",
        "<w:styles ",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><w:styles ",
    );
    assert_eq!(active(&all), ("word/styles.xml".to_owned(), "DOCTYPE".to_owned()));
    let mut all = ours();
    edit(
        &mut all,
        "word/document.xml",
        W,
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    assert_eq!(refused(&all).code(), "template-word-file");
    for name in ["word/styles.xml", "word/document.xml", "[Content_Types].xml"] {
        let mut all = ours();
        all.remove(name);
        let code = refused(&all).code();
        assert!(
            ["template-word-part", "template-word-file"].contains(&code),
            "{name}: {code}"
        );
    }
    let mut all = ours();
    all.insert("word/header1.xml".to_owned(), b"\xff\xfe<\0".to_vec());
    assert_eq!(refused(&all).code(), "template-word-part");
    for bytes in [&b"no archive"[..], b"", b"PK\x03\x04"] {
        let own = House {
            word: Some(bytes.to_vec()),
            ..House::default()
        };
        let fault = try_written(&released(&["ar"]), &own, Layout::Sequence).unwrap_err();
        assert_eq!(fault.code(), "template-word-file");
    }
    let whole = packed(&ours());
    for length in (0..whole.len()).step_by(97) {
        let own = House {
            word: Some(whole[..length].to_vec()),
            ..House::default()
        };
        try_written(&released(&["ar"]), &own, Layout::Sequence).unwrap_err();
    }
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    let mut all = ours();
    all.insert(
        "word/header1.xml".to_owned(),
        edge("hdr", &" ".repeat(40 << 20)).into_bytes(),
    );
    let own = house(&all);
    assert!(own.word.as_ref().unwrap().len() < 1 << 20);
    let fault = try_written(&released(&["ar"]), &own, Layout::Sequence).unwrap_err();
    assert_eq!(fault.code(), "template-word-too-large");
}

#[test]
fn styles_that_are_missing_are_named() {
    let mut all = ours();
    for (id, name) in [("BayanSlogan", "Slogan"), ("Heading4", "heading 4")] {
        edit(
            &mut all,
            "word/styles.xml",
            &format!("w:styleId=\"{id}\""),
            "w:styleId=\"x\"",
        );
        edit(
            &mut all,
            "word/styles.xml",
            &format!("w:name w:val=\"{name}\""),
            "w:name w:val=\"x\"",
        );
    }
    match refused(&all) {
        PublicationFault::WordStyles { missing, .. } => assert_eq!(missing, ["Slogan", "heading 4"]),
        other => panic!("{other}"),
    }
}

#[test]
fn a_page_without_room_is_refused() {
    for (from, to) in [
        ("w:left=\"2268\"", "w:left=\"9999\""),
        ("w:left=\"2268\"", "w:left=\"-5\""),
        ("w:left=\"2268\"", "w:left=\"4294967295\""),
        ("w:w=\"11906\"", "w:w=\"99999\""),
        ("w:w=\"11906\"", "w:w=\"210mm\""),
        ("w:top=\"1134\"", "w:top=\"-16000\""),
    ] {
        let mut all = ours();
        edit(&mut all, "word/document.xml", from, to);
        assert_eq!(refused(&all).code(), "template-word-page", "{to}");
    }
}
