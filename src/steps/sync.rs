//! `sync`: what others did comes in, what was done here goes out.
//!
//! Nothing of one's own is written before all that came in has been put together; what cannot be put together leaves
//! everything as it was. It may be run at any time and any number of times: each run begins with what is there.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::formats::merging::Kind;
use crate::git::{Oid, Pushed, Relation, Remote};
use crate::message::{Message, Outcome};
use crate::model::{Lang, SegmentId, Statement, StatementId};
use crate::project::joining::Joined;
use crate::project::{Project, layout};

use super::claims::{self, Outclaimed};

crate::faults! {
    /// Why nothing was exchanged.
    pub enum SyncFault {
        /// Nothing has been committed yet.
        Nothing["sync-nothing"] {} hints["sync-nothing-hint"],
        /// The two histories have no common beginning.
        Unrelated["sync-unrelated"] { remote: String } hints["sync-unrelated-hint"],
        /// What was there at the last exchange is not part of what is there now.
        Rewritten["sync-rewritten"] { remote: String, branch: String, before: String } hints["sync-rewritten-hint"],
        /// Others kept pushing.
        Raced["sync-raced"] { remote: String } hints["sync-raced-hint"],
    }
}

/// How often to begin anew when somebody else pushes between fetching and pushing.
const TRIES: usize = 8;

/// What to exchange.
#[derive(Debug, Clone, Default)]
pub struct SyncRequest {
    /// The remote; the usual one if none is named.
    pub remote: Option<String>,
    /// Only fetch, and say what would come in and go out.
    pub dry_run: bool,
}

/// What a run is about to do, for those who wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It asks the other copy what is new.
    Fetching,
    /// It puts both together.
    Joining,
    /// It sends what is new here.
    Pushing,
}

/// What came in and what went out.
#[derive(Debug, Serialize)]
pub struct SyncReport {
    /// The remote.
    pub remote: String,
    /// The branch there.
    pub branch: String,
    /// What others did, by statement.
    pub incoming: Vec<Traffic>,
    /// What was done here, by statement.
    pub outgoing: Vec<Traffic>,
    /// How many other files came in.
    pub files_incoming: usize,
    /// How many other files went out.
    pub files_outgoing: usize,
    /// Segments of which somebody has to choose a version.
    pub contested: Vec<ContestedSegment>,
    /// Segments that got another id because both sides had given theirs to a new one.
    pub renumbered: Vec<RenumberedSegment>,
    /// Values that both changed, and of which one was taken.
    pub unsettled: Vec<UnsettledValue>,
    /// Segments that whoever syncs has taken, and somebody else before them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outclaimed: Vec<Outclaimed>,
    /// Files that were changed by hand and not saved: they stay here.
    pub unsaved: Vec<PathBuf>,
    /// Nothing was written or sent.
    pub dry_run: bool,
}

/// What was done in a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Traffic {
    /// The statement.
    pub statement: String,
    /// It is new.
    pub new: bool,
    /// How many segments of the source were added, changed or taken out.
    pub source: usize,
    /// How many targets were given or changed, by language.
    pub targets: BTreeMap<Lang, usize>,
    /// How many verdicts were given, by language.
    pub verdicts: BTreeMap<Lang, usize>,
    /// How many times it was released.
    pub releases: usize,
    /// How many questions were asked and answers given.
    #[serde(skip_serializing_if = "is_none")]
    pub questions: usize,
    /// How many segments were taken or given back.
    #[serde(skip_serializing_if = "is_none")]
    pub claims: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// A segment with several versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContestedSegment {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub language: Lang,
    /// The segment.
    pub id: SegmentId,
    /// It is the source that has several.
    pub in_source: bool,
}

/// A segment with a new id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RenumberedSegment {
    /// The statement.
    pub statement: StatementId,
    /// The id that it had on its side.
    pub from: SegmentId,
    /// The id that it has now.
    pub to: SegmentId,
}

/// A value that both sides changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnsettledValue {
    /// The file.
    pub file: PathBuf,
    /// The key.
    pub key: String,
    /// What it says now.
    pub taken: String,
    /// What the other side said.
    pub other: String,
}

