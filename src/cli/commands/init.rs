//! `bayan init`.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::init;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where.
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// Makes a workspace and says what comes next.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let dir = args
        .dir
        .as_ref()
        .map_or_else(|| context.folder.clone(), |dir| context.path(dir));
    let report = init::init(&dir, context.session())?;
    context.say(&Message::new("init-done").with("path", report.root.as_path()));
    match &report.person {
        Some(person) => context.tell(&Message::new("init-person").with("person", person)),
        None => context.tell(&Message::new("init-nobody")),
    }
    context.hint(&Message::new("init-next"));
    Ok(0)
}
