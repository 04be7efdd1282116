//! Transactions, judged by git itself: what lands, what is left alone, what is refused.
#![allow(clippy::disallowed_methods, reason = "a test touches files as a person would")]

mod git_support;

use std::fs;

use bayan::git::{TagPlan, Transaction};
use git_support::{Place, code, plan, session, transact};

#[test]
fn a_commit_holds_exactly_its_own_paths_and_says_who_and_why() {
    let place = Place::new();
    place
        .file("terms.toml", "a = 1\n")
        .file("other.txt", "x\n")
        .commit("more");
    place.file("other.txt", "dirty\n").file("staged.txt", "staged\n");
    place.git(&["add", "staged.txt"]);
    let files = [
        ("terms.toml", Some("a = 2\n")),
        ("statements/s/ar.toml", Some("بيان\n")),
    ];
    let done = place.save(&files, &plan()).unwrap();
    assert_eq!(done.written, ["statements/s/ar.toml", "terms.toml"]);
    assert_eq!(
        done.commit.unwrap().to_string(),
        place.git(&["rev-parse", "HEAD"])
    );
    assert_eq!(
        place.git(&["show", "--name-only", "--format=%an <%ae> %ad%n%B", "HEAD"]),
        "Rana Aziz <rana@example.org> Fri Feb 5 17:10:00 2021 +0300\nChange two files\n\nStatement: s\nLanguage: en\n\n\nstatements/s/ar.toml\nterms.toml"
    );
    assert_eq!(
        place.git(&["status", "--porcelain"]),
        " M other.txt\nA  staged.txt"
    );
    for name in ["HEAD", "main"] {
        assert_eq!(
            place.git(&["reflog", "-1", "--format=%gs", name]),
            "commit: Change two files"
        );
    }
    assert_eq!(place.read("statements/s/ar.toml").unwrap(), "بيان\n");
    place.assert_whole();
}

#[test]
fn it_works_without_a_commit_yet_and_without_a_branch() {
    let place = Place::unborn();
    place.save(&[("a.toml", Some("a = 1\n"))], &plan()).unwrap();
    assert_eq!(place.git(&["log", "--format=%s", "main"]), "Change two files");
    assert_eq!(
        place.git(&["reflog", "-1", "--format=%gs"]),
        "commit (initial): Change two files"
    );
    place.git(&["checkout", "-q", "--detach"]);
    place.save(&[("a.toml", Some("a = 2\n"))], &plan()).unwrap();
    assert_eq!(place.git(&["rev-list", "--count", "HEAD"]), "2");
    assert_eq!(place.git(&["rev-list", "--count", "main"]), "1");
    assert_eq!(
        place.git(&["status", "--porcelain", "--branch"]),
        "## HEAD (no branch)"
    );
    place.assert_whole();
}

#[test]
fn it_works_in_a_linked_worktree_and_in_a_submodule() {
    let place = Place::new();
    place.git(&["worktree", "add", "-q", "-b", "side/بيان", "../side"]);
    let inner = place.dir.path().join("inner");
    place.git(&["init", "-q", "-b", "main", inner.to_str().unwrap()]);
    git_support::git_in(&inner, &["commit", "-q", "--allow-empty", "-m", "begin"]);
    let url = inner.to_str().unwrap();
    place.git(&[
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        url,
        "sub",
    ]);
    for folder in [place.dir.path().join("side"), place.root.join("sub")] {
        let repo = bayan::git::Repo::discover(&folder, &bayan::git::Env::default()).unwrap();
        transact(&repo, &[("a.toml", Some("a = 1\n"))], Some(&plan())).unwrap();
        let log = git_support::git_in(&folder, &["log", "-1", "--format=%s"]);
        assert_eq!(String::from_utf8_lossy(&log.stdout), "Change two files\n");
        let status = git_support::git_in(&folder, &["status", "--porcelain"]);
        assert_eq!(String::from_utf8_lossy(&status.stdout), "");
    }
    assert_eq!(place.git(&["log", "-1", "--format=%s"]), "begin");
    place.assert_whole();
}

