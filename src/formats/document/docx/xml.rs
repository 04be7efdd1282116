//! XML as Word writes it, as a stream of elements told apart by namespace, with everything refused that attacks need.
//!
//! No document type, no entities but the five that XML defines, no nesting beyond a limit, no element of a thousand
//! attributes. Elements are read by namespace and local name, so any prefix and both the transitional and the strict
//! namespaces do.

use std::borrow::Cow;
use std::path::Path;

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::super::{DocumentFault, limits};

/// The vocabularies that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// `WordprocessingML`, transitional or strict.
    Word,
    /// Markup compatibility: alternatives for older programs.
    Compatibility,
    /// Formulas.
    Math,
    /// Anything else.
    Other,
}

const SPACES: &[(&str, Space)] = &[
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        Space::Word,
    ),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
    (
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        Space::Compatibility,
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        Space::Math,
    ),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Math),
];

/// Most attributes of one element.
const ATTRIBUTES: usize = 100;

/// An element's name and attributes.
#[derive(Debug)]
pub struct Element {
    /// The vocabulary of its name.
    pub space: Space,
    /// Its name without prefix.
    pub local: String,
    /// Name and value of the attributes that are in the element's own vocabulary or in none.
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute's value.
    pub fn attr(&self, local: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(name, _)| name == local)
            .map(|(_, value)| value.as_str())
    }

    /// The attribute `val` as a number.
    pub fn number(&self) -> Option<i64> {
        self.attr("val")?.trim().parse().ok()
    }

    /// Whether the element switches on what it names: it does unless its value says no.
    pub fn is_on(&self) -> bool {
        !matches!(self.attr("val"), Some("0" | "false" | "off"))
    }

    /// Whether it is that element of Word's.
    pub fn is(&self, local: &str) -> bool {
        self.space == Space::Word && self.local == local
    }
}

/// The next thing in the stream.
#[derive(Debug)]
pub enum Node<'a> {
    /// An element begins.
    Open(Element),
    /// The innermost open element ends.
    Close,
    /// Text.
    Text(Cow<'a, str>),
    /// The part ends.
    End,
}

/// A part being read.
pub struct Xml<'a> {
    path: &'a Path,
    part: &'a str,
    reader: NsReader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// Reads a part's text.
    pub fn new(path: &'a Path, part: &'a str, text: &'a str) -> Self {
        let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Self {
            path,
            part,
            reader,
            depth: 0,
        }
    }

    /// The next element, end or text.
    pub fn next(&mut self) -> Result<Node<'a>, DocumentFault> {
        loop {
            let event = self.reader.read_event().map_err(|_| self.malformed())?;
            match event {
                Event::Start(start) => return self.open(&start).map(Node::Open),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::Close);
                }
                Event::Text(text) => return Ok(Node::Text(text.into_inner())),
                Event::CData(text) => return Ok(Node::Text(text.into_inner())),
                Event::GeneralRef(name) => {
                    return self.resolve(&name).map(|c| Node::Text(c.to_string().into()));
                }
                Event::DocType(_) => {
                    return Err(DocumentFault::Doctype {
                        path: self.path.to_owned(),
                        part: self.part.to_owned(),
                    });
                }
                Event::Eof if self.depth > 0 => return Err(self.malformed()),
                Event::Eof => return Ok(Node::End),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Passes over the rest of the innermost open element.
    pub fn skip(&mut self) -> Result<(), DocumentFault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Node::End = self.next()? {
                break;
            }
        }
        Ok(())
    }

    /// The next child of the innermost open element; none when that ends. Text between children is passed over.
    pub fn child(&mut self) -> Result<Option<Element>, DocumentFault> {
        loop {
            match self.next()? {
                Node::Open(element) => return Ok(Some(element)),
                Node::Close | Node::End => return Ok(None),
                Node::Text(_) => {}
            }
        }
    }

    /// The text of the innermost open element, which ends; that of elements within is passed over.
    pub fn text(&mut self) -> Result<String, DocumentFault> {
        let mut text = String::new();
        loop {
            match self.next()? {
                Node::Text(piece) => text.push_str(&piece),
                Node::Open(_) => self.skip()?,
                Node::Close | Node::End => return Ok(text),
            }
        }
    }

    /// That the part is not well-formed where the reader stands.
    pub fn malformed(&self) -> DocumentFault {
        DocumentFault::Malformed {
            path: self.path.to_owned(),
            part: self.part.to_owned(),
            offset: usize::try_from(self.reader.error_position().max(self.reader.buffer_position()))
                .unwrap_or(usize::MAX),
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Element, DocumentFault> {
        self.depth += 1;
        if self.depth > limits::DEPTH {
            return Err(DocumentFault::TooDeep {
                path: self.path.to_owned(),
                line: None,
                limit: limits::DEPTH,
            });
        }
        let resolver = self.reader.resolver();
        let (bound, local) = resolver.resolve_element(start.name());
        let space = space_of(&bound);
        let mut attributes = Vec::new();
        for (index, attribute) in start.attributes().enumerate() {
            let attribute = attribute.map_err(|_| self.malformed())?;
            if index >= ATTRIBUTES {
                return Err(self.malformed());
            }
            let (bound, local) = resolver.resolve_attribute(attribute.key);
            let is_own =
                matches!(bound, ResolveResult::Unbound) || space != Space::Other && space_of(&bound) == space;
            // `xml:space` says whether blanks at the ends of a text count.
            if is_own || attribute.key.as_ref() == "xml:space" {
                let value = attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .map_err(|_| self.malformed())?;
                attributes.push((local.into_inner().to_owned(), value.into_owned()));
            }
        }
        Ok(Element {
            space,
            local: local.into_inner().to_owned(),
            attributes,
        })
    }

    fn resolve(&self, name: &BytesRef<'_>) -> Result<char, DocumentFault> {
        if let Some(c) = name.resolve_char_ref().map_err(|_| self.malformed())? {
            return Ok(c);
        }
        match name.as_ref() {
            "amp" => Ok('&'),
            "lt" => Ok('<'),
            "gt" => Ok('>'),
            "quot" => Ok('"'),
            "apos" => Ok('\''),
            other => Err(DocumentFault::Entity {
                path: self.path.to_owned(),
                part: self.part.to_owned(),
                entity: other.to_owned(),
            }),
        }
    }
}

fn space_of(bound: &ResolveResult<'_>) -> Space {
    let ResolveResult::Bound(Namespace(name)) = bound else {
        return Space::Other;
    };
    SPACES
        .iter()
        .find(|(known, _)| known == name)
        .map_or(Space::Other, |(_, space)| *space)
}
