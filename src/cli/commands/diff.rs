//! `bayan diff`.

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::model::SegmentId;
use crate::steps::diff;

use super::revise::class_message;
use super::shared::InLanguage;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segments; all stale ones if none is named.
    #[arg(value_name = "SEGMENT")]
    segments: Vec<SegmentId>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Shows what changed in the source since it was translated.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = diff::diff(&context.project()?, &args.of.id, &args.of.lang, &args.segments)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    if report.segments.is_empty() {
        context.say(
            &Message::new("diff-nothing")
                .with("statement", &args.of.id)
                .with("lang", &args.of.lang),
        );
    }
    for segment in &report.segments {
        let id = context.terminal.ink().paint(Role::Strong, segment.id.as_str());
        let class = context.word(class_message(segment.class));
        context.terminal.line(&format!("{id}  {class}"));
        let ops = context.ops(&segment.ops);
        context.field("label-source", &ops);
        if let Some(target) = &segment.target {
            let target = context.text(target);
            context.field("label-target", &target);
        }
    }
    Ok(0)
}
