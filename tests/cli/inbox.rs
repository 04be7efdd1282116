//! `bayan inbox`: what waits for one person.

use super::status::every_state;
use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn each_sees_what_they_can_act_on() {
    let work = every_state();
    let mut seen = Transcript::new("inbox/roles");
    for person in ["rana", "salam", "mina", "dilan", "nadia", "hala"] {
        seen.run(work.as_person(person).bayan(["inbox"]));
    }
    seen.run(work.bayan(["inbox", "--for", "salam", "--json"]));
    seen.run(work.bayan(["inbox", "--for", "rana", "--locale", "ar"]));
    seen.run(work.bayan(["inbox", "--for", "rana", "--locale", "ckb"]));
    seen.run(work.bayan(["inbox", "--for", "nobody"]));
    seen.run(work.as_person("stranger").bayan(["inbox"]));
    seen.finish();
}

#[test]
fn a_reviewer_is_not_asked_twice_nor_for_their_own() {
    let work = Workspace::translated();
    work.policy(2, true);
    let waiting = |person: &str| {
        let ran = work.bayan(["inbox", "--for", person, "--json"]).success();
        let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let items = report["items"].as_array().unwrap();
        let review = items.iter().find(|item| item["task"] == "review");
        review.map_or(0, |item| item["segments"].as_u64().unwrap())
    };
    assert_eq!((waiting("salam"), waiting("rana")), (6, 0));
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1", "s2"])
        .success();
    assert_eq!((waiting("salam"), waiting("mina")), (4, 6));
}

#[test]
fn what_is_ready_waits_for_the_press_until_it_is_out_and_again_when_it_changed() {
    let work = Workspace::approved();
    let nadia = || work.bayan(["inbox", "--for", "nadia"]).success().stdout;
    assert!(nadia().contains("ready for release"), "{}", nadia());
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    assert_eq!(nadia(), "Nothing waits for Nadia Habib.\n");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    assert_eq!(nadia(), "Nothing waits for Nadia Habib.\n");
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    assert!(nadia().contains("ready for release"), "{}", nadia());
}

#[test]
fn what_waits_longest_comes_first() {
    let work = Workspace::imported();
    work.wait(60 * 24 * 3);
    work.import("alpha", &HARBOUR.replace("الميناء", "السكك"));
    let ran = work.bayan(["inbox", "--for", "rana"]).success();
    let (old, new) = (ran.stdout.find("harbour"), ran.stdout.find("alpha"));
    assert!(old.is_some() && old < new, "{}", ran.stdout);
}
