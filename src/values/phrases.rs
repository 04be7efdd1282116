//! Words and phrases, looked up among the tokens of a text.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::tokens::Tokens;

/// Phrases, and what they say.
pub(super) struct Phrases<S> {
    entries: HashMap<String, Entry<S>, BuildHasherDefault<Fnv>>,
}

/// FNV-1a: quick on short words. What is looked up comes from anywhere, but what is listed is ours.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[derive(Clone, Copy)]
struct Entry<S> {
    says: Option<S>,
    /// How many words the longest phrase has that begins with it.
    longest: usize,
}

impl<S> Default for Entry<S> {
    fn default() -> Self {
        Self {
            says: None,
            longest: 0,
        }
    }
}

impl<S> Default for Phrases<S> {
    fn default() -> Self {
        Self {
            entries: HashMap::default(),
        }
    }
}

impl<S: Copy> Phrases<S> {
    /// What the longest phrase at that place says, and of how many tokens it is.
    pub(super) fn at(&self, tokens: &Tokens, at: usize) -> Option<(S, usize)> {
        let first = tokens.word(at);
        if first.is_empty() {
            return None;
        }
        let entry = self.entries.get(first)?;
        let mut found = entry.says.map(|says| (says, 1));
        if entry.longest > 1 {
            let mut phrase = first.to_owned();
            let mut end = at + 1;
            for _ in 2..=entry.longest {
                end += usize::from(binds(tokens, end));
                let next = tokens.word(end);
                if next.is_empty() {
                    break;
                }
                phrase.push(' ');
                phrase.push_str(next);
                end += 1;
                if let Some(says) = self.entries.get(&phrase).and_then(|entry| entry.says) {
                    found = Some((says, end - at));
                }
            }
        }
        found
    }

    /// Lists a form that is folded; what was listed before it stays.
    pub(super) fn list(&mut self, form: &str, says: S) {
        let mut words = form.split(' ');
        let first = words.next().unwrap_or_default().to_owned();
        let length = 1 + words.count();
        let entry = self.entries.entry(first).or_default();
        entry.longest = entry.longest.max(length);
        self.entries
            .entry(form.to_owned())
            .or_default()
            .says
            .get_or_insert(says);
    }
}

/// Whether a sign within a phrase stands there: "o'clock", "p.m.", "workers' day".
fn binds(tokens: &Tokens, at: usize) -> bool {
    match tokens.sign(at) {
        Some('\'') => tokens.glued(at),
        Some('.') => tokens.glued(at) && tokens.glued(at + 1),
        _ => false,
    }
}
