//! `doubled`: a word written twice, and blanks written twice or at the ends.
//!
//! All four languages repeat words on purpose («شيئاً فشيئاً», "جار جار", "hêdî hêdî", "very, very"): in Kurdish and
//! Arabic only small words are looked at, and one that the source repeats too is left alone.

use super::script::{clings, is_letter};
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;

pub(super) const CHECK: Check = Check {
    id: "doubled",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

/// Small words that are never repeated on purpose.
const NEVER_TWICE: &[&str] = &[
    "في",
    "من",
    "على",
    "إلى",
    "أن",
    "التي",
    "الذي",
    "هذا",
    "هذه",
    "عن",
    "مع",
    "أو",
    "لە",
    "بە",
    "بۆ",
    "کە",
    "ئەم",
    "ئەو",
    "لەگەڵ",
    "یان",
    "لەسەر",
    "بەڵام",
    "û",
    "ji",
    "li",
    "bi",
    "ku",
    "ya",
    "yên",
    "bo",
    "jî",
    "an",
    "lê",
];

/// English words that grammar may put twice in a row.
const ENGLISH_TWICE: &[&str] = &[
    "that", "had", "so", "very", "no", "long", "many", "is", "far", "again",
];

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let english = subject.target_lang.primary() == "en";
    let source_repeats = || {
        pair.source
            .is_some_and(|source| repeated(source, &|_| true).is_some())
    };
    let wrong = |word: &str| match english {
        true => !word.starts_with(char::is_uppercase) && !ENGLISH_TWICE.contains(&word),
        false => NEVER_TWICE.contains(&word),
    };
    if let Some((word, range)) = repeated(pair.target, &wrong)
        && !source_repeats()
    {
        let message = Message::new("check-doubled-word").with("word", word);
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
    if let Some(target) = blanks(pair.target) {
        let message = Message::new("check-doubled-blank");
        let target = Some(target);
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

/// The first word that stands twice with nothing but blanks between, and where both stand.
fn repeated<'t>(text: &'t str, wrong: &dyn Fn(&str) -> bool) -> Option<(&'t str, std::ops::Range<usize>)> {
    let mut before = ("", 0);
    let mut start = 0;
    for piece in text.split_inclusive([' ', '\u{a0}', '\n']) {
        let here = (piece.trim_end(), start);
        start += piece.len();
        if here.0.is_empty() {
            continue;
        }
        let (word, at) = std::mem::replace(&mut before, here);
        // A word may have an opening mark before it the first time, and a closing one after it the second.
        let word = word.trim_start_matches(['(', '«', '“', '"']);
        let Some(rest) = here.0.strip_prefix(word).filter(|_| !word.is_empty()) else {
            continue;
        };
        let ends = !rest.starts_with(|c: char| is_letter(c) || clings(c) || matches!(c, '-' | '\'' | '’'));
        if ends && word.chars().all(|c| is_letter(c) || clings(c)) && wrong(word) {
            return Some((word, at..here.1 + word.len()));
        }
    }
    None
}

/// The first blanks that stand twice in a line, or at an end of the text.
fn blanks(text: &str) -> Option<std::ops::Range<usize>> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\t');
    let start = text.len() - text.trim_start_matches(is_blank).len();
    if start > 0 && start < text.len() {
        return Some(0..start);
    }
    let end = text.trim_end_matches(is_blank).len();
    if end > 0 && end < text.len() {
        return Some(end..text.len());
    }
    let at = ["  ", " \u{a0}", "\u{a0} "]
        .iter()
        .filter_map(|two| text.find(two))
        .min()?;
    let run = text.get(at..)?;
    Some(at..at + (run.len() - run.trim_start_matches(is_blank).len()))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn words_and_blanks_that_stand_twice_are_found() {
        const WORD: &str = "check-doubled-word";
        const BLANK: &str = "check-doubled-blank";
        assert_finds(
            &CHECK,
            &[
                ("ar>en", "نص", "We call on the the management", WORD, "the the"),
                ("ar>ckb", "نص", "لە لە شاری بەسرە", WORD, "لە لە"),
                ("ar>kmr", "نص", "em ji ji bajêr", WORD, "ji ji"),
                ("en>ar", "x", "في  المدينة", BLANK, "  "),
                ("ar>en", "نص", "the union ", BLANK, " "),
                ("ar>en", "نص", "\u{a0} the union", BLANK, "\u{a0} "),
            ],
        );
    }

    #[test]
    fn what_languages_repeat_on_purpose_is_left_alone() {
        assert_silent(
            &CHECK,
            &[
                (
                    "ar>en",
                    "نص",
                    "He said that that had had no effect; very very slowly; Baden Baden",
                ),
                ("ar>ckb", "نص", "پارچە پارچە و جار جار"),
                ("ar>kmr", "نص", "hêdî hêdî, car car, roj bi roj"),
                ("en>ar", "x", "شيئاً فشيئاً، جداً جداً"),
                ("ar>en", "لا لا", "no, never never"),
            ],
        );
    }
}
