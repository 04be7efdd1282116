//! `bayan save`: what was changed by hand is checked and committed.

use crate::common::{HARBOUR, Workspace};

#[test]
fn files_changed_by_hand_are_committed() {
    let work = Workspace::translated();
    work.bayan(["save"])
        .stdout("There was nothing to save.\n")
        .stderr("")
        .success();
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    work.write("notes.txt", "mine\n");
    work.as_person("rana")
        .bayan(["save"])
        .stdout("statements/harbour/en.toml\n1 file saved.\n")
        .stderr("")
        .success();
    assert_eq!(
        work.last_message(),
        "Save a change made by hand\n\nStatement: harbour"
    );
    assert_eq!(work.git(["status", "--porcelain"]), "?? notes.txt");
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_nothing_is_committed() {
    let work = Workspace::translated();
    work.import("second", &HARBOUR.replace("حريق", "فيضان"));
    let before = work.git(["rev-parse", "HEAD"]);
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    work.edit("statements/second/ar.toml", "id = \"s2\"", "id = \"s1\"");
    work.as_person("rana")
        .bayan(["save"])
        .stdout("")
        .stderr("error: The id “s1” stands twice in this file: here and on line 3.\n  at statements/second/ar.toml:9\nhint: Take one of the two records out, or restore the file with git.\n")
        .code(2);
    assert_eq!(work.git(["rev-parse", "HEAD"]), before);
    // The other statement can be saved by itself.
    work.as_person("rana")
        .bayan(["save", "harbour", "--json"])
        .success();
    assert_eq!(
        work.git(["status", "--porcelain"]),
        " M statements/second/ar.toml"
    );
}

#[test]
fn a_mistake_in_the_workflow_is_not_saved() {
    let work = Workspace::translated();
    work.edit("workflow.toml", "four_eyes", "for_eyes");
    work.bayan(["save"]).code(2);
    assert_eq!(work.git(["status", "--porcelain"]), " M workflow.toml");
}

#[test]
fn a_file_that_was_deleted_is_deleted_in_git_too() {
    let work = Workspace::translated();
    std::fs::remove_file(work.path("statements/harbour/en.toml")).unwrap();
    work.as_person("rana")
        .bayan(["save"])
        .stdout("statements/harbour/en.toml\n1 file saved.\n")
        .success();
    work.assert_clean();
    assert_eq!(work.counts("harbour", "en")["missing"], 6);
}
