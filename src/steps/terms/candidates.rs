//! What could be added to the termbase, out of pairs that are approved.

use serde::Serialize;

use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, Reviewed, State, Statement, StatementId};
use crate::project::Project;
use crate::terms::{self, Suggestion, Termbase};
use crate::workflow::rows;

/// What could be added.
#[derive(Debug, Serialize)]
pub struct Candidates {
    /// The language of the counterparts.
    pub language: Lang,
    /// How many approved pairs were looked at.
    pub pairs: usize,
    /// The candidates, names first, then the surest.
    pub candidates: Vec<Suggestion>,
    /// Statements that could not be read; the others were looked at all the same.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// Candidates in one language, from the statements asked for or from all; at most `limit`.
///
/// # Errors
/// What is wrong with the workspace as a whole, or with a statement asked for by name.
pub fn suggest(project: &Project<'_>, lang: &Lang, ids: &[StatementId], limit: usize) -> Outcome<Candidates> {
    project.require_target(lang)?;
    let known = Termbase::new(project.term_entries()?);
    let (statements, unreadable) = project.load(ids)?;
    let pairs: Vec<(String, String)> = statements
        .iter()
        .flat_map(|statement| approved(project, statement, lang))
        .collect();
    let texts: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(source, target)| (source.as_str(), target.as_str()))
        .collect();
    let mut candidates = terms::suggest(&texts, &project.config().source, lang, &known);
    candidates.truncate(limit);
    Ok(Candidates {
        language: lang.clone(),
        pairs: texts.len(),
        candidates,
        unreadable,
    })
}

fn approved(project: &Project<'_>, statement: &Statement, lang: &Lang) -> Vec<(String, String)> {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    rows(statement, lang, reviewed, project.config())
        .iter()
        .filter(|row| row.state() == State::Approved)
        .filter_map(|row| {
            let target = row.target?.rendering.text()?;
            Some((row.source?.text.clone(), target.to_owned()))
        })
        .collect()
}
