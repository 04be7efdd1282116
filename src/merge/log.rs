//! Logs that only grow: the union of both sides'.
//!
//! No record goes, whatever a side has done with it, unless both sides have it no more. The order that a side wrote its
//! records in stays; between records of different sides the earlier comes first.

use std::collections::HashMap;
use std::hash::Hash;

/// A record of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// That of the first side, by its place.
    First(usize),
    /// That of the second.
    Second(usize),
}

/// A record as far as its place in the union depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<K, R> {
    /// What it says. Two records that say the same are one.
    pub says: K,
    /// What it is ordered by against those of the other side.
    pub rank: R,
}

/// The records of two logs, each once.
#[must_use]
pub fn union<K: Eq + Hash, R: Ord>(a: &[Entry<K, R>], b: &[Entry<K, R>]) -> Vec<Taken> {
    let (in_a, in_b) = (places(a), places(b));
    let (mut i, mut j, mut taken) = (0, 0, Vec::with_capacity(a.len().max(b.len())));
    let (keys_a, keys_b) = (numbered(a), numbered(b));
    while let (Some(x), Some(y)) = (keys_a.get(i), keys_b.get(j)) {
        if x == y {
            taken.push(Taken::First(i));
            (i, j) = (i + 1, j + 1);
            continue;
        }
        // A record of both comes when both have reached it; one that the other side has passed was taken then.
        let (later_in_b, later_in_a) = (in_b.get(x).copied(), in_a.get(y).copied());
        match (later_in_b, later_in_a) {
            (Some(at), _) if at < j => i += 1,
            (_, Some(at)) if at < i => j += 1,
            (None, Some(_)) => {
                taken.push(Taken::First(i));
                i += 1;
            }
            (Some(_), None) => {
                taken.push(Taken::Second(j));
                j += 1;
            }
            _ if a.get(i).map(|e| &e.rank) <= b.get(j).map(|e| &e.rank) => {
                taken.push(Taken::First(i));
                i += 1;
            }
            _ => {
                taken.push(Taken::Second(j));
                j += 1;
            }
        }
    }
    let rest_a = (i..a.len()).filter(|at| {
        let other = keys_a.get(*at).and_then(|key| in_b.get(key));
        other.is_none_or(|other| *other >= j)
    });
    taken.extend(rest_a.map(Taken::First));
    let rest_b = (j..b.len()).filter(|at| {
        let other = keys_b.get(*at).and_then(|key| in_a.get(key));
        other.is_none_or(|other| *other >= i)
    });
    taken.extend(rest_b.map(Taken::Second));
    taken
}

/// Records that say the same within one log are told apart by their number.
fn numbered<K: Eq + Hash, R>(log: &[Entry<K, R>]) -> Vec<(&K, usize)> {
    let mut seen: HashMap<&K, usize> = HashMap::new();
    log.iter()
        .map(|entry| {
            let count = seen.entry(&entry.says).or_default();
            *count += 1;
            (&entry.says, *count)
        })
        .collect()
}

fn places<K: Eq + Hash, R>(log: &[Entry<K, R>]) -> HashMap<(&K, usize), usize> {
    let keys = numbered(log);
    keys.into_iter().enumerate().map(|(at, key)| (key, at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(text: &str) -> Vec<Entry<char, u32>> {
        let entry = |says: char| Entry {
            says,
            rank: u32::from(says),
        };
        text.chars().map(entry).collect()
    }

    fn both(a: &str, b: &str) -> String {
        let (a, b) = (log(a), log(b));
        let taken = union(&a, &b);
        taken
            .into_iter()
            .map(|taken| match taken {
                Taken::First(at) => a[at].says,
                Taken::Second(at) => b[at].says,
            })
            .collect()
    }

    #[test]
    fn what_either_side_added_follows_what_both_had() {
        for (a, b, expected) in [
            ("abc", "abc", "abc"),
            ("abd", "abc", "abcd"),
            ("ab", "", "ab"),
            ("aba", "ab", "aba"),
            ("zab", "zcd", "zabcd"),
            ("zba", "zc", "zbac"),
            ("xabq", "xcbr", "xacbqr"),
        ] {
            assert_eq!(both(a, b), expected, "{a} {b}");
            assert_eq!(both(b, a), expected, "{b} {a}");
        }
    }

    #[test]
    fn no_record_goes_and_none_comes_twice_whatever_the_order() {
        for (a, b) in [
            ("ab", "ba"),
            ("abc", "cab"),
            ("abcd", "dcba"),
            ("aab", "baa"),
            ("bcaz", "azcb"),
        ] {
            let mut merged: Vec<char> = both(a, b).chars().collect();
            merged.sort_unstable();
            let mut expected: Vec<char> = a.chars().collect();
            expected.sort_unstable();
            assert_eq!(merged, expected, "{a} {b}: {}", both(a, b));
        }
    }
}
