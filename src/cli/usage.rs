//! Mistakes in using the command line, in the reader's language.
//!
//! clap finds the mistake and says in English what it is; here its kind and context become a [`Fault`] like any other,
//! with a code, arguments and hints. Help and version, which clap also calls errors, pass through.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::commands::ArgumentFault;
use super::terminal::{DONE, Terminal, exit_code};
use crate::l10n::{Localizer, render_fault};
use crate::message::{Args, Fault, Message, Place};
use crate::model::{IdFault, LangFault};
use crate::steps::adapt::AdaptFault;

/// A mistake in using the command line.
#[derive(Debug)]
pub struct UsageFault {
    message: Message,
    hints: Vec<Message>,
}

impl std::fmt::Display for UsageFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message.id)
    }
}

impl std::error::Error for UsageFault {}

impl Fault for UsageFault {
    fn code(&self) -> &'static str {
        self.message.id
    }

    fn args(&self) -> Args {
        self.message.args.clone()
    }

    fn place(&self) -> Option<Place> {
        None
    }

    fn hints(&self) -> Vec<Message> {
        self.hints.clone()
    }
}

/// What clap's "error" comes to, in the language that the command tree was localised to.
#[derive(Debug)]
enum Asked {
    /// Help or the version: results, and no mistake.
    Shown(StyledStr),
    /// A mistake, and how the command is typed where that is known.
    Mistake(UsageFault, Option<String>),
}

fn asked(error: &clap::Error, localizer: &Localizer) -> Asked {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Asked::Shown(error.render()),
        _ => Asked::Mistake(fault(error), usage(error, localizer)),
    }
}

/// Tells clap's "error" on the terminal and gives the exit code: help and version go to stdout (0), a mistake to
/// stderr (2), as JSON where the command line asked for JSON.
pub fn settle(error: &clap::Error, json: bool, terminal: &mut Terminal, localizer: &Localizer) -> u8 {
    match asked(error, localizer) {
        Asked::Shown(text) => {
            let coloured = terminal.ink().is_on();
            terminal.out(&if coloured {
                text.ansi().to_string()
            } else {
                text.to_string()
            });
            DONE
        }
        Asked::Mistake(fault, _) if json => {
            terminal.fault_json(&fault);
            exit_code(fault.exit())
        }
        Asked::Mistake(fault, usage) => {
            terminal.fault(&fault, localizer);
            if let Some(usage) = usage {
                terminal.talk(&format!("\n{usage}"));
            }
            exit_code(fault.exit())
        }
    }
}

/// clap's "error" as plain text, and the exit code.
#[must_use]
pub fn render(error: &clap::Error, localizer: &Localizer) -> (String, u8) {
    match asked(error, localizer) {
        Asked::Shown(text) => (text.to_string(), DONE),
        Asked::Mistake(fault, usage) => {
            let mut text = render_fault(&fault, localizer);
            text.extend(usage.map(|usage| format!("\n{usage}\n")));
            (text, exit_code(fault.exit()))
        }
    }
}

/// clap's usage line with the heading in the language.
fn usage(error: &clap::Error, localizer: &Localizer) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else {
        return None;
    };
    let usage = usage.to_string();
    let line = usage.trim().strip_prefix("Usage:")?.trim();
    Some(format!(
        "{} {line}",
        localizer.text("usage-heading", &Args::new())
    ))
}

fn fault(error: &clap::Error) -> UsageFault {
    let context = Context(error);
    let (message, mut hints) = told(error, &context);
    hints.extend(context.suggestions());
    if matches!(
        error.get(ContextKind::TrailingArg),
        Some(ContextValue::Bool(true))
    ) {
        hints.push(Message::new("usage-trailing").with("arg", context.arg()));
    }
    hints.push(Message::new("usage-more-help"));
    UsageFault { message, hints }
}

