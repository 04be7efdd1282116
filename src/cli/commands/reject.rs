//! `bayan reject`.

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
    #[arg(value_name = "SEGMENT", required = true)]
    segments: Vec<SegmentId>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    because: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Rejects segments as they now read.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let request = DecideRequest {
        id: args.of.id.clone(),
        lang: args.of.lang.clone(),
        segments: Chosen::Named(args.segments.clone()),
        decision: Decision::Reject {
            because: args.because.trim().to_owned(),
        },
    };
    verdicts::run(context, &request, args.json)
}
