//! `pull --claim` and `pull --release`: taking segments of a translation, so that two people do not do the same work.
//!
//! A claim decides nothing about a text and stands in nobody's way for good: it ends with what is handed in, when it is
//! given back, when its time is over, and when somebody says that they take over from whoever has it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::message::{Message, Outcome, Value};
use crate::model::{Claim, ClaimDeed, Lang, PersonId, SegmentId, Statement, StatementId};
use crate::project::{Change, Project, ProjectFault, Writer};
use crate::workflow::{Role, claims, claims_in, rows};

crate::faults! {
    /// Why nothing was taken.
    pub enum ClaimFault {
        /// Somebody cannot take over from themselves.
        OverOneself["claim-over-oneself"] { person: String } hints["claim-over-oneself-hint"],
    }
}

/// What was taken or given back.
#[derive(Debug, Default, Serialize)]
pub struct ClaimReport {
    /// How many segments.
    pub segments: usize,
    /// Until when they are taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// What others have, and was left to them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<HeldByOther>,
}

/// Segments that somebody else has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldByOther {
    /// Who.
    pub by: PersonId,
    /// How many.
    pub segments: usize,
    /// When the last of them is free.
    pub until: Timestamp,
}

/// Segments of this person that somebody else had taken before them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outclaimed {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub language: Lang,
    /// The segments.
    pub segments: Vec<SegmentId>,
    /// Who was first.
    pub by: PersonId,
}

/// Takes the pending segments of these statements, or of all, that nobody else has, and those of the persons who are to
/// be taken over from.
///
/// # Errors
/// A missing role, a person whom nobody knows, or what is wrong with the workspace.
pub fn take(
    project: &Project<'_>,
    lang: &Lang,
    ids: &[StatementId],
    over: &[PersonId],
) -> Outcome<ClaimReport> {
    project.require_target(lang)?;
    let by = project.require(&Role::Translator(lang.clone()))?.id.clone();
    known(project, &by, over)?;
    let mut writer = project.write()?;
    let now = project.now();
    let hours = SignedDuration::from_hours(i64::from(project.config().claim));
    let until = now.checked_add(hours).unwrap_or(Timestamp::MAX);
    let mut done = Done::default();
    let mut left: BTreeMap<PersonId, (usize, Timestamp)> = BTreeMap::new();
    for statement in statements(project, lang, ids)? {
        let mut held: BTreeMap<SegmentId, (PersonId, Timestamp)> = BTreeMap::new();
        for claimed in claims_in(&statement, lang, project.config()) {
            let holder = claimed.holder(now).filter(|held| held.by != by);
            if let Some(holder) = holder {
                held.insert(claimed.segment.clone(), (holder.by.clone(), holder.until));
            }
        }
        let mut free = Vec::new();
        for segment in pending(project, &statement, lang) {
            match held.get(&segment) {
                Some((other, end)) if !over.contains(other) => {
                    let sum = left.entry(other.clone()).or_insert((0, *end));
                    *sum = (sum.0 + 1, sum.1.max(*end));
                }
                _ => free.push(segment),
            }
        }
        let claim = Claim {
            by: by.clone(),
            at: after_own(&statement, &by, now),
            lang: lang.clone(),
            segments: free,
            deed: ClaimDeed::Taken {
                until,
                over: over.to_vec(),
            },
        };
        done.enter(&mut writer, &statement, claim)?;
    }
    let segments = done.segments;
    done.finish(writer, "commit-claim", lang, &by)?;
    let left = left.into_iter();
    Ok(ClaimReport {
        segments,
        until: (segments > 0).then_some(until),
        left: left
            .map(|(by, (segments, until))| HeldByOther { by, segments, until })
            .collect(),
    })
}

/// Gives back what this person has of these statements, or of all.
///
/// # Errors
/// Nobody knows who is at work, or what is wrong with the workspace.
pub fn give_back(project: &Project<'_>, lang: &Lang, ids: &[StatementId]) -> Outcome<ClaimReport> {
    project.require_target(lang)?;
    let by = project.actor()?.id.clone();
    let mut writer = project.write()?;
    let mut done = Done::default();
    for statement in statements(project, lang, ids)? {
        let own = own_claims(&statement, lang, &by, project.now());
        let claim = released(&statement, lang, &by, own, project.now());
        done.enter(&mut writer, &statement, claim)?;
    }
    let segments = done.segments;
    done.finish(writer, "commit-unclaim", lang, &by)?;
    Ok(ClaimReport {
        segments,
        ..ClaimReport::default()
    })
}

/// The record that gives back what a person has of these segments, if they have any.
#[must_use]
pub fn after_submit(
    statement: &Statement,
    lang: &Lang,
    by: &PersonId,
    submitted: &[SegmentId],
    now: Timestamp,
) -> Option<Claim> {
    let mut own = own_claims(statement, lang, by, now);
    own.retain(|segment| submitted.contains(segment));
    let claim = released(statement, lang, by, own, now);
    (!claim.segments.is_empty()).then_some(claim)
}

