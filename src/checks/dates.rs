//! `dates`: months, days and years are those of the other text, whatever calendar's names they have.
//!
//! Months that are easily taken for each other (كانون الأول and كانون الثاني) are told as such. What is no date at all,
//! like 31 February, is told too.

use super::values::{Compared, Ids, MOST, Months, Sort, Span, civil, tell};
use super::{Check, Look, Pair, Report, Subject};
use crate::model::Gravity;
use crate::values::Reading;
use crate::values::calendar::CONFUSABLE_MONTHS;

pub(super) const CHECK: Check = Check {
    id: "dates",
    gravity: Gravity::Error,
    look: Look::Values(look),
};

/// What is said of days and years that differ.
const IDS: Ids = Ids {
    differs: "check-date-differs",
    missing: "check-date-missing",
    extra: "check-date-extra",
};

/// What is said of months that differ.
const MONTHS: Ids = Ids {
    differs: "check-month-differs",
    missing: "check-month-missing",
    extra: "check-month-extra",
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    tell::numbers(subject, compared, report, Sort::Date, |_| IDS);
    for (pair, compared) in subject.pairs.iter().zip(compared) {
        for months in compared.months.iter().take(MOST) {
            let ids = month_ids(compared, months);
            let span = |reading: &Reading, place: Option<usize>| {
                place.and_then(|place| Some(reading.months.get(place)?.span.clone()))
            };
            let source = span(&compared.source, months.source);
            let target = span(&compared.target, months.target);
            report.add(pair, ids.found(pair, source, target));
        }
        swapped(pair, compared, report);
        impossible(pair, compared, report);
    }
}

fn month_ids(compared: &Compared, months: &Months) -> Ids {
    let number = |reading: &Reading, place: Option<usize>| Some(reading.months.get(place?)?.number);
    let both = number(&compared.source, months.source).zip(number(&compared.target, months.target));
    let confusable = both.is_some_and(|(one, two)| {
        CONFUSABLE_MONTHS.contains(&(one, two)) || CONFUSABLE_MONTHS.contains(&(two, one))
    });
    let differs = if confusable {
        "check-month-confused"
    } else {
        MONTHS.differs
    };
    Ids { differs, ..MONTHS }
}

/// A date in digits that agrees with the source only if its month is read first.
fn swapped(pair: &Pair<'_>, compared: &Compared, report: &mut Report<'_>) {
    for place in compared.swapped.iter().take(MOST) {
        let Some(month) = compared.target.months.get(*place) else {
            continue;
        };
        let day = compared
            .target
            .days
            .iter()
            .find(|day| day.span.contains(&month.span.start));
        let span: Span = day.map_or_else(|| month.span.clone(), |day| day.span.clone());
        let ids = Ids {
            extra: "check-date-swapped",
            ..IDS
        };
        report.add(pair, ids.found(pair, None, Some(span)));
    }
}

fn impossible(pair: &Pair<'_>, compared: &Compared, report: &mut Report<'_>) {
    // Without a year, the longest form of the month counts.
    let is_impossible = |day: &&crate::values::Day| {
        day.day
            .is_some_and(|number| civil(day.year.unwrap_or(2000), day.month, number).is_none())
    };
    for (reading, in_source) in [(&compared.source, true), (&compared.target, false)] {
        for day in reading.days.iter().filter(is_impossible).take(MOST) {
            let ids = Ids {
                missing: "check-date-impossible",
                extra: "check-date-impossible",
                ..IDS
            };
            let span = Some(day.span.clone());
            let (source, target) = if in_source { (span, None) } else { (None, span) };
            report.add(pair, ids.found(pair, source, target));
        }
    }
}
