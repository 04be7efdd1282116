//! Bytes of a document → [`Document`]: plain text, Markdown, Word.
//!
//! A document is read as blocks of lines. What the format itself says about a block (a heading, a list item, a
//! footnote) is kept; everything else is a paragraph until [`crate::anatomy`] looks at the words. This module gives
//! no ids, cuts no sentences, touches no file and fetches nothing: a file that refers to another is read without it.

mod docx;
mod encoding;
mod fault;
mod hazards;
mod limits;
mod lines;
mod markdown;
#[cfg(test)]
mod outline;
mod txt;

use std::path::Path;

use jiff::civil::Date;

use crate::message::Message;
use crate::model::Document;

pub(in crate::formats) use docx::Package as WordPackage;
pub use encoding::{Decoded, decode};
pub use fault::{DocumentFault, WARNINGS};
pub use hazards::{Hazard, HazardKind, hazards};
pub use lines::{is_blank, split_lines};

/// A kind of document that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentFormat {
    /// Plain text.
    Text,
    /// Markdown (`CommonMark` with tables and footnotes).
    Markdown,
    /// Word (`.docx`, Office Open XML).
    Word,
}

/// How one format is named, known and read.
struct Entry {
    format: DocumentFormat,
    /// The name that `--format` takes.
    name: &'static str,
    /// File name endings, lower case.
    extensions: &'static [&'static str],
    /// Whether bytes can only be this format, whatever the file is called.
    knows: fn(&[u8]) -> bool,
    read: fn(&Path, &[u8], &ReadOptions) -> Result<Read, DocumentFault>,
}

/// Every format; the first one is what a file without a telling name is.
const FORMATS: &[Entry] = &[txt::ENTRY, markdown::ENTRY, docx::ENTRY];

impl DocumentFormat {
    /// Every format, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Markdown, Self::Word];

    fn entry(self) -> &'static Entry {
        FORMATS
            .iter()
            .find(|entry| entry.format == self)
            .unwrap_or(&txt::ENTRY)
    }

    /// The name that a person types: `txt`, `md`, `docx`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The format of that name or file ending.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        FORMATS
            .iter()
            .find(|entry| entry.name == name || entry.extensions.contains(&name.as_str()))
            .map(|entry| entry.format)
    }
}

/// What a person may say about a document beside its bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding, by any name of the WHATWG list (`windows-1256`, `utf-16le` …); recognised when not given.
    pub encoding: Option<String>,
    /// The format; told from content and name when not given.
    pub format: Option<DocumentFormat>,
    /// Joins lines that were broken only because they were full, as e-mail programs do.
    pub unwrap: bool,
}

/// What a document says about itself in a head of its own (Markdown's front matter).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// `title:`.
    pub title: Option<String>,
    /// `date:`, if it is a whole date.
    pub date: Option<Date>,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Its text.
    pub document: Document,
    /// The encoding of the bytes, by its usual name.
    pub encoding: &'static str,
    /// What it was read as.
    pub format: DocumentFormat,
    /// What it said about itself.
    pub front: FrontMatter,
    /// What a person should know: left out, guessed, or suspicious.
    pub warnings: Vec<Message>,
}

/// Reads a document.
///
/// The format is what the options say; else what the bytes can only be; else what the name ends in; else plain text
/// (so it is for standard input, whose name is `-`).
///
/// # Errors
/// [`DocumentFault`], always with the name of the document and, where there is one, the place.
pub fn read(name: &Path, bytes: &[u8], options: &ReadOptions) -> Result<Read, DocumentFault> {
    let path = name.to_owned();
    if bytes.is_empty() {
        return Err(DocumentFault::Empty { path });
    }
    if bytes.len() > limits::INPUT_BYTES {
        return Err(DocumentFault::TooLarge {
            path,
            limit: limits::INPUT_BYTES >> 20,
        });
    }
    let format = match options.format {
        Some(format) => format,
        None => format_of(name, bytes)?,
    };
    let mut read = (format.entry().read)(name, bytes, options)?;
    limits::check_blocks(name, &read.document)?;
    if read.document.blocks.is_empty() {
        return Err(DocumentFault::Blank { path });
    }
    read.warnings.extend(hazards::warnings(&read.document, format));
    Ok(read)
}

