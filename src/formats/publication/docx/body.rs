//! The text: the same rows, side by side in a table or one language after the other.
//!
//! A row is what the languages have in common: a block, an item of a list, a table. Side by side each is a row of a
//! table whose columns run the way the source's script does, whose head is repeated on each page, and whose rows may go
//! over to the next page together.

use super::numbering::Lists;
use super::paper::Paper;
use super::paragraph::{Hand, Line, Place};
use super::styles;
use super::xml::{NAMESPACES, Xml};
use crate::formats::publication::arrange::{self, Item, List, Part, arrange, shown, title_parts};
use crate::formats::publication::labels::{DEMONSTRATION, DRAFT, Words};
use crate::formats::publication::{Layout, Setting, autonym};
use crate::model::{Direction, Edition, Lang, Publication, PublishedBlock};

/// The most languages that stand side by side on an upright page.
const UPRIGHT: usize = 2;

/// How many letters a cell may have that is not torn where a page ends: about ten lines.
const WHOLE: usize = 500;

/// Something that the languages have in common.
enum Row<'a> {
    /// What the layout says, in each language.
    Say(&'static str, Vec<Vec<String>>),
    /// A block.
    Block(&'a PublishedBlock),
    /// An item of a list, its level from zero, and the list of each language.
    Item(&'a PublishedBlock, u8, Vec<usize>),
    /// A table of the statement.
    Table(Vec<Vec<&'a PublishedBlock>>),
}

/// The text in the making.
pub(super) struct Body<'a> {
    publication: &'a Publication,
    setting: &'a Setting<'a>,
    paper: &'a Paper,
    /// The lists that the text has.
    pub lists: Lists,
}

impl<'a> Body<'a> {
    /// The text of a publication.
    pub fn new(publication: &'a Publication, setting: &'a Setting<'a>, paper: &'a Paper) -> Self {
        Self {
            publication,
            setting,
            paper,
            lists: Lists::default(),
        }
    }

    /// The part; `section` writes what stands above and below its pages.
    pub fn part(&mut self, section: impl FnOnce(&mut Xml)) -> Vec<u8> {
        let rows = self.rows();
        let is_table = self.is_side_by_side();
        Xml::part("w:document", NAMESPACES, |xml| {
            xml.within("w:body", &[], |xml| {
                if is_table {
                    self.side_by_side(xml, &rows);
                } else {
                    self.sequence(xml, &rows);
                }
                xml.within("w:sectPr", &[], |xml| {
                    section(xml);
                    self.page(xml);
                });
            });
        })
    }

    fn is_side_by_side(&self) -> bool {
        self.setting.layout == Layout::SideBySide && self.publication.languages.len() > 1
    }

    fn is_upright(&self) -> bool {
        !self.is_side_by_side() || self.publication.languages.len() <= UPRIGHT
    }

    /// The paper, and the side on which its text begins.
    fn page(&self, xml: &mut Xml) {
        self.paper.sheet.write(xml, self.is_upright());
        if self.publication.direction(0) == Direction::Rtl {
            xml.empty("w:bidi", &[]);
        }
    }

    fn rows(&mut self) -> Vec<Row<'a>> {
        let publication = self.publication;
        let mut rows = Vec::new();
        let said = |say: &dyn Fn(&Words<'_>) -> Vec<String>| -> Vec<Vec<String>> {
            let words = |lang| say(&Words::new(self.setting.labels, lang));
            publication.languages.iter().map(words).collect()
        };
        if publication.edition == Edition::Draft {
            let notice = |words: &Words<'_>| {
                vec![format!(
                    "[{}] {}",
                    words.say(DRAFT),
                    words.draft_notice(publication)
                )]
            };
            rows.push(Row::Say(styles::NOTICE, said(&notice)));
        }
        if publication.demonstration {
            rows.push(Row::Say(
                styles::NOTICE,
                said(&|words| vec![words.say(DEMONSTRATION)]),
            ));
        }
        let parts = arrange(publication);
        let (title, count) = (title_parts(&parts), parts.len());
        for (at, part) in parts.into_iter().enumerate() {
            if at == title {
                rows.extend(correction_row(publication));
            }
            match part {
                Part::Block(block) => rows.push(Row::Block(block)),
                Part::List(list) => self.list(&list, 0, &mut rows),
                Part::Table(table) => rows.push(Row::Table(table)),
            }
        }
        if title == count {
            rows.extend(correction_row(publication));
        }
        rows
    }

    fn list(&mut self, list: &List<'a>, level: u8, rows: &mut Vec<Row<'a>>) {
        let languages = 0..self.publication.languages.len();
        let numbers: Vec<usize> = languages.map(|_| self.lists.add(list.numbered)).collect();
        for Item { block, lists } in &list.items {
            rows.push(Row::Item(block, level, numbers.clone()));
            for inner in lists {
                self.list(inner, level + 1, rows);
            }
        }
    }

    fn sequence(&self, xml: &mut Xml, rows: &[Row<'_>]) {
        let languages = &self.publication.languages;
        for (index, lang) in languages.iter().enumerate() {
            let hand = self.hand(lang);
            if languages.len() > 1 {
                let place = Place {
                    new_page: index > 0,
                    item: None,
                };
                let name = Line::of(autonym(lang).to_owned());
                hand.paragraph(xml, styles::LANGUAGE, place, &[name]);
            }
            for row in rows {
                self.cell(xml, &hand, row, index);
            }
            self.edition(xml, &hand);
        }
    }

    fn side_by_side(&self, xml: &mut Xml, rows: &[Row<'_>]) {
        let languages = &self.publication.languages;
        let room = self.paper.sheet.room(self.is_upright());
        let columns = u32::try_from(languages.len()).unwrap_or(1).max(1);
        let width = (room / columns).to_string();
        xml.within("w:tbl", &[], |xml| {
            self.table_properties(xml);
            xml.within("w:tblGrid", &[], |xml| {
                for _ in languages {
                    xml.empty("w:gridCol", &[("w:w", &width)]);
                }
            });
            xml.within("w:tr", &[], |xml| {
                xml.within("w:trPr", &[], |xml| {
                    xml.empty("w:cantSplit", &[]);
                    xml.empty("w:tblHeader", &[]);
                });
                for lang in languages {
                    column(xml, &width, |xml| {
                        let name = Line::of(autonym(lang).to_owned());
                        self.hand(lang)
                            .paragraph(xml, styles::LANGUAGE, Place::default(), &[name]);
                        true
                    });
                }
            });
            for row in rows.iter().filter(|row| self.has_text(row)) {
                xml.within("w:tr", &[], |xml| {
                    if self.is_short(row) {
                        xml.within("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
                    }
                    for (index, lang) in languages.iter().enumerate() {
                        let hand = self.hand(lang);
                        column(xml, &width, |xml| {
                            self.cell(xml, &hand, row, index) || blank(xml, &hand, row)
                        });
                    }
                });
            }
        });
        // Below the table and not in it: the digest is not to be broken in a narrow column, and no text may end in a
        // table.
        for lang in languages {
            self.edition(xml, &self.hand(lang));
        }
    }

    /// The line that says which edition of which statement this is.
    fn edition(&self, xml: &mut Xml, hand: &Hand<'_>) {
        let line = Line::of(hand.words.edition(self.publication));
        hand.paragraph(xml, styles::EDITION, Place::default(), &[line]);
    }

    fn table_properties(&self, xml: &mut Xml) {
        xml.within("w:tblPr", &[], |xml| {
            if self.publication.direction(0) == Direction::Rtl {
                xml.empty("w:bidiVisual", &[]);
            }
            xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
            xml.within("w:tblBorders", &[], |xml| {
                let line = [
                    ("w:val", "single"),
                    ("w:sz", "4"),
                    ("w:space", "0"),
                    ("w:color", "D0CECE"),
                ];
                xml.empty("w:insideV", &line);
            });
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
        });
    }

    fn hand(&self, lang: &'a Lang) -> Hand<'a> {
        Hand {
            words: Words::new(self.setting.labels, lang),
            lang,
            names: &self.paper.names,
            guest: self
                .publication
                .languages
                .iter()
                .find(|lang| lang.direction() == Direction::Rtl),
        }
    }

    fn has_text(&self, row: &Row<'_>) -> bool {
        let any = |block: &PublishedBlock| {
            (0..self.publication.languages.len())
                .any(|index| !shown(block, index, &self.publication.edition).is_empty())
        };
        match row {
            Row::Say(_, said) => said.iter().any(|lines| !lines.is_empty()),
            Row::Block(block) | Row::Item(block, ..) => any(block),
            Row::Table(table) => table.iter().flatten().any(|block| any(block)),
        }
    }

    /// Whether a row is not to be torn: Word keeps no lines of a table together by itself, and a few that move to the
    /// next page leave no great gap.
    fn is_short(&self, row: &Row<'_>) -> bool {
        let letters = |block: &PublishedBlock, index: usize| -> usize {
            let pieces = shown(block, index, &self.publication.edition);
            let lines = pieces.iter().flat_map(|piece| &piece.lines);
            lines.map(|line| line.chars().count()).sum()
        };
        match row {
            Row::Say(..) => true,
            Row::Block(block) | Row::Item(block, ..) => {
                (0..self.publication.languages.len()).all(|index| letters(block, index) < WHOLE)
            }
            Row::Table(_) => false,
        }
    }

    /// Writes a row in the language at that index; whether its end is that of a paragraph.
    fn cell(&self, xml: &mut Xml, hand: &Hand<'_>, row: &Row<'_>, index: usize) -> bool {
        match row {
            Row::Say(style, said) => {
                let lines = said.get(index).map_or(&[][..], Vec::as_slice);
                if lines.iter().all(|line| line.trim().is_empty()) {
                    return false;
                }
                let lines: Vec<Line> = lines.iter().cloned().map(Line::of).collect();
                hand.paragraph(xml, style, Place::default(), &lines);
                true
            }
            Row::Block(block) => self.block(xml, hand, block, index, Place::default()),
            Row::Item(block, level, lists) => {
                let item = lists.get(index).map(|list| (*list, *level));
                let place = Place {
                    item,
                    new_page: false,
                };
                self.block(xml, hand, block, index, place)
            }
            Row::Table(table) => {
                self.table(xml, hand, table, index);
                false
            }
        }
    }

    fn block(
        &self,
        xml: &mut Xml,
        hand: &Hand<'_>,
        block: &PublishedBlock,
        index: usize,
        place: Place,
    ) -> bool {
        let pieces = shown(block, index, &self.publication.edition);
        if pieces.is_empty() {
            return false;
        }
        hand.paragraph(xml, &styles::of(&block.block), place, &hand.lines(&pieces));
        true
    }

    /// A table of the statement. Rows that have fewer cells than others are filled up: all must have as many.
    fn table(&self, xml: &mut Xml, hand: &Hand<'_>, table: &[Vec<&PublishedBlock>], index: usize) {
        let empty = |block: &&&PublishedBlock| shown(block, index, &self.publication.edition).is_empty();
        if table.iter().flatten().all(|block| empty(&block)) {
            return;
        }
        let widest = table.iter().map(Vec::len).max().unwrap_or_default();
        xml.within("w:tbl", &[], |xml| {
            xml.within("w:tblPr", &[], |xml| {
                xml.value("w:tblStyle", self.paper.names.id(styles::TABLE));
                if hand.lang.direction() == Direction::Rtl {
                    xml.empty("w:bidiVisual", &[]);
                }
                xml.empty("w:tblW", &[("w:w", "0"), ("w:type", "auto")]);
            });
            xml.within("w:tblGrid", &[], |xml| {
                for _ in 0..widest {
                    xml.empty("w:gridCol", &[]);
                }
            });
            for row in table {
                xml.within("w:tr", &[], |xml| {
                    for at in 0..widest {
                        xml.within("w:tc", &[], |xml| {
                            let block = row.get(at);
                            let done = block
                                .is_some_and(|block| self.block(xml, hand, block, index, Place::default()));
                            if !done {
                                xml.empty("w:p", &[]);
                            }
                        });
                    }
                });
            }
        });
    }
}

/// What a release corrects, in each language.
fn correction_row<'a>(publication: &Publication) -> Option<Row<'a>> {
    let line = |index| arrange::correction(publication, index).into_iter().collect();
    let said: Vec<Vec<String>> = (0..publication.languages.len()).map(line).collect();
    said.iter()
        .any(|lines| !lines.is_empty())
        .then_some(Row::Say(styles::NOTICE, said))
}

/// What a cell holds whose language has nothing in that row: Word keeps a row with the next only if all that stands in it
/// is of such a style. False for a row that has no style of its own.
fn blank(xml: &mut Xml, hand: &Hand<'_>, row: &Row<'_>) -> bool {
    let style = match row {
        Row::Say(style, _) => (*style).to_owned(),
        Row::Block(block) | Row::Item(block, ..) => styles::of(&block.block),
        Row::Table(_) => return false,
    };
    hand.paragraph(xml, &style, Place::default(), &[]);
    true
}

/// A cell of that width, which must end in a paragraph.
fn column(xml: &mut Xml, width: &str, content: impl FnOnce(&mut Xml) -> bool) {
    xml.within("w:tc", &[], |xml| {
        xml.within("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
        });
        if !content(xml) {
            xml.empty("w:p", &[]);
        }
    });
}
