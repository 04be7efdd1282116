//! `export`: a release, or a draft that says so, as a document.

use crate::message::Outcome;
use crate::model::{Edition, Lang, Publication, Release, Statement, StatementId};
use crate::project::Project;
use crate::workflow::Config;

use super::assemble::assemble;
use super::release::{blockers, digests, source_digest};

crate::faults! {
    /// Why nothing was exported.
    pub enum ExportFault {
        /// Never released with that language.
        NotReleased["export-not-released"] { statement: String, lang: String } hints["export-not-released-hint", "export-draft-hint"] exit[No],
        /// The texts of the release are not in the files, and not in what this clone has of the history.
        NotFound["export-release-not-found"] { statement: String, number: u32 } hints["export-release-not-found-hint"],
        /// The texts that the record names are there, but nobody approved them all.
        NotApproved["export-not-approved"] { statement: String, number: u32, segment: String, lang: String } hints["export-not-approved-hint"] exit[No],
    }
}

/// What to export.
#[derive(Debug)]
pub struct ExportRequest {
    /// The statement.
    pub id: StatementId,
    /// The translations, in the order in which they are to stand.
    pub languages: Vec<Lang>,
    /// What is not released, marked as a draft.
    pub draft: bool,
}

/// Assembles the current release of a statement with these languages, or a draft.
///
/// A release's texts are those that its record names by digest, found in the files or, if work has gone on since, in the
/// history; and every pair among them must be approved where it was found. A record that somebody wrote by hand
/// therefore releases nothing.
///
/// # Errors
/// [`ExportFault`], or what is wrong with the workspace.
pub fn export(project: &Project<'_>, request: &ExportRequest) -> Outcome<Publication> {
    let _reading = project.read()?;
    let statement = project.statement(&request.id)?;
    for lang in &request.languages {
        project.require_translated(&statement, lang)?;
    }
    if request.draft {
        return Ok(assemble(
            &statement,
            &request.languages,
            Edition::Draft,
            project.config(),
        ));
    }
    let Some(release) = current(&statement, &request.languages) else {
        let lang = request
            .languages
            .iter()
            .map(Lang::as_str)
            .collect::<Vec<_>>()
            .join(",");
        return Err(ExportFault::NotReleased {
            statement: request.id.to_string(),
            lang,
        }
        .into());
    };
    let on = release.at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let edition = Edition::Released {
        number: release.number,
        on,
        digest: release.digest(&request.id),
    };
    let released: Vec<Lang> = release
        .languages
        .iter()
        .map(|released| released.lang.clone())
        .collect();
    if let Some(fault) = holds(&statement, release, &released, project.config()) {
        let as_released =
            |statement: &Statement, config: &Config| holds(statement, release, &released, config).is_none();
        let Some((statement, config)) = project.released_state(&request.id, release, &as_released)? else {
            return Err(fault.into());
        };
        return Ok(assemble(&statement, &request.languages, edition, &config));
    }
    Ok(assemble(
        &statement,
        &request.languages,
        edition,
        project.config(),
    ))
}

/// The latest release that has all these languages.
fn current<'s>(statement: &'s Statement, languages: &[Lang]) -> Option<&'s Release> {
    let has =
        |release: &Release, lang: &Lang| release.languages.iter().any(|released| released.lang == *lang);
    statement
        .releases
        .iter()
        .filter(|release| languages.iter().all(|lang| has(release, lang)))
        .max_by_key(|release| release.number)
}

/// Whether these files hold exactly what the record names, all of it approved; if not, what is wrong.
fn holds(
    statement: &Statement,
    release: &Release,
    languages: &[Lang],
    config: &Config,
) -> Option<ExportFault> {
    let id = statement.info.id.to_string();
    let same = source_digest(statement) == release.source
        && digests(statement, languages, config) == release.languages;
    if !same {
        return Some(ExportFault::NotFound {
            statement: id,
            number: release.number,
        });
    }
    let blocker = blockers(statement, languages, config).into_iter().next()?;
    Some(ExportFault::NotApproved {
        statement: id,
        number: release.number,
        segment: blocker.segment.to_string(),
        lang: blocker.language.to_string(),
    })
}