/// Exchanges what is new with another copy of the workspace.
///
/// # Errors
/// It cannot be reached, or what came in cannot be taken; then everything here is as it was. Or it would not take what is
/// new here; then what came in is here, and nothing is lost.
pub fn sync(
    project: &Project<'_>,
    request: &SyncRequest,
    stage: &mut dyn FnMut(Stage),
) -> Outcome<SyncReport> {
    let repo = project.repo();
    repo.require_idle()?;
    let remote = repo.remote(request.remote.as_deref())?;
    let _right = project.begin_exchange(&remote)?;
    let began = repo.head()?.commit().ok_or(SyncFault::Nothing {})?;
    let unsaved = unsaved(project)?;
    // Only a merge by hand misses them: that they cannot be entered is no reason to exchange nothing.
    let _ = repo.enter_drivers();
    let mut joined = Joined::default();
    for _ in 0..TRIES {
        let ours = repo.head()?.commit().ok_or(SyncFault::Nothing {})?;
        stage(Stage::Fetching);
        let theirs = repo.fetch(&remote)?;
        require_grown(project, &remote, ours, theirs)?;
        let new = match theirs {
            Some(theirs) => {
                stage(Stage::Joining);
                meet(project, request, &remote, (ours, theirs), &mut joined)?
            }
            None => Some(ours),
        };
        if let (Some(new), false) = (new, request.dry_run) {
            stage(Stage::Pushing);
            if repo.push(&remote, new)? == Pushed::Raced {
                continue;
            }
            repo.note_synced(&remote, new)?;
        } else if let (Some(theirs), false) = (theirs, request.dry_run) {
            repo.note_synced(&remote, theirs)?;
        }
        let report = report(project, request, &remote, (began, theirs), joined)?;
        let outclaimed = outclaimed(project, &report)?;
        return Ok(SyncReport {
            unsaved,
            outclaimed,
            ..report
        });
    }
    Err(SyncFault::Raced { remote: remote.name }.into())
}

/// Refuses what does not go on from what was there before: somebody rewrote it, and what we have of the old would come
/// back.
fn require_grown(project: &Project<'_>, remote: &Remote, ours: Oid, theirs: Option<Oid>) -> Outcome<()> {
    let repo = project.repo();
    let Some(known) = repo.synced(remote)? else {
        return Ok(());
    };
    let grown = match theirs {
        Some(theirs) if repo.is_part_of(known, theirs)? => true,
        // Whoever has taken in the new history by hand has settled it; one that only ends earlier cannot be taken in.
        Some(theirs) => repo.is_part_of(theirs, ours)? && !repo.is_part_of(theirs, known)?,
        None => false,
    };
    if grown || !repo.is_part_of(known, ours)? {
        return Ok(());
    }
    Err(SyncFault::Rewritten {
        remote: remote.name.clone(),
        branch: remote.branch().to_owned(),
        before: known.to_string().chars().take(10).collect(),
    }
    .into())
}

/// Puts both together here, and gives what is to be sent, if anything is.
fn meet(
    project: &Project<'_>,
    request: &SyncRequest,
    remote: &Remote,
    (ours, theirs): (Oid, Oid),
    joined: &mut Joined,
) -> Outcome<Option<Oid>> {
    let subject = |id| {
        Message::new(id)
            .with("remote", remote.name.clone())
            .with("branch", remote.branch())
    };
    Ok(match project.repo().relation(ours, theirs)? {
        Relation::Same => None,
        Relation::Ahead => Some(ours),
        Relation::Behind => {
            if !request.dry_run {
                project.take_in(ours, theirs, None, &subject("commit-sync-forward"))?;
            }
            None
        }
        Relation::Parted(one) => {
            let base = project.base(ours, theirs)?.unwrap_or(one);
            *joined = project.join(base, ours, theirs)?;
            match request.dry_run {
                true => Some(ours),
                false => Some(project.take_in(ours, theirs, Some(joined), &subject("commit-sync"))?),
            }
        }
        Relation::Unrelated => {
            let remote = remote.name.clone();
            return Err(SyncFault::Unrelated { remote }.into());
        }
    })
}

fn report(
    project: &Project<'_>,
    request: &SyncRequest,
    remote: &Remote,
    (ours, theirs): (Oid, Option<Oid>),
    joined: Joined,
) -> Outcome<SyncReport> {
    let base = match theirs
        .map(|theirs| project.repo().relation(ours, theirs))
        .transpose()?
    {
        Some(Relation::Parted(one)) => match theirs {
            Some(theirs) => project.base(ours, theirs)?.or(Some(one)),
            None => Some(one),
        },
        Some(Relation::Ahead) => theirs,
        Some(Relation::Same | Relation::Behind) => Some(ours),
        Some(Relation::Unrelated) | None => None,
    };
    let (incoming, files_incoming) = match (base, theirs) {
        (Some(base), Some(theirs)) => traffic(project, base, theirs)?,
        _ => (Vec::new(), 0),
    };
    let (outgoing, files_outgoing) = match base {
        Some(base) => traffic(project, base, ours)?,
        None => (all(project, ours)?, 0),
    };
    let source = &project.config().source;
    let contested = joined.contested.into_iter().map(|(statement, kind, id)| {
        let language = match &kind {
            Kind::Translation(lang) => lang.clone(),
            _ => source.clone(),
        };
        ContestedSegment {
            statement,
            in_source: language == *source,
            language,
            id,
        }
    });
    let unsettled = joined.unsettled.into_iter().map(|(file, own)| UnsettledValue {
        file,
        key: own.key,
        taken: own.taken,
        other: own.other,
    });
    let renumbered = joined.renumbered.into_iter();
    Ok(SyncReport {
        remote: remote.name.clone(),
        branch: remote.branch().to_owned(),
        incoming,
        outgoing,
        files_incoming,
        files_outgoing,
        contested: contested.collect(),
        renumbered: renumbered
            .map(|(statement, from, to)| RenumberedSegment { statement, from, to })
            .collect(),
        unsettled: unsettled.collect(),
        outclaimed: Vec::new(),
        unsaved: Vec::new(),
        dry_run: request.dry_run,
    })
}

