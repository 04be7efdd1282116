//! A statement and its translations put together, block by block, for a publication. Pure.

use crate::model::{
    Block, BlockKind, Cell, Edition, Lang, Piece, PieceState, Publication, PublishedBlock, Rendering,
    Reviewed, SegmentId, State, Statement,
};
use crate::workflow::{Config, SegmentRow, rows};

/// Puts the source and the translations together.
///
/// The blocks are the source's, in order, and those that a translation adds, at their places. A released edition holds
/// approved texts only, which the caller has made sure of; a draft marks every piece that is not.
#[must_use]
pub fn assemble(statement: &Statement, languages: &[Lang], edition: Edition, config: &Config) -> Publication {
    let all: Vec<Lang> = std::iter::once(&statement.source.lang)
        .chain(languages)
        .cloned()
        .collect();
    let mut sheet = Sheet::of_source(statement, all.len());
    for (column, lang) in languages.iter().enumerate() {
        let empty = Reviewed::empty(lang.clone());
        let reviewed = statement.translations.get(lang).unwrap_or(&empty);
        let rows = rows(statement, lang, reviewed, config);
        sheet.enter(&rows, column + 1);
    }
    let blocks = sheet.blocks;
    Publication {
        statement: statement.info.id.clone(),
        date: statement.info.date,
        demonstration: statement.info.demonstration,
        edition,
        titles: (0..all.len()).map(|column| title(&blocks, column)).collect(),
        languages: all,
        blocks: blocks
            .into_iter()
            .map(|open| open.block)
            .filter(|block| !is_empty(block))
            .collect(),
    }
}

/// Blocks in the making: each remembers the segments of the source that it holds.
struct Sheet {
    columns: usize,
    blocks: Vec<Open>,
}

struct Open {
    segments: Vec<SegmentId>,
    block: PublishedBlock,
}

impl Sheet {
    fn of_source(statement: &Statement, columns: usize) -> Self {
        let mut sheet = Self {
            columns,
            blocks: Vec::new(),
        };
        for (block, segment) in statement.source.with_blocks() {
            if segment.opens.is_some() || sheet.blocks.is_empty() {
                let at = sheet.blocks.len();
                sheet.insert(at, block);
            }
            let piece = Piece {
                text: segment.text.clone(),
                new_line: segment.new_line,
                state: PieceState::Clean,
            };
            let last = sheet.blocks.len().saturating_sub(1);
            sheet.put(last, 0, piece);
            if let Some(open) = sheet.blocks.last_mut() {
                open.segments.push(segment.id.clone());
            }
        }
        sheet
    }

    fn insert(&mut self, at: usize, block: Block) {
        let cells = vec![Cell::default(); self.columns];
        let open = Open {
            segments: Vec::new(),
            block: PublishedBlock { block, cells },
        };
        self.blocks.insert(at.min(self.blocks.len()), open);
    }

    fn put(&mut self, at: usize, column: usize, piece: Piece) {
        if let Some(cell) = self
            .blocks
            .get_mut(at)
            .and_then(|open| open.block.cells.get_mut(column))
        {
            cell.pieces.push(piece);
        }
    }

    /// Enters a translation's rows into its column.
    fn enter(&mut self, rows: &[SegmentRow<'_>], column: usize) {
        let mut at = 0;
        let mut started = false;
        for row in rows.iter().filter(|row| row.state() != State::Obsolete) {
            if row.source.is_some() {
                if let Some(found) = self.blocks.iter().position(|open| open.segments.contains(row.id)) {
                    (at, started) = (found, true);
                }
            } else if row.opens || !started {
                let place = if started { at + 1 } else { 0 };
                self.insert(place, row.block);
                (at, started) = (place, true);
            }
            if let Some(piece) = piece(row) {
                self.put(at, column, piece);
            }
        }
    }
}

/// What a row shows.
fn piece(row: &SegmentRow<'_>) -> Option<Piece> {
    let rendering = row.target.map(|target| &target.rendering);
    let state = match (rendering, row.state()) {
        (Some(Rendering::Omitted(_)), state) => PieceState::Omitted(state),
        (_, State::Approved) => PieceState::Clean,
        (_, pending) => PieceState::Pending(pending),
    };
    let text = rendering.and_then(Rendering::text).unwrap_or_default();
    Some(Piece {
        text: text.to_owned(),
        new_line: row.new_line,
        state,
    })
}

fn title(blocks: &[Open], column: usize) -> String {
    let text = |kind: BlockKind| {
        let block = blocks.iter().find(|open| {
            let cell = open.block.cells.get(column);
            open.block.block.kind == kind && cell.is_some_and(|cell| !cell.pieces.is_empty())
        })?;
        let pieces = &block.block.cells.get(column)?.pieces;
        Some(
            pieces
                .iter()
                .map(|piece| piece.text.as_str())
                .collect::<Vec<_>>()
                .join(" "),
        )
    };
    text(BlockKind::Title)
        .or_else(|| text(BlockKind::Kicker))
        .unwrap_or_default()
}

fn is_empty(block: &PublishedBlock) -> bool {
    block.cells.iter().all(|cell| cell.pieces.is_empty())
}
