//! One run of the program: what it is given, what is expected of it.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::text::{Names, assert_same};

/// A run to be, with what is expected of it. Nothing happens before [`success`](Call::success) or [`code`](Call::code).
#[must_use = "nothing runs before success() or code()"]
pub struct Call {
    pub command: Command,
    pub names: Names,
    pub shown: String,
    stdin: Vec<u8>,
    stdout: Option<String>,
    stderr: Option<String>,
}

/// What a run printed, folders and commits replaced.
#[derive(Debug, Clone)]
pub struct Ran {
    /// The command as typed.
    pub shown: String,
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
    /// The bytes of stdout as they came.
    pub raw: Vec<u8>,
}

/// A command with no environment but what a test gives it.
pub fn bare_command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env_clear();
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_TERMINAL_PROMPT", "0");
    command
}

impl Call {
    /// A run of the program with these arguments.
    pub fn new<S: AsRef<OsStr>>(
        mut command: Command,
        args: impl IntoIterator<Item = S>,
        names: Names,
    ) -> Self {
        let args: Vec<OsString> = args.into_iter().map(|arg| arg.as_ref().to_owned()).collect();
        let words: Vec<String> = args.iter().map(|arg| quoted(&arg.to_string_lossy())).collect();
        let shown = names
            .apply(&format!("bayan {}", words.join(" ")))
            .trim_end()
            .to_owned();
        command.args(args);
        Self {
            command,
            names,
            shown,
            stdin: Vec::new(),
            stdout: None,
            stderr: None,
        }
    }

    /// With this on standard input; nothing if not said.
    pub fn stdin(mut self, text: impl Into<Vec<u8>>) -> Self {
        self.stdin = text.into();
        self
    }

    /// With this variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// In this folder.
    pub fn within(mut self, folder: impl Into<PathBuf>) -> Self {
        self.command.current_dir(folder.into());
        self
    }

    /// Stdout must be exactly this.
    pub fn stdout(mut self, text: &str) -> Self {
        self.stdout = Some(text.to_owned());
        self
    }

    /// Stderr must be exactly this.
    pub fn stderr(mut self, text: &str) -> Self {
        self.stderr = Some(text.to_owned());
        self
    }

    /// Runs it; it must exit with 0.
    #[track_caller]
    pub fn success(self) -> Ran {
        self.code(0)
    }

    /// Runs it; it must exit with this code.
    #[track_caller]
    pub fn code(self, code: i32) -> Ran {
        let (stdout, stderr) = (self.stdout.clone(), self.stderr.clone());
        let ran = self.run();
        assert_eq!(
            ran.code, code,
            "{}\nstdout:\n{}\nstderr:\n{}",
            ran.shown, ran.stdout, ran.stderr
        );
        if let Some(expected) = stdout {
            assert_same(&format!("stdout of {}", ran.shown), &expected, &ran.stdout);
        }
        if let Some(expected) = stderr {
            assert_same(&format!("stderr of {}", ran.shown), &expected, &ran.stderr);
        }
        ran
    }

    /// Runs it, however it ends.
    pub fn run(mut self) -> Ran {
        self.command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        // A program that does not read its input closes the pipe: that is its right.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| self.names.apply(&String::from_utf8_lossy(bytes));
        let ran = Ran {
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
            code: output.status.code().unwrap_or(-1),
            shown: self.shown,
            raw: output.stdout,
        };
        assert!(
            !ran.stderr.contains("panicked at"),
            "{} panicked:\n{}",
            ran.shown,
            ran.stderr
        );
        ran
    }
}

impl Ran {
    /// Stdout as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{}: {error}:\n{}", self.shown, self.stdout))
    }

    /// Stderr as JSON: how an error is told with `--json`.
    #[track_caller]
    pub fn json_error(&self) -> serde_json::Value {
        serde_json::from_str(&self.stderr)
            .unwrap_or_else(|error| panic!("{}: {error}:\n{}", self.shown, self.stderr))
    }

    /// All of it as a transcript shows it.
    pub fn transcript(&self) -> String {
        let mut text = format!("$ {}\n{}", self.shown, self.stdout);
        if !self.stdout.is_empty() && !self.stdout.ends_with('\n') {
            text.push_str("⏎\n");
        }
        for line in self.stderr.lines() {
            text.push_str(&format!("! {line}\n"));
        }
        if self.code != 0 {
            text.push_str(&format!("[exit {}]\n", self.code));
        }
        text
    }
}

fn quoted(arg: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:,@[]+".contains(c);
    if !arg.is_empty() && arg.chars().all(plain) {
        arg.to_owned()
    } else {
        format!("'{}'", arg.escape_debug().to_string().replace("\\\"", "\""))
    }
}
