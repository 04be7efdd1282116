//! What no gap could place: units that were edited and moved, parts that were split off and moved away.
//!
//! Without position to speak for it, a link needs strong likeness. Candidates are found by the rare words that they
//! share, so that the work does not grow with the square of the statement.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::gaps::Group;
use super::units::Texts;

/// Likeness that a unit must have to be taken for another that was edited and moved.
const MOVED: u64 = 500;

/// A word that more units than these have is too common to find candidates by.
const COMMON: usize = 24;

/// Links what is left of both versions, the most alike first.
pub(super) fn link(texts: &Texts, old: &[usize], new: &[usize], groups: &mut Vec<Group>) {
    let mut pairs = candidates(texts, old, new);
    pairs.sort_unstable_by_key(|(likeness, i, j)| (Reverse(*likeness), i.abs_diff(*j), *i, *j));
    let mut taken_old: HashMap<usize, ()> = HashMap::new();
    let mut taken_new: HashMap<usize, ()> = HashMap::new();
    for (_, i, j) in pairs {
        if !taken_old.contains_key(&i) && !taken_new.contains_key(&j) {
            taken_old.insert(i, ());
            taken_new.insert(j, ());
            groups.push(Group {
                old: vec![i],
                new: vec![j],
            });
        }
    }
}

fn candidates(texts: &Texts, old: &[usize], new: &[usize]) -> Vec<(u64, usize, usize)> {
    let mut having: HashMap<u32, Vec<usize>> = HashMap::new();
    for i in old {
        for word in texts.old[*i]
            .words
            .chunk_by(|a, b| a == b)
            .filter_map(<[u32]>::first)
        {
            having.entry(*word).or_default().push(*i);
        }
    }
    let mut pairs = Vec::new();
    for j in new {
        let mut met: BTreeMap<usize, ()> = BTreeMap::new();
        for word in texts.new[*j]
            .words
            .chunk_by(|a, b| a == b)
            .filter_map(<[u32]>::first)
        {
            let places = having.get(word).map(Vec::as_slice).unwrap_or_default();
            if places.len() <= COMMON {
                met.extend(places.iter().map(|i| (*i, ())));
            }
        }
        let alike = met
            .into_keys()
            .map(|i| (texts.likeness(&texts.old[i], &texts.new[*j]), i, *j));
        pairs.extend(alike.filter(|(likeness, _, _)| *likeness >= MOVED));
    }
    pairs
}
