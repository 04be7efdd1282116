//! `confirm`: a translator says that a target still renders the source after a change.

use serde::Serialize;

use crate::alignment::Class;
use crate::message::{Message, Outcome};
use crate::model::{Lang, SegmentId, State, StatementId};
use crate::project::{Change, Project};
use crate::terms;
use crate::workflow::Role;

use super::targets::Desk;

crate::faults! {
    /// Why nothing was confirmed.
    pub enum ConfirmFault {
        /// Only a stale target can be confirmed.
        NotStale["confirm-not-stale"] { statement: String, segment: String, state: String, lang: String } hints["confirm-not-stale-hint"] exit[No],
        /// The statement has no such segment.
        Unknown["segment-unknown"] { statement: String, segment: String, lang: String } hints["segment-unknown-hint"],
    }
}

/// Which stale segments to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// These.
    Segments(Vec<SegmentId>),
    /// All whose source changed in spelling only.
    Orthographic,
}

/// What was confirmed.
#[derive(Debug, Serialize)]
pub struct ConfirmReport {
    /// The segments.
    pub segments: Vec<Confirmed>,
}

/// A confirmed segment.
#[derive(Debug, Serialize)]
pub struct Confirmed {
    /// The segment.
    pub id: SegmentId,
    /// How deep the change goes that it was confirmed over.
    pub class: Class,
}

/// Confirms stale targets; they then await review.
///
/// # Errors
/// [`ConfirmFault`], or what is wrong with the workspace; then nothing has been written.
pub fn confirm(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    selection: &Selection,
) -> Outcome<ConfirmReport> {
    project.require_target(lang)?;
    let by = project.require(&Role::Translator(lang.clone()))?.id.clone();
    let mut writer = project.write()?;
    let statement = project.statement(id)?;
    project.require_translated(&statement, lang)?;
    let mut desk = Desk::new(&statement, lang, project.config());
    let source_lang = &project.config().source;
    let terms = project.terms()?;
    let class_of = |desk: &Desk<'_>, segment: &SegmentId| {
        let now = desk.glance(segment)?;
        let rendered = now.target?.source.as_deref()?;
        let class = terms::edit_class(rendered, now.source_text()?, source_lang, terms.as_ref());
        Some((now.state, class))
    };
    let chosen: Vec<(SegmentId, Class)> = match selection {
        Selection::Segments(ids) => {
            let mut chosen = Vec::new();
            for segment in ids {
                let fault = |state: Option<State>| match state {
                    Some(state) => ConfirmFault::NotStale {
                        statement: id.to_string(),
                        segment: segment.to_string(),
                        state: state.as_str().to_owned(),
                        lang: lang.to_string(),
                    },
                    None => ConfirmFault::Unknown {
                        statement: id.to_string(),
                        segment: segment.to_string(),
                        lang: lang.to_string(),
                    },
                };
                match class_of(&desk, segment) {
                    Some((State::Stale, class)) => chosen.push((segment.clone(), class)),
                    _ => return Err(fault(desk.glance(segment).map(|now| now.state)).into()),
                }
            }
            chosen
        }
        Selection::Orthographic => desk
            .rows()
            .iter()
            .filter(|row| row.state() == State::Stale)
            .filter_map(|row| Some((row.id.clone(), class_of(&desk, row.id)?.1)))
            .filter(|(_, class)| *class == Class::Orthographic)
            .collect(),
    };
    for (segment, _) in &chosen {
        desk.confirm(segment, &by);
    }
    if !chosen.is_empty() {
        let ids: Vec<SegmentId> = chosen.iter().map(|(segment, _)| segment.clone()).collect();
        writer.put_translation(id, &desk.into_translation())?;
        let subject = Message::new("commit-confirm")
            .with("statement", id)
            .with("language", lang)
            .with("count", ids.len());
        writer.finish(&Change::new(subject).statement(id).lang(lang).segments(&ids))?;
    }
    let segments = chosen
        .into_iter()
        .map(|(id, class)| Confirmed { id, class })
        .collect();
    Ok(ConfirmReport { segments })
}
