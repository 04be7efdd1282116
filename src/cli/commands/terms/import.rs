//! `bayan terms import`.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::formats::termbase::TermFormat;
use crate::message::{Message, Outcome};
use crate::steps::terms::{self, ImportReport, Imported};
use crate::store;

use super::export::formats;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Its format.
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Option<String>,
    /// Only show.
    #[arg(long)]
    dry_run: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Brings a file's terms in; ends with 1 if some say something else than the termbase.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let named = args.format.as_deref().and_then(TermFormat::from_name);
    let format = match named {
        Some(format) => format,
        None => TermFormat::for_path(&args.file)?,
    };
    let bytes = store::read_given(&context.path(&args.file), &args.file)?;
    let report = terms::import(&context.project()?, format, &args.file, &bytes, args.dry_run)?;
    let code = u8::from(report.count("conflict") > 0);
    if args.json {
        context.json(&report);
        return Ok(code);
    }
    tell(context, &report, args);
    Ok(code)
}

fn tell(context: &mut Context<'_>, report: &ImportReport, args: &Args) {
    for row in &report.rows {
        match row.outcome {
            "conflict" => context.tell(&conflict(row)),
            "new" if args.dry_run => context.say(&row_of("terms-import-would-add", row)),
            "changed" if args.dry_run => context.say(&row_of("terms-import-would-change", row)),
            _ => {}
        }
    }
    for (lang, count) in &report.skipped {
        let message = Message::new("terms-import-skipped").with("lang", lang);
        context.tell(&message.with("count", *count));
    }
    for (outcome, id) in [
        ("new", "terms-import-new"),
        ("changed", "terms-import-changed"),
        ("same", "terms-import-same"),
        ("conflict", "terms-import-conflicts"),
    ] {
        let count = report.count(outcome);
        if count > 0 {
            context.say(&Message::new(id).with("count", count));
        }
    }
    if report.rows.is_empty() {
        context.say(&Message::new("terms-import-nothing"));
    }
    if args.dry_run {
        context.tell(&Message::new("terms-import-dry"));
    }
    if report.count("conflict") > 0 {
        context.hint(&Message::new("terms-import-conflict-hint"));
    }
}

fn row_of(id: &'static str, row: &Imported) -> Message {
    Message::new(id).with("line", row.line).with("term", &row.term)
}

fn conflict(row: &Imported) -> Message {
    row_of("terms-import-conflict", row)
        .with("about", row.about.as_deref().unwrap_or_default())
        .with("here", row.here.as_deref().unwrap_or_default())
        .with("there", row.there.as_deref().unwrap_or_default())
}
