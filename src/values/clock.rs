//! Times of day: which numbers are hours and minutes, and of which half of the day.
//!
//! `7:30` is one wherever it stands; any other number only beside a word that says so («الساعة», "p.m.", «ئێوارە»), or as
//! Arabic says the time («السابعة والنصف»). A time that names no half of the day may be in either.

use std::ops::Range;

use super::Decimal;
use super::reader::Reader;
use super::reading::{Figure, Percent, Role, Strength};
use super::words::{Hour, Part, Sense};
use crate::text::keys::Family;

/// How many words may stand between an hour and what says that it is one: "in the evening".
const REACH: usize = 3;

/// A time that is being put together.
struct Time {
    hour: u32,
    minute: u32,
    part: Option<Part>,
    tokens: Range<usize>,
    /// The figures that it is made of.
    figures: Range<usize>,
}

/// Minutes beside an hour.
struct Minutes {
    count: u32,
    /// They are taken off the hour.
    less: bool,
    /// Where they end, or, before an hour, where they begin.
    edge: usize,
    /// They are a figure of their own.
    is_figure: bool,
}

impl Reader<'_> {
    /// `7:30`, `19:30:00`: how many tokens it is of.
    pub(super) fn clock(&mut self, at: usize) -> Option<usize> {
        let part = |place: usize| {
            let digits = self.text.digits(place);
            digits.parse::<u32>().ok().filter(|_| digits.len() < 3)
        };
        let goes_on = |place: usize| {
            self.text.sign(place) == Some(':') && self.text.glued(place) && self.text.glued(place + 1)
        };
        if !goes_on(at + 1) {
            return None;
        }
        let (hour, minute) = (part(at)?, part(at + 2)?);
        let mut end = at + 3;
        if goes_on(end) && !self.text.digits(end + 1).is_empty() {
            // Seconds are of no account.
            part(end + 1).filter(|second| *second < 60 && !goes_on(end + 2))?;
            end += 2;
        }
        if hour > 24 || minute > 59 || self.text.digits(at + 2).len() != 2 {
            return None;
        }
        self.push(
            Decimal::from(u64::from(hour * 100 + minute)),
            at..end,
            Strength::Digits,
            Role::Clock,
        );
        Some(end - at)
    }

    fn hour_at(&self, at: usize) -> Option<(Hour, usize)> {
        self.lexicon.hour(self.text, at)
    }

    /// The word before a place that says that an hour follows.
    fn clock_word(&self, start: usize) -> Option<usize> {
        let mut at = start;
        for _ in 0..REACH {
            at = at.checked_sub(1)?;
            match self.hour_at(at) {
                Some((Hour::Clock, _)) => return Some(at),
                Some((Hour::Link, 1)) => {}
                _ if matches!(self.text.sign(at), Some(':' | '-')) => {}
                _ => return None,
            }
        }
        None
    }

    /// The part of the day that is named behind a place, and where its name ends.
    fn part_after(&self, end: usize, letters: bool) -> Option<(Part, usize)> {
        let mut at = end;
        for _ in 0..=REACH {
            match self.hour_at(at) {
                Some((Hour::Part(part), length)) => return Some((part, at + length)),
                Some((Hour::Letter(part), length)) if letters => return Some((part, at + length)),
                Some((Hour::Link | Hour::Minute, length)) => at += length,
                _ if matches!(self.text.sign(at), Some('\'' | '-' | '(')) => at += 1,
                _ => return None,
            }
        }
        None
    }

    /// The part of the day that is named before a place: «مساء الساعة السابعة».
    fn part_before(&self, start: usize) -> Option<Part> {
        (1..=REACH).find_map(|back| {
            let at = start.checked_sub(back)?;
            match self.hour_at(at) {
                Some((Hour::Part(part), length)) if at + length <= start => Some(part),
                _ => None,
            }
        })
    }

    /// What hangs on an hour: «والنصف», «إلا ربعا», «و٣٠ دقيقة».
    fn minutes_after(&self, index: usize, end: usize) -> Option<Minutes> {
        let mut at = end;
        let mut less = false;
        while at <= end + 1 {
            match (self.sense_at(at), self.hour_at(at)) {
                (Some((Sense::And, _)), _) => at += 1,
                (_, Some((Hour::Less, _))) if self.family != Family::Other => {
                    less = true;
                    at += 1;
                }
                _ => break,
            }
        }
        let figure = self
            .found
            .figures
            .get(index + 1)
            .filter(|next| next.tokens.start == at);
        let Some(figure) = figure else {
            // «7 والنصف»: the half is no number of its own there.
            return matches!(self.sense_at(at), Some((Sense::Half, 1))).then_some(Minutes {
                count: 30,
                less,
                edge: at + 1,
                is_figure: false,
            });
        };
        let (count, minute_word) = self.minutes(figure)?;
        let next_to = self.family == Family::Other && at == end && figure.strength == Strength::Words;
        let plain = figure.strength == Strength::Loose || minute_word > 0 || less || next_to;
        plain.then_some(Minutes {
            count,
            less,
            edge: figure.tokens.end + minute_word,
            is_figure: true,
        })
    }

    /// "half past", "ten minutes to": what stands before an hour.
    fn minutes_before(&self, index: usize, start: usize) -> Option<Minutes> {
        let less = match start.checked_sub(1).and_then(|at| self.hour_at(at)) {
            Some((Hour::Past, 1)) => false,
            Some((Hour::Less, 1)) if self.family == Family::Other => true,
            _ => return None,
        };
        let figure = index
            .checked_sub(1)
            .and_then(|before| self.found.figures.get(before))?;
        let (count, minute_word) = self.minutes(figure)?;
        let sure = figure.strength == Strength::Loose || minute_word > 0;
        let is_hour = self
            .found
            .figures
            .get(index)?
            .integer()
            .is_some_and(|hour| hour <= 12);
        (is_hour && sure && figure.tokens.end + minute_word + 1 == start).then_some(Minutes {
            count,
            less,
            edge: figure.tokens.start,
            is_figure: true,
        })
    }

    /// How many minutes a figure counts, and how many tokens the word "minutes" behind it is of.
    fn minutes(&self, figure: &Figure) -> Option<(u32, usize)> {
        if !matches!(figure.role, Role::Count) || figure.percent != Percent::No {
            return None;
        }
        let word = match self.hour_at(figure.tokens.end) {
            Some((Hour::Minute, length)) => length,
            _ => 0,
        };
        if figure.value == Decimal::half() {
            return Some((30, 0));
        }
        match (figure.integer()?, figure.strength) {
            (4, Strength::Loose) if word == 0 => Some((15, 0)),
            (3, Strength::Loose) if word == 0 => Some((20, 0)),
            (count @ 1..60, strength) if word > 0 || strength != Strength::Loose => Some((count, word)),
            _ => None,
        }
    }

    /// «السابعة»: the way in which Arabic names an hour.
    fn is_hour_ordinal(&self, at: usize) -> bool {
        let word = self.text.word(at);
        let is_definite = ["ال", "وال", "بال", "لل"]
            .iter()
            .any(|front| word.starts_with(front));
        self.family == Family::Arabic && is_definite && word.ends_with('ه')
    }

    /// The time that a figure is the hour of.
    fn time(&self, index: usize) -> Option<Time> {
        let figure = self.found.figures.get(index)?;
        let tokens = figure.tokens.clone();
        if figure.role == Role::Clock {
            let value = figure.integer().filter(|_| figure.strength == Strength::Digits)?;
            let (part, end) = self.part_with(&tokens, tokens.end, true);
            return Some(Time {
                hour: value / 100,
                minute: value % 100,
                part,
                tokens: tokens.start..end,
                figures: index..index + 1,
            });
        }
        if figure.role != Role::Count || figure.percent != Percent::No {
            return None;
        }
        let clock = self.clock_word(tokens.start).is_some();
        let (hour, mut minute) = self.hour_and_minute(figure, clock)?;
        let mut time = Time {
            hour,
            minute,
            part: None,
            tokens: tokens.clone(),
            figures: index..index + 1,
        };
        let before = self.minutes_before(index, tokens.start);
        let after = if minute == 0 && before.is_none() {
            self.minutes_after(index, tokens.end)
        } else {
            None
        };
        let is_told =
            before.is_some() || (minute > 0 || after.is_some()) && self.is_hour_ordinal(tokens.start);
        if let Some(minutes) = &before {
            time.figures.start = index - 1;
            time.tokens.start = minutes.edge;
        }
        if let Some(minutes) = &after {
            time.figures.end += usize::from(minutes.is_figure);
            time.tokens.end = minutes.edge;
        }
        if let Some(minutes) = before.or(after) {
            minute = minutes.count;
            if minutes.less {
                time.hour = if hour == 0 { 23 } else { hour - 1 };
                time.hour = if time.hour == 0 { 12 } else { time.hour };
                minute = 60 - minutes.count.min(59);
            }
            time.minute = minute;
        }
        let after_it =
            self.family == Family::Other && matches!(self.hour_at(time.tokens.end), Some((Hour::Clock, _)));
        if after_it && let Some((_, length)) = self.hour_at(time.tokens.end) {
            time.tokens.end += length;
        }
        let (part, end) = self.part_with(&tokens, time.tokens.end, clock);
        time.part = part;
        time.tokens.end = end;
        // «في الساعة الواحدة» is "an hour" as well.
        let sure = if figure.strength == Strength::Loose {
            is_told || part.is_some() && (clock || after_it || self.is_hour_ordinal(tokens.start))
        } else {
            clock || after_it || is_told || part.is_some()
        };
        sure.then_some(time)
    }

    /// The part of the day that a time names, and where the time ends.
    fn part_with(&self, tokens: &Range<usize>, end: usize, letters: bool) -> (Option<Part>, usize) {
        if let Some((part, end)) = self.part_after(end, letters) {
            return (Some(part), end);
        }
        let word = self.clock_word(tokens.start);
        (word.and_then(|word| self.part_before(word)), end)
    }

    /// The hour, and the minutes that are written with it: `7.30`, «سبعة ونصف».
    fn hour_and_minute(&self, figure: &Figure, clock: bool) -> Option<(u32, u32)> {
        let start = figure.tokens.start;
        if figure.tokens.len() == 3 && self.text.sign(start + 1) == Some('.') {
            let parts = [start, start + 2].map(|place| self.text.digits(place));
            let [hour, minute] = parts.map(|digits| digits.parse::<u32>().unwrap_or(99));
            return (hour <= 24 && minute < 60 && parts[1].len() == 2).then_some((hour, minute));
        }
        let (digits, exponent) = figure.value.digits();
        if exponent == -1
            && figure.strength == Strength::Words
            && let Some(hour) = digits.strip_suffix('5').and_then(|hour| hour.parse().ok())
        {
            return (1..=12).contains(&hour).then_some((hour, 30));
        }
        let value = figure.integer()?;
        // «السابعة وعشرين دقيقة» is 7:20, though 27 is said likewise; "seven thirty" is no number in English.
        let unit = match self.sense_at(start) {
            Some((Sense::Unit(unit @ 1..=9) | Sense::Ordinal(unit @ 1..=9), _))
                if figure.tokens.len() > 1 =>
            {
                unit
            }
            _ => 0,
        };
        let minutes = matches!(self.hour_at(figure.tokens.end), Some((Hour::Minute, _)));
        let is_apart = minutes && (clock || self.is_hour_ordinal(start))
            || self.family == Family::Other && figure.tokens.len() == 2 && value > 20;
        if unit > 0 && is_apart {
            return (value > unit).then(|| (unit, value - unit));
        }
        (value <= 24 && figure.strength != Strength::Loose || (1..=2).contains(&value)).then_some((value, 0))
    }
}

