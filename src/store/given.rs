//! Files that a person names on the command line: documents to read, packages and exports to write.
//!
//! They lie anywhere, belong to no workspace and go through no transaction; but writing one is atomic too, and what
//! stands under the name is replaced only by the whole of the new.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::listing::is_absent;
use super::part::Part;
use super::{READ_MAX, StoreFault, disk};

/// The bytes of a file that a person named. A link is followed: the person chose it. A fault names the file as `shown`,
/// the way it was typed.
///
/// # Errors
/// There is no such file, it is a folder, it is too large, or it cannot be read.
pub fn read_given(path: &Path, shown: &Path) -> Result<Vec<u8>, StoreFault> {
    let fault = |error: std::io::Error| match StoreFault::of(shown, &error) {
        StoreFault::Missing { path } => StoreFault::GivenMissing { path },
        other => other,
    };
    let metadata = fs::metadata(path).map_err(fault)?;
    let too_large = |bytes: u64| StoreFault::TooLarge {
        path: shown.to_path_buf(),
        megabytes: bytes.div_ceil(1024 * 1024),
        limit: READ_MAX / (1024 * 1024),
    };
    if metadata.is_dir() {
        return Err(StoreFault::GivenFolder {
            path: shown.to_path_buf(),
        });
    }
    if metadata.len() > READ_MAX {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(fault)?;
    file.take(READ_MAX + 1).read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() as u64 > READ_MAX {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}

/// Writes a file that a person named: the whole of it, or nothing.
///
/// # Errors
/// What the system reports; then what stood there stands there still.
pub fn write_given(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    write_all_given(&[(path.to_path_buf(), bytes)])
}

/// Writes files that a person named. None gets its name before all of them are on the disk.
///
/// # Errors
/// What the system reports; then what stood there stands there still, unless it is the names themselves that the disk
/// does not take.
pub fn write_all_given(files: &[(PathBuf, &[u8])]) -> Result<(), StoreFault> {
    let mut parts = Vec::new();
    let mut folders = BTreeSet::new();
    for (path, bytes) in files {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let path = path.clone();
                return Err(StoreFault::NotAFile { path });
            }
            Ok(metadata) if !metadata.is_file() => {
                // A pipe or a terminal: there is nothing to replace.
                fs::write(path, bytes).map_err(|error| StoreFault::of(path, &error))?;
                continue;
            }
            _ => {}
        }
        parts.push(Part::write(path, bytes)?);
        folders.extend(path.parent().filter(|parent| !parent.as_os_str().is_empty()));
    }
    for part in parts {
        part.take_place()?;
    }
    folders.into_iter().try_for_each(disk::sync_folder)
}

/// Makes a folder, and those above it.
///
/// # Errors
/// What the system reports.
pub fn create_directory(path: &Path) -> Result<(), StoreFault> {
    fs::create_dir_all(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory => StoreFault::NotAFolder {
            path: path.to_path_buf(),
        },
        _ => StoreFault::of(path, &error),
    })
}

/// The real path of something that is there.
///
/// # Errors
/// There is no such thing.
pub fn canonical(path: &Path) -> Result<PathBuf, StoreFault> {
    fs::canonicalize(path).map_err(|error| StoreFault::of(path, &error))
}

/// Whether there is anything under that name; also if the disk cannot say: what is not known to be absent must not be
/// taken for it, and reading it will tell why.
#[must_use]
pub fn exists(path: &Path) -> bool {
    !fs::symlink_metadata(path).is_err_and(|error| is_absent(&error))
}

/// Whether there is a file under that name.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// A new file for an editor to open, in the folder for temporary files, where nothing else has that name.
///
/// # Errors
/// What the system reports.
pub fn new_temporary(name: &str, bytes: &[u8]) -> Result<PathBuf, StoreFault> {
    let base = std::env::temp_dir();
    let mut last = StoreFault::NotAFolder { path: base.clone() };
    for attempt in 0..1000 {
        let folder = base.join(format!("bayan-{}-{attempt}", std::process::id()));
        match fs::create_dir(&folder) {
            Ok(()) => {
                let path = folder.join(name);
                disk::create(&path, bytes)?;
                return Ok(path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                last = StoreFault::of(&folder, &error);
            }
            Err(error) => return Err(StoreFault::of(&folder, &error)),
        }
    }
    Err(last)
}

/// Removes a temporary file and its folder.
///
/// # Errors
/// What the system reports.
pub fn remove_temporary(path: &Path) -> Result<(), StoreFault> {
    disk::remove(path)?;
    if let Some(folder) = path.parent() {
        disk::remove_empty_folder(folder)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        write_given(&path, b"one").unwrap();
        write_given(&path, b"two").unwrap();
        assert_eq!(read_given(&path, &path).unwrap(), b"two");
        fs::create_dir(dir.path().join("d")).unwrap();
        assert!(write_given(&dir.path().join("d"), b"x").is_err());
        assert!(read_given(&dir.path().join("d"), Path::new("d")).is_err());
        let left: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }

    #[test]
    fn temporary_files_go_with_their_folder() {
        let path = new_temporary("x.txt", b"x").unwrap();
        let folder = path.parent().unwrap().to_owned();
        remove_temporary(&path).unwrap();
        assert!(!exists(&folder));
    }
}
