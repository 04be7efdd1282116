//! The release that comes with the sample, and drafts of the others.

use crate::*;

#[test]
fn najaf_is_released_with_english_and_with_sorani() {
    let copy = Copy::new();
    for (with, name) in [
        ("en", "ar-en"),
        ("ckb", "ar-ckb"),
        ("en,ckb", "ar-en-ckb"),
        ("both", "ar-en-ckb"),
    ] {
        let documents = copy.export(with, &["najaf", "--with", with]);
        let expected = ["html", "md", "txt"].map(|format| format!("najaf.{name}.{format}"));
        assert_eq!(documents.keys().cloned().collect::<Vec<_>>(), expected);
        assert!(documents[&expected[2]].contains("الإصدار 2 · 6 شباط 2021"));
    }
    let released = copy.fault(MAYSUN, &["release", "najaf", "--with", "en,ckb"]);
    assert_eq!(released, ("release-already".to_owned(), 1));
    for (id, lang) in [("marshes", "en"), ("library", "kmr")] {
        let refused = copy.fault(None, &["export", id, "--with", lang]);
        assert_eq!(refused, ("export-not-released".to_owned(), 1));
        let blocked = copy.bayan_as(MAYSUN, &["release", id, "--with", lang]);
        assert_eq!(blocked.status.code(), Some(1));
    }
}

#[test]
fn the_documents_hold_every_sentence_in_its_place() {
    let copy = Copy::new();
    let documents = copy.export("out", &["najaf", "--with", "en,ckb"]);
    let plain = &documents["najaf.ar-en-ckb.txt"];
    let shown = copy.json(&["show", "najaf"]);
    for segment in shown["blocks"].as_array().unwrap().iter().flat_map(segments) {
        let texts = ["en", "ckb"].map(|language| &segment["targets"][language]["target"]);
        for words in texts
            .into_iter()
            .chain([&segment["text"]])
            .filter_map(Value::as_str)
        {
            assert!(plain.contains(words), "{words}");
        }
    }
    let (_, english) = plain.split_once(" English ").unwrap();
    let (english, sorani) = english.split_once(" کوردیی ناوەندی ").unwrap();
    in_order(
        english,
        &[
            "Statement",
            "On the armed attack on our party’s office in Najaf",
            "5 February 2021",
            "Political Bureau states:",
            "On the morning of Friday, 5 February 2021,",
            "Baghdad, Basra, Diwaniyah and Nasiriyah",
            "86 years",
            "parliamentary elections",
            "local and federal",
            "Long live Iraq",
            "Political Bureau\nIraqi Communist Party",
            "Al-Andalus Square, Baghdad",
        ],
    );
    in_order(
        sorani,
        &[
            "بەیاننامە",
            "لە نەجەف",
            "ڕایدەگەیەنێت:",
            "هەینی، ٥ی شوباتی ٢٠٢١",
            "بەغدا و بەسرە و دیوانیە و ناسریە",
            "٨٦ ساڵ",
            "هەڵبژاردنی پەرلەمانی",
            "بژی عێراق",
            "مەکتەبی سیاسی\nحزبی شیوعی عێراق",
            "٥ی شوباتی ٢٠٢١",
            "گۆڕەپانی ئەندەلوس، بەغدا",
        ],
    );
    let after_lead_in = english.split_once("states:").unwrap().1;
    assert_eq!(
        after_lead_in.matches("5 February 2021").count(),
        1,
        "the closing date is left out"
    );
}

#[test]
fn the_same_release_gives_the_same_bytes_in_every_clone() {
    let (one, other) = (Copy::new(), Copy::new());
    let here = one.export("out", &["najaf", "--with", "en,ckb"]);
    let there = other
        .hermetic(env!("CARGO_BIN_EXE_bayan"), DILOVAN)
        .args(["--locale", "ckb", "export", "najaf", "--with", "en,ckb"])
        .args(["--format", "txt,md,html", "-o", "../out"])
        .env("BAYAN_NOW", "2031-12-24T23:59:59Z")
        .env("LANG", "ar_IQ.UTF-8")
        .env("TZ", "Asia/Baghdad")
        .output()
        .unwrap();
    assert!(there.status.success(), "{there:?}");
    assert_eq!(here, files(&other.dir.path().join("out")));
}

#[test]
fn every_document_says_that_it_is_a_demonstration() {
    let copy = Copy::new();
    for (statement, [one, other]) in STATEMENTS {
        let with = format!("{one},{other}");
        let mut args = vec![statement, "--with", &with];
        if statement != "najaf" {
            args.push("--draft");
        }
        for (name, document) in copy.export(statement, &args) {
            for language in ["ar", one, other] {
                let notice = demonstration(language);
                assert!(document.contains(&notice), "{name}: {notice}");
            }
        }
    }
}

fn demonstration(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}/publication.ftl"));
    let labels = fs::read_to_string(path).unwrap();
    let notice = labels
        .lines()
        .find_map(|line| line.strip_prefix("publication-demonstration = "));
    notice.unwrap().to_owned()
}

#[test]
fn a_draft_marks_what_may_not_go_out() {
    let documents = Copy::new().export("out", &["marshes", "--with", "en,ckb", "--draft"]);
    let plain = &documents["marshes.ar-en-ckb.draft.txt"];
    in_order(
        plain,
        &[
            "[stale: the source has changed] Since the beginning of the year",
            "[missing translation] [stale: the source has changed] It emerged",
            "[awaits review] We ask the authorities",
        ],
    );
    assert!(
        !plain.contains("full report"),
        "what is obsolete is in no document"
    );
}
