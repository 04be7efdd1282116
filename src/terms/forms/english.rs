//! English: plurals, the possessive, and the regular forms of verbs, marked as such.

use std::borrow::Cow;

use super::{Forms, without_ending};

/// What may stand before a name and is no part of it.
pub(super) const ARTICLES: &[&str] = &["the"];

/// Endings, the least that must remain, and what to put in their place.
const ENDINGS: &[(&str, usize, &[&str])] = &[
    ("s", 2, &[""]),
    ("es", 3, &[""]),
    ("ies", 2, &["y"]),
    ("ves", 2, &["f", "fe"]),
    ("men", 1, &["man"]),
    ("ses", 2, &["sis"]),
    ("a", 5, &["um", "on"]),
    ("ices", 3, &["ix", "ex"]),
    ("i", 4, &["us"]),
    ("ed", 3, &["", "e"]),
    ("ied", 2, &["y"]),
    ("ing", 3, &["", "e"]),
];

/// Plurals that no rule makes.
const IRREGULAR: &[(&str, &str)] = &[
    ("children", "child"),
    ("people", "person"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("geese", "goose"),
    ("mice", "mouse"),
    ("oxen", "ox"),
    ("lice", "louse"),
];

/// Endings that no noun has by its number.
const VERBAL: &[&str] = &["ed", "ied", "ing"];

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
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        forms.add(*singular, cost + 1, false);
    }
    for (ending, least, instead) in ENDINGS {
        let Some(rest) = without_ending(word, ending, *least) else {
            continue;
        };
        if *ending == "s" && rest.ends_with('s') {
            continue;
        }
        let verb = VERBAL.contains(ending);
        for other in *instead {
            let word: Cow<'a, str> = match *other {
                "" => rest.into(),
                other => format!("{rest}{other}").into(),
            };
            if verb {
                forms.add_verb(word, cost + 1);
            } else {
                forms.add(word, cost + 1, false);
            }
        }
        // "planning": the consonant is doubled before the ending.
        let mut last = rest.chars().rev();
        if let (Some(one), Some(two)) = (last.next(), last.next())
            && one == two
            && matches!(*ending, "ed" | "ing")
        {
            forms.add_verb(&rest[..rest.len() - one.len_utf8()], cost + 1);
        }
    }
}
