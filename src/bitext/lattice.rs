//! The cheapest way through the corridor, and how much likelier it is than all others.

use super::band::Band;
use super::bead::{Costs, STEPS};
use super::interned::Linked;

/// No way leads there.
const NEVER: f32 = f32::INFINITY;
/// No step leads there.
const NONE: u8 = u8::MAX;

/// The corridor with what it costs to come to each of its places.
#[derive(Debug)]
pub(super) struct Lattice<'a> {
    costs: &'a Costs<'a>,
    band: &'a Band,
    /// Where the places of each row begin.
    starts: Vec<usize>,
    /// What both sides share, for each segment of the source and the stretch of the target that its row covers.
    common: Vec<Vec<f32>>,
    /// What all ways to a place cost together: the negative logarithm of the sum of their likelihoods.
    forward: Vec<f32>,
    /// The last step of the cheapest way to a place.
    last: Vec<u8>,
}

impl<'a> Lattice<'a> {
    pub(super) fn new(costs: &'a Costs<'a>, linked: &Linked, band: &'a Band) -> Self {
        let mut starts = Vec::with_capacity(band.rows() + 1);
        let mut size = 0;
        for row in 0..band.rows() {
            starts.push(size);
            let (from, to) = band.row(row);
            size += to + 1 - from;
        }
        let common = (0..band.rows() - 1).map(|row| {
            let (from, to) = (band.row(row).0, band.row(row + 1).1);
            let mut cells = vec![0.0; to - from];
            linked.common(row, from, &mut cells);
            cells
        });
        let mut lattice = Self {
            costs,
            band,
            common: common.collect(),
            starts,
            forward: vec![NEVER; size],
            last: vec![NONE; size],
        };
        lattice.run();
        lattice
    }

    /// The place in the lists, if the corridor holds it.
    fn cell(&self, row: usize, column: usize) -> Option<usize> {
        if row >= self.band.rows() {
            return None;
        }
        let (from, to) = self.band.row(row);
        (from..=to)
            .contains(&column)
            .then(|| self.starts[row] + column - from)
    }

    fn run(&mut self) {
        let mut best = vec![NEVER; self.forward.len()];
        (best[0], self.forward[0]) = (0.0, 0.0);
        for row in 0..self.band.rows() {
            let (from, to) = self.band.row(row);
            for column in from..=to {
                let here = self.starts[row] + column - from;
                if best[here] == NEVER {
                    continue;
                }
                for (number, step) in STEPS.iter().enumerate() {
                    let Some(there) = self.cell(row + step.0, column + step.1) else {
                        continue;
                    };
                    let cost = self
                        .costs
                        .of((row, column), *step, self.shared((row, column), *step));
                    if best[here] + cost < best[there] {
                        best[there] = best[here] + cost;
                        self.last[there] = number as u8;
                    }
                    self.forward[there] = joined(self.forward[there], self.forward[here] + cost);
                }
            }
        }
    }

    /// What the segments of a step share.
    fn shared(&self, at: (usize, usize), step: (usize, usize, f32)) -> f32 {
        let mut sum = 0.0;
        for row in at.0..at.0 + step.0 {
            let from = self.band.row(row).0;
            for column in at.1..at.1 + step.1 {
                let cell = column
                    .checked_sub(from)
                    .and_then(|cell| self.common[row].get(cell));
                sum += cell.copied().unwrap_or_default();
            }
        }
        sum
    }

    /// The places that the cheapest way goes through, the first and the last included.
    pub(super) fn best(&self) -> Vec<(usize, usize)> {
        let mut place = (self.band.rows() - 1, self.band.row(self.band.rows() - 1).1);
        let mut path = vec![place];
        while let Some(step) = self.step_to(place) {
            place = (place.0 - step.0, place.1 - step.1);
            path.push(place);
        }
        path.reverse();
        path
    }

    fn step_to(&self, place: (usize, usize)) -> Option<(usize, usize, f32)> {
        let cell = self.cell(place.0, place.1)?;
        STEPS.get(usize::from(self.last[cell])).copied()
    }

    /// How likely each step of a way is, among all ways through the corridor.
    pub(super) fn likelihoods(&self, path: &[(usize, usize)]) -> Vec<f32> {
        let backward = self.backward();
        let all = self.forward.last().copied().unwrap_or_default();
        let of = |pair: &[(usize, usize)]| {
            let (at, to) = (pair[0], pair[1]);
            let step = STEPS.iter().find(|step| (at.0 + step.0, at.1 + step.1) == to)?;
            let cost = self.costs.of(at, *step, self.shared(at, *step));
            let (here, there) = (self.cell(at.0, at.1)?, self.cell(to.0, to.1)?);
            Some((all - self.forward[here] - cost - backward[there]).exp().min(1.0))
        };
        path.windows(2).map(|pair| of(pair).unwrap_or_default()).collect()
    }

    /// What all ways from a place to the end cost together.
    fn backward(&self) -> Vec<f32> {
        let mut backward = vec![NEVER; self.forward.len()];
        if let Some(last) = backward.last_mut() {
            *last = 0.0;
        }
        for row in (0..self.band.rows()).rev() {
            let (from, to) = self.band.row(row);
            for column in (from..=to).rev() {
                let here = self.starts[row] + column - from;
                for step in STEPS {
                    let Some(there) = self.cell(row + step.0, column + step.1) else {
                        continue;
                    };
                    if backward[there] == NEVER {
                        continue;
                    }
                    let cost = self
                        .costs
                        .of((row, column), *step, self.shared((row, column), *step));
                    backward[here] = joined(backward[here], backward[there] + cost);
                }
            }
        }
        backward
    }
}

/// Two costs of which either will do: the negative logarithm of the sum of the likelihoods.
fn joined(one: f32, other: f32) -> f32 {
    let (less, more) = if one < other { (one, other) } else { (other, one) };
    let distance = more - less;
    // Beyond that, the sum is the likelier one to the last digit.
    if distance < 16.0 {
        less - (-distance).exp().ln_1p()
    } else {
        less
    }
}
