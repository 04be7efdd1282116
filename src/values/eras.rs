//! Years and days of other calendars, and decades: which numbers they are.
//!
//! A year of the Hijri calendar is none of ours: it is compared with its like only. What is one, the word behind it
//! says («١٤٤٢ هـ», "1442 AH"), or the month beside it.

use super::Decimal;
use super::reader::Reader;
use super::reading::{Figure, Percent, Role, Strength};
use super::words::{Hour, Sense};

/// Years of the Hijri calendars, and of the Kurdish one.
const YEARS: [std::ops::RangeInclusive<u32>; 2] = [1300..=1500, 2600..=2800];

/// Marks the figures that are years and days of other calendars, and those that are decades.
pub(super) fn assemble(reader: &mut Reader<'_>) {
    for index in 0..reader.found.figures.len() {
        let Some(figure) = reader.found.figures.get(index) else {
            continue;
        };
        if !matches!(figure.role, Role::Count | Role::Year) || figure.percent != Percent::No {
            continue;
        }
        if is_of_other_calendar(reader, figure) {
            if let Some(figure) = reader.found.figures.get_mut(index) {
                figure.role = Role::Calendar;
                figure.strength = Strength::Loose;
            }
        } else if let Some(year) = decade(reader, figure)
            && let Some(figure) = reader.found.figures.get_mut(index)
        {
            figure.role = Role::Year;
            figure.other = Some(Decimal::from(u64::from(year)));
        }
    }
}

fn is_of_other_calendar(reader: &Reader<'_>, figure: &Figure) -> bool {
    let Some(value) = figure.integer() else {
        return false;
    };
    let mut after = figure.tokens.end;
    while matches!(reader.lexicon.hour(reader.text, after), Some((Hour::Link, _)))
        && after < figure.tokens.end + 2
    {
        after += 1;
    }
    let says = |at: usize, sense: Sense| matches!(reader.sense_at(at), Some((own, _)) if own == sense);
    let month_before = || {
        let start = figure.tokens.start;
        (1..=4).any(|back| start.checked_sub(back).is_some_and(|at| {
            matches!(reader.sense_at(at), Some((Sense::HijriMonth, length)) if at + length <= start && start <= at + length + 1)
        }))
    };
    if YEARS.iter().any(|years| years.contains(&value)) {
        return says(after, Sense::Era) || says(figure.tokens.end, Sense::Era) || month_before();
    }
    (1..=30).contains(&value) && says(after, Sense::HijriMonth)
}

/// «ساڵانی نەوەد»: tens behind the word for years.
fn decade(reader: &Reader<'_>, figure: &Figure) -> Option<u32> {
    let tens = figure
        .integer()
        .filter(|tens| (20..=90).contains(tens) && tens % 10 == 0)?;
    let named = reader.sense_before(figure.tokens.start) == Some(Sense::Years);
    named.then_some(1900 + tens)
}
