//! `bayan pull --claim`: who works on what, told to the others, in nobody's way for good.

use crate::common::{Transcript, Workspace};
use crate::sync::{colleague, shared, sync};

const LOG: &str = "statements/harbour/claims.toml";

/// With a second translator into English.
fn office() -> Workspace {
    let work = Workspace::imported();
    second_translator(&work);
    work
}

fn second_translator(work: &Workspace) {
    let config = work.read("workflow.toml").replace(
        "roles = [\"reviewer:en\"]",
        "roles = [\"reviewer:en\", \"translator:en\"]",
    );
    work.write("workflow.toml", config);
    work.bayan(["save"]).success();
}

/// Which segments each has, first and behind, in English.
fn claimed(work: &Workspace) -> Vec<(String, Vec<String>)> {
    let status = work.bayan(["status", "harbour", "--json"]).success().json();
    let claims = &status["statements"][0]["work"]["languages"]["en"]["claims"];
    let claims = claims.as_array().cloned().unwrap_or_default();
    claims
        .iter()
        .map(|own| {
            let held = own["claims"].as_array().unwrap();
            let names = held.iter().map(|held| held["by"].as_str().unwrap().to_owned());
            (own["segment"].as_str().unwrap().to_owned(), names.collect())
        })
        .collect()
}

fn names(all: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    all.iter()
        .map(|(id, own)| ((*id).to_owned(), owned(own)))
        .collect()
}

#[test]
fn what_is_taken_is_seen_by_all_and_left_to_whoever_took_it() {
    let work = office();
    let mut seen = Transcript::new("claims/round");
    let (rana, mina) = (work.as_person("rana"), work.as_person("mina"));
    let file = work.beside("tmp").join("rana.toml");
    let name = file.to_str().unwrap();
    seen.run(rana.bayan(["pull", "--lang", "en", "--claim", "-o", name]));
    seen.run(work.bayan(["status"]));
    seen.run(rana.bayan(["inbox"]));
    seen.run(mina.bayan(["inbox"]));
    seen.run(mina.bayan(["pull", "--lang", "en", "harbour"]));
    seen.run(mina.bayan(["pull", "--lang", "en", "harbour", "--claim"]));
    seen.run(mina.bayan([
        "pull", "--lang", "en", "--claim", "--over", "rana", "--locale", "ar",
    ]));
    seen.run(work.bayan(["status", "--lang", "en"]));
    seen.run(mina.bayan(["pull", "--lang", "en", "--release"]));
    seen.run(mina.bayan(["pull", "--lang", "en", "--release"]));
    seen.run(work.bayan(["status", "--lang", "en"]));
    seen.note(&work.read(LOG));
    seen.note(&work.last_message());
    seen.finish();
    work.assert_clean();
}

#[test]
fn a_claim_ends_with_its_time() {
    let work = office();
    work.as_person("rana")
        .bayan(["pull", "--lang", "en", "--claim"])
        .success();
    assert_eq!(claimed(&work).len(), 6);
    work.wait(60 * 71);
    let inbox = work.as_person("rana").bayan(["inbox"]).success();
    assert!(inbox.stdout.contains("ends soon"), "{}", inbox.stdout);
    work.wait(60);
    assert!(claimed(&work).is_empty());
    let taken = work
        .as_person("mina")
        .bayan(["pull", "--lang", "en", "--claim"])
        .success();
    assert!(taken.stderr.contains("6 segments are yours"), "{}", taken.stderr);
    let config = format!("{}\n[work]\nclaim = \"2 hours\"\n", work.read("workflow.toml"));
    work.write("workflow.toml", config);
    work.bayan(["save"]).success();
    work.as_person("mina")
        .bayan(["pull", "--lang", "en", "--claim"])
        .success();
    work.wait(121);
    assert!(claimed(&work).is_empty(), "renewed for two hours only");
}

