//! `bayan pull`.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::formats::exchange::{self, Captions};
use crate::l10n::Localizer;
use crate::memory::Kind;
use crate::message::{Message, Outcome};
use crate::model::{Lang, RowTerm, StatementId};
use crate::steps::memory::Match;
use crate::steps::pull::{self, PullReport, PulledSegment};
use crate::store;

use super::revise::class_message;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statements; all if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<StatementId>,
    /// The language.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// A file for a translator's tool.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Fill in from the memory.
    #[arg(long)]
    fill: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Lists what is pending, or writes it for a translator's tool.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = pull::pull(&context.project()?, &args.lang, &args.ids, args.fill)?;
    if let Some(output) = &args.output {
        let format = exchange::for_path(output)?;
        let captions = captions(context, format.instructions());
        let text = format.write(&report.package, &captions);
        store::write_given(&context.path(output), text.as_bytes())?;
    }
    if args.json {
        context.json(&report);
    } else if let Some(output) = &args.output {
        context.say(
            &Message::new("pull-written")
                .with("path", output.as_path())
                .with("count", report.segments.len()),
        );
        tell_filled(context, args, &report);
        context.hint(&Message::new("pull-next").with("path", output.as_path()));
    } else {
        let mut statement = None;
        for segment in &report.segments {
            if statement != Some(&segment.statement) {
                let id = context
                    .terminal
                    .ink()
                    .paint(Role::Strong, segment.statement.as_str());
                context.terminal.line(&id);
                statement = Some(&segment.statement);
            }
            show(context, segment);
        }
        context.say(
            &Message::new("pull-count")
                .with("count", report.segments.len())
                .with("lang", &args.lang),
        );
        tell_filled(context, args, &report);
    }
    Ok(context.unreadable(&report.unreadable, args.json))
}

fn tell_filled(context: &mut Context<'_>, args: &Args, report: &PullReport) {
    if args.fill {
        context.tell(&Message::new("pull-filled").with("count", report.filled));
    }
    if report.contested > 0 {
        context.tell(&Message::new("pull-fill-contested").with("count", report.contested));
    }
}

/// The words that a package has for the person it is for.
pub fn captions(context: &Context<'_>, instructions: &'static str) -> Captions {
    let plain = Localizer::new(context.localizer.lang(), false);
    Captions::rendered(instructions, &|message| plain.message(message))
}

/// The terms of a source with what to call them, a term a line.
pub fn show_terms(context: &mut Context<'_>, terms: &[RowTerm]) {
    for term in terms {
        let mut parts: Vec<String> = term.target.iter().map(|name| context.text(name)).collect();
        for (label, names) in [
            ("terms-admitted", &term.admitted),
            ("terms-forbidden", &term.forbidden),
        ] {
            if !names.is_empty() {
                let names: Vec<String> = names.iter().map(|name| context.text(name)).collect();
                let separator = context.word("list-separator");
                parts.push(format!("{} {}", context.word(label), names.join(&separator)));
            }
        }
        parts.extend(term.note.as_ref().map(|note| context.text(note)));
        let line = format!("{} = {}", context.text(&term.source), parts.join(" · "));
        context.field("label-term", &line);
    }
}

/// The best match, and what reads the same and was translated in another way, so that there is something to choose from.
fn worth_showing(matches: &[Match]) -> impl Iterator<Item = &Match> {
    let is_rival = |(at, own): &(usize, &Match)| {
        let best = matches.first();
        *at == 0
            || own.kind > Kind::Fuzzy
                && best.is_some_and(|best| (own.kind, own.score) == (best.kind, best.score))
    };
    matches.iter().enumerate().filter(is_rival).map(|(_, own)| own)
}

fn show(context: &mut Context<'_>, segment: &PulledSegment) {
    let mut head = format!("{}  {}", segment.id, context.state(segment.state));
    if let Some(class) = segment.class {
        head.push_str(" · ");
        head.push_str(&context.word(class_message(class)));
    }
    context.terminal.line(&head);
    let source = match (&segment.ops, &segment.source) {
        (Some(ops), _) => context.ops(ops),
        (None, Some(source)) => context.text(source),
        (None, None) => String::new(),
    };
    context.field("label-source", &source);
    if let Some(target) = &segment.target {
        let target = context.text(target);
        context.field("label-target", &target);
    }
    if let Some(origin) = &segment.filled_from {
        let origin = context.text(origin);
        context.field("pull-filled-from", &origin);
    }
    for best in worth_showing(&segment.matches) {
        let target = context.text(best.adapted.as_ref().unwrap_or(&best.target));
        context.field("memory-label", &format!("{} · {target}", best.score));
    }
    if let Some(because) = &segment.rejected_because {
        let because = context.text(because);
        context.field("label-because", &because);
    }
    show_terms(context, &segment.terms);
}
