//! `confirm`: a translator says that a target still renders the source after a change.
//!
//! Where the change is one of substance, that is hardly ever so. Such a target is confirmed only if the translator says
//! that they know it, of each pair as it was shown to them or of all that they name.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::alignment::Class;
use crate::diff::{self, Op};
use crate::message::{Message, Outcome};
use crate::model::{Digest, Lang, PairKey, SegmentId, State, Statement, StatementId};
use crate::project::{Change, Project};
use crate::terms::{self, Termbase};
use crate::workflow::Role;

use super::check::{self, Reported};
use super::targets::{Desk, Glance};

crate::faults! {
    /// Why nothing was confirmed.
    pub enum ConfirmFault {
        /// Only a stale target can be confirmed.
        NotStale["confirm-not-stale"] { statement: String, segment: String, state: String, lang: String } hints["confirm-not-stale-hint"] exit[No],
        /// The statement has no such segment.
        Unknown["segment-unknown"] { statement: String, segment: String, lang: String } hints["segment-unknown-hint"],
        /// The source changed in substance, and nobody said that the target is right all the same.
        Substance["confirm-substance"] { statement: String, segments: Vec<String>, count: usize, lang: String, chosen: String } hints["confirm-not-stale-hint", "confirm-substance-hint"] exit[No],
    }
}

/// What to confirm.
#[derive(Debug, Clone)]
pub struct ConfirmRequest {
    /// The statement.
    pub id: StatementId,
    /// The language.
    pub lang: Lang,
    /// The segments.
    pub selection: Selection,
    /// What is to become of those whose source changed in substance.
    pub substance: Substance,
}

/// Which stale segments to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// These.
    Segments(Vec<SegmentId>),
    /// All whose source changed in spelling only.
    Orthographic,
}

/// What is to become of a target whose source changed in substance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Substance {
    /// It stops the confirmation.
    Refused,
    /// It is confirmed if it is one of these and the pair still reads as the translator saw it.
    Seen(BTreeMap<SegmentId, Digest>),
    /// It is confirmed like any other.
    Accepted,
}

/// What was confirmed.
#[derive(Debug, Serialize)]
pub struct ConfirmReport {
    /// The segments.
    pub segments: Vec<Confirmed>,
    /// What the checks find in them.
    #[serde(skip)]
    pub findings: Vec<Reported>,
}

/// A confirmed segment.
#[derive(Debug, Serialize)]
pub struct Confirmed {
    /// The segment.
    pub id: SegmentId,
    /// How deep the change goes that it was confirmed over.
    pub class: Class,
}

/// A stale segment whose source changed in substance.
#[derive(Debug, Clone)]
pub struct Grave {
    /// The segment.
    pub id: SegmentId,
    /// From the source that the target renders to today's.
    pub source_ops: Vec<Op>,
    /// The target; `None` for a segment that is left out.
    pub target: Option<String>,
    /// The digest of the pair as it reads today.
    pub digest: Digest,
}

/// Those of the segments asked for whose source changed in substance, to be shown to whoever is asked.
///
/// # Errors
/// As [`confirm`].
pub fn of_substance(project: &Project<'_>, request: &ConfirmRequest) -> Outcome<Vec<Grave>> {
    project.require_target(&request.lang)?;
    project.require(&Role::Translator(request.lang.clone()))?;
    let statement = project.statement(&request.id)?;
    project.require_translated(&statement, &request.lang)?;
    let desk = Desk::new(&statement, &request.lang, project.config());
    let table = Table::new(project, &statement, request, &desk)?;
    let chosen = table.chosen()?;
    let graves = chosen.iter().filter(|own| own.class == Class::Substance);
    Ok(graves.filter_map(|own| table.grave(&own.id)).collect())
}

/// Confirms stale targets; they then await review.
///
/// # Errors
/// [`ConfirmFault`], or what is wrong with the workspace; then nothing has been written.
pub fn confirm(project: &Project<'_>, request: &ConfirmRequest) -> Outcome<ConfirmReport> {
    let (id, lang) = (&request.id, &request.lang);
    project.require_target(lang)?;
    let by = project.require(&Role::Translator(lang.clone()))?.id.clone();
    let mut writer = project.write()?;
    let statement = project.statement(id)?;
    project.require_translated(&statement, lang)?;
    let mut desk = Desk::new(&statement, lang, project.config());
    let table = Table::new(project, &statement, request, &desk)?;
    let chosen = table.chosen()?;
    table.refuse_substance(&chosen)?;
    drop(table);
    let ids: Vec<SegmentId> = chosen.iter().map(|own| own.id.clone()).collect();
    for segment in &ids {
        desk.confirm(segment, &by);
    }
    let mut findings = Vec::new();
    if !ids.is_empty() {
        writer.put_translation(id, &desk.into_translation())?;
        let subject = Message::new("commit-confirm")
            .with("statement", id)
            .with("language", lang)
            .with("count", ids.len());
        let graves = chosen.iter().filter(|own| own.class == Class::Substance);
        let graves: Vec<SegmentId> = graves.map(|own| own.id.clone()).collect();
        let change = Change::new(subject).statement(id).lang(lang).segments(&ids);
        writer.finish(&change.substance(&graves))?;
        findings = check::of_segments(project, id, lang, &ids);
    }
    Ok(ConfirmReport {
        segments: chosen,
        findings,
    })
}

