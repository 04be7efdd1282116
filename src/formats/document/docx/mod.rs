//! Word: the text of a `.docx` as its reader sees it with all changes accepted.
//!
//! Kept: paragraphs, headings, lists, tables' text, line breaks, tabs, links' text, results of fields, text boxes,
//! foot- and endnotes (numbered in one row, at the end). Left out: deleted and moved-away text, comments, headers and
//! footers, hidden text, pictures, what a field is computed from; some of it is worth a warning. Nothing that the
//! file refers to is fetched, and only the parts that are needed are unpacked, within a limit.

mod body;
mod notes;
mod numbering;
mod package;
mod paragraph;
mod styles;
mod symbols;
mod table;
mod tally;
mod xml;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::model::Document;

use super::lines::check_blocks;
use super::{DocumentFault, DocumentFormat, Entry, FrontMatter, Read, ReadOptions};
use body::Walker;
use notes::Notes;
use numbering::Numbering;
pub use package::Package;
use package::Role;
use styles::Styles;

pub const ENTRY: Entry = Entry {
    format: DocumentFormat::Word,
    name: "docx",
    extensions: &["docx", "docm", "dotx"],
    knows: |bytes| bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06"),
    read,
};

fn read(name: &Path, bytes: &[u8], _options: &ReadOptions) -> Result<Read, DocumentFault> {
    let mut package = Package::open(name, bytes)?;
    let styles = match package.part(Role::Styles)? {
        Some(part) => Styles::read(&mut part.xml(name))?,
        None => Styles::default(),
    };
    let numbering = match package.part(Role::Numbering)? {
        Some(part) => Numbering::read(&mut part.xml(name))?,
        None => Numbering::default(),
    };
    let main = package.part(Role::Main)?.ok_or_else(|| DocumentFault::NotWord {
        path: name.to_owned(),
    })?;
    let mut notes = Notes::default();
    let mut walker = Walker::new(name, &styles, &numbering, &mut notes);
    walker.document(&mut main.xml(name))?;
    let (mut blocks, mut tally) = walker.finish()?;
    for role in [Role::Footnotes, Role::Endnotes] {
        if let Some(part) = package.part(role)?.filter(|_| notes.has_any(role)) {
            tally.add(&notes.read(name, role, &mut part.xml(name), &styles, &numbering)?);
        }
    }
    blocks.extend(notes.into_blocks());
    let document = Document { blocks };
    check_blocks(&document, |block, character| DocumentFault::ControlInParagraph {
        path: name.to_owned(),
        paragraph: block.at,
        character,
    })?;
    Ok(Read {
        document,
        encoding: main.encoding,
        format: DocumentFormat::Word,
        front: FrontMatter::default(),
        warnings: tally.warnings(),
    })
}
