//! Where the files of a workspace are read from: the working tree, or a commit.

use std::path::{Path, PathBuf};

use crate::git::Oid;
use crate::message::Outcome;
use crate::store;

use super::Project;

/// A place to read a workspace's files from.
pub trait Files {
    /// The text of a file, by its path from the workspace's root; `None` if there is no such file.
    ///
    /// # Errors
    /// The file is there but cannot be read as text.
    fn text(&self, path: &Path) -> Outcome<Option<String>>;

    /// The bytes of a file whose path this program made up; `None` if there is no such file.
    ///
    /// # Errors
    /// The file is there but cannot be read.
    fn own(&self, path: &Path) -> Outcome<Option<Vec<u8>>>;

    /// The bytes of a file whose path a person wrote; `None` if there is no such file.
    ///
    /// # Errors
    /// The path leads elsewhere, or the file is there but cannot be read.
    fn bytes(&self, path: &Path) -> Outcome<Option<Vec<u8>>>;

    /// The names of the files right in a folder, sorted; none if there is no such folder.
    ///
    /// # Errors
    /// The folder is there but cannot be read.
    fn names(&self, folder: &Path) -> Outcome<Vec<String>>;

    /// How messages name that file.
    fn shown(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}

/// The files as they are in the working tree.
#[derive(Debug)]
pub struct WorkingTree<'a> {
    /// The workspace's root.
    pub root: &'a Path,
}

impl Files for WorkingTree<'_> {
    fn text(&self, path: &Path) -> Outcome<Option<String>> {
        match store::read_text(&self.root.join(path)) {
            Ok(text) => Ok(Some(text)),
            Err(store::StoreFault::Missing { .. }) => Ok(None),
            Err(fault) => Err(fault.named(path).into()),
        }
    }

    fn own(&self, path: &Path) -> Outcome<Option<Vec<u8>>> {
        match store::read_bytes(&self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(store::StoreFault::Missing { .. }) => Ok(None),
            Err(fault) => Err(fault.named(path).into()),
        }
    }

    fn bytes(&self, path: &Path) -> Outcome<Option<Vec<u8>>> {
        let found = store::join(self.root, &path.to_string_lossy()).and_then(|path| store::read_bytes(&path));
        match found {
            Ok(bytes) => Ok(Some(bytes)),
            Err(store::StoreFault::Missing { .. }) => Ok(None),
            Err(fault) => Err(fault.named(path).into()),
        }
    }

    fn names(&self, folder: &Path) -> Outcome<Vec<String>> {
        let listing = store::list_files(&self.root.join(folder)).map_err(|fault| fault.named(folder))?;
        match listing.faults.into_iter().next() {
            Some(fault) => Err(fault.into()),
            None => Ok(listing.names),
        }
    }
}

/// The files as they are in a commit.
pub struct Snapshot<'a, 's> {
    /// The workspace.
    pub project: &'a Project<'s>,
    /// The commit.
    pub commit: Oid,
}

impl Files for Snapshot<'_, '_> {
    fn text(&self, path: &Path) -> Outcome<Option<String>> {
        Ok(self.bytes(path)?.and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    fn own(&self, path: &Path) -> Outcome<Option<Vec<u8>>> {
        self.bytes(path)
    }

    fn bytes(&self, path: &Path) -> Outcome<Option<Vec<u8>>> {
        let path = self.project.in_repo(path)?;
        Ok(self.project.repo.blob_at(self.commit, &path)?)
    }

    fn names(&self, folder: &Path) -> Outcome<Vec<String>> {
        let folder = self.project.in_repo(folder)?;
        let below = self.project.repo.paths_at(self.commit, &folder)?;
        let names = below
            .iter()
            .filter_map(|path| path.strip_prefix(&folder)?.strip_prefix('/'));
        Ok(names
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect())
    }
}
