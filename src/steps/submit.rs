//! `submit`: what a translator hands in is checked row by row against today's source and entered.
//!
//! A submission never approves anything. A row that cannot be entered is refused with its reason; the others are.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::diff::{self, Op};
use crate::formats::exchange;
use crate::message::{Message, Outcome, Value};
use crate::model::{
    Lang, PersonId, Rendering, SegmentId, SourceCheck, State, Statement, StatementId, Submission,
    SubmittedRow, Target,
};
use crate::project::{Change, Project};
use crate::text;
use crate::workflow::Role;

use super::check::{self, Reported};
use super::claims;
use super::targets::Desk;

crate::faults! {
    /// Why a whole file was not taken.
    pub enum SubmitFault {
        /// It was pulled from another workspace.
        OtherWorkspace["submit-other-workspace"] { path: PathBuf, found: String, own: String } hints["submit-other-workspace-hint"],
        /// It does not say which language it is in.
        NoLanguage["submit-no-language"] { path: PathBuf } hints["submit-no-language-hint"],
        /// It holds no rows.
        NoRows["submit-no-rows"] { path: PathBuf } hints[],
    }
}

/// A file that a translator handed in.
#[derive(Debug)]
pub struct SubmittedFile {
    /// Its name.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What became of each row.
#[derive(Debug, Default, Serialize)]
pub struct SubmitReport {
    /// The rows, in the order of the files.
    pub rows: Vec<RowOutcome>,
    /// How many rows of the packages that were pulled are not in the files.
    pub missing_rows: usize,
    /// What the checks find in the targets that were entered.
    #[serde(skip)]
    pub findings: Vec<Reported>,
}

/// What became of a row.
#[derive(Debug, Serialize)]
pub struct RowOutcome {
    /// The statement, as the row names it.
    pub statement: String,
    /// The segment, as the row names it.
    pub id: String,
    /// What became of it.
    pub outcome: RowResult,
    /// Why, where it was not simply entered.
    pub reason: Option<Reason>,
    /// The language.
    #[serde(skip)]
    pub lang: Lang,
    /// The file.
    #[serde(skip)]
    pub path: PathBuf,
    /// The line.
    #[serde(skip)]
    pub line: usize,
    /// For a source that changed since the pull: from what was pulled to what it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ops: Option<Vec<Op>>,
    /// For a target that hides something: the name of the first such character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hazard: Option<String>,
}

/// The outcome of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RowResult {
    /// Entered.
    Applied,
    /// Nothing to enter.
    Unchanged,
    /// Not entered.
    Refused,
}

/// Why a row was not entered, or what is worth knowing of one that was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// There is no such statement.
    UnknownStatement,
    /// The statement has no such segment.
    UnknownSegment,
    /// The row's source is not what was pulled: it was edited in the file.
    SourceEdited,
    /// The source has changed since the pull.
    SourceChanged,
    /// Another row before it gives the same segment.
    Duplicate,
    /// No target was given.
    Empty,
    /// The translator, or their tool, marked it as not finished.
    Unfinished,
    /// The target is the one that the source moved away from.
    StaleUntouched,
    /// The target is the one that was rejected.
    RejectedUntouched,
    /// The target holds control characters or overrides of direction.
    Hazard,
    /// The statement is not translated into that language.
    OtherLanguage,
    /// The segment is gone from the source.
    Obsolete,
    /// Entered in the place of somebody else's target that awaited review.
    ReplacedOther,
    /// Entered in the place of a target that was approved.
    ReplacedApproved,
}

impl Reason {
    /// The name as in JSON; the message id ends with it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::UnknownStatement => "submit-reason-unknown-statement",
            Self::UnknownSegment => "submit-reason-unknown-segment",
            Self::SourceEdited => "submit-reason-source-edited",
            Self::SourceChanged => "submit-reason-source-changed",
            Self::Duplicate => "submit-reason-duplicate",
            Self::Empty => "submit-reason-empty",
            Self::Unfinished => "submit-reason-unfinished",
            Self::StaleUntouched => "submit-reason-stale-untouched",
            Self::RejectedUntouched => "submit-reason-rejected-untouched",
            Self::Hazard => "submit-reason-hazard",
            Self::OtherLanguage => "submit-reason-other-language",
            Self::Obsolete => "submit-reason-obsolete",
            Self::ReplacedOther => "submit-reason-replaced-other",
            Self::ReplacedApproved => "submit-reason-replaced-approved",
        }
    }
}

impl SubmitReport {
    /// How many rows ended so.
    #[must_use]
    pub fn count(&self, outcome: RowResult) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }
}

