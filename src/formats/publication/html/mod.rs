//! HTML: one file that needs nothing else, the languages side by side, for the screen, the telephone and the printer.
//!
//! The languages are written one after the other, each a whole article with its own headings and lists, and the
//! stylesheet sets them side by side on one grid whose rows they share. So a wide page is aligned block by block,
//! while a telephone, a screen reader and a search engine get each language as one running text, which is how it is
//! read: nobody reads a paragraph in Arabic and then the same one in English. No script and no font is loaded; the
//! office's mark is part of the file.
//!
//! The press room ([`crate::formats::site`]) prints the same pages, with links around them and one stylesheet for all.

mod metadata;
mod office;
mod page;

pub(in crate::formats) use metadata::{headline, opening, shorten};
pub(in crate::formats) use office::{Office, Picture, logo_file};

use std::cell::RefCell;

use super::inspect::inspect;
use super::{PublicationFault, PublicationFormat, Setting, qr};
use crate::formats::templates::Templates;
use crate::model::{Lang, Publication};

const PAGE: &str = "page.html";
const STYLESHEET: &str = "page.css";

/// The templates of a page.
pub(in crate::formats) const TEMPLATES: &[(&str, &str)] = &[
    (PAGE, include_str!("page.html")),
    (STYLESHEET, include_str!("page.css")),
];

/// One file with everything in it.
pub(super) struct Html;

impl PublicationFormat for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        let writer = Writer::new(setting)?;
        Ok(writer.write(publication, None)?.into_bytes())
    }
}

/// What stands around a page of the press room, every address from that page.
#[derive(Debug, Clone, Default)]
pub(in crate::formats) struct SitePage {
    /// From the page to the root of the press room: `../`.
    pub root: String,
    /// To the statements in the language of the page.
    pub home: Link,
    /// The same statement in other languages, and in all at once.
    pub languages: Vec<Link>,
    /// The page's own address, where the press room has one.
    pub canonical: Option<String>,
    /// The same statement in other languages, for search engines: language tag and address.
    pub alternates: Vec<(String, String)>,
    /// The feed of the language.
    pub feed: Option<String>,
    /// The languages of a release in which a later one took its place.
    pub replaced: Vec<Replaced>,
    /// The address of the statement in each language, by which the texts are linked as works.
    pub works: Vec<(Lang, String)>,
}

/// A language in which a later release took the place of the one that a page shows.
#[derive(Debug, Clone)]
pub(in crate::formats) struct Replaced {
    /// The number of the later one.
    pub by: u32,
    /// To the statement in that language.
    pub link: Link,
}

/// A link, in the language of what it leads to.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub(in crate::formats) struct Link {
    /// The language of its words; empty if they are in that of the page.
    pub lang: String,
    /// Their direction.
    pub dir: &'static str,
    /// The words.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// It leads to the page that it stands on.
    pub current: bool,
}

/// Writes pages by one office, its templates read once.
pub(in crate::formats) struct Writer<'a> {
    templates: Templates<'a>,
    setting: Setting<'a>,
    office: Office,
    /// The last code and what it says: the pages of a release have the same.
    code: RefCell<Option<(String, String)>>,
}

impl<'a> Writer<'a> {
    /// A writer of pages that look as the setting says.
    ///
    /// # Errors
    /// A template is broken.
    pub fn new(setting: &Setting<'a>) -> Result<Self, PublicationFault> {
        Ok(Self {
            templates: Templates::read(setting.house, &[PAGE])?,
            setting: *setting,
            office: Office::of(setting.house),
            code: RefCell::new(None),
        })
    }

    /// The page of a publication, by itself or in the press room.
    ///
    /// # Errors
    /// The publication may not be printed as what it says it is, or a template is broken.
    pub fn write(
        &self,
        publication: &Publication,
        site: Option<&SitePage>,
    ) -> Result<String, PublicationFault> {
        inspect(publication)?;
        let mut page = page::page(publication, &self.setting, &self.office, site);
        let address = qr::address(publication, self.office.house());
        page.draw(address.and_then(|address| self.code(&address)));
        if site.is_none() {
            // A stylesheet cannot end the element that it stands in.
            page.stylesheet = Some(self.templates.text(STYLESHEET).replace("</", "<\\/"));
        }
        let cells = publication.blocks.iter().flat_map(|block| &block.cells);
        let units = cells.map(|cell| 1 + cell.pieces.len()).sum();
        self.templates.fill(PAGE, &page, units)
    }

    /// The code of an address, for HTML, where its namespace goes without saying.
    fn code(&self, address: &str) -> Option<String> {
        if let Some((last, svg)) = &*self.code.borrow()
            && last == address
        {
            return Some(svg.clone());
        }
        let svg = qr::code(address)?.svg();
        let svg = svg.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
        self.code.replace(Some((address.to_owned(), svg.clone())));
        Some(svg)
    }
}
