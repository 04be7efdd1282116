//! `review`: the queue of what awaits a reviewer, each with what changed since it was last approved.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use crate::diff::{self, Op};
use crate::message::{AnyFault, Outcome};
use crate::model::{
    Digest, Lang, PersonId, Rendering, Reviewed, RowTerm, SegmentId, State, Statement, StatementId,
};
use crate::project::Project;
use crate::terms::{Termbase, row_terms};
use crate::workflow::{Role, SegmentRow, rows};

use super::check::{self, Reported};
use super::decide::digest_of;
use super::history;
use super::questions::{Thread, open_in};

/// What awaits a reviewer.
#[derive(Debug, Serialize)]
pub struct Queue {
    /// The items, by statement and in the order of the source.
    pub items: Vec<ReviewItem>,
    /// Segments with several versions that a merge kept: a translator or an editor chooses before anybody can review them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contested: Vec<ContestedItem>,
    /// Statements that could not be read.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// A segment that waits for a choice.
#[derive(Debug, Clone, Serialize)]
pub struct ContestedItem {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
}

/// One segment that awaits a reviewer.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewItem {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
    /// The kind of its block.
    pub kind: crate::model::BlockKind,
    /// The digest of the pair as shown; a verdict is on this and nothing else.
    pub digest: Digest,
    /// The source of the segment before, or the text of one that the translation adds.
    pub before: Option<String>,
    /// The same of the segment after.
    pub after: Option<String>,
    /// The source; `None` for a segment that the translation adds.
    pub source: Option<String>,
    /// The target; `None` for a segment that is left out.
    pub target: Option<String>,
    /// Why it is left out.
    pub omitted: Option<String>,
    /// Who translated it.
    pub by: Vec<PersonId>,
    /// From the source of the pair approved last to today's.
    pub source_ops: Option<Vec<Op>>,
    /// From the target approved last to today's.
    pub target_ops: Option<Vec<Op>>,
    /// Who approved today's pair already, where the policy asks for more than one.
    pub approved_by: Vec<PersonId>,
    /// The open questions on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Thread>,
    /// What the checks find in the pair.
    #[serde(skip)]
    pub findings: Vec<Reported>,
    /// The terms that the source uses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<RowTerm>,
}

/// The queue of a reviewer: what awaits review, without what they translated or approved themselves.
///
/// # Errors
/// A missing role, or what is wrong with the workspace as a whole.
pub fn queue(project: &Project<'_>, lang: &Lang, ids: &[StatementId]) -> Outcome<Queue> {
    project.require_target(lang)?;
    let by = project.require(&Role::Reviewer(lang.clone()))?.id.clone();
    let (statements, unreadable) = project.load(ids)?;
    let (mut items, mut contested) = (Vec::new(), Vec::new());
    let references = check::references(project, &statements)?;
    for statement in &statements {
        contested.extend(contested_in(project, statement, lang));
        let first = items.len();
        items.extend(of_statement(
            project,
            statement,
            lang,
            &by,
            references.terms.as_ref(),
        )?);
        let Some(new) = items.get_mut(first..).filter(|new| !new.is_empty()) else {
            continue;
        };
        let mut found: HashMap<SegmentId, Vec<Reported>> = HashMap::new();
        for one in check::findings(statement, lang, project.config(), &references) {
            found.entry(one.finding.segment.clone()).or_default().push(one);
        }
        let mut asked = open_in(statement, lang, project.config());
        for item in new {
            item.questions = asked.remove(&item.id).unwrap_or_default();
            item.findings = found.remove(&item.id).unwrap_or_default();
        }
    }
    Ok(Queue {
        items,
        contested,
        unreadable,
    })
}

fn contested_in(project: &Project<'_>, statement: &Statement, lang: &Lang) -> Vec<ContestedItem> {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let all = rows(statement, lang, reviewed, project.config()).into_iter();
    all.filter(|row| row.standing.contested.is_some())
        .map(|row| ContestedItem {
            statement: statement.info.id.clone(),
            id: row.id.clone(),
        })
        .collect()
}

fn of_statement(
    project: &Project<'_>,
    statement: &Statement,
    lang: &Lang,
    by: &PersonId,
    terms: Option<&Termbase>,
) -> Outcome<Vec<ReviewItem>> {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(statement, lang, reviewed, project.config());
    let own = |row: &SegmentRow<'_>| {
        project.config().review.four_eyes
            && row
                .target
                .is_some_and(|target| target.translators().any(|hand| hand == by))
    };
    let waiting: Vec<usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.state() == State::Translated && !own(row))
        .filter(|(_, row)| !row.standing.approved_by.contains(&by))
        .map(|(at, _)| at)
        .collect();
    let today: BTreeMap<SegmentId, Digest> = waiting
        .iter()
        .filter_map(|&at| rows.get(at))
        .filter_map(|row| Some((row.id.clone(), digest_of(&statement.info.id, lang, row)?)))
        .collect();
    let approved = history::last_approved(project, &statement.info.id, lang, &reviewed.verdicts, &today)?;
    let around = |at: Option<usize>| {
        at.and_then(|at| rows.get(at))
            .filter(|row| row.state() != State::Obsolete)
            .and_then(text_of)
    };
    let items = waiting.into_iter().filter_map(|at| {
        let row = rows.get(at)?;
        let target = row.target?;
        let last = approved.get(row.id);
        let source = row.source.map(|source| source.text.clone());
        let text = target.rendering.text().map(str::to_owned);
        let last_source = last.and_then(|last| last.source.as_deref());
        let last_target = last.and_then(|last| last.rendering.text());
        let ops = |old: Option<&str>, new: Option<&String>| {
            old.zip(new)
                .filter(|(old, new)| *old != new.as_str())
                .map(|(old, new)| diff::words(old, new))
        };
        Some(ReviewItem {
            statement: statement.info.id.clone(),
            id: row.id.clone(),
            kind: row.block.kind,
            digest: digest_of(&statement.info.id, lang, row)?,
            before: around(at.checked_sub(1)),
            after: around(Some(at + 1)),
            source_ops: ops(last_source, source.as_ref()),
            target_ops: ops(last_target, text.as_ref()),
            source,
            target: text,
            omitted: match &target.rendering {
                Rendering::Omitted(reason) => Some(reason.clone()),
                Rendering::Text(_) => None,
            },
            by: target.translators().cloned().collect(),
            approved_by: row.standing.approved_by.iter().map(|&by| by.clone()).collect(),
            questions: Vec::new(),
            findings: Vec::new(),
            terms: terms_of(row, terms, &project.config().source, lang),
        })
    });
    Ok(items.collect())
}

/// The terms that a row's source uses.
fn terms_of(row: &SegmentRow<'_>, terms: Option<&Termbase>, source: &Lang, lang: &Lang) -> Vec<RowTerm> {
    let text = row.source.map_or("", |source| source.text.as_str());
    terms.map_or_else(Vec::new, |terms| row_terms(terms, (text, source), lang))
}

/// What stands there for a reader: the source, or what the translation alone has.
fn text_of(row: &SegmentRow<'_>) -> Option<String> {
    let added = || row.target.and_then(|target| target.rendering.text());
    row.source
        .map(|source| source.text.as_str())
        .or_else(added)
        .map(str::to_owned)
}
