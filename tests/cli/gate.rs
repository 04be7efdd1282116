//! `bayan gate`: as the hook of a bare repository, and for a range of commits.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::audit::{ENGLISH, RELEASES, REVIEWS, commit_as};
use crate::common::{HARBOUR, Workspace};

/// A server with the gate, and what a push to it says.
pub struct Server {
    folder: PathBuf,
}

impl Server {
    /// A bare repository that holds what the workspace has, and from now on lets nothing else in.
    pub fn of(work: &Workspace) -> Self {
        let folder = work.beside("server.git");
        let branch = work.git(["symbolic-ref", "--short", "HEAD"]);
        let made = work.git_in(
            work.root.parent().unwrap(),
            ["init", "-q", "--bare", "-b", &branch, "server.git"],
        );
        assert!(made.status.success());
        work.git(["remote", "add", "origin", folder.to_str().unwrap()]);
        work.git(["push", "-q", "--follow-tags", "origin", "HEAD"]);
        let hook = folder.join("hooks/pre-receive");
        fs::create_dir_all(hook.parent().unwrap()).unwrap();
        fs::write(
            &hook,
            format!("#!/bin/sh\nexec {} gate\n", env!("CARGO_BIN_EXE_bayan")),
        )
        .unwrap();
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
        Self { folder }
    }

    /// Pushes; whether it was taken in, and what the pusher was told.
    pub fn push(&self, work: &Workspace, args: &[&str]) -> (bool, String) {
        let mut all = vec!["push", "-q", "--follow-tags", "origin", "HEAD"];
        all.extend(args);
        let output = work.git_in(&work.root, all);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), said)
    }

    fn head(&self, work: &Workspace) -> String {
        let output = work.git_in(&self.folder, ["rev-parse", "HEAD"]);
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }
}

/// Commits what was written by hand, pushes it, and expects it to be refused by that rule's words.
fn refused(work: &Workspace, person: &str, words: &str) {
    let server = Server::of(work);
    refused_by(work, &server, person, words);
}

fn refused_by(work: &Workspace, server: &Server, person: &str, words: &str) {
    let before = server.head(work);
    commit_as(work, person);
    let (taken, said) = server.push(work, &[]);
    assert!(!taken && said.contains(words), "{said}");
    assert!(said.contains("The push is refused"), "{said}");
    assert_eq!(server.head(work), before);
}

#[test]
fn a_gate_that_has_nothing_to_judge_by_is_shut() {
    let work = Workspace::imported();
    let server = Server::of(&work);
    let made = work.git_in(&server.folder, ["symbolic-ref", "HEAD", "refs/heads/nowhere"]);
    assert!(made.status.success());
    work.translate("rana", "harbour", "en", &crate::common::workspace::english());
    let (taken, said) = server.push(&work, &[]);
    assert!(!taken && said.contains("git symbolic-ref HEAD"), "{said}");
    for told in ["", "a b\n", "0000 1111 refs/heads/main\n"] {
        let ran = work.bayan(["gate"]).within(&server.folder).stdin(told).code(2);
        assert!(ran.stderr.contains("Line 1 is not"), "{told:?}: {}", ran.stderr);
    }
}

#[test]
fn honest_work_passes() {
    let work = Workspace::imported();
    let server = Server::of(&work);
    work.translate("rana", "harbour", "en", &crate::common::workspace::english());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
    assert!(
        said.contains("3 commits may pass") || said.contains("commits may pass"),
        "{said}"
    );
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "--substance", "s3"])
        .success();
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
    // A merge of two honest branches.
    work.git(["checkout", "-q", "-b", "side", "HEAD~1"]);
    work.translate("dilan", "harbour", "ckb", &crate::common::workspace::sorani());
    work.git(["checkout", "-q", "-"]);
    work.git(["merge", "-q", "--no-edit", "side"]);
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
}

#[test]
fn a_verdict_in_another_name_is_refused() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    let log = work.read(REVIEWS);
    work.write(
        REVIEWS,
        format!("{log}\n{}", log.replace("by = \"salam\"", "by = \"mina\"")),
    );
    refused_by(&work, &server, "rana", "A verdict in the name of mina");
}

#[test]
fn a_verdict_that_is_taken_out_is_refused() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    fs::remove_file(work.path(REVIEWS)).unwrap();
    refused_by(&work, &server, "rana", "was taken out of the log");
}

