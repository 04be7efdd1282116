//! `bayan resolve`.

use std::path::{Path, PathBuf};

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::{Lang, SegmentId, StatementId};
use crate::steps::resolve::{self, RepairReport, ResolveFault};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files with conflict markers; all of the workspace's if none is named. With `--take`: a statement and a segment.
    #[arg(value_name = "FILE")]
    what: Vec<PathBuf>,
    /// The key of the version to take, as `show` gives it.
    #[arg(long, value_name = "KEY")]
    take: Option<String>,
    /// The language; without it the source is meant.
    #[arg(long, value_name = "LANG", requires = "take")]
    lang: Option<Lang>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Chooses a version, or repairs files.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match &args.take {
        Some(key) => take(context, args, key),
        None => repair(context, args),
    }
}

fn take(context: &mut Context<'_>, args: &Args, key: &str) -> Outcome<u8> {
    let words: Vec<_> = args.what.iter().map(|word| word.to_string_lossy()).collect();
    let (id, segment) = match words.as_slice() {
        [id, segment] => (StatementId::parse(id)?, SegmentId::parse(segment)?),
        [id] => {
            let id = StatementId::parse(id)?;
            let segments = resolve::open(&context.project()?, &id)?;
            let statement = id.to_string();
            return Err(match segments.is_empty() {
                true => ResolveFault::AllSettled { statement }.into(),
                false => ResolveFault::WhichSegment { statement, segments }.into(),
            });
        }
        _ => return Err(ResolveFault::Which {}.into()),
    };
    let project = context.project()?;
    let report = match &args.lang {
        Some(lang) if *lang != project.config().source => {
            resolve::take_target(&project, &id, lang, &segment, key)?
        }
        _ => resolve::take_source(&project, &id, &segment, key)?,
    };
    drop(project);
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    context.say(&Message::new("resolve-taken").with("segment", &report.segment));
    if let Some(text) = &report.text {
        let text = context.text(text);
        context.terminal.line(&format!("  {text}"));
    }
    Ok(0)
}

fn repair(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let mended = mend_workflow(context)?;
    let project = context.project()?;
    let files: Vec<PathBuf> = args
        .what
        .iter()
        .map(|file| {
            let full = context.path(file);
            full.strip_prefix(project.root())
                .map_or(full.clone(), Path::to_path_buf)
        })
        .collect();
    let mut report = resolve::repair(&project, &files)?;
    drop(project);
    if mended {
        report
            .files
            .insert(0, PathBuf::from(crate::project::layout::CONFIG));
    }
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    tell(context, &report);
    Ok(0)
}

/// Repairs the configuration first, if it is what keeps the workspace from being opened.
fn mend_workflow(context: &Context<'_>) -> Outcome<bool> {
    match context.project() {
        Err(fault) if fault.code() == "store-conflict" => {}
        _ => return Ok(false),
    }
    let holds = |folder: &&Path| crate::store::is_file(&folder.join(crate::project::layout::CONFIG));
    match context.folder.ancestors().find(holds) {
        Some(root) => resolve::repair_workflow(root).map(|()| true),
        None => Ok(false),
    }
}

fn tell(context: &mut Context<'_>, report: &RepairReport) {
    for file in &report.files {
        context.terminal.line(&file.display().to_string());
    }
    context.say(&Message::new("resolve-repaired").with("count", report.files.len()));
    if report.contested > 0 {
        context.say(&Message::new("resolve-contested").with("count", report.contested));
        context.hint(&Message::new("sync-contested-hint"));
    }
    if !report.files.is_empty() {
        let next = if report.under_way {
            "resolve-next-git"
        } else {
            "resolve-next-save"
        };
        context.hint(&Message::new(next));
    }
}
