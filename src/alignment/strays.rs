//! What no gap could place: units that were edited and moved, parts that were split off and moved away.
//!
//! Without position to speak for it, a link needs strong likeness. Candidates are found by the rare words that they
//! share, so that the work does not grow with the square of the statement.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::gaps::{Group, SHORT};
use super::units::{Entry, Texts, joined, share};

/// Likeness that a unit must have to be taken for another that was edited and moved.
const MOVED: u64 = 600;

/// A word that more units than these have is too common to find candidates by.
const COMMON: usize = 24;

/// Likeness of a unit that was lightly edited where it was moved: it outdoes what merely stands in its old place.
const CLOSE: u64 = 700;

/// By how much it must outdo that.
const BETTER: u64 = 150;

/// How much of a part must be found in what its neighbour left over, to be adopted as a part.
const LEFT_OVER: u64 = 800;

/// How many units away a part may stand from the rest.
const NEAR: usize = 3;

/// Gives parts that something else came to stand between back to what they were split from, or merged into.
pub(super) fn adopt(texts: &Texts, old: &[usize], new: &[usize], groups: &mut [Group]) {
    let by_new: BTreeMap<usize, usize> = heads(groups, |group| &group.new);
    for j in new {
        let near = by_new
            .range(j.saturating_sub(NEAR)..=j + NEAR)
            .map(|(_, group)| *group);
        let part = &texts.new[*j].words;
        let whole = |group: &Group| {
            left_over(
                &joined(group.old.iter().map(|i| &texts.old[*i])),
                group,
                &texts.new,
                false,
            )
        };
        if let Some(group) = best_home(texts, part, near, groups, whole) {
            groups[group].new.push(*j);
            groups[group].new.sort_unstable();
        }
    }
    let by_old: BTreeMap<usize, usize> = heads(groups, |group| &group.old);
    for i in old {
        let near = by_old
            .range(i.saturating_sub(NEAR)..=i + NEAR)
            .map(|(_, group)| *group);
        let part = &texts.old[*i].words;
        let whole = |group: &Group| {
            left_over(
                &joined(group.new.iter().map(|j| &texts.new[*j])),
                group,
                &texts.old,
                true,
            )
        };
        if let Some(group) = best_home(texts, part, near, groups, whole) {
            groups[group].old.push(*i);
            groups[group].old.sort_unstable();
        }
    }
}

fn heads(groups: &[Group], side: fn(&Group) -> &Vec<usize>) -> BTreeMap<usize, usize> {
    let all = groups.iter().enumerate();
    all.flat_map(|(number, group)| side(group).iter().map(move |unit| (*unit, number)))
        .collect()
}

/// The words of a whole that its known parts do not account for.
fn left_over(whole: &Entry, group: &Group, parts: &[Entry], old_parts: bool) -> Vec<u32> {
    let places = if old_parts { &group.old } else { &group.new };
    let mut taken = joined(places.iter().map(|place| &parts[*place]))
        .words
        .into_iter()
        .peekable();
    let mut left = Vec::new();
    for word in &whole.words {
        while taken.next_if(|other| other < word).is_some() {}
        if taken.next_if_eq(word).is_none() {
            left.push(*word);
        }
    }
    left
}

/// The nearby group that left most of a part's words over, if it left nearly all.
fn best_home(
    texts: &Texts,
    part: &[u32],
    near: impl Iterator<Item = usize>,
    groups: &[Group],
    left_over: impl Fn(&Group) -> Vec<u32>,
) -> Option<usize> {
    let weight: u64 = part.iter().map(|word| texts.weight(*word)).sum();
    let homes = near.filter_map(|number| {
        let found = share(texts.shared(part, &left_over(groups.get(number)?)), weight);
        (found >= LEFT_OVER && part.len() > SHORT).then_some((found, Reverse(number)))
    });
    homes.max().map(|(_, Reverse(number))| number)
}

/// Links units in different gaps that are far closer to each other than to anything in their own gaps.
///
/// Each unit is given with the number of its gap.
pub(super) fn link_close(
    texts: &Texts,
    old: &[(usize, usize)],
    new: &[(usize, usize)],
    groups: &mut Vec<Group>,
) {
    let (gaps_old, gaps_new): (HashMap<usize, usize>, HashMap<usize, usize>) =
        (old.iter().copied().collect(), new.iter().copied().collect());
    let (olds, news): (Vec<usize>, Vec<usize>) = (
        old.iter().map(|o| o.0).collect(),
        new.iter().map(|n| n.0).collect(),
    );
    let pairs = candidates(texts, &olds, &news);
    let (mut at_home_old, mut at_home_new) = (HashMap::new(), HashMap::new());
    for (likeness, i, j) in &pairs {
        if gaps_old.get(i) == gaps_new.get(j) {
            let best = at_home_old.entry(*i).or_insert(0);
            *best = (*best).max(*likeness);
            let best = at_home_new.entry(*j).or_insert(0);
            *best = (*best).max(*likeness);
        }
    }
    let outdone = |likeness: u64, i: &usize, j: &usize| {
        let home = at_home_old.get(i).max(at_home_new.get(j)).copied().unwrap_or(0);
        likeness >= CLOSE && likeness >= home + BETTER && gaps_old.get(i) != gaps_new.get(j)
    };
    best_first(
        pairs
            .into_iter()
            .filter(|(likeness, i, j)| outdone(*likeness, i, j))
            .collect(),
        groups,
    );
}

/// Links what is left of both versions, the most alike first.
pub(super) fn link(texts: &Texts, old: &[usize], new: &[usize], groups: &mut Vec<Group>) {
    best_first(candidates(texts, old, new), groups);
}

fn best_first(mut pairs: Vec<(u64, usize, usize)>, groups: &mut Vec<Group>) {
    pairs.sort_unstable_by_key(|(likeness, i, j)| (Reverse(*likeness), i.abs_diff(*j), *i, *j));
    let (mut taken_old, mut taken_new) = (BTreeSet::new(), BTreeSet::new());
    for (_, i, j) in pairs {
        if !taken_old.contains(&i) && !taken_new.contains(&j) {
            taken_old.insert(i);
            taken_new.insert(j);
            groups.push(Group::of(i, j));
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
        let mut met: BTreeSet<usize> = BTreeSet::new();
        for word in texts.new[*j]
            .words
            .chunk_by(|a, b| a == b)
            .filter_map(<[u32]>::first)
        {
            let places = having.get(word).map(Vec::as_slice).unwrap_or_default();
            if places.len() <= COMMON {
                met.extend(places);
            }
        }
        let alike = met
            .into_iter()
            .map(|i| (texts.likeness(&texts.old[i], &texts.new[*j]), i, *j));
        pairs.extend(alike.filter(|(likeness, _, _)| *likeness >= MOVED));
    }
    pairs
}
