//! A text as folded words, runs of digits and signs, each knowing where it stands in what was written.
//!
//! The fold is the same for all languages and goes further than a comparison key: alef, yeh, kaf and heh in one form
//! each, ڕ and ڵ as their plain letters, ە as ه, no vowel marks, ASCII digits and signs, lower case. It serves for
//! looking words up in tables that are folded alike. Addresses (URLs, e-mail) are one token, whose digits are no numbers.

use std::ops::Range;

use unicode_normalization::char::{compose, is_combining_mark};

use crate::text;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Digits,
    /// One mark, in its ASCII form if it has one.
    Sign(char),
    /// An address.
    Address,
}

/// One token of a text.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where its key stands among the keys.
    key: Range<usize>,
    /// Where it stands in the text.
    pub span: Range<usize>,
    /// No blank stands before it.
    pub glued: bool,
    /// It begins with a capital.
    pub capital: bool,
    /// It is written in Latin letters.
    pub latin: bool,
}

/// The tokens of a text.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    keys: String,
    all: Vec<Token>,
}

impl Tokens {
    /// Cuts a text into tokens.
    pub(crate) fn of(text: &str) -> Self {
        let mut tokens = Self {
            keys: String::with_capacity(text.len()),
            all: Vec::with_capacity(text.len() / 5),
        };
        let mut place = Place::default();
        let mut at = 0;
        while let Some(rest) = text.get(at..)
            && let Some(c) = rest.chars().next()
        {
            let end = at + c.len_utf8();
            match address(rest, place) {
                Some(length) => {
                    tokens.push(Kind::Address, at..at + length, place.glued);
                    place = Place::default();
                    at += length;
                }
                None if c == ' ' => {
                    place = Place::default();
                    at = end;
                }
                None => match tokens.run(rest, at, &mut place) {
                    0 => {
                        tokens.take(c, at..end, &mut place);
                        at = end;
                    }
                    length => at += length,
                },
            }
        }
        tokens
    }

    /// All of them, in order.
    pub(crate) fn all(&self) -> &[Token] {
        &self.all
    }

    /// The token at that place.
    pub(crate) fn get(&self, at: usize) -> Option<&Token> {
        self.all.get(at)
    }

    /// The key of a token.
    pub(crate) fn key(&self, token: &Token) -> &str {
        self.keys.get(token.key.clone()).unwrap_or_default()
    }

    /// The key of the word at that place; empty for anything else.
    pub(crate) fn word(&self, at: usize) -> &str {
        match self.get(at) {
            Some(token) if token.kind == Kind::Word => self.key(token),
            _ => "",
        }
    }

    /// The digits at that place; empty for anything else.
    pub(crate) fn digits(&self, at: usize) -> &str {
        match self.get(at) {
            Some(token) if token.kind == Kind::Digits => self.key(token),
            _ => "",
        }
    }

    /// The sign at that place.
    pub(crate) fn sign(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// Whether no blank stands before the token at that place.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.glued)
    }

    /// Takes the letters that the rest begins with, if they are of those that nearly every word is made of: looking up
    /// the rest of Unicode is slow. Says how many bytes they are.
    fn run(&mut self, rest: &str, at: usize, place: &mut Place) -> usize {
        let from = self.keys.len();
        let mut length = 0;
        for c in rest.chars() {
            let Some(key) = common(c) else { break };
            self.keys.push(key);
            length += c.len_utf8();
        }
        if length == 0 {
            return 0;
        }
        let first = rest.as_bytes().first().copied().unwrap_or_default();
        if place.open == Some(Kind::Word)
            && let Some(last) = self.all.last_mut()
        {
            last.span.end = at + length;
            last.key.end = self.keys.len();
        } else {
            self.all.push(Token {
                kind: Kind::Word,
                key: from..self.keys.len(),
                span: at..at + length,
                glued: place.glued,
                capital: first.is_ascii_uppercase(),
                latin: first < 0xD0,
            });
        }
        *place = Place {
            glued: true,
            open: Some(Kind::Word),
        };
        length
    }

    fn take(&mut self, c: char, at: Range<usize>, place: &mut Place) {
        if c.is_whitespace() {
            *place = Place::default();
        } else if text::is_format(c) || text::is_tashkeel_or_tatweel(c) {
            self.compose(c);
        } else if let Some(digit) = text::digit_value(c).and_then(|value| char::from_digit(value, 10)) {
            self.letter(digit, Kind::Digits, at, place);
        } else if is_letter(c) {
            text::written(c, |c| {
                text::lower(c, |folded| {
                    if !is_combining_mark(folded) {
                        self.letter(fold(folded), Kind::Word, at.clone(), place);
                    }
                });
            });
            if let Some(last) = self.all.last_mut()
                && last.span.start == at.start
            {
                last.capital = c.is_uppercase();
                last.latin = c < '\u{250}';
            }
        } else if is_combining_mark(c) {
            self.compose(c);
        } else {
            let mut sign = c;
            text::written(c, |written| sign = written);
            self.push(Kind::Sign(sign), at, place.glued);
            *place = Place {
                glued: true,
                open: None,
            };
        }
    }

