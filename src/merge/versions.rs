//! A value that may stand in several versions: the one that is written first, and those that it is contested by.

use std::collections::BTreeSet;

/// The versions of a value on one side; the first of them is the one that stands for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Versions<V> {
    pub first: V,
    pub others: Vec<V>,
}

impl<V: Ord + Clone> Versions<V> {
    pub fn one(first: V) -> Self {
        Self {
            first,
            others: Vec::new(),
        }
    }

    fn all(&self) -> BTreeSet<&V> {
        std::iter::once(&self.first).chain(&self.others).collect()
    }
}

/// The versions that are left of both sides', sorted.
///
/// What one side dropped is dropped, for somebody chose; but what either side puts first always stays: it is what that
/// side says today.
pub(super) fn merged<V: Ord + Clone>(base: Option<&Versions<V>>, a: &Versions<V>, b: &Versions<V>) -> Vec<V> {
    let (in_a, in_b) = (a.all(), b.all());
    let before = base.map(Versions::all);
    let kept: BTreeSet<&V> = match before {
        _ if in_a == in_b => in_a,
        Some(before) if before == in_a => in_b,
        Some(before) if before == in_b => in_a,
        before => {
            let known = before.unwrap_or_default();
            let both = in_a.intersection(&in_b).copied();
            let added = in_a.symmetric_difference(&in_b).copied();
            let added = added.filter(|version| !known.contains(version));
            both.chain(added).chain([&a.first, &b.first]).collect()
        }
    };
    kept.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(all: &[u8]) -> Versions<u8> {
        Versions {
            first: all[0],
            others: all[1..].to_vec(),
        }
    }

    #[test]
    fn a_choice_that_one_side_made_stands_unless_the_other_says_something_else() {
        for (base, a, b, expected) in [
            (&[1][..], &[2][..], &[3][..], &[2, 3][..]),
            (&[1], &[2], &[1], &[2]),
            (&[2, 3], &[2], &[2, 3], &[2]),
            (&[2, 3], &[3], &[2], &[2, 3]),
            (&[2, 3], &[3], &[3], &[3]),
            (&[2, 3], &[4], &[2, 3], &[4]),
            (&[2, 3], &[2, 3, 5], &[2], &[2, 5]),
        ] {
            let merge = |a, b| merged(Some(&versions(base)), &versions(a), &versions(b));
            assert_eq!(merge(a, b), expected, "{base:?} {a:?} {b:?}");
            assert_eq!(merge(b, a), expected, "{base:?} {b:?} {a:?}");
        }
        assert_eq!(merged(None, &versions(&[1]), &versions(&[2])), [1, 2]);
    }
}
