//! The text segment by segment, in every language, exactly as it was written.

use serde_json::{Map, Value, json};

use crate::formats::publication::labels::mark;
use crate::model::{BlockKind, Edition, Lang, Piece, Publication, PublishedBlock, SegmentId};

/// A segment in the making.
struct Segment<'a> {
    id: Option<&'a SegmentId>,
    new_line: bool,
    texts: Map<String, Value>,
    states: Map<String, Value>,
}

/// The segments of a publication, in the order in which they read.
pub(super) fn segments(publication: &Publication) -> Vec<Value> {
    let blocks = publication.blocks.iter().zip(1_usize..);
    blocks
        .flat_map(|(block, number)| {
            let segments = of_block(block, publication);
            segments
                .into_iter()
                .map(move |segment| written(block, number, segment))
        })
        .collect()
}

/// The segments of a block: those of the source in their order, each followed by what a translation adds behind it.
fn of_block<'a>(block: &'a PublishedBlock, publication: &Publication) -> Vec<Segment<'a>> {
    let mut segments: Vec<Segment<'a>> = Vec::new();
    for (cell, lang) in block.cells.iter().zip(&publication.languages) {
        let mut next = 0;
        for piece in &cell.pieces {
            let known = match &piece.segment {
                Some(id) => segments.iter().position(|segment| segment.id == Some(id)),
                // Without ids the pieces of a block are taken to follow each other alike in every language.
                None => (next < segments.len()).then_some(next),
            };
            let at = known.unwrap_or_else(|| {
                let segment = Segment {
                    id: piece.segment.as_ref(),
                    new_line: piece.new_line,
                    texts: Map::new(),
                    states: Map::new(),
                };
                segments.insert(next.min(segments.len()), segment);
                next
            });
            next = at + 1;
            if let Some(segment) = segments.get_mut(at) {
                enter(segment, lang, piece, &publication.edition);
            }
        }
    }
    segments
}

fn enter(segment: &mut Segment<'_>, lang: &Lang, piece: &Piece, edition: &Edition) {
    let is_draft = *edition == Edition::Draft;
    if let Some(mark) = mark(piece.state).filter(|_| is_draft) {
        segment.states.insert(lang.to_string(), json!(mark.class));
    }
    if !piece.text.is_empty() {
        segment.texts.insert(lang.to_string(), json!(piece.text));
    }
}

fn written(block: &PublishedBlock, number: usize, segment: Segment<'_>) -> Value {
    let mut out = Map::new();
    if let Some(id) = segment.id {
        out.insert("id".to_owned(), json!(id.as_str()));
    }
    out.insert("block".to_owned(), json!(block.block.kind.as_str()));
    out.insert("number".to_owned(), json!(number));
    if block.block.level > 0 {
        out.insert("level".to_owned(), json!(block.block.level));
    }
    match (block.block.kind, block.block.mark) {
        (BlockKind::ListItem, numbered) => {
            out.insert("numbered".to_owned(), json!(numbered));
        }
        (BlockKind::TableCell, true) => {
            out.insert("opens_row".to_owned(), json!(true));
        }
        _ => {}
    }
    if segment.new_line {
        out.insert("new_line".to_owned(), json!(true));
    }
    out.insert("texts".to_owned(), segment.texts.into());
    if !segment.states.is_empty() {
        out.insert("states".to_owned(), segment.states.into());
    }
    out.into()
}
