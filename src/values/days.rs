//! Dates: which number is the day of which month, which year and which day of the week belong to it.

use std::ops::Range;

use super::Decimal;
use super::digits::is_year;
use super::reader::Reader;
use super::reading::{Day, Figure, Month, Percent, Role, Strength};
use super::weekdays::beside;
use super::words::Sense;
use crate::text::keys::Family;

/// How many tokens may stand between the parts of a date.
pub(super) const REACH: usize = 4;

/// How many days may be listed before their month.
const MOST_LISTED: usize = 8;

/// A date in digits, still without its words.
struct Digits {
    day: u32,
    month: u32,
    year: Option<usize>,
    day_at: usize,
    month_at: usize,
}

impl Reader<'_> {
    /// Whether a word that may be a month's name is one here: its neighbours say so.
    pub(super) fn is_month(&self, number: u8, at: &Range<usize>) -> bool {
        let Some(token) = self.text.get(at.start) else {
            return false;
        };
        if self.family == Family::Other && !token.capital
            || self.text.sign(at.end) == Some('-')
                && self.text.glued(at.end + 1)
                && self.text.digits(at.end + 1).is_empty()
        {
            return false;
        }
        if self.is_beside_date(at) {
            return true;
        }
        // "mid-March".
        let hyphens = usize::from(self.text.sign(at.start.wrapping_sub(1)) == Some('-'));
        match self.sense_before(at.start - hyphens) {
            Some(Sense::MonthWord) => true,
            // «لە ئازار» is "of pain" as well.
            Some(Sense::Before) => self.family != Family::Sorani || number != 3,
            _ => false,
        }
    }

    /// Whether a day, a year or another month stands beside a name.
    pub(super) fn is_beside_date(&self, at: &Range<usize>) -> bool {
        let number_before = self.found.figures.last().is_some_and(|last| {
            last.tokens.end + 3 > at.start
                && last
                    .integer()
                    .is_some_and(|day| (1..=31).contains(&day) || last.role == Role::Year)
        });
        let mut after = at.end;
        while matches!(self.text.sign(after), Some(',' | '.' | '/' | '\'')) {
            after += 1;
        }
        let number_after =
            !self.text.digits(after).is_empty() || matches!(self.sense_at(after), Some((Sense::Month(_), _)));
        let month_before = self
            .found
            .months
            .last()
            .is_some_and(|last| last.tokens.end + 2 >= at.start);
        number_before || number_after || month_before
    }

    /// `5/2/2021`, `2021-02-05`, `5 - 2 - 2021`, and «يوم 5/2».
    pub(super) fn numeric_date(&mut self, at: usize) -> Option<usize> {
        let (found, end) = self.whole_date(at).or_else(|| self.short_date(at))?;
        let swappable = found.day <= 12 && found.month <= 12 && found.day != found.month;
        self.push(
            Decimal::from(u64::from(found.day)),
            found.day_at..found.day_at + 1,
            Strength::Digits,
            Role::Day,
        );
        if let Some(last) = self.found.figures.last_mut().filter(|_| swappable) {
            last.other = Some(Decimal::from(u64::from(found.month)));
        }
        let month_tokens = found.month_at..found.month_at + 1;
        self.found.months.push(Month {
            number: u8::try_from(found.month).ok()?,
            swapped: swappable.then(|| u8::try_from(found.day).unwrap_or_default()),
            either: None,
            perhaps: false,
            span: self.span(&month_tokens),
            tokens: month_tokens,
        });
        let mut year = None;
        if let Some(year_at) = found.year {
            let value = self.text.digits(year_at).parse::<u32>().ok()?;
            year = i16::try_from(value).ok();
            self.push(
                Decimal::from(u64::from(value)),
                year_at..year_at + 1,
                Strength::Digits,
                Role::Year,
            );
        }
        let tokens = at..end;
        self.found.days.push(Day {
            day: u8::try_from(found.day).ok(),
            month: u8::try_from(found.month).ok()?,
            year,
            weekday: None,
            ambiguous: swappable && self.text.digits(at).len() < 4,
            span: self.span(&tokens),
        });
        Some(end - at)
    }

    fn whole_date(&self, at: usize) -> Option<(Digits, usize)> {
        let separator = |place: usize| {
            self.text
                .sign(place)
                .filter(|sign| matches!(sign, '/' | '.' | '-' | '\\'))
        };
        let first = separator(at + 1)?;
        let goes_on =
            separator(at + 5).is_some() && !self.text.digits(at + 6).is_empty() && self.text.glued(at + 6);
        if separator(at + 3) != Some(first) || goes_on {
            return None;
        }
        let digits = [at, at + 2, at + 4].map(|place| self.text.digits(place));
        let [a, b, c] = digits;
        let number = |digits: &str| {
            digits
                .parse::<u32>()
                .ok()
                .filter(|_| (1..=2).contains(&digits.len()))
        };
        let (day_at, year_at) = match (is_year(a), is_year(c)) {
            (false, true) => (at, at + 4),
            (true, false) => (at + 4, at),
            _ => return None,
        };
        let (day, month) = (number(self.text.digits(day_at))?, number(b)?);
        self.ordered(day, month, day_at, at + 2).map(|found| {
            let found = Digits {
                year: Some(year_at),
                ..found
            };
            (found, at + 5)
        })
    }

    /// Day first, unless only the other order is a date.
    fn ordered(&self, day: u32, month: u32, day_at: usize, month_at: usize) -> Option<Digits> {
        let is = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
        let (day, month, day_at, month_at) = if is(day, month) {
            (day, month, day_at, month_at)
        } else if is(month, day) {
            (month, day, month_at, day_at)
        } else {
            return None;
        };
        Some(Digits {
            day,
            month,
            year: None,
            day_at,
            month_at,
        })
    }

    /// Day and month alone are a date only after a word that a day follows; elsewhere they are a fraction or a ratio.
    fn short_date(&self, at: usize) -> Option<(Digits, usize)> {
        let is_glued = self.text.glued(at + 1) && self.text.glued(at + 2);
        if self.text.sign(at + 1) != Some('/')
            || !is_glued
            || matches!(self.text.sign(at + 3), Some('/' | '%'))
        {
            return None;
        }
        let expected = match self.sense_before(at) {
            Some(Sense::DayWord | Sense::Weekday(_)) => true,
            Some(Sense::Before) => self.family == Family::Sorani,
            _ => false,
        };
        let number = |digits: &str| {
            digits
                .parse::<u32>()
                .ok()
                .filter(|_| (1..=2).contains(&digits.len()))
        };
        let (day, month) = (number(self.text.digits(at))?, number(self.text.digits(at + 2))?);
        let found = self.ordered(day, month, at, at + 2).filter(|_| expected)?;
        Some((found, at + 3))
    }
}

