//! `bayan segment`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use crate::anatomy;
use crate::cli::context::Context;
use crate::formats::document;
use crate::message::Outcome;
use crate::model::{BlockKind, Lang};
use crate::project::{Project, layout, put_alone_to_work, put_to_work, read_rules};
use crate::segmentation::{Options, Segmenter};
use crate::steps::segments;
use crate::store;

use super::reading::{ReadArgs, input};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The text; standard input if not given.
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    file: PathBuf,
    /// Its language.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// Break after colons too.
    #[arg(long)]
    colon: bool,
    /// Break after commas too.
    #[arg(long)]
    comma: bool,
    /// Break after Arabic semicolons too.
    #[arg(long)]
    semicolon: bool,
    /// Rules of one's own.
    #[arg(long, value_name = "SRX")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadArgs,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Segmented {
    language: Lang,
    blocks: Vec<SegmentedBlock>,
}

#[derive(Serialize)]
struct SegmentedBlock {
    kind: BlockKind,
    segments: Vec<String>,
}

/// The workspace, if the folder lies in one: a text can be cut anywhere.
fn workspace<'p>(context: &'p Context<'_>) -> Outcome<Option<Project<'p>>> {
    match context.project() {
        Ok(project) => Ok(Some(project)),
        Err(fault) if fault.code() == "project-none" => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// What cuts: rules that were named, else those of the workspace before the built-in ones.
fn segmenter(context: &Context<'_>, args: &Args, options: &Options) -> Outcome<Arc<Segmenter>> {
    if let Some(path) = &args.rules {
        let rules = read_rules(path, &store::read_given(&context.path(path), path)?)?;
        return put_alone_to_work(path, &rules, &args.lang, options);
    }
    let own = match workspace(context)? {
        Some(project) => project.segmentation_rules()?,
        None => None,
    };
    put_to_work(Path::new(layout::SEGMENTATION), own.as_ref(), &args.lang, options)
}

/// Cuts a text into segments: one line each, a blank line between blocks.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let (name, bytes) = input(context, &args.file)?;
    let mut read = document::read(&name, &bytes, &args.reading.options())?;
    context.warn_all(&read.warnings);
    anatomy::classify(&mut read.document, &args.lang);
    let options = Options {
        colon: args.colon,
        comma: args.comma,
        semicolon: args.semicolon,
    };
    let segmenter = segmenter(context, args, &options)?;
    let segments = segments::of_document(&read.document, &segmenter);
    let mut blocks: Vec<SegmentedBlock> = Vec::new();
    for segment in segments {
        if segment.opens.is_some() || blocks.is_empty() {
            blocks.push(SegmentedBlock {
                kind: segment.block.kind,
                segments: Vec::new(),
            });
        }
        if let Some(last) = blocks.last_mut() {
            last.segments.push(segment.text);
        }
    }
    if args.json {
        context.json(&Segmented {
            language: args.lang.clone(),
            blocks,
        });
        return Ok(0);
    }
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            context.terminal.line("");
        }
        for segment in &block.segments {
            let line = crate::cli::terminal::safe_line(segment);
            context.terminal.line(&line);
        }
    }
    Ok(0)
}
