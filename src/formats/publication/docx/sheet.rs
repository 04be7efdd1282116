//! The page of a Word file: its size, margins and borders, and the settings that an office's file may have.

use std::path::PathBuf;

use super::scan::{Flaw, Found, Scan, Space, Tag};
use super::xml::Xml;
use crate::formats::document::DocumentFault;
use crate::formats::publication::PublicationFault;

/// A4, and its margins, in twentieths of a point.
const SHORT: u32 = 11906;
const LONG: u32 = 16838;
const MARGIN: u32 = 1134;

/// The widest page that Word knows, and the least room for text that a page must leave: five centimetres each way.
const WIDEST: u32 = 31_680;
const ROOM: u32 = 2_835;

/// Settings that are taken over, in the order that the schema asks for: those that stand before ours, and behind.
const BEFORE: &[&str] = &[
    "mirrorMargins",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
    "defaultTabStop",
    "evenAndOddHeaders",
];
const BEHIND: &[&str] = &["themeFontLang", "clrSchemeMapping"];

/// A page.
#[derive(Debug)]
pub(super) struct Sheet {
    width: u32,
    height: u32,
    /// Name and value of each attribute of the margins.
    margins: Vec<(String, String)>,
    /// What the margins take of the width.
    sides: u32,
    /// Lines around the page, and how pages are numbered.
    borders: Vec<Tag>,
    numbers: Option<Tag>,
    /// The first page is another.
    pub first: bool,
}

impl Default for Sheet {
    fn default() -> Self {
        let margin = MARGIN.to_string();
        let sides = ["top", "right", "bottom", "left"].map(|side| (side, margin.as_str()));
        let rest = [("header", "567"), ("footer", "567"), ("gutter", "0")];
        let all = sides.into_iter().chain(rest);
        Self {
            width: SHORT,
            height: LONG,
            margins: all
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            sides: 2 * MARGIN,
            borders: Vec::new(),
            numbers: None,
            first: true,
        }
    }
}

impl Sheet {
    /// The page that the properties of a section describe; what they do not say is as on ours.
    ///
    /// # Errors
    /// [`PublicationFault::WordPage`] if its measures are none, or leave no room for text.
    pub fn of(tags: &[Tag], path: PathBuf) -> Result<Self, PublicationFault> {
        let mut sheet = Self::measured(tags).ok_or(PublicationFault::WordPage { path })?;
        sheet.first = one(tags, "titlePg").is_some_and(Tag::is_on);
        let borders = tags.iter().skip_while(|tag| !tag.is("pgBorders"));
        let is_side = |tag: &&Tag| {
            ["pgBorders", "top", "left", "bottom", "right"]
                .iter()
                .any(|side| tag.is(side))
        };
        sheet.borders = borders.take_while(is_side).cloned().collect();
        sheet.numbers = one(tags, "pgNumType").cloned();
        Ok(sheet)
    }

    /// Ours with the size and margins that are given; none if they are no measures, or leave no room.
    fn measured(tags: &[Tag]) -> Option<Self> {
        let mut sheet = Self::default();
        if let Some(size) = one(tags, "pgSz") {
            sheet.width = size.word("w")?.parse().ok()?;
            sheet.height = size.word("h")?.parse().ok()?;
        }
        let mut down = 2 * MARGIN;
        if let Some(margins) = one(tags, "pgMar") {
            let measure = |side: &str| margins.word(side).unwrap_or("0").parse::<i32>().ok();
            let across = [measure("left")?, measure("right")?, measure("gutter")?];
            let mut sides = across.into_iter().map(|side| u32::try_from(side).ok());
            sheet.sides = sides.try_fold(0_u32, |sum, side| sum.checked_add(side?))?;
            // Above and below, a negative measure is one that does not give way.
            let above = measure("top")?.unsigned_abs();
            down = above.checked_add(measure("bottom")?.unsigned_abs())?;
            let names = ["top", "right", "bottom", "left", "header", "footer", "gutter"];
            let written = names.map(|side| Some((side.to_owned(), measure(side)?.to_string())));
            sheet.margins = written.into_iter().collect::<Option<_>>()?;
        }
        let is_room = |length: u32, taken: u32| length <= WIDEST && length.saturating_sub(taken) >= ROOM;
        (is_room(sheet.width, sheet.sides) && is_room(sheet.height, down)).then_some(sheet)
    }

