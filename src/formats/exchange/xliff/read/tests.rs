//! What tools do to a file, and what enemies do.

use super::*;
use crate::formats::exchange::tests::package;
use crate::formats::exchange::{Captions, ExchangeFormat, Xliff};
use crate::message::Fault;
use crate::model::SourceCheck;

fn rows(text: &str) -> Vec<SubmittedRow> {
    read(Path::new("a.xlf"), text).unwrap().rows
}

fn code(text: &str) -> &'static str {
    read(Path::new("a.xlf"), text).unwrap_err().code()
}

fn pulled() -> String {
    Xliff.write(&package(), &Captions::default())
}

/// A file with one unit around the given parts.
fn unit(parts: &str) -> String {
    format!(
        r#"<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar" trgLang="en"><file id="a"><unit id="s1">{parts}</unit></file></xliff>"#
    )
}

fn target(parts: &str) -> Option<String> {
    rows(&unit(parts)).remove(0).target
}

/// The rows of [`package`] with their targets, as a tool saved them.
fn assert_saved(name: &str, text: &str, check: SourceCheck, filled: &[&str]) {
    let read = read(Path::new(name), text).unwrap();
    assert_eq!(read.lang.as_ref().map(Lang::as_str), Some("en"), "{name}");
    assert_eq!(read.duplicates(), [], "{name}");
    let package = package();
    assert_eq!(read.rows.len(), package.rows.len(), "{name}");
    for (got, want) in read.rows.iter().zip(&package.rows) {
        let id = got.id.as_str();
        assert_eq!(id, want.id.as_str(), "{name}");
        assert_eq!(
            got.statement.as_deref(),
            Some(want.statement.as_str()),
            "{name} {id}"
        );
        assert_eq!(got.source, want.source, "{name} {id}");
        assert_eq!(got.source_check, check, "{name} {id}");
        assert!(got.was_pulled_from(want.source.as_deref()), "{name} {id}");
        assert!(!got.marked_unfinished, "{name} {id}");
        if filled.contains(&id) {
            assert!(got.target.as_ref().unwrap().starts_with("Filled "), "{name} {id}");
        } else {
            assert_eq!(got.target, want.target, "{name} {id}");
        }
    }
}

#[test]
fn files_that_real_tools_saved_are_read_whole() {
    for (name, text, check, filled) in [
        (
            "omegat",
            include_str!("../../../../../tests/exchange/saved-by-omegat.xlf"),
            SourceCheck::Untouched,
            &["s3", "s7"][..],
        ),
        (
            "translate-toolkit",
            include_str!("../../../../../tests/exchange/saved-by-translate-toolkit.xlf"),
            SourceCheck::Untouched,
            &["s3", "s7", "s1"],
        ),
        (
            "xliff.js",
            include_str!("../../../../../tests/exchange/saved-by-xliff-js.xlf"),
            SourceCheck::Unknown,
            &["s3", "s7", "s1"],
        ),
        (
            "xliff.js, XLIFF 1.2",
            include_str!("../../../../../tests/exchange/saved-by-xliff-js-1.2.xlf"),
            SourceCheck::Unknown,
            &["s3", "s7", "s1"],
        ),
    ] {
        assert_saved(name, text, check, filled);
    }
}

#[test]
fn segments_that_a_tool_split_are_joined_again() {
    let split = pulled().replace(
        "<source>بيان عن المياه</source>\n      </segment>",
        "<source>بيان</source>\n<target>Statement</target></segment>\
         <ignorable><source> </source></ignorable>\
         <segment id='2' state='translated'><source>عن المياه</source><target>on water</target>\n      </segment>",
    );
    let row = rows(&split).remove(0);
    assert_eq!(row.source.as_deref(), Some("بيان عن المياه"));
    assert_eq!(row.source_check, SourceCheck::Untouched);
    assert_eq!(row.target.as_deref(), Some("Statement on water"));
}

#[test]
fn a_unit_with_one_half_translated_is_unfinished() {
    let parts = "<segment><source>ا </source><target>a </target></segment><segment><source>ب</source><target/></segment>";
    let row = rows(&unit(parts)).remove(0);
    assert_eq!((row.target.as_deref(), row.marked_unfinished), (Some("a "), true));
    let empty = parts.replace("a ", " ");
    let row = rows(&unit(&empty)).remove(0);
    assert_eq!((row.target, row.marked_unfinished), (None, false));
}

#[test]
fn targets_that_change_places_are_put_in_order() {
    let parts = "<segment><source>1</source><target order='3'>c</target></segment>\
                 <ignorable><source> </source></ignorable>\
                 <segment><source>2</source><target order='1'>a</target></segment>";
    assert_eq!(target(parts).as_deref(), Some("a c"));
}