#[test]
fn a_record_of_releases_that_is_rewritten_is_refused() {
    let work = Workspace::released();
    let server = Server::of(&work);
    work.edit(RELEASES, "number = 1", "number = 2");
    refused_by(&work, &server, "nadia", "A release was taken out of the record");
}

#[test]
fn who_may_not_change_the_policy_is_refused() {
    let work = Workspace::approved();
    work.edit("workflow.toml", "four_eyes = true", "four_eyes = false");
    refused(&work, "rana", "by somebody who is no editor");
}

#[test]
fn a_right_that_is_given_in_the_same_push_is_none() {
    let work = Workspace::translated();
    let server = Server::of(&work);
    work.edit(
        "workflow.toml",
        "roles = [\"press\"]",
        "roles = [\"press\", \"reviewer:en\"]",
    );
    commit_as(&work, "hala");
    work.as_person("nadia")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .success();
    let (taken, said) = server.push(&work, &[]);
    assert!(
        !taken && said.contains("A verdict by nadia counts for nothing"),
        "{said}"
    );
    // In two pushes the right is there when it is used.
    work.git(["branch", "both"]);
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    assert!(server.push(&work, &[]).0);
    work.git(["merge", "-q", "--ff-only", "both"]);
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
}

#[test]
fn an_older_policy_is_refused() {
    let work = Workspace::approved();
    let lax = work.read("workflow.toml");
    work.write("workflow.toml", lax.replace("approvals = 1", "approvals = 2"));
    work.as_person("hala").bayan(["save"]).success();
    let server = Server::of(&work);
    work.write("workflow.toml", lax);
    refused_by(&work, &server, "hala", "An older policy came back");
}

#[test]
fn what_cannot_be_read_or_hides_something_is_refused() {
    let work = Workspace::translated();
    let server = Server::of(&work);
    let text = work.read(ENGLISH);
    work.write(ENGLISH, text.replacen("[[segment]]", "[[segment", 1));
    refused_by(&work, &server, "rana", "Cannot be read");
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    work.write(ENGLISH, text.replace("warehouse 3", "warehouse \u{202e}3"));
    refused_by(&work, &server, "rana", "RIGHT-TO-LEFT OVERRIDE");
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    fs::remove_file(work.path(ENGLISH)).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", work.path(ENGLISH)).unwrap();
    refused_by(&work, &server, "rana", "Not a file");
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    work.edit("workflow.toml", "approvals", "approvels");
    refused_by(&work, &server, "hala", "Cannot be read");
}

#[test]
fn a_target_changed_in_another_name_is_refused() {
    let work = Workspace::translated();
    let server = Server::of(&work);
    work.edit(ENGLISH, "warehouse 3", "warehouse three");
    refused_by(&work, &server, "mina", "by somebody whom the file does not name");
    work.git(["reset", "-q", "--soft", "HEAD~1"]);
    work.as_person("mina").bayan(["save"]).success();
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
}

#[test]
fn a_hand_from_an_earlier_push_is_remembered() {
    let work = Workspace::translated();
    // Before there was a gate, salam edited in rana's name.
    work.edit(ENGLISH, "warehouse 3", "warehouse three");
    commit_as(&work, "salam");
    let server = Server::of(&work);
    let digests = work
        .as_person("mina")
        .bayan(["review", "harbour", "--lang", "en", "--json"])
        .run()
        .json();
    let items = digests["items"].as_array().unwrap();
    let item = items
        .iter()
        .find(|item| item["target"].as_str().unwrap().contains("warehouse three"))
        .unwrap();
    let (id, digest) = (item["id"].as_str().unwrap(), item["digest"].as_str().unwrap());
    work.write(
        REVIEWS,
        format!(
            "[[verdict]]\nby = \"salam\"\nat = 2021-02-05T10:30:00Z\napprove = {{ {id} = \"{digest}\" }}\n"
        ),
    );
    refused_by(
        &work,
        &server,
        "salam",
        "salam decided on what they had a hand in",
    );
}

#[test]
fn a_branch_that_is_kept_is_not_rewritten_and_a_tag_not_moved() {
    let work = Workspace::released();
    let server = Server::of(&work);
    let (taken, said) = server.push(&work, &["+release/harbour/1~1:refs/tags/release/harbour/1"]);
    assert!(!taken && said.contains("The tag of a release"), "{said}");
    let (taken, said) = server.push(&work, &["release/harbour/1~1:refs/tags/release/harbour/2"]);
    assert!(!taken && said.contains("The tag of a release"), "{said}");
    work.git(["commit", "-q", "--amend", "-m", "rewritten"]);
    let (taken, said) = server.push(&work, &["--force"]);
    assert!(!taken && said.contains("The branch would be rewritten"), "{said}");
    // Another branch is its owner's.
    work.git(["checkout", "-q", "-b", "draft"]);
    assert!(server.push(&work, &[]).0);
    work.git(["commit", "-q", "--amend", "-m", "again"]);
    let (taken, said) = server.push(&work, &["--force"]);
    assert!(taken, "{said}");
}

