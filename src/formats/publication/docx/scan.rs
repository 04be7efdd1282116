//! A part of somebody's Word file, read element by element, with everything refused that attacks need.
//!
//! Unlike the reader of documents, which passes over what it does not know, this one shows every attribute of every
//! vocabulary: what is taken over as it is must be looked at whole.

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

/// Deepest nesting of elements, and most attributes of one.
const DEPTH: usize = 128;
const ATTRIBUTES: usize = 100;

/// The vocabularies that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// `WordprocessingML`.
    Word,
    /// Drawings: themes.
    Drawing,
    /// References to other parts.
    Relation,
    /// None.
    None,
    /// Anything else.
    Other,
}

const SPACES: &[(&str, Space)] = &[
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        Space::Word,
    ),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        Space::Drawing,
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Space::Relation,
    ),
    (
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
        Space::Relation,
    ),
];

/// Why a part is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is not well-formed; the line, from one.
    Malformed(usize),
    /// It does something, or leads somewhere; what.
    Active(String),
}

/// An element that begins.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    pub space: Space,
    /// Its name without prefix.
    pub local: String,
    /// Vocabulary, name without prefix and value of each attribute, without those that declare prefixes.
    pub attributes: Vec<(Space, String, String)>,
}

impl Tag {
    /// Whether it is that element of Word's.
    pub fn is(&self, local: &str) -> bool {
        self.space == Space::Word && self.local == local
    }

    /// The value of one of Word's attributes.
    pub fn word(&self, local: &str) -> Option<&str> {
        self.value(Space::Word, local)
    }

    /// The value of an attribute.
    pub fn value(&self, space: Space, local: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(own, name, _)| *own == space && name == local)?;
        Some(&found.2)
    }

    /// Whether it switches on what it names.
    pub fn is_on(&self) -> bool {
        !matches!(self.word("val"), Some("0" | "false" | "off"))
    }
}

/// The next thing in a part.
#[derive(Debug)]
pub(super) enum Found {
    /// An element begins; one without content ends next.
    Open(Tag),
    /// The innermost open element ends.
    Close,
    /// Text.
    Text(String),
    /// The part ends.
    End,
}

/// A part being read.
pub(super) struct Scan<'t> {
    text: &'t str,
    reader: NsReader<&'t [u8]>,
    depth: usize,
    /// Where what was read last begins.
    start: usize,
}

impl<'t> Scan<'t> {
    /// Reads a part's text.
    pub fn new(text: &'t str) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            text,
            reader,
            depth: 0,
            start: 0,
        }
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// Where what was read last begins in the text.
    pub fn start(&self) -> usize {
        self.start
    }

    /// The next element, end or text.
    pub fn next(&mut self) -> Result<Found, Flaw> {
        loop {
            self.start = self.position();
            let event = self.reader.read_event().map_err(|_| self.malformed())?;
            match event {
                Event::Start(start) => return self.open(&start).map(Found::Open),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Found::Close);
                }
                Event::Text(text) => return Ok(Found::Text(text.into_inner().into_owned())),
                Event::CData(text) => return Ok(Found::Text(text.into_inner().into_owned())),
                Event::GeneralRef(name) => return self.resolve(&name).map(Found::Text),
                Event::DocType(_) => return Err(Flaw::Active("DOCTYPE".to_owned())),
                Event::PI(_) => return Err(Flaw::Active("<?…?>".to_owned())),
                Event::Eof if self.depth > 0 => return Err(self.malformed()),
                Event::Eof => return Ok(Found::End),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) => {}
            }
        }
    }

    /// The root, which the part must have.
    pub fn root(&mut self) -> Result<Tag, Flaw> {
        loop {
            match self.next()? {
                Found::Open(tag) => return Ok(tag),
                Found::Text(text) if text.trim_start_matches('\u{feff}').trim().is_empty() => {}
                _ => return Err(self.malformed()),
            }
        }
    }

    /// That the part is not well-formed where the reader stands.
    pub fn malformed(&self) -> Flaw {
        let error = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
        let at = error.max(self.position()).min(self.text.len());
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        Flaw::Malformed(1 + before.iter().filter(|byte| **byte == b'\n').count())
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Tag, Flaw> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(self.malformed());
        }
        let resolver = self.reader.resolver();
        let (bound, local) = resolver.resolve_element(start.name());
        let mut attributes = Vec::new();
        for (index, attribute) in start.attributes().enumerate() {
            let attribute = attribute.map_err(|_| self.malformed())?;
            if index >= ATTRIBUTES {
                return Err(self.malformed());
            }
            if attribute.key.as_namespace_binding().is_some() {
                continue;
            }
            let (bound, local) = resolver.resolve_attribute(attribute.key);
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|_| self.malformed())?;
            attributes.push((
                space_of(&bound),
                local.into_inner().to_owned(),
                value.into_owned(),
            ));
        }
        Ok(Tag {
            space: space_of(&bound),
            local: local.into_inner().to_owned(),
            attributes,
        })
    }

    fn resolve(&self, name: &BytesRef<'_>) -> Result<String, Flaw> {
        if let Some(c) = name.resolve_char_ref().map_err(|_| self.malformed())? {
            return Ok(c.to_string());
        }
        let known = match name.as_ref() {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            other => return Err(Flaw::Active(format!("&{other};"))),
        };
        Ok(known.to_owned())
    }
}

fn space_of(bound: &ResolveResult<'_>) -> Space {
    match bound {
        ResolveResult::Unbound => Space::None,
        ResolveResult::Unknown(_) => Space::Other,
        ResolveResult::Bound(Namespace(name)) => SPACES
            .iter()
            .find(|(known, _)| known == name)
            .map_or(Space::Other, |(_, space)| *space),
    }
}
