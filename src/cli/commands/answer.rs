//! `bayan answer`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome, Value};
use crate::model::StatementId;
use crate::steps::questions::{self, AnswerRequest, Thread};

use super::threads;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The question; all that are open if none is named.
    #[arg(value_name = "QUESTION")]
    question: Option<String>,
    /// The answer.
    #[arg(value_name = "TEXT", requires = "question")]
    text: Option<String>,
    /// Nothing is left to be answered.
    #[arg(long, requires = "question")]
    close: bool,
    /// The closed ones too.
    #[arg(long, conflicts_with = "close")]
    all: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Answers or closes a question, or lists what is asked.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match &args.question {
        Some(question) if args.text.is_some() || args.close => answer(context, args, question),
        wanted => list(context, args, wanted.as_deref()),
    }
}

fn answer(context: &mut Context<'_>, args: &Args, question: &str) -> Outcome<u8> {
    let request = AnswerRequest {
        id: args.id.clone(),
        question: question.to_owned(),
        text: args.text.clone(),
        close: args.close,
    };
    let thread = questions::answer(&context.project()?, &request)?;
    if args.json {
        context.json(&thread);
        return Ok(0);
    }
    let done = if thread.closed {
        "answer-closed"
    } else {
        "answer-done"
    };
    context.say(
        &Message::new(done)
            .with("question", thread.id.as_str())
            .with("segment", &thread.segment)
            .with("people", Value::list(&thread.waits_for)),
    );
    if !thread.closed {
        let hint = Message::new("answer-close-hint").with("statement", &thread.statement);
        context.hint(&hint.with("question", thread.id.as_str()));
    }
    Ok(0)
}

fn list(context: &mut Context<'_>, args: &Args, wanted: Option<&str>) -> Outcome<u8> {
    let project = context.project()?;
    let found = match wanted {
        Some(question) => vec![questions::one(&project, &args.id, question)?],
        None => questions::list(&project, &args.id, args.all)?,
    };
    drop(project);
    if args.json {
        context.json(&Threads { questions: &found });
        return Ok(0);
    }
    for thread in &found {
        threads::show(context, thread);
    }
    if found.is_empty() {
        context.say(&Message::new("answer-nothing").with("statement", &args.id));
    }
    if let Some(open) = found.iter().find(|thread| !thread.closed) {
        let hint = Message::new("answer-hint").with("statement", &args.id);
        context.hint(&hint.with("question", open.id.as_str()));
    }
    Ok(0)
}

#[derive(serde::Serialize)]
struct Threads<'t> {
    questions: &'t [Thread],
}
