//! A kill, an I/O error and a full disk at every call to the system that a transaction makes: what remains is the old
//! state or the new one, entirely, and nothing for a person to repair.
//!
//! The program under the tracer is this test binary itself, told by its environment what to do. The real commands are
//! put through the same harness, [`ptrace::run`], by their own tests.
#![cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test may stop anywhere, touches files as a person would, and reads its own environment"
)]

mod git_support;
mod ptrace;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use bayan::git::{Env, Repo, Session, TagPlan, Transaction, init};
use git_support::{Place, folder, git_in, locks_below, plan, session, transact};
use ptrace::{Inject, Run};

const ACT: &str = "BAYAN_CRASH_ACT";
const ROOT: &str = "BAYAN_CRASH_ROOT";

/// What the child does; each is a writing command in small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Three files changed, added and removed; a commit; a tag.
    Commit,
    /// The same files without a commit.
    Files,
    /// Nothing but dealing with what a killed command left.
    Recover,
    /// Reading, which first deals with what a killed command left.
    Read,
    /// A new repository.
    Init,
}

const ACTS: [(&str, Act); 5] = [
    ("read", Act::Read),
    ("commit", Act::Commit),
    ("files", Act::Files),
    ("recover", Act::Recover),
    ("init", Act::Init),
];

/// Not a test by itself: what the traced process runs.
#[test]
fn child() {
    let Some(act) = std::env::var_os(ACT) else { return };
    let root = PathBuf::from(std::env::var_os(ROOT).unwrap());
    let act = ACTS.iter().find(|(name, _)| *name == act).unwrap().1;
    if let Err(fault) = perform(act, &root) {
        eprintln!("{fault}");
        std::process::exit(7);
    }
}

fn perform(act: Act, root: &Path) -> bayan::message::Outcome<()> {
    if act == Act::Init {
        return init(root);
    }
    let repo = Repo::discover(root, &Env::default())?;
    if act == Act::Read {
        let _lock = repo.begin_read(&patient())?;
        return repo.head_blob("a.toml").map(drop).map_err(Into::into);
    }
    let lock = repo.begin_write(&patient())?;
    if act == Act::Recover {
        return Ok(());
    }
    let mut transaction = Transaction::new(&repo, &lock);
    transaction.write("a.toml", "new\n")?;
    transaction.write("statements/new/ar.toml", "بيان\n")?;
    transaction.remove("statements/old/ar.toml")?;
    let mut plan = plan();
    plan.tag = Some(TagPlan {
        name: "release/1".into(),
        message: "Release 1".into(),
    });
    transaction
        .commit((act == Act::Commit).then_some(&plan))
        .map(drop)
}

fn patient() -> Session {
    Session {
        wait: Duration::from_secs(30),
        ..session()
    }
}

/// A repository in which something is dirty, something staged, and three files are about to change.
fn template() -> Place {
    let place = Place::new();
    place
        .file("a.toml", "old\n")
        .file("statements/old/ar.toml", "old\n")
        .file("dirty", "clean\n")
        .commit("more");
    place.file("dirty", "dirty\n").file("staged", "staged\n");
    place.git(&["add", "staged"]);
    place
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn traced(act: Act, root: &Path, inject: Inject) -> Run {
    traced_without(act, root, inject, None)
}

fn traced_without(act: Act, root: &Path, inject: Inject, lacking: Option<(&'static str, i32)>) -> Run {
    let name = ACTS.iter().find(|(_, a)| *a == act).unwrap().0;
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "child", "--test-threads=1", "--quiet"])
        .env(ACT, name)
        .env(ROOT, root)
        .env("HOME", "/nonexistent")
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let run = ptrace::run_without(&mut command, inject, lacking);
    run.expect("this test needs permission to trace its own children (ptrace)")
}

/// The state of the repository as a person sees it; must be all old or all new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Old,
    New,
}

