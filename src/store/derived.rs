//! Files that hold nothing but what others say: replaced whole, and not waited for.
//!
//! A power failure may leave one empty or torn. Whoever reads it must notice, and make it anew: it carries a checksum.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::listing::stat;
use super::part::{hold, is_nobodys};
use super::{Stat, StoreFault, disk};

/// Tells apart what one process makes at once.
static NUMBER: AtomicU64 = AtomicU64::new(0);

/// A new version of a derived file that is being made. Dropped without [`Replacement::finish`], it leaves nothing.
#[derive(Debug)]
pub struct Replacement {
    target: PathBuf,
    temporary: PathBuf,
    /// Locked while it is written, so that what a killed process left is known by nobody holding it.
    held: File,
    began: Stat,
}

impl Replacement {
    /// Begins a new version: an empty file beside the old one.
    ///
    /// # Errors
    /// What the system reports.
    pub fn begin(target: &Path) -> Result<Self, StoreFault> {
        if let Some(folder) = target.parent() {
            disk::create_folders(folder)?;
        }
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let temporary = beside(target, &format!("{}-{number}", std::process::id()));
        // Another process of that number may have been killed here.
        disk::remove(&temporary)?;
        let held = hold(&temporary).map_err(|e| StoreFault::of(&temporary, &e))?;
        let began = stat(&temporary)?.ok_or_else(|| StoreFault::Missing {
            path: temporary.clone(),
        })?;
        Ok(Self {
            target: target.to_owned(),
            temporary,
            held,
            began,
        })
    }

    /// What the system says about the empty file: when this began, by the clock of the file system.
    ///
    /// Whatever is changed on the same file system from now on gets a time that is not earlier.
    #[must_use]
    pub fn began(&self) -> &Stat {
        &self.began
    }

    /// Puts the new version in the place of the old one.
    ///
    /// # Errors
    /// What the system reports; the old version is then still there.
    pub fn finish(mut self, bytes: &[u8]) -> Result<(), StoreFault> {
        self.held
            .write_all(bytes)
            .map_err(|e| StoreFault::of(&self.temporary, &e))?;
        disk::rename(&self.temporary, &self.target)?;
        self.clear_abandoned();
        Ok(())
    }

    /// Removes what processes that were killed left beside the file. That it fails harms nobody.
    fn clear_abandoned(&self) {
        let (Some(folder), Some(name)) = (self.target.parent(), self.target.file_name()) else {
            return;
        };
        let prefix = format!("{}.", name.to_string_lossy());
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let found = entry.file_name();
            let found = found.to_string_lossy();
            let ours = found.starts_with(&prefix) && found.ends_with(SUFFIX);
            if ours && is_nobodys(&entry.path()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        // After `finish` there is none.
        let _ = fs::remove_file(&self.temporary);
    }
}

const SUFFIX: &str = ".new";

fn beside(target: &Path, process: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{process}{SUFFIX}"));
    target.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_derived_file_is_replaced_whole_and_leaves_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sub/index");
        Replacement::begin(&path).unwrap().finish(b"one").unwrap();
        drop(Replacement::begin(&path).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"one");
        Replacement::begin(&path).unwrap().finish(b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(&dir.path().join("sub")), ["index"]);
    }

    #[test]
    fn what_killed_processes_left_goes_and_what_another_writes_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("index");
        for name in ["index.1.new", "other.1.new"] {
            File::create(dir.path().join(name)).unwrap();
        }
        let other = Replacement::begin(&path).unwrap();
        let others = other.temporary.file_name().unwrap().to_str().unwrap().to_owned();
        Replacement::begin(&path).unwrap().finish(b"").unwrap();
        assert_eq!(names(dir.path()), ["index", &others, "other.1.new"]);
        other.finish(b"later").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"later");
    }
}
