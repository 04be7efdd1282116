//! Everything that is taken from outside, read once: arguments, folder, variables, clock, what the streams are.
//!
//! This is the only module that asks the system for them. The rest of the program is handed what it needs, so that
//! a test can say what the world looks like, and so that a run can be repeated: `BAYAN_NOW` stands in for the clock,
//! `BAYAN_ISOLATES` says whether direction isolation marks are wanted. Decides nothing but what those two mean.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::l10n::{UiLang, negotiate};

crate::faults! {
    /// Why the environment cannot be used as it is.
    pub enum EnvironmentFault {
        /// `BAYAN_NOW` is not a time.
        Now["environment-now"] { given: String } hints["environment-now-hint"],
        /// There is no current folder, or it may not be read.
        Folder["environment-folder"] { reason: String } hints["environment-folder-hint"],
    }
}

/// The variables that are looked at; no other is.
const VARIABLES: &[&str] = &[
    "BAYAN_ISOLATES",
    "BAYAN_NOW",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "EDITOR",
    "EMAIL",
    "GIT_AUTHOR_EMAIL",
    "GIT_AUTHOR_NAME",
    "GIT_COMMITTER_EMAIL",
    "GIT_COMMITTER_NAME",
    "GIT_DIR",
    "GIT_EDITOR",
    "GIT_QUARANTINE_PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LC_MESSAGES",
    "NO_COLOR",
    "TERM",
    "VISUAL",
    "XDG_CONFIG_HOME",
];

/// How wide lines may be where no terminal says so.
const WIDTH: usize = 80;
/// Narrower than this, nothing can be laid out.
const NARROWEST: usize = 20;

/// Which of the three streams are terminals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Streams {
    /// Somebody may be asked.
    pub stdin: bool,
    /// Results are read by a person.
    pub stdout: bool,
    /// Talk is read by a person.
    pub stderr: bool,
}

/// What one run of the program was given.
#[derive(Debug, Clone)]
pub struct Environment {
    args: Vec<OsString>,
    folder: PathBuf,
    variables: BTreeMap<&'static str, OsString>,
    now: Timestamp,
    streams: Streams,
    width: usize,
}