/// What a request is decided on.
struct Table<'t, 'd> {
    request: &'t ConfirmRequest,
    desk: &'t Desk<'d>,
    source_lang: &'t Lang,
    statement: &'t StatementId,
    terms: Option<Termbase>,
}

impl<'t, 'd> Table<'t, 'd> {
    fn new(
        project: &'t Project<'_>,
        statement: &'t Statement,
        request: &'t ConfirmRequest,
        desk: &'t Desk<'d>,
    ) -> Outcome<Self> {
        Ok(Self {
            request,
            desk,
            source_lang: &project.config().source,
            statement: &statement.info.id,
            terms: project.terms()?,
        })
    }

    /// The segments asked for, each with how deep its change goes.
    fn chosen(&self) -> Result<Vec<Confirmed>, ConfirmFault> {
        let confirmed = |(id, class): (&SegmentId, Class)| Confirmed {
            id: id.clone(),
            class,
        };
        match &self.request.selection {
            Selection::Segments(ids) => ids
                .iter()
                .map(|id| match self.class_of(id) {
                    Some(class) => Ok(confirmed((id, class))),
                    None => Err(self.not_stale(id)),
                })
                .collect(),
            Selection::Orthographic => {
                let rows = self.desk.rows();
                let stale = rows
                    .iter()
                    .filter_map(|row| Some((row.id, self.class_of(row.id)?)));
                let stale = stale.filter(|(_, class)| *class == Class::Orthographic);
                Ok(stale.map(confirmed).collect())
            }
        }
    }

    /// How deep the change of a stale segment goes; `None` for one that is not stale.
    fn class_of(&self, id: &SegmentId) -> Option<Class> {
        let now = self.desk.glance(id).filter(|now| now.state == State::Stale)?;
        let rendered = now.target?.source.as_deref()?;
        let (today, terms) = (now.source_text()?, self.terms.as_ref());
        Some(terms::edit_class(rendered, today, self.source_lang, terms))
    }

    fn not_stale(&self, id: &SegmentId) -> ConfirmFault {
        let (statement, segment) = (self.statement.to_string(), id.to_string());
        let lang = self.request.lang.to_string();
        match self.desk.glance(id) {
            Some(now) => ConfirmFault::NotStale {
                statement,
                segment,
                state: now.state.as_str().to_owned(),
                lang,
            },
            None => ConfirmFault::Unknown {
                statement,
                segment,
                lang,
            },
        }
    }

    /// Refuses a change of substance that nobody accepted as it now reads.
    fn refuse_substance(&self, chosen: &[Confirmed]) -> Result<(), ConfirmFault> {
        let accepted = |id: &SegmentId| match &self.request.substance {
            Substance::Refused => false,
            Substance::Seen(seen) => seen.contains_key(id) && seen.get(id) == self.digest(id).as_ref(),
            Substance::Accepted => true,
        };
        let graves = chosen.iter().filter(|own| own.class == Class::Substance);
        let refused: Vec<String> = graves
            .filter(|own| !accepted(&own.id))
            .map(|own| own.id.to_string())
            .collect();
        if refused.is_empty() {
            return Ok(());
        }
        let chosen: Vec<&str> = chosen.iter().map(|own| own.id.as_str()).collect();
        Err(ConfirmFault::Substance {
            statement: self.statement.to_string(),
            count: refused.len(),
            segments: refused,
            lang: self.request.lang.to_string(),
            chosen: chosen.join(" "),
        })
    }

    fn digest(&self, id: &SegmentId) -> Option<Digest> {
        let now = self.desk.glance(id)?;
        let pair = PairKey {
            statement: self.statement,
            lang: &self.request.lang,
            segment: id,
            source: now.source_text(),
            rendering: &now.target?.rendering,
        };
        Some(pair.digest())
    }

    fn grave(&self, id: &SegmentId) -> Option<Grave> {
        let now: Glance<'_> = self.desk.glance(id)?;
        Some(Grave {
            id: id.clone(),
            source_ops: diff::words(now.target?.source.as_deref()?, now.source_text()?),
            target: now.target?.rendering.text().map(str::to_owned),
            digest: self.digest(id)?,
        })
    }
}