fn told(error: &clap::Error, context: &Context<'_>) -> (Message, Vec<Message>) {
    let about = |id| Message::new(id).with("arg", context.arg());
    let value = || context.texts(ContextKind::InvalidValue).join(", ");
    let message = match error.kind() {
        ErrorKind::UnknownArgument => about("usage-unknown-argument"),
        ErrorKind::InvalidSubcommand => {
            Message::new("usage-unknown-command").with("command", context.command())
        }
        ErrorKind::InvalidValue => return invalid_value(context),
        ErrorKind::ValueValidation => return refused_value(error, context),
        ErrorKind::NoEquals => about("usage-no-equals"),
        ErrorKind::TooManyValues => about("usage-too-many").with("value", value()),
        ErrorKind::TooFewValues => about("usage-too-few")
            .with("min", context.number(ContextKind::MinValues))
            .with("actual", context.number(ContextKind::ActualNumValues)),
        ErrorKind::WrongNumberOfValues => about("usage-wrong-number")
            .with("expected", context.number(ContextKind::ExpectedNumValues))
            .with("actual", context.number(ContextKind::ActualNumValues)),
        ErrorKind::ArgumentConflict => conflict(context),
        ErrorKind::MissingRequiredArgument => {
            let missing = context.texts(ContextKind::InvalidArg);
            Message::new("usage-missing")
                .with("count", missing.len())
                .with("args", missing.join(", "))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let commands = context.texts(ContextKind::ValidSubcommand);
            return (Message::new("usage-missing-command"), choices(&commands));
        }
        ErrorKind::InvalidUtf8 => Message::new("usage-not-utf8"),
        _ => Message::new("usage-other"),
    };
    (message, Vec::new())
}

/// A value that is none of those to choose from, or no value at all.
fn invalid_value(context: &Context<'_>) -> (Message, Vec<Message>) {
    let value = context.texts(ContextKind::InvalidValue).join(", ");
    let message = if value.is_empty() {
        Message::new("usage-no-value").with("arg", context.arg())
    } else {
        Message::new("usage-invalid-value")
            .with("arg", context.arg())
            .with("value", value)
    };
    (message, choices(&context.texts(ContextKind::ValidValue)))
}

/// A value that its own type refused: where the type says why, its reason is the message.
fn refused_value(error: &clap::Error, context: &Context<'_>) -> (Message, Vec<Message>) {
    let value = context.texts(ContextKind::InvalidValue).join(", ");
    match std::error::Error::source(error).and_then(known) {
        Some(reason) => {
            let given = Message::new("usage-given-for")
                .with("value", value)
                .with("arg", context.arg());
            let hints = reason.hints().into_iter().chain([given]).collect();
            (
                Message {
                    id: reason.code(),
                    args: reason.args(),
                },
                hints,
            )
        }
        None => (
            Message::new("usage-invalid-value")
                .with("arg", context.arg())
                .with("value", value),
            Vec::new(),
        ),
    }
}

/// The faults of the types that arguments are read into.
fn known<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a dyn Fault> {
    error
        .downcast_ref::<LangFault>()
        .map(|fault| fault as &dyn Fault)
        .or_else(|| error.downcast_ref::<IdFault>().map(|fault| fault as &dyn Fault))
        .or_else(|| {
            error
                .downcast_ref::<AdaptFault>()
                .map(|fault| fault as &dyn Fault)
        })
        .or_else(|| {
            error
                .downcast_ref::<ArgumentFault>()
                .map(|fault| fault as &dyn Fault)
        })
}

fn conflict(context: &Context<'_>) -> Message {
    let arg = if context.arg().is_empty() {
        context.command()
    } else {
        context.arg()
    };
    let others = context.texts(ContextKind::PriorArg);
    match others.as_slice() {
        [] => Message::new("usage-conflict-others").with("arg", arg),
        [other] if *other == arg => Message::new("usage-twice").with("arg", arg),
        others => Message::new("usage-conflict")
            .with("arg", arg)
            .with("other", others.join(", ")),
    }
}

fn choices(values: &[String]) -> Vec<Message> {
    match values {
        [] => Vec::new(),
        values => vec![Message::new("usage-choices").with("values", values.join(", "))],
    }
}

/// What clap knows of a mistake.
struct Context<'a>(&'a clap::Error);

