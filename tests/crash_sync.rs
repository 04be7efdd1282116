//! `sync`, killed and failed at its calls to the system, those of the git that it starts among them.
//!
//! Two clones have parted, and one of them exchanges. It is killed there by itself, so that its git works on without it,
//! or together with its git and with what that started at the other repository, as when the power fails. Then the clone
//! is usable, the next `sync` finishes the job, the other clone gets all, and git finds nothing wrong anywhere. What git
//! itself leaves locked is named, and goes on when it is taken away.
//!
//! By default a few of the calls are tried; `BAYAN_CRASH=all cargo test --test crash_sync` tries all.
#![cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop anywhere, touches files as a person would, and reads its own environment"
)]

mod crash_support;
mod git_support;
mod ptrace;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use crash_support::{Place, Who};
use ptrace::{Inject, Run};

const DOCUMENT: &str =
    "بيان عن المكتبة\n\nافتتحت جمعية النهر مكتبتها صباح اليوم. وحضر الافتتاح أربعون طالباً.\n";
const HUB: &str = "../given/hub.git";
const OTHER: &str = "../given/other";
const ADD: &[&str] = &[
    "add",
    "library",
    "--lang",
    "en",
    "--after",
    "s2",
    "--text",
    "The society said:",
];

/// Rana added a segment here; Salam approved and released the others there, and has sent it.
fn parted(place: &Place) {
    place.workspace();
    place.given("statement.txt", DOCUMENT);
    place.must(
        Who::Rana,
        &["import", "../given/statement.txt", "--id", "library"],
    );
    place.must(Who::Rana, &["pull", "--lang", "en", "-o", "../given/en.toml"]);
    place.fill("en.toml");
    place.must(Who::Rana, &["submit", "../given/en.toml"]);
    place.git(&["branch", "-M", "main"]);
    place.git(&["init", "-q", "--bare", "-b", "main", HUB]);
    place.git(&["remote", "add", "origin", HUB]);
    place.must(Who::Rana, &["sync"]);
    place.must(Who::Salam, &["clone", HUB, OTHER]);
    place.git(&["-C", OTHER, "remote", "set-url", "origin", "../hub.git"]);
    place.must(
        Who::Salam,
        &["-C", OTHER, "approve", "library", "--lang", "en", "--all"],
    );
    place.must(Who::Salam, &["-C", OTHER, "release", "library", "--with", "en"]);
    place.must(Who::Salam, &["-C", OTHER, "sync"]);
    place.must(Who::Rana, ADD);
    place.unsettle();
}

struct Trial {
    place: Place,
    ours: String,
    theirs: String,
    status: String,
}

impl Trial {
    fn new(prepare: fn(&Place)) -> Self {
        let place = Place::new();
        prepare(&place);
        place.keep();
        place.restore();
        Self {
            ours: place.git(&["rev-parse", "HEAD"]).trim().to_owned(),
            theirs: place.git(&["-C", HUB, "rev-parse", "main"]).trim().to_owned(),
            status: place.git(&["status", "--porcelain"]),
            place,
        }
    }

    fn sync(&self, inject: Inject) -> (Run, String) {
        let told = self.place.dir().join("told");
        let mut command = self.place.command(Who::Rana, &["sync"]);
        command
            .stdout(Stdio::null())
            .stderr(fs::File::create(&told).unwrap());
        let run = ptrace::run(&mut command, inject);
        let run = run.expect("this test needs permission to trace its own children (ptrace)");
        (
            run,
            String::from_utf8_lossy(&fs::read(&told).unwrap()).into_owned(),
        )
    }