impl Environment {
    /// The environment of this process.
    ///
    /// # Errors
    /// [`EnvironmentFault`] if there is no current folder or `BAYAN_NOW` is not a time.
    pub fn from_process() -> Result<Self, EnvironmentFault> {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the module that reads the environment"
        )]
        let variables = VARIABLES
            .iter()
            .filter_map(|name| Some((*name, std::env::var_os(name)?)))
            .collect();
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the module that reads the clock"
        )]
        let clock = Timestamp::now;
        let streams = Streams {
            stdin: std::io::stdin().is_terminal(),
            stdout: std::io::stdout().is_terminal(),
            stderr: std::io::stderr().is_terminal(),
        };
        let folder = std::env::current_dir().map_err(|error| EnvironmentFault::Folder {
            reason: error.to_string(),
        })?;
        let columns = console::Term::stdout()
            .size_checked()
            .map(|(_, columns)| usize::from(columns));
        let environment = Self {
            args: std::env::args_os().map(without_marks).collect(),
            folder,
            variables,
            now: Timestamp::UNIX_EPOCH,
            streams,
            width: WIDTH,
        };
        environment.with_width(columns).with_clock(clock)
    }

    /// An environment made up for a test: these arguments and variables (of which only the known ones count), a
    /// folder, no terminal; the clock stands at the beginning of 1970 unless `BAYAN_NOW` says otherwise.
    ///
    /// # Errors
    /// [`EnvironmentFault::Now`].
    pub fn of(args: &[&str], folder: &Path, variables: &[(&str, &str)]) -> Result<Self, EnvironmentFault> {
        let given = |name: &str| variables.iter().find(|(given, _)| *given == name);
        let environment = Self {
            args: args
                .iter()
                .map(|arg| without_marks(OsString::from(arg)))
                .collect(),
            folder: folder.to_owned(),
            variables: VARIABLES
                .iter()
                .filter_map(|name| Some((*name, OsString::from(given(name)?.1))))
                .collect(),
            now: Timestamp::UNIX_EPOCH,
            streams: Streams::default(),
            width: WIDTH,
        };
        environment.with_width(None).with_clock(|| Timestamp::UNIX_EPOCH)
    }

    /// The same, with other streams.
    #[must_use]
    pub fn with_streams(self, streams: Streams) -> Self {
        Self { streams, ..self }
    }

    /// `COLUMNS` is what a person or a test asked for; else the terminal's width counts.
    fn with_width(self, terminal: Option<usize>) -> Self {
        let asked = self
            .variable("COLUMNS")
            .and_then(|columns| columns.parse().ok())
            .filter(|n| *n > 0);
        let width = asked
            .or(terminal.filter(|n| *n > 0))
            .unwrap_or(WIDTH)
            .max(NARROWEST);
        Self { width, ..self }
    }

    fn with_clock(self, clock: impl FnOnce() -> Timestamp) -> Result<Self, EnvironmentFault> {
        let now = match self.variable("BAYAN_NOW") {
            Some(given) => given.parse().map_err(|_| EnvironmentFault::Now {
                given: given.to_owned(),
            })?,
            // Files are for people, and git counts seconds.
            None => {
                let now = clock();
                Timestamp::from_second(now.as_second()).unwrap_or(now)
            }
        };
        Ok(Self { now, ..self })
    }

    /// The arguments, the program's name first.
    #[must_use]
    pub fn args(&self) -> &[OsString] {
        &self.args
    }

    /// The folder that the command was given in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A variable that is set, not empty, and text.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variable_os(name).and_then(OsStr::to_str)
    }

    /// A variable that is set and not empty, whatever its bytes.
    #[must_use]
    pub fn variable_os(&self, name: &str) -> Option<&OsStr> {
        debug_assert!(
            VARIABLES.contains(&name),
            "{name} is not read; add it to VARIABLES"
        );
        self.variables
            .get(name)
            .map(OsString::as_os_str)
            .filter(|value| !value.is_empty())
    }

    /// What the clock showed when the program began; one run has one time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Which streams are terminals.
    #[must_use]
    pub fn streams(&self) -> Streams {
        self.streams
    }

    /// How many columns a line may fill.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// The language to speak, given what `--locale` says.
    #[must_use]
    pub fn locale(&self, flag: Option<&str>) -> UiLang {
        negotiate(flag, &|name| self.variable(name).map(str::to_owned))
    }

    /// Whether messages isolate their arguments: on a terminal, unless `BAYAN_ISOLATES` is 0; elsewhere if it is 1.
    #[must_use]
    pub fn isolates(&self) -> bool {
        match self.variable("BAYAN_ISOLATES") {
            Some("0") => false,
            Some("1") => true,
            _ => self.streams.stdout,
        }
    }

    /// Whether the terminal is known to show letters beyond ASCII, such as those that bars are drawn with.
    #[must_use]
    pub fn unicode(&self) -> bool {
        let charset = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| self.variable(name));
        let utf8 = charset.is_some_and(|locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        });
        (utf8 || cfg!(windows)) && self.variable("TERM") != Some("linux")
    }

    /// The program that a person edits text with, and its arguments, as git chooses it.
    #[must_use]
    pub fn editor(&self) -> Option<&str> {
        ["GIT_EDITOR", "VISUAL", "EDITOR"]
            .iter()
            .find_map(|name| self.variable(name))
    }
}

