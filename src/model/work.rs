//! Work in progress on a statement: what was asked and answered, who has taken which segments, and until when it is
//! wanted. What follows from these records is decided in [`crate::workflow`].

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Digest, Lang, PersonId, QuestionId, SegmentId, StatementId};

/// Everything about the work on a statement that is no text and no verdict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// Questions and answers, in the order of the log.
    pub talk: Vec<Utterance>,
    /// Claims and what ended them, in the order of the log.
    pub claims: Vec<Claim>,
    /// Until when it is wanted, and how urgently.
    pub plan: Plan,
}

/// One question or one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub said: Said,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A question.
    Asked(Asked),
    /// An answer, or the end of a question, or both.
    Answered {
        /// To which question.
        question: QuestionId,
        /// The answer; `None` where the question was only closed.
        text: Option<String>,
        /// Nothing is left to be answered.
        closes: bool,
    },
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id, which it keeps.
    pub id: QuestionId,
    /// The segment that it is about.
    pub segment: SegmentId,
    /// The translation that it is about; `None`: the source.
    pub lang: Option<Lang>,
    /// Nothing that it is about is released while it is open.
    pub blocks: bool,
    /// The question.
    pub text: String,
}

impl Asked {
    /// The id of a question of that person at that time: two clones cannot give one id to different questions.
    #[must_use]
    pub fn new_id(
        statement: &StatementId,
        (segment, lang): (&SegmentId, Option<&Lang>),
        (by, at): (&PersonId, Timestamp),
        text: &str,
    ) -> QuestionId {
        let (lang, at) = (lang.map_or("", Lang::as_str), at.to_string());
        let mut bytes = Vec::new();
        for field in [statement.as_str(), segment.as_str(), lang, by.as_str(), &at, text] {
            bytes.extend_from_slice(&(field.len() as u64).to_le_bytes());
            bytes.extend_from_slice(field.as_bytes());
        }
        QuestionId::of_digest(&Digest::of_bytes(&bytes))
    }
}

/// Somebody took segments of a translation, or gave them back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// The language.
    pub lang: Lang,
    /// The segments.
    pub segments: Vec<SegmentId>,
    /// Which of both.
    pub deed: ClaimDeed,
}

/// What was done to segments by a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimDeed {
    /// They are taken.
    Taken {
        /// Until then.
        until: Timestamp,
        /// In spite of the claims of these.
        over: Vec<PersonId>,
    },
    /// They are free again.
    Released,
}

/// Until when a statement is wanted, and how urgently; in all languages or in one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The day, for every language that has none of its own.
    pub due: Option<Date>,
    /// How urgently.
    pub priority: Option<Priority>,
    /// The day of a language.
    pub due_in: BTreeMap<Lang, Date>,
    /// How urgently a language is wanted.
    pub priority_in: BTreeMap<Lang, Priority>,
}

impl Plan {
    /// The day on which a language is due.
    #[must_use]
    pub fn due(&self, lang: &Lang) -> Option<Date> {
        self.due_in.get(lang).copied().or(self.due)
    }

    /// How urgently a language is wanted.
    #[must_use]
    pub fn priority(&self, lang: &Lang) -> Priority {
        let own = self.priority_in.get(lang).copied();
        own.or(self.priority).unwrap_or_default()
    }
}

/// How urgently something is wanted; the most urgent comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// Before anything else.
    High,
    /// In its turn.
    #[default]
    Normal,
    /// When there is time.
    Low,
}

impl Priority {
    /// Each, with its name in the files.
    pub const ALL: &'static [(&'static str, Self)] =
        &[("high", Self::High), ("normal", Self::Normal), ("low", Self::Low)];

    /// Its name in the files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Normal => "normal",
            Self::Low => "low",
        }
    }

    /// Whether it is as most things are.
    #[must_use]
    pub fn is_normal(&self) -> bool {
        *self == Self::Normal
    }
}
