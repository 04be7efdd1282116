//! Which day of the week stands beside a date.

use std::ops::Range;

use super::days::{REACH, is_link};
use super::reader::Reader;
use super::words::{Hour, Sense};

/// How many tokens may stand between a day of the week and the month behind it.
const WEEKDAY_REACH: usize = 8;

/// The day of the week that stands beside a month, in one phrase with it.
pub(super) fn beside(
    reader: &Reader<'_>,
    next: usize,
    at: &Range<usize>,
    previous_end: usize,
) -> Option<usize> {
    let days = &reader.found.weekdays;
    let before = next.checked_sub(1).filter(|before| {
        days.get(*before).is_some_and(|day| {
            day.tokens.start >= previous_end
                && day.tokens.end + WEEKDAY_REACH > at.start
                && is_one_phrase(reader, day.tokens.end, at.start)
        })
    });
    let after = || {
        let near = days.get(next).is_some_and(|day| {
            day.tokens.start <= at.end + REACH
                && is_one_phrase(reader, at.end, day.tokens.start)
                && closes(reader, day.tokens.end)
        });
        near.then_some(next)
    };
    before.or_else(after)
}

/// Whether nothing stands between a day of the week and a date but what belongs to them: «الجمعة الموافق 5», "Friday the
/// 5th of". A clause of its own has other words: "on Friday after 5 February".
fn is_one_phrase(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    (start..end).all(|place| match reader.text.sign(place) {
        Some(sign) => matches!(sign, ',' | '(' | ')' | '-' | '\'' | '/'),
        None if reader.text.word(place).is_empty() => true,
        None if matches!(reader.sense_at(place), Some((Sense::And, _))) => {
            // «بیست و پێنجی ئاب» is one day; "Friday and 5 February" is two.
            place > start
                && matches!(
                    reader.sense_at(place - 1),
                    Some((Sense::Unit(_) | Sense::Ordinal(_), _))
                )
        }
        None => {
            is_link(reader, place) && !matches!(reader.text.word(place), "to" | "الي")
                || matches!(reader.text.word(place), "a" | "on" | "في" | "له" | "di")
                || matches!(
                    reader.sense_at(place),
                    Some((
                        Sense::DayWord
                            | Sense::Unit(_)
                            | Sense::Ordinal(_)
                            | Sense::Loose(1..)
                            | Sense::Month(_)
                            | Sense::PerhapsMonth(_),
                        _
                    ))
                )
                || matches!(reader.lexicon.hour(reader.text, place), Some((Hour::Part(_), _)))
        }
    })
}

/// Whether a phrase ends at that place: "5 February, Friday" does, "5 February, Friday prayers" does not.
fn closes(reader: &Reader<'_>, at: usize) -> bool {
    reader.text.get(at).is_none() || reader.text.sign(at).is_some() || !reader.text.digits(at).is_empty()
}
