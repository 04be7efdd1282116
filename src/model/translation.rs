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
    /// What others gave at the same time, as a merge found it. While there is any, nobody has chosen.
    pub candidates: Vec<Candidate>,
}

/// A version of a target that a merge could not choose or drop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The source text that it renders; `None` for a segment that exists in the translation only.
    pub source: Option<String>,
    /// The text, or the record that the segment is left out.
    pub rendering: Rendering,
    /// Who gave it.
    pub by: Option<PersonId>,
    /// Who else had a hand in it.
    pub hands: Vec<PersonId>,
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

    /// Whether several versions of it stand beside each other.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        !self.candidates.is_empty()
    }

    /// The version that stands first, and the others, in the order in which a person is shown them.
    #[must_use]
    pub fn versions(&self) -> Vec<Candidate> {
        let first = Candidate {
            source: self.source.clone(),
            rendering: self.rendering.clone(),
            by: self.by.clone(),
            hands: self.hands.clone(),
        };
        std::iter::once(first)
            .chain(self.candidates.iter().cloned())
            .collect()
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
