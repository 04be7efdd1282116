//! `bayan why`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::SegmentId;
use crate::steps::why::{self, Fact, What};
use crate::workflow::Void;

use super::log::entered_by;
use super::shared::InLanguage;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segment.
    #[arg(value_name = "SEGMENT")]
    segment: SegmentId,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Explains the state of a segment.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = why::why(&context.project()?, &args.of.id, &args.of.lang, &args.segment)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    let state = context.state(report.state);
    context.terminal.line(&format!("{}  {state}", args.segment));
    for fact in &report.facts {
        let line = fact_line(context, fact);
        context.terminal.line(&line);
        if let Some(detail) = shown_detail(context, fact) {
            context.terminal.line(&format!("    {detail}"));
        }
    }
    if report.shallow {
        context.tell(&Message::new("why-shallow"));
    }
    Ok(0)
}

fn fact_line(context: &Context<'_>, fact: &Fact) -> String {
    let at = fact
        .at
        .map_or_else(|| "-".repeat(16), |at| at.strftime("%Y-%m-%d %H:%M").to_string());
    let commit: String = fact
        .commit
        .iter()
        .flat_map(|commit| commit.chars().take(8))
        .collect();
    let by = fact.by.as_deref().unwrap_or_default();
    let mut said = context.localizer.message(
        &Message::new(fact.what.message_id())
            .with("by", by)
            .with("check", fact.check.as_deref().unwrap_or_default()),
    );
    if let Some(author) = &fact.author {
        said = entered_by(context, said, author);
    }
    format!("  {at}  {commit:<8}  {said}")
}

fn shown_detail(context: &Context<'_>, fact: &Fact) -> Option<String> {
    let detail = fact.detail.as_deref()?;
    Some(match (fact.what, detail) {
        (What::VoidVerdict | What::VoidWaiver, name) => void_word(context, name),
        (What::ApprovedEarlier, "source-changed-since") => context.word("why-source-changed-since"),
        _ => context.text(detail),
    })
}

/// The reason why a verdict counts for nothing, in words.
pub fn void_word(context: &Context<'_>, name: &str) -> String {
    let void = Void::ALL.iter().find(|void| void.name() == name);
    void.map_or_else(|| context.text(name), |void| context.word(void.message_id()))
}
