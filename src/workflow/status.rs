//! How many segments of a statement are in each state, and the words that are left.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Embargo, Lang, Reviewed, State, Statement, StatementId};
use crate::text;

use super::{
    Config, Counts, ReleaseStanding, SegmentRow, WorkStatus, counts, release_standings, rows,
    translation_digest,
};

/// Where a statement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementStatus {
    /// Its id.
    pub id: StatementId,
    /// Its date.
    pub date: Option<jiff::civil::Date>,
    /// Each language.
    pub languages: Vec<LanguageStatus>,
    /// Its releases, and whether they still say what the files say.
    pub releases: Vec<ReleaseStanding>,
    /// Before which moment it is not to be published.
    pub embargo: Option<Embargo>,
    /// The work on it: questions, claims, due dates.
    #[serde(skip_serializing_if = "WorkStatus::is_empty")]
    pub work: WorkStatus,
}

/// Where a statement stands in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageStatus {
    /// The language.
    pub language: Lang,
    /// The counts.
    #[serde(flatten)]
    pub tally: Tally,
    /// Whether it can be released.
    pub releasable: bool,
    /// How many segments would be further on if a verdict on them counted.
    #[serde(skip_serializing_if = "is_none")]
    pub void: usize,
    /// How many segments keep it from being released although all of them are approved, as far as somebody has looked:
    /// a check's error that nobody waived, or a dangerous character.
    #[serde(skip_serializing_if = "is_none")]
    pub stopped: usize,
}

impl StatementStatus {
    /// Whether readers have in that language what the files say.
    #[must_use]
    pub fn is_out(&self, lang: &Lang) -> bool {
        let mut current = self.releases.iter().filter(|release| release.current);
        current.any(|release| release.matches && release.languages.contains(lang))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// Segments by state, and the work that is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many segments there are, obsolete ones left out.
    pub segments: usize,
    /// No target yet.
    pub missing: usize,
    /// The source changed.
    pub stale: usize,
    /// A reviewer rejected it.
    pub rejected: usize,
    /// Awaits review.
    pub translated: usize,
    /// Approved.
    pub approved: usize,
    /// The source segment is gone.
    pub obsolete: usize,
    /// Words of the source in what is missing, stale or rejected.
    pub words_pending: usize,
}

impl Tally {
    /// The counts of some rows.
    #[must_use]
    pub fn of(counts: &Counts, words_pending: usize) -> Self {
        Self {
            segments: counts.segments(),
            missing: counts.of(State::Missing),
            stale: counts.of(State::Stale),
            rejected: counts.of(State::Rejected),
            translated: counts.of(State::Translated),
            approved: counts.of(State::Approved),
            obsolete: counts.of(State::Obsolete),
            words_pending,
        }
    }

    /// How many segments a translator has to act on.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.missing + self.stale + self.rejected
    }

    /// Adds what another has counted.
    pub fn add(&mut self, other: &Self) {
        self.segments += other.segments;
        self.missing += other.missing;
        self.stale += other.stale;
        self.rejected += other.rejected;
        self.translated += other.translated;
        self.approved += other.approved;
        self.obsolete += other.obsolete;
        self.words_pending += other.words_pending;
    }
}

/// Where a statement stands, in every language of the workspace. Pure.
#[must_use]
pub fn status_of(statement: &Statement, config: &Config) -> StatementStatus {
    let mut digests = BTreeMap::new();
    let mut work = WorkStatus::of_source(statement, config);
    let languages = statement
        .targets(&config.targets)
        .map(|lang| {
            let empty = Reviewed::empty(lang.clone());
            let reviewed = statement.translations.get(lang).unwrap_or(&empty);
            let rows = rows(statement, lang, reviewed, config);
            if statement.latest_release(lang).is_some() {
                digests.insert(lang.clone(), translation_digest(&statement.info.id, lang, &rows));
            }
            work.add(statement, lang, &rows);
            let mut status = of_rows(lang, &rows);
            status.releasable &= !work.blocks(lang);
            status
        })
        .collect();
    StatementStatus {
        id: statement.info.id.clone(),
        date: statement.info.date,
        languages,
        releases: release_standings(statement, config, digests),
        embargo: statement.info.embargo,
        work,
    }
}

fn of_rows(lang: &Lang, rows: &[SegmentRow<'_>]) -> LanguageStatus {
    let counts = counts(rows);
    let words = rows
        .iter()
        .filter(|row| row.state().is_pending())
        .map(|row| match (row.source, row.target) {
            (Some(source), _) => text::word_count(&source.text),
            (None, target) => target
                .and_then(|target| target.rendering.text())
                .map_or(0, text::word_count),
        })
        .sum();
    LanguageStatus {
        language: lang.clone(),
        tally: Tally::of(&counts, words),
        releasable: counts.releasable(),
        void: rows.iter().filter(|row| has_void(row)).count(),
        stopped: 0,
    }
}

/// Whether a verdict on today's pair counts for nothing, and the pair is not approved without it.
fn has_void(row: &SegmentRow<'_>) -> bool {
    row.state() == State::Translated && !row.standing.void.is_empty()
}
