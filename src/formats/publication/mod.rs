//! What a reader gets: a [`Publication`] laid out as HTML, Markdown, plain text or PDF.
//!
//! Each format is one entry of [`FORMATS`]. They share what must not differ between them: which blocks belong together
//! (`arrange`), which characters are shown rather than obeyed ([`visible`]), how dates are written ([`dates`]), and
//! the gate in `inspect`, so that nothing unapproved can be printed as released. The words that the layout adds come
//! in through [`Labels`]. Nothing here assembles a publication, writes a file or knows the interface's language.

mod arrange;
mod compose;
mod cut;
pub mod dates;
mod direction;
mod docx;
mod fold;
mod front_matter;
mod html;
mod inspect;
mod json;
mod labels;
mod languages;
mod letterhead;
mod markdown;
mod pdf;
mod plain;
pub mod qr;
mod visible;

pub(crate) use docx::FILE as WORD_TEMPLATE;
pub(super) use docx::template as word_template;
pub use labels::{LABELS, Labels, correction};
pub use languages::autonym;
pub(super) use pdf::TEMPLATES as PDF_TEMPLATES;
pub use visible::visible;

/// The templates of texts.
pub(super) const TEXT_TEMPLATES: &[(&str, &str)] = &[plain::TEMPLATE, markdown::TEMPLATE];

use std::path::PathBuf;

use crate::model::{House, Publication};

pub(super) use html::{
    Link, Office, Picture, Replaced, SitePage, TEMPLATES as HTML_TEMPLATES, Writer as HtmlWriter, headline,
    logo_file, opening, shorten,
};
pub(super) use labels::{
    DEMONSTRATION, FEED, LANGUAGES, NO_STATEMENTS, NOT_FOUND, NOT_FOUND_TEXT, NOTHING_FOUND, RESULTS, SEARCH,
    SIDE_BY_SIDE, STATEMENTS, SUPERSEDED, SUPERSEDED_TITLE,
};

crate::faults! {
    /// Why a publication cannot be laid out.
    pub enum PublicationFault {
        /// A publication in no language.
        NoLanguages["publishing-no-languages"] { statement: String } hints[],
        /// A block without a cell for each language: laying it out would drop or misplace text.
        Uneven["publishing-uneven"] { statement: String, block: usize, expected: usize, found: usize } hints[],
        /// Something that is to be printed as released is not approved.
        Unapproved["publishing-unapproved"] { statement: String, language: String, block: usize }
            hints["publishing-unapproved-hint"] exit[No],
        /// The template of a format does not fit its data.
        Template["publishing-template"] { format: String, detail: String } hints[],
        /// The program was built without what sets this format.
        NotBuilt["pdf-not-built"] { format: String } hints["pdf-not-built-hint"],
        /// No font has some of the characters of a text.
        Characters["pdf-characters"] { statement: String, language: String, segment: String, characters: Vec<String> }
            hints["pdf-characters-hint"],
        /// No font has some of the characters of a letterhead or a line of correction.
        LetterheadCharacters["pdf-letterhead-characters"] { language: String, characters: Vec<String> }
            hints["pdf-characters-hint"],
        /// A file that the office names as a font is none; counted from one.
        Font["pdf-font"] { number: usize } hints["pdf-font-hint"],
        /// The picture of the letterhead cannot be read.
        Logo["pdf-logo"] { detail: String } hints["pdf-logo-hint"],
        /// The office's own template is wrong.
        OwnTemplate["pdf-template"] { path: PathBuf, line: Option<usize>, detail: String }
            hints["pdf-template-hint"],
        /// A template of the office's own that is not written as one, or asks for what there is not.
        BrokenTemplate["template-broken"] { path: PathBuf, line: Option<usize>, name: String, reason: String } hints["template-hint"],
        /// A template of the office's own that does not come to its end.
        EndlessTemplate["template-endless"] { path: PathBuf, line: Option<usize>, name: String } hints["template-hint"],
        /// A template of the office's own that prints more than any document holds.
        LongTemplate["template-long"] { path: PathBuf, line: Option<usize>, name: String } hints["template-hint"],
        /// A template of a text that takes a part of a block.
        TornTemplate["template-torn"] { path: PathBuf, name: String } hints["template-hint"],
        /// A template of a text that leaves out what a document must say of itself.
        SilentTemplate["template-silent"] { path: PathBuf, name: String, language: String } hints["template-silent-hint"],
        /// The office's own Word file is none.
        WordFile["template-word-file"] { path: PathBuf } hints["template-word-hint"],
        /// It holds more than stationery does.
        WordTooLarge["template-word-too-large"] { path: PathBuf, part: String } hints["template-word-hint"],
        /// A part of it is missing or cannot be read.
        WordPart["template-word-part"] { path: PathBuf, part: String } hints["template-word-hint"],
        /// A part of it is not well-formed.
        WordLine["template-word-line"] { path: PathBuf, part: String, row: usize } hints["template-word-hint"],
        /// A part of it acts, or leads elsewhere.
        WordActive["template-word-active"] { path: PathBuf, part: String, what: String } hints["template-word-active-hint"],
        /// A picture in it is of a kind that not every program draws, or that may hold more than a picture.
        WordPicture["template-word-picture"] { path: PathBuf, part: String } hints["template-word-picture-hint"],
        /// It lacks styles.
        WordStyles["template-word-styles"] { path: PathBuf, missing: Vec<String> } hints["template-word-hint"],
        /// Its page is none, or leaves no room.
        WordPage["template-word-page"] { path: PathBuf } hints["template-word-page-hint"],
        /// A style sheet of the office's own with a sign that has no counterpart.
        UnpairedStyle["template-unpaired"] { path: PathBuf, line: usize, name: String, sign: String } hints["template-hint"],
        /// A file among the templates that takes the place of none.
        UnknownTemplate["template-unknown"] { path: PathBuf, suggestion: String, known: Vec<String> } hints["template-unknown-meant", "template-unknown-hint"],
        /// A document that is only of use as a whole was to be cut into parts.
        Undivided["publishing-undivided"] { format: String } hints["publishing-undivided-hint"],
        /// More than the format can hold.
        TooLarge["publishing-too-large"] { statement: String, format: String } hints[],
    }
}

