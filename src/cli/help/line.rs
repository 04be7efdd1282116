//! The line that says how a command is typed: `bayan import [OPTIONS] --lang <LANGUAGE> <FILE>`.

use clap::{Arg, ArgGroup, Command};

use super::ids;
use super::value_name;
use crate::l10n::Localizer;
use crate::message::Args;

/// How a command is typed, in the localizer's language; `words` are the program and the commands that lead to it.
#[must_use]
pub fn usage_line(command: &Command, words: &[String], localizer: &Localizer) -> String {
    let text = |id: &str| localizer.isolate(&localizer.text(id, &Args::new()));
    let groups: Vec<&ArgGroup> = command
        .get_groups()
        .filter(|group| group.is_required_set())
        .collect();
    let grouped = |arg: &Arg| {
        groups
            .iter()
            .any(|group| group.get_args().any(|id| id == arg.get_id()))
    };
    let shown = || command.get_arguments().filter(|arg| !arg.is_hide_set());
    let mut parts = words.to_vec();
    if shown().any(|arg| !arg.is_positional() && !arg.is_required_set() && !grouped(arg)) {
        parts.push(format!("[{}]", text("usage-options")));
    }
    parts.extend(
        shown()
            .filter(|arg| !arg.is_positional() && arg.is_required_set())
            .map(|arg| spell(arg, localizer)),
    );
    parts.extend(groups.iter().map(|group| spell_group(command, group, localizer)));
    parts.extend(
        shown()
            .filter(|arg| arg.is_positional() && !grouped(arg))
            .map(|arg| spell(arg, localizer)),
    );
    if command.has_subcommands() {
        let (open, close) = if command.is_subcommand_required_set() {
            ('<', '>')
        } else {
            ('[', ']')
        };
        parts.push(format!("{open}{}{close}", text("usage-command")));
    }
    parts.join(" ")
}

/// An argument as it is typed: `--lang <LANGUAGE>`, `<FILE>...`, `[ID]`.
pub(in crate::cli) fn spell(arg: &Arg, localizer: &Localizer) -> String {
    let names = || {
        ids::value_names(arg)
            .iter()
            .map(|name| value_name(name, localizer))
            .collect::<Vec<_>>()
    };
    let many = arg
        .get_num_args()
        .is_some_and(|range| range.max_values() > names().len())
        || matches!(arg.get_action(), clap::ArgAction::Append) && arg.is_positional();
    let more = if many { "..." } else { "" };
    if arg.is_positional() {
        let (open, close) = if arg.is_required_set() {
            ('<', '>')
        } else {
            ('[', ']')
        };
        return format!("{open}{}{close}{more}", names().join(" "));
    }
    let flag = match (arg.get_long(), arg.get_short()) {
        (Some(long), _) => format!("--{long}"),
        (None, Some(short)) => format!("-{short}"),
        (None, None) => String::new(),
    };
    if !arg.get_action().takes_values() {
        return flag;
    }
    let values: Vec<String> = names().iter().map(|name| format!("<{name}>")).collect();
    format!("{flag} {}{more}", values.join(" "))
}

/// The arguments of which one must be given: `<--all|SEGMENT>`.
fn spell_group(command: &Command, group: &ArgGroup, localizer: &Localizer) -> String {
    let args = group
        .get_args()
        .filter_map(|id| command.get_arguments().find(|arg| arg.get_id() == id));
    let choices: Vec<String> = args
        .filter(|arg| !arg.is_hide_set())
        .map(|arg| {
            spell(arg, localizer)
                .trim_matches(['<', '>', '[', ']'])
                .replace("]...", "...")
        })
        .collect();
    format!("<{}>", choices.join("|"))
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;
    use crate::l10n::UiLang;

    fn usage(words: &[&str], lang: UiLang, isolating: bool) -> String {
        let mut command = &sample();
        for word in &words[1..] {
            command = command.find_subcommand(word).unwrap();
        }
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        usage_line(command, &words, &Localizer::new(lang, isolating))
    }

    #[test]
    fn a_command_is_spelled_as_it_is_typed() {
        assert_eq!(usage(&["bayan"], UiLang::En, false), "bayan [OPTIONS] <COMMAND>");
        assert_eq!(
            usage(&["bayan", "import"], UiLang::En, false),
            "bayan import [OPTIONS] --lang <LANGUAGE> <FILE>"
        );
        assert_eq!(
            usage(&["bayan", "drawer", "find"], UiLang::En, false),
            "bayan drawer find [OPTIONS] <TEXT...|--best>"
        );
        assert_eq!(
            usage(&["bayan"], UiLang::Ar, true),
            "bayan [\u{2068}خيارات\u{2069}] <\u{2068}أمر\u{2069}>"
        );
    }
}
