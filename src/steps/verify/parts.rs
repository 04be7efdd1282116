//! The lines by which a part of a text says that it is one: `2/8`.

use crate::formats::evidence::Shown;
use crate::text::written_key;

/// The lines of a document that only say which part of a text they begin.
pub(super) fn labels(shown: &Shown) -> Vec<String> {
    let lines = shown.evidence.lines.iter().map(|line| &line.text);
    lines.filter(|text| label(text).is_some()).cloned().collect()
}

/// Whether all parts that a document speaks of are in it; so they are where it speaks of none.
pub(super) fn are_all(shown: &Shown) -> bool {
    let lines = shown.evidence.lines.iter();
    let mut found: Vec<(u32, u32)> = lines.filter_map(|line| label(&line.text)).collect();
    found.sort_unstable();
    found.dedup();
    let has_all = |total: u32| found.iter().filter(|own| own.1 == total).count() == total as usize;
    found.iter().all(|(_, total)| has_all(*total))
}

/// The number of the part, and of how many.
fn label(text: &str) -> Option<(u32, u32)> {
    let key = written_key(text);
    let (number, total) = key.trim().split_once('/')?;
    let (number, total) = (number.parse::<u32>().ok()?, total.parse::<u32>().ok()?);
    (1..=total).contains(&number).then_some((number, total))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::Evidence;

    fn shown(lines: &[&str]) -> Shown {
        Shown {
            evidence: Evidence::of_blocks(lines),
            ..Shown::default()
        }
    }

    #[test]
    fn a_part_is_told_from_all_of_them() {
        assert!(are_all(&shown(&["one"])));
        assert!(are_all(&shown(&["1/2", "one", "٢/٢", "two"])));
        assert!(!are_all(&shown(&["\u{200f}٢/٢", "two"])));
        assert!(!are_all(&shown(&["1/4000000000", "one"])));
        assert_eq!(labels(&shown(&["5/2", "1/3", "1/3 of it", "0/1"])), ["1/3"]);
    }
}
