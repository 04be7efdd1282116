//! One lock per worktree: writers alone, readers together, waiting for a bounded time.
//!
//! It is the system's own file lock, so it vanishes with its process however that ends, and there is never a file for
//! a person to delete: the file that is locked stays and means nothing by itself.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::{StoreFault, disk};

/// How long to wait for another process unless somebody says otherwise.
pub const WAIT: Duration = Duration::from_secs(30);

const FILE: &str = "lock";
const HOLDER: &str = "holder";
const PAUSE: Duration = Duration::from_millis(10);

/// Who holds the lock, for those who wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The command, as typed.
    pub command: String,
    /// Since when, as a person reads it.
    pub since: String,
}

#[derive(Serialize, Deserialize)]
struct Note {
    pid: u32,
    #[serde(flatten)]
    holder: Holder,
}

/// The right to change the workspace, until it is dropped.
#[derive(Debug)]
pub struct WriteLock {
    folder: PathBuf,
    _file: File,
}

/// The right to read the workspace while nobody changes it, until it is dropped.
#[derive(Debug)]
pub struct ReadLock {
    _file: Option<File>,
}

impl WriteLock {
    /// Waits for the right to change the workspace whose state lies in `folder`.
    ///
    /// # Errors
    /// [`StoreFault::Locked`], naming who holds it and for how long; or what the system reports.
    pub fn acquire(folder: &Path, holder: &Holder, wait: Duration) -> Result<Self, StoreFault> {
        disk::create_folders(folder)?;
        let path = folder.join(FILE);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|e| StoreFault::of(&path, &e))?;
        wait_for(folder, &path, wait, || file.try_lock())?;
        let note = Note {
            pid: std::process::id(),
            holder: holder.clone(),
        };
        // Only talk: a lock without a note is as good a lock.
        if let Ok(note) = serde_json::to_vec(&note) {
            let _ = fs::write(folder.join(HOLDER), note);
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            _file: file,
        })
    }

    /// The folder that holds the state of the worktree.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for WriteLock {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join(HOLDER));
    }
}

impl ReadLock {
    /// Waits until nobody changes the workspace. On a medium that cannot be written, or a file system without locks,
    /// nobody can be changing it together with us, and reading goes on without.
    ///
    /// # Errors
    /// [`StoreFault::Locked`], naming who holds it and for how long.
    pub fn acquire(folder: &Path, wait: Duration) -> Result<Self, StoreFault> {
        let path = folder.join(FILE);
        let opened = disk::create_folders(folder).ok().and_then(|()| {
            let mut options = OpenOptions::new();
            options.create(true).truncate(false).write(true);
            options.open(&path).ok()
        });
        let Some(file) = opened.or_else(|| File::open(&path).ok()) else {
            return Ok(Self { _file: None });
        };
        match wait_for(folder, &path, wait, || file.try_lock_shared()) {
            Ok(()) => Ok(Self { _file: Some(file) }),
            Err(fault @ (StoreFault::Locked { .. } | StoreFault::LockedBySomebody { .. })) => Err(fault),
            Err(_) => Ok(Self { _file: None }),
        }
    }
}

fn wait_for(
    folder: &Path,
    path: &Path,
    wait: Duration,
    attempt: impl Fn() -> Result<(), TryLockError>,
) -> Result<(), StoreFault> {
    let begun = Instant::now();
    loop {
        match attempt() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if begun.elapsed() < wait => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Err(held(folder)),
            Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Interrupted => {}
            Err(TryLockError::Error(e)) => return Err(StoreFault::of(path, &e)),
        }
    }
}

/// Who holds the lock, as their note says; its age is that of the note.
fn held(folder: &Path) -> StoreFault {
    let path = folder.join(HOLDER);
    let seconds = age(&path).or_else(|| age(&folder.join(FILE))).unwrap_or(0);
    let note = fs::read(&path).ok();
    match note.and_then(|bytes| serde_json::from_slice::<Note>(&bytes).ok()) {
        Some(note) => StoreFault::Locked {
            path: folder.join(FILE),
            pid: i64::from(note.pid),
            command: note.holder.command,
            since: note.holder.since,
            seconds,
        },
        None => StoreFault::LockedBySomebody {
            path: folder.join(FILE),
            seconds,
        },
    }
}

/// How many seconds ago a file was last written.
pub(crate) fn age(path: &Path) -> Option<u64> {
    let modified = fs::symlink_metadata(path).ok()?.modified().ok()?;
    Some(modified.elapsed().map_or(0, |d| d.as_secs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    const SHORT: Duration = Duration::from_millis(30);

    fn me() -> Holder {
        Holder {
            command: "bayan approve".into(),
            since: "14:10".into(),
        }
    }

    #[test]
    fn a_writer_is_alone_and_says_who_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let held = WriteLock::acquire(dir.path(), &me(), SHORT).unwrap();
        let refused = WriteLock::acquire(dir.path(), &me(), SHORT).unwrap_err();
        let StoreFault::Locked { pid, command, .. } = &refused else {
            panic!("{refused:?}")
        };
        assert_eq!(
            (*pid, command.as_str()),
            (i64::from(std::process::id()), "bayan approve")
        );
        assert_eq!(
            ReadLock::acquire(dir.path(), SHORT).unwrap_err().code(),
            "store-locked"
        );
        drop(held);
        assert!(!dir.path().join(HOLDER).exists());
        WriteLock::acquire(dir.path(), &me(), SHORT).unwrap();
    }

    #[test]
    fn readers_read_together_and_keep_writers_waiting() {
        let dir = tempfile::tempdir().unwrap();
        let one = ReadLock::acquire(dir.path(), SHORT).unwrap();
        let two = ReadLock::acquire(dir.path(), SHORT).unwrap();
        let refused = WriteLock::acquire(dir.path(), &me(), SHORT).unwrap_err();
        assert_eq!(refused.code(), "store-locked-by-somebody");
        drop((one, two));
        WriteLock::acquire(dir.path(), &me(), SHORT).unwrap();
    }

    #[test]
    fn a_waiting_writer_gets_its_turn() {
        let dir = tempfile::tempdir().unwrap();
        let held = WriteLock::acquire(dir.path(), &me(), SHORT).unwrap();
        let folder = dir.path().to_path_buf();
        let waiting = std::thread::spawn(move || WriteLock::acquire(&folder, &me(), WAIT).is_ok());
        std::thread::sleep(SHORT);
        drop(held);
        assert!(waiting.join().unwrap());
    }
}
