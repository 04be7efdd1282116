//! `bayan terms suggest`.

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::model::{Lang, StatementId};
use crate::steps::terms;
use crate::terms::Suggestion;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statements; all if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<StatementId>,
    /// The language of the counterparts.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// At most so many.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    limit: usize,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Lists what could be added to the termbase.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = terms::suggest(&context.project()?, &args.lang, &args.ids, args.limit)?;
    if args.json {
        context.json(&report);
        return Ok(context.unreadable(&report.unreadable, true));
    }
    for candidate in &report.candidates {
        show(context, candidate);
    }
    let message = Message::new("terms-suggest-count").with("count", report.candidates.len());
    context.say(&message.with("pairs", report.pairs).with("lang", &args.lang));
    if !report.candidates.is_empty() {
        let message = Message::new("terms-suggest-hint").with("lang", &args.lang);
        context.hint(&message);
    }
    Ok(context.unreadable(&report.unreadable, false))
}

fn show(context: &mut Context<'_>, candidate: &Suggestion) {
    let source = context.text(&candidate.source);
    let source = context.terminal.ink().paint(Role::Strong, &source);
    let target = context.text(&candidate.target);
    let message = Message::new("terms-suggest-together").with("together", candidate.together);
    let message = message
        .with("sources", candidate.in_sources)
        .with("targets", candidate.in_targets);
    let together = context.localizer.message(&message);
    let together = context.terminal.ink().paint(Role::Dim, &together);
    context.terminal.line(&format!("{source} = {target}  {together}"));
}
