//! The order of things that both sides may have moved, added and taken out.
//!
//! The first side's order is the ground. What the second side alone moved or added comes where it stands there: behind
//! what it stands behind. Two things added in one place stand one after the other, and neither parts a segment from what
//! was split off it.

use std::collections::{HashMap, HashSet};

use crate::model::SegmentId;

/// What the order needs to know of a thing that is new.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nature<'n> {
    /// It begins a block of its own.
    pub opens: bool,
    /// What it was split off from.
    pub from: &'n [SegmentId],
}

/// The merged order of those ids that are to be `kept`.
pub fn merged<'n>(
    base: &[&SegmentId],
    a: &[&SegmentId],
    b: &[&SegmentId],
    kept: &HashSet<&SegmentId>,
    nature: impl Fn(&SegmentId) -> Nature<'n>,
) -> Vec<SegmentId> {
    let (in_a, in_b): (HashSet<_>, HashSet<_>) = (a.iter().copied().collect(), b.iter().copied().collect());
    let (moved_a, moved_b) = (moved(base, a, &in_b), moved(base, b, &in_a));
    let stays = |id: &&SegmentId| kept.contains(*id) && (!moved_b.contains(*id) || moved_a.contains(*id));
    let mut chain = Chain::new(a.iter().copied().filter(stays));
    let known: HashSet<&SegmentId> = base.iter().copied().collect();
    let only_first = |id: &SegmentId| !in_b.contains(id) && !known.contains(id);
    let mut last = None;
    for &id in b.iter().filter(|id| kept.contains(**id)) {
        if !chain.holds(id) {
            let own = nature(id);
            let split = last.is_some_and(|last| own.from.contains(last));
            let mut after = last;
            while let Some(next) = chain.after(after).filter(|next| !split && only_first(next)) {
                if nature(next).opens && !own.opens {
                    break;
                }
                after = Some(next);
            }
            chain.insert(after, id);
        }
        last = Some(id);
    }
    chain.into_order()
}

/// What a side moved among the things that it has in common with its base and with the other side: all that is not part
/// of the longest run that kept its order.
fn moved<'i>(
    base: &[&'i SegmentId],
    side: &[&'i SegmentId],
    other: &HashSet<&SegmentId>,
) -> HashSet<&'i SegmentId> {
    let place: HashMap<&SegmentId, usize> = base.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let common: Vec<(&SegmentId, usize)> = side
        .iter()
        .filter(|id| other.contains(**id))
        .filter_map(|id| Some((*id, *place.get(id)?)))
        .collect();
    let still = longest_rise(&common.iter().map(|(_, at)| *at).collect::<Vec<_>>());
    let still: HashSet<usize> = still.into_iter().collect();
    let moved = common.iter().enumerate().filter(|(at, _)| !still.contains(at));
    moved.map(|(_, (id, _))| *id).collect()
}

/// The places of the longest run of rising numbers.
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    // For each length the place of the smallest number that a run of that length can end with.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers.get(*end) < Some(number));
        before.push(
            length
                .checked_sub(1)
                .and_then(|shorter| ends.get(shorter).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut run = Vec::new();
    let mut open = ends.last().copied();
    while let Some(at) = open {
        run.push(at);
        open = before.get(at).copied().flatten();
    }
    run.reverse();
    run
}

/// Ids one after another, with room between any two.
struct Chain<'i> {
    next: HashMap<Option<&'i SegmentId>, &'i SegmentId>,
    held: HashSet<&'i SegmentId>,
}

impl<'i> Chain<'i> {
    fn new(ids: impl Iterator<Item = &'i SegmentId>) -> Self {
        let mut chain = Self {
            next: HashMap::new(),
            held: HashSet::new(),
        };
        let mut last = None;
        for id in ids.filter(|id| chain.held.insert(id)) {
            chain.next.insert(last, id);
            last = Some(id);
        }
        chain
    }

    fn holds(&self, id: &SegmentId) -> bool {
        self.held.contains(id)
    }

