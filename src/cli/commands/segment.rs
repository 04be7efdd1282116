//! `bayan segment`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use crate::anatomy;
use crate::cli::context::Context;
use crate::formats::document;
use crate::message::{AnyFault, Message, Outcome};
use crate::model::{BlockKind, Lang};
use crate::project::{Project, layout, put_alone_to_work, put_to_work, read_rules};
use crate::segmentation::{Options, Segmenter};
use crate::steps::rules::{self, Taken};
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
    #[arg(long, value_name = "LANG", required_unless_present_any = ["import_rules", "export_rules"])]
    lang: Option<Lang>,
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
    /// Make a file the rules of the workspace.
    #[arg(long, value_name = "SRX", conflicts_with_all = ["export_rules", "rules", "lang", "json", "file", "colon", "comma", "semicolon", "ReadArgs"])]
    import_rules: Option<PathBuf>,
    /// Write the rules that hold here.
    #[arg(long, value_name = "SRX", conflicts_with_all = ["rules", "lang", "json", "file", "colon", "comma", "semicolon", "ReadArgs"])]
    export_rules: Option<PathBuf>,
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

/// Cuts a text into segments, or takes and gives the rules for that.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match (&args.import_rules, &args.export_rules, &args.lang) {
        (Some(file), _, _) => import_rules(context, file),
        (_, Some(file), _) => export_rules(context, file),
        (_, _, Some(lang)) => cut(context, args, lang),
        (None, None, None) => Ok(2),
    }
}

/// The workspace, if the folder lies in one: a text can be cut anywhere.
fn workspace<'p>(context: &'p Context<'_>) -> Outcome<Option<Project<'p>>> {
    match context.project() {
        Ok(project) => Ok(Some(project)),
        Err(fault) if is_nowhere(&fault) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn is_nowhere(fault: &AnyFault) -> bool {
    fault.code() == "project-none"
}

fn import_rules(context: &mut Context<'_>, file: &Path) -> Outcome<u8> {
    let taken = rules::import(&context.project()?, &context.path(file), file)?;
    let id = match taken {
        Taken::New => "rules-new",
        Taken::Replaced => "rules-replaced",
        Taken::Known => "rules-known",
    };
    context.tell(&Message::new(id).with("path", Path::new(layout::SEGMENTATION)));
    Ok(0)
}

fn export_rules(context: &mut Context<'_>, file: &Path) -> Outcome<u8> {
    let exported = rules::export(workspace(context)?.as_ref())?;
    store::write_given(&context.path(file), exported.text.as_bytes())?;
    context.tell(&Message::new("rules-exported").with("path", file));
    context.tell(&Message::new("rules-not-said"));
    if exported.only_first {
        context.warn_all(&[Message::new("rules-only-first").with("path", Path::new(layout::SEGMENTATION))]);
    }
    Ok(0)
}

/// What cuts: rules that were named, else those of the workspace before the built-in ones.
fn segmenter(context: &Context<'_>, args: &Args, lang: &Lang) -> Outcome<Arc<Segmenter>> {
    let options = Options {
        colon: args.colon,
        comma: args.comma,
        semicolon: args.semicolon,
    };
    if let Some(path) = &args.rules {
        let rules = read_rules(path, &store::read_given(&context.path(path), path)?)?;
        return put_alone_to_work(path, &rules, lang, &options);
    }
    let own = match workspace(context)? {
        Some(project) => project.segmentation_rules()?,
        None => None,
    };
    put_to_work(Path::new(layout::SEGMENTATION), own.as_ref(), lang, &options)
}

/// One segment a line, a blank line between blocks.
fn cut(context: &mut Context<'_>, args: &Args, lang: &Lang) -> Outcome<u8> {
    let (name, bytes) = input(context, &args.file)?;
    let mut read = document::read(&name, &bytes, &args.reading.options())?;
    context.warn_all(&read.warnings);
    anatomy::classify(&mut read.document, lang);
    let segmenter = segmenter(context, args, lang)?;
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
            language: lang.clone(),
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
