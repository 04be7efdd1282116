//! `bayan audit`: an honest history has no breach, and each way to cheat is named.

use std::fs;

use serde_json::Value;

use crate::approvals::{sign_as, workflow};
use crate::common::people::{self, PEOPLE};
use crate::common::{HARBOUR, Workspace};
use crate::signing::key;

pub const REVIEWS: &str = "statements/harbour/en.reviews.toml";
pub const RELEASES: &str = "statements/harbour/releases.toml";
pub const ENGLISH: &str = "statements/harbour/en.toml";

/// What an audit finds: exit code, and each finding as "rule" or "(rule)" if it is no breach, in order.
pub fn found(work: &Workspace) -> (i32, Vec<String>) {
    let ran = work.bayan(["audit", "--json"]).run();
    let report = ran.json();
    let name = |finding: &Value| {
        let rule = finding["rule"].as_str().unwrap();
        match finding["breach"].as_bool().unwrap() {
            true => rule.to_owned(),
            false => format!("({rule})"),
        }
    };
    let mut names: Vec<String> = report["findings"].as_array().unwrap().iter().map(name).collect();
    names.dedup();
    (ran.code, names)
}

/// Commits all files as they are, in the name of a person.
pub fn commit_as(work: &Workspace, person: &str) {
    work.git(["add", "-A"]);
    let author = format!("{} <{}>", people::name(person), people::email(person));
    work.git(["commit", "-q", "-m", "by hand", "--author", &author]);
}

#[test]
fn an_honest_history_has_no_breach() {
    let work = Workspace::released();
    let ran = work.bayan(["audit"]).success();
    assert!(ran.stdout.ends_with("no breach.\n"), "{}", ran.stdout);
    assert_eq!(found(&work), (0, vec![]));
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "--substance", "s3"])
        .success();
    assert_eq!(found(&work), (0, vec![]));
    let ran = work.bayan(["audit", "--locale", "ar"]).success();
    assert!(ran.stdout.contains("لا مخالفة"), "{}", ran.stdout);
}

#[test]
fn only_what_is_new_is_looked_at_again() {
    let work = Workspace::released();
    let fresh = || {
        work.bayan(["audit", "--json"]).success().json()["fresh"]
            .as_u64()
            .unwrap()
    };
    let all = fresh();
    assert!(all > 3, "{all}");
    assert_eq!(fresh(), 0);
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    assert_eq!(fresh(), 1);
    // What is kept is disposable: damaged, it is made again.
    let kept = work.path(".git/bayan/audit");
    let text = fs::read_to_string(&kept).unwrap();
    fs::write(&kept, text.replacen("\"commits\":", "\"commits\": ", 1)).unwrap();
    assert_eq!(fresh(), all + 1);
    fs::write(&kept, [0xff, 0]).unwrap();
    assert_eq!(fresh(), all + 1);
    work.git(["commit", "-q", "--amend", "-m", "rewritten"]);
    assert_eq!(fresh(), all + 1);
    let range = work.bayan(["audit", "HEAD~1..", "--json"]).success().json();
    assert_eq!(range["fresh"], 1);
    let ran = work.bayan(["audit", "nothing..", "--json"]).code(2);
    assert_eq!(ran.json_error()["error"]["code"], "audit-unknown-commit");
}

#[test]
fn a_verdict_that_is_taken_away_or_changed_is_a_breach_even_if_it_comes_back() {
    let work = Workspace::approved();
    let log = work.read(REVIEWS);
    let (_, last) = log.rsplit_once("[[verdict]]").unwrap();
    work.write(REVIEWS, log.replace(&format!("[[verdict]]{last}"), ""));
    commit_as(&work, "salam");
    work.write(REVIEWS, &log);
    commit_as(&work, "salam");
    let (code, rules) = found(&work);
    assert_eq!((code, rules), (1, vec!["verdict-removed".to_owned()]));
}