#[test]
fn a_tag_is_annotated_and_never_moved() {
    let place = Place::new();
    let mut tagged = plan();
    tagged.tag = Some(TagPlan {
        name: "release/2021-02-05/1".into(),
        message: "Release 1".into(),
    });
    place.save(&[("a.toml", Some("a = 1\n"))], &tagged).unwrap();
    assert_eq!(place.git(&["cat-file", "-t", "release/2021-02-05/1"]), "tag");
    assert_eq!(place.repo().tags("release/").unwrap().len(), 1);
    let before = place.git(&["rev-parse", "HEAD"]);
    assert_eq!(
        code(place.save(&[("a.toml", Some("a = 2\n"))], &tagged)),
        "git-tag-exists"
    );
    assert_eq!(
        (place.git(&["rev-parse", "HEAD"]), place.read("a.toml").unwrap()),
        (before, "a = 1\n".into())
    );
    tagged.tag = Some(TagPlan {
        name: "no..name".into(),
        message: String::new(),
    });
    assert_eq!(
        code(place.save(&[("a.toml", Some("a = 2\n"))], &tagged)),
        "git-tag-name"
    );
    place.assert_whole();
}

#[test]
fn what_changes_nothing_makes_no_commit_and_what_is_dirty_is_committed() {
    let place = Place::new();
    let text = place.read("workflow.toml").unwrap();
    let done = place.save(&[("workflow.toml", Some(&text))], &plan()).unwrap();
    assert_eq!((done.commit, done.written.len()), (None, 0));
    place.file("workflow.toml", "source = \"ckb\"\n");
    let done = place
        .save(&[("workflow.toml", Some("source = \"ckb\"\n"))], &plan())
        .unwrap();
    assert!(done.commit.is_some() && done.written.is_empty());
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    place.assert_whole();
}

#[test]
fn removing_a_statement_removes_its_folder() {
    let place = Place::new();
    place
        .file("statements/s/ar.toml", "")
        .file("statements/t/ar.toml", "")
        .commit("two");
    place
        .save(
            &[("statements/s/ar.toml", None), ("statements/never", None)],
            &plan(),
        )
        .unwrap();
    assert!(!place.root.join("statements/s").exists() && place.root.join("statements/t").exists());
    assert_eq!(place.git(&["ls-files"]), "statements/t/ar.toml\nworkflow.toml");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    place.assert_whole();
}

#[test]
fn without_a_plan_only_the_files_change() {
    let place = Place::new();
    let head = place.git(&["rev-parse", "HEAD"]);
    let done = transact(&place.repo(), &[("workflow.toml", Some("x = 1\n"))], None).unwrap();
    assert_eq!(
        (done.commit, done.written),
        (None, vec!["workflow.toml".to_owned()])
    );
    assert_eq!(place.git(&["rev-parse", "HEAD"]), head);
    assert_eq!(place.git(&["status", "--porcelain"]), " M workflow.toml");
    place.assert_whole();
}

#[test]
fn windows_line_ends_stay_in_the_file_and_out_of_the_repository() {
    let place = Place::new();
    place
        .file(".gitattributes", "*.toml text eol=lf\n")
        .commit("attributes");
    place.save(&[("a.toml", Some("a = 1\r\n"))], &plan()).unwrap();
    assert_eq!(place.read("a.toml").unwrap(), "a = 1\r\n");
    assert_eq!(place.git(&["cat-file", "-s", "HEAD:a.toml"]), "6");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    assert!(place.repo().changed(&["a.toml"]).unwrap().is_empty());
}

#[test]
fn an_executable_file_stays_one() {
    let place = Place::new();
    place.file("run.sh", "a\n");
    place.git(&["add", "run.sh"]);
    place.git(&["update-index", "--chmod=+x", "run.sh"]);
    place.git(&["commit", "-q", "-m", "x"]);
    place.git(&["checkout", "-q", "--", "run.sh"]);
    place.save(&[("run.sh", Some("b\n"))], &plan()).unwrap();
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    assert!(place.git(&["ls-files", "-s", "run.sh"]).starts_with("100755"));
}

