//! A workspace in a folder of its own, and who is at work in it.

use std::cell::Cell;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::call::{Call, bare_command};
use super::text::Names;
use super::{people, stage};

/// The statement of most tests: an invented union, an invented fire.
pub const HARBOUR: &str = "\
بيان صادر عن نقابة عمال الميناء

البصرة، 5 شباط 2021

تدين النقابة حريق المخزن رقم 3. لم يصب أحد بأذى.

نطالب الإدارة بفحص المخازن كلها.

مجلس النقابة
";

/// Its segments, and their English and Sorani.
pub const TARGETS: &[(&str, &str, &str)] = &[
    (
        "s1",
        "Statement by the Harbour Workers' Union",
        "بەیاننامەی سەندیکای کرێکارانی بەندەر",
    ),
    ("s2", "Basra, 5 February 2021", "بەسرە، ٥ی شوباتی ٢٠٢١"),
    (
        "s3",
        "The union condemns the fire in warehouse 3.",
        "سەندیکا ئاگرەکەی کۆگای ژمارە ٣ مەحکووم دەکات.",
    ),
    ("s4", "Nobody was hurt.", "کەس زیانی پێ نەگەیشت."),
    (
        "s5",
        "We call on the management to inspect all warehouses.",
        "داوا لە بەڕێوەبەرایەتی دەکەین هەموو کۆگاکان بپشکنێت.",
    ),
    ("s6", "The council of the union", "ئەنجوومەنی سەندیکا"),
];

/// 2021-02-05T09:00:00Z, when the clock of the tests begins.
const START: i64 = 1_612_515_600;

/// A workspace. `root` is the workspace's folder, `repo` the repository's, mostly the same.
pub struct Workspace {
    dir: TempDir,
    pub root: PathBuf,
    minutes: Cell<i64>,
}

/// The workspace, with somebody at work in it.
#[derive(Clone, Copy)]
pub struct At<'w> {
    work: &'w Workspace,
    person: &'w str,
}

impl Workspace {
    /// A folder with nothing in it.
    pub fn nothing() -> Self {
        let dir = tempfile::Builder::new().prefix("bayan-cli-").tempdir().unwrap();
        let root = fs::canonicalize(dir.path()).unwrap().join("work");
        for folder in ["work", "home", "tmp"] {
            fs::create_dir(root.with_file_name(folder)).unwrap();
        }
        Self {
            dir,
            root,
            minutes: Cell::new(0),
        }
    }

    /// A workspace with its people.
    pub fn new() -> Self {
        stage::copy("new", || {
            let work = Self::nothing();
            work.as_person("hala").bayan(["init"]).success();
            work.write("workflow.toml", people::workflow(people::PEOPLE, 1, true));
            work.as_person("hala").bayan(["save"]).success();
            work
        })
    }

    /// The same with the statement `harbour`.
    pub fn imported() -> Self {
        stage::copy("imported", || {
            let work = Self::new();
            work.import("harbour", HARBOUR);
            work
        })
    }

    /// The same, translated into English by rana.
    pub fn translated() -> Self {
        stage::copy("translated", || {
            let work = Self::imported();
            work.translate("rana", "harbour", "en", &english());
            work
        })
    }

    /// The same, approved in English by salam.
    pub fn approved() -> Self {
        stage::copy("approved", || {
            let work = Self::translated();
            work.as_person("salam")
                .bayan(["approve", "harbour", "--lang", "en", "--all"])
                .success();
            work
        })
    }

    /// The same, released with English by nadia.
    pub fn released() -> Self {
        stage::copy("released", || {
            let work = Self::approved();
            work.as_person("nadia")
                .bayan(["release", "harbour", "--with", "en"])
                .success();
            work
        })
    }

    /// A copy of this folder and its clock.
    pub fn copy_of(folder: &Path, minutes: i64) -> Self {
        let work = Self::nothing();
        stage::copy_folder(folder, &work.root);
        work.minutes.set(minutes);
        work
    }

    /// How far the clock has gone.
    pub fn minutes(&self) -> i64 {
        self.minutes.get()
    }

    /// Lets that many minutes pass.
    pub fn wait(&self, minutes: i64) {
        self.minutes.set(self.minutes.get() + minutes);
    }