#[test]
fn a_waiver_in_the_name_of_another_is_found() {
    let work = Workspace::translated();
    work.edit_and_save("rana", ENGLISH, "warehouse 3.", "warehouse 5.");
    let args = ["check", "harbour", "--lang", "en", "--json"];
    let check = work.bayan(args).run().json()["findings"][0]["check"].clone();
    assert!(check == "digits" || check == "numbers", "{check}");
    let own = [
        "waive",
        "harbour",
        "--lang",
        "en",
        "s3",
        check.as_str().unwrap(),
        "--because",
        "so it is",
    ];
    work.as_person("salam").bayan(own).success();
    assert_eq!(found(&work), (0, vec![]));
    let log = work.read(REVIEWS);
    work.write(REVIEWS, format!("{log}\n{}", log.replace("salam", "mina")));
    commit_as(&work, "rana");
    assert_eq!(found(&work), (1, vec!["waiver-forged".to_owned()]));
}

#[test]
fn a_waiver_that_is_taken_out_is_found() {
    let work = Workspace::translated();
    work.edit_and_save("rana", ENGLISH, "warehouse 3.", "warehouse 5.");
    let waive = [
        "waive",
        "harbour",
        "--lang",
        "en",
        "s3",
        "numbers",
        "--because",
        "so it is",
    ];
    let mut waive = waive.map(str::to_owned);
    let args = ["check", "harbour", "--lang", "en", "--json"];
    let check = work.bayan(args).run().json()["findings"][0]["check"].clone();
    waive[5] = check.as_str().unwrap().to_owned();
    work.as_person("salam").bayan(waive).success();
    let log = work.read(REVIEWS);
    work.write(REVIEWS, log.replace("so it is", "so it was"));
    commit_as(&work, "salam");
    assert_eq!(found(&work), (1, vec!["waiver-removed".to_owned()]));
}

#[test]
fn where_verdicts_are_signed_waivers_are_too() {
    let work = Workspace::translated();
    let (_, public) = key(&work, "salam");
    work.edit_and_save("rana", ENGLISH, "warehouse 3.", "warehouse 5.");
    let args = ["check", "harbour", "--lang", "en", "--json"];
    let findings = || work.bayan(args).run().json()["findings"].clone();
    let check = findings()[0]["check"].as_str().unwrap().to_owned();
    let waived = || {
        let all = findings();
        let found = all
            .as_array()
            .unwrap()
            .iter()
            .find(|own| own["check"] == *check)
            .unwrap()
            .clone();
        !found["waived"].is_null()
    };
    let own = [
        "waive",
        "harbour",
        "--lang",
        "en",
        "s3",
        &check,
        "--because",
        "so it is",
    ];
    work.as_person("salam").bayan(own).success();
    assert!(waived(), "{}", findings());
    work.write("workflow.toml", workflow(&[("salam", &format!("\"{public}\""))]));
    work.as_person("hala").bayan(["save"]).success();
    assert!(!waived(), "an unsigned waiver counts for nothing: {}", findings());
    sign_as(&work, "salam");
    work.as_person("salam").bayan(own).success();
    assert!(waived(), "{}", findings());
    let log = work.read(REVIEWS);
    assert!(log.contains("-----BEGIN SSH SIGNATURE-----"), "{log}");
    // Another check or another reason than the one that was signed.
    work.write(
        REVIEWS,
        log.replacen("so it is", "so it was", 2)
            .replacen("so it was", "so it is", 1),
    );
    assert!(!waived(), "{}", findings());
}

#[test]
fn what_was_before_the_workspace_breaks_no_rule() {
    let work = Workspace::nothing();
    work.git(["init", "-q", "-b", "main"]);
    for text in ["one", "two"] {
        work.write("README", text);
        commit_as(&work, "hala");
    }
    work.as_person("hala").bayan(["init"]).success();
    work.write("workflow.toml", people::workflow(PEOPLE, 1, true));
    work.as_person("hala").bayan(["save"]).success();
    work.import("harbour", HARBOUR);
    assert_eq!(found(&work), (0, vec![]));
    // What takes it away afterwards does.
    work.git(["rm", "-q", "workflow.toml"]);
    commit_as(&work, "rana");
    work.git(["checkout", "-q", "HEAD~1", "--", "workflow.toml"]);
    commit_as(&work, "hala");
    assert_eq!(found(&work), (1, vec!["unreadable".to_owned()]));
}

