//! `bayan approve` and `bayan reject`: the policy is enforced, and an approval belongs to one exact pair.

use crate::common::workspace::english;
use crate::common::{HARBOUR, Transcript, Workspace};

fn approve<'w>(work: &'w Workspace, who: &'w str, segments: &[&str]) -> crate::common::call::Call {
    let mut args = vec!["approve", "harbour", "--lang", "en"];
    args.extend(segments);
    work.as_person(who).bayan(args)
}

fn reject(work: &Workspace, who: &str, segment: &str, because: &str) -> crate::common::call::Call {
    work.as_person(who)
        .bayan(["reject", "harbour", "--lang", "en", segment, "--because", because])
}

#[test]
fn approving_and_rejecting_are_recorded() {
    let work = Workspace::translated();
    let mut seen = Transcript::new("decide/decide");
    seen.run(approve(&work, "salam", &["s1", "s3"]));
    seen.note(&work.last_message());
    seen.run(reject(&work, "salam", "s2", "which Basra?"));
    seen.note(&work.last_message());
    seen.run(approve(&work, "salam", &["s1", "s99", "s2"]));
    seen.run(approve(&work, "dilan", &["s1", "s2", "--json"]));
    seen.run(approve(&work, "dilan", &["--all"]));
    seen.run(approve(&work, "dilan", &["--all"]));
    seen.run(reject(&work, "mina", "s1", "  "));
    seen.run(
        work.as_person("salam")
            .bayan(["reject", "harbour", "--lang", "en", "s1"]),
    );
    seen.run(approve(&work, "salam", &[]));
    seen.run(approve(&work, "salam", &["--all", "s1"]));
    seen.note(&format!(
        "# en.reviews.toml\n{}",
        work.read("statements/harbour/en.reviews.toml")
    ));
    seen.finish();
    work.assert_clean();
}

#[test]
fn who_may_not_decide_is_refused_and_nothing_is_recorded() {
    let work = Workspace::translated();
    approve(&work, "rana", &["s1"])
        .stdout("Nothing approved in en.\n")
        .stderr("s1: four eyes; translated by rana, so somebody else must decide.\n")
        .code(1);
    for who in ["hala", "nadia"] {
        approve(&work, who, &["s1"])
            .stdout("")
            .stderr(&format!("error: {who} may not do this: it needs the role reviewer:en.\nhint: Roles stand in workflow.toml under [people].\nhint: Those who have this one: dilan, mina, rana, salam\n"))
            .code(2);
    }
    work.as_person("mina")
        .bayan(["approve", "harbour", "--lang", "ckb", "--all"])
        .stdout("")
        .stderr("error: mina may not do this: it needs the role reviewer:ckb.\nhint: Roles stand in workflow.toml under [people].\nhint: Those who have this one: salam\n")
        .code(2);
    assert!(!work.path("statements/harbour/en.reviews.toml").exists());
    assert_eq!(work.counts("harbour", "en")["translated"], 6);
}

#[test]
fn without_four_eyes_a_translator_who_reviews_may_approve_and_with_them_it_counts_no_more() {
    let work = Workspace::translated();
    work.policy(1, false);
    approve(&work, "rana", &["s1"]).success();
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    work.policy(1, true);
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
}

#[test]
fn two_approvals_are_two_people() {
    let work = Workspace::translated();
    work.policy(2, true);
    approve(&work, "salam", &["s1"])
        .stdout("1 segment approved in en.\n")
        .stderr("s1 needs 1 more approval.\n")
        .success();
    approve(&work, "salam", &["s1"])
        .stdout("Nothing approved in en.\n")
        .stderr("s1: you decided so before.\n")
        .code(1);
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
    // The second address of the same person is the same person.
    work.edit_and_save(
        "hala",
        "workflow.toml",
        "email = \"salam@example.org\"",
        "email = [\"salam@example.org\", \"s.yusuf@example.org\"]",
    );
    approve(&work, "s.yusuf", &["s1"])
        .stderr("s1: you decided so before.\n")
        .code(1);
    approve(&work, "mina", &["s1"])
        .stdout("1 segment approved in en.\n")
        .stderr("")
        .success();
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    approve(&work, "dilan", &["s1"])
        .stderr("s1: already approved by mina, salam.\n")
        .code(1);
    // A stricter policy voids what the milder one let pass.
    work.policy(3, true);
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
}

#[test]
fn one_rejection_outweighs_approvals_until_it_is_taken_back() {
    let work = Workspace::translated();
    reject(&work, "mina", "s1", "too long").success();
    approve(&work, "salam", &["s1"])
        .stdout("Nothing approved in en.\n")
        .stderr("s1: mina rejected it. They must take that back, or the translation must change.\n")
        .code(1);
    assert_eq!(work.state("harbour", "en", "s1"), "rejected");
    approve(&work, "mina", &["s1"]).success();
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    reject(&work, "salam", "s1", "after all").success();
    assert_eq!(work.state("harbour", "en", "s1"), "rejected");
    work.translate("rana", "harbour", "en", &[("s1", "A statement by the union")]);
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
    approve(&work, "salam", &["s1"]).success();
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
}

