//! Faults that the sample showed in the program.

use crate::*;

#[test]
fn what_two_translations_add_at_the_same_place_stands_side_by_side() {
    let documents = Copy::new().export("out", &["najaf", "--with", "en,ckb"]);
    let page = &documents["najaf.ar-en-ckb.html"];
    let row = |words: &str| {
        let line = page
            .lines()
            .find(|line| line.contains("lead-in") && line.contains(words))
            .unwrap();
        line.split_once("grid-row:")
            .unwrap()
            .1
            .split_once('"')
            .unwrap()
            .0
            .to_owned()
    };
    assert_eq!(row("Political Bureau"), row("مەکتەبی سیاسی"));
    in_order(page, &["class=\"dateline\"", "class=\"lead-in\""]);
}

#[test]
fn a_language_that_a_statement_does_not_have_is_refused_rather_than_shown_as_missing() {
    let copy = Copy::new();
    let commands: [&[&str]; 4] = [
        &["show", "najaf", "--lang", "kmr"],
        &["diff", "najaf", "--lang", "kmr"],
        &["why", "najaf", "--lang", "kmr", "s1"],
        &["pull", "najaf", "--lang", "kmr"],
    ];
    for command in commands {
        let refused = copy.fault(DILOVAN, command);
        assert_eq!(refused.0, "project-not-in-statement", "{command:?}");
    }
    let add: &[&str] = &[
        "add",
        "najaf",
        "--lang",
        "kmr",
        "--after",
        "s2",
        "--text",
        "Daxuyanî",
    ];
    let omit: &[&str] = &[
        "omit",
        "najaf",
        "--lang",
        "kmr",
        "s19",
        "--because",
        "Li jor heye.",
    ];
    for command in [add, omit] {
        let refused = copy.fault(DILOVAN, command);
        assert_eq!(refused.0, "project-not-in-statement", "{command:?}");
    }
    let pulled = copy.json(&["pull", "--lang", "kmr"]);
    assert!(segments(&pulled).all(|segment| segment["statement"] == "library"));
    assert_eq!(segments(&pulled).count(), 4);
}

#[test]
fn a_part_that_was_split_off_is_new_work_and_not_a_change_of_substance() {
    let pulled = Copy::new().json(&["pull", "marshes", "--lang", "en"]);
    let part = segments(&pulled).find(|segment| segment["id"] == "s16").unwrap();
    assert_eq!(text(&part["state"]), "missing");
    assert!(part["class"].is_null());
    assert!(
        text(&part["target"]).contains("listened to fishers"),
        "the earlier translation helps"
    );
}

#[test]
fn targets_are_shown_in_the_order_of_the_workflow() {
    let shown = Copy::new().bayan(&["show", "marshes"]);
    in_order(&shown, &["s1", "  en  approved", "  ckb  approved", "s2"]);
}

#[test]
fn facts_of_the_same_second_are_told_in_the_order_of_their_commits() {
    let copy = Copy::new();
    let path = copy.root().join("statements/library/ar.toml");
    let source = fs::read_to_string(&path).unwrap();
    fs::write(&path, source.replace("في المساء أيضاً", "مساءً أيضاً")).unwrap();
    copy.commit();
    let why = copy.json(&["why", "library", "--lang", "en", "s1"]);
    let told: Vec<_> = why["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| text(&fact["what"]))
        .collect();
    assert_eq!(
        told,
        [
            "approved-earlier",
            "source-written",
            "translated",
            "source-changed"
        ]
    );
}

#[test]
fn a_reviewer_sees_around_a_segment_what_the_translation_adds() {
    let copy = Copy::new();
    let path = copy.root().join("statements/najaf/en.reviews.toml");
    fs::remove_file(&path).unwrap();
    copy.commit();
    let salam = Some(("Salam Yaqub", "salam@example.org"));
    let done = copy.bayan_as(salam, &["review", "najaf", "--lang", "en", "--json"]);
    let queue: Value = serde_json::from_slice(&done.stdout).unwrap();
    let items = queue["items"].as_array().unwrap();
    let around = |id: &str| {
        let item = items.iter().find(|item| item["id"] == id).unwrap();
        [text(&item["before"]), text(&item["after"])]
    };
    assert_eq!(
        around("en1")[1],
        "The Iraqi Communist Party’s Political Bureau states:"
    );
    assert_eq!(around("en2")[0], "5 February 2021");
    assert_eq!(
        around("s3")[0],
        "The Iraqi Communist Party’s Political Bureau states:"
    );
}

#[test]
fn segments_left_empty_are_counted_once() {
    let copy = Copy::new();
    let file = copy.dir.path().join("pulled.toml");
    let name = file.to_str().unwrap();
    assert!(
        copy.bayan_as(DILOVAN, &["pull", "library", "--lang", "kmr", "-o", name])
            .status
            .success()
    );
    let done = copy.bayan_as(DILOVAN, &["submit", name]);
    let said = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
    in_order(
        &said,
        &["0 entered, 1 unchanged, 0 refused.", "3 segments were left empty"],
    );
}
