//! `pull`: what is pending in one language, with all that is needed to translate it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::alignment::Class;
use crate::diff::{self, Op};
use crate::memory::{Kind, Standing};
use crate::message::{AnyFault, Outcome};
use crate::model::{
    Decision, Earlier, Lang, Package, PersonId, Reviewed, Row, RowTerm, SegmentId, State, Statement,
    StatementId, Target,
};
use crate::project::{Project, layout};
use crate::terms::{self, Termbase};
use crate::workflow::{Config, Fill, SegmentRow, claims_in, rows};

use super::earlier;
use super::memory::{self, Match};
use super::questions::{Thread, note, open_in};

crate::faults! {
    /// Why a package cannot be filled in.
    pub enum PullFault {
        /// The workspace does not want it.
        FillOff["pull-fill-off"] { path: std::path::PathBuf } hints["pull-fill-off-hint"],
    }
}

/// What is pending.
#[derive(Debug, Serialize)]
pub struct PullReport {
    /// The language.
    pub language: Lang,
    /// The pending segments, by statement and in the order of the source.
    pub segments: Vec<PulledSegment>,
    /// The same as a package for a translator's tool.
    #[serde(skip)]
    pub package: Package,
    /// How many targets were filled in from the memory.
    #[serde(skip)]
    pub filled: usize,
    /// How many were not, because what is approved for the same text differs.
    #[serde(skip)]
    pub contested: usize,
    /// Statements and memories that could not be read; the others are pulled all the same.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// A pending segment.
#[derive(Debug, Serialize)]
pub struct PulledSegment {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
    /// Where it stands.
    pub state: State,
    /// The source now; `None` for one that the translation adds.
    pub source: Option<String>,
    /// The source that the target renders, where that is another.
    pub previous_source: Option<String>,
    /// How deep the change of the source goes, where a target is stale by it; a part that was split off has only context.
    pub class: Option<Class>,
    /// The earlier target.
    pub target: Option<String>,
    /// The difference from the previous source to today's.
    pub ops: Option<Vec<Op>>,
    /// Why a reviewer rejected it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejected_because: Option<String>,
    /// What there is to choose from, where a merge kept several versions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<String>,
    /// The segment before.
    pub before: Option<String>,
    /// The segment after.
    pub after: Option<String>,
    /// Who has taken it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_by: Option<PersonId>,
    /// The open questions on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Thread>,
    /// The terms that the source uses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<RowTerm>,
    /// What the memory has that is like it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<Match>,
    /// Where the target was filled in from: a statement and its segment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filled_from: Option<String>,
}

/// How to pull.
#[derive(Debug, Clone, Copy, Default)]
pub struct How<'p> {
    /// Fill in targets from the memory.
    pub fill: bool,
    /// Leave out what anybody else than this person has taken.
    pub only_for: Option<&'p PersonId>,
}

