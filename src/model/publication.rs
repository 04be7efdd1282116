//! An assembled document: what an export shows, before any format has touched it.

use super::{Block, Digest, Direction, Embargo, Lang, SegmentId, State, StatementId};

/// A statement in several languages, block by block, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The statement.
    pub statement: StatementId,
    /// The day it is dated.
    pub date: Option<jiff::civil::Date>,
    /// A reconstruction for demonstration: every format says so.
    pub demonstration: bool,
    /// Released, or a draft that says so on its face.
    pub edition: Edition,
    /// The languages, the source first; each block has its cells in this order.
    pub languages: Vec<Lang>,
    /// The title in each language, empty where there is none; in the order of `languages`.
    pub titles: Vec<String>,
    /// What this release corrects in the one before it, in each language, in the order of `languages`; empty where it
    /// corrects nothing.
    pub corrections: Vec<String>,
    /// Before which moment a draft says that it is not to be published; a release says nothing of it.
    pub embargo: Option<Embargo>,
    /// The blocks, in order.
    pub blocks: Vec<PublishedBlock>,
}

/// What a publication is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edition {
    /// The release of that number, made on that day.
    Released {
        /// Its number.
        number: u32,
        /// The day it was released.
        on: jiff::civil::Date,
        /// The digest of the release: what tells it from every other.
        digest: Digest,
    },
    /// Not released.
    Draft,
}

/// One block in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedBlock {
    /// What it is.
    pub block: Block,
    /// One cell per language, in the publication's order; a cell without pieces is empty.
    pub cells: Vec<Cell>,
}

/// A block in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its segments, in order.
    pub pieces: Vec<Piece>,
}

/// A segment's text as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its id; none where a text was not made from a segment.
    pub segment: Option<SegmentId>,
    /// The text; may hold line breaks. Empty only where a draft has nothing to show.
    pub text: String,
    /// It begins on a new line.
    pub new_line: bool,
    /// What a draft has to mark.
    pub state: PieceState,
}

/// How a piece is to be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceState {
    /// It may stand as it is: the source, or an approved target.
    Clean,
    /// A draft shows it in that state.
    Pending(State),
    /// The segment is left out in this language on purpose, and that decision is in that state. Its text is empty: a
    /// release shows nothing, a draft says that something was left out.
    Omitted(State),
}

impl Publication {
    /// The direction of the language at that index.
    #[must_use]
    pub fn direction(&self, index: usize) -> Direction {
        self.languages.get(index).map_or(Direction::Ltr, Lang::direction)
    }

    /// The same in the language at that index only; without a language there is none.
    #[must_use]
    pub fn only(&self, index: usize) -> Option<Self> {
        let lang = self.languages.get(index)?;
        let blocks = self.blocks.iter().map(|block| PublishedBlock {
            block: block.block,
            cells: block.cells.get(index).cloned().into_iter().collect(),
        });
        Some(Self {
            statement: self.statement.clone(),
            date: self.date,
            demonstration: self.demonstration,
            embargo: self.embargo,
            edition: self.edition.clone(),
            languages: vec![lang.clone()],
            titles: self.titles.get(index).cloned().into_iter().collect(),
            corrections: self.corrections.get(index).cloned().into_iter().collect(),
            blocks: blocks.collect(),
        })
    }
}
