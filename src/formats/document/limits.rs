//! How much a document may hold. A statement is some pages; whoever sends a thousand times that is told so.

use std::path::Path;

use crate::model::Document;

use super::DocumentFault;

/// Longest input, in bytes.
pub const INPUT_BYTES: usize = 32 << 20;

/// What the parts of a Word file that are read may unpack to, together, in bytes.
pub const UNPACKED_BYTES: usize = 32 << 20;

/// Most entries of a Word file's archive.
pub const ARCHIVE_ENTRIES: usize = 10_000;

/// Deepest nesting of elements or of Markdown's containers; Word itself nests some twenty deep, three more for each
/// table within a table.
pub const DEPTH: usize = 128;

/// Most blocks of a document.
pub const BLOCKS: usize = 200_000;

/// Refuses a document of too many blocks.
pub fn check_blocks(name: &Path, document: &Document) -> Result<(), DocumentFault> {
    if document.blocks.len() > BLOCKS {
        return Err(DocumentFault::TooManyBlocks {
            path: name.to_owned(),
            limit: BLOCKS,
        });
    }
    Ok(())
}