#[test]
fn a_weakened_check_is_listed_as_a_change_of_the_policy() {
    let work = Workspace::approved();
    work.without_checks(&["numbers"]);
    let ran = work.bayan(["audit"]).success();
    assert!(ran.stdout.contains("checks.numbers"), "{}", ran.stdout);
}

#[test]
fn a_forged_line_makes_no_approval() {
    let work = Workspace::translated();
    let digest = work
        .as_person("salam")
        .bayan(["review", "harbour", "--lang", "en", "--json"])
        .run()
        .json()["items"][0]["digest"]
        .as_str()
        .unwrap()
        .to_owned();
    work.write(
        REVIEWS,
        format!(
            "[[verdict]]\nby = \"salam\"\nat = 2031-03-12T10:30:00Z\napprove = {{ s1 = \"{digest}\" }}\n"
        ),
    );
    commit_as(&work, "rana");
    // The files alone cannot tell; the history can.
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    let (code, rules) = found(&work);
    assert_eq!(
        (code, rules),
        (
            1,
            vec!["verdict-forged".to_owned(), "approval-unfounded".to_owned()]
        )
    );
}

#[test]
fn who_got_the_role_later_had_it_not_then() {
    let work = Workspace::translated();
    let without = work.read("workflow.toml");
    let with = without.replace("roles = [\"press\"]", "roles = [\"press\", \"reviewer:en\"]");
    assert_ne!(with, without);
    let approve = |work: &Workspace| {
        work.as_person("nadia")
            .bayan(["approve", "harbour", "--lang", "en", "s1"])
            .success();
    };
    // In the commit that needs it, by somebody who may not give it.
    let grabbed = Workspace::translated();
    grabbed.write("workflow.toml", &with);
    commit_as(&grabbed, "nadia");
    approve(&grabbed);
    assert_eq!(found(&grabbed), (1, vec!["policy-no-right".to_owned()]));
    // After it was needed: the verdict was written before there was a right to it.
    work.write("workflow.toml", &with);
    work.as_person("hala").bayan(["save"]).success();
    approve(&work);
    let log = work.read(REVIEWS);
    work.git(["reset", "-q", "--hard", "HEAD~2"]);
    work.write(REVIEWS, log);
    commit_as(&work, "nadia");
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
    work.write("workflow.toml", &with);
    work.as_person("hala").bayan(["save"]).success();
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    let expected = vec!["approval-unfounded".to_owned(), "(verdict-void)".to_owned()];
    assert_eq!(found(&work), (1, expected));
}

#[test]
fn a_hand_that_the_file_hides_is_known_from_the_history() {
    let work = Workspace::translated();
    let text = work.read(ENGLISH);
    let edited = text
        .replace("warehouse 3", "warehouse three")
        .replace("by = \"rana\"", "by = \"dilan\"");
    assert_ne!(edited, text);
    work.write(ENGLISH, edited);
    commit_as(&work, "mina");
    let open: Vec<(String, String)> = work.states("harbour", "en");
    let segment = &open.iter().find(|(_, state)| state == "translated").unwrap().0;
    assert!(segment.starts_with('s'), "{segment}");
    let (code, rules) = found(&work);
    assert_eq!((code, rules), (0, vec!["(hidden-hand)".to_owned()]));
}

#[test]
fn the_record_of_releases_only_grows_and_holds_what_was_approved() {
    let work = Workspace::released();
    let record = work.read(RELEASES);
    work.write(RELEASES, record.replace("by = \"nadia\"", "by = \"hala\""));
    commit_as(&work, "hala");
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"release-removed".to_owned()), "{rules:?}");
    assert!(rules.contains(&"release-no-role".to_owned()), "{rules:?}");
}

#[test]
fn a_release_of_a_forged_approval_is_found() {
    let work = Workspace::approved();
    work.edit(ENGLISH, "Nobody was hurt.", "No one was hurt.");
    commit_as(&work, "rana");
    let (segment, _) = work
        .states("harbour", "en")
        .into_iter()
        .find(|(_, state)| state == "translated")
        .unwrap();
    let queue = work
        .as_person("salam")
        .bayan(["review", "harbour", "--lang", "en", "--json"])
        .run()
        .json();
    let digest = queue["items"][0]["digest"].as_str().unwrap().to_owned();
    let log = work.read(REVIEWS);
    work.write(
        REVIEWS,
        format!("{log}\n[[verdict]]\nby = \"salam\"\nat = 2031-03-12T10:30:00Z\napprove = {{ {segment} = \"{digest}\" }}\n"),
    );
    commit_as(&work, "rana");
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"release-unapproved".to_owned()), "{rules:?}");
}

