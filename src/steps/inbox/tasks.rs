//! What there is to be done, and how each thing is named.

use std::path::PathBuf;

use serde::Serialize;

use crate::model::{Lang, StatementId};
use crate::project::layout;

/// What is to be done. Ordered as the work goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Somebody asks, and it is this person's to answer.
    Answer,
    /// Somebody answered what this person asked.
    Answered,
    /// A merge kept several versions, and one is to be chosen.
    Choose,
    /// Segments that this person took.
    Claimed,
    /// Segments that this person took, and somebody else before them.
    Outclaimed,
    /// Segments have no target, or their source changed.
    Translate,
    /// A reviewer rejected segments.
    Amend,
    /// Segments await this person's review.
    Review,
    /// Everything is approved, and readers do not have it yet.
    Release,
}

impl Task {
    /// Each.
    pub const ALL: &'static [Self] = &[
        Self::Answer,
        Self::Answered,
        Self::Choose,
        Self::Claimed,
        Self::Outclaimed,
        Self::Translate,
        Self::Amend,
        Self::Review,
        Self::Release,
    ];

    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Answer => "inbox-answer",
            Self::Answered => "inbox-answered",
            Self::Choose => "inbox-choose",
            Self::Claimed => "inbox-claimed",
            Self::Outclaimed => "inbox-outclaimed",
            Self::Translate => "inbox-translate",
            Self::Amend => "inbox-amend",
            Self::Review => "inbox-review",
            Self::Release => "inbox-release",
        }
    }

    /// The message that says what to type.
    #[must_use]
    pub fn hint_id(self) -> &'static str {
        match self {
            Self::Answer => "inbox-answer-hint",
            Self::Answered => "inbox-answered-hint",
            Self::Choose => "inbox-choose-hint",
            Self::Translate | Self::Amend | Self::Claimed => "inbox-edit-hint",
            Self::Outclaimed => "inbox-outclaimed-hint",
            Self::Review => "inbox-review-hint",
            Self::Release => "inbox-release-hint",
        }
    }

    /// The file whose last change made it wait, where no record says since when.
    pub(super) fn file(self, id: &StatementId, lang: &Lang, source: &Lang) -> Option<PathBuf> {
        match self {
            Self::Translate => Some(layout::source(id, source)),
            Self::Review | Self::Choose => Some(layout::translation(id, lang)),
            Self::Amend | Self::Release => Some(layout::reviews(id, lang)),
            Self::Answer | Self::Answered | Self::Claimed | Self::Outclaimed => None,
        }
    }
}
