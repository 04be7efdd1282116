//! `forbidden`, `terms`, `synonyms`: whether a translation calls things what the termbase calls
//! them.
//!
//! A name counts in whatever form the text gives it. One use in a segment is enough, however often the source says it;
//! a wrong name that is the right one for something else that the source speaks of is no finding.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;
use crate::terms::{Cover, Hit, Status, Termbase, Use, is_in_name, uses};

pub(super) const FORBIDDEN: Check = Check {
    id: "forbidden",
    gravity: Gravity::Error,
    look: Look::Pair(forbidden),
};

pub(super) const MISSING: Check = Check {
    id: "terms",
    gravity: Gravity::Warning,
    look: Look::Pair(missing),
};

pub(super) const INCONSISTENT: Check = Check {
    id: "synonyms",
    gravity: Gravity::Warning,
    look: Look::Whole(inconsistent),
};

/// The terms of a pair's source in its target.
fn terms_of<'s>(pair: &Pair<'_>, subject: &Subject<'s>) -> Option<(&'s Termbase, Vec<Use>)> {
    let (terms, source) = (subject.terms?, pair.source?);
    let all = uses(
        terms,
        (source, subject.source_lang),
        (pair.target, subject.target_lang),
    );
    Some((terms, all))
}

/// What a term is called in the source, and what it is to be called in the target.
fn names(terms: &Termbase, used: &Use, source: &str, subject: &Subject<'_>) -> (String, Option<String>) {
    let term = source.get(used.source.clone()).unwrap_or_default().to_owned();
    let entry = terms.entry(used.entry);
    let name = entry.and_then(|entry| entry.preferred(subject.target_lang));
    (term, name.map(str::to_owned))
}

fn forbidden(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    if let Some((terms, all)) = terms_of(pair, subject) {
        for used in all {
            if let Some(wrong) = used.wrong.clone() {
                let (term, name) = names(terms, &used, pair.source.unwrap_or_default(), subject);
                report.add(pair, wrong_name(pair, Some((term, used.source)), name, wrong));
            }
        }
    }
    for hit in forbidden_anyhow(pair, subject) {
        let entry = subject.terms.and_then(|terms| terms.entry(hit.entry));
        let name = entry.and_then(|entry| entry.preferred(subject.target_lang));
        report.add(pair, wrong_name(pair, None, name.map(str::to_owned), hit.range));
    }
}

/// Wrong names of entries that the language of the source has no name for: whatever the source says, they are wrong.
fn forbidden_anyhow(pair: &Pair<'_>, subject: &Subject<'_>) -> Vec<Hit> {
    let Some(terms) = subject.terms else {
        return Vec::new();
    };
    let sourceless = |hit: &Hit| {
        let names = terms
            .entry(hit.entry)
            .and_then(|entry| entry.names.get(subject.source_lang));
        names.is_none_or(|names| names.all().next().is_none())
    };
    let all = terms.find(pair.target, subject.target_lang);
    let right = Cover::of(
        all.iter()
            .filter(|hit| hit.status != Status::Forbidden)
            .map(|hit| &hit.range),
    );
    let wrong = all
        .iter()
        .filter(|hit| hit.status == Status::Forbidden && sourceless(hit));
    wrong
        .filter(|hit| !right.holds(&hit.range) && !is_in_name(terms, hit, pair.target))
        .cloned()
        .collect()
}

fn wrong_name(
    pair: &Pair<'_>,
    term: Option<(String, Range<usize>)>,
    name: Option<String>,
    wrong: Range<usize>,
) -> Found {
    let found = pair.target.get(wrong.clone()).unwrap_or_default();
    let id = match (&term, &name) {
        (Some(_), Some(_)) => "check-forbidden",
        (None, Some(_)) => "check-forbidden-always",
        _ => "check-forbidden-nameless",
    };
    let mut message = Message::new(id).with("found", found);
    if let Some((term, _)) = term.as_ref().filter(|_| name.is_some()) {
        message = message.with("term", term);
    }
    if let Some(name) = name {
        message = message.with("name", name);
    }
    Found {
        message,
        source: term.map(|(_, range)| range),
        target: Some(wrong),
    }
}

fn missing(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let Some((terms, all)) = terms_of(pair, subject) else {
        return;
    };
    for used in all
        .into_iter()
        .filter(|used| used.right.is_none() && used.wrong.is_none())
    {
        if let (term, Some(name)) = names(terms, &used, pair.source.unwrap_or_default(), subject) {
            let message = Message::new("check-terms").with("term", term).with("name", name);
            let source = Some(used.source);
            let target = None;
            report.add(
                pair,
                Found {
                    message,
                    source,
                    target,
                },
            );
        }
    }
}

