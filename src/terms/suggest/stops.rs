//! Words that no term begins or ends with, because they stand everywhere.

use crate::model::Lang;

const ARABIC: &[&str] = &[
    "في",
    "من",
    "علي",
    "الي",
    "عن",
    "مع",
    "هذا",
    "هذه",
    "ذلك",
    "تلك",
    "التي",
    "الذي",
    "الذين",
    "اللواتي",
    "ان",
    "انه",
    "انها",
    "كان",
    "كانت",
    "هو",
    "هي",
    "هم",
    "نحن",
    "لا",
    "لم",
    "لن",
    "ما",
    "قد",
    "كل",
    "بين",
    "حتي",
    "بعد",
    "قبل",
    "عند",
    "او",
    "ام",
    "ثم",
    "اذا",
    "كما",
    "غير",
    "الا",
    "اي",
    "لدي",
    "منذ",
    "خلال",
    "حول",
    "ضد",
    "به",
    "له",
    "فيه",
    "منه",
    "عليه",
    "اليه",
    "بها",
    "لها",
    "فيها",
    "لنا",
    "بل",
    "كنا",
    "ليس",
    "ايضا",
    "وان",
    "ومن",
    "وفي",
    "وعلي",
    "والي",
    "وهو",
    "وهي",
    "ولا",
    "ولم",
    "وما",
    "بان",
    "لان",
];

const ENGLISH: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or", "but", "not",
    "no", "is", "are", "was", "were", "be", "been", "has", "have", "had", "it", "its", "this", "that",
    "these", "those", "which", "who", "whom", "we", "our", "us", "they", "their", "them", "he", "she", "his",
    "her", "you", "your", "as", "than", "then", "so", "if", "all", "any", "will", "shall", "would", "should",
    "can", "may", "do", "does", "did", "there", "here", "what", "when", "where", "more", "most", "up",
    "into", "over", "about", "after", "before", "between", "also", "only", "one",
];

const SORANI: &[&str] = &[
    "لە",
    "بە",
    "بۆ",
    "و",
    "کە",
    "ئەم",
    "ئەو",
    "ئەمە",
    "ئەوە",
    "لەگەڵ",
    "لەسەر",
    "لەم",
    "لەو",
    "بەم",
    "بەو",
    "هەموو",
    "هەر",
    "یان",
    "نا",
    "نە",
    "بوو",
    "بوون",
    "دەکات",
    "دەکەن",
    "کرد",
    "کراوە",
    "هەیە",
    "نییە",
    "ئێمە",
    "ئەوان",
    "من",
    "تۆ",
    "دوای",
    "پێش",
    "نێوان",
    "لەلایەن",
    "وەک",
    "بەڵام",
    "ئەگەر",
    "چی",
    "ڕێگەی",
    "دەبێت",
    "ئەوەی",
    "سەر",
    "ناو",
    "لای",
];

const KURMANJI: &[&str] = &[
    "li", "di", "ji", "bi", "bo", "û", "ku", "ev", "ew", "vê", "vî", "wê", "wî", "van", "wan", "de", "re",
    "ve", "jî", "her", "hemû", "an", "na", "ne", "bû", "bûn", "ye", "e", "in", "ne", "hat", "hate", "hatin",
    "hatine", "kir", "kirin", "dike", "dikin", "em", "me", "hûn", "we", "ez", "min", "tu", "te", "heta",
    "piştî", "berî", "navbera", "wek", "lê", "eger", "çi", "ser", "nav", "ba", "a", "ê", "ên", "ya", "yê",
    "yên",
];

/// Whether a word, by its match key, stands everywhere.
pub(super) fn is_stop(key: &str, lang: &Lang) -> bool {
    let stops = match lang.primary() {
        "ar" => ARABIC,
        "en" => ENGLISH,
        "ckb" => SORANI,
        "kmr" => KURMANJI,
        _ => return false,
    };
    stops.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::match_key;

    #[test]
    fn the_words_are_listed_by_their_keys() {
        for (tag, stops) in [
            ("ar", ARABIC),
            ("en", ENGLISH),
            ("ckb", SORANI),
            ("kmr", KURMANJI),
        ] {
            let lang = Lang::parse(tag).unwrap();
            for stop in stops {
                assert_eq!(match_key(stop, &lang), *stop, "{tag}");
            }
        }
    }
}
