//! Which bytes a match of a pattern can begin and end with.
//!
//! Rules are tried only where the byte before and the byte after fit some rule that breaks; for sentence rules that is
//! one place in a hundred, which is where the speed comes from. The sets may be too large, never too small.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::utf8::Utf8Sequences;

/// A set of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ByteSet([u64; 4]);

impl ByteSet {
    const EMPTY: Self = Self([0; 4]);
    /// Every byte.
    pub const ALL: Self = Self([u64::MAX; 4]);

    /// Whether the byte is in the set.
    pub fn has(&self, byte: u8) -> bool {
        let word = self.0[usize::from(byte >> 6)];
        word & (1 << (byte & 63)) != 0
    }

    fn add(&mut self, from: u8, to: u8) {
        for byte in from..=to {
            self.0[usize::from(byte >> 6)] |= 1 << (byte & 63);
        }
    }

    fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }
}

/// Which end of a match is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// The first byte.
    First,
    /// The last byte.
    Last,
}

/// The bytes that a match can have at this edge; all of them if it can be empty.
pub(super) fn bytes_at(edge: Edge, hir: &Hir) -> ByteSet {
    let (set, empty) = walk(edge, hir);
    if empty { ByteSet::ALL } else { set }
}

/// The set, and whether the match can be empty so that a neighbour decides.
fn walk(edge: Edge, hir: &Hir) -> (ByteSet, bool) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => (ByteSet::EMPTY, true),
        HirKind::Literal(literal) => {
            let byte = match edge {
                Edge::First => literal.0.first(),
                Edge::Last => literal.0.last(),
            };
            let mut set = ByteSet::EMPTY;
            if let Some(&byte) = byte {
                set.add(byte, byte);
            }
            (set, byte.is_none())
        }
        HirKind::Class(class) => (class_bytes(edge, class), false),
        HirKind::Repetition(repetition) => {
            let (set, empty) = walk(edge, &repetition.sub);
            (set, empty || repetition.min == 0)
        }
        HirKind::Capture(capture) => walk(edge, &capture.sub),
        HirKind::Concat(parts) => match edge {
            Edge::First => concat(edge, parts.iter()),
            Edge::Last => concat(edge, parts.iter().rev()),
        },
        HirKind::Alternation(parts) => {
            let mut joined = (ByteSet::EMPTY, false);
            for part in parts {
                let (set, empty) = walk(edge, part);
                joined.0.join(&set);
                joined.1 |= empty;
            }
            joined
        }
    }
}

fn concat<'h>(edge: Edge, parts: impl Iterator<Item = &'h Hir>) -> (ByteSet, bool) {
    let mut joined = ByteSet::EMPTY;
    for part in parts {
        let (set, empty) = walk(edge, part);
        joined.join(&set);
        if !empty {
            return (joined, false);
        }
    }
    (joined, true)
}

fn class_bytes(edge: Edge, class: &Class) -> ByteSet {
    let mut set = ByteSet::EMPTY;
    match class {
        Class::Bytes(class) => class.iter().for_each(|range| set.add(range.start(), range.end())),
        Class::Unicode(class) => {
            for sequence in class
                .iter()
                .flat_map(|range| Utf8Sequences::new(range.start(), range.end()))
            {
                let range = match edge {
                    Edge::First => sequence.as_slice().first(),
                    Edge::Last => sequence.as_slice().last(),
                };
                range.iter().for_each(|range| set.add(range.start, range.end));
            }
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(pattern: &str) -> (ByteSet, ByteSet) {
        let hir = regex_syntax::parse(pattern).unwrap();
        (bytes_at(Edge::First, &hir), bytes_at(Edge::Last, &hir))
    }

    #[test]
    fn the_sets_hold_what_a_match_can_begin_and_end_with() {
        for (pattern, first, last) in [
            ("abc", "a", "c"),
            ("(?:Dr|Prof)[.]", "DP", "."),
            ("x?y*z", "xyz", "z"),
            (r"^\s*1\)", " \t1", ")"),
            ("[.!]+[)]?", ".!", ".!)"),
            (r"\bab\b", "a", "b"),
        ] {
            let (first_set, last_set) = edges(pattern);
            first
                .bytes()
                .for_each(|b| assert!(first_set.has(b), "{pattern} {b}"));
            last.bytes()
                .for_each(|b| assert!(last_set.has(b), "{pattern} {b}"));
            assert!(!first_set.has(b'~') && !last_set.has(b'~'), "{pattern}");
        }
    }

    #[test]
    fn a_pattern_that_can_be_empty_allows_everything() {
        assert_eq!(edges("a*").0, ByteSet::ALL);
        assert_eq!(edges("").1, ByteSet::ALL);
    }

    #[test]
    fn letters_outside_ascii_are_given_by_their_bytes() {
        let (first, last) = edges("؟");
        assert!(first.has(0xD8) && last.has(0x9F) && !first.has(0x9F));
    }
}
