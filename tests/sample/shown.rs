//! What the sample shows: every state, every class of change, terms, reasons.

use crate::*;

#[test]
fn the_checks_have_nothing_against_it() {
    let checked = Copy::new().json(&["check"]);
    assert_eq!(checked["findings"], serde_json::json!([]));
}

#[test]
fn every_translation_stands_where_it_is_meant_to() {
    let status = Copy::new().json(&["status"]);
    let mut found = Vec::new();
    for statement in status["statements"].as_array().unwrap() {
        for language in statement["languages"].as_array().unwrap() {
            let count = |state: &str| language[state].as_u64().unwrap();
            let states = [
                "missing",
                "stale",
                "rejected",
                "translated",
                "approved",
                "obsolete",
            ]
            .map(count);
            let releasable = language["releasable"].as_bool().unwrap();
            found.push((
                text(&statement["id"]),
                text(&language["language"]),
                states,
                releasable,
            ));
        }
    }
    let expected = [
        ("library", "en", [0, 0, 0, 5, 6, 0], false),
        ("library", "kmr", [3, 0, 1, 4, 3, 0], false),
        ("marshes", "en", [2, 4, 0, 6, 4, 1], false),
        ("marshes", "ckb", [6, 3, 1, 3, 3, 0], false),
        ("najaf", "en", [0, 0, 0, 0, 22, 0], true),
        ("najaf", "ckb", [0, 0, 0, 0, 21, 0], true),
    ];
    let expected =
        expected.map(|(id, lang, states, releasable)| (id.to_owned(), lang.to_owned(), states, releasable));
    assert_eq!(found, expected);
    for state in 0..6 {
        assert!(
            found.iter().any(|row| row.2[state] > 0),
            "state {state} is nowhere to be seen"
        );
    }
}

#[test]
fn the_termbase_is_of_the_statements_and_the_translations_agree_with_it() {
    let copy = Copy::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("terms.toml");
    let lang = |tag: &str| bayan::model::Lang::parse(tag).unwrap();
    let targets = ["en", "ckb", "kmr"].map(lang);
    let languages = bayan::formats::termbase::Languages::of(&lang("ar"), &targets);
    let written = fs::read_to_string(from).unwrap();
    let entries = bayan::formats::termbase::read(Path::new("terms.toml"), &written, &languages).unwrap();
    let terms = bayan::terms::Termbase::new(entries);
    let (mut used, mut astray) = (std::collections::BTreeSet::new(), Vec::new());
    for target in copy.targets() {
        let Some(source) = &target.source else { continue };
        let language = lang(target.language);
        for own in bayan::terms::uses(&terms, (source, &lang("ar")), (&target.text, &language)) {
            used.insert(own.entry);
            if own.right.is_none() {
                astray.push(format!("{}: {}", target.place, &source[own.source]));
            }
        }
    }
    assert_eq!(astray, Vec::<String>::new());
    assert_eq!(used.len(), terms.entries().len(), "a term that no statement uses");
}

#[test]
fn the_reason_behind_each_state_is_told() {
    let copy = Copy::new();
    let facts = |id: &str, lang: &str, segment: &str| {
        let why = copy.json(&["why", id, "--lang", lang, segment]);
        let facts = why["facts"].as_array().unwrap().clone();
        let told = facts.iter().map(|fact| text(&fact["what"])).collect::<Vec<_>>();
        (text(&why["state"]), told)
    };
    for (id, lang, segment, state, what) in [
        ("najaf", "en", "s19", "approved", "omitted"),
        ("najaf", "en", "en1", "approved", "approved"),
        ("library", "kmr", "s3", "rejected", "rejected"),
        ("library", "kmr", "s5", "missing", "source-written"),
        ("library", "en", "s6", "translated", "translated"),
        ("marshes", "en", "s3", "stale", "approved-earlier"),
        ("marshes", "en", "s7", "obsolete", "approved-earlier"),
        ("marshes", "ckb", "s13", "rejected", "rejected"),
    ] {
        let (found, told) = facts(id, lang, segment);
        assert_eq!(found, state, "{id} {lang} {segment}");
        assert!(told.contains(&what.to_owned()), "{id} {lang} {segment}: {told:?}");
    }
}

#[test]
fn the_revision_of_marshes_shows_every_class_of_change() {
    let diff = Copy::new().json(&["diff", "marshes", "--lang", "en"]);
    let found: Vec<_> = segments(&diff)
        .map(|segment| (text(&segment["id"]), text(&segment["class"])))
        .collect();
    let expected = [
        ("s3", "substance"),
        ("s4", "orthographic"),
        ("s5", "wording"),
        // The committee, which the termbase has, comes in.
        ("s6", "substance"),
    ];
    assert_eq!(
        found,
        expected.map(|(id, class)| (id.to_owned(), class.to_owned()))
    );
}
