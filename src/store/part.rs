//! A file that is written beside the one whose place it is to take.
//!
//! Its name is the process's own, and it is locked while it is written. What a killed process left is therefore known
//! by nobody holding it, and goes when the same file is next written; there is nothing for a person to delete.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{StoreFault, disk};

const SUFFIX: &str = ".part";

/// A whole new file that has not got its name yet. Dropped without it, it is removed.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    target: PathBuf,
    held: File,
}

impl Part {
    /// Writes what `target` is to hold, beside it, and waits until the disk has it.
    pub fn write(target: &Path, bytes: &[u8]) -> Result<Self, StoreFault> {
        let name = target.file_name().ok_or_else(|| StoreFault::NotAFile {
            path: target.to_path_buf(),
        })?;
        sweep(target, name);
        let mut own = prefix(name);
        own.push(std::process::id().to_string());
        own.push(SUFFIX);
        let path = target.with_file_name(own);
        let fault = |error: std::io::Error| StoreFault::of(target, &error);
        let mut part = Self {
            held: hold(&path).map_err(fault)?,
            path,
            target: target.to_path_buf(),
        };
        part.held
            .write_all(bytes)
            .and_then(|()| part.held.sync_all())
            .map_err(fault)?;
        Ok(part)
    }

    /// Takes the place of the target, in one step.
    pub fn take_place(self) -> Result<(), StoreFault> {
        disk::rename(&self.path, &self.target)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // When it has taken its place there is nothing under this name; otherwise the first error is the one to tell.
        let _ = fs::remove_file(&self.path);
    }
}

/// A new file that others can see is being written.
pub(super) fn hold(path: &Path) -> std::io::Result<File> {
    loop {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        // Where a file system has no locks nobody sweeps either.
        let _ = file.lock();
        // Somebody may have swept it before it was locked.
        if fs::symlink_metadata(path).is_ok() {
            return Ok(file);
        }
    }
}

/// Removes what killed processes left when they wrote this target. What cannot be looked at or removed stays.
fn sweep(target: &Path, name: &OsStr) {
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let prefix = prefix(name);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_part(&entry.file_name(), &prefix) && is_nobodys(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn prefix(name: &OsStr) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(name);
    prefix.push(".");
    prefix
}

fn is_part(name: &OsStr, prefix: &OsStr) -> bool {
    let number = name
        .as_encoded_bytes()
        .strip_prefix(prefix.as_encoded_bytes())
        .and_then(|rest| rest.strip_suffix(SUFFIX.as_bytes()));
    number.is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
}

/// Whether nobody holds a file that somebody was writing.
pub(super) fn is_nobodys(path: &Path) -> bool {
    let regular = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    regular
        && OpenOptions::new()
            .write(true)
            .open(path)
            .is_ok_and(|file| file.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_killed_process_leaves_a_part_and_the_next_one_removes_it() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("en.xlf");
        let (dead, theirs) = (
            dir.path().join(".en.xlf.12.part"),
            dir.path().join(".en.xlf.x.part"),
        );
        let other = dir.path().join(".ckb.xlf.12.part");
        let held = dir.path().join(".en.xlf.13.part");
        let live = hold(&held).unwrap();
        for path in [&dead, &theirs, &other] {
            fs::write(path, "half").unwrap();
        }
        Part::write(&target, b"whole").unwrap().take_place().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        assert!(!dead.exists());
        assert!(theirs.exists() && other.exists(), "these are not ours");
        assert!(held.exists(), "somebody is writing this one");
        drop(live);
        Part::write(&target, b"again").unwrap().take_place().unwrap();
        assert!(!held.exists());
    }

    #[test]
    fn a_part_that_is_given_up_goes() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a.txt");
        drop(Part::write(&target, b"x").unwrap());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
