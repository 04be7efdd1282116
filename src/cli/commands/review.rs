//! `bayan review`: walks the queue, one segment at a time.

use std::collections::{BTreeMap, BTreeSet};

use console::{Key, Term};

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome, Value};
use crate::model::{Decision, Digest, Lang, SegmentId, StatementId};
use crate::steps::decide::{self, Chosen, DecideOutcome, DecideRequest};
use crate::steps::review::{self, ReviewItem};

use super::{findings, threads, verdicts};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statements; all if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<StatementId>,
    /// The language.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// The queue as JSON, without asking.
    #[arg(long)]
    json: bool,
}

/// What a reviewer can do with a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Approve,
    Reject,
    Edit,
    Skip,
    ApproveRest,
    Back,
    Help,
    Quit,
}

/// The keys, in Latin and on an Arabic or Kurdish keyboard, where the same key gives another letter.
const KEYS: &[(Choice, &[char])] = &[
    (Choice::Approve, &['a', 'ش', 'ا']),
    (Choice::Reject, &['r', 'ق', 'ر']),
    (Choice::Edit, &['e', 'ث', 'ە']),
    (Choice::Skip, &['s', 'س', ' ', '\n']),
    (Choice::ApproveRest, &['A']),
    (Choice::Back, &['b', 'ب']),
    (Choice::Help, &['?', 'h', '؟']),
    (Choice::Quit, &['q', 'ض', '\u{1b}', '\u{3}', '\u{4}']),
];

/// Walks the queue; without a terminal, lists it and names the commands that do the same.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let queue = review::queue(&context.project()?, &args.lang, &args.ids)?;
    if args.json {
        let items: Vec<_> = queue
            .items
            .iter()
            .map(|item| findings::with(item, &item.findings))
            .collect();
        context.json(&serde_json::json!({ "items": items }));
        return Ok(context.unreadable(&queue.unreadable, true));
    }
    let unreadable = context.unreadable(&queue.unreadable, false);
    for own in &queue.contested {
        context.tell(
            &Message::new("sync-contested")
                .with("statement", &own.statement)
                .with("lang", &args.lang)
                .with("segment", &own.id),
        );
    }
    if !queue.contested.is_empty() {
        context.hint(&Message::new("sync-contested-hint"));
    }
    if queue.items.is_empty() {
        context.say(&Message::new("review-nothing").with("lang", &args.lang));
        return Ok(unreadable);
    }
    let streams = context.environment.streams();
    if !(streams.stdin && streams.stdout) {
        return Ok(list(context, &queue.items, &args.lang).max(unreadable));
    }
    Walk {
        context,
        items: queue.items,
        lang: &args.lang,
        done: BTreeSet::new(),
    }
    .run()?;
    Ok(unreadable)
}

/// Lists the queue for somebody who has no terminal to press keys in.
fn list(context: &mut Context<'_>, items: &[ReviewItem], lang: &Lang) -> u8 {
    for (at, item) in items.iter().enumerate() {
        show(context, item, at + 1, items.len());
    }
    if let Some(first) = items.first() {
        for hint in ["review-approve-hint", "review-reject-hint"] {
            let hint = Message::new(hint)
                .with("statement", &first.statement)
                .with("lang", lang);
            context.hint(&hint.with("segment", &first.id));
        }
    }
    2
}

fn show(context: &mut Context<'_>, item: &ReviewItem, at: usize, of: usize) {
    let by = Value::list(&item.by);
    let head = Message::new("review-head")
        .with("statement", &item.statement)
        .with("segment", &item.id)
        .with("at", at)
        .with("of", of)
        .with("who", by);
    let head = context.localizer.message(&head);
    let head = context.terminal.ink().paint(Role::Strong, &head);
    context.terminal.line(&head);
    let dim = |context: &Context<'_>, text: &str| {
        let text = context.text(text);
        context.terminal.ink().paint(Role::Dim, &text)
    };
    if let Some(before) = &item.before {
        let before = dim(context, before);
        context.field("label-before", &before);
    }
    let source = match (&item.source_ops, &item.source) {
        (Some(ops), _) => context.ops(ops),
        (None, Some(source)) => context.text(source),
        (None, None) => context.word("review-added"),
    };
    context.field("label-source", &source);
    let target = match (&item.target_ops, &item.target, &item.omitted) {
        (Some(ops), _, _) => context.ops(ops),
        (None, Some(target), _) => context.text(target),
        (None, None, reason) => {
            format!(
                "{} {}",
                context.word("show-omitted"),
                context.text(reason.as_deref().unwrap_or_default())
            )
        }
    };
    context.field("label-target", &target);
    for found in &item.findings {
        findings::show_beside(context, found);
    }
    for thread in &item.questions {
        threads::show_beside(context, thread);
    }
    if let Some(after) = &item.after {
        let after = dim(context, after);
        context.field("label-after", &after);
    }
    super::pull::show_terms(context, &item.terms);
    if !item.approved_by.is_empty() {
        let who = Value::list(&item.approved_by);
        let message = Message::new("review-approved-by").with("who", who);
        context.say(&message);
    }
}

