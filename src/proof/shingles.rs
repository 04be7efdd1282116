//! Three words in a row: enough to see which of many texts a document may have anything of.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::tokens::{Evidence, Token, tokens, tokens_of};

/// How many words stand in a row.
const WORDS: usize = 3;

/// The rows of words of some documents.
#[derive(Debug, Default)]
pub struct Shingles(HashSet<u64>);

impl Shingles {
    /// Adds a document's.
    pub fn add(&mut self, evidence: &Evidence) {
        self.0.extend(of(&tokens(evidence)));
    }

    /// Whether a text has a row of words in common with the documents.
    #[must_use]
    pub fn touch(&self, text: &str) -> bool {
        of(&tokens_of(text)).any(|row| self.0.contains(&row))
    }
}

fn of(tokens: &[Token]) -> impl Iterator<Item = u64> {
    let words: Vec<&str> = tokens
        .iter()
        .filter(|token| token.is_word())
        .map(|token| token.base.as_str())
        .collect();
    let rows: Vec<u64> = words
        .windows(WORDS)
        .map(|row| {
            // Only compared within one run, and never written.
            let mut hasher = DefaultHasher::new();
            row.hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    rows.into_iter()
}
