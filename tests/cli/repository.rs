//! The repository that a workspace lies in: whatever its shape, exactly a command's own files are committed.

use std::fs;
use std::os::unix::fs::symlink;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::common::workspace::english;
use crate::common::{HARBOUR, Workspace};

fn approve(work: &Workspace, args: &[&str]) -> crate::common::call::Call {
    let mut all = vec!["approve", "harbour", "--lang", "en"];
    all.extend(args);
    work.as_person("salam").bayan(all)
}

#[test]
fn what_is_dirty_or_staged_elsewhere_is_left_alone() {
    let work = Workspace::translated();
    work.write("readme.txt", "one\n").write("staged.txt", "one\n");
    work.git(["add", "readme.txt", "staged.txt"]);
    work.git(["commit", "-q", "-m", "more"]);
    work.write("readme.txt", "two\n")
        .write("staged.txt", "two\n")
        .write("new.txt", "new\n");
    work.git(["add", "staged.txt"]);
    approve(&work, &["--all"]).success();
    assert_eq!(
        work.git(["status", "--porcelain"]),
        " M readme.txt\nM  staged.txt\n?? new.txt"
    );
    assert_eq!(
        work.git(["show", "--name-only", "--format="]),
        "statements/harbour/en.reviews.toml"
    );
}

#[test]
fn no_commit_leaves_the_commit_to_the_user() {
    let work = Workspace::translated();
    let head = work.git(["rev-parse", "HEAD"]);
    approve(&work, &["s1", "--no-commit"]).success();
    assert_eq!(work.git(["rev-parse", "HEAD"]), head);
    assert_eq!(
        work.git(["status", "--porcelain"]),
        "?? statements/harbour/en.reviews.toml"
    );
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    // Now that the log is not committed, a command that commits refuses to build on it.
    approve(&work, &["s2"]).code(1);
    work.bayan(["save"]).success();
    approve(&work, &["s2"]).success();
}

#[test]
fn commit_false_in_the_workflow_does_the_same_for_every_command() {
    let work = Workspace::new();
    let text = work
        .read("workflow.toml")
        .replace("targets =", "commit = false\ntargets =");
    work.write("workflow.toml", text);
    work.git(["commit", "-qam", "by hand"]);
    let head = work.git(["rev-parse", "HEAD"]);
    work.import("harbour", HARBOUR);
    work.translate("rana", "harbour", "en", &english());
    approve(&work, &["--all"]).success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .stdout("harbour is released: release 1.\n")
        .stderr("hint: To make the documents: bayan export harbour --with en\n")
        .success();
    work.bayan(["export", "harbour", "--with", "en", "-o", "../tmp"])
        .success();
    assert_eq!(work.git(["rev-parse", "HEAD"]), head);
    assert_eq!(work.git(["tag"]), "");
}

#[test]
fn a_linked_worktree_commits_to_its_own_branch() {
    let work = Workspace::translated();
    let main = work.git(["rev-parse", "main"]);
    work.git(["worktree", "add", "-q", "-b", "review", "../tree"]);
    let tree = work.beside("tree");
    approve(&work, &["--all"]).within(&tree).success();
    assert_eq!(work.git(["rev-parse", "main"]), main);
    assert_eq!(
        work.git(["log", "-1", "--format=%s", "review"]),
        "Approve 6 segments of harbour in en"
    );
    assert!(work.git_in(&tree, ["status", "--porcelain"]).stdout.is_empty());
    assert_eq!(work.counts("harbour", "en")["approved"], 0);
}

/// Git takes a file of the same size and second for unchanged, unless the index is of that second too; the index that we
/// write is younger.
#[test]
fn a_change_within_the_second_of_the_index_is_still_seen_by_git() {
    let work = Workspace::translated();
    let second = SystemTime::UNIX_EPOCH + Duration::from_secs(1_612_500_000);
    let date = |path: &str| {
        let file = fs::File::options().write(true).open(work.path(path)).unwrap();
        file.set_modified(second).unwrap();
    };
    // Git cannot be told the time of a change of the inode.
    work.git(["config", "core.trustctime", "false"]);
    work.write("code.txt", "one\n");
    date("code.txt");
    work.git(["add", "code.txt"]);
    work.git(["commit", "-q", "-m", "code", "code.txt"]);
    date(".git/index");
    work.write("code.txt", "two\n");
    date("code.txt");
    approve(&work, &["--all"]).success();
    assert_eq!(work.git(["status", "--porcelain", "code.txt"]), " M code.txt");
}

#[test]
fn a_detached_head_moves_and_no_branch_does() {
    let work = Workspace::translated();
    let main = work.git(["rev-parse", "main"]);
    work.git(["checkout", "-q", "--detach"]);
    approve(&work, &["--all"]).success();
    assert_eq!(work.git(["rev-parse", "main"]), main);
    assert_eq!(work.git(["rev-parse", "HEAD^"]), main);
    work.assert_clean();
}

