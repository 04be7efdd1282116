//! English: plurals, the possessive, and the regular forms of verbs.

use super::{Forms, without_ending};

/// What may stand before a name and is no part of it.
pub(super) const ARTICLES: &[&str] = &["the"];

/// Endings, the least that must remain, and what to put in their place.
const ENDINGS: &[(&str, usize, &[&str])] = &[
    ("s", 2, &[""]),
    ("es", 3, &[""]),
    ("ies", 2, &["y"]),
    ("ves", 2, &["f", "fe"]),
    ("ed", 3, &["", "e"]),
    ("ied", 2, &["y"]),
    ("ing", 3, &["", "e"]),
];

pub(super) fn propose<'a>(key: &'a str, forms: &mut Forms<'a>) {
    inflected(key, 0, forms);
    for possessive in ["'s", "'"] {
        if let Some(rest) = without_ending(key, possessive, 1) {
            forms.add(rest, 1, false);
            inflected(rest, 1, forms);
        }
    }
}

fn inflected<'a>(word: &'a str, cost: u8, forms: &mut Forms<'a>) {
    for (ending, least, instead) in ENDINGS {
        let Some(rest) = without_ending(word, ending, *least) else {
            continue;
        };
        if *ending == "s" && rest.ends_with('s') {
            continue;
        }
        for other in *instead {
            if other.is_empty() {
                forms.add(rest, cost + 1, false);
            } else {
                forms.add(format!("{rest}{other}"), cost + 1, false);
            }
        }
        // "planning": the consonant is doubled before the ending.
        let mut last = rest.chars().rev();
        if let (Some(one), Some(two)) = (last.next(), last.next())
            && one == two
            && matches!(*ending, "ed" | "ing")
        {
            forms.add(&rest[..rest.len() - one.len_utf8()], cost + 1, false);
        }
    }
}
