//! What is written, and where: results to stdout, talk to stderr.
//!
//! A [`Terminal`] remembers the first time that stdout could not be written, so that a command need not ask after
//! each line; [`Terminal::finish`] makes an exit code of it. [`Ink`] colours, [`marked`] shows the changes within a
//! text, [`bar`] and [`Table`] lay out, and [`safe`] spells out what would command the terminal. Nothing here knows
//! what it prints; words come from [`crate::l10n`].

mod bar;
mod ink;
mod json;
mod layout;
mod marks;
mod progress;

use std::io::{self, BufWriter, ErrorKind, Write};

pub use self::bar::bar;
pub use self::ink::{ColorWhen, Ink, Role, coloured, state_name};
pub use self::json::inert_json;
pub use self::layout::{Align, Cell, Table, width, wrap};
pub use self::marks::{Mark, marked, spanned};
pub use self::progress::Progress;
pub use crate::l10n::{visible as safe, visible_line as safe_line};

use super::environment::Environment;
use crate::l10n::{Localizer, fault_json, tell};
use crate::message::{Args, Exit, Fault, Message};

crate::faults! {
    /// Why the results did not reach their reader.
    pub enum TerminalFault {
        /// A full disk, a device that went away.
        Unwritable["terminal-unwritable"] { reason: String } hints["terminal-unwritable-hint"],
    }
}

/// The exit code of a command that worked.
pub const DONE: u8 = 0;
/// What a shell reports for a program that a closed pipe ended: nobody wants the rest, and nothing is wrong.
pub const PIPE_CLOSED: u8 = 141;

/// The exit code of a command that ended with a fault.
#[must_use]
pub fn exit_code(exit: Exit) -> u8 {
    match exit {
        Exit::No => 1,
        Exit::CannotRun => 2,
    }
}

/// The two streams that a command writes to.
pub struct Terminal {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    out_ink: Ink,
    err_ink: Ink,
    width: usize,
    unicode: bool,
    isolates: bool,
    failure: Option<io::Error>,
}

impl Terminal {
    /// The terminal, file or pipe that this process was started with.
    #[must_use]
    pub fn from_process(environment: &Environment, when: ColorWhen) -> Self {
        let streams = environment.streams();
        let on = |terminal| {
            coloured(when, terminal, &|name| {
                environment.variable(name).map(str::to_owned)
            })
        };
        let (out_on, err_on) = (on(streams.stdout), on(streams.stderr));
        let out: Box<dyn Write> = match out_on {
            true => Box::new(BufWriter::new(anstream::AutoStream::always(io::stdout()))),
            false => Box::new(BufWriter::new(io::stdout())),
        };
        let err: Box<dyn Write> = match err_on {
            true => Box::new(anstream::AutoStream::always(io::stderr())),
            false => Box::new(io::stderr()),
        };
        Self::on(out, err, environment).with_ink(out_on, err_on)
    }

    /// Any two writers, without colours; for tests, and for commands that write into a file.
    #[must_use]
    pub fn on(out: Box<dyn Write>, err: Box<dyn Write>, environment: &Environment) -> Self {
        Self {
            out,
            err,
            out_ink: Ink::new(false),
            err_ink: Ink::new(false),
            width: environment.width(),
            unicode: environment.unicode(),
            isolates: environment.isolates(),
            failure: None,
        }
    }

    /// The same, with colours on stdout or stderr.
    #[must_use]
    pub fn with_ink(self, out: bool, err: bool) -> Self {
        Self {
            out_ink: Ink::new(out),
            err_ink: Ink::new(err),
            ..self
        }
    }

    /// What results are coloured with.
    #[must_use]
    pub fn ink(&self) -> Ink {
        self.out_ink
    }

    /// What talk is coloured with.
    #[must_use]
    pub fn talk_ink(&self) -> Ink {
        self.err_ink
    }

    /// How many columns a line may fill.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether letters beyond ASCII may be drawn with.
    #[must_use]
    pub fn unicode(&self) -> bool {
        self.unicode
    }

    /// Whether stretches of text are put between direction isolation marks.
    #[must_use]
    pub fn isolates(&self) -> bool {
        self.isolates
    }

