//! Reads a text from left to right: numbers in digits and words, per cent, months, weekdays.

use std::ops::Range;

use super::lexicon::{self, Lexicon};
use super::reading::{Figure, Month, Percent, Reading, Relative, Role, Strength, Weekday};
use super::tokens::{Kind, Tokens};
use super::words::Sense;
use super::{Decimal, Spoken};
use crate::model::Lang;
use crate::text::keys::Family;

/// Most numbers that are read of a text: who wrote more wrote no statement, and memory has an end.
const MOST: usize = 100_000;

/// The state of a reading.
pub(super) struct Reader<'a> {
    pub(super) text: &'a Tokens,
    pub(super) lexicon: &'static Lexicon,
    pub(super) family: Family,
    pub(super) found: Reading,
    spoken: Option<Words>,
    /// The token at which a number would be a share of a hundred.
    pub(super) percent_at: Option<usize>,
}

/// A number in words that is being read.
struct Words {
    spoken: Spoken,
    tokens: Range<usize>,
    /// A power of ten, the last that was read.
    power: u8,
    /// And a half of that power.
    half: bool,
    /// It is a number only if something continues it.
    loose: bool,
    /// It begins with a plural that is no exact number.
    vague: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a Tokens, lang: &Lang) -> Self {
        Self {
            text,
            lexicon: lexicon::of(lang),
            family: Family::of(lang),
            found: Reading::default(),
            spoken: None,
            percent_at: None,
        }
    }

    /// Reads all of it.
    pub(super) fn read(mut self) -> Reading {
        let mut at = self.enumerator();
        while at < self.text.all().len() && self.found.figures.len() < MOST {
            at += self.take(at).max(1);
        }
        self.end_words();
        super::clock::assemble(&mut self);
        super::eras::assemble(&mut self);
        super::days::assemble(&mut self);
        self.found
    }

    /// Reads what stands at that place, and says how many tokens that was.
    fn take(&mut self, at: usize) -> usize {
        let Some(token) = self.text.get(at) else { return 1 };
        match token.kind {
            Kind::Digits => {
                self.end_words();
                self.digits(at)
            }
            Kind::Word => match self.lexicon.sense(self.text, at) {
                Some((sense, length)) => {
                    self.sense(sense, at..at + length);
                    length
                }
                None => {
                    self.end_words();
                    self.other_word(at);
                    1
                }
            },
            Kind::Sign('%') => {
                self.end_words();
                self.percent_sign(at);
                1
            }
            Kind::Sign('½') => {
                self.end_words();
                self.push(Decimal::half(), at..at + 1, Strength::Loose, Role::Count);
                1
            }
            // "eighty-six".
            Kind::Sign('-') => 1,
            Kind::Sign(_) | Kind::Address => {
                self.end_words();
                1
            }
        }
    }

    fn sense(&mut self, sense: Sense, at: Range<usize>) {
        match sense {
            Sense::Unit(value) => self.unit(value, at, false, false),
            Sense::Ordinal(value) => self.unit(value, at, value < 3, true),
            Sense::Loose(0) => self.end_words(),
            Sense::Loose(value) => self.unit(value, at, true, false),
            Sense::Scale(power) => self.scale(power, at, false),
            Sense::Scales(power) => self.scale(power, at, true),
            Sense::TwiceScale(2) => self.unit(200, at, false, false),
            Sense::TwiceScale(power) => {
                self.unit(2, at.clone(), false, false);
                self.scale(power, at, false);
            }
            Sense::Shares(value) => self.shares(value, at),
            Sense::Dozen => self.dozen(at),
            Sense::Half => self.half(at),
            // They may stand within a number in words; whether they do, the next word shows.
            Sense::And | Sense::Article => {}
            _ => {
                self.end_words();
                self.day_word(sense, at);
            }
        }
    }

    fn day_word(&mut self, sense: Sense, at: Range<usize>) {
        match sense {
            Sense::Percent => self.percent_word(&at),
            Sense::Decade(value) => {
                self.push(Decimal::from(u64::from(value)), at, Strength::Words, Role::Year);
                if let Some(last) = self.found.figures.last_mut() {
                    last.other = Some(Decimal::from(1900 + u64::from(value)));
                }
            }
            Sense::Month(number) => {
                let perhaps = self.is_named(&at);
                self.month(number, perhaps, at);
            }
            Sense::PerhapsMonth(number) => {
                let perhaps = !self.is_month(number, &at) || self.is_named(&at);
                let is_verb = self.family == Family::Other
                    && self.text.get(at.start).is_some_and(|token| !token.capital);
                if !is_verb {
                    self.month(number, perhaps, at);
                }
            }
            Sense::EitherMonth(number, other) => {
                let perhaps = !self.is_beside_date(&at) || self.is_named(&at);
                self.month(number, perhaps, at);
                if let Some(last) = self.found.months.last_mut() {
                    last.either = Some(other);
                }
            }
            Sense::Holiday(month, day) => {
                self.month(month, true, at.clone());
                self.push(Decimal::from(u64::from(day)), at, Strength::Loose, Role::Day);
            }
            Sense::Time(time) => self.push(Decimal::from(u64::from(time)), at, Strength::Loose, Role::Clock),
            Sense::Weekday(number) => {
                let perhaps = self.is_named(&at);
                self.weekday(number, perhaps, at);
            }
            Sense::PerhapsWeekday(number, also) => {
                if also > 0 {
                    self.push(
                        Decimal::from(u64::from(also)),
                        at.clone(),
                        Strength::Loose,
                        Role::Count,
                    );
                }
                let is_first = at.start.checked_sub(1).is_none();
                let named = self.sense_before(at.start) == Some(Sense::DayWord)
                    || (self.text.get(at.start).is_some_and(|token| token.capital) && !is_first);
                self.weekday(number, !named, at);
            }
            Sense::Relative(days) => {
                let span = self.span(&at);
                self.found.relatives.push(Relative { days, span });
            }
            _ => {}
        }
    }

    fn month(&mut self, number: u8, perhaps: bool, tokens: Range<usize>) {
        self.found.months.push(Month {
            number,
            swapped: None,
            either: None,
            perhaps,
            span: self.span(&tokens),
            tokens,
        });
    }

    fn weekday(&mut self, number: u8, perhaps: bool, tokens: Range<usize>) {
        self.found.weekdays.push(Weekday {
            number,
            perhaps,
            span: self.span(&tokens),
            tokens,
        });
    }

    /// The bytes of tokens.
    pub(super) fn span(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.text.get(tokens.start).map_or(0, |token| token.span.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.text.get(last));
        start..last.map_or(start, |token| token.span.end)
    }

    /// Whether a month's or a day's name is here that of something else: «ساحة الخميس», «جسر 14 تموز», "Mr Friday".
    fn is_named(&self, at: &Range<usize>) -> bool {
        let quote = |place: usize| usize::from(self.text.sign(place) == Some('"'));
        let mut start = at.start - at.start.checked_sub(1).map_or(0, quote);
        if let Some(last) = self.found.figures.last()
            && last.tokens.end == start
        {
            start = last.tokens.start;
        }
        let end = at.end + quote(at.end);
        self.sense_before(start) == Some(Sense::Namer)
            || (matches!(self.sense_at(end), Some((Sense::Named, _)))
                && self.text.get(end).is_some_and(|token| token.capital))
    }

    /// Whether what stands at a place is between the two ends of a range: a dash, "to".
    fn spans_a_range(&self, at: usize) -> bool {
        self.text.sign(at) == Some('-') || matches!(self.sense_at(at), Some((Sense::Before, 1)))
    }

    /// What the word before a place says.
    pub(super) fn sense_before(&self, at: usize) -> Option<Sense> {
        let before = at.checked_sub(1)?;
        self.lexicon.sense(self.text, before).map(|(sense, _)| sense)
    }

    /// What the word at a place says.
    pub(super) fn sense_at(&self, at: usize) -> Option<(Sense, usize)> {
        self.lexicon.sense(self.text, at)
    }

    /// Adds a number.
    pub(super) fn push(&mut self, value: Decimal, tokens: Range<usize>, strength: Strength, role: Role) {
        let percent = match self.percent_at {
            Some(at) if at == tokens.start => Percent::Yes,
            // "%50-60".
            Some(at) if at + 2 == tokens.start && self.spans_a_range(at + 1) => Percent::Shared,
            _ => Percent::No,
        };
        // «ستينيات القرن العشرين»: its century may be left unsaid.
        let is_century = self.found.figures.last().is_some_and(|last| {
            last.role == Role::Year && last.strength == Strength::Words && tokens.start <= last.tokens.end + 1
        });
        let strength = if is_century { Strength::Loose } else { strength };
        self.found.figures.push(Figure {
            value,
            other: None,
            strength,
            role,
            percent,
            span: self.span(&tokens),
            tokens,
        });
    }
}

