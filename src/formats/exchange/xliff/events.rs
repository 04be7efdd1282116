//! A guarded stream of XML: elements and text, and nothing that could do harm.
//!
//! A document type is refused, so no entity is ever defined, let alone expanded; nesting is bounded; comments and
//! processing instructions are passed over. Elements say which namespace they are of, because modules use the names
//! of the core (`<mtc:match>` has a `<source>`).

use std::path::Path;

use quick_xml::XmlVersion;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::super::ExchangeFault;
use super::METADATA;

/// Elements within elements: XLIFF nests groups and inline codes, in practice a dozen deep.
const MAX_DEPTH: usize = 200;
/// Attributes of one element.
const MAX_ATTRIBUTES: usize = 500;

/// Which vocabulary an element is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum Space {
    /// That of the root element: XLIFF's core.
    Core,
    /// The metadata module.
    Metadata,
    /// Any other.
    Other,
}

/// An element's start.
#[derive(Debug)]
pub(in crate::formats) struct Element {
    /// The name without its prefix.
    pub name: String,
    /// The vocabulary.
    pub space: Space,
    /// The line of its tag.
    pub line: usize,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute, by its name as written.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether it is that element of the core.
    pub fn is(&self, name: &str) -> bool {
        self.space == Space::Core && self.name == name
    }
}

/// What comes next in the document.
#[derive(Debug)]
pub(in crate::formats) enum Node {
    /// An element begins.
    Start(Element),
    /// The innermost open element ends.
    End,
    /// Text, its references resolved.
    Text(String),
    /// The document is over, every element closed.
    Eof,
}

/// The document as a stream.
pub(in crate::formats) struct Events<'a> {
    reader: NsReader<&'a [u8]>,
    text: &'a str,
    path: &'a Path,
    line: usize,
    counted: usize,
    depth: usize,
    core: Option<Option<String>>,
    doctype: Option<&'static str>,
}

