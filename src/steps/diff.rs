//! `diff`: for a stale segment, the source as it was translated against the source now, word by word.

use serde::Serialize;

use crate::alignment::Class;
use crate::diff::{self, Op};
use crate::message::Outcome;
use crate::model::{Lang, Reviewed, SegmentId, State, StatementId};
use crate::project::Project;
use crate::terms;
use crate::workflow::{SegmentRow, rows};

use super::confirm::ConfirmFault;
use super::earlier;

/// What changed in the source since it was translated.
#[derive(Debug, Serialize)]
pub struct DiffReport {
    /// Each stale segment.
    pub segments: Vec<SegmentDiff>,
}

/// What changed in one segment.
#[derive(Debug, Serialize)]
pub struct SegmentDiff {
    /// Its id.
    pub id: SegmentId,
    /// How deep the change goes.
    pub class: Class,
    /// The source as translated.
    pub old: String,
    /// The source now.
    pub new: String,
    /// The target that renders the old source.
    pub target: Option<String>,
    /// The difference.
    pub ops: Vec<Op>,
}

/// The differences of the segments asked for, or of all that are stale.
///
/// A segment that was split off or merged, and is not translated yet, is shown against the earlier sources it comes from.
///
/// # Errors
/// What is wrong with the workspace, or a segment that does not exist.
pub fn diff(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    segments: &[SegmentId],
) -> Outcome<DiffReport> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    project.require_translated(&statement, lang)?;
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(&statement, lang, reviewed, project.config());
    for segment in segments {
        if !rows.iter().any(|row| row.id == segment) {
            let (statement, segment, lang) = (id.to_string(), segment.to_string(), lang.to_string());
            return Err(ConfirmFault::Unknown {
                statement,
                segment,
                lang,
            }
            .into());
        }
    }
    let wanted = |row: &&SegmentRow<'_>| {
        if segments.is_empty() {
            row.state() == State::Stale
        } else {
            segments.contains(row.id)
        }
    };
    let source_lang = &project.config().source;
    let terms = project.terms()?;
    let segments = rows
        .iter()
        .filter(wanted)
        .filter_map(|row| {
            let new = &row.source?.text;
            let earlier = earlier::of_row(row, reviewed);
            let old = earlier
                .iter()
                .map(|pair| pair.source.as_str())
                .collect::<Vec<_>>()
                .join(" ");
            let target = earlier
                .iter()
                .map(|pair| pair.target.as_str())
                .collect::<Vec<_>>()
                .join(" ");
            (!old.is_empty()).then(|| SegmentDiff {
                id: row.id.clone(),
                class: terms::edit_class(&old, new, source_lang, terms.as_ref()),
                ops: diff::words(&old, new),
                old,
                new: new.clone(),
                target: (!target.is_empty()).then_some(target),
            })
        })
        .collect();
    Ok(DiffReport { segments })
}
