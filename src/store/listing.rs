//! Which statements and files there are, and what the system says about them without opening one.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry, FileType, Metadata};
use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::StoreFault;

/// The folder of the statements, below the workspace's root.
const STATEMENTS: &str = "statements";

/// Longest name of a file or folder, in bytes, on common file systems.
const NAME_MAX: usize = 255;

/// What a folder holds, and what is wrong in it; neither hides the other.
#[derive(Debug, Default)]
pub struct Listing {
    /// The names, sorted.
    pub names: Vec<String>,
    /// What was passed over and why, sorted by path.
    pub faults: Vec<StoreFault>,
}

/// What the system says about a file; two equal answers mean that it need not be read again, if they are old enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stat {
    /// Size in bytes.
    pub size: u64,
    /// When its content last changed, in nanoseconds since 1970.
    pub mtime: i64,
    /// When it or its entry last changed, in nanoseconds since 1970; 0 where the system does not say.
    pub ctime: i64,
    /// Its number on its file system; 0 where the system does not say.
    pub inode: u64,
    /// The number of its file system while that is mounted; 0 where the system does not say.
    pub device: u64,
    /// Whether it is a regular file: no link, folder or pipe.
    pub is_file: bool,
}

/// The folders below `statements/`. Names that begin with a dot are passed over in silence.
///
/// # Errors
/// Only if `statements/` itself cannot be read; a workspace without it has no statements.
pub fn list_statements(root: &Path) -> Result<Listing, StoreFault> {
    list(&root.join(STATEMENTS), |path, kind| {
        kind.is_dir()
            .then_some(())
            .ok_or_else(|| StoreFault::Foreign { path: path() })
    })
}

/// The regular files in a folder. Names that begin with a dot, and folders, are passed over in silence.
///
/// # Errors
/// Only if the folder itself cannot be read.
pub fn list_files(folder: &Path) -> Result<Listing, StoreFault> {
    let mut listing = list(folder, |path, kind| {
        if kind.is_file() {
            return Ok(());
        }
        let path = path();
        Err(if kind.is_dir() {
            StoreFault::Foreign { path }
        } else {
            StoreFault::NotAFile { path }
        })
    })?;
    listing
        .faults
        .retain(|f| !matches!(f, StoreFault::Foreign { .. }));
    Ok(listing)
}

/// What the system says about a path, without following a link; nothing if there is nothing.
///
/// # Errors
/// What the system reports, other than that there is nothing.
pub fn stat(path: &Path) -> Result<Option<Stat>, StoreFault> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(Stat::of(&metadata))),
        Err(e) if is_absent(&e) => Ok(None),
        Err(e) => Err(StoreFault::of(path, &e)),
    }
}

/// A path below a root, each part checked: no way out of it, no link on the way, no name that some system refuses.
///
/// `relative` is written with `/`. The last part may be absent, or be whatever it is: reading or writing it says so.
///
/// # Errors
/// [`StoreFault::UnsafePath`], [`StoreFault::Symlink`], [`StoreFault::NotAFolder`].
pub fn join(root: &Path, relative: &str) -> Result<PathBuf, StoreFault> {
    let parts: Vec<&str> = relative.split('/').collect();
    if !parts.iter().all(|part| is_safe_name(part)) {
        return Err(StoreFault::UnsafePath {
            given: relative.to_owned(),
        });
    }
    let mut path = root.to_path_buf();
    for (number, part) in parts.iter().enumerate() {
        path.push(part);
        let last = number + 1 == parts.len();
        match fs::symlink_metadata(&path) {
            Ok(m) if m.file_type().is_symlink() => return Err(StoreFault::Symlink { path }),
            Ok(m) if !last && !m.is_dir() => return Err(StoreFault::NotAFolder { path }),
            Ok(_) => {}
            Err(e) if is_absent(&e) => {}
            Err(e) => return Err(StoreFault::of(&path, &e)),
        }
    }
    Ok(path)
}

impl Stat {
    #[cfg(unix)]
    fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let nanos = |seconds: i64, nanos: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
        Self {
            size: metadata.len(),
            mtime: nanos(metadata.mtime(), metadata.mtime_nsec()),
            ctime: nanos(metadata.ctime(), metadata.ctime_nsec()),
            inode: metadata.ino(),
            device: metadata.dev(),
            is_file: metadata.is_file(),
        }
    }

    #[cfg(not(unix))]
    fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok();
        let since = modified.and_then(|m| m.duration_since(std::time::UNIX_EPOCH).ok());
        Self {
            size: metadata.len(),
            mtime: since.map_or(0, |d| i64::try_from(d.as_nanos()).unwrap_or(i64::MAX)),
            ctime: 0,
            inode: 0,
            device: 0,
            is_file: metadata.is_file() && !metadata.file_type().is_symlink(),
        }
    }
}

pub(super) fn is_absent(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory)
}

/// One part of a path that means the same on every system.
fn is_safe_name(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    let normal = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
    let odd = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    normal
        && name.len() <= NAME_MAX
        && !name.contains(odd)
        && !name.ends_with(['.', ' '])
        && !is_gits_own(name)
}

