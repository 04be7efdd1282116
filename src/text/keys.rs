//! Derived comparison keys: texts that people would call the same have the same key.
//!
//! Three depths. [`exact_key`] removes only what Unicode itself calls equivalent. [`match_key`] removes what readers
//! do not read: vowel signs, tatweel, invisible marks, the script of digits and punctuation, keyboard variants of a
//! letter, the width of blanks, letter case. [`loose_key`] also folds letters that writers confuse and is for
//! suggestions only. A key is compared and thrown away: it is never shown and never stored as text.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{composed::is_composed, fold, kurdish};
use crate::model::{Direction, Lang};

/// Whose spelling rules a language follows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Family {
    /// Arabic, and other languages in its script that we have no rules for.
    Arabic,
    /// Central Kurdish.
    Sorani,
    /// Northern Kurdish.
    Kurmanji,
    /// Everything else.
    #[default]
    Other,
}

impl Family {
    /// The family of a language.
    pub(crate) fn of(lang: &Lang) -> Self {
        match (lang.primary(), lang.direction()) {
            ("ckb" | "sdh", Direction::Rtl) => Self::Sorani,
            ("kmr", Direction::Ltr) => Self::Kurmanji,
            (_, Direction::Rtl) => Self::Arabic,
            _ => Self::Other,
        }
    }

    /// Whether blanks between words are often set differently in the same phrase («عبدالله», «عبد الله»).
    pub(crate) fn joins_words(self) -> bool {
        matches!(self, Self::Arabic | Self::Sorani)
    }
}

/// How far a key folds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Match,
    Loose,
}

/// Canonically equivalent texts have the same exact key (NFC).
#[must_use]
pub fn exact_key(text: &str) -> Cow<'_, str> {
    if is_composed(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Texts that are written alike, letter by letter and sign by sign, have the same written key.
///
/// It removes only what no writer chooses: invisible marks, tatweel, presentation forms, the script of digits, the forms
/// of a punctuation mark, and what Unicode calls equivalent. Letters, vowel signs, hamza, case and blanks stay: it is
/// made for saying that a text was changed, so it must not hide a change.
///
/// ```
/// use bayan::text::written_key;
/// assert_eq!(written_key("بـــلاغ ٨٦٪"), written_key("بلاغ 86%"));
/// assert_ne!(written_key("كَتَبَ"), written_key("كُتِبَ"));
/// ```
#[must_use]
pub fn written_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    // Composed first: some characters are equivalent to a mark of punctuation.
    for c in text.nfc() {
        written(c, |c| key.push(c));
    }
    if is_composed(&key) {
        key
    } else {
        key.nfc().collect()
    }
}

/// What one character is in a [`written_key`], before composition.
pub(crate) fn written(c: char, mut put: impl FnMut(char)) {
    if fold::is_format(c) || c == TATWEEL {
    } else if let Some(digit) = fold::digit_value(c).and_then(|value| char::from_digit(value, 10)) {
        put(digit);
    } else if let Some(mark) = fold::punctuation(c) {
        mark.chars().for_each(put);
    } else if fold::is_presentation_form(c) {
        // A vowel sign's presentation form decomposes to a blank that carries the sign; the blank is no blank.
        std::iter::once(c)
            .nfkc()
            .filter(|part| !matches!(*part, ' ' | TATWEEL))
            .for_each(put);
    } else if matches!(c, '\u{FB00}'..='\u{FB06}') {
        std::iter::once(c).nfkc().for_each(put);
    } else {
        put(c);
    }
}

const TATWEEL: char = '\u{640}';

/// Texts that differ only in what readers of the language do not read have the same match key.
///
/// ```
/// use bayan::{model::Lang, text::match_key};
/// let ar = Lang::parse("ar").unwrap();
/// assert_eq!(match_key("كنّـــا ٨٦،", &ar), match_key("كنا\u{a0}86,", &ar));
/// ```
#[must_use]
pub fn match_key(text: &str, lang: &Lang) -> String {
    fold_text(text, Family::of(lang), Depth::Match)
}

