//! Help in the reader's language: every text of the command tree is put in at run time, from Fluent.
//!
//! The code that declares commands and arguments holds no words, only ids; [`ids`] says which message belongs to
//! what. [`localise`] puts the words in, [`missing`] names what nobody has written yet, and [`ask_for_help`] makes
//! `bayan help import` of what clap understands. What clap says about mistakes is told by [`super::usage`].

mod ids;
mod line;
mod spelling;

use clap::{Arg, ArgAction, Command};

pub use self::ids::{ids, missing};
pub(super) use self::line::spell;
pub use self::line::usage_line;
pub use self::spelling::{ask_for_help, locale_flag};

use self::ids::{Path, arg_text, command_text};
use crate::l10n::{Localizer, visible_line};
use crate::message::Args;

/// The command tree with all its texts in the localizer's language, with `-h`, `--help` and `help` at each command
/// and `-V`, `--version` at the first.
///
/// A text that is missing is left as the code has it. Call it on the tree as declared, before clap has built it.
#[must_use]
pub fn localise(command: Command, localizer: &Localizer) -> Command {
    let root = Path::root(command.get_name());
    let mut command = command.disable_version_flag(true);
    if command.get_version().is_some() {
        command = command.arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version),
        );
    }
    if command.has_subcommands() {
        command = command.subcommand(help_command());
    }
    localise_at(command, &root, localizer)
}

/// `bayan help import`; [`ask_for_help`] rewrites it before clap reads it, so that this stands in the list only.
fn help_command() -> Command {
    Command::new("help")
        .arg(Arg::new("command").num_args(0..).value_name("COMMAND"))
        .display_order(usize::MAX)
}

fn localise_at(command: Command, path: &Path, localizer: &Localizer) -> Command {
    let text = |id: &str| localizer.text(id, &Args::new());
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .display_order(usize::MAX),
        )
        .mut_args(|arg| localise_arg(arg, path, localizer))
        .subcommand_help_heading(text("heading-commands"))
        .subcommand_value_name(text("usage-command"));
    if let Some(about) = command_text(path, None, localizer) {
        let long = command_text(path, Some("long"), localizer);
        let long = long.map_or_else(|| about.clone(), |long| format!("{about}\n\n{long}"));
        command = command.about(about).long_about(long);
    }
    if let Some(after) = command_text(path, Some("after"), localizer) {
        command = command.after_help(after);
    }
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        let below = path.below(&name);
        command = command.mut_subcommand(&name, |sub| localise_at(sub, &below, localizer));
    }
    let heading = command.get_styles().get_header();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{heading}{}{heading:#} {{usage}}\n\n{{all-args}}{{after-help}}",
        text("usage-heading")
    );
    let usage = localizer.isolate(&usage_line(&command, path.words(), localizer));
    command.override_usage(usage).help_template(template)
}

fn localise_arg(mut arg: Arg, path: &Path, localizer: &Localizer) -> Arg {
    let name = arg.get_id().to_string();
    if let Some(help) = arg_text(path, &name, None, localizer) {
        let notes = notes(&arg, localizer);
        if let Some(long) = arg_text(path, &name, Some("long"), localizer) {
            arg = arg.long_help(format!("{help}\n\n{long}{notes}"));
        }
        arg = arg.help(format!("{help}{notes}"));
    }
    if arg.get_action().takes_values() {
        let names = ids::value_names(&arg);
        arg = arg.value_names(names.iter().map(|name| value_name(name, localizer)));
        arg = arg.hide_possible_values(true).hide_default_value(true);
    }
    let heading = match arg.get_help_heading() {
        Some(heading) => ids::heading(heading),
        None if arg.is_positional() => "heading-arguments".to_owned(),
        None => "heading-options".to_owned(),
    };
    match localizer.find(&heading, None, &Args::new()) {
        Some(heading) => arg.help_heading(heading),
        None => arg,
    }
}

/// What clap would add in English: the values to choose from, the value where none is given.
fn notes(arg: &Arg, localizer: &Localizer) -> String {
    let mut notes = String::new();
    let mut note = |id: &'static str, name: &'static str, value: String| {
        notes.push_str(&format!(
            " [{}]",
            localizer.text(id, &Args::new().with(name, value))
        ));
    };
    if !arg.get_action().takes_values() {
        return notes;
    }
    let choices = arg.get_possible_values();
    let choices: Vec<_> = choices
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(clap::builder::PossibleValue::get_name)
        .collect();
    if !choices.is_empty() && !arg.is_hide_possible_values_set() {
        note("help-choices", "values", choices.join(", "));
    }
    if !arg.get_default_values().is_empty() && !arg.is_hide_default_value_set() {
        let defaults: Vec<_> = arg
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy())
            .collect();
        note("help-default", "value", defaults.join(", "));
    }
    notes
}

