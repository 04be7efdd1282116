//! Opening repositories of every kind, and reading what they hold and when it changed, judged by git itself.
#![allow(clippy::disallowed_methods, reason = "a test touches files as a person would")]

mod git_support;

use std::fs;

use bayan::git::{Env, Head, Identity, Repo, init};
use bayan::message::Fault;
use git_support::{Place, code, git_in, plan, session};

#[test]
fn repositories_that_cannot_be_used_are_refused_by_name() {
    let dir = git_support::folder();
    let at = |name: &str| dir.path().join(name);
    for name in ["none", "partial", "reftable", "sha256", "odd"] {
        fs::create_dir(at(name)).unwrap();
        if name != "none" {
            git_in(&at(name), &["init", "-q", "--template="]);
            git_in(&at(name), &["config", "core.repositoryFormatVersion", "1"]);
        }
    }
    git_in(&at("partial"), &["config", "extensions.partialClone", "origin"]);
    git_in(&at("reftable"), &["config", "extensions.refStorage", "reftable"]);
    git_in(&at("sha256"), &["config", "extensions.objectFormat", "sha256"]);
    git_in(&at("odd"), &["config", "extensions.somethingNew", "true"]);
    git_in(dir.path(), &["init", "-q", "--bare", "bare"]);
    let env = Env {
        ceilings: vec![dir.path().to_path_buf()],
        ..Env::default()
    };
    for (name, expected) in [
        ("none", "git-no-repository"),
        ("partial", "git-partial-clone"),
        ("reftable", "git-reftable"),
        ("sha256", "git-sha256"),
        ("odd", "git-extension"),
        ("bare", "git-bare"),
    ] {
        let fault = Repo::discover(&at(name), &env).err().unwrap();
        assert_eq!(fault.code(), expected, "{fault}");
    }
}

#[test]
fn who_acts_comes_from_the_environment_and_then_from_the_configuration() {
    let place = Place::new();
    place.git(&["config", "user.name", "رنا عزيز"]);
    place.git(&["config", "user.email", "rana@example.org"]);
    let identity = |name: &str, email: &str| Identity {
        name: name.into(),
        email: email.into(),
    };
    let repo = place.repo();
    assert_eq!(
        repo.identity(&Env::default()).unwrap(),
        identity("رنا عزيز", "rana@example.org")
    );
    let env = Env {
        author_name: Some("Salam".into()),
        author_email: Some(" ".into()),
        ..Env::default()
    };
    assert_eq!(
        repo.identity(&env).unwrap(),
        identity("Salam", "rana@example.org")
    );
    let mut broken = plan();
    broken.author.name = "<>".into();
    assert_eq!(code(place.save(&[("a", Some(""))], &broken)), "git-bad-identity");
    place.assert_whole();
}

#[test]
fn the_head_is_a_branch_a_commit_or_nothing_yet() {
    let place = Place::unborn();
    assert_eq!(place.repo().head().unwrap(), Head::Unborn { name: "main".into() });
    assert_eq!(place.repo().head_blob("a").unwrap(), None);
    assert!(place.repo().log_path("a").unwrap().changes.is_empty());
    place.file("a", "x\n").commit("one");
    let commit = place.repo().head().unwrap().commit().unwrap();
    place.git(&["checkout", "-q", "-b", "b/بيان"]);
    assert_eq!(
        place.repo().head().unwrap(),
        Head::Branch {
            name: "b/بيان".into(),
            commit
        }
    );
    place.git(&["checkout", "-q", "--detach"]);
    assert_eq!(place.repo().head().unwrap(), Head::Detached { commit });
}

#[test]
fn a_repository_is_made_where_there_is_none() {
    let dir = git_support::folder();
    let new = dir.path().join("new/place");
    init(&new).unwrap();
    let repo = Repo::discover(&new, &Env::default()).unwrap();
    assert!(matches!(repo.head().unwrap(), Head::Unborn { .. }));
    let names: Vec<_> = fs::read_dir(&new)
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(names, [".git"]);
    assert_eq!(
        repo.relative(&new.join("statements/not-yet/ar.toml")).unwrap(),
        "statements/not-yet/ar.toml"
    );
    assert_eq!(repo.relative(dir.path()).unwrap_err().code(), "git-outside");
}

#[test]
fn changed_paths_are_told_from_staged_ones() {
    let place = Place::new();
    for name in ["clean", "dirty", "staged", "both", "gone"] {
        place.file(name, "old\n");
    }
    place.commit("files");
    place
        .file("dirty", "new\n")
        .file("staged", "new\n")
        .file("both", "new\n")
        .file("fresh", "x\n");
    place.git(&["add", "staged", "both"]);
    place.file("staged", "old\n");
    fs::remove_file(place.root.join("gone")).unwrap();
    let names = ["clean", "dirty", "staged", "both", "gone", "fresh", "never"];
    let found = place.repo().changed(&names).unwrap();
    let found: Vec<_> = found
        .iter()
        .map(|s| (s.path.as_str(), s.modified, s.staged))
        .collect();
    let expected = [
        ("dirty", true, false),
        ("staged", false, true),
        ("both", true, true),
        ("gone", true, false),
        ("fresh", true, false),
    ];
    assert_eq!(found, expected);
}