#[test]
fn inline_codes_markers_and_comments_leave_only_their_text() {
    for (inner, want) in [
        (
            "<pc id='1'>a <mrk id='m' type='comment'>b</mrk></pc> c<ph id='2' equiv='x'/>",
            "a b c",
        ),
        (
            "<sc id='1'/>a<ec startRef='1'/><sm id='2'/>b<em startRef='2'/>",
            "ab",
        ),
        ("a<!-- not this --><?nor this?>b", "ab"),
        (
            "<![CDATA[a < b & c]]> &lt;d&gt; &#x64A;&#1610; &quot;&apos;&amp;",
            "a < b & c <d> يي \"'&",
        ),
        ("a<cp hex='001B'/>b<cp hex='FFFF'/>", "a\u{1b}b\u{ffff}"),
        ("<x:y xmlns:x='urn:x'>kept</x:y>", "kept"),
    ] {
        let parts = format!("<segment><source>s</source><target>{inner}</target></segment>");
        assert_eq!(target(&parts).as_deref(), Some(want), "{inner}");
    }
}

#[test]
fn added_modules_attributes_prefixes_and_versions_change_nothing() {
    let want = rows(&pulled());
    let body = pulled();
    let added = body
        .replace(
            " version=\"2.1\"",
            " version=\"2.2\" x:tool=\"t\" xmlns:x=\"urn:x\"",
        )
        .replace("<unit ", "<unit x:n='1' ")
        .replace(
            "<segment ",
            "<x:seg><source>no</source><target>no</target></x:seg><segment x:s='2' ",
        );
    assert_eq!(rows(&added), want);
    let mut prefixed = body.replace("xmlns=\"urn", "xmlns:xlf=\"urn");
    for name in [
        "xliff", "file", "unit", "segment", "source", "target", "notes", "note", "ph",
    ] {
        for (from, to) in [("<", "<xlf:"), ("</", "</xlf:")] {
            for end in [" ", ">"] {
                prefixed = prefixed.replace(&format!("{from}{name}{end}"), &format!("{to}{name}{end}"));
            }
        }
    }
    assert_eq!(rows(&prefixed), want);
    let grouped = body
        .replace(
            "<unit id=\"s3\"",
            "<group id='g'><notes><note>n</note></notes><group id='h'><unit id=\"s3\"",
        )
        .replacen("</file>", "</group></group></file>", 1);
    assert_eq!(rows(&grouped), want);
}

#[test]
fn an_edited_source_is_told_from_a_respaced_one() {
    let check = |from: &str, to: &str| {
        let row = rows(&pulled().replace(from, to)).remove(1);
        (row.source_check, row.was_pulled_from(Some("اجتمعت اللجنة أمس.")))
    };
    let source = "<source>اجتمعت اللجنة أمس.</source>";
    assert_eq!(check(source, source), (SourceCheck::Untouched, true));
    let respaced = "<source>\n اجتمعت  اللجنة أمس. </source>";
    assert_eq!(check(source, respaced), (SourceCheck::Untouched, true));
    let edited = "<source>اجتمعت اللجنة غدا.</source>";
    assert_eq!(check(source, edited).0, SourceCheck::Edited);
    assert_eq!(check("type=\"mark\"", "type=\"x\""), (SourceCheck::Unknown, true));
}

#[test]
fn what_a_tool_says_of_unfinished_work_is_reported() {
    for (attributes, unfinished) in [
        ("state='initial' subState='bayan:stale'", false),
        ("state='translated' subState='poedit:fuzzy'", true),
        ("state='initial'", true),
        ("state='final'", false),
        ("", false),
    ] {
        let parts = format!("<segment {attributes}><source>s</source><target>t</target></segment>");
        assert_eq!(
            rows(&unit(&parts))[0].marked_unfinished,
            unfinished,
            "{attributes}"
        );
    }
}

