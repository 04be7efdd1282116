//! Sentence by sentence: unchanged, changed, missing, added.
//!
//! Between the first and the last sentence that is there, every word counts. In front and behind stand the words of
//! whoever quotes; they are told apart, unless the document says that it is the release itself.

use super::accept::{Pairs, Strain};
use super::compare::{Claim, Comparison, Difference, DifferenceKind, LanguageFound};
use super::edges::is_shed;
use super::tokens::{Evidence, Token, glued, tokens_of};
use super::{Passage, RecordLanguage};
use crate::alignment::{Class, Context, class, negates, same_facts};
use crate::diff;
use crate::model::Lang;

/// A walk over a document, on which every word finds an owner or is left over.
pub(super) struct Walk<'a> {
    evidence: &'a Evidence,
    document: &'a [Token],
    owned: Vec<bool>,
    claim: Claim,
    differences: Vec<(usize, Difference)>,
}

/// A passage and where it stands.
struct Place<'p> {
    first: (usize, usize),
    last: (usize, usize),
    pairs: &'p Pairs,
}

impl<'p> Place<'p> {
    fn of(pairs: &'p Pairs) -> Option<Self> {
        Some(Self {
            first: *pairs.first()?,
            last: *pairs.last()?,
            pairs,
        })
    }
}

impl<'a> Walk<'a> {
    pub fn new(evidence: &'a Evidence, document: &'a [Token], owned: Vec<bool>, claim: Claim) -> Self {
        Self {
            evidence,
            document,
            owned,
            claim,
            differences: Vec::new(),
        }
    }

