//! `bayan pull`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::formats::exchange::{self, Captions};
use crate::l10n::Localizer;
use crate::memory::Kind;
use crate::message::{Message, Outcome};
use crate::model::{Lang, PersonId, RowTerm, StatementId};
use crate::steps::claims::{self, ClaimReport};
use crate::steps::memory::Match;
use crate::steps::pull::{self, How, PullReport, PulledSegment};
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
    /// Take what is pulled.
    #[arg(long)]
    claim: bool,
    /// In spite of these persons' claims.
    #[arg(long, value_name = "PERSON", value_delimiter = ',', requires = "claim")]
    over: Vec<PersonId>,
    /// Give back what was taken.
    #[arg(long, conflicts_with_all = ["claim", "output", "fill"])]
    release: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Lists what is pending, or writes it for a translator's tool.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    if args.release {
        return give_back(context, args);
    }
    let project = context.project()?;
    let taken = match args.claim {
        true => Some(claims::take(&project, &args.lang, &args.ids, &args.over)?),
        false => None,
    };
    let own = match args.claim {
        true => Some(project.actor()?.id.clone()),
        false => None,
    };
    let how = How {
        fill: args.fill,
        only_for: own.as_ref(),
    };
    let report = pull::pull(&project, &args.lang, &args.ids, how)?;
    let me = project.actor().ok().map(|person| person.id.clone());
    drop(project);
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
        let all_left = taken.as_ref().is_some_and(|taken| !taken.left.is_empty());
        if !(all_left && report.segments.is_empty()) {
            let count = Message::new("pull-count").with("count", report.segments.len());
            context.say(&count.with("lang", &args.lang));
        }
        tell_filled(context, args, &report);
    }
    if let Some(taken) = &taken {
        tell_taken(context, args, taken);
    } else {
        warn_claimed(context, args, &report, me.as_ref());
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

fn give_back(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = claims::give_back(&context.project()?, &args.lang, &args.ids)?;
    if args.json {
        context.json(&report);
    } else {
        let said = Message::new("claim-given-back").with("count", report.segments);
        context.say(&said.with("lang", &args.lang));
    }
    Ok(0)
}

/// What was taken, and what others have.
fn tell_taken(context: &mut Context<'_>, args: &Args, taken: &ClaimReport) {
    if let Some(until) = taken.until {
        let said = Message::new("claim-taken").with("count", taken.segments);
        context.tell(&said.with("time", moment(until)));
    }
    for left in &taken.left {
        let said = Message::new("claim-left")
            .with("count", left.segments)
            .with("person", &left.by);
        context.warn_all(&[said.with("time", moment(left.until))]);
    }
    if let Some(first) = taken.left.first() {
        let hint = Message::new("claim-over-hint").with("lang", &args.lang);
        context.hint(&hint.with("person", &first.by));
    }
}

/// Warns of segments that somebody else is at work on.
fn warn_claimed(context: &mut Context<'_>, args: &Args, report: &PullReport, me: Option<&PersonId>) {
    let mut of_others: BTreeMap<&PersonId, usize> = BTreeMap::new();
    let holders = report.segments.iter().filter_map(|own| own.claimed_by.as_ref());
    for by in holders.filter(|by| Some(*by) != me) {
        *of_others.entry(by).or_default() += 1;
    }
    for (by, count) in &of_others {
        let said = Message::new("claim-others").with("count", *count);
        context.warn_all(&[said.with("person", *by)]);
    }
    if !of_others.is_empty() {
        context.hint(&Message::new("claim-others-hint").with("lang", &args.lang));
    }
}

/// A moment as people read it, in UTC.
pub fn moment(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
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
    if let Some(by) = &segment.claimed_by {
        let claimed = Message::new("claim-by").with("person", by);
        head.push_str(" · ");
        head.push_str(&context.localizer.message(&claimed));
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
    for thread in &segment.questions {
        super::threads::show_beside(context, thread);
    }
    show_terms(context, &segment.terms);
}
