//! The styles: what a paragraph's style makes of it, followed through the styles that it is based on.
//!
//! Word keeps the English name of a built-in style whatever language it speaks, while the style's id may be in any;
//! so names decide, and outline levels, never ids.

use std::collections::BTreeMap;

use crate::model::{Block, BlockKind};

use super::super::DocumentFault;
use super::paragraph::{ListPlace, Properties};
use super::xml::{Node, Xml};

/// How far a chain of styles is followed: Word's own limit is lower.
const CHAIN: usize = 20;

/// One style.
#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<i64>,
    list: Option<ListPlace>,
    is_hidden: Option<bool>,
}

/// All styles, by id.
#[derive(Debug, Default)]
pub struct Styles(BTreeMap<String, Style>);

/// Built-in styles that say what a paragraph is.
const NAMES: &[(&str, BlockKind)] = &[
    ("title", BlockKind::Title),
    ("subtitle", BlockKind::Subtitle),
    ("quote", BlockKind::Quotation),
    ("intense quote", BlockKind::Quotation),
    ("quotations", BlockKind::Quotation),
    ("salutation", BlockKind::Salutation),
    ("signature", BlockKind::Signature),
];

impl Styles {
    /// Reads the part.
    pub fn read(xml: &mut Xml<'_>) -> Result<Self, DocumentFault> {
        let mut styles = BTreeMap::new();
        loop {
            match xml.next()? {
                Node::Open(element) if element.is("style") => {
                    let id = element.attr("styleId").unwrap_or_default().to_owned();
                    styles.insert(id, Style::read(xml)?);
                }
                Node::Open(element) if element.is("styles") => {}
                Node::Open(_) => xml.skip()?,
                Node::End => return Ok(Self(styles)),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        let mut next = id;
        std::iter::from_fn(move || {
            let style = self.0.get(next?)?;
            next = style.based_on.as_deref();
            Some(style)
        })
        .take(CHAIN)
    }

    /// What the style alone makes of a paragraph, if it says.
    pub fn block(&self, id: Option<&str>) -> Option<Block> {
        self.chain(id).find_map(Style::block)
    }

    /// The list that the style puts a paragraph in.
    pub fn list(&self, id: Option<&str>) -> Option<ListPlace> {
        let mut place = ListPlace::default();
        for style in self.chain(id) {
            place.fill(style.list.as_ref());
        }
        place.list.is_some().then_some(place)
    }

    /// Whether text in the style is hidden.
    pub fn is_hidden(&self, id: Option<&str>) -> bool {
        self.chain(id)
            .find_map(|style| style.is_hidden)
            .unwrap_or_default()
    }
}

impl Style {
    fn read(xml: &mut Xml<'_>) -> Result<Self, DocumentFault> {
        let mut style = Self::default();
        while let Some(element) = xml.child()? {
            if element.is("pPr") {
                let properties = Properties::read(xml)?;
                style.outline = properties.outline;
                style.list = properties.list;
                continue;
            }
            if element.is("rPr") {
                style.is_hidden = super::paragraph::read_run_properties(xml)?.is_hidden;
                continue;
            }
            let value = element.attr("val").unwrap_or_default();
            if element.is("name") {
                style.name = value.trim().to_lowercase();
            } else if element.is("basedOn") {
                style.based_on = Some(value.to_owned());
            }
            xml.skip()?;
        }
        Ok(style)
    }

    fn block(&self) -> Option<Block> {
        if let Some((_, kind)) = NAMES.iter().find(|(name, _)| *name == self.name) {
            return Some(Block::of(*kind));
        }
        let named = self
            .name
            .strip_prefix("heading ")
            .and_then(|level| level.trim().parse().ok());
        match (named, self.outline) {
            (Some(level @ 1..=9), _) => Some(heading(level)),
            (_, Some(outline)) => Some(outlined(outline)),
            _ => None,
        }
    }
}

/// A block of that outline level: 0 to 8 are headings, 9 is body text.
pub fn outlined(outline: i64) -> Block {
    match u8::try_from(outline) {
        Ok(level @ 0..=8) => heading(level + 1),
        _ => Block::of(BlockKind::Paragraph),
    }
}

fn heading(level: u8) -> Block {
    Block {
        kind: BlockKind::Heading,
        level,
        mark: false,
    }
}