#[test]
fn a_target_changed_by_hand_is_not_approved_and_changed_back_it_is() {
    let work = Workspace::approved();
    let file = "statements/harbour/en.toml";
    work.edit_and_save("rana", file, "Nobody was hurt.", "Few were hurt.");
    assert_eq!(work.state("harbour", "en", "s4"), "translated");
    work.edit_and_save("rana", file, "Few were hurt.", "Nobody was hurt.");
    assert_eq!(work.state("harbour", "en", "s4"), "approved");
}

#[test]
fn a_state_written_into_a_file_says_nothing() {
    let work = Workspace::translated();
    let file = "statements/harbour/en.toml";
    work.edit(
        file,
        "Nobody was hurt.\"\"\"",
        "Nobody was hurt.\"\"\"\nstate = \"approved\"\napproved = true",
    );
    work.as_person("rana").bayan(["save"]).success();
    assert_eq!(work.state("harbour", "en", "s4"), "translated");
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .code(1);
}

#[test]
fn a_verdict_copied_to_another_statement_or_language_approves_nothing() {
    let work = Workspace::approved();
    work.import("other", HARBOUR);
    work.translate("rana", "other", "en", &english());
    work.translate("dilan", "harbour", "ckb", &english());
    let verdicts = work.read("statements/harbour/en.reviews.toml");
    work.write("statements/other/en.reviews.toml", &verdicts)
        .write("statements/harbour/ckb.reviews.toml", &verdicts);
    work.as_person("rana").bayan(["save"]).success();
    assert_eq!(work.counts("other", "en")["approved"], 0);
    assert_eq!(work.counts("harbour", "ckb")["approved"], 0);
    assert_eq!(work.counts("harbour", "en")["approved"], 6);
}

#[test]
fn verdicts_of_strangers_and_of_former_reviewers_count_for_nothing() {
    let work = Workspace::approved();
    let people = work.read("workflow.toml");
    work.write(
        "workflow.toml",
        people.replace("roles = [\"reviewer:en\", \"reviewer:ckb\"]", "roles = []"),
    );
    work.as_person("hala").bayan(["save"]).success();
    assert_eq!(work.counts("harbour", "en")["approved"], 0);
    let why = work.bayan(["why", "harbour", "--lang", "en", "s1"]).success();
    assert!(
        why.stdout.contains("not a reviewer of this language"),
        "{}",
        why.stdout
    );
    work.edit_and_save(
        "hala",
        "statements/harbour/en.reviews.toml",
        "by = \"salam\"",
        "by = \"mallory\"",
    );
    let why = work.bayan(["why", "harbour", "--lang", "en", "s1"]).success();
    assert!(
        why.stdout.contains("nobody by that name is in workflow.toml"),
        "{}",
        why.stdout
    );
}

#[test]
fn what_is_not_saved_is_not_decided_on() {
    let work = Workspace::translated();
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    approve(&work, "salam", &["s4"])
        .stdout("")
        .stderr("error: statements/harbour/en.toml was changed by hand and not saved. A decision is only made on what is saved.\nhint: Look at the changes (git diff), then save them: bayan save\n")
        .code(1);
    assert!(!work.path("statements/harbour/en.reviews.toml").exists());
    work.as_person("rana").bayan(["save"]).success();
    approve(&work, "salam", &["s4"]).success();
}

#[test]
fn hidden_characters_are_not_approved() {
    let work = Workspace::translated();
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "Nobody \u{202e}was hurt.",
    );
    approve(&work, "salam", &["s4"])
        .stdout("Nothing approved in en.\n")
        .stderr("s4: source or target has a hidden character that misleads, RIGHT-TO-LEFT OVERRIDE; it cannot be approved.\n")
        .code(1);
}

#[test]
fn a_segment_without_a_target_and_a_stale_one_cannot_be_decided_on() {
    let work = Workspace::translated();
    work.revise(
        "harbour",
        &HARBOUR
            .replace("رقم 3", "رقم 4")
            .replace("بأذى.", "بأذى. وبدأ التحقيق."),
    );
    for segment in ["s3", "s7"] {
        approve(&work, "salam", &[segment])
            .stderr(&format!(
                "{segment}: there is no translation of today's source to decide on.\n"
            ))
            .code(1);
        reject(&work, "salam", segment, "no").code(1);
    }
}

#[test]
fn what_the_checks_find_in_what_is_approved_is_told_and_stops_nothing() {
    let work = Workspace::imported();
    let mut english = english();
    let wrong = english.iter_mut().find(|(id, _)| *id == "s3").unwrap();
    wrong.1 = "The union condemns the fire in warehouse 13.";
    work.translate("rana", "harbour", "en", &english);
    let approve = |what: &[&str]| {
        let fixed = ["approve", "harbour", "--lang", "en"];
        work.as_person("salam").bayan([&fixed[..], what].concat())
    };
    approve(&["s1"]).stderr("").success();
    let told = "harbour  en  s3\n  error (numbers): The source has 3, the target 13.\n  \
                source: تدين النقابة حريق المخزن رقم [~3~].\n  \
                target: The union condemns the fire in warehouse [~13~].\n";
    approve(&["--all"])
        .stdout("5 segments approved in en.\n")
        .stderr(told)
        .success();
    assert_eq!(work.state("harbour", "en", "s3"), "approved");
    // Of what was refused, and of what is rejected, nothing is told.
    approve(&["s3"]).stderr("s3: you decided so before.\n").code(1);
    work.as_person("mina")
        .bayan(["reject", "harbour", "--lang", "en", "s3", "--because", "13?"])
        .stderr("")
        .success();
}
