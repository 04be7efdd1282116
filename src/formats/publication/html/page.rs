//! What the template prints: the publication in the template's own terms, every decision taken.

use serde::Serialize;

use super::office::Picture;
use super::{Link, Office, SitePage, metadata};
use crate::formats::publication::arrange::{self, Part, Shown, arrange};
use crate::formats::publication::direction::steady;
use crate::formats::publication::labels::{
    CODE_IMAGE, DEMONSTRATION, DRAFT, DRAFT_NOTICE, LANGUAGES, Labels, NOT_RELEASED, REPLACED, Words,
};
use crate::formats::publication::{Layout, Setting, autonym, dates};
use crate::message::Args;
use crate::model::{BlockKind, Edition, Lang, Publication, PublishedBlock};

/// A whole page.
#[derive(Serialize)]
pub(super) struct Page {
    lang: String,
    dir: &'static str,
    title: String,
    description: String,
    published: Option<String>,
    release: Option<String>,
    /// The stylesheet, for a page that stands by itself.
    pub(super) stylesheet: Option<String>,
    /// JSON-LD, escaped for a script element.
    linked_data: String,
    statement: String,
    /// The whole digest of the release, by which the code at the foot finds it.
    digest: Option<String>,
    side_by_side: bool,
    logo: Option<Picture>,
    code: Option<Code>,
    #[serde(skip)]
    code_label: String,
    site: Option<Site>,
    /// The words across a draft's pages.
    watermark: Option<String>,
    /// Rows of the grid.
    rows: usize,
    columns: Vec<Column>,
}

/// The code at the foot.
#[derive(Serialize)]
struct Code {
    svg: String,
    label: String,
}

/// What stands around a page of the press room.
#[derive(Serialize)]
struct Site {
    root: String,
    home: Link,
    languages: Vec<Link>,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    feed: Option<String>,
}

#[derive(Serialize)]
struct Alternate {
    lang: String,
    href: String,
}

/// One language.
#[derive(Serialize)]
struct Column {
    lang: String,
    dir: &'static str,
    name: String,
    office: Option<String>,
    contact: Vec<String>,
    /// "Languages": what the list of links is called.
    languages: String,
    demonstration: Option<String>,
    draft: Option<Notice>,
    /// In which languages a later release took the place of this one.
    replaced: Vec<Replacement>,
    nodes: Vec<Node>,
    colophon: Colophon,
}

/// What is said of a language in which a later release took the place of this one, and where that is.
#[derive(Serialize)]
struct Replacement {
    text: String,
    link: Link,
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
    /// The short digest.
    digest: Option<String>,
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
    Block {
        row: usize,
        element: Element,
    },
    List {
        list: List,
    },
    Table {
        row: usize,
        lines: Vec<Vec<Vec<Piece>>>,
    },
    /// What this release corrects in the one before.
    Correction {
        row: usize,
        text: String,
    },
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
pub(super) fn page(
    publication: &Publication,
    setting: &Setting<'_>,
    office: &Office,
    site: Option<&SitePage>,
) -> Page {
    let labels = setting.labels;
    let parts = arrange(publication);
    let sheet = Sheet::of(publication, &parts);
    let columns = (0..publication.languages.len())
        .filter_map(|index| {
            let replaced = replaced(publication.languages.get(index)?, labels, site);
            column(publication, labels, office, &sheet, index).map(|column| Column { replaced, ..column })
        })
        .collect();
    let meta = metadata::metadata(publication, labels, office, site);
    let first = publication.languages.first();
    let root = site.map(|site| site.root.as_str());
    Page {
        lang: first.map(ToString::to_string).unwrap_or_default(),
        dir: publication.direction(0).as_str(),
        title: meta.title,
        description: meta.description,
        published: meta.published,
        release: meta.release,
        stylesheet: None,
        linked_data: meta.linked_data,
        statement: publication.statement.to_string(),
        digest: match &publication.edition {
            Edition::Released { digest, .. } => Some(digest.to_string()),
            Edition::Draft => None,
        },
        side_by_side: setting.layout == Layout::SideBySide,
        logo: first.and_then(|lang| office.picture(lang, labels, root)),
        code_label: first
            .map(|lang| Words::new(labels, lang).say(CODE_IMAGE))
            .unwrap_or_default(),
        code: None,
        site: site.map(surroundings),
        watermark: watermark(publication, labels),
        rows: sheet.rows,
        columns,
    }
}

impl Page {
    /// Puts the code at the foot, if there is one.
    pub fn draw(&mut self, svg: Option<String>) {
        self.code = svg.map(|svg| Code {
            svg,
            label: self.code_label.clone(),
        });
    }
}

fn surroundings(site: &SitePage) -> Site {
    let alternate = |(lang, href): &(String, String)| Alternate {
        lang: lang.clone(),
        href: href.clone(),
    };
    Site {
        root: site.root.clone(),
        home: site.home.clone(),
        languages: site.languages.clone(),
        canonical: site.canonical.clone(),
        alternates: site.alternates.iter().map(alternate).collect(),
        feed: site.feed.clone(),
    }
}

/// The languages in which a later release took the place of this one, told in that language.
fn replaced(lang: &Lang, labels: &dyn Labels, site: Option<&SitePage>) -> Vec<Replacement> {
    let all = site.map_or(&[][..], |site| &site.replaced);
    let told = all.iter().map(|replaced| {
        let args = Args::new().with("by", dates::number(lang, replaced.by));
        let text = labels.label(lang, REPLACED, &args);
        Replacement {
            text: text.replace(['\u{2068}', '\u{2069}'], ""),
            link: replaced.link.clone(),
        }
    });
    told.collect()
}

/// The parts of a publication with the rows that they take; corrections have a row of their own below the titles.
struct Sheet<'a> {
    parts: &'a [Part<'a>],
    /// How many parts stand above the corrections, where there are any.
    corrections: Option<usize>,
    rows: usize,
}