/// Gathers what is pending in one language.
///
/// # Errors
/// What is wrong with the workspace as a whole, or a statement asked for by name that does not exist.
pub fn pull(project: &Project<'_>, lang: &Lang, ids: &[StatementId], how: How<'_>) -> Outcome<PullReport> {
    project.require_target(lang)?;
    let fill = how.fill;
    if fill && project.config().fill == Fill::Off {
        return Err(PullFault::FillOff {
            path: layout::CONFIG.into(),
        }
        .into());
    }
    let (statements, mut unreadable) = project.load(ids)?;
    let config = project.config();
    let terms = project.terms()?;
    let mut segments = Vec::new();
    let mut package = Package {
        workspace: config.workspace.clone(),
        source_lang: config.source.clone(),
        lang: lang.clone(),
        rows: Vec::new(),
    };
    for statement in &statements {
        // Asked for by name, a statement that has no such translation is a mistake worth telling; among all, it is none.
        if !ids.is_empty() {
            project.require_translated(statement, lang)?;
        } else if !statement.targets(&config.targets).any(|own| own == lang) {
            continue;
        }
        let mut rows = package_rows(statement, lang, config, |row| row.state().is_pending());
        add_terms(&mut rows, terms.as_ref(), config, lang);
        let mut asked = open_in(statement, lang, config);
        let mut holders = holders(statement, lang, project);
        for row in rows {
            let claimed_by = holders.remove(&row.id);
            let is_others = |only: &PersonId| claimed_by.as_ref().is_some_and(|by| by != only);
            if how.only_for.is_some_and(is_others) {
                continue;
            }
            let mut segment = pulled(&row, &config.source, terms.as_ref());
            segment.claimed_by = claimed_by;
            segment.questions = asked.remove(&segment.id).unwrap_or_default();
            segments.push(segment);
            package.rows.push(row);
        }
    }
    let proposed = memory::propose(project, &mut package)?;
    unreadable.extend(proposed.unreadable);
    for (segment, found) in segments.iter_mut().zip(proposed.matches) {
        segment.matches = found;
    }
    let (mut filled, mut contested) = (0, 0);
    if fill {
        for (segment, row) in segments.iter_mut().zip(&mut package.rows) {
            match filling(&segment.matches, row, config.fill) {
                Filling::Of(found) => {
                    fill_in(segment, row, &found);
                    filled += 1;
                }
                Filling::Contested => contested += 1,
                Filling::None => {}
            }
        }
    }
    Ok(PullReport {
        language: lang.clone(),
        segments,
        package,
        filled,
        contested,
        unreadable,
    })
}

/// Who has which pending segment now.
fn holders(statement: &Statement, lang: &Lang, project: &Project<'_>) -> BTreeMap<SegmentId, PersonId> {
    let claims = claims_in(statement, lang, project.config()).into_iter();
    claims
        .filter_map(|claimed| Some((claimed.segment.clone(), claimed.holder(project.now())?.by.clone())))
        .collect()
}

/// What the memory has to fill a row in with.
enum Filling {
    None,
    Of(Match),
    /// Several targets, each approved, and nothing to choose by.
    Contested,
}

/// The approved target of what reads the same, where the row has none. What stands in the same place goes before what
/// only reads the same; where those that go first differ, a person has to choose. Pure.
fn filling(matches: &[Match], row: &Row, policy: Fill) -> Filling {
    let least = match policy {
        Fill::Off => return Filling::None,
        Fill::Exact => Kind::Exact,
        Fill::Context => Kind::Context,
    };
    if row.state != State::Missing || row.target.is_some() {
        return Filling::None;
    }
    let fits = |own: &&Match| own.kind >= least && own.standing == Standing::Approved.as_str();
    let Some(best) = matches.iter().filter(fits).max_by_key(|own| own.kind) else {
        return Filling::None;
    };
    let is_rival = |own: &Match| own.kind == best.kind && own.target != best.target;
    if matches.iter().filter(fits).any(is_rival) {
        Filling::Contested
    } else {
        Filling::Of(best.clone())
    }
}

/// Puts a target into a row. The row says where it comes from: whoever hands the package in makes it theirs.
fn fill_in(segment: &mut PulledSegment, row: &mut Row, found: &Match) {
    let origin = format!("{}/{}", found.statement, found.segment);
    row.state = State::Translated;
    row.target = Some(found.target.clone());
    row.filled_from = Some(origin.clone());
    segment.target.clone_from(&row.target);
    segment.filled_from = Some(origin);
}