impl Context<'_> {
    fn texts(&self, kind: ContextKind) -> Vec<String> {
        match self.0.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn number(&self, kind: ContextKind) -> i64 {
        match self.0.get(kind) {
            Some(ContextValue::Number(number)) => i64::try_from(*number).unwrap_or(i64::MAX),
            _ => 0,
        }
    }

    fn arg(&self) -> String {
        self.texts(ContextKind::InvalidArg).join(", ")
    }

    fn command(&self) -> String {
        self.texts(ContextKind::InvalidSubcommand).join(", ")
    }

    fn suggestions(&self) -> Option<Message> {
        [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
            ContextKind::SuggestedSubcommand,
        ]
        .iter()
        .map(|kind| self.texts(*kind))
        .find(|texts| !texts.is_empty())
        .map(|texts| Message::new("usage-did-you-mean").with("suggestion", texts.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help::localise;
    use crate::cli::help::sample::sample;
    use crate::l10n::{UiLang, fault_json};

    fn rendered(lang: UiLang, line: &str) -> (String, u8) {
        let localizer = Localizer::new(lang, false);
        let words = std::iter::once("bayan").chain(line.split_whitespace());
        let error = localise(sample(), &localizer)
            .try_get_matches_from(words)
            .unwrap_err();
        render(&error, &localizer)
    }

    /// The lines that a mistake is told in, without the last hint and the usage line.
    fn english(line: &str) -> Vec<String> {
        let (text, code) = rendered(UiLang::En, line);
        assert_eq!(code, 2, "{text}");
        text.lines()
            .take_while(|line| !line.contains("--help"))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn each_mistake_is_told_with_what_would_be_right() {
        for (line, want) in [
            (
                "import f --lang ar --drY-run",
                &[
                    "error: “--drY-run” is not known here.",
                    "hint: Did you mean --dry-run?",
                ][..],
            ),
            (
                "imprt",
                &[
                    "error: There is no command “imprt”.",
                    "hint: Did you mean import?",
                ],
            ),
            (
                "",
                &[
                    "error: What should bayan do? The command is missing.",
                    "hint: You can choose from: import, drawer, help",
                ],
            ),
            (
                "import f --lang ar --color alway",
                &[
                    "error: “alway” cannot be used for --color <WHEN>.",
                    "hint: You can choose from: auto, always, never",
                    "hint: Did you mean always?",
                ],
            ),
            ("import f --lang", &["error: --lang <LANGUAGE> needs a value."]),
            (
                "import",
                &["error: The command needs 2 things more: --lang <LANGUAGE>, <FILE>"],
            ),
            (
                "import f",
                &["error: The command needs one thing more: --lang <LANGUAGE>"],
            ),
            (
                "import f --lang ar --dry-run --dry-run",
                &["error: --dry-run may be given only once."],
            ),
            (
                "import f --lang ar --all --segment s1 s2",
                &["error: --all cannot be used together with --segment <SEGMENT> <SEGMENT>."],
            ),
            (
                "import f --lang ar --segment s1",
                &["error: --segment <SEGMENT> <SEGMENT> needs exactly 2 values; given: 1."],
            ),
            (
                "import f --lang ku",
                &[
                    "error: “ku” can mean two languages: Central Kurdish (Sorani) or Northern Kurdish (Kurmanji).",
                    "hint: Write ckb for Sorani or kmr for Kurmanji.",
                    "hint: “ku” was given for --lang <LANGUAGE>.",
                ],
            ),
            (
                "drawer find x --limit many",
                &["error: “many” cannot be used for --limit <limit>."],
            ),
            (
                "drawer find --bset",
                &["error: “--bset” is not known here.", "hint: Did you mean --best?"],
            ),
            ("import f more --lang ar", &["error: “more” is not known here."]),
        ] {
            assert_eq!(english(line), want, "{line}");
        }
    }

    #[test]
    fn no_english_is_left_in_the_other_languages() {
        for line in [
            "imprt",
            "",
            "import",
            "import f --lang ku",
            "import f --lang ar --color alway",
            "drawer find --bset",
        ] {
            for lang in [UiLang::Ar, UiLang::Ckb] {
                let (text, _) = rendered(lang, line);
                let words = [
                    "error", "hint", "Usage", "OPTIONS", "COMMAND", "cannot", "value", "usage-",
                ];
                assert!(!words.iter().any(|word| text.contains(word)), "{text}");
            }
        }
    }

    #[test]
    fn a_mistake_ends_with_how_the_command_is_typed() {
        let (text, _) = rendered(UiLang::En, "import f");
        assert!(
            text.ends_with("\n\nUsage: bayan import [OPTIONS] --lang <LANGUAGE> <FILE>\n"),
            "{text}"
        );
    }

    #[test]
    fn help_and_version_are_no_mistakes() {
        assert_eq!(rendered(UiLang::Ar, "--version"), ("bayan 1.2.3\n".to_owned(), 0));
        assert_eq!(rendered(UiLang::Ar, "import --help").1, 0);
    }

    #[test]
    fn what_was_typed_cannot_command_the_terminal() {
        let (text, _) = rendered(UiLang::Ar, "--\u{1b}[2J");
        assert!(!text.contains('\u{1b}') && text.contains("<ESC>[2J"), "{text:?}");
    }

    #[test]
    fn a_mistake_has_a_code_for_other_programs() {
        let error = sample().try_get_matches_from(["bayan", "imprt"]).unwrap_err();
        let Asked::Mistake(fault, _) = asked(&error, &Localizer::new(UiLang::Ar, true)) else {
            panic!("a mistake");
        };
        let json = fault_json(&fault);
        assert_eq!(json["error"]["code"], "usage-unknown-command");
        assert_eq!(json["error"]["message"], "There is no command “imprt”.");
    }
}