fn state(root: &Path, act: Act, context: &str) -> State {
    let read = |path: &str| fs::read_to_string(root.join(path)).ok();
    let git = |args: &[&str]| {
        let output = git_in(root, args);
        assert!(output.status.success(), "{context}: git {args:?}: {output:?}");
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    };
    let files = (
        read("a.toml"),
        read("statements/new/ar.toml"),
        read("statements/old/ar.toml"),
    );
    let text = |text: &str| Some(text.to_owned());
    let new = files == (text("new\n"), text("بيان\n"), None);
    assert!(
        new || files == (text("old\n"), None, text("old\n")),
        "{context}: {files:?}"
    );
    assert_eq!(root.join("statements/new").exists(), new, "{context}");
    assert_eq!(root.join("statements/old").exists(), !new, "{context}");
    let committed = new && act == Act::Commit;
    let repo = Repo::discover(root, &Env::default()).unwrap();
    let history = repo.log_path("a.toml").unwrap();
    let subjects: Vec<&str> = history.changes.iter().map(|c| c.subject.as_str()).collect();
    assert_eq!(
        subjects,
        if committed {
            &["Change two files", "more"][..]
        } else {
            &["more"]
        },
        "{context}"
    );
    let head = repo.head().unwrap().commit().unwrap();
    assert_eq!(head, history.changes[0].commit, "{context}");
    let tags: Vec<_> = repo
        .tags("")
        .unwrap()
        .into_iter()
        .map(|(_, commit)| commit)
        .collect();
    assert_eq!(tags, if committed { vec![head] } else { vec![] }, "{context}");
    for log in [".git/logs/HEAD", ".git/logs/refs/heads/main"] {
        let log = read(log).unwrap();
        assert_eq!(log.lines().count(), if committed { 3 } else { 2 }, "{context}");
        assert!(
            log.lines().last().unwrap().contains(&format!(" {head} ")),
            "{context}"
        );
    }
    let changed = " M a.toml\n M dirty\nA  staged\n D statements/old/ar.toml\n?? statements/new/";
    let expected = if new && !committed {
        changed
    } else {
        " M dirty\nA  staged"
    };
    let mut status: Vec<String> = git(&["status", "--porcelain"])
        .lines()
        .map(str::to_owned)
        .collect();
    status.sort_unstable_by_key(|line| line.get(3..).map(str::to_owned));
    let mut expected: Vec<&str> = expected.lines().collect();
    expected.sort_unstable_by_key(|line| line.get(3..));
    assert_eq!(status, expected, "{context}");
    if new { State::New } else { State::Old }
}

/// What the next command finds and leaves.
fn check(root: &Path, act: Act, run: &Run, context: &str) -> State {
    perform(Act::Recover, root).unwrap_or_else(|fault| panic!("{context}: {fault}"));
    let found = state(root, act, context);
    if run.code == Some(0) {
        assert_eq!(found, State::New, "{context}: it said that it was done");
    }
    let checked = git_in(root, &["fsck", "--strict"]);
    assert!(checked.status.success(), "{context}: {checked:?}");
    let said =
        String::from_utf8_lossy(&checked.stderr).into_owned() + &String::from_utf8_lossy(&checked.stdout);
    let bad: Vec<&str> = said
        .lines()
        .filter(|l| !l.starts_with("dangling ") && !l.contains("Checking"))
        .collect();
    assert!(bad.is_empty(), "{context}: {bad:?}");
    assert_eq!(locks_below(root), Vec::<PathBuf>::new(), "{context}");
    assert!(!root.join(".git/bayan/transaction").exists(), "{context}");
    found
}

/// Puts an act through every injection of a kind; says how often the old and the new state remained.
fn exhaust(
    act: Act,
    prepare: &Path,
    calls: impl Iterator<Item = usize>,
    inject: fn(usize) -> Inject,
) -> (usize, usize) {
    let mut counts = (0, 0);
    for number in calls {
        let dir = folder();
        let root = dir.path().join("work");
        copy_folder(prepare, &root);
        let run = traced(act, &root, inject(number));
        let name = run.calls.get(number).copied().unwrap_or("none");
        let context = format!("{act:?} {:?} {name}", inject(number));
        let of = if act == Act::Files {
            Act::Files
        } else {
            Act::Commit
        };
        match check(&root, of, &run, &context) {
            State::Old => counts.0 += 1,
            State::New => counts.1 += 1,
        }
    }
    counts
}

