//! Words for a statement's id, out of its title: short, in ASCII, and speakable where the script writes vowels.
//!
//! The table is simple on purpose: one letter, one spelling, no dictionary. Short vowels that Arabic does not write
//! are not guessed («بيان» is `bian`), و and ي are consonants at the start of a word and vowels elsewhere, and the
//! article and common small words are left out. An id only has to be recognisable; a person can give a better one.

use unicode_normalization::UnicodeNormalization;

use crate::model::StatementId;

use super::fold::fold;

/// Most words, and most bytes, that a title gives to an id.
const WORDS: usize = 5;
const BYTES: usize = 40;

/// Stands in where nothing of a title can be written in ASCII, or where that is a name that systems reserve.
const NONE: &str = "statement";

/// Letters of the folded text and how they are written.
const LETTERS: &[(char, &str)] = &[
    ('ا', "a"),
    ('ب', "b"),
    ('ت', "t"),
    ('ث', "th"),
    ('ج', "j"),
    ('ح', "h"),
    ('خ', "kh"),
    ('د', "d"),
    ('ذ', "dh"),
    ('ر', "r"),
    ('ز', "z"),
    ('س', "s"),
    ('ش', "sh"),
    ('ص', "s"),
    ('ض', "d"),
    ('ط', "t"),
    ('ظ', "z"),
    ('ع', "a"),
    ('غ', "gh"),
    ('ف', "f"),
    ('ق', "q"),
    ('ك', "k"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ه', "h"),
    ('و', "u"),
    ('ي', "i"),
    ('ء', ""),
    ('ئ', ""),
    ('ؤ', "u"),
    ('پ', "p"),
    ('چ', "ch"),
    ('ژ', "zh"),
    ('گ', "g"),
    ('ڤ', "v"),
    ('ڕ', "r"),
    ('ڵ', "l"),
    ('ۆ', "o"),
    ('ێ', "e"),
    ('ە', "e"),
    ('ı', "i"),
    ('ß', "ss"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('æ', "ae"),
    ('œ', "oe"),
];

/// Small words that say nothing of what a statement is about.
const STOPWORDS: &[&str] = &[
    "في",
    "من",
    "على",
    "إلى",
    "عن",
    "مع",
    "و",
    "أن",
    "إن",
    "هذا",
    "هذه",
    "ذلك",
    "التي",
    "الذي",
    "ما",
    "لا",
    "بعد",
    "قبل",
    "حول",
    "بين",
    "كل",
    "أو",
    "ثم",
    "قد",
    "لە",
    "بۆ",
    "بە",
    "لەگەڵ",
    "ئەو",
    "ئەم",
    "کە",
    "لەسەر",
    "دا",
    "یان",
    "هەر",
    "وە",
    "li",
    "ji",
    "bi",
    "û",
    "bo",
    "ku",
    "di",
    "de",
    "ye",
    "yê",
    "ya",
    "yên",
    "ên",
    "ev",
    "ew",
    "an",
    "ra",
    "re",
    "the",
    "a",
    "of",
    "in",
    "on",
    "to",
    "and",
    "for",
    "by",
    "with",
    "from",
    "at",
    "is",
    "as",
    "or",
    "its",
    "our",
    "about",
];

/// At most five words and forty bytes of a title in lower-case ASCII, joined by hyphens. Never empty, and always of
/// the form of a [`StatementId`].
#[must_use]
pub fn slug_words(title: &str) -> String {
    let mut slug = String::new();
    let mut count = 0;
    let key = fold(title);
    for word in key.split(|c: char| !c.is_alphanumeric()) {
        if is_stopword(word) {
            continue;
        }
        let mut ascii = transliterated(word);
        if slug.is_empty() {
            ascii.truncate(BYTES);
        }
        let length = slug.len() + usize::from(!slug.is_empty()) + ascii.len();
        if ascii.is_empty() || length > BYTES {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&ascii);
        count += 1;
        if count == WORDS {
            break;
        }
    }
    match (StatementId::parse(&slug), slug.is_empty()) {
        (Ok(_), _) => slug,
        (Err(_), true) => NONE.to_owned(),
        (Err(_), false) => format!("{slug}-{NONE}"),
    }
}

fn is_stopword(word: &str) -> bool {
    STOPWORDS.iter().any(|stopword| fold(stopword) == word)
}

/// A folded word in ASCII, without the Arabic article.
fn transliterated(word: &str) -> String {
    let bare = word
        .strip_prefix("لل")
        .or_else(|| word.strip_prefix("ال"))
        .filter(|rest| rest.chars().count() >= 3);
    let word = bare.unwrap_or(word);
    let mut ascii = String::new();
    for (index, c) in word.chars().enumerate() {
        if c.is_ascii_alphanumeric() {
            ascii.push(c);
            continue;
        }
        let known = LETTERS
            .iter()
            .find(|(letter, _)| *letter == c)
            .map(|(_, written)| *written);
        match (c, known) {
            ('و', _) if index == 0 => ascii.push('w'),
            ('ي', _) if index == 0 => ascii.push('y'),
            // A final ه is mostly the feminine ending, folded.
            ('ه', _) if index + 1 == word.chars().count() && index > 1 => ascii.push('a'),
            (_, Some(written)) => ascii.push_str(written),
            (other, None) => ascii.extend(other.nfd().filter(char::is_ascii_alphanumeric)),
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_in_four_languages_become_ids() {
        for (title, want) in [
            (
                "بيان حول الاعتداء على مقر الجمعية في البصرة",
                "bian-aatda-mqr-jmaia-bsra",
            ),
            (
                "بەیاننامەی کۆمەڵەی خوێندنەوە لە هەولێر",
                "beiannamei-komelei-khuendneue-heuler",
            ),
            (
                "Daxuyaniya Komeleya Xwendinê li Amedê ya 2021'ê",
                "daxuyaniya-komeleya-xwendine-amede-2021",
            ),
            (
                "The Society's statement on the closure of the Library",
                "society-s-statement-closure-library",
            ),
            ("المجد ٢٠٢١!", "mjd-2021"),
            ("", "statement"),
            ("…؟!", "statement"),
            ("漢字", "statement"),
            ("CON", "con-statement"),
            ("lpt1", "lpt1-statement"),
        ] {
            assert_eq!(slug_words(title), want);
        }
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        let slug = slug_words("International Confederation of Metropolitan Librarians");
        assert_eq!(slug, "international-confederation-metropolitan");
        assert_eq!(slug_words(&"a1".repeat(50)).len(), 40);
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_title_is_the_words_make_an_id(title in "\\PC{0,40}") {
            let slug = slug_words(&title);
            proptest::prop_assert!(slug.len() <= BYTES + 1 + NONE.len());
            proptest::prop_assert!(StatementId::parse(&slug).is_ok());
        }
    }
}
