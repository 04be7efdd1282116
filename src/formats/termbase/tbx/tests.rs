//! TBX: what is written comes back, other programs' files are read, and nothing in a file does harm.

use std::path::Path;

use super::super::{Import, Languages, TermFormat, TermsFault};
use crate::message::Fault;
use crate::model::Lang;
use crate::terms::{Entry, Names, PartOfSpeech};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn languages() -> Languages {
    Languages::of(&lang("ar"), &[lang("en"), lang("ckb")])
}

fn parse(text: &str) -> Result<Import, TermsFault> {
    TermFormat::Tbx.read(Path::new("terms.tbx"), text.as_bytes(), &languages())
}

fn committee() -> Entry {
    let ar = Names {
        forms: vec!["لجان".to_owned()],
        ..Names::of("لجنة")
    };
    let en = Names {
        admitted: vec!["board".to_owned()],
        forbidden: vec!["council & <court>".to_owned()],
        ..Names::of("committee")
    };
    Entry {
        id: Some("committee".to_owned()),
        names: [(lang("ar"), ar), (lang("en"), en)].into(),
        part_of_speech: Some(PartOfSpeech::Noun),
        domain: Some("bodies".to_owned()),
        note: Some("one & two\nlines".to_owned()),
        case_sensitive: false,
    }
}

#[test]
fn what_is_written_is_what_is_read() {
    let mut nameless = committee();
    nameless.id = None;
    nameless.names.remove(&lang("en"));
    let cased = Entry {
        id: Some("who".to_owned()),
        names: [(lang("en"), Names::of("WHO"))].into(),
        case_sensitive: true,
        ..Entry::default()
    };
    let entries = vec![committee(), nameless, cased];
    let text = TermFormat::Tbx.write(&entries, &languages());
    assert!(text.contains(r#"<conceptEntry id="_2">"#) && text.contains("council &amp; &lt;court&gt;"));
    let read: Vec<Entry> = parse(&text)
        .unwrap()
        .entries
        .into_iter()
        .map(|(_, entry)| entry)
        .collect();
    assert_eq!(read, entries);
    assert_eq!(
        text.matches(r#"<admin type="projectSubset">case-sensitive</admin>"#)
            .count(),
        1
    );
}

#[test]
fn the_other_style_and_other_languages_are_read() {
    let text = r#"<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="17">
  <min:subjectField>bodies</min:subjectField>
  <descripGrp><basic:definition>A group.</basic:definition><basic:source>S</basic:source></descripGrp>
  <langSec xml:lang="en-GB">
    <termSec><term>committee</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
      <min:partOfSpeech>noun</min:partOfSpeech></termSec>
    <termSec><term>council</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>working
       party</term></termSec>
  </langSec>
  <langSec xml:lang="fr"><termSec><term>comité</term></termSec></langSec>
  <langSec xml:lang="ku"><termSec><term>komîte</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>"#;
    let import = parse(text).unwrap();
    let (line, entry) = &import.entries[0];
    let names = &entry.names[&lang("en")];
    assert_eq!((*line, names.preferred.as_deref()), (6, Some("committee")));
    assert_eq!(
        (&names.forbidden[..], &names.admitted[..]),
        (&["council".to_owned()][..], &["working party".to_owned()][..])
    );
    assert_eq!(
        (
            entry.id.as_deref(),
            entry.domain.as_deref(),
            entry.note.as_deref()
        ),
        (None, Some("bodies"), Some("A group."))
    );
    assert_eq!((import.skipped["fr"], import.skipped["ku"]), (1, 1));
}

#[test]
fn what_could_do_harm_or_is_no_tbx_is_refused_with_its_line() {
    let body = |term: &str| {
        format!(
            "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>\n<conceptEntry><langSec xml:lang=\"en\"><termSec>\n<term>{term}</term></termSec></langSec></conceptEntry></body></text></tbx>"
        )
    };
    for (text, want) in [
        (
            "<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx/>".to_owned(),
            ("terms-doctype", Some(1)),
        ),
        (body("&x;"), ("terms-xml", Some(3))),
        (body("a\u{202e}b"), ("terms-hazard", Some(3))),
        (body(" "), ("terms-empty", Some(3))),
        (body("a").replace("</tbx>", ""), ("terms-truncated", Some(3))),
        ("<xliff/>".to_owned(), ("terms-not-tbx", Some(1))),
        (body(&"<hi>".repeat(300)), ("terms-xml", Some(3))),
        (" ".to_owned(), ("terms-file-empty", None)),
    ] {
        let fault = parse(&text).unwrap_err();
        assert_eq!(
            (fault.code(), fault.place().and_then(|place| place.line)),
            want,
            "{text}"
        );
    }
}
