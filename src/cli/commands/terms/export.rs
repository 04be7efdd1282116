//! `bayan terms export`.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::formats::termbase::TermFormat;
use crate::message::{Message, Outcome};
use crate::steps::terms;
use crate::store;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file.
    #[arg(short, long, value_name = "FILE", required_unless_present = "format")]
    output: Option<PathBuf>,
    /// The format.
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Option<String>,
}

/// The names of the formats.
pub(super) fn formats() -> Vec<&'static str> {
    TermFormat::ALL.iter().map(|format| format.as_str()).collect()
}

/// Writes the termbase for other programs: into a file, or to standard output.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let named = args.format.as_deref().and_then(TermFormat::from_name);
    let format = match (named, &args.output) {
        (Some(format), _) => format,
        (None, Some(output)) => TermFormat::for_path(output)?,
        (None, None) => TermFormat::Tbx,
    };
    let (text, count) = terms::export(&context.project()?, format)?;
    match &args.output {
        None => context.terminal.out(&text),
        Some(output) => {
            store::write_given(&context.path(output), text.as_bytes())?;
            let message = Message::new("terms-export-done").with("path", output.as_path());
            context.say(&message.with("count", count));
        }
    }
    Ok(0)
}
