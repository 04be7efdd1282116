//! `bayan segment`.

use std::fs;

use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn a_text_is_cut_into_sentences_without_a_workspace() {
    let work = Workspace::nothing();
    work.write("harbour.txt", HARBOUR);
    let mut seen = Transcript::new("segment/segment");
    seen.run(work.bayan(["segment", "harbour.txt", "--lang", "ar"]));
    seen.run(
        work.bayan(["segment", "--lang", "en"])
            .stdin("Dr. Salih spoke at 3.30 p.m. Nobody answered; “Why?” he asked. Silence.\nA new line"),
    );
    seen.run(
        work.bayan(["segment", "--lang", "ar", "--json"])
            .stdin("قال الرئيس: نعم. هل جاء؟ لا."),
    );
    seen.run(
        work.bayan(["segment", "--lang", "ar", "--colon", "--comma", "--semicolon"])
            .stdin("قال: جاء، وذهب؛ ثم عاد."),
    );
    seen.run(
        work.bayan(["segment", "--lang", "ckb"])
            .stdin("د. ئازاد هات. کەی هات؟ دوێنێ."),
    );
    seen.run(
        work.bayan(["segment", "--lang", "kmr"])
            .stdin("Ew hat. Kengî? Doh."),
    );
    seen.run(work.bayan(["segment", "--lang", "ku"]).stdin("x"));
    seen.run(work.bayan(["segment"]).stdin("x"));
    seen.finish();
}

/// The rules of an office: an abbreviation of its own, and a break that the built-in rules do not have.
const OFFICE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes"/>
  <body>
    <languagerules>
      <languagerule languagerulename="Office">
        <rule break="no">
          <beforebreak>هاتف\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>؛</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="ar(?:-.*)?" languagerulename="Office"/>
    </maprules>
  </body>
</srx>
"#;

/// A text that these rules cut otherwise.
const CALL: &str = "\
بيان عن لقاء الأهالي

اتصلوا بنا على هاتف. 5 في المكتب؛ سنجيب. شكرا لكم.
";

/// The lines of a text as the workspace cuts it.
fn cut(work: &Workspace, args: &[&str]) -> Vec<String> {
    let ran = work.bayan([&["segment", "call.txt", "--lang", "ar"][..], args].concat());
    ran.success().stdout.lines().map(str::to_owned).collect()
}

/// A workspace with the text and these rules, not yet saved.
fn office(rules: &str) -> Workspace {
    let work = Workspace::imported();
    work.write("call.txt", CALL);
    work.write("segmentation.srx", rules);
    work
}

const TITLE: &str = "بيان عن لقاء الأهالي";

#[test]
fn rules_of_the_workspace_are_honoured_wherever_documents_are_cut() {
    let work = office(OFFICE);
    let before = fs::read(work.path("statements/harbour/ar.toml")).unwrap();
    work.as_person("hala").bayan(["save"]).success();
    let own = [
        TITLE,
        "",
        "اتصلوا بنا على هاتف. 5 في المكتب؛",
        "سنجيب.",
        "شكرا لكم.",
    ];
    assert_eq!(cut(&work, &[]), own);
    work.import("call", CALL);
    let source = fs::read_to_string(work.path("statements/call/ar.toml")).unwrap();
    assert!(source.contains("هاتف. 5 في المكتب؛\""), "{source}");
    work.write("new.txt", CALL.replace("سنجيب", "سنرد"));
    let revised = work
        .as_person("hala")
        .bayan(["revise", "call", "new.txt", "--json"])
        .success()
        .json();
    assert_eq!(revised["segments"].as_array().unwrap().len(), 4, "{revised}");
    work.write("call-en.txt", "On meeting the people\n\nCall us. Thank you.\n");
    let aligned = work
        .bayan(["align", "call.txt", "call-en.txt", "--lang", "en", "--json"])
        .success()
        .json();
    let sources = aligned["pairs"].as_array().unwrap().iter();
    let sources: usize = sources.map(|pair| pair["source"].as_array().unwrap().len()).sum();
    assert_eq!(sources, 4, "{aligned}");
    let after = fs::read(work.path("statements/harbour/ar.toml")).unwrap();
    assert_eq!(before, after, "statements that are there are not cut anew");
}

#[test]
fn without_rules_of_its_own_a_workspace_cuts_as_anywhere() {
    let work = office(OFFICE);
    fs::remove_file(work.path("segmentation.srx")).unwrap();
    let plain = cut(&work, &[]);
    assert!(
        plain.iter().any(|line| line.ends_with("المكتب؛ سنجيب.")),
        "{plain:?}"
    );
    let elsewhere = Workspace::nothing();
    elsewhere.write("call.txt", CALL);
    assert_eq!(cut(&elsewhere, &[]), plain);
}

#[test]
fn rules_with_a_mistake_are_refused_with_file_and_line_and_nothing_is_written() {
    for (from, to, code) in [
        ("هاتف\\.", "(?&lt;=هاتف)\\.", "segmentation-bad-pattern"),
        ("هاتف\\.", "(هاتف)\\1\\.", "segmentation-bad-pattern"),
        ("هاتف\\.", "(?:\\p{L}{500}){500}", "segmentation-too-large"),
        ("</body>\n</srx>", "", "segmentation-unclosed"),
        ("version=\"2.0\"", "version=\"1.0\"", "segmentation-not-srx"),
        ("break=\"no\"", "break=\"nein\"", "segmentation-bad-break"),
    ] {
        let broken = OFFICE.replace(from, to);
        assert_ne!(broken, OFFICE, "{code}");
        let work = office(&broken);
        let import = ["import", "call.txt", "--id", "call", "--json"];
        let error = work.as_person("hala").bayan(import).code(2).json_error();
        assert_eq!(error["error"]["code"], code);
        assert_eq!(error["error"]["file"], "segmentation.srx");
        assert!(error["error"]["line"].is_u64(), "{error}");
        assert!(!work.path("statements/call").exists());
        work.as_person("hala").bayan(["save"]).code(2);
        work.bayan(["segment", "call.txt", "--lang", "ar"]).code(2);
        work.write("other.srx", OFFICE);
        work.bayan(["segment", "call.txt", "--lang", "ar", "--rules", "other.srx"])
            .success();
    }
}
