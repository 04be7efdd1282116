//! What a text says in numbers and days.

use std::ops::Range;

use super::Decimal;

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub(crate) value: Decimal,
    /// What else it may be read as: "1.250" is a thousand to some, half past six may be 18:30.
    pub(crate) other: Option<Decimal>,
    /// How much it counts.
    pub strength: Strength,
    /// What it is part of.
    pub role: Role,
    /// Whether it is a share of a hundred.
    pub percent: Percent,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    pub(super) tokens: Range<usize>,
}

/// How much a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// It may stand for a number of the other text, and need not: "both", "first", the 19 of a disease's name.
    Loose,
    /// It is written in words.
    Words,
    /// It is written in digits.
    Digits,
}

/// What a number is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A count, a measure, or what we do not know better.
    Count,
    /// The day of a date.
    Day,
    /// A year.
    Year,
    /// Part of a name: COVID-19, N95.
    Name,
    /// A telephone number.
    Phone,
    /// What a list counts its items with.
    Enumerator,
    /// A time of day, as hours and minutes: 730 is half past seven.
    Clock,
    /// The day or the year of a calendar that is not ours: «١٤٤٢ هـ».
    Calendar,
}

/// Whether a number is a share of a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Percent {
    /// It is not.
    No,
    /// Its neighbour is, and it seems to share that sign: the 10 of "10–20 %".
    Shared,
    /// It is.
    Yes,
}

/// A month that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its number.
    pub number: u8,
    /// What it is if the day was written after it: 12 in "2/12".
    pub swapped: Option<u8>,
    /// The other month that the name may mean: «تشرين» by itself is October or November.
    pub either: Option<u8>,
    /// The word may be another.
    pub perhaps: bool,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    pub(super) tokens: Range<usize>,
}

/// A day of the week that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekday {
    /// Its number, Monday 1.
    pub number: u8,
    /// The word may be another.
    pub perhaps: bool,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    pub(super) tokens: Range<usize>,
}

/// A day as seen from the day of the text: "yesterday" is -1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// How many days later.
    pub days: i8,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// A date, or what is given of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day of the month.
    pub day: Option<u8>,
    /// The month.
    pub month: u8,
    /// The year.
    pub year: Option<i16>,
    /// The day of the week that stands beside it, as its place among the weekdays.
    pub weekday: Option<usize>,
    /// It is all digits, and could be read with day and month exchanged.
    pub ambiguous: bool,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// What a text says in numbers and days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The numbers, days and years of dates among them.
    pub figures: Vec<Figure>,
    /// The months.
    pub months: Vec<Month>,
    /// The days of the week.
    pub weekdays: Vec<Weekday>,
    /// The days as seen from the day of the text.
    pub relatives: Vec<Relative>,
    /// The dates.
    pub days: Vec<Day>,
    /// Words that may say "two" of what they name (the Arabic dual).
    pub duals: usize,
}

impl Month {
    /// Whether it is that month, or may be.
    #[must_use]
    pub fn may_be(&self, number: u8) -> bool {
        self.number == number || self.either == Some(number)
    }
}

impl Figure {
    /// The number as an integer, if it is one that fits.
    #[must_use]
    pub fn integer(&self) -> Option<u32> {
        self.value.integer()
    }
}
