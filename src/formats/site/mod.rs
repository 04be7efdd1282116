//! The press room: every current release as a site of plain files that any server, or none, can show.
//!
//! Each statement has a page in each language, and under its id and the number of the release a page of all languages
//! together, which is where the code at the foot of a document leads. Each language has a list of its statements, a
//! search that runs in the reader's browser, and a feed. Nothing here decides what is current or writes a file; the
//! same statements give the same bytes.

mod feed;
mod index;
mod links;
mod pages;
mod search;

use jiff::Timestamp;
use jiff::civil::Date;

use super::publication::{HtmlWriter, Office, PublicationFault, Setting, logo_file};
use super::templates::Templates;
use crate::model::{Lang, Publication, StatementId};

pub use links::{Links, belongs};

const INDEX: &str = "site.html";
const STYLESHEET: &str = "site.css";
const SCRIPT: &str = "site.js";

/// The templates of what is not a statement's page.
pub(super) const TEMPLATES: &[(&str, &str)] = &[
    (INDEX, include_str!("site.html")),
    (STYLESHEET, include_str!("site.css")),
    (SCRIPT, include_str!("site.js")),
];

/// A file of the press room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Its path from the root of the press room, written with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A statement as it is to be shown.
#[derive(Debug)]
pub struct Presented {
    /// Its current releases, oldest first, each with the languages that no later one has taken over.
    pub current: Vec<Current>,
    /// The numbers of its other releases, each with the one that took its place.
    pub superseded: Vec<(u32, u32)>,
}

/// A release that is current.
#[derive(Debug)]
pub struct Current {
    /// Its number.
    pub number: u32,
    /// When it was made.
    pub at: Timestamp,
    /// What it says, in the languages that no later one has taken over.
    pub publication: Publication,
    /// Its other languages, each with the number of the release that took its place in it.
    pub replaced: Vec<(Lang, u32)>,
}

/// What the lists say of a statement.
#[derive(Debug, Clone)]
pub struct Entry {
    statement: StatementId,
    /// The day that it is dated, or else was released.
    date: Date,
    demonstration: bool,
    /// It in each language, the source first.
    texts: Vec<Text>,
    /// The numbers of the current releases.
    releases: Vec<u32>,
}

/// A statement in one language.
#[derive(Debug, Clone)]
struct Text {
    lang: Lang,
    title: String,
    summary: String,
    /// The words by which it is found.
    words: String,
    /// When it was released.
    at: Timestamp,
}

impl Entry {
    fn text(&self, lang: &Lang) -> Option<&Text> {
        self.texts.iter().find(|text| text.lang == *lang)
    }
}

/// Makes the files of a press room, the templates read once.
pub struct Site<'a> {
    setting: Setting<'a>,
    /// The languages of the workspace, the source first: the order in which they are listed.
    languages: Vec<Lang>,
    links: Links,
    office: Office,
    writer: HtmlWriter<'a>,
    templates: Templates<'a>,
}

impl<'a> Site<'a> {
    /// A press room in these languages, the source first.
    ///
    /// # Errors
    /// A template of the office's own is broken.
    pub fn new(setting: &Setting<'a>, languages: Vec<Lang>) -> Result<Self, PublicationFault> {
        Ok(Self {
            setting: *setting,
            languages,
            links: Links::new(setting.house.letterhead.url.clone()),
            office: Office::of(setting.house),
            writer: HtmlWriter::new(setting)?,
            templates: Templates::read(setting.house, &[INDEX])?,
        })
    }

    /// Whether its addresses are known, which feeds and the site map need.
    #[must_use]
    pub fn has_address(&self) -> bool {
        self.links.has_address()
    }

    /// The files that every press room has, whatever it shows.
    #[must_use]
    pub fn assets(&self) -> Vec<SiteFile> {
        let text = |name: &str| SiteFile {
            path: name.to_owned(),
            bytes: self.templates.text(name).as_bytes().to_vec(),
        };
        let mut files = vec![text("page.css"), text(STYLESHEET), text(SCRIPT)];
        files.extend(logo_file(self.setting.house).map(|(name, bytes)| SiteFile {
            path: name.to_owned(),
            bytes: bytes.to_vec(),
        }));
        files
    }

    /// The lists of all statements, in each language, and what goes with them.
    ///
    /// # Errors
    /// A template of the office's own is broken.
    pub fn lists(&self, entries: &[Entry]) -> Result<Vec<SiteFile>, PublicationFault> {
        let mut sorted: Vec<&Entry> = entries.iter().collect();
        sorted.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.statement.cmp(&b.statement)));
        let mut files = self.indexes(&sorted)?;
        for lang in self.shown(&sorted) {
            files.push(search::index(&sorted, lang));
        }
        if self.has_address() {
            files.extend(self.feeds(&sorted));
            files.extend(self.map(&sorted));
        }
        Ok(files)
    }

    /// The languages in which there is anything, in the order of the workspace.
    fn shown<'s>(&'s self, entries: &[&Entry]) -> Vec<&'s Lang> {
        let there = |lang: &&Lang| entries.iter().any(|entry| entry.text(lang).is_some());
        self.languages.iter().filter(there).collect()
    }

    /// The words of a label in a language.
    fn say(&self, lang: &Lang, id: &'static str) -> String {
        self.setting.labels.label(lang, id, &crate::message::Args::new())
    }
}
