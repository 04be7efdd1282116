//! `clone`: a colleague's copy of a workspace, ready to work in.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::git;
use crate::message::Outcome;
use crate::project::{Project, Session};

/// What was set up.
#[derive(Debug, Serialize)]
pub struct CloneReport {
    /// The folder.
    pub root: PathBuf,
    /// How many statements are in it.
    pub statements: usize,
    /// Who is at work there, if their git identity is a person's in `workflow.toml`.
    pub person: Option<String>,
    /// What they may do.
    pub roles: Vec<String>,
    /// The address that is nobody's there.
    pub unknown: Option<String>,
}

/// Clones a workspace, sets up what merges its files, and looks who is at work.
///
/// # Errors
/// It cannot be reached, or there is no workspace in it.
pub fn clone(address: &str, folder: &Path, session: Session<'_>) -> Outcome<CloneReport> {
    git::clone(address, folder)?;
    let project = Project::open(folder, session)?;
    project.repo().enter_drivers()?;
    let mut report = CloneReport {
        root: folder.to_owned(),
        statements: project.statement_ids()?.len(),
        person: None,
        roles: Vec::new(),
        unknown: None,
    };
    match project.identity() {
        Ok(identity) => match project.config().person_by_email(&identity.email) {
            Some(person) => {
                report.person = Some(person.id.to_string());
                report.roles = person.roles.iter().map(crate::workflow::Role::name).collect();
            }
            None => report.unknown = Some(identity.email),
        },
        Err(fault) if fault.code() == "git-no-identity" => {}
        Err(fault) => return Err(fault),
    }
    Ok(report)
}

/// The folder that git would choose: the last part of the address, without `.git`.
#[must_use]
pub fn folder_of(address: &str) -> String {
    let trimmed = address.trim_end_matches('/').trim_end_matches(".git");
    let last = trimmed.rsplit(['/', ':', '\\']).next().unwrap_or_default();
    let safe = last.trim_start_matches('-').trim_matches('.');
    if safe.is_empty() {
        "workspace".to_owned()
    } else {
        safe.to_owned()
    }
}
