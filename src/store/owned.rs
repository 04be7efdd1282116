//! A folder that a command fills by itself, like a site: what is in it is ours, and nothing else is touched.
//!
//! A list in the folder names every file that we have written there. Without the list only an empty folder is taken;
//! with it, a file that stands in our way and is not on it ends the work before anything is changed. Each file is
//! replaced whole, one that is the same already is left alone, and those that are no longer made are removed. A power
//! failure may leave a file torn: the next run finds that it differs, and writes it again.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::listing::is_absent;
use super::{StoreFault, disk, join, plain, read_text, write_given};

crate::faults! {
    /// Why a folder cannot be filled.
    pub enum OwnedFault {
        /// The folder holds something, and no list of ours.
        NotOurs["owned-not-ours"] { path: PathBuf } hints["owned-not-ours-hint"],
        /// Something that is not ours stands where a file is to be written.
        InTheWay["owned-in-the-way"] { path: PathBuf } hints["owned-in-the-way-hint"],
        /// The list is none that we have written.
        List["owned-list"] { path: PathBuf, line: usize } hints["owned-list-hint"],
        /// Another process fills the folder.
        Busy["owned-busy"] { path: PathBuf } hints[],
    }
}

/// How many files were written, left as they were, and removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Filled {
    /// New ones and changed ones.
    pub written: usize,
    /// Those that were the same already.
    pub unchanged: usize,
    /// Those that are no longer made.
    pub removed: usize,
}

/// A folder that is being filled.
#[derive(Debug)]
pub struct OwnedFolder {
    root: PathBuf,
    shown: PathBuf,
    name: &'static str,
    head: &'static str,
    /// What was ours before.
    before: BTreeSet<String>,
    /// What has been made, or is to stay.
    now: BTreeSet<String>,
    /// The list, to which each new file is added before it is made; held against other processes.
    list: File,
    filled: Filled,
}

impl OwnedFolder {
    /// Takes a folder, and makes it if there is none. Messages call it `shown`; `name` is that of the list, `head` its
    /// first line.
    ///
    /// # Errors
    /// [`OwnedFault`], or what the system reports.
    pub fn open(
        root: &Path,
        shown: &Path,
        name: &'static str,
        head: &'static str,
    ) -> crate::message::Outcome<Self> {
        let path = root.join(name);
        let before = match read_text(&path) {
            Ok(text) => {
                let before = read_list(&shown.join(name), &plain(&text), head)?;
                if !text.ends_with('\n') {
                    write_given(&path, list_of(head, &before).as_bytes())?;
                }
                before
            }
            Err(StoreFault::Missing { .. } | StoreFault::NotAFolder { .. }) => {
                if !is_free(root)? {
                    return Err(OwnedFault::NotOurs {
                        path: shown.to_owned(),
                    }
                    .into());
                }
                disk::create_folders(root)?;
                write_given(&path, format!("{head}\n").as_bytes())?;
                BTreeSet::new()
            }
            Err(fault) => return Err(fault.into()),
        };
        let fault = |error: std::io::Error| StoreFault::of(&path, &error);
        let list = OpenOptions::new().append(true).open(&path).map_err(fault)?;
        if let Err(fs::TryLockError::WouldBlock) = list.try_lock() {
            return Err(OwnedFault::Busy {
                path: shown.to_owned(),
            }
            .into());
        }
        Ok(Self {
            root: root.to_owned(),
            shown: shown.to_owned(),
            name,
            head,
            before,
            now: BTreeSet::new(),
            list,
            filled: Filled::default(),
        })
    }