/// Where the reading of dates has come to, in the order of the text.
#[derive(Default)]
struct Places {
    /// The first number that stands behind the month.
    figure: usize,
    /// The first day of the week that stands behind it.
    weekday: usize,
    /// The first date in digits that does not end before it.
    numeric: usize,
    /// The token behind the month before.
    previous_end: usize,
}

/// Puts days, months, years and days of the week together.
pub(super) fn assemble(reader: &mut Reader<'_>) {
    numbered_months(reader);
    let numeric = reader.found.days.len();
    let mut places = Places::default();
    for index in 0..reader.found.months.len() {
        let month = reader.found.months[index].clone();
        if month.perhaps {
            continue;
        }
        let at = month.tokens.clone();
        places.move_to(reader, &month);
        let beside = beside(reader, places.weekday, &at, places.previous_end);
        places.previous_end = at.end;
        let in_digits = reader
            .found
            .days
            .get_mut(..numeric)
            .unwrap_or_default()
            .get_mut(places.numeric);
        match in_digits.filter(|day| day.span.contains(&month.span.start)) {
            Some(day) => day.weekday = beside,
            None => with_name(reader, places.figure, &month, beside),
        }
    }
    reader.found.days.sort_by_key(|day| day.span.start);
}

impl Places {
    fn move_to(&mut self, reader: &Reader<'_>, month: &Month) {
        let found = &reader.found;
        let before = |start: usize| start < month.tokens.start;
        while found
            .figures
            .get(self.figure)
            .is_some_and(|next| before(next.tokens.start))
        {
            self.figure += 1;
        }
        while found
            .weekdays
            .get(self.weekday)
            .is_some_and(|next| before(next.tokens.start))
        {
            self.weekday += 1;
        }
        while found
            .days
            .get(self.numeric)
            .is_some_and(|next| next.span.end <= month.span.start)
        {
            self.numeric += 1;
        }
    }
}

/// The date, or the dates, that a month's name belongs to.
fn with_name(reader: &mut Reader<'_>, next: usize, month: &Month, beside: Option<usize>) {
    let at = &month.tokens;
    let days = match days_before(reader, next, at) {
        Some(days) => days,
        None => day_after(reader, next, at).map_or(next..next, |day| day..day + 1),
    };
    let is_after = days.start >= next && !days.is_empty();
    let year = year_after(reader, if is_after { days.end } else { next }, is_after, at);
    let figures = &reader.found.figures;
    let parts = figures.get(days.clone()).unwrap_or_default();
    let year = year.and_then(|year| figures.get(year));
    let spans = parts.iter().chain(year).map(|figure| &figure.span);
    let span = spans.fold(month.span.clone(), |all, part| {
        all.start.min(part.start)..all.end.max(part.end)
    });
    let day = |number: Option<u8>| Day {
        day: number,
        month: month.number,
        year: year
            .and_then(Figure::integer)
            .and_then(|year| i16::try_from(year).ok()),
        // Of several days, the name may be that of any.
        weekday: beside.filter(|_| parts.len() < 2),
        ambiguous: false,
        span: span.clone(),
    };
    let numbers = parts
        .iter()
        .map(|figure| figure.integer().and_then(|day| u8::try_from(day).ok()));
    let mut found: Vec<Day> = numbers.map(day).collect();
    if found.is_empty() {
        found.push(day(None));
    }
    // Of which month it is a day, nobody can say.
    if month.either.is_none() {
        reader.found.days.extend(found);
    }
}

