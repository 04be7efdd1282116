//! `bayan completions`.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::context::Context;
use crate::cli::{commands::Bayan, help, reference};
use crate::message::Outcome;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// Prints what a shell needs to complete our commands.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let command = help::localise(Bayan::command(), context.localizer);
    let script = reference::completions(args.shell, &command);
    context.terminal.bytes(&script);
    Ok(0)
}