    /// Whether files of these paths may be written: each is ours, or nothing stands there.
    ///
    /// # Errors
    /// [`OwnedFault::InTheWay`].
    pub fn check<'p>(&self, paths: impl IntoIterator<Item = &'p str>) -> crate::message::Outcome<()> {
        for path in paths {
            self.place(path)?;
        }
        Ok(())
    }

    fn place(&self, path: &str) -> crate::message::Outcome<PathBuf> {
        let place = join(&self.root, path)?;
        match fs::symlink_metadata(&place) {
            Ok(metadata)
                if !metadata.is_file() || !self.before.contains(path) && !self.now.contains(path) =>
            {
                Err(OwnedFault::InTheWay {
                    path: self.shown.join(path),
                }
                .into())
            }
            _ => Ok(place),
        }
    }

    /// Writes a file, unless it is there already as it should be.
    ///
    /// # Errors
    /// [`OwnedFault::InTheWay`], or what the system reports; then the old file is still there.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> crate::message::Outcome<()> {
        let place = self.place(path)?;
        if disk::read_if_there(&place)?.is_some_and(|there| there == bytes) {
            self.filled.unchanged += 1;
        } else {
            if !self.before.contains(path) && !self.now.contains(path) {
                let line = format!("{path}\n");
                let added = self.list.write_all(line.as_bytes());
                added.map_err(|error| StoreFault::of(&self.root.join(self.name), &error))?;
            }
            self.replace(&place, bytes)?;
            self.filled.written += 1;
        }
        self.now.insert(path.to_owned());
        Ok(())
    }

    /// Puts a whole new file in the place of the old. It is made under one name at the root, which only the holder of the
    /// list uses; what a killed process left there goes first.
    fn replace(&self, place: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
        if let Some(folder) = place.parent() {
            disk::create_folders(folder)?;
        }
        let new = self.root.join(format!("{}.new", self.name));
        disk::remove(&new)?;
        disk::create_unconfirmed(&new, bytes)?;
        disk::rename(&new, place).inspect_err(|_| {
            // The failure to be reported is the first one.
            let _ = disk::remove(&new);
        })
    }

    /// Keeps what is there of files whose path satisfies that: they could not be made, and are not known to be gone.
    pub fn keep(&mut self, which: &dyn Fn(&str) -> bool) {
        let kept = self.before.iter().filter(|path| which(path)).cloned();
        self.now.extend(kept.collect::<Vec<_>>());
    }

    /// Removes what is no longer made, and writes the list.
    ///
    /// # Errors
    /// What the system reports.
    pub fn finish(mut self) -> crate::message::Outcome<Filled> {
        let gone: Vec<String> = self.before.difference(&self.now).cloned().collect();
        for path in gone {
            let place = join(&self.root, &path)?;
            if fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_file()) {
                disk::remove(&place)?;
                self.filled.removed += 1;
            }
            for folder in Path::new(&path).ancestors().skip(1) {
                if !folder.as_os_str().is_empty() {
                    disk::remove_empty_folder(&self.root.join(folder))?;
                }
            }
        }
        let text = list_of(self.head, &self.now);
        let path = self.root.join(self.name);
        if read_text(&path)? != text {
            write_given(&path, text.as_bytes())?;
        }
        Ok(self.filled)
    }
}

/// Whether nothing is in a folder but names that begin with a dot, such as a clone's own.
fn is_free(root: &Path) -> Result<bool, StoreFault> {
    let entries = match fs::read_dir(root) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            return Err(StoreFault::of(root, &error));
        }
        Err(error) if is_absent(&error) => return Ok(true),
        Err(error) => return Err(StoreFault::of(root, &error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| StoreFault::of(root, &error))?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            return Ok(false);
        }
    }
    Ok(true)
}

