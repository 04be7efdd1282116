//! What words of the four languages say about numbers and days: facts, as people write them.
//!
//! Months and weekdays are in [`super::calendar`]; here is the rest. A table lists dictionary forms, separated by `|`;
//! [`super::lexicon`] adds what a language puts before and behind them.

mod arabic;
mod english;
mod hours;
mod kurmanji;
mod sorani;

pub(super) use arabic::{ARABIC, ARABIC_AS_WRITTEN, ARABIC_HUNDREDS, ARABIC_NAMERS, ARABIC_TITLES};
pub(super) use english::ENGLISH;
pub(super) use hours::{ARABIC_HOURS, ENGLISH_HOURS, KURMANJI_HOURS, SORANI_HOURS};
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
    /// A month's name that is half of it, and its two readings: «تشرين» by itself.
    EitherMonth(u8, u8),
    /// A day that has a name of its own: its month and day.
    Holiday(u8, u8),
    /// A month of the Muslim year.
    HijriMonth,
    /// What stands behind a year of another calendar.
    Era,
    /// "the years": the tens behind it are a decade.
    Years,
    /// What a month or day of the week behind it is the name of: a square, a newspaper, a person.
    Namer,
    /// The same, where it stands behind the name: "Thursday Market".
    Named,
    /// A time of day that has a name: midnight is 0, noon 1200.
    Time(u32),
}

/// What a word beside a number says, if the number is an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hour {
    /// It is an hour: "o'clock".
    Clock,
    /// It is an hour of that part of the day.
    Part(Part),
    /// The same, in letters that say other things beside most numbers: «م».
    Letter(Part),
    /// It counts minutes.
    Minute,
    /// What stands before it is added to the hour behind it: "past".
    Past,
    /// It is taken off: "to", «إلا».
    Less,
    /// Nothing, but the part of the day may follow: "in the".
    Link,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// From midnight to noon.
    Morning,
    /// About noon.
    Noon,
    /// From noon to midnight.
    Evening,
    /// Before and after midnight.
    Night,
}

/// Forms, separated by `|`, and what they say of an hour.
pub(super) type Hours = &'static [(&'static str, Hour)];

/// Forms, separated by `|`, and what they say.
pub(super) type Table = &'static [(&'static str, Sense)];
