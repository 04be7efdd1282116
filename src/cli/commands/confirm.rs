//! `bayan confirm`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::SegmentId;
use crate::steps::confirm::{self, Selection};

use super::revise::class_message;
use super::shared::InLanguage;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segments.
    #[arg(
        value_name = "SEGMENT",
        required_unless_present = "orthographic",
        conflicts_with = "orthographic"
    )]
    segments: Vec<SegmentId>,
    /// All whose source changed in spelling only.
    #[arg(long)]
    orthographic: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Says that targets still render the source.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let selection = match args.orthographic {
        true => Selection::Orthographic,
        false => Selection::Segments(args.segments.clone()),
    };
    let report = confirm::confirm(&context.project()?, &args.of.id, &args.of.lang, &selection)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    for segment in &report.segments {
        let class = context.word(class_message(segment.class));
        context.terminal.line(&format!("{}  {class}", segment.id));
    }
    context.say(
        &Message::new("confirm-done")
            .with("count", report.segments.len())
            .with("lang", &args.of.lang),
    );
    Ok(0)
}
