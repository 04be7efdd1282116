//! What a check reports about a pair of source and target.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::SegmentId;
use crate::message::Message;

/// How grave a finding is. Ordered: what is graver is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gravity {
    /// Worth a look.
    Warning,
    /// Stops a release, unless somebody waives it with a reason.
    Error,
}

impl Gravity {
    /// The name as written in files and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a check found in one segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check's id, as in `workflow.toml` and JSON.
    pub check: &'static str,
    /// How grave it is.
    pub gravity: Gravity,
    /// The segment.
    pub segment: SegmentId,
    /// What is wrong, in words of Fluent.
    pub message: Message,
    /// What of the source it is about, in bytes.
    pub source: Option<Range<usize>>,
    /// What of the target it is about, in bytes.
    pub target: Option<Range<usize>>,
}
