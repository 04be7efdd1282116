//! A workspace for the real program, and what is put into it, done to it, and found in it afterwards.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop anywhere, touches files as a person would, and reads its own environment"
)]

mod place;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

pub use place::{Known, Place, Who};

use super::git_support::locks_below;
use super::ptrace::{self, Inject, Run};

/// A command, and what is to be known of it.
pub struct Case {
    pub who: Who,
    pub args: &'static [&'static str],
    /// The exit code of the same command when it was done before.
    pub again: i32,
    /// Makes the workspace.
    pub prepare: fn(&Place),
    /// Also makes a repository, which is a state between.
    pub makes_repository: bool,
    /// Writes files that a person named, each by itself, below `given`; everything else stays.
    pub outputs: bool,
    /// How such a file ends if the command may leave out a statement that it could not read, which it tells.
    pub partial: Option<&'static str>,
}

impl Case {
    pub fn new(who: Who, args: &'static [&'static str], again: i32, prepare: fn(&Place)) -> Self {
        Self {
            who,
            args,
            again,
            prepare,
            makes_repository: false,
            outputs: false,
            partial: None,
        }
    }
}

/// A case with all that was found out by running it undisturbed.
struct Trial {
    case: Case,
    place: Place,
    before: Known,
    after: Known,
    /// When the command was given twice.
    twice: Known,
    undisturbed: Run,
}

/// Counts the calls of a command and puts it through every injection.
pub fn exhaust(case: &Case) {
    let trial = Trial::new(case);
    let run = &trial.undisturbed;
    let (calls, reads) = (sample(&run.calls, 5), sample(&run.reads, 23));
    println!(
        "{}: {} changing calls, {} tried; {} reading calls, {} tried",
        case.args.join(" "),
        run.calls.len(),
        calls.len(),
        run.reads.len(),
        reads.len()
    );
    let mut left = BTreeMap::<(&str, bool), usize>::new();
    let mut put = |kind: &'static str, inject: Inject| {
        let is_after = trial.check(inject);
        *left.entry((kind, is_after)).or_default() += 1;
    };
    for &number in &calls {
        put("kill", Inject::KillBefore(number));
        put("error", Inject::Fail(number, libc::EIO));
    }
    // The end of the last call: everything is done, and nobody was told.
    put("kill", Inject::KillAfter(run.calls.len() - 1));
    for &number in calls.iter().skip(2).step_by(3) {
        put("full", Inject::Fail(number, libc::ENOSPC));
    }
    for &number in &reads {
        put("reading", Inject::FailReading(number, libc::EIO));
    }
    println!("what was left, by what was done (true: the new state): {left:?}");
    for kind in ["kill", "error", "reading"] {
        assert!(left.contains_key(&(kind, false)), "{kind} never stopped it");
    }
    assert!(left.contains_key(&("kill", true)), "no kill came too late");
}

/// Fails each of the last calls that read.
pub fn exhaust_last_reads(case: &Case, count: usize) {
    let trial = Trial::new(case);
    let reads = trial.undisturbed.reads.len();
    for number in reads.saturating_sub(count)..reads {
        trial.check(Inject::FailReading(number, libc::EIO));
    }
}

