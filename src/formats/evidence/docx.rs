//! A Word file: its text as [`document`](crate::formats::document) reads it, and the heads and feet of its pages.
//!
//! What Word hides is passed over there; here the parts are looked through for ink that cannot be seen, letters that
//! are too small, struck words and changes that nobody accepted.

use std::io::{Cursor, Read as _};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::fields::Fields;
use super::{CarrierKind, Entry, EvidenceFault, Shown};
use crate::formats::document::{self, DocumentFault, DocumentFormat, ReadOptions};
use crate::message::Outcome;
use crate::proof::{Evidence, Line};

pub(super) const ENTRY: Entry = Entry {
    name: "docx",
    extensions: &["docx", "docm", "dotx"],
    knows: |bytes| bytes.starts_with(b"PK\x03\x04"),
    read,
};

/// What all parts that are looked through may unpack to, in bytes.
const ROOM: u64 = 32 << 20;

/// The smallest letters that are read, in half points.
const SMALLEST: u32 = 8;

fn read(name: &Path, bytes: &[u8]) -> Outcome<Shown> {
    let options = ReadOptions {
        format: Some(DocumentFormat::Word),
        ..ReadOptions::default()
    };
    let mut shown = Shown::default();
    let mut blocks: Vec<Vec<String>> = Vec::new();
    match document::read(name, bytes, &options) {
        Ok(read) => {
            for warning in &read.warnings {
                match warning.id {
                    "document-warning-changes" => shown.carry(CarrierKind::Changes, "changes"),
                    "document-warning-embedded" | "document-warning-symbols" => {
                        shown.carry(CarrierKind::Embedded, warning.id);
                    }
                    _ => {}
                }
            }
            blocks.extend(read.document.blocks.into_iter().map(|block| block.lines));
        }
        Err(DocumentFault::Blank { .. }) => {}
        Err(fault) => return Err(fault.into()),
    }
    let damaged = || EvidenceFault::Damaged {
        path: name.to_owned(),
        format: "DOCX".to_owned(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut room = ROOM;
    let mut names: Vec<String> = archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect();
    names.sort();
    for part in names
        .iter()
        .filter(|part| part.starts_with("word/") && part.ends_with(".xml"))
    {
        let mut text = String::new();
        let entry = archive.by_name(part).map_err(|_| damaged())?;
        let taken = entry
            .take(room + 1)
            .read_to_string(&mut text)
            .map_err(|_| damaged())?;
        room = room
            .checked_sub(taken as u64)
            .ok_or_else(|| EvidenceFault::TooMuch {
                path: name.to_owned(),
            })?;
        let is_edge = part.starts_with("word/header") || part.starts_with("word/footer");
        let paragraphs = look_through(&text, &mut shown).ok_or_else(damaged)?;
        if is_edge {
            blocks.extend(paragraphs.into_iter().map(|text| vec![text]));
        }
    }
    shown.evidence = Evidence {
        lines: blocks
            .into_iter()
            .enumerate()
            .flat_map(|(block, lines)| lines.into_iter().map(move |text| Line { text, block }))
            .collect(),
    };
    Ok(shown)
}

/// Notes what a part can hide, and gives the text of its paragraphs; none if it is not well-formed.
fn look_through(text: &str, shown: &mut Shown) -> Option<Vec<String>> {
    let mut reader = Reader::from_str(text);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_text = false;
    let mut fields = Fields::default();
    loop {
        let event = reader.read_event().ok()?;
        fields.pass(&event);
        match event {
            Event::Start(element) => {
                note(&element, shown);
                is_text = element.local_name().as_ref() == "t";
                if element.local_name().as_ref() == "p" {
                    paragraphs.push(String::new());
                }
            }
            Event::Empty(element) => {
                note(&element, shown);
                if matches!(element.local_name().as_ref(), "tab" | "br" | "cr")
                    && let Some(last) = paragraphs.last_mut()
                {
                    last.push(' ');
                }
            }
            Event::End(_) => is_text = false,
            Event::Text(text) if is_text => {
                let text = text.xml10_content();
                if let Some(last) = paragraphs.last_mut().filter(|_| !fields.counts_pages(&text)) {
                    last.push_str(&text);
                }
            }
            Event::GeneralRef(name) if is_text => {
                let c = match name.as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => name.resolve_char_ref().ok()??,
                };
                paragraphs.last_mut()?.push(c);
            }
            Event::DocType(_) => return None,
            Event::Eof => break,
            _ => {}
        }
    }
    paragraphs.retain(|text| !text.trim().is_empty());
    Some(paragraphs)
}

/// Notes an element that can hide words or strike them out.
fn note(element: &BytesStart<'_>, shown: &mut Shown) {
    let value = |sought: &str| {
        let found = element
            .attributes()
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == sought);
        found
            .map(|attribute| attribute.value.to_string())
            .unwrap_or_default()
    };
    let own = element.local_name();
    let (name, val) = (own.as_ref(), value("val"));
    let is_off = matches!(val.as_str(), "0" | "false" | "off" | "none");
    let invisible = match name {
        "color" => {
            is_light(&val)
                || value("themeColor").starts_with("background")
                || value("themeColor").starts_with("light")
        }
        "sz" | "szCs" => val.parse::<u32>().is_ok_and(|size| size < SMALLEST),
        "shd" => is_dark(&value("fill")),
        "highlight" => val == "black" || val.starts_with("dark"),
        "w" => val.parse::<u32>().is_ok_and(|width| width < 30),
        _ => false,
    };
    if invisible {
        shown.carry(CarrierKind::Invisible, format!("{name} {val} {}", value("fill")));
    }
    if matches!(name, "strike" | "dstrike") && !is_off {
        shown.carry(CarrierKind::Struck, name);
    }
}

fn channels(colour: &str) -> Option<[u8; 3]> {
    let number = u32::from_str_radix(colour, 16)
        .ok()
        .filter(|_| colour.len() == 6)?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

fn is_light(colour: &str) -> bool {
    channels(colour).is_some_and(|channels| channels.iter().all(|channel| *channel > 0xC8))
}

fn is_dark(colour: &str) -> bool {
    channels(colour).is_some_and(|channels| channels.iter().all(|channel| *channel < 0x60))
}
