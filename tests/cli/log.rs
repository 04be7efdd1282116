//! `bayan log`: who did what when.

use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn the_story_of_a_statement() {
    let work = Workspace::released();
    let mut seen = Transcript::new("log/story");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "--substance", "s3"])
        .success();
    work.as_person("mina")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s3",
            "--because",
            "It says 3",
        ])
        .success();
    work.edit_and_save("hala", "workflow.toml", "approvals = 1", "approvals = 2");
    seen.run(work.bayan(["log", "harbour"]));
    seen.run(work.bayan(["log"]));
    seen.run(work.bayan(["log", "harbour", "s3", "--lang", "ckb"]));
    seen.run(work.bayan(["log", "harbour", "s3", "-n", "2", "--json"]));
    seen.run(work.bayan(["log", "-n", "3", "--locale", "ar"]));
    seen.run(work.bayan(["log", "-n", "3", "--locale", "ckb"]));
    seen.run(work.bayan(["log", "--since", "2099-01-01"]));
    seen.run(work.bayan(["log", "harbor"]));
    seen.run(work.bayan(["log", "--last", "0"]));
    seen.finish();
}

#[test]
fn a_split_segment_and_a_renamed_statement_keep_their_past() {
    let work = Workspace::approved();
    work.revise(
        "harbour",
        &HARBOUR.replace("نطالب الإدارة بفحص", "نطالب الإدارة بالعدل. نطالبها بفحص"),
    );
    let mut seen = Transcript::new("log/renamed");
    work.git(["mv", "statements/harbour", "statements/port"]);
    work.git(["commit", "-q", "-m", "another name"]);
    seen.run(work.bayan(["log", "port"]));
    seen.run(work.bayan(["log", "port", "s7"]));
    seen.finish();
}

#[test]
fn a_verdict_that_a_hand_took_out_of_the_log_is_told() {
    let work = Workspace::approved();
    let log = work.read("statements/harbour/en.reviews.toml");
    let first = log.find("[[verdict]]").unwrap();
    work.write("statements/harbour/en.reviews.toml", &log[..first]);
    work.git(["commit", "-q", "-a", "-m", "tidy"]);
    let ran = work.bayan(["log", "harbour", "-n", "1"]).success();
    assert!(
        ran.stdout.contains("which must only grow: s1, s2"),
        "{}",
        ran.stdout
    );
}

#[test]
fn of_a_merge_only_what_neither_side_had_is_told() {
    let work = Workspace::imported();
    work.git(["checkout", "-q", "-b", "other"]);
    work.translate("rana", "harbour", "en", &[("s1", "A statement")]);
    work.git(["checkout", "-q", "main"]);
    work.translate("dilan", "harbour", "ckb", &[("s1", "بەیاننامە")]);
    work.git(["merge", "-q", "--no-ff", "-m", "merged", "other"]);
    let ran = work.bayan(["log", "harbour"]).success();
    for lang in ["en", "ckb"] {
        let told = ran.stdout.matches(&format!("translated into {lang}")).count();
        assert_eq!(told, 1, "{}", ran.stdout);
    }
    work.edit("statements/harbour/en.toml", "A statement", "Statement");
    work.git(["commit", "-q", "-a", "--amend", "--no-edit"]);
    let ran = work.bayan(["log", "harbour", "-n", "1"]).success();
    assert!(
        ran.stdout
            .contains("Rana Aziz changed the translation into en, entered by Hala Nasir: s1"),
        "{}",
        ran.stdout
    );
}
