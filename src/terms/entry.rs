//! An entry of the termbase: one thing, and what it is called in each language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Lang;
use crate::text::exact_key;

/// The longest name, in characters: longer ones are sentences, and belong into the memory.
pub const NAME_MAX: usize = 200;

/// The longest id.
const ID_MAX: usize = 80;

/// One thing, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Entry {
    /// Its id, if somebody gave it one.
    pub id: Option<String>,
    /// What it is called, by language.
    pub names: BTreeMap<Lang, Names>,
    /// The part of speech.
    pub part_of_speech: Option<PartOfSpeech>,
    /// The field that it belongs to.
    pub domain: Option<String>,
    /// What a translator should know.
    pub note: Option<String>,
    /// Whether upper and lower case tell it from other words.
    pub case_sensitive: bool,
}

/// What a thing is called in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Names {
    /// What to call it.
    pub preferred: Option<String>,
    /// Forms of that name which no rule makes: broken plurals, abbreviations.
    pub forms: Vec<String>,
    /// What it may be called too.
    pub admitted: Vec<String>,
    /// What it must not be called.
    pub forbidden: Vec<String>,
}

/// What the termbase says of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The name, or a form of it.
    Preferred,
    /// Right too.
    Admitted,
    /// Wrong.
    Forbidden,
}

impl Status {
    /// The name as written in files and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Admitted => "admitted",
            Self::Forbidden => "forbidden",
        }
    }
}

/// The part of speech of a term, as TBX has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartOfSpeech {
    /// A common noun.
    Noun,
    /// A name.
    ProperNoun,
    /// A verb.
    Verb,
    /// An adjective.
    Adjective,
    /// An adverb.
    Adverb,
    /// Anything else.
    Other,
}

impl PartOfSpeech {
    /// Each of them, in the order of the documentation.
    pub const ALL: &[Self] = &[
        Self::Noun,
        Self::ProperNoun,
        Self::Verb,
        Self::Adjective,
        Self::Adverb,
        Self::Other,
    ];

    /// The name as written in files and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Noun => "noun",
            Self::ProperNoun => "proper-noun",
            Self::Verb => "verb",
            Self::Adjective => "adjective",
            Self::Adverb => "adverb",
            Self::Other => "other",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.as_str() == name)
    }
}

impl Entry {
    /// What it is to be called in that language.
    #[must_use]
    pub fn preferred(&self, lang: &Lang) -> Option<&str> {
        self.names.get(lang)?.preferred.as_deref()
    }

    /// Whether nothing is called anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.values().all(|names| names.all().next().is_none())
    }
}

impl Names {
    /// A name without anything beside it.
    #[must_use]
    pub fn of(preferred: &str) -> Self {
        Self {
            preferred: Some(preferred.to_owned()),
            ..Self::default()
        }
    }

    /// Every name, with what the termbase says of it.
    pub fn all(&self) -> impl Iterator<Item = (&str, Status)> {
        let preferred = self.preferred.iter().chain(&self.forms);
        let preferred = preferred.map(|name| (name.as_str(), Status::Preferred));
        let admitted = self.admitted.iter().map(|name| (name.as_str(), Status::Admitted));
        let forbidden = self
            .forbidden
            .iter()
            .map(|name| (name.as_str(), Status::Forbidden));
        preferred.chain(admitted).chain(forbidden)
    }

    /// A name that is both right and wrong.
    #[must_use]
    pub fn contradiction(&self) -> Option<&str> {
        let right = || self.all().filter(|(_, status)| *status != Status::Forbidden);
        let is_right = |wrong: &&String| right().any(|(name, _)| exact_key(name) == exact_key(wrong));
        self.forbidden.iter().find(is_right).map(String::as_str)
    }

    /// Whether there is something right to call it.
    #[must_use]
    pub fn has_right(&self) -> bool {
        self.all().any(|(_, status)| status != Status::Forbidden)
    }
}

/// Whether a text can be the id of an entry: Latin letters, digits, `-`, `_` and `.`, a letter first.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.len() <= ID_MAX
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}