/// The match key with letters folded that writers confuse; for suggestions, never for equality that counts.
#[must_use]
pub fn loose_key(text: &str, lang: &Lang) -> String {
    fold_text(text, Family::of(lang), Depth::Loose)
}

fn fold_text(text: &str, family: Family, depth: Depth) -> String {
    let composed = compose(text);
    let spelled = match family {
        Family::Sorani => Cow::Owned(kurdish::sorani(&composed)),
        Family::Kurmanji => Cow::Owned(kurdish::kurmanji(&composed)),
        Family::Arabic | Family::Other => composed,
    };
    let mut key = Key::with_capacity(text.len());
    for c in spelled.chars() {
        key.push(c, family, depth);
    }
    let folded = if is_composed(&key.text) {
        key.text
    } else {
        key.text.nfc().collect()
    };
    match (family, depth) {
        (Family::Sorani, Depth::Loose) => kurdish::sorani_loose(&folded),
        (Family::Kurmanji | Family::Other, Depth::Loose) => unaccented(&folded),
        _ => folded,
    }
}

/// NFC, with Arabic presentation forms as the letters that they present.
///
/// Only these are decomposed by compatibility: NFKC on the whole would also turn «…», «²» and «ﷺ» into something else.
fn compose(text: &str) -> Cow<'_, str> {
    if !text.chars().any(fold::is_presentation_form) {
        return exact_key(text);
    }
    let letters = text.chars().flat_map(|c| {
        let presented = fold::is_presentation_form(c);
        // A vowel sign's presentation form decomposes to a blank that carries the sign; the blank is no blank.
        let decomposed = std::iter::once(c).nfkc().filter(|part| *part != ' ');
        let (as_letters, as_written) = if presented {
            (Some(decomposed), None)
        } else {
            (None, Some(c))
        };
        as_letters.into_iter().flatten().chain(as_written)
    });
    Cow::Owned(letters.nfc().collect())
}

