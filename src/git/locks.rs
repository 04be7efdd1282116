//! Git's own locks, taken so that nobody else moves the index or a reference meanwhile, and known again as ours.
//!
//! A lock of git's is a file `<name>.lock` that must not exist. Ours are further names of one file, the *mark*, which
//! lies among the transaction's files and lists them: after a kill the next command finds the mark and removes the
//! locks that are the same, byte for byte. A lock that is not ours is never touched.

use std::fs::{self, OpenOptions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::staging::Staging;
use super::{GitFault, Repo};
use crate::message::Outcome;
use crate::store::{StoreFault, disk, lock};

const PAUSE: Duration = Duration::from_millis(20);

/// How long an empty lock must stay empty to be taken for the beginning of ours; see [`is_ours`].
const SETTLE: Duration = Duration::from_secs(1);

/// A file of the repository's own, in this worktree's folder or in the one that all worktrees share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct GitPath {
    shared: bool,
    name: String,
}

impl GitPath {
    /// A file of this worktree: `HEAD`, `index`, `logs/HEAD`.
    pub fn own(name: &str) -> Self {
        Self {
            shared: false,
            name: name.to_owned(),
        }
    }

    /// A reference, wherever it lives.
    pub fn reference(name: &str) -> Self {
        let own = ["refs/bisect/", "refs/worktree/", "refs/rewritten/"];
        Self {
            shared: name.starts_with("refs/") && !own.iter().any(|prefix| name.starts_with(prefix)),
            name: name.to_owned(),
        }
    }

    /// The log of a reference.
    pub fn log(name: &str) -> Self {
        Self {
            name: format!("logs/{name}"),
            ..Self::reference(name)
        }
    }

    /// The lock of this file.
    pub fn lock(&self) -> Self {
        Self {
            name: format!("{}.lock", self.name),
            ..self.clone()
        }
    }

    /// Where it is.
    pub fn at(&self, repo: &Repo) -> PathBuf {
        let base = if self.shared {
            repo.inner().commondir()
        } else {
            repo.git_dir()
        };
        base.join(&self.name)
    }
}

#[derive(Serialize, Deserialize)]
struct Mark {
    holder: String,
    pid: u32,
    token: String,
    locks: Vec<GitPath>,
}

/// The locks of git's that a transaction holds.
pub(super) struct Locks<'a> {
    repo: &'a Repo,
    staging: &'a Staging,
    names: Vec<GitPath>,
}

impl<'a> Locks<'a> {
    /// Takes all of these locks, or none.
    ///
    /// # Errors
    /// [`GitFault::GitLocked`] if somebody else holds one for longer than `wait`.
    pub fn take(repo: &'a Repo, staging: &'a Staging, names: Vec<GitPath>, wait: Duration) -> Outcome<Self> {
        let mark = Mark {
            holder: "bayan".to_owned(),
            pid: std::process::id(),
            token: token(),
            locks: names.clone(),
        };
        let mark = serde_json::to_vec(&mark).unwrap_or_default();
        disk::create(&staging.mark(), &mark)?;
        disk::sync_folder(staging.folder())?;
        let locks = Self { repo, staging, names };
        for name in &locks.names {
            if let Err(fault) = locks.take_one(&name.at(repo), wait) {
                // The fault that kept us from the locks is the one to report.
                let _ = locks.release();
                return Err(fault);
            }
        }
        Ok(locks)
    }

    /// The locks of a transaction that was killed, taken again where somebody removed them. Says whether any was gone.
    pub fn resume(
        repo: &'a Repo,
        staging: &'a Staging,
        names: Vec<GitPath>,
        wait: Duration,
    ) -> Outcome<(Self, bool)> {
        let mut all_ours = true;
        for name in &names {
            all_ours &= is_ours(staging, &name.at(repo))?;
        }
        let locks = Self { repo, staging, names };
        if all_ours {
            return Ok((locks, false));
        }
        if disk::read_if_there(&staging.mark())?.is_none() {
            return Ok((Self::take(repo, staging, locks.names, wait)?, true));
        }
        for name in &locks.names {
            let path = name.at(repo);
            if !is_ours(staging, &path)? {
                locks.take_one(&path, wait)?;
            }
        }
        Ok((locks, true))
    }

