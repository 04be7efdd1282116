//! A folder with a workspace, a home and papers beside it; copied afresh for each run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::git_support::folder;

/// Who is at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Editor, and translator into English.
    Rana,
    /// Reviewer of English, and press officer.
    Salam,
    /// One of nine more reviewers.
    Reviewer(usize),
}

impl Who {
    fn name(self) -> String {
        match self {
            Self::Rana => "rana".into(),
            Self::Salam => "salam".into(),
            Self::Reviewer(number) => format!("reviewer{number}"),
        }
    }
}

/// What a run said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// What is to be seen in a place; two that are equal cannot be told apart by a person, or by git.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Every file but git's own, by its path; nothing for a folder.
    pub files: BTreeMap<String, Option<Vec<u8>>>,
    /// What git says.
    pub git: Option<GitState>,
    /// What `bayan status --json` says.
    pub status: Said,
}

/// What git says of a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GitState {
    /// There is no commit yet.
    pub is_unborn: bool,
    pub references: String,
    pub logs: BTreeMap<String, String>,
    /// The head, and how index and files differ from it.
    pub status: String,
    /// The files of its own but objects and what is Bayan's.
    pub own: Vec<String>,
}

pub struct Place {
    dir: TempDir,
}

impl Place {
    /// Empty folders, in memory where there is such a thing.
    pub fn new() -> Self {
        let place = Self { dir: folder() };
        for name in ["work", "given", "home", "tmp"] {
            fs::create_dir_all(place.world().join(name)).unwrap();
        }
        place
    }

    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    pub fn world(&self) -> PathBuf {
        self.dir.path().join("world")
    }

    pub fn work(&self) -> PathBuf {
        self.world().join("work")
    }

    /// Remembers the world as it is.
    pub fn keep(&self) {
        fs::rename(self.world(), self.dir.path().join("kept")).unwrap();
    }

    /// Brings it back, under the same name.
    pub fn restore(&self) {
        if self.world().exists() {
            fs::remove_dir_all(self.world()).unwrap();
        }
        copy(&self.dir.path().join("kept"), &self.world());
    }

    pub fn command(&self, who: Who, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bayan"));
        self.hermetic(&mut command, who).args(args).stdin(Stdio::null());
        command
    }

