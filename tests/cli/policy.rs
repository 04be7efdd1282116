//! `bayan policy`: a change of people or rules has the approvals that the policy before asks for, or it is a breach.

use std::fs;

use serde_json::Value;

use crate::approvals::sign_as;
use crate::audit::{commit_as, found};
use crate::common::Workspace;
use crate::common::people;
use crate::gate::Server;
use crate::signing::key;

const CONFIG: &str = "workflow.toml";
const LOG: &str = "policy.toml";

/// Two editors beside hala, and a policy that asks for so many approvals of a change.
fn guarded(approvals: u32, review: &str) -> Workspace {
    let work = Workspace::approved();
    let mut all: Vec<people::Person> = people::PEOPLE.to_vec();
    all.extend([
        ("omar", "Omar Jalal", &["editor"] as &[&str]),
        ("zahra", "Zahra Amin", &["editor"]),
    ]);
    let asks = format!("[review]\npolicy_approvals = {approvals}\n{review}");
    work.write(
        CONFIG,
        people::workflow(&all, 1, true).replace("[review]\n", &asks),
    );
    work.as_person("hala").bayan(["save"]).success();
    work
}

fn weaken(work: &Workspace) {
    work.edit(CONFIG, "four_eyes = true", "four_eyes = false");
}

fn propose(work: &Workspace, person: &str) -> Value {
    let args = ["policy", "propose", "--because", "two of us are ill", "--json"];
    work.as_person(person).bayan(args).success().json()
}

fn approve(work: &Workspace, person: &str, name: &str) -> crate::common::call::Call {
    work.as_person(person)
        .bayan(["policy", "approve", name, "--json"])
}

fn code(call: crate::common::call::Call) -> String {
    let ran = call.run();
    assert_ne!(ran.code, 0, "{}", ran.stdout);
    ran.json_error()["error"]["code"].as_str().unwrap().to_owned()
}

#[test]
fn a_change_waits_for_its_approvals_and_passes_gate_and_audit() {
    let work = guarded(2, "");
    let server = Server::of(&work);
    let before = work.read(CONFIG);
    weaken(&work);
    let wanted = work.read(CONFIG);
    assert_eq!(
        code(work.as_person("hala").bayan(["save", "--json"])),
        "policy-needs-proposal"
    );
    let report = propose(&work, "hala");
    assert_eq!(report["state"], "open");
    assert_eq!(report["changes"][0]["what"], "four_eyes");
    assert_eq!(report["signed"][0], "four_eyes: \"true\" → \"false\"");
    assert_eq!(work.read(CONFIG), before, "not in force yet");
    work.assert_clean();
    let name = report["proposal"].as_str().unwrap();
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "a proposal changes nothing: {said}");
    // Not by who proposes, by no editor, not twice.
    assert_eq!(code(approve(&work, "hala", name)), "policy-own");
    assert_eq!(code(approve(&work, "rana", name)), "project-lacks-role");
    assert_eq!(code(approve(&work, "omar", "none")), "policy-unknown");
    let first = approve(&work, "omar", name).success().json();
    assert_eq!(
        (
            first["state"].as_str(),
            first["approved_by"].as_array().unwrap().len()
        ),
        (Some("open"), 1)
    );
    assert_eq!(code(approve(&work, "omar", name)), "policy-already");
    assert_eq!(work.read(CONFIG), before);
    let last = approve(&work, "zahra", name).success().json();
    assert_eq!(last["state"], "in-force");
    assert_eq!(work.read(CONFIG), wanted);
    work.assert_clean();
    assert_eq!(found(&work), (0, vec![]));
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
    let shown = work.bayan(["policy", "show", "--all", "--json"]).success().json();
    assert_eq!(shown["proposals"][0]["state"], "in-force");
    work.bayan(["policy", "show"])
        .stdout("Nothing is proposed.\n")
        .success();
}

#[test]
fn what_is_proposed_is_shown_in_words_and_as_it_is_signed() {
    let work = guarded(1, "");
    work.edit(
        CONFIG,
        "roles = [\"press\"]",
        "roles = [\"press\", \"reviewer:en\"]",
    );
    let ran = work
        .as_person("hala")
        .bayan(["policy", "propose", "--because", "nadia reads English"])
        .success();
    let name = ran.stdout.split_whitespace().next().unwrap().to_owned();
    assert!(
        ran.stdout
            .contains("  Roles of nadia: press → press reviewer:en\n"),
        "{}",
        ran.stdout
    );
    let signed = "      people.nadia.role: \"press\" → \"press reviewer:en\"\n";
    assert!(ran.stdout.contains(signed), "{}", ran.stdout);
    assert!(
        ran.stdout.contains("Proposed; it needs 1 approval"),
        "{}",
        ran.stdout
    );
    let shown = work.bayan(["policy", "show", "--locale", "ar"]).success();
    assert!(
        shown.stdout.contains("أدوار") && shown.stdout.contains(signed),
        "{}",
        shown.stdout
    );
    let ran = work
        .as_person("omar")
        .bayan(["policy", "approve", &name[..4]])
        .success();
    assert!(ran.stdout.contains("In force."), "{}", ran.stdout);
    let ran = work.bayan(["policy", "show"]).success();
    assert_eq!(ran.stdout, "Nothing is proposed.\n");
}

