//! Two new segments with one id: two people each brought in a sentence, and each copy gave the same next number.
//!
//! One of the sides gives way, the same one whoever merges: the side with fewer releases since they parted, then with
//! fewer verdicts, then with fewer new segments, then the one whose text sorts later. Its segments get numbers that
//! neither side has given. An approval does not go with them, since it names the old id: they are reviewed again.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::{Lang, Rendering, SegmentId, Source, SourceSegment, Target, Translation};

/// New ids for old ones.
pub type NewIds = BTreeMap<SegmentId, SegmentId>;

/// What is known of a side beside its source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    /// How many releases it has.
    pub releases: usize,
    /// How many verdicts it has.
    pub verdicts: usize,
}

/// The ids that each side gives up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renumbered {
    /// The first side's.
    pub a: NewIds,
    /// The second side's.
    pub b: NewIds,
    /// What the next new segment gets.
    pub next: u64,
}

/// The ids of a source that mean two different new segments.
#[must_use]
pub fn of_source(
    base: Option<&Source>,
    (a, of_a): (&Source, Weight),
    (b, of_b): (&Source, Weight),
) -> Renumbered {
    let next = a.next.max(b.next).max(base.map_or(1, |base| base.next));
    // Without a base two texts under one id are as likely two versions of one segment.
    let Some(base) = base else {
        return Renumbered {
            next,
            ..Renumbered::default()
        };
    };
    let old: HashSet<&SegmentId> = base.segments.iter().map(|segment| &segment.id).collect();
    let clash = |own: &&SourceSegment| {
        let other = b.get(&own.id);
        !old.contains(&own.id) && other.is_some_and(|other| other.text != own.text)
    };
    // In an order that is not a side's own: which gives way must not depend on whose is whose.
    let clashing: BTreeSet<&SegmentId> = a
        .segments
        .iter()
        .filter(clash)
        .map(|segment| &segment.id)
        .collect();
    let texts = |side: &Source| -> Vec<String> {
        let of = |id: &&SegmentId| side.get(id).map(|segment| segment.text.clone());
        clashing.iter().filter_map(of).collect()
    };
    // The heavier side comes first, and of two equal ones that whose texts sort earlier.
    let a_stays = (of_b, b.next, texts(a)) <= (of_a, a.next, texts(b));
    let yields = if a_stays { b } else { a };
    let mut given = NewIds::new();
    let mut next = next;
    for segment in yields.segments.iter().filter(|own| clashing.contains(&own.id)) {
        given.insert(segment.id.clone(), SegmentId::of_source(next));
        next = next.saturating_add(1);
    }
    let (a, b) = if a_stays {
        (NewIds::new(), given)
    } else {
        (given, NewIds::new())
    };
    Renumbered { a, b, next }
}

/// The ids of segments that the translation alone has and that mean two different ones.
#[must_use]
pub fn of_translation(base: Option<&Translation>, a: &Translation, b: &Translation) -> Renumbered {
    let is_new = |id: &SegmentId| base.is_some_and(|base| base.get(id).is_none());
    let clash = |own: &&Target| {
        let differs = |other: &Target| other.is_added() && says(other) != says(own);
        own.is_added() && is_new(&own.id) && b.get(&own.id).is_some_and(differs)
    };
    let clashing: BTreeSet<&SegmentId> = a.targets.iter().filter(clash).map(|target| &target.id).collect();
    let texts = |side: &Translation| -> Vec<(bool, String)> {
        let of = |id: &&SegmentId| side.get(id).map(says);
        clashing.iter().filter_map(of).collect()
    };
    let a_stays = texts(a) <= texts(b);
    let yields = if a_stays { b } else { a };
    let mut next = next_of(&a.lang, a.targets.iter().chain(&b.targets));
    let mut given = NewIds::new();
    for target in yields.targets.iter().filter(|own| clashing.contains(&own.id)) {
        given.insert(target.id.clone(), SegmentId::of_translation(&a.lang, next));
        next = next.saturating_add(1);
    }
    let (a, b) = if a_stays {
        (NewIds::new(), given)
    } else {
        (given, NewIds::new())
    };
    Renumbered { a, b, next }
}

