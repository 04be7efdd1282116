//! The source text of a statement: its ordered segments, and the facts about the statement.

use super::{Block, Embargo, Lang, SegmentId, StatementId};

/// The facts about a statement, from `statement.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementInfo {
    /// Its id.
    pub id: StatementId,
    /// The day it is dated, if that is known.
    pub date: Option<jiff::civil::Date>,
    /// The languages that it is translated into; `None`: all of the workspace's.
    pub languages: Option<Vec<Lang>>,
    /// A reconstruction for demonstration, not a statement that anybody made; every export says so.
    pub demonstration: bool,
    /// Before which moment it is not to be published, if that was asked for.
    pub embargo: Option<Embargo>,
}

impl StatementInfo {
    /// The facts of a statement of which nothing is known but its id.
    #[must_use]
    pub fn of(id: StatementId) -> Self {
        Self {
            id,
            date: None,
            languages: None,
            demonstration: false,
            embargo: None,
        }
    }
}

/// The source of a statement: ordered segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The language it is written in.
    pub lang: Lang,
    /// The number that the next new segment gets; larger than any ever given.
    pub next: u64,
    /// The segments, in order.
    pub segments: Vec<SourceSegment>,
}

/// One segment of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSegment {
    /// Its id.
    pub id: SegmentId,
    /// Set on the first segment of a block: what the block is.
    pub opens: Option<Block>,
    /// It begins on a new line within its block.
    pub new_line: bool,
    /// The text.
    pub text: String,
    /// The segments that this one was split or merged from.
    pub from: Vec<SegmentId>,
    /// What others made of it at the same time, as a merge found it. While there is any, no editor has chosen.
    pub candidates: Vec<SourceCandidate>,
}

/// A version of a source segment that a merge could not choose or drop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceCandidate {
    /// This text.
    Text(String),
    /// The segment was taken out.
    Removed,
}

impl SourceSegment {
    /// Whether several versions of it stand beside each other.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        !self.candidates.is_empty()
    }
}

impl Source {
    /// The segment with that id.
    #[must_use]
    pub fn get(&self, id: &SegmentId) -> Option<&SourceSegment> {
        self.segments.iter().find(|segment| segment.id == *id)
    }

    /// The segments, each with the block that it belongs to.
    pub fn with_blocks(&self) -> impl Iterator<Item = (Block, &SourceSegment)> {
        let mut block = Block::default();
        self.segments.iter().map(move |segment| {
            block = segment.opens.unwrap_or(block);
            (block, segment)
        })
    }
}