#[test]
fn the_pusher_is_told_in_their_language() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    let hook = server.folder.join("hooks/pre-receive");
    let text = fs::read_to_string(&hook).unwrap();
    fs::write(&hook, text.replace(" gate", " --locale ckb gate")).unwrap();
    fs::remove_file(work.path(REVIEWS)).unwrap();
    commit_as(&work, "rana");
    let (taken, said) = server.push(&work, &[]);
    assert!(!taken && said.contains("ناردنەکە ڕەت کرایەوە"), "{said}");
}

#[test]
fn a_range_is_judged_without_a_server() {
    let work = Workspace::approved();
    let gate = |range: &str| work.bayan(["gate", "--range", range, "--json"]).run();
    assert_eq!(gate("HEAD~1..HEAD").code, 0);
    fs::remove_file(work.path(REVIEWS)).unwrap();
    commit_as(&work, "rana");
    let ran = gate("HEAD~1..HEAD");
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.json()["references"][0]["findings"][0]["rule"],
        "verdict-removed"
    );
    assert_eq!(gate("nowhere..HEAD").code, 2);
}

/// A gate's word on what is in the workspace now, committed in that person's name; the commit is taken back.
fn refused_once(work: &Workspace, server: &Server, person: &str, words: &str) {
    refused_by(work, server, person, words);
    work.git(["reset", "-q", "--hard", "HEAD~1"]);
    work.git(["clean", "-qfd"]);
}

#[test]
fn a_commit_is_judged_by_whatever_name_it_comes() {
    let work = Workspace::released();
    let _server = Server::of(&work);
    work.git(["checkout", "-q", "--detach"]);
    fs::remove_file(work.path(REVIEWS)).unwrap();
    commit_as(&work, "rana");
    for name in ["refs/tags/release/harbour/1b", "refs/tags/other", "refs/odd/name"] {
        let output = work.git_in(&work.root, ["push", "-q", "origin", &format!("HEAD:{name}")]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            !output.status.success() && said.contains("was taken out of the log"),
            "{name}: {said}"
        );
    }
    let output = work.git_in(&work.root, ["push", "-q", "origin", "HEAD~1:refs/tags/other"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_termbase_that_cannot_be_read_is_refused() {
    let work = Workspace::imported();
    work.write("terms.toml", "[[term]]\nar = \"ميناء\"\nen = \"harbour\"\n");
    work.as_person("hala").bayan(["save"]).success();
    let server = Server::of(&work);
    work.edit("terms.toml", "[[term]]", "[[term]");
    refused_once(&work, &server, "rana", "Cannot be read:  terms.toml");
    work.edit("terms.toml", "harbour", "harb\\u202eour");
    refused_once(
        &work,
        &server,
        "rana",
        "A file hides RIGHT-TO-LEFT OVERRIDE (terms.toml:3)",
    );
}

#[test]
fn what_hides_in_a_place_that_nobody_shows_is_refused() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    let text = work.read(ENGLISH);
    for (from, to) in [
        (
            "[[segment]]\nid = \"s3\"\n",
            "[[segment]]\nid = \"s3\"\nnote = \"\u{202e}3\"\n",
        ),
        (
            "[[segment]]\nid = \"s3\"\n",
            "# \u{202e}\n[[segment]]\nid = \"s3\"\n",
        ),
    ] {
        assert!(text.contains(from), "{text}");
        work.write(ENGLISH, text.replacen(from, to, 1));
        let words = format!("A file hides RIGHT-TO-LEFT OVERRIDE ({ENGLISH}:");
        refused_once(&work, &server, "rana", &words);
    }
}

#[test]
fn what_is_no_file_of_a_statement_is_refused() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    work.write("statements/harbour/notes.toml", "a = 1\n");
    refused_once(
        &work,
        &server,
        "rana",
        "No workspace reads this file: statements/harbour/notes.toml",
    );
    work.write("statements/harbour/old/en.toml", "a = 1\n");
    refused_once(&work, &server, "rana", "No workspace reads this file");
    std::os::unix::fs::symlink("/etc", work.path("statements/etc")).unwrap();
    refused_once(
        &work,
        &server,
        "rana",
        "Not a file, but a link or something else: statements/etc",
    );
    std::os::unix::fs::symlink("/etc/passwd", work.path("terms.toml")).unwrap();
    refused_once(
        &work,
        &server,
        "rana",
        "Not a file, but a link or something else: terms.toml",
    );
}

#[test]
fn names_that_some_computers_take_for_one_are_refused() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    let text = work.read(ENGLISH);
    work.write("statements/harbour/EN.toml", &text);
    let words = "names for one: statements/harbour/EN.toml, statements/harbour/en.toml";
    refused_once(&work, &server, "rana", words);
    work.write("caf\u{e9}.txt", "a").write("cafe\u{301}.txt", "b");
    refused_once(&work, &server, "rana", "Some computers take these names for one");
    // What lies beside the statements is the office's own.
    work.write("notes/caf\u{e9}.txt", "a");
    commit_as(&work, "rana");
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
}

