//! Keys that words are compared on here: spelling variants of one word give one key. The text itself is never changed.

use unicode_normalization::UnicodeNormalization;

use crate::text::{is_composed, lower};

/// The key of a text: without vowel marks, tatweel and invisible characters; alef, yeh, kaf and heh in one form each;
/// ASCII digits; lower case.
pub fn fold(text: &str) -> String {
    let heh = "ه\u{200c}";
    if text.contains(heh) {
        return fold(&text.replace(heh, "ە"));
    }
    let mut folded = String::with_capacity(text.len());
    let put = |c: char| {
        fold_char(c)
            .into_iter()
            .for_each(|c| lower(c, |c| folded.push(c)));
    };
    // Nearly every text is in that form already, and to look is cheaper than to bring it there.
    if is_composed(text) {
        text.chars().for_each(put);
    } else {
        text.nfc().for_each(put);
    }
    folded
}

fn fold_char(c: char) -> Option<char> {
    match c {
        c if is_mark(c) => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ی' => Some('ي'),
        'ک' | 'ڪ' => Some('ك'),
        'ة' | 'ھ' => Some('ه'),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        other => Some(other),
    }
}

/// Vowel marks, tatweel, and what cannot be seen.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{ad}' | '\u{61c}' | '\u{feff}'
    ) || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// A word, a number or a sign of a folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// Letters.
    Word(String),
    /// Digits: their value and how many they are.
    Number(u32, usize),
    /// Anything else but a blank.
    Sign(char),
}

impl Token {
    /// Whether it is that word.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(found) if found == word)
    }
}

/// The tokens of a folded text. Numbers of more than nine digits are no numbers here.
pub fn tokens(folded: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = folded.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_whitespace() {
            continue;
        }
        let same: fn(&char) -> bool = if c.is_ascii_digit() {
            char::is_ascii_digit
        } else if c.is_alphabetic() {
            |c| c.is_alphabetic()
        } else {
            tokens.push(Token::Sign(c));
            continue;
        };
        let mut run = String::from(c);
        while let Some(next) = rest.next_if(same) {
            run.push(next);
        }
        tokens.push(match run.parse() {
            Ok(number) if run.len() <= 9 => Token::Number(number, run.len()),
            _ => Token::Word(run),
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_have_one_key() {
        for (a, b) in [
            ("بــــلاغ", "بلاغ"),
            ("أيّار", "ايار"),
            ("سیاسی", "سياسي"),
            ("ئه\u{200c}م", "ئەم"),
            ("٢٠٢۱", "2021"),
            ("Bi\u{302}j", "bîj"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn text_falls_into_words_numbers_and_signs() {
        let word = |w: &str| Token::Word(w.to_owned());
        assert_eq!(
            tokens(&fold("٥ی شوبات، 2021'an")),
            [
                Token::Number(5, 1),
                word("ي"),
                word("شوبات"),
                Token::Sign('،'),
                Token::Number(2021, 4),
                Token::Sign('\''),
                word("an")
            ]
        );
        assert_eq!(tokens("12345678901"), [word("12345678901")]);
    }
}
