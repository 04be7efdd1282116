//! The statement itself as the template sees it: row by row, a cell for each language.

use serde::Serialize;

use crate::formats::publication::arrange::{self, Part, arrange};
use crate::formats::publication::dates;
use crate::formats::publication::direction::steady;
use crate::formats::publication::labels::{Labels, Words};
use crate::model::{BlockKind, Lang, Publication, PublishedBlock};

/// The longest heading, in characters. What is longer is a paragraph, whatever it is called: headings make the outline of
/// a document, and the format has no room for a chapter there.
const LONGEST_HEADING: usize = 1000;

/// One thing in each language.
#[derive(Serialize)]
pub(super) struct Row {
    /// `list`, `table`, or the kind of the block as files have it.
    kind: &'static str,
    /// Nothing where it does not exist in a language.
    cells: Vec<Option<Cell>>,
}

/// That thing in one language.
#[derive(Serialize, Default)]
struct Cell {
    /// The depth of a heading, such that none is skipped: a title has 1. Otherwise 0.
    level: usize,
    /// The sentences of a block.
    pieces: Vec<Piece>,
    /// The items of a list.
    items: Vec<Item>,
    /// The lines of a table, each a row of cells.
    lines: Vec<Vec<Vec<Piece>>>,
}

#[derive(Serialize)]
struct Item {
    /// "3."; nothing where items are not numbered.
    number: Option<String>,
    pieces: Vec<Piece>,
    lists: Vec<Vec<Item>>,
}

#[derive(Serialize)]
struct Piece {
    lines: Vec<String>,
    new_line: bool,
    mark: Option<String>,
}

/// The rows of a publication. With columns, each item of a list is a row, so that it stands beside its translation;
/// without, a list is one, so that it is heard as one list.
pub(super) fn rows(publication: &Publication, labels: &dyn Labels, columns: bool) -> Vec<Row> {
    let languages = publication.languages.iter().enumerate();
    let mut setters: Vec<Setter<'_>> = languages
        .map(|(index, lang)| Setter {
            publication,
            words: Words::new(labels, lang),
            lang,
            index,
            deepest: 0,
        })
        .collect();
    let mut rows = Vec::new();
    let parts = arrange(publication);
    let (title, count) = (arrange::title_parts(&parts), parts.len());
    for (at, part) in parts.into_iter().enumerate() {
        if at == title {
            rows.extend(corrections(publication));
        }
        match part {
            Part::Block(block) => rows.extend(block_row(&mut setters, block, columns)),
            Part::Table(table) => {
                let cells = setters.iter().map(|setter| setter.table(&table));
                rows.extend(row("table", cells));
            }
            Part::List(list) => rows.extend(list_rows(&setters, &list, columns)),
        }
    }
    if title == count {
        rows.extend(corrections(publication));
    }
    rows
}

/// What a release corrects, in each language.
fn corrections(publication: &Publication) -> Option<Row> {
    let cell = |index: usize| {
        let text = arrange::correction(publication, index)?;
        let piece = Piece {
            lines: vec![steady(&printed(&text), publication.direction(index))],
            new_line: false,
            mark: None,
        };
        Some(Cell {
            pieces: vec![piece],
            ..Cell::default()
        })
    };
    row("correction", (0..publication.languages.len()).map(cell))
}

/// A row, unless it is empty in every language.
fn row(kind: &'static str, cells: impl Iterator<Item = Option<Cell>>) -> Option<Row> {
    let cells: Vec<Option<Cell>> = cells.collect();
    cells.iter().any(Option::is_some).then_some(Row { kind, cells })
}

