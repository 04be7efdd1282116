//! What words of the four languages say about numbers and days: facts, as people write them.
//!
//! Months and weekdays are in [`super::calendar`]; here is the rest. A table lists dictionary forms, separated by `|`;
//! [`super::lexicon`] adds what a language puts before and behind them.

mod arabic;
mod english;
mod kurmanji;
mod sorani;

pub(super) use arabic::{ARABIC, ARABIC_AS_WRITTEN, ARABIC_HUNDREDS};
pub(super) use english::ENGLISH;
pub(super) use kurmanji::{KURMANJI, KURMANJI_AS_WRITTEN};
pub(super) use sorani::{SORANI, SORANI_AS_WRITTEN};

/// What a word, or a phrase, says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A number below a thousand that adds to others.
    Unit(u32),
    /// The same as an ordinal.
    Ordinal(u32),
    /// A power of ten that multiplies what stands before it.
    Scale(u8),
    /// The same in a plural that by itself is no exact number: "thousands".
    Scales(u8),
    /// Two of a power of ten («ألفان»).
    TwiceScale(u8),
    /// May stand for a number without being one: "both", "first", "twice".
    Loose(u32),
    /// Parts of a whole: what stands before counts parts.
    Shares(u32),
    /// Twelve, or so many times twelve.
    Dozen,
    /// A half, which adds to a number and takes part of a power of ten.
    Half,
    /// The years of a decade: "the sixties".
    Decade(u32),
    /// Per cent.
    Percent,
    /// A month's name.
    Month(u8),
    /// A month's name that is another word as well.
    PerhapsMonth(u8),
    /// The word "month".
    MonthWord,
    /// The word "day": a day's name follows.
    DayWord,
    /// A day of the week, Monday 1.
    Weekday(u8),
    /// A day of the week that is another word as well; the number is what it also says, or 0.
    PerhapsWeekday(u8, u32),
    /// Days from the day of the text.
    Relative(i8),
    /// "and".
    And,
    /// "a", before a power of ten.
    Article,
    /// What stands before a month's name: "in", "since".
    Before,
    /// A name whose number belongs to it (COVID-19).
    Name,
    /// Afternoon: the hour before it may be written as twelve more.
    Afternoon,
}

/// Forms, separated by `|`, and what they say.
pub(super) type Table = &'static [(&'static str, Sense)];