#[test]
fn xliff_1_is_read_with_its_own_codes() {
    let text = r#"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="2020-05-01-water" source-language="ar" target-language="ku-Arab"><header><note>n</note></header><body>
<group id="g"><trans-unit id="17" resname="2020-05-01-water/s4"><source>نص <g id="1">غليظ</g></source>
<seg-source><mrk mtype="seg" mid="1">نص غليظ</mrk></seg-source>
<target state="translated"><mrk mtype="seg" mid="1">text <bpt id="1">&lt;b&gt;</bpt><g id="1">bold</g><ept id="1">x</ept><x id="9"/></mrk></target>
<alt-trans><source>no</source><target>no</target></alt-trans></trans-unit></group>
<trans-unit id="s5"><source>ب</source><target state="needs-translation">b</target></trans-unit>
<trans-unit id="s6"><source>ج</source></trans-unit></body></file></xliff>"#;
    let read = read(Path::new("a.xlf"), text).unwrap();
    assert_eq!(read.lang.unwrap().as_str(), "ckb");
    let seen: Vec<_> = read
        .rows
        .iter()
        .map(|row| {
            (
                row.id.as_str(),
                row.source.as_deref(),
                row.target.as_deref(),
                row.marked_unfinished,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("s4", Some("نص غليظ"), Some("text bold"), false),
            ("s5", Some("ب"), Some("b"), true),
            ("s6", Some("ج"), None, false)
        ]
    );
    assert!(
        read.rows
            .iter()
            .all(|row| row.statement.as_deref() == Some("2020-05-01-water"))
    );
}

#[test]
fn the_noted_language_goes_before_what_a_tool_makes_of_it() {
    let text = pulled().replace("trgLang=\"en\"", "trgLang=\"ku\"");
    assert_eq!(read(Path::new("a"), &text).unwrap().lang.unwrap().as_str(), "en");
    let bare = unit("<segment><source>s</source></segment>").replace("trgLang=\"en\"", "trgLang=\"ku\"");
    assert_eq!(code(&bare), "exchange-lang");
    let none = bare.replace(" trgLang=\"ku\"", "");
    assert_eq!(read(Path::new("a"), &none).unwrap().lang, None);
}

#[test]
fn repeated_and_unknown_rows_are_reported_with_their_lines() {
    let text = pulled();
    let at = text.find("    <unit id=\"s5\"").unwrap();
    let end = text.find("    <unit id=\"en1\"").unwrap();
    let doubled = format!("{}{}{}", &text[..end], &text[at..end], &text[end..]);
    let read = read(Path::new("a"), &doubled).unwrap();
    let lines: Vec<(usize, usize)> = read
        .duplicates()
        .into_iter()
        .map(|(first, again)| (read.rows[first].line, read.rows[again].line))
        .collect();
    assert_eq!(lines.len(), 1);
    for line in [lines[0].0, lines[0].1] {
        assert!(doubled.lines().nth(line - 1).unwrap().contains("<unit id=\"s5\""));
    }
    let strange = unit("<segment><source>s</source></segment>").replace("id=\"s1\"", "id=\"Label 7\"");
    assert_eq!(rows(&strange)[0].id, "Label 7");
}

#[test]
fn packages_of_two_workspaces_or_languages_are_not_taken_for_one() {
    for (from, to) in [("desk · north", "desk · south"), (">en<", ">ckb<")] {
        let text = pulled();
        let at = text.rfind(from).unwrap();
        let mixed = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
        assert_eq!(code(&mixed), "exchange-mixed");
    }
}

#[test]
fn hostile_documents_are_refused_by_name() {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff version="2.0">&b;</xliff>"#;
    let outside = r#"<!DOCTYPE x SYSTEM "file:///etc/hostname"><xliff version="2.0"/>"#;
    let deep = format!("{}{}", "<g>".repeat(200_000), "</g>".repeat(200_000));
    let many = (0..2_000).fold(String::new(), |all, n| format!("{all} a{n}='x'"));
    for (text, want) in [
        (bomb.to_owned(), "exchange-doctype"),
        (outside.to_owned(), "exchange-doctype"),
        (unit("&secret;"), "exchange-entity"),
        (unit(&deep), "exchange-too-deep"),
        (unit(&format!("<segment{many}/>")), "exchange-too-deep"),
        (
            unit("<segment><source>a\u{1}</source></segment>"),
            "exchange-control",
        ),
        (unit("<segment><source>&#0;</source></segment>"), "exchange-xml"),
        (
            unit("<segment><source>&#x1b;</source></segment>"),
            "exchange-control",
        ),
        (
            unit("<segment><source><cp hex='D800'/></source></segment>"),
            "exchange-xml",
        ),
        (unit("<segment></unit>"), "exchange-xml"),
        (unit("<segment state='a&b;'/>"), "exchange-xml"),
        (unit("").replace("\"2.0\"", "\"3.0\""), "exchange-xliff-version"),
        (unit("").replace("id=\"s1\"", ""), "exchange-id-missing"),
        ("<html><body>404</body></html>".into(), "exchange-unrecognised"),
        (format!("{}<again/>", unit("")), "exchange-xml"),
        (unit("").replace("</xliff>", ""), "exchange-truncated"),
        (unit("<!-- "), "exchange-truncated"),
        (unit("<![CDATA["), "exchange-truncated"),
    ] {
        assert_eq!(
            code(&text),
            want,
            "{}",
            text.chars().take(300).collect::<String>()
        );
    }
}

#[test]
fn a_fault_names_the_line() {
    let text = pulled().replacen("It discussed dams &amp;", "It discussed dams &nbsp;", 1);
    let line = text.lines().position(|line| line.contains("&nbsp;")).unwrap() + 1;
    let fault = read(Path::new("a.xlf"), &text).unwrap_err();
    assert_eq!(fault.place().unwrap().line, Some(line));
}