fn unaccented(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// A key under construction: knows whether a blank is due before the next character.
struct Key {
    text: String,
    blank: bool,
}

impl Key {
    fn with_capacity(capacity: usize) -> Self {
        Self {
            text: String::with_capacity(capacity),
            blank: false,
        }
    }

    fn push(&mut self, c: char, family: Family, depth: Depth) {
        if c.is_whitespace() {
            self.blank = !self.text.is_empty();
        } else if fold::is_format(c) || fold::is_tashkeel_or_tatweel(c) {
        } else if let Some(digit) = fold::digit_value(c).and_then(|value| char::from_digit(value, 10)) {
            self.put(digit);
        } else if let Some(mark) = fold::punctuation(c) {
            mark.chars().for_each(|m| self.put(m));
        } else {
            let letter = match (family, depth) {
                (Family::Arabic, Depth::Match) => fold::arabic_letter(c),
                (Family::Arabic, Depth::Loose) => fold::arabic_loose(fold::arabic_letter(c)),
                (Family::Kurmanji, _) => fold::kurmanji_letter(c),
                _ => c,
            };
            match letter {
                // Its lower case would leave a combining dot behind.
                'İ' => self.put('i'),
                letter => fold::lower(letter, |l| self.put(l)),
            }
        }
    }

    fn put(&mut self, c: char) {
        if self.blank {
            self.text.push(' ');
            self.blank = false;
        }
        self.text.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn texts_that_read_the_same_have_one_match_key() {
        for (tag, one, other) in [
            ("ar", "كُنّا", "كنا"),
            ("ar", "فوراً", "فورًا"),
            ("ar", "بـــلاغ", "بلاغ"),
            ("ar", "اذار", "آذار"),
            ("ar", "البرلمانیة", "البرلمانيه"),
            ("ar", "ﻻ ﺗﺰال", "لا تزال"),
            ("ar", "ا\u{653}ب", "آب"),
            ("ar", "٣٤٫٤٪", "34.4%"),
            ("ar", "ولا\u{a0}سيما  الآن ", "ولا سيما الآن"),
            ("ar", "د\u{202a}.\u{202c} سالم", "د. سالم"),
            ("ar", "هل؟", "هل?"),
            ("ckb", "كوردي", "کوردی"),
            ("ckb", "ه\u{200c}ەر", "ەەر"),
            ("ckb", "ڕۆژ", "رۆژ"),
            ("ckb", "ئێمه", "ئێمە"),
            ("ckb", "گوناهـ", "گوناھ"),
            ("kmr", "2018'an", "2018an"),
            ("kmr", "11’ê", "11-ê"),
            ("kmr", "Şiyar", "s\u{327}iyar"),
            ("kmr", "DÎROK", "dîrok"),
            ("en", "“Yes”", "\"yes\""),
        ] {
            assert_eq!(
                match_key(one, &lang(tag)),
                match_key(other, &lang(tag)),
                "{tag}: {one} {other}"
            );
        }
    }

    #[test]
    fn texts_that_read_differently_keep_different_keys() {
        for (tag, one, other) in [
            ("ar", "سئل", "سأل"),
            ("ar", "²", "2"),
            ("ar", "قاتل.", "قاتل؟"),
            ("ar", "3.5", "35"),
            ("ckb", "گوناهـ", "گونا"),
            ("ckb", "کوڕ", "کور"),
            ("ckb", "گوڵ", "گول"),
            ("kmr", "êş", "es"),
        ] {
            assert_ne!(
                match_key(one, &lang(tag)),
                match_key(other, &lang(tag)),
                "{tag}: {one} {other}"
            );
        }
    }

    #[test]
    fn the_loose_key_folds_what_writers_confuse() {
        for (tag, one, other) in [
            ("ar", "شؤون", "شوون"),
            ("ckb", "کوڕ", "کور"),
            ("ckb", "ڕایگهیاند", "ڕایگەیاند"),
            ("ckb", "دوو", "دو"),
            ("kmr", "Kurdî", "kurdi"),
        ] {
            assert_eq!(
                loose_key(one, &lang(tag)),
                loose_key(other, &lang(tag)),
                "{tag}: {one} {other}"
            );
        }
    }

    #[test]
    fn what_is_written_otherwise_keeps_another_written_key() {
        for (one, other) in [
            ("5", "6"),
            ("3.5", "35"),
            ("كَتَبَ", "كُتِبَ"),
            ("سأل", "سئل"),
            ("لم", "لن"),
            ("ی", "ي"),
            ("ناکات", "دەکات"),
            ("kesî", "kesi"),
            ("US", "us"),
            ("-5", "5"),
            ("²", "2"),
        ] {
            assert_ne!(written_key(one), written_key(other), "{one} {other}");
        }
    }

    proptest! {
        /// What the written key folds is named in one place: whatever else stands in a text stays in its key.
        #[test]
        fn the_written_key_folds_no_letter_and_no_number(
            one in "[ابتةهھەيیىكکڵرڕوۆئءأإآؤ\u{64b}-\u{652}a-zA-Zêîûçş0-9 .,%-]{0,12}",
            other in "[ابتةهھەيیىكکڵرڕوۆئءأإآؤ\u{64b}-\u{652}a-zA-Zêîûçş0-9 .,%-]{0,12}",
        ) {
            let same = one.nfc().eq(other.nfc());
            prop_assert_eq!(written_key(&one) == written_key(&other), same);
        }

        #[test]
        fn a_written_key_is_its_own_written_key(text in any::<String>()) {
            let key = written_key(&text);
            prop_assert_eq!(written_key(&key), key);
        }

        #[test]
        fn a_key_is_its_own_key(
            text in "[ابةهھەيیىكکڵرڕوۆ\u{640}\u{64b}\u{653}\u{654}\u{200c}\u{200f}ﻻﷺA-Zİêıș'0-9٠-٩ .،…\u{301}\u{327}-]{0,24}",
            tag in prop::sample::select(vec!["ar", "ckb", "kmr", "en"]),
        ) {
            let key = match_key(&text, &lang(tag));
            prop_assert_eq!(&match_key(&key, &lang(tag)), &key);
        }

        #[test]
        fn any_text_has_keys(text in any::<String>()) {
            for tag in ["ar", "ckb", "kmr", "en"] {
                let _ = (exact_key(&text), match_key(&text, &lang(tag)), loose_key(&text, &lang(tag)));
            }
        }
    }
}