#[test]
fn a_change_without_its_approvals_is_a_breach_and_refused() {
    let work = guarded(1, "");
    let server = Server::of(&work);
    weaken(&work);
    commit_as(&work, "hala");
    let (taken, said) = server.push(&work, &[]);
    assert!(
        !taken && said.contains("without the approvals that the policy before asks for"),
        "{said}"
    );
    assert!(said.contains("bayan policy propose"), "{said}");
    assert_eq!(found(&work), (1, vec!["policy-unapproved".to_owned()]));
    // To ask for none is a change like any other.
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    work.edit(CONFIG, "policy_approvals = 1", "policy_approvals = 0");
    commit_as(&work, "hala");
    assert_eq!(found(&work), (1, vec!["policy-unapproved".to_owned()]));
    // A change that decides nothing is saved as ever.
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    work.edit(CONFIG, "# The press office", "# The small press office");
    work.as_person("hala").bayan(["save"]).success();
    assert_eq!(found(&work), (0, vec![]));
}

#[test]
fn an_approval_carries_its_own_change_only() {
    let work = guarded(1, "");
    let server = Server::of(&work);
    weaken(&work);
    let name = propose(&work, "hala")["proposal"].as_str().unwrap().to_owned();
    approve(&work, "omar", &name).success();
    assert!(server.push(&work, &[]).0);
    // The same again, after the rules went back and forth, and another change beside the one that was approved.
    work.edit(CONFIG, "four_eyes = false", "four_eyes = true");
    let back = ["policy", "propose", "--because", "all are well again", "--json"];
    assert_eq!(code(work.as_person("hala").bayan(back)), "policy-rolled-back");
    commit_as(&work, "hala");
    let (code, rules) = found(&work);
    assert_eq!(
        (code, rules.contains(&"policy-unapproved".to_owned())),
        (1, true),
        "{rules:?}"
    );
    weaken(&work);
    commit_as(&work, "hala");
    let (taken, said) = server.push(&work, &[]);
    assert!(!taken && said.contains("An older policy came back"), "{said}");

    let work = guarded(1, "");
    weaken(&work);
    let name = propose(&work, "hala")["proposal"].as_str().unwrap().to_owned();
    approve(&work, "omar", &name).success();
    work.git(["reset", "-q", "--soft", "HEAD~1"]);
    work.edit(CONFIG, "approvals = 1\nfour", "approvals = 2\nfour");
    commit_as(&work, "omar");
    assert_eq!(found(&work), (1, vec!["policy-unapproved".to_owned()]));
}

#[test]
fn a_proposal_or_an_approval_in_another_name_is_found() {
    let work = guarded(1, "");
    let server = Server::of(&work);
    weaken(&work);
    let name = propose(&work, "hala")["proposal"].as_str().unwrap().to_owned();
    let wanted = work.read(CONFIG).replace("four_eyes = true", "four_eyes = false");
    approve(&work, "omar", &name).success();
    let log = work.read(LOG);
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    // hala enters omar's approval herself.
    work.write(LOG, &log).write(CONFIG, &wanted);
    commit_as(&work, "hala");
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    for rule in ["policy-record-forged", "policy-unapproved"] {
        assert!(rules.contains(&rule.to_owned()), "{rules:?}");
    }
    let (taken, said) = server.push(&work, &[]);
    assert!(!taken && said.contains("in the name of omar"), "{said}");
    // A record that is taken out.
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    fs::remove_file(work.path(LOG)).unwrap();
    commit_as(&work, "hala");
    assert_eq!(found(&work), (1, vec!["policy-record-removed".to_owned()]));
}

#[test]
fn who_gets_a_right_by_the_change_does_not_approve_it() {
    let work = guarded(1, "");
    work.edit(CONFIG, "roles = [\"press\"]", "roles = [\"press\", \"editor\"]");
    let name = propose(&work, "hala")["proposal"].as_str().unwrap().to_owned();
    assert_eq!(code(approve(&work, "nadia", &name)), "project-lacks-role");
    // Not either with workflow.toml as it is to be lying in the folder.
    work.edit(CONFIG, "roles = [\"press\"]", "roles = [\"press\", \"editor\"]");
    assert_ne!(approve(&work, "nadia", &name).run().code, 0);
}

