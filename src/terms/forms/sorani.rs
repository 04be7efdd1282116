//! Sorani: chains of suffixes, and small words written onto the front of the next.

use super::{Forms, has_letters, without_ending, without_front};

/// Suffixes as their chains are made of, and the least that each must leave: what is left of two letters is more often
/// no word, unless the suffix is a long one.
const SUFFIXES: &[(&str, usize)] = &[
    ("دا", 3),
    ("ەوە", 2),
    ("وە", 3),
    ("ەکان", 2),
    ("کان", 3),
    ("ەکە", 2),
    ("کە", 3),
    ("مان", 3),
    ("تان", 3),
    ("یان", 3),
    ("ێک", 3),
    ("یەک", 2),
    ("انە", 3),
    ("ان", 3),
    ("گەل", 3),
    ("ەیە", 3),
    ("یە", 3),
    ("ین", 3),
    ("یش", 3),
    ("ش", 4),
    ("ی", 3),
    ("ێ", 3),
    ("ە", 3),
    ("م", 4),
    ("ت", 4),
    ("ن", 4),
    ("تر", 3),
    ("ترین", 3),
    ("ڕا", 3),
];

/// How many suffixes are taken off one after another.
const CHAIN: u8 = 5;

/// Words that are written onto the front of the next.
const FRONTS: &[&str] = &["و", "لە", "بە"];

pub(super) fn propose<'a>(key: &'a str, forms: &mut Forms<'a>) {
    let mut seen: Vec<&'a str> = vec![key];
    let mut layer: Vec<&'a str> = vec![key];
    for cost in 1..=CHAIN {
        let mut next = Vec::new();
        for word in &layer {
            for (suffix, least) in SUFFIXES {
                if let Some(rest) = without_ending(word, suffix, *least)
                    && !seen.contains(&rest)
                {
                    seen.push(rest);
                    next.push(rest);
                    forms.add(rest, cost, false);
                }
            }
        }
        layer = next;
    }
    for front in FRONTS {
        // «و2023»: «و» before a number is always "and".
        let least = if key.ends_with(|c: char| c.is_ascii_digit()) {
            1
        } else {
            4
        };
        if let Some(rest) = without_front(key, front, least) {
            forms.add(rest, 2, true);
            for (suffix, _) in SUFFIXES {
                if let Some(rest) = without_ending(rest, suffix, 4) {
                    forms.add(rest, 3, true);
                }
            }
        }
    }
}

/// «حزب» for the «حزبی» of «حزبی شیوعی».
pub(super) fn bases<'a>(key: &'a str, last: bool, forms: &mut Forms<'a>) {
    if last {
        return;
    }
    if let Some(rest) = key.strip_suffix('ی').filter(|rest| has_letters(rest, 3)) {
        forms.add(rest, 1, false);
    }
}