#[test]
fn history_follows_a_file_through_merges_whatever_the_clocks_say() {
    let place = Place::unborn();
    let commit = |text: &str, date: &str| {
        place.file("a.toml", text);
        place.git(&["add", "-A"]);
        let date = format!("--date={date}");
        place.git(&["commit", "-q", "--allow-empty", "-m", text, &date]);
    };
    commit("one", "2099-01-01T00:00:00Z");
    commit("two", "1970-01-02T00:00:00Z");
    place.git(&["commit", "-q", "--allow-empty", "-m", "elsewhere"]);
    place.git(&["checkout", "-q", "-b", "side"]);
    commit("three", "2001-01-01T00:00:00Z");
    place.git(&["checkout", "-q", "main"]);
    place.file("other", "x").commit("other");
    place.git(&["merge", "-q", "--no-edit", "side"]);
    fs::remove_file(place.root.join("a.toml")).unwrap();
    place.commit("removed");
    let repo = place.repo();
    let history = repo.log_path("a.toml").unwrap();
    let subjects: Vec<_> = history.changes.iter().map(|c| c.subject.as_str()).collect();
    assert_eq!(subjects, ["removed", "three", "two", "one"]);
    assert!(history.complete);
    assert_eq!(history.changes[0].blob, None);
    assert_eq!(repo.blob(history.changes[1].blob.unwrap()).unwrap(), b"three");
    assert_eq!(
        repo.blob_at(history.changes[2].commit, "a.toml")
            .unwrap()
            .unwrap(),
        b"two"
    );
    assert_eq!(history.changes[3].time.seconds, 4_070_908_800);
}

#[test]
fn a_merge_that_takes_neither_side_is_a_change() {
    let place = Place::new();
    place.git(&["checkout", "-q", "-b", "side"]);
    place.file("workflow.toml", "side\n").commit("side");
    place.git(&["checkout", "-q", "main"]);
    place.file("workflow.toml", "main\n").commit("main");
    git_in(&place.root, &["merge", "side"]);
    place.file("workflow.toml", "both\n").commit("merged");
    let changes = place.repo().log_path("workflow.toml").unwrap().changes;
    let mut subjects: Vec<_> = changes.iter().map(|c| c.subject.as_str()).collect();
    assert_eq!((subjects[0], subjects[3]), ("merged", "begin"));
    subjects.sort_unstable();
    assert_eq!(subjects, ["begin", "main", "merged", "side"]);
}

#[test]
fn a_shallow_clone_says_that_there_may_be_more() {
    let place = Place::new();
    place.file("a", "1").commit("two").file("a", "2").commit("three");
    let url = format!("file://{}", place.root.display());
    let into = place.dir.path().join("shallow");
    git_in(
        place.dir.path(),
        &["clone", "-q", "--depth", "2", &url, into.to_str().unwrap()],
    );
    let repo = Repo::discover(&into, &Env::default()).unwrap();
    let history = repo.log_path("workflow.toml").unwrap();
    assert!(repo.is_shallow() && !history.complete);
    let history = repo.log_path("a").unwrap();
    assert_eq!(history.changes[0].subject, "three");
    assert!(!history.complete);
    git_support::transact(&repo, &[("a", Some("3"))], Some(&plan())).unwrap();
    assert_eq!(
        String::from_utf8_lossy(&git_in(&into, &["rev-list", "--count", "HEAD"]).stdout),
        "3\n"
    );
}

#[test]
fn a_missing_or_damaged_object_is_named() {
    let place = Place::new();
    let blob = place.git(&["rev-parse", "HEAD:workflow.toml"]);
    let file = place.root.join(".git/objects").join(&blob[..2]).join(&blob[2..]);
    let whole = fs::read(&file).unwrap();
    fs::remove_file(&file).unwrap();
    assert_eq!(
        place.repo().head_blob("workflow.toml").unwrap_err().code(),
        "git-damaged"
    );
    fs::write(&file, whole.iter().rev().copied().collect::<Vec<u8>>()).unwrap();
    assert_eq!(
        place.repo().head_blob("workflow.toml").unwrap_err().code(),
        "git-damaged"
    );
    fs::remove_file(&file).unwrap();
    let tree = place.git(&["rev-parse", "HEAD^{tree}"]);
    fs::remove_file(place.root.join(".git/objects").join(&tree[..2]).join(&tree[2..])).unwrap();
    assert_eq!(code(place.save(&[("a", Some("1"))], &plan())), "git-damaged");
    assert_eq!(place.read("a"), None);
}

#[test]
fn replaced_objects_and_line_end_attributes_do_not_change_what_is_read() {
    let place = Place::new();
    place.file("a.toml", "true\n").commit("a");
    place.file("b.toml", "false\n");
    let (old, new) = (
        place.git(&["rev-parse", "HEAD:a.toml"]),
        place.git(&["hash-object", "-w", "b.toml"]),
    );
    place.git(&["replace", &old, &new]);
    place.file(
        ".gitattributes",
        "*.toml ident working-tree-encoding=UTF-16 eol=crlf\n",
    );
    assert_eq!(place.repo().head_blob("a.toml").unwrap().unwrap(), b"true\n");
    assert_eq!(
        place
            .repo()
            .paths_at(place.repo().head().unwrap().commit().unwrap(), "")
            .unwrap(),
        ["a.toml", "workflow.toml"]
    );
}

#[test]
fn a_live_lock_is_named_with_its_holder() {
    let place = Place::new();
    let (one, two) = (place.repo(), place.repo());
    let held = one.begin_write(&session()).unwrap();
    let refused = two.begin_write(&session()).unwrap_err();
    assert_eq!(refused.code(), "store-locked");
    assert!(refused.to_string().contains("bayan test"), "{refused}");
    drop(held);
    two.begin_write(&session()).unwrap();
}
