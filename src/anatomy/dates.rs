//! Dates in running text: in digits of all three scripts, and with a month's name in any of the four languages.
//!
//! A month's name counts only beside a day or a year: «آب» and "May" are other words otherwise. In digits the day
//! comes before the month unless only the other order is a date; the year may come first. Years are 1900 to 2100, so
//! Hijri and Kurdish years are not mistaken for others. Relative dates ("yesterday") are none here.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::model::Lang;

use super::fold::{Token, fold, tokens};
use crate::values::calendar::{ARABIC_DAYS, KURMANJI_NUMBERS, MONTHS, SORANI_NUMBERS, WEEKDAYS};

/// A date, or part of one, in a line's tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    day: Option<u8>,
    month: u8,
    year: Option<i16>,
    /// The tokens that it takes up.
    at: Range<usize>,
}

impl Found {
    fn date(&self) -> Option<Date> {
        Date::new(
            self.year?,
            i8::try_from(self.month).ok()?,
            i8::try_from(self.day?).ok()?,
        )
        .ok()
    }
}

/// The first whole date in a text: day, month and year.
///
/// All four languages' month names are known whatever the text's language is, since statements mix them; the
/// language is asked for because a later rule may need it where two languages disagree.
#[must_use]
pub fn find_date(text: &str, _lang: &Lang) -> Option<Date> {
    all(&tokens(&fold(text))).iter().find_map(Found::date)
}

/// Words that may stand around a date without being a place or a sentence.
const FILLERS: &[&str] = &[
    "يوم",
    "في",
    "بتاريخ",
    "تاريخ",
    "التاريخ",
    "الموافق",
    "المصادف",
    "شهر",
    "من",
    "عام",
    "سنه",
    "اوائل",
    "اواسط",
    "اواخر",
    "مطلع",
    "منتصف",
    "نهايه",
    "لە",
    "ڕۆژي",
    "ڕێكەوتي",
    "ڕێكەوت",
    "بەروار",
    "بەرواري",
    "سالي",
    "ساڵي",
    "roja",
    "di",
    "li",
    "dîrok",
    "dîroka",
    "sala",
    "on",
    "date",
    "dated",
    "the",
    "early",
    "mid",
    "late",
    "م",
    "ك",
    "ز",
];

/// Whether a line is a date alone, or a place and a date: at most three words beside it, set off from it.
pub fn is_date_line(text: &str) -> bool {
    if text.chars().count() > 80 {
        return false;
    }
    let tokens = tokens(&fold(text));
    let Some(found) = all(&tokens).into_iter().next() else {
        return false;
    };
    let is_rest = |token: &Token| match token {
        Token::Word(word) => !FILLERS.contains(&word.as_str()) && !is_weekday(word),
        Token::Number(..) => true,
        Token::Sign(_) => false,
    };
    let before = tokens.get(..found.at.start).unwrap_or_default();
    let after = tokens.get(found.at.end..).unwrap_or_default();
    let rest = before.iter().chain(after).filter(|token| is_rest(token)).count();
    let is_set_off = before.last().is_none_or(|token| !is_rest(token))
        && after.first().is_none_or(|token| !is_rest(token));
    let is_sentence = text.trim_end().ends_with(['.', '۔', '!', '?', '؟']);
    rest == 0 || !is_sentence && rest <= 3 && is_set_off || !is_sentence && rest == 1
}

fn is_weekday(word: &str) -> bool {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        WEEKDAYS
            .iter()
            .copied()
            .flatten()
            .map(|name| fold(name))
            .collect()
    });
    let stem = word.strip_suffix(['ê', 'ي']).unwrap_or(word);
    NAMES.iter().any(|name| name == word || name == stem)
}

/// Every date in the tokens, in their order.
fn all(tokens: &[Token]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match in_digits(tokens, at).or_else(|| with_name(tokens, at)) {
            Some(date) => {
                at = date.at.end.max(at + 1);
                found.push(date);
            }
            None => at += 1,
        }
    }
    found
}