    /// The passages of a language that are there.
    pub fn present(
        &mut self,
        language: &RecordLanguage,
        strain: &Strain,
        pairs: &[Option<Pairs>],
    ) -> LanguageFound {
        let places: Vec<(usize, Place<'_>)> = pairs
            .iter()
            .enumerate()
            .filter_map(|(index, pairs)| Some((index, Place::of(pairs.as_ref()?)?)))
            .collect();
        let mut is_cut = false;
        for (order, (index, place)) in places.iter().enumerate() {
            let (Some(passage), Some(range)) = (language.passages.get(*index), strain.passages.get(*index))
            else {
                continue;
            };
            self.cover_marker(passage, place.first.1);
            let before = order.checked_sub(1).and_then(|order| places.get(order));
            let after = places.get(order + 1);
            let head = place.first.0 > range.start;
            let tail = place.last.0 + 1 < range.end;
            let from = if head {
                self.reach_back(place.first.1, before.map(|(_, place)| place.last.1))
            } else {
                place.first.1
            };
            let to = if tail {
                self.reach_on(place.last.1, after.map(|(_, place)| place.first.1))
            } else {
                place.last.1
            };
            let may_cut = self.claim != Claim::Whole;
            let shed = (head && may_cut && before.is_none())
                .then(|| self.shed(&language.lang, strain, place, from))
                .flatten();
            let cut_head = head && may_cut && before.is_none() && (from == place.first.1 || shed.is_some());
            let cut_tail = tail && may_cut && after.is_none() && to == place.last.1;
            is_cut |= cut_head || cut_tail;
            let start = if cut_head { place.first.0 } else { range.start };
            let end = if cut_tail { place.last.0 + 1 } else { range.end };
            let whole = strain.tokens.get(start..end).unwrap_or_default();
            let expected: Vec<&Token> = shed.iter().chain(whole).collect();
            let left_out = strain
                .tokens
                .get(range.start..start - usize::from(shed.is_some()))
                .into_iter()
                .chain(strain.tokens.get(end..range.end));
            let left_out = joined(left_out.flatten());
            self.judge(language, passage, place, (from, to), &expected, &left_out);
        }
        LanguageFound {
            lang: language.lang.clone(),
            segments: places
                .iter()
                .filter_map(|(index, _)| Some(language.passages.get(*index)?.segment.clone()))
                .collect(),
            of: language.passages.len(),
            cut: is_cut,
            at: places.iter().map(|(_, place)| place.first.1).min().unwrap_or(0),
        }
    }

    /// The first word of a quotation, where it is the sentence's without a word that is written onto its front.
    fn shed(&self, lang: &Lang, strain: &Strain, place: &Place<'_>, from: usize) -> Option<Token> {
        let shown = self.document.get(from).filter(|_| from + 1 == place.first.1)?;
        let written = strain.tokens.get(place.first.0.checked_sub(1)?)?;
        is_shed(&shown.key, &written.key, lang).then(|| shown.clone())
    }

    /// Compares what stands from one word to another with what should.
    fn judge(
        &mut self,
        language: &RecordLanguage,
        passage: &Passage,
        place: &Place<'_>,
        (from, to): (usize, usize),
        expected: &[&Token],
        left_out: &str,
    ) {
        let lang = &language.lang;
        let is_own = |at: usize| place.pairs.binary_search_by_key(&at, |pair| pair.1).is_ok();
        let region: Vec<usize> = (from..=to)
            .filter(|&at| is_own(at) || !self.is_owned(at))
            .collect();
        let found: Vec<&Token> = region.iter().filter_map(|&at| self.document.get(at)).collect();
        let same_words = found.len() == expected.len()
            && found
                .iter()
                .zip(expected)
                .all(|(found, expected)| found.key == expected.key);
        let same = same_words
            || (glued(&found) == glued(expected)
                && same_facts(
                    &joined(found.iter().copied()),
                    &joined(expected.iter().copied()),
                    lang,
                ));
        let new = self.text(&region);
        self.own(&region);
        if !same {
            self.note(from, DifferenceKind::Changed, lang, Some(passage), new);
        } else if !left_out.is_empty() && negates(left_out, lang) {
            self.note(from, DifferenceKind::Cut, lang, Some(passage), new);
        }
    }

    /// The passages of a language that are not there, and what stands between those that are.
    pub fn absent(&mut self, language: &RecordLanguage, strain: &Strain, pairs: &[Option<Pairs>]) {
        let ends = |pairs: &Option<Pairs>| {
            let pairs = pairs.as_ref()?;
            Some((pairs.first()?.1, pairs.last()?.1))
        };
        let present: Vec<usize> = (0..pairs.len())
            .filter(|&index| pairs.get(index).and_then(ends).is_some())
            .collect();
        let (Some(&first), Some(&last)) = (present.first(), present.last()) else {
            return;
        };
        let (from, to) = if self.claim == Claim::Whole {
            (0, pairs.len().saturating_sub(1))
        } else {
            (first, last)
        };
        for index in from..=to {
            let Some(passage) = language.passages.get(index) else {
                continue;
            };
            let before = pairs.get(..index).unwrap_or_default().iter().rev().find_map(ends);
            let own = pairs.get(index).and_then(ends);
            let after = pairs.get(index + 1..).unwrap_or_default().iter().find_map(ends);
            match own {
                None => {
                    if strain.passages.get(index).is_some_and(std::ops::Range::is_empty) {
                        continue;
                    }
                    let start = before.map_or(0, |(_, end)| end + 1);
                    let end = after.map_or(self.document.len(), |(start, _)| start);
                    // Words before the first or behind the last that is there may be anybody's.
                    let bounded = before.is_some() && after.is_some();
                    let region = if bounded {
                        self.left_over(start, end)
                    } else {
                        Vec::new()
                    };
                    let new = self.text(&region);
                    self.own(&region);
                    let kind = if new.is_empty() {
                        DifferenceKind::Missing
                    } else {
                        DifferenceKind::Changed
                    };
                    self.note(start, kind, &language.lang, Some(passage), new);
                }
                Some((_, end)) if index < last => {
                    let Some((next, _)) = after else { continue };
                    let follows = pairs.get(index + 1).and_then(ends).is_some();
                    let region = self.left_over(end + 1, next);
                    if follows && !self.is_only_quotation(&region) {
                        let new = self.text(&region);
                        self.own(&region);
                        self.note(end, DifferenceKind::Added, &language.lang, None, new);
                    }
                }
                Some(_) => {}
            }
        }
    }

    /// What is left over, and everything that was noted, in the order of the document.
    pub fn finish(mut self, languages: Vec<LanguageFound>, words: usize, lang: Option<&Lang>) -> Comparison {
        let rest: Vec<usize> = self.left_over(0, self.document.len());
        let mut foreign = Vec::new();
        let mut foreign_words = 0;
        let block = |at: &usize| self.document.get(*at).map(|token| token.block);
        let runs: Vec<&[usize]> = rest.chunk_by(|a, b| b - a == 1 && block(a) == block(b)).collect();
        for run in runs {
            let count = run
                .iter()
                .filter(|&&at| self.document.get(at).is_some_and(Token::is_word))
                .count();
            if count == 0 {
                continue;
            }
            foreign_words += count;
            let text = self.text(run);
            match (self.claim != Claim::None, lang, run.first()) {
                (true, Some(lang), Some(&at)) => self.note(at, DifferenceKind::Added, lang, None, text),
                _ => foreign.push(text),
            }
        }
        self.differences.sort_by_key(|(at, _)| *at);
        let mut differences: Vec<Difference> = self
            .differences
            .into_iter()
            .map(|(_, difference)| difference)
            .collect();
        mark_moved(&mut differences, &foreign);
        Comparison {
            languages,
            differences,
            foreign,
            words,
            foreign_words,
        }
    }

    fn note(&mut self, at: usize, kind: DifferenceKind, lang: &Lang, passage: Option<&Passage>, new: String) {
        let old = passage.map(|passage| passage.text.clone()).unwrap_or_default();
        let class = match kind {
            DifferenceKind::Changed => class(&old, &new, lang, &Context::default()),
            _ => Class::Substance,
        };
        let difference = Difference {
            kind,
            lang: lang.clone(),
            segment: passage.map(|passage| passage.segment.clone()),
            class,
            ops: diff::words(&old, &new),
            old,
            new,
        };
        self.differences.push((at, difference));
    }

    fn is_owned(&self, at: usize) -> bool {
        self.owned.get(at).copied().unwrap_or(true)
    }

    fn own(&mut self, region: &[usize]) {
        for &at in region {
            if let Some(owned) = self.owned.get_mut(at) {
                *owned = true;
            }
        }
    }

    fn left_over(&self, from: usize, to: usize) -> Vec<usize> {
        (from..to).filter(|&at| !self.is_owned(at)).collect()
    }

    /// How far back the words before a place may be the beginning of its sentence.
    fn reach_back(&self, from: usize, before: Option<usize>) -> usize {
        let block = self.document.get(from).map(|token| token.block);
        let mut at = from;
        while let Some(previous) = at.checked_sub(1)
            && !self.is_owned(previous)
            && before.is_none_or(|before| previous > before)
            && self.continues(previous, block, before.is_some())
        {
            at = previous;
        }
        at
    }

    /// How far the words after a place may be the end of its sentence.
    fn reach_on(&self, from: usize, after: Option<usize>) -> usize {
        let block = self.document.get(from).map(|token| token.block);
        let mut at = from;
        while at + 1 < self.document.len()
            && !self.is_owned(at + 1)
            && after.is_none_or(|after| at + 1 < after)
            && self.continues(at + 1, block, after.is_some())
        {
            at += 1;
        }
        at
    }

    /// Whether a word may be of the same sentence: between two sentences of the release always, at its edges only in
    /// the same paragraph and up to the mark of quotation.
    fn continues(&self, at: usize, block: Option<usize>, inside: bool) -> bool {
        let Some(token) = self.document.get(at) else {
            return false;
        };
        inside || (Some(token.block) == block && !matches!(token.key.as_str(), "\"" | ":"))
    }

    fn is_only_quotation(&self, region: &[usize]) -> bool {
        region.iter().all(|&at| {
            self.document
                .get(at)
                .is_some_and(|token| token.key.chars().all(|c| c == '"'))
        })
    }

    /// The number before an item is the layout's.
    fn cover_marker(&mut self, passage: &Passage, first: usize) {
        let Some(marker) = passage.marker else { return };
        let (Some(dot), Some(number)) = (first.checked_sub(1), first.checked_sub(2)) else {
            return;
        };
        let is = |at: usize, key: &str| self.document.get(at).is_some_and(|token| token.key == key);
        let opens = self.document.get(number).is_some_and(|token| token.opens);
        if opens && is(number, &marker.to_string()) && (is(dot, ".") || is(dot, ")")) {
            self.own(&[number, dot]);
        }
    }

    /// What the document says there, as written.
    fn text(&self, region: &[usize]) -> String {
        let tokens: Vec<(usize, &Token)> = region
            .iter()
            .filter_map(|&at| Some((at, self.document.get(at)?)))
            .collect();
        let pieces = tokens
            .chunk_by(|a, b| b.0 == a.0 + 1 && a.1.line == b.1.line)
            .filter_map(|run| {
                let (first, last) = (run.first()?.1, run.last()?.1);
                let line = self.evidence.lines.get(first.line)?;
                line.text.get(first.range.start..last.range.end)
            });
        pieces.collect::<Vec<_>>().join(" ")
    }
}

/// The keys with a blank between each: enough to read facts from.
fn joined<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> String {
    let keys = tokens.into_iter().map(|token| token.key.as_str());
    keys.collect::<Vec<_>>().join(" ")
}

/// A missing sentence whose words stand among those that were added was moved.
fn mark_moved(differences: &mut [Difference], foreign: &[String]) {
    let bare = |text: &str| {
        let tokens = tokens_of(text);
        glued(&tokens.iter().collect::<Vec<_>>())
    };
    let added: Vec<String> = differences
        .iter()
        .filter(|difference| difference.kind != DifferenceKind::Missing)
        .map(|difference| bare(&difference.new))
        .chain(foreign.iter().map(|text| bare(text)))
        .collect();
    for difference in differences
        .iter_mut()
        .filter(|difference| difference.kind == DifferenceKind::Missing)
    {
        let sought = bare(&difference.old);
        if added.iter().any(|text| text.contains(&sought)) {
            difference.kind = DifferenceKind::Moved;
        }
    }
}
