//! The archive around a Word file: finds the few parts that are needed and unpacks them within a limit.
//!
//! Entries are read by name into memory; nothing is ever written, so no name in the archive can lead anywhere. Sizes
//! that the archive declares are not believed. Relationships to places outside are passed over.

use std::io::{Cursor, Read as _};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8};
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::{DocumentFault, encoding, limits};
use super::xml::{Node, Xml};

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The text.
    Main,
    /// The styles.
    Styles,
    /// The forms of lists.
    Numbering,
    /// The footnotes.
    Footnotes,
    /// The endnotes.
    Endnotes,
}

impl Role {
    /// How a relationship of that role ends, and the part's usual name.
    fn known_as(self) -> (&'static str, &'static str) {
        match self {
            Self::Main => ("/officeDocument", "word/document.xml"),
            Self::Styles => ("/styles", "word/styles.xml"),
            Self::Numbering => ("/numbering", "word/numbering.xml"),
            Self::Footnotes => ("/footnotes", "word/footnotes.xml"),
            Self::Endnotes => ("/endnotes", "word/endnotes.xml"),
        }
    }
}

/// A part's text.
pub struct Part {
    name: String,
    text: String,
    /// The encoding of its bytes.
    pub encoding: &'static str,
}

impl Part {
    /// A reader of the part.
    pub fn xml<'a>(&'a self, path: &'a Path) -> Xml<'a> {
        Xml::new(path, &self.name, &self.text)
    }
}

/// An opened Word file.
pub struct Package<'a> {
    path: &'a Path,
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    room: usize,
    main: String,
    /// Type and target of the main part's relationships.
    relations: Vec<(String, String)>,
}

impl<'a> Package<'a> {
    /// Opens the archive and finds the main part.
    pub fn open(path: &'a Path, bytes: &'a [u8]) -> Result<Self, DocumentFault> {
        let entries = bytes.windows(4).filter(|window| window == b"PK\x01\x02").count();
        if entries > limits::ARCHIVE_ENTRIES {
            return Err(DocumentFault::TooManyEntries {
                path: path.to_owned(),
                limit: limits::ARCHIVE_ENTRIES,
            });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentFault::NotAnArchive {
            path: path.to_owned(),
        })?;
        if archive.has_duplicate_names() {
            return Err(DocumentFault::AmbiguousArchive {
                path: path.to_owned(),
            });
        }
        let room = limits::UNPACKED_BYTES;
        let mut package = Self {
            path,
            archive,
            room,
            main: String::new(),
            relations: Vec::new(),
        };
        package.main = package.main_part()?;
        let (folder, file) = package
            .main
            .rsplit_once('/')
            .unwrap_or(("", package.main.as_str()));
        let (folder, relations) = (folder.to_owned(), join(folder, &format!("_rels/{file}.rels")));
        package.relations = package.relationships(&folder, relations.as_deref().unwrap_or_default())?;
        Ok(package)
    }

    /// The names of all entries, sorted.
    pub fn names(&self) -> Vec<String> {
        let names = self.archive.file_names();
        let mut names: Vec<String> = names.filter_map(|name| Some(name.ok()?.into_owned())).collect();
        names.sort();
        names
    }

    /// The name of the main part.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// A relationship's target as a name in the archive; none if it would lead out of it.
    pub fn join(folder: &str, target: &str) -> Option<String> {
        join(folder, target)
    }

    /// The part of that role, if the file has one.
    pub fn part(&mut self, role: Role) -> Result<Option<Part>, DocumentFault> {
        let (kind, usual) = role.known_as();
        let name = match role {
            Role::Main => self.main.clone(),
            _ if self.relations.is_empty() => usual.to_owned(),
            _ => match self.relations.iter().find(|(found, _)| found.ends_with(kind)) {
                Some((_, target)) => target.clone(),
                None => return Ok(None),
            },
        };
        self.read(&name)
    }