fn day(number: u32) -> Option<u8> {
    u8::try_from(number).ok().filter(|day| (1..=31).contains(day))
}

fn month(number: u32) -> Option<u8> {
    u8::try_from(number).ok().filter(|month| (1..=12).contains(month))
}

fn year(token: Option<&Token>) -> Option<i16> {
    match token {
        Some(Token::Number(number @ 1900..=2100, 4)) => i16::try_from(*number).ok(),
        _ => None,
    }
}

fn is_separator(token: &Token) -> bool {
    matches!(token, Token::Sign('/' | '.' | '-' | '–' | '\\'))
}

/// `5/2/2021`, `2021-02-05`.
fn in_digits(tokens: &[Token], at: usize) -> Option<Found> {
    let [first, one, Token::Number(middle, 1..=2), two, last] = tokens.get(at..at + 5)? else {
        return None;
    };
    let goes_on =
        tokens.get(at + 5).is_some_and(is_separator) && matches!(tokens.get(at + 6), Some(Token::Number(..)));
    let began = at > 0
        && tokens.get(at - 1).is_some_and(is_separator)
        && matches!(tokens.get(at.wrapping_sub(2)), Some(Token::Number(..)));
    if !is_separator(one) || one != two || goes_on || began {
        return None;
    }
    let (other, year) = match (first, last) {
        (Token::Number(other, 1..=2), last) => (*other, year(Some(last))?),
        (first, Token::Number(other, 1..=2)) => (*other, year(Some(first))?),
        _ => return None,
    };
    let (day, month) = match (day(other), month(*middle)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day(*middle)?, month(other)?),
    };
    Some(Found {
        day: Some(day),
        month,
        year: Some(year),
        at: at..at + 5,
    })
}

/// Which words are a month's name, longest first.
static NAMES: LazyLock<Vec<(Vec<String>, u8)>> = LazyLock::new(|| {
    let mut names: Vec<(Vec<String>, u8)> = MONTHS
        .iter()
        .zip(1_u8..)
        .flat_map(|(forms, month)| forms.iter().map(move |form| (words(form), month)))
        .collect();
    names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    names
});

/// Which words are a day of the month, longest first.
static DAYS: LazyLock<Vec<(Vec<String>, u8)>> = LazyLock::new(|| {
    let arabic = ARABIC_DAYS
        .iter()
        .zip(1_u8..)
        .flat_map(|(forms, day)| forms.iter().map(move |form| (words(form), day)));
    let mut days: Vec<(Vec<String>, u8)> = arabic.collect();
    for (numbers, twenty_and) in [(SORANI_NUMBERS, "بیست و"), (KURMANJI_NUMBERS, "bîst û")] {
        for (number, value) in numbers {
            days.push((words(number), *value));
            if *value < 10 {
                days.push((words(&format!("{twenty_and} {number}")), 20 + value));
            }
        }
    }
    days.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    days
});

fn words(form: &str) -> Vec<String> {
    fold(form).split_whitespace().map(str::to_owned).collect()
}

/// Kurdish case endings of months and numbers.
const ENDINGS: &[&str] = &["ي", "ê", "a", "an", "ya", "yê", "î"];

fn is_form(token: &Token, form: &str, may_end: bool) -> bool {
    let Token::Word(word) = token else { return false };
    word.strip_prefix(form)
        .is_some_and(|ending| ending.is_empty() || may_end && ENDINGS.contains(&ending))
}

/// Whether these words stand at that place; only the last may have an ending.
fn stands_at(tokens: &[Token], at: usize, form: &[String]) -> bool {
    tokens.get(at..at + form.len()).is_some_and(|found| {
        found
            .iter()
            .zip(form)
            .enumerate()
            .all(|(index, (token, form_word))| is_form(token, form_word, index + 1 == form.len()))
    })
}

fn name_at(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    if let [month_word, Token::Number(number, 1..=2)] = tokens.get(at..at + 2).unwrap_or_default()
        && month_word.is_word("مانگي")
    {
        return month(*number).map(|month| (month, at + 2));
    }
    NAMES
        .iter()
        .find(|(form, _)| stands_at(tokens, at, form))
        .map(|(form, month)| (*month, at + form.len()))
}

