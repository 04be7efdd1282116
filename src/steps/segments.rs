//! From a document's blocks and lines to segments that have no ids yet.

use crate::message::Message;
use crate::model::{Block, Document, Source, StatementId};
use crate::segmentation::Segmenter;
use crate::text;

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

/// Cuts every line of a document into segments.
#[must_use]
pub fn of_document(document: &Document, segmenter: &Segmenter) -> Vec<Unnumbered> {
    let mut segments = Vec::new();
    for block in &document.blocks {
        let mut opens = Some(block.block);
        for line in &block.lines {
            let mut new_line = opens.is_none();
            for span in segmenter.segment(line) {
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

/// The warning that a source holds characters which no reviewer may approve, so that its editor learns of them before
/// anybody has translated it.
#[must_use]
pub fn hazard_warning(id: &StatementId, source: &Source) -> Option<Message> {
    let mut misleading = source
        .segments
        .iter()
        .filter_map(|segment| Some((segment, text::first_error(&segment.text)?)));
    let (segment, hazard) = misleading.next()?;
    let warning = Message::new("source-hazard")
        .with("statement", id)
        .with("segment", &segment.id)
        .with("hazard", hazard.name)
        .with("position", hazard.at + 1)
        .with("count", 1 + misleading.count());
    Some(warning)
}
