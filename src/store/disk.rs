//! Durable single steps on files: what a transaction is made of. Each either happened when it returns, or did not.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::StoreFault;
use super::listing::is_absent;

/// So many files are better confirmed at once by several threads: a disk takes them together.
const MANY: usize = 16;

/// Writes a new file and waits until the disk has it. On failure nothing is left of it.
///
/// # Errors
/// What the system reports; also if the file exists.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    create_unconfirmed(path, bytes)?;
    sync(path).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// Writes a new file without waiting for the disk; see [`sync_all`]. On failure nothing is left of it.
///
/// # Errors
/// What the system reports; also if the file exists.
pub fn create_unconfirmed(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|e| StoreFault::of(path, &e))?;
    file.write_all(bytes).map_err(|e| {
        // The failure to be reported is the first one.
        let _ = fs::remove_file(path);
        StoreFault::of(path, &e)
    })
}

/// Waits until the disk has a file's content.
///
/// # Errors
/// What the system reports.
pub fn sync(path: &Path) -> Result<(), StoreFault> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(|e| StoreFault::of(path, &e))
}

/// Waits until the disk has all these files or folders. One that has gone meanwhile needs no waiting for: git packs
/// objects away when it likes.
///
/// # Errors
/// The first failure that the system reports.
pub fn sync_all(paths: &[PathBuf]) -> Result<(), StoreFault> {
    let one = |path: &PathBuf| match if path.is_dir() {
        sync_folder(path)
    } else {
        sync(path)
    } {
        Err(StoreFault::Missing { .. }) => Ok(()),
        other => other,
    };
    if paths.len() < MANY {
        paths.iter().try_for_each(one)
    } else {
        paths.par_iter().try_for_each(one)
    }
}

/// Waits until the disk has a folder's entries. Does nothing where a system cannot do that.
///
/// # Errors
/// What the system reports.
pub fn sync_folder(path: &Path) -> Result<(), StoreFault> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(path).and_then(|folder| folder.sync_all()) {
        Err(e) if !matches!(e.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {
            Err(StoreFault::of(path, &e))
        }
        _ => Ok(()),
    }
}

/// Moves a file to a name, taking the place of what has that name.
///
/// # Errors
/// What the system reports.
pub fn rename(from: &Path, to: &Path) -> Result<(), StoreFault> {
    fs::rename(from, to).map_err(|e| StoreFault::of(to, &e))
}

/// Removes a file; that there is none is no failure.
///
/// # Errors
/// What the system reports.
pub fn remove(path: &Path) -> Result<(), StoreFault> {
    match fs::remove_file(path) {
        Err(e) if !is_absent(&e) => Err(StoreFault::of(path, &e)),
        _ => Ok(()),
    }
}

/// Gives a file a second name, or, where a file system has no such thing, copies it. Whatever had the name goes.
///
/// # Errors
/// What the system reports.
pub fn duplicate(from: &Path, to: &Path) -> Result<(), StoreFault> {
    match fs::hard_link(from, to) {
        Ok(()) => return Ok(()),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {
            remove(to)?;
            if fs::hard_link(from, to).is_ok() {
                return Ok(());
            }
        }
        Err(_) => {}
    }
    fs::copy(from, to).map_err(|e| StoreFault::of(to, &e))?;
    sync(to)
}

/// Makes a folder and those above it.
///
/// # Errors
/// What the system reports.
pub fn create_folders(path: &Path) -> Result<(), StoreFault> {
    if path.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(path).map_err(|e| StoreFault::of(path, &e))
}

/// Removes a folder if there is one and it is empty.
///
/// # Errors
/// What the system reports; that something is in it is no failure.
pub fn remove_empty_folder(path: &Path) -> Result<(), StoreFault> {
    if !path.is_dir() {
        return Ok(());
    }
    match fs::remove_dir(path) {
        Err(e) if is_absent(&e) => Ok(()),
        Err(e) if matches!(e.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists) => Ok(()),
        other => other.map_err(|e| StoreFault::of(path, &e)),
    }
}

/// The bytes of a regular file; nothing if there is nothing.
///
/// # Errors
/// As [`super::read_bytes`], except that the file may be missing.
pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, StoreFault> {
    match super::read_bytes(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(StoreFault::Missing { .. } | StoreFault::NotAFolder { .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The second, since 1970, in which a file was last written; nothing if there is none or its time is out of range.
#[must_use]
pub fn modified_second(path: &Path) -> Option<i32> {
    let modified = fs::symlink_metadata(path).ok()?.modified().ok()?;
    let since = modified.duration_since(std::time::UNIX_EPOCH).ok()?;
    i32::try_from(since.as_secs()).ok()
}

/// Gives a file the permissions of another, if that one exists.
///
/// # Errors
/// What the system reports.
pub fn copy_permissions(from: &Path, to: &Path) -> Result<(), StoreFault> {
    match fs::metadata(from) {
        Ok(metadata) => fs::set_permissions(to, metadata.permissions()).map_err(|e| StoreFault::of(to, &e)),
        Err(_) => Ok(()),
    }
}

/// Moves a file to a name in one step, also onto another file system: there it is copied beside the target first.
///
/// # Errors
/// What the system reports.
pub fn replace(from: &Path, to: &Path) -> Result<(), StoreFault> {
    match fs::rename(from, to) {
        Err(e) if e.kind() == ErrorKind::CrossesDevices => {}
        other => return other.map_err(|e| StoreFault::of(to, &e)),
    }
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let beside = to.with_file_name(format!(".{name}.bayan-new"));
    let copied = fs::copy(from, &beside)
        .map_err(|e| StoreFault::of(&beside, &e))
        .and_then(|_| sync(&beside))
        .and_then(|()| rename(&beside, to));
    copied.inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })?;
    remove(from)
}
