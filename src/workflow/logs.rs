//! What became of an append-only log from one version to the next. Pure.

use crate::model::{Release, Verdict, VerdictSignature, Waiver};

/// What a new version of a log of verdicts did to those before it.
#[derive(Debug, Default)]
pub struct LogChange<'a> {
    /// Records that were there and are no longer, or are no longer the same.
    pub removed: Vec<&'a Verdict>,
    /// Records of one person that stand in another order: of a person's verdicts the last counts.
    pub reordered: Vec<&'a Verdict>,
    /// Records that no version before had.
    pub added: Vec<&'a Verdict>,
}

/// Compares a log with the versions that it came from: one, or those that were merged.
#[must_use]
pub fn log_change<'a>(before: &'a [Vec<Verdict>], now: &'a [Verdict]) -> LogChange<'a> {
    let mut change = LogChange::default();
    // The usual case is a record more at the end: what all have in common is passed over at once.
    let common = |old: &Vec<Verdict>| {
        old.iter()
            .zip(now)
            .take_while(|(one, other)| same(one, other))
            .count()
    };
    let prefix = before.iter().map(common).min().unwrap_or(0);
    let rest = |log: &'a [Verdict]| log.get(prefix..).unwrap_or_default();
    let now = rest(now);
    let before: Vec<&'a [Verdict]> = before.iter().map(|old| rest(old)).collect();
    for old in before.iter().copied() {
        let mut from = std::collections::BTreeMap::new();
        for verdict in old {
            let start = from.entry(&verdict.by).or_insert(0);
            let later = now.iter().skip(*start).position(|own| same(own, verdict));
            match later {
                Some(at) => *start += at + 1,
                None if now.iter().any(|own| same(own, verdict)) => change.reordered.push(verdict),
                None => change.removed.push(verdict),
            }
        }
    }
    let known = |verdict: &&Verdict| before.iter().copied().flatten().any(|old| same(old, verdict));
    change.added = now.iter().filter(|verdict| !known(verdict)).collect();
    change
}

/// Whether two records say the same; what looking at their signatures has shown is no part of them.
fn same(one: &Verdict, other: &Verdict) -> bool {
    (&one.by, one.at, &one.decision, &one.pairs) == (&other.by, other.at, &other.decision, &other.pairs)
        && written(one.signature.as_ref()) == written(other.signature.as_ref())
}

fn written(signature: Option<&VerdictSignature>) -> Option<(&str, &str)> {
    signature.map(|own| (own.policy.as_str(), own.armored.as_str()))
}

/// The waivers that were there and are no longer as they were, and those that no version before had. Their order decides
/// nothing.
#[must_use]
pub fn waiver_change<'a>(before: &'a [Vec<Waiver>], now: &'a [Waiver]) -> (Vec<&'a Waiver>, Vec<&'a Waiver>) {
    let same = |one: &Waiver, other: &Waiver| {
        (&one.by, one.at, &one.check, &one.pairs, &one.because)
            == (&other.by, other.at, &other.check, &other.pairs, &other.because)
            && written(one.signature.as_ref()) == written(other.signature.as_ref())
    };
    let is_now = |old: &&Waiver| now.iter().any(|own| same(own, old));
    let was = |own: &&Waiver| before.iter().flatten().any(|old| same(old, own));
    (
        before.iter().flatten().filter(|old| !is_now(old)).collect(),
        now.iter().filter(|own| !was(own)).collect(),
    )
}

/// The releases that were there and are no longer as they were, and those that no version before had.
#[must_use]
pub fn release_change<'a>(
    before: &'a [Vec<Release>],
    now: &'a [Release],
) -> (Vec<&'a Release>, Vec<&'a Release>) {
    let removed = before.iter().flatten().filter(|old| !now.contains(old));
    let known = |release: &&Release| before.iter().any(|old| old.contains(release));
    (
        removed.collect(),
        now.iter().filter(|release| !known(release)).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decision, Digest, PersonId, SegmentId};

    fn verdict(by: &str, second: i64) -> Verdict {
        Verdict {
            by: PersonId::parse(by).unwrap(),
            at: jiff::Timestamp::from_second(second).unwrap(),
            decision: Decision::Approve,
            pairs: [(SegmentId::of_source(1), Digest::of_bytes(&[1]))].into(),
            signature: None,
        }
    }

    fn counts(before: &[Vec<Verdict>], now: &[Verdict]) -> (usize, usize, usize) {
        let change = log_change(before, now);
        (change.removed.len(), change.reordered.len(), change.added.len())
    }

    #[test]
    fn what_is_added_is_told_from_what_is_taken_away() {
        let (a, b, c) = (verdict("a", 1), verdict("a", 2), verdict("b", 3));
        let old = [vec![a.clone(), b.clone()]];
        assert_eq!(counts(&old, &[a.clone(), b.clone(), c.clone()]), (0, 0, 1));
        assert_eq!(counts(&old, &[a.clone(), c.clone()]), (1, 0, 1));
        assert_eq!(counts(&old, &[b.clone(), a.clone()]), (0, 1, 0));
        assert_eq!(counts(&old, &[]), (2, 0, 0));
        assert_eq!(counts(&[], std::slice::from_ref(&a)), (0, 0, 1));
        let twice = [vec![a.clone(), a.clone()]];
        assert_eq!(counts(&twice, &[a.clone(), a.clone()]), (0, 0, 0));
        // A merge may set the records of several persons in any order.
        let both = [vec![a.clone(), b.clone()], vec![c.clone()]];
        assert_eq!(counts(&both, &[c, a, b]), (0, 0, 0));
    }
}