impl Time {
    fn figure(&self, reader: &Reader<'_>) -> Figure {
        let hour = if self.hour == 24 { 0 } else { self.hour };
        let value = |hour: u32| Decimal::from(u64::from(hour * 100 + self.minute));
        let (hour, other) = match self.part {
            _ if hour == 0 || hour > 12 => (hour, None),
            Some(part) => (part.hour(hour), None),
            None => (hour, Some((hour + 12) % 24)),
        };
        let parts = reader.found.figures.get(self.figures.clone()).unwrap_or_default();
        let in_digits = parts.iter().any(|figure| figure.strength == Strength::Digits);
        Figure {
            value: value(hour),
            other: other.map(value),
            strength: if in_digits {
                Strength::Digits
            } else {
                Strength::Words
            },
            role: Role::Clock,
            percent: Percent::No,
            span: reader.span(&self.tokens),
            tokens: self.tokens.clone(),
        }
    }
}

impl Part {
    /// The hour, from 0 to 23, of one from 1 to 12.
    fn hour(self, hour: u32) -> u32 {
        match (self, hour) {
            (Self::Morning | Self::Night, 12) => 0,
            (Self::Morning, _)
            | (Self::Evening | Self::Noon, 12)
            | (Self::Noon, 10 | 11)
            | (Self::Night, 1..=5) => hour,
            (Self::Noon | Self::Evening | Self::Night, _) => hour + 12,
        }
    }
}

/// Makes times of the figures that are hours and minutes.
pub(super) fn assemble(reader: &mut Reader<'_>) {
    let mut times: Vec<(Range<usize>, Figure)> = Vec::new();
    for index in 0..reader.found.figures.len() {
        let taken = times.last().map_or(0, |(figures, _)| figures.end);
        if let Some(time) = reader.time(index).filter(|time| time.figures.start >= taken) {
            let figure = time.figure(reader);
            times.push((time.figures, figure));
        }
    }
    if times.is_empty() {
        return;
    }
    let mut times = times.into_iter().peekable();
    let figures = std::mem::take(&mut reader.found.figures);
    let mut end = 0;
    for (index, figure) in figures.into_iter().enumerate() {
        match times.peek() {
            Some((taken, _)) if taken.contains(&index) => {
                let is_last = taken.end == index + 1;
                if is_last && let Some((_, time)) = times.next() {
                    end = time.tokens.end;
                    reader.found.figures.push(time);
                }
            }
            // The noon of "12 noon" is no second time.
            _ if figure.tokens.start < end => {}
            _ => reader.found.figures.push(figure),
        }
    }
}
