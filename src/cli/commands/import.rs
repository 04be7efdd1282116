//! `bayan import`.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::model::StatementId;
use crate::steps::embargo;
use crate::steps::import::{self, ImportReport, ImportRequest};

use super::reading::{ReadArgs, input};

use super::shared;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The statement's id.
    #[arg(long, value_name = "ID")]
    id: Option<StatementId>,
    /// The statement's date.
    #[arg(long, value_name = "DATE", value_parser = shared::day)]
    date: Option<Date>,
    /// Not to be published before.
    #[arg(long, value_name = "MOMENT")]
    embargo: Option<String>,
    /// Only show.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    reading: ReadArgs,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Brings in a document and shows what it became.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let (name, bytes) = input(context, &args.file)?;
    let request = ImportRequest {
        name,
        bytes,
        options: args.reading.options(),
        id: args.id.clone(),
        date: args.date,
        embargo: args.embargo.as_deref().map(embargo::parse).transpose()?,
        dry_run: args.dry_run,
    };
    let report = import::import(&context.project()?, &request)?;
    context.warn_all(&report.warnings);
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    preview(context, &report);
    let count: usize = report.blocks.iter().map(|block| block.segments.len()).sum();
    let done = if args.dry_run {
        "import-would"
    } else {
        "import-done"
    };
    context.say(
        &Message::new(done)
            .with("statement", &report.id)
            .with("segments", count)
            .with("blocks", report.blocks.len())
            .with("encoding", &report.encoding),
    );
    if report.date.is_none() {
        context.tell(&Message::new("import-no-date").with("statement", &report.id));
    }
    if let Some(embargo) = report.embargo {
        context.tell(&Message::new("import-embargo").with("time", embargo.shown()));
    }
    if args.dry_run {
        context.hint(&Message::new("import-kinds-hint").with("statement", &report.id));
    } else if let Some(lang) = report.targets.first() {
        context.hint(
            &Message::new("import-next")
                .with("lang", lang)
                .with("statement", &report.id),
        );
    }
    Ok(0)
}

fn preview(context: &mut Context<'_>, report: &ImportReport) {
    for block in &report.blocks {
        let kind = context.terminal.ink().paint(Role::Dim, block.kind.as_str());
        context.terminal.line(&kind);
        for segment in &block.segments {
            let text = context.text(&segment.text);
            context
                .terminal
                .line(&format!("  {:<5} {text}", segment.id.as_str()));
        }
    }
}