/// Where this person's claims stand behind somebody else's, in these statements.
///
/// # Errors
/// A statement cannot be read.
pub fn outclaimed<'i>(
    project: &Project<'_>,
    ids: impl IntoIterator<Item = &'i StatementId>,
) -> Outcome<Vec<Outclaimed>> {
    // Who is nobody here has taken nothing.
    let Ok(person) = project.actor() else {
        return Ok(Vec::new());
    };
    let (now, mut found) = (project.now(), Vec::new());
    for id in ids {
        if !project.exists(id)? {
            continue;
        }
        let statement = project.statement(id)?;
        for lang in statement.targets(&project.config().targets) {
            let mut by_holder: BTreeMap<PersonId, Vec<SegmentId>> = BTreeMap::new();
            for claimed in claims_in(&statement, lang, project.config()) {
                let is_own = |held: &&crate::workflow::Held| held.by == person.id && now < held.until;
                let own = claimed.claims.iter().find(is_own);
                let holder = claimed.holder(now).filter(|holder| holder.by != person.id);
                if let (Some(_), Some(holder)) = (own, holder) {
                    let of_holder = by_holder.entry(holder.by.clone()).or_default();
                    of_holder.push(claimed.segment.clone());
                }
            }
            found.extend(by_holder.into_iter().map(|(by, segments)| Outclaimed {
                statement: id.clone(),
                language: lang.clone(),
                segments,
                by,
            }));
        }
    }
    Ok(found)
}

/// What was entered so far.
#[derive(Default)]
struct Done {
    segments: usize,
    entered: Vec<(StatementId, Vec<SegmentId>)>,
}

impl Done {
    fn enter(&mut self, writer: &mut Writer<'_, '_>, statement: &Statement, claim: Claim) -> Outcome<()> {
        if claim.segments.is_empty() {
            return Ok(());
        }
        writer.append_claim(&statement.info.id, &claim)?;
        self.segments += claim.segments.len();
        self.entered.push((statement.info.id.clone(), claim.segments));
        Ok(())
    }

    fn finish(
        self,
        writer: Writer<'_, '_>,
        subject: &'static str,
        lang: &Lang,
        by: &PersonId,
    ) -> Outcome<()> {
        if self.entered.is_empty() {
            return Ok(());
        }
        let subject = Message::new(subject)
            .with("person", by)
            .with("count", self.segments)
            .with("language", lang)
            .with("statement", Value::list(self.entered.iter().map(|(id, _)| id)));
        let mut change = Change::new(subject).lang(lang);
        for (id, segments) in &self.entered {
            change = change.statement(id).segments(segments);
        }
        writer.finish(&change)
    }
}

/// The statements that are translated into that language. Of all, those that cannot be read are passed over: whoever
/// lists what was pulled tells of them.
fn statements(project: &Project<'_>, lang: &Lang, ids: &[StatementId]) -> Outcome<Vec<Statement>> {
    if !ids.is_empty() {
        let asked = ids.iter().map(|id| {
            let statement = project.statement(id)?;
            project.require_translated(&statement, lang)?;
            Ok(statement)
        });
        return asked.collect();
    }
    let all = project.statement_ids()?;
    let readable = all.iter().filter_map(|id| project.statement(id).ok());
    let targets = &project.config().targets;
    Ok(readable
        .filter(|own| own.targets(targets).any(|own| own == lang))
        .collect())
}

fn pending(project: &Project<'_>, statement: &Statement, lang: &Lang) -> Vec<SegmentId> {
    let empty = crate::model::Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(statement, lang, reviewed, project.config());
    let pending = rows.iter().filter(|row| row.state().is_pending());
    pending.map(|row| row.id.clone()).collect()
}

/// What this person has, first or behind somebody.
fn own_claims(statement: &Statement, lang: &Lang, by: &PersonId, now: Timestamp) -> Vec<SegmentId> {
    let all = claims(&statement.work.claims, lang).into_iter();
    all.filter(|(_, held)| held.iter().any(|held| held.by == *by && now < held.until))
        .map(|(segment, _)| segment)
        .collect()
}

fn released(
    statement: &Statement,
    lang: &Lang,
    by: &PersonId,
    segments: Vec<SegmentId>,
    now: Timestamp,
) -> Claim {
    Claim {
        by: by.clone(),
        at: after_own(statement, by, now),
        lang: lang.clone(),
        segments,
        deed: ClaimDeed::Released,
    }
}

/// Now, or when the person last took or gave back something: a clock that was ahead must not turn both round.
fn after_own(statement: &Statement, by: &PersonId, now: Timestamp) -> Timestamp {
    let own = statement.work.claims.iter().filter(|claim| claim.by == *by);
    own.map(|claim| claim.at).max().map_or(now, |last| last.max(now))
}

fn known(project: &Project<'_>, by: &PersonId, over: &[PersonId]) -> Outcome<()> {
    let people = &project.config().people;
    for person in over {
        if person == by {
            let person = person.to_string();
            return Err(ClaimFault::OverOneself { person }.into());
        }
        if !people.contains_key(person) {
            return Err(ProjectFault::UnknownPerson {
                person: person.to_string(),
                people: people.keys().map(ToString::to_string).collect(),
            }
            .into());
        }
    }
    Ok(())
}
