//! `bayan check` and `bayan waive`: what is found is told, stops a release, and is waived for exactly one pair.

use std::fs;

use crate::common::call::Call;
use crate::common::workspace::fill;
use crate::common::{Transcript, Workspace};

const EN: &str = "statements/harbour/en.toml";

/// The approved statement, with three flaws in its English that rana saved: an error in s1, warnings in s4 and s5.
fn flawed() -> Workspace {
    let work = Workspace::approved();
    work.edit(
        EN,
        "\nStatement by the Harbour Workers' Union\"",
        "\nStatement by the نقابة of the Harbour\"",
    );
    work.edit(EN, "\nNobody was hurt.\"", "\nNobody was was hurt?\"");
    work.edit_and_save(
        "rana",
        EN,
        "\nWe call on the management",
        "\nWe call on the  management",
    );
    work
}

fn waive(work: &Workspace, who: &str, segment: &str, check: &str, because: &str) -> Call {
    let args = [
        "waive",
        "harbour",
        "--lang",
        "en",
        segment,
        check,
        "--because",
        because,
    ];
    work.as_person(who).bayan(args)
}

fn release(work: &Workspace, more: &[&str]) -> Call {
    let mut args = vec!["release", "harbour", "--with", "en"];
    args.extend(more);
    work.as_person("nadia").bayan(args)
}

fn approve_all(work: &Workspace) {
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
}

#[test]
fn what_is_found_is_told_with_its_stretch_in_each_language_and_shape() {
    let work = flawed();
    let mut seen = Transcript::new("check/found");
    seen.run(work.bayan(["check"]));
    seen.run(work.bayan(["check", "harbour", "--lang", "en", "--json"]));
    seen.run(work.bayan(["check", "--locale", "ar"]));
    seen.run(work.bayan(["check", "--lang", "ckb"]));
    seen.run(work.bayan(["check", "harbor"]));
    seen.run(work.bayan(["check", "--lang", "fr"]));
    seen.run(work.bayan(["check", "--json", "--sarif"]));
    seen.finish();
    work.assert_clean();
}

#[test]
fn a_translation_without_fault_ends_well() {
    let work = Workspace::approved();
    work.bayan(["check"])
        .stdout("6 segments checked: errors 0, warnings 0, waived 0.\n")
        .stderr("")
        .success();
}

#[test]
fn sarif_names_the_file_the_lines_and_the_rule() {
    let work = flawed();
    let log = work.bayan(["check", "--sarif"]).code(1).json();
    assert_eq!(log["version"], "2.1.0");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let text = work.read(EN);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(results.len(), 4);
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[rule]["id"], result["ruleId"]);
        assert!(!rules[rule]["help"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], EN);
        let line = |name: &str| usize::try_from(place["region"][name].as_u64().unwrap()).unwrap();
        assert_eq!(lines[line("startLine") - 1], "[[segment]]");
        assert!(line("endLine") > line("startLine") && line("endLine") <= lines.len());
    }
    assert_eq!(results[0]["ruleId"], "untranslated");
    assert_eq!(results[0]["level"], "error");
    let prints: std::collections::BTreeSet<&str> = results
        .iter()
        .map(|result| result["partialFingerprints"]["finding/v1"].as_str().unwrap())
        .collect();
    assert_eq!(
        prints.len(),
        results.len(),
        "each finding has a fingerprint of its own"
    );
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], true);
    assert_eq!(invocation["exitCode"], 1);
    waive(&work, "salam", "s1", "untranslated", "the name of the paper").success();
    let log = work.bayan(["check", "--sarif"]).success().json();
    let waived = &log["runs"][0]["results"][0]["suppressions"][0];
    assert_eq!(waived["justification"], "the name of the paper");
}

#[test]
fn an_error_stops_a_release_until_it_is_waived_or_off() {
    let work = flawed();
    approve_all(&work);
    let mut seen = Transcript::new("check/release");
    seen.run(release(&work, &["--dry-run"]));
    seen.run(release(&work, &["--json"]));
    seen.run(waive(
        &work,
        "salam",
        "s1",
        "untranslated",
        "It is what the body calls itself.",
    ));
    seen.note(&work.last_message());
    let log = work.read("statements/harbour/en.reviews.toml");
    seen.note(&format!(
        "# en.reviews.toml\n{}",
        &log[log.find("[[waiver]]").unwrap()..]
    ));
    seen.run(work.bayan(["check", "harbour"]));
    seen.run(work.bayan(["why", "harbour", "--lang", "en", "s1"]));
    seen.run(release(&work, &[]));
    seen.finish();
    work.assert_clean();
}