impl<'a> Sheet<'a> {
    fn of(publication: &Publication, parts: &'a [Part<'a>]) -> Self {
        let corrected = publication.corrections.iter().any(|text| !text.trim().is_empty());
        let above = arrange::title_parts(parts);
        let corrections = corrected.then_some(above);
        let rows = parts.iter().map(rows).sum::<usize>() + usize::from(corrected);
        Self {
            parts,
            corrections,
            rows,
        }
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

fn column(
    publication: &Publication,
    labels: &dyn Labels,
    office: &Office,
    sheet: &Sheet<'_>,
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
    Some(Column {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        name: autonym(lang).to_owned(),
        office: office.name(lang),
        contact: office
            .contact(lang)
            .iter()
            .map(|line| steady(line, lang.direction()))
            .collect(),
        languages: words.say(LANGUAGES),
        demonstration: publication.demonstration.then(|| words.say(DEMONSTRATION)),
        draft: draft.then(|| Notice {
            title: words.say(DRAFT),
            text: words.say(DRAFT_NOTICE),
            embargo: publication.embargo.as_ref().map(|own| words.embargo(own)),
        }),
        replaced: Vec::new(),
        nodes: setter.nodes(sheet),
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
    /// Everything that there is in this language, each from its row of the grid.
    fn nodes(&self, sheet: &Sheet<'_>) -> Vec<Node> {
        let mut row = 1;
        let mut nodes = Vec::new();
        for (at, part) in sheet.parts.iter().enumerate() {
            if sheet.corrections == Some(at) {
                nodes.extend(self.correction(row));
                row += 1;
            }
            nodes.extend(self.node(part, row));
            row += rows(part);
        }
        if sheet.corrections == Some(sheet.parts.len()) {
            nodes.extend(self.correction(row));
        }
        nodes
    }

    fn correction(&self, row: usize) -> Option<Node> {
        let text = arrange::correction(self.publication, self.index)?;
        Some(Node::Correction { row, text })
    }

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
        let direction = self.publication.direction(self.index);
        let piece = |shown: Shown| Piece {
            lines: shown.lines.iter().map(|line| steady(line, direction)).collect(),
            new_line: shown.new_line,
            mark: shown.mark.map(|mark| self.words.mark(mark)),
            class: shown.mark.map_or("", |mark| mark.class),
        };
        let shown = arrange::shown(block, self.index, &self.publication.edition);
        shown.into_iter().map(piece).collect()
    }

    fn colophon(&self, lang: &Lang) -> Colophon {
        match &self.publication.edition {
            Edition::Released { number, on, digest } => Colophon {
                digest: Some(digest.short()).filter(|short| !short.is_empty()),
                edition: self.words.release(*number),
                date: Some(Day {
                    iso: on.to_string(),
                    text: dates::long_date(lang, *on),
                }),
            },
            Edition::Draft => Colophon {
                edition: self.words.say(NOT_RELEASED),
                date: None,
                digest: None,
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
