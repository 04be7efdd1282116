//! `relative-day`: "yesterday" is not rendered as "today".
//!
//! A warning, because «اليوم» is "the day" as well. A text may name the day instead; whether that is the right one,
//! [`super::weekday`] says.

use super::values::{Compared, Ids, MOST, Span};
use super::{Check, Look, Report, Subject};
use crate::model::Gravity;
use crate::values::Reading;

pub(super) const CHECK: Check = Check {
    id: "relative-day",
    gravity: Gravity::Warning,
    look: Look::Values(look),
};

const IDS: Ids = Ids {
    differs: "check-relative-differs",
    missing: "check-relative-missing",
    extra: "check-relative-extra",
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    for (pair, compared) in subject.pairs.iter().zip(compared) {
        if pair.source.is_none() {
            continue;
        }
        let missing = without(&compared.source, &compared.target);
        let extra = without(&compared.target, &compared.source);
        for place in 0..missing.len().max(extra.len()).min(MOST) {
            let facing = |list: &[Span], other: &Reading| {
                let today = || other.relatives.first().map(|today| today.span.clone());
                list.get(place).cloned().or_else(today)
            };
            let source = facing(&missing, &compared.source);
            let target = facing(&extra, &compared.target);
            report.add(pair, IDS.found(pair, source, target));
        }
    }
}

/// Yesterdays and tomorrows that the other text has not, unless it names a day instead.
fn without(own: &Reading, other: &Reading) -> Vec<Span> {
    if !other.weekdays.is_empty() || !other.days.is_empty() {
        return Vec::new();
    }
    let has = |days: i8| other.relatives.iter().any(|relative| relative.days == days);
    let mut told: Vec<i8> = Vec::new();
    let mut found = Vec::new();
    for relative in own.relatives.iter().filter(|relative| relative.days != 0) {
        if !has(relative.days) && !told.contains(&relative.days) {
            told.push(relative.days);
            found.push(relative.span.clone());
        }
    }
    found
}
