//! A text as terms are compared with it: its words by their keys, and what stands between them.

use std::ops::Range;

use crate::model::Lang;
use crate::text::{Kind, match_key, words};

use super::forms::Grammar;

/// A word or number of a text.
#[derive(Debug)]
pub(super) struct Token<'a> {
    /// As it is written.
    pub raw: &'a str,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Blanks alone: writers set or leave them out.
    Blank,
    /// A hyphen, an apostrophe, a quotation mark: a name goes on behind it.
    Light,
    /// Anything else: no name reaches over it.
    Hard,
}

/// The words and numbers of a text.
pub(super) fn tokens<'a>(text: &'a str, lang: &Lang) -> Vec<Token<'a>> {
    let mut tokens: Vec<Token<'a>> = Vec::new();
    let mut gap = Gap::Hard;
    for word in words(text) {
        let Some(raw) = text.get(word.range.clone()) else {
            continue;
        };
        match word.kind {
            Kind::Blank => {}
            Kind::Punctuation if gap == Gap::Hard => {}
            Kind::Punctuation => {
                let abbreviated = tokens.last().is_some_and(|token| is_abbreviation(token.raw));
                gap = match match_key(raw, lang).as_str() {
                    "" => gap,
                    "-" | "'" | "\"" => Gap::Light,
                    "." if abbreviated => Gap::Light,
                    _ => Gap::Hard,
                };
            }
            Kind::Word | Kind::Number => {
                let range = word.range;
                tokens.push(Token { raw, range, gap });
                gap = Gap::Blank;
            }
        }
    }
    tokens
}

/// «د.», "U.S.": the stop behind it ends no sentence.
fn is_abbreviation(word: &str) -> bool {
    word.contains('.') || word.chars().nth(1).is_none()
}

/// Whether a word ends in «ة», which its key does not tell from the pronoun «ه».
pub(super) fn is_feminine(word: &str) -> bool {
    word.trim_end_matches(|c: char| !c.is_alphabetic()).ends_with('ة')
}

/// What two spellings of one name have in common: the keys of its words, without those that only link them.
#[must_use]
pub fn spelling(name: &str, lang: &Lang) -> String {
    let grammar = Grammar::of(lang);
    let keys: Vec<String> = tokens(name, lang)
        .iter()
        .map(|token| match_key(token.raw, lang))
        .collect();
    let linking = |at: usize, key: &str| {
        keys.len() > 1 && (at > 0 || grammar == Grammar::English) && grammar.links(key)
    };
    let kept: Vec<&str> = keys
        .iter()
        .enumerate()
        .filter(|(at, key)| !linking(*at, key))
        .map(|(_, key)| key.as_str())
        .collect();
    kept.join(" ")
}
