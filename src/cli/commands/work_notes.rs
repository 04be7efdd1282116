//! What `status` says of the work on a statement: what is due, asked and taken.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::cli::context::Context;
use crate::message::{Message, Value};
use crate::model::{Lang, PersonId, Priority, SegmentId};
use crate::steps::due::today;
use crate::workflow::{LanguageWork, StatementStatus};

use super::due::priority_word;
use super::pull::moment;

/// Each line, and whether it is to be marked.
pub fn notes(context: &Context<'_>, statement: &StatementStatus, now: Timestamp) -> Vec<(bool, String)> {
    let mut notes = due(context, statement, now);
    let questions = &statement.work.questions;
    if !questions.is_empty() {
        let blocking = questions.iter().filter(|own| own.blocks).count();
        let said = Message::new("status-questions")
            .with("count", questions.len())
            .with("blocking", blocking);
        let said = said.with("statement", &statement.id);
        notes.push((blocking > 0, context.localizer.message(&said)));
    }
    for (lang, work) in &statement.work.languages {
        notes.extend(claimed(context, lang, work).into_iter().map(|note| (false, note)));
    }
    notes
}

/// When each language is due, those of one day in one line; nothing of what readers have already.
fn due(context: &Context<'_>, statement: &StatementStatus, now: Timestamp) -> Vec<(bool, String)> {
    let mut by_day: BTreeMap<_, Vec<&Lang>> = BTreeMap::new();
    let open = |lang: &Lang| {
        let mut own = statement.languages.iter();
        own.any(|own| own.language == *lang) && !statement.is_out(lang)
    };
    for (lang, work) in &statement.work.languages {
        let is_planned = work.due.is_some() || work.priority != Priority::Normal;
        if is_planned && open(lang) {
            let key = (work.due.is_none(), work.due, work.priority);
            by_day.entry(key).or_default().push(lang);
        }
    }
    let line = |((_, due, priority), langs): ((bool, Option<jiff::civil::Date>, Priority), Vec<&Lang>)| {
        let overdue = due.is_some_and(|due| due < today(now));
        let said = match (due, overdue) {
            (Some(_), true) => "status-overdue",
            (Some(_), false) => "status-due",
            (None, _) => "status-priority",
        };
        let mut text = context.localizer.message(
            &Message::new(said)
                .with("languages", Value::list(langs))
                .with("date", due.map(|due| due.to_string()).unwrap_or_default())
                .with("priority", context.word(priority_word(priority))),
        );
        if due.is_some() && priority != Priority::Normal {
            text.push_str(" · ");
            text.push_str(&context.word(priority_word(priority)));
        }
        (overdue, text)
    };
    by_day.into_iter().map(line).collect()
}

/// Who has which segments, and who stands behind them.
fn claimed(context: &Context<'_>, lang: &Lang, work: &LanguageWork) -> Vec<String> {
    let mut firsts: BTreeMap<(&PersonId, Timestamp), Vec<&SegmentId>> = BTreeMap::new();
    let mut seconds: BTreeMap<(&PersonId, &PersonId), Vec<&SegmentId>> = BTreeMap::new();
    for own in &work.claims {
        let Some((holder, behind)) = own.claims.split_first() else {
            continue;
        };
        let of_holder = firsts.entry((&holder.by, holder.until)).or_default();
        of_holder.push(&own.segment);
        for second in behind {
            let all = seconds.entry((&second.by, &holder.by)).or_default();
            all.push(&own.segment);
        }
    }
    let firsts = firsts.into_iter().map(|((by, until), segments)| {
        let said = Message::new("status-claimed")
            .with("lang", lang)
            .with("person", by)
            .with("count", segments.len());
        let said = said.with("segments", Value::list(segments));
        context.localizer.message(&said.with("time", moment(until)))
    });
    let seconds = seconds.into_iter().map(|((by, first), segments)| {
        let said = Message::new("status-outclaimed")
            .with("lang", lang)
            .with("person", by)
            .with("first", first);
        context
            .localizer
            .message(&said.with("segments", Value::list(segments)))
    });
    firsts.chain(seconds).collect()
}