#[test]
fn a_statement_that_comes_back_brings_its_log() {
    let work = Workspace::translated();
    work.as_person("mina")
        .bayan(["reject", "harbour", "--lang", "en", "s3", "--because", "not so"])
        .success();
    work.git(["rm", "-rq", "statements/harbour"]);
    commit_as(&work, "rana");
    // Removed before there was a gate, to come back without what mina said.
    let server = Server::of(&work);
    work.git(["checkout", "-q", "HEAD~1", "--", "statements/harbour"]);
    fs::remove_file(work.path(REVIEWS)).unwrap();
    refused_once(
        &work,
        &server,
        "hala",
        "A verdict by mina was taken out of the log",
    );
    work.git(["checkout", "-q", "HEAD~1", "--", "statements/harbour"]);
    work.write(REVIEWS, "# nothing\n");
    refused_once(
        &work,
        &server,
        "hala",
        "A verdict by mina was taken out of the log",
    );
}

#[test]
fn a_verdict_dated_ahead_is_refused() {
    let work = Workspace::translated();
    let server = Server::of(&work);
    let approve = |ahead: i64| {
        work.wait(ahead);
        let at = work.now();
        work.wait(-ahead);
        work.as_person("salam")
            .bayan(["approve", "harbour", "--lang", "en", "--all"])
            .env("BAYAN_NOW", at)
            .success();
    };
    approve(23 * 60);
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "a clock of another zone is honest: {said}");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "--substance", "s3"])
        .success();
    let (taken, said) = server.push(&work, &[]);
    assert!(taken, "{said}");
    approve(49 * 60);
    let (taken, said) = server.push(&work, &[]);
    assert!(
        !taken && said.contains("gives a time more than a day ahead"),
        "{said}"
    );
    assert!(said.contains("Set this computer’s clock"), "{said}");
}

#[test]
fn a_check_that_is_weakened_is_a_change_of_the_policy() {
    let work = Workspace::approved();
    let text = work.read("workflow.toml");
    for weaker in [
        format!("{text}\n[checks]\nnumbers = \"off\"\n"),
        text.replace(
            "targets = [\"en\", \"ckb\"]",
            "targets = [\"en\", \"ckb\", \"kmr\"]",
        ),
        text.replace(
            "languages = [\"ar\", \"en\", \"ckb\"]",
            "languages = [\"ar\", \"en\"]",
        ),
    ] {
        assert_ne!(weaker, text);
        let work = Workspace::approved();
        work.write("workflow.toml", weaker);
        refused(&work, "rana", "by somebody who is no editor");
    }
}

#[test]
fn a_new_workspace_may_be_pushed_to_an_empty_repository() {
    let work = Workspace::nothing();
    work.as_person("hala").bayan(["init"]).success();
    let server = Server::of(&work);
    let fresh = work.beside("fresh.git");
    let branch = work.git(["symbolic-ref", "--short", "HEAD"]);
    let folder = work.root.parent().unwrap();
    let made = work.git_in(folder, ["init", "-q", "--bare", "-b", &branch, "fresh.git"]);
    assert!(made.status.success());
    fs::create_dir_all(fresh.join("hooks")).unwrap();
    fs::copy(
        server.folder.join("hooks/pre-receive"),
        fresh.join("hooks/pre-receive"),
    )
    .unwrap();
    let output = work.git_in(&work.root, ["push", "-q", fresh.to_str().unwrap(), "HEAD"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
