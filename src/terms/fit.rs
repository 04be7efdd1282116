//! The terms of a source beside its target: which are there, under which name, and what a translator is shown of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{Lang, RowTerm};

use super::entry::{Entry, PartOfSpeech, Status};
use super::termbase::{Hit, Termbase, outermost};

/// A term that a source uses, and what its target calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The place of the entry in the termbase. Of several that are called the same in the source it is the one whose
    /// name the target has, or the first.
    pub entry: usize,
    /// Where the source has it, in bytes.
    pub source: Range<usize>,
    /// The right name that the target has, and where; the preferred one if it has both.
    pub right: Option<(Status, Range<usize>)>,
    /// Where the target has a wrong name for it, and no right one.
    pub wrong: Option<Range<usize>>,
}

/// The terms of a source that the termbase can name in the language of the target, in the order of the source; of one
/// that is used several times the first use.
#[must_use]
pub fn uses(terms: &Termbase, source: (&str, &Lang), target: (&str, &Lang)) -> Vec<Use> {
    let (text, lang) = source;
    let hits = outermost(&terms.find(text, lang));
    if hits.is_empty() {
        return Vec::new();
    }
    let there = There::new(terms, &hits, target);
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for same in hits.chunk_by(|one, other| one.range == other.range) {
        let candidates: Vec<Use> = same
            .iter()
            .filter(|hit| speaks(terms, hit.entry, target.1))
            .map(|hit| there.use_of(hit))
            .collect();
        // Whatever of several things the source means: if the target has one of them, that is it.
        let best = candidates
            .iter()
            .find(|own| own.right.is_some())
            .or(candidates.first());
        if let Some(own) = best.filter(|own| seen.insert(own.entry)) {
            all.push(own.clone());
        }
    }
    all
}

/// Whether the termbase says anything of an entry in that language.
fn speaks(terms: &Termbase, entry: usize, lang: &Lang) -> bool {
    let names = terms.entry(entry).and_then(|entry| entry.names.get(lang));
    names.is_some_and(|names| names.all().next().is_some())
}

/// The names in a target, so that each question about one term is answered without going through all.
struct There {
    /// The first use of each name that counts, by entry and status.
    first: BTreeMap<(usize, Status), Range<usize>>,
    /// Where the target has right names of things that the source speaks of.
    right: Cover,
}

impl There {
    fn new(terms: &Termbase, source: &[Hit], target: (&str, &Lang)) -> Self {
        let used: BTreeSet<usize> = source.iter().map(|hit| hit.entry).collect();
        let hits = terms.find(target.0, target.1);
        let right = hits
            .iter()
            .filter(|hit| hit.status != Status::Forbidden && used.contains(&hit.entry));
        let right = Cover::of(right.map(|hit| &hit.range));
        let longer = Cover::of(
            hits.iter()
                .filter(|hit| hit.status != Status::Forbidden)
                .map(|hit| &hit.range),
        );
        let mut first = BTreeMap::new();
        for hit in &hits {
            let is_wrong = hit.status == Status::Forbidden;
            // Part of a longer name, it is another thing's: one that is listed, or one that has capitals.
            let is_part = longer.holds_more(&hit.range) || is_in_name(terms, hit, target.0);
            if !(is_wrong && is_part) {
                first.entry((hit.entry, hit.status)).or_insert(hit.range.clone());
            }
        }
        Self { first, right }
    }

    /// What the target calls a term of the source.
    fn use_of(&self, hit: &Hit) -> Use {
        let own = |status: Status| {
            let range = self.first.get(&(hit.entry, status))?;
            Some((status, range.clone()))
        };
        let right = own(Status::Preferred).or_else(|| own(Status::Admitted));
        // A wrong name for this may be the right one for something else that the source speaks of too.
        let wrong = own(Status::Forbidden).map(|(_, range)| range);
        Use {
            entry: hit.entry,
            source: hit.range.clone(),
            wrong: wrong.filter(|range| right.is_none() && !self.right.holds(range)),
            right,
        }
    }
}

/// Whether a wrong common noun is part of somebody's name: "International Commission" is called so by others.
#[must_use]
pub fn is_in_name(terms: &Termbase, hit: &Hit, text: &str) -> bool {
    let is_noun = terms
        .entry(hit.entry)
        .is_some_and(|entry| entry.part_of_speech == Some(PartOfSpeech::Noun));
    let capital = |word: Option<&str>| {
        word.and_then(|word| word.chars().next())
            .is_some_and(char::is_uppercase)
    };
    let (Some(found), Some(before), Some(after)) = (
        text.get(hit.range.clone()),
        text.get(..hit.range.start),
        text.get(hit.range.end..),
    ) else {
        return false;
    };
    // Only what stands right beside it, with one blank between: titles in capitals throughout say nothing.
    let previous = before
        .strip_suffix(' ')
        .and_then(|before| before.rsplit(|c: char| !c.is_alphanumeric()).next());
    let next = after
        .strip_prefix(' ')
        .and_then(|after| after.split(|c: char| !c.is_alphanumeric()).next());
    let is_name = |word: Option<&str>| {
        capital(word) && word.is_some_and(|word| !ARTICLES.contains(&word.to_lowercase().as_str()))
    };
    let shouts = found.chars().all(|c| !c.is_lowercase());
    is_noun && capital(Some(found)) && !shouts && (is_name(previous) || is_name(next))
}

