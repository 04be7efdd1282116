//! JSON: the names are those of ninjs 3.1, the languages are linked both ways, and the texts are exact.

use std::collections::BTreeSet;

use bayan::formats::publication::{format, visible};
use bayan::model::{House, Lang, Letterhead, Publication, SegmentId};
use proptest::prelude::*;
use serde_json::Value;

use crate::fixture::{ATTACKS, clean, draft, odds_and_ends, paragraph, released};
use crate::labels::{laid_out, setting};

fn json(publication: &Publication) -> Value {
    serde_json::from_str(&laid_out("json", publication)).unwrap()
}

/// What ninjs allows in an object, as far as we write any of it; it allows nothing that it does not name.
const NINJS: &[&str] = &[
    "uri",
    "standard",
    "type",
    "representationType",
    "version",
    "versionCreated",
    "contentCreated",
    "pubStatus",
    "language",
    "slugline",
    "located",
    "headlines",
    "bodies",
    "descriptions",
    "edNote",
    "by",
    "organisations",
    "altIds",
    "associations",
];

fn assert_is_ninjs(item: &Value, extra: &[&str]) {
    let names: BTreeSet<&str> = item.as_object().unwrap().keys().map(String::as_str).collect();
    let allowed: BTreeSet<&str> = NINJS.iter().chain(extra).copied().collect();
    assert!(names.is_subset(&allowed), "{:?}", names.difference(&allowed));
    assert!(item["uri"].as_str().unwrap().starts_with("urn:bayan:"));
    for (list, keys) in [
        ("headlines", &["role", "contentType", "value"][..]),
        ("descriptions", &["role", "contentType", "value"]),
        (
            "bodies",
            &["role", "contentType", "charCount", "wordCount", "value"],
        ),
        ("altIds", &["role", "value"]),
        ("organisations", &["name", "rel", "contactInfo"]),
    ] {
        for entry in item[list].as_array().into_iter().flatten() {
            let known = |key: &String| keys.contains(&key.as_str());
            assert!(entry.as_object().unwrap().keys().all(known), "{list}: {entry}");
        }
    }
    for time in ["versionCreated", "contentCreated"] {
        if let Some(time) = item[time].as_str() {
            assert!(time.parse::<jiff::Timestamp>().is_ok(), "{time}");
        }
    }
}

#[test]
fn each_language_is_a_story_of_its_own_linked_both_ways() {
    let document = json(&released(&["ar", "en", "ckb"]));
    assert_is_ninjs(&document, &["bayan"]);
    assert_eq!(document["language"], "ar");
    assert_eq!(document["pubStatus"], "usable");
    assert_eq!(document["version"], "2");
    assert_eq!(document["versionCreated"], "2023-03-14T00:00:00Z");
    assert_eq!(document["contentCreated"], "2023-03-12T00:00:00Z");
    let translations = document["associations"].as_array().unwrap();
    assert_eq!(translations.len(), 2);
    for (item, (tag, place)) in translations.iter().zip([("en", "Chibayish"), ("ckb", "چبایش")]) {
        assert_is_ninjs(item, &["name", "rel"]);
        assert_eq!(
            (&item["name"], &item["rel"]),
            (&tag.into(), &"translation".into())
        );
        assert_eq!(item["language"], tag);
        assert_eq!(item["located"], place);
        let back = &item["associations"][0];
        assert_eq!(
            (&back["rel"], &back["uri"]),
            (&"translationOf".into(), &document["uri"])
        );
        let ids = item["altIds"].as_array().unwrap();
        let role = |role: &str| ids.iter().find(|id| id["role"] == role).unwrap()["value"].clone();
        assert_eq!(role("translationOf"), document["uri"]);
        assert_eq!(role("release"), "2");
        assert_eq!(role("digest"), document["bayan"]["digest"]);
    }
    assert!(
        document["bayan"]["digest"]
            .as_str()
            .unwrap()
            .starts_with("b3:f86d8ad5")
    );
    let alone = json(&released(&["ar"]));
    assert!(alone.get("associations").is_none());
}

