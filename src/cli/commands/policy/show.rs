//! `bayan policy show`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::policy;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One proposal.
    #[arg(value_name = "PROPOSAL")]
    proposal: Option<String>,
    /// Those that are not open, too.
    #[arg(long)]
    all: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Shows proposals.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let reports = policy::proposals(&context.project()?, args.proposal.as_deref(), args.all)?;
    if args.json {
        context.json(&serde_json::json!({ "proposals": reports }));
        return Ok(0);
    }
    for report in &reports {
        super::show(context, report);
    }
    if reports.is_empty() {
        context.say(&Message::new("policy-no-proposals"));
    }
    Ok(0)
}
