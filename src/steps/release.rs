//! `release`: the gate. Every segment of every language approved, or nothing leaves.

use serde::Serialize;

use crate::message::{Message, Outcome, Value};
use crate::model::{Lang, Release, Reviewed, SegmentId, State, Statement, StatementId};
use crate::project::{Change, Project};
use crate::text;
use crate::workflow::{Config, Role, SegmentRow, rows};

pub use crate::workflow::{digests, source_digest};

crate::faults! {
    /// Why a statement was not released.
    pub enum ReleaseFault {
        /// The same texts were released before.
        AlreadyReleased["release-already"] { statement: String, number: u32 } hints["release-already-hint"] exit[No],
        /// Nothing to release.
        NoLanguages["release-no-languages"] {} hints["release-no-languages-hint"],
    }
}

/// What came of an attempt to release.
#[derive(Debug, Serialize)]
pub struct ReleaseReport {
    /// The statement.
    pub statement: StatementId,
    /// The number of the release; `None` if something is in the way.
    pub number: Option<u32>,
    /// The tag that marks it.
    pub tag: Option<String>,
    /// The languages.
    pub languages: Vec<Lang>,
    /// What is in the way.
    pub blockers: Vec<Blocker>,
}

/// A segment that is in the way of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Blocker {
    /// The language.
    pub language: Lang,
    /// The segment.
    pub segment: SegmentId,
    /// Where it stands.
    pub state: State,
    /// The name of a dangerous character in source or target, if that is what is in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hazard: Option<String>,
    /// The beginning of the text.
    pub text: String,
}

/// Releases a statement with these languages, or says what is in the way.
///
/// # Errors
/// A missing role, files that are not committed, the same release made before, or what is wrong with the workspace.
pub fn release(project: &Project<'_>, id: &StatementId, languages: &[Lang]) -> Outcome<ReleaseReport> {
    let by = project.require(&Role::Press)?.id.clone();
    if languages.is_empty() {
        return Err(ReleaseFault::NoLanguages {}.into());
    }
    let mut writer = project.write()?;
    let statement = project.statement(id)?;
    for lang in languages {
        project.require_translated(&statement, lang)?;
    }
    let blockers = blockers(&statement, languages, project.config());
    let mut report = ReleaseReport {
        statement: id.clone(),
        number: None,
        tag: None,
        languages: languages.to_vec(),
        blockers,
    };
    if !report.blockers.is_empty() {
        return Ok(report);
    }
    project.require_committed(id)?;
    let number = statement
        .releases
        .iter()
        .map(|release| release.number)
        .max()
        .unwrap_or(0)
        .saturating_add(1);
    let release = Release {
        number,
        at: project.now(),
        by,
        source: source_digest(&statement),
        languages: digests(&statement, languages, project.config()),
        look: None,
        corrections: std::collections::BTreeMap::new(),
        embargo_override: None,
    };
    if let Some(last) = statement.releases.last()
        && (&last.source, &last.languages) == (&release.source, &release.languages)
    {
        return Err(ReleaseFault::AlreadyReleased {
            statement: id.to_string(),
            number: last.number,
        }
        .into());
    }
    writer.append_release(id, &release)?;
    let names = Value::list(languages);
    let subject = Message::new("commit-release")
        .with("statement", id)
        .with("number", number)
        .with("language", names);
    let tag = format!("release/{id}/{number}");
    let mut change = Change::new(subject).statement(id).tag(&tag);
    for lang in languages {
        change = change.lang(lang);
    }
    writer.finish(&change)?;
    report.number = Some(number);
    report.tag = project.commits().then_some(tag);
    Ok(report)
}

/// What is in the way of a release with these languages. Pure.
#[must_use]
pub fn blockers(statement: &Statement, languages: &[Lang], config: &Config) -> Vec<Blocker> {
    let mut blockers = Vec::new();
    for lang in languages {
        let empty = Reviewed::empty(lang.clone());
        let reviewed = statement.translations.get(lang).unwrap_or(&empty);
        for row in rows(statement, lang, reviewed, config) {
            let hazard = hazard(&row);
            let open = !matches!(row.state(), State::Approved | State::Obsolete);
            if open || (hazard.is_some() && row.state() == State::Approved) {
                let source = row.source.map(|source| source.text.as_str());
                let target = row.target.and_then(|target| target.rendering.text());
                blockers.push(Blocker {
                    language: lang.clone(),
                    segment: row.id.clone(),
                    state: row.state(),
                    hazard,
                    text: source.or(target).unwrap_or_default().chars().take(80).collect(),
                });
            }
        }
    }
    blockers
}

/// The name of the first character of source or target that has no place in a statement. Pure.
#[must_use]
pub fn hazard(row: &SegmentRow<'_>) -> Option<String> {
    let source = row.source.map(|source| source.text.as_str());
    let target = row.target.and_then(|target| target.rendering.text());
    source
        .into_iter()
        .chain(target)
        .find_map(text::first_error)
        .map(|hazard| hazard.name.to_owned())
}
