//! `bayan digest`.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::cli::context::Context;
use crate::cli::terminal::state_name;
use crate::message::{Message, Outcome, Value};
use crate::model::State;
use crate::steps::digest::{self, DigestReport, Happening, StatementDigest};
use crate::workflow::LanguageStatus;

use super::log::entered_by;
use super::shared;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// From that day on.
    #[arg(long, value_name = "DATE", value_parser = shared::day)]
    since: Date,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Sums up what happened.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let since = args.since.to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp());
    let report = digest::digest(&context.project()?, since.unwrap_or(jiff::Timestamp::MIN))?;
    if args.json {
        context.json(&report);
    } else {
        show(context, &report, args.since);
    }
    Ok(context.unreadable(&report.unreadable, args.json))
}

fn show(context: &mut Context<'_>, report: &DigestReport, since: Date) {
    let nothing = report.statements.is_empty() && report.policy_changes == 0;
    let head = Message::new(if nothing { "digest-nothing" } else { "digest-since" });
    context.say(&head.with("date", since.to_string()));
    if report.policy_changes > 0 {
        context.say(&Message::new("digest-policy").with("count", report.policy_changes));
    }
    for statement in &report.statements {
        let text = paragraph(context, statement);
        context.terminal.out(&text);
    }
    if report.shallow {
        context.tell(&Message::new("why-shallow"));
    }
}

/// A statement's paragraph: plain lines, so that it can be pasted anywhere.
fn paragraph(context: &Context<'_>, statement: &StatementDigest) -> String {
    let mut lines = vec![String::new(), context.text(statement.id.as_str())];
    for happening in &statement.happened {
        lines.push(format!("- {}", line(context, happening)));
    }
    for language in &statement.languages {
        let left = left(context, language);
        if !left.is_empty() {
            let lang = language.language.as_str();
            let message = Message::new("digest-left").with("lang", lang);
            lines.push(context.localizer.message(&message.with("left", left)));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn line(context: &Context<'_>, happening: &Happening) -> String {
    let lang = happening.language.as_ref().map(ToString::to_string);
    let sentence = Message::new(happening.what.message_id())
        .with("by", happening.by.as_str())
        .with("lang", lang.unwrap_or_default())
        .with("number", happening.number.unwrap_or_default())
        .with("languages", Value::list(&happening.languages))
        .with("from", happening.from.as_deref().unwrap_or_default());
    let mut said = context.localizer.message(&sentence);
    if let Some(author) = &happening.author {
        said = entered_by(context, said, author);
    }
    if happening.segments == 0 {
        return said;
    }
    let message = Message::new("digest-segments").with("what", said);
    context
        .localizer
        .message(&message.with("count", happening.segments))
}

/// What a language still needs, or that it can be released.
fn left(context: &Context<'_>, language: &LanguageStatus) -> String {
    if language.releasable {
        return context.word("status-releasable");
    }
    if language.stopped > 0 {
        return context.localizer.message(&super::status::stopped(language));
    }
    let tally = &language.tally;
    let counts = [
        (State::Missing, tally.missing),
        (State::Stale, tally.stale),
        (State::Rejected, tally.rejected),
        (State::Translated, tally.translated),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = counts
        .map(|(state, count)| {
            let name = context.word(state_name(state));
            let message = Message::new("status-count").with("state", name);
            context.localizer.message(&message.with("count", count))
        })
        .collect();
    parts.join(&context.word("list-separator"))
}
