//! `date-order`: a date in digits whose day and month a reader may exchange.
//!
//! A warning, and only in the target: 5/2/2021 is 5 February to one reader and May 2 to another.

use super::values::{Compared, Ids, MOST};
use super::{Check, Look, Report, Subject};
use crate::model::Gravity;
use crate::values::Day;

pub(super) const CHECK: Check = Check {
    id: "date-order",
    gravity: Gravity::Warning,
    look: Look::Values(look),
};

const IDS: Ids = Ids {
    differs: "check-date-ambiguous",
    missing: "check-date-ambiguous",
    extra: "check-date-ambiguous",
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    for (pair, compared) in subject.pairs.iter().zip(compared) {
        // Who read the month first is told so by `dates`.
        let is_told = |day: &Day| {
            let month = |place: &usize| compared.target.months.get(*place);
            compared
                .swapped
                .iter()
                .filter_map(month)
                .any(|month| day.span.contains(&month.span.start))
        };
        let is_open = |day: &&Day| day.ambiguous && !is_told(day);
        for day in compared.target.days.iter().filter(is_open).take(MOST) {
            report.add(pair, IDS.found(pair, None, Some(day.span.clone())));
        }
    }
}
