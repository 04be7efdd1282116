//! Numbers written in digits: with separators, as telephone numbers, as part of a name, as an enumerator.

use std::ops::Range;

use super::reader::Reader;
use super::reading::{Role, Strength};
use super::tokens::Kind;
use super::words::Sense;
use super::{Decimal, decimals};
use crate::text::keys::Family;

/// Most digits of a number that is given a value. What is longer is compared as written.
const LONGEST: usize = 40;

/// How many digits a telephone number has.
const PHONE: Range<usize> = 7..16;

/// Words that a hyphen joins to a year without making a name of both.
const NO_NAMES: &[&str] = &["mid", "pre", "post", "early", "late", "non", "ال", "و", "ب", "ل"];

/// Words after which a word glued to digits is an ending and not part of a name.
const ORDINAL_ENDINGS: &[&str] = &["st", "nd", "rd", "th"];

impl Reader<'_> {
    /// Reads the number at that place, and says how many tokens it takes.
    pub(super) fn digits(&mut self, at: usize) -> usize {
        if let Some(length) = self.numeric_date(at) {
            return length;
        }
        if let Some(length) = self.phone(at).or_else(|| self.clock(at)) {
            return length;
        }
        let end = self.piece_end(at);
        let role = self.role(at, end);
        let values = self.values(at, end);
        let single = values.len() == 1;
        for value in values {
            let strength = if role == Role::Name {
                Strength::Loose
            } else {
                Strength::Digits
            };
            self.push(value, at..end, strength, role);
        }
        if single && role != Role::Name {
            self.second_reading(at, end);
            return self.tail(at, end) - at;
        }
        end - at
    }

    /// Where digits end that only points and commas divide.
    fn piece_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while matches!(self.text.sign(end), Some('.' | ','))
            && self.text.glued(end)
            && self.text.glued(end + 1)
            && !self.text.digits(end + 1).is_empty()
            && end - at < LONGEST
        {
            end += 2;
        }
        end
    }

    /// The values of these tokens: one, or one for each part of what is no single number.
    fn values(&self, at: usize, end: usize) -> Vec<Decimal> {
        let mut written = String::new();
        // ".08".
        let begins_with_point = at > 1 && self.text.sign(at - 1) == Some('.') && self.text.glued(at);
        if begins_with_point && (!self.text.glued(at - 1) || self.text.word(at - 2) == "و") {
            written.push_str("0.");
        }
        for place in at..end {
            match self.text.sign(place) {
                Some(sign) => written.push(sign),
                None => written.push_str(self.text.digits(place)),
            }
        }
        decimals(&written)
    }

    fn role(&self, at: usize, end: usize) -> Role {
        let before = at.checked_sub(1).and_then(|before| self.text.get(before));
        if self.text.glued(at)
            && let Some(before) = before
        {
            if before.kind == Kind::Word && before.latin && self.family != Family::Kurmanji {
                return Role::Name;
            }
            if before.kind == Kind::Word && before.latin && before.capital {
                return Role::Name;
            }
            let word = at.checked_sub(2).map_or("", |word| self.text.word(word));
            if before.kind == Kind::Sign('-')
                && self.text.glued(at - 1)
                && !word.is_empty()
                && !NO_NAMES.contains(&word)
            {
                return Role::Name;
            }
            if before.kind == Kind::Sign('[') && self.text.sign(end) == Some(']') {
                return Role::Name;
            }
        }
        let names = |place: Option<usize>| {
            place.is_some_and(|place| matches!(self.sense_at(place), Some((Sense::Name, 1))))
        };
        let after_hyphen = before.is_some_and(|before| before.kind == Kind::Sign('-'));
        if names(at.checked_sub(1)) || (after_hyphen && names(at.checked_sub(2))) {
            return Role::Name;
        }
        if end == at + 1 && is_year(self.text.digits(at)) {
            return Role::Year;
        }
        Role::Count
    }

    /// "1.250" is a thousand and more in Kurmanji; "2019-20" and "2019/20" end in 2020.
    fn second_reading(&mut self, at: usize, end: usize) {
        let digits = |place: usize| self.text.digits(place);
        let is_kurdish = matches!(self.family, Family::Sorani | Family::Kurmanji);
        let is_point = self.text.sign(at + 1) == Some('.');
        let other = if end == at + 3
            && is_point
            && digits(at + 2).len() == 3
            && digits(at).len() <= 3
            && is_kurdish
        {
            decimals(&format!("{}{}", digits(at), digits(at + 2))).pop()
        } else if end == at + 1
            && digits(at).len() == 2
            && matches!(self.text.sign(at.wrapping_sub(1)), Some('-' | '/'))
        {
            let year = at.checked_sub(2).map_or("", digits);
            let full = year
                .get(..2)
                .filter(|_| is_year(year))
                .map(|century| format!("{century}{}", digits(at)));
            full.and_then(|full| decimals(&full).pop())
        } else {
            None
        };
        // No fraction is written with three zeros.
        let is_grouped = other.is_some() && end == at + 3 && digits(at + 2) == "000";
        let shortens_year = other.is_some() && end == at + 1;
        if let Some(last) = self.found.figures.last_mut() {
            if is_grouped && let Some(whole) = other {
                last.value = whole;
            } else {
                last.other = other;
            }
            if shortens_year {
                last.role = Role::Year;
            }
        }
    }

    /// What hangs on a number: "2.5 million", "5th", "1960s".
    fn tail(&mut self, at: usize, mut end: usize) -> usize {
        let ending = self.text.word(end);
        if self.family == Family::Other && self.text.glued(end) {
            if ORDINAL_ENDINGS.contains(&ending) {
                end += 1;
            } else if ending == "s" && end == at + 1 {
                self.decade(at);
                return end + 1;
            }
        }
        if matches!(self.text.sign(end), Some('\'')) && self.text.word(end + 1) == "s" && end == at + 1 {
            self.decade(at);
            return end + 2;
        }
        if matches!(self.text.sign(end), Some('+' | '$' | '€' | '£'))
            && matches!(
                self.sense_at(end + 1),
                Some((Sense::Scale(_) | Sense::Scales(_), _))
            )
        {
            end += 1;
        }
        let mut scaled = 0;
        while let Some((Sense::Scale(power) | Sense::Scales(power), length)) = self.sense_at(end) {
            if self.text.sign(end.wrapping_sub(1)) == Some('%') {
                break;
            }
            end += length;
            scaled += 1;
            if let Some(last) = self.found.figures.last_mut() {
                last.value = last.value.scaled(power);
                last.other = last.other.as_ref().map(|other| other.scaled(power));
                last.role = Role::Count;
            }
            if scaled == 2 {
                break;
            }
        }
        let tokens = at..end;
        let span = self.span(&tokens);
        if let Some(last) = self.found.figures.last_mut() {
            last.tokens = tokens;
            last.span = span;
        }
        end
    }

    fn decade(&mut self, at: usize) {
        let digits = self.text.digits(at);
        let other = match digits.len() {
            4 => digits.get(2..).map(str::to_owned),
            // "the '90s".
            2 => Some(format!("19{digits}")),
            _ => None,
        };
        let other = other.and_then(|other| decimals(&other).pop());
        if let Some(last) = self.found.figures.last_mut() {
            last.role = Role::Year;
            last.other = other;
        }
    }

    /// `+964 770 123 45 67`, `0770-123-4567`.
    fn phone(&mut self, at: usize) -> Option<usize> {
        let first = self.text.digits(at);
        let begins_with_plus = at > 0 && self.text.sign(at - 1) == Some('+') && self.text.glued(at);
        if !(begins_with_plus || first.starts_with('0') && first.len() > 1) {
            return None;
        }
        let mut digits = String::from(first);
        let mut end = at + 1;
        while digits.len() < PHONE.end {
            let skip = usize::from(matches!(self.text.sign(end), Some('-' | ')' | '(' | '.')));
            let group = self.text.digits(end + skip);
            // "+964 (0) 770": the nought is dialled within the country.
            let is_trunk = group == "0" && skip == 1 && self.text.sign(end + 2) == Some(')');
            if is_trunk {
                end += 3;
                continue;
            }
            if group.len() < 2 {
                break;
            }
            digits.push_str(group);
            end += skip + 1;
        }
        if !PHONE.contains(&digits.len()) {
            return None;
        }
        let value = decimals(&digits).pop()?;
        self.push(value, at..end, Strength::Digits, Role::Phone);
        Some(end - at)
    }

    /// Reads the enumerator that the text begins with: `1.`, `(3)`, `٢-`. Says where the rest begins.
    pub(super) fn enumerator(&mut self) -> usize {
        let open = usize::from(matches!(self.text.sign(0), Some('(' | '[')));
        let digits = self.text.digits(open);
        let closes = matches!(self.text.sign(open + 1), Some('.' | ')' | '-' | ']' | '/'));
        let end = open + 2;
        let is_short = (1..=3).contains(&digits.len());
        // "5-ê" is a number with its ending.
        let has_ending = self.text.glued(end) && self.text.get(end).is_some_and(|token| token.latin);
        let goes_on = has_ending || !self.text.digits(end).is_empty() || self.text.sign(end).is_some();
        let names_month = matches!(
            self.sense_at(end),
            Some((Sense::Month(_) | Sense::PerhapsMonth(_) | Sense::MonthWord, _))
        );
        if !is_short || !closes || goes_on || names_month || self.text.get(end).is_none() {
            return 0;
        }
        let Some(value) = decimals(digits).pop() else {
            return 0;
        };
        self.push(value, open..open + 1, Strength::Loose, Role::Enumerator);
        end
    }
}

/// Whether these digits are a year as statements name them.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}