#[test]
fn the_mark_of_a_release_stays_where_it_is() {
    let work = Workspace::released();
    work.git(["tag", "-f", "release/harbour/1", "HEAD~2"]);
    assert_eq!(found(&work), (1, vec!["tag-moved".to_owned()]));
}

#[test]
fn a_policy_that_comes_back_is_told_unless_it_is_counted() {
    let work = Workspace::approved();
    let strict = work
        .read("workflow.toml")
        .replace("approvals = 1", "approvals = 2");
    let lax = work.read("workflow.toml");
    let save = |text: &str| {
        work.write("workflow.toml", text);
        work.as_person("hala").bayan(["save"]).success();
    };
    save(&strict);
    assert_eq!(found(&work), (0, vec![]));
    save(&lax);
    assert_eq!(found(&work), (1, vec!["policy-rolled-back".to_owned()]));
    let ran = work.bayan(["audit"]).code(1);
    assert!(ran.stdout.contains("approvals: 1 → 2"), "{}", ran.stdout);

    let work = Workspace::approved();
    let save = |text: &str| {
        work.write("workflow.toml", text);
        work.as_person("hala").bayan(["save"]).success();
    };
    save(&strict.replace("[review]\n", "[review]\nrevision = 1\n"));
    save(&lax.replace("[review]\n", "[review]\nrevision = 2\n"));
    assert_eq!(found(&work), (0, vec![]));
}

#[test]
fn a_key_that_ended_signs_nothing_into_the_past() {
    let work = Workspace::translated();
    let (_, public) = key(&work, "salam");
    let write = |until: &str| {
        let key = format!("{{ key = \"{public}\"{until} }}");
        work.write("workflow.toml", workflow(&[("salam", &key)]));
        commit_as(&work, "hala");
    };
    write("");
    sign_as(&work, "salam");
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .success();
    let (_, rules) = found(&work);
    assert_eq!(rules, Vec::<String>::new());
    let before = work.now();
    work.wait(60);
    write(&format!(", until = {}", work.now()));
    work.wait(60);
    // With the ended key, the clock of this computer set back.
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s2"])
        .env("BAYAN_NOW", before)
        .success();
    assert_eq!(work.state("harbour", "en", "s2"), "approved");
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"late-key".to_owned()), "{rules:?}");
    assert!(rules.contains(&"approval-unfounded".to_owned()), "{rules:?}");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
}

#[test]
fn what_counts_for_nothing_today_is_named_by_person_and_reason() {
    let work = Workspace::approved();
    work.write("workflow.toml", workflow(&[]));
    work.as_person("hala").bayan(["save"]).success();
    let ran = work.bayan(["audit"]).success();
    let said = "A verdict by salam counts for nothing: harbour, en, s1, s2";
    assert!(ran.stdout.contains(said), "{}", ran.stdout);
    assert_eq!(
        ran.stdout.matches("counts for nothing").count(),
        1,
        "{}",
        ran.stdout
    );
    assert_eq!(found(&work), (0, vec!["(verdict-void)".to_owned()]));
}

#[test]
fn under_signatures_the_policy_is_changed_in_signed_commits() {
    let work = Workspace::translated();
    let (_, salam) = key(&work, "salam");
    let (path, hala) = key(&work, "hala");
    let keys = [("salam", format!("\"{salam}\"")), ("hala", format!("\"{hala}\""))];
    let keys: Vec<(&str, &str)> = keys.iter().map(|(who, key)| (*who, key.as_str())).collect();
    work.write("workflow.toml", workflow(&keys));
    commit_as(&work, "hala");
    assert_eq!(found(&work), (0, vec![]));
    work.edit("workflow.toml", "approvals = 1", "approvals = 2");
    work.git(["add", "-A"]);
    let signing = format!("user.signingkey={}", path.display());
    work.git([
        "-c",
        "gpg.format=ssh",
        "-c",
        &signing,
        "commit",
        "-q",
        "-S",
        "-m",
        "two approvals",
    ]);
    assert_eq!(found(&work), (0, vec![]));
    work.edit("workflow.toml", "approvals = 2", "approvals = 3");
    commit_as(&work, "hala");
    assert_eq!(found(&work), (1, vec!["policy-unsigned".to_owned()]));
}

