//! A repository to try things in: its own HOME, no configuration from elsewhere, judged by the real `git`.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test may stop anywhere and touches files as a person would"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use bayan::git::{CommitPlan, Done, Env, Identity, Moment, Repo, Session, Transaction};
use bayan::message::{AnyFault, Outcome};
use bayan::store::Holder;
use tempfile::TempDir;

/// A folder that is a repository.
pub struct Place {
    pub dir: TempDir,
    pub root: PathBuf,
}

/// A folder in memory where there is such a thing: a thousand repositories wait for no disk.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// Who is at work, waiting for a moment only.
pub fn session() -> Session {
    Session {
        holder: Holder {
            command: "bayan test".into(),
            since: "14:10".into(),
        },
        wait: Duration::from_millis(200),
    }
}

pub fn plan() -> CommitPlan {
    CommitPlan {
        subject: "Change two files".into(),
        trailers: vec![("Statement".into(), "s".into()), ("Language".into(), "en".into())],
        author: Identity {
            name: "Rana Aziz".into(),
            email: "rana@example.org".into(),
        },
        time: Moment {
            seconds: 1_612_534_200,
            offset_minutes: 180,
        },
        tag: None,
    }
}

/// The stable code of what went wrong.
pub fn code<T>(outcome: Outcome<T>) -> &'static str {
    outcome.err().map_or("no fault", |fault: AnyFault| fault.code())
}

pub fn git_in(folder: &Path, args: &[&str]) -> Output {
    Command::new("git")
        .args(args)
        .current_dir(folder)
        .env("HOME", "/nonexistent")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_AUTHOR_NAME", "Somebody")
        .env("GIT_AUTHOR_EMAIL", "somebody@example.org")
        .env("GIT_COMMITTER_NAME", "Somebody")
        .env("GIT_COMMITTER_EMAIL", "somebody@example.org")
        .output()
        .unwrap()
}

impl Place {
    /// A repository without a commit, on the branch `main`.
    pub fn unborn() -> Self {
        let dir = folder();
        let root = dir.path().join("work");
        fs::create_dir(&root).unwrap();
        let place = Self { dir, root };
        place.git(&["init", "-q", "-b", "main", "--template="]);
        place
    }

    /// A repository with one commit.
    pub fn new() -> Self {
        let place = Self::unborn();
        place.file("workflow.toml", "source = \"ar\"\n").commit("begin");
        place
    }

    /// What git says; it must succeed.
    pub fn git(&self, args: &[&str]) -> String {
        let output = git_in(&self.root, args);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
        assert!(output.status.success(), "git {args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    pub fn file(&self, path: &str, text: &str) -> &Self {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.root.join(path)).ok()
    }

    pub fn commit(&self, subject: &str) -> &Self {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", subject]);
        self
    }

    pub fn repo(&self) -> Repo {
        Repo::discover(&self.root, &Env::default()).unwrap()
    }

    /// A transaction of these files, with a commit.
    pub fn save(&self, files: &[(&str, Option<&str>)], plan: &CommitPlan) -> Outcome<Done> {
        transact(&self.repo(), files, Some(plan))
    }

    /// Git finds nothing wrong, and nothing of ours is left.
    pub fn assert_whole(&self) {
        let checked = git_in(&self.root, &["fsck", "--strict", "--no-dangling"]);
        assert!(checked.status.success(), "{checked:?}");
        assert_eq!(String::from_utf8_lossy(&checked.stdout), "");
        let git_dir = self.repo().git_dir().to_path_buf();
        let left = locks_below(&git_dir);
        assert!(left.is_empty(), "{left:?}");
        assert!(!git_dir.join("bayan/transaction").exists());
    }
}

pub fn transact(repo: &Repo, files: &[(&str, Option<&str>)], plan: Option<&CommitPlan>) -> Outcome<Done> {
    let lock = repo.begin_write(&session())?;
    let mut transaction = Transaction::new(repo, &lock).waiting(Duration::from_millis(200));
    for (path, text) in files {
        match text {
            Some(text) => transaction.write(path, *text)?,
            None => transaction.remove(path)?,
        }
    }
    transaction.commit(plan)
}

/// Every file that git would take for a lock.
pub fn locks_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(locks_below(&path));
        } else if path.extension().is_some_and(|e| e == "lock") {
            found.push(path);
        }
    }
    found
}