/// Where what came in has shown that somebody else had taken a segment first.
fn outclaimed(project: &Project<'_>, report: &SyncReport) -> Outcome<Vec<Outclaimed>> {
    if report.dry_run {
        return Ok(Vec::new());
    }
    let with_claims = report.incoming.iter().filter(|own| own.claims > 0);
    let ids = with_claims.filter_map(|own| StatementId::parse(&own.statement).ok());
    let ids: Vec<StatementId> = ids.collect();
    claims::outclaimed(project, &ids)
}

/// The workspace's files that were changed by hand and not saved.
fn unsaved(project: &Project<'_>) -> Outcome<Vec<PathBuf>> {
    let mut files = vec![PathBuf::from(layout::CONFIG)];
    for id in project.statement_ids()? {
        files.extend(project.files_of(&id)?);
    }
    project.dirty(&files)
}

fn traffic(project: &Project<'_>, from: Oid, to: Oid) -> Outcome<(Vec<Traffic>, usize)> {
    let (ids, others) = project.statements_between(from, to)?;
    let one = |id: &StatementId| {
        let (old, new) = (project.statement_at(from, id), project.statement_at(to, id));
        let mut traffic = between(id, old.as_ref(), new.as_ref());
        // What cannot be read any more was there all the same.
        traffic.new = !project.had_statement(from, id)?;
        Ok(traffic)
    };
    Ok((ids.iter().map(one).collect::<Outcome<_>>()?, others))
}

fn all(project: &Project<'_>, commit: Oid) -> Outcome<Vec<Traffic>> {
    let ids = project.statement_ids()?;
    let one = |id: &StatementId| between(id, None, project.statement_at(commit, id).as_ref());
    Ok(ids.iter().map(one).collect())
}

/// What was done in a statement between two states of it. Pure.
#[must_use]
pub fn between(id: &StatementId, old: Option<&Statement>, new: Option<&Statement>) -> Traffic {
    let mut traffic = Traffic {
        statement: id.to_string(),
        new: old.is_none(),
        ..Traffic::default()
    };
    let segments = |of: Option<&Statement>| -> BTreeMap<SegmentId, String> {
        let segments = of.into_iter().flat_map(|own| &own.source.segments);
        segments.map(|own| (own.id.clone(), own.text.clone())).collect()
    };
    let (before, after) = (segments(old), segments(new));
    let changed = after.iter().filter(|(id, text)| before.get(*id) != Some(*text));
    traffic.source = changed.count() + before.keys().filter(|id| !after.contains_key(*id)).count();
    let said = |of: Option<&Statement>| of.map_or(0, |own| own.work.talk.len());
    traffic.questions = said(new).saturating_sub(said(old));
    let taken = |of: Option<&Statement>| -> usize {
        let claims = of.into_iter().flat_map(|own| &own.work.claims);
        claims.map(|claim| claim.segments.len()).sum()
    };
    traffic.claims = taken(new).saturating_sub(taken(old));
    let count = |of: Option<&Statement>| of.map_or(0, |own| own.releases.len());
    traffic.releases = count(new).saturating_sub(count(old));
    for (lang, reviewed) in new.into_iter().flat_map(|own| &own.translations) {
        let earlier = old.and_then(|own| own.translations.get(lang));
        let targets = reviewed.translation.targets.iter();
        let before = |id| earlier.and_then(|earlier| earlier.translation.get(id));
        let changed = targets.filter(|own| before(&own.id) != Some(*own)).count();
        if changed > 0 {
            traffic.targets.insert(lang.clone(), changed);
        }
        let verdicts = earlier.map_or(0, |earlier| earlier.verdicts.len());
        let verdicts = reviewed.verdicts.len().saturating_sub(verdicts);
        if verdicts > 0 {
            traffic.verdicts.insert(lang.clone(), verdicts);
        }
    }
    traffic
}