#[test]
fn the_policy_makes_each_check_an_error_a_warning_or_nothing() {
    let work = flawed();
    approve_all(&work);
    let policy = |checks: &str| {
        let text = work.read("workflow.toml");
        let text = text.split("\n[checks]").next().unwrap().to_owned();
        work.write("workflow.toml", format!("{text}\n[checks]\n{checks}\n"));
        work.bayan(["save"]).run();
    };
    policy("untranslated = \"off\"\ndoubled = \"error\"");
    let found = work.bayan(["check", "--json"]).code(1).json();
    let found: Vec<(&str, &str)> = found["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| {
            (
                found["check"].as_str().unwrap(),
                found["severity"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [("ending", "warning"), ("doubled", "error"), ("doubled", "error")]
    );
    release(&work, &[]).code(1);
    policy("untranslated = \"warning\"");
    release(&work, &[]).success();
    policy("untransalted = \"off\"");
    let ran = work.bayan(["check"]).stdout("").code(2);
    assert!(
        ran.stderr.contains("Did you mean “untranslated”?"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("workflow.toml:"), "{}", ran.stderr);
}

#[test]
fn what_would_not_count_is_refused_and_not_recorded() {
    let work = flawed();
    let log = work.read("statements/harbour/en.reviews.toml");
    let mut seen = Transcript::new("check/refused");
    seen.run(waive(&work, "rana", "s1", "untranslated", "mine"));
    seen.run(waive(&work, "hala", "s1", "untranslated", "mine"));
    seen.run(waive(&work, "salam", "s1", "untranslatd", "x"));
    seen.run(waive(&work, "salam", "s1", "links", "x"));
    seen.run(waive(&work, "salam", "s1", "hidden", "x"));
    seen.run(waive(&work, "salam", "s1", "untranslated", "  "));
    seen.run(waive(&work, "salam", "s99", "untranslated", "x"));
    assert_eq!(work.read("statements/harbour/en.reviews.toml"), log);
    waive(&work, "salam", "s1", "untranslated", "so it is").success();
    seen.run(waive(&work, "mina", "s1", "untranslated", "again"));
    seen.finish();
}

#[test]
fn a_waiver_belongs_to_one_exact_pair_and_to_who_may_give_it() {
    let work = flawed();
    waive(&work, "salam", "s1", "untranslated", "so it is").success();
    work.bayan(["check"]).success();
    // Another text ends it, the same text restores it.
    work.edit_and_save("rana", EN, "of the Harbour\"", "of the Harbours\"");
    work.bayan(["check"]).code(1);
    work.edit_and_save("rana", EN, "of the Harbours\"", "of the Harbour\"");
    work.bayan(["check"]).success();
    // Who is a reviewer no more, has waived nothing.
    work.edit_and_save(
        "hala",
        "workflow.toml",
        "[\"reviewer:en\", \"reviewer:ckb\"]",
        "[\"reviewer:ckb\"]",
    );
    work.bayan(["check"]).code(1);
    let why = work
        .bayan(["why", "harbour", "--lang", "en", "s1", "--json"])
        .success()
        .json();
    let mut facts = why["facts"].as_array().unwrap().iter();
    assert!(facts.any(|fact| fact["what"] == "void-waiver" && fact["check"] == "untranslated"));
}

#[test]
fn submit_tells_what_was_found_and_refuses_nothing_and_review_shows_it() {
    let work = Workspace::imported();
    let file = work.beside("tmp").join("work.toml");
    let name = file.to_str().unwrap().to_owned();
    work.as_person("rana")
        .bayan(["pull", "--lang", "en", "-o", &name])
        .success();
    fill(
        &file,
        &[
            ("s3", "The union condemns the المخزن fire."),
            ("s4", "Nobody was hurt."),
        ],
    );
    let mut seen = Transcript::new("check/desk");
    seen.run(work.as_person("rana").bayan(["submit", "../tmp/work.toml"]));
    seen.run(work.as_person("salam").bayan(["review", "--lang", "en"]));
    fill_again(&file);
    seen.run(
        work.as_person("rana")
            .bayan(["submit", "../tmp/work.toml", "--json"]),
    );
    seen.finish();
    assert_eq!(work.state("harbour", "en", "s3"), "translated");
}

/// The same file with another target, which has the same fault.
fn fill_again(file: &std::path::Path) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, text.replace("المخزن fire", "المخزن blaze")).unwrap();
}

#[test]
fn a_signature_worded_otherwise_than_approved_elsewhere_is_found_in_a_bigger_workspace() {
    let work = Workspace::approved();
    work.import("pier", crate::common::HARBOUR);
    let mut targets = crate::common::workspace::english();
    targets[5].1 = "The union council";
    work.translate("rana", "pier", "en", &targets);
    for ids in [&["check", "pier", "--json"][..], &["check", "--json"]] {
        let found = work.bayan(ids).success().json();
        assert_eq!(found["findings"][0]["check"], "boilerplate");
        assert_eq!(found["findings"][0]["statement"], "pier");
        assert_eq!(
            found["findings"][0]["message"],
            "Approved in harbour as: The council of the union"
        );
        assert_eq!(found["findings"].as_array().unwrap().len(), 1);
    }
}