/// A value's name in the language, isolated so that `<اللغة> [خيارات]` keep their order in a line of Latin text.
fn value_name(name: &str, localizer: &Localizer) -> String {
    let text = localizer.find(&ids::value(name), None, &Args::new());
    localizer.isolate(&text.unwrap_or_else(|| visible_line(name)))
}

#[cfg(test)]
pub(in crate::cli) mod sample;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_width::UnicodeWidthStr;

    use super::sample::sample;
    use super::*;
    use crate::l10n::UiLang;

    fn help(lang: UiLang, words: &[&str]) -> String {
        let command = localise(sample(), &Localizer::new(lang, false)).term_width(120);
        let words = ["bayan"].iter().chain(words).copied();
        command
            .try_get_matches_from(words)
            .unwrap_err()
            .render()
            .to_string()
    }

    #[test]
    fn help_is_wholly_in_english() {
        let help = help(UiLang::En, &["-h"]);
        assert!(
            help.contains("\nUsage: bayan [OPTIONS] <COMMAND>\n\nCommands:\n  import  Bring in"),
            "{help}"
        );
        let options = "Options:\n      --locale <LANGUAGE>  The language that bayan speaks to you in [one of: en, ar, ckb]\n  \
             -V, --version            Print the version\n  \
             -h, --help               Print this help\n";
        assert!(help.contains(options), "{help}");
    }

    #[test]
    fn help_is_wholly_in_arabic_and_kurdish() {
        for lang in [UiLang::Ar, UiLang::Ckb] {
            for words in [&["--help"][..], &["import", "-h"], &["drawer", "find", "--help"]] {
                let help = help(lang, words);
                for english in [
                    "Usage",
                    "OPTIONS",
                    "COMMAND",
                    "Options",
                    "Arguments",
                    "Commands",
                    "Print",
                    "possible",
                    "default",
                ] {
                    assert!(!help.contains(english), "{english} in\n{help}");
                }
            }
        }
    }

    #[test]
    fn notes_about_choices_and_defaults_are_in_the_language() {
        let help = help(UiLang::Ar, &["import", "-h"]);
        assert!(help.contains("[أحد هذه: auto, always, never]"), "{help}");
        assert!(help.contains("[إن لم يُذكر: auto]"), "{help}");
    }

    #[test]
    fn the_columns_of_help_line_up_whatever_is_isolated() {
        let command = localise(sample(), &Localizer::new(UiLang::Ar, true)).term_width(120);
        let help = command
            .try_get_matches_from(["bayan", "-h"])
            .unwrap_err()
            .render()
            .to_string();
        let columns: BTreeSet<usize> = ["عرض رقم", "اللغة"]
            .iter()
            .filter_map(|text| help.lines().find_map(|line| line.split_once(text)))
            .map(|(before, _)| before.width())
            .collect();
        assert_eq!(columns.len(), 1, "{help}");
    }

    #[test]
    fn every_text_of_the_sample_has_an_id_and_those_that_nobody_wrote_are_named() {
        let missing = missing(
            &localise(sample(), &Localizer::new(UiLang::En, false)),
            &Localizer::new(UiLang::Ar, false),
        );
        for id in [
            "cmd-drawer",
            "cmd-drawer-find",
            "cmd-import.arg-all",
            "cmd-drawer-find.arg-text",
            "value-limit",
        ] {
            assert!(missing.iter().any(|name| name == id), "{id} in {missing:?}");
        }
        for id in [
            "arg-help",
            "cmd-help",
            "cmd-help.arg-command",
            "value-locale",
            "heading-options",
        ] {
            assert!(
                !missing.iter().any(|name| name.contains(id)),
                "{id} in {missing:?}"
            );
        }
    }

    #[test]
    fn the_localised_tree_passes_claps_own_checks() {
        for lang in UiLang::ALL {
            localise(sample(), &Localizer::new(*lang, true)).debug_assert();
        }
    }
}