    /// Exchanges on a fresh copy, disturbed, and judges what is left; says whether nobody was told that it was done.
    fn check(&self, inject: Inject) -> bool {
        let place = &self.place;
        place.restore();
        let (run, told) = self.sync(inject);
        let context = format!("{inject:?}: {:?} {told}", run.code);
        assert!(!told.contains("panicked"), "{context}");
        let is_done = run.code == Some(0);
        assert!(
            is_done || run.code.is_none() || !told.trim().is_empty(),
            "it says nothing: {context}"
        );

        let next = place.bayan(Who::Rana, &["status"]);
        assert_eq!(next.code, Some(0), "the next command: {context}\n{}", next.err);
        self.assert_part("HEAD", ".", &self.ours, &context);
        self.assert_part("main", HUB, &self.theirs, &context);
        self.finish(".", Who::Rana, inject, &context);
        self.finish(OTHER, Who::Salam, inject, &context);

        let head = place.git(&["rev-parse", "HEAD"]);
        assert_eq!(head, place.git(&["-C", HUB, "rev-parse", "main"]), "{context}");
        assert_eq!(head, place.git(&["-C", OTHER, "rev-parse", "HEAD"]), "{context}");
        self.assert_part("HEAD", ".", &self.ours, &context);
        self.assert_part("HEAD", ".", &self.theirs, &context);
        assert_eq!(place.git(&["status", "--porcelain"]), self.status, "{context}");
        for at in [".", HUB, OTHER] {
            let checked = place.run_git(&["-C", at, "fsck", "--strict", "--no-dangling"]);
            assert!(checked.status.success(), "{at}: {checked:?} {context}");
        }
        let tags = place.git(&["-C", HUB, "tag"]);
        assert_eq!(tags, place.git(&["tag"]), "{context}");
        !is_done
    }

    fn assert_part(&self, of: &str, at: &str, commit: &str, context: &str) {
        let found = self
            .place
            .run_git(&["-C", at, "merge-base", "--is-ancestor", commit, of]);
        assert!(found.status.success(), "{commit} is lost in {at}: {context}");
    }

    /// Exchanges until it is done. Only what git left locked may be in the way, if it was killed, and is named.
    fn finish(&self, at: &str, who: Who, inject: Inject, context: &str) {
        for _ in 0..4 {
            let said = self.place.bayan(who, &["-C", at, "sync"]);
            if said.code == Some(0) {
                return;
            }
            let locks = self.locks();
            let named = matches!(inject, Inject::KillAll(_)) && !locks.is_empty();
            assert!(named, "the next sync: {context}\n{} {locks:?}", said.err);
            for lock in locks {
                let name = lock.file_name().unwrap().to_string_lossy().into_owned();
                let name = name.trim_end_matches(".lock");
                assert!(
                    said.err.contains(name),
                    "{} is not named: {context}\n{}",
                    lock.display(),
                    said.err
                );
                fs::remove_file(lock).unwrap();
            }
        }
        panic!("it is never done: {context}");
    }

    /// Git's own locks, here and at the other repositories.
    fn locks(&self) -> Vec<PathBuf> {
        git_support::locks_below(&self.place.world())
    }
}

/// The calls to try: of each kind the first and the last, and every `stride`-th of all; or all.
fn sample(calls: &[&'static str], stride: usize) -> BTreeSet<usize> {
    let all = std::env::var_os("BAYAN_CRASH").is_some_and(|value| value == "all");
    let mut chosen: BTreeSet<usize> = (0..calls.len()).step_by(if all { 1 } else { stride }).collect();
    let (mut first, mut last) = (BTreeMap::new(), BTreeMap::new());
    for (number, name) in calls.iter().enumerate() {
        first.entry(name).or_insert(number);
        last.insert(name, number);
    }
    chosen.extend(first.into_values().chain(last.into_values()));
    chosen
}

fn exhaust(inject: impl Fn(usize) -> Inject, stride: usize) {
    let trial = Trial::new(parted);
    let (run, said) = trial.sync(Inject::Nothing);
    assert_eq!(run.code, Some(0), "{said}");
    let calls = sample(&run.calls, stride);
    println!("{} changing calls, {} tried", run.calls.len(), calls.len());
    let stopped = calls
        .iter()
        .filter(|number| trial.check(inject(**number)))
        .count();
    println!("{stopped} of them stopped it");
    assert!(stopped > 0, "nothing ever stopped it");
}

#[test]
fn killed_while_its_git_works_on() {
    exhaust(Inject::KillBefore, 41);
}

#[test]
fn killed_with_all_that_it_started() {
    exhaust(Inject::KillAll, 41);
}

#[test]
fn with_a_full_disk() {
    exhaust(|number| Inject::Fail(number, libc::ENOSPC), 53);
}
