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
    let mut open: [Vec<(usize, char)>; PAIRS.len()] = Default::default();
    let mut stray: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        for ((opens, closes), open) in PAIRS.iter().zip(&mut open) {
            if c == *opens {
                open.push((at, c));
            } else if c == *closes && open.pop().is_none() && stray.is_none() && !enumerates(text, at) {
                stray = Some((at, c));
            }
        }
    }
    let first = open.iter().filter_map(|open| open.first().copied());
    first.chain(stray).min()
}

/// Whether what stands before a closing bracket, back to a blank, is a number or a letter.
fn enumerates(text: &str, at: usize) -> bool {
    // An enumerator is short, so that nothing long needs to be looked at.
    let before = text.get(..at).unwrap_or_default();
    let own = before.chars().rev().take(6).take_while(|c| !c.is_whitespace());
    let length: usize = own.map(char::len_utf8).sum();
    let word = before.get(before.len() - length..).unwrap_or_default();
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
