//! `brackets`: one that is never closed, or was never opened, where the source's are whole.
//!
//! Which of two mirrored brackets opens follows from the characters, not from how they are drawn; so it is the same in all
//! scripts. How many pairs there are is the translator's choice.

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;

pub(super) const CHECK: Check = Check {
    id: "brackets",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

const PAIRS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('{', '}')];

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    let Some((at, c)) = odd(pair.target) else { return };
    if pair.source.is_some_and(|source| odd(source).is_some()) {
        return;
    }
    let found = Found {
        message: Message::new("check-brackets").with("bracket", c),
        source: None,
        target: Some(at..at + c.len_utf8()),
    };
    report.add(pair, found);
}

/// The first bracket without its partner. One that closes an enumerator, as in "1)" and «أ)», needs none.
fn odd(text: &str) -> Option<(usize, char)> {
    if !text
        .bytes()
        .any(|byte| matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}'))
    {
        return None;
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut strays: Vec<(usize, char)> = Vec::new();
    for (at, c) in text.char_indices() {
        if PAIRS.iter().any(|(opens, _)| *opens == c) {
            open.push((at, c));
        } else if let Some((opens, _)) = PAIRS.iter().find(|(_, closes)| *closes == c) {
            match open.iter().rposition(|(_, own)| own == opens) {
                Some(place) => drop(open.remove(place)),
                None if enumerates(text, at) => {}
                None => strays.push((at, c)),
            }
        }
    }
    open.into_iter().chain(strays).min()
}

/// Whether what stands before a closing bracket, back to a blank, is a number or a letter.
fn enumerates(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let digits = !word.is_empty() && word.chars().all(char::is_numeric);
    digits || word.chars().count() == 1 || matches!(word, "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "ix")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn a_bracket_without_its_partner_is_found() {
        assert_finds(
            &CHECK,
            &[
                ("ar>en", "النجف (العراق)", "Najaf (Iraq", "check-brackets", "("),
                ("ar>ckb", "النجف", "نەجەف عێراق)", "check-brackets", ")"),
                ("ar>en", "نص [نص]", "text [text)", "check-brackets", "["),
            ],
        );
    }

    #[test]
    fn whole_pairs_enumerators_and_a_source_without_partner_are_left_alone() {
        assert_silent(
            &CHECK,
            &[
                ("ar>en", "(أ) النجف (العراق)", "a) Najaf (Iraq [south])"),
                ("ar>en", "نص", "1) one 2) two iv) four"),
                ("ar>en", "النجف (العراق", "Najaf (Iraq"),
            ],
        );
    }
}
