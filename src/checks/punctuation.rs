//! `punctuation`: marks of another script, and blanks before a mark.
//!
//! Arabic and Sorani write «، ؛ ؟», English and Kurmanji ", ; ?". Commas and points within numbers are
//! not looked at.

use std::ops::Range;

use super::script;
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::{Direction, Gravity};
use crate::text::is_format;

pub(super) const CHECK: Check = Check {
    id: "punctuation",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

/// Latin marks, and what texts in Arabic script write for them.
const MARKS: &[(char, char)] = &[(',', '،'), (';', '؛'), ('?', '؟')];

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let text = pair.target;
    let direction = subject.target_lang.direction();
    if !is_suspect(text.as_bytes(), direction) {
        return;
    }
    let mut foreign: Option<((char, char), Range<usize>, usize)> = None;
    let mut blank: Option<Range<usize>> = None;
    let mut before = Before::default();
    for (at, c) in text.char_indices() {
        let here = at..at + c.len_utf8();
        if is_format(c) {
            continue;
        }
        if let Some(slip) = slip(c, direction, &before) {
            match &mut foreign {
                Some((first, _, count)) if *first == slip => *count += 1,
                Some(_) => {}
                none => *none = Some((slip, here.clone(), 1)),
            }
        }
        if blank.is_none() && is_mark(c) && before.blanks > 0 && before.letter && ends(text, here.end) {
            blank = Some(before.end..here.end);
        }
        before.pass(c, here.end);
    }
    if let Some(((wrong, meant), range, count)) = foreign {
        let message = Message::new("check-punctuation-script")
            .with("wrong", wrong)
            .with("meant", meant)
            .with("count", count);
        let target = Some(range);
        report.add(
            pair,
            Found {
                message,
                source: None,
                target,
            },
        );
    }
    if let Some(range) = blank {
        let message = Message::new("check-punctuation-blank");
        let target = Some(range);
        report.add(
            pair,
            Found {
                message,
                source: None,
                target,
            },
        );
    }
}

/// Whether a text holds a mark of the other script, or a mark after a blank: nearly none does, and is passed over at
/// the speed of reading bytes.
fn is_suspect(text: &[u8], direction: Direction) -> bool {
    let (mut last, mut blank) = (b'x', false);
    text.iter().any(|&byte| {
        // The second byte of «،», «؛» and «؟», and of the full stop of Urdu.
        let arabic = (last == 0xd8 && matches!(byte, 0x8c | 0x9b | 0x9f)) || (last == 0xdb && byte == 0x94);
        let latin = matches!(byte, b',' | b';' | b'?');
        let foreign = match direction {
            Direction::Rtl => latin,
            Direction::Ltr => arabic,
        };
        let after_blank =
            (blank && arabic) || (last == b' ' && matches!(byte, b'.' | b',' | b';' | b':' | b'!' | b'?'));
        (blank, last) = (last == b' ', byte);
        foreign || after_blank
    })
}

/// What stands before a character.
#[derive(Debug, Default)]
struct Before {
    /// The last character that is no blank is a letter, a digit, or closes something.
    letter: bool,
    /// It is a letter of the Arabic script, or what clings to one.
    arabic: bool,
    /// Where it ends.
    end: usize,
    /// How many blanks follow it.
    blanks: usize,
}

impl Before {
    fn pass(&mut self, c: char, end: usize) {
        if c == '\n' {
            *self = Self::default();
        } else if c.is_whitespace() {
            self.blanks += 1;
        } else {
            self.arabic = script::is_arabic(c) || (self.arabic && script::clings(c));
            self.letter = c.is_alphanumeric()
                || script::clings(c)
                || matches!(c, ')' | ']' | '»' | '”' | '"' | '%' | '٪');
            self.end = end;
            self.blanks = 0;
        }
    }
}

/// A mark of the other script, and the one that is meant.
fn slip(c: char, direction: Direction, before: &Before) -> Option<(char, char)> {
    match direction {
        // After a Latin word or a number a Latin mark may belong to it.
        Direction::Rtl if before.arabic => MARKS.iter().find(|(latin, _)| *latin == c).copied(),
        Direction::Rtl => None,
        Direction::Ltr if before.arabic => None,
        Direction::Ltr => {
            let swapped = MARKS.iter().map(|(latin, arabic)| (*arabic, *latin));
            swapped.chain([('۔', '.')]).find(|(arabic, _)| *arabic == c)
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '،' | ';' | '؛' | ':' | '!' | '?' | '؟')
}

/// Whether a mark that ends there stands alone, and is not the beginning of «...», ".com" or ":)".
fn ends(text: &str, end: usize) -> bool {
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    next.is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn marks_of_the_other_script_and_blanks_before_marks_are_found() {
        const SCRIPT: &str = "check-punctuation-script";
        const BLANK: &str = "check-punctuation-blank";
        assert_finds(
            &CHECK,
            &[
                ("ar>ckb", "نعم؟", "بەڵێ, ئێستا, لێرە", SCRIPT, ","),
                ("en>ar", "yes?", "نعم?", SCRIPT, "?"),
                ("ar>en", "نعم، لا", "yes، no", SCRIPT, "،"),
                ("ar>kmr", "نعم؛", "erê؛", SCRIPT, "؛"),
                ("ar>ckb", "نص.", "ئەو ڕۆیشت .", BLANK, " ."),
                ("ar>en", "نص.", "the union , and others", BLANK, " ,"),
            ],
        );
    }

    #[test]
    fn numbers_latin_names_and_other_marks_are_left_alone() {
        assert_silent(
            &CHECK,
            &[
                ("ar>ckb", "نص", "1,200 کەس، ٣٤٫٤٪ (WHO, CDC) و COVID-19, ئێستا"),
                ("ar>en", "نص", "well ... yes: no; (a) :) .com «نعم، لا»"),
                ("en>ar", "x", "قال: «نعم»! ثم مضى..."),
                ("ar>kmr", "نص", "Erê, lê na; çima?"),
            ],
        );
    }
}
