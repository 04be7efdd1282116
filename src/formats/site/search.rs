//! The search of a press room, which runs in the reader's browser on words that are folded beforehand.
//!
//! A reader who types without hamza, with a Persian kaf or in another script of digits finds what they mean: the words
//! of a statement are folded by [`loose_key`], and the script folds what is typed by a table of single letters made by
//! the same function. Where folding depends on neighbours the table cannot follow, so the words are put through the
//! table too; both sides then agree, if at times on something that is no key.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Entry, SiteFile};
use crate::formats::publication::visible;
use crate::model::{Lang, Publication};
use crate::text::loose_key;

/// The letters that the table is made for: Latin with its marks, and Arabic.
const LETTERS: &[std::ops::RangeInclusive<char>] = &[
    '\u{a0}'..='\u{24f}',
    '\u{300}'..='\u{36f}',
    '\u{600}'..='\u{6ff}',
    '\u{200b}'..='\u{200f}',
];

/// The words of a statement in the language at that index, each once, sorted.
pub(super) fn words(publication: &Publication, index: usize, lang: &Lang) -> String {
    let mut found = BTreeSet::new();
    let cells = publication
        .blocks
        .iter()
        .filter_map(|block| block.cells.get(index));
    for piece in cells.flat_map(|cell| &cell.pieces) {
        let folded = folded(&visible(&piece.text), lang);
        found.extend(split(&folded).map(str::to_owned));
    }
    found.into_iter().collect::<Vec<_>>().join(" ")
}

/// The file from which the script of a list searches.
pub(super) fn index(entries: &[&Entry], lang: &Lang) -> SiteFile {
    let words: Map<String, Value> = entries
        .iter()
        .filter_map(|entry| Some((entry.statement.to_string(), json!(entry.text(lang)?.words))))
        .collect();
    let index = json!({ "fold": table(lang), "words": words });
    SiteFile {
        path: format!("{lang}/search.json"),
        bytes: format!("{index}\n").into_bytes(),
    }
}

/// A text as the script folds what is typed.
fn folded(text: &str, lang: &Lang) -> String {
    let mut out = String::with_capacity(text.len());
    for c in loose_key(text, lang).chars() {
        match in_table(c) {
            true => loose_key(c.encode_utf8(&mut [0; 4]), lang)
                .chars()
                .for_each(|c| push(&mut out, c)),
            false => push(&mut out, c),
        }
    }
    out
}

/// A letter, unless it repeats the one before: «وو» and «و», «الله» and «اله» are found by each other. Digits count.
fn push(out: &mut String, c: char) {
    let repeated = out.ends_with(c) && !c.is_numeric();
    if !repeated {
        out.push(c);
    }
}

fn in_table(c: char) -> bool {
    LETTERS.iter().any(|letters| letters.contains(&c))
}

/// The letters that are folded into something else.
fn table(lang: &Lang) -> Map<String, Value> {
    let all = LETTERS.iter().cloned().flatten();
    all.filter_map(|c| {
        let from = c.to_string();
        let to = loose_key(&from, lang);
        (from != to).then(|| (from, json!(to)))
    })
    .collect()
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the script does to what is typed.
    fn typed(text: &str, lang: &Lang) -> String {
        use unicode_normalization::UnicodeNormalization;
        let table = table(lang);
        let mut out = String::new();
        for c in text.nfkc().collect::<String>().to_lowercase().chars() {
            match table.get(&c.to_string()).and_then(Value::as_str) {
                Some(to) => to.chars().for_each(|c| push(&mut out, c)),
                None => push(&mut out, c),
            }
        }
        out
    }

    #[test]
    fn what_people_type_finds_what_was_written() {
        for (tag, written, typed_as) in [
            ("ar", "تُدين النقابةُ الحريق", "النقابه"),
            ("ar", "المسؤولون", "المسوولون"),
            ("ar", "آذار ٢٠٢٣", "اذار 2023"),
            ("ar", "كركوك", "کرکوک"),
            ("ckb", "ڕۆژنامەنووسان", "روژنامەنوسان"),
            ("ckb", "کوردستان", "كوردستان"),
            ("ckb", "بەیاننامەی ژمارە ٣", "3"),
            ("ckb", "ئێمه لێرەین", "ئێمە"),
            ("kmr", "Şêwirmend û Îdare", "sewirmend"),
            ("kmr", "ŞARÎ", "Şarî"),
            ("en", "The Café’s workers", "cafe"),
        ] {
            let lang = Lang::parse(tag).unwrap();
            let (written, typed) = (folded(written, &lang), typed(typed_as, &lang));
            for word in split(&typed) {
                assert!(
                    written.contains(word),
                    "{tag}: {typed_as}: {word:?} in {written:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_something_else_is_not_found() {
        let ar = Lang::parse("ar").unwrap();
        assert!(!folded("المخزن رقم 33", &ar).contains(&typed("333", &ar)));
        assert!(!folded("عمال الميناء", &ar).contains(&typed("المطار", &ar)));
    }
}
