//! The termbase: what names and terms are called in each language, and where a text uses them.
//!
//! A text is compared word by word with the terms, on match keys ([`crate::text::keys`]). No word is stemmed: [`forms`]
//! proposes what a word of a text may be a form of (without «وال» at its front, without a Sorani suffix), and a proposal
//! counts only if a term lists that word. The index is a trie of words, so that one pass over a text finds the terms
//! of a termbase of any size, and phrases match word by word, each in a form of its own, which a search for strings of
//! letters could not do.
//!
//! Nothing here reads a file, and nothing decides whether a translation is right: `checks` reports, people decide.

mod entry;
mod fit;
mod forms;
mod index;
mod keyed;
mod merge;
mod substance;
mod suggest;
mod termbase;

pub use entry::{Entry, NAME_MAX, Names, PartOfSpeech, Status, is_id};
pub use fit::{Cover, Use, is_in_name, row_terms, uses};
pub use keyed::spelling;
pub use merge::{Clash, Fate, Merged, merge};
pub use substance::{edit_class, names_in};
pub use suggest::{Suggestion, suggest};
pub use termbase::{Hit, Termbase, outermost};
