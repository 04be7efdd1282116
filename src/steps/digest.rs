//! `digest`: what happened since a day, statement by statement, and what is left to do: for an e-mail or a chat.
//!
//! It sums up what [`super::log`] tells and what `status` counts; it knows nothing of its own.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, SegmentId, StatementId};
use crate::project::Project;
use crate::workflow::{LanguageStatus, StatementStatus};

use super::log::deeds::What;
use super::log::{self, Entry, Wanted};
use super::status;

/// What happened, and what is left.
#[derive(Debug, Serialize)]
pub struct DigestReport {
    /// Each statement to which something happened, by date and id.
    pub statements: Vec<StatementDigest>,
    /// How often the configuration changed.
    pub policy_changes: usize,
    /// The clone does not hold all of the history.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shallow: bool,
    /// Statements that could not be read, each with why.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// One statement.
#[derive(Debug, Serialize)]
pub struct StatementDigest {
    /// Its id.
    pub id: StatementId,
    /// Its date.
    pub date: Option<Date>,
    /// What happened, in the order in which it began.
    pub happened: Vec<Happening>,
    /// Where each language stands; empty if the statement is gone.
    pub languages: Vec<LanguageStatus>,
}

/// What one person did to a statement since then, summed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Happening {
    /// What.
    pub what: What,
    /// Who.
    pub by: String,
    /// Who entered it, where that is somebody else than the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// In which language.
    pub language: Option<Lang>,
    /// To how many segments.
    pub segments: usize,
    /// The release's number.
    pub number: Option<u32>,
    /// The languages of a release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Lang>,
    /// The id that the statement had before, if it was renamed.
    pub from: Option<String>,
}

/// Sums up what happened since then.
///
/// # Errors
/// What is wrong with the workspace as a whole, or with the repository.
pub fn digest(project: &Project<'_>, since: Timestamp) -> Outcome<DigestReport> {
    let wanted = Wanted {
        since: Some(since),
        ..Wanted::default()
    };
    let told = log::log(project, &wanted)?;
    let (statuses, unreadable) = status::standings(project, &[])?;
    let mut of_statement: BTreeMap<StatementId, Vec<&Entry>> = BTreeMap::new();
    let mut policy_changes = 0;
    for entry in &told.entries {
        match &entry.statement {
            Some(id) => of_statement.entry(id.clone()).or_default().push(entry),
            None => policy_changes += 1,
        }
    }
    let mut statuses: BTreeMap<StatementId, StatementStatus> = statuses
        .into_iter()
        .map(|status| (status.id.clone(), status))
        .collect();
    let mut statements: Vec<StatementDigest> = of_statement
        .into_iter()
        .map(|(id, entries)| {
            let status = statuses.remove(&id);
            StatementDigest {
                date: status.as_ref().and_then(|status| status.date),
                languages: status.map(|status| status.languages).unwrap_or_default(),
                happened: summed_up(&entries),
                id,
            }
        })
        .collect();
    statements.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    Ok(DigestReport {
        statements,
        policy_changes,
        shallow: told.shallow,
        unreadable,
    })
}

/// The same done again by the same person is told once, with the number of different segments.
fn summed_up(entries: &[&Entry]) -> Vec<Happening> {
    let mut sums: Vec<(Happening, BTreeSet<&SegmentId>)> = Vec::new();
    for entry in entries {
        let happening = Happening {
            what: entry.what,
            by: entry.by.clone(),
            author: entry.author.clone(),
            language: entry.language.clone(),
            segments: 0,
            number: entry.number,
            languages: entry.languages.clone(),
            from: entry.because.clone().filter(|_| entry.what == What::Renamed),
        };
        match sums.iter_mut().find(|(sum, _)| *sum == happening) {
            Some((_, segments)) => segments.extend(&entry.segments),
            None => sums.push((happening, entry.segments.iter().collect())),
        }
    }
    let counted = sums.into_iter().map(|(happening, segments)| Happening {
        segments: segments.len(),
        ..happening
    });
    counted.collect()
}
