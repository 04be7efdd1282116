//! Arabic: what is written onto the front of a word, pronouns and endings onto its end.
//!
//! The endings of relation («عراقي» of «العراق») are not taken off: they make another word.

use super::{Forms, without_ending, without_front};

/// Conjunctions, prepositions and the article in their chains, and the least that must remain: with the article little
/// can go wrong, a single letter often belongs to the word.
const FRONTS: &[(&str, usize)] = &[
    ("ال", 2),
    ("وال", 2),
    ("بال", 2),
    ("لل", 2),
    ("فال", 2),
    ("كال", 2),
    ("وبال", 2),
    ("ولل", 2),
    ("وكال", 2),
    ("فبال", 2),
    ("فلل", 2),
    ("و", 3),
    ("ف", 3),
    ("ب", 3),
    ("ل", 3),
    ("ك", 3),
    ("وب", 3),
    ("ول", 3),
    ("وك", 3),
    ("فب", 3),
    ("فل", 3),
];

/// Pronouns, and the alef of the accusative; «ي» would be taken for the ending of relation.
const PRONOUNS: &[&str] = &["ه", "ها", "هم", "هن", "هما", "كم", "كن", "كما", "ك", "نا", "ا"];

/// Sound plurals and duals, and what stands in the singular in their place.
const ENDINGS: &[(&str, &str)] = &[
    ("ات", "ه"),
    ("ات", ""),
    ("ون", ""),
    ("ين", ""),
    ("ان", ""),
    ("تان", "ه"),
    ("تين", "ه"),
];

/// The least letters that an ending leaves.
const STEM: usize = 3;

pub(super) fn propose<'a>(key: &'a str, feminine: bool, forms: &mut Forms<'a>) {
    endings(key, feminine, 0, false, forms);
    for (front, least) in FRONTS {
        if let Some(rest) = without_front(key, front, *least) {
            let joined = *front != "ال";
            forms.add(rest, 1, joined);
            endings(rest, feminine, 1, joined, forms);
        }
    }
}

/// «لجنة» for «اللجنة».
pub(super) fn bases<'a>(key: &'a str, forms: &mut Forms<'a>) {
    if let Some(rest) = without_front(key, "ال", 2) {
        forms.add(rest, 0, false);
    }
}

fn endings<'a>(word: &'a str, feminine: bool, cost: u8, front: bool, forms: &mut Forms<'a>) {
    plural(word, cost + 1, front, forms);
    // What ends in «ة» has no pronoun behind it.
    for pronoun in PRONOUNS.iter().filter(|_| !feminine) {
        let Some(rest) = without_ending(word, pronoun, STEM) else {
            continue;
        };
        forms.add(rest, cost + 1, front);
        let restored = match rest.chars().next_back() {
            Some('ت') => Some('ه'),
            Some('ا') => Some('ي'),
            Some('ؤ' | 'ئ') => Some('ء'),
            _ => None,
        };
        if let (Some(letter), Some((at, _))) = (restored, rest.char_indices().next_back()) {
            forms.add(format!("{}{letter}", &rest[..at]), cost + 1, front);
        }
        plural(rest, cost + 2, front, forms);
    }
}

fn plural<'a>(word: &'a str, cost: u8, front: bool, forms: &mut Forms<'a>) {
    for (ending, singular) in ENDINGS {
        match without_ending(word, ending, STEM) {
            Some(rest) if singular.is_empty() => forms.add(rest, cost, front),
            Some(rest) => forms.add(format!("{rest}{singular}"), cost, front),
            None => {}
        }
    }
}
