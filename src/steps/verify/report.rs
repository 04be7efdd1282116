//! What is said of each document.

use std::path::PathBuf;

use serde::Serialize;

use crate::alignment::Class;
use crate::diff::Op;
use crate::message::AnyFault;
use crate::model::{Digest, Lang, PersonId, Release, SegmentId, StatementId};
use crate::proof::Comparison;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// All its bytes, or all its words, are those of a release that nothing has superseded.
    Genuine,
    /// They are those of a release that another has taken the place of.
    Superseded,
    /// It differs from the release that it is nearest to.
    Altered,
    /// Its words are in the files, not released; or it says that it is a draft.
    Draft,
    /// None of that can be said.
    Unknown,
}

impl Verdict {
    /// How bad it is.
    #[must_use]
    pub fn gravity(self) -> u8 {
        match self {
            Self::Genuine => 0,
            Self::Superseded => 1,
            Self::Draft => 2,
            Self::Unknown => 3,
            Self::Altered => 4,
        }
    }
}

/// What came of verifying.
#[derive(Debug, Default, Serialize)]
pub struct VerifyReport {
    /// Each document that could be read.
    pub files: Vec<FileReport>,
    /// The documents that could not.
    #[serde(skip)]
    pub failed: Vec<(PathBuf, AnyFault)>,
    /// Statements that could not be read: a document may be of one of them.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// What one document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileReport {
    /// Its name as typed.
    pub file: String,
    /// The answer.
    pub verdict: Verdict,
    /// What was compared: `bytes` or `words`; null where nothing was found.
    pub by: Option<&'static str>,
    /// The statement that it is of, or is nearest to.
    pub statement: Option<StatementId>,
    /// The release.
    pub release: Option<ReleaseReport>,
    /// The release that has taken its place.
    pub superseded_by: Option<u32>,
    /// Not all of a language's text is there.
    pub part: bool,
    /// What is there of each language.
    pub languages: Vec<LanguageReport>,
    /// Where it differs.
    pub differences: Vec<DifferenceReport>,
    /// What it says besides: words that are not the statement's.
    pub foreign: Vec<String>,
    /// What the words that are the statement's are, where others surround them.
    pub quotation: Option<Verdict>,
    /// Its means to show something else than its words.
    pub doubts: Vec<&'static str>,
    /// Who signed the release.
    pub signature: Option<SignatureReport>,
    /// The moment before which the statement is not to be published, if it has not come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo: Option<String>,
    /// What the document is by the other statements that it holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<FileReport>,
    /// Whether its words were read as they are shown is not certain, so that nothing is said of where it differs.
    #[serde(skip)]
    pub is_unsure: bool,
    /// The record of the release.
    #[serde(skip)]
    pub record: Option<Release>,
    /// How many of its words are the statement's, and how many are not.
    #[serde(skip)]
    pub words: (usize, usize),
}

/// A release as a report names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReleaseReport {
    /// Its number.
    pub number: u32,
    /// Its digest.
    pub digest: Digest,
    /// When it was made.
    pub at: String,
    /// By whom.
    pub by: PersonId,
}

/// What a signature says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureReport {
    /// `unsigned`, `good`, `bad`, `unknown-key` or `unchecked`.
    pub status: &'static str,
    /// Whose key it is.
    pub by: Option<String>,
}

/// What is there of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageReport {
    /// The language.
    pub language: Lang,
    /// The segments that are there.
    pub segments: Vec<SegmentId>,
    /// How many there are in the release.
    pub of: usize,
}

/// A sentence that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferenceReport {
    /// `changed`, `missing`, `added`, `moved` or `cut`.
    pub kind: &'static str,
    /// The language.
    pub language: Lang,
    /// The segment; null for a sentence that was added.
    pub segment: Option<SegmentId>,
    /// How grave it is.
    pub class: Class,
    /// What was released.
    pub old: String,
    /// What the document says.
    pub new: String,
    /// The difference, word by word.
    pub ops: Vec<Op>,
}

impl FileReport {
    /// Nothing is known of the document.
    #[must_use]
    pub fn unknown() -> Self {
        Self {
            file: String::new(),
            verdict: Verdict::Unknown,
            by: None,
            statement: None,
            release: None,
            superseded_by: None,
            part: false,
            languages: Vec::new(),
            differences: Vec::new(),
            foreign: Vec::new(),
            quotation: None,
            doubts: Vec::new(),
            signature: None,
            embargo: None,
            also: Vec::new(),
            is_unsure: false,
            record: None,
            words: (0, 0),
        }
    }

    /// The answer, and those by the other statements in the document.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.also)
    }

    /// Puts the gravest of the answers first: of a document that is several things the worst counts.
    pub fn settle(&mut self) {
        let mut also = std::mem::take(&mut self.also);
        let gravest = also.iter_mut().max_by_key(|other| other.verdict.gravity());
        if let Some(gravest) = gravest.filter(|other| other.verdict.gravity() > self.verdict.gravity()) {
            std::mem::swap(self, gravest);
        }
        self.also = also;
    }

    /// Whether most of the document's words were found in what it was compared with.
    #[must_use]
    pub fn is_explained(&self) -> bool {
        self.words.0 > 0 && self.words.0 >= self.words.1
    }

    /// Enters what a comparison found.
    pub fn enter(&mut self, found: Comparison) {
        self.words = (found.words, found.foreign_words);
        self.part = !found.languages.iter().all(crate::proof::LanguageFound::is_whole);
        let languages = found.languages.into_iter();
        self.languages = languages
            .map(|one| LanguageReport {
                language: one.lang,
                segments: one.segments,
                of: one.of,
            })
            .collect();
        let differences = found.differences.into_iter();
        self.differences = differences
            .map(|one| DifferenceReport {
                kind: one.kind.as_str(),
                language: one.lang,
                segment: one.segment,
                class: one.class,
                old: one.old,
                new: one.new,
                ops: one.ops,
            })
            .collect();
        self.foreign = found.foreign;
    }
}

impl ReleaseReport {
    /// How a report names a release.
    #[must_use]
    pub fn of(statement: &StatementId, release: &Release) -> Self {
        Self {
            number: release.number,
            digest: release.digest(statement),
            at: release.at.to_string(),
            by: release.by.clone(),
        }
    }
}