/// A row of a block. Who reads by headings gets lost where a depth is skipped, and the standards forbid it: across the
/// page where the languages stand side by side, within each language where they do not.
fn block_row(setters: &mut [Setter<'_>], block: &PublishedBlock, columns: bool) -> Option<Row> {
    let before = setters
        .iter()
        .map(|setter| setter.deepest)
        .max()
        .unwrap_or_default();
    let mut cells = Vec::new();
    for setter in setters.iter_mut() {
        let deepest = if columns { before } else { setter.deepest };
        let cell = setter.block(block, deepest);
        if let Some(level) = cell.as_ref().map(|cell| cell.level).filter(|level| *level > 0) {
            setter.deepest = level;
        }
        cells.push(cell);
    }
    if columns
        && let Some(level) = cells
            .iter()
            .flatten()
            .map(|cell| cell.level)
            .find(|level| *level > 0)
    {
        for setter in setters {
            setter.deepest = level;
        }
    }
    row(block.block.kind.as_str(), cells.into_iter())
}

fn list_rows(setters: &[Setter<'_>], list: &arrange::List<'_>, columns: bool) -> Vec<Row> {
    let mut languages: Vec<Vec<Option<Item>>> = setters.iter().map(|setter| setter.items(list)).collect();
    let cell = |items: Vec<Item>| {
        (!items.is_empty()).then(|| Cell {
            items,
            ..Cell::default()
        })
    };
    if !columns {
        let whole = languages
            .into_iter()
            .map(|items| cell(items.into_iter().flatten().collect()));
        return row("list", whole).into_iter().collect();
    }
    let each = 0..list.items.len();
    each.filter_map(|at| {
        let beside = languages
            .iter_mut()
            .map(|items| items.get_mut(at).and_then(Option::take));
        row("list", beside.map(|item| cell(item.into_iter().collect())))
    })
    .collect()
}

/// Sets the parts of a publication in one language.
struct Setter<'a> {
    publication: &'a Publication,
    words: Words<'a>,
    lang: &'a Lang,
    index: usize,
    /// The depth of the last heading.
    deepest: usize,
}

impl Setter<'_> {
    fn block(&self, block: &PublishedBlock, deepest: usize) -> Option<Cell> {
        let pieces = self.pieces(block);
        let texts = pieces.iter().flat_map(|piece| &piece.lines);
        let length: usize = texts.map(|line| line.chars().count()).sum();
        let level = if length > LONGEST_HEADING { 0 } else { level(block) };
        (!pieces.is_empty()).then(|| Cell {
            level: level.min(deepest + 1),
            pieces,
            ..Cell::default()
        })
    }

    fn table(&self, table: &[Vec<&PublishedBlock>]) -> Option<Cell> {
        let line = |line: &Vec<&PublishedBlock>| line.iter().map(|cell| self.pieces(cell)).collect();
        let lines: Vec<Vec<Vec<Piece>>> = table.iter().map(line).collect();
        let empty = lines.iter().flatten().all(Vec::is_empty);
        (!empty).then(|| Cell {
            lines,
            ..Cell::default()
        })
    }

    /// The items of a list; nothing in place of those that do not exist in this language, which are not counted.
    fn items(&self, list: &arrange::List<'_>) -> Vec<Option<Item>> {
        let mut count = 0;
        let item = |item: &arrange::Item<'_>| {
            let pieces = self.pieces(item.block);
            let lists = item
                .lists
                .iter()
                .map(|list| self.items(list).into_iter().flatten().collect());
            let lists: Vec<Vec<Item>> = lists.filter(|items: &Vec<Item>| !items.is_empty()).collect();
            if pieces.is_empty() && lists.is_empty() {
                return None;
            }
            count += 1;
            let number = list
                .numbered
                .then(|| format!("{}.", dates::number(self.lang, count)));
            Some(Item {
                number,
                pieces,
                lists,
            })
        };
        list.items.iter().map(item).collect()
    }

    fn pieces(&self, block: &PublishedBlock) -> Vec<Piece> {
        let direction = self.publication.direction(self.index);
        let shown = arrange::shown(block, self.index, &self.publication.edition);
        let pieces = shown.into_iter().map(|shown| Piece {
            lines: shown
                .lines
                .iter()
                .map(|line| steady(&printed(line), direction))
                .collect(),
            new_line: shown.new_line,
            mark: shown.mark.map(|mark| self.words.mark(mark)),
        });
        pieces.collect()
    }
}

/// The depth of a title or heading; 0 for what is neither.
fn level(block: &PublishedBlock) -> usize {
    match block.block.kind {
        BlockKind::Title => 1,
        BlockKind::Heading => 1 + usize::from(block.block.level.clamp(1, 5)),
        _ => 0,
    }
}

/// A line as it is printed: white space is one space, which the typesetter stretches, and nothing at the ends. A mark of
/// byte order within a text has no shape, and the standards forbid it.
fn printed(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for word in line.split([' ', '\t']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| *c != '\u{feff}'));
    }
    out
}
