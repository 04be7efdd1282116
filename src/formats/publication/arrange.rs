//! What belongs together in a publication, before any format has touched it: lists, tables, footnotes at the foot.
//!
//! A publication is a row of blocks; a reader sees lists with their items, tables with their rows, and footnotes after
//! the text. Every format arranges in the same way. Nothing here knows markup.

use super::labels::{Mark, mark};
use super::visible::lines;
use crate::model::{BlockKind, Edition, Publication, PublishedBlock};

/// Deepest nesting of lists that is laid out; deeper items stand at this depth.
const DEEPEST: u8 = 6;

/// One thing that stands by itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// A block.
    Block(&'a PublishedBlock),
    /// Items that follow each other.
    List(List<'a>),
    /// Cells that follow each other, by rows.
    Table(Vec<Vec<&'a PublishedBlock>>),
}

impl Part<'_> {
    /// What it is called, and how deep a heading stands.
    pub fn kind(&self) -> (&'static str, u8) {
        match self {
            Self::Block(block) if block.block.kind == BlockKind::Heading => {
                (BlockKind::Heading.as_str(), block.block.level.max(1))
            }
            Self::Block(block) => (block.block.kind.as_str(), 0),
            Self::List(_) => ("list", 0),
            Self::Table(_) => ("table", 0),
        }
    }
}

/// A list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List<'a> {
    /// Its items are numbered.
    pub numbered: bool,
    /// Its items.
    pub items: Vec<Item<'a>>,
}

/// An item and the lists below it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    /// The item itself.
    pub block: &'a PublishedBlock,
    /// The lists within it.
    pub lists: Vec<List<'a>>,
}

/// The parts of a publication in reading order, footnotes last.
pub(super) fn arrange(publication: &Publication) -> Vec<Part<'_>> {
    let is_footnote = |block: &&PublishedBlock| block.block.kind == BlockKind::Footnote;
    let (notes, body): (Vec<_>, Vec<_>) = publication.blocks.iter().partition(is_footnote);
    let mut parts = Vec::new();
    for run in body.chunk_by(|a, b| a.block.kind == b.block.kind) {
        match run.first().map(|block| block.block.kind) {
            Some(BlockKind::ListItem) => parts.extend(lists(run).into_iter().map(Part::List)),
            Some(BlockKind::TableCell) => parts.push(Part::Table(table(run))),
            _ => parts.extend(run.iter().copied().map(Part::Block)),
        }
    }
    parts.extend(notes.into_iter().map(Part::Block));
    parts
}

/// How many parts make up the title: what a correction line stands below. None if there is no title.
pub(super) fn title_parts(parts: &[Part<'_>]) -> usize {
    let is =
        |part: &Part<'_>, kind: BlockKind| matches!(part, Part::Block(block) if block.block.kind == kind);
    let after = |kind| parts.iter().position(|part| is(part, kind)).map(|at| at + 1);
    let Some(end) = after(BlockKind::Title).or_else(|| after(BlockKind::Kicker)) else {
        return 0;
    };
    let below = parts.iter().skip(end);
    end + below.take_while(|part| is(part, BlockKind::Subtitle)).count()
}

/// What the release corrects, in the language at that index: one line, also where a record written by hand has more.
pub(super) fn correction(publication: &Publication, language: usize) -> Option<String> {
    let line = publication.corrections.get(language)?;
    (!line.trim().is_empty()).then(|| lines(line).join(" "))
}

fn depth(block: &PublishedBlock) -> u8 {
    block.block.level.clamp(1, DEEPEST)
}

/// The lists that a run of items makes: a deeper item belongs to the one before it.
fn lists<'a>(run: &[&'a PublishedBlock]) -> Vec<List<'a>> {
    let mut out: Vec<List<'a>> = Vec::new();
    let base = run.first().map_or(1, |block| depth(block));
    let mut rest = run;
    while let Some((block, after)) = rest.split_first() {
        let below = after.iter().take_while(|item| depth(item) > base).count();
        let (children, others) = after.split_at(below);
        let item = Item {
            block,
            lists: lists(children),
        };
        match out.last_mut() {
            Some(list) if list.numbered == block.block.mark => list.items.push(item),
            _ => out.push(List {
                numbered: block.block.mark,
                items: vec![item],
            }),
        }
        rest = others;
    }
    out
}

/// The rows of a run of cells: a marked cell opens a row.
fn table<'a>(run: &[&'a PublishedBlock]) -> Vec<Vec<&'a PublishedBlock>> {
    run.chunk_by(|_, next| !next.block.mark)
        .map(<[_]>::to_vec)
        .collect()
}

/// A segment as a format shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// The lines of its text, made visible; none where there is only a mark.
    pub lines: Vec<String>,
    /// It begins on a new line; never true of the first.
    pub new_line: bool,
    /// How a draft marks it.
    pub mark: Option<Mark>,
}

