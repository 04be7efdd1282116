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

/// A text for each language that has rules, with what the office's rules and the built-in ones decide.
const TEXTS: [(&str, &str); 4] = [
    ("ar", CALL),
    ("en", "Dr. Salih left; he came. Why? No. 5 is 3.5. (a) One."),
    ("ckb", "د. ئازاد هات؛ ڕۆیشت. کەی هات؟ ١٫٢٢ بوو. کۆتایی."),
    (
        "kmr",
        "Di 17.11. 2031an de ew e. Dr. Berfîn hat. Kengî? 5. Sibat.",
    ),
];

/// The segments of all of these texts, with each option and without, and with these rules alone if any.
fn cut_all(work: &Workspace, rules: Option<&str>) -> Vec<String> {
    let mut all = Vec::new();
    for (lang, text) in TEXTS {
        for option in [None, Some("--colon"), Some("--comma"), Some("--semicolon")] {
            let rules = rules.map(|file| ["--rules", file]);
            let args = ["segment", "--lang", lang].into_iter().chain(option);
            let args = args.chain(rules.into_iter().flatten());
            all.push(work.bayan(args).stdin(text).success().stdout);
        }
    }
    all
}

#[test]
fn rules_that_were_exported_cut_alike_alone_and_imported_again() {
    let work = Workspace::imported();
    let plain = cut_all(&work, None);
    work.write("../office.srx", OFFICE);
    let before = fs::read(work.path("statements/harbour/ar.toml")).unwrap();
    let mut seen = Transcript::new("segment/rules");
    let hala = work.as_person("hala");
    seen.run(hala.bayan(["segment", "--import-rules", "../office.srx"]));
    assert_eq!(work.read("segmentation.srx"), OFFICE);
    work.assert_clean();
    let own = cut_all(&work, None);
    assert_ne!(own, plain);
    seen.run(hala.bayan(["segment", "--import-rules", "../office.srx"]));
    seen.run(work.bayan(["segment", "--export-rules", "../all.srx"]));
    assert_eq!(cut_all(&work, Some("../all.srx")), own);
    seen.run(hala.bayan(["segment", "--import-rules", "../all.srx"]));
    seen.finish();
    work.assert_clean();
    assert_eq!(work.read("segmentation.srx"), work.read("../all.srx"));
    assert_eq!(cut_all(&work, None), own);
    let after = fs::read(work.path("statements/harbour/ar.toml")).unwrap();
    assert_eq!(before, after, "statements that are there are not cut anew");
}

#[test]
fn without_rules_of_ones_own_the_built_in_file_is_written() {
    let elsewhere = Workspace::nothing();
    elsewhere
        .bayan(["segment", "--export-rules", "plain.srx"])
        .success();
    assert_eq!(elsewhere.read("plain.srx"), bayan::segmentation::RULES_SRX);
    let own = cut_all(&elsewhere, None);
    assert_eq!(cut_all(&elsewhere, Some("plain.srx")), own);
}

#[test]
fn rules_that_ask_one_map_only_are_written_with_a_warning() {
    let map = "<languagemap languagepattern=\"ar(?:-.*)?\" languagerulename=\"Office\"/>";
    let first = OFFICE.replace("cascade=\"yes\"", "cascade=\"no\"");
    let work = office(&first.replace(map, &format!("{map}{map}")));
    let mut seen = Transcript::new("segment/only-first");
    seen.run(work.bayan(["segment", "--export-rules", "all.srx"]));
    seen.finish();
    work.write("segmentation.srx", first);
    let ran = work.bayan(["segment", "--export-rules", "all.srx"]).success();
    assert!(!ran.stderr.contains("cascade"), "{}", ran.stderr);
}

#[test]
fn an_import_of_rules_that_cannot_be_is_refused_and_writes_nothing() {
    let work = Workspace::imported();
    let log = work.log();
    let mut seen = Transcript::new("segment/refused");
    let hala = work.as_person("hala");
    for (name, from, to) in [
        ("behind.srx", "هاتف\\.", "(?&lt;=هاتف)\\."),
        ("large.srx", "هاتف\\.", "(?:\\p{L}{500}){500}"),
        ("cut.srx", "</body>\n</srx>", ""),
    ] {
        let broken = OFFICE.replace(from, to);
        assert_ne!(broken, OFFICE, "{name}");
        work.write(name, broken);
        seen.run(hala.bayan(["segment", "--import-rules", name]));
    }
    seen.run(hala.bayan(["segment", "--import-rules", "none.srx"]));
    seen.run(hala.bayan(["segment", "--import-rules", "a.srx", "--export-rules", "b.srx"]));
    seen.run(hala.bayan(["segment", "call.txt", "--import-rules", "a.srx"]));
    work.write("office.srx", OFFICE);
    seen.run(
        work.as_person("rana")
            .bayan(["segment", "--import-rules", "office.srx"]),
    );
    assert!(!work.path("segmentation.srx").exists());
    let by_hand = OFFICE.replace("Office", "Ours");
    work.write("segmentation.srx", &by_hand);
    seen.run(hala.bayan(["segment", "--import-rules", "office.srx"]));
    seen.finish();
    assert_eq!(work.read("segmentation.srx"), by_hand);
    assert_eq!(work.log(), log);
}
