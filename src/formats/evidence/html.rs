//! A web page as a file.

use std::path::Path;

use super::{Entry, Shown, page, trimmed};
use crate::formats::document::decode;
use crate::message::Outcome;

pub(super) const ENTRY: Entry = Entry {
    name: "html",
    extensions: &["html", "htm", "xhtml"],
    knows: |bytes| {
        let start: Vec<u8> = trimmed(bytes)
            .iter()
            .take(14)
            .map(u8::to_ascii_lowercase)
            .collect();
        start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
    },
    read,
};

fn read(name: &Path, bytes: &[u8]) -> Outcome<Shown> {
    if trimmed(bytes).is_empty() {
        return Ok(Shown::default());
    }
    let text = decode(name, bytes, None)?.text;
    page::shown(name, &text)
}
