//! `bayan revise`.

use std::path::PathBuf;

use crate::alignment::{Change, Class};
use crate::cli::context::Context;
use crate::diff;
use crate::message::{Message, Outcome, Value};
use crate::model::StatementId;
use crate::steps::revise::{self, ReviseReport, ReviseRequest, RevisedSegment};

use super::reading::{ReadArgs, input};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The corrected document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only show.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    reading: ReadArgs,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Takes the corrected document and shows what became of each segment that changed.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let (name, bytes) = input(context, &args.file)?;
    let request = ReviseRequest {
        id: args.id.clone(),
        name,
        bytes,
        options: args.reading.options(),
        dry_run: args.dry_run,
    };
    let report = revise::revise(&context.project()?, &request)?;
    context.warn_all(&report.warnings);
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    for segment in report.segments.iter().filter(|segment| segment.changed()) {
        show(context, segment);
    }
    for (id, text) in report.removed.iter().zip(&report.removed_texts) {
        let text = context.text(text);
        context.say(&Message::new("revise-removed").with("segment", id));
        context.terminal.line(&format!("  {text}"));
    }
    summary(context, args, &report);
    Ok(0)
}

fn show(context: &mut Context<'_>, segment: &RevisedSegment) {
    let from = Value::list(&segment.from);
    let mut message = Message::new(change_message(segment.change)).with("segment", &segment.id);
    if matches!(segment.change, Change::Split | Change::Merged) {
        message = message.with("from", from);
    }
    let mut line = context.localizer.message(&message);
    for (holds, word) in [
        (
            segment.moved && segment.change != Change::Moved,
            "revise-moved-too",
        ),
        (segment.block_changed, "revise-block-too"),
    ] {
        if holds {
            line.push_str(" · ");
            line.push_str(&context.word(word));
        }
    }
    if let Some(class) = segment.class {
        line.push_str(" · ");
        line.push_str(&context.word(class_message(class)));
    }
    context.terminal.line(&line);
    let text = match &segment.before {
        Some(before) if *before != segment.text => context.ops(&diff::words(before, &segment.text)),
        _ => context.text(&segment.text),
    };
    context.terminal.line(&format!("  {text}"));
}

/// The message that says what happened to a segment.
pub fn change_message(change: Change) -> &'static str {
    match change {
        Change::Unchanged => "change-unchanged",
        Change::Edited => "change-edited",
        Change::Moved => "change-moved",
        Change::Split => "change-split",
        Change::Merged => "change-merged",
        Change::Inserted => "change-inserted",
    }
}

/// The message that names the class of a change.
pub fn class_message(class: Class) -> &'static str {
    match class {
        Class::Orthographic => "class-orthographic",
        Class::Wording => "class-wording",
        Class::Substance => "class-substance",
    }
}

fn summary(context: &mut Context<'_>, args: &Args, report: &ReviseReport) {
    let changed = report.segments.iter().filter(|segment| segment.changed()).count();
    if changed == 0 && report.removed.is_empty() {
        context.say(&Message::new("revise-nothing").with("statement", &args.id));
        return;
    }
    let done = if args.dry_run {
        "revise-would"
    } else {
        "revise-done"
    };
    context.say(
        &Message::new(done)
            .with("statement", &args.id)
            .with("changed", changed)
            .with("removed", report.removed.len())
            .with("unchanged", report.segments.len() - changed),
    );
    if !args.dry_run {
        context.hint(&Message::new("revise-next").with("statement", &args.id));
    }
}
