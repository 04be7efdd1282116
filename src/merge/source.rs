//! What becomes of a source that both sides changed.

use std::collections::{HashMap, HashSet};

use crate::model::{Block, SegmentId, Source, SourceCandidate, SourceSegment};

use super::order::{self, Nature};
use super::values::{Three, three};
use super::versions::{self, Versions};

/// The source of both sides. Ids that mean different segments are told apart before; see [`super::renumber`].
///
/// Without a base nothing can be known to have been taken out: all that either side has is there.
#[must_use]
pub fn merged(base: Option<&Source>, a: &Source, b: &Source) -> Source {
    let (before, first, second) = (base.map(by_id).unwrap_or_default(), by_id(a), by_id(b));
    let mut merged: HashMap<&SegmentId, SourceSegment> = HashMap::new();
    for segment in a.segments.iter().chain(&b.segments) {
        if !merged.contains_key(&segment.id) {
            let get =
                |side: &HashMap<&SegmentId, &'_ SourceSegment>| side.get(&segment.id).map(|&s| s.clone());
            if let Some(segment_merged) =
                one(get(&before).as_ref(), get(&first).as_ref(), get(&second).as_ref())
            {
                merged.insert(&segment.id, segment_merged);
            }
        }
    }
    let kept: HashSet<&SegmentId> = merged.keys().copied().collect();
    let nature = |id: &SegmentId| {
        let segment = first.get(id).or_else(|| second.get(id));
        segment.map_or_else(Nature::default, |segment| Nature {
            opens: segment.opens.is_some(),
            from: &segment.from,
        })
    };
    let old = base.map(ids).unwrap_or_default();
    let order = order::merged(&old, &ids(a), &ids(b), &kept, nature);
    let mut segments: Vec<SourceSegment> = order.iter().filter_map(|id| merged.remove(id)).collect();
    keep_blocks(&mut segments, &before, [a, b]);
    let next = base.map_or(1, |base| base.next).max(a.next).max(b.next);
    Source {
        lang: a.lang.clone(),
        next,
        segments,
    }
}

fn by_id(source: &Source) -> HashMap<&SegmentId, &SourceSegment> {
    source
        .segments
        .iter()
        .map(|segment| (&segment.id, segment))
        .collect()
}

fn ids(source: &Source) -> Vec<&SegmentId> {
    source.segments.iter().map(|segment| &segment.id).collect()
}

/// One segment; nothing if it is taken out.
fn one(
    base: Option<&SourceSegment>,
    a: Option<&SourceSegment>,
    b: Option<&SourceSegment>,
) -> Option<SourceSegment> {
    let standing = match (base, a, b) {
        (None, Some(only), None) | (None, None, Some(only)) => return Some(only.clone()),
        (_, Some(a), Some(b)) => shaped(base, a, b),
        (Some(_), Some(left), None) | (Some(_), None, Some(left)) => left.clone(),
        (_, None, None) => return None,
    };
    let kept = versions::merged(base.map(written).as_ref(), &on_side(a), &on_side(b));
    let mut kept = kept.into_iter();
    // Texts are sorted before the record that there is none.
    match kept.next()? {
        SourceCandidate::Text(text) => Some(SourceSegment {
            text,
            candidates: kept.collect(),
            ..standing
        }),
        SourceCandidate::Removed => None,
    }
}

/// What both sides made of everything but the text.
fn shaped(base: Option<&SourceSegment>, a: &SourceSegment, b: &SourceSegment) -> SourceSegment {
    let opens = three(&base.and_then(|base| base.opens), a.opens, b.opens).first();
    let was = base.is_some_and(|base| base.new_line);
    let before: &[SegmentId] = base.map_or(&[], |base| &base.from);
    let from = match three(&before, a.from.as_slice(), b.from.as_slice()) {
        Three::Agreed(from) => from.to_vec(),
        Three::Contested(a, b) => {
            let mut both: Vec<SegmentId> = a.iter().chain(b).cloned().collect();
            both.sort();
            both.dedup();
            both
        }
    };
    SourceSegment {
        opens,
        new_line: three(&was, a.new_line, b.new_line).first(),
        from,
        ..a.clone()
    }
}

fn on_side(segment: Option<&SourceSegment>) -> Versions<SourceCandidate> {
    segment.map_or_else(|| Versions::one(SourceCandidate::Removed), written)
}

fn written(segment: &SourceSegment) -> Versions<SourceCandidate> {
    Versions {
        first: SourceCandidate::Text(segment.text.clone()),
        others: segment.candidates.clone(),
    }
}

