//! Reference texts made from the command tree: a Markdown page, man pages, shell completions.
//!
//! They are made from the tree that the program itself runs with, so they cannot say anything else than it does. Writes
//! no file.

use std::io;

use clap::{Arg, Command};
use clap_complete::Shell;

use super::help::{spell, usage_line};
use crate::l10n::{Localizer, UiLang};
use crate::message::Args;

/// A page about every command, from the tree that [`super::help::localise`] has put into the localizer's language.
///
/// A page in a language that is written from right to left says so, and keeps what is typed from left to right. Use a
/// localizer that isolates, so that names in two scripts keep their order.
#[must_use]
pub fn markdown(command: &Command, localizer: &Localizer) -> String {
    let text = |id: &str| localizer.text(id, &Args::new());
    let page = Page {
        localizer,
        rtl: localizer.lang() != UiLang::En,
    };
    let mut out = String::new();
    if page.rtl {
        out.push_str(&format!(
            "<div dir=\"rtl\" lang=\"{}\">\n\n",
            localizer.lang().as_str()
        ));
    }
    out.push_str(&format!(
        "# {}\n\n{}\n",
        text("reference-title"),
        text("reference-introduction")
    ));
    page.command(command, &[command.get_name().to_owned()], &mut out);
    if page.rtl {
        out.push_str("\n</div>\n");
    }
    out
}

struct Page<'a> {
    localizer: &'a Localizer,
    rtl: bool,
}

impl Page<'_> {
    fn command(&self, command: &Command, words: &[String], out: &mut String) {
        out.push_str(&format!("\n## {}\n", self.code(&words.join(" "))));
        if let Some(about) = command.get_long_about().or(command.get_about()) {
            out.push_str(&format!("\n{}\n", escape(&about.to_string())));
        }
        out.push_str(&format!(
            "\n{}\n",
            self.block(&usage_line(command, words, self.localizer))
        ));
        self.arguments(command, out);
        if let Some(after) = command.get_after_help() {
            out.push_str(&format!("\n{}\n", self.after(&after.to_string())));
        }
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            let below: Vec<String> = words.iter().cloned().chain([sub.get_name().to_owned()]).collect();
            self.command(sub, &below, out);
        }
    }

    /// The arguments under their headings; `--help`, which every command has, is told once, at the program itself.
    fn arguments(&self, command: &Command, out: &mut String) {
        let root = command.get_version().is_some();
        let shown: Vec<&Arg> = command
            .get_arguments()
            .filter(|arg| !arg.is_hide_set() && (root || arg.get_id() != "help"))
            .collect();
        let mut headings: Vec<Option<&str>> = Vec::new();
        for arg in &shown {
            if !headings.contains(&arg.get_help_heading()) {
                headings.push(arg.get_help_heading());
            }
        }
        for heading in headings {
            out.push_str(&format!("\n**{}**\n\n", escape(heading.unwrap_or_default())));
            for arg in shown.iter().filter(|arg| arg.get_help_heading() == heading) {
                let help = arg
                    .get_long_help()
                    .or(arg.get_help())
                    .map(ToString::to_string)
                    .unwrap_or_default();
                let help = escape(&help).replace("\n\n", "\n\n  ");
                out.push_str(&format!("- {}: {help}\n", self.code(&self.spell(arg))));
            }
        }
    }

    /// `-o, --output <FILE>`
    fn spell(&self, arg: &Arg) -> String {
        let spelled = spell(arg, self.localizer);
        match (arg.get_short(), arg.get_long()) {
            (Some(short), Some(_)) => format!("-{short}, {spelled}"),
            _ => spelled,
        }
    }

    fn code(&self, text: &str) -> String {
        if self.rtl {
            format!("<code dir=\"ltr\">{}</code>", html(text))
        } else {
            format!("`{text}`")
        }
    }

    /// What follows the help may begin with words of the language, and then runs as these do.
    fn after(&self, text: &str) -> String {
        self.block(text).replacen("dir=\"ltr\"", "dir=\"auto\"", 1)
    }

    fn block(&self, text: &str) -> String {
        if self.rtl {
            format!("<pre dir=\"ltr\"><code>{}</code></pre>", html(text))
        } else {
            format!("```text\n{text}\n```")
        }
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Text whose characters Markdown would take for its own.
fn escape(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut out, c| {
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
                out.push('\\');
            }
            out.push(c);
            out
        })
}

/// The man page of each command: its file name and its text, in the order of the tree.
///
/// # Errors
/// None in practice: the pages are made in memory.
pub fn man_pages(command: &Command) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut command = command.clone();
    command.build();
    let mut pages = Vec::new();
    collect_man_pages(&command, command.get_name(), &mut pages)?;
    Ok(pages)
}

fn collect_man_pages(command: &Command, name: &str, pages: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone())
        .title(name)
        .render(&mut page)?;
    pages.push((format!("{name}.1"), page));
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        collect_man_pages(sub, &format!("{name}-{}", sub.get_name()), pages)?;
    }
    Ok(())
}

/// The completion script of a shell.
#[must_use]
pub fn completions(shell: Shell, command: &Command) -> Vec<u8> {
    let mut script = Vec::new();
    let mut command = command.clone();
    let name = command.get_name().to_owned();
    clap_complete::generate(shell, &mut command, name, &mut script);
    script
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help::localise;
    use crate::cli::help::sample::sample;

    fn page(lang: UiLang) -> String {
        let localizer = Localizer::new(lang, true);
        markdown(&localise(sample(), &localizer), &localizer)
    }

    #[test]
    fn every_command_and_argument_is_on_the_page_in_every_language() {
        for lang in UiLang::ALL {
            let page = page(*lang);
            for typed in [
                "bayan import",
                "bayan drawer find",
                "--dry-run",
                "--locale",
                "-V, --version",
            ] {
                assert!(page.contains(typed), "{typed} in\n{page}");
            }
            assert_eq!(page.matches("-h, --help").count(), 1);
        }
    }

    #[test]
    fn a_page_from_right_to_left_keeps_what_is_typed_from_left_to_right() {
        let page = page(UiLang::Ckb);
        assert!(page.starts_with("<div dir=\"rtl\" lang=\"ckb\">\n\n# ") && page.ends_with("\n</div>\n"));
        assert!(page.contains("<code dir=\"ltr\">--dry-run</code>"));
        assert!(!page.contains("OPTIONS"));
    }

    #[test]
    fn man_pages_and_completions_know_the_commands() {
        let command = localise(sample(), &Localizer::new(UiLang::En, false));
        let pages = man_pages(&command).unwrap();
        let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "bayan.1",
                "bayan-import.1",
                "bayan-drawer.1",
                "bayan-drawer-find.1",
                "bayan-help.1"
            ]
        );
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            assert!(
                String::from_utf8(completions(shell, &command))
                    .unwrap()
                    .contains("dry-run")
            );
        }
    }
}