#[test]
fn what_is_handed_in_is_free_also_when_it_comes_back_from_review() {
    let work = office();
    work.as_person("rana")
        .bayan(["pull", "--lang", "en", "--claim"])
        .success();
    let text = "The union condemns the fire in warehouse 3.";
    work.translate("rana", "harbour", "en", &[("s3", text)]);
    assert_eq!(claimed(&work).len(), 5);
    work.as_person("salam")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s3",
            "--because",
            "Too stiff.",
        ])
        .success();
    let held = claimed(&work);
    assert!(held.iter().all(|(id, _)| id != "s3"), "{held:?}");
    // Somebody else's work is taken all the same: a claim stands in nobody's way.
    work.translate("mina", "harbour", "en", &[("s4", "Nobody was hurt.")]);
    let held = claimed(&work);
    assert!(held.iter().all(|(id, _)| id != "s4"), "{held:?}");
}

#[test]
fn of_two_who_took_the_same_at_once_the_first_has_it_and_the_second_is_told() {
    let work = office();
    let (hala, hub) = shared(work);
    let rana = colleague(&hala, &hub);
    hala.as_person("mina")
        .bayan(["pull", "--lang", "en", "--claim"])
        .success();
    rana.wait(30);
    rana.as_person("rana")
        .bayan(["pull", "--lang", "en", "--claim"])
        .success();
    sync(&hala, "mina");
    let told = sync(&rana, "rana");
    assert!(told.contains("mina had taken"), "{told}");
    sync(&hala, "mina");
    assert_eq!(hala.read(LOG), rana.read(LOG));
    rana.wait(1);
    for work in [&hala, &rana] {
        let both: &[&str] = &["mina", "rana"];
        let all = ["s1", "s2", "s3", "s4", "s5", "s6"].map(|id| (id, both));
        assert_eq!(claimed(work), names(&all));
    }
    let inbox = rana.as_person("rana").bayan(["inbox"]).success();
    assert!(
        inbox.stdout.contains("mina had taken 6 of your segments"),
        "{}",
        inbox.stdout
    );
    let first = hala.as_person("mina").bayan(["inbox", "--json"]).success().json();
    let tasks: Vec<&str> = first["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["task"].as_str().unwrap())
        .collect();
    assert_eq!(tasks, ["claimed"]);
    let status = rana.bayan(["status"]).success().stdout;
    assert!(
        status.contains("rana took") && status.contains("after mina"),
        "{status}"
    );
    hala.as_person("mina")
        .bayan(["pull", "--lang", "en", "--release"])
        .success();
    assert_eq!(claimed(&hala)[0].1, ["rana"], "it is the second's now");
}

#[test]
fn mistakes_are_named_and_change_nothing() {
    let work = office();
    let before = work.log();
    let mut seen = Transcript::new("claims/refused");
    let rana = work.as_person("rana");
    seen.run(work.bayan(["pull", "--lang", "en", "--claim"]));
    seen.run(rana.bayan(["pull", "--lang", "en", "--claim", "--over", "nobody"]));
    seen.run(rana.bayan(["pull", "--lang", "en", "--claim", "--over", "rana"]));
    seen.run(rana.bayan(["pull", "--lang", "en", "--over", "mina"]));
    seen.run(rana.bayan(["pull", "--lang", "en", "--claim", "nowhere"]));
    seen.run(rana.bayan(["pull", "--lang", "en", "--release", "--claim"]));
    work.write(LOG, "[[claim]]\nby = \"rana\"\n");
    seen.run(rana.bayan(["pull", "--lang", "en", "--claim", "harbour"]));
    std::fs::remove_file(work.path(LOG)).unwrap();
    let config = format!("{}\n[work]\nclaim = \"soon\"\n", work.read("workflow.toml"));
    work.write("workflow.toml", config);
    seen.run(rana.bayan(["pull", "--lang", "en", "--claim"]));
    seen.finish();
    assert_eq!(work.log(), before);
}
