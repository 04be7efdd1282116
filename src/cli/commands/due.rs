//! `bayan due`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::{Lang, Priority, StatementId};
use crate::steps::due::{self, DueRequest};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The day, or none.
    #[arg(value_name = "DATE", required_unless_present = "priority")]
    due: Option<String>,
    /// One language only.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// How urgently.
    #[arg(long, value_name = "PRIORITY", value_parser = ["high", "normal", "low"])]
    priority: Option<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Sets until when a statement is wanted, and how urgently.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let named = |given: &String| Priority::ALL.iter().find(|(name, _)| name == given);
    let request = DueRequest {
        id: args.id.clone(),
        lang: args.lang.clone(),
        due: args.due.as_deref().map(due::parse).transpose()?,
        priority: args.priority.as_ref().and_then(named).map(|(_, own)| *own),
    };
    let report = due::set(&context.project()?, &request)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    let priority = context.word(priority_word(report.priority));
    let lang = report.language.as_ref().map(ToString::to_string);
    let said = match (report.due, &lang) {
        (Some(_), None) => "due-set",
        (Some(_), Some(_)) => "due-set-language",
        (None, None) => "due-none",
        (None, Some(_)) => "due-none-language",
    };
    let day = report.due.map(|due| due.to_string()).unwrap_or_default();
    context.say(
        &Message::new(said)
            .with("statement", &report.statement)
            .with("lang", lang.unwrap_or_default())
            .with("date", day)
            .with("priority", priority),
    );
    if report.unchanged {
        context.tell(&Message::new("due-unchanged"));
    }
    Ok(0)
}

/// The message that names a priority.
pub fn priority_word(priority: Priority) -> &'static str {
    match priority {
        Priority::High => "priority-high",
        Priority::Normal => "priority-normal",
        Priority::Low => "priority-low",
    }
}