impl<'a> Events<'a> {
    /// Opens a document.
    pub fn new(path: &'a Path, text: &'a str) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            text,
            path,
            line: 1,
            counted: 0,
            depth: 0,
            core: None,
            doctype: None,
        }
    }

    /// Passes over a document type of that name which declares nothing by itself; what it refers to is never read.
    pub fn with_doctype(mut self, name: &'static str) -> Self {
        self.doctype = Some(name);
        self
    }

    /// The next element or text.
    pub fn next(&mut self) -> Result<Node, ExchangeFault> {
        loop {
            self.count_lines();
            let (resolved, event) = match self.reader.read_resolved_event() {
                Ok((resolved, event)) => (namespace(&resolved), event),
                Err(error) => return Err(self.broken(&error)),
            };
            match event {
                Event::Start(start) | Event::Empty(start) => return self.start(resolved.as_deref(), &start),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::End);
                }
                Event::Text(text) => return self.checked(text.xml10_content().into_owned()),
                Event::CData(text) => return self.checked(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => return self.resolve(&reference),
                Event::DocType(doctype) if self.is_known(&doctype) => {}
                Event::DocType(_) => {
                    return Err(ExchangeFault::Doctype {
                        path: self.path.to_path_buf(),
                        line: self.line,
                    });
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof if self.depth > 0 => return Err(self.truncated()),
                Event::Eof => return Ok(Node::Eof),
            }
        }
    }

    /// Passes over the rest of the element that has just begun.
    pub fn skip(&mut self) -> Result<(), ExchangeFault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if matches!(self.next()?, Node::Eof) {
                break;
            }
        }
        Ok(())
    }

    /// All text within the element that has just begun.
    pub fn text(&mut self) -> Result<String, ExchangeFault> {
        let outside = self.depth.saturating_sub(1);
        let mut text = String::new();
        while self.depth > outside {
            match self.next()? {
                Node::Text(more) => text.push_str(&more),
                Node::Eof => break,
                Node::Start(_) | Node::End => {}
            }
        }
        Ok(text)
    }

    /// A fault of XML itself, here.
    pub fn malformed(&self, detail: &str) -> ExchangeFault {
        ExchangeFault::Xml {
            path: self.path.to_path_buf(),
            line: self.line,
            detail: detail.to_owned(),
        }
    }

    fn is_known(&self, doctype: &str) -> bool {
        let name = doctype.split_whitespace().next();
        name.is_some() && name == self.doctype && !doctype.contains('[')
    }

    fn truncated(&self) -> ExchangeFault {
        ExchangeFault::Truncated {
            path: self.path.to_path_buf(),
            line: self.line,
        }
    }

    fn count_lines(&mut self) {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let passed = self.text.as_bytes().get(self.counted..at).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.counted = at.max(self.counted);
    }

    fn start(&mut self, namespace: Option<&str>, start: &BytesStart<'_>) -> Result<Node, ExchangeFault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(ExchangeFault::TooDeep {
                path: self.path.to_path_buf(),
                line: self.line,
                limit: MAX_DEPTH,
            });
        }
        let core = self.core.get_or_insert_with(|| namespace.map(str::to_owned));
        let space = if core.as_deref() == namespace {
            Space::Core
        } else if namespace == Some(METADATA) {
            Space::Metadata
        } else {
            Space::Other
        };
        Ok(Node::Start(Element {
            name: start.local_name().as_ref().to_owned(),
            space,
            line: self.line,
            attributes: self.attributes(start)?,
        }))
    }

    fn attributes(&self, start: &BytesStart<'_>) -> Result<Vec<(String, String)>, ExchangeFault> {
        let mut found = Vec::new();
        // Without the reader's own check for duplicates, which compares each with each.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| self.malformed(&error.to_string()))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| self.malformed(&error.to_string()))?;
            found.push((attribute.key.as_ref().to_owned(), value.into_owned()));
            if found.len() > MAX_ATTRIBUTES {
                return Err(ExchangeFault::TooDeep {
                    path: self.path.to_path_buf(),
                    line: self.line,
                    limit: MAX_ATTRIBUTES,
                });
            }
        }
        Ok(found)
    }

    /// A character reference or one of the five names that XML itself defines.
    fn resolve(&self, reference: &BytesRef<'_>) -> Result<Node, ExchangeFault> {
        let name: &str = reference;
        let c = match reference.resolve_char_ref() {
            Ok(Some(c)) => c,
            Ok(None) => match name {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                "apos" => '\'',
                _ => {
                    return Err(ExchangeFault::Entity {
                        path: self.path.to_path_buf(),
                        line: self.line,
                        name: name.chars().take(40).collect(),
                    });
                }
            },
            Err(error) => return Err(self.malformed(&error.to_string())),
        };
        self.checked(c.to_string())
    }

    /// Text, unless it holds what XML forbids and the reader lets through.
    fn checked(&self, text: String) -> Result<Node, ExchangeFault> {
        let forbidden = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        match text.chars().find(forbidden) {
            Some(c) => Err(ExchangeFault::Control {
                path: self.path.to_path_buf(),
                line: self.line,
                code: format!("U+{:04X}", u32::from(c)),
            }),
            None => Ok(Node::Text(text)),
        }
    }

    /// What the reader stumbled over: the end of a cut file, or markup that is wrong.
    fn broken(&mut self, error: &Error) -> ExchangeFault {
        self.count_lines();
        match error {
            Error::Syntax(SyntaxError::InvalidBangMarkup) => self.malformed(&error.to_string()),
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => self.truncated(),
            _ => self.malformed(&error.to_string()),
        }
    }
}

/// The namespace of an element, owned, so that the reader is free again.
fn namespace(resolved: &ResolveResult<'_>) -> Option<String> {
    match resolved {
        ResolveResult::Bound(namespace) => Some(namespace.0.to_owned()),
        ResolveResult::Unbound => None,
        ResolveResult::Unknown(prefix) => Some(prefix.clone()),
    }
}
