//! A changed text on one line: `the [-old-]{+new+} words`, as git's word diff writes it.
//!
//! The marks are there with and without colours, so that a copied line, a printed one and one read by somebody who
//! does not see colours all say the same. Marks never stand inside a word: Arabic letters would lose their joined
//! forms around them. Each marked stretch is isolated with its marks, so that brackets keep to their side.

use std::ops::Range;

use super::ink::{Ink, Role};
use crate::l10n::{isolated, visible_line as safe_line};

/// What became of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is in both texts.
    Equal,
    /// It is in the new text only.
    Insert,
    /// It is in the old text only.
    Delete,
}

/// The stretches of an old and a new text as one, with what changed marked.
///
/// The text must have gone through [`super::safe`] or [`super::safe_line`].
#[must_use]
pub fn marked(ops: &[(Mark, &str)], ink: Ink, isolating: bool) -> String {
    let mut shown = String::new();
    for change in whole_words(ops) {
        match change {
            Change::Same(text) => shown.push_str(&text),
            Change::Other { old, new } => {
                for (role, open, text, close) in
                    [(Role::Delete, "[-", old, "-]"), (Role::Insert, "{+", new, "+}")]
                {
                    if !text.is_empty() {
                        let piece = ink.paint(role, &format!("{open}{text}{close}"));
                        shown.push_str(&if isolating { isolated(&piece) } else { piece });
                    }
                }
            }
        }
    }
    shown
}

/// A text with one stretch of it marked: `in [~warehouse 4~]`. The stretch is made wider where it begins or ends in a
/// word, and each of its pieces is made safe here.
#[must_use]
pub fn spanned(text: &str, span: &Range<usize>, ink: Ink, isolating: bool) -> String {
    let piece = |range: Range<usize>| safe_line(text.get(range).unwrap_or_default());
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let Some(inside) = text.get(span.clone()) else {
        return safe_line(text);
    };
    let start = span.start
        - if starts_in_word(inside) {
            trailing_word(before)
        } else {
            0
        };
    let end = span.end
        + if ends_in_word(inside) {
            leading_word(after)
        } else {
            0
        };
    let marked = ink.paint(Role::Warning, &format!("[~{}~]", piece(start..end)));
    let marked = if isolating { isolated(&marked) } else { marked };
    format!("{}{marked}{}", piece(0..start), piece(end..text.len()))
}

#[derive(Debug, PartialEq, Eq)]
enum Change {
    Same(String),
    Other { old: String, new: String },
}

/// The stretches with those that change together put together, and made wider where they begin or end in a word.
fn whole_words(ops: &[(Mark, &str)]) -> Vec<Change> {
    let mut changes = paired(ops);
    for at in 0..changes.len() {
        if let [before, Change::Other { old, new }] =
            changes.get_mut(at.wrapping_sub(1)..=at).unwrap_or_default()
            && let Change::Same(text) = before
        {
            let cut = text.len() - trailing_word(text);
            if starts_in_word(old) || starts_in_word(new) {
                let part = text.split_off(cut);
                old.insert_str(0, &part);
                new.insert_str(0, &part);
            }
        }
        if let [Change::Other { old, new }, Change::Same(text)] =
            changes.get_mut(at..=at + 1).unwrap_or_default()
            && (ends_in_word(old) || ends_in_word(new))
        {
            let part: String = text.drain(..leading_word(text)).collect();
            old.push_str(&part);
            new.push_str(&part);
        }
    }
    joined(changes)
}

/// Neighbouring deletions and insertions as one change.
fn paired(ops: &[(Mark, &str)]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (mark, text) in ops.iter().filter(|(_, text)| !text.is_empty()) {
        match (mark, changes.last_mut()) {
            (Mark::Equal, Some(Change::Same(same))) => same.push_str(text),
            (Mark::Equal, _) => changes.push(Change::Same((*text).to_owned())),
            (Mark::Delete, Some(Change::Other { old, .. })) => old.push_str(text),
            (Mark::Insert, Some(Change::Other { new, .. })) => new.push_str(text),
            (Mark::Delete, _) => changes.push(Change::Other {
                old: (*text).to_owned(),
                new: String::new(),
            }),
            (Mark::Insert, _) => changes.push(Change::Other {
                old: String::new(),
                new: (*text).to_owned(),
            }),
        }
    }
    changes
}

