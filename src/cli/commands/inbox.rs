//! `bayan inbox`.

use crate::cli::context::Context;
use crate::cli::terminal::{Align, Cell, Role, Table};
use crate::message::{Message, Outcome};
use crate::model::{PersonId, Priority};
use crate::steps::inbox::{self, InboxReport, Item, Task};

use super::due::priority_word;
use super::pull::moment;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Somebody else's.
    #[arg(long = "for", value_name = "PERSON")]
    person: Option<PersonId>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Shows what waits for a person.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = inbox::inbox(&context.project()?, args.person.as_ref())?;
    if args.json {
        context.json(&report);
    } else {
        show(context, &report);
    }
    Ok(context.unreadable(&report.unreadable, args.json))
}

fn show(context: &mut Context<'_>, report: &InboxReport) {
    let said = Message::new(if report.items.is_empty() {
        "inbox-empty"
    } else {
        "inbox-waits"
    });
    context.say(
        &said
            .with("person", report.name.as_str())
            .with("count", report.items.len()),
    );
    if report.items.is_empty() {
        return;
    }
    let mut table = Table::new(&[Align::Start, Align::Start, Align::Start, Align::Start]);
    for item in &report.items {
        let since = item.since.map(|since| since.strftime("%Y-%m-%d").to_string());
        table.row([
            Cell::from(since.unwrap_or_default()),
            Cell::of(Role::Strong, item.statement.as_str()),
            Cell::from(item.language.as_str()),
            Cell::from(what(context, item, report)),
        ]);
    }
    let rendered = table.render(context.terminal.ink(), context.terminal.isolates());
    context.terminal.out(&rendered);
    // What to type for the first of each kind; the rest is typed alike.
    let mut hinted: Vec<&str> = Vec::new();
    for task in Task::ALL {
        let Some(item) = report.items.iter().find(|item| item.task == *task) else {
            continue;
        };
        if !hinted.contains(&task.hint_id()) {
            hinted.push(task.hint_id());
            let question = item.question.as_ref().map(ToString::to_string);
            let hint = Message::new(task.hint_id())
                .with("statement", item.statement.as_str())
                .with("question", question.unwrap_or_default());
            context.hint(&hint.with("lang", item.language.as_str()));
        }
    }
}

/// What is to be done, how urgently and until when.
fn what(context: &Context<'_>, item: &Item, report: &InboxReport) -> String {
    let until = item.until.map(moment).unwrap_or_default();
    let message = Message::new(item.task.message_id())
        .with("count", item.segments)
        .with(
            "person",
            item.by.as_ref().map(ToString::to_string).unwrap_or_default(),
        )
        .with(
            "segment",
            item.segment.as_ref().map(ToString::to_string).unwrap_or_default(),
        )
        .with("time", until);
    let mut parts = vec![context.localizer.message(&message)];
    if item.ends_soon(report.now) {
        parts.push(context.word("inbox-ends-soon"));
    }
    if item.blocks {
        parts.push(context.word("question-blocks-word"));
    }
    if let Some(due) = item.due {
        let said = if item.overdue {
            "inbox-overdue"
        } else {
            "inbox-due"
        };
        let said = Message::new(said).with("date", due.to_string());
        parts.push(context.localizer.message(&said));
    }
    if item.priority != Priority::Normal {
        parts.push(context.word(priority_word(item.priority)));
    }
    parts.join(" · ")
}
