//! A text as a row of words that can be compared: folded, each knowing where it stands in what was written.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::text::{self, Kind};

/// The words that a document shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Its lines, in the order in which they are read.
    pub lines: Vec<Line>,
}

/// One line, or one paragraph, of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// The number of the paragraph that it belongs to.
    pub block: usize,
}

impl Evidence {
    /// A document of paragraphs, each of which may hold several lines.
    pub fn of_blocks<T: AsRef<str>>(blocks: impl IntoIterator<Item = T>) -> Self {
        let mut lines = Vec::new();
        for (block, text) in blocks.into_iter().enumerate() {
            lines.extend(text.as_ref().split('\n').map(|line| Line {
                text: line.to_owned(),
                block,
            }));
        }
        Self { lines }
    }

    /// Whether a line of it holds these letters and digits, blanks aside.
    #[must_use]
    pub fn mentions(&self, sought: &str) -> bool {
        let bare = |text: &str| {
            let key = text::written_key(text);
            key.split_whitespace().collect::<String>()
        };
        let sought = bare(sought);
        !sought.is_empty() && self.lines.iter().any(|line| bare(&line.text).contains(&sought))
    }
}

/// One word, number or mark.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub key: String,
    /// The same without vowel signs, hamza, accents and case: by it words find each other, and nothing more.
    pub base: String,
    pub kind: Kind,
    pub line: usize,
    pub block: usize,
    /// Where it stands in its line as written.
    pub range: Range<usize>,
    /// It is the first of its line.
    pub opens: bool,
}

impl Token {
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }
}

/// The tokens of a document.
pub(super) fn tokens(evidence: &Evidence) -> Vec<Token> {
    let mut all = Vec::new();
    for (line, shown) in evidence.lines.iter().enumerate() {
        push_line(&mut all, &shown.text, line, shown.block);
    }
    all
}

/// The tokens of one text.
pub(super) fn tokens_of(text: &str) -> Vec<Token> {
    let mut all = Vec::new();
    for (line, text) in text.split('\n').enumerate() {
        push_line(&mut all, text, line, 0);
    }
    all
}

fn push_line(all: &mut Vec<Token>, written: &str, line: usize, block: usize) {
    let quoted = written.trim_start_matches([' ', '>', '\t', '\u{200e}', '\u{200f}', '|']);
    let (ruled, unquoted) = without_rules(quoted);
    let skipped = written.len() - quoted.len() + ruled;
    let (folded, origin) = fold(unquoted);
    if is_rule(&folded) {
        return;
    }
    let mut opens = true;
    for word in text::words(&folded) {
        let Some(piece) = folded.get(word.range.clone()) else {
            continue;
        };
        let stands_alone = folded
            .get(word.range.end..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
        if word.kind == Kind::Blank || piece.trim().is_empty() || is_decoration(piece, opens && stands_alone)
        {
            continue;
        }
        let start = origin.get(word.range.start).map_or(0, |at| at.0);
        let end = origin
            .get(word.range.end.saturating_sub(1))
            .map_or(start, |at| at.1);
        let key: String = piece.nfc().collect();
        all.push(Token {
            base: base(&key),
            key,
            kind: word.kind,
            line,
            block,
            range: skipped + start..skipped + end,
            opens,
        });
        opens = false;
    }
}

/// The folded text, and for each byte of it where the character that it comes from begins and ends.
fn fold(written: &str) -> (String, Vec<(usize, usize)>) {
    let mut folded = String::with_capacity(written.len());
    let mut origin = Vec::with_capacity(written.len());
    for (at, c) in written.char_indices() {
        text::written(c, |c| {
            folded.push(c);
            origin.resize(folded.len(), (at, 0));
        });
        for place in origin.iter_mut().rev().take_while(|place| place.0 == at) {
            place.1 = at + c.len_utf8();
        }
    }
    (folded, origin)
}

/// The word without what is put on letters; a sign that is nothing else is itself.
fn base(key: &str) -> String {
    let bare = key.nfd().filter(|c| !is_combining_mark(*c));
    let base: String = bare.flat_map(char::to_lowercase).collect();
    if base.is_empty() { key.to_owned() } else { base }
}

/// The line without the rules that stand apart at its ends, as beside the name of a language, and where it begins. How
/// long rules are depends on the width of the lines.
fn without_rules(line: &str) -> (usize, &str) {
    let is_rule = |rule: usize, rest: &str, apart: fn(&str) -> bool| rule > 1 && apart(rest);
    let rest = line.trim_start_matches(RULES);
    let mut from = line.len() - rest.len();
    if !is_rule(from, rest, |rest| rest.starts_with(char::is_whitespace)) {
        from = 0;
    }
    let line = line.get(from..).unwrap_or_default();
    let end = line.trim_end();
    let rest = end.trim_end_matches(RULES);
    if is_rule(end.len() - rest.len(), rest, |rest| {
        rest.ends_with(char::is_whitespace)
    }) {
        (from, rest)
    } else {
        (from, line)
    }
}

/// What rules are made of.
const RULES: [char; 7] = ['-', '=', '*', '_', '#', '~', '+'];

/// A line that only divides.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() > 2 && line.chars().all(|c| RULES.contains(&c) || c.is_whitespace())
}

