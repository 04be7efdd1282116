//! `bayan omit`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::SegmentId;
use crate::steps::adapt;

use super::shared::InLanguage;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segment.
    #[arg(value_name = "SEGMENT")]
    segment: SegmentId,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    because: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Records that a segment is left out in one language.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = adapt::omit(
        &context.project()?,
        &args.of.id,
        &args.of.lang,
        &args.segment,
        &args.because,
    )?;
    if args.json {
        context.json(&report);
    } else {
        context.say(
            &Message::new("omit-done")
                .with("segment", &report.id)
                .with("lang", &args.of.lang),
        );
    }
    Ok(0)
}
