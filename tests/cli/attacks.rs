//! Attempts to get out what nobody approved, each by its name, and where each is tried.
//!
//! | attack | tried in |
//! |---|---|
//! | edited after approval, and back | `decide::a_target_changed_by_hand_is_not_approved_and_changed_back_it_is` |
//! | source changed; moved only; the same text elsewhere | `revise::…`, `decide::a_verdict_copied_to_another_statement_or_language_approves_nothing` |
//! | self-approval, by role, by an alias, by a hidden hand | `decide::…`, `audit::two_ids_of_one_human_are_one`, `audit::who_edited_by_hand_in_the_name_of_another_may_not_approve_it` |
//! | a state written into a file | `decide::a_state_written_into_a_file_says_nothing` |
//! | unknown, ended, back-dated keys; another purpose | `approvals::…`, `audit::a_key_that_ended_signs_nothing_into_the_past` |
//! | policy changed in the commit that needs it | `audit::who_got_the_role_later_had_it_not_then`, `gate::a_right_that_is_given_in_the_same_push_is_none` |
//! | policy rolled back | `audit::a_policy_that_comes_back_is_told_unless_it_is_counted`, `gate::an_older_policy_is_refused` |
//! | two approvals by one person | here, `decide::two_approvals_are_two_people` |
//! | strictest rule wins | no rule of a single statement exists: there is one policy |
//! | approval replayed elsewhere, or after a rejection | here, `approvals::a_copy_of_an_old_approval_does_not_undo_a_rejection` |
//! | tag moved, exported file altered | `audit::the_mark_of_a_release_stays_where_it_is`, `verify::one_changed_digit_is_found_in_every_format` |
//! | release or export of what is open | `release::what_is_in_the_way_is_listed_and_nothing_is_recorded`, `export::a_draft_says_so_and_marks_what_is_open` |
//! | two reviewers decide opposite, then merge | here |
//! | approval of one text with another shown | `review::what_changed_while_it_was_shown_is_not_approved`
//! | name and address of another | here, `audit::a_forged_line_makes_no_approval` |
//! | another beginning of the history, or a gap in it | here |

use crate::approvals::{sign_as, workflow};
use crate::audit::{REVIEWS, commit_as, found};
use crate::common::{HARBOUR, Workspace};
use crate::signing::key;

/// A translated workspace where verdicts are signed, with keys of salam's and mina's.
fn signed(approvals: u32) -> Workspace {
    let work = Workspace::translated();
    let keys: Vec<(&str, String)> = ["salam", "mina"]
        .into_iter()
        .map(|name| (name, format!("\"{}\"", key(&work, name).1)))
        .collect();
    let keys: Vec<(&str, &str)> = keys.iter().map(|(name, key)| (*name, key.as_str())).collect();
    let text = workflow(&keys).replace("approvals = 1", &format!("approvals = {approvals}"));
    work.write("workflow.toml", text);
    work.as_person("hala").bayan(["save"]).success();
    work
}

fn approve(work: &Workspace, person: &str, segment: &str) -> i32 {
    sign_as(work, person);
    let call = work
        .as_person(person)
        .bayan(["approve", "harbour", "--lang", "en", segment]);
    call.run().code
}

#[test]
fn one_person_with_two_keys_is_one_person() {
    let work = signed(2);
    let (_, second) = key(&work, "salam2");
    let first = std::fs::read_to_string(work.beside("home").join("salam.pub")).unwrap();
    let both = format!("\"{}\", \"{second}\"", first.trim());
    let text = workflow(&[("salam", &both)]).replace("approvals = 1", "approvals = 2");
    work.write("workflow.toml", text);
    work.as_person("hala").bayan(["save"]).success();
    assert_eq!(approve(&work, "salam", "s1"), 0);
    sign_as(&work, "salam2");
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .code(1);
    // And by hand, the approval of one key beside that of the other.
    let one = work.read(REVIEWS);
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .success();
    let other = work.read(REVIEWS);
    assert_ne!(one, other);
    work.write(REVIEWS, format!("{one}\n{other}"));
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
}

#[test]
fn one_key_of_two_persons_is_refused() {
    let work = Workspace::translated();
    let (_, public) = key(&work, "salam");
    let own = format!("\"{public}\"");
    work.write("workflow.toml", workflow(&[("salam", &own), ("mina", &own)]));
    let ran = work.bayan(["status", "--json"]).code(2);
    assert_eq!(ran.json_error()["error"]["code"], "workflow-shared-key");
}

