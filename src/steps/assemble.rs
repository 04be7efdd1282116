//! A statement and its translations put together, block by block, for a publication. Pure.

use std::collections::HashMap;

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
    let blocks = sheet.into_blocks();
    Publication {
        statement: statement.info.id.clone(),
        date: statement.info.date,
        demonstration: statement.info.demonstration,
        embargo: statement.info.embargo.filter(|_| edition == Edition::Draft),
        edition,
        titles: (0..all.len()).map(|column| title(&blocks, column)).collect(),
        languages: all,
        corrections: Vec::new(),
        blocks,
    }
}

/// Blocks in the making, in their order; each knows its place by a number that does not change.
struct Sheet<'a> {
    columns: usize,
    blocks: Vec<PublishedBlock>,
    /// The numbers of the blocks, in the order of the document.
    order: Vec<usize>,
    /// The block of each segment of the source.
    of_segment: HashMap<&'a SegmentId, usize>,
}

impl<'a> Sheet<'a> {
    fn of_source(statement: &'a Statement, columns: usize) -> Self {
        let mut sheet = Self {
            columns,
            blocks: Vec::new(),
            order: Vec::new(),
            of_segment: HashMap::new(),
        };
        for (block, segment) in statement.source.with_blocks() {
            if segment.opens.is_some() || sheet.blocks.is_empty() {
                sheet.insert(sheet.order.len(), block);
            }
            let last = sheet.blocks.len().saturating_sub(1);
            let piece = Piece {
                segment: Some(segment.id.clone()),
                text: segment.text.clone(),
                new_line: segment.new_line,
                state: PieceState::Clean,
            };
            sheet.put(last, 0, piece);
            sheet.of_segment.insert(&segment.id, last);
        }
        sheet
    }

    /// Puts an empty block at that place in the document, and gives its number.
    fn insert(&mut self, place: usize, block: Block) -> usize {
        let number = self.blocks.len();
        self.blocks.push(PublishedBlock {
            block,
            cells: vec![Cell::default(); self.columns],
        });
        self.order.insert(place.min(self.order.len()), number);
        number
    }

    /// A block of that kind that another translation adds at the same place: what both add (a lead-in, say) reads side
    /// by side.
    fn beside(&self, place: usize, block: Block, column: usize) -> Option<usize> {
        let is_empty = |number: usize, column: usize| {
            let cell = self.blocks.get(number).and_then(|block| block.cells.get(column));
            cell.is_some_and(|cell| cell.pieces.is_empty())
        };
        let following = self.order.get(place..)?.iter().copied();
        following
            .take_while(|&number| is_empty(number, 0))
            .find(|&number| {
                is_empty(number, column) && self.blocks.get(number).is_some_and(|found| found.block == block)
            })
    }

    fn put(&mut self, number: usize, column: usize, piece: Piece) {
        if let Some(cell) = self
            .blocks
            .get_mut(number)
            .and_then(|block| block.cells.get_mut(column))
        {
            cell.pieces.push(piece);
        }
    }

    /// Enters a translation's rows into its column.
    fn enter(&mut self, rows: &[SegmentRow<'_>], column: usize) {
        let mut current: Option<usize> = None;
        for row in rows.iter().filter(|row| row.state() != State::Obsolete) {
            let number = match (self.of_segment.get(row.id), current) {
                (Some(&number), _) if row.source.is_some() => number,
                (_, Some(number)) if !row.opens => number,
                (_, before) => {
                    let before = before.and_then(|number| self.order.iter().position(|own| *own == number));
                    let place = before.map_or(0, |place| place + 1);
                    self.beside(place, row.block, column)
                        .unwrap_or_else(|| self.insert(place, row.block))
                }
            };
            current = Some(number);
            self.put(number, column, piece(row));
        }
    }

    /// The blocks that hold anything, in the order of the document.
    fn into_blocks(self) -> Vec<PublishedBlock> {
        let mut blocks: Vec<Option<PublishedBlock>> = self.blocks.into_iter().map(Some).collect();
        let ordered = self
            .order
            .into_iter()
            .filter_map(|number| blocks.get_mut(number)?.take());
        ordered
            .filter(|block| block.cells.iter().any(|cell| !cell.pieces.is_empty()))
            .collect()
    }
}

/// What a row shows.
fn piece(row: &SegmentRow<'_>) -> Piece {
    let rendering = row.target.map(|target| &target.rendering);
    let state = match (rendering, row.state()) {
        (Some(Rendering::Omitted(_)), state) => PieceState::Omitted(state),
        (_, State::Approved) => PieceState::Clean,
        (_, pending) => PieceState::Pending(pending),
    };
    let text = rendering.and_then(Rendering::text).unwrap_or_default();
    Piece {
        segment: Some(row.id.clone()),
        text: text.to_owned(),
        new_line: row.new_line,
        state,
    }
}

/// The title in a column: its title block, else its kicker.
fn title(blocks: &[PublishedBlock], column: usize) -> String {
    let text = |kind: BlockKind| {
        let cells = blocks
            .iter()
            .filter(|block| block.block.kind == kind)
            .filter_map(|block| block.cells.get(column));
        let texts = cells.map(|cell| {
            cell.pieces
                .iter()
                .map(|piece| piece.text.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        });
        texts.into_iter().find(|text| !text.trim().is_empty())
    };
    text(BlockKind::Title)
        .or_else(|| text(BlockKind::Kicker))
        .unwrap_or_default()
}