    fn main_part(&mut self) -> Result<String, DocumentFault> {
        let (kind, usual) = Role::Main.known_as();
        let top = self.relationships("", "_rels/.rels")?;
        let named = top
            .into_iter()
            .find(|(found, _)| found.ends_with(kind))
            .map(|(_, target)| target);
        let name = named.unwrap_or_else(|| usual.to_owned());
        if self.archive.index_for_name(&name).is_none() {
            return Err(DocumentFault::NotWord {
                path: self.path.to_owned(),
            });
        }
        Ok(name)
    }

    /// Type and target of each relationship within the file.
    fn relationships(&mut self, folder: &str, name: &str) -> Result<Vec<(String, String)>, DocumentFault> {
        let Some(part) = self.read(name)? else {
            return Ok(Vec::new());
        };
        let mut xml = part.xml(self.path);
        let mut found = Vec::new();
        loop {
            match xml.next()? {
                Node::Open(element) if element.local == "Relationship" => {
                    let is_external = element.attr("TargetMode").is_some_and(|mode| mode == "External");
                    let target = element.attr("Target").and_then(|target| join(folder, target));
                    if let (Some(kind), Some(target), false) = (element.attr("Type"), target, is_external) {
                        found.push((kind.to_owned(), target));
                    }
                }
                Node::End => return Ok(found),
                _ => {}
            }
        }
    }

    fn read(&mut self, name: &str) -> Result<Option<Part>, DocumentFault> {
        let bytes = self.bytes(name)?;
        bytes.map(|bytes| decode(self.path, name, bytes)).transpose()
    }

    /// What an entry unpacks to, if there is one of that name.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, DocumentFault> {
        let path = self.path;
        let damaged = || DocumentFault::DamagedPart {
            path: path.to_owned(),
            part: name.to_owned(),
        };
        let entry = match self.archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(DocumentFault::Locked {
                    path: path.to_owned(),
                });
            }
            Err(_) => return Err(damaged()),
        };
        let mut bytes = Vec::new();
        let most = u64::try_from(self.room).unwrap_or(u64::MAX).saturating_add(1);
        entry.take(most).read_to_end(&mut bytes).map_err(|_| damaged())?;
        self.room = self
            .room
            .checked_sub(bytes.len())
            .ok_or_else(|| DocumentFault::PartTooLarge {
                path: path.to_owned(),
                part: name.to_owned(),
                limit: limits::UNPACKED_BYTES >> 20,
            })?;
        Ok(Some(bytes))
    }
}

/// The part's text: UTF-8, or UTF-16 with its mark, as the format demands.
fn decode(path: &Path, name: &str, bytes: Vec<u8>) -> Result<Part, DocumentFault> {
    let malformed = |offset| DocumentFault::Malformed {
        path: path.to_owned(),
        part: name.to_owned(),
        offset,
    };
    let name = name.to_owned();
    if Encoding::for_bom(&bytes).is_none() {
        return match String::from_utf8(bytes) {
            Ok(text) => Ok(Part {
                name,
                text,
                encoding: UTF_8.name(),
            }),
            Err(error) => Err(malformed(error.utf8_error().valid_up_to())),
        };
    }
    let decoded = encoding::decode(path, &bytes, None).map_err(|fault| match fault {
        DocumentFault::Undecodable { offset, .. } => malformed(offset),
        _ => malformed(0),
    })?;
    Ok(Part {
        name,
        text: decoded.text,
        encoding: decoded.encoding,
    })
}

/// A relationship's target as a name in the archive; none if it would lead out of it.
fn join(folder: &str, target: &str) -> Option<String> {
    let (mut names, rest): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(rest) => (Vec::new(), rest),
        None => (
            folder.split('/').filter(|name| !name.is_empty()).collect(),
            target,
        ),
    };
    for name in rest.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop()?;
            }
            name => names.push(name),
        }
    }
    Some(names.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_stay_within_the_archive() {
        for (folder, target, want) in [
            ("word", "styles.xml", Some("word/styles.xml")),
            ("word", "/word/styles.xml", Some("word/styles.xml")),
            ("word", "../custom/x.xml", Some("custom/x.xml")),
            ("", "word/document.xml", Some("word/document.xml")),
            ("word", "./x.xml", Some("word/x.xml")),
            ("word", "../../etc/passwd", None),
        ] {
            assert_eq!(join(folder, target).as_deref(), want);
        }
    }
}
