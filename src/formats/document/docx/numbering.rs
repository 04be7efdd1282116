//! The forms of lists: whether a level of a list is numbered, bulleted or neither.

use std::collections::BTreeMap;

use super::super::DocumentFault;
use super::paragraph::ListPlace;
use super::styles::Styles;
use super::xml::{Node, Xml};

/// What stands before the items of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// A bullet.
    Bullets,
    /// A number or letter.
    Numbers,
    /// Nothing: the paragraph only looks like an item.
    None,
}

type Levels = BTreeMap<i64, Marks>;

/// A form that lists share.
#[derive(Debug, Default)]
struct Form {
    levels: Levels,
    /// The style that holds the form in its stead.
    style: Option<String>,
}

/// A list of the document.
#[derive(Debug, Default)]
struct List {
    form: Option<i64>,
    overrides: Levels,
}

/// All lists, by number.
#[derive(Debug, Default)]
pub struct Numbering {
    forms: BTreeMap<i64, Form>,
    lists: BTreeMap<i64, List>,
}

impl Numbering {
    /// Reads the part.
    pub fn read(xml: &mut Xml<'_>) -> Result<Self, DocumentFault> {
        let mut numbering = Self::default();
        let id = |value: Option<&str>| value.and_then(|value| value.trim().parse().ok()).unwrap_or(-1);
        loop {
            match xml.next()? {
                Node::Open(element) if element.is("abstractNum") => {
                    let form = read_form(xml)?;
                    numbering.forms.insert(id(element.attr("abstractNumId")), form);
                }
                Node::Open(element) if element.is("num") => {
                    let list = read_list(xml)?;
                    numbering.lists.insert(id(element.attr("numId")), list);
                }
                Node::Open(element) if element.is("numbering") => {}
                Node::Open(_) => xml.skip()?,
                Node::End => return Ok(numbering),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    /// What stands before an item at that place. A list that is not described is a bulleted one.
    pub fn marks(&self, place: &ListPlace, styles: &Styles) -> Marks {
        match place.list {
            None | Some(0) => Marks::None,
            Some(list) => self
                .find(list, place.level(), styles, 0)
                .unwrap_or(Marks::Bullets),
        }
    }

    fn find(&self, list: i64, level: i64, styles: &Styles, hops: usize) -> Option<Marks> {
        let list = self.lists.get(&list)?;
        if let Some(marks) = list.overrides.get(&level) {
            return Some(*marks);
        }
        let form = self.forms.get(&list.form?)?;
        if let Some(marks) = form.levels.get(&level) {
            return Some(*marks);
        }
        // A form may point to a style, whose list points to the form that is meant.
        let next = styles.list(form.style.as_deref())?.list?;
        if hops < 4 {
            self.find(next, level, styles, hops + 1)
        } else {
            None
        }
    }
}

fn read_form(xml: &mut Xml<'_>) -> Result<Form, DocumentFault> {
    let mut form = Form::default();
    while let Some(element) = xml.child()? {
        if element.is("lvl") {
            let level = element
                .attr("ilvl")
                .and_then(|level| level.parse().ok())
                .unwrap_or_default();
            if let Some(marks) = read_level(xml)? {
                form.levels.insert(level, marks);
            }
            continue;
        }
        if element.is("numStyleLink") {
            form.style = element.attr("val").map(str::to_owned);
        }
        xml.skip()?;
    }
    Ok(form)
}

fn read_list(xml: &mut Xml<'_>) -> Result<List, DocumentFault> {
    let mut list = List::default();
    while let Some(element) = xml.child()? {
        if element.is("lvlOverride") {
            let level = element
                .attr("ilvl")
                .and_then(|level| level.parse().ok())
                .unwrap_or_default();
            while let Some(inner) = xml.child()? {
                if inner.is("lvl") {
                    if let Some(marks) = read_level(xml)? {
                        list.overrides.insert(level, marks);
                    }
                } else {
                    xml.skip()?;
                }
            }
            continue;
        }
        if element.is("abstractNumId") {
            list.form = element.number();
        }
        xml.skip()?;
    }
    Ok(list)
}

fn read_level(xml: &mut Xml<'_>) -> Result<Option<Marks>, DocumentFault> {
    let mut marks = None;
    while let Some(element) = xml.child()? {
        if element.is("numFmt") {
            marks = Some(match element.attr("val") {
                Some("bullet") => Marks::Bullets,
                Some("none") => Marks::None,
                _ => Marks::Numbers,
            });
        }
        // Word writes newer formats as an alternative to an older one; all of those are numbers.
        if element.local == "AlternateContent" {
            marks = Some(Marks::Numbers);
        }
        xml.skip()?;
    }
    Ok(marks)
}