fn says(target: &Target) -> (bool, String) {
    match &target.rendering {
        Rendering::Text(text) => (false, text.clone()),
        Rendering::Omitted(reason) => (true, reason.clone()),
    }
}

/// A number that no segment of the language's own has.
fn next_of<'t>(lang: &Lang, targets: impl Iterator<Item = &'t Target>) -> u64 {
    let prefix = SegmentId::of_translation(lang, 0);
    let prefix = prefix.as_str().trim_end_matches('0').to_owned();
    let numbers = targets.filter_map(|target| target.id.as_str().strip_prefix(&prefix)?.parse::<u32>().ok());
    numbers.max().map_or(1, |last| u64::from(last) + 1)
}

/// A source with its new ids.
#[must_use]
pub fn source(mut own: Source, ids: &NewIds) -> Source {
    for segment in &mut own.segments {
        rename(&mut segment.id, ids);
        segment.from.iter_mut().for_each(|from| rename(from, ids));
    }
    own
}

/// A translation with its new ids.
#[must_use]
pub fn translation(mut own: Translation, ids: &NewIds) -> Translation {
    for target in &mut own.targets {
        rename(&mut target.id, ids);
        target.after.iter_mut().for_each(|after| rename(after, ids));
    }
    own
}

fn rename(id: &mut SegmentId, ids: &NewIds) {
    if let Some(new) = ids.get(id) {
        id.clone_from(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(segments: &[(u64, &str)]) -> Source {
        let segment = |(number, text): &(u64, &str)| SourceSegment {
            id: SegmentId::of_source(*number),
            opens: None,
            new_line: false,
            text: (*text).to_owned(),
            from: vec![],
            candidates: vec![],
        };
        Source {
            lang: Lang::parse("ar").unwrap(),
            next: segments.iter().map(|(number, _)| number + 1).max().unwrap_or(1),
            segments: segments.iter().map(segment).collect(),
        }
    }

    fn given(ids: &NewIds) -> Vec<String> {
        ids.iter().map(|(old, new)| format!("{old}>{new}")).collect()
    }

    #[test]
    fn the_same_side_gives_way_whichever_is_first() {
        let base = source(&[(1, "x")]);
        let (a, b) = (
            source(&[(1, "x"), (2, "b"), (3, "c")]),
            source(&[(1, "x"), (2, "a")]),
        );
        let light = Weight::default();
        let one = of_source(Some(&base), (&a, light), (&b, light));
        let two = of_source(Some(&base), (&b, light), (&a, light));
        assert_eq!((given(&one.a), given(&one.b)), (vec![], vec!["s2>s4".to_owned()]));
        assert_eq!((&two.a, &two.b, two.next), (&one.b, &one.a, 5));
        let reviewed = Weight {
            verdicts: 1,
            releases: 0,
        };
        let heavier = of_source(Some(&base), (&a, light), (&b, reviewed));
        assert_eq!(given(&heavier.a), ["s2>s4"]);
    }

    /// Each side had its new segments in another order, and each compared the texts in its own.
    #[test]
    fn the_same_side_gives_way_whatever_the_order_of_the_new_ones() {
        let base = source(&[(1, "x")]);
        let (a, b) = (
            source(&[(1, "x"), (2, "b"), (3, "a")]),
            source(&[(1, "x"), (3, "b"), (2, "a")]),
        );
        let light = Weight::default();
        let one = of_source(Some(&base), (&a, light), (&b, light));
        let two = of_source(Some(&base), (&b, light), (&a, light));
        assert_eq!((&one.a, &one.b), (&two.b, &two.a));
    }

    #[test]
    fn one_segment_that_both_have_is_no_clash() {
        let base = source(&[(1, "x")]);
        let same = source(&[(1, "x"), (2, "a")]);
        let light = Weight::default();
        let none = of_source(Some(&base), (&same, light), (&same, light));
        assert!(none.a.is_empty() && none.b.is_empty());
        let edited = of_source(
            Some(&same),
            (&source(&[(1, "x"), (2, "b")]), light),
            (&source(&[(1, "x"), (2, "c")]), light),
        );
        assert!(edited.a.is_empty() && edited.b.is_empty());
    }
}