/// Fails each call of that name.
pub fn exhaust_reads_named(case: &Case, name: &str) {
    let trial = Trial::new(case);
    for (number, read) in trial.undisturbed.reads.iter().enumerate() {
        if *read == name {
            trial.check(Inject::FailReading(number, libc::EIO));
        }
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

impl Trial {
    fn new(case: &Case) -> Self {
        let place = Place::new();
        (case.prepare)(&place);
        place.keep();
        place.restore();
        let before = place.known();
        let (undisturbed, said) = trace(case, &place, Inject::Nothing);
        assert_eq!(undisturbed.code, Some(0), "{:?}: {said}", case.args);
        assert!(undisturbed.calls.len() > 5, "the tracer sees the calls");
        let after = place.known();
        assert_ne!(before, after, "{:?} changes something", case.args);
        let said = place.bayan(case.who, case.args);
        assert_eq!(said.code, Some(case.again), "{:?} again: {}", case.args, said.err);
        let twice = place.known();
        Self {
            case: Case { ..*case },
            place,
            before,
            after,
            twice,
            undisturbed,
        }
    }

    /// Runs the command on a fresh copy, disturbs it, and judges what is left; says whether it is the new state.
    fn check(&self, inject: Inject) -> bool {
        let place = &self.place;
        place.restore();
        let (run, told) = trace(&self.case, place, inject);
        let call = match inject {
            Inject::FailReading(number, _) => run.reads.get(number),
            Inject::KillBefore(number)
            | Inject::KillAfter(number)
            | Inject::KillAll(number)
            | Inject::Fail(number, _) => run.calls.get(number),
            Inject::Nothing => None,
        };
        let context = format!("{:?}: {inject:?} {call:?}: {:?} {told}", self.case.args, run.code);
        assert!(!told.contains("panicked"), "{context}");
        if let Some(code) = run.code {
            assert!(matches!(code, 0 | 1 | 2 | 127), "{context}");
            assert!(code == 0 || !told.trim().is_empty(), "it says nothing: {context}");
        }

        let found = place.known();
        let next = &found.status;
        assert!(
            !next.err.contains("panicked"),
            "the next command: {context}\n{}",
            next.err
        );
        let is_after = self.judge(&found, &context);
        if run.code == Some(0) {
            assert!(is_after, "it said that it was done: {context}");
        }
        let expected = if is_after { &self.after } else { &self.before };
        assert_eq!(
            (next.code, &next.out),
            (expected.status.code, &expected.status.out),
            "the next command: {context}\n{}",
            next.err
        );
        self.assert_no_locks(&context);
        if matches!(inject, Inject::FailReading(..)) {
            // Nothing was killed and nothing refused to be written: there is nothing left to go on from.
            return is_after;
        }

        let again = place.bayan(self.case.who, self.case.args);
        let (code, known) = if is_after {
            (self.case.again, &self.twice)
        } else {
            (0, &self.after)
        };
        assert_eq!(again.code, Some(code), "again: {context}\n{}", again.err);
        known.assert_is(&place.known(), &format!("again: {context}"));
        self.assert_clean(&format!("again: {context}"));
        is_after
    }

    /// Whether the state that was found is the new one; it must be one of the two.
    fn judge(&self, found: &Known, context: &str) -> bool {
        if self.case.outputs {
            return self.judge_outputs(found, context);
        }
        let mut before = self.before.clone();
        if self.case.makes_repository && found.git.is_some() {
            // A repository that nothing was committed to yet.
            let git = found.git.clone().unwrap();
            assert!(git.is_unborn || *found == self.after, "{context}");
            before.git = Some(git);
        }
        let mut found = found.clone();
        if self.case.makes_repository {
            // What is made aside goes when the command is given again.
            found
                .files
                .retain(|path, _| !path.starts_with("work/.bayan-init"));
        }
        let is_after = if self.before.files == self.after.files {
            found.git == self.after.git
        } else {
            found.files == self.after.files
        };
        let expected = if is_after { &self.after } else { &before };
        expected.assert_is(&found, context);
        is_after
    }

    /// The same for files that a person named: each is whole, and what is beside them is nobody's.
    fn judge_outputs(&self, found: &Known, context: &str) -> bool {
        let mut rest = found.files.clone();
        let mut is_after = true;
        let parts = rest.keys().filter(|path| path.ends_with(".part")).count();
        assert!(parts <= 3, "{context}");
        rest.retain(|path, _| !path.ends_with(".part"));
        for (path, new) in &self.after.files {
            let old = self.before.files.get(path);
            let now = rest.remove(path);
            let text = now.iter().flatten().map(|bytes| String::from_utf8_lossy(bytes));
            let partial = self.case.partial.is_some_and(|end| {
                context.contains("FailReading") && text.into_iter().all(|text| text.trim_end().ends_with(end))
            });
            assert!(
                now.as_ref() == Some(new) || now.as_ref() == old || partial,
                "{path}: {context}"
            );
            is_after &= now.as_ref() == Some(new);
        }
        assert!(rest.is_empty(), "{:?}: {context}", rest.keys());
        assert_eq!(found.git, self.before.git, "{context}");
        is_after
    }

    /// Nothing for a person to delete.
    fn assert_no_locks(&self, context: &str) {
        let place = &self.place;
        let mut locks = locks_below(&place.world());
        // What is made aside is not in use, and goes when the command is given again.
        locks.retain(|path| !path.to_string_lossy().contains("/.bayan-init/"));
        assert_eq!(locks, Vec::<PathBuf>::new(), "{context}");
        let transaction = place.work().join(".git/bayan/transaction");
        assert!(!transaction.exists(), "{context}");
    }

    /// Nor anything to repair.
    fn assert_clean(&self, context: &str) {
        self.assert_no_locks(context);
        let place = &self.place;
        let git_dir = place.work().join(".git");
        let checked = place.run_git(&["fsck", "--strict", "--no-dangling"]);
        assert!(
            checked.status.success() && checked.stdout.is_empty(),
            "{checked:?} {context}"
        );
        let (before, stray) = (&self.before.git, place.strays_in(&git_dir));
        assert!(
            before.is_none() || stray.iter().all(|path| path.contains("objects/tmp_object_git2_")),
            "{stray:?}: {context}"
        );
    }
}

/// Runs the command under the tracer; gives also what it told.
fn trace(case: &Case, place: &Place, inject: Inject) -> (Run, String) {
    let told = place.dir().join("told");
    let mut command: Command = place.command(case.who, case.args);
    command
        .stdout(std::process::Stdio::null())
        .stderr(std::fs::File::create(&told).unwrap());
    let run = ptrace::run(&mut command, inject);
    let run = run.expect("this test needs permission to trace its own children (ptrace)");
    (
        run,
        String::from_utf8_lossy(&std::fs::read(&told).unwrap()).into_owned(),
    )
}
