//! What the tests of the checks have in common: one pair, one check, what it finds.

use super::{Check, Pair, Precedents, Subject, run};
use crate::model::{BlockKind, Finding, Lang, SegmentId, StatementId, StatementInfo};

/// The languages of a pair, as `ar>en`.
fn languages(pair: &str) -> (Lang, Lang) {
    let (source, target) = pair.split_once('>').unwrap();
    (Lang::parse(source).unwrap(), Lang::parse(target).unwrap())
}

/// What a check finds in pairs of texts of the statement `own`.
pub(super) fn findings(
    check: &Check,
    between: &str,
    pairs: &[(BlockKind, &str, &str)],
    precedents: Option<&Precedents>,
) -> Vec<Finding> {
    findings_of(&[check.id], between, None, pairs, precedents)
}

/// What these checks find in pairs of texts of the statement `own`, which has that date.
pub(super) fn findings_of(
    checks: &[&str],
    between: &str,
    date: Option<jiff::civil::Date>,
    pairs: &[(BlockKind, &str, &str)],
    precedents: Option<&Precedents>,
) -> Vec<Finding> {
    let (source_lang, target_lang) = languages(between);
    let info = StatementInfo {
        date,
        ..StatementInfo::of(StatementId::parse("own").unwrap())
    };
    let ids: Vec<SegmentId> = (1..).take(pairs.len()).map(SegmentId::of_source).collect();
    let pairs = pairs.iter().zip(&ids).map(|((kind, source, target), id)| Pair {
        id,
        kind: *kind,
        source: Some(source),
        target,
    });
    let subject = Subject {
        info: &info,
        source_lang: &source_lang,
        target_lang: &target_lang,
        pairs: pairs.collect(),
        precedents,
        terms: None,
    };
    run(&subject, |check| {
        checks.contains(&check.id).then_some(check.gravity)
    })
}

/// What a check finds in one pair: each message and what of the target it is about.
pub(super) fn found(check: &Check, between: &str, source: &str, target: &str) -> Vec<(&'static str, String)> {
    let pairs = [(BlockKind::Paragraph, source, target)];
    let all = findings(check, between, &pairs, None);
    all.into_iter()
        .map(|finding| {
            let span = finding.target.map(|span| target[span].to_owned());
            (finding.message.id, span.unwrap_or_default())
        })
        .collect()
}

/// Asserts that a check has nothing against any of these pairs.
#[track_caller]
pub(super) fn assert_silent(check: &Check, cases: &[(&str, &str, &str)]) {
    for (between, source, target) in cases {
        assert_eq!(
            found(check, between, source, target),
            [],
            "{between}: {source} → {target}"
        );
    }
}

/// Asserts that a check finds exactly this in each of these pairs.
#[track_caller]
pub(super) fn assert_finds(check: &Check, cases: &[(&str, &str, &str, &'static str, &str)]) {
    for (between, source, target, message, span) in cases {
        assert_eq!(
            found(check, between, source, target),
            [(*message, (*span).to_owned())],
            "{between}: {source} → {target}"
        );
    }
}