#[test]
fn two_ids_of_one_human_are_one() {
    let work = Workspace::new();
    let text = people::workflow(PEOPLE, 1, true).replace(
        "[review]\n",
        "[people.rana2]\nname = \"R. Aziz\"\nemail = \"r.aziz@example.com\"\nroles = [\"reviewer:en\"]\n\n[review]\n",
    );
    work.write("workflow.toml", text);
    work.write(".mailmap", "Rana Aziz <rana@example.org> <r.aziz@example.com>\n");
    commit_as(&work, "hala");
    work.import("harbour", HARBOUR);
    work.translate("rana", "harbour", "en", &[("s1", "A fire in the harbour")]);
    let approve = || {
        let call = work.bayan(["approve", "harbour", "--lang", "en", "s1", "--json"]);
        call.env("GIT_AUTHOR_EMAIL", "r.aziz@example.com").run()
    };
    let ran = approve();
    assert_eq!(
        (ran.code, &ran.json()["segments"][0]["refused"]),
        (1, &"own-translation".into())
    );
    // Without the line that makes them one, they are two.
    work.write(".mailmap", "# nobody\n");
    commit_as(&work, "hala");
    assert_eq!(approve().code, 0);
}

#[test]
fn who_edited_by_hand_in_the_name_of_another_may_not_approve_it() {
    let work = Workspace::translated();
    work.edit(ENGLISH, "warehouse 3.", "warehouse three.");
    commit_as(&work, "salam");
    let queue = || {
        work.states("harbour", "en")
            .into_iter()
            .find(|(_, state)| state == "translated")
    };
    let segment = queue().unwrap().0;
    let text = work.read(ENGLISH);
    let edited = text
        .lines()
        .position(|line| line.contains("warehouse three."))
        .unwrap();
    let id = text
        .lines()
        .take(edited)
        .filter(|line| line.starts_with("id = "))
        .last()
        .unwrap();
    let id = id.trim_start_matches("id = ").trim_matches('"').to_owned();
    drop(segment);
    let approve = |person: &str| {
        let ran = work
            .as_person(person)
            .bayan(["approve", "harbour", "--lang", "en", &id, "--json"])
            .run();
        ran.json()["segments"][0]["refused"].clone()
    };
    assert_eq!(approve("salam"), "own-translation");
    assert_eq!(approve("mina"), Value::Null);
    assert_eq!(work.state("harbour", "en", &id), "approved");
}

/// What becomes of an approval by that person, and what an audit says of it if it was entered by hand.
fn refusal(work: &Workspace, person: &str, segment: &str) -> Value {
    let args = ["approve", "harbour", "--lang", "en", segment, "--json"];
    let ran = work.as_person(person).bayan(args).run();
    ran.json()["segments"][0]["refused"].clone()
}

#[test]
fn who_mends_a_file_does_not_hide_who_broke_it() {
    let work = Workspace::translated();
    let text = work.read(ENGLISH);
    let edited = text.replace("warehouse 3.", "warehouse three.");
    work.write(ENGLISH, edited.replacen("[[segment]]", "[[segment", 1));
    commit_as(&work, "salam");
    work.write(ENGLISH, &edited);
    commit_as(&work, "rana");
    assert_eq!(refusal(&work, "salam", "s3"), "own-translation");
    assert_eq!(refusal(&work, "salam", "s4"), Value::Null, "not touched");
    // Entered by hand, it counts for nothing.
    let queue = work
        .as_person("mina")
        .bayan(["review", "harbour", "--lang", "en", "--json"])
        .run()
        .json();
    let items = queue["items"].as_array().unwrap();
    let digest = items.iter().find(|item| item["id"] == "s3").unwrap()["digest"]
        .as_str()
        .unwrap();
    let log = work.read(REVIEWS);
    let line = format!(
        "[[verdict]]\nby = \"salam\"\nat = {}\napprove = {{ s3 = \"{digest}\" }}\n",
        work.now()
    );
    work.write(REVIEWS, format!("{log}\n{line}"));
    commit_as(&work, "salam");
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"(own-hand)".to_owned()), "{rules:?}");
}

