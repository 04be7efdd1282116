//! Whether the words of a document are those of a release, which of them are not, and which are missing.
//!
//! A document is compared as a row of words ([`Evidence`]) with what was released ([`Record`]): [`compare`] says which
//! sentences stand in it unchanged, which differ and how, and which words are not the release's at all.
//!
//! What does not count: how much blank space there is and where lines break, marks of quotation before the lines of an
//! e-mail, the script of digits, invisible marks, tatweel, presentation forms, and marks of emphasis that messengers use.
//! Everything else counts, vowel signs and hamza too: where they are all that differs the difference is called one of
//! spelling, but the text is not called genuine. A blank that is added or lost counts where it makes another number or
//! another negation ("not able", "notable"). Of a sentence that was cut, the rest counts where it negates. Who quotes an
//! Arabic sentence may leave out the «و» or «ف» ("and", "so") that is written onto its first word.
//!
//! Pure: no file is read here, no format known, no release looked for.

mod accept;
mod compare;
mod differences;
mod edges;
mod shingles;
mod tokens;

#[cfg(test)]
mod tests;

pub use compare::{
    Claim, Comparison, Difference, DifferenceKind, LanguageFound, compare, has_same_words, lines_besides,
    lines_of, overlaps,
};
pub use shingles::Shingles;
pub use tokens::{Evidence, Line};

use crate::model::{Lang, SegmentId};

/// What was released, or stands in the files, of one statement: the texts that a document is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Each language by itself, the source first.
    pub languages: Vec<RecordLanguage>,
    /// Lines that our own layouts add: labels, letterhead, the line of the edition.
    pub furniture: Vec<String>,
}

/// One language of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLanguage {
    /// The language.
    pub lang: Lang,
    /// Its segments in the order in which they are printed.
    pub passages: Vec<Passage>,
}

/// One segment of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The segment.
    pub segment: SegmentId,
    /// Its text.
    pub text: String,
    /// The number that a layout prints before it, where it begins an item of a numbered list.
    pub marker: Option<u32>,
}

/// The fewest words by which a part of a sentence is known.
pub const PART_WORDS: usize = 6;

/// The fewest words by which a whole sentence is known if nothing else of the statement is there.
pub const SENTENCE_WORDS: usize = 3;
