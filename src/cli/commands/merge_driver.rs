//! `bayan merge-driver`: git runs it, with the three versions of a file in files of their own.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::message::Outcome;
use crate::model::Lang;
use crate::steps::merge_driver;
use crate::store;

/// The arguments, as git gives them: `%O %A %B %P`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The common base.
    #[arg(value_name = "BASE")]
    base: PathBuf,
    /// Our version; the result is written there.
    #[arg(value_name = "OURS")]
    ours: PathBuf,
    /// Their version.
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,
    /// The file's path in the repository.
    #[arg(value_name = "PATH")]
    path: PathBuf,
}

/// Merges one file.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    // In the middle of a merge the configuration itself may be in two versions.
    let source = context
        .project()
        .ok()
        .map(|project| project.config().source.clone());
    let source = match source {
        Some(source) => source,
        None => Lang::parse("ar")?,
    };
    let read = |path: &PathBuf| store::read_text(&context.path(path));
    let (base, ours, theirs) = (read(&args.base)?, read(&args.ours)?, read(&args.theirs)?);
    let merged = merge_driver::merge([&base, &ours, &theirs], &args.path, &source)?;
    store::write_given(&context.path(&args.ours), merged.text.as_bytes())?;
    Ok(0)
}
