//! How questions and answers are shown, wherever they are.

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Value};
use crate::steps::questions::Thread;

/// A question beside the text that it is about: a line for each thing that was said.
pub fn show_beside(context: &mut Context<'_>, thread: &Thread) {
    for (at, line) in thread.said.iter().enumerate() {
        let text = format!("{}: {}", line.by, context.text(&line.text));
        let (label, text) = match at {
            0 => ("label-question", format!("{}{}", head(context, thread), text)),
            _ => ("label-answer", text),
        };
        context.field(label, &text);
    }
}

/// The id, and that it blocks.
fn head(context: &Context<'_>, thread: &Thread) -> String {
    let id = context.terminal.ink().paint(Role::Strong, thread.id.as_str());
    let blocks = thread.blocks && !thread.closed;
    let blocks = blocks.then(|| format!(" ({})", context.word("question-blocks-word")));
    format!("{id}{} ", blocks.unwrap_or_default())
}

/// A question by itself: what it is about, where it stands, what was said.
pub fn show(context: &mut Context<'_>, thread: &Thread) {
    let place = match &thread.language {
        Some(lang) => format!("{} ({lang})", thread.segment),
        None => thread.segment.to_string(),
    };
    let standing = match (thread.closed, thread.waits_for.as_slice()) {
        (true, _) => context.word("question-closed-word"),
        (false, people) => {
            let people = Value::list(people);
            let message = Message::new("question-waits").with("people", people);
            context.localizer.message(&message)
        }
    };
    let line = format!("{}. {place} · {standing}", thread.number);
    context.terminal.line(&line);
    show_beside(context, thread);
}
