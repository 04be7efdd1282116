//! Locks that an exchange with another copy left when it was killed together with its git.
//!
//! Those on references of our own go with the next exchange: only one is under way at a time. Of any other lock git or a
//! person may be the owner, so it is named with its age and left alone.

use std::path::PathBuf;

use super::{GitFault, Remote, Repo, Session};
use crate::message::Outcome;
use crate::store::{WriteLock, disk, lock};

impl Repo {
    /// The right to exchange with other copies, until it is dropped. Other commands work on beside it.
    ///
    /// # Errors
    /// Another exchange is under way here, or what the system reports.
    pub fn begin_exchange(&self, session: &Session, remote: &Remote) -> Outcome<WriteLock> {
        let common = self.inner().commondir();
        let right = WriteLock::acquire(&common.join("bayan/exchange"), &session.holder, session.wait)?;
        for reference in [remote.incoming(), remote.known()] {
            disk::remove(&common.join(format!("{reference}.lock")))?;
        }
        Ok(right)
    }
}

/// The lock of git's that kept it from working, where it says so of one that is there.
pub(super) fn locked(said: &str) -> Option<GitFault> {
    let (_, rest) = said.split_once("Unable to create '")?;
    let (path, _) = rest.split_once(".lock': File exists")?;
    let path = PathBuf::from(format!("{path}.lock"));
    let seconds = lock::age(&path)?;
    Some(GitFault::GitLocked { path, seconds })
}