/// «مانگی دوو», "meha 2": a number after the word "month" is its name.
fn numbered_months(reader: &mut Reader<'_>) {
    if !matches!(reader.family, Family::Sorani | Family::Kurmanji) {
        return;
    }
    let is_name = |figure: &Figure| {
        reader.sense_before(figure.tokens.start) == Some(Sense::MonthWord)
            && figure.strength != Strength::Loose
            && figure.role == Role::Count
            && figure.integer().is_some_and(|month| (1..=12).contains(&month))
    };
    let named: Vec<usize> = (0..reader.found.figures.len())
        .filter(|index| is_name(&reader.found.figures[*index]))
        .collect();
    if named.is_empty() {
        return;
    }
    let mut index = 0;
    let mut months = Vec::new();
    reader.found.figures.retain(|figure| {
        let is_month = named.binary_search(&index).is_ok();
        index += 1;
        if is_month {
            months.push(Month {
                number: figure
                    .integer()
                    .and_then(|month| u8::try_from(month).ok())
                    .unwrap_or(1),
                swapped: None,
                either: None,
                perhaps: false,
                span: figure.span.clone(),
                tokens: figure.tokens.clone(),
            });
        }
        !is_month
    });
    reader.found.months.extend(months);
    reader.found.months.sort_by_key(|month| month.tokens.start);
}

/// Whether a sentence ends between these places.
fn ends_between(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|place| matches!(reader.text.sign(place), Some('.' | ';' | ':' | '?' | '!')))
}

/// The figures before a month that are its days: one, or several that are listed.
fn days_before(reader: &mut Reader<'_>, next: usize, at: &Range<usize>) -> Option<Range<usize>> {
    let is_day = |figure: &Figure| {
        figure.integer().is_some_and(|day| (1..=31).contains(&day))
            && matches!(figure.role, Role::Count | Role::Day)
            && figure.percent == Percent::No
    };
    let mut first = next;
    let mut start = at.start;
    while let Some(before) = first.checked_sub(1).filter(|before| next - before <= MOST_LISTED) {
        let figure = &reader.found.figures[before];
        let reach = if first == next { REACH } else { 2 };
        // A word that may say a number is a day only by itself: «الاثنين 7 حزيران».
        let is_listed = first == next || figure.strength != Strength::Loose;
        if !is_day(figure)
            || !is_listed
            || figure.tokens.end > start
            || figure.tokens.end + reach < start
            || !only_links(reader, figure.tokens.end, start)
        {
            break;
        }
        start = figure.tokens.start;
        first = before;
    }
    for figure in reader.found.figures.get_mut(first..next).unwrap_or_default() {
        figure.role = Role::Day;
        if figure.strength == Strength::Loose {
            figure.strength = Strength::Words;
        }
    }
    (first < next).then_some(first..next)
}

/// Whether nothing but words that join a day to its month stands between these places.
fn only_links(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    (start..end).all(|place| match reader.text.sign(place) {
        Some(sign) => matches!(sign, '\'' | '-' | '`' | ',' | '/'),
        None => is_link(reader, place),
    })
}

/// Words that join a day to its month, and endings that are written apart.
const LINKS: &[&str] = &[
    "من", "ي", "ê", "e", "of", "st", "nd", "rd", "th", "an", "ا", "ه", "the", "to", "الي",
];

pub(super) fn is_link(reader: &Reader<'_>, place: usize) -> bool {
    LINKS.contains(&reader.text.word(place))
        || matches!(
            reader.lexicon.sense(reader.text, place),
            Some((Sense::MonthWord | Sense::And, _))
        )
}

/// "February 5": in English the day may follow.
fn day_after(reader: &mut Reader<'_>, next: usize, at: &Range<usize>) -> Option<usize> {
    if reader.family != Family::Other {
        return None;
    }
    let figure = reader.found.figures.get_mut(next)?;
    let fits = figure.tokens.start <= at.end + 1
        && figure.strength == Strength::Digits
        && figure.role == Role::Count
        && figure.percent == Percent::No
        && figure.integer().is_some_and(|day| (1..=31).contains(&day));
    if !fits {
        return None;
    }
    figure.role = Role::Day;
    Some(next)
}

/// The year behind a month, or behind the day that follows it.
fn year_after(reader: &Reader<'_>, next: usize, is_after_day: bool, at: &Range<usize>) -> Option<usize> {
    let day = next.checked_sub(1).and_then(|day| reader.found.figures.get(day));
    let start = day.filter(|_| is_after_day).map_or(at.end, |day| day.tokens.end);
    let figure = reader.found.figures.get(next)?;
    let fits = figure.role == Role::Year
        && (start..=start + 3).contains(&figure.tokens.start)
        && figure.strength == Strength::Digits
        && !ends_between(reader, start, figure.tokens.start);
    fits.then_some(next)
}
