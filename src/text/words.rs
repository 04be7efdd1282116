//! Words, numbers, punctuation and blanks: tokens that together are the text again.
//!
//! Made for comparing and for showing differences, so a token is never part of a joined word, and a number that is
//! written in one piece (`5.2.2021`, `10:30`) is one token. Clitics stay on their words.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold::{digit_value, is_format};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters with their marks.
    Word,
    /// Digits, with the separators between them and a Latin ending that hangs on them (`5th`).
    Number,
    /// Anything else that is written; repetitions of one mark are one token.
    Punctuation,
    /// White space.
    Blank,
}

/// A token of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// The tokens of a text, in order and without gaps.
///
/// An invisible format character belongs to the token before it, at the start of a run to the one after it.
///
/// ```
/// use bayan::text::words;
/// let text = "الـ86 عاما،";
/// let tokens: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
/// assert_eq!(tokens, ["الـ", "86", " ", "عاما", "،"]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let (length, kind) = token(rest);
        let end = start + length.max(1);
        tokens.push(Word {
            range: start..end,
            kind,
        });
        start = end;
    }
    tokens
}

/// How many words a translator would count: runs between blanks that hold a letter or digit.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|run| run.chars().any(char::is_alphanumeric))
        .count()
}

/// Length and kind of the token that a text that is not empty begins with.
fn token(rest: &str) -> (usize, Kind) {
    let glue = format_run(rest);
    let body = &rest[glue..];
    let Some(first) = body.chars().next() else {
        return (glue, Kind::Punctuation);
    };
    if first.is_whitespace() {
        return match glue {
            0 => (run(body, char::is_whitespace), Kind::Blank),
            glue => (glue, Kind::Punctuation),
        };
    }
    let (length, kind) = if digit_value(first).is_some() {
        (number(body), Kind::Number)
    } else if is_letter(first) {
        (word(body), Kind::Word)
    } else {
        (run(body, |c| c == first), Kind::Punctuation)
    };
    let end = glue + length;
    (end + format_run(&rest[end..]), kind)
}

fn run(text: &str, mut belongs: impl FnMut(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

fn format_run(text: &str) -> usize {
    run(text, is_format)
}

fn is_letter(c: char) -> bool {
    // Looking up the rest of Unicode is slow, and these are nearly all that we read.
    let common = matches!(c, 'a'..='z' | 'A'..='Z' | '\u{620}'..='\u{65F}');
    common || c.is_alphanumeric() || is_combining_mark(c)
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&c))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

/// The length of a number: digits, single separators between digits, then a Latin ending.
fn number(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let separates = matches!(c, '.' | ',' | ':' | '/' | '-' | '٫' | '٬' | '،')
            && next.is_some_and(|n| digit_value(n).is_some());
        if digit_value(c).is_none() && !separates {
            let mark = if is_apostrophe(c) { c.len_utf8() } else { 0 };
            let ending = &text[at + mark..];
            return if ending.starts_with(is_latin) {
                at + mark + word(ending)
            } else {
                at
            };
        }
        end = at + c.len_utf8();
    }
    end
}

/// The length of a word: letters, marks and the format characters between them.
fn word(text: &str) -> usize {
    let mut last = ' ';
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let belongs = if digit_value(c).is_some() {
            is_latin(last) || digit_value(last).is_some()
        } else {
            is_letter(c) || is_format(c) || joins(last, c, next)
        };
        if !belongs {
            break;
        }
        if !is_format(c) && !is_combining_mark(c) {
            last = c;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Whether a mark joins the letters on its two sides: `don't`, `U.S`, `press.example`, `a_b`.
fn joins(before: char, mark: char, after: char) -> bool {
    match mark {
        _ if is_apostrophe(mark) => is_latin(before) && is_latin(after),
        '.' => {
            (before.is_ascii_uppercase() && after.is_ascii_uppercase())
                || (before.is_ascii_lowercase() && after.is_ascii_lowercase())
        }
        '_' | '@' => before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| &text[word.range]).collect()
    }

    #[test]
    fn numbers_stay_whole_and_punctuation_leaves_its_word() {
        for (text, want) in [
            ("يوم 5.2.2021.", vec!["يوم", " ", "5.2.2021", "."]),
            ("٣٫٥٪", vec!["٣٫٥", "٪"]),
            ("في 10:30،", vec!["في", " ", "10:30", "،"]),
            ("الـ 86 عاما", vec!["الـ", " ", "86", " ", "عاما"]),
            ("و2023", vec!["و", "2023"]),
            ("٥ی شوبات", vec!["٥", "ی", " ", "شوبات"]),
            ("2018'an", vec!["2018'an"]),
            ("5th", vec!["5th"]),
            ("don’t stop", vec!["don’t", " ", "stop"]),
            ("COVID-19", vec!["COVID", "-", "19"]),
            (
                "«قال: \"نعم\"»",
                vec!["«", "قال", ":", " ", "\"", "نعم", "\"", "»"],
            ),
            ("حسنا...", vec!["حسنا", "..."]),
            ("م\u{200c}ی\u{200f} x", vec!["م\u{200c}ی\u{200f}", " ", "x"]),
            ("\u{200f} ", vec!["\u{200f}", " "]),
        ] {
            assert_eq!(split(text), want);
        }
    }

    #[test]
    fn words_are_counted_between_blanks() {
        for (text, want) in [
            ("", 0),
            ("نعم ، لا .", 2),
            ("الـ 86 عاما", 3),
            (" — … ", 0),
            ("one\ntwo", 2),
        ] {
            assert_eq!(word_count(text), want, "{text}");
        }
    }

    proptest! {
        #[test]
        fn tokens_are_the_text_again(text in any::<String>()) {
            prop_assert_eq!(split(&text).concat(), text);
        }

        #[test]
        fn tokens_of_real_scripts_are_the_text_again(text in "[ابە\u{64b}\u{200c}\u{200f}\u{202e}ab'’_@0-9٠-٩.,،:/ \n-]{0,30}") {
            prop_assert_eq!(split(&text).concat(), text);
        }
    }
}