/// Words with capitals that make no name: they begin a sentence.
const ARTICLES: &[&str] = &[
    "the", "a", "an", "this", "that", "our", "its", "their", "his", "her", "my", "your",
];

/// Stretches of a text, to be asked whether one of them holds another.
#[derive(Debug, Default)]
pub struct Cover {
    /// By their beginnings: where each begins, and how far it and those before it reach.
    reach: Vec<(usize, usize)>,
}

impl Cover {
    /// The cover of these stretches.
    pub fn of<'r>(ranges: impl Iterator<Item = &'r Range<usize>>) -> Self {
        let mut all: Vec<(usize, usize)> = ranges.map(|range| (range.start, range.end)).collect();
        all.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut all {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self { reach: all }
    }

    /// Whether one of them holds that stretch, or is it.
    #[must_use]
    pub fn holds(&self, range: &Range<usize>) -> bool {
        let begun = self.reach.partition_point(|(start, _)| *start <= range.start);
        begun
            .checked_sub(1)
            .and_then(|last| self.reach.get(last))
            .is_some_and(|(_, reach)| *reach >= range.end)
    }

    /// Whether one of them holds that stretch and more.
    #[must_use]
    pub fn holds_more(&self, range: &Range<usize>) -> bool {
        let before = self.reach.partition_point(|(start, _)| *start < range.start);
        let by_earlier = before
            .checked_sub(1)
            .and_then(|last| self.reach.get(last))
            .is_some_and(|(_, reach)| *reach >= range.end);
        let begun = self.reach.partition_point(|(start, _)| *start <= range.start);
        let by_longer = begun
            .checked_sub(1)
            .and_then(|last| self.reach.get(last))
            .is_some_and(|(_, reach)| *reach > range.end);
        by_earlier || by_longer
    }
}

/// What a translator is shown of the terms of a source, in the order of their first use.
#[must_use]
pub fn row_terms(terms: &Termbase, source: (&str, &Lang), target: &Lang) -> Vec<RowTerm> {
    let mut seen = BTreeSet::new();
    outermost(&terms.find(source.0, source.1))
        .iter()
        .filter(|hit| seen.insert(hit.entry))
        .filter_map(|hit| row_term(terms.entry(hit.entry)?, source.1, target))
        .collect()
}

