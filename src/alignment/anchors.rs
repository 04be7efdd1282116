//! Units whose text is the same in both versions: most stay in order, the fewest possible moved.

use std::collections::HashMap;

use super::gaps::SHORT;
use super::units::Texts;
use crate::diff::matches;

/// Pairs that kept their order, ascending in both: a longest common subsequence.
///
/// Moving one unit to the front so moves one, and not all the others. Repeated texts pair by position.
pub(super) fn kept(texts: &Texts) -> Vec<(usize, usize)> {
    let keys =
        |entries: &[super::units::Entry]| -> Vec<u32> { entries.iter().map(|entry| entry.key).collect() };
    matches(&keys(&texts.old), &keys(&texts.new))
}

/// Which repetitions of a text count when moves are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeats {
    /// Only texts of some length that stand once in each version: their move is certain. A line of two words may well
    /// have been edited where it stood and written anew elsewhere.
    None,
    /// All texts.
    All,
}

/// Pairs with the same text among the units that are free, in the order of the new ones.
pub(super) fn moved(texts: &Texts, old: &[usize], new: &[usize], repeats: Repeats) -> Vec<(usize, usize)> {
    let mut count: HashMap<u32, (usize, usize)> = HashMap::new();
    if repeats == Repeats::None {
        texts
            .old
            .iter()
            .for_each(|entry| count.entry(entry.key).or_default().0 += 1);
        texts
            .new
            .iter()
            .for_each(|entry| count.entry(entry.key).or_default().1 += 1);
    }
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for i in old.iter().rev() {
        places.entry(texts.old[*i].key).or_default().push(*i);
    }
    new.iter()
        .map(|j| (texts.new[*j].key, *j))
        .filter(|(key, j)| {
            let certain = count.get(key) == Some(&(1, 1)) && texts.new[*j].words.len() > SHORT;
            repeats == Repeats::All || certain
        })
        .filter_map(|(key, j)| Some((places.get_mut(&key)?.pop()?, j)))
        .collect()
}
