//! `bayan policy approve`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::policy::{self, ProposalState};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The proposal.
    #[arg(value_name = "PROPOSAL")]
    proposal: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Approves a proposal.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = policy::approve(&context.project()?, &args.proposal)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    super::show(context, &report);
    let missing = (report.needed as usize).saturating_sub(report.approved_by.len());
    let done = match report.state {
        ProposalState::InForce => Message::new("policy-in-force"),
        _ => Message::new("policy-approved").with("count", missing),
    };
    context.say(&done);
    Ok(0)
}