    fn after(&self, id: Option<&SegmentId>) -> Option<&'i SegmentId> {
        self.next.get(&id).copied()
    }

    fn insert(&mut self, after: Option<&'i SegmentId>, id: &'i SegmentId) {
        if let Some(next) = self.next.insert(after, id) {
            self.next.insert(Some(id), next);
        }
        self.held.insert(id);
    }

    fn into_order(self) -> Vec<SegmentId> {
        let mut order = Vec::with_capacity(self.held.len());
        let mut last = None;
        while let Some(id) = self.after(last) {
            order.push(id.clone());
            last = Some(id);
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<SegmentId> {
        text.split_whitespace()
            .map(|id| SegmentId::parse(id.trim_end_matches('^')).unwrap())
            .collect()
    }

    /// Things marked with `^` open a block; `from` is split off from the id it names.
    fn order(base: &str, a: &str, b: &str, from: &[(&str, &str)]) -> String {
        let (before, first, second) = (ids(base), ids(a), ids(b));
        let from: HashMap<SegmentId, Vec<SegmentId>> = from
            .iter()
            .map(|(id, from)| (SegmentId::parse(id).unwrap(), ids(from)))
            .collect();
        let opens: Vec<SegmentId> = [a, b]
            .iter()
            .flat_map(|text| text.split_whitespace())
            .filter_map(|id| SegmentId::parse(id.strip_suffix('^')?).ok())
            .collect();
        let kept: HashSet<&SegmentId> = first
            .iter()
            .filter(|id| second.contains(id) || !before.contains(id))
            .chain(
                second
                    .iter()
                    .filter(|id| first.contains(id) || !before.contains(id)),
            )
            .collect();
        let refs = |ids: &'_ [SegmentId]| ids.to_vec();
        let (before, first, second) = (refs(&before), refs(&first), refs(&second));
        let merged = merged(
            &before.iter().collect::<Vec<_>>(),
            &first.iter().collect::<Vec<_>>(),
            &second.iter().collect::<Vec<_>>(),
            &kept,
            |id| Nature {
                opens: opens.contains(id),
                from: from.get(id).map_or(&[], Vec::as_slice),
            },
        );
        merged
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn what_each_side_did_stands_where_it_did_it() {
        for (base, a, b, expected) in [
            ("s1 s2 s3", "s1 s2 s3", "s1 s2 s3", "s1 s2 s3"),
            ("s1 s2 s3", "s1 s4 s2 s3", "s1 s2 s5 s3", "s1 s4 s2 s5 s3"),
            ("s1 s2", "s1 s3 s2", "s1 s4 s2", "s1 s3 s4 s2"),
            ("s1 s2", "s3 s1 s2", "s4 s1 s2", "s3 s4 s1 s2"),
            ("s1 s2 s3", "s3 s1 s2", "s1 s2 s3 s4", "s3 s4 s1 s2"),
            ("s1 s2 s3", "s1 s2 s3", "s3 s1 s2", "s3 s1 s2"),
            ("s1 s2 s3 s4", "s1 s3 s4", "s1 s2 s4 s3", "s1 s4 s3"),
            ("s1 s2 s3", "s1 s3", "s1 s2 s4 s3", "s1 s4 s3"),
            ("s1 s2", "s1 s2 s3 s4", "s1 s2 s5 s6", "s1 s2 s3 s4 s5 s6"),
            ("", "s1 s2", "s1 s3", "s1 s2 s3"),
        ] {
            assert_eq!(order(base, a, b, &[]), expected, "{base} | {a} | {b}");
        }
    }

    #[test]
    fn a_new_paragraph_does_not_part_a_sentence_from_its_own() {
        assert_eq!(order("s1 s2", "s1 s3^ s2", "s1 s4 s2", &[]), "s1 s4 s3 s2");
        assert_eq!(order("s1 s2", "s1 s3 s2", "s1 s4^ s2", &[]), "s1 s3 s4 s2");
    }

    #[test]
    fn what_was_split_off_follows_what_it_was_split_off_from() {
        let split = [("s4", "s1")];
        assert_eq!(order("s1 s2", "s1 s3 s2", "s1 s4 s2", &split), "s1 s4 s3 s2");
        assert_eq!(
            order("s1 s2", "s1 s4 s2", "s1 s3 s2", &[("s4", "s1")]),
            "s1 s4 s3 s2"
        );
    }

    #[test]
    fn the_longest_run_is_found() {
        assert_eq!(longest_rise(&[2, 0, 1, 3]), [1, 2, 3]);
        assert_eq!(longest_rise(&[]), Vec::<usize>::new());
        assert_eq!(longest_rise(&[3, 2, 1]).len(), 1);
    }
}
