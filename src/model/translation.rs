//! A translation: the targets of one statement in one language, each beside the source it renders.

use super::{Block, Lang, PersonId, SegmentId};

/// All targets of one statement in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The language.
    pub lang: Lang,
    /// The targets, in the order of the file.
    pub targets: Vec<Target>,
}

/// What a translator gave for a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The segment's id.
    pub id: SegmentId,
    /// The source text that this target renders; `None` for a segment that exists in the translation only.
    pub source: Option<String>,
    /// The text, or the record that the segment is left out.
    pub rendering: Rendering,
    /// Who gave it last.
    pub by: Option<PersonId>,
    /// Who else had a hand in it since its last approval; none of them may approve it under four eyes.
    pub hands: Vec<PersonId>,
    /// For a segment that exists in the translation only: the segment it stands after, `None` for the very start.
    pub after: Option<SegmentId>,
    /// For a segment that exists in the translation only: the block it opens.
    pub opens: Option<Block>,
}

/// How a target renders its segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rendering {
    /// By this text.
    Text(String),
    /// Not at all, for this reason.
    Omitted(String),
}

impl Rendering {
    /// The text, if there is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Omitted(_) => None,
        }
    }
}

impl Target {
    /// Whether the segment exists in the translation only.
    #[must_use]
    pub fn is_added(&self) -> bool {
        self.source.is_none()
    }

    /// Everybody whose hand is in this target.
    pub fn translators(&self) -> impl Iterator<Item = &PersonId> {
        self.by.iter().chain(&self.hands)
    }
}

impl Translation {
    /// A translation with nothing in it yet.
    #[must_use]
    pub fn empty(lang: Lang) -> Self {
        Self {
            lang,
            targets: Vec::new(),
        }
    }

    /// The target of that segment.
    #[must_use]
    pub fn get(&self, id: &SegmentId) -> Option<&Target> {
        self.targets.iter().find(|target| target.id == *id)
    }
}
