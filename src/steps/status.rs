//! `status`: how many segments of each statement are in each state.

use serde::Serialize;

use crate::message::Outcome;
use crate::model::{Lang, StatementId};
use crate::project::Project;
use crate::workflow::{StatementStatus, Tally};

/// Where things stand.
#[derive(Debug, Serialize)]
pub struct StatusReport {
    /// Each statement.
    pub statements: Vec<StatementStatus>,
    /// All of them together.
    pub total: Total,
    /// When that was.
    #[serde(skip)]
    pub now: jiff::Timestamp,
    /// Statements that could not be read, each with why; the others are counted all the same.
    #[serde(skip)]
    pub unreadable: Vec<crate::message::AnyFault>,
}

/// Everything together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// How many statements there are.
    pub statements: usize,
    /// How many translations can be released.
    pub releasable: usize,
    /// How many releases that readers have no longer say what the files say.
    pub outdated_releases: usize,
    /// The counts.
    #[serde(flatten)]
    pub tally: Tally,
}

/// Counts the segments of the statements asked for, or of all, in one language or in all.
///
/// # Errors
/// What is wrong with the workspace as a whole, or a statement asked for by name that does not exist.
pub fn status(project: &Project<'_>, ids: &[StatementId], lang: Option<&Lang>) -> Outcome<StatusReport> {
    if let Some(lang) = lang {
        project.require_target(lang)?;
    }
    let (mut statements, unreadable) = project.standings(ids)?;
    for statement in &mut statements {
        statement.work.expire(project.now());
    }
    if let Some(lang) = lang {
        for statement in &mut statements {
            statement.work.only(lang);
            statement.languages.retain(|status| status.language == *lang);
            statement
                .releases
                .retain(|release| release.languages.contains(lang));
        }
    }
    let mut total = Total {
        statements: statements.len(),
        ..Total::default()
    };
    let releases = statements.iter().flat_map(|statement| &statement.releases);
    total.outdated_releases = releases.filter(|release| release.is_outdated()).count();
    for status in statements.iter().flat_map(|statement| &statement.languages) {
        total.tally.add(&status.tally);
        total.releasable += usize::from(status.releasable);
    }
    Ok(StatusReport {
        statements,
        total,
        now: project.now(),
        unreadable,
    })
}
