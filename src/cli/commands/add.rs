//! `bayan add`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::{Block, BlockKind, SegmentId};
use crate::steps::adapt::{self, AddRequest};
use crate::store;

use super::edit;
use super::shared::InLanguage;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segment that it stands after.
    #[arg(
        long,
        value_name = "SEGMENT",
        required_unless_present = "first",
        conflicts_with = "first"
    )]
    after: Option<SegmentId>,
    /// At the very start.
    #[arg(long)]
    first: bool,
    /// The kind of the block that it opens.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<BlockKind>,
    /// The text; an editor opens if not given.
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

fn kind(name: &str) -> Result<BlockKind, adapt::AdaptFault> {
    BlockKind::from_name(name).ok_or_else(|| adapt::AdaptFault::UnknownKind {
        found: name.to_owned(),
        possible: BlockKind::ALL
            .iter()
            .map(|kind| kind.as_str().to_owned())
            .collect(),
    })
}

/// Adds a segment that exists in the translation only.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let (written, text) = match &args.text {
        Some(text) => (None, text.clone()),
        None => {
            let (path, text) = edit::free_text(context)?;
            (Some(path), text)
        }
    };
    let request = AddRequest {
        id: args.of.id.clone(),
        lang: args.of.lang.clone(),
        after: args.after.clone(),
        opens: args.kind.map(Block::of),
        text,
    };
    let added = context
        .project()
        .and_then(|project| adapt::add(&project, &request));
    let report = match (added, written) {
        (Ok(report), Some(path)) => {
            store::remove_temporary(&path)?;
            report
        }
        (Err(fault), Some(path)) if !request.text.trim().is_empty() => {
            context.fault(fault.as_ref(), args.json);
            return Err(edit::EditFault::KeptText { path }.into());
        }
        (Err(fault), Some(path)) => {
            store::remove_temporary(&path)?;
            return Err(fault);
        }
        (added, None) => added?,
    };
    if args.json {
        context.json(&report);
    } else {
        context.say(
            &Message::new("add-done")
                .with("segment", &report.id)
                .with("lang", &args.of.lang),
        );
    }
    Ok(0)
}
