//! Several indexes searched as one: what was indexed at first, and what has changed since.
//!
//! An index is never changed. What is gone from it is said beside it, and what is new has an index of its own; a search
//! finds the same in both together as in one that was made of everything at once.

use super::index::Index;

/// What stands for a unit that is no more.
const GONE: u32 = u32::MAX;

/// An index, and what has become of its units.
#[derive(Debug, Clone, Copy)]
pub struct Layer<'i> {
    pub(super) index: &'i Index,
    /// The number of each unit today, by the number under which it was added; `None` where nothing has changed.
    numbers: Option<&'i [u32]>,
}

impl<'i> Layer<'i> {
    /// An index whose units are all there, under their own numbers.
    #[must_use]
    pub fn whole(index: &'i Index) -> Self {
        Self { index, numbers: None }
    }

    /// An index whose units have other numbers today, by [`numbers`].
    #[must_use]
    pub fn renumbered(index: &'i Index, numbers: &'i [u32]) -> Self {
        Self {
            index,
            numbers: Some(numbers),
        }
    }

    /// The number today of the unit at a place of the index; nothing if it is no more.
    pub(super) fn number_at(&self, place: usize) -> Option<u32> {
        let added = *self.index.units.get(place)?;
        let Some(numbers) = self.numbers else {
            return Some(added);
        };
        numbers
            .get(added as usize)
            .copied()
            .filter(|number| *number != GONE)
    }
}

/// The numbers for [`Layer::renumbered`]: runs of units in the order in which they were added, each with how many there
/// are and the number that the first has today, or none if they are gone.
#[must_use]
pub fn numbers(runs: impl IntoIterator<Item = (usize, Option<u32>)>) -> Vec<u32> {
    let mut numbers = Vec::new();
    for (count, first) in runs {
        let number = |at: usize| first.map_or(GONE, |first| first.saturating_add(at as u32));
        numbers.extend((0..count).map(number));
    }
    numbers
}
