//! Which message holds which text of the command tree.
//!
//! | text | message |
//! |---|---|
//! | what `bayan memory find` does | `cmd-memory-find` (the program itself: `cmd-bayan`) |
//! | more about it, for `--help` | its attribute `.long`, if there is one |
//! | examples below the help | its attribute `.after`, if there is one |
//! | its argument `dry_run` | its attribute `.arg-dry-run`, else the message `arg-dry-run` that commands share |
//! | more about the argument | `.arg-dry-run-long`, else `arg-dry-run.long`, if there is one |
//! | the value name `FILE` | `value-file` |
//! | the heading `output` of arguments | `heading-output` |
//!
//! Underscores become hyphens. Names in the code are those of the arguments' ids.

use std::collections::BTreeSet;

use clap::{Arg, Command};

use crate::l10n::Localizer;
use crate::message::Args;

/// A command's place in the tree.
#[derive(Debug, Clone)]
pub(super) struct Path {
    words: Vec<String>,
}

impl Path {
    /// The program itself.
    pub(super) fn root(name: &str) -> Self {
        Self {
            words: vec![name.to_owned()],
        }
    }

    /// A command of this command.
    pub(super) fn below(&self, name: &str) -> Self {
        let mut words = self.words.clone();
        words.push(name.to_owned());
        Self { words }
    }

    /// What is typed to reach it.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    fn id(&self) -> String {
        match self.words.as_slice() {
            [] => "cmd".to_owned(),
            [root] => format!("cmd-{}", hyphens(root)),
            [_, below @ ..] => format!("cmd-{}", hyphens(&below.join("-"))),
        }
    }
}

fn hyphens(name: &str) -> String {
    name.to_lowercase().replace(['_', ' '], "-")
}

/// The message of a value's name.
pub(super) fn value(name: &str) -> String {
    format!("value-{}", hyphens(name))
}

/// The message of a heading of arguments.
pub(super) fn heading(name: &str) -> String {
    format!("heading-{}", hyphens(name))
}

/// The names of an argument's values in the code: as given, else its id.
pub(super) fn value_names(arg: &Arg) -> Vec<String> {
    match arg.get_value_names() {
        Some(names) if !names.is_empty() => names.iter().map(ToString::to_string).collect(),
        _ => vec![arg.get_id().to_string()],
    }
}

/// What is written about a command.
pub(super) fn command_text(path: &Path, attribute: Option<&str>, localizer: &Localizer) -> Option<String> {
    localizer.find(&path.id(), attribute, &Args::new())
}

/// What is written about an argument: by its own command, else for all.
pub(super) fn arg_text(
    path: &Path,
    arg: &str,
    attribute: Option<&str>,
    localizer: &Localizer,
) -> Option<String> {
    let shared = format!("arg-{}", hyphens(arg));
    let own = attribute.map_or_else(|| shared.clone(), |attribute| format!("{shared}-{attribute}"));
    localizer
        .find(&path.id(), Some(&own), &Args::new())
        .or_else(|| localizer.find(&shared, attribute, &Args::new()))
}

/// Every message and attribute (`message.attribute`) that the tree may show, sorted; for the test that no message is
/// unused. The tree is the one that the code declares, not a localised one.
#[must_use]
pub fn ids(command: &Command) -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = [
        "heading-arguments",
        "heading-commands",
        "heading-options",
        "arg-help",
        "arg-version",
    ]
    .map(str::to_owned)
    .into();
    ids.extend(["cmd-help", "cmd-help.arg-command", "value-command"].map(str::to_owned));
    walk(
        command,
        &Path::root(command.get_name()),
        &mut |path, arg| match arg {
            None => ids.extend(["", ".long", ".after"].map(|attribute| path.id() + attribute)),
            Some(arg) => {
                let shared = format!("arg-{}", hyphens(arg.get_id().as_str()));
                let (message, command) = (&shared, path.id());
                ids.extend([
                    format!("{command}.{message}"),
                    format!("{command}.{message}-long"),
                ]);
                ids.extend([message.clone(), format!("{message}.long")]);
                ids.extend(names(arg));
            }
        },
    );
    ids
}

/// The texts that the tree needs and this very language lacks, sorted. An argument is named by its command's attribute,
/// whether or not other commands have it too. The tree is the one that the code declares, not a localised one.
#[must_use]
pub fn missing(command: &Command, localizer: &Localizer) -> Vec<String> {
    let mut missing = BTreeSet::new();
    walk(
        command,
        &Path::root(command.get_name()),
        &mut |path, arg| match arg {
            None if !localizer.has(&path.id(), None) => missing.extend([path.id()]),
            None => {}
            Some(arg) => {
                let shared = format!("arg-{}", hyphens(arg.get_id().as_str()));
                if !localizer.has(&path.id(), Some(&shared)) && !localizer.has(&shared, None) {
                    missing.insert(format!("{}.{shared}", path.id()));
                }
                missing.extend(names(arg).into_iter().filter(|name| !localizer.has(name, None)));
            }
        },
    );
    missing.into_iter().collect()
}

/// The messages of the names of an argument's values, and of its heading.
fn names(arg: &Arg) -> Vec<String> {
    let mut names: Vec<String> = arg.get_help_heading().map(heading).into_iter().collect();
    if arg.get_action().takes_values() {
        names.extend(value_names(arg).iter().map(|name| value(name)));
    }
    names
}

/// Visits each command that is not hidden, and each argument that is not.
fn walk(command: &Command, path: &Path, visit: &mut dyn FnMut(&Path, Option<&Arg>)) {
    visit(path, None);
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        visit(path, Some(arg));
    }
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        walk(sub, &path.below(sub.get_name()), visit);
    }
}
