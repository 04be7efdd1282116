//! A part of a Word file as it is written: elements that are always closed, texts that are always escaped.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The names by which a part knows the vocabularies that it uses.
pub(super) const NAMESPACES: &[(&str, &str)] = &[
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
    ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
    ("xmlns:w10", "urn:schemas-microsoft-com:office:word"),
];

/// A name and a value.
pub(super) type Attribute<'a> = (&'a str, &'a str);

/// A part in the making.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A part with that root, whose content is written by `content`.
    pub fn part(root: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) -> Vec<u8> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml.within(root, attributes, content);
        xml.0.into_inner()
    }

    /// What `content` writes, whose only element is to be of that name and gets these attributes.
    pub fn fragment(root: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) -> Vec<u8> {
        let mut xml = Self(Writer::new(Vec::new()));
        content(&mut xml);
        let written = xml.0.into_inner();
        let plain = format!("<{root}>");
        let Some(rest) = written.strip_prefix(plain.as_bytes()) else {
            return written;
        };
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Start(start(root, attributes)));
        let mut out = xml.0.into_inner();
        out.extend_from_slice(rest);
        out
    }

    /// An element and what is in it.
    pub fn within(&mut self, name: &str, attributes: &[Attribute<'_>], content: impl FnOnce(&mut Self)) {
        self.event(Event::Start(start(name, attributes)));
        content(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element of Word's that only has a value.
    pub fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element around a text.
    pub fn text(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.within(name, attributes, |xml| {
            xml.event(Event::Text(BytesText::new(text)));
        });
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: &[Attribute<'a>]) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}
