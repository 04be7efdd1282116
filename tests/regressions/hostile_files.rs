//! Files that somebody damaged, linked elsewhere or wrote to mislead.

use std::fs;
use std::os::unix::fs::symlink;

use super::desk::{Desk, STATEMENT};

#[test]
fn the_folder_of_a_statement_that_is_a_link_was_followed_when_named() {
    let desk = Desk::translated();
    let outside = desk.beside("outside");
    fs::rename(desk.root().join("statements/well"), &outside).unwrap();
    symlink(&outside, desk.root().join("statements/well")).unwrap();
    for args in [
        &["show", "well"][..],
        &["status", "well"],
        &["why", "well", "--lang", "en", "s1"],
        &["export", "well", "--with", "en", "--draft"],
        &["pull", "--lang", "ckb", "well"],
    ] {
        let done = desk.run("layla", args).code(2);
        assert!(done.err.contains("is a link"), "{args:?}: {}", done.err);
        assert!(!done.out.contains("اللجنة"), "{args:?}: {}", done.out);
    }
}

#[test]
fn a_source_that_was_emptied_passed_for_a_finished_statement() {
    let desk = Desk::translated();
    for left in ["", "\n\n", "# nothing but a remark\n"] {
        desk.write("statements/well/ar.toml", left);
        let done = desk.run("nadia", &["status", "--check"]).code(2);
        assert!(done.err.contains("ar.toml"), "{}", done.err);
        desk.run("nadia", &["save"]).code(2);
    }
}

#[test]
fn an_emptied_translation_or_log_passed_for_one_with_nothing_to_say() {
    let desk = Desk::translated();
    desk.run("samira", &["approve", "well", "--lang", "en", "--all"])
        .code(0);
    desk.run("layla", &["release", "well", "--with", "en"]).code(0);
    for name in ["en.toml", "en.reviews.toml", "releases.toml"] {
        let path = format!("statements/well/{name}");
        let before = desk.read(&path);
        desk.write(&path, "");
        let done = desk.run("karwan", &["status"]).code(2);
        assert!(done.err.contains(name), "{name}: {}", done.err);
        desk.write(&path, &before);
        desk.run("karwan", &["status"]).code(0);
    }
}

#[test]
fn a_workspace_whose_statements_cannot_be_read_was_called_empty() {
    let desk = Desk::translated();
    desk.write("statements/well/en.toml", "[[segment]\n");
    let done = desk.run("nadia", &["status"]).code(2);
    assert_eq!(done.out, "");
    assert!(done.err.contains("en.toml"), "{}", done.err);
}

#[test]
fn a_reviewer_who_changed_words_by_hand_could_approve_them() {
    let desk = Desk::translated();
    let path = "statements/well/en.toml";
    let text = desk.read(path);
    desk.write(path, &text.replace("Sentence 2.", "Words of the reviewer."));
    desk.run("samira", &["save"]).code(0);
    let done = desk
        .run("samira", &["approve", "well", "--lang", "en", "s2"])
        .code(1);
    assert!(done.err.contains("four eyes"), "{}", done.err);
    desk.run("samira", &["approve", "well", "--lang", "en", "s1"])
        .code(0);
    desk.run("yusuf", &["approve", "well", "--lang", "en", "s2"])
        .code(0);
}

#[test]
fn putting_approved_words_back_by_hand_keeps_the_approval_of_who_does_it() {
    let desk = Desk::translated();
    desk.run("samira", &["approve", "well", "--lang", "en", "--all"])
        .code(0);
    let path = "statements/well/en.toml";
    let approved = desk.read(path);
    desk.write(path, &approved.replace("Sentence 2.", "Something else."));
    desk.run("karwan", &["save"]).code(0);
    desk.write(path, &approved);
    desk.run("samira", &["save"]).code(0);
    desk.run("layla", &["release", "well", "--with", "en"]).code(0);
    desk.run("layla", &["audit"]).code(0);
}

#[test]
fn a_release_whose_texts_are_damaged_in_git_was_called_never_there() {
    let desk = Desk::translated();
    desk.run("samira", &["approve", "well", "--lang", "en", "--all"])
        .code(0);
    desk.run("layla", &["release", "well", "--with", "en"]).code(0);
    let path = "statements/well/en.toml";
    let released = desk.read(path);
    desk.write(path, &released.replace("Sentence 2.", "Something else."));
    desk.run("karwan", &["save"]).code(0);
    let objects = desk.root().join(".git/objects");
    let id = git_blob_id(&desk, "release/well/1:statements/well/en.toml");
    fs::remove_file(objects.join(&id[..2]).join(&id[2..])).unwrap();
    let done = desk.run("layla", &["export", "well", "--with", "en"]).code(2);
    assert!(done.err.contains("git fsck"), "{}", done.err);
}

fn git_blob_id(desk: &Desk, name: &str) -> String {
    let output = std::process::Command::new("git")
        .args(["rev-parse", name])
        .current_dir(desk.root())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn exporting_into_a_file_was_told_as_a_failing_disk() {
    let desk = Desk::translated();
    desk.write("taken", "");
    let args = ["export", "well", "--with", "en", "--draft", "-o", "taken"];
    let done = desk.run("layla", &args).code(2);
    assert!(done.err.contains("a folder is expected"), "{}", done.err);
}

#[test]
fn the_command_that_a_hint_gives_had_blanks_between_languages() {
    let desk = Desk::translated();
    let done = desk.run("layla", &["export", "well", "--with", "en,ckb"]).code(1);
    assert!(done.err.contains("--with en,ckb"), "{}", done.err);
}

#[test]
fn an_approval_does_not_follow_its_files_to_another_statement_or_language() {
    let desk = Desk::translated();
    desk.run("samira", &["approve", "well", "--lang", "en", "--all"])
        .code(0);
    desk.import("copy", STATEMENT);
    let copy = |from: &str, to: &str| {
        desk.write(
            &format!("statements/{to}"),
            &desk.read(&format!("statements/{from}")),
        );
    };
    for file in ["en.toml", "en.reviews.toml"] {
        copy(&format!("well/{file}"), &format!("copy/{file}"));
    }
    copy("well/en.toml", "well/ckb.toml");
    copy("well/en.reviews.toml", "well/ckb.reviews.toml");
    desk.run("nadia", &["save"]).code(0);
    desk.run("layla", &["release", "copy", "--with", "en"]).code(1);
    desk.run("layla", &["release", "well", "--with", "ckb"]).code(1);
    desk.run("layla", &["release", "well", "--with", "en"]).code(0);
}
