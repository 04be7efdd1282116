//! The sample in `statements/`: it shows what it is meant to show, and its texts hold in each of their languages.
//!
//! Every test works on a copy in a repository of its own, without tags and with one commit, through the program itself:
//! as somebody who has just cloned this repository and has told git nothing about themselves.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test may stop anywhere and touches files as a person would"
)]

mod release;
mod shown;
mod taught;
mod texts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A copy of the sample, committed.
struct Copy {
    dir: TempDir,
}

/// Who nobody is, and who has a name.
type Person = Option<(&'static str, &'static str)>;

const DILOVAN: Person = Some(("Dîlovan Şêxo", "dilovan@example.org"));
const MAYSUN: Person = Some(("Maysun Fadil", "maysun@example.org"));
const STATEMENTS: [(&str, [&str; 2]); 3] = [
    ("library", ["en", "kmr"]),
    ("marshes", ["en", "ckb"]),
    ("najaf", ["en", "ckb"]),
];

impl Copy {
    fn new() -> Self {
        let copy = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        let from = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::create_dir_all(copy.root()).unwrap();
        for file in ["workflow.toml", "terms.toml"] {
            fs::copy(from.join(file), copy.root().join(file)).unwrap();
        }
        copy_all(&from.join("statements"), &copy.root().join("statements"));
        copy.git(&["init", "--quiet", "--initial-branch", "main"]);
        copy.commit();
        copy
    }

    fn root(&self) -> PathBuf {
        self.dir.path().join("sample")
    }

    fn git(&self, args: &[&str]) {
        let date = "2024-03-01T08:00:00Z";
        let done = self
            .hermetic("git", Some(("Somebody", "somebody@example.org")))
            .args(args)
            .envs([("GIT_AUTHOR_DATE", date), ("GIT_COMMITTER_DATE", date)])
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "The sample"]);
    }

    fn hermetic(&self, program: &str, person: Person) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.root())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.dir.path().join("home"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("LANG", "C.UTF-8")
            .env("BAYAN_NOW", "2024-03-01T09:00:00Z");
        if let Some((name, email)) = person {
            command.envs([("GIT_AUTHOR_NAME", name), ("GIT_COMMITTER_NAME", name)]);
            command.envs([("GIT_AUTHOR_EMAIL", email), ("GIT_COMMITTER_EMAIL", email)]);
        }
        command
    }

    fn bayan_as(&self, person: Person, args: &[&str]) -> Output {
        self.hermetic(env!("CARGO_BIN_EXE_bayan"), person)
            .args(args)
            .output()
            .unwrap()
    }

    /// What the program prints, having said that all is well.
    fn bayan(&self, args: &[&str]) -> String {
        let done = self.bayan_as(None, args);
        assert!(done.status.success(), "{args:?}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let args = [args, &["--json"]].concat();
        serde_json::from_str(&self.bayan(&args)).unwrap()
    }

    /// The code of the fault that a command ends with, and its exit code.
    fn fault(&self, person: Person, args: &[&str]) -> (String, i32) {
        let done = self.bayan_as(person, &[args, &["--json"]].concat());
        let said: Value =
            serde_json::from_slice(&done.stderr).unwrap_or_else(|_| panic!("{args:?}: {done:?}"));
        (text(&said["error"]["code"]), done.status.code().unwrap())
    }

    /// Exports, and gives the documents by name.
    fn export(&self, folder: &str, args: &[&str]) -> BTreeMap<String, String> {
        let folder = self.dir.path().join(folder);
        let formats = ["--format", "html,md,txt", "-o", folder.to_str().unwrap()];
        self.bayan(&[&["export"], args, &formats].concat());
        files(&folder)
    }

    /// Every target of the sample: statement, language, segment.
    fn targets(&self) -> Vec<Target> {
        let mut targets = Vec::new();
        for (statement, languages) in STATEMENTS {
            let shown = self.json(&["show", statement]);
            for segment in shown["blocks"].as_array().unwrap().iter().flat_map(segments) {
                for language in languages {
                    let target = &segment["targets"][language];
                    if let Some(words) = target["target"].as_str() {
                        targets.push(Target {
                            place: format!("{statement} {language} {}", text(&segment["id"])),
                            language,
                            state: text(&target["state"]),
                            source: target["source"].as_str().map(str::to_owned),
                            text: words.to_owned(),
                        });
                    }
                }
            }
        }
        targets
    }
}

/// A target, with the source that it renders.
struct Target {
    place: String,
    language: &'static str,
    state: String,
    source: Option<String>,
    text: String,
}

fn segments(block: &Value) -> impl Iterator<Item = &Value> {
    block["segments"].as_array().unwrap().iter()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (name(&entry), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

fn in_order(document: &str, parts: &[&str]) {
    let mut rest = document;
    for part in parts {
        rest = rest
            .split_once(part)
            .unwrap_or_else(|| panic!("{part}: {rest}"))
            .1;
    }
}
