//! `bayan memory`: what was translated before.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::memory::Kind;
use crate::message::{Message, Outcome};
use crate::model::Lang;
use crate::steps::memory::{self, FindReport, LanguageStats, Match};
use crate::steps::memory_files;
use crate::store;

use super::reading::input;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    command: MemoryCommand,
}

/// What can be done with the memory.
#[derive(Debug, Subcommand)]
enum MemoryCommand {
    /// Finds what is like a text.
    Find(FindArgs),
    /// Brings a file in.
    Import(ImportArgs),
    /// Writes a file.
    Export(ExportArgs),
    /// Counts what there is.
    Stats(StatsArgs),
}

#[derive(Debug, clap::Args)]
struct FindArgs {
    /// The text.
    #[arg(value_name = "TEXT")]
    text: String,
    /// The language.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// The least score.
    #[arg(long, value_name = "SCORE", default_value_t = 70, value_parser = clap::value_parser!(u8).range(30..=100))]
    min: u8,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
struct ImportArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write nothing.
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, clap::Args)]
struct ExportArgs {
    /// The language; all if none is named.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, clap::Args)]
struct StatsArgs {
    /// The language; all if none is named.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Looks into the memory.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match &args.command {
        MemoryCommand::Find(args) => find(context, args),
        MemoryCommand::Import(args) => import(context, args),
        MemoryCommand::Export(args) => export(context, args),
        MemoryCommand::Stats(args) => stats(context, args),
    }
}

fn find(context: &mut Context<'_>, args: &FindArgs) -> Outcome<u8> {
    let text = if args.text == "-" {
        let (name, bytes) = input(context, Path::new("-"))?;
        store::as_text(&name, &bytes)?.to_owned()
    } else {
        args.text.clone()
    };
    let report = memory::find(&context.project()?, &args.lang, text.trim(), args.min)?;
    if args.json {
        context.json(&report);
    } else {
        show(context, &report);
    }
    let unreadable = context.unreadable(&report.unreadable, args.json);
    let is_found = !report.matches.is_empty() || !report.parts.is_empty();
    Ok(unreadable.max(u8::from(!is_found)))
}

fn show(context: &mut Context<'_>, report: &FindReport) {
    for found in &report.matches {
        show_match(context, found);
    }
    for part in &report.parts {
        let head = if part.contains {
            "memory-contains"
        } else {
            "memory-contained"
        };
        let origin = format!("{} {}", part.statement, part.segment);
        let line = format!("{}  {}", context.word(head), context.text(&origin));
        context.terminal.line(&line);
        let (source, target) = (context.text(&part.source), context.text(&part.target));
        context.field("label-source", &source);
        context.field("label-target", &target);
    }
    context.say(
        &Message::new("memory-found")
            .with("count", report.matches.len())
            .with("lang", &report.language),
    );
}

fn show_match(context: &mut Context<'_>, found: &Match) {
    let score = context
        .terminal
        .ink()
        .paint(Role::Strong, &found.score.to_string());
    let kind = context.word(match found.kind {
        Kind::Context => "memory-context",
        Kind::Exact => "memory-exact",
        Kind::Fuzzy => "memory-fuzzy",
    });
    let standing = context.word(match found.standing {
        "approved" => "memory-approved",
        "file" => "memory-file",
        "obsolete" => "memory-obsolete",
        _ => "memory-unapproved",
    });
    let origin = context.text(&format!("{} {}", found.statement, found.segment));
    context
        .terminal
        .line(&format!("{score}  {kind} · {standing} · {origin}"));
    let source = context.ops(&found.ops);
    context.field("label-source", &source);
    let target = context.text(&found.target);
    context.field("label-target", &target);
    if let Some(adapted) = &found.adapted {
        let adapted = context.text(adapted);
        context.field("memory-adapted", &adapted);
    }
}

fn import(context: &mut Context<'_>, args: &ImportArgs) -> Outcome<u8> {
    let file = context.path(&args.file);
    let report = memory_files::import(&context.project()?, &file, &args.file, args.dry_run)?;
    for (lang, count) in report.pairs.iter().filter(|(_, count)| *count > 0) {
        context.say(
            &Message::new("memory-pairs")
                .with("lang", lang)
                .with("count", *count),
        );
    }
    let done = match (report.known, args.dry_run) {
        (true, _) => "memory-known",
        (false, true) => "memory-would-import",
        (false, false) => "memory-imported",
    };
    context.tell(&Message::new(done).with("path", report.path.as_path()));
    Ok(0)
}

fn export(context: &mut Context<'_>, args: &ExportArgs) -> Outcome<u8> {
    let report = memory_files::export(&context.project()?, args.lang.as_ref())?;
    store::write_given(&context.path(&args.output), report.text.as_bytes())?;
    context.say(
        &Message::new("memory-exported")
            .with("count", report.pairs)
            .with("path", args.output.as_path()),
    );
    Ok(context.unreadable(&report.unreadable, false))
}

fn stats(context: &mut Context<'_>, args: &StatsArgs) -> Outcome<u8> {
    let report = memory::stats(&context.project()?, args.lang.as_ref())?;
    if args.json {
        context.json(&report);
    } else {
        for language in &report.languages {
            context.say(&counted(language));
        }
    }
    Ok(context.unreadable(&report.unreadable, args.json))
}

fn counted(own: &LanguageStats) -> Message {
    Message::new("memory-stats")
        .with("lang", &own.language)
        .with("units", own.units)
        .with("patterns", own.patterns)
        .with("approved", own.approved)
        .with("file", own.file)
        .with("obsolete", own.obsolete)
        .with("unapproved", own.unapproved)
}
