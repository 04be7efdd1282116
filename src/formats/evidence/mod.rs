//! Bytes of a document that somebody received → the words that it shows ([`Evidence`]).
//!
//! This is not how documents are brought in ([`super::document`]): there the question is what the text means, here only
//! what a reader sees of it. Words that are shown count, wherever they stand; words that are carried but not shown
//! (scripts, attributes, metadata, attachments) do not. Where a file has means to show something other than its words
//! (a style sheet, white ink, a picture over the page), these means are listed ([`Carrier`]): the words of such a file
//! prove nothing, unless our own documents have the very same means.
//!
//! Each format is one file and one entry of the list. Nothing here knows a release or decides whether one is genuine.

mod docx;
mod fields;
mod html;
mod markdown;
mod page;
mod pdf;
mod text;

pub(super) use fields::COUNTERS as PAGE_COUNTERS;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::message::Outcome;
use crate::proof::Evidence;

crate::faults! {
    /// Why the words of a document cannot be read.
    pub enum EvidenceFault {
        /// More bytes than any document of ours; the limit is in MiB.
        TooLarge["evidence-too-large"] { path: PathBuf, limit: usize } hints["evidence-paste-hint"],
        /// Elements within elements, or parts within parts, beyond reason.
        TooDeep["evidence-too-deep"] { path: PathBuf } hints["evidence-paste-hint"],
        /// More elements, or more unpacked, than any document of ours.
        TooMuch["evidence-too-much"] { path: PathBuf } hints["evidence-paste-hint"],
        /// Not what its first bytes say it is.
        Damaged["evidence-damaged"] { path: PathBuf, format: String } hints["evidence-paste-hint"],
        /// Locked with a password.
        Locked["evidence-locked"] { path: PathBuf } hints["evidence-paste-hint"],
    }
}

/// Longest input, in bytes.
const INPUT_BYTES: usize = 32 << 20;

/// What a document shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Its words.
    pub evidence: Evidence,
    /// Its means to show something else than its words.
    pub carriers: BTreeSet<Carrier>,
    /// The families of the fonts in it, where its words are read through fonts.
    pub families: BTreeSet<String>,
}

/// A means to show something else than the words of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Carrier {
    /// What it is.
    pub kind: CarrierKind,
    /// What it says, so that one of ours is told from another's.
    pub content: String,
}

/// The kinds of such means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CarrierKind {
    /// A style sheet, or the style of one element.
    Style,
    /// A program that changes the page.
    Script,
    /// Another document, or a drawing, within this one.
    Embedded,
    /// Words that are struck out.
    Struck,
    /// Ink that cannot be seen, letters that are too small.
    Invisible,
    /// Changes that nobody has accepted.
    Changes,
    /// A text layer that says something else than the letters on the page.
    Layer,
    /// Words that stand beside each other, or not below each other in the order in which they were read.
    Order,
}

impl CarrierKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Style,
        Self::Script,
        Self::Embedded,
        Self::Struck,
        Self::Invisible,
        Self::Changes,
        Self::Layer,
        Self::Order,
    ];

    /// The name as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Style => "style",
            Self::Script => "script",
            Self::Embedded => "embedded",
            Self::Struck => "struck",
            Self::Invisible => "invisible",
            Self::Changes => "changes",
            Self::Layer => "layer",
            Self::Order => "order",
        }
    }
}

impl Shown {
    fn carry(&mut self, kind: CarrierKind, content: impl Into<String>) {
        let content = content.into();
        self.carriers.insert(Carrier { kind, content });
    }
}

/// How one format is known and read.
struct Entry {
    /// Its name, which is that of the publication format which writes it.
    name: &'static str,
    /// File name endings, lower case.
    extensions: &'static [&'static str],
    /// Whether bytes can only be this format, whatever the file is called.
    knows: fn(&[u8]) -> bool,
    read: fn(&Path, &[u8]) -> Outcome<Shown>,
}

/// Every format; the first one is what a file without a telling name is.
const FORMATS: &[Entry] = &[text::ENTRY, markdown::ENTRY, html::ENTRY, docx::ENTRY, pdf::ENTRY];

/// The format of a document, by its name in [`super::publication::FORMATS`]: its bytes say more than its name.
#[must_use]
pub fn format_of(name: &Path, bytes: &[u8]) -> &'static str {
    entry(name, bytes).map_or("txt", |entry| entry.name)
}

fn entry(name: &Path, bytes: &[u8]) -> Option<&'static Entry> {
    let extension = name.extension().and_then(|extension| extension.to_str());
    let extension = extension.unwrap_or_default().to_lowercase();
    let by_name = |entry: &&Entry| entry.extensions.contains(&extension.as_str());
    FORMATS
        .iter()
        .find(|entry| (entry.knows)(bytes))
        .or_else(|| FORMATS.iter().find(by_name))
        .or(FORMATS.first())
}

/// The words that a document shows.
///
/// # Errors
/// [`EvidenceFault`], or that its encoding is unknown.
pub fn read(name: &Path, bytes: &[u8]) -> Outcome<Shown> {
    if bytes.len() > INPUT_BYTES {
        return Err(EvidenceFault::TooLarge {
            path: name.to_owned(),
            limit: INPUT_BYTES >> 20,
        }
        .into());
    }
    match entry(name, bytes) {
        Some(entry) => (entry.read)(name, bytes),
        None => Ok(Shown::default()),
    }
}

/// Bytes without a mark of encoding and without blanks at the front.
fn trimmed(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start()
}

#[cfg(test)]
mod tests;
