//! `bayan submit`.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::submit::{self, Reason, RowOutcome, RowResult, SubmitReport, SubmittedFile};
use crate::store;

use super::findings;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What was translated.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Enters what a translator hands in.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let mut files = Vec::new();
    for path in &args.files {
        let bytes = store::read_given(&context.path(path), path)?;
        files.push(SubmittedFile {
            path: path.clone(),
            bytes,
        });
    }
    let report = submit::submit(&context.project()?, &files)?;
    if args.json {
        context.json(&findings::with(&report, &report.findings));
    } else {
        show(context, &report);
    }
    Ok(u8::from(report.count(RowResult::Refused) > 0))
}

/// Tells what became of the rows.
pub fn show(context: &mut Context<'_>, report: &SubmitReport) {
    for row in &report.rows {
        if let Some(reason) = row.reason.filter(|reason| *reason != Reason::Empty) {
            tell(context, row, reason);
        }
    }
    let empty = report
        .rows
        .iter()
        .filter(|row| row.reason == Some(Reason::Empty))
        .count();
    context.say(
        &Message::new("submit-done")
            .with("applied", report.count(RowResult::Applied))
            .with(
                "unchanged",
                report.count(RowResult::Unchanged).saturating_sub(empty),
            )
            .with("refused", report.count(RowResult::Refused)),
    );
    findings::tell(context, &report.findings);
    if report.missing_rows > 0 {
        context.tell(&Message::new("submit-missing-rows").with("count", report.missing_rows));
    }
    if empty > 0 {
        context.tell(&Message::new("submit-empty").with("count", empty));
    }
    let stale = report
        .rows
        .iter()
        .find(|row| row.reason == Some(Reason::StaleUntouched));
    if let Some(row) = stale {
        let hint = Message::new("submit-confirm-hint");
        context.hint(
            &hint
                .with("statement", &row.statement)
                .with("lang", &row.lang)
                .with("segment", &row.id),
        );
    }
    if let Some(row) = report
        .rows
        .iter()
        .find(|row| row.reason == Some(Reason::SourceChanged))
    {
        context.hint(
            &Message::new("submit-pull-hint")
                .with("lang", &row.lang)
                .with("statement", &row.statement),
        );
    }
}

fn tell(context: &mut Context<'_>, row: &RowOutcome, reason: Reason) {
    let place = format!("{}:{}", row.path.display(), row.line);
    let message = Message::new(reason.message_id())
        .with("segment", &row.id)
        .with("statement", &row.statement)
        .with("hazard", row.hazard.as_deref().unwrap_or_default());
    let said = context.localizer.message(&message);
    let place = context
        .localizer
        .isolate(&crate::cli::terminal::safe_line(&place));
    context.terminal.talk(&format!("{place}: {said}"));
    if let Some(ops) = &row.ops {
        let ops = context.ops(ops);
        context.terminal.talk(&format!("  {ops}"));
    }
}
