//! A release's manifest: all that is needed to verify documents of it without its repository, as JSON.
//!
//! It holds the texts, the pairs of source and target with their digests, who approved which of them and when, the policy
//! in force, what the office's documents print around a text, and the digests of the files that were exported with it.
//! What reviewers rejected, and why, is not in it. The same release gives the same bytes.
//!
//! A manifest is no proof by itself: its signature, or the way on which it came, is.

mod logo;
mod read;
mod sheet;

pub use logo::is_simple;

use std::path::Path;

use crate::message::Outcome;
use crate::model::{Digest, House, Release, Statement};
use crate::workflow::Config;

crate::faults! {
    /// What is wrong with a manifest.
    pub enum ManifestFault {
        /// Not JSON of that shape.
        Malformed["manifest-malformed"] { path: std::path::PathBuf, line: usize, detail: String } hints["manifest-hint"],
        /// Of another version than we read.
        Version["manifest-version"] { path: std::path::PathBuf, found: String } hints["manifest-version-hint"],
        /// A digest is not that of the text beside it, or an approval is missing: somebody changed it.
        Inconsistent["manifest-inconsistent"] { path: std::path::PathBuf, place: String } hints["manifest-hint"] exit[No],
    }
}

/// A release and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The statement as it was released.
    pub statement: Statement,
    /// The policy and the people of that time.
    pub config: Config,
    /// The release.
    pub release: Release,
    /// The release that it took the place of.
    pub supersedes: Option<u32>,
    /// What the office's documents print around a text: letterhead and logo, and nothing else of their look.
    pub house: House,
    /// The files that were exported.
    pub files: Vec<ExportedFile>,
}

/// A file that was exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// Its name, without a folder.
    pub name: String,
    /// How long it is, in bytes.
    pub length: usize,
    /// Its digest.
    pub digest: Digest,
}

impl ExportedFile {
    /// A file by its name and bytes.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            length: bytes.len(),
            digest: Digest::of_bytes(bytes),
        }
    }
}

/// Writes a manifest.
#[must_use]
pub fn write(manifest: &Manifest) -> Vec<u8> {
    let sheet = sheet::Sheet::of(manifest);
    let mut text = serde_json::to_string_pretty(&sheet).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}

/// Reads a manifest. That its digests are those of its texts is checked; that its release is approved as its policy
/// asks is the caller's to check.
///
/// # Errors
/// [`ManifestFault`].
pub fn read(path: &Path, bytes: &[u8]) -> Outcome<Manifest> {
    read::read(path, bytes)
}
