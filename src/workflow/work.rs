//! The work on a statement at a glance: what is asked, taken, due and to be chosen. Pure, and without a clock.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{Lang, Priority, Reviewed, Statement};

use super::{ClaimedSegment, Config, OpenQuestion, SegmentRow, claims, questions};

/// The work on a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkStatus {
    /// The questions that are open, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<OpenQuestion>,
    /// How many segments of the source wait for somebody to choose one of several versions.
    #[serde(skip_serializing_if = "is_none")]
    pub contested: usize,
    /// Each language of which there is anything to say.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub languages: BTreeMap<Lang, LanguageWork>,
}

/// The work on one translation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LanguageWork {
    /// The pending segments that somebody took.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimedSegment>,
    /// How many segments wait for somebody to choose one of several versions.
    #[serde(skip_serializing_if = "is_none")]
    pub contested: usize,
    /// The day on which it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How urgently it is wanted.
    #[serde(skip_serializing_if = "Priority::is_normal")]
    pub priority: Priority,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

impl WorkStatus {
    /// The work on the source, before its translations are looked at.
    #[must_use]
    pub fn of_source(statement: &Statement, config: &Config) -> Self {
        let open = questions(&statement.work.talk, config).into_iter();
        let open = open.filter(super::Question::is_open);
        let segments = statement.source.segments.iter();
        Self {
            questions: open.map(|question| question.glance()).collect(),
            contested: segments.filter(|segment| segment.is_contested()).count(),
            languages: BTreeMap::new(),
        }
    }

    /// Adds the work on a translation, if there is any.
    pub fn add(&mut self, statement: &Statement, lang: &Lang, rows: &[SegmentRow<'_>]) {
        let work = of_language(statement, lang, rows);
        if work != LanguageWork::default() {
            self.languages.insert(lang.clone(), work);
        }
    }

    /// Whether an open question keeps that language from being released.
    #[must_use]
    pub fn blocks(&self, lang: &Lang) -> bool {
        let concerns = |own: &OpenQuestion| own.language.as_ref().is_none_or(|own| own == lang);
        self.questions.iter().any(|own| own.blocks && concerns(own))
    }

    /// The work on a translation.
    #[must_use]
    pub fn of(&self, lang: &Lang) -> Option<&LanguageWork> {
        self.languages.get(lang)
    }

    /// Leaves what concerns one language only.
    pub fn only(&mut self, lang: &Lang) {
        self.languages.retain(|own, _| own == lang);
        let concerns = |own: &OpenQuestion| own.language.as_ref().is_none_or(|own| own == lang);
        self.questions.retain(concerns);
    }

    /// Drops the claims that have expired by then, and the languages of which nothing is left to say.
    pub fn expire(&mut self, now: jiff::Timestamp) {
        for work in self.languages.values_mut() {
            work.claims.retain_mut(|claimed| claimed.expire(now));
        }
        self.languages.retain(|_, work| *work != LanguageWork::default());
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn of_language(statement: &Statement, lang: &Lang, rows: &[SegmentRow<'_>]) -> LanguageWork {
    let contested = rows.iter().filter(|row| row.standing.contested.is_some());
    LanguageWork {
        claims: pending_claims(statement, lang, rows),
        contested: contested.count(),
        due: statement.work.plan.due(lang),
        priority: statement.work.plan.priority(lang),
    }
}

/// The claims on the segments of a translation that are still to be worked on, in the order of the statement. What has
/// expired may be among them.
#[must_use]
pub fn pending_claims(statement: &Statement, lang: &Lang, rows: &[SegmentRow<'_>]) -> Vec<ClaimedSegment> {
    if statement.work.claims.is_empty() {
        return Vec::new();
    }
    let mut held = claims(&statement.work.claims, lang);
    rows.iter()
        .filter(|row| row.state().is_pending())
        .filter_map(|row| {
            Some(ClaimedSegment {
                segment: row.id.clone(),
                state: row.state(),
                claims: held.remove(row.id)?,
            })
        })
        .collect()
}

/// The same, for whoever has no rows yet.
#[must_use]
pub fn claims_in(statement: &Statement, lang: &Lang, config: &Config) -> Vec<ClaimedSegment> {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    pending_claims(statement, lang, &super::rows(statement, lang, reviewed, config))
}