#[test]
fn an_unborn_branch_gets_its_first_commit() {
    let work = Workspace::nothing();
    work.git(["init", "-q", "-b", "trunk"]);
    let people = crate::common::people::workflow(crate::common::people::PEOPLE, 1, true);
    work.write("workflow.toml", people);
    work.bayan(["status"]).success();
    work.import("harbour", HARBOUR);
    assert_eq!(
        work.git(["log", "--format=%s", "trunk"]),
        "Import harbour (6 segments)"
    );
    assert_eq!(work.git(["status", "--porcelain"]), "?? workflow.toml");
}

#[test]
fn a_bare_repository_is_refused() {
    let work = Workspace::nothing();
    work.git(["init", "-q", "--bare", "store.git"]);
    work.bayan(["init", "store.git"])
        .stdout("")
        .stderr("error: The repository [root]/store.git has no files of its own (it is “bare”), so there is nothing to work on.\nhint: “git clone [root]/store.git” makes a copy with files. Work there.\n")
        .code(2);
    assert!(!work.path("store.git/workflow.toml").exists());
}

#[test]
fn outside_a_workspace_the_way_in_is_told() {
    let work = Workspace::nothing();
    work.bayan(["status"])
        .stdout("")
        .stderr("error: There is no workspace in [root] or above it.\nhint: Change to the folder that has workflow.toml, or make a workspace here: bayan init\n")
        .code(2);
    work.write("workflow.toml", "source = \"ar\"\n");
    let ran = work.bayan(["status"]).stdout("").code(2);
    assert!(
        ran.stderr
            .starts_with("error: There is no git repository at [root]"),
        "{}",
        ran.stderr
    );
}

/// Two branches that translate the same segment, merged: conflict markers in en.toml, and the merge is not finished.
fn conflicted() -> Workspace {
    let work = Workspace::translated();
    work.import("second", &HARBOUR.replace("حريق", "فيضان"));
    work.git(["checkout", "-q", "-b", "other"]);
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    work.git(["checkout", "-q", "main"]);
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "There were no casualties.",
    );
    let merged = work.git_in(&work.root, ["merge", "other"]);
    assert!(!merged.status.success(), "{merged:?}");
    work
}

#[test]
fn conflict_markers_are_named_by_line_and_the_other_statements_are_counted() {
    let work = conflicted();
    let ran = work.bayan(["status"]).code(2);
    assert!(ran.stdout.starts_with("second  en "), "{}", ran.stdout);
    assert_eq!(
        ran.stderr,
        "error: statements/harbour/en.toml holds an unfinished merge, beginning at line 30.\n  at statements/harbour/en.toml:30\nhint: Type: bayan resolve. It takes both versions apart, and keeps both where people disagree. Or open the file yourself, keep the right version of the two between <<<<<<< and >>>>>>> (in a file of verdicts or releases keep both), and delete those marker lines.\n"
    );
}

#[test]
fn during_an_unfinished_merge_nothing_is_written() {
    let work = conflicted();
    let before = work.git(["status", "--porcelain"]);
    work.as_person("rana")
        .bayan(["omit", "second", "--lang", "en", "s1", "--because", "x"])
        .stdout("")
        .stderr("error: A merge has been begun in this repository and is not finished. Nothing was changed.\nhint: Finish it with “git commit”, or give it up with “git merge --abort”, then run the command again.\n")
        .code(2);
    assert_eq!(work.git(["status", "--porcelain"]), before);
    work.git(["checkout", "--ours", "statements/harbour/en.toml"]);
    work.git(["add", "-A"]);
    work.git(["commit", "-q", "-m", "merged"]);
    work.as_person("rana")
        .bayan(["omit", "second", "--lang", "en", "s1", "--because", "x"])
        .success();
}

#[test]
fn a_workspace_can_be_a_folder_of_a_larger_repository_with_any_name() {
    let work = Workspace::nothing();
    work.git(["init", "-q", "-b", "main"]);
    work.write("code.txt", "x\n");
    work.git(["add", "-A"]);
    work.git(["commit", "-q", "-m", "begin"]);
    let folder = "مكتب الإعلام/بيانات é";
    work.bayan(["init", folder]).success();
    let people = crate::common::people::workflow(crate::common::people::PEOPLE, 1, true);
    work.write(&format!("{folder}/workflow.toml"), people);
    let inside = work.path(folder).join("statements");
    let bayan = |who: &'static str, args: &[&str]| work.as_person(who).bayan(args).within(&inside);
    bayan("hala", &["save"]).success();
    bayan("hala", &["import", "-", "--as", "txt", "--id", "harbour"])
        .stdin(HARBOUR)
        .success();
    let file = work.beside("tmp").join("ترجمة.toml");
    bayan("rana", &["pull", "--lang", "en", "-o", file.to_str().unwrap()]).success();
    crate::common::workspace::fill(&file, &english());
    bayan("rana", &["submit", file.to_str().unwrap()]).success();
    bayan("salam", &["approve", "harbour", "--lang", "en", "--all"]).success();
    bayan("nadia", &["release", "harbour", "--with", "en"]).success();
    work.write("code.txt", "y\n");
    bayan("hala", &["revise", "harbour", "-", "--as", "txt"])
        .stdin(HARBOUR.replace("رقم 3", "رقم 4"))
        .success();
    bayan(
        "hala",
        &[
            "export",
            "harbour",
            "--with",
            "en",
            "--format",
            "txt",
            "-o",
            "../../../../tmp/الناتج",
        ],
    )
    .success();
    assert!(
        fs::read_to_string(work.beside("tmp").join("الناتج/harbour.ar-en.txt"))
            .unwrap()
            .contains("رقم 3")
    );
    let why = bayan("hala", &["why", "harbour", "--lang", "en", "s3"]).success();
    assert!(
        why.stdout.contains("source changed by Hala Nasir"),
        "{}",
        why.stdout
    );
    assert_eq!(work.git(["status", "--porcelain"]), " M code.txt");
}

