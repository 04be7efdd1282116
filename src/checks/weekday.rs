//! `weekday`: the days of the week are those of the other text, and fit the dates beside them.
//!
//! A date without a year is taken to be the one nearest to the day of the statement; where that is not known, only a
//! date with its year is looked at. A day that one text names and the other tells as "yesterday" must fit as well.

use super::values::{Compared, Ids, MOST, Span, civil, nearest_year};
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::{Args, Message};
use crate::model::{Gravity, StatementInfo};
use crate::values::{Reading, Weekday};

pub(super) const CHECK: Check = Check {
    id: "weekday",
    gravity: Gravity::Error,
    look: Look::Values(look),
};

const IDS: Ids = Ids {
    differs: "check-weekday-differs",
    missing: "check-weekday-missing",
    extra: "check-weekday-extra",
};

/// The names under which the messages know the days.
const NAMES: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    for (pair, compared) in subject.pairs.iter().zip(compared) {
        if pair.source.is_some() {
            between(pair, subject.info, compared, report);
        }
        within(pair, subject.info, compared, report);
    }
}

/// The days that one text names and the other does not.
fn between(pair: &Pair<'_>, info: &StatementInfo, compared: &Compared, report: &mut Report<'_>) {
    let missing = without(&compared.source, &compared.target, info);
    let extra = without(&compared.target, &compared.source, info);
    for place in 0..missing.len().max(extra.len()).min(MOST) {
        let span = |list: &[&Weekday]| list.get(place).map(|day| day.span.clone());
        report.add(pair, IDS.found(pair, span(&missing), span(&extra)));
    }
}

/// The first mention of each day of the week that the other text neither names nor tells otherwise.
fn without<'a>(own: &'a Reading, other: &Reading, info: &StatementInfo) -> Vec<&'a Weekday> {
    let mut known = [false; 8];
    let mut know = |number: u8| {
        known
            .get_mut(usize::from(number))
            .map(|known| std::mem::replace(known, true))
    };
    other.weekdays.iter().for_each(|day| {
        know(day.number);
    });
    for relative in &other.relatives {
        match info.date {
            Some(date) => {
                let day = date.saturating_add(jiff::Span::new().days(i64::from(relative.days)));
                know(day.weekday().to_monday_one_offset().unsigned_abs());
            }
            // It may be any day.
            None => return Vec::new(),
        }
    }
    let named = own.weekdays.iter().filter(|day| !day.perhaps);
    named.filter(|day| know(day.number) == Some(false)).collect()
}

/// The days of the week that do not fit the date beside them.
fn within(pair: &Pair<'_>, info: &StatementInfo, compared: &Compared, report: &mut Report<'_>) {
    for (reading, in_source) in [(&compared.source, true), (&compared.target, false)] {
        let wrong = reading.days.iter().filter_map(|day| {
            let named = reading.weekdays.get(day.weekday?)?;
            let number = day.day?;
            let year = day.year.or_else(|| nearest_year(info, day.month, number))?;
            let date = civil(year, day.month, number)?;
            let actual = date.weekday().to_monday_one_offset().unsigned_abs();
            (actual != named.number && !named.perhaps).then(|| {
                let span = named.span.start.min(day.span.start)..named.span.end.max(day.span.end);
                (named, span, date, actual)
            })
        });
        for (named, span, date, actual) in wrong.take(MOST) {
            report.add(pair, misfit(pair, named, (span, in_source), date, actual));
        }
    }
}

fn misfit(pair: &Pair<'_>, named: &Weekday, at: (Span, bool), date: jiff::civil::Date, actual: u8) -> Found {
    let (span, in_source) = at;
    let text = if in_source {
        pair.source.unwrap_or_default()
    } else {
        pair.target
    };
    let written = text.get(named.span.clone()).unwrap_or_default();
    let name = usize::from(actual)
        .checked_sub(1)
        .and_then(|place| NAMES.get(place))
        .copied();
    let args = Args::new()
        .with("written", written)
        .with("date", date.to_string())
        .with("weekday", name.unwrap_or_default());
    Found {
        message: Message {
            id: "check-weekday-misfit",
            args,
        },
        source: in_source.then(|| span.clone()),
        target: (!in_source).then_some(span),
    }
}
