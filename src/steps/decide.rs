//! `approve` and `reject`: a reviewer's verdicts, each on one exact pair of source and target.
//!
//! A verdict that would not count is refused with the reason and not recorded.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use serde::Serialize;

use crate::message::{Message, Outcome};
use crate::model::{Decision, Digest, Lang, PersonId, SegmentId, State, Statement, StatementId, Verdict};
use crate::project::{Change, Project};
use crate::text;
use crate::workflow::{Role, SegmentRow};

use super::adapt::{AdaptFault, require_clean};
use super::hands::{self, Hands};
use super::targets::Desk;
use super::{release, signing};

/// What to decide, about which segments.
#[derive(Debug)]
pub struct DecideRequest {
    /// The statement.
    pub id: StatementId,
    /// The language.
    pub lang: Lang,
    /// The segments.
    pub segments: Chosen,
    /// The decision.
    pub decision: Decision,
}

/// Which segments a verdict is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// These, as they now read.
    Named(Vec<SegmentId>),
    /// These, if they still read as the reviewer saw them.
    Seen(BTreeMap<SegmentId, Digest>),
    /// Every one that is *translated* now.
    AllTranslated,
}

/// What became of each verdict.
#[derive(Debug, Serialize)]
pub struct DecideReport {
    /// The verdicts, in the order of the statement.
    pub segments: Vec<DecideOutcome>,
}

/// What became of a verdict.
#[derive(Debug, Serialize)]
pub struct DecideOutcome {
    /// The segment.
    pub id: SegmentId,
    /// Where it stands now.
    pub state: Option<State>,
    /// Why the verdict was refused; `None` if it was recorded.
    pub refused: Option<Refusal>,
    /// Who is meant by the reason: who approved already, who translated it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<PersonId>,
    /// The name of the character that is meant by the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hazard: Option<String>,
    /// How many approvals are still missing.
    pub approvals_missing: u32,
}

/// Why a verdict was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The statement has no such segment.
    UnknownSegment,
    /// It has no target, or one that is stale or obsolete.
    NotTranslated,
    /// The policy asks for four eyes, and the reviewer translated it.
    OwnTranslation,
    /// The reviewer decided the same on the same pair before.
    AlreadyDecided,
    /// It has all the approvals that it needs.
    AlreadyApproved,
    /// It no longer reads as the reviewer saw it.
    Changed,
    /// Source or target hold control characters or overrides of direction.
    Hazard,
    /// Another reviewer's rejection stands against it.
    RejectedByOther,
}

impl Refusal {
    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::UnknownSegment => "decide-refused-unknown-segment",
            Self::NotTranslated => "decide-refused-not-translated",
            Self::OwnTranslation => "decide-refused-own-translation",
            Self::AlreadyDecided => "decide-refused-already-decided",
            Self::AlreadyApproved => "decide-refused-already-approved",
            Self::Changed => "decide-refused-changed",
            Self::Hazard => "decide-refused-hazard",
            Self::RejectedByOther => "decide-refused-rejected-by-other",
        }
    }
}

/// Records the verdicts that count; the others come back with the reason.
///
/// # Errors
/// A missing role, an empty reason, files that are not committed, or what is wrong with the workspace.
pub fn decide(project: &Project<'_>, request: &DecideRequest) -> Outcome<DecideReport> {
    project.require_target(&request.lang)?;
    let by = project.require(&Role::Reviewer(request.lang.clone()))?.id.clone();
    if let Decision::Reject { because } = &request.decision {
        if because.trim().is_empty() {
            return Err(AdaptFault::EmptyReason {}.into());
        }
        require_clean("--because", because)?;
    }
    let mut writer = project.write()?;
    project.require_committed(&request.id)?;
    let statement = project.statement(&request.id)?;
    project.require_translated(&statement, &request.lang)?;
    let desk = Desk::new(&statement, &request.lang, project.config());
    let rows = desk.rows();
    let mut report = DecideReport { segments: Vec::new() };
    let mut pairs = BTreeMap::new();
    let by_id: HashMap<&SegmentId, &SegmentRow<'_>> = rows.iter().map(|row| (row.id, row)).collect();
    let hands = hands::hands(project, &statement, &request.lang)?;
    for id in chosen(&rows, &request.segments, &by, &hands) {
        let row = by_id.get(&id).copied();
        match weigh(&statement, row, request, &id, &by, &hands) {
            Ok(digest) => {
                pairs.insert(id.clone(), digest);
                report.segments.push(DecideOutcome {
                    id,
                    state: None,
                    refused: None,
                    who: Vec::new(),
                    hazard: None,
                    approvals_missing: 0,
                });
            }
            Err((refusal, who)) => report.segments.push(DecideOutcome {
                id,
                state: row.map(SegmentRow::state),
                refused: Some(refusal),
                who,
                hazard: row
                    .filter(|_| refusal == Refusal::Hazard)
                    .and_then(release::hazard),
                approvals_missing: 0,
            }),
        }
    }
    if !pairs.is_empty() {
        let mut verdict = Verdict {
            at: after_own(&statement, &request.lang, &by, project.now()),
            by,
            decision: request.decision.clone(),
            pairs,
            signature: None,
        };
        if project.config().review.signed {
            signing::sign_verdict(project, &request.id, &request.lang, &mut verdict)?;
        }
        writer.append_verdict(&request.id, &request.lang, &verdict)?;
        writer.finish(&change(request, &verdict))?;
        fill_states(&mut report, &statement, request, verdict, project);
    }
    Ok(report)
}

