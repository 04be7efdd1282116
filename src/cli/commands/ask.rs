//! `bayan ask`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome, Value};
use crate::model::{Lang, SegmentId, StatementId};
use crate::steps::questions::{self, AskRequest};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The segment.
    #[arg(value_name = "SEGMENT")]
    segment: SegmentId,
    /// The question.
    #[arg(value_name = "TEXT")]
    text: String,
    /// The translation that it is about.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// Nothing is released while it is open.
    #[arg(long)]
    blocks: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Asks something about a segment.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let request = AskRequest {
        id: args.id.clone(),
        segment: args.segment.clone(),
        lang: args.lang.clone(),
        text: args.text.clone(),
        blocks: args.blocks,
    };
    let thread = questions::ask(&context.project()?, &request)?;
    if args.json {
        context.json(&thread);
        return Ok(0);
    }
    context.say(
        &Message::new("ask-done")
            .with("question", thread.id.as_str())
            .with("segment", &thread.segment)
            .with("people", Value::list(&thread.waits_for)),
    );
    if thread.blocks {
        let languages = thread.language.as_ref().map(ToString::to_string);
        let message = match languages {
            Some(lang) => Message::new("ask-blocks-language").with("lang", lang),
            None => Message::new("ask-blocks"),
        };
        context.tell(&message.with("statement", &thread.statement));
    }
    let hint = Message::new("ask-next").with("statement", &thread.statement);
    context.hint(&hint.with("question", thread.id.as_str()));
    Ok(0)
}
