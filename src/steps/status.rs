//! `status`: how many segments of each statement are in each state.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::Serialize;

use crate::message::{AnyFault, Outcome};
use crate::model::{Gravity, Lang, Statement, StatementId};
use crate::project::Project;
use crate::workflow::{Config, StatementStatus, Tally};

use super::check::{self, References};
use super::release;

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
    pub unreadable: Vec<AnyFault>,
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

/// Where the statements asked for stand, or all. What is approved and not out yet is looked at by the checks, so that
/// nothing is called releasable that they would stop.
///
/// A termbase that cannot be read is the business of the commands that are about it.
///
/// # Errors
/// What is wrong with the workspace as a whole, or a statement asked for by name that does not exist.
pub fn standings(
    project: &Project<'_>,
    ids: &[StatementId],
) -> Outcome<(Vec<StatementStatus>, Vec<AnyFault>)> {
    let (config, file) = (project.config(), project.terms_file()?);
    let languages = project.term_languages();
    // Most calls are answered from the index and need none.
    let references = OnceLock::new();
    let look = |statement: &Statement, status: &mut StatementStatus| {
        hold_back(statement, status, config, &|| {
            references.get_or_init(|| References {
                terms: check::terms_of(&file, &languages),
                ..References::default()
            })
        });
    };
    let (mut statuses, faults) = project.standings(ids, &file, &look)?;
    if check::comparison(config) == Some(Gravity::Error) {
        compare(project, &mut statuses)?;
    }
    Ok((statuses, faults))
}

/// What an index of single statements cannot know: whether one is worded otherwise than others, where that is an error.
fn compare(project: &Project<'_>, statuses: &mut [StatementStatus]) -> Outcome<()> {
    let is_open = |status: &StatementStatus| {
        let mut languages = status.languages.iter();
        languages.any(|own| own.releasable && !status.is_out(&own.language))
    };
    if !statuses.iter().any(is_open) {
        return Ok(());
    }
    let references = check::references_if(project, true).unwrap_or_default();
    for status in statuses.iter_mut().filter(|status| is_open(status)) {
        let statement = project.statement(&status.id)?;
        hold_back(&statement, status, project.config(), &|| &references);
    }
    Ok(())
}

/// Counts what keeps approved translations from being released, where they are not out already. Pure.
fn hold_back<'r>(
    statement: &Statement,
    status: &mut StatementStatus,
    config: &Config,
    references: &dyn Fn() -> &'r References,
) {
    let is_out: Vec<bool> = status
        .languages
        .iter()
        .map(|own| status.is_out(&own.language))
        .collect();
    for (language, is_out) in status.languages.iter_mut().zip(is_out) {
        if !language.releasable || is_out {
            continue;
        }
        let lang = std::slice::from_ref(&language.language);
        let blockers = release::blockers(statement, lang, config);
        let errors = release::errors(statement, lang, config, references());
        let stopped = blockers.into_iter().chain(errors).map(|own| own.segment);
        language.stopped = stopped.collect::<BTreeSet<_>>().len();
        language.releasable = language.stopped == 0;
    }
}

/// Counts the segments of the statements asked for, or of all, in one language or in all.
///
/// # Errors
/// What is wrong with the workspace as a whole, or a statement asked for by name that does not exist.
pub fn status(project: &Project<'_>, ids: &[StatementId], lang: Option<&Lang>) -> Outcome<StatusReport> {
    if let Some(lang) = lang {
        project.require_target(lang)?;
    }
    let (mut statements, unreadable) = standings(project, ids)?;
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
