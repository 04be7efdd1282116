//! What people do.

use proptest::prelude::*;

use super::revision::{Change, change};

/// Something that somebody does in a clone.
#[derive(Debug, Clone)]
pub struct Act {
    pub clone: usize,
    pub person: usize,
    pub deed: Deed,
}

/// Segments are numbered through, around the end of the statement.
#[derive(Debug, Clone)]
pub enum Deed {
    /// A text that nobody else writes, or one of some that several write.
    Translate(usize, Option<usize>),
    Confirm(usize),
    Add(usize),
    Omit(usize),
    Revise(Change),
    Approve(usize),
    ApproveAll,
    Reject(usize),
    /// Takes one of the versions of the first segment that has several; of the source, or of the translation.
    Resolve(bool, usize),
    /// Exchanges with one of the shared repositories.
    Sync(usize),
}

pub fn act() -> impl Strategy<Value = Act> {
    let segment = || 0..9usize;
    let deed = prop_oneof![
        8 => (segment(), prop::option::weighted(0.2, 0..2usize)).prop_map(|(at, text)| Deed::Translate(at, text)),
        2 => segment().prop_map(Deed::Confirm),
        2 => segment().prop_map(Deed::Add),
        1 => segment().prop_map(Deed::Omit),
        6 => change().prop_map(Deed::Revise),
        3 => segment().prop_map(Deed::Approve),
        2 => Just(Deed::ApproveAll),
        1 => segment().prop_map(Deed::Reject),
        2 => (any::<bool>(), 0..3usize).prop_map(|(source, at)| Deed::Resolve(source, at)),
        9 => (0..2usize).prop_map(Deed::Sync),
    ];
    (0..5usize, 0..3usize, deed).prop_map(|(clone, person, deed)| Act { clone, person, deed })
}