/// Enters what translators hand in.
///
/// # Errors
/// A file that cannot be taken as a whole, or what is wrong with the workspace; then nothing has been written.
pub fn submit(project: &Project<'_>, files: &[SubmittedFile]) -> Outcome<SubmitReport> {
    let mut submissions = Vec::new();
    for file in files {
        let submission = exchange::read(&file.path, &file.bytes)?;
        let (lang, by) = admit(project, &file.path, &submission)?;
        submissions.push((file.path.as_path(), lang, by, submission));
    }
    let mut writer = project.write()?;
    let mut report = SubmitReport::default();
    let mut seen = HashMap::new();
    let mut touched: BTreeMap<(StatementId, Lang), Vec<SegmentId>> = BTreeMap::new();
    let mut statements: BTreeMap<StatementId, Option<Statement>> = BTreeMap::new();
    for (path, lang, by, submission) in &submissions {
        let expected = submission.expected.unwrap_or(0);
        report.missing_rows += expected.saturating_sub(submission.rows.len());
        for group in by_statement(&submission.rows) {
            let id = group
                .first()
                .and_then(|row| row.statement.as_deref())
                .unwrap_or_default();
            let statement = known(project, id, &mut statements)?;
            let mut entry = Entry {
                path,
                lang,
                by,
                seen: &mut seen,
                report: &mut report,
            };
            let Some(statement) = statement else {
                for row in &group {
                    entry.say(row, RowResult::Refused, Some(Reason::UnknownStatement));
                }
                continue;
            };
            if project.require_translated(statement, lang).is_err() {
                for row in &group {
                    entry.say(row, RowResult::Refused, Some(Reason::OtherLanguage));
                }
                continue;
            }
            let mut desk = Desk::new(statement, lang, project.config());
            let applied = entry.enter(statement, &mut desk, &group);
            if applied.is_empty() {
                continue;
            }
            let (id, translation) = (statement.info.id.clone(), desk.into_translation());
            writer.put_translation(&id, &translation)?;
            let mut updated = statement.clone();
            updated
                .translations
                .entry((*lang).clone())
                .or_insert_with(|| crate::model::Reviewed::empty((*lang).clone()))
                .translation = translation;
            // What was handed in is no longer reserved.
            if let Some(free) = claims::after_submit(statement, lang, by, &applied, project.now()) {
                writer.append_claim(&id, &free)?;
                updated.work.claims.push(free);
            }
            statements.insert(id.clone(), Some(updated));
            touched.entry((id, (*lang).clone())).or_default().extend(applied);
        }
    }
    if !touched.is_empty() {
        writer.finish(&change(&touched))?;
        report.findings = findings(project, &touched, &statements);
    }
    Ok(report)
}

/// What the checks find in the segments that were entered.
fn findings(
    project: &Project<'_>,
    touched: &BTreeMap<(StatementId, Lang), Vec<SegmentId>>,
    statements: &BTreeMap<StatementId, Option<Statement>>,
) -> Vec<Reported> {
    let known: Vec<Statement> = statements.values().flatten().cloned().collect();
    // What was entered has landed: what cannot be read beside it must not make a failure of it.
    let references = check::references(project, &known).unwrap_or_default();
    let mut found = Vec::new();
    for ((id, lang), segments) in touched {
        let Some(statement) = known.iter().find(|own| own.info.id == *id) else {
            continue;
        };
        let entered: HashSet<&SegmentId> = segments.iter().collect();
        let all = check::findings(statement, lang, project.config(), &references);
        found.extend(
            all.into_iter()
                .filter(|one| entered.contains(&one.finding.segment)),
        );
    }
    found
}

/// Whether a file may be taken at all: this workspace, a language of it, somebody who translates into it.
fn admit(project: &Project<'_>, path: &Path, submission: &Submission) -> Outcome<(Lang, PersonId)> {
    let own = &project.config().workspace;
    if let Some(found) = submission
        .workspace
        .as_ref()
        .filter(|found| *found != own && !found.is_empty())
    {
        let (path, found, own) = (path.to_owned(), found.clone(), own.clone());
        return Err(SubmitFault::OtherWorkspace { path, found, own }.into());
    }
    let Some(lang) = submission.lang.clone() else {
        return Err(SubmitFault::NoLanguage {
            path: path.to_owned(),
        }
        .into());
    };
    project.require_target(&lang)?;
    if submission.rows.is_empty() {
        return Err(SubmitFault::NoRows {
            path: path.to_owned(),
        }
        .into());
    }
    let by = project.require(&Role::Translator(lang.clone()))?.id.clone();
    Ok((lang, by))
}

/// The rows, those that follow one another in the same statement together.
fn by_statement(rows: &[SubmittedRow]) -> Vec<Vec<&SubmittedRow>> {
    let mut groups: Vec<Vec<&SubmittedRow>> = Vec::new();
    for row in rows {
        match groups.last_mut() {
            Some(group)
                if group
                    .first()
                    .is_some_and(|first| first.statement == row.statement) =>
            {
                group.push(row);
            }
            _ => groups.push(vec![row]),
        }
    }
    groups
}

fn known<'s>(
    project: &Project<'_>,
    id: &str,
    statements: &'s mut BTreeMap<StatementId, Option<Statement>>,
) -> Outcome<Option<&'s Statement>> {
    let Ok(id) = StatementId::parse(id) else {
        return Ok(None);
    };
    if !statements.contains_key(&id) {
        let statement = if project.exists(&id)? {
            Some(project.statement(&id)?)
        } else {
            None
        };
        statements.insert(id.clone(), statement);
    }
    Ok(statements.get(&id).and_then(Option::as_ref))
}