/// `5 شباط 2021`, `5ê Sibata 2021an`, `February 5th, 2021`, `الخامس من شهر شباط/2021`.
fn with_name(tokens: &[Token], at: usize) -> Option<Found> {
    let (month, mut end) = name_at(tokens, at)?;
    // «شباط/فبراير»: the same month by its other name.
    if matches!(tokens.get(end), Some(Token::Sign('/' | '(')))
        && let Some((same, after)) = name_at(tokens, end + 1)
        && same == month
    {
        end = after + usize::from(matches!(tokens.get(after), Some(Token::Sign(')'))));
    }
    let (mut day, start) = match day_before(tokens, at) {
        Some((day, start)) => (Some(day), start),
        None => (None, at),
    };
    if day.is_none()
        && let Some((found, after)) = day_after(tokens, end)
    {
        (day, end) = (Some(found), after);
    }
    let year = year_after(tokens, end);
    if let Some((_, after)) = year {
        end = after;
    }
    if day.is_none() && year.is_none() {
        return None;
    }
    Some(Found {
        day,
        month,
        year: year.map(|(year, _)| year),
        at: start..end,
    })
}

/// What may stand between a day and its month.
const LINKS: &[&str] = &[
    "من",
    "شهر",
    "ي",
    "ê",
    "e",
    "of",
    "st",
    "nd",
    "rd",
    "th",
    "meha",
    "مانگي",
    "an",
];

fn day_before(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let mut last = at.checked_sub(1)?;
    for _ in 0..4 {
        let is_link = match tokens.get(last)? {
            Token::Word(word) => LINKS.contains(&word.as_str()),
            Token::Sign(sign) => matches!(sign, '\'' | '’' | '-' | '`' | ','),
            Token::Number(..) => false,
        };
        if !is_link {
            break;
        }
        last = last.checked_sub(1)?;
    }
    if let Token::Number(number, 1..=2) = tokens.get(last)? {
        return day(*number).map(|day| (day, last));
    }
    DAYS.iter().find_map(|(form, day)| {
        let start = (last + 1).checked_sub(form.len())?;
        stands_at(tokens, start, form).then_some((*day, start))
    })
}

fn day_after(tokens: &[Token], end: usize) -> Option<(u8, usize)> {
    let at = end + usize::from(matches!(tokens.get(end), Some(Token::Sign('.'))));
    let Some(Token::Number(number, 1..=2)) = tokens.get(at) else {
        return None;
    };
    let has_ending = ["st", "nd", "rd", "th"]
        .iter()
        .any(|ending| tokens.get(at + 1).is_some_and(|t| t.is_word(ending)));
    day(*number).map(|day| (day, at + 1 + usize::from(has_ending)))
}

/// What may stand between a month and its year.
const YEAR_LINKS: &[&str] = &[
    "عام", "سنه", "لعام", "لسنه", "من", "ساڵي", "سالي", "sala", "of", "ي",
];

fn year_after(tokens: &[Token], end: usize) -> Option<(i16, usize)> {
    let mut at = end;
    for _ in 0..3 {
        let is_link = match tokens.get(at)? {
            Token::Word(word) => YEAR_LINKS.contains(&word.as_str()),
            Token::Sign(sign) => matches!(sign, ',' | '،' | '/' | '-' | '.' | '\''),
            Token::Number(..) => false,
        };
        if !is_link {
            break;
        }
        at += 1;
    }
    let year = year(tokens.get(at))?;
    let mut after = at + 1;
    // "2021'an", "2021-an", «2021م».
    let mark = usize::from(matches!(tokens.get(after), Some(Token::Sign('\'' | '’' | '-'))));
    let is_ending = |token: &Token| ["an", "ê", "م", "ي"].iter().any(|ending| token.is_word(ending));
    if tokens.get(after + mark).is_some_and(is_ending) {
        after += mark + 1;
    }
    Some((year, after))
}

#[cfg(test)]
mod tests;
