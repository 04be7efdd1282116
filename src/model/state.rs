//! The states of a segment in one language. They are derived, never stored: see [`crate::workflow`].

use serde::{Deserialize, Serialize};

/// Where a segment stands in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// No target yet.
    Missing,
    /// The target renders a source text that is not today's.
    Stale,
    /// A reviewer rejected exactly this pair of source and target.
    Rejected,
    /// The target renders today's source and awaits review.
    Translated,
    /// Exactly this pair has the approvals that the policy asks for.
    Approved,
    /// The target's source segment is gone.
    Obsolete,
}

impl State {
    /// Every state, in the order of the work.
    pub const ALL: &'static [Self] = &[
        Self::Missing,
        Self::Stale,
        Self::Rejected,
        Self::Translated,
        Self::Approved,
        Self::Obsolete,
    ];

    /// The name as written in JSON and XLIFF.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Rejected => "rejected",
            Self::Translated => "translated",
            Self::Approved => "approved",
            Self::Obsolete => "obsolete",
        }
    }

    /// Whether a translator has to act on it.
    #[must_use]
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Missing | Self::Stale | Self::Rejected)
    }
}
