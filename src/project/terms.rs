//! The termbase of a workspace.

use std::path::Path;

use crate::formats::termbase::{self, Languages};
use crate::message::Outcome;
use crate::store::{self, plain};
use crate::terms::{Entry, Termbase};
use crate::workflow::{Person, Role};

use super::files::{Files, WorkingTree};
use super::{Project, ProjectFault, layout};

impl Project<'_> {
    /// The languages that its terms may be in.
    #[must_use]
    pub fn term_languages(&self) -> Languages {
        Languages::of(&self.config.source, &self.config.targets)
    }

    /// The termbase's file as it is; nothing where the workspace has none.
    ///
    /// # Errors
    /// It is there but cannot be read.
    pub fn terms_file(&self) -> Outcome<Vec<u8>> {
        let found = (WorkingTree { root: &self.root }).own(Path::new(layout::TERMS))?;
        Ok(found.unwrap_or_default())
    }

    /// The entries of the termbase, in the order of the file; none where the workspace has no such file.
    ///
    /// # Errors
    /// A mistake in it, with its line.
    pub fn term_entries(&self) -> Outcome<Vec<Entry>> {
        let path = Path::new(layout::TERMS);
        let Some(bytes) = (WorkingTree { root: &self.root }).own(path)? else {
            return Ok(Vec::new());
        };
        let text = store::as_text(path, &bytes)?;
        termbase::read(path, &plain(text), &self.term_languages())
    }

    /// The termbase; `None` where nothing is in it.
    ///
    /// # Errors
    /// As [`Project::term_entries`].
    pub fn terms(&self) -> Outcome<Option<Termbase>> {
        let entries = self.term_entries()?;
        Ok((!entries.is_empty()).then(|| Termbase::new(entries)))
    }

    /// Who is at work, if they may change the termbase: everybody who writes or judges texts.
    ///
    /// # Errors
    /// [`ProjectFault::NotAPerson`], [`ProjectFault::LacksRole`].
    pub fn require_words(&self) -> Outcome<&Person> {
        let person = self.actor()?;
        if person.roles.iter().any(|role| *role != Role::Press) {
            return Ok(person);
        }
        let fault = ProjectFault::LacksRole {
            person: person.id.to_string(),
            role: Role::Editor.name(),
            holders: self.config.holders(&Role::Editor),
        };
        Err(fault.into())
    }
}
