//! `bayan segment`.

use std::path::PathBuf;

use serde::Serialize;

use crate::anatomy;
use crate::cli::context::Context;
use crate::formats::document;
use crate::message::Outcome;
use crate::model::{BlockKind, Lang};
use crate::segmentation::{self, Options, Rules};
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
    let segments = match &args.rules {
        Some(path) => {
            let xml = store::read_text(&context.path(path))?;
            let segmenter = Rules::parse(&xml)?.segmenter(&args.lang, &options)?;
            segments::with(&read.document, &|line| segmenter.segment(line))
        }
        None => segments::with(&read.document, &|line| {
            segmentation::segment_with(line, &args.lang, &options)
        }),
    };
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
