//! A document against one record: what stands in it, what differs, what is not the record's.

use std::collections::{BTreeMap, BTreeSet};

use super::accept::{Found, Pairs, Strain, in_own_lines};
use super::differences::Walk;
use super::tokens::{Evidence, Ids, Token, glued, tokens, tokens_of};
use super::{Record, RecordLanguage};
use crate::alignment::Class;
use crate::diff::Op;
use crate::model::{Lang, SegmentId};

/// What a document is, compared with one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The languages of which anything stands in it.
    pub languages: Vec<LanguageFound>,
    /// Where it differs.
    pub differences: Vec<Difference>,
    /// Words in front of, behind or beside what was found that are not the record's.
    pub foreign: Vec<String>,
    /// How many words of the document are the record's.
    pub words: usize,
    /// How many are not.
    pub foreign_words: usize,
}

/// What stands of one language in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageFound {
    /// The language.
    pub lang: Lang,
    /// The sentences that are there, whole or in part.
    pub segments: Vec<SegmentId>,
    /// How many the record has.
    pub of: usize,
    /// The first or last of them was cut.
    pub cut: bool,
    /// The place of its first word in the document.
    pub at: usize,
}

impl LanguageFound {
    /// These languages, with nothing of their texts.
    #[must_use]
    pub fn none_of(languages: &[Lang]) -> Vec<Self> {
        let languages = languages.iter().cloned().enumerate();
        languages
            .map(|(at, lang)| Self {
                lang,
                segments: Vec::new(),
                of: 0,
                cut: true,
                at,
            })
            .collect()
    }

    /// Whether all of the text is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.segments.len() == self.of && !self.cut
    }
}

/// A sentence that is not as it was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What happened to it.
    pub kind: DifferenceKind,
    /// The language.
    pub lang: Lang,
    /// The segment; none for a sentence that was added.
    pub segment: Option<SegmentId>,
    /// How grave it is.
    pub class: Class,
    /// What was released.
    pub old: String,
    /// What the document says.
    pub new: String,
    /// The difference, word by word.
    pub ops: Vec<Op>,
}

/// What happened to a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// Other words.
    Changed,
    /// It is not there.
    Missing,
    /// It was not released.
    Added,
    /// It stands in another place.
    Moved,
    /// What was cut off it says "not".
    Cut,
}

impl DifferenceKind {
    /// The name as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Added => "added",
            Self::Moved => "moved",
            Self::Cut => "cut",
        }
    }
}

/// What a document says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Nothing: it may be a quotation, with anybody's words around it.
    None,
    /// That it is a part of this release: what comes before and after may be missing, but nothing may stand around it.
    Part,
    /// That it is this release: nothing may be missing from a language that it shows, and nothing may stand around it.
    Whole,
}

/// Compares a document with a record.
#[must_use]
pub fn compare(evidence: &Evidence, record: &Record, claim: Claim) -> Comparison {
    let document = tokens(evidence);
    let mut owned = vec![false; document.len()];
    // First, because a line of the edition has a date, as sentences have.
    cover_furniture(&document, &mut owned, &unmistakable(record));
    let of_layouts = count_words(&document, &owned);
    let (strains, mut found) = find(&document, record, &mut owned);
    let mut words = count_words(&document, &owned) - of_layouts;
    cover_furniture(&document, &mut owned, &record.furniture);
    if claim != Claim::None {
        let before = count_words(&document, &owned);
        for (strain, pairs) in strains.iter().zip(&mut found) {
            in_own_lines(strain, &document, &mut owned, pairs);
        }
        words += count_words(&document, &owned) - before;
    }
    let mut walk = Walk::new(evidence, &document, owned, claim);
    let parts: Vec<(&RecordLanguage, &Strain, &[Option<Pairs>])> = record
        .languages
        .iter()
        .zip(&strains)
        .zip(&found)
        .map(|((language, strain), pairs)| (language, strain, pairs.as_slice()))
        .filter(|(_, _, pairs)| pairs.iter().any(Option::is_some))
        .collect();
    let mut languages: Vec<LanguageFound> = Vec::new();
    for (language, strain, pairs) in &parts {
        languages.push(walk.present(language, strain, pairs));
    }
    for (language, strain, pairs) in &parts {
        walk.absent(language, strain, pairs);
    }
    walk.finish(
        languages,
        words,
        parts.first().map(|(language, _, _)| &language.lang),
    )
}

/// Whether a document has all words of these languages, in whatever order, and none besides but those of the layout.
#[must_use]
pub fn has_same_words(evidence: &Evidence, record: &Record, languages: &[LanguageFound]) -> bool {
    let words = |tokens: Vec<Token>| tokens.into_iter().filter(Token::is_word).map(|token| token.key);
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    for word in words(tokens(evidence)) {
        *left.entry(word).or_default() += 1;
    }
    let is_found = |lang: &Lang| languages.iter().any(|found| found.lang == *lang);
    let own = record.languages.iter().filter(|own| is_found(&own.lang));
    let texts = own.flat_map(|own| &own.passages).map(|passage| &passage.text);
    for word in texts.flat_map(|text| words(tokens_of(text))) {
        match left.get_mut(&word) {
            Some(count) if *count > 0 => *count -= 1,
            _ => return false,
        }
    }
    let of_layout: BTreeSet<String> = record
        .furniture
        .iter()
        .flat_map(|line| words(tokens_of(line)))
        .collect();
    let mut rest = left.into_iter().filter(|(_, count)| *count > 0);
    rest.all(|(word, _)| of_layout.contains(&word))
}

