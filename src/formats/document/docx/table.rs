//! Tables: each cell with text is a block. A table of a single cell is a frame around ordinary paragraphs.

use crate::model::{Block, BlockKind, DocumentBlock};

use super::super::DocumentFault;
use super::body::{Context, Walker};
use super::xml::Xml;

/// A table that is being read.
#[derive(Debug, Default)]
pub struct Table {
    /// The cells with text, each with whether it is the first such of its row.
    cells: Vec<(bool, Vec<DocumentBlock>)>,
    /// How many cells there are, empty ones too.
    count: usize,
    is_row_begun: bool,
}

impl Walker<'_> {
    /// Reads the open `tbl`.
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        self.tables.push(Table::default());
        self.children(xml, Context::Rows)?;
        let Some(table) = self.tables.pop() else {
            return Ok(());
        };
        let is_frame = table.count == 1;
        for (mark, blocks) in table.cells {
            if is_frame {
                self.blocks.extend(blocks);
            } else {
                self.blocks.extend(as_cell(blocks, mark));
            }
        }
        Ok(())
    }

    /// Reads the open `tr`; a deleted row is left out.
    pub(super) fn row(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        if let Some(table) = self.tables.last_mut() {
            table.is_row_begun = false;
        }
        while let Some(element) = xml.child()? {
            if element.is("trPr") {
                if has_child(xml, "del")? {
                    self.tally.deleted += 1;
                    return xml.skip();
                }
            } else if element.is("tc") {
                self.cell(xml)?;
            } else if element.is("sdt") || element.is("customXml") {
                self.children(xml, Context::Cells)?;
            } else {
                xml.skip()?;
            }
        }
        Ok(())
    }

    /// Reads the open `tc`.
    pub(super) fn cell(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        let blocks = self.apart(xml)?;
        if let Some(table) = self.tables.last_mut() {
            table.count += 1;
            if !blocks.is_empty() {
                table.cells.push((!table.is_row_begun, blocks));
                table.is_row_begun = true;
            }
        }
        Ok(())
    }
}

/// Whether the open element, which ends, has a child of that name.
fn has_child(xml: &mut Xml<'_>, local: &str) -> Result<bool, DocumentFault> {
    let mut has = false;
    while let Some(element) = xml.child()? {
        has |= element.is(local);
        xml.skip()?;
    }
    Ok(has)
}

/// A cell's paragraphs as the lines of one block; the cells of a table within it stay their own.
fn as_cell(blocks: Vec<DocumentBlock>, mark: bool) -> Vec<DocumentBlock> {
    let mut cells: Vec<DocumentBlock> = Vec::new();
    let mut is_open = false;
    for block in blocks {
        if block.block.kind == BlockKind::TableCell {
            cells.push(block);
            is_open = false;
            continue;
        }
        match cells.last_mut() {
            Some(cell) if is_open => cell.lines.extend(block.lines),
            _ => {
                let mark = mark && cells.is_empty();
                let cell = Block {
                    kind: BlockKind::TableCell,
                    level: 0,
                    mark,
                };
                cells.push(DocumentBlock { block: cell, ..block });
            }
        }
        is_open = true;
    }
    cells
}
