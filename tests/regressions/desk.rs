//! A workspace with its people: an editor, a translator, two reviewers and a press officer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A statement in words of ours, three sentences and a signature.
pub const STATEMENT: &str =
    "بيان عن بئر القرية\n\nزارت اللجنة القرية يوم الأحد. وعدت بحفر بئر جديدة.\n\nلجنة المياه\n";

/// Who works here: id, roles.
const PEOPLE: [(&str, &str); 5] = [
    ("nadia", r#""editor""#),
    ("karwan", r#""translator:en", "translator:ckb""#),
    ("samira", r#""reviewer:en", "reviewer:ckb""#),
    ("yusuf", r#""reviewer:en""#),
    ("layla", r#""press""#),
];

/// What a command did.
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Done {
    /// The same, if the command ended with that code.
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }
}

/// A workspace in a folder of its own.
pub struct Desk {
    dir: TempDir,
}

impl Desk {
    /// A workspace without statements.
    pub fn new() -> Self {
        let desk = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(desk.root()).unwrap();
        let people: String = PEOPLE
            .iter()
            .map(|(id, roles)| {
                format!("[people.{id}]\nname = \"{id}\"\nemail = \"{id}@example.org\"\nroles = [{roles}]\n\n")
            })
            .collect();
        let head = "workspace = \"desk\"\nsource = \"ar\"\ntargets = [\"en\", \"ckb\"]\n\n";
        // The translations here are numbered, and say nothing that their sources say.
        let checks = "\n[checks]\nnumbers = \"off\"\ndigits = \"off\"\ndates = \"off\"\nweekday = \"off\"\n";
        desk.write("workflow.toml", &format!("{head}{people}{checks}"));
        desk.git(&["init", "--quiet", "--initial-branch", "main"]);
        desk.git(&["add", "."]);
        desk.git(&["commit", "--quiet", "--message", "begin"]);
        desk
    }

    /// The same with one statement, `well`, all of it translated into English.
    pub fn translated() -> Self {
        let desk = Self::new();
        desk.import("well", STATEMENT);
        desk.translate("en", |number| format!("Sentence {number}."));
        desk
    }

    pub fn root(&self) -> PathBuf {
        self.dir.path().join("workspace")
    }

    /// A path beside the workspace.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    pub fn write(&self, path: &str, text: &str) {
        fs::write(self.root().join(path), text).unwrap();
    }

    fn command(&self, program: &str, who: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.root())
            .stdin(Stdio::null())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.dir.path())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("BAYAN_NOW", "2023-06-04T09:00:00Z");
        for role in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{role}_NAME"), who)
                .env(format!("GIT_{role}_EMAIL"), format!("{who}@example.org"));
        }
        command
    }

    pub fn git(&self, args: &[&str]) {
        let done = self.command("git", "nadia").args(args).status().unwrap();
        assert!(done.success(), "git {args:?}");
    }

    /// Runs the program as that person.
    pub fn run(&self, who: &str, args: &[&str]) -> Done {
        let output = self
            .command(env!("CARGO_BIN_EXE_bayan"), who)
            .args(args)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Done {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    pub fn import(&self, id: &str, text: &str) -> Done {
        let path = self.beside("document.txt");
        fs::write(&path, text).unwrap();
        let args = ["import", "--id", id, "--date", "2023-06-04"];
        self.run("nadia", &[&args[..], &[path_of(&path)]].concat())
            .code(0)
    }

    /// Pulls everything in a language and hands it in with these texts.
    pub fn translate(&self, lang: &str, text: impl Fn(usize) -> String) {
        let path = self.beside("package.toml");
        self.run("karwan", &["pull", "--lang", lang, "-o", path_of(&path)])
            .code(0);
        let mut number = 0;
        let mut filled = String::new();
        let mut lines = fs::read_to_string(&path).unwrap();
        lines = lines.replace("target = \"\"\"\n\"\"\"", "target = \"\"\"\"\"\"");
        for line in lines.lines() {
            if line.starts_with("target =") {
                number += 1;
                filled.push_str(&format!("target = {:?}\n", text(number)));
            } else {
                filled.push_str(&format!("{line}\n"));
            }
        }
        fs::write(&path, filled).unwrap();
        self.run("karwan", &["submit", path_of(&path)]).code(0);
    }
}

fn path_of(path: &Path) -> &str {
    path.to_str().unwrap()
}