/// An argument as it was meant: without the marks of direction that our own messages set around commands.
///
/// A hint in Arabic or Kurdish writes a mark before `--lang` and isolates a file's name; whoever copies the command
/// from the terminal copies them too. They are taken off where they stand around letters that need none (ASCII), and
/// where they isolate the whole argument. A text in Arabic script that begins with a mark keeps it.
fn without_marks(arg: OsString) -> OsString {
    let Some(text) = arg.to_str() else { return arg };
    let inner = text.trim_matches(['\u{200e}', '\u{200f}', '\u{61c}']);
    let isolated = inner
        .strip_prefix('\u{2068}')
        .and_then(|rest| rest.strip_suffix('\u{2069}'));
    match isolated {
        Some(within) => OsString::from(within),
        None if inner.is_ascii() => OsString::from(inner),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Environment {
        Environment::of(&["bayan"], Path::new("/w"), variables).unwrap()
    }

    #[test]
    fn the_clock_can_be_set_for_a_run() {
        let set = with(&[("BAYAN_NOW", "2021-02-05T14:10:00+03:00")]);
        assert_eq!(set.now().to_string(), "2021-02-05T11:10:00Z");
        for wrong in ["yesterday", "2021-02-05", "2021-02-30T00:00:00Z"] {
            let fault = Environment::of(&[], Path::new("/"), &[("BAYAN_NOW", wrong)]).unwrap_err();
            assert!(matches!(fault, EnvironmentFault::Now { given } if given == wrong));
        }
    }

    /// Verdicts used to say when they were given to the billionth of a second.
    #[test]
    fn times_in_files_are_whole_seconds() {
        let precise: Timestamp = "2021-02-05T11:10:00.123456789Z".parse().unwrap();
        let environment = with(&[]).with_clock(|| precise).unwrap();
        assert_eq!(environment.now().to_string(), "2021-02-05T11:10:00Z");
    }

    #[test]
    fn a_command_copied_from_a_hint_in_arabic_script_is_the_command() {
        for (copied, meant) in [
            ("\u{200e}--lang", "--lang"),
            ("\u{2068}en\u{2069}\u{200e}", "en"),
            ("\u{200e}\u{2068}ترجمة.xlf\u{2069}\u{200e}", "ترجمة.xlf"),
            ("\u{200f}نص", "\u{200f}نص"),
            ("--lang", "--lang"),
            ("", ""),
        ] {
            let environment = Environment::of(&["bayan", copied], Path::new("/w"), &[]).unwrap();
            assert_eq!(environment.args()[1], meant, "{copied:?}");
        }
    }

    #[test]
    fn an_empty_variable_counts_as_none() {
        assert_eq!(with(&[("LANG", "")]).variable("LANG"), None);
        assert_eq!(
            with(&[("EDITOR", "nano -w"), ("VISUAL", "")]).editor(),
            Some("nano -w")
        );
    }

    #[test]
    fn isolation_marks_go_to_terminals_unless_told_otherwise() {
        let terminal = Streams {
            stdout: true,
            ..Streams::default()
        };
        assert!(!with(&[]).isolates());
        assert!(with(&[]).with_streams(terminal).isolates());
        assert!(!with(&[("BAYAN_ISOLATES", "0")]).with_streams(terminal).isolates());
        assert!(with(&[("BAYAN_ISOLATES", "1")]).isolates());
    }

    #[test]
    fn the_width_is_what_was_asked_for_within_reason() {
        assert_eq!(with(&[]).width(), 80);
        assert_eq!(with(&[("COLUMNS", "120")]).width(), 120);
        assert_eq!(with(&[("COLUMNS", "3")]).width(), 20);
        assert_eq!(with(&[("COLUMNS", "wide")]).width(), 80);
    }

    #[test]
    fn a_terminal_shows_more_than_ascii_if_its_locale_says_so() {
        assert!(with(&[("LANG", "ar_IQ.UTF-8")]).unicode());
        assert_eq!(
            with(&[("LANG", "ar_IQ.UTF-8"), ("LC_ALL", "C")]).unicode(),
            cfg!(windows)
        );
        assert!(!with(&[("LANG", "C.utf8"), ("TERM", "linux")]).unicode());
    }
}
