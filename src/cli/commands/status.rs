//! `bayan status`.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::cli::context::Context;
use crate::cli::terminal::{Align, Cell, Role, Table, bar, state_name};
use crate::message::{Message, Outcome, Value};
use crate::model::{Lang, State, StatementId};
use crate::steps::status::{self, StatusReport};
use crate::workflow::{LanguageStatus, StatementStatus};

use super::work_notes;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statements; all if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<StatementId>,
    /// One language only.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// Exit with 1 if anything is pending.
    #[arg(long)]
    check: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// The width of the bar.
const BAR: usize = 10;

/// Shows where things stand.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = status::status(&context.project()?, &args.ids, args.lang.as_ref())?;
    if args.json {
        context.json(&report);
    } else {
        show(context, &report);
    }
    let unreadable = context.unreadable(&report.unreadable, args.json);
    if unreadable != 0 {
        return Ok(unreadable);
    }
    Ok(u8::from(args.check && report.total.tally.pending() > 0))
}

fn show(context: &mut Context<'_>, report: &StatusReport) {
    if report.statements.is_empty() {
        // Where there are some and none can be read, the faults say so.
        if report.unreadable.is_empty() {
            context.say(&Message::new("status-empty"));
        }
        return;
    }
    let (ink, unicode) = (context.terminal.ink(), context.terminal.unicode());
    let mut table = Table::new(&[Align::Start, Align::Start, Align::Start, Align::End]);
    let mut phrases = Phrases::new(context);
    for statement in &report.statements {
        for (at, language) in statement.languages.iter().enumerate() {
            let id = if at == 0 { statement.id.as_str() } else { "" };
            let tally = &language.tally;
            let bar = bar(tally.approved, tally.segments, BAR, unicode);
            let approved = format!("{}/{}", tally.approved, tally.segments);
            table.row([
                Cell::of(Role::Strong, id),
                Cell::from(language.language.as_str()),
                Cell::from(bar),
                Cell::from(approved),
                Cell::from(phrases.of(context, language)),
            ]);
        }
        // A statement without rows of its own would lend its notes to the one above.
        let has_rows = !statement.languages.is_empty();
        for note in notes(context, statement, report.now)
            .into_iter()
            .filter(|_| has_rows)
        {
            let blank = || Cell::from("");
            table.row([blank(), blank(), blank(), blank(), Cell::from(note)]);
        }
    }
    let isolates = context.terminal.isolates();
    context.terminal.out(&table.render(ink, isolates));
    let total = &report.total;
    context.say(
        &Message::new("status-total")
            .with("statements", total.statements)
            .with("pending", total.tally.pending())
            .with("words", total.tally.words_pending)
            .with("translated", total.tally.translated)
            .with("releasable", total.releasable),
    );
    if total.outdated_releases > 0 {
        context.say(&Message::new("status-outdated-total").with("count", total.outdated_releases));
    }
    let stopped = report.statements.iter().find_map(|statement| {
        let language = statement.languages.iter().find(|own| own.stopped > 0)?;
        Some((&statement.id, &language.language))
    });
    if let Some((id, lang)) = stopped {
        let hint = Message::new("release-check-hint").with("statement", id);
        context.hint(&hint.with("lang", lang));
    }
}

/// What is to be known of a statement beside its translations: an embargo, releases that no longer hold, verdicts that
/// count for nothing.
fn notes(context: &Context<'_>, statement: &StatementStatus, now: Timestamp) -> Vec<String> {
    let mark = if context.terminal.unicode() { "⚠ " } else { "! " };
    let say = |message: &Message| format!("{mark}{}", context.localizer.message(message));
    let holding = statement.embargo.filter(|embargo| now < embargo.until());
    let embargo = holding.map(|embargo| {
        let message = Message::new("status-embargo").with("time", embargo.shown());
        say(&message)
    });
    let outdated = statement.releases.iter().filter(|release| release.is_outdated());
    let outdated = outdated.map(|release| {
        let message = Message::new("status-outdated").with("number", release.number);
        say(&message.with("languages", Value::list(&release.languages)))
    });
    let void: usize = statement.languages.iter().map(|language| language.void).sum();
    let void = (void > 0).then(|| say(&Message::new("status-void").with("count", void)));
    let work = work_notes::notes(context, statement, now).into_iter();
    let work = work.map(|(is_urgent, note)| if is_urgent { format!("{mark}{note}") } else { note });
    embargo
        .into_iter()
        .chain(outdated)
        .chain(void)
        .chain(work)
        .collect()
}

/// That checks stop what is approved.
pub fn stopped(language: &LanguageStatus) -> Message {
    Message::new("status-stopped").with("count", language.stopped)
}

/// What is left to do, in words. What was said before is not put into words again: of ten thousand rows, most say what
/// another has said.
struct Phrases {
    releasable: String,
    separator: String,
    counts: HashMap<(State, usize), String>,
    words: HashMap<usize, String>,
}

impl Phrases {
    fn new(context: &Context<'_>) -> Self {
        Self {
            releasable: context.word("status-releasable"),
            separator: context.word("list-separator"),
            counts: HashMap::new(),
            words: HashMap::new(),
        }
    }

    /// "2 missing, 1 stale; 40 words", or that it can be released.
    fn of(&mut self, context: &Context<'_>, language: &LanguageStatus) -> String {
        let tally = &language.tally;
        if language.releasable {
            return self.releasable.clone();
        }
        if language.stopped > 0 {
            return context.localizer.message(&stopped(language));
        }
        let by_state = [
            (State::Missing, tally.missing),
            (State::Stale, tally.stale),
            (State::Rejected, tally.rejected),
            (State::Translated, tally.translated),
            (State::Obsolete, tally.obsolete),
        ];
        let mut parts: Vec<&str> = Vec::new();
        let counts = by_state.into_iter().filter(|(_, count)| *count > 0);
        for (state, count) in counts.clone() {
            self.counts.entry((state, count)).or_insert_with(|| {
                let message = Message::new("status-count")
                    .with("state", context.word(state_name(state)))
                    .with("count", count);
                context.localizer.message(&message)
            });
        }
        parts.extend(
            counts
                .filter_map(|counted| self.counts.get(&counted))
                .map(String::as_str),
        );
        if tally.words_pending > 0 {
            let words = self.words.entry(tally.words_pending).or_insert_with_key(|count| {
                let message = Message::new("status-words").with("count", *count);
                context.localizer.message(&message)
            });
            parts.push(words);
        }
        parts.join(&self.separator)
    }
}
