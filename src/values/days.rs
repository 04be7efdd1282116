//! Dates: which number is the day of which month, which year and which day of the week belong to it.

use std::ops::Range;

use super::Decimal;
use super::digits::is_year;
use super::reader::Reader;
use super::reading::{Day, Month, Role, Strength};
use super::words::Sense;
use crate::text::keys::Family;

/// How many tokens may stand between the parts of a date.
const REACH: usize = 4;

/// How many tokens may stand between a day of the week and the month beside it.
const WEEKDAY_REACH: usize = 8;

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
        if number_before || number_after || month_before {
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

/// Puts days, months, years and days of the week together.
pub(super) fn assemble(reader: &mut Reader<'_>) {
    numbered_months(reader);
    let mut figure = 0;
    let mut weekday = 0;
    let mut previous_end = 0;
    for index in 0..reader.found.months.len() {
        let month = &reader.found.months[index];
        if month.perhaps {
            continue;
        }
        let (number, at) = (month.number, month.tokens.clone());
        while reader
            .found
            .figures
            .get(figure)
            .is_some_and(|next| next.tokens.start < at.start)
        {
            figure += 1;
        }
        while reader
            .found
            .weekdays
            .get(weekday)
            .is_some_and(|next| next.tokens.start < at.start)
        {
            weekday += 1;
        }
        let beside = beside(reader, weekday, &at, previous_end);
        previous_end = at.end;
        if let Some(day) = reader
            .found
            .days
            .iter_mut()
            .find(|day| day.span.contains(&month.span.start))
        {
            day.weekday = beside;
            continue;
        }
        let day = day_before(reader, figure, &at).or_else(|| day_after(reader, figure, &at));
        let year = year_after(reader, figure, &at, day);
        let mut span = reader.found.months[index].span.clone();
        for part in [day, year].into_iter().flatten() {
            let part = &reader.found.figures[part].span;
            span = span.start.min(part.start)..span.end.max(part.end);
        }
        let value = |part: Option<usize>| part.and_then(|part| reader.found.figures[part].integer());
        let (day, year) = (value(day), value(year));
        reader.found.days.push(Day {
            day: day.and_then(|day| u8::try_from(day).ok()),
            month: number,
            year: year.and_then(|year| i16::try_from(year).ok()),
            weekday: beside,
            ambiguous: false,
            span,
        });
    }
    reader.found.days.sort_by_key(|day| day.span.start);
}

/// «مانگی دوو», "meha 2": a number after the word "month" is its name.
fn numbered_months(reader: &mut Reader<'_>) {
    if !matches!(reader.family, Family::Sorani | Family::Kurmanji) {
        return;
    }
    let is_name = |figure: &super::Figure| {
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

/// The day of the week that stands beside a month, nearer to it than the month before.
fn beside(reader: &Reader<'_>, next: usize, at: &Range<usize>, previous_end: usize) -> Option<usize> {
    let days = &reader.found.weekdays;
    let before = next.checked_sub(1).filter(|before| {
        days.get(*before).is_some_and(|day| {
            day.tokens.start >= previous_end
                && day.tokens.end + WEEKDAY_REACH > at.start
                && !ends_between(reader, day.tokens.end, at.start)
        })
    });
    let after = || {
        let near = days.get(next).is_some_and(|day| {
            day.tokens.start <= at.end + REACH && !ends_between(reader, at.end, day.tokens.start)
        });
        near.then_some(next)
    };
    before.or_else(after)
}

/// Whether a sentence ends between these places.
fn ends_between(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|place| matches!(reader.text.sign(place), Some('.' | ';' | ':' | '?' | '!')))
}

/// The figure before a month that is its day; those that are listed with it are days too.
fn day_before(reader: &mut Reader<'_>, next: usize, at: &Range<usize>) -> Option<usize> {
    let index = next.checked_sub(1)?;
    let is_day = |figure: &super::Figure| {
        figure.integer().is_some_and(|day| (1..=31).contains(&day))
            && matches!(figure.role, Role::Count | Role::Day)
            && figure.percent == super::Percent::No
    };
    let figure = reader.found.figures.get(index)?;
    if !is_day(figure)
        || figure.tokens.end + REACH < at.start
        || !only_links(reader, figure.tokens.end, at.start)
    {
        return None;
    }
    let mut start = at.start;
    for before in (0..=index).rev().take(8) {
        let figure = &reader.found.figures[before];
        if !is_day(figure)
            || figure.tokens.end + 3 < start
            || (before < index && !only_links(reader, figure.tokens.end, start))
        {
            break;
        }
        start = figure.tokens.start;
        let figure = &mut reader.found.figures[before];
        figure.role = Role::Day;
        if figure.strength == Strength::Loose {
            figure.strength = Strength::Words;
        }
    }
    Some(index)
}

/// Whether nothing but words that join a day to its month stands between these places.
fn only_links(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    (start..end).all(|place| match reader.text.sign(place) {
        Some(sign) => matches!(sign, '\'' | '-' | '`' | ',' | '/'),
        None => {
            let word = reader.text.word(place);
            matches!(
                word,
                "من" | "ي"
                    | "ê"
                    | "e"
                    | "of"
                    | "st"
                    | "nd"
                    | "rd"
                    | "th"
                    | "an"
                    | "ا"
                    | "ه"
                    | "th of"
                    | "the"
                    | "to"
                    | "الي"
            ) || matches!(
                reader.lexicon.sense(reader.text, place),
                Some((Sense::MonthWord | Sense::And, _))
            )
        }
    })
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
        && figure.percent == super::Percent::No
        && figure.integer().is_some_and(|day| (1..=31).contains(&day));
    if !fits {
        return None;
    }
    figure.role = Role::Day;
    Some(next)
}

fn year_after(reader: &Reader<'_>, next: usize, at: &Range<usize>, day: Option<usize>) -> Option<usize> {
    let from = match day {
        Some(day) if day >= next => day + 1,
        _ => next,
    };
    let start = if from > next {
        reader.found.figures.get(from - 1)?.tokens.end
    } else {
        at.end
    };
    let figure = reader.found.figures.get(from)?;
    let fits = figure.role == Role::Year
        && figure.tokens.start <= start + 3
        && figure.strength == Strength::Digits
        && !ends_between(reader, start, figure.tokens.start);
    fits.then_some(from)
}
