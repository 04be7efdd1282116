//! TMX 1.4b: translation memories as they go from one program to another.
//!
//! Reading takes the texts and the few facts that we know what to do with. Codes of another program's formatting within a
//! text (`bpt`, `ept`, `it`, `ph`, `ut`) are shown as `{1}`, `{2}` … where they stood: a person who uses the text sees
//! that something was there. Nothing is read from outside the file, and nothing in it is expanded.

mod read;
mod write;

use std::path::PathBuf;

pub use read::{TmxUnit, read};
pub use write::{TmxPair, write};

/// The type of the `prop` that says what a unit is worth.
pub const STATUS: &str = "x-status";

crate::faults! {
    /// Why a file is no memory that can be used.
    pub enum TmxFault {
        /// XML, but not TMX.
        NotTmx["tmx-not"] { path: PathBuf, line: usize, found: String } hints["tmx-not-hint"],
        /// A text that does not say in which language it is, or in none that there is.
        Lang["tmx-lang"] { path: PathBuf, line: usize, tag: String } hints["tmx-lang-hint"],
        /// Not well-formed XML, or not whole.
        Broken["tmx-broken"] { path: PathBuf, line: usize } hints["tmx-broken-hint"],
        /// A document type that declares something, or is another's.
        Doctype["tmx-doctype"] { path: PathBuf, line: usize } hints["tmx-broken-hint"],
        /// An entity that XML does not define by itself.
        Entity["tmx-entity"] { path: PathBuf, line: usize, name: String } hints["tmx-broken-hint"],
        /// A text with characters that deceive.
        Hazard["tmx-hazard"] { path: PathBuf, line: usize, unit: String, lang: String, hazard: String } hints["tmx-hazard-hint"],
        /// More units than any memory has.
        TooMany["tmx-too-many"] { path: PathBuf, limit: usize } hints["tmx-too-many-hint"],
    }
}
