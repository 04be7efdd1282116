//! What the template prints: the publication in the template's own terms, every decision taken.

use serde::Serialize;

use super::metadata;
use crate::formats::publication::arrange::{self, Part, Shown, arrange, title_parts};
use crate::formats::publication::labels::{
    DEMONSTRATION, DRAFT, DRAFT_NOTICE, LANGUAGES, Labels, NOT_RELEASED, Words,
};
use crate::formats::publication::{autonym, dates};
use crate::model::{BlockKind, Edition, Publication, PublishedBlock};

/// A whole page.
#[derive(Serialize)]
pub(super) struct Page {
    lang: String,
    dir: &'static str,
    title: String,
    description: String,
    published: Option<String>,
    stylesheet: &'static str,
    /// JSON-LD, escaped for a script element.
    linked_data: String,
    statement: String,
    /// The words across a draft's pages.
    watermark: Option<String>,
    /// Rows of the grid.
    rows: usize,
    columns: Vec<Column>,
}

/// One language.
#[derive(Serialize)]
struct Column {
    lang: String,
    dir: &'static str,
    name: String,
    /// "Languages": what the list of links is called.
    languages: String,
    demonstration: Option<String>,
    draft: Option<Notice>,
    nodes: Vec<Node>,
    colophon: Colophon,
}

#[derive(Serialize)]
struct Notice {
    title: String,
    text: String,
    embargo: Option<String>,
}

/// What is said of the edition at the foot.
#[derive(Serialize)]
struct Colophon {
    edition: String,
    date: Option<Day>,
}

#[derive(Serialize)]
struct Day {
    iso: String,
    text: String,
}

/// Something that takes rows of the grid.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
enum Node {
    Block { row: usize, element: Element },
    Correction { row: usize, text: String },
    List { list: List },
    Table { row: usize, lines: Vec<Vec<Vec<Piece>>> },
}

#[derive(Serialize)]
struct Element {
    tag: &'static str,
    class: &'static str,
    /// The day, where the block is a date.
    time: Option<String>,
    pieces: Vec<Piece>,
}

#[derive(Serialize)]
struct List {
    tag: &'static str,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    /// Its row, for an item of an outermost list.
    row: usize,
    pieces: Vec<Piece>,
    lists: Vec<List>,
}

#[derive(Serialize)]
struct Piece {
    lines: Vec<String>,
    new_line: bool,
    mark: Option<String>,
    class: &'static str,
}

/// The page of a publication.
pub(super) fn page(publication: &Publication, labels: &dyn Labels, stylesheet: &'static str) -> Page {
    let parts = arrange(publication);
    let columns = (0..publication.languages.len())
        .filter_map(|index| column(publication, labels, &parts, index))
        .collect();
    let meta = metadata::metadata(publication, labels);
    Page {
        lang: publication
            .languages
            .first()
            .map(ToString::to_string)
            .unwrap_or_default(),
        dir: publication.direction(0).as_str(),
        title: meta.title,
        description: meta.description,
        published: meta.published,
        stylesheet,
        linked_data: meta.linked_data,
        statement: publication.statement.to_string(),
        watermark: watermark(publication, labels),
        rows: parts.iter().map(rows).sum::<usize>() + corrected_rows(publication),
        columns,
    }
}

fn watermark(publication: &Publication, labels: &dyn Labels) -> Option<String> {
    let words = |lang| Words::new(labels, lang).say(DRAFT);
    (publication.edition == Edition::Draft).then(|| {
        publication
            .languages
            .iter()
            .map(words)
            .collect::<Vec<_>>()
            .join(" · ")
    })
}

/// How many rows a part takes.
fn rows(part: &Part<'_>) -> usize {
    match part {
        Part::List(list) => list.items.len(),
        Part::Block(_) | Part::Table(_) => 1,
    }
}

/// A correction line takes a row in every column, also where it says nothing.
fn corrected_rows(publication: &Publication) -> usize {
    usize::from(!publication.corrections.is_empty())
}

