//! The walk over a page's operators.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::{CarrierKind, Shown};
use super::ROOM;
use super::cmap::{Font, utf16};
use super::place::{Found, Lines, Spot};
use super::state::{IDENTITY, Matrix, State, lightness, matrix, numbers, then};
use super::structure::Structure;
use crate::model::Digest;
use crate::text::written_key;

/// Most operators of a page, with those of the forms on it.
const OPERATORS: usize = 1_000_000;

/// Deepest nesting of forms, of marked content and of kept states.
const DEPTH: usize = 64;

/// Ink lighter than this is not read on paper.
const LIGHT: f32 = 0.75;

/// Letters smaller than this are not read, in points.
const SMALL: f32 = 4.0;

/// A stretch of marked content.
struct Mark {
    is_edge: bool,
    /// The part of the structure that it belongs to.
    part: Option<usize>,
    /// The text that is said to stand for what is drawn, and what is drawn.
    actual: Option<(String, String)>,
}

/// The walk.
pub struct Walk<'d, 's> {
    document: &'d Document,
    structure: &'d Structure,
    shown: &'s mut Shown,
    /// The page or form that is being drawn.
    holder: ObjectId,
    state: State,
    kept: Vec<State>,
    text: Matrix,
    line: Matrix,
    marks: Vec<Mark>,
    lines: Lines,
    left: usize,
}

impl<'d, 's> Walk<'d, 's> {
    pub fn new(document: &'d Document, structure: &'d Structure, shown: &'s mut Shown) -> Self {
        Self {
            document,
            structure,
            shown,
            holder: (0, 0),
            state: State::default(),
            kept: Vec::new(),
            text: IDENTITY,
            line: IDENTITY,
            marks: Vec::new(),
            lines: Lines::default(),
            left: OPERATORS,
        }
    }

    /// The lines of a page; none if it has too much on it.
    pub fn page(&mut self, page: ObjectId) -> Option<Vec<Found>> {
        let content = self.document.get_page_content_with_limit(page, ROOM).ok()?;
        let (own, inherited) = self.document.get_page_resources(page).ok()?;
        let resources = own.or_else(|| {
            inherited
                .iter()
                .find_map(|id| self.document.get_dictionary(*id).ok())
        });
        let empty = Dictionary::new();
        self.annotations(page);
        self.holder = page;
        self.content(&content, resources.unwrap_or(&empty), 0)?;
        Some(self.lines.finish())
    }

    fn annotations(&mut self, page: ObjectId) {
        let Ok(annotations) = self.document.get_page_annotations(page) else {
            return;
        };
        for annotation in annotations {
            let kind = annotation
                .get(b"Subtype")
                .and_then(Object::as_name)
                .unwrap_or_default();
            if kind != b"Link" {
                let kind = String::from_utf8_lossy(kind).into_owned();
                self.shown
                    .carry(CarrierKind::Embedded, format!("annotation {kind}"));
            }
        }
    }

    fn content(&mut self, content: &[u8], resources: &Dictionary, depth: usize) -> Option<()> {
        let content = Content::decode(content).ok()?;
        let fonts = self.fonts(resources);
        for operation in &content.operations {
            self.left = self.left.checked_sub(1)?;
            let operands = operation.operands.as_slice();
            match operation.operator.as_str() {
                "q" if self.kept.len() < OPERATORS / 100 => self.kept.push(self.state.clone()),
                "Q" => self.state = self.kept.pop().unwrap_or_else(|| self.state.clone()),
                "cm" => self.state.page = then(&matrix(operands)?, &self.state.page),
                "g" | "rg" | "k" | "sc" | "scn" => self.state.light = lightness(&numbers(operands)),
                "gs" => self.note_transparency(operands, resources),
                "BT" => (self.text, self.line) = (IDENTITY, IDENTITY),
                "Do" => self.object(operands, resources, depth)?,
                "BI" => self.shown.carry(CarrierKind::Embedded, "inline image"),
                "BDC" | "BMC" => self.open(operands, resources)?,
                "EMC" => self.close(),
                operator => self.text_operator(operator, operands, &fonts),
            }
        }
        Some(())
    }

    fn text_operator(&mut self, operator: &str, operands: &[Object], fonts: &HashMap<Vec<u8>, Font>) {
        let values = numbers(operands);
        match (operator, values.as_slice()) {
            ("Tm", _) => {
                if let Some(set) = matrix(operands) {
                    (self.text, self.line) = (set, set);
                }
            }
            ("Td", [x, y]) => self.move_by(*x, *y),
            ("TD", [x, y]) => {
                self.state.leading = -y;
                self.move_by(*x, *y);
            }
            ("TL", [leading]) => self.state.leading = *leading,
            ("T*", _) => self.move_by(0.0, -self.state.leading),
            ("Tr", [mode]) => self.state.mode = if *mode == 3.0 || *mode == 7.0 { 3 } else { 0 },
            ("Tf", [size]) => {
                self.state.size = *size;
                self.state.font = operands
                    .first()
                    .and_then(|name| name.as_name().ok())
                    .unwrap_or_default()
                    .to_vec();
            }
            ("Tj" | "'" | "\"", _) => {
                if operator != "Tj" {
                    self.move_by(0.0, -self.state.leading);
                }
                if let Some(codes) = operands.last().and_then(|text| text.as_str().ok()) {
                    self.show(codes, fonts);
                }
            }
            ("TJ", _) => {
                let pieces = operands.first().and_then(|array| array.as_array().ok());
                for piece in pieces.into_iter().flatten() {
                    if let Object::String(codes, _) = piece {
                        self.show(codes, fonts);
                        continue;
                    }
                    let gap = piece.as_float().unwrap_or(0.0);
                    // A gap as wide as a blank is one where a typesetter draws none.
                    if gap < -200.0 && self.gaps_are_blanks(fonts) {
                        self.draw(" ".to_owned());
                    }
                    self.advance(-gap / 1000.0 * self.state.size);
                }
            }
            _ => {}
        }
    }