    /// The environment of a run: nothing from outside.
    pub fn hermetic<'c>(&self, command: &'c mut Command, who: Who) -> &'c mut Command {
        let name = who.name();
        command
            .env_clear()
            .current_dir(self.work())
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.world().join("home"))
            .env("TMPDIR", self.world().join("tmp"))
            .env("LANG", "en_US.UTF-8")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("BAYAN_NOW", "2022-03-04T10:00:00Z")
            .env("GIT_AUTHOR_NAME", &name)
            .env("GIT_AUTHOR_EMAIL", format!("{name}@example.org"))
            .env("GIT_COMMITTER_NAME", &name)
            .env("GIT_COMMITTER_EMAIL", format!("{name}@example.org"))
            .env("GIT_AUTHOR_DATE", "2022-03-04T10:00:00Z")
            .env("GIT_COMMITTER_DATE", "2022-03-04T10:00:00Z")
    }

    pub fn bayan(&self, who: Who, args: &[&str]) -> Said {
        said(&self.command(who, args).output().unwrap())
    }

    /// The same, where nothing may go wrong.
    pub fn must(&self, who: Who, args: &[&str]) -> Said {
        let said = self.bayan(who, args);
        assert_eq!(said.code, Some(0), "{args:?}: {}{}", said.out, said.err);
        said
    }

    pub fn run_git(&self, args: &[&str]) -> Output {
        let mut command = Command::new("git");
        self.hermetic(&mut command, Who::Rana)
            .args(args)
            .output()
            .unwrap()
    }

    pub fn git(&self, args: &[&str]) -> String {
        let output = self.run_git(args);
        assert!(output.status.success(), "git {args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// A workspace with its people.
    pub fn workspace(&self) {
        self.must(Who::Rana, &["init"]);
        let person = |who: Who, roles: &str| {
            let name = who.name();
            format!(
                "[people.{name}]\nname = \"{name}\"\nemail = \"{name}@example.org\"\nroles = [{roles}]\n\n"
            )
        };
        let mut people = person(Who::Rana, r#""editor", "translator:en""#);
        people += &person(Who::Salam, r#""reviewer:en", "press""#);
        for number in 1..=9 {
            people += &person(Who::Reviewer(number), r#""reviewer:en""#);
        }
        let config = "workspace = \"trial\"\nsource = \"ar\"\ntargets = [\"en\"]\n\n";
        // The targets here are numbered, and say nothing that their sources say.
        let off = ["numbers", "digits", "dates", "weekday", "document-date"]
            .map(|check| format!("{check} = \"off\"\n"));
        let checks = format!("\n[checks]\n{}", off.concat());
        self.file("workflow.toml", &format!("{config}{people}{checks}"));
        self.must(Who::Rana, &["save"]);
    }

    pub fn file(&self, path: &str, text: &str) {
        let path = self.work().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn given(&self, path: &str, text: &str) {
        self.file(&format!("../given/{path}"), text);
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.work().join(path)).unwrap()
    }

    /// Puts a translation into every row of a package.
    pub fn fill(&self, package: &str) {
        let text = self.read(&format!("../given/{package}"));
        let mut filled = String::new();
        for (number, part) in text.split("target = \"\"\"\n").enumerate() {
            if number > 0 {
                filled += &format!("target = \"\"\"\nThis is sentence number one and {number}.");
            }
            filled += part;
        }
        self.given(package, &filled);
    }

    /// What a real repository holds besides: packed objects, and work of the person's own that nobody may touch.
    pub fn unsettle(&self) {
        self.file("staged.txt", "staged\n");
        self.git(&["add", "staged.txt"]);
        self.file("untracked.txt", "mine\n");
        self.git(&["gc", "-q"]);
    }

    /// What is to be seen, after the next command has looked, and what that said.
    pub fn known(&self) -> Known {
        let status = self.bayan(Who::Rana, &["status", "--json"]);
        let mut files = BTreeMap::new();
        collect(&self.world(), &self.world(), &mut files);
        let git = self.work().join(".git").exists().then(|| self.git_state());
        Known { files, git, status }
    }

    fn git_state(&self) -> GitState {
        let git_dir = self.work().join(".git");
        let (mut own, mut logs) = (Vec::new(), BTreeMap::new());
        for path in files_below(&git_dir) {
            let name = path.strip_prefix(&git_dir).unwrap().display().to_string();
            if name.starts_with("logs/") {
                logs.insert(name.clone(), fs::read_to_string(&path).unwrap());
            }
            if !name.starts_with("objects/") && !name.starts_with("bayan/") {
                own.push(name);
            }
        }
        own.sort_unstable();
        let status = self.git(&["status", "--porcelain=v2", "--branch", "--untracked-files=all"]);
        GitState {
            is_unborn: status.contains("branch.oid (initial)"),
            references: self.git(&["for-each-ref"]),
            logs,
            status,
            own,
        }
    }

    /// Files below git's folder that a program was in the middle of writing.
    pub fn strays_in(&self, git_dir: &Path) -> Vec<String> {
        let is_stray = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.contains("tmp") || name.ends_with(".part") || name.ends_with(".new") || name.ends_with('~')
        };
        let found = files_below(git_dir).into_iter().filter(is_stray);
        found.map(|path| path.display().to_string()).collect()
    }
}

impl Known {
    /// Says what differs, and in which file.
    pub fn assert_is(&self, found: &Self, context: &str) {
        for path in self.files.keys().chain(found.files.keys()) {
            let text = |known: &Self| {
                let bytes = known.files.get(path).cloned().flatten();
                bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            };
            assert_eq!(text(self), text(found), "{path}: {context}");
        }
        assert_eq!(self.files, found.files, "{context}");
        assert_eq!(self.git, found.git, "{context}");
    }
}

pub fn said(output: &Output) -> Said {
    Said {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn collect(base: &Path, folder: &Path, into: &mut BTreeMap<String, Option<Vec<u8>>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("work/.git") {
            continue;
        }
        let name = path.strip_prefix(base).unwrap().display().to_string();
        if path.is_symlink() {
            // Git's own attempt to make one, interrupted.
            let to = fs::read_link(&path).unwrap();
            into.insert(name, Some(to.into_os_string().into_encoded_bytes()));
        } else if path.is_dir() {
            into.insert(name, None);
            collect(base, &path, into);
        } else {
            into.insert(name, Some(fs::read(&path).unwrap()));
        }
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found
}
