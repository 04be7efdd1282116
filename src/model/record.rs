//! What persons claimed and did, in append-only logs: verdicts and releases.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Digest, Embargo, Lang, PersonId, SegmentId, StatementId, VerdictSignature};

/// One reviewer's approval or rejection of exact pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// What was decided.
    pub decision: Decision,
    /// Of which pairs: the segment each had, and its digest.
    pub pairs: BTreeMap<SegmentId, Digest>,
    /// The reviewer's signature, if they signed.
    pub signature: Option<VerdictSignature>,
}

/// What a reviewer decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// These pairs may go out.
    Approve,
    /// They may not, for this reason.
    Reject {
        /// Why.
        because: String,
    },
}

/// One reviewer's decision that what a check reports of exact pairs is no fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// The check's id.
    pub check: String,
    /// Of which pairs: the segment each had, and its digest.
    pub pairs: BTreeMap<SegmentId, Digest>,
    /// Why.
    pub because: String,
    /// The reviewer's signature, if they signed.
    pub signature: Option<VerdictSignature>,
}

/// A numbered, recorded publication of a statement in a set of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number in the statement, from 1.
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: PersonId,
    /// The digest of the source: every segment in order, with its id and block.
    pub source: Digest,
    /// The translations that went out with the source.
    pub languages: Vec<ReleasedLanguage>,
    /// How it looked and was dated; `None` in the record of an older version, or of a hand.
    pub look: Option<ReleasedLook>,
    /// What it corrects in the releases before it, as printed, in each language; empty if it corrects nothing.
    pub corrections: BTreeMap<Lang, String>,
    /// The embargo that was overridden for it.
    pub embargo_override: Option<EmbargoOverride>,
    /// The signature of who made it, if they signed it.
    pub signature: Option<ReleaseSignature>,
}

/// What a release's files show beside its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedLook {
    /// The digest of the look of the office's documents.
    pub house: Digest,
    /// The day that the statement was dated.
    pub date: Option<jiff::civil::Date>,
    /// Whether it was a reconstruction for demonstration.
    pub demonstration: bool,
}

/// A press officer's decision to release in spite of an embargo. Who and when, the release says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbargoOverride {
    /// The embargo as it stood.
    pub embargo: Embargo,
    /// Why.
    pub because: String,
}

/// A signature of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseSignature {
    /// The digest of the policy that was in force.
    pub policy: Digest,
    /// The digest of what the office's documents print around a text: the letterhead and the logo.
    pub letterhead: Digest,
    /// What `ssh-keygen` or `gpg` printed.
    pub armored: String,
}

/// One translation of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedLanguage {
    /// The language.
    pub lang: Lang,
    /// The digest over the digests of all its approved pairs, in order.
    pub digest: Digest,
}

impl Release {
    /// What it corrects, in these languages; nothing at all if it corrects nothing.
    #[must_use]
    pub fn correction_lines(&self, languages: &[Lang]) -> Vec<String> {
        if self.corrections.is_empty() {
            return Vec::new();
        }
        let line = |lang| self.corrections.get(lang).cloned().unwrap_or_default();
        languages.iter().map(line).collect()
    }

    /// Whether it has a translation into that language.
    #[must_use]
    pub fn has(&self, lang: &Lang) -> bool {
        self.languages.iter().any(|own| own.lang == *lang)
    }

    /// The text that a signature of the release is of: line by line, with nothing in it that a person can put a line into.
    #[must_use]
    pub fn signed_text(&self, statement: &StatementId, policy: &Digest, letterhead: &Digest) -> String {
        let languages: Vec<&str> = self.languages.iter().map(|own| own.lang.as_str()).collect();
        format!(
            "bayan release signature 1\nstatement: {statement}\nnumber: {}\ndigest: {}\nlanguages: {}\nby: {}\nat: {}\npolicy: {}\nletterhead: {}\n",
            self.number,
            self.digest(statement),
            languages.join(" "),
            self.by,
            self.at,
            policy.as_str().replace(char::is_whitespace, ""),
            letterhead.as_str().replace(char::is_whitespace, ""),
        )
    }

    /// The digest of the release itself: what was released, in which languages, as which number, and what readers were told that
    /// it corrects. Who made it, and when,
    /// is not part of it.
    #[must_use]
    pub fn digest(&self, statement: &StatementId) -> Digest {
        let number = self.number.to_string();
        let mut fields = vec![
            "bayan release 1",
            statement.as_str(),
            &number,
            self.source.as_str(),
        ];
        for released in &self.languages {
            fields.extend([released.lang.as_str(), released.digest.as_str()]);
        }
        for (lang, line) in &self.corrections {
            fields.extend(["correction", lang.as_str(), line]);
        }
        let mut bytes = Vec::new();
        for field in fields {
            bytes.extend_from_slice(&(field.len() as u64).to_le_bytes());
            bytes.extend_from_slice(field.as_bytes());
        }
        Digest::of_bytes(&bytes)
    }
}
