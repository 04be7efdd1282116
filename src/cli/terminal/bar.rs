//! A bar that shows how far something has come.

/// A bar of `cells` columns, filled as `done` is to `total`.
///
/// It is full only when all is done and empty only when nothing is, however many cells there are: nobody should
/// believe from a rounded bar that a statement can be released.
#[must_use]
pub fn bar(done: usize, total: usize, cells: usize, unicode: bool) -> String {
    let (full, empty) = if unicode { ('█', '░') } else { ('#', '-') };
    let filled = match (done, total) {
        (0, _) | (_, 0) => 0,
        (done, total) if done >= total => cells,
        (done, total) => (done.saturating_mul(cells) / total)
            .clamp(1.min(cells.saturating_sub(1)), cells.saturating_sub(1)),
    };
    (0..cells)
        .map(|cell| if cell < filled { full } else { empty })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_never_rounded_to_all_or_nothing() {
        for (done, total, want) in [
            (0, 10, "░░░░░"),
            (1, 1000, "█░░░░"),
            (5, 10, "██░░░"),
            (999, 1000, "████░"),
            (1000, 1000, "█████"),
            (0, 0, "░░░░░"),
        ] {
            assert_eq!(bar(done, total, 5, true), want, "{done} of {total}");
        }
        assert_eq!(bar(2, 4, 4, false), "##--");
        assert_eq!(bar(1, 2, 0, true), "");
        assert_eq!(bar(1, 2, 1, true), "░");
    }
}
