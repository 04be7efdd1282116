//! `numbers`: the numbers written in digits are those of the other text, in digits or in words, with their per cent.
//!
//! Order does not count, nor how a number is written. Days and years of dates are for [`super::dates`].

use super::values::{Compared, Ids, MOST, Sort, tell};
use super::{Check, Look, Report, Subject};
use crate::model::Gravity;
use crate::values::Percent;

pub(super) const CHECK: Check = Check {
    id: "numbers",
    gravity: Gravity::Error,
    look: Look::Values(look),
};

/// What is said of numbers that differ, in digits or in words.
pub(super) const IDS: Ids = Ids {
    differs: "check-number-differs",
    missing: "check-number-missing",
    extra: "check-number-extra",
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    tell::numbers(subject, compared, report, Sort::Number, |_| IDS);
    for (pair, compared) in subject.pairs.iter().zip(compared) {
        for (one, two) in compared.percents.iter().take(MOST) {
            let (Some(one), Some(two)) = (
                compared.source.figures.get(*one),
                compared.target.figures.get(*two),
            ) else {
                continue;
            };
            let differs = if one.percent == Percent::Yes {
                "check-percent-missing"
            } else {
                "check-percent-extra"
            };
            let ids = Ids { differs, ..IDS };
            report.add(
                pair,
                ids.found(pair, Some(one.span.clone()), Some(two.span.clone())),
            );
        }
    }
}
