//! A text as the class rules read it: its tokens without blanks, each with its match key.

use std::collections::HashMap;

use crate::model::Lang;
use crate::text::keys::{Family, match_key};
use crate::text::{Kind, words};

use crate::values;

/// One token of a text.
pub(super) struct Token<'a> {
    pub(super) raw: &'a str,
    pub(super) key: String,
    pub(super) kind: Kind,
}

/// The tokens of a text, in order.
pub(super) struct Reading<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    pub(super) lang: &'a Lang,
    pub(super) family: Family,
}

impl<'a> Reading<'a> {
    pub(super) fn of(text: &'a str, lang: &'a Lang) -> Self {
        let tokens = words(text)
            .into_iter()
            .filter(|word| word.kind != Kind::Blank)
            .filter_map(|word| {
                let raw = text.get(word.range)?;
                Some(Token {
                    raw,
                    key: match_key(raw, lang),
                    kind: word.kind,
                })
            })
            .collect();
        Self {
            tokens,
            lang,
            family: Family::of(lang),
        }
    }

    /// The key at that place, if a word stands there.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        let token = self.tokens.get(at)?;
        (token.kind == Kind::Word).then_some(token.key.as_str())
    }
}

/// Whether two texts differ in nothing but spelling, blanks, stops and commas.
pub(super) fn same_spelling(old: &Reading<'_>, new: &Reading<'_>) -> bool {
    let folds: &[fn(char) -> Option<char>] = if old.family == Family::Arabic {
        &[without_hamza, with_one_hamza]
    } else {
        &[Some]
    };
    folds
        .iter()
        .any(|fold| skeleton(old, *fold) == skeleton(new, *fold))
}

/// «مسؤول» and «مسوول»: carriers for what they carry, and the lone hamza left out.
fn without_hamza(c: char) -> Option<char> {
    match c {
        'ؤ' => Some('و'),
        'ئ' => Some('ي'),
        'ء' => None,
        other => Some(other),
    }
}

/// «مسؤول» and «مسئول»: one hamza, whatever carries it.
fn with_one_hamza(c: char) -> Option<char> {
    match c {
        'ؤ' | 'ئ' => Some('ء'),
        other => Some(other),
    }
}

/// What is left of a text when spelling is taken away.
fn skeleton(reading: &Reading<'_>, fold: fn(char) -> Option<char>) -> String {
    let mut out = String::new();
    for token in &reading.tokens {
        match token.kind {
            Kind::Number => out.push_str(&values::canonical(token.raw)),
            Kind::Word => out.extend(token.key.chars().filter_map(fold)),
            Kind::Punctuation if is_light(&token.key) => continue,
            Kind::Punctuation | Kind::Blank => out.extend(token.key.chars().next()),
        }
        if !reading.family.joins_words() {
            out.push(' ');
        }
    }
    out
}

/// Marks that may come, go and change without changing what is said.
fn is_light(key: &str) -> bool {
    key.chars().all(|c| matches!(c, ',' | ';' | ':' | '.' | '-'))
}

/// Of each reading the places of the words that the other does not have, or has fewer of.
pub(super) fn changed_words(old: &Reading<'_>, new: &Reading<'_>) -> (Vec<usize>, Vec<usize>) {
    (missing_from(old, new), missing_from(new, old))
}

fn missing_from(one: &Reading<'_>, other: &Reading<'_>) -> Vec<usize> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for token in &other.tokens {
        *left.entry(&token.key).or_default() += 1;
    }
    let words = one
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind == Kind::Word);
    words
        .filter(|(_, token)| match left.get_mut(token.key.as_str()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .map(|(at, _)| at)
        .collect()
}
