//! `bayan diff-driver`, which was `textconv`: git runs it to show a file of ours in a difference.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::cli::terminal::safe;
use crate::message::Outcome;
use crate::steps::merge_driver;
use crate::store;

/// The arguments, as git gives them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Prints a file segment by segment.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let text = store::read_text(&context.path(&args.file))?;
    let text = merge_driver::readable(&text).unwrap_or(text);
    for line in text.lines() {
        context.terminal.line(&safe(line));
    }
    Ok(0)
}