fn list_of(head: &str, paths: &BTreeSet<String>) -> String {
    let lines = std::iter::once(head).chain(paths.iter().map(String::as_str));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The paths on a list. What a killed process left of its last line is no path of ours: that file was not made yet.
fn read_list(path: &Path, text: &str, head: &str) -> Result<BTreeSet<String>, OwnedFault> {
    let fault = |line| OwnedFault::List {
        path: path.to_owned(),
        line,
    };
    let (first, rest) = text.split_once('\n').ok_or_else(|| fault(1))?;
    if first != head {
        return Err(fault(1));
    }
    let whole = rest.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let mut paths = BTreeSet::new();
    for (at, line) in whole.lines().enumerate() {
        let relative = Path::new(line);
        let plain = |part| matches!(part, std::path::Component::Normal(_));
        if line.is_empty() || line.contains('\\') || !relative.components().all(plain) {
            return Err(fault(at + 2));
        }
        paths.insert(line.to_owned());
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = ".list";
    const HEAD: &str = "ours";

    fn open(root: &Path) -> crate::message::Outcome<OwnedFolder> {
        OwnedFolder::open(root, root, LIST, HEAD)
    }

    fn fill(root: &Path, files: &[(&str, &str)]) -> Filled {
        let mut folder = open(root).unwrap();
        for (path, text) in files {
            folder.put(path, text.as_bytes()).unwrap();
        }
        folder.finish().unwrap()
    }

    fn filled(written: usize, unchanged: usize, removed: usize) -> Filled {
        Filled {
            written,
            unchanged,
            removed,
        }
    }

    #[test]
    fn files_are_written_left_alone_and_removed() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("site");
        assert_eq!(
            fill(&root, &[("a.html", "1"), ("d/e/b.html", "2")]),
            filled(2, 0, 0)
        );
        assert_eq!(
            fill(&root, &[("a.html", "1"), ("d/e/b.html", "3")]),
            filled(1, 1, 0)
        );
        fs::write(root.join("d/own.txt"), "mine").unwrap();
        assert_eq!(fill(&root, &[("a.html", "1")]), filled(0, 1, 1));
        assert!(!root.join("d/e").exists());
        assert_eq!(fs::read_to_string(root.join("d/own.txt")).unwrap(), "mine");
        assert_eq!(fs::read_to_string(root.join(LIST)).unwrap(), "ours\na.html\n");
    }

    #[test]
    fn a_folder_of_somebody_else_is_not_touched() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("thesis.txt"), "x").unwrap();
        assert_eq!(open(dir.path()).unwrap_err().code(), "owned-not-ours");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        let file = dir.path().join("thesis.txt");
        assert!(open(&file).is_err());
        fs::write(dir.path().join(LIST), "theirs\n").unwrap();
        assert_eq!(open(dir.path()).unwrap_err().code(), "owned-list");
    }

    #[test]
    fn a_clone_with_nothing_in_it_is_empty() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(".git")).unwrap();
        assert_eq!(fill(dir.path(), &[("a", "1")]), filled(1, 0, 0));
    }

    #[test]
    fn what_is_in_the_way_ends_the_work() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fill(root, &[("a", "1")]);
        fs::write(root.join("b"), "mine").unwrap();
        let mut folder = open(root).unwrap();
        assert_eq!(folder.check(["a", "b"]).unwrap_err().code(), "owned-in-the-way");
        assert_eq!(folder.put("b", b"x").unwrap_err().code(), "owned-in-the-way");
        assert_eq!(fs::read_to_string(root.join("b")).unwrap(), "mine");
    }

    #[test]
    fn a_list_that_leads_out_of_the_folder_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("site");
        fs::write(dir.path().join("x"), "mine").unwrap();
        for line in ["../x", "/etc/passwd", "a/../../x", "\nb"] {
            fs::create_dir_all(&root).unwrap();
            fs::write(root.join(LIST), format!("{HEAD}\n{line}\n")).unwrap();
            assert_eq!(open(&root).unwrap_err().code(), "owned-list", "{line}");
        }
        assert!(dir.path().join("x").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("site");
        fill(&root, &[("d/a", "1")]);
        fs::create_dir(dir.path().join("elsewhere")).unwrap();
        fs::write(dir.path().join("elsewhere/a"), "mine").unwrap();
        fs::remove_dir_all(root.join("d")).unwrap();
        std::os::unix::fs::symlink(dir.path().join("elsewhere"), root.join("d")).unwrap();
        assert_eq!(
            open(&root).unwrap().put("d/a", b"x").unwrap_err().code(),
            "store-symlink"
        );
        assert!(open(&root).unwrap().finish().is_err());
        assert_eq!(
            fs::read_to_string(dir.path().join("elsewhere/a")).unwrap(),
            "mine"
        );
    }

    #[test]
    fn a_killed_process_leaves_a_folder_that_is_still_ours() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let mut folder = open(root).unwrap();
        folder.put("a", b"1").unwrap();
        drop(folder);
        let mut list = OpenOptions::new().append(true).open(root.join(LIST)).unwrap();
        list.write_all(b"b.ht").unwrap();
        drop(list);
        let mut folder = open(root).unwrap();
        folder.put("c", b"1").unwrap();
        drop(folder);
        assert_eq!(fill(root, &[("c", "1")]), filled(0, 1, 1));
    }

    #[test]
    fn two_do_not_fill_one_folder() {
        let dir = tempfile::tempdir().unwrap();
        let _one = open(dir.path()).unwrap();
        assert_eq!(open(dir.path()).unwrap_err().code(), "owned-busy");
    }
}
