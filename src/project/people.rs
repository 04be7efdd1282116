//! Who is at work, and what they may do here.

use crate::git::Identity;
use crate::message::Outcome;
use crate::workflow::{Person, Role};

use super::{Project, ProjectFault};

impl Project<'_> {
    /// Who is at work: the git identity, matched to a person.
    ///
    /// # Errors
    /// There is no identity, or it is nobody's.
    pub fn actor(&self) -> Outcome<&Person> {
        let identity = self.identity()?;
        let unknown = || ProjectFault::NotAPerson {
            email: identity.email.clone(),
        };
        Ok(self.config.person_by_email(&identity.email).ok_or_else(unknown)?)
    }

    /// The git identity of whoever is at work.
    ///
    /// # Errors
    /// There is none.
    pub fn identity(&self) -> Outcome<Identity> {
        Ok(self.repo.identity(&self.session.git)?)
    }

    /// Who is at work, if they have that role.
    ///
    /// # Errors
    /// [`ProjectFault::NotAPerson`], [`ProjectFault::LacksRole`].
    pub fn require(&self, role: &Role) -> Outcome<&Person> {
        let person = self.actor()?;
        if person.roles.contains(role) {
            return Ok(person);
        }
        let fault = ProjectFault::LacksRole {
            person: person.id.to_string(),
            role: role.name(),
            holders: self.config.holders(role),
        };
        Err(fault.into())
    }
}