#[test]
fn an_unfinished_operation_of_git_s_is_named() {
    let place = Place::new();
    place.git(&["checkout", "-q", "-b", "side"]);
    place.file("workflow.toml", "source = \"a\"\n").commit("one");
    place.git(&["checkout", "-q", "main"]);
    place.file("workflow.toml", "source = \"b\"\n").commit("two");
    for (begin, end, operation) in [
        (&["merge", "side"][..], &["merge", "--abort"][..], "merge"),
        (
            &["cherry-pick", "side"],
            &["cherry-pick", "--abort"],
            "cherry-pick",
        ),
        (&["rebase", "side"], &["rebase", "--abort"], "rebase"),
        (&["revert", "HEAD~1"], &["revert", "--abort"], "revert"),
        (&["bisect", "start"], &["bisect", "reset"], "bisect"),
    ] {
        git_support::git_in(&place.root, begin);
        let refused = place.save(&[("a.toml", Some(""))], &plan()).unwrap_err();
        assert_eq!(refused.code(), "git-busy");
        assert!(
            refused.to_string().contains(&format!("{operation:?}")),
            "{refused}"
        );
        place.git(end);
    }
    place.save(&[("a.toml", Some(""))], &plan()).unwrap();
    place.assert_whole();
}

#[test]
fn a_lock_of_git_s_is_named_and_left_alone() {
    let place = Place::new();
    for lock in [".git/index.lock", ".git/HEAD.lock", ".git/refs/heads/main.lock"] {
        place.file(lock, "");
        let refused = place.save(&[("a.toml", Some("a = 1\n"))], &plan()).unwrap_err();
        assert_eq!(refused.code(), "git-locked");
        assert!(refused.to_string().contains(lock), "{refused}");
        assert_eq!(git_support::locks_below(&place.root), [place.root.join(lock)]);
        assert_eq!(
            (place.read(lock).as_deref(), place.read("a.toml")),
            (Some(""), None)
        );
        fs::remove_file(place.root.join(lock)).unwrap();
        place.assert_whole();
    }
}

#[test]
fn an_index_in_an_unknown_form_is_refused_and_left_alone() {
    let place = Place::new();
    place.git(&["update-index", "--split-index"]);
    assert_eq!(
        code(place.save(&[("a.toml", Some("a = 1\n"))], &plan())),
        "git-index"
    );
    assert_eq!(
        (place.read("a.toml"), place.git(&["status", "--porcelain"])),
        (None, String::new())
    );
    place.git(&["update-index", "--no-split-index"]);
    place.git(&["update-index", "--index-version", "4", "--untracked-cache"]);
    place.save(&[("a.toml", Some("a = 1\n"))], &plan()).unwrap();
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    place.assert_whole();
}

#[test]
fn paths_that_lead_elsewhere_are_refused() {
    let place = Place::new();
    fs::create_dir(place.dir.path().join("outside")).unwrap();
    std::os::unix::fs::symlink("../outside", place.root.join("statements")).unwrap();
    for (path, expected) in [
        ("../x", "store-unsafe-path"),
        ("/tmp/x", "store-unsafe-path"),
        (".git/hooks/pre-commit", "store-unsafe-path"),
        ("statements/s/ar.toml", "store-symlink"),
    ] {
        assert_eq!(code(place.save(&[(path, Some(""))], &plan())), expected, "{path}");
    }
    place.assert_whole();
}

