//! `bayan approve`.

use crate::cli::context::Context;
use crate::message::Outcome;
use crate::model::{Decision, SegmentId};
use crate::steps::decide::{Chosen, DecideRequest};

use super::shared::InLanguage;
use super::verdicts;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segments.
    #[arg(
        value_name = "SEGMENT",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    segments: Vec<SegmentId>,
    /// All that await review.
    #[arg(long)]
    all: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Approves segments as they now read.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let segments = match args.all {
        true => Chosen::AllTranslated,
        false => Chosen::Named(args.segments.clone()),
    };
    let request = DecideRequest {
        id: args.of.id.clone(),
        lang: args.of.lang.clone(),
        segments,
        decision: Decision::Approve,
    };
    verdicts::run(context, &request, args.json)
}