/// For each line of a document whether any word of it is the record's.
#[must_use]
pub fn lines_of(evidence: &Evidence, record: &Record) -> Vec<bool> {
    let document = tokens(evidence);
    let mut owned = vec![false; document.len()];
    find(&document, record, &mut owned);
    let mut touched: Vec<bool> = vec![false; evidence.lines.len()];
    for (token, owned) in document.iter().zip(owned) {
        if let Some(touched) = touched.get_mut(token.line) {
            *touched |= owned;
        }
    }
    touched
}

/// The lines of a document in which no word is the record's.
#[must_use]
pub fn lines_besides(evidence: &Evidence, record: &Record) -> Vec<String> {
    let lines = evidence.lines.iter().zip(lines_of(evidence, record));
    lines
        .filter(|(_, touched)| !touched)
        .map(|(line, _)| line.text.clone())
        .collect()
}

/// Whether a line has a sentence of the record in it, or is a part of one.
#[must_use]
pub fn overlaps(line: &str, record: &Record) -> bool {
    has_part(&bare(line), &bare_passages(record))
}

fn has_part(line: &str, passages: &[String]) -> bool {
    let mut passages = passages.iter();
    passages.any(|passage| passage.contains(line) || line.contains(passage.as_str()))
}

fn bare_passages(record: &Record) -> Vec<String> {
    let passages = record.languages.iter().flat_map(|language| &language.passages);
    passages.map(|passage| bare(&passage.text)).collect()
}

fn bare(text: &str) -> String {
    let tokens = tokens_of(text);
    glued(&tokens.iter().collect::<Vec<_>>())
}

/// The fewest words and marks of a line that is the layout's wherever it stands.
const LONG_LINE: usize = 8;

/// The lines of our layouts that are long and have nothing in common with a sentence.
fn unmistakable(record: &Record) -> Vec<String> {
    let long = record
        .furniture
        .iter()
        .filter(|line| tokens_of(line).len() >= LONG_LINE);
    let long: Vec<&String> = long.collect();
    if long.is_empty() {
        return Vec::new();
    }
    let passages = bare_passages(record);
    let alone = long.into_iter().filter(|line| !has_part(&bare(line), &passages));
    alone.cloned().collect()
}

type Matches = (Vec<Strain>, Vec<Vec<Option<Pairs>>>);

/// Which sentences of which language are in a document. Their words are given to them; those that have an owner stay with it.
fn find(document: &[Token], record: &Record, owned: &mut [bool]) -> Matches {
    let mut ids = Ids::default();
    let strains: Vec<Strain> = record
        .languages
        .iter()
        .map(|language| Strain::of(language, &mut ids))
        .collect();
    let document_ids = ids.of(document);
    let mut found: Vec<Found> = strains
        .iter()
        .map(|strain| Found::strong(strain, &document_ids, owned))
        .collect();
    let mut is_growing = true;
    while is_growing {
        is_growing = false;
        for (strain, found) in strains.iter().zip(&mut found) {
            is_growing |= found.take_beside(strain, document, owned);
        }
    }
    let found = found.into_iter().map(Found::into_pairs).collect();
    (strains, found)
}

fn count_words(document: &[Token], owned: &[bool]) -> usize {
    document
        .iter()
        .zip(owned)
        .filter(|(token, owned)| **owned && token.is_word())
        .count()
}

/// Gives the lines that our layouts add an owner, where they stand as whole lines.
fn cover_furniture(document: &[Token], owned: &mut [bool], furniture: &[String]) {
    let known: Vec<Vec<String>> = furniture
        .iter()
        .map(|line| tokens_of(line).into_iter().map(|token| token.key).collect())
        .filter(|keys: &Vec<String>| !keys.is_empty())
        .collect();
    let mut by_first: BTreeMap<&str, Vec<&[String]>> = BTreeMap::new();
    for keys in &known {
        if let Some(first) = keys.first() {
            by_first.entry(first).or_default().push(keys);
        }
    }
    for lines in by_first.values_mut() {
        lines.sort_by_key(|keys| std::cmp::Reverse(keys.len()));
    }
    let mut at = 0;
    while let Some(token) = document.get(at) {
        let fits = |keys: &&&[String]| {
            let end = at + keys.len();
            let here = document.get(at..end).unwrap_or_default();
            here.len() == keys.len()
                && here.iter().zip(keys.iter()).all(|(token, key)| token.key == *key)
                && owned
                    .get(at..end)
                    .is_some_and(|owned| owned.iter().all(|owned| !owned))
                && document.get(end).is_none_or(|next| next.opens)
        };
        let lines = by_first.get(token.key.as_str()).filter(|_| token.opens);
        match lines.and_then(|lines| lines.iter().find(fits)) {
            Some(keys) => {
                let end = at + keys.len();
                owned
                    .iter_mut()
                    .take(end)
                    .skip(at)
                    .for_each(|owned| *owned = true);
                at = end;
            }
            None => at += 1,
        }
    }
}