#[test]
fn headlines_and_bodies_are_apart() {
    let document = json(&released(&["en", "ar"]));
    let headlines: Vec<(&str, &str)> = document["headlines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["role"].as_str().unwrap(), line["value"].as_str().unwrap()))
        .collect();
    assert_eq!(headlines[0], ("kicker", "Statement"));
    assert_eq!(headlines[1].0, "main");
    let (plain, markup) = (&document["bodies"][0], &document["bodies"][1]);
    assert_eq!(
        (&plain["contentType"], &markup["contentType"]),
        (&"text/plain".into(), &"text/html".into())
    );
    let text = plain["value"].as_str().unwrap();
    assert!(
        text.starts_with("[A reconstruction for demonstration: nobody made this statement.]\n\nChibayish, 12 March 2023\n\nThe Executive Committee"),
        "{text}"
    );
    assert!(
        !text.contains("calls for a fair share") && !text.contains("Release 2"),
        "{text}"
    );
    assert_eq!(plain["charCount"], text.chars().count());
    assert_eq!(plain["wordCount"], bayan::text::word_count(text));
    let markup = markup["value"].as_str().unwrap();
    for part in [
        "<div lang=\"en\" dir=\"ltr\">\n<p class=\"demonstration\">[A reconstruction",
        "</p>\n<p class=\"dateline\">",
        "<h2>What we ask for</h2>\n<ol><li>That",
        "June:<ul><li>buffalo keepers;</li><li>reed weavers.</li></ul></li>",
        "<blockquote><p>“We had",
        "<p class=\"signature\">The Executive Committee<br>Union",
    ] {
        assert!(markup.contains(part), "{part}\n{markup}");
    }
    let table = json(&odds_and_ends());
    let table = table["bodies"][1]["value"].as_str().unwrap();
    assert!(
        table.contains("<table><tr><td>الشهر</td><td>المنسوب</td></tr><tr>"),
        "{table}"
    );
}

#[test]
fn a_draft_is_withheld_and_says_what_is_open() {
    let document = json(&draft(&["ar", "en"]));
    assert_eq!(document["pubStatus"], "withheld");
    assert!(document.get("version").is_none() && document.get("versionCreated").is_none());
    let english = &document["associations"][0];
    assert!(english["edNote"].as_str().unwrap().starts_with("Not released."));
    assert_eq!(
        english["headlines"][1]["value"],
        "[Draft] The Union of Reed Weavers of the Marshes calls for a fair share of water"
    );
    assert!(
        english["bodies"][0]["value"]
            .as_str()
            .unwrap()
            .starts_with("[Draft] Not released.")
    );
    assert!(
        english["bodies"][1]["value"]
            .as_str()
            .unwrap()
            .contains("<mark>[missing translation]</mark>")
    );
    assert_eq!(document["bayan"]["release"], Value::Null);
    let segments = document["bayan"]["segments"].as_array().unwrap();
    let states: Vec<&str> = segments
        .iter()
        .filter_map(|segment| segment["states"]["en"].as_str())
        .collect();
    assert_eq!(
        states,
        [
            "stale",
            "missing",
            "translated",
            "rejected",
            "missing",
            "omitted",
            "omitted"
        ]
    );
    let released = laid_out("json", &released(&["ar", "en"]));
    assert!(!released.contains("\"states\""));
}

#[test]
fn segments_stand_together_by_their_ids_and_are_exact() {
    let id = |id: &str| Some(SegmentId::parse(id).unwrap());
    let mut publication = paragraph("", "");
    let piece = |name: &str, text: &str| {
        let mut piece = clean(text, false);
        piece.segment = id(name);
        piece
    };
    publication.blocks[0].cells[0].pieces = vec![piece("s1", "واحد\u{202e}"), piece("s2", "اثنان")];
    publication.blocks[0].cells[1].pieces = vec![
        piece("s1", "One\u{1b}"),
        piece("en1", "extra"),
        piece("s2", "two"),
    ];
    let document = json(&publication);
    let segments = document["bayan"]["segments"].as_array().unwrap();
    let found: Vec<(&str, Option<&str>, Option<&str>)> = segments
        .iter()
        .map(|segment| {
            let texts = &segment["texts"];
            (
                segment["id"].as_str().unwrap(),
                texts["ar"].as_str(),
                texts["en"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("s1", Some("واحد\u{202e}"), Some("One\u{1b}")),
            ("en1", None, Some("extra")),
            ("s2", Some("اثنان"), Some("two")),
        ]
    );
    // A reader is shown what acts; the body is for readers.
    assert!(
        document["bodies"][0]["value"]
            .as_str()
            .unwrap()
            .contains("U+202E")
    );
}

#[test]
fn the_office_is_named_in_the_languages_that_it_has_a_name_in() {
    let texts = |text: &str| [(Lang::parse("en").unwrap(), text.to_owned())].into();
    let house = House {
        letterhead: Letterhead {
            names: texts("The Weavers’ Union"),
            contacts: texts("Marsh Street\nChibayish"),
            url: Some("https://press.example.org/".into()),
        },
        ..House::default()
    };
    let bytes = format("json")
        .unwrap()
        .write(&released(&["ar", "en"]), &setting(&house))
        .unwrap();
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    assert!(document.get("organisations").is_none() && document.get("by").is_none());
    let english = &document["associations"][0];
    assert_eq!(english["by"], "The Weavers’ Union");
    let contacts = &english["organisations"][0]["contactInfo"];
    assert_eq!(contacts[0]["value"], "Marsh Street\nChibayish");
    assert_eq!(contacts[1]["value"], "https://press.example.org/");
}

fn assert_exact_and_inert(text: &str) {
    let written = laid_out("json", &paragraph("نص", text));
    let acts =
        |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c) || c == '\u{2028}';
    assert!(!written.contains(acts), "{written:?}");
    let document: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(document["bayan"]["segments"][0]["texts"]["en"], text);
    let markup = document["associations"][0]["bodies"][1]["value"]
        .as_str()
        .unwrap();
    let inner = markup.strip_prefix("<div lang=\"en\" dir=\"ltr\">\n<p>").unwrap();
    let inner = inner.strip_suffix("</p>\n</div>").unwrap().replace("<br>", "\n");
    assert!(!inner.contains(['<', '>', '"', '\'']), "{inner}");
    let plain = ["&lt;", "&gt;", "&quot;", "&#x27;", "&amp;"]
        .iter()
        .zip(["<", ">", "\"", "'", "&"])
        .fold(inner, |text, (name, c)| text.replace(name, c));
    assert_eq!(plain, visible(text));
}

#[test]
fn attacks_are_data() {
    for attack in ATTACKS {
        assert_exact_and_inert(attack);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_data(text in any::<String>()) {
        prop_assume!(!text.trim().is_empty());
        assert_exact_and_inert(&text);
    }
}
