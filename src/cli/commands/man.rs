//! `bayan man`.

use std::path::PathBuf;

use clap::CommandFactory;

use crate::cli::context::Context;
use crate::cli::{commands::Bayan, help, reference};
use crate::message::Outcome;
use crate::store::{self, StoreFault};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder to write into.
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Writes the pages for `man`, one a command.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let command = help::localise(Bayan::command(), context.localizer);
    let dir = context.path(&args.dir);
    let pages = reference::man_pages(&command).map_err(|error| StoreFault::of(&dir, &error))?;
    store::create_directory(&dir)?;
    for (name, page) in pages {
        store::write_given(&dir.join(&name), &page)?;
        context.terminal.line(&args.dir.join(&name).display().to_string());
    }
    Ok(0)
}