fn count(act: Act, prepare: &Path) -> usize {
    let dir = folder();
    let root = dir.path().join("work");
    copy_folder(prepare, &root);
    let run = traced(act, &root, Inject::Nothing);
    assert_eq!(run.code, Some(0));
    assert!(run.calls.len() > 5, "the tracer sees the calls: {:?}", run.calls);
    println!("{act:?}: {} calls {:?}", run.calls.len(), run.calls);
    run.calls.len()
}

#[test]
fn a_kill_at_every_call_leaves_the_old_or_the_new_state() {
    let place = template();
    let calls = count(Act::Commit, &place.root);
    let before = exhaust(Act::Commit, &place.root, 0..calls, Inject::KillBefore);
    let after = exhaust(Act::Commit, &place.root, 0..calls, Inject::KillAfter);
    println!("old/new: {before:?} {after:?}");
    assert!(
        before.0 > 5 && before.1 > 5 && after.0 > 5 && after.1 > 5,
        "both happen"
    );
}

#[test]
fn a_failure_of_every_call_leaves_the_old_or_the_new_state() {
    let place = template();
    let calls = count(Act::Commit, &place.root);
    let broken = exhaust(Act::Commit, &place.root, 0..calls, |n| Inject::Fail(n, libc::EIO));
    // The two take the same ways through the code; every third call is enough to see that they do.
    let full = exhaust(Act::Commit, &place.root, (0..calls).step_by(3), |n| {
        Inject::Fail(n, libc::ENOSPC)
    });
    println!("old, new: {broken:?} {full:?}");
    assert!(broken.0 > 5 && full.0 > 5);
}

#[test]
fn without_a_commit_it_is_the_same() {
    let place = template();
    let calls = count(Act::Files, &place.root);
    exhaust(Act::Files, &place.root, 0..calls, Inject::KillBefore);
    exhaust(Act::Files, &place.root, 0..calls, |n| Inject::Fail(n, libc::EIO));
}

#[test]
fn a_kill_while_recovering_is_recovered_from() {
    let place = template();
    let calls = count(Act::Commit, &place.root);
    let half = (0..calls)
        .map(|number| {
            let dir = folder();
            let root = dir.path().join("work");
            copy_folder(&place.root, &root);
            traced(Act::Commit, &root, Inject::KillBefore(number));
            (dir, root)
        })
        .find(|(_, root)| root.join(".git/bayan/transaction/journal").exists());
    let (_dir, half) = half.expect("some kill leaves a journal");
    let calls = count(Act::Recover, &half);
    exhaust(Act::Recover, &half, 0..calls, Inject::KillBefore);
    exhaust(Act::Recover, &half, 0..calls, |n| Inject::Fail(n, libc::EIO));
}

#[test]
fn a_file_system_without_second_names_will_do() {
    let place = template();
    let lacking = Some(("link", libc::EPERM));
    let mut number = 0;
    loop {
        let dir = folder();
        let root = dir.path().join("work");
        copy_folder(&place.root, &root);
        let run = traced_without(Act::Commit, &root, Inject::KillBefore(number), lacking);
        check(&root, Act::Commit, &run, &format!("without links: {number}"));
        if run.code.is_some() {
            assert_eq!(run.code, Some(0));
            break;
        }
        number += 1;
    }
    assert!(number > 50);
}