#[test]
fn an_author_whom_nobody_knows_is_told_of() {
    let work = Workspace::translated();
    work.edit(ENGLISH, "warehouse 3.", "warehouse three.");
    commit_as(&work, "stranger");
    assert_eq!(found(&work), (0, vec!["(hidden-hand)".to_owned()]));
}

#[test]
fn a_merge_that_changes_a_target_itself_has_a_hand_in_it() {
    let work = Workspace::translated();
    work.git(["checkout", "-q", "-b", "side"]);
    work.edit_and_save("rana", ENGLISH, "Nobody was hurt.", "No one was hurt.");
    work.git(["checkout", "-q", "-"]);
    work.edit_and_save(
        "rana",
        ENGLISH,
        "Basra, 5 February 2021",
        "Basra, 5 February, 2021",
    );
    let author = format!("{} <{}>", people::name("salam"), people::email("salam"));
    work.git(["merge", "-q", "--no-commit", "side"]);
    assert_eq!(found(&work), (0, vec![]));
    work.edit(ENGLISH, "warehouse 3.", "warehouse three.");
    work.git(["add", "-A"]);
    work.git(["commit", "-q", "-m", "merged", "--author", &author]);
    let ran = work.bayan(["audit", "--json"]).run();
    let findings = ran.json()["findings"].clone();
    assert_eq!(findings.as_array().unwrap().len(), 1, "{findings}");
    assert_eq!(findings[0]["rule"], "hidden-hand");
    assert_eq!(findings[0]["segments"], serde_json::json!(["s3"]));
    assert_eq!(refusal(&work, "salam", "s3"), "own-translation");
    assert_eq!(refusal(&work, "salam", "s4"), Value::Null);
}

#[test]
fn a_statement_with_another_id_keeps_hands_and_forges_nothing() {
    let work = Workspace::approved();
    work.edit(ENGLISH, "warehouse 3.", "warehouse three.");
    commit_as(&work, "dilan");
    let before = found(&work);
    assert_eq!(before, (0, vec!["(hidden-hand)".to_owned()]));
    work.git(["mv", "statements/harbour", "statements/quay"]);
    commit_as(&work, "hala");
    assert_eq!(found(&work), before);
    let approve = |person: &str| {
        let args = ["approve", "quay", "--lang", "en", "s3", "--json"];
        work.as_person(person).bayan(args).run().json()["segments"][0]["refused"].clone()
    };
    assert_eq!(approve("dilan"), "own-translation");
    assert_eq!(approve("mina"), Value::Null);
    assert_eq!(found(&work), before);
    // What was approved under the other id is not approved under this one.
    assert_eq!(work.state("quay", "en", "s4"), "translated");
}

#[test]
fn a_shallow_clone_cannot_show_four_eyes() {
    let work = Workspace::translated();
    work.edit(ENGLISH, "warehouse 3.", "warehouse three.");
    commit_as(&work, "salam");
    work.as_person("hala")
        .bayan(["import", "-", "--as", "txt", "--id", "quay"])
        .stdin(HARBOUR)
        .success();
    let url = format!("file://{}", work.root.display());
    let shallow = work.beside("shallow");
    let made = work.git_in(
        &work.beside("tmp"),
        ["clone", "-q", "--depth", "1", &url, shallow.to_str().unwrap()],
    );
    assert!(made.status.success());
    let approve = || {
        let call = work
            .as_person("salam")
            .bayan(["approve", "harbour", "--lang", "en", "s3", "--json"]);
        call.within(&shallow)
    };
    let ran = approve().code(2);
    assert_eq!(ran.json_error()["error"]["code"], "hands-shallow");
    let text = ran.json_error().to_string();
    assert!(text.contains("git fetch --unshallow"), "{text}");
    assert!(
        work.git_in(&shallow, ["fetch", "-q", "--unshallow"])
            .status
            .success()
    );
    assert_eq!(
        approve().run().json()["segments"][0]["refused"],
        "own-translation"
    );
}
