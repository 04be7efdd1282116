//! `bayan log`.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::cli::context::Context;
use crate::message::{Message, Outcome, Value};
use crate::model::{Lang, SegmentId, StatementId};
use crate::steps::log::{self, Entry, Wanted};

use super::shared;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One statement.
    #[arg(value_name = "ID")]
    id: Option<StatementId>,
    /// One segment of it.
    #[arg(value_name = "SEGMENT")]
    segment: Option<SegmentId>,
    /// One language.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// From that day on.
    #[arg(long, value_name = "DATE", value_parser = shared::day)]
    since: Option<Date>,
    /// The latest only.
    #[arg(short = 'n', long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    last: Option<u32>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// How many segments are named one by one.
const NAMED: usize = 8;

/// Tells what happened.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let midnight = |day: Date| day.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    let wanted = Wanted {
        id: args.id.clone(),
        lang: args.lang.clone(),
        segment: args.segment.clone(),
        since: args.since.and_then(midnight),
        limit: args.last.map(|last| usize::try_from(last).unwrap_or(usize::MAX)),
    };
    let report = log::log(&context.project()?, &wanted)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    if report.entries.is_empty() {
        context.say(&Message::new("log-nothing"));
    }
    let whole = args.id.is_none();
    for entry in &report.entries {
        let line = line(context, entry, whole);
        context.terminal.line(&line);
        if let Some(because) = entry
            .because
            .as_deref()
            .filter(|_| entry.what != log::deeds::What::Renamed)
        {
            let because = context.text(because);
            context.terminal.line(&format!("    {because}"));
        }
    }
    if report.shallow {
        context.tell(&Message::new("why-shallow"));
    }
    Ok(0)
}

fn line(context: &Context<'_>, entry: &Entry, whole: bool) -> String {
    let at = entry.at.strftime("%Y-%m-%d %H:%M");
    let commit: String = entry.commit.chars().take(8).collect();
    let mut said = context.localizer.message(&sentence(entry));
    if let Some(author) = &entry.author {
        said = entered_by(context, said, author);
    }
    if !entry.segments.is_empty() {
        let mut names: Vec<String> = entry.segments.iter().map(ToString::to_string).collect();
        let count = names.len();
        let id = if count > NAMED {
            "log-among"
        } else {
            "log-segments"
        };
        names.truncate(NAMED);
        let message = Message::new(id).with("what", said).with("count", count);
        said = context
            .localizer
            .message(&message.with("segments", Value::List(names)));
    }
    match entry.statement.as_ref().filter(|_| whole) {
        Some(id) => format!("{at}  {commit}  {}  {said}", context.text(id.as_str())),
        None => format!("{at}  {commit}  {said}"),
    }
}

/// What somebody did by the file, and who entered it by the commit.
pub fn entered_by(context: &Context<'_>, said: String, author: &str) -> String {
    let message = Message::new("log-entered-by").with("what", said);
    context.localizer.message(&message.with("author", author))
}

fn sentence(entry: &Entry) -> Message {
    let lang = entry
        .language
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    Message::new(entry.what.message_id())
        .with("by", entry.by.as_str())
        .with("lang", lang)
        .with("number", entry.number.unwrap_or_default())
        .with("languages", Value::list(&entry.languages))
        .with("from", entry.because.as_deref().unwrap_or_default())
}
