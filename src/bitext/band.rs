//! The corridor in which the way through both documents is looked for.
//!
//! It follows what occurs once in each document, as far as that is in one order on both sides, and between such places
//! the share of letters that lie behind. A mistaken place leads it astray for a stretch only, and the corridor is made
//! wider where the way would leave it.

use super::bead::REACH;
use super::interned::{Linked, Part};

/// The most places that are looked at in all.
pub(super) const CELLS_MAX: usize = 4_000_000;
/// How far from its middle the corridor reaches at first.
const FIRST: usize = 60;
/// How far it reaches at least, however long the documents are.
const LEAST: usize = 12;

/// For each place of the source, the places of the target that are looked at.
#[derive(Debug, Clone)]
pub(super) struct Band {
    middle: Vec<usize>,
    columns: usize,
    reach: usize,
    rows: Vec<(usize, usize)>,
}

impl Band {
    /// The corridor to begin with; everything, where that is little.
    pub(super) fn first(linked: &Linked) -> Self {
        let (rows, columns) = (linked.source.len() + 1, linked.target.len() + 1);
        let middle = middle(linked);
        let mut reach = if rows * columns <= CELLS_MAX / 16 {
            columns
        } else {
            FIRST
        };
        let mut band = Self::with(middle, columns, reach);
        while band.cells() > CELLS_MAX && reach > LEAST {
            reach /= 2;
            band = Self::with(band.middle, columns, reach.max(LEAST));
        }
        band
    }

    fn with(middle: Vec<usize>, columns: usize, reach: usize) -> Self {
        let last = columns - 1;
        let end = middle.len() - 1;
        let mut rows = Vec::with_capacity(middle.len());
        for at in 0..=end {
            // Neighbours are looked at too, so that a jump of the middle leaves no gap.
            let from = middle[at.saturating_sub(1)].saturating_sub(reach);
            let to = (middle[(at + 1).min(end)] + reach + REACH).min(last);
            rows.push((if at == 0 { 0 } else { from }, if at == end { last } else { to }));
        }
        Self {
            middle,
            columns,
            reach,
            rows,
        }
    }

    /// The first and the last place of the target that are looked at from this place of the source.
    pub(super) fn row(&self, at: usize) -> (usize, usize) {
        self.rows[at]
    }

    /// How many places of the source there are.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    fn cells(&self) -> usize {
        self.rows.iter().map(|(from, to)| to + 1 - from).sum()
    }

    /// A corridor twice as wide, if the way touches the side of this one and there is room.
    pub(super) fn wider(&self, path: &[(usize, usize)]) -> Option<Self> {
        let last = self.columns - 1;
        let touches = |&(row, column): &(usize, usize)| {
            let (from, to) = self.rows[row];
            (column <= from + 1 && from > 0) || (column + 1 >= to && to < last)
        };
        if !path.iter().any(touches) {
            return None;
        }
        let wider = Self::with(self.middle.clone(), self.columns, self.reach * 2);
        (wider.cells() <= CELLS_MAX).then_some(wider)
    }
}

/// For each place of the source, where in the target it should be.
fn middle(linked: &Linked) -> Vec<usize> {
    let (source, target) = (letters(&linked.source), letters(&linked.target));
    let (rows, columns) = (linked.source.len(), linked.target.len());
    let mut chain = chain(&linked.anchors, columns);
    chain.push((rows, columns));
    let mut middle = Vec::with_capacity(rows + 1);
    let (mut row, mut column) = (0, 0);
    for (to_row, to_column) in chain {
        let (from, span) = (source[row], source[to_row] - source[row]);
        let (low, height) = (target[column], target[to_column] - target[column]);
        let (first, mut at) = (row, column);
        while row < to_row {
            let share = if span > 0.0 {
                (source[row] - from) / span
            } else {
                0.0
            };
            while at < to_column && row > first && target[at] < low + share * height {
                at += 1;
            }
            middle.push(at);
            row += 1;
        }
        column = to_column;
    }
    middle.push(columns);
    middle
}

/// How many letters stand before each place.
fn letters(parts: &[Part]) -> Vec<f64> {
    let mut sum = 0.0;
    let rest = parts.iter().map(|part| {
        sum += f64::from(part.letters);
        sum
    });
    std::iter::once(0.0).chain(rest).collect()
}

/// The heaviest of the anchors that are in one order on both sides, strictly.
fn chain(anchors: &[(u32, u32, f32)], columns: usize) -> Vec<(usize, usize)> {
    let mut points: Vec<(usize, usize, f32)> = Vec::new();
    let mut sorted = anchors.to_vec();
    sorted.sort_by_key(|(row, column, _)| (*row, *column));
    for (row, column, weight) in sorted {
        let (row, column) = (row as usize, column as usize);
        match points.last_mut() {
            Some(last) if (last.0, last.1) == (row, column) => last.2 += weight,
            _ => points.push((row, column, weight)),
        }
    }
    // Best sums over all columns before one, in a tree of sums (Fenwick's, for maxima).
    let mut tree: Vec<(f32, usize)> = vec![(0.0, usize::MAX); columns + 1];
    let mut before = vec![usize::MAX; points.len()];
    let mut pending: Vec<(usize, f32)> = Vec::new();
    let mut at = 0;
    while at < points.len() {
        let row = points[at].0;
        let group = points[at..].iter().take_while(|point| point.0 == row).count();
        pending.clear();
        for point in at..at + group {
            let (best, from) = best_before(&tree, points[point].1);
            before[point] = from;
            pending.push((point, best + points[point].2));
        }
        for (point, sum) in &pending {
            raise(&mut tree, points[*point].1, (*sum, *point));
        }
        at += group;
    }
    let (_, mut point) = best_before(&tree, columns);
    let mut chain = Vec::new();
    while let Some(&(row, column, _)) = points.get(point) {
        chain.push((row, column));
        point = before[point];
    }
    chain.reverse();
    chain
}

fn best_before(tree: &[(f32, usize)], column: usize) -> (f32, usize) {
    let mut best = (0.0, usize::MAX);
    let mut at = column;
    while at > 0 {
        if tree[at].0 > best.0 {
            best = tree[at];
        }
        at &= at - 1;
    }
    best
}

fn raise(tree: &mut [(f32, usize)], column: usize, value: (f32, usize)) {
    let mut at = column + 1;
    while let Some(cell) = tree.get_mut(at) {
        if value.0 > cell.0 {
            *cell = value;
        }
        at += at & at.wrapping_neg();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_chain_leaves_out_what_is_out_of_order() {
        let anchors = [
            (0, 1, 1.0),
            (1, 5, 0.5),
            (2, 2, 1.0),
            (2, 2, 0.5),
            (3, 3, 1.0),
            (3, 4, 0.1),
        ];
        assert_eq!(chain(&anchors, 6), [(0, 1), (2, 2), (3, 3)]);
        assert!(chain(&[], 3).is_empty());
    }
}
