//! Cuts a text into segments: sentences and lines, the units that are translated and reviewed.
//!
//! A line break always ends a segment. Inside a line, rules decide: they are data in SRX 2.0 (`rules.srx`), so that a
//! press office can change them and its translation tool can use the same file, and so that a new abbreviation is no
//! change of code. Segmenting loses nothing: [`parts`] gives the segments and the white space between them, and
//! together they are the input byte for byte.
//!
//! It does not know blocks (titles, lists, signatures), does not align, and never changes text: format characters
//! (bidi controls, zero-width characters) are passed over when rules are matched, but stay where they were written.
//!
//! - [`segment`] and [`segment_with`] use the built-in rules; [`segmenter_with`] asks those of a workspace first;
//!   [`to_srx`] writes both as one file.
//! - The time is linear in the length of the text, whatever it holds: a rule sees at most [`WINDOW`] bytes on each
//!   side of a possible boundary.

mod builtin;
mod edges;
mod engine;
mod lines;
mod rules;
mod span;
mod srx;
mod view;
mod write;

pub use builtin::{RULES_SRX, rules, segmenter_with};
pub use engine::{Segmenter, WINDOW};
pub use lines::{Line, lines};
pub use rules::{Options, Rules};
pub use span::{Part, Span, parts};
pub use srx::SrxFault;
pub use write::to_srx;

use crate::model::Lang;

/// The segments of `text` under the built-in rules for `lang`.
///
/// A language without rules of its own gets those that hold in most.
#[must_use]
pub fn segment(text: &str, lang: &Lang) -> Vec<Span> {
    segment_with(text, lang, &Options::default())
}

/// The segments of `text` under the built-in rules for `lang`, with boundaries that are not the default.
#[must_use]
pub fn segment_with(text: &str, lang: &Lang, options: &Options) -> Vec<Span> {
    builtin::segmenter(lang, options).segment(text)
}

#[cfg(test)]
mod tests;