#[test]
fn under_signatures_proposals_and_approvals_are_signed() {
    let work = guarded(1, "");
    let keys = ["hala", "omar"].map(|name| (name, key(&work, name).1));
    let mut text = work
        .read(CONFIG)
        .replace("[review]\n", "[review]\nsigned = true\n");
    for (name, public) in &keys {
        let head = format!("[people.{name}]\n");
        text = text.replace(&head, &format!("{head}keys = [\"{public}\"]\n"));
    }
    work.write(CONFIG, text);
    let name = propose(&work, "hala")["proposal"].as_str().unwrap().to_owned();
    approve(&work, "omar", &name).success();
    // From here on signatures are asked for; the verdicts of before count for nothing.
    let quiet = |rules: Vec<String>| {
        rules
            .into_iter()
            .filter(|rule| rule != "(verdict-void)")
            .collect::<Vec<_>>()
    };
    work.edit(CONFIG, "approvals = 1\nfour", "approvals = 2\nfour");
    sign_as(&work, "hala");
    let server = Server::of(&work);
    let name = propose(&work, "hala")["proposal"].as_str().unwrap().to_owned();
    // With the key of another nobody approves.
    assert_eq!(code(approve(&work, "omar", &name)), "signing-not-your-key");
    sign_as(&work, "omar");
    approve(&work, "omar", &name).success();
    assert_eq!(quiet(found(&work).1), Vec::<String>::new());
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "signed records do not need a signed commit: {said}");
    // A signature of one change is none of another.
    let log = work.read(LOG);
    let forged = log.replacen("\\\"1\\\" → \\\"2\\\"", "\\\"1\\\" → \\\"3\\\"", 1);
    assert_ne!(forged, log);
    work.write(LOG, forged);
    commit_as(&work, "omar");
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"policy-record-forged".to_owned()), "{rules:?}");
}

#[test]
fn without_approvals_asked_for_a_proposal_is_in_force_at_once() {
    let work = Workspace::approved();
    weaken(&work);
    let report = propose(&work, "hala");
    assert_eq!(
        (report["state"].as_str(), report["needed"].as_u64()),
        (Some("in-force"), Some(0))
    );
    work.assert_clean();
    assert_eq!(found(&work), (0, vec![]));
    assert_eq!(
        work.log().lines().next().unwrap().split('(').next(),
        Some("Hala Nasir: Change the policy ")
    );
    let again = work.bayan(["policy", "propose", "--because", "x", "--json"]);
    assert_eq!(code(again), "policy-nothing");
}

#[test]
fn two_proposals_at_once_are_both_there_after_a_merge() {
    let work = guarded(1, "");
    work.git(["checkout", "-q", "-b", "side"]);
    weaken(&work);
    propose(&work, "hala");
    work.git(["checkout", "-q", "-"]);
    work.edit(CONFIG, "approvals = 1\nfour", "approvals = 2\nfour");
    let name = propose(&work, "omar")["proposal"].as_str().unwrap().to_owned();
    let merge = work.git_in(&work.root, ["merge", "-q", "--no-edit", "side"]);
    if !merge.status.success() {
        work.bayan(["resolve"]).success();
        work.git(["add", "-A"]);
        work.git(["commit", "-q", "--no-edit"]);
    }
    let shown = work.bayan(["policy", "show", "--json"]).success().json();
    assert_eq!(shown["proposals"].as_array().unwrap().len(), 2, "{shown}");
    approve(&work, "zahra", &name).success();
    // The other starts from rules that are no longer in force.
    let shown = work.bayan(["policy", "show", "--all", "--json"]).success().json();
    let mut states: Vec<&str> = shown["proposals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["state"].as_str().unwrap())
        .collect();
    states.sort_unstable();
    assert_eq!(states, ["in-force", "void"]);
    assert_eq!(found(&work), (0, vec![]));
}

#[test]
fn a_policy_that_nobody_could_change_again_is_refused() {
    let work = Workspace::approved();
    work.edit(CONFIG, "approvals = 1", "approvals = 1\npolicy_approvals = 1");
    let ran = work.bayan(["status", "--json"]).code(2);
    let error = ran.json_error()["error"].clone();
    assert_eq!(error["code"], "workflow-policy-approvals");
    assert!(error["line"].as_u64().is_some(), "{error}");
}
