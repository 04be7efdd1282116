//! Which elements of two sequences correspond, in bounded time.
//!
//! Myers' algorithm finds the shortest difference but is quadratic where much has changed. Large sequences are first
//! cut at phrases, then at words, that each has exactly once; what is still too large afterwards is left unmatched. No
//! clock decides, so the same input always gives the same output.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Above this product of lengths a stretch is cut before it is compared.
const LARGE: usize = 2_000_000;

/// Lengths of the phrases to cut at, most telling first.
const PHRASES: &[usize] = &[4, 1];

/// Pairs of corresponding indexes, both ascending.
pub(crate) fn matches(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    stretch(old, new, (0, 0), PHRASES, &mut found);
    found
}

/// The same for texts of which one holds much that the other has not: cut at every phrase that each has once, so that no
/// stretch of strange text leads the comparison astray.
pub(crate) fn anchored(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    anchor(old, new, (0, 0), &[8, 4, 3], &mut found);
    found
}

fn anchor(old: &[u32], new: &[u32], at: (usize, usize), phrases: &[usize], found: &mut Vec<(usize, usize)>) {
    let Some((&length, shorter)) = phrases.split_first() else {
        return stretch(old, new, at, PHRASES, found);
    };
    let mut start = (0, 0);
    for (i, j) in unique_phrases(old, new, length) {
        if i < start.0 || j < start.1 {
            continue;
        }
        let from = (at.0 + start.0, at.1 + start.1);
        anchor(&old[start.0..i], &new[start.1..j], from, shorter, found);
        found.extend((0..length).map(|n| (at.0 + i + n, at.1 + j + n)));
        start = (i + length, j + length);
    }
    let from = (at.0 + start.0, at.1 + start.1);
    anchor(&old[start.0..], &new[start.1..], from, shorter, found);
}

fn stretch(old: &[u32], new: &[u32], at: (usize, usize), phrases: &[usize], found: &mut Vec<(usize, usize)>) {
    let before = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[before..], &new[before..]);
    let after = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (inner_old, inner_new) = (&old[..old.len() - after], &new[..new.len() - after]);
    let inner = (at.0 + before, at.1 + before);

    found.extend((0..before).map(|n| (at.0 + n, at.1 + n)));
    middle(inner_old, inner_new, inner, phrases, found);
    let end = (inner.0 + inner_old.len(), inner.1 + inner_new.len());
    found.extend((0..after).map(|n| (end.0 + n, end.1 + n)));
}

fn middle(old: &[u32], new: &[u32], at: (usize, usize), phrases: &[usize], found: &mut Vec<(usize, usize)>) {
    if old.len().saturating_mul(new.len()) <= LARGE {
        return shortest(old, new, at, found);
    }
    let Some((&length, shorter)) = phrases.split_first() else {
        return;
    };
    let mut start = (0, 0);
    for (i, j) in unique_phrases(old, new, length) {
        if i < start.0 || j < start.1 {
            continue;
        }
        let from = (at.0 + start.0, at.1 + start.1);
        stretch(&old[start.0..i], &new[start.1..j], from, shorter, found);
        found.extend((0..length).map(|n| (at.0 + i + n, at.1 + j + n)));
        start = (i + length, j + length);
    }
    let from = (at.0 + start.0, at.1 + start.1);
    stretch(&old[start.0..], &new[start.1..], from, shorter, found);
}

fn shortest(old: &[u32], new: &[u32], at: (usize, usize), found: &mut Vec<(usize, usize)>) {
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            found.extend((0..len).map(|n| (at.0 + old_index + n, at.1 + new_index + n)));
        }
    }
}

/// Where phrases of that length stand that each sequence has exactly once, as many as keep their order.
fn unique_phrases(old: &[u32], new: &[u32], length: usize) -> Vec<(usize, usize)> {
    let (in_old, in_new) = (single_places(old, length), single_places(new, length));
    let pairs: Vec<(usize, usize)> = old
        .windows(length)
        .enumerate()
        .filter_map(|(i, phrase)| {
            let unique = in_old.get(phrase).copied().flatten()? == i;
            let j = in_new.get(phrase).copied().flatten()?;
            unique.then_some((i, j))
        })
        .collect();
    let places: Vec<usize> = pairs.iter().map(|pair| pair.1).collect();
    longest_increasing(&places)
        .into_iter()
        .map(|index| pairs[index])
        .collect()
}

fn single_places(sequence: &[u32], length: usize) -> HashMap<&[u32], Option<usize>> {
    let mut places = HashMap::new();
    for (at, phrase) in sequence.windows(length).enumerate() {
        places
            .entry(phrase)
            .and_modify(|place| *place = None)
            .or_insert(Some(at));
    }
    places
}

/// The indexes of a longest strictly increasing subsequence.
pub(crate) fn longest_increasing(values: &[usize]) -> Vec<usize> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let place = tails.partition_point(|tail| values[*tail] < *value);
        before.push(place.checked_sub(1).map(|previous| tails[previous]));
        match tails.get_mut(place) {
            Some(tail) => *tail = index,
            None => tails.push(index),
        }
    }
    let mut chain: Vec<usize> =
        std::iter::successors(tails.last().copied(), |index| before[*index]).collect();
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longest_increasing_subsequence_leaves_out_what_moved() {
        assert_eq!(longest_increasing(&[5, 0, 1, 2, 3, 4]), [1, 2, 3, 4, 5]);
        assert_eq!(longest_increasing(&[]), [0usize; 0]);
        assert_eq!(longest_increasing(&[2, 2]).len(), 1);
    }

    #[test]
    fn a_large_stretch_is_cut_at_phrases_that_are_unique() {
        let old: Vec<u32> = (0..6000).map(|n| if n % 50 < 10 { n } else { n % 7 }).collect();
        let mut new = old.clone();
        new[0] = 70_000;
        new[3000] = 70_001;
        new.insert(4500, 70_002);
        new[5999] = 70_003;
        let found = matches(&old, &new);
        assert!(found.len() >= 5990, "{}", found.len());
    }

    proptest! {
        #[test]
        fn matches_are_equal_and_ascend(old in prop::collection::vec(0u32..6, 0..40), new in prop::collection::vec(0u32..6, 0..40)) {
            let found = matches(&old, &new);
            prop_assert!(found.iter().all(|&(i, j)| old[i] == new[j]));
            prop_assert!(found.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
        }

        #[test]
        fn anchored_matches_are_equal_and_ascend(old in prop::collection::vec(0u32..6, 0..40), new in prop::collection::vec(0u32..6, 0..40)) {
            let found = anchored(&old, &new);
            prop_assert!(found.iter().all(|&(i, j)| old[i] == new[j]));
            prop_assert!(found.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
        }

        #[test]
        fn cutting_at_phrases_keeps_the_order(old in prop::collection::vec(0u32..60, 0..60), new in prop::collection::vec(0u32..60, 0..60)) {
            let found = unique_phrases(&old, &new, 1);
            prop_assert!(found.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1));
        }
    }
}