    /// With this person at work.
    pub fn as_person<'w>(&'w self, person: &'w str) -> At<'w> {
        At { work: self, person }
    }

    /// The command by an editor, where who types does not matter.
    pub fn bayan<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Call {
        self.as_person("hala").bayan(args)
    }

    /// A file of the workspace.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A folder beside the workspace: `home`, `tmp`, or another.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.root.with_file_name(name)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Replaces a text that stands once in a file, as somebody with an editor does.
    #[track_caller]
    pub fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}:\n{text}");
        self.write(path, text.replacen(from, to, 1))
    }

    /// Edits by hand and saves.
    #[track_caller]
    pub fn edit_and_save(&self, person: &str, path: &str, from: &str, to: &str) {
        self.edit(path, from, to);
        self.as_person(person).bayan(["save"]).success();
    }

    /// Another policy, saved.
    pub fn policy(&self, approvals: u32, four_eyes: bool) -> &Self {
        self.write(
            "workflow.toml",
            people::workflow(people::PEOPLE, approvals, four_eyes),
        );
        self.as_person("hala").bayan(["save"]).success();
        self
    }

    /// Turns checks off, for a test whose texts say on purpose what a check would not let pass.
    pub fn without_checks(&self, checks: &[&str]) -> &Self {
        let mut config = self.read("workflow.toml");
        config.push_str("\n[checks]\n");
        config.extend(checks.iter().map(|check| format!("{check} = \"off\"\n")));
        self.write("workflow.toml", config);
        self.as_person("hala").bayan(["save"]).success();
        self
    }

    /// Brings in a text.
    pub fn import(&self, id: &str, text: &str) {
        self.as_person("hala")
            .bayan(["import", "-", "--as", "txt", "--id", id])
            .stdin(text)
            .success();
    }

    /// Brings in a corrected text.
    pub fn revise(&self, id: &str, text: &str) {
        self.as_person("hala")
            .bayan(["revise", id, "-", "--as", "txt"])
            .stdin(text)
            .success();
    }

    /// Pulls, fills in these targets, submits.
    pub fn translate(&self, person: &str, id: &str, lang: &str, targets: &[(&str, &str)]) {
        let file = self.beside("tmp").join("harness.toml");
        let name = file.to_str().unwrap();
        self.as_person(person)
            .bayan(["pull", "--lang", lang, id, "-o", name])
            .success();
        fill(&file, targets);
        self.as_person(person).bayan(["submit", name]).success();
        fs::remove_file(file).unwrap();
    }

    /// An editor for `EDITOR`: a shell script that finds the file in `$1`.
    pub fn editor(&self, script: &str) -> PathBuf {
        let path = self.beside("home").join("editor.sh");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    /// The names of what lies in the folder for temporary files, however deep.
    pub fn left_in_tmp(&self) -> Vec<String> {
        let tmp = self.beside("tmp");
        let mut found = Vec::new();
        let mut open = vec![tmp.clone()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    found.push(path.strip_prefix(&tmp).unwrap().display().to_string());
                }
            }
        }
        found.sort();
        found
    }

    /// What git says; it must succeed.
    #[track_caller]
    pub fn git<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> String {
        let output = self.git_in(&self.root, args);
        assert!(
            output.status.success(),
            "git: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    }

    /// Git in another folder, however it ends.
    pub fn git_in<S: AsRef<OsStr>>(&self, folder: &Path, args: impl IntoIterator<Item = S>) -> Output {
        let mut git = self.command("git", "hala");
        git.env("GIT_AUTHOR_DATE", self.now())
            .env("GIT_COMMITTER_DATE", self.now());
        git.args(args).current_dir(folder).output().unwrap()
    }

    /// The subjects of all commits, newest first.
    pub fn log(&self) -> String {
        self.git(["log", "--format=%an: %s"])
    }

    /// The whole message of the last commit.
    pub fn last_message(&self) -> String {
        self.git(["log", "-1", "--format=%B"])
    }

    /// Fails unless git's files are as the last commit says, and git finds nothing wrong.
    #[track_caller]
    pub fn assert_clean(&self) {
        assert_eq!(self.git(["status", "--porcelain"]), "", "not clean");
        assert_eq!(self.git(["fsck", "--strict", "--no-dangling"]), "");
    }

    /// The state of a segment.
    #[track_caller]
    pub fn state(&self, id: &str, lang: &str, segment: &str) -> String {
        let report = self
            .bayan(["why", id, "--lang", lang, segment, "--json"])
            .success();
        report.json()["state"].as_str().unwrap().to_owned()
    }

    /// The states of all segments in one language, in order.
    #[track_caller]
    pub fn states(&self, id: &str, lang: &str) -> Vec<(String, String)> {
        let shown = self
            .bayan(["show", id, "--lang", lang, "--json"])
            .success()
            .json();
        let mut states = Vec::new();
        for block in shown["blocks"].as_array().unwrap() {
            for segment in block["segments"].as_array().unwrap() {
                let state = &segment["targets"][lang]["state"];
                let text = |value: &serde_json::Value| value.as_str().unwrap_or("none").to_owned();
                states.push((text(&segment["id"]), text(state)));
            }
        }
        states
    }

    /// How many segments are in which state, from `status`.
    #[track_caller]
    pub fn counts(&self, id: &str, lang: &str) -> serde_json::Value {
        let status = self.bayan(["status", id, "--lang", lang, "--json"]).success();
        status.json()["statements"][0]["languages"][0].clone()
    }

    /// What the clock shows now.
    pub fn now(&self) -> String {
        jiff::Timestamp::from_second(START + self.minutes.get() * 60)
            .unwrap()
            .to_string()
    }

    fn names(&self) -> Names {
        Names::new(&[
            (&self.root, "[root]"),
            (&self.beside("home"), "[home]"),
            (&self.beside("tmp"), "[tmp]"),
            (self.root.parent().unwrap(), "[beside]"),
        ])
    }

    fn command(&self, program: &str, person: &str) -> Command {
        let mut command = bare_command(program);
        let (name, email) = (people::name(person), people::email(person));
        command
            .current_dir(&self.root)
            .env("HOME", self.beside("home"))
            .env("TMPDIR", self.beside("tmp"))
            .env("GIT_AUTHOR_NAME", name)
            .env("GIT_AUTHOR_EMAIL", &email)
            .env("GIT_COMMITTER_NAME", name)
            .env("GIT_COMMITTER_EMAIL", &email)
            .env("BAYAN_NOW", self.now());
        command
    }
}

impl At<'_> {
    /// A run of the program in the workspace, a minute after the one before.
    pub fn bayan<S: AsRef<OsStr>>(self, args: impl IntoIterator<Item = S>) -> Call {
        self.work.wait(1);
        let command = self.work.command(env!("CARGO_BIN_EXE_bayan"), self.person);
        Call::new(command, args, self.work.names())
    }
}

