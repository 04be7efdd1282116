//! Plain text, as it comes out of a file, a chat or an e-mail.

use std::path::Path;

use super::{Entry, Shown};
use crate::formats::document::{decode, is_blank, split_lines};
use crate::message::Outcome;
use crate::proof::{Evidence, Line};

pub(super) const ENTRY: Entry = Entry {
    name: "txt",
    extensions: &["txt", "text", "eml"],
    knows: |_| false,
    read,
};

fn read(name: &Path, bytes: &[u8]) -> Outcome<Shown> {
    if trimmed_is_empty(bytes) {
        return Ok(Shown::default());
    }
    let decoded = decode(name, bytes, None)?;
    Ok(Shown {
        evidence: lines(&decoded.text),
        ..Shown::default()
    })
}

fn trimmed_is_empty(bytes: &[u8]) -> bool {
    super::trimmed(bytes).is_empty()
}

/// The lines of a text; a blank line ends a paragraph, also one of an e-mail's quotation.
pub(super) fn lines(text: &str) -> Evidence {
    let mut block = 0;
    let mut lines = Vec::new();
    for line in split_lines(text) {
        if is_blank(line.trim_matches(['>', ' ', '|'])) {
            block += 1;
            continue;
        }
        lines.push(Line {
            text: line.to_owned(),
            block,
        });
    }
    Evidence { lines }
}
