//! Text as characters and words: comparison keys, word tokens, and the characters that deceive.
//!
//! Everything here is derived from a text and thrown away again; nothing changes what people wrote. It knows letters
//! and scripts, not sentences ([`crate::segmentation`]) and not meanings ([`crate::alignment`]).

mod composed;
mod fold;
mod hazards;
pub mod keys;
mod kurdish;
mod words;

pub use hazards::{Hazard, Severity, first_error, hazards};
pub use keys::{exact_key, loose_key, match_key, written_key};
pub use words::{Kind, Word, word_count, words};

pub(crate) use composed::is_composed;
pub(crate) use fold::{digit_value, is_format, is_presentation_form, is_tashkeel_or_tatweel, lower};
pub(crate) use keys::written;