#[test]
fn packed_references_and_a_branch_in_a_folder_are_moved_too() {
    let place = Place::new();
    place.git(&["checkout", "-q", "-b", "a/b"]);
    place.git(&["pack-refs", "--all", "--prune"]);
    place.save(&[("a.toml", Some("1"))], &plan()).unwrap();
    assert_eq!(place.git(&["rev-list", "--count", "a/b"]), "2");
    place.git(&["branch", "-q", "-m", "a/b", "a"]);
    place.git(&["gc", "-q"]);
    place.save(&[("a.toml", Some("2"))], &plan()).unwrap();
    assert_eq!(place.git(&["rev-list", "--count", "a"]), "3");
    place.assert_whole();
}

#[test]
fn git_may_clean_up_at_the_same_time() {
    let place = Place::new();
    let root = place.root.clone();
    let cleaning = std::thread::spawn(move || {
        for _ in 0..6 {
            git_support::git_in(&root, &["gc", "-q"]);
            git_support::git_in(&root, &["reflog", "expire", "--expire=now", "--all"]);
        }
    });
    let mut count = 1;
    while !cleaning.is_finished() || count < 5 {
        let repo = place.repo();
        let lock = repo.begin_write(&session()).unwrap();
        let mut transaction = Transaction::new(&repo, &lock);
        transaction
            .write("statements/s/ar.toml", count.to_string())
            .unwrap();
        transaction.commit(Some(&plan())).unwrap();
        count += 1;
    }
    cleaning.join().unwrap();
    assert_eq!(place.git(&["rev-list", "--count", "HEAD"]), count.to_string());
    assert!(!place.read(".git/logs/HEAD").unwrap().contains('\0'));
    place.assert_whole();
}

/// What `git gc` does to a folder that it finds empty, done all the time.
#[test]
fn a_folder_of_objects_removed_when_empty_is_made_again() {
    let place = Place::new();
    let objects = place.root.join(".git/objects");
    let finished = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let seen = finished.clone();
    let cleaning = std::thread::spawn(move || {
        while !seen.load(std::sync::atomic::Ordering::Relaxed) {
            for folder in 0..=255 {
                let _ = fs::remove_dir(objects.join(format!("{folder:02x}")));
            }
        }
    });
    for count in 0..400 {
        let repo = place.repo();
        let lock = repo.begin_write(&session()).unwrap();
        let mut transaction = Transaction::new(&repo, &lock);
        transaction
            .write("statements/s/ar.toml", count.to_string())
            .unwrap();
        transaction.commit(Some(&plan())).unwrap();
    }
    finished.store(true, std::sync::atomic::Ordering::Relaxed);
    cleaning.join().unwrap();
    place.assert_whole();
}

#[test]
fn nothing_that_the_repository_names_is_run() {
    let place = Place::new();
    let marker = place.dir.path().join("marker");
    let evil = place.dir.path().join("evil.sh");
    fs::write(&evil, format!("#!/bin/sh\ntouch {}\ncat\n", marker.display())).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(&evil, mode).unwrap();
    fs::create_dir_all(place.root.join(".git/hooks")).unwrap();
    let hooks = [
        "pre-commit",
        "commit-msg",
        "post-commit",
        "reference-transaction",
        "post-index-change",
    ];
    for hook in hooks {
        fs::copy(&evil, place.root.join(".git/hooks").join(hook)).unwrap();
    }
    let program = evil.to_str().unwrap();
    let keys = [
        "core.fsmonitor",
        "core.pager",
        "core.editor",
        "gpg.program",
        "diff.external",
        "core.sshCommand",
    ];
    for key in keys {
        place.git(&["config", key, program]);
    }
    for key in ["filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv"] {
        place.git(&["config", key, program]);
    }
    place.git(&["config", "commit.gpgSign", "true"]);
    place.file(".gitattributes", "* filter=evil diff=evil\n");
    let repo = place.repo();
    transact(&repo, &[("a.toml", Some("1\n"))], Some(&plan())).unwrap();
    repo.changed(&["a.toml", "workflow.toml"]).unwrap();
    repo.log_path("a.toml").unwrap();
    drop(repo.begin_read(&session()).unwrap());
    assert!(!marker.exists());
    assert_eq!(repo.head_blob("a.toml").unwrap().unwrap(), b"1\n");
}