    /// Writes results, as they are.
    pub fn out(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Writes one line of results, as it is.
    pub fn line(&mut self, text: &str) {
        self.out(text);
        self.out("\n");
    }

    /// Writes results that need not be text.
    pub fn bytes(&mut self, bytes: &[u8]) {
        if self.failure.is_none() {
            self.failure = self.out.write_all(bytes).err();
        }
    }

    /// Writes one line of talk.
    pub fn talk(&mut self, text: &str) {
        self.say(&format!("{text}\n"));
    }

    /// Says a message.
    pub fn message(&mut self, message: &Message, localizer: &Localizer) {
        self.talk(&localizer.message(message));
    }

    /// Says that something deserves attention, though the command goes on.
    pub fn warn(&mut self, message: &Message, localizer: &Localizer) {
        let head = localizer.text("fault-warning", &Args::new());
        let line = format!(
            "{} {}",
            self.err_ink.paint(Role::Warning, &head),
            localizer.message(message)
        );
        self.talk(&line);
    }

    /// Says what could be done next.
    pub fn hint(&mut self, message: &Message, localizer: &Localizer) {
        let head = localizer.text("fault-hint", &Args::new());
        let line = format!(
            "{} {}",
            self.err_ink.paint(Role::Hint, &head),
            localizer.message(message)
        );
        self.talk(&line);
    }

    /// Says what went wrong, where, and what to do next.
    pub fn fault(&mut self, fault: &dyn Fault, localizer: &Localizer) {
        let told = tell(fault, localizer);
        let ink = self.err_ink;
        self.talk(&format!("{} {}", ink.paint(Role::Error, &told.head), told.text));
        if let Some(place) = &told.place {
            self.talk(&format!("  {}", ink.paint(Role::Dim, place)));
        }
        for hint in &told.hints {
            self.talk(&format!("{} {hint}", ink.paint(Role::Hint, &told.hint_head)));
        }
    }

    /// Says what went wrong as JSON, for a command that was asked for JSON.
    pub fn fault_json(&mut self, fault: &dyn Fault) {
        self.talk(&inert_json(&fault_json(fault).to_string()));
    }

    /// Brings out what was written so far; before a question, and before another program writes.
    pub fn flush(&mut self) {
        if self.failure.is_none() {
            self.failure = self.out.flush().err();
        }
        // Where stderr is gone there is nobody left to tell.
        let _ = self.err.flush();
    }

    /// Whether nobody reads the results any more, so that a long output may end.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.failure.is_some()
    }

    /// Ends the output: the command's own exit code if all of it arrived, 141 if the reader left early, 2 with an
    /// error if it could not be written.
    #[must_use]
    pub fn finish(mut self, code: u8, localizer: &Localizer) -> u8 {
        self.flush();
        match self.failure.take() {
            None => code,
            Some(error) if error.kind() == ErrorKind::BrokenPipe => PIPE_CLOSED,
            Some(error) => {
                let fault = TerminalFault::Unwritable {
                    reason: error.to_string(),
                };
                self.fault(&fault, localizer);
                exit_code(fault.exit())
            }
        }
    }

    fn say(&mut self, text: &str) {
        // Results come first where both streams are one screen.
        self.flush();
        let _ = self
            .err
            .write_all(text.as_bytes())
            .and_then(|()| self.err.flush());
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::path::Path;
    use std::rc::Rc;

    use super::*;
    use crate::l10n::UiLang;

    /// A stream that can be read afterwards, and that can break.
    #[derive(Clone, Default)]
    struct Paper(Rc<RefCell<Vec<u8>>>, Option<ErrorKind>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.1 {
                Some(kind) => Err(kind.into()),
                None => self.0.borrow_mut().write(bytes),
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        fn text(&self) -> String {
            String::from_utf8(self.0.borrow().clone()).unwrap()
        }
    }

    fn terminal(out: &Paper, err: &Paper) -> Terminal {
        let environment = Environment::of(&["bayan"], Path::new("/"), &[]).unwrap();
        Terminal::on(Box::new(out.clone()), Box::new(err.clone()), &environment)
    }

    fn english() -> Localizer {
        Localizer::new(UiLang::En, false)
    }

    #[test]
    fn results_and_talk_go_their_own_ways() {
        let (out, err) = (Paper::default(), Paper::default());
        let mut terminal = terminal(&out, &err);
        terminal.line("result");
        terminal.hint(&Message::new("lang-ambiguous-hint"), &english());
        assert_eq!(terminal.finish(1, &english()), 1);
        assert_eq!(out.text(), "result\n");
        assert_eq!(err.text(), "hint: Write ckb for Sorani or kmr for Kurmanji.\n");
    }

    #[test]
    fn a_reader_who_leaves_early_is_no_error() {
        let (out, err) = (
            Paper(Rc::default(), Some(ErrorKind::BrokenPipe)),
            Paper::default(),
        );
        let mut terminal = terminal(&out, &err);
        terminal.line("result");
        assert!(terminal.is_gone());
        assert_eq!(terminal.finish(DONE, &english()), PIPE_CLOSED);
        assert_eq!(err.text(), "");
    }

    #[test]
    fn results_that_could_not_be_written_are_an_error_even_of_a_command_that_worked() {
        let (out, err) = (
            Paper(Rc::default(), Some(ErrorKind::StorageFull)),
            Paper::default(),
        );
        let mut terminal = terminal(&out, &err);
        terminal.out("result");
        assert_eq!(terminal.finish(DONE, &english()), 2);
        assert!(
            err.text().starts_with("error: The output could not be written: "),
            "{}",
            err.text()
        );
    }

    #[test]
    fn a_fault_is_coloured_only_in_its_heads() {
        let (out, err) = (Paper::default(), Paper::default());
        let mut terminal = terminal(&out, &err).with_ink(false, true);
        terminal.fault(&TerminalFault::Unwritable { reason: "x".into() }, &english());
        assert!(
            err.text()
                .starts_with("\u{1b}[1m\u{1b}[31merror:\u{1b}[0m The output"),
            "{:?}",
            err.text()
        );
        let (out, plain) = (Paper::default(), Paper::default());
        let mut terminal = self::terminal(&out, &plain);
        terminal.fault(&TerminalFault::Unwritable { reason: "x".into() }, &english());
        assert!(!plain.text().contains('\u{1b}'));
    }
}
