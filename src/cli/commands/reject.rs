//! `bayan reject`.

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
        id: args.id.clone(),
        lang: args.lang.clone(),
        segments: Chosen::Named(args.segments.clone()),
        decision: Decision::Reject {
            because: args.because.trim().to_owned(),
        },
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