#[test]
fn a_kill_while_a_repository_is_made_leaves_one_or_none() {
    let empty = folder();
    let calls = count(Act::Init, empty.path());
    for number in 0..calls {
        for inject in [Inject::KillBefore(number), Inject::Fail(number, libc::EIO)] {
            let dir = folder();
            traced(Act::Init, dir.path(), inject);
            if !dir.path().join(".git").exists() {
                perform(Act::Init, dir.path()).unwrap();
            }
            assert!(git_in(dir.path(), &["status"]).status.success(), "{inject:?}");
            assert_eq!(locks_below(dir.path()), Vec::<PathBuf>::new(), "{inject:?}");
        }
    }
}

#[test]
fn eight_processes_with_five_transactions_each_all_land() {
    let place = Place::new();
    let mut children: Vec<_> = (0..8)
        .map(|number| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "five", "--test-threads=1", "--quiet"])
                .env(ACT, number.to_string())
                .env(ROOT, &place.root)
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(place.git(&["rev-list", "--count", "HEAD"]), "41");
    assert_eq!(place.git(&["ls-files"]).lines().count(), 41);
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    place.assert_whole();
}

/// Not a test by itself: one of the eight.
#[test]
fn five() {
    let Some(number) = std::env::var_os(ACT) else {
        return;
    };
    let root = PathBuf::from(std::env::var_os(ROOT).unwrap());
    let repo = Repo::discover(&root, &Env::default()).unwrap();
    for round in 0..5 {
        let lock = repo.begin_write(&patient()).unwrap();
        let mut transaction = Transaction::new(&repo, &lock);
        let path = format!("{}-{round}.toml", number.to_str().unwrap());
        transaction.write(&path, "x = 1\n").unwrap();
        assert!(transaction.commit(Some(&plan())).unwrap().commit.is_some());
    }
}

/// A repository whose commit was killed after it counted, with these files applied already.
fn killed(applied: usize) -> (Place, PathBuf) {
    let place = template();
    let root = place.root.clone();
    for number in 0.. {
        let dir = folder();
        let attempt = dir.path().join("work");
        copy_folder(&root, &attempt);
        traced(Act::Commit, &attempt, Inject::KillBefore(number));
        let done = ["a.toml", "statements/new/ar.toml"]
            .iter()
            .filter(|path| fs::read_to_string(attempt.join(path)).is_ok_and(|t| t != "old\n"))
            .count();
        if attempt.join(".git/bayan/transaction/journal").exists() && done == applied {
            fs::remove_dir_all(&root).unwrap();
            fs::rename(&attempt, &root).unwrap();
            break;
        }
    }
    (place, root)
}

#[test]
fn what_a_person_changed_after_a_kill_is_theirs() {
    let (place, root) = killed(1);
    let head = place.git(&["rev-parse", "HEAD"]);
    place.file("statements/new/ar.toml", "mine\n");
    perform(Act::Recover, &root).unwrap();
    assert_eq!(place.read("statements/new/ar.toml").unwrap(), "mine\n");
    assert_eq!(
        (place.read("a.toml").unwrap(), place.git(&["rev-parse", "HEAD"])),
        ("old\n".into(), head)
    );
    place.assert_whole();
}

#[test]
fn a_branch_that_somebody_moved_after_a_kill_stays_where_they_moved_it() {
    let (place, root) = killed(1);
    for lock in locks_below(&root) {
        fs::remove_file(lock).unwrap();
    }
    place.git(&["commit", "-q", "--allow-empty", "-m", "theirs"]);
    perform(Act::Recover, &root).unwrap();
    assert_eq!(place.git(&["log", "-1", "--format=%s"]), "theirs");
    assert_eq!(place.read("a.toml").unwrap(), "old\n");
    assert_eq!(place.git(&["tag"]), "");
    place.assert_whole();
}

#[test]
fn a_reader_finishes_what_a_killed_writer_began() {
    let (place, root) = killed(2);
    let repo = Repo::discover(&root, &Env::default()).unwrap();
    drop(repo.begin_read(&session()).unwrap());
    assert_eq!(state(&root, Act::Commit, "read"), State::New);
    transact(&repo, &[("a.toml", Some("newer\n"))], Some(&plan())).unwrap();
    place.assert_whole();
}