fn format_of(name: &Path, bytes: &[u8]) -> Result<DocumentFormat, DocumentFault> {
    if let Some(entry) = FORMATS.iter().find(|entry| (entry.knows)(bytes)) {
        return Ok(entry.format);
    }
    let path = name.to_owned();
    if is_locked(bytes) {
        return Err(DocumentFault::Locked { path });
    }
    if let Some(found) = foreign(bytes) {
        return Err(DocumentFault::Foreign {
            path,
            found: found.to_owned(),
        });
    }
    let extension = name.extension().and_then(|e| e.to_str()).unwrap_or_default();
    Ok(DocumentFormat::from_name(extension).unwrap_or(DocumentFormat::Text))
}

/// How files begin that are no text, though people try them: the name to say in the refusal.
const FOREIGN: &[(&[u8], &str)] = &[
    (COMPOUND_FILE, "DOC"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"<!doctype html", "HTML"),
    (b"<!DOCTYPE html", "HTML"),
    (b"<html", "HTML"),
    (b"<HTML", "HTML"),
];

/// The beginning of the container that old Word files (`.doc`) and password-protected new ones share.
const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether it is a new Word file within the old container, because it has a password.
fn is_locked(bytes: &[u8]) -> bool {
    let mark: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    bytes.starts_with(COMPOUND_FILE) && bytes.windows(mark.len()).any(|window| window == mark)
}

/// The name of a known format that is not read here.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    FOREIGN
        .iter()
        .find(|(magic, _)| text.starts_with(magic))
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_one_entry_and_is_found_by_its_names() {
        assert_eq!(FORMATS.len(), DocumentFormat::ALL.len());
        for format in DocumentFormat::ALL {
            assert_eq!(DocumentFormat::from_name(format.name()), Some(*format));
            for extension in format.entry().extensions {
                assert_eq!(
                    DocumentFormat::from_name(&extension.to_uppercase()),
                    Some(*format)
                );
            }
        }
        assert_eq!(DocumentFormat::from_name("odt"), None);
    }

    #[test]
    fn the_content_decides_before_the_name_does() {
        let format = |name: &str, bytes: &[u8]| format_of(Path::new(name), bytes);
        assert_eq!(format("a.md", b"# x").unwrap(), DocumentFormat::Markdown);
        assert_eq!(format("a.MARKDOWN", b"# x").unwrap(), DocumentFormat::Markdown);
        assert_eq!(format("-", b"# x").unwrap(), DocumentFormat::Text);
        assert_eq!(format("a.docx", b"text").unwrap(), DocumentFormat::Word);
        assert_eq!(format("a.txt", b"PK\x03\x04....").unwrap(), DocumentFormat::Word);
    }

    #[test]
    fn other_programs_files_are_refused_by_their_name() {
        for (bytes, want) in [
            (b"%PDF-1.7\n".to_vec(), "PDF"),
            (b"{\\rtf1\\ansi x}".to_vec(), "RTF"),
            (b"\xEF\xBB\xBF\n<!doctype html><p>x".to_vec(), "HTML"),
            ([COMPOUND_FILE, b"rest"].concat(), "DOC"),
        ] {
            let fault = read(Path::new("a.txt"), &bytes, &ReadOptions::default()).unwrap_err();
            let DocumentFault::Foreign { found, .. } = fault else {
                panic!("{fault}")
            };
            assert_eq!(found, want);
        }
        let mark: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
        let locked = [COMPOUND_FILE, mark.as_slice()].concat();
        let fault = read(Path::new("a.docx"), &locked, &ReadOptions::default()).unwrap_err();
        assert!(matches!(fault, DocumentFault::Locked { .. }));
    }

    #[test]
    fn empty_and_blank_input_is_refused_by_name() {
        let fault = |bytes: &[u8]| read(Path::new("a.txt"), bytes, &ReadOptions::default()).unwrap_err();
        assert!(matches!(fault(b""), DocumentFault::Empty { .. }));
        for blank in ["\u{feff}", " \r\n\t\n", "\u{200f}\n\u{a0}\u{2028}"] {
            assert!(
                matches!(fault(blank.as_bytes()), DocumentFault::Blank { .. }),
                "{blank:?}"
            );
        }
        assert!(matches!(
            read(
                Path::new("a.md"),
                b"---\ntitle: x\n---\n",
                &ReadOptions::default()
            )
            .unwrap_err(),
            DocumentFault::Blank { .. }
        ));
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_before_it_is_looked_at() {
        let bytes = vec![b'a'; limits::INPUT_BYTES + 1];
        let fault = read(Path::new("a.txt"), &bytes, &ReadOptions::default()).unwrap_err();
        assert!(matches!(fault, DocumentFault::TooLarge { limit: 32, .. }));
    }
}
