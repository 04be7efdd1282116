//! PDF.

use std::path::Path;

use super::{Entry, EvidenceFault, Shown};
use crate::message::Outcome;

pub(super) const ENTRY: Entry = Entry {
    name: "pdf",
    extensions: &["pdf"],
    knows: |bytes| bytes.starts_with(b"%PDF-"),
    read,
};

fn read(name: &Path, _bytes: &[u8]) -> Outcome<Shown> {
    Err(EvidenceFault::Damaged {
        path: name.to_owned(),
        format: "PDF".to_owned(),
    }
    .into())
}