/// Changes that nothing separates any more as one.
fn joined(changes: Vec<Change>) -> Vec<Change> {
    let mut result: Vec<Change> = Vec::new();
    for change in changes {
        match (change, result.last_mut()) {
            (Change::Same(text), _) if text.is_empty() => {}
            (Change::Other { old, new }, Some(Change::Other { old: olds, new: news })) => {
                olds.push_str(&old);
                news.push_str(&new);
            }
            (change, _) => result.push(change),
        }
    }
    result
}

/// Letters, digits, and what is written onto or between them without a break.
fn in_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{200c}' | '\u{200d}' | 'ـ' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

fn starts_in_word(text: &str) -> bool {
    text.chars().next().is_some_and(in_word)
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(in_word)
}

/// How many bytes of a word the text begins with.
fn leading_word(text: &str) -> usize {
    text.chars().take_while(|c| in_word(*c)).map(char::len_utf8).sum()
}

/// How many bytes of a word the text ends with.
fn trailing_word(text: &str) -> usize {
    text.chars()
        .rev()
        .take_while(|c| in_word(*c))
        .map(char::len_utf8)
        .sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Mark::{Delete, Equal, Insert};
    use super::*;

    fn plain(ops: &[(Mark, &str)]) -> String {
        marked(ops, Ink::new(false), false)
    }

    #[test]
    fn what_changed_is_marked_without_colours() {
        assert_eq!(
            plain(&[
                (Equal, "on "),
                (Delete, "Friday"),
                (Insert, "Sunday"),
                (Equal, ".")
            ]),
            "on [-Friday-]{+Sunday+}."
        );
        assert_eq!(plain(&[(Equal, "a "), (Insert, "b "), (Equal, "c")]), "a {+b +}c");
        assert_eq!(plain(&[]), "");
    }

    #[test]
    fn marks_never_stand_inside_a_word() {
        for (ops, want) in [
            (
                &[(Equal, "قال ال"), (Insert, "مكتب"), (Equal, "ة أمس")][..],
                "قال [-الة-]{+المكتبة+} أمس",
            ),
            (&[(Equal, "كت"), (Delete, "ا"), (Equal, "ب")], "[-كتاب-]{+كتب+}"),
            (
                &[(Equal, "فورا"), (Insert, "\u{64b}"), (Equal, ".")],
                "[-فورا-]{+فوراً+}.",
            ),
            (&[(Delete, "a"), (Equal, "b"), (Insert, "c")], "[-ab-]{+bc+}"),
            (&[(Equal, "نعم"), (Insert, "،"), (Equal, " لا")], "نعم{+،+} لا"),
        ] {
            assert_eq!(plain(ops), want);
        }
    }

    #[test]
    fn a_stretch_is_marked_in_whole_words_and_made_safe() {
        let mark = |text: &str, span: Range<usize>| spanned(text, &span, Ink::new(false), false);
        assert_eq!(mark("in warehouse 4.", 3..12), "in [~warehouse~] 4.");
        assert_eq!(mark("قال المكتب أمس", 9..13), "قال [~المكتب~] أمس");
        assert_eq!(mark("نعم، لا", 6..8), "نعم[~،~] لا");
        assert_eq!(mark("a\u{202e}b", 1..4), "a[~<RLO>~]b");
        assert_eq!(mark("short", 3..99), "short");
        assert_eq!(
            spanned("x y", &(2..3), Ink::new(false), true),
            "x \u{2068}[~y~]\u{2069}"
        );
    }

    #[test]
    fn each_mark_is_isolated_and_coloured_with_its_text() {
        let shown = marked(&[(Delete, "قديم"), (Insert, "جديد")], Ink::new(true), true);
        assert_eq!(
            shown,
            "\u{2068}\u{1b}[31m[-قديم-]\u{1b}[0m\u{2069}\u{2068}\u{1b}[32m{+جديد+}\u{1b}[0m\u{2069}"
        );
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_back(pieces in prop::collection::vec((0..3_u8, "[ab ،ا]{0,3}"), 0..12)) {
            let ops: Vec<_> = pieces.iter().map(|(mark, text)| (match mark { 0 => Equal, 1 => Insert, _ => Delete }, text.as_str())).collect();
            let read = |skip: Mark| -> String { ops.iter().filter(|(mark, _)| *mark != skip).map(|(_, text)| *text).collect() };
            let (mut old, mut new) = (String::new(), String::new());
            for change in whole_words(&ops) {
                match change {
                    Change::Same(text) => { old.push_str(&text); new.push_str(&text); }
                    Change::Other { old: o, new: n } => { old.push_str(&o); new.push_str(&n); }
                }
            }
            prop_assert_eq!(old, read(Insert));
            prop_assert_eq!(new, read(Delete));
        }
    }
}