/// The English of the statement, by segment.
pub fn english() -> Vec<(&'static str, &'static str)> {
    TARGETS.iter().map(|(id, en, _)| (*id, *en)).collect()
}

/// The Sorani of the statement, by segment.
pub fn sorani() -> Vec<(&'static str, &'static str)> {
    TARGETS.iter().map(|(id, _, ckb)| (*id, *ckb)).collect()
}

/// Writes targets into a TOML package that was pulled, between the marks that are there for them.
#[track_caller]
pub fn fill(file: &Path, targets: &[(&str, &str)]) {
    let text = fs::read_to_string(file).unwrap();
    let mut parts = text.split("[[segment]]\n");
    let mut filled = parts.next().unwrap().to_owned();
    let mut left: Vec<&str> = targets.iter().map(|(id, _)| *id).collect();
    for part in parts {
        let target = targets
            .iter()
            .find(|(id, _)| part.contains(&format!("\nid = \"{id}\"\n")));
        filled.push_str("[[segment]]\n");
        match target {
            Some((id, target)) => {
                let (before, rest) = part.split_once("\ntarget = \"\"\"\n").unwrap();
                let (_, after) = rest.split_once("\"\"\"").unwrap();
                filled.push_str(&format!("{before}\ntarget = \"\"\"\n{target}\"\"\"{after}"));
                left.retain(|open| open != id);
            }
            None => filled.push_str(part),
        }
    }
    assert!(left.is_empty(), "not in the package: {left:?}\n{text}");
    fs::write(file, filled).unwrap();
}