/// Numbers in words.
impl Reader<'_> {
    fn unit(&mut self, value: u32, at: Range<usize>, loose: bool, ordinal: bool) {
        // "twenty seconds" is no number, "twenty-second" is one.
        let joined = !(loose || ordinal && self.family == Family::Other) || self.is_joined(at.start);
        if let Some(words) = &mut self.spoken
            && !words.half
            && joined
            && words.spoken.add(u64::from(value))
        {
            words.tokens.end = at.end;
            words.loose = false;
            return;
        }
        self.end_words();
        let mut spoken = Spoken::default();
        spoken.add(u64::from(value));
        self.spoken = Some(Words {
            spoken,
            tokens: at,
            power: 0,
            half: false,
            loose,
            vague: false,
        });
    }

    fn scale(&mut self, power: u8, at: Range<usize>, plural: bool) {
        if let Some(words) = &mut self.spoken
            && words.half
            && words.power == power
        {
            // «مليونان ونصف المليون»: the power is said twice.
            words.tokens.end = at.end;
            return;
        }
        if let Some(words) = &mut self.spoken
            && words.spoken.scale(power)
        {
            words.tokens.end = at.end;
            words.power = power;
            words.loose = words.vague;
            return;
        }
        self.end_words();
        // "half a million".
        if let Some(last) = self.found.figures.last_mut()
            && last.tokens.end + 1 >= at.start
            && last.value == Decimal::half()
            && power > 2
        {
            last.value = last.value.scaled(power);
            last.other = None;
            last.strength = Strength::Words;
            last.tokens.end = at.end;
            let tokens = last.tokens.clone();
            let span = self.span(&tokens);
            if let Some(last) = self.found.figures.last_mut() {
                last.span = span;
            }
            return;
        }
        let mut spoken = Spoken::default();
        spoken.scale(power);
        self.spoken = Some(Words {
            spoken,
            tokens: at,
            power,
            half: false,
            loose: plural,
            vague: plural,
        });
    }

    /// Whether a hyphen or "and" stands before a place.
    fn is_joined(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        before.is_some_and(|before| self.text.sign(before) == Some('-'))
            || self.sense_before(at) == Some(Sense::And)
    }

    /// "two thirds": both numbers may be said otherwise.
    fn shares(&mut self, value: u32, at: Range<usize>) {
        if let Some(words) = &mut self.spoken {
            words.loose = true;
        }
        self.end_words();
        self.push(Decimal::from(u64::from(value)), at, Strength::Loose, Role::Count);
    }

    /// "two dozen".
    fn dozen(&mut self, at: Range<usize>) {
        let before = self.spoken.take();
        let times = before
            .as_ref()
            .and_then(|words| words.spoken.value().integer())
            .filter(|times| *times < 100);
        let start = before.map_or(at.start, |words| words.tokens.start);
        let value = u64::from(times.unwrap_or(1)) * 12;
        self.push(Decimal::from(value), start..at.end, Strength::Loose, Role::Count);
    }

    fn half(&mut self, at: Range<usize>) {
        if let Some(words) = &mut self.spoken
            && !words.half
        {
            words.half = true;
            words.tokens.end = at.end;
            return;
        }
        self.end_words();
        // "2.5 million" may be written as two and a half of them.
        if let Some(last) = self.found.figures.last_mut()
            && last.tokens.end + 1 >= at.start
            && last.strength == Strength::Digits
            && let Some(more) = last.value.and_a_half()
        {
            last.other = Some(more);
            return;
        }
        self.push(Decimal::half(), at, Strength::Loose, Role::Count);
        if let Some(last) = self.found.figures.last_mut() {
            last.other = Some(Decimal::from(50));
        }
    }

    /// Ends the number in words that is being read.
    pub(super) fn end_words(&mut self) {
        let Some(words) = self.spoken.take() else { return };
        let mut value = words.spoken.value();
        let mut other = None;
        if words.half {
            let more = if words.power > 2 {
                words.spoken.plus_half_of(words.power)
            } else {
                value.and_a_half()
            };
            // "two and a half" after a dual noun's two is one number; otherwise the half may be of something else.
            if let Some(more) = more {
                other = Some(std::mem::replace(&mut value, more));
            }
        }
        let strength = if words.loose {
            Strength::Loose
        } else {
            Strength::Words
        };
        self.push(value, words.tokens, strength, Role::Count);
        if let Some(last) = self.found.figures.last_mut() {
            last.other = other;
        }
    }

    /// A word that no table has: it may be a Roman number, or a dual.
    fn other_word(&mut self, at: usize) {
        let Some(token) = self.text.get(at) else { return };
        let key = self.text.key(token);
        if token.latin && token.capital {
            if let Some(value) = super::roman::value(key) {
                self.push(
                    Decimal::from(u64::from(value)),
                    at..at + 1,
                    Strength::Loose,
                    Role::Name,
                );
            }
        } else if self.family == Family::Arabic && is_dual(key) {
            self.found.duals += 1;
        }
    }
}

/// Whether a folded word may be a dual: «مقرين», «دولتان», «منظمتا».
fn is_dual(key: &str) -> bool {
    let letters = key.len() / 2;
    letters > 3 && (key.ends_with("ين") || key.ends_with("ان"))
        || letters > 4 && (key.ends_with("تا") || key.ends_with("تي") && !key.starts_with("ال"))
}