/// The rows of a statement that a package takes, with their context. Pure.
#[must_use]
pub fn package_rows(
    statement: &Statement,
    lang: &Lang,
    config: &Config,
    wanted: impl Fn(&SegmentRow<'_>) -> bool,
) -> Vec<Row> {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(statement, lang, reviewed, config);
    let position: BTreeMap<&SegmentId, usize> = statement
        .source
        .segments
        .iter()
        .enumerate()
        .map(|(at, segment)| (&segment.id, at))
        .collect();
    let asked = open_in(statement, lang, config);
    let text_at = |at: Option<usize>| {
        at.and_then(|at| statement.source.segments.get(at))
            .map(|segment| segment.text.clone())
    };
    rows.iter()
        .filter(|row| row.state() != State::Obsolete && wanted(row))
        .map(|row| {
            let at = position.get(row.id).copied();
            Row {
                statement: statement.info.id.clone(),
                id: row.id.clone(),
                kind: row.block.kind,
                state: row.state(),
                source: row.source.map(|source| source.text.clone()),
                target: row
                    .target
                    .filter(|_| row.state() != State::Missing)
                    .and_then(|target| target.rendering.text())
                    .map(str::to_owned),
                earlier: earlier_of(row, reviewed),
                filled_from: None,
                proposals: Vec::new(),
                before: text_at(at.and_then(|at| at.checked_sub(1))),
                after: text_at(at.map(|at| at + 1)),
                notes: notes(row),
                questions: asked
                    .get(row.id)
                    .map(|own| own.iter().map(note).collect())
                    .unwrap_or_default(),
                terms: Vec::new(),
            }
        })
        .collect()
}

/// Puts beside each row the terms that its source uses.
pub fn add_terms(rows: &mut [Row], terms: Option<&Termbase>, config: &Config, lang: &Lang) {
    let Some(terms) = terms else {
        return;
    };
    for row in rows {
        let source = row.source.as_deref().unwrap_or_default();
        row.terms = terms::row_terms(terms, (source, &config.source), lang);
    }
}

/// The earlier pairs that differ from what the row itself shows.
fn earlier_of(row: &SegmentRow<'_>, reviewed: &Reviewed) -> Vec<Earlier> {
    let today = row.source.map(|source| source.text.as_str());
    earlier::of_row(row, reviewed)
        .into_iter()
        .filter(|pair| Some(pair.source.as_str()) != today)
        .collect()
}

/// The versions to choose from, with their keys and those who gave them.
fn versions(target: &Target) -> Vec<String> {
    let versions = super::show::target_versions(target).into_iter();
    let line = |own: super::show::ShownVersion| {
        let by: Vec<&str> = own.by.iter().map(PersonId::as_str).collect();
        format!(
            "{}: {} ({})",
            own.key,
            own.text.unwrap_or_default(),
            by.join(", ")
        )
    };
    versions.map(line).collect()
}

/// What reviewers said of it, or between what there is to choose.
fn notes(row: &SegmentRow<'_>) -> Vec<String> {
    match row.standing.rejected.map(|verdict| &verdict.decision) {
        Some(Decision::Reject { because }) => vec![because.clone()],
        _ => row.target.map(versions).unwrap_or_default(),
    }
}

fn pulled(row: &Row, source_lang: &Lang, terms: Option<&Termbase>) -> PulledSegment {
    let previous = row
        .earlier
        .iter()
        .map(|pair| pair.source.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    let previous = (!previous.is_empty()).then_some(previous);
    let earlier = row
        .earlier
        .iter()
        .map(|pair| pair.target.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    let change = previous.as_deref().zip(row.source.as_deref());
    PulledSegment {
        statement: row.statement.clone(),
        id: row.id.clone(),
        state: row.state,
        class: change
            .filter(|_| row.state == State::Stale)
            .map(|(old, new)| terms::edit_class(old, new, source_lang, terms)),
        ops: change.map(|(old, new)| diff::words(old, new)),
        source: row.source.clone(),
        target: row
            .target
            .clone()
            .or_else(|| (!earlier.is_empty()).then_some(earlier)),
        previous_source: previous,
        rejected_because: row
            .notes
            .first()
            .filter(|_| row.state == State::Rejected)
            .cloned(),
        versions: match row.state {
            State::Missing => row.notes.clone(),
            _ => Vec::new(),
        },
        before: row.before.clone(),
        after: row.after.clone(),
        claimed_by: None,
        questions: Vec::new(),
        terms: row.terms.clone(),
        matches: Vec::new(),
        filled_from: None,
    }
}