    /// The width that text may take, upright or across.
    pub fn room(&self, is_upright: bool) -> u32 {
        self.size(is_upright).0.saturating_sub(self.sides)
    }

    /// Width and height. Paper that lies across already stays so.
    fn size(&self, is_upright: bool) -> (u32, u32) {
        if is_upright || self.width > self.height {
            (self.width, self.height)
        } else {
            (self.height, self.width)
        }
    }

    /// Writes the page into the properties of a section.
    pub fn write(&self, xml: &mut Xml, is_upright: bool) {
        let (width, height) = self.size(is_upright);
        let (across, down) = (width.to_string(), height.to_string());
        let mut size = vec![("w:w", across.as_str()), ("w:h", down.as_str())];
        if width > height {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size);
        let named: Vec<(String, &str)> = self
            .margins
            .iter()
            .map(|(side, value)| (format!("w:{side}"), value.as_str()))
            .collect();
        let margins: Vec<(&str, &str)> = named
            .iter()
            .map(|(side, value)| (side.as_str(), *value))
            .collect();
        xml.empty("w:pgMar", &margins);
        if let Some((around, sides)) = self.borders.split_first() {
            let attributes = words(around);
            xml.within("w:pgBorders", &borrowed(&attributes), |xml| {
                sides.iter().for_each(|side| tag(xml, side));
            });
        }
        if let Some(numbers) = &self.numbers {
            tag(xml, numbers);
        }
        if self.first {
            xml.empty("w:titlePg", &[]);
        }
    }
}

fn one<'t>(tags: &'t [Tag], name: &str) -> Option<&'t Tag> {
    tags.iter().find(|tag| tag.is(name))
}

/// Writes an element of Word's without content, with Word's attributes only.
pub(super) fn tag(xml: &mut Xml, tag: &Tag) {
    xml.empty(&format!("w:{}", tag.local), &borrowed(&words(tag)));
}

fn words(tag: &Tag) -> Vec<(String, String)> {
    let own = tag
        .attributes
        .iter()
        .filter(|(space, _, _)| *space == Space::Word);
    own.map(|(_, name, value)| (format!("w:{name}"), value.clone()))
        .collect()
}

fn borrowed(attributes: &[(String, String)]) -> Vec<(&str, &str)> {
    let both = attributes.iter();
    both.map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// The settings that are taken over: those before ours and those behind, as the schema orders them.
pub(super) fn settings(text: &str) -> Result<(Vec<Tag>, Vec<Tag>), Flaw> {
    let mut scan = Scan::new(text);
    let root = scan.root()?;
    if !root.is("settings") {
        return Err(Flaw::Active(root.local));
    }
    let mut known: Vec<Tag> = Vec::new();
    loop {
        match scan.next()? {
            Found::Open(tag) if scan.depth() == 2 && tag.space == Space::Word => {
                let name = tag.local.as_str();
                let is_new = known.iter().all(|one| one.local != name);
                if is_new && (BEFORE.contains(&name) || BEHIND.contains(&name)) {
                    known.push(tag);
                }
            }
            Found::End => break,
            _ => {}
        }
    }
    let of = |names: &[&str]| -> Vec<Tag> {
        let ordered = names
            .iter()
            .filter_map(|name| known.iter().find(|tag| tag.local == *name));
        ordered.cloned().collect()
    };
    Ok((of(BEFORE), of(BEHIND)))
}

/// Why the archive of an office's file cannot be read.
pub(super) fn unreadable(path: PathBuf, fault: &DocumentFault) -> PublicationFault {
    match fault {
        DocumentFault::TooManyEntries { .. } => PublicationFault::WordTooLarge {
            path,
            part: String::new(),
        },
        DocumentFault::PartTooLarge { part, .. } => PublicationFault::WordTooLarge {
            path,
            part: part.clone(),
        },
        DocumentFault::DamagedPart { part, .. }
        | DocumentFault::Malformed { part, .. }
        | DocumentFault::Doctype { part, .. }
        | DocumentFault::Entity { part, .. } => PublicationFault::WordPart {
            path,
            part: part.clone(),
        },
        _ => PublicationFault::WordFile { path },
    }
}