fn change(touched: &BTreeMap<(StatementId, Lang), Vec<SegmentId>>) -> Change {
    let count: usize = touched.values().map(Vec::len).sum();
    let mut statements: Vec<String> = touched.keys().map(|(id, _)| id.to_string()).collect();
    let mut languages: Vec<String> = touched.keys().map(|(_, lang)| lang.to_string()).collect();
    statements.dedup();
    languages.sort();
    languages.dedup();
    let subject = Message::new("commit-submit")
        .with("count", count)
        .with("language", Value::List(languages))
        .with("statement", Value::List(statements));
    let mut change = Change::new(subject);
    for ((id, lang), segments) in touched {
        change = change.statement(id).lang(lang).segments(segments);
    }
    change
}

/// Entering the rows of one statement.
struct Entry<'e> {
    path: &'e Path,
    lang: &'e Lang,
    by: &'e PersonId,
    seen: &'e mut HashMap<(Option<String>, String, Lang), usize>,
    report: &'e mut SubmitReport,
}

impl Entry<'_> {
    fn say(&mut self, row: &SubmittedRow, outcome: RowResult, reason: Option<Reason>) {
        self.report.rows.push(RowOutcome {
            statement: row.statement.clone().unwrap_or_default(),
            id: row.id.clone(),
            outcome,
            reason,
            lang: self.lang.clone(),
            path: self.path.to_owned(),
            line: row.line,
            ops: None,
            hazard: row
                .target
                .as_deref()
                .filter(|_| reason == Some(Reason::Hazard))
                .and_then(text::first_error)
                .map(|hazard| hazard.name.to_owned()),
        });
    }

    /// Enters what can be entered; gives the segments that changed.
    fn enter(
        &mut self,
        statement: &Statement,
        desk: &mut Desk<'_>,
        rows: &[&SubmittedRow],
    ) -> Vec<SegmentId> {
        let mut applied = Vec::new();
        for row in rows {
            let key = (row.statement.clone(), row.id.clone(), self.lang.clone());
            if self.seen.insert(key, row.line).is_some() {
                self.say(row, RowResult::Refused, Some(Reason::Duplicate));
                continue;
            }
            match verdict(desk, row, self.by) {
                Ok((id, text, reason)) => {
                    desk.render(&id, Rendering::Text(text), self.by);
                    self.say(row, RowResult::Applied, reason);
                    applied.push(id);
                }
                Err((outcome, reason)) => {
                    self.say(row, outcome, reason);
                    if reason == Some(Reason::SourceChanged)
                        && let Some(last) = self.report.rows.last_mut()
                        && let Some(now) = SegmentId::parse(&row.id)
                            .ok()
                            .and_then(|id| statement.source.get(&id))
                    {
                        last.ops = Some(diff::words(row.source.as_deref().unwrap_or_default(), &now.text));
                    }
                }
            }
        }
        applied
    }
}

/// What to enter, and what is worth knowing of it.
type Entered = (SegmentId, String, Option<Reason>);

/// What to do with a row: the segment and text to enter, or why not. Pure.
fn verdict(
    desk: &Desk<'_>,
    row: &SubmittedRow,
    by: &PersonId,
) -> Result<Entered, (RowResult, Option<Reason>)> {
    let refused = |reason| Err((RowResult::Refused, Some(reason)));
    let unchanged = |reason| Err((RowResult::Unchanged, Some(reason)));
    let Some(id) = SegmentId::parse(&row.id).ok() else {
        return refused(Reason::UnknownSegment);
    };
    let Some(current) = desk.glance(&id) else {
        return refused(Reason::UnknownSegment);
    };
    if current.state == State::Obsolete {
        return refused(Reason::Obsolete);
    }
    if row.source_check == SourceCheck::Edited {
        return refused(Reason::SourceEdited);
    }
    if current.source.is_some() && !row.was_pulled_from(current.source_text()) {
        return refused(Reason::SourceChanged);
    }
    let Some(text) = row.target.as_ref().filter(|text| !text.trim().is_empty()) else {
        return unchanged(Reason::Empty);
    };
    if row.marked_unfinished {
        return unchanged(Reason::Unfinished);
    }
    if text::first_error(text).is_some() {
        return refused(Reason::Hazard);
    }
    let there = current.target.and_then(|target| target.rendering.text());
    let contested = current.target.is_some_and(Target::is_contested);
    if there == Some(text) && !contested {
        match current.state {
            State::Stale => return unchanged(Reason::StaleUntouched),
            State::Rejected => return unchanged(Reason::RejectedUntouched),
            _ => return Err((RowResult::Unchanged, None)),
        }
    }
    let by_other = current
        .target
        .and_then(|target| target.by.as_ref())
        .is_some_and(|other| other != by);
    let replaced = match current.state {
        State::Approved => Some(Reason::ReplacedApproved),
        State::Translated if by_other => Some(Reason::ReplacedOther),
        _ => None,
    };
    Ok((id, text.clone(), replaced))
}
