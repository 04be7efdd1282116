//! `bayan diff`.

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::model::{Lang, SegmentId, StatementId};
use crate::steps::changes::{ChangedSegment, Happened};
use crate::steps::diff;
use crate::steps::release_diff::{self, Compared, ReleaseDiffReport, ReleaseDiffRequest};

use super::revise::class_message;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The language.
    #[arg(long, value_name = "LANG", required_unless_present = "release")]
    lang: Option<Lang>,
    /// The segments; all stale ones if none is named.
    #[arg(value_name = "SEGMENT", conflicts_with = "release")]
    segments: Vec<SegmentId>,
    /// A release, with what took its place.
    #[arg(long, value_name = "NUMBER")]
    release: Option<u32>,
    /// With the texts as they are worked on.
    #[arg(long, requires = "release")]
    draft: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Shows what changed in the source since it was translated, or in everything since a release.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match (args.release, &args.lang) {
        (Some(number), _) => since_release(context, args, number),
        (None, Some(lang)) => since_translation(context, args, lang),
        (None, None) => Ok(0),
    }
}

fn since_translation(context: &mut Context<'_>, args: &Args, lang: &Lang) -> Outcome<u8> {
    let report = diff::diff(&context.project()?, &args.id, lang, &args.segments)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    if report.segments.is_empty() {
        context.say(
            &Message::new("diff-nothing")
                .with("statement", &args.id)
                .with("lang", lang),
        );
    }
    for segment in &report.segments {
        let id = context.terminal.ink().paint(Role::Strong, segment.id.as_str());
        let class = context.word(class_message(segment.class));
        context.terminal.line(&format!("{id}  {class}"));
        let ops = context.ops(&segment.ops);
        context.field("label-source", &ops);
        if let Some(target) = &segment.target {
            let target = context.text(target);
            context.field("label-target", &target);
        }
    }
    Ok(0)
}

fn since_release(context: &mut Context<'_>, args: &Args, number: u32) -> Outcome<u8> {
    let request = ReleaseDiffRequest {
        id: args.id.clone(),
        number,
        lang: args.lang.clone(),
        draft: args.draft,
    };
    let report = release_diff::release_diff(&context.project()?, &request)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    for compared in &report.languages {
        show_language(context, &report, compared);
    }
    let is_current = |own: &Compared| own.against == Some(number);
    if report.languages.iter().any(is_current) {
        let hint = Message::new("diff-draft-hint").with("statement", &args.id);
        context.hint(&hint.with("number", number));
    }
    Ok(0)
}

fn show_language(context: &mut Context<'_>, report: &ReleaseDiffReport, compared: &Compared) {
    let found: Vec<&ChangedSegment> = report
        .segments
        .iter()
        .filter(|own| own.language == compared.language)
        .map(|own| &own.segment)
        .collect();
    let about = |id| Message::new(id).with("lang", &compared.language);
    let heading = match compared.against {
        Some(current) if current == report.release => about("diff-release-current").with("number", current),
        Some(later) => about("diff-release-later")
            .with("number", report.release)
            .with("later", later)
            .with("count", found.len()),
        None => about("diff-release-draft")
            .with("number", report.release)
            .with("count", found.len()),
    };
    context.say(&heading);
    for segment in found {
        show_segment(context, segment);
    }
}

fn show_segment(context: &mut Context<'_>, segment: &ChangedSegment) {
    let ids: Vec<&str> = std::iter::once(&segment.id)
        .chain(&segment.with)
        .map(SegmentId::as_str)
        .collect();
    let id = context.terminal.ink().paint(Role::Strong, &ids.join(" "));
    let happened = context.word(match segment.change {
        Happened::Edited => class_message(segment.gravity()),
        Happened::Added => "diff-added",
        Happened::Removed => "diff-removed",
        Happened::Moved => "diff-moved",
    });
    context.terminal.line(&format!("{id}  {happened}"));
    for (label, ops) in [
        ("label-source", &segment.ops),
        ("label-target", &segment.target_ops),
    ] {
        if !ops.is_empty() {
            let ops = context.ops(ops);
            context.field(label, &ops);
        }
    }
}