    /// Adds a letter or digit to the token that is open, or opens one.
    fn letter(&mut self, key: char, kind: Kind, at: Range<usize>, place: &mut Place) {
        if place.open == Some(kind)
            && let Some(last) = self.all.last_mut()
        {
            last.span.end = at.end;
        } else {
            self.push(kind, at, place.glued);
        }
        self.keys.push(key);
        if let Some(last) = self.all.last_mut() {
            last.key.end = self.keys.len();
        }
        *place = Place {
            glued: true,
            open: Some(kind),
        };
    }

    /// Puts a mark on the letter before it, where Unicode has one letter for both.
    fn compose(&mut self, mark: char) {
        let Some(last) = self.all.last_mut().filter(|last| last.kind == Kind::Word) else {
            return;
        };
        if let Some(letter) = self.keys.chars().next_back()
            && let Some(both) = compose(letter, mark)
        {
            self.keys.pop();
            self.keys.push(fold(both));
            last.key.end = self.keys.len();
        }
    }

    fn push(&mut self, kind: Kind, span: Range<usize>, glued: bool) {
        self.all.push(Token {
            kind,
            key: self.keys.len()..self.keys.len(),
            span,
            glued,
            capital: false,
            latin: false,
        });
    }
}

/// What stands before the next character.
#[derive(Clone, Copy, Default)]
struct Place {
    /// It is no blank.
    glued: bool,
    /// It is a token that may go on.
    open: Option<Kind>,
}

/// The key of a letter that is common in one of our languages.
fn common(c: char) -> Option<char> {
    match c {
        'a'..='z' | 'ê' | 'î' | 'û' | 'ç' | 'ş' | 'پ' | 'چ' | 'ژ' | 'ڤ' | 'گ' | 'ۆ' | 'ێ' => {
            Some(c)
        }
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' | 'ک' | 'ی' | 'ە' | 'ڕ' | 'ڵ' => Some(fold(c)),
        _ => None,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic()
}

/// One letter for those that are written at will.
fn fold(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ھ' | 'ە' | '\u{6C0}' | '\u{6C1}' => 'ه',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ı' => 'i',
        'ș' => 'ş',
        other => other,
    }
}

/// The length of the address that a text begins with.
fn address(rest: &str, place: Place) -> Option<usize> {
    let first = *rest.as_bytes().first()?;
    if place.open.is_some() || !first.is_ascii_alphabetic() {
        return None;
    }
    let run = || rest.find(char::is_whitespace).unwrap_or(rest.len());
    let begins = |start: &str| {
        rest.get(..start.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    if begins("http://") || begins("https://") || begins("www.") {
        return Some(run());
    }
    if place.glued {
        return None;
    }
    let length = run();
    rest[..length].contains('@').then_some(length)
}

/// A form of a table, as words of texts are folded.
pub(super) fn fold_form(form: &str) -> String {
    let tokens = Tokens::of(form);
    let words: Vec<&str> = tokens.all.iter().map(|token| tokens.key(token)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        let key = |token: &Token| match token.kind {
            Kind::Sign(sign) => sign.to_string(),
            Kind::Address => "@".to_owned(),
            Kind::Word | Kind::Digits => tokens.key(token).to_owned(),
        };
        tokens.all().iter().map(key).collect()
    }

    #[test]
    fn spellings_of_one_word_have_one_key() {
        for (one, other) in [
            ("بــــلاغ", "بلاغ"),
            ("أيّار", "ايار"),
            ("ئه\u{200c}م", "ئەم"),
            ("٢٠٢۱", "2021"),
            ("Bi\u{302}j", "BÎJ"),
            ("ا\u{653}ب", "آب"),
            ("ﻻ", "لا"),
            ("İlon", "ilon"),
            ("٤٠٪", "40%"),
        ] {
            assert_eq!(keys(one), keys(other), "{one}");
        }
    }

    #[test]
    fn a_text_falls_into_words_digits_signs_and_addresses() {
        assert_eq!(
            keys("٥ی شوبات، 2021'an"),
            ["5", "ي", "شوبات", ",", "2021", "'", "an"]
        );
        assert_eq!(
            keys("see (https://a.org/5/2 or a5@b.c, now"),
            ["see", "(", "@", "or", "@", "now"]
        );
    }

    proptest! {
        #[test]
        fn every_token_stands_where_it_says(text in any::<String>()) {
            let tokens = Tokens::of(&text);
            let mut last = 0;
            for token in tokens.all() {
                prop_assert!(text.get(token.span.clone()).is_some_and(|piece| !piece.is_empty()));
                prop_assert!(token.span.start >= last);
                last = token.span.end;
            }
        }
    }
}
