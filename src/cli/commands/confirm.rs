//! `bayan confirm`.

use std::collections::BTreeMap;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome, Value};
use crate::model::{Digest, SegmentId};
use crate::steps::confirm::{self, ConfirmReport, ConfirmRequest, Grave, Selection, Substance};

use super::findings;
use super::revise::class_message;
use super::shared::{InLanguage, says_yes};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segments.
    #[arg(
        value_name = "SEGMENT",
        required_unless_present = "orthographic",
        conflicts_with = "orthographic"
    )]
    segments: Vec<SegmentId>,
    /// All whose source changed in spelling only.
    #[arg(long)]
    orthographic: bool,
    /// Those whose source changed in substance, too.
    #[arg(long, conflicts_with = "orthographic")]
    substance: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Says that targets still render the source.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let mut request = ConfirmRequest {
        id: args.of.id.clone(),
        lang: args.of.lang.clone(),
        selection: match args.orthographic {
            true => Selection::Orthographic,
            false => Selection::Segments(args.segments.clone()),
        },
        substance: match args.substance {
            true => Substance::Accepted,
            false => Substance::Refused,
        },
    };
    let streams = context.environment.streams();
    let can_ask = streams.stdin && streams.stderr && !args.json;
    let mut left = Vec::new();
    if can_ask && request.substance == Substance::Refused {
        left = ask(context, &mut request)?;
    }
    let report = confirm::confirm(&context.project()?, &request)?;
    if args.json {
        context.json(&findings::with(&report, &report.findings));
        return Ok(0);
    }
    show(context, &request, &report);
    if left.is_empty() {
        return Ok(0);
    }
    context.tell(&Message::new("confirm-left").with("segments", Value::list(&left)));
    Ok(1)
}

/// Shows each change of substance and asks whether the target is right all the same. What is not is taken out of the
/// request, and given back.
fn ask(context: &mut Context<'_>, request: &mut ConfirmRequest) -> Outcome<Vec<SegmentId>> {
    let graves = confirm::of_substance(&context.project()?, request)?;
    let mut seen: BTreeMap<SegmentId, Digest> = BTreeMap::new();
    let mut left = Vec::new();
    for grave in graves {
        show_grave(context, &grave);
        context.tell(&Message::new("confirm-ask"));
        context.terminal.flush();
        let mut answer = String::new();
        let is_heard = std::io::stdin().read_line(&mut answer).is_ok();
        if is_heard && says_yes(&answer) {
            seen.insert(grave.id, grave.digest);
        } else {
            left.push(grave.id);
        }
    }
    if let Selection::Segments(ids) = &mut request.selection {
        ids.retain(|id| !left.contains(id));
    }
    request.substance = Substance::Seen(seen);
    Ok(left)
}

fn show_grave(context: &mut Context<'_>, grave: &Grave) {
    let ink = context.terminal.ink();
    let head = Message::new("confirm-grave").with("segment", &grave.id);
    let head = ink.paint(Role::Strong, &context.localizer.message(&head));
    let target = match &grave.target {
        Some(target) => context.text(target),
        None => context.word("show-omitted"),
    };
    let source = context.ops(&grave.source_ops);
    context.terminal.talk(&head);
    for (label, text) in [("label-source", source), ("label-target", target)] {
        let label = ink.paint(Role::Dim, &context.word(label));
        context.terminal.talk(&format!("  {label} {text}"));
    }
}

fn show(context: &mut Context<'_>, request: &ConfirmRequest, report: &ConfirmReport) {
    for segment in &report.segments {
        let class = context.word(class_message(segment.class));
        context.terminal.line(&format!("{}  {class}", segment.id));
    }
    context.say(
        &Message::new("confirm-done")
            .with("count", report.segments.len())
            .with("lang", &request.lang),
    );
    findings::tell(context, &report.findings);
}
