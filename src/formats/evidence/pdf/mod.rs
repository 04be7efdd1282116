//! PDF: the letters of each page, part by part and line by line, and everything by which a page can show something else than its letters.
//!
//! A page is a drawing: what it says is known only as far as its fonts tell the truth about their letters. So the fonts
//! themselves are listed as carriers, like pictures, notes and ink that cannot be seen. A file with our own fonts, made
//! anew by another program, is as good as ours; one with other fonts may say the same words and still prove nothing.
//! Attachments and metadata are not words.

mod cmap;
mod line;
mod order;
mod place;
mod state;
mod structure;
mod walk;

use std::path::Path;

use lopdf::{Document, LoadOptions, Object};

use super::{CarrierKind, Entry, EvidenceFault, Shown};
use crate::message::Outcome;
use structure::Structure;
use walk::Walk;

pub(super) const ENTRY: Entry = Entry {
    name: "pdf",
    extensions: &["pdf"],
    knows: |bytes| bytes.starts_with(b"%PDF-"),
    read,
};

/// What one stream may unpack to, in bytes.
const ROOM: usize = 16 << 20;

/// Most pages.
const PAGES: usize = 2000;

fn read(name: &Path, bytes: &[u8]) -> Outcome<Shown> {
    let path = || name.to_owned();
    let options = LoadOptions {
        max_decompressed_size: Some(ROOM),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(|_| EvidenceFault::Damaged {
        path: path(),
        format: "PDF".to_owned(),
    })?;
    if document.trailer.has(b"Encrypt") || document.is_encrypted() {
        return Err(EvidenceFault::Locked { path: path() }.into());
    }
    let pages = document.get_pages();
    if pages.len() > PAGES {
        return Err(EvidenceFault::TooMuch { path: path() }.into());
    }
    let mut shown = Shown::default();
    note_catalogue(&document, &mut shown);
    let structure = Structure::of(&document);
    let mut found = Vec::with_capacity(pages.len());
    for page in pages.into_values() {
        let mut walk = Walk::new(&document, &structure, &mut shown);
        let lines = walk.page(page);
        found.push(lines.ok_or_else(|| EvidenceFault::TooMuch { path: path() })?);
    }
    order::enter(found, &mut shown);
    Ok(shown)
}

/// Notes programs, forms and layers that can be switched.
fn note_catalogue(document: &Document, shown: &mut Shown) {
    let Ok(catalogue) = document.catalog() else {
        return;
    };
    for (key, kind) in [
        (&b"OCProperties"[..], CarrierKind::Invisible),
        (b"AcroForm", CarrierKind::Embedded),
        (b"AA", CarrierKind::Script),
    ] {
        if catalogue.has(key) {
            shown.carry(kind, String::from_utf8_lossy(key));
        }
    }
    if let Ok(Object::Dictionary(action)) = catalogue.get_deref(b"OpenAction", document)
        && action
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind != b"GoTo")
    {
        shown.carry(CarrierKind::Script, "OpenAction");
    }
}

#[cfg(test)]
mod tests;