/// How a publication is to be laid out.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The words that the layout adds.
    pub labels: &'a dyn Labels,
    /// The look of the office's documents.
    pub house: &'a House,
    /// How the languages stand to each other, in formats that can do both.
    pub layout: Layout,
    /// The longest line of plain text, in columns; none if lines are as long as paragraphs.
    pub width: Option<usize>,
    /// Whether Markdown begins with what a web site's generator wants to know.
    pub front_matter: bool,
}

impl<'a> Setting<'a> {
    /// Side by side, with lines as long as paragraphs and nothing above Markdown.
    #[must_use]
    pub fn new(labels: &'a dyn Labels, house: &'a House) -> Self {
        Self {
            labels,
            house,
            layout: Layout::SideBySide,
            width: None,
            front_matter: false,
        }
    }
}

/// How the languages of a page stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Side by side, aligned block by block.
    #[default]
    SideBySide,
    /// One after the other.
    Sequence,
}

/// A way to lay out a publication.
pub trait PublicationFormat: Sync {
    /// The name that `--format` takes.
    fn id(&self) -> &'static str;

    /// The extension of its files, without a dot.
    fn extension(&self) -> &'static str;

    /// The publication in this format. The same publication and setting give the same bytes.
    ///
    /// # Errors
    /// [`PublicationFault`] if the publication is uneven, or released with something in it that nobody approved.
    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault>;

    /// The publication in this format, in parts of at most that many UTF-16 units each; one part if it all fits.
    ///
    /// # Errors
    /// As [`write`](Self::write), or [`PublicationFault::Undivided`] if the format is not one for messengers.
    fn parts(
        &self,
        _publication: &Publication,
        _setting: &Setting<'_>,
        _longest: usize,
    ) -> Result<Vec<Vec<u8>>, PublicationFault> {
        Err(PublicationFault::Undivided {
            format: self.id().to_owned(),
        })
    }
}

/// Every format, in the order in which they are offered.
pub const FORMATS: &[&dyn PublicationFormat] = &[
    &html::Html,
    &pdf::Pdf,
    &docx::Word,
    &markdown::Markdown,
    &plain::Plain,
    &json::Json,
];

/// The format of that name.
#[must_use]
pub fn format(id: &str) -> Option<&'static dyn PublicationFormat> {
    FORMATS.iter().copied().find(|format| format.id() == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_apart_by_name_and_extension() {
        for (i, a) in FORMATS.iter().enumerate() {
            assert_eq!(format(a.id()).map(PublicationFormat::id), Some(a.id()));
            for b in &FORMATS[..i] {
                assert_ne!((a.id(), a.extension()), (b.id(), b.extension()));
                assert_ne!(a.extension(), b.extension());
            }
        }
        assert!(format("doc").is_none());
    }
}
