//! A table of which only a band around the diagonal is kept, so that a huge gap does not need a huge table.

use std::ops::Range;

/// How a cell was reached: so many old and so many new units, linked or passed over.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Step {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) linked: bool,
}

/// The cells near the diagonal; those outside are absent.
pub(super) struct Table<T> {
    cells: Vec<Vec<T>>,
    rows: usize,
    columns: usize,
    band: usize,
}

impl<T: Clone + Default> Table<T> {
    pub(super) fn new(rows: usize, columns: usize, band: usize) -> Self {
        let mut table = Self {
            cells: Vec::with_capacity(rows),
            rows,
            columns,
            band,
        };
        for row in 0..rows {
            let length = table.columns(row).len();
            table.cells.push(vec![T::default(); length]);
        }
        table
    }

    /// The columns of a row that are kept. Those of neighbouring rows overlap, so that a path leads through all.
    pub(super) fn columns(&self, row: usize) -> Range<usize> {
        let last = self.rows.saturating_sub(1).max(1);
        let on_diagonal = |row: usize| row * self.columns.saturating_sub(1) / last;
        let end = (on_diagonal(row + 1) + self.band + 1).min(self.columns);
        on_diagonal(row).saturating_sub(self.band).min(end)..end
    }

    pub(super) fn get(&self, row: usize, column: usize) -> Option<&T> {
        let offset = column.checked_sub(self.columns(row).start)?;
        self.cells.get(row)?.get(offset)
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: T) {
        let offset = column.checked_sub(self.columns(row).start);
        let cell = offset.and_then(|offset| self.cells.get_mut(row)?.get_mut(offset));
        if let Some(cell) = cell {
            *cell = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_rows_overlap_and_the_corners_are_kept() {
        for (rows, columns, band) in [(1, 1, 0), (3, 900, 8), (900, 3, 8), (50, 50, 0), (2, 7, 3)] {
            let table: Table<u8> = Table::new(rows, columns, band);
            assert!(table.get(0, 0).is_some() && table.get(rows - 1, columns - 1).is_some());
            for row in 1..rows {
                assert!(
                    table.columns(row - 1).end > table.columns(row).start,
                    "{rows}x{columns} row {row}"
                );
            }
        }
    }
}
