//! Files that hold nothing but what others say: replaced whole, and not waited for.
//!
//! A power failure may leave one empty or torn. Whoever reads it must notice, and make it anew: it carries a checksum.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::listing::stat;
use super::{Stat, StoreFault, disk};

/// What a process that was killed left behind is cleared away when it is as old as this.
const ABANDONED: Duration = Duration::from_secs(3600);

/// Tells apart what one process makes at once.
static NUMBER: AtomicU64 = AtomicU64::new(0);

/// A new version of a derived file that is being made. Dropped without [`Replacement::finish`], it leaves nothing.
#[derive(Debug)]
pub struct Replacement {
    target: PathBuf,
    temporary: PathBuf,
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
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)
            .map_err(|e| StoreFault::of(&temporary, &e))?;
        let began = stat(&temporary)?.ok_or_else(|| StoreFault::Missing {
            path: temporary.clone(),
        })?;
        Ok(Self {
            target: target.to_owned(),
            temporary,
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
    pub fn finish(self, bytes: &[u8]) -> Result<(), StoreFault> {
        OpenOptions::new()
            .write(true)
            .truncate(true)
            .open(&self.temporary)
            .and_then(|mut file| file.write_all(bytes))
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
        let old = i64::try_from(ABANDONED.as_nanos()).unwrap_or(i64::MAX);
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let found = entry.file_name();
            let found = found.to_string_lossy();
            let ours = found.starts_with(&prefix) && found.ends_with(SUFFIX);
            let age = |stat: Stat| self.began.mtime.saturating_sub(stat.mtime);
            if ours && matches!(stat(&entry.path()), Ok(Some(stat)) if age(stat) > old) {
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
    fn what_killed_processes_left_goes_when_it_is_old() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("index");
        for (name, hours) in [("index.1.new", 2), ("index.2.new", 0), ("other.1.new", 2)] {
            let file = fs::File::create(dir.path().join(name)).unwrap();
            let then = std::time::SystemTime::now() - Duration::from_secs(hours * 3600);
            file.set_modified(then).unwrap();
        }
        Replacement::begin(&path).unwrap().finish(b"").unwrap();
        assert_eq!(names(dir.path()), ["index", "index.2.new", "other.1.new"]);
    }
}
