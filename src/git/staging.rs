//! Where a transaction keeps what it is about to do: one folder below `.git/bayan`, gone when it is over.
//!
//! New contents are written and on the disk before anything changes, and old ones keep a second name here, so that
//! going on and going back are both only a matter of names. Nothing of this lies among the person's files.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{GitFault, Repo};
use crate::message::Outcome;
use crate::store::{StoreFault, disk, join};

/// The folder of the transaction that is under way, or that was killed.
#[derive(Debug, Clone)]
pub(super) struct Staging {
    folder: PathBuf,
}

/// One file of a transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileStep {
    /// Its path, from the repository's root.
    pub path: String,
    /// Names its files in the staging folder.
    pub number: usize,
    /// Digest of what it holds before; nothing if it is not there.
    pub old: Option<String>,
    /// Digest of what it holds after; nothing if it goes.
    pub new: Option<String>,
    /// The folders that are made for it, outermost first.
    pub made: Vec<String>,
}

/// What a file holds, compared with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// What it held before.
    Old,
    /// What it is to hold.
    New,
    /// Something else: a person changed it meanwhile.
    Changed,
}

impl Staging {
    pub fn of(repo: &Repo) -> Self {
        Self {
            folder: repo.state_dir().join("transaction"),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether it is there; also if the disk cannot say: then looking into it will tell why.
    pub fn exists(&self) -> bool {
        crate::store::exists(&self.folder)
    }

    pub fn journal(&self) -> PathBuf {
        self.folder.join("journal")
    }

    pub fn mark(&self) -> PathBuf {
        self.folder.join("mark")
    }

    pub fn copied(&self) -> PathBuf {
        self.folder.join("mark-copied")
    }

    pub fn index(&self) -> PathBuf {
        self.folder.join("index")
    }

    /// A new value of a reference, by which it is: `head` or `tag`.
    pub fn reference(&self, which: &str) -> PathBuf {
        self.folder.join(which)
    }

    pub fn new_of(&self, step: &FileStep) -> PathBuf {
        self.folder.join(format!("{}.new", step.number))
    }

    pub fn old_of(&self, step: &FileStep) -> PathBuf {
        self.folder.join(format!("{}.old", step.number))
    }

    /// A name for a file that is about to be moved from here; whatever was moved last is gone from it.
    pub fn moving(&self) -> PathBuf {
        self.folder.join("moving")
    }

    /// Makes the folder.
    pub fn open(&self) -> Result<(), StoreFault> {
        disk::create_folders(&self.folder)
    }

    /// Removes the folder and all in it, the journal first: what remains after a kill is leftovers then.
    pub fn clear(&self) -> Result<(), StoreFault> {
        disk::remove(&self.journal())?;
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(StoreFault::of(&self.folder, &e)),
        };
        for entry in entries {
            disk::remove(&entry.map_err(|e| StoreFault::of(&self.folder, &e))?.path())?;
        }
        fs::remove_dir(&self.folder).map_err(|e| StoreFault::of(&self.folder, &e))
    }

    /// Prepares a file's new content and keeps its old one; nothing if the file already is as it is to be.
    pub fn stage(
        &self,
        repo: &Repo,
        path: &str,
        number: usize,
        new: Option<&[u8]>,
    ) -> Outcome<Option<FileStep>> {
        let target = join(repo.root(), path)?;
        let old = disk::read_if_there(&target)?;
        if old.as_deref() == new {
            return Ok(None);
        }
        let step = FileStep {
            path: path.to_owned(),
            number,
            old: old.as_deref().map(digest),
            new: new.map(digest),
            made: if new.is_some() {
                missing_folders(repo.root(), path)
            } else {
                Vec::new()
            },
        };
        if old.is_some() {
            disk::duplicate(&target, &self.old_of(&step))?;
        }
        if let Some(bytes) = new {
            let staged = self.new_of(&step);
            disk::create_unconfirmed(&staged, bytes)?;
            disk::copy_permissions(&target, &staged)?;
        }
        Ok(Some(step))
    }

    /// Waits until the disk has the new contents.
    pub fn confirm(&self, steps: &[FileStep]) -> Result<(), StoreFault> {
        let new = steps.iter().filter(|step| step.new.is_some());
        disk::sync_all(&new.map(|step| self.new_of(step)).collect::<Vec<PathBuf>>())
    }

    /// Makes a file as it is to be, if it still is as it was.
    pub fn apply(&self, repo: &Repo, step: &FileStep) -> Outcome<()> {
        let target = join(repo.root(), &step.path)?;
        if step.new.is_none() {
            disk::remove(&target)?;
            return Ok(remove_emptied(repo.root(), &target)?);
        }
        if let Some(folder) = target.parent() {
            disk::create_folders(folder)?;
        }
        self.put(&self.new_of(step), &target)
    }

    /// Makes a file as it was before, if it is as we made it.
    pub fn undo(&self, repo: &Repo, step: &FileStep) -> Outcome<()> {
        let target = join(repo.root(), &step.path)?;
        if now(repo, step)? == Now::New {
            if step.old.is_some() {
                disk::create_folders(target.parent().unwrap_or(&target))?;
                self.put(&self.old_of(step), &target)?;
            } else {
                disk::remove(&target)?;
            }
        }
        for folder in step.made.iter().rev() {
            disk::remove_empty_folder(&repo.root().join(folder))?;
        }
        Ok(())
    }

    /// Gives a target the content of a staged file, in one step, and keeps the staged file.
    pub fn put(&self, staged: &Path, target: &Path) -> Outcome<()> {
        disk::duplicate(staged, &self.moving())?;
        disk::replace(&self.moving(), target)?;
        Ok(())
    }
}

/// What a file holds now.
pub(super) fn now(repo: &Repo, step: &FileStep) -> Outcome<Now> {
    let held = disk::read_if_there(&join(repo.root(), &step.path)?)?;
    let held = held.as_deref().map(digest);
    Ok(if held == step.new {
        Now::New
    } else if held == step.old {
        Now::Old
    } else {
        Now::Changed
    })
}

/// Waits until the disk has the names of all these files.
pub(super) fn sync_folders(repo: &Repo, steps: &[FileStep]) -> Outcome<()> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for step in steps {
        let target = repo.root().join(&step.path);
        folders.extend(target.parent().map(Path::to_path_buf));
        let above = step
            .made
            .iter()
            .filter_map(|m| repo.root().join(m).parent().map(Path::to_path_buf));
        folders.extend(above);
    }
    folders.sort_unstable();
    folders.dedup();
    Ok(disk::sync_all(&folders)?)
}

/// The fault of a file that a person changed while we were at work.
pub(super) fn changed_meanwhile(step: &FileStep) -> GitFault {
    GitFault::Meanwhile {
        path: PathBuf::from(&step.path),
    }
}

fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

fn missing_folders(root: &Path, path: &str) -> Vec<String> {
    let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
    let missing = folders.filter(|folder| fs::symlink_metadata(root.join(folder)).is_err());
    missing.map(str::to_owned).collect()
}

/// Removes the folder of a removed file if it is empty; folders at the root of the workspace stay.
fn remove_emptied(root: &Path, target: &Path) -> Result<(), StoreFault> {
    if let Some(folder) = target.parent()
        && folder != root
        && folder.parent().is_some_and(|above| above != root)
    {
        disk::remove_empty_folder(folder)?;
    }
    Ok(())
}
