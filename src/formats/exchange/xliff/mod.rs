//! XLIFF 2.1, for translators' tools (OmegaT, Trados Studio, memoQ, Poedit, Okapi, Swordfish).
//!
//! Written is XLIFF 2.1 core with three of its modules: metadata (which workspace, which source), translation
//! candidates (the earlier pairs) and glossary (the terms of a source). Change tracking is left out: 2.1 demoted it to an extension and tools pass it over.
//! Read is any 2.x, and 1.2 from tools that convert down.
//!
//! A stale or rejected row keeps its target, with the state `initial`: that is how Weblate, Translate Toolkit and
//! Poedit hand out what they call "needs work", and what Trados turns its rejected segments into. Which of the two it
//! is says `subState`.

pub(in crate::formats) mod events;
mod read;
pub(in crate::formats) mod write;

use std::path::Path;

pub(in crate::formats) use events::{Element, Events, Node};

use super::{Captions, ExchangeFault, ExchangeFormat};
use crate::model::{Package, Submission};

/// XLIFF.
pub struct Xliff;

/// The namespace of the core, which all of 2.0, 2.1 and 2.2 share but for 2.2's own.
const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The metadata module.
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";
/// The translation candidates module.
const MATCHES: &str = "urn:oasis:names:tc:xliff:matches:2.0";
/// The glossary module.
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
/// Our authority in categories and sub-states.
const OURS: &str = "bayan";

impl ExchangeFormat for Xliff {
    fn id(&self) -> &'static str {
        "xliff"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xlf", "xliff"]
    }

    fn instructions(&self) -> &'static str {
        "exchange-instructions-xliff"
    }

    fn recognises(&self, text: &str) -> bool {
        text.trim_start().starts_with('<')
    }

    fn write(&self, package: &Package, captions: &Captions) -> String {
        write::write(package, captions)
    }

    fn read(&self, path: &Path, text: &str) -> Result<Submission, ExchangeFault> {
        read::read(path, text)
    }
}
