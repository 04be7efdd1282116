//! Which segments of a published document render which of another: the pairs of an archive that was never kept in pairs.
//!
//! Both documents tell the same in the same order, so the pairs are the cheapest way through both at once, found by
//! dynamic programming. A step takes one segment of each ([`Bead`] 1:1), one and several, or one that the other document
//! does not have. What a step costs is what speaks against it: lengths that do not fit, numbers, days, addresses, names
//! and terms of one side that the other lacks, a question beside an answer, a paragraph that begins
//! on one side only. Nothing here knows what a word means, except what the termbase says.
//!
//! What is not looked at bounds the work: the module `band` leads a corridor through both documents along what occurs once in
//! each, and widens it where the way that was found touches its side. Time and memory are in proportion to the length
//! of the longer document, up to [`SEGMENTS_MAX`] segments each.
//!
//! Segments that changed places are not found: each is paired where it stands, or not at all. Nothing is approved or
//! written: a person looks at the pairs, those with little confidence first.

mod band;
mod bead;
mod confidence;
mod features;
mod interned;
mod lattice;
mod sound;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::model::{BlockKind, Lang};
use crate::terms::Termbase;

use band::Band;
use bead::Costs;
use interned::Linked;
use lattice::Lattice;

/// The most segments that a document may have.
pub const SEGMENTS_MAX: usize = 50_000;

/// The confidence below which a pair is to be looked at by a person first.
pub const DOUBTFUL: u8 = 75;

/// A segment of a document.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'t> {
    /// Its text.
    pub text: &'t str,
    /// Whether it is the first of its block.
    pub opens: bool,
    /// What its block is.
    pub kind: BlockKind,
}

/// A document in one language.
#[derive(Debug, Clone, Copy)]
pub struct Side<'t> {
    /// The language.
    pub lang: &'t Lang,
    /// Its segments, in order.
    pub pieces: &'t [Piece<'t>],
}

/// Segments of one document and those of the other that render them. One of the two ranges may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bead {
    /// The segments of the source.
    pub source: Range<usize>,
    /// The segments of the target.
    pub target: Range<usize>,
    /// How sure it is that these belong together, of 100.
    pub confidence: u8,
}

impl Bead {
    /// Whether both sides have something.
    #[must_use]
    pub fn is_pair(&self) -> bool {
        !self.source.is_empty() && !self.target.is_empty()
    }

    /// Whether a person should look at it before the others.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.confidence < DOUBTFUL
    }
}

/// The pairs of two documents: every segment of each in exactly one bead, in the order of both.
///
/// Of documents with more than [`SEGMENTS_MAX`] segments, none are paired.
///
/// ```
/// use bayan::bitext::{Piece, Side, align};
/// use bayan::model::{BlockKind, Lang};
/// let piece = |text| Piece { text, opens: false, kind: BlockKind::Paragraph };
/// let ar = [piece("حضر ٣٠ عضوا الاجتماع في بغداد، وانتهى مساء الخميس."), piece("شكرا لكم.")];
/// let en = [piece("30 members met in Baghdad."), piece("It ended on Thursday evening."), piece("Thank you.")];
/// let (source, target) = (Lang::parse("ar").unwrap(), Lang::parse("en").unwrap());
/// let beads = align(&Side { lang: &source, pieces: &ar }, &Side { lang: &target, pieces: &en }, None);
/// assert_eq!((beads[0].source.clone(), beads[0].target.clone()), (0..1, 0..2));
/// assert_eq!((beads[1].source.clone(), beads[1].target.clone()), (1..2, 2..3));
/// ```
#[must_use]
pub fn align(source: &Side<'_>, target: &Side<'_>, terms: Option<&Termbase>) -> Vec<Bead> {
    let sizes = (source.pieces.len(), target.pieces.len());
    if sizes.0.max(sizes.1) > SEGMENTS_MAX {
        return Vec::new();
    }
    let linked = Linked::new(features::of_side(source, terms), features::of_side(target, terms));
    let costs = Costs::new(&linked);
    let mut band = Band::first(&linked);
    loop {
        let lattice = Lattice::new(&costs, &linked, &band);
        let path = lattice.best();
        match band.wider(&path) {
            Some(wider) => band = wider,
            None => return confidence::of_path(&lattice, &linked, &costs, &path),
        }
    }
}
