//! Numbers, months and days as values, however a language writes them.
//!
//! [`read`] goes through a text once and says which numbers it holds (in digits of any script, in words, as shares of a
//! hundred), which months and days of the week it names, and which of them are one date. It knows four languages and no
//! grammar: a word is looked up with all that may hang on it, and what might as well be another word counts only where
//! its neighbours say so. It decides nothing about two texts; [`crate::checks`] compares.

pub mod calendar;
mod clock;
mod days;
mod decimal;
mod digits;
mod eras;
mod lexicon;
mod percent;
mod phrases;
mod reader;
mod reading;
mod roman;
mod spoken;
mod tokens;
mod weekdays;
mod words;

#[cfg(test)]
mod tests;

use crate::model::Lang;

pub(crate) use decimal::{Decimal, canonical, decimals};
pub use reading::{Day, Figure, Month, Percent, Reading, Relative, Role, Strength, Weekday};
pub(crate) use spoken::Spoken;

/// What a text says in numbers and days.
///
/// ```
/// use bayan::model::Lang;
/// let reading = bayan::values::read("الجمعة ٥ شباط ٢٠٢١", &Lang::parse("ar").unwrap());
/// let day = &reading.days[0];
/// assert_eq!((day.day, day.month, day.year), (Some(5), 2, Some(2021)));
/// assert_eq!(reading.weekdays[0].number, 5);
/// ```
#[must_use]
pub fn read(text: &str, lang: &Lang) -> Reading {
    reader::Reader::new(&tokens::Tokens::of(text), lang).read()
}
