//! `bayan terms`: the termbase.

mod add;
mod export;
mod find;
mod import;
mod list;
mod suggest;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::terms::{Entry, Names, Status};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Commands,
}

/// What to do with the termbase.
#[derive(Debug, clap::Subcommand)]
enum Commands {
    List(list::Args),
    Find(find::Args),
    Add(add::Args),
    Import(import::Args),
    Export(export::Args),
    Suggest(suggest::Args),
}

/// Runs the command of the termbase that was asked for.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match &args.command {
        Commands::List(args) => list::run(context, args),
        Commands::Find(args) => find::run(context, args),
        Commands::Add(args) => add::run(context, args),
        Commands::Import(args) => import::run(context, args),
        Commands::Export(args) => export::run(context, args),
        Commands::Suggest(args) => suggest::run(context, args),
    }
}

/// Shows an entry: what is said of it in one line, then its names, a language a line.
fn show(context: &mut Context<'_>, entry: &Entry) {
    let mut head = Vec::new();
    if let Some(id) = &entry.id {
        head.push(context.terminal.ink().paint(Role::Strong, id));
    }
    head.extend(entry.domain.as_deref().map(|domain| context.text(domain)));
    head.extend(entry.part_of_speech.map(|part| part.as_str().to_owned()));
    if entry.case_sensitive {
        head.push(context.word("terms-cased"));
    }
    if head.is_empty() {
        head.push("—".to_owned());
    }
    context.terminal.line(&head.join(" · "));
    for (lang, names) in &entry.names {
        let names = in_line(context, names);
        let lang = context.terminal.ink().paint(Role::Dim, &format!("{lang}:"));
        context.terminal.line(&format!("  {lang} {names}"));
    }
    if let Some(note) = &entry.note {
        let note = context.text(note);
        context.field("label-note", &note);
    }
}

/// The names in one language: the preferred one, then the others with what is said of them.
fn in_line(context: &Context<'_>, names: &Names) -> String {
    let listed = |status: Status, but: Option<&str>| -> Vec<String> {
        let of = names
            .all()
            .filter(|(name, own)| *own == status && Some(*name) != but);
        of.map(|(name, _)| context.text(name)).collect()
    };
    let mut parts: Vec<String> = names.preferred.iter().map(|name| context.text(name)).collect();
    for (label, status) in [
        ("terms-forms", Status::Preferred),
        ("terms-admitted", Status::Admitted),
        ("terms-forbidden", Status::Forbidden),
    ] {
        let names = listed(status, names.preferred.as_deref());
        if !names.is_empty() {
            let separator = context.word("list-separator");
            parts.push(format!("{} {}", context.word(label), names.join(&separator)));
        }
    }
    parts.join(" · ")
}

/// Says how many terms there were.
fn count(context: &mut Context<'_>, count: usize) {
    context.say(&Message::new("terms-count").with("count", count));
}