    /// Whether the font has no blank of its own.
    fn gaps_are_blanks(&self, fonts: &HashMap<Vec<u8>, Font>) -> bool {
        fonts.get(&self.state.font).is_some_and(|font| !font.has_blank())
    }

    fn move_by(&mut self, x: f32, y: f32) {
        self.line = then(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.text = self.line;
    }

    /// Draws the letters of some codes.
    fn show(&mut self, codes: &[u8], fonts: &HashMap<Vec<u8>, Font>) {
        let Some(font) = fonts.get(&self.state.font) else {
            self.shown.carry(CarrierKind::Layer, "no font");
            return;
        };
        let place = then(&self.text, &self.state.page);
        let size = self.state.size * (place[2].hypot(place[3]));
        if self.state.mode == 3 {
            self.shown.carry(CarrierKind::Invisible, "no ink");
        }
        if self.state.light > LIGHT {
            self.shown
                .carry(CarrierKind::Invisible, format!("ink {:.2}", self.state.light));
        }
        if size < SMALL {
            self.shown
                .carry(CarrierKind::Invisible, format!("size {size:.1}"));
        }
        self.lines.go_to((place[4], place[5]), size, self.spot());
        let width = font.width_of(codes) * self.state.size;
        for text in font.texts(codes) {
            self.draw(text);
        }
        self.advance(width);
    }

    /// Moves the pen on after what was drawn.
    fn advance(&mut self, width: f32) {
        self.text = then(&[1.0, 0.0, 0.0, 1.0, width, 0.0], &self.text);
        let to = then(&self.text, &self.state.page)[4];
        self.lines.advance(to);
    }

    /// What is drawn now is part of the innermost stretch that the structure knows, unless it belongs to the page.
    fn spot(&self) -> Spot {
        let is_edge = self.marks.iter().any(|mark| mark.is_edge);
        let part = self.marks.iter().rev().find_map(|mark| mark.part);
        Spot {
            part: part.filter(|_| !is_edge),
            is_edge,
        }
    }

    /// One piece: of the text that stands for what is drawn only what is drawn is noted.
    fn draw(&mut self, text: String) {
        match self.marks.iter_mut().rev().find_map(|mark| mark.actual.as_mut()) {
            Some((_, drawn)) => drawn.push_str(&text),
            None => self.lines.write(text),
        }
    }

    fn open(&mut self, operands: &[Object], resources: &Dictionary) -> Option<()> {
        if self.marks.len() >= DEPTH {
            return None;
        }
        let tag = operands
            .first()
            .and_then(|tag| tag.as_name().ok())
            .unwrap_or_default();
        if tag == b"OC" {
            self.shown.carry(CarrierKind::Invisible, "optional content");
        }
        let properties = match operands.get(1) {
            Some(Object::Dictionary(properties)) => Some(properties),
            Some(Object::Name(name)) => self
                .named(resources, b"Properties", name)
                .and_then(|found| found.as_dict().ok()),
            _ => None,
        };
        let actual = properties.and_then(|properties| properties.get(b"ActualText").ok()?.as_str().ok());
        let number = properties.and_then(|properties| properties.get(b"MCID").ok()?.as_i64().ok());
        let part = number.and_then(|number| self.structure.part(self.holder, number));
        self.marks.push(Mark {
            is_edge: tag == b"Artifact",
            part,
            actual: actual.map(|text| (decoded(text), String::new())),
        });
        Some(())
    }

    /// Ends marked content: what is said to stand there stands there, and is noted where it is not what is drawn.
    fn close(&mut self) {
        let Some((actual, drawn)) = self.marks.pop().and_then(|mark| mark.actual) else {
            return;
        };
        if letters(&actual) != letters(&drawn) {
            self.shown
                .carry(CarrierKind::Layer, format!("{drawn} as {actual}"));
        }
        self.draw(actual);
    }

    fn object(&mut self, operands: &[Object], resources: &Dictionary, depth: usize) -> Option<()> {
        let Some(name) = operands.first().and_then(|name| name.as_name().ok()) else {
            return Some(());
        };
        let Some(stream) = self
            .named(resources, b"XObject", name)
            .and_then(|found| found.as_stream().ok())
        else {
            return Some(());
        };
        let content = stream.get_plain_content_with_limit(ROOM).ok()?;
        let kind = stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .unwrap_or_default();
        if kind != b"Form" {
            self.shown.carry(
                CarrierKind::Embedded,
                format!("image {}", Digest::of_bytes(&content)),
            );
            return Some(());
        }
        if depth >= DEPTH / 4 {
            return None;
        }
        let own = stream
            .dict
            .get_deref(b"Resources", self.document)
            .and_then(Object::as_dict);
        let entries = resources
            .get_deref(b"XObject", self.document)
            .and_then(Object::as_dict);
        let form = entries
            .and_then(|entries| entries.get(name))
            .and_then(Object::as_reference);
        let (outer, page) = (self.state.clone(), self.holder);
        self.holder = form.unwrap_or(page);
        let placed = stream.dict.get(b"Matrix").and_then(Object::as_array).ok();
        if let Some(placed) = placed.and_then(|operands| matrix(operands)) {
            self.state.page = then(&placed, &self.state.page);
        }
        self.content(&content, own.unwrap_or(resources), depth + 1)?;
        (self.state, self.holder) = (outer, page);
        Some(())
    }

    fn note_transparency(&mut self, operands: &[Object], resources: &Dictionary) {
        let name = operands
            .first()
            .and_then(|name| name.as_name().ok())
            .unwrap_or_default();
        let Some(state) = self
            .named(resources, b"ExtGState", name)
            .and_then(|found| found.as_dict().ok())
        else {
            return;
        };
        let opacity = state.get(b"ca").and_then(Object::as_float).unwrap_or(1.0);
        if opacity < 1.0 - LIGHT || state.has(b"SMask") {
            self.shown
                .carry(CarrierKind::Invisible, format!("opacity {opacity:.2}"));
        }
    }

    /// The fonts by their names; each is noted, because it decides what its letters look like.
    fn fonts(&mut self, resources: &Dictionary) -> HashMap<Vec<u8>, Font> {
        let mut fonts = HashMap::new();
        let Ok(Object::Dictionary(named)) = resources.get_deref(b"Font", self.document) else {
            return fonts;
        };
        for (name, font) in named {
            let Ok((_, Object::Dictionary(font))) = self.document.dereference(font) else {
                continue;
            };
            let digest = self.letters_of(font);
            self.shown.carry(CarrierKind::Layer, format!("font {digest}"));
            self.shown.families.insert(family(font));
            fonts.insert(name.clone(), Font::of(self.document, font));
        }
        fonts
    }

    /// The digest of what decides a font's letters and their texts.
    fn letters_of(&self, font: &Dictionary) -> Digest {
        let mut bytes = Vec::new();
        let descendant = font
            .get_deref(b"DescendantFonts", self.document)
            .and_then(Object::as_array)
            .ok()
            .and_then(|fonts| self.document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
        for dictionary in [Some(font), descendant].into_iter().flatten() {
            for key in [
                &b"Subtype"[..],
                b"BaseFont",
                b"Encoding",
                b"ToUnicode",
                b"CIDToGIDMap",
                b"CharProcs",
            ] {
                self.take(dictionary, key, &mut bytes);
            }
            let descriptor = dictionary
                .get_deref(b"FontDescriptor", self.document)
                .and_then(Object::as_dict);
            for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
                if let Ok(descriptor) = descriptor {
                    self.take(descriptor, key, &mut bytes);
                }
            }
        }
        Digest::of_bytes(&bytes)
    }

    fn take(&self, dictionary: &Dictionary, key: &[u8], bytes: &mut Vec<u8>) {
        bytes.extend(key);
        match dictionary.get_deref(key, self.document) {
            Ok(Object::Stream(stream)) => {
                bytes.extend(stream.get_plain_content_with_limit(ROOM).unwrap_or_default());
            }
            Ok(Object::Name(name)) => bytes.extend(name),
            Ok(other) => bytes.extend(format!("{other:?}").bytes()),
            Err(_) => {}
        }
    }

    fn named<'r>(&self, resources: &'r Dictionary, kind: &[u8], name: &[u8]) -> Option<&'r Object>
    where
        'd: 'r,
    {
        let document: &'r Document = self.document;
        let entries = resources.get_deref(kind, document).ok()?.as_dict().ok()?;
        entries.get_deref(name, document).ok()
    }
}

/// The name of a font, without the letters that say which part of it is in the file.
fn family(font: &Dictionary) -> String {
    let name = font
        .get(b"BaseFont")
        .and_then(Object::as_name)
        .unwrap_or_default();
    let name = String::from_utf8_lossy(name);
    let part = name.split_once('+').filter(|(part, _)| part.len() == 6);
    part.map_or(name.as_ref(), |(_, family)| family).to_owned()
}

/// A text string: UTF-16 with its mark, else as bytes.
fn decoded(text: &[u8]) -> String {
    match text.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => String::from_utf16_lossy(&utf16(units)),
        None => String::from_utf8_lossy(text).into_owned(),
    }
}

/// The signs of a text, whatever their order.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = written_key(text).chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}
