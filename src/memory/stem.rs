//! What several forms of one word have in common: without articles, joined particles and endings.
//!
//! A stem here is no word of a dictionary. Two words with one stem are taken for forms of one word when texts are
//! compared, at half the price of two different words, and that is all that hangs on it.

use crate::text::keys::Family;

/// What Arabic writes onto the front of a word, longest first; taken off again and again.
const ARABIC_FRONT: &[&str] = &["ال", "لل", "و", "ف", "ب", "ك", "ل"];
const ARABIC_BACK: &[&str] = &[
    "هما", "كما", "ها", "هم", "هن", "كم", "نا", "ات", "ون", "ين", "ان", "ه", "ي", "ا", "ت",
];
const SORANI_BACK: &[&str] = &[
    "ەکان", "ەکە", "ێکی", "ێک", "یان", "مان", "تان", "ان", "یش", "دا", "ی", "ە", "ن", "م", "ت",
];
const KURMANJI_BACK: &[&str] = &["ekî", "ekê", "ek", "ên", "an", "ê", "î", "a", "e"];
const LATIN_BACK: &[&str] = &["ing", "ed", "es", "ly", "s", "e"];

/// The least number of letters that must remain.
const REST: usize = 3;

/// The stem of a word of a match key.
pub(super) fn stem(word: &str, family: Family) -> &str {
    let (front, back): (&[&str], &[&str]) = match family {
        Family::Arabic => (ARABIC_FRONT, ARABIC_BACK),
        Family::Sorani => (&[], SORANI_BACK),
        Family::Kurmanji => (&[], KURMANJI_BACK),
        Family::Other => (&[], LATIN_BACK),
    };
    let word = word
        .split(['\'', '-'])
        .next()
        .filter(|stem| has_rest(stem))
        .unwrap_or(word);
    let without_front = all_off(word, |rest| front.iter().find_map(|part| rest.strip_prefix(part)));
    all_off(without_front, |rest| {
        back.iter().find_map(|part| rest.strip_suffix(part))
    })
}

/// Takes off what can be taken off until too little would remain.
fn all_off<'w>(word: &'w str, off: impl Fn(&'w str) -> Option<&'w str>) -> &'w str {
    let mut rest = word;
    while let Some(shorter) = off(rest).filter(|shorter| has_rest(shorter)) {
        rest = shorter;
    }
    rest
}

fn has_rest(word: &str) -> bool {
    word.chars().nth(REST - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (family, one, other) in [
            (Family::Arabic, "الوزاره", "ووزارتها"),
            (Family::Arabic, "بيان", "والبيان"),
            (Family::Arabic, "عراقي", "العراقيين"),
            (Family::Sorani, "حکومەت", "حکومەتەکان"),
            (Family::Kurmanji, "welat", "welatên"),
            (Family::Other, "minister", "ministers"),
            (Family::Other, "minister's", "minister"),
        ] {
            assert_eq!(stem(one, family), stem(other, family), "{one} {other}");
        }
    }

    #[test]
    fn different_words_and_short_ones_keep_their_letters() {
        assert_ne!(stem("وزير", Family::Arabic), stem("سفير", Family::Arabic));
        assert_eq!(stem("من", Family::Arabic), "من");
        assert_eq!(stem("'s", Family::Other), "'s");
    }
}
