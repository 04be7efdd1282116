//! A document as it was read, before anything in it has an id: blocks of lines.

use super::Block;

/// The text of a document, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Its blocks.
    pub blocks: Vec<DocumentBlock>,
}

/// A block of a document. A line break within a block is a hard boundary between segments, so a block is its lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentBlock {
    /// What it is.
    pub block: Block,
    /// Its lines, each without a line break and not blank.
    pub lines: Vec<String>,
    /// The line (text formats) or paragraph number (Word) where it began in the input, from 1.
    pub at: usize,
}
