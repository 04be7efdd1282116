//! `bayan audit`.

use crate::cli::context::Context;
use crate::cli::terminal::Progress;
use crate::message::{Message, Outcome};
use crate::steps::audit::{self, AuditReport, Range};

use super::breaches::{say, short};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The commits.
    #[arg(value_name = "RANGE")]
    range: Option<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Checks history and present.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let range = args.range.as_deref().map(Range::parse);
    let progress = Progress::new(context.environment);
    let report = audit::audit(&context.project()?, range.as_ref(), &mut |done, total| {
        progress.show(done, total);
    });
    progress.finish();
    let report = report?;
    if args.json {
        context.json(&report);
    } else {
        show(context, &report);
    }
    let unreadable = context.unreadable(&report.faults, args.json);
    Ok(unreadable.max(u8::from(report.breaches() > 0)))
}

fn show(context: &mut Context<'_>, report: &AuditReport) {
    for finding in &report.findings {
        say(context, finding);
    }
    for change in &report.policy_changes {
        let author = context.text(&change.author);
        let message = Message::new("audit-policy-changed").with("commit", short(&change.commit));
        let said = context.localizer.message(&message);
        context.terminal.line(&format!("{said}  {author}"));
        for difference in &change.changes {
            let of = difference.person.iter().map(|person| format!("people.{person}."));
            let name = format!("{}{}", of.collect::<String>(), difference.what);
            let (old, new) = (context.text(&difference.old), context.text(&difference.new));
            context.terminal.line(&format!("    {name}: {old} → {new}"));
        }
    }
    let breaches = report.breaches();
    let id = if breaches == 0 {
        "audit-clean"
    } else {
        "audit-breaches"
    };
    context.say(
        &Message::new(id)
            .with("commits", report.commits)
            .with("statements", report.statements)
            .with("count", breaches),
    );
    if report.shallow {
        context.tell(&Message::new("audit-shallow"));
    }
}