/// An entry as a translator is shown it; nothing where it says nothing of that language.
fn row_term(entry: &Entry, source: &Lang, target: &Lang) -> Option<RowTerm> {
    let names = entry
        .names
        .get(target)
        .filter(|names| names.all().next().is_some())?;
    let own = entry.names.get(source)?;
    let source = own
        .preferred
        .as_deref()
        .or_else(|| own.all().next().map(|(name, _)| name))?;
    Some(RowTerm {
        source: source.to_owned(),
        target: names.preferred.clone(),
        admitted: names.admitted.clone(),
        forbidden: names.forbidden.clone(),
        note: entry.note.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::Names;
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn entry(ar: &str, en: Names) -> Entry {
        let mut entry = Entry::default();
        entry.names.insert(lang("ar"), Names::of(ar));
        entry.names.insert(lang("en"), en);
        entry
    }

    fn terms() -> Termbase {
        let wrong = |preferred: &str, forbidden: &str| Names {
            forbidden: vec![forbidden.to_owned()],
            ..Names::of(preferred)
        };
        let admitted = Names {
            admitted: vec!["party office".to_owned()],
            ..Names::of("party headquarters")
        };
        Termbase::new(vec![
            entry("لجنة", wrong("committee", "council")),
            entry("مجلس", Names::of("council")),
            entry("اللجنة المركزية", Names::of("Central Committee")),
            entry("مقر الحزب", admitted),
            entry("عين", Names::of("eye")),
            entry("عين", Names::of("spring")),
        ])
    }

    fn fits(source: &str, target: &str) -> Vec<(usize, Option<Status>, bool)> {
        let (ar, en) = (lang("ar"), lang("en"));
        let all = uses(&terms(), (source, &ar), (target, &en));
        all.into_iter()
            .map(|own| {
                (
                    own.entry,
                    own.right.map(|(status, _)| status),
                    own.wrong.is_some(),
                )
            })
            .collect()
    }

    #[test]
    fn a_term_is_right_wrong_or_missing() {
        let preferred = Some(Status::Preferred);
        assert_eq!(
            fits("زارت لجنة القرى", "Committees visited villages"),
            [(0, preferred, false)]
        );
        assert_eq!(
            fits("زارت لجنة القرى", "A council visited villages"),
            [(0, None, true)]
        );
        assert_eq!(
            fits("زارت لجنة القرى", "They visited villages"),
            [(0, None, false)]
        );
        assert_eq!(
            fits("أمام مقر حزب", "before the headquarters"),
            [(3, None, false)]
        );
        assert_eq!(
            fits("أمام مقر الحزب", "before the party office"),
            [(3, Some(Status::Admitted), false)]
        );
    }

    #[test]
    fn a_wrong_name_that_is_right_for_another_term_of_the_source_is_not_wrong() {
        let preferred = Some(Status::Preferred);
        assert_eq!(
            fits("لجنة من المجلس", "they of the Council"),
            [(0, None, false), (1, preferred, false)]
        );
    }

    #[test]
    fn a_wrong_name_within_a_longer_name_is_not_wrong() {
        let mut all = terms().entries().to_vec();
        all[0].part_of_speech = Some(PartOfSpeech::Noun);
        all.push(entry("مجلس المدينة", Names::of("city council")));
        let terms = Termbase::new(all);
        let (ar, en) = (lang("ar"), lang("en"));
        let wrong = |target: &str| {
            let found = uses(&terms, ("زارت لجنة القرى", &ar), (target, &en));
            found[0].wrong.clone().map(|range| target[range].to_owned())
        };
        assert_eq!(wrong("the city council came"), None);
        assert_eq!(wrong("the World Council came"), None);
        assert_eq!(wrong("they counciled"), None);
        for (target, want) in [
            ("The Council came", "Council"),
            ("They saw the council", "council"),
            ("COUNCIL OF VILLAGES", "COUNCIL"),
            ("It was in London. Council and mayor", "Council"),
        ] {
            assert_eq!(wrong(target).as_deref(), Some(want), "{target}");
        }
    }

    #[test]
    fn many_uses_of_a_term_take_time_in_proportion() {
        let terms = terms();
        let (ar, en) = (lang("ar"), lang("en"));
        let time = |times: usize| {
            let (source, target) = ("لجنة ".repeat(times), "council eye ".repeat(times));
            let begun = std::time::Instant::now();
            assert_eq!(uses(&terms, (&source, &ar), (&target, &en)).len(), 1);
            begun.elapsed()
        };
        // A busy machine makes a run longer, never shorter: the least of many is what it takes.
        let (mut one, mut eight) = (time(1_000), time(8_000));
        for _ in 0..40 {
            if eight < one * 24 {
                return;
            }
            one = one.min(time(1_000));
            eight = eight.min(time(8_000));
        }
        panic!("{one:?} for a thousand, {eight:?} for eight thousand");
    }

    #[test]
    fn a_cover_holds_what_lies_within_one_stretch() {
        let cover = Cover::of([2..5, 3..9, 12..14].iter());
        for (range, holds, more) in [
            (2..5, true, false),
            (3..9, true, false),
            (4..9, true, true),
            (3..5, true, true),
            (2..6, false, false),
            (12..14, true, false),
            (13..14, true, true),
            (9..10, false, false),
        ] {
            assert_eq!(
                (cover.holds(&range), cover.holds_more(&range)),
                (holds, more),
                "{range:?}"
            );
        }
    }

    #[test]
    fn a_term_within_a_longer_one_is_no_use_of_it() {
        assert_eq!(fits("قررت اللجنة المركزية", "It was decided"), [(2, None, false)]);
    }

    #[test]
    fn of_terms_called_the_same_the_one_that_the_target_has_is_meant() {
        let preferred = Some(Status::Preferred);
        assert_eq!(fits("عين ماء", "a spring of water"), [(5, preferred, false)]);
        assert_eq!(fits("عين ماء", "water"), [(4, None, false)]);
    }

    #[test]
    fn a_translator_is_shown_each_term_once() {
        let shown = row_terms(&terms(), ("لجنة ثم لجنة ومجلس", &lang("ar")), &lang("en"));
        let shown: Vec<(&str, Option<&str>)> = shown
            .iter()
            .map(|term| (term.source.as_str(), term.target.as_deref()))
            .collect();
        assert_eq!(shown, [("لجنة", Some("committee")), ("مجلس", Some("council"))]);
        assert!(row_terms(&terms(), ("لجنة", &lang("ar")), &lang("ckb")).is_empty());
    }
}
