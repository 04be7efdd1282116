//! `bayan due`: until when something is wanted, and what comes first.

use crate::common::{HARBOUR, Transcript, Workspace};
use crate::sync::{colleague, shared, sync};

const INFO: &str = "statements/harbour/statement.toml";

#[test]
fn a_day_is_set_shown_overdue_and_taken_out_again() {
    let work = Workspace::imported();
    let before = work.read(INFO);
    let mut seen = Transcript::new("due/round");
    seen.run(work.bayan(["due", "harbour", "2021-02-08"]));
    seen.run(work.bayan([
        "due",
        "harbour",
        "2021-02-06",
        "--lang",
        "en",
        "--priority",
        "high",
    ]));
    seen.run(work.bayan(["status"]));
    seen.run(work.bayan(["inbox", "--for", "rana"]));
    seen.note(&work.read(INFO));
    work.wait(60 * 24 * 2);
    seen.run(work.bayan(["status"]));
    seen.run(work.bayan(["inbox", "--for", "rana"]));
    seen.run(work.bayan(["inbox", "--for", "rana", "--json"]));
    seen.run(work.bayan(["status", "--locale", "ar"]));
    seen.run(
        work.as_person("nadia")
            .bayan(["due", "harbour", "--priority", "low", "--json"]),
    );
    seen.run(work.bayan(["due", "harbour", "none", "--lang", "en", "--priority", "low"]));
    seen.run(work.bayan(["due", "harbour", "none", "--priority", "normal"]));
    seen.run(work.bayan(["due", "harbour", "none"]));
    seen.note(&work.last_message());
    seen.finish();
    work.bayan(["due", "harbour", "--priority", "normal", "--lang", "en"])
        .success();
    assert_eq!(work.read(INFO), before);
    work.assert_clean();
}

#[test]
fn what_is_urgent_comes_first_and_then_what_is_due() {
    let work = Workspace::imported();
    for (id, word) in [("alpha", "السكك"), ("beta", "المصفاة"), ("gamma", "المطابع")] {
        work.wait(60);
        work.import(id, &HARBOUR.replace("الميناء", word));
    }
    work.bayan(["due", "gamma", "--priority", "high"]).success();
    work.bayan(["due", "beta", "2021-02-20"]).success();
    work.bayan(["due", "harbour", "--priority", "low"]).success();
    let inbox = work.bayan(["inbox", "--for", "rana", "--json"]).success().json();
    let order: Vec<&str> = inbox["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["statement"].as_str().unwrap())
        .collect();
    assert_eq!(order, ["gamma", "beta", "alpha", "harbour"]);
}

#[test]
fn what_readers_have_is_not_overdue() {
    let work = Workspace::released();
    work.bayan(["due", "harbour", "2021-01-01", "--lang", "en"])
        .success();
    let told = work.bayan(["status"]).success().stdout;
    assert!(!told.contains("overdue"), "{told}");
    work.bayan(["due", "harbour", "2021-01-01"]).success();
    let told = work.bayan(["status"]).success().stdout;
    assert!(told.contains("ckb: overdue since 2021-01-01"), "{told}");
}

#[test]
fn two_clones_that_plan_at_once_keep_what_each_set() {
    let (hala, hub) = shared(Workspace::imported());
    let other = colleague(&hala, &hub);
    hala.bayan(["due", "harbour", "2021-02-08"]).success();
    hala.bayan(["due", "harbour", "2021-02-06", "--lang", "en"])
        .success();
    let nadia = other.as_person("nadia");
    nadia.bayan(["due", "harbour", "--priority", "high"]).success();
    nadia
        .bayan(["due", "harbour", "2021-02-07", "--lang", "ckb"])
        .success();
    sync(&hala, "hala");
    sync(&other, "nadia");
    sync(&hala, "hala");
    assert_eq!(hala.read(INFO), other.read(INFO));
    let status = hala.bayan(["status", "--json"]).success().json();
    let work = &status["statements"][0]["work"]["languages"];
    assert_eq!(work["en"]["due"], "2021-02-06");
    assert_eq!(work["ckb"]["due"], "2021-02-07");
    assert_eq!(
        (&work["en"]["priority"], &work["ckb"]["priority"]),
        (&"high".into(), &"high".into())
    );
    // Of one value that both changed, one is taken and the other is told of.
    hala.bayan(["due", "harbour", "2021-03-01"]).success();
    nadia.bayan(["due", "harbour", "2021-03-02"]).success();
    sync(&hala, "hala");
    let told = sync(&other, "nadia");
    assert!(
        told.contains("2021-03-01") && told.contains("2021-03-02"),
        "{told}"
    );
    sync(&hala, "hala");
    assert_eq!(hala.read(INFO), other.read(INFO));
}

#[test]
fn mistakes_are_named_and_change_nothing() {
    let work = Workspace::imported();
    let before = (work.read(INFO), work.log());
    let mut seen = Transcript::new("due/refused");
    for args in [
        vec!["due", "harbour"],
        vec!["due", "harbour", "tomorrow"],
        vec!["due", "harbour", "2021-02-30"],
        vec!["due", "harbour", "2021-02-08", "--lang", "fr"],
        vec!["due", "harbour", "--priority", "urgent"],
        vec!["due", "nowhere", "2021-02-08"],
    ] {
        seen.run(work.bayan(args));
    }
    seen.run(work.as_person("rana").bayan(["due", "harbour", "2021-02-08"]));
    assert_eq!((work.read(INFO), work.log()), before);
    work.write(INFO, format!("{}priority = \"hihg\"\n", before.0));
    seen.run(work.bayan(["status", "harbour"]));
    work.write(INFO, format!("{}due_in = {{ en = \"soon\" }}\n", before.0));
    seen.run(work.bayan(["status", "harbour"]));
    seen.finish();
}

#[test]
fn a_day_that_is_none_is_refused_with_the_form_of_one() {
    let work = Workspace::imported();
    for args in [
        vec!["log", "--since", "5.2.2021"],
        vec!["digest", "--since", "last week"],
        vec!["import", "-", "--date", "2021-02-30"],
    ] {
        let ran = work.bayan(args.clone()).run();
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(
            ran.stderr.contains("is not a day") && ran.stderr.contains("like 2021-02-08"),
            "{args:?}: {}",
            ran.stderr
        );
    }
}
