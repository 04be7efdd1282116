//! Which units are shown, and in which order.

use serde::Serialize;

use super::Standing;

/// How a unit was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Something of it differs.
    Fuzzy,
    /// It reads the same.
    Exact,
    /// It reads the same, and so do the segments before and after it.
    Context,
}

/// A unit that a search found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The number under which it was added.
    pub unit: u32,
    /// How alike the sources are, less the penalty for a unit that is not approved.
    pub score: u8,
    /// How alike the sources are.
    pub similarity: u8,
    /// How it was found.
    pub kind: Kind,
    /// Whether the sources differ in numbers and in nothing else.
    pub numbers_only: bool,
    /// What it is worth.
    pub standing: Standing,
    pub(super) target: u64,
}

impl Found {
    /// What comes first: the score, then the same place, then what is approved, then what was added last.
    fn key(&self) -> (u8, Kind, Standing, u32) {
        (self.score, self.kind, self.standing, self.unit)
    }
}

/// The best units so far, no two with the same target.
#[derive(Debug)]
pub(super) struct Best {
    most: usize,
    least: u8,
    units: Vec<Found>,
}

impl Best {
    pub(super) fn new(most: usize, least: u8) -> Self {
        Self {
            most,
            least: least.max(1),
            units: Vec::with_capacity(most + 1),
        }
    }

    /// The least score with which a unit may be taken. Of units with one score, which is taken must not hang on which is
    /// seen first.
    pub(super) fn least(&self) -> u8 {
        match self.units.last() {
            Some(last) if self.units.len() >= self.most => last.score,
            _ => self.least,
        }
    }

    /// Whether nothing that differs could be taken any more.
    pub(super) fn is_perfect(&self) -> bool {
        self.least() >= 100
    }

    pub(super) fn offer(&mut self, found: Found) {
        if found.score < self.least {
            return;
        }
        let is_full = self.units.len() >= self.most;
        if is_full && self.units.last().is_none_or(|last| last.key() >= found.key()) {
            return;
        }
        match self.units.iter().position(|own| own.target == found.target) {
            Some(at) if self.units.get(at).is_some_and(|own| own.key() >= found.key()) => return,
            Some(at) => {
                self.units.remove(at);
            }
            None => {}
        }
        let place = self.units.partition_point(|own| own.key() > found.key());
        self.units.insert(place, found);
        self.units.truncate(self.most);
    }

    pub(super) fn into_units(self) -> Vec<Found> {
        self.units
    }
}