/// What is to be seen of a block in the language at that index; nothing if the block does not exist in it.
pub(super) fn shown(block: &PublishedBlock, language: usize, edition: &Edition) -> Vec<Shown> {
    let pieces = block.cells.get(language).map_or(&[][..], |cell| &cell.pieces);
    let mut out: Vec<Shown> = Vec::new();
    // A break before something that is not shown is still a break before what follows it.
    let mut broken = false;
    for piece in pieces {
        broken |= piece.new_line;
        let mark = mark(piece.state).filter(|_| *edition == Edition::Draft);
        let blank = piece.text.trim().is_empty();
        if blank && mark.is_none() {
            continue;
        }
        out.push(Shown {
            lines: if blank { Vec::new() } else { lines(&piece.text) },
            new_line: broken && !out.is_empty(),
            mark,
        });
        broken = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, Cell, Lang, Piece, PieceState, State, StatementId};

    fn block(kind: BlockKind, level: u8, mark: bool, text: &str) -> PublishedBlock {
        PublishedBlock {
            block: Block { kind, level, mark },
            cells: vec![Cell {
                pieces: vec![Piece {
                    segment: None,
                    text: text.into(),
                    new_line: false,
                    state: PieceState::Clean,
                }],
            }],
        }
    }

    fn publication(blocks: Vec<PublishedBlock>) -> Publication {
        Publication {
            statement: StatementId::parse("weavers").unwrap(),
            date: None,
            demonstration: false,
            edition: Edition::Draft,
            languages: vec![Lang::parse("ar").unwrap()],
            titles: vec![String::new()],
            corrections: Vec::new(),
            embargo: None,
            blocks,
        }
    }

    fn text(block: &PublishedBlock) -> &str {
        &block.cells[0].pieces[0].text
    }

    /// `-a(-b #c)` for an item and the lists below it.
    fn sketch(list: &List<'_>) -> String {
        let mark = if list.numbered { '#' } else { '-' };
        let items = list.items.iter().map(|item| {
            let below: String = item.lists.iter().map(sketch).collect();
            let below = if below.is_empty() {
                below
            } else {
                format!("({below})")
            };
            format!("{mark}{}{below}", text(item.block))
        });
        items.collect()
    }

    fn sketch_all(parts: &[Part<'_>]) -> Vec<String> {
        let one = |part: &Part<'_>| match part {
            Part::Block(block) => text(block).to_owned(),
            Part::List(list) => sketch(list),
            Part::Table(rows) => {
                let row = |row: &Vec<&PublishedBlock>| row.iter().map(|cell| text(cell)).collect::<String>();
                rows.iter().map(row).collect::<Vec<_>>().join("|")
            }
        };
        parts.iter().map(one).collect()
    }

    #[test]
    fn items_and_cells_are_gathered_and_footnotes_go_to_the_foot() {
        use BlockKind::{Footnote, ListItem, Paragraph, TableCell};
        let given = publication(vec![
            block(Footnote, 0, false, "note"),
            block(ListItem, 1, false, "a"),
            block(ListItem, 2, true, "b"),
            block(ListItem, 3, false, "c"),
            block(ListItem, 2, true, "d"),
            block(ListItem, 1, false, "e"),
            block(ListItem, 1, true, "f"),
            block(Paragraph, 0, false, "p"),
            block(ListItem, 2, false, "g"),
            block(ListItem, 1, false, "h"),
            block(TableCell, 0, false, "1"),
            block(TableCell, 0, false, "2"),
            block(TableCell, 0, true, "3"),
        ]);
        assert_eq!(
            sketch_all(&arrange(&given)),
            ["-a(#b(-c)#d)-e", "#f", "p", "-g-h", "12|3", "note"]
        );
    }

    #[test]
    fn an_absurd_depth_is_not_an_absurd_nesting() {
        let levels = (0..=255).map(|level| block(BlockKind::ListItem, level, false, "x"));
        let given = publication(levels.collect());
        let parts = arrange(&given);
        assert!(sketch_all(&parts)[0].matches('(').count() < usize::from(DEEPEST));
    }

    #[test]
    fn a_release_passes_over_an_omission_and_a_draft_names_it() {
        let mut given = block(BlockKind::Paragraph, 0, false, "first");
        given.cells[0].pieces.push(Piece {
            segment: None,
            text: String::new(),
            new_line: true,
            state: PieceState::Omitted(State::Approved),
        });
        given.cells[0].pieces.push(Piece {
            segment: None,
            text: "third\nline".into(),
            new_line: false,
            state: PieceState::Clean,
        });
        let on = jiff::civil::date(2021, 2, 8);
        let digest = crate::model::Digest::of_bytes(b"");
        let edition = Edition::Released {
            number: 1,
            on,
            digest,
        };
        let released = shown(&given, 0, &edition);
        assert_eq!(released.len(), 2);
        assert!(released[1].new_line, "the break before the omission is kept");
        assert_eq!(released[1].lines, ["third", "line"]);
        let draft = shown(&given, 0, &Edition::Draft);
        assert_eq!(draft[1].mark.unwrap().class, "omitted");
        assert!(shown(&given, 7, &Edition::Draft).is_empty());
    }
}
