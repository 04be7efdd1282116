//! Kurdish spelling, before the folds that all languages share: rules that need the neighbouring letters.
//!
//! Sorani has two letters where Arabic keyboards have one (ه for the consonant h and the vowel e); which is meant
//! shows from what follows. Kurmanji hangs case endings on names and numbers with or without a mark.

use unicode_normalization::char::is_combining_mark;

use super::fold::{is_format, is_tashkeel_or_tatweel};

const ZWNJ: char = '\u{200C}';
const TATWEEL: char = '\u{640}';

/// Sorani letters in one spelling; format characters, tatweel and vowel signs dropped.
pub(super) fn sorani(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        at += 1;
        if is_format(c) || is_tashkeel_or_tatweel(c) {
            continue;
        }
        let rest = chars.get(at..).unwrap_or_default();
        let doubled = !inside && c == 'و' && next_letter(rest) == Some('و');
        if !doubled {
            out.push(sorani_letter(c, inside, rest));
            inside = c.is_alphabetic();
        }
    }
    out
}

fn sorani_letter(c: char, inside: bool, rest: &[char]) -> char {
    match c {
        'ه' if rest.first() == Some(&ZWNJ) => 'ە',
        'ه' | 'ھ' if next_letter(rest).is_some() => 'ه',
        'ه' if stretched(rest) => 'ھ',
        'ه' | 'ة' | '\u{6C0}' => 'ە',
        'ي' | 'ى' | 'ے' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ڒ' => 'ڕ',
        'ر' if !inside => 'ڕ',
        other => other,
    }
}

/// The next character that is written, if it is a letter of the same word.
fn next_letter(rest: &[char]) -> Option<char> {
    let next = rest
        .iter()
        .find(|c| !is_format(**c) && !is_tashkeel_or_tatweel(**c))?;
    next.is_alphabetic().then_some(*next)
}

/// Whether the letter before is stretched by a tatweel, which at the end of a word marks the consonant h.
fn stretched(rest: &[char]) -> bool {
    rest.iter().find(|c| !is_format(**c)) == Some(&TATWEEL)
}

/// Letters that legacy fonts and hasty writers confuse, folded together.
pub(super) fn sorani_loose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let letter = match c {
            'ڵ' => 'ل',
            'ڕ' => 'ر',
            'ێ' => 'ی',
            'ۆ' => 'و',
            'ه' | 'ھ' => 'ە',
            'آ' | 'أ' | 'إ' => 'ا',
            other => other,
        };
        if !(letter == 'و' && out.ends_with('و')) {
            out.push(letter);
        }
    }
    out
}

/// Kurmanji with its case endings unmarked: «2018'an» and «11-ê» as «2018an» and «11ê».
pub(super) fn kurmanji(text: &str) -> String {
    let weightless = |c: &char| is_format(*c) || is_tashkeel_or_tatweel(*c);
    let chars: Vec<char> = text.chars().filter(|c| !weightless(c)).collect();
    let mut out = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        let before = out.chars().rev().find(|c| !is_combining_mark(*c));
        let letter_follows = chars.get(at + 1).is_some_and(|next| next.is_alphabetic());
        let marks_an_ending = match c {
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' => before.is_some_and(char::is_alphanumeric),
            '-' => before.is_some_and(char::is_numeric),
            _ => false,
        };
        if !(marks_an_ending && letter_follows) {
            out.push(c);
        }
    }
    out
}
