//! A text as the memory compares it: the words, numbers and marks of its match key.

use crate::model::Lang;
use crate::text::{Kind, match_key, words};

/// What a token of a text is to a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Word,
    Number,
    Mark,
}

/// The tokens of a text, those of each run between blanks by themselves: so a run that was seen before need not be read
/// again.
#[derive(Debug, Clone, Default)]
pub(super) struct Tokens {
    texts: String,
    tokens: Vec<(std::ops::Range<usize>, Sort)>,
}

impl Tokens {
    /// The tokens of a text.
    pub(super) fn of(text: &str, lang: &Lang) -> Self {
        let mut read = Self::default();
        for run in text.split_whitespace() {
            each_token(run, lang, |token, sort| {
                let start = read.texts.len();
                read.texts.push_str(token);
                read.tokens.push((start..read.texts.len(), sort));
            });
        }
        read
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Each, with what it is.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Sort)> {
        self.tokens
            .iter()
            .map(|(range, sort)| (self.texts.get(range.clone()).unwrap_or_default(), *sort))
    }
}

/// Hands over the tokens of what stands between two blanks.
pub(super) fn each_token(run: &str, lang: &Lang, mut put: impl FnMut(&str, Sort)) {
    let key = match_key(run, lang);
    for word in words(&key) {
        let sort = match word.kind {
            Kind::Word => Sort::Word,
            Kind::Number => Sort::Number,
            Kind::Punctuation => Sort::Mark,
            Kind::Blank => continue,
        };
        put(key.get(word.range).unwrap_or_default(), sort);
    }
}

/// What two segments' neighbours are compared by: texts that read the same have the same.
///
/// Before the first segment and after the last stands the empty text, which is a neighbour too.
#[must_use]
pub fn place(text: &str, lang: &Lang) -> u64 {
    short_digest(match_key(text, lang).as_bytes())
}

/// What a text is to a comparison, as one line: pieces with the same reading differ in nothing that counts.
#[must_use]
pub fn reading(text: &str, lang: &Lang) -> String {
    let read = Tokens::of(text, lang);
    let tokens: Vec<&str> = read.iter().map(|(token, _)| token).collect();
    tokens.join(" ")
}

/// The beginning of a text's digest: enough to tell apart what one memory holds.
pub(super) fn short_digest(bytes: &[u8]) -> u64 {
    let digest = blake3::hash(bytes);
    let (first, _) = digest.as_bytes().split_first_chunk().unwrap_or((&[0; 8], &[]));
    u64::from_le_bytes(*first)
}
