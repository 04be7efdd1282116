//! Whether a name or a quotation changed, as far as that shows without knowing the names.
//!
//! Three signs: a word after a title, a capitalised word in Latin script, a word within quotation marks.

use super::facts::same_but_for_clitic;
use super::lexicon;
use super::reading::{self, Reading};
use crate::text::Kind;

/// How many words after a title are taken for a name.
const NAME: usize = 2;

/// Whether one text has a word that looks like a name or stands in a quotation, and the other has not.
pub(super) fn changed(old: &Reading<'_>, new: &Reading<'_>) -> bool {
    let (gone, come) = reading::changed_words(old, new);
    names_among(old, &gone, new, &come) || names_among(new, &come, old, &gone)
}

fn names_among(reading: &Reading<'_>, changed: &[usize], other: &Reading<'_>, others: &[usize]) -> bool {
    if changed.is_empty() {
        return false;
    }
    let named = named(reading);
    let respelled = |at: usize| {
        let key = reading.word(at).unwrap_or_default();
        others.iter().take(200).any(|other_at| {
            other
                .word(*other_at)
                .is_some_and(|word| same_but_for_clitic(key, word))
        })
    };
    changed
        .iter()
        .any(|at| named.get(*at) == Some(&true) && !respelled(*at))
}

/// For each token whether it looks like part of a name or quotation.
fn named(reading: &Reading<'_>) -> Vec<bool> {
    let mut named = vec![false; reading.tokens.len()];
    quoted(reading, &mut named);
    titled(reading, &mut named);
    capitalised(reading, &mut named);
    named
}

fn quoted(reading: &Reading<'_>, named: &mut [bool]) {
    let quotes: Vec<usize> = reading
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.key.starts_with('"'))
        .map(|(at, _)| at)
        .collect();
    for pair in quotes.chunks_exact(2) {
        if let Some(inside) = named.get_mut(pair[0]..pair[1]) {
            inside.fill(true);
        }
    }
}

fn titled(reading: &Reading<'_>, named: &mut [bool]) {
    let Some(lexicon) = lexicon::of(reading.lang) else {
        return;
    };
    let mut left = 0;
    for (at, token) in reading.tokens.iter().enumerate() {
        let stop = token.kind == Kind::Punctuation && token.key != ".";
        if stop || token.kind == Kind::Number {
            left = 0;
        } else if token.kind == Kind::Word {
            if lexicon.is_title(&token.key) {
                left = NAME;
            } else if left > 0 {
                named[at] = true;
                left -= usize::from(!lexicon.is_name_particle(&token.key));
            }
        }
    }
}

/// Capitalised Latin words; in a Latin text only those that do not begin a sentence.
fn capitalised(reading: &Reading<'_>, named: &mut [bool]) {
    let foreign = reading.family.joins_words();
    let mut initial = true;
    for (at, token) in reading.tokens.iter().enumerate() {
        let capital = token
            .raw
            .chars()
            .find(|c| c.is_alphabetic())
            .is_some_and(char::is_uppercase);
        if token.kind == Kind::Word && capital && (foreign || !initial) && token.raw != "I" {
            named[at] = true;
        }
        initial = token.kind == Kind::Punctuation && token.key != "," && token.key != "-";
    }
}
