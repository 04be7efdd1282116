//! The earlier pairs that help with a segment: its own, and those of the segments that it was split or merged from. Pure.

use crate::model::{Earlier, Reviewed, SegmentId, Target};
use crate::workflow::SegmentRow;

/// The earlier pairs of a row, its own or, where its segment was split or merged, those of every parent.
#[must_use]
pub fn of_row(row: &SegmentRow<'_>, reviewed: &Reviewed) -> Vec<Earlier> {
    let parents: &[SegmentId] = row.source.map_or(&[], |source| &source.from);
    let renders_today = row
        .target
        .is_some_and(|target| target.source.as_deref() == row.source.map(|source| source.text.as_str()));
    let ids: Vec<&SegmentId> = if parents.is_empty() || renders_today {
        vec![row.id]
    } else {
        parents.iter().collect()
    };
    ids.into_iter()
        .filter_map(|id| reviewed.translation.get(id))
        .filter_map(pair)
        .collect()
}

fn pair(target: &Target) -> Option<Earlier> {
    Some(Earlier {
        id: target.id.clone(),
        source: target.source.clone()?,
        target: target.rendering.text().unwrap_or_default().to_owned(),
    })
}