/// Now, or a second after the person's last verdict: one from a clock that was ahead must not outweigh a later one.
fn after_own(statement: &Statement, lang: &Lang, by: &PersonId, now: Timestamp) -> Timestamp {
    let verdicts = statement
        .translations
        .get(lang)
        .map(|reviewed| &reviewed.verdicts);
    let own = verdicts.into_iter().flatten().filter(|verdict| verdict.by == *by);
    let last = own.map(|verdict| verdict.at).max();
    let next = last.and_then(|last| last.checked_add(jiff::SignedDuration::from_secs(1)).ok());
    next.map_or(now, |next| next.max(now))
}

fn change(request: &DecideRequest, verdict: &Verdict) -> Change {
    let subject = match request.decision {
        Decision::Approve => "commit-approve",
        Decision::Reject { .. } => "commit-reject",
    };
    let ids: Vec<SegmentId> = verdict.pairs.keys().cloned().collect();
    let subject = Message::new(subject)
        .with("statement", &request.id)
        .with("language", &request.lang)
        .with("count", ids.len());
    Change::new(subject)
        .statement(&request.id)
        .lang(&request.lang)
        .segments(&ids)
}

/// Says where each segment stands once the verdict is in.
fn fill_states(
    report: &mut DecideReport,
    statement: &Statement,
    request: &DecideRequest,
    verdict: Verdict,
    project: &Project<'_>,
) {
    let mut after = statement.clone();
    if let Some(reviewed) = after.translations.get_mut(&request.lang) {
        reviewed.verdicts.push(verdict);
    }
    let desk = Desk::new(&after, &request.lang, project.config());
    let rows = desk.rows();
    let by_id: HashMap<&SegmentId, &SegmentRow<'_>> = rows.iter().map(|row| (row.id, row)).collect();
    let needed = project.config().review.approvals;
    for outcome in &mut report.segments {
        let Some(row) = by_id.get(&outcome.id) else {
            continue;
        };
        outcome.state = Some(row.state());
        if row.state() == State::Translated {
            let have = u32::try_from(row.standing.approved_by.len()).unwrap_or(needed);
            outcome.approvals_missing = needed.saturating_sub(have);
        }
    }
}

fn chosen(rows: &[SegmentRow<'_>], chosen: &Chosen, by: &PersonId, hands: &Hands<'_>) -> Vec<SegmentId> {
    let own = |row: &SegmentRow<'_>| row.target.is_some_and(|target| hands.has(target, by));
    match chosen {
        Chosen::Named(ids) => {
            let mut seen = std::collections::BTreeSet::new();
            ids.iter()
                .filter(|id| seen.insert((*id).clone()))
                .cloned()
                .collect()
        }
        Chosen::Seen(seen) => {
            let mut ids: Vec<SegmentId> = rows
                .iter()
                .filter(|row| seen.contains_key(row.id))
                .map(|row| row.id.clone())
                .collect();
            let known: HashSet<&SegmentId> = rows.iter().map(|row| row.id).collect();
            ids.extend(seen.keys().filter(|id| !known.contains(id)).cloned());
            ids
        }
        Chosen::AllTranslated => rows
            .iter()
            .filter(|row| row.state() == State::Translated)
            .filter(|row| !own(row) && !row.standing.approved_by.contains(&by))
            .map(|row| row.id.clone())
            .collect(),
    }
}

/// The digest of the pair as it now reads.
#[must_use]
pub fn digest_of(statement: &StatementId, lang: &Lang, row: &SegmentRow<'_>) -> Option<Digest> {
    row.pair_digest(statement, lang)
}

type Refused = (Refusal, Vec<PersonId>);

/// The digest to record, or why the verdict would not count.
fn weigh(
    statement: &Statement,
    row: Option<&SegmentRow<'_>>,
    request: &DecideRequest,
    id: &SegmentId,
    by: &PersonId,
    hands: &Hands<'_>,
) -> Result<Digest, Refused> {
    let row = row.ok_or((Refusal::UnknownSegment, vec![]))?;
    let (Some(target), State::Translated | State::Rejected | State::Approved) = (row.target, row.state())
    else {
        return Err((Refusal::NotTranslated, vec![]));
    };
    let digest = digest_of(&statement.info.id, &request.lang, row).ok_or((Refusal::NotTranslated, vec![]))?;
    if let Chosen::Seen(seen) = &request.segments
        && seen.get(id) != Some(&digest)
    {
        return Err((Refusal::Changed, target.by.iter().cloned().collect()));
    }
    if hands.has(target, by) {
        return Err((Refusal::OwnTranslation, target.translators().cloned().collect()));
    }
    let approved_by: Vec<PersonId> = row.standing.approved_by.iter().map(|&by| by.clone()).collect();
    match &request.decision {
        Decision::Approve => {
            if let Some(rejected) = row.standing.rejected.filter(|verdict| verdict.by != *by) {
                return Err((Refusal::RejectedByOther, vec![rejected.by.clone()]));
            }
            if approved_by.contains(by) {
                return Err((Refusal::AlreadyDecided, vec![by.clone()]));
            }
            if row.state() == State::Approved {
                return Err((Refusal::AlreadyApproved, approved_by));
            }
            let mut texts = row
                .source
                .map(|source| source.text.as_str())
                .into_iter()
                .chain(target.rendering.text());
            if texts.any(|text| text::first_error(text).is_some()) {
                return Err((Refusal::Hazard, vec![]));
            }
        }
        Decision::Reject { .. } => {
            if row.standing.rejected.is_some_and(|verdict| verdict.by == *by) {
                return Err((Refusal::AlreadyDecided, vec![by.clone()]));
            }
        }
    }
    Ok(digest)
}
