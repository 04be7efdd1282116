//! `bayan policy propose`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::policy::{self, ProposalState};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Why.
    #[arg(long, value_name = "TEXT")]
    because: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Proposes the policy that lies in the folder.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = policy::propose(&context.project()?, &args.because)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    super::show(context, &report);
    let done = match report.state {
        ProposalState::InForce => Message::new("policy-in-force"),
        _ => Message::new("policy-proposed").with("count", report.needed),
    };
    context.say(&done);
    if report.state == ProposalState::Open {
        context.hint(&Message::new("policy-proposed-hint").with("proposal", report.proposal.as_str()));
    }
    Ok(0)
}
