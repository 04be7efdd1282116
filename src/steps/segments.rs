//! From a document's blocks and lines to segments that have no ids yet.

use crate::model::{Block, Document, Lang};
use crate::segmentation::{self, Span};

/// A segment before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unnumbered {
    /// Set on the first segment of a block.
    pub opens: Option<Block>,
    /// The block that it belongs to.
    pub block: Block,
    /// It begins on a new line within its block.
    pub new_line: bool,
    /// The text.
    pub text: String,
}

/// Cuts every line of a document into segments by the rules of its language.
#[must_use]
pub fn of_document(document: &Document, lang: &Lang) -> Vec<Unnumbered> {
    with(document, &|line| segmentation::segment(line, lang))
}

/// Cuts every line of a document into segments as `cut` says.
#[must_use]
pub fn with(document: &Document, cut: &dyn Fn(&str) -> Vec<Span>) -> Vec<Unnumbered> {
    let mut segments = Vec::new();
    for block in &document.blocks {
        let mut opens = Some(block.block);
        for line in &block.lines {
            let mut new_line = opens.is_none();
            for span in cut(line) {
                let Some(text) = line.get(span.start..span.end) else {
                    continue;
                };
                segments.push(Unnumbered {
                    opens: opens.take(),
                    block: block.block,
                    new_line: new_line || (span.after_line_break && !text.is_empty()),
                    text: text.to_owned(),
                });
                new_line = false;
            }
        }
    }
    if let Some(first) = segments.first_mut() {
        first.new_line = false;
    }
    segments
}
