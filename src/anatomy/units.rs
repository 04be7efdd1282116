//! The pieces of a document that are given a kind: a block, or a line of a block whose lines stand for themselves.

use std::ops::RangeInclusive;

use crate::model::{Block, BlockKind, Document, DocumentBlock};

/// Lines of this length may have been broken because they were full.
const WRAPPED: RangeInclusive<usize> = 50..=100;

/// A piece of a document.
#[derive(Debug)]
pub struct Unit {
    /// Its kind, as far as it is known.
    pub kind: BlockKind,
    /// Whether it is a whole block.
    pub is_whole: bool,
    block: DocumentBlock,
    /// The place of the block that it is from.
    from: usize,
}

impl Unit {
    /// Its lines as one text.
    pub fn text(&self) -> String {
        self.block.lines.join(" ")
    }

    /// Whether nothing has been said about it yet.
    pub fn is_free(&self) -> bool {
        self.kind == BlockKind::Paragraph
    }

    /// The depth that the format gave it.
    pub fn level(&self) -> u8 {
        self.block.block.level
    }

    /// Makes it that kind, with the depth that the kind has of itself.
    pub fn set(&mut self, kind: BlockKind) {
        self.kind = kind;
        self.block.block = Block {
            kind,
            level: u8::from(kind == BlockKind::Heading),
            mark: false,
        };
    }
}

/// Takes a document's blocks apart.
pub fn take(document: &mut Document) -> Vec<Unit> {
    let mut units = Vec::new();
    for (from, block) in std::mem::take(&mut document.blocks).into_iter().enumerate() {
        let kind = block.block.kind;
        if kind != BlockKind::Paragraph || block.lines.len() < 2 || is_wrapped(&block.lines) {
            units.push(Unit {
                kind,
                is_whole: true,
                block,
                from,
            });
            continue;
        }
        let DocumentBlock { block, lines, at } = block;
        units.extend(lines.into_iter().map(|line| {
            let block = DocumentBlock {
                block,
                lines: vec![line],
                at,
            };
            Unit {
                kind,
                is_whole: false,
                block,
                from,
            }
        }));
    }
    units
}

/// Whether all lines but the last may have been broken because they were full, and do not end a sentence: then they
/// belong together.
fn is_wrapped(lines: &[String]) -> bool {
    let Some((_, full)) = lines.split_last() else {
        return false;
    };
    let stopped = full
        .iter()
        .filter(|line| line.ends_with(['.', '!', '؟', '?', ':', '۔']))
        .count();
    full.iter().all(|line| WRAPPED.contains(&line.chars().count())) && stopped * 3 <= full.len()
}

/// Puts the blocks together again; neighbours from one block that are of one kind stay one block.
pub fn put_back(document: &mut Document, units: Vec<Unit>) {
    let mut last = None;
    for unit in units {
        let Unit {
            kind,
            mut block,
            from,
            is_whole,
        } = unit;
        if block.block.kind != kind {
            block.block = Block::of(kind);
        }
        match document.blocks.last_mut() {
            Some(before) if !is_whole && last == Some((from, kind)) => before.lines.append(&mut block.lines),
            _ => document.blocks.push(block),
        }
        last = Some((from, kind));
    }
}