/// Marks of emphasis and bullets, which messengers and layouts put around words.
///
/// A hyphen is a bullet only by itself at the start of a line: elsewhere it may be a minus.
fn is_decoration(piece: &str, as_bullet: bool) -> bool {
    piece
        .chars()
        .all(|c| matches!(c, '*' | '_' | '•' | '·' | '▪' | '◦' | '‣' | '■' | '●' | '|'))
        || (as_bullet && piece.chars().all(|c| matches!(c, '-' | '#')))
}

/// Numbers for words, so that rows of tokens are compared as rows of numbers.
#[derive(Default)]
pub(super) struct Ids(HashMap<String, u32>);

impl Ids {
    pub fn of(&mut self, tokens: &[Token]) -> Vec<u32> {
        tokens
            .iter()
            .map(|token| {
                let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX - 1);
                *self.0.entry(token.base.clone()).or_insert(next)
            })
            .collect()
    }
}

/// The keys put together without blanks, but with one between two numbers: "5 10" is not "510".
pub(super) fn glued(tokens: &[&Token]) -> String {
    let mut glued = String::new();
    for token in tokens {
        let digit = |c: char| c.is_ascii_digit();
        if glued.ends_with(digit) && token.key.starts_with(digit) {
            glued.push(' ');
        }
        glued.push_str(&token.key);
    }
    glued
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        tokens_of(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn what_senders_add_is_not_among_the_words() {
        for (text, want) in [
            ("> > *حضر* ٣ وفود،", vec!["حضر", "3", "وفود", ","]),
            ("- 5", vec!["5"]),
            ("-5", vec!["-", "5"]),
            ("من -5", vec!["من", "-", "5"]),
            ("• _البيان_", vec!["البيان"]),
            ("--------------------", vec![]),
            ("----- English -----", vec!["English"]),
            ("English --", vec!["English"]),
            ("-- 5", vec!["5"]),
            ("--5", vec!["--", "5"]),
            ("5 -", vec!["5", "-"]),
            ("1\u{200f}2", vec!["12"]),
            ("بـــلاغ ﻻ", vec!["بلاغ", "لا"]),
        ] {
            assert_eq!(keys(text), want, "{text}");
        }
    }

    #[test]
    fn numbers_do_not_flow_together() {
        let glue = |text: &str| {
            let tokens = tokens_of(text);
            glued(&tokens.iter().collect::<Vec<_>>())
        };
        assert_ne!(glue("5 10"), glue("510"));
        assert_eq!(glue("عبد الله"), glue("عبدالله"));
    }

    proptest! {
        #[test]
        fn every_token_stands_where_it_says(text in any::<String>()) {
            let evidence = Evidence::of_blocks([text.as_str()]);
            for token in tokens(&evidence) {
                prop_assert!(evidence.lines[token.line].text.get(token.range).is_some());
            }
        }
    }
}
