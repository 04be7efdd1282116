//! `document-date`: the date above and below the text is the day of the statement.
//!
//! Looked at are lines that are a place and a date, or a date. What they leave out is not missed; what they say must
//! agree with `date` in `statement.toml`, or, where that has none, with the first of these lines that is a whole date.

use jiff::civil::Date;

use super::values::{Compared, Span, civil};
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::{Args, Message};
use crate::model::{BlockKind, Gravity};
use crate::values::{Day, Reading};

pub(super) const CHECK: Check = Check {
    id: "document-date",
    gravity: Gravity::Error,
    look: Look::Values(look),
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    let lines: Vec<(&Pair<'_>, &Compared)> = subject
        .pairs
        .iter()
        .zip(compared)
        .filter(|(pair, _)| matches!(pair.kind, BlockKind::Dateline | BlockKind::Date))
        .collect();
    let written = || {
        let readings = lines
            .iter()
            .flat_map(|(_, compared)| [&compared.source, &compared.target]);
        readings.flat_map(|reading| &reading.days).find_map(whole)
    };
    let Some(date) = subject.info.date.or_else(written) else {
        return;
    };
    for (pair, compared) in lines {
        for (reading, in_source) in [(&compared.source, true), (&compared.target, false)] {
            if let Some(span) = contradiction(reading, date) {
                report.add(pair, found(pair, span, in_source, date));
            }
        }
    }
}

fn whole(day: &Day) -> Option<Date> {
    civil(day.year?, day.month, day.day?)
}

/// Where a line names another day. One that names several, such as the two days of a meeting, must name this one.
fn contradiction(reading: &Reading, date: Date) -> Option<Span> {
    let agrees = |day: &&Day| {
        let month = u8::try_from(date.month()).ok();
        let number = u8::try_from(date.day()).ok();
        Some(day.month) == month
            && (day.day.is_none() || day.day == number)
            && day.year.is_none_or(|year| year == date.year())
    };
    let first = reading.days.first()?;
    (!reading.days.iter().any(|day| agrees(&day))).then(|| first.span.clone())
}

fn found(pair: &Pair<'_>, span: Span, in_source: bool, date: Date) -> Found {
    let text = if in_source {
        pair.source.unwrap_or_default()
    } else {
        pair.target
    };
    let written = text.get(span.clone()).unwrap_or_default();
    let args = Args::new()
        .with("written", written)
        .with("date", date.to_string());
    Found {
        message: Message {
            id: "check-document-date",
            args,
        },
        source: in_source.then(|| span.clone()),
        target: (!in_source).then_some(span),
    }
}
