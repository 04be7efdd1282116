//! `bayan save`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::StatementId;
use crate::steps::save;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statements; all if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<StatementId>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Commits what was changed by hand.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = save::save(&context.project()?, &args.ids)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    for file in &report.files {
        context.terminal.line(&file.display().to_string());
    }
    context.say(&Message::new("save-done").with("count", report.files.len()));
    Ok(0)
}
