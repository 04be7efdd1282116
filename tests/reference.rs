//! The pages about the commands are what the program itself says, and the program lacks no word of its help.
//!
//! `BAYAN_BLESS=1 cargo test --test reference` writes the pages anew.

#![expect(
    clippy::disallowed_methods,
    reason = "reads the pages, the messages and BAYAN_BLESS"
)]
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its files cannot be read or written"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bayan::cli::{commands::Bayan, help, reference};
use bayan::l10n::{Localizer, UiLang};
use bayan::message::Args;
use clap::{Command, CommandFactory};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

/// How the ids of the messages begin that only the help of commands uses.
const OF_HELP: &[&str] = &["cmd-", "arg-", "value-", "heading-"];

/// The languages whose help is whole.
const SPOKEN: &[UiLang] = UiLang::ALL;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(lang: UiLang) -> PathBuf {
    root().join("docs").join(format!("commands.{}.md", lang.as_str()))
}

/// The names of commands, arguments, values and headings that a language has messages for, with their attributes.
fn written(lang: UiLang) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for entry in fs::read_dir(root().join("locales").join(lang.as_str())).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if OF_HELP.iter().any(|prefix| id.starts_with(prefix)) {
                ids.extend(message.value.iter().map(|_| id.to_owned()));
                let attributes = message.attributes.iter();
                ids.extend(attributes.map(|attribute| format!("{id}.{}", attribute.id.name)));
            }
        }
    }
    ids
}

/// Each page, and what it must hold. A page from right to left keeps the marks of isolation, which hold names in two
/// scripts in their order.
fn pages(command: &Command) -> Vec<(PathBuf, String)> {
    UiLang::ALL
        .iter()
        .map(|lang| {
            let localizer = Localizer::new(*lang, lang.direction() == "rtl");
            let tree = help::localise(command.clone(), &localizer);
            (page(*lang), reference::markdown(&tree, &localizer))
        })
        .collect()
}

#[test]
fn the_pages_of_commands_are_what_the_program_says() {
    let bless = std::env::var_os("BAYAN_BLESS").is_some();
    let mut outdated = Vec::new();
    for (path, text) in pages(&Bayan::command()) {
        let held = fs::read_to_string(&path).unwrap_or_default();
        if held == text {
            continue;
        }
        if bless {
            fs::write(&path, text).unwrap();
        } else {
            outdated.push(path);
        }
    }
    assert!(
        outdated.is_empty(),
        "run BAYAN_BLESS=1 cargo test --test reference, and read what changed in {outdated:#?}"
    );
}

#[test]
fn the_help_lacks_no_word() {
    for lang in SPOKEN {
        let missing = help::missing(&Bayan::command(), &Localizer::new(*lang, false));
        assert!(missing.is_empty(), "locales/{}: {missing:#?}", lang.as_str());
    }
}

#[test]
fn no_text_of_the_help_is_unused() {
    let used = help::ids(&Bayan::command());
    for lang in SPOKEN {
        let unused: Vec<_> = written(*lang).difference(&used).cloned().collect();
        assert!(unused.is_empty(), "locales/{}: {unused:#?}", lang.as_str());
    }
}

/// A text that every command replaces by its own is read by nobody.
#[test]
fn each_text_that_commands_share_is_on_the_page() {
    let localizer = Localizer::new(UiLang::En, false);
    let page = pages(&Bayan::command()).swap_remove(0).1;
    let shared = written(UiLang::En);
    for id in shared
        .iter()
        .filter(|id| id.starts_with("arg-") && !id.contains('.'))
    {
        let text = localizer.text(id, &Args::new());
        let plain = text
            .split(['\\', '`', '*', '_', '[', ']', '<', '>', '|', '#'])
            .next();
        assert!(
            page.contains(plain.unwrap_or_default()),
            "{id}: nobody says “{text}”"
        );
    }
}
