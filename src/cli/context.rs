//! What a command is handed: the environment, the words, the terminal, and the way to an opened workspace.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::diff::{Op, Tag};
use crate::git;
use crate::l10n::Localizer;
use crate::message::{AnyFault, Fault, Message, Outcome};
use crate::project::{Project, Session};

use super::commands::Bayan;
use super::environment::Environment;
use super::terminal::{Mark, Role, Terminal, exit_code, inert_json, marked, safe, safe_line, state_name};

/// What a command is handed.
pub struct Context<'c> {
    /// Everything from outside.
    pub environment: &'c Environment,
    /// The words.
    pub localizer: &'c Localizer,
    /// Where to.
    pub terminal: &'c mut Terminal,
    /// The folder to work in.
    pub folder: PathBuf,
    no_commit: bool,
    words: Box<dyn Fn(&Message) -> String>,
    command: &'static str,
}

impl<'c> Context<'c> {
    /// What a command with these global arguments is handed.
    pub fn new(
        environment: &'c Environment,
        localizer: &'c Localizer,
        terminal: &'c mut Terminal,
        bayan: &Bayan,
    ) -> Self {
        // Most commands make no commit: its words are fetched when the first is asked for.
        let (lang, plain) = (localizer.lang(), OnceCell::new());
        let folder = match &bayan.directory {
            Some(given) => environment.folder().join(given),
            None => environment.folder().to_owned(),
        };
        Self {
            environment,
            localizer,
            terminal,
            folder,
            no_commit: bayan.no_commit,
            words: Box::new(move |message| {
                let plain = plain.get_or_init(|| Localizer::new(lang, false));
                plain.message(message)
            }),
            command: bayan.command.name(),
        }
    }

    /// What the project layer is to know of this run.
    #[must_use]
    pub fn session(&self) -> Session<'_> {
        let variable = |name: &str| self.environment.variable(name).map(str::to_owned);
        Session {
            git: git::Env {
                author_name: variable("GIT_AUTHOR_NAME"),
                author_email: variable("GIT_AUTHOR_EMAIL"),
                email: variable("EMAIL"),
                ceilings: Vec::new(),
            },
            now: self.environment.now(),
            command: format!("bayan {}", self.command),
            commit: self.no_commit.then_some(false),
            words: &*self.words,
        }
    }

    /// The workspace that the folder lies in.
    ///
    /// # Errors
    /// There is none, or it cannot be used.
    pub fn project(&self) -> Outcome<Project<'_>> {
        Project::open(&self.folder, self.session())
    }

    /// A path that the user gave, from the folder to work in.
    #[must_use]
    pub fn path(&self, given: &Path) -> PathBuf {
        self.folder.join(given)
    }

    /// Prints a report as JSON.
    pub fn json(&mut self, report: &impl Serialize) {
        let text = serde_json::to_string_pretty(report).unwrap_or_default();
        self.terminal.line(&inert_json(&text));
    }

    /// Prints a result: a message, to stdout.
    pub fn say(&mut self, message: &Message) {
        let text = self.localizer.message(message);
        self.terminal.line(&text);
    }

    /// Tells something that is no result, to stderr.
    pub fn tell(&mut self, message: &Message) {
        self.terminal.message(message, self.localizer);
    }

    /// Tells what to do next.
    pub fn hint(&mut self, message: &Message) {
        self.terminal.hint(message, self.localizer);
    }

    /// Tells each warning.
    pub fn warn_all(&mut self, warnings: &[Message]) {
        for warning in warnings {
            self.terminal.warn(warning, self.localizer);
        }
    }

    /// Tells a fault that ends the command, and gives the exit code.
    pub fn fault(&mut self, fault: &dyn Fault, json: bool) -> u8 {
        if json {
            self.terminal.fault_json(fault);
        } else {
            self.terminal.fault(fault, self.localizer);
        }
        exit_code(fault.exit())
    }

    /// Tells the faults of statements that could not be read, each by itself; gives 2 if there are any.
    pub fn unreadable(&mut self, faults: &[AnyFault], json: bool) -> u8 {
        for fault in faults {
            self.fault(fault.as_ref(), json);
        }
        if faults.is_empty() { 0 } else { 2 }
    }

    /// The words of a message without arguments.
    #[must_use]
    pub fn word(&self, id: &'static str) -> String {
        self.localizer.message(&Message::new(id))
    }

    /// A state by name, in its colour.
    #[must_use]
    pub fn state(&self, state: crate::model::State) -> String {
        self.terminal
            .ink()
            .paint(Role::State(state), &self.word(state_name(state)))
    }

    /// Text from a file, made safe and isolated, ready to be printed in a line.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.localizer.isolate(&safe_line(text))
    }

    /// A difference, marked word by word.
    #[must_use]
    pub fn ops(&self, ops: &[Op]) -> String {
        let safe_ops: Vec<(Mark, String)> = ops
            .iter()
            .map(|op| {
                let mark = match op.tag {
                    Tag::Equal => Mark::Equal,
                    Tag::Insert => Mark::Insert,
                    Tag::Delete => Mark::Delete,
                };
                (mark, safe(&op.text))
            })
            .collect();
        let ops: Vec<(Mark, &str)> = safe_ops
            .iter()
            .map(|(mark, text)| (*mark, text.as_str()))
            .collect();
        self.localizer
            .isolate(&marked(&ops, self.terminal.ink(), self.terminal.isolates()))
    }

    /// A label and a text in one line, indented.
    pub fn field(&mut self, label: &'static str, text: &str) {
        let label = self.terminal.ink().paint(Role::Dim, &self.word(label));
        self.terminal.line(&format!("  {label} {text}"));
    }
}