fn column(
    publication: &Publication,
    labels: &dyn Labels,
    parts: &[Part<'_>],
    index: usize,
) -> Option<Column> {
    let lang = publication.languages.get(index)?;
    let words = Words::new(labels, lang);
    let draft = publication.edition == Edition::Draft;
    let setter = Setter {
        publication,
        words,
        index,
    };
    let mut row = 1;
    let mut nodes = Vec::new();
    let (title, body) = parts.split_at(title_parts(parts));
    for part in title {
        nodes.extend(setter.node(part, row));
        row += rows(part);
    }
    let line = arrange::correction(publication, index);
    nodes.extend(line.map(|text| Node::Correction { row, text }));
    row += corrected_rows(publication);
    for part in body {
        nodes.extend(setter.node(part, row));
        row += rows(part);
    }
    Some(Column {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        name: autonym(lang).to_owned(),
        languages: words.say(LANGUAGES),
        demonstration: publication.demonstration.then(|| words.say(DEMONSTRATION)),
        draft: draft.then(|| Notice {
            title: words.say(DRAFT),
            text: words.say(DRAFT_NOTICE),
            embargo: publication.embargo.as_ref().map(|own| words.embargo(own)),
        }),
        nodes,
        colophon: setter.colophon(lang),
    })
}

/// Sets the parts of a publication in one language.
struct Setter<'a> {
    publication: &'a Publication,
    words: Words<'a>,
    index: usize,
}

impl Setter<'_> {
    /// A part, from that row of the grid; nothing if it does not exist in this language.
    fn node(&self, part: &Part<'_>, row: usize) -> Option<Node> {
        match part {
            Part::Block(block) => self.element(block).map(|element| Node::Block { row, element }),
            Part::List(list) => self.list(list, row).map(|list| Node::List { list }),
            Part::Table(table) => {
                let line = |line: &Vec<&PublishedBlock>| line.iter().map(|cell| self.pieces(cell)).collect();
                let lines: Vec<Vec<Vec<Piece>>> = table.iter().map(line).collect();
                let empty = lines.iter().flatten().all(Vec::is_empty);
                (!empty).then_some(Node::Table { row, lines })
            }
        }
    }

    fn element(&self, block: &PublishedBlock) -> Option<Element> {
        let pieces = self.pieces(block);
        let dated = block.block.kind == BlockKind::Date;
        let time = self
            .publication
            .date
            .filter(|_| dated)
            .map(|date| date.to_string());
        (!pieces.is_empty()).then(|| Element {
            tag: tag(block),
            class: block.block.kind.as_str(),
            time,
            pieces,
        })
    }

    fn list(&self, list: &arrange::List<'_>, first: usize) -> Option<List> {
        let item = |(at, item): (usize, &arrange::Item<'_>)| {
            let pieces = self.pieces(item.block);
            let lists: Vec<List> = item.lists.iter().filter_map(|list| self.list(list, 0)).collect();
            (!pieces.is_empty() || !lists.is_empty()).then_some(Item {
                row: first + at,
                pieces,
                lists,
            })
        };
        let items: Vec<Item> = list.items.iter().enumerate().filter_map(item).collect();
        (!items.is_empty()).then_some(List {
            tag: if list.numbered { "ol" } else { "ul" },
            items,
        })
    }

    fn pieces(&self, block: &PublishedBlock) -> Vec<Piece> {
        let piece = |shown: Shown| Piece {
            lines: shown.lines,
            new_line: shown.new_line,
            mark: shown.mark.map(|mark| self.words.mark(mark)),
            class: shown.mark.map_or("", |mark| mark.class),
        };
        let shown = arrange::shown(block, self.index, &self.publication.edition);
        shown.into_iter().map(piece).collect()
    }

    fn colophon(&self, lang: &crate::model::Lang) -> Colophon {
        match &self.publication.edition {
            Edition::Released { number, on, .. } => Colophon {
                edition: self.words.release(*number),
                date: Some(Day {
                    iso: on.to_string(),
                    text: dates::long_date(lang, *on),
                }),
            },
            Edition::Draft => Colophon {
                edition: self.words.say(NOT_RELEASED),
                date: None,
            },
        }
    }
}

/// The element that says what a block is. Headings of the body stand below the title, which is the `h1`.
fn tag(block: &PublishedBlock) -> &'static str {
    match block.block.kind {
        BlockKind::Title => "h1",
        BlockKind::Heading => match block.block.level {
            0 | 1 => "h2",
            2 => "h3",
            3 => "h4",
            4 => "h5",
            _ => "h6",
        },
        BlockKind::Quotation => "blockquote",
        BlockKind::Contact => "address",
        BlockKind::Note => "aside",
        _ => "p",
    }
}