/// A walk through the queue.
struct Walk<'w, 'c> {
    context: &'w mut Context<'c>,
    items: Vec<ReviewItem>,
    lang: &'w Lang,
    /// The places in the queue that are decided.
    done: BTreeSet<usize>,
}

impl Walk<'_, '_> {
    fn run(&mut self) -> Outcome<()> {
        let mut at = 0;
        while let Some(item) = self.items.get(at).cloned() {
            show(self.context, &item, at + 1, self.items.len());
            match self.ask()? {
                Choice::Approve => {
                    self.decide(&[at], &Decision::Approve)?;
                    at += 1;
                }
                Choice::Reject => {
                    if let Some(because) = self.reason()? {
                        self.decide(&[at], &Decision::Reject { because })?;
                        at += 1;
                    }
                }
                Choice::ApproveRest => {
                    let same = self
                        .items
                        .iter()
                        .skip(at)
                        .take_while(|i| i.statement == item.statement);
                    let end = at + same.count();
                    let rest: Vec<usize> = (at..end).filter(|place| !self.done.contains(place)).collect();
                    self.decide(&rest, &Decision::Approve)?;
                    at = end;
                }
                Choice::Edit => {
                    let hint = Message::new("review-edit-hint")
                        .with("statement", &item.statement)
                        .with("lang", self.lang)
                        .with("segment", &item.id);
                    self.edit(&item, &hint)?;
                    at += 1;
                }
                Choice::Skip => at += 1,
                Choice::Back => at = at.saturating_sub(1),
                Choice::Help => self.context.tell(&Message::new("review-help")),
                Choice::Quit => break,
            }
        }
        let left = self.items.len() - self.done.len();
        self.context.say(
            &Message::new("review-done")
                .with("done", self.done.len())
                .with("left", left),
        );
        Ok(())
    }

    /// Opens the editor, if the reviewer may translate; their edit then needs another reviewer.
    fn edit(&mut self, item: &ReviewItem, hint: &Message) -> Outcome<()> {
        match super::edit::segment(self.context, &item.statement, self.lang, &item.id) {
            Ok(_) => Ok(()),
            Err(fault) => {
                self.context.fault(fault.as_ref(), false);
                self.context.hint(hint);
                Ok(())
            }
        }
    }

    fn ask(&mut self) -> Outcome<Choice> {
        let term = Term::stdout();
        loop {
            self.context.tell(&Message::new("review-keys"));
            self.context.terminal.flush();
            let key = match term.read_key() {
                Ok(Key::Char(c)) => c,
                Ok(Key::Enter) => '\n',
                Ok(Key::Escape) => '\u{1b}',
                Ok(Key::ArrowLeft | Key::ArrowUp | Key::Backspace) => 'b',
                Ok(Key::ArrowRight | Key::ArrowDown) => 's',
                Ok(_) => continue,
                // The terminal is gone, or the reviewer pressed Ctrl-C: what is decided is saved already.
                Err(_) => return Ok(Choice::Quit),
            };
            if let Some((choice, _)) = KEYS.iter().find(|(_, keys)| keys.contains(&key)) {
                return Ok(*choice);
            }
        }
    }

    /// The reason for a rejection; none if the reviewer thought better of it.
    fn reason(&mut self) -> Outcome<Option<String>> {
        self.context.tell(&Message::new("review-why"));
        self.context.terminal.flush();
        let mut reason = String::new();
        if std::io::stdin().read_line(&mut reason).is_err() {
            return Ok(None);
        }
        let reason = reason.trim().to_owned();
        Ok((!reason.is_empty()).then_some(reason))
    }

    /// Records a decision at once, on exactly the pairs that were shown.
    fn decide(&mut self, places: &[usize], decision: &Decision) -> Outcome<()> {
        let mut by_statement: BTreeMap<StatementId, BTreeMap<SegmentId, Digest>> = BTreeMap::new();
        for item in places.iter().filter_map(|&place| self.items.get(place)) {
            by_statement
                .entry(item.statement.clone())
                .or_default()
                .insert(item.id.clone(), item.digest.clone());
        }
        for (id, seen) in by_statement {
            let request = DecideRequest {
                id,
                lang: self.lang.clone(),
                segments: Chosen::Seen(seen),
                decision: decision.clone(),
            };
            let report = decide::decide(&self.context.project()?, &request)?;
            verdicts::show(self.context, &report, &request.decision, self.lang);
            let recorded = |item: &ReviewItem| {
                let of = |outcome: &DecideOutcome| outcome.id == item.id && outcome.refused.is_none();
                item.statement == request.id && report.segments.iter().any(of)
            };
            let items = &self.items;
            let done = |place: &&usize| items.get(**place).is_some_and(recorded);
            self.done.extend(places.iter().filter(done));
        }
        Ok(())
    }
}