#[test]
fn commands_that_come_together_all_land() {
    let work = Workspace::translated();
    let calls: Vec<_> = (1..=6).map(|n| approve(&work, &[&format!("s{n}")])).collect();
    let codes: Vec<i32> = thread::scope(|scope| {
        let runs: Vec<_> = calls.into_iter().map(|call| scope.spawn(|| call.run())).collect();
        runs.into_iter().map(|run| run.join().unwrap().code).collect()
    });
    assert_eq!(codes, [0; 6]);
    assert_eq!(work.counts("harbour", "en")["approved"], 6);
    work.assert_clean();
}

#[test]
fn of_two_who_decide_the_same_at_once_one_is_told_who_did() {
    let work = Workspace::translated();
    let calls: Vec<_> = ["salam", "mina", "dilan"]
        .iter()
        .map(|who| {
            work.as_person(who)
                .bayan(["approve", "harbour", "--lang", "en", "s1"])
        })
        .collect();
    let mut codes: Vec<i32> = thread::scope(|scope| {
        let runs: Vec<_> = calls.into_iter().map(|call| scope.spawn(|| call.run())).collect();
        runs.into_iter().map(|run| run.join().unwrap().code).collect()
    });
    codes.sort_unstable();
    assert_eq!(codes, [0, 1, 1]);
    assert_eq!(
        work.read("statements/harbour/en.reviews.toml")
            .matches("[[verdict]]")
            .count(),
        1
    );
}

#[test]
fn gits_own_lock_is_named_and_never_deleted() {
    let work = Workspace::translated();
    work.write(".git/index.lock", "");
    let ran = approve(&work, &["s1"]).stdout("").code(2);
    assert!(
        ran.stderr
            .contains(".git/index.lock exists. Nothing was changed."),
        "{}",
        ran.stderr
    );
    assert!(work.path(".git/index.lock").exists());
    assert!(!work.path("statements/harbour/en.reviews.toml").exists());
    fs::remove_file(work.path(".git/index.lock")).unwrap();
    approve(&work, &["s1"]).success();
}

#[test]
fn a_rewritten_history_that_lost_a_release_is_said_so() {
    let work = Workspace::released();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    let root = work.git(["commit-tree", "HEAD^{tree}", "-m", "all at once"]);
    work.git(["reset", "-q", "--hard", &root]);
    work.git(["tag", "-d", "release/harbour/1"]);
    work.bayan(["export", "harbour", "--with", "en", "-o", "../tmp"])
        .stdout("")
        .stderr("error: The texts of release 1 of harbour are neither in the files nor in this clone's history.\nhint: If the clone is shallow, fetch the history: git fetch --unshallow\n")
        .code(2);
    // Approvals are bound to texts, not to commits: those that did not change stand.
    assert_eq!(work.counts("harbour", "en")["approved"], 5);
}

#[test]
fn two_who_work_apart_merge_without_conflict() {
    let work = Workspace::translated();
    work.git(["checkout", "-q", "-b", "translator"]);
    work.translate("dilan", "harbour", "ckb", &crate::common::workspace::sorani());
    work.git(["checkout", "-q", "main"]);
    approve(&work, &["--all"]).success();
    work.git(["merge", "-q", "--no-edit", "translator"]);
    assert_eq!(work.counts("harbour", "en")["approved"], 6);
    assert_eq!(work.counts("harbour", "ckb")["translated"], 6);
}

#[test]
fn links_are_not_followed() {
    let work = Workspace::translated();
    let file = work.path("statements/harbour/en.toml");
    fs::rename(&file, work.beside("tmp").join("en.toml")).unwrap();
    symlink(work.beside("tmp").join("en.toml"), &file).unwrap();
    let ran = work.bayan(["show", "harbour"]).stdout("").code(2);
    assert!(
        ran.stderr.contains("is a link to another place"),
        "{}",
        ran.stderr
    );
}
