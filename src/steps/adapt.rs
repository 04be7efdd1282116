//! `add` and `omit`: where a translation is not parallel to its source.
//!
//! A segment that exists in the translation only (an English date line), and a source segment that one language leaves
//! out, are reviewed, approved and released like any other pair.

use serde::Serialize;

use crate::message::{Message, Outcome};
use crate::model::{Block, Lang, Rendering, SegmentId, State, StatementId, Target};
use crate::project::{Change, Project};
use crate::text;
use crate::workflow::Role;

use super::confirm::ConfirmFault;
use super::targets::Desk;

crate::faults! {
    /// Why nothing was added or left out.
    pub enum AdaptFault {
        /// Nothing to add.
        EmptyText["adapt-empty-text"] {} hints[],
        /// A reason is needed.
        EmptyReason["adapt-empty-reason"] {} hints[],
        /// A segment that the translation alone has cannot be left out of it.
        OmitAdded["adapt-omit-added"] { segment: String, lang: String } hints[],
        /// There is no such kind of block.
        UnknownKind["adapt-unknown-kind"] { found: String, possible: Vec<String> } hints["adapt-unknown-kind-hint"],
        /// The text holds control characters or overrides of direction.
        Hazard["text-hazard"] { place: String, hazard: String, position: usize } hints["text-hazard-hint"],
    }
}

/// A segment to add to a translation.
#[derive(Debug)]
pub struct AddRequest {
    /// The statement.
    pub id: StatementId,
    /// The language.
    pub lang: Lang,
    /// The segment that it stands after; `None`: at the very start.
    pub after: Option<SegmentId>,
    /// The block that it opens; `None`: it continues the block of the segment before.
    pub opens: Option<Block>,
    /// The text.
    pub text: String,
}

/// What was added or left out.
#[derive(Debug, Serialize)]
pub struct AdaptReport {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
}

/// Refuses a text that could mislead a reader's eye or terminal.
///
/// # Errors
/// [`AdaptFault::Hazard`].
pub fn require_clean(place: &str, text: &str) -> Outcome<()> {
    match text::first_error(text) {
        None => Ok(()),
        Some(hazard) => Err(AdaptFault::Hazard {
            place: place.to_owned(),
            hazard: hazard.name.to_owned(),
            position: hazard.at + 1,
        }
        .into()),
    }
}

/// Adds a segment that exists in one translation only.
///
/// # Errors
/// [`AdaptFault`], [`ConfirmFault::Unknown`], or what is wrong with the workspace.
pub fn add(project: &Project<'_>, request: &AddRequest) -> Outcome<AdaptReport> {
    project.require_target(&request.lang)?;
    let by = project
        .require(&Role::Translator(request.lang.clone()))?
        .id
        .clone();
    let text = request.text.trim();
    if text.is_empty() {
        return Err(AdaptFault::EmptyText {}.into());
    }
    require_clean("", text)?;
    let mut writer = project.write()?;
    let statement = project.statement(&request.id)?;
    project.require_translated(&statement, &request.lang)?;
    let mut desk = Desk::new(&statement, &request.lang, project.config());
    if let Some(after) = &request.after
        && desk.glance(after).is_none_or(|now| now.state == State::Obsolete)
    {
        return Err(unknown(&request.id, after, &request.lang));
    }
    let id = desk.add(Target {
        id: SegmentId::of_source(0),
        source: None,
        rendering: Rendering::Text(text.to_owned()),
        by: Some(by),
        hands: Vec::new(),
        after: request.after.clone(),
        opens: request.opens,
        candidates: Vec::new(),
    });
    writer.put_translation(&request.id, &desk.into_translation())?;
    let subject = Message::new("commit-add")
        .with("statement", &request.id)
        .with("language", &request.lang)
        .with("segment", &id);
    let change = Change::new(subject).statement(&request.id).lang(&request.lang);
    writer.finish(&change.segments(std::slice::from_ref(&id)))?;
    Ok(AdaptReport {
        statement: request.id.clone(),
        id,
    })
}

/// Records that a source segment is left out in one language.
///
/// # Errors
/// [`AdaptFault`], [`ConfirmFault::Unknown`], or what is wrong with the workspace.
pub fn omit(
    project: &Project<'_>,
    statement_id: &StatementId,
    lang: &Lang,
    segment: &SegmentId,
    because: &str,
) -> Outcome<AdaptReport> {
    project.require_target(lang)?;
    let by = project.require(&Role::Translator(lang.clone()))?.id.clone();
    let because = because.trim();
    if because.is_empty() {
        return Err(AdaptFault::EmptyReason {}.into());
    }
    require_clean("", because)?;
    let mut writer = project.write()?;
    let statement = project.statement(statement_id)?;
    project.require_translated(&statement, lang)?;
    let mut desk = Desk::new(&statement, lang, project.config());
    match desk.glance(segment) {
        Some(now) if now.source.is_some() => {}
        Some(now) if now.state != State::Obsolete => {
            return Err(AdaptFault::OmitAdded {
                segment: segment.to_string(),
                lang: lang.to_string(),
            }
            .into());
        }
        _ => return Err(unknown(statement_id, segment, lang)),
    }
    desk.render(segment, Rendering::Omitted(because.to_owned()), &by);
    writer.put_translation(statement_id, &desk.into_translation())?;
    let subject = Message::new("commit-omit")
        .with("statement", statement_id)
        .with("language", lang)
        .with("segment", segment);
    let change = Change::new(subject).statement(statement_id).lang(lang);
    writer.finish(&change.segments(std::slice::from_ref(segment)))?;
    Ok(AdaptReport {
        statement: statement_id.clone(),
        id: segment.clone(),
    })
}

fn unknown(statement: &StatementId, segment: &SegmentId, lang: &Lang) -> crate::message::AnyFault {
    ConfirmFault::Unknown {
        statement: statement.to_string(),
        segment: segment.to_string(),
        lang: lang.to_string(),
    }
    .into()
}
