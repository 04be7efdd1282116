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
        let bytes = self
            .project
            .repo
            .blob_at(self.commit, &self.project.in_repo(path)?)?;
        Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
    }
}