/// Lets no segment fall into the block before its own because the segment that opened it was taken out on the other side.
fn keep_blocks(
    segments: &mut [SourceSegment],
    before: &HashMap<&SegmentId, &SourceSegment>,
    sides: [&Source; 2],
) {
    let present: HashSet<SegmentId> = segments.iter().map(|segment| segment.id.clone()).collect();
    let blocks = sides.map(Blocks::of);
    let mut last: Option<SegmentId> = None;
    let mut mended: Option<(usize, SegmentId)> = None;
    for segment in segments.iter_mut() {
        let own: Vec<(usize, Option<&SegmentId>)> = blocks
            .iter()
            .enumerate()
            .filter_map(|(side, blocks)| Some((side, *blocks.opener.get(&segment.id)?)))
            .collect();
        if segment.opens.is_none() {
            let fallen = last.as_ref().is_some_and(|last| {
                own.iter().all(|(side, opener)| {
                    let before = blocks.get(*side).and_then(|blocks| blocks.opener.get(last));
                    opener.is_some_and(|opener| !present.contains(opener)) && before != Some(opener)
                })
            });
            if let Some((side, Some(opener))) = own.first().filter(|_| fallen) {
                segment.opens = blocks
                    .get(*side)
                    .and_then(|blocks| blocks.kind.get(*opener).copied());
                mended = Some((*side, (*opener).clone()));
            }
        } else if let Some((side, opener)) = &mended {
            // The other side made it the first of the block that has just been given its first.
            let was_within = before.get(&segment.id).is_some_and(|old| old.opens.is_none());
            if was_within && own.iter().any(|(of, own)| of == side && *own == Some(opener)) {
                segment.opens = None;
            }
            mended = None;
        }
        last = Some(segment.id.clone());
    }
}

/// Which segment opens the block that a segment belongs to, if one does, and what that block is.
struct Blocks<'s> {
    opener: HashMap<&'s SegmentId, Option<&'s SegmentId>>,
    kind: HashMap<&'s SegmentId, Block>,
}

impl<'s> Blocks<'s> {
    fn of(source: &'s Source) -> Self {
        let (mut opener, mut kind) = (HashMap::new(), HashMap::new());
        let mut open = None;
        for segment in &source.segments {
            if let Some(block) = segment.opens {
                open = Some(&segment.id);
                kind.insert(&segment.id, block);
            }
            opener.insert(&segment.id, open);
        }
        Self { opener, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    /// `^` before a text opens a paragraph.
    fn source(segments: &[(u64, &str)]) -> Source {
        let segment = |(number, text): &(u64, &str)| SourceSegment {
            id: SegmentId::of_source(*number),
            opens: text.starts_with('^').then(Block::default),
            new_line: false,
            text: text.trim_start_matches('^').to_owned(),
            from: vec![],
            candidates: vec![],
        };
        Source {
            lang: Lang::parse("ar").unwrap(),
            next: segments.iter().map(|(number, _)| number + 1).max().unwrap_or(1),
            segments: segments.iter().map(segment).collect(),
        }
    }

    fn shown(source: &Source) -> Vec<String> {
        let show = |segment: &SourceSegment| {
            let mark = if segment.opens.is_some() { "^" } else { "" };
            let mut text = format!("{} {mark}{}", segment.id, segment.text);
            for candidate in &segment.candidates {
                text.push_str(&match candidate {
                    SourceCandidate::Text(other) => format!(" | {other}"),
                    SourceCandidate::Removed => " | -".to_owned(),
                });
            }
            text
        };
        source.segments.iter().map(show).collect()
    }

    #[test]
    fn changes_of_different_segments_stand_side_by_side() {
        let base = source(&[(1, "^a"), (2, "b"), (3, "^c")]);
        let a = source(&[(1, "^a"), (2, "b2"), (3, "^c"), (4, "d")]);
        let b = source(&[(1, "^a1"), (2, "b"), (5, "e"), (3, "^c")]);
        let merged = merged(Some(&base), &a, &b);
        assert_eq!(shown(&merged), ["s1 ^a1", "s2 b2", "s5 e", "s3 ^c", "s4 d"]);
        assert_eq!(merged.next, 6);
    }

    #[test]
    fn two_texts_for_one_segment_both_stay_and_so_does_an_edit_of_what_was_taken_out() {
        let base = source(&[(1, "^a"), (2, "b"), (3, "c")]);
        let a = source(&[(1, "^x"), (2, "b2")]);
        let b = source(&[(1, "^y"), (3, "c")]);
        assert_eq!(shown(&merged(Some(&base), &a, &b)), ["s1 ^x | y", "s2 b2 | -"]);
        let chosen = source(&[(1, "^y"), (2, "b2")]);
        let contested = merged(Some(&base), &a, &b);
        assert_eq!(
            shown(&merged(Some(&contested), &chosen, &contested)),
            ["s1 ^y", "s2 b2"]
        );
    }

    #[test]
    fn a_sentence_stays_in_its_paragraph_when_the_other_side_took_out_the_first_of_it() {
        let base = source(&[(1, "^a"), (2, "^b"), (3, "c"), (4, "d")]);
        let without_first = source(&[(1, "^a"), (3, "^c"), (4, "d")]);
        let inserted = source(&[(1, "^a"), (2, "^b"), (5, "e"), (3, "c"), (4, "d")]);
        assert_eq!(
            shown(&merged(Some(&base), &without_first, &inserted)),
            ["s1 ^a", "s5 ^e", "s3 c", "s4 d"]
        );
        let without_second = source(&[(1, "^a"), (2, "^b"), (4, "d")]);
        assert_eq!(
            shown(&merged(Some(&base), &without_first, &without_second)),
            ["s1 ^a", "s4 ^d"]
        );
    }
}
