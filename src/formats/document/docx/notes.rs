//! Foot- and endnotes: numbered in one row, in the order of their marks, and read after the text.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::{Block, BlockKind, DocumentBlock};

use super::super::DocumentFault;
use super::body::Walker;
use super::numbering::Numbering;
use super::package::Role;
use super::styles::Styles;
use super::tally::Tally;
use super::xml::{Node, Xml};

/// The notes of a document.
#[derive(Debug, Default)]
pub struct Notes {
    numbers: BTreeMap<(Role, String), usize>,
    blocks: BTreeMap<usize, DocumentBlock>,
}

impl Notes {
    /// The number of the note that a mark refers to.
    pub fn number(&mut self, role: Role, id: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry((role, id.to_owned())).or_insert(next)
    }

    /// Whether the text has a mark for a note of that kind.
    pub fn has_any(&self, role: Role) -> bool {
        self.numbers.keys().any(|(of, _)| *of == role)
    }

    /// Reads the part of that kind; notes without a mark in the text were deleted with it.
    pub fn read(
        &mut self,
        path: &Path,
        role: Role,
        xml: &mut Xml<'_>,
        styles: &Styles,
        numbering: &Numbering,
    ) -> Result<Tally, DocumentFault> {
        let mut tally = Tally::default();
        loop {
            match xml.next()? {
                Node::Open(element) if element.is("footnote") || element.is("endnote") => {
                    let id = element.attr("id").unwrap_or_default().to_owned();
                    let Some(number) = self.numbers.get(&(role, id)).copied() else {
                        xml.skip()?;
                        continue;
                    };
                    let mut inner = Self::default();
                    let mut walker = Walker::new(path, styles, numbering, &mut inner);
                    let blocks = walker.apart(xml)?;
                    tally.add(&walker.tally);
                    self.keep(number, blocks);
                }
                Node::Open(element) if element.is("footnotes") || element.is("endnotes") => {}
                Node::Open(_) => xml.skip()?,
                Node::End => return Ok(tally),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    fn keep(&mut self, number: usize, blocks: Vec<DocumentBlock>) {
        let at = blocks.first().map_or(1, |block| block.at);
        let mut lines: Vec<String> = blocks.into_iter().flat_map(|block| block.lines).collect();
        if let Some(first) = lines.first_mut() {
            first.insert_str(0, &format!("[{number}] "));
            self.blocks.insert(
                number,
                DocumentBlock {
                    block: Block::of(BlockKind::Footnote),
                    lines,
                    at,
                },
            );
        }
    }

    /// The notes' text, in the order of their numbers.
    pub fn into_blocks(self) -> impl Iterator<Item = DocumentBlock> {
        self.blocks.into_values()
    }
}
