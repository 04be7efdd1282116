//! `release`: the gate. Every segment of every language approved, or nothing leaves.

use serde::Serialize;

use crate::message::{Message, Outcome, Value};
use crate::model::{
    Block, Digest, Lang, Release, ReleasedLanguage, Reviewed, SegmentId, State, Statement, StatementId,
};
use crate::project::{Change, Project};
use crate::text;
use crate::workflow::{Config, Role, SegmentRow, rows};

use super::decide::digest_of;

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

/// The digest of a source: its segments in order, each with its id, its block and its text.
#[must_use]
pub fn source_digest(statement: &Statement) -> Digest {
    let mut digest = Fields::new("bayan source 1");
    digest.field(statement.info.id.as_str());
    for (block, segment) in statement.source.with_blocks() {
        digest.field(segment.id.as_str());
        digest.block(block, segment.opens.is_some(), segment.new_line);
        digest.field(&segment.text);
    }
    digest.digest()
}

/// The digest of each translation: its pairs in the order in which they read.
#[must_use]
pub fn digests(statement: &Statement, languages: &[Lang], config: &Config) -> Vec<ReleasedLanguage> {
    let mut languages: Vec<&Lang> = languages.iter().collect();
    languages.sort();
    languages.dedup();
    languages
        .into_iter()
        .map(|lang| {
            let empty = Reviewed::empty(lang.clone());
            let reviewed = statement.translations.get(lang).unwrap_or(&empty);
            let mut digest = Fields::new("bayan translation 1");
            for row in rows(statement, lang, reviewed, config) {
                if let Some(pair) = digest_of(&statement.info.id, lang, &row)
                    && row.state() != State::Obsolete
                {
                    digest.field(row.id.as_str());
                    digest.block(row.block, row.opens, row.new_line);
                    digest.field(pair.as_str());
                }
            }
            ReleasedLanguage {
                lang: lang.clone(),
                digest: digest.digest(),
            }
        })
        .collect()
}

/// Fields, each with its length before it, on the way to a digest.
struct Fields(Vec<u8>);

impl Fields {
    fn new(domain: &str) -> Self {
        let mut fields = Self(Vec::new());
        fields.field(domain);
        fields
    }

    fn field(&mut self, text: &str) {
        self.0.extend_from_slice(&(text.len() as u64).to_le_bytes());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn block(&mut self, block: Block, opens: bool, new_line: bool) {
        self.field(block.kind.as_str());
        self.0.extend_from_slice(&[
            block.level,
            u8::from(block.mark),
            u8::from(opens),
            u8::from(new_line),
        ]);
    }

    fn digest(&self) -> Digest {
        Digest::of_bytes(&self.0)
    }
}
