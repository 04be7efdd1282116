//! What goes to a translator and comes back, as files: XLIFF for translators' tools, TOML for scripts and plain
//! editors, and the bilingual text that `edit` opens.
//!
//! Each format is one entry of [`FORMATS`]. Writing, the file's name chooses; reading, its content does, because
//! people rename files. A format reports what stands in a file and judges nothing: which ids exist, whether a source
//! has moved on, who may submit, is decided by the steps. It refuses only what it cannot read as a whole, so that no
//! half of a damaged file is ever taken.

mod captions;
mod decode;
mod edit_text;
mod fault;
mod toml_rows;
mod xliff;

use std::path::Path;

pub use captions::{Captions, TermWords};
pub use edit_text::EditText;
pub use fault::ExchangeFault;
pub use toml_rows::TomlRows;
pub use xliff::Xliff;

pub(in crate::formats) use decode::decode;
pub(in crate::formats) use xliff::events as xml;
pub(in crate::formats) use xliff::write::plain as xml_text;
pub(in crate::formats) use xliff::{Element, Events, Node};

use crate::model::{Package, SourceCheck, SourceMark, Submission};

/// One way to write a package and to read what comes back.
pub trait ExchangeFormat: Sync {
    /// The format's name.
    fn id(&self) -> &'static str;
    /// The file name extensions that choose it, the usual one first.
    fn extensions(&self) -> &'static [&'static str];
    /// The message that tells a translator how to fill in such a file.
    fn instructions(&self) -> &'static str;
    /// Whether a text looks like this format.
    fn recognises(&self, text: &str) -> bool;
    /// The package as a file's text, in UTF-8.
    fn write(&self, package: &Package, captions: &Captions) -> String;
    /// What a file's text holds.
    ///
    /// # Errors
    /// [`ExchangeFault`] if it cannot be read as a whole.
    fn read(&self, path: &Path, text: &str) -> Result<Submission, ExchangeFault>;
}

/// Every format, the most usual first.
pub const FORMATS: &[&dyn ExchangeFormat] = &[&Xliff, &TomlRows, &EditText];

/// The format that a file's name chooses for writing.
///
/// # Errors
/// [`ExchangeFault::FormatUnknown`] with the extensions that there are.
pub fn for_path(path: &Path) -> Result<&'static dyn ExchangeFormat, ExchangeFault> {
    by_extension(path).ok_or_else(|| ExchangeFault::FormatUnknown {
        path: path.to_path_buf(),
        known: known_extensions(),
    })
}

/// What a file holds that a translator hands in, in whichever format it is.
///
/// # Errors
/// [`ExchangeFault`] if it cannot be read as a whole.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Submission, ExchangeFault> {
    let text = decode(path, bytes)?;
    // The name is asked only where the content says nothing, so that the error is that of the intended format.
    let format = FORMATS
        .iter()
        .copied()
        .find(|format| format.recognises(&text))
        .or_else(|| by_extension(path))
        .ok_or_else(|| ExchangeFault::Unrecognised {
            path: path.to_path_buf(),
            known: known_extensions(),
        })?;
    format.read(path, &text)
}

fn by_extension(path: &Path) -> Option<&'static dyn ExchangeFormat> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    FORMATS
        .iter()
        .copied()
        .find(|format| format.extensions().contains(&extension.as_str()))
}

fn known_extensions() -> Vec<String> {
    FORMATS
        .iter()
        .flat_map(|format| format.extensions())
        .map(|extension| format!(".{extension}"))
        .collect()
}

/// A target as submitted: blank is left empty.
fn filled(target: String) -> Option<String> {
    (!target.trim().is_empty()).then_some(target)
}

/// Whether a source in a file is the one that its mark was made of.
fn check_source(source: Option<&str>, mark: Option<&SourceMark>) -> SourceCheck {
    match mark {
        None => SourceCheck::Unknown,
        Some(mark) if mark.has_words_of(source) => SourceCheck::Untouched,
        Some(_) => SourceCheck::Edited,
    }
}

#[cfg(test)]
mod tests;
