//! What two texts say in numbers and days, side by side: what one has and the other has not.
//!
//! Numbers are compared as a bag: a translation may change their order and say "five" for 5. Days and years count as
//! numbers too, so that a date is found again in a form that we do not know; what is left over is told by what it was
//! part of. Months are compared as a set, since one text says "from 3 to 5 May" and the other repeats the month. The
//! comparison is the same in both directions and takes time in proportion to what it compares.

mod closeness;
mod lenient;
mod matching;
mod months;
pub(super) mod tell;
#[cfg(test)]
mod tests;

use super::{Pair, Subject};
use crate::model::{Lang, StatementInfo};
use crate::values::{self, Figure, Reading, Role, Strength};

pub(super) use closeness::Closeness;
pub(super) use tell::{Ids, Span};

/// Most things told about one pair: who has so many wrong has no use for a list.
pub(super) const MOST: usize = 12;

/// What a pair's source and target say, and where they differ.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    /// What the source says; nothing where there is no source.
    pub source: Reading,
    /// What the target says.
    pub target: Reading,
    /// Numbers that differ.
    pub(super) numbers: Vec<Numbers>,
    /// Numbers of which only one text says that they are shares of a hundred: places in source and target.
    pub(super) percents: Vec<(usize, usize)>,
    /// Months that differ.
    pub(super) months: Vec<Months>,
    /// Months of the target, as places, that agree with the source only if day and month are exchanged.
    pub(super) swapped: Vec<usize>,
}

/// A number that one text has and the other has not; both, if one seems to stand for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbers {
    /// Its place among the source's.
    pub source: Option<usize>,
    /// Its place among the target's.
    pub target: Option<usize>,
    /// How the digits of the two differ, if they nearly agree.
    pub closeness: Option<Closeness>,
}

/// A month that one text has and the other has not; both, if one seems to stand for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Months {
    /// Its place among the source's.
    pub source: Option<usize>,
    /// Its place among the target's.
    pub target: Option<usize>,
}

/// What sort of number differs: each has its check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Digits that nearly agree.
    Digits,
    /// The day or the year of a date.
    Date,
    /// In digits.
    Number,
    /// In words.
    Words,
}

impl Compared {
    /// Compares every pair of a translation.
    #[must_use]
    pub fn all(subject: &Subject<'_>) -> Vec<Self> {
        let compare = |pair: &Pair<'_>| {
            Self::of(
                pair.source.map(|text| (text, subject.source_lang)),
                (pair.target, subject.target_lang),
            )
        };
        subject.pairs.iter().map(compare).collect()
    }

    /// Reads both texts and compares them.
    #[must_use]
    pub fn of(source: Option<(&str, &Lang)>, target: (&str, &Lang)) -> Self {
        let target = values::read(target.0, target.1);
        let Some((source, lang)) = source else {
            return Self {
                target,
                ..Self::default()
            };
        };
        let mut compared = Self {
            source: values::read(source, lang),
            target,
            ..Self::default()
        };
        // Arabic writes the day first, always: what disagrees with that is no other way of writing it.
        matching::compare(&mut compared, lang.primary() == "ar");
        compared
    }

    /// The two figures of a difference.
    pub(super) fn figures(&self, numbers: &Numbers) -> (Option<&Figure>, Option<&Figure>) {
        let source = numbers.source.and_then(|place| self.source.figures.get(place));
        let target = numbers.target.and_then(|place| self.target.figures.get(place));
        (source, target)
    }

    /// What sort of number differs.
    pub(super) fn sort(&self, numbers: &Numbers) -> Sort {
        if numbers.closeness.is_some() {
            return Sort::Digits;
        }
        let (source, target) = self.figures(numbers);
        let mut both = source.into_iter().chain(target);
        if both
            .clone()
            .any(|figure| matches!(figure.role, Role::Day | Role::Year | Role::Calendar))
        {
            Sort::Date
        } else if both.any(|figure| figure.strength == Strength::Digits || figure.role == Role::Clock) {
            Sort::Number
        } else {
            Sort::Words
        }
    }
}

/// The year that a day without one most likely means: the one that puts it nearest to the day of the statement.
pub(super) fn nearest_year(info: &StatementInfo, month: u8, day: u8) -> Option<i16> {
    let date = info.date?;
    let distance = |year: i16| {
        let day = civil(year, month, day)?;
        Some((day - date).get_days().unsigned_abs())
    };
    (date.year() - 1..=date.year() + 1).min_by_key(|year| distance(*year).unwrap_or(u32::MAX))
}

/// A date, if there is such a one.
pub(super) fn civil(year: i16, month: u8, day: u8) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