/// A right name in one segment and another right name for the same in another: the one that the termbase only admits is
/// reported, with a segment that has the preferred one.
fn inconsistent(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut preferred: BTreeMap<usize, (&Pair<'_>, Range<usize>)> = BTreeMap::new();
    let mut admitted: Vec<(usize, &Pair<'_>, Range<usize>, Range<usize>)> = Vec::new();
    for pair in &subject.pairs {
        for used in terms_of(pair, subject).map(|(_, all)| all).unwrap_or_default() {
            match used.right {
                Some((Status::Preferred, range)) => {
                    preferred.entry(used.entry).or_insert((pair, range));
                }
                Some((_, range)) => admitted.push((used.entry, pair, used.source, range)),
                None => {}
            }
        }
    }
    for (entry, pair, source, range) in admitted {
        let Some((other, there)) = preferred.get(&entry) else {
            continue;
        };
        let message = Message::new("check-synonyms")
            .with("found", pair.target.get(range.clone()).unwrap_or_default())
            .with("other", other.target.get(there.clone()).unwrap_or_default())
            .with("segment", other.id);
        report.add(
            pair,
            Found {
                message,
                source: Some(source),
                target: Some(range),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::{Pair, Subject, run};
    use crate::model::{BlockKind, Gravity, Lang, SegmentId, StatementId, StatementInfo};
    use crate::terms::{Entry, Names, Termbase};

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn entry(ar: Option<&str>, en: Names) -> Entry {
        let mut entry = Entry::default();
        if let Some(ar) = ar {
            entry.names.insert(lang("ar"), Names::of(ar));
        }
        entry.names.insert(lang("en"), en);
        entry
    }

    /// Check, segment and stretch of the target of each finding.
    fn findings(pairs: &[(&str, &str)]) -> Vec<(&'static str, String, String)> {
        let terms = Termbase::new(vec![
            entry(
                Some("لجنة"),
                Names {
                    admitted: vec!["commission".to_owned()],
                    forbidden: vec!["council".to_owned()],
                    ..Names::of("committee")
                },
            ),
            entry(
                None,
                Names {
                    forbidden: vec!["riff-raff".to_owned()],
                    ..Names::default()
                },
            ),
        ]);
        let (ar, en) = (lang("ar"), lang("en"));
        let ids: Vec<SegmentId> = (1..=pairs.len())
            .map(|n| SegmentId::of_source(u64::try_from(n).unwrap()))
            .collect();
        let info = StatementInfo::of(StatementId::parse("a").unwrap());
        let subject = Subject {
            info: &info,
            source_lang: &ar,
            target_lang: &en,
            terms: Some(&terms),
            precedents: None,
            pairs: pairs
                .iter()
                .zip(&ids)
                .map(|((source, target), id)| Pair {
                    id,
                    kind: BlockKind::Paragraph,
                    source: Some(source),
                    target,
                })
                .collect(),
        };
        let text = |finding: &crate::model::Finding| {
            let place = ids.iter().position(|id| *id == finding.segment).unwrap();
            finding
                .target
                .clone()
                .map_or_else(String::new, |range| pairs[place].1[range].to_owned())
        };
        let all = run(&subject, |check| {
            matches!(check.id, "forbidden" | "terms" | "synonyms").then_some(check.gravity)
        });
        assert!(
            all.iter()
                .all(|own| (own.gravity == Gravity::Error) == (own.check == "forbidden"))
        );
        all.iter()
            .map(|own| (own.check, own.segment.to_string(), text(own)))
            .collect()
    }

    #[test]
    fn what_is_called_as_the_termbase_says_is_no_finding() {
        assert_eq!(
            findings(&[("زارتنا لجنة", "Committees came"), ("لجنتنا", "our committee’s")]),
            []
        );
        assert_eq!(findings(&[("لا شيء", "The council met")]), []);
    }

    #[test]
    fn wrong_and_missing_names_are_found() {
        let want = |check, at: &str, text: &str| (check, at.to_owned(), text.to_owned());
        assert_eq!(
            findings(&[
                ("اللجنة", "The Council"),
                ("لجنة", "They"),
                ("الناس", "the riff-raff came")
            ]),
            [
                want("forbidden", "s1", "Council"),
                want("forbidden", "s3", "riff-raff"),
                want("terms", "s2", ""),
            ]
        );
    }

    #[test]
    fn two_names_for_one_thing_in_one_statement_are_found() {
        assert_eq!(
            findings(&[("لجنة", "a committee"), ("لجنة", "a commission")]),
            [("synonyms", "s2".to_owned(), "commission".to_owned())]
        );
        assert_eq!(
            findings(&[("لجنة", "a commission"), ("لجنة", "the commission")]),
            []
        );
    }
}
