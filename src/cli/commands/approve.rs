//! `bayan approve`.

use crate::cli::context::Context;
use crate::message::Outcome;
use crate::model::{Decision, Lang, SegmentId, StatementId};
use crate::steps::decide::{self, Chosen, DecideRequest};

use super::verdicts;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The language.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
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
        id: args.id.clone(),
        lang: args.lang.clone(),
        segments,
        decision: Decision::Approve,
    };
    let report = decide::decide(&context.project()?, &request)?;
    if args.json {
        context.json(&report);
        return Ok(u8::from(
            report.segments.iter().any(|outcome| outcome.refused.is_some()),
        ));
    }
    Ok(verdicts::show(context, &report, &request.decision, &args.lang))
}
