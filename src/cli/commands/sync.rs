//! `bayan sync`.

use crate::cli::context::Context;
use crate::cli::terminal::Progress;
use crate::message::{Message, Outcome, Value};
use crate::steps::sync::{self, Stage, SyncReport, SyncRequest, Traffic};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The remote; the usual one if none is named.
    #[arg(value_name = "REMOTE")]
    remote: Option<String>,
    /// Only say what would come in and go out.
    #[arg(long)]
    dry_run: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Exchanges what is new with the others.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let request = SyncRequest {
        remote: args.remote.clone(),
        dry_run: args.dry_run,
    };
    let progress = Progress::of_words(context.environment);
    let report = {
        let project = context.project()?;
        let stage = &mut |stage| progress.say(context.word(stage_words(stage)));
        sync::sync(&project, &request, stage)
    };
    progress.finish();
    let report = report?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    tell(context, &report);
    Ok(0)
}

fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Fetching => "sync-stage-fetching",
        Stage::Joining => "sync-stage-joining",
        Stage::Pushing => "sync-stage-pushing",
    }
}

fn tell(context: &mut Context<'_>, report: &SyncReport) {
    let titles = match report.dry_run {
        true => ["sync-incoming-would", "sync-outgoing-would"],
        false => ["sync-incoming", "sync-outgoing"],
    };
    for (title, all) in titles.into_iter().zip([&report.incoming, &report.outgoing]) {
        if !all.is_empty() {
            context.say(&Message::new(title).with("count", all.len()));
        }
        for traffic in all {
            lines(context, traffic);
        }
    }
    let files = report.files_incoming + report.files_outgoing;
    if files > 0 {
        context.say(&Message::new("sync-files").with("count", files));
    }
    for own in &report.renumbered {
        context.say(
            &Message::new("sync-renumbered")
                .with("statement", &own.statement)
                .with("from", &own.from)
                .with("to", &own.to),
        );
    }
    for own in &report.unsettled {
        context.say(
            &Message::new("sync-unsettled")
                .with("path", own.file.as_path())
                .with("key", own.key.clone())
                .with("taken", own.taken.clone())
                .with("other", own.other.clone()),
        );
    }
    for own in &report.contested {
        let line = Message::new("sync-contested")
            .with("statement", &own.statement)
            .with("lang", &own.language)
            .with("segment", &own.id);
        context.say(&line);
    }
    for own in &report.outclaimed {
        let line = Message::new("sync-outclaimed")
            .with("statement", &own.statement)
            .with("lang", &own.language)
            .with("segments", Value::list(&own.segments));
        context.say(&line.with("person", &own.by));
    }
    let done = match (
        report.dry_run,
        report.incoming.is_empty() && report.outgoing.is_empty() && files == 0,
    ) {
        (_, true) => "sync-same",
        (true, false) => "sync-would",
        (false, false) => "sync-done",
    };
    let done = Message::new(done).with("remote", report.remote.clone());
    context.say(&done.with("branch", report.branch.clone()));
    if !report.unsaved.is_empty() {
        let paths = Value::list(report.unsaved.iter().map(|path| path.display()));
        let unsaved = Message::new("sync-unsaved").with("count", report.unsaved.len());
        context.warn_all(&[unsaved.with("paths", paths)]);
    }
    if !report.contested.is_empty() {
        context.hint(&Message::new("sync-contested-hint"));
    }
}

/// What was done in a statement, each kind of work on a line.
fn lines(context: &mut Context<'_>, traffic: &Traffic) {
    let head = if traffic.new {
        "sync-statement-new"
    } else {
        "sync-statement"
    };
    context.say(&Message::new(head).with("statement", traffic.statement.clone()));
    if traffic.source > 0 {
        context.say(&Message::new("sync-source").with("count", traffic.source));
    }
    for (lang, count) in &traffic.targets {
        context.say(
            &Message::new("sync-targets")
                .with("count", *count)
                .with("lang", lang),
        );
    }
    for (lang, count) in &traffic.verdicts {
        context.say(
            &Message::new("sync-verdicts")
                .with("count", *count)
                .with("lang", lang),
        );
    }
    if traffic.questions > 0 {
        context.say(&Message::new("sync-questions").with("count", traffic.questions));
    }
    if traffic.claims > 0 {
        context.say(&Message::new("sync-claims").with("count", traffic.claims));
    }
    if traffic.releases > 0 {
        context.say(&Message::new("sync-releases").with("count", traffic.releases));
    }
}
