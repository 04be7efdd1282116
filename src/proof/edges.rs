//! Where a quotation may begin within a word: Arabic writes «و» and «ف» ("and", "so") onto the next one.
//!
//! Many words begin with these letters, and without them some are other words («فتحت», "she opened"; «تحت», "under"). So
//! only what can be seen to be a whole word by itself counts as one: with the article, a verb's prefix, or in a list.

use crate::model::Lang;
use crate::text::match_key;

/// Words that stand by themselves behind «و» and «ف».
const PARTICLES: &[&str] = &[
    "لم", "لن", "لا", "ما", "ليس", "ليست", "من", "في", "على", "الى", "عن", "ان", "هذا", "هذه", "هو", "هي",
    "نحن", "كل", "كان", "كانت",
];

/// The article at the front of a word.
const ARTICLE: &str = "ال";

/// The first letters of a verb in the present, with the fewest letters that such a word has.
const PRESENT: ([char; 4], usize) = (['ي', 'ت', 'ن', 'ا'], 4);

/// Whether a word as shown is the written one without a word that is written onto its front.
pub(super) fn is_shed(shown: &str, written: &str, lang: &Lang) -> bool {
    if lang.primary() != "ar" {
        return false;
    }
    let mut letters = written.chars();
    let Some(clitic @ ('و' | 'ف')) = letters.next() else {
        return false;
    };
    let is_vowel = |c: char| ('\u{64b}'..='\u{652}').contains(&c);
    if letters.as_str().trim_start_matches(is_vowel) != shown {
        return false;
    }
    let key = match_key(shown, lang);
    let key: String = key
        .chars()
        .map(|c| if matches!(c, 'أ' | 'إ' | 'آ') { 'ا' } else { c })
        .collect();
    let has_article = key
        .strip_prefix(ARTICLE)
        .is_some_and(|rest| rest.chars().count() > 1);
    let is_present = key.starts_with(PRESENT.0) && key.chars().count() >= PRESENT.1;
    has_article || is_present || PARTICLES.contains(&key.as_str()) || (clitic == 'و' && key == "قد")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_a_word_by_itself_is_taken_for_one() {
        let ar = Lang::parse("ar").unwrap();
        for (written, shown) in [
            ("ونطالب", "نطالب"),
            ("وأعلنت", "أعلنت"),
            ("والنقابة", "النقابة"),
            ("وَلم", "لم"),
            ("فلا", "لا"),
            ("وقد", "قد"),
        ] {
            assert!(is_shed(shown, written, &ar), "{written}");
        }
        for (written, shown) in [
            ("فتحت", "تحت"),
            ("فقد", "قد"),
            ("وصل", "صل"),
            ("فشلت", "شلت"),
            ("بلا", "لا"),
            ("كما", "ما"),
            ("ونطالب", "طالب"),
            ("نطالب", "نطالب"),
        ] {
            assert!(!is_shed(shown, written, &ar), "{written}");
        }
        assert!(!is_shed("نطالب", "ونطالب", &Lang::parse("ckb").unwrap()));
    }
}
