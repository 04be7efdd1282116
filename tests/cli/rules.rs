//! Rules stay what they became: no merge of an old line, and no file beside `workflow.toml`, takes them back unseen.

use crate::audit::{commit_as, found};
use crate::common::{Workspace, people};

/// Merges an old line, and commits the result in the name of that person with those rules.
fn merge_as(work: &Workspace, person: &str, old: &str, rules: &str) {
    let here = work.git(["symbolic-ref", "--short", "HEAD"]);
    work.git(["checkout", "-q", "-b", "side", old]);
    work.write("notes.md", "A note.\n");
    commit_as(work, person);
    work.git(["checkout", "-q", &here]);
    work.git(["merge", "-q", "--no-commit", "--no-ff", "side"]);
    work.write("workflow.toml", rules);
    work.git(["add", "-A"]);
    let author = format!("{} <{}>", people::name(person), people::email(person));
    work.git(["commit", "-q", "-m", "merged", "--author", &author]);
}

#[test]
fn a_merge_of_an_old_line_does_not_bring_its_rules_back() {
    let work = Workspace::translated();
    let (lax, old) = (work.read("workflow.toml"), work.git(["rev-parse", "HEAD"]));
    work.edit_and_save("hala", "workflow.toml", "approvals = 1", "approvals = 2");
    work.wait(60);
    let strict = work.read("workflow.toml");
    merge_as(&work, "rana", &old, &strict);
    assert_eq!(found(&work), (0, vec![]));
    work.git(["branch", "-q", "-D", "side"]);
    merge_as(&work, "rana", &old, &lax);
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"policy-no-right".to_owned()), "{rules:?}");
}

#[test]
fn the_order_of_a_merges_parents_hides_nothing() {
    let work = Workspace::translated();
    let (lax, old) = (work.read("workflow.toml"), work.git(["rev-parse", "HEAD"]));
    work.edit_and_save("hala", "workflow.toml", "approvals = 1", "approvals = 2");
    let here = work.git(["symbolic-ref", "--short", "HEAD"]);
    work.git(["checkout", "-q", "-b", "side", &old]);
    work.write("notes.md", "A note.\n");
    commit_as(&work, "rana");
    work.git(["merge", "-q", "--no-commit", "--no-ff", &here]);
    work.write("workflow.toml", lax);
    work.git(["add", "-A"]);
    let author = format!("{} <{}>", people::name("rana"), people::email("rana"));
    work.git(["commit", "-q", "-m", "merged", "--author", &author]);
    let (code, rules) = found(&work);
    assert_eq!(code, 1);
    assert!(rules.contains(&"policy-no-right".to_owned()), "{rules:?}");
}

#[test]
fn rules_that_an_editor_changed_on_a_side_line_come_with_any_merge() {
    let work = Workspace::translated();
    let here = work.git(["symbolic-ref", "--short", "HEAD"]);
    work.git(["checkout", "-q", "-b", "side"]);
    work.edit_and_save("hala", "workflow.toml", "approvals = 1", "approvals = 2");
    work.git(["checkout", "-q", &here]);
    work.write("notes.md", "A note.\n");
    commit_as(&work, "rana");
    let author = format!("{} <{}>", people::name("rana"), people::email("rana"));
    work.git(["merge", "-q", "--no-commit", "--no-ff", "side"]);
    work.git(["commit", "-q", "-m", "merged", "--author", &author]);
    assert_eq!(found(&work), (0, vec![]));
}

#[test]
fn who_is_the_same_as_whom_is_an_editors_to_say() {
    let work = Workspace::translated();
    work.write(".mailmap", "Rana Aziz <rana@example.org> <r.aziz@example.com>\n");
    commit_as(&work, "hala");
    assert_eq!(found(&work), (0, vec![]));
    work.write(".mailmap", "# nobody\n");
    commit_as(&work, "rana");
    assert_eq!(found(&work), (1, vec!["policy-no-right".to_owned()]));
}

#[test]
fn nobody_closes_a_question_in_the_name_of_another() {
    let work = Workspace::translated();
    work.as_person("salam")
        .bayan(["ask", "harbour", "s3", "Is it warehouse 3?", "--blocks"])
        .success();
    assert_eq!(found(&work), (0, vec![]));
    let log = "statements/harbour/questions.toml";
    let text = work.read(log);
    let id = text
        .split('"')
        .find(|part| part.starts_with('q'))
        .unwrap()
        .to_owned();
    let at = text
        .lines()
        .find(|line| line.starts_with("at = "))
        .unwrap()
        .to_owned();
    work.write(
        log,
        format!("{text}\n[[entry]]\nto = \"{id}\"\nby = \"hala\"\n{at}\ncloses = true\n"),
    );
    commit_as(&work, "rana");
    assert_eq!(found(&work), (1, vec!["question-forged".to_owned()]));
}