#[test]
fn a_signed_approval_is_of_one_statement_one_language_one_workspace() {
    let work = signed(1);
    assert_eq!(approve(&work, "salam", "s1"), 0);
    // The same texts under another name, with the same log.
    work.import("second", HARBOUR);
    for file in ["en.toml", "en.reviews.toml"] {
        let text = work.read(&format!("statements/harbour/{file}"));
        work.write(&format!("statements/second/{file}"), text);
    }
    assert_eq!(work.state("second", "en", "s1"), "translated");
    for lang in ["en.toml", "en.reviews.toml"] {
        let text = work.read(&format!("statements/harbour/{lang}"));
        work.write(
            &format!("statements/harbour/{}", lang.replace("en.", "ckb.")),
            text,
        );
    }
    assert_eq!(work.state("harbour", "ckb", "s1"), "translated");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
}

#[test]
fn two_reviewers_who_decide_opposite_are_told_apart_after_the_merge() {
    let work = signed(1);
    work.git(["checkout", "-q", "-b", "mina"]);
    sign_as(&work, "mina");
    work.as_person("mina")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s1",
            "--because",
            "It says 3",
        ])
        .success();
    let theirs = work.read(REVIEWS);
    work.git(["checkout", "-q", "-"]);
    assert_eq!(approve(&work, "salam", "s1"), 0);
    let ours = work.read(REVIEWS);
    let merged = work.git_in(&work.root, ["merge", "-q", "--no-edit", "mina"]);
    if !merged.status.success() {
        work.write(REVIEWS, format!("{ours}\n{theirs}"));
        work.git(["add", "-A"]);
        work.git(["commit", "-q", "--no-edit"]);
    }
    assert_eq!(work.state("harbour", "en", "s1"), "rejected");
    assert_eq!(found(&work), (0, vec![]));
}

#[test]
fn the_name_and_address_of_another_sign_nothing() {
    let work = signed(1);
    let before = work.log();
    // Rana says that she is salam, and has her own key only.
    key(&work, "rana");
    sign_as(&work, "rana");
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .code(2);
    assert_eq!(work.log(), before);
    // A person whose id looks like another's is refused: ids are ASCII.
    work.edit("workflow.toml", "[people.mina]", "[people.\"sаlam\"]");
    work.bayan(["status"]).code(2);
}

#[test]
fn without_signatures_an_address_is_all_there_is_and_the_pages_say_so() {
    let work = Workspace::translated();
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .success();
    // Whoever types another's address is the other: only keys tell.
    assert_eq!(found(&work), (0, vec![]));
    let page = include_str!("../../docs/proof.md");
    assert!(page.contains("Without signatures"), "the page is silent about it");
}

#[test]
fn a_gap_in_the_history_makes_no_new_founder() {
    let work = Workspace::translated();
    let text = work.read("workflow.toml");
    std::fs::remove_file(work.path("workflow.toml")).unwrap();
    commit_as(&work, "nadia");
    let grabbed = text.replace("roles = [\"press\"]", "roles = [\"press\", \"reviewer:en\"]");
    assert_ne!(grabbed, text);
    work.write("workflow.toml", grabbed);
    commit_as(&work, "nadia");
    work.as_person("nadia")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .success();
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"unreadable".to_owned()), "{rules:?}");
    assert!(rules.contains(&"policy-no-right".to_owned()), "{rules:?}");
}

#[test]
fn another_beginning_of_the_history_makes_no_new_founder() {
    let work = Workspace::translated();
    let main = work.git(["symbolic-ref", "--short", "HEAD"]);
    assert_eq!(
        work.as_person("salam")
            .bayan(["approve", "harbour", "--lang", "en", "s1"])
            .success()
            .code,
        0
    );
    let log = work.read(REVIEWS);
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    // The same verdict, brought by rana in a history without a beginning, made to look old.
    work.git(["checkout", "-q", "--orphan", "other"]);
    work.write(REVIEWS, log);
    work.git(["add", "-A"]);
    work.git([
        "commit",
        "-q",
        "-m",
        "other",
        "--date",
        "2001-01-01T00:00:00Z",
        "--author",
        "Rana Aziz <rana@example.org>",
    ]);
    work.git(["checkout", "-q", &main]);
    work.git(["merge", "-q", "--no-edit", "--allow-unrelated-histories", "other"]);
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"verdict-forged".to_owned()), "{rules:?}");
    assert!(rules.contains(&"approval-unfounded".to_owned()), "{rules:?}");
}