    /// Removes the locks, and then the mark.
    ///
    /// # Errors
    /// What the system reports; the mark stays then, for the next command.
    pub fn release(&self) -> Result<(), StoreFault> {
        release(self.repo, self.staging, &self.names)
    }

    fn take_one(&self, path: &Path, wait: Duration) -> Outcome<()> {
        let begun = Instant::now();
        loop {
            match self.attempt(path) {
                Ok(()) => return Ok(()),
                Err(e) if e.kind() == ErrorKind::NotFound && begun.elapsed() <= wait => {
                    disk::create_folders(path.parent().unwrap_or(path))?;
                }
                Err(e) if e.kind() == ErrorKind::AlreadyExists && begun.elapsed() < wait => {
                    std::thread::sleep(PAUSE);
                }
                Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                    return Err(GitFault::GitLocked {
                        path: path.to_path_buf(),
                        seconds: lock::age(path).unwrap_or(0),
                    }
                    .into());
                }
                Err(e) => return Err(StoreFault::of(path, &e).into()),
            }
        }
    }

    /// Gives the mark the lock's name; a copy of it where a file system has no second names.
    fn attempt(&self, path: &Path) -> std::io::Result<()> {
        let linked = fs::hard_link(self.staging.mark(), path);
        match linked {
            Err(e) if !matches!(e.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {}
            other => return other,
        }
        fs::write(self.staging.copied(), b"")?;
        let mark = fs::read(self.staging.mark())?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(&mark)
            .and_then(|()| file.sync_all())
            .inspect_err(|_| {
                let _ = fs::remove_file(path);
            })
    }
}

/// Removes what a killed command left of its locks.
///
/// # Errors
/// What the system reports.
pub(super) fn release_leftovers(repo: &Repo, staging: &Staging) -> Result<(), StoreFault> {
    let mark = disk::read_if_there(&staging.mark())?;
    let mark = mark.and_then(|bytes| serde_json::from_slice::<Mark>(&bytes).ok());
    // A mark that was not written whole has no locks yet.
    mark.map_or(Ok(()), |mark| release(repo, staging, &mark.locks))
}

fn release(repo: &Repo, staging: &Staging, names: &[GitPath]) -> Result<(), StoreFault> {
    for name in names {
        let path = name.at(repo);
        if is_ours(staging, &path)? {
            disk::remove(&path)?;
        }
    }
    disk::remove(&staging.mark())
}

/// Whether a lock is ours: the same bytes as the mark.
///
/// Only where the mark had to be copied can a kill leave a part of it. A part that is not empty is known by its bytes;
/// an empty one could be git's own in the moment of its making, and counts as ours only if it stays so.
fn is_ours(staging: &Staging, path: &Path) -> Result<bool, StoreFault> {
    let (Some(mark), Some(found)) = (read(&staging.mark())?, read(path)?) else {
        return Ok(false);
    };
    if found == mark {
        return Ok(true);
    }
    if !staging.copied().exists() || !mark.starts_with(&found) {
        return Ok(false);
    }
    if found.is_empty() {
        std::thread::sleep(SETTLE);
        return Ok(read(path)?.is_some_and(|still| still.is_empty()));
    }
    Ok(true)
}

/// The bytes of a lock. What is no file, or is not ours to read, is not ours; but a disk that fails for a moment has
/// said nothing of that, and a lock must not stay because of it.
fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreFault> {
    match disk::read_if_there(path) {
        Err(fault @ StoreFault::Io { .. }) => Err(fault),
        other => Ok(other.ok().flatten()),
    }
}

/// Something that no other process writes.
fn token() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}
