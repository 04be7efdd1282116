//! `export`: a release, or a draft that says so, as a document.

use std::collections::BTreeMap;

use crate::message::Outcome;
use crate::model::{Edition, House, Lang, Publication, Release, Statement, StatementId};
use crate::project::Project;

use super::assemble::assemble;
use super::embargo;
use super::released::{self, HouseChoice};

crate::faults! {
    /// Why nothing was exported.
    pub enum ExportFault {
        /// Never released with that language.
        NotReleased["export-not-released"] { statement: String, lang: String } hints["export-not-released-hint", "export-draft-hint"] exit[No],
        /// There is no release of that number.
        NoSuchRelease["export-no-such-release"] { statement: String, number: u32, numbers: Vec<String> } hints["export-no-such-release-hint"] exit[No],
        /// That release has not all the languages asked for.
        NotInRelease["export-not-in-release"] { statement: String, number: u32, lang: String, languages: Vec<String> } hints["export-not-in-release-hint"] exit[No],
    }
}

/// What to export.
#[derive(Debug)]
pub struct ExportRequest {
    /// The statement.
    pub id: StatementId,
    /// The translations, in the order in which they are to stand.
    pub languages: Vec<Lang>,
    /// Which edition of it.
    pub edition: Wanted,
    /// In which look.
    pub house: HouseChoice,
}

/// Which edition of a statement to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The latest release that has the languages.
    Current,
    /// The release of that number.
    Release(u32),
    /// What is not released, marked as a draft.
    Draft,
}

/// A document to be laid out, and how it is to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The document.
    pub publication: Publication,
    /// The look of the office's documents, as it was when the release was made.
    pub house: House,
    /// The later releases that took its place, each with the languages in which they did.
    pub superseded: BTreeMap<u32, Vec<Lang>>,
}

/// Assembles a release of a statement with these languages, or a draft.
///
/// A release's texts and its look are those that its record names by digest, found in the files or, if work has gone on
/// since, in the history; and every pair among them must be approved where it was found. A record that somebody wrote by
/// hand therefore releases nothing.
///
/// # Errors
/// [`ExportFault`], an embargo that holds, or what is wrong with the workspace.
pub fn export(project: &Project<'_>, request: &ExportRequest) -> Outcome<Export> {
    let _reading = project.read()?;
    let statement = project.statement(&request.id)?;
    let release = match request.edition {
        Wanted::Draft => None,
        Wanted::Current => Some(current(&statement, &request.languages)),
        Wanted::Release(number) => Some(numbered(&statement, number, &request.languages)),
    };
    // An old release may have a language that the statement has no longer.
    if !matches!(release, Some(Ok(_))) {
        for lang in &request.languages {
            project.require_translated(&statement, lang)?;
        }
    }
    match release.transpose()? {
        None => draft(project, &statement, &request.languages),
        Some(release) => of_release(project, &statement, release, &request.languages, request.house),
    }
}

fn draft(project: &Project<'_>, statement: &Statement, languages: &[Lang]) -> Outcome<Export> {
    Ok(Export {
        publication: assemble(statement, languages, Edition::Draft, project.config()),
        house: project.house()?,
        superseded: BTreeMap::new(),
    })
}

/// Assembles that release of a statement with these of its languages.
///
/// # Errors
/// As [`export`].
pub(super) fn of_release(
    project: &Project<'_>,
    statement: &Statement,
    release: &Release,
    languages: &[Lang],
    house: HouseChoice,
) -> Outcome<Export> {
    embargo::require_exportable(statement, release, project.now())?;
    let found = released::find(project, statement, release, house)?;
    let edition = Edition::Released {
        number: release.number,
        on: release.at.to_zoned(jiff::tz::TimeZone::UTC).date(),
        digest: release.digest(&statement.info.id),
    };
    let mut publication = assemble(&found.statement, languages, edition, &found.config);
    publication.corrections = release.correction_lines(&publication.languages);
    Ok(Export {
        publication,
        house: found.house,
        superseded: superseded(statement, release, languages),
    })
}

/// The latest release that has all these languages.
///
/// # Errors
/// There is none.
pub fn current<'s>(statement: &'s Statement, languages: &[Lang]) -> Result<&'s Release, ExportFault> {
    let with = |release: &&Release| languages.iter().all(|lang| release.has(lang));
    let release = statement
        .releases
        .iter()
        .filter(with)
        .max_by_key(|release| release.number);
    release.ok_or_else(|| ExportFault::NotReleased {
        statement: statement.info.id.to_string(),
        lang: joined(languages),
    })
}

/// The release of that number.
///
/// # Errors
/// There is none, or it has not all these languages.
pub fn numbered<'s>(
    statement: &'s Statement,
    number: u32,
    languages: &[Lang],
) -> Result<&'s Release, ExportFault> {
    let id = statement.info.id.to_string();
    let Some(release) = statement.releases.iter().rev().find(|own| own.number == number) else {
        let numbers = statement.releases.iter();
        return Err(ExportFault::NoSuchRelease {
            statement: id,
            number,
            numbers: numbers.map(|own| own.number.to_string()).collect(),
        });
    };
    match languages.iter().find(|lang| !release.has(lang)) {
        None => Ok(release),
        Some(lang) => Err(ExportFault::NotInRelease {
            statement: id,
            number,
            lang: lang.to_string(),
            languages: release.languages.iter().map(|own| own.lang.to_string()).collect(),
        }),
    }
}

/// The later releases of these languages, each with those that it took over.
fn superseded(statement: &Statement, release: &Release, languages: &[Lang]) -> BTreeMap<u32, Vec<Lang>> {
    let mut later: BTreeMap<u32, Vec<Lang>> = BTreeMap::new();
    for lang in languages {
        if let Some(latest) = statement.latest_release(lang)
            && latest != release
        {
            later.entry(latest.number).or_default().push(lang.clone());
        }
    }
    // A release in other languages may have brought a newer source.
    let last = statement.releases.iter().max_by_key(|own| own.number);
    if let Some(last) = last
        && last.number > release.number
        && last.source != release.source
    {
        let source = statement.source.lang.clone();
        later.entry(last.number).or_default().insert(0, source);
    }
    later
}

fn joined(languages: &[Lang]) -> String {
    languages.iter().map(Lang::as_str).collect::<Vec<_>>().join(",")
}
