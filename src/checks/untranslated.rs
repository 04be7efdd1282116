//! `untranslated`: words of the source's script left in a target that is written in another.
//!
//! Names and titles between brackets or quotation marks are left in on purpose. A target that is wholly in the wrong
//! script is [`super::language`]'s.

use super::script::{self, Enclosed, Tally, Word};
use super::{Check, Found, Look, Pair, Report, Subject, language};
use crate::message::Message;
use crate::model::{Direction, Gravity};

pub(super) const CHECK: Check = Check {
    id: "untranslated",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

/// From how many Latin words in a row on a target in Arabic script has kept a phrase; fewer may be a foreign name.
const PHRASE: usize = 5;

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let found = match subject.target_lang.direction() {
        Direction::Ltr => arabic_run(pair.target),
        Direction::Rtl => latin_phrase(pair.target),
    };
    if let Some(range) = found {
        let text = pair.target.get(range.clone()).unwrap_or_default();
        let message = Message::new("check-untranslated").with("text", text);
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

/// The first run of words in Arabic script that nothing encloses.
fn arabic_run(text: &str) -> Option<std::ops::Range<usize>> {
    if text.is_ascii() || !text.chars().any(script::is_arabic) {
        return None;
    }
    let tally = Tally::of(text);
    // A whole target in Arabic script is `language`'s, if it is long enough for a language to be told.
    if tally.arabic > tally.latin && (tally.latin > 0 || tally.arabic >= language::ENOUGH_FOR_SCRIPT) {
        return None;
    }
    let enclosed = Enclosed::of(text);
    let is_word = |word: &Word<'_>| word.text.chars().filter(|c| script::is_arabic(*c)).count() > 1;
    let mut run: Option<std::ops::Range<usize>> = None;
    for word in script::words(text) {
        match (&mut run, is_word(&word)) {
            (Some(run), true) => run.end = word.range.end,
            (Some(found), false) if is_set_off(text, found, &enclosed) => run = None,
            (Some(_), false) => break,
            (None, true) => run = Some(word.range),
            (None, false) => {}
        }
    }
    run.filter(|found| !is_set_off(text, found, &enclosed))
}

/// Whether a run is enclosed, and not merely part of a quotation whose words are those of the target.
fn is_set_off(text: &str, run: &std::ops::Range<usize>, enclosed: &Enclosed) -> bool {
    let before = text
        .get(..run.start)
        .and_then(|before| before.trim_end().chars().next_back());
    let after = text
        .get(run.end..)
        .and_then(|after| after.trim_start().chars().next());
    let is_mark = |c: char| {
        matches!(
            c,
            '(' | ')' | '[' | ']' | '«' | '»' | '“' | '”' | '„' | '"' | '‘' | '’'
        )
    };
    enclosed.holds(run.start) && (before.is_some_and(is_mark) || after.is_some_and(is_mark))
}

/// The first phrase in Latin letters, at least one of whose words is no name.
fn latin_phrase(text: &str) -> Option<std::ops::Range<usize>> {
    let tally = Tally::of(text);
    if tally.latin < PHRASE * 2 || tally.latin > tally.arabic {
        return None;
    }
    let enclosed = Enclosed::of(text);
    let mut run: Vec<Word<'_>> = Vec::new();
    for word in script::words(text) {
        let is_latin = word
            .text
            .chars()
            .all(|c| script::is_latin(c) || script::clings(c));
        let is_open = !enclosed.holds(word.range.start);
        // A blank ends no phrase; an address has other signs between its words.
        let apart = run.last().is_some_and(|last| {
            let between = text.get(last.range.end..word.range.start).unwrap_or_default();
            !between.chars().all(char::is_whitespace)
        });
        if !(is_latin && is_open) || apart {
            if is_phrase(&run) {
                break;
            }
            run.clear();
        }
        if is_latin && is_open {
            run.push(word);
        }
    }
    let (first, last) = (run.first()?, run.last()?);
    is_phrase(&run).then_some(first.range.start..last.range.end)
}

fn is_phrase(run: &[Word<'_>]) -> bool {
    let small = run
        .iter()
        .filter(|word| word.text.starts_with(char::is_lowercase));
    run.len() >= PHRASE && small.count() * 2 > run.len()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn what_was_left_in_the_script_of_the_source_is_found() {
        const FOUND: &str = "check-untranslated";
        assert_finds(
            &CHECK,
            &[
                (
                    "ar>en",
                    "مجلس النقابة",
                    "The council of مجلس النقابة met today",
                    FOUND,
                    "مجلس النقابة",
                ),
                ("ar>kmr", "شهر", "Di meha شباط de em civiyan", FOUND, "شباط"),
                (
                    "en>ckb",
                    "They said that it was not in the list of cases",
                    "ئەوان لە شارەکە کۆبوونەوە و وتیان that it was not in the list ئەمڕۆ",
                    FOUND,
                    "that it was not in the list",
                ),
            ],
        );
    }

    #[test]
    fn names_in_brackets_letters_and_short_foreign_names_are_left_alone() {
        assert_silent(
            &CHECK,
            &[
                ("ar>en", "نص", "the paper “طريق الشعب” (طريق), Section أ"),
                ("ar>en", "نص", "نص كامل لم يترجم منه شيء"),
                (
                    "ar>ckb",
                    "نص",
                    "ڕێکخراوی World Health Organization of the UN لە ژنێڤ کۆبووەوە و بڕیاری دا",
                ),
                (
                    "ar>ckb",
                    "نص",
                    "ناونیشان: https://press.example.org/of/the/in/an/old/house ئێستا",
                ),
            ],
        );
    }
}
