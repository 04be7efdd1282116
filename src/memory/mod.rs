//! Translation memory: pairs of source and target, found again by what a new source has in common with them.
//!
//! Texts are compared word by word on their match keys ([`crate::text::match_key`]), so that spelling that readers do not
//! read costs nothing. [`similarity`] says what a score is; [`Index`] finds the best units without comparing all of
//! them, and finds the same ones as if it had. Where units come from and where an index is kept is not known here; what
//! a unit is worth, because it was approved or not, is said by [`Standing`].
//!
//! A search bounds its work by itself: texts of more than [`LONGEST`] words are only ever found whole, and a search
//! stops comparing after a fixed number of steps.

mod build;
mod bytes;
mod index;
mod layers;
mod numbers;
mod parts;
mod pool;
mod rank;
mod score;
mod search;
mod shortlist;
mod stem;
mod tokens;

pub use build::{CHUNK, Chunk, assemble, build, read};
pub use index::Index;
pub use layers::{Layer, numbers};
pub use numbers::with_numbers_of;
pub use parts::Part;
pub use rank::{Found, Kind};
pub use score::similarity;
pub use search::{Search, Wanted};
pub use tokens::{place, reading};

/// The most words, numbers and marks that a text may have to be compared with others; longer ones are found whole only.
pub const LONGEST: usize = 255;

/// What a unit is worth as a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nobody has approved it.
    Unapproved,
    /// It was a statement's, and no longer is: its source changed or is gone.
    Obsolete,
    /// It came with a file.
    File,
    /// Reviewers have approved it.
    Approved,
}

impl Standing {
    /// Each, from the least to the most.
    pub const ALL: &'static [Self] = &[Self::Unapproved, Self::Obsolete, Self::File, Self::Approved];

    /// By how many points the score of such a unit is lowered.
    #[must_use]
    pub fn penalty(self) -> u8 {
        match self {
            Self::Approved => 0,
            Self::File => 2,
            Self::Obsolete => 5,
            Self::Unapproved => 10,
        }
    }

    /// The name in JSON and TMX.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::File => "file",
            Self::Obsolete => "obsolete",
            Self::Unapproved => "unapproved",
        }
    }

    /// The standing of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|standing| standing.as_str() == name)
    }
}

/// A pair as the index needs it. What else is known of it is kept by whoever adds it, under its number.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'a> {
    /// The source.
    pub source: &'a str,
    /// The target.
    pub target: &'a str,
    /// What it is worth.
    pub standing: Standing,
    /// The [`place`] of the source before and of the source after it, where it was used; `None` where that is not known.
    pub around: Option<[u64; 2]>,
}

#[cfg(test)]
mod tests;