/// Whether some system takes a name for that of git's own folder: one that does not tell capitals apart, one that passes
/// over invisible characters, or one that knows it by a short name.
fn is_gits_own(name: &str) -> bool {
    let is_passed_over = |c: char| matches!(c, '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}');
    let seen: String = name.chars().filter(|c| !is_passed_over(*c)).collect();
    [".git", "git~1"].iter().any(|own| seen.eq_ignore_ascii_case(own))
}

fn list(
    folder: &Path,
    accept: impl Fn(&dyn Fn() -> PathBuf, FileType) -> Result<(), StoreFault>,
) -> Result<Listing, StoreFault> {
    let mut listing = Listing::default();
    match fs::symlink_metadata(folder) {
        Ok(m) if m.file_type().is_symlink() => {
            return Err(StoreFault::Symlink {
                path: folder.to_path_buf(),
            });
        }
        Err(e) if is_absent(&e) => return Ok(listing),
        _ => {}
    }
    let entries = fs::read_dir(folder).map_err(|e| StoreFault::of(folder, &e))?;
    for entry in entries {
        let entry = entry.map_err(|e| StoreFault::of(folder, &e))?;
        match named(&entry, &accept) {
            Ok(Some(name)) => listing.names.push(name),
            Ok(None) => {}
            Err(fault) => listing.faults.push(fault),
        }
    }
    listing.names.sort_unstable();
    report_collisions(folder, &mut listing);
    listing.faults.sort_by_key(ToString::to_string);
    Ok(listing)
}

fn named(
    entry: &DirEntry,
    accept: impl Fn(&dyn Fn() -> PathBuf, FileType) -> Result<(), StoreFault>,
) -> Result<Option<String>, StoreFault> {
    let Ok(name) = entry.file_name().into_string() else {
        return Err(StoreFault::NameNotText { path: entry.path() });
    };
    if name.starts_with('.') {
        return Ok(None);
    }
    // The folder itself says this in most file systems, without a question for each of its entries.
    let kind = match entry.file_type() {
        Ok(kind) => kind,
        Err(e) if is_absent(&e) => return Ok(None),
        Err(e) => return Err(StoreFault::of(&entry.path(), &e)),
    };
    let path = || entry.path();
    if kind.is_symlink() {
        return Err(StoreFault::Symlink { path: path() });
    }
    accept(&path, kind).map(|()| Some(name))
}

/// Names that differ by case or by normalisation only are one name elsewhere: a clone there would lose one of them.
fn report_collisions(folder: &Path, listing: &mut Listing) {
    let mut seen: BTreeMap<String, &String> = BTreeMap::new();
    for name in &listing.names {
        let key: String = if name.is_ascii() {
            name.to_ascii_lowercase()
        } else {
            name.nfc().flat_map(char::to_lowercase).nfc().collect()
        };
        if let Some(other) = seen.insert(key, name) {
            listing.faults.push(StoreFault::Collision {
                path: folder.join(name),
                other: other.clone(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    #[test]
    fn folders_are_statements_and_the_rest_is_reported() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join("statements").join(name);
        assert!(list_statements(dir.path()).unwrap().names.is_empty());
        for name in ["b", "a", "A", "caf\u{e9}", "cafe\u{301}", ".hidden"] {
            fs::create_dir_all(at(name)).unwrap();
        }
        fs::write(at("notes.txt"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(at("a"), at("link")).unwrap();
        let listing = list_statements(dir.path()).unwrap();
        assert_eq!(listing.names, ["A", "a", "b", "cafe\u{301}", "caf\u{e9}"]);
        let codes: Vec<_> = listing.faults.iter().map(Fault::code).collect();
        let expected = [
            "store-collision",
            "store-collision",
            "store-foreign",
            "store-symlink",
        ];
        assert_eq!(codes, expected);
    }

    #[test]
    fn a_path_is_checked_part_by_part() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("real")).unwrap();
        fs::write(dir.path().join("file"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("real", dir.path().join("link")).unwrap();
        let long = "x".repeat(300);
        for (path, code) in [
            ("../x", "store-unsafe-path"),
            ("/etc/passwd", "store-unsafe-path"),
            ("a//b", "store-unsafe-path"),
            ("a/./b", "store-unsafe-path"),
            ("", "store-unsafe-path"),
            ("a\u{1b}b", "store-unsafe-path"),
            ("c:x", "store-unsafe-path"),
            ("a\\b", "store-unsafe-path"),
            (".git/config", "store-unsafe-path"),
            (&long, "store-unsafe-path"),
            ("file/x", "store-not-a-folder"),
            #[cfg(unix)]
            ("link/x", "store-symlink"),
            #[cfg(unix)]
            ("link", "store-symlink"),
        ] {
            assert_eq!(join(dir.path(), path).unwrap_err().code(), code, "{path}");
        }
        let new = join(dir.path(), "real/بيان/x.toml").unwrap();
        assert_eq!(new, dir.path().join("real/بيان/x.toml"));
    }

    #[test]
    fn stat_tells_a_file_from_what_is_none() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        assert_eq!(stat(&path).unwrap(), None);
        fs::write(&path, "abc").unwrap();
        let stat_of_file = stat(&path).unwrap().unwrap();
        assert_eq!((stat_of_file.size, stat_of_file.is_file), (3, true));
        assert!(!stat(dir.path()).unwrap().unwrap().is_file);
    }
}
