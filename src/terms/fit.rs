//! The terms of a source beside its target: which are there, under which name, and what a translator is shown of them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::{Lang, RowTerm};

use super::entry::{Entry, Status};
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
    let there = terms.find(target.0, target.1);
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for same in hits.chunk_by(|one, other| one.range == other.range) {
        let candidates: Vec<Use> = same
            .iter()
            .filter(|hit| speaks(terms, hit.entry, target.1))
            .map(|hit| in_target(hit, &hits, &there))
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

fn in_target(hit: &Hit, source: &[Hit], there: &[Hit]) -> Use {
    let own = |status: Status| {
        let found = there
            .iter()
            .find(|own| own.entry == hit.entry && own.status == status);
        found.map(|own| (status, own.range.clone()))
    };
    let right = own(Status::Preferred).or_else(|| own(Status::Admitted));
    // A wrong name for this may be the right one for something else that the source speaks of too.
    let rightly = |range: &Range<usize>| {
        there.iter().any(|other| {
            other.status != Status::Forbidden
                && source.iter().any(|used| used.entry == other.entry)
                && other.range.start <= range.start
                && range.end <= other.range.end
        })
    };
    let wrong = own(Status::Forbidden).map(|(_, range)| range);
    Use {
        entry: hit.entry,
        source: hit.range.clone(),
        wrong: wrong.filter(|range| right.is_none() && !rightly(range)),
        right,
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
