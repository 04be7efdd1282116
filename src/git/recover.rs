//! What to do with what a killed command left behind. Nobody is asked and nothing is left to delete.

use std::time::Duration;

use super::forward::{Changed, Run, stage_index, value};
use super::journal::Journal;
use super::locks::{Locks, release_leftovers};
use super::staging::{self, Now, Staging};
use super::{GitFault, Repo, Session};
use crate::message::{AnyFault, Outcome};
use crate::store::{ReadLock, WriteLock, disk};

/// How long to wait for git while finishing a transaction whose locks somebody removed.
const WAIT: Duration = Duration::from_secs(5);

/// Whether a killed command left anything.
pub(super) fn is_needed(repo: &Repo) -> bool {
    Staging::of(repo).exists()
}

/// Finishes a transaction that counted, or removes the leftovers of one that did not.
///
/// # Errors
/// That somebody holds a lock that is needed, or what the system reports. Nothing is lost then: the next command
/// tries again.
pub(super) fn recover(repo: &Repo, _lock: &WriteLock) -> Outcome<()> {
    let staging = Staging::of(repo);
    if !staging.exists() {
        return Ok(());
    }
    let Some(journal) = Journal::read(&staging)? else {
        release_leftovers(repo, &staging)?;
        return Ok(staging.clear()?);
    };
    finish(repo, &staging, &journal)
}

fn finish(repo: &Repo, staging: &Staging, journal: &Journal) -> Outcome<()> {
    let (locks, taken_again) = Locks::resume(repo, staging, journal.locks.clone(), WAIT)?;
    let run = Run {
        repo,
        staging,
        journal,
    };
    match direction(&run)? {
        Direction::Forward(changed) => {
            if taken_again && !journal.index.is_empty() {
                stage_index(repo, staging, &journal.index)?;
            }
            run.forward(changed)?;
        }
        Direction::Back => run.back()?,
        Direction::Done => {}
    }
    close(staging, &locks)
}

/// Ends a transaction: from here on it is not to be finished any more; its locks go last.
pub(super) fn close(staging: &Staging, locks: &Locks<'_>) -> Outcome<()> {
    disk::remove(&staging.journal())?;
    disk::sync_folder(staging.folder())?;
    locks.release()?;
    Ok(staging.clear()?)
}

enum Direction {
    Forward(Changed),
    Back,
    Done,
}

fn direction(run: &Run<'_>) -> Outcome<Direction> {
    if let Some(head) = &run.journal.head {
        let now = value(run.repo, &head.name)?;
        let new = head.new.parse().map_err(|e: git2::Error| GitFault::of(&e))?;
        let on_top = |id| run.repo.inner().graph_descendant_of(id, new).unwrap_or(false);
        match now {
            Some(id) if id == new => return Ok(Direction::Forward(Changed::Leave)),
            // Others have built on our commit: it was finished, and only the end of it was not recorded.
            Some(id) if on_top(id) => return Ok(Direction::Done),
            _ if now.map(|id| id.to_string()) != head.old => return Ok(Direction::Back),
            _ => {}
        }
    }
    for step in &run.journal.files {
        if staging::now(run.repo, step)? == Now::Changed {
            return Ok(Direction::Back);
        }
    }
    Ok(Direction::Forward(Changed::Refuse))
}

/// Reading where nothing can be written: possible unless a transaction is half done.
///
/// # Errors
/// [`GitFault::UnfinishedHere`], or why the leftovers could not be dealt with.
pub(super) fn read_on_without(repo: &Repo, fault: AnyFault, session: &Session) -> Outcome<ReadLock> {
    if !matches!(fault.code(), "store-read-only" | "store-forbidden") {
        return Err(fault);
    }
    let staging = Staging::of(repo);
    if staging.journal().exists() {
        let path = staging.folder().to_path_buf();
        return Err(GitFault::UnfinishedHere { path }.into());
    }
    Ok(ReadLock::acquire(&repo.state_dir(), session.wait)?)
}
