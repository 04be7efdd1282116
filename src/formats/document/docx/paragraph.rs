//! A paragraph's own properties and what they make of it.

use crate::model::{Block, BlockKind, DocumentBlock};

use super::super::DocumentFault;
use super::numbering::{Marks, Numbering};
use super::styles::{Styles, outlined};
use super::xml::Xml;

/// Which list a paragraph is in, and how deep; 0 is no list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListPlace {
    /// The list's number.
    pub list: Option<i64>,
    level: Option<i64>,
}

impl ListPlace {
    /// Takes over what is not said here.
    pub fn fill(&mut self, other: Option<&Self>) {
        if let Some(other) = other {
            self.list = self.list.or(other.list);
            self.level = self.level.or(other.level);
        }
    }

    /// The depth, from 0.
    pub fn level(&self) -> i64 {
        self.level.unwrap_or_default()
    }
}

/// What a paragraph says of itself.
#[derive(Debug, Clone, Default)]
pub struct Properties {
    /// The id of its style.
    pub style: Option<String>,
    /// Its outline level.
    pub outline: Option<i64>,
    /// Its list.
    pub list: Option<ListPlace>,
    /// Its end was deleted or moved away: the next paragraph continues it.
    pub end_is_deleted: bool,
}

impl Properties {
    /// Reads the open `pPr`.
    pub fn read(xml: &mut Xml<'_>) -> Result<Self, DocumentFault> {
        let mut properties = Self::default();
        while let Some(element) = xml.child()? {
            if element.is("numPr") {
                properties.list = Some(read_list_place(xml)?);
                continue;
            }
            if element.is("rPr") {
                properties.end_is_deleted = read_run_properties(xml)?.is_deleted;
                continue;
            }
            if element.is("pStyle") {
                properties.style = element.attr("val").map(str::to_owned);
            } else if element.is("outlineLvl") {
                properties.outline = element.number();
            }
            xml.skip()?;
        }
        Ok(properties)
    }

    /// What the paragraph is.
    pub fn block(&self, styles: &Styles, numbering: &Numbering) -> Block {
        let style = self.style.as_deref();
        let by_outline = self
            .outline
            .map(outlined)
            .filter(|block| block.kind == BlockKind::Heading);
        let by_style = || {
            styles
                .block(style)
                .filter(|block| block.kind != BlockKind::Paragraph)
        };
        if let Some(block) = by_outline.or_else(by_style) {
            return block;
        }
        let mut place = self.list.clone().unwrap_or_default();
        place.fill(styles.list(style).as_ref());
        let level = u8::try_from(place.level().clamp(0, 8)).unwrap_or_default() + 1;
        match numbering.marks(&place, styles) {
            Marks::Bullets => Block {
                kind: BlockKind::ListItem,
                level,
                mark: false,
            },
            Marks::Numbers => Block {
                kind: BlockKind::ListItem,
                level,
                mark: true,
            },
            Marks::None => Block::of(BlockKind::Paragraph),
        }
    }
}

fn read_list_place(xml: &mut Xml<'_>) -> Result<ListPlace, DocumentFault> {
    let mut place = ListPlace::default();
    while let Some(element) = xml.child()? {
        if element.is("ilvl") {
            place.level = element.number();
        } else if element.is("numId") {
            place.list = element.number();
        }
        xml.skip()?;
    }
    Ok(place)
}

/// What a run, or a paragraph's end, says of itself.
#[derive(Debug, Clone, Default)]
pub struct RunProperties {
    /// Whether its text is hidden, if it says.
    pub is_hidden: Option<bool>,
    /// The id of its style.
    pub style: Option<String>,
    /// It was deleted or moved away.
    pub is_deleted: bool,
}

/// Reads the open `rPr`.
pub fn read_run_properties(xml: &mut Xml<'_>) -> Result<RunProperties, DocumentFault> {
    let mut properties = RunProperties::default();
    while let Some(element) = xml.child()? {
        if element.is("vanish") {
            properties.is_hidden = Some(element.is_on());
        } else if element.is("rStyle") {
            properties.style = element.attr("val").map(str::to_owned);
        } else if element.is("del") || element.is("moveFrom") {
            properties.is_deleted = true;
        }
        xml.skip()?;
    }
    Ok(properties)
}

/// A paragraph whose text is being read.
#[derive(Debug, Default)]
pub struct Paragraph {
    /// What it says of itself.
    pub properties: Properties,
    /// Its text so far, with `\n` for line breaks.
    pub text: String,
    /// Its number in the document, from 1.
    pub at: usize,
    /// The blocks of text boxes anchored in it, which follow it.
    pub floating: Vec<DocumentBlock>,
}

impl Paragraph {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.floating.is_empty()
    }

    /// The paragraph that continues this one, whose end was deleted: the later end says what both are.
    pub fn continued_by(mut self, next: Self) -> Self {
        self.text.push_str(&next.text);
        self.floating.extend(next.floating);
        Self {
            properties: next.properties,
            ..self
        }
    }
}
