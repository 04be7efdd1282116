//! `terms`: the termbase, listed, looked into, added to, exchanged with other programs, and what could be added.

mod add;
mod candidates;
mod exchange;
mod find;

use serde::Serialize;

use crate::message::Outcome;
use crate::model::Lang;
use crate::project::Project;
use crate::terms::Entry;

pub use add::{AddReport, TermsAddFault, Word, add, word};
pub use candidates::{Candidates, suggest};
pub use exchange::{ImportReport, Imported, export, import};
pub use find::{FindReport, FoundTerm, Occurrence, find};

/// The termbase, or a part of it.
#[derive(Debug, Serialize)]
pub struct TermList {
    /// The entries, in the order of the file.
    pub terms: Vec<Entry>,
}

/// What the termbase has, in a field and with a name in a language where these are given.
///
/// # Errors
/// A mistake in it, with its line.
pub fn list(project: &Project<'_>, domain: Option<&str>, lang: Option<&Lang>) -> Outcome<TermList> {
    let _reading = project.read()?;
    let mut terms = project.term_entries()?;
    terms.retain(|entry| {
        let there = |lang: &Lang| {
            entry
                .names
                .get(lang)
                .is_some_and(|names| names.all().next().is_some())
        };
        domain.is_none_or(|domain| entry.domain.as_deref() == Some(domain)) && lang.is_none_or(there)
    });
    Ok(TermList { terms })
}
