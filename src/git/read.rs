//! What the repository holds at a commit, and how the files differ from it. Never by `git status`: no filter runs,
//! and only the paths that are asked for are looked at.

use std::borrow::Cow;
use std::path::Path;

use git2::{ErrorCode, ObjectType, Tree, TreeWalkMode, TreeWalkResult};

use super::{GitFault, Oid, Repo};
use crate::message::Outcome;
use crate::store::{disk, join};

/// How a path's file and its entry in the index differ from the last commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathState {
    /// The path, from the repository's root.
    pub path: String,
    /// The file differs from the last commit, or one of the two is absent.
    pub modified: bool,
    /// The index differs from the last commit.
    pub staged: bool,
}

impl Repo {
    /// A file's content in the last commit; nothing if it has no such file.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn head_blob(&self, path: &str) -> Result<Option<Vec<u8>>, GitFault> {
        match self.head()?.commit() {
            Some(commit) => self.blob_at(commit, path),
            None => Ok(None),
        }
    }

    /// A file's content in a commit; nothing if it has no such file.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn blob_at(&self, commit: Oid, path: &str) -> Result<Option<Vec<u8>>, GitFault> {
        let tree = self.tree_of(commit)?;
        match self.entry(&tree, path)? {
            Some((id, _)) => self.blob(id).map(Some),
            None => Ok(None),
        }
    }

    /// The content of a blob.
    ///
    /// # Errors
    /// That it is missing or damaged.
    pub fn blob(&self, id: Oid) -> Result<Vec<u8>, GitFault> {
        let blob = self.inner().find_blob(id).map_err(|e| GitFault::of(&e))?;
        Ok(blob.content().to_vec())
    }

    /// The paths of all files below a folder in a commit, sorted; `""` is the root.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn paths_at(&self, commit: Oid, folder: &str) -> Result<Vec<String>, GitFault> {
        let mut tree = self.tree_of(commit)?;
        if !folder.is_empty() {
            tree = match tree.get_path(Path::new(folder)) {
                Ok(entry) if entry.kind() == Some(ObjectType::Tree) => {
                    self.inner().find_tree(entry.id()).map_err(|e| GitFault::of(&e))?
                }
                Ok(_) => return Ok(Vec::new()),
                Err(e) if e.code() == ErrorCode::NotFound => return Ok(Vec::new()),
                Err(e) => return Err(GitFault::of(&e)),
            };
        }
        let prefix = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let mut paths = Vec::new();
        let walked = tree.walk(TreeWalkMode::PreOrder, |above, entry| {
            if entry.kind() == Some(ObjectType::Blob) {
                let name = String::from_utf8_lossy(entry.name_bytes());
                paths.push(format!("{prefix}{above}{name}"));
            }
            TreeWalkResult::Ok
        });
        walked.map_err(|e| GitFault::of(&e))?;
        paths.sort_unstable();
        Ok(paths)
    }

    /// Those of the paths whose file or index entry differs from the last commit. Line ends make no difference.
    ///
    /// # Errors
    /// That an object is missing or damaged, or a file cannot be read.
    pub fn changed(&self, paths: &[&str]) -> Outcome<Vec<PathState>> {
        let head = self.head()?.commit();
        let tree = head.map(|commit| self.tree_of(commit)).transpose()?;
        let index = self.inner().index().map_err(|e| GitFault::of(&e))?;
        let mut changed = Vec::new();
        for path in paths {
            let entry = tree.as_ref().map(|t| self.entry(t, path)).transpose()?.flatten();
            let committed = entry.map(|(id, _)| self.blob(id)).transpose()?;
            let file = disk::read_if_there(&join(self.root(), path)?)?;
            let staged = index.get_path(Path::new(path), 0).map(|e| e.id) != entry.map(|(id, _)| id);
            let modified = file.as_deref().map(without_cr) != committed.as_deref().map(without_cr);
            if modified || staged {
                let path = (*path).to_owned();
                changed.push(PathState {
                    path,
                    modified,
                    staged,
                });
            }
        }
        Ok(changed)
    }

    /// The tags whose name begins with a prefix, sorted, with the commits they stand for.
    ///
    /// # Errors
    /// What is wrong with the references.
    pub fn tags(&self, prefix: &str) -> Result<Vec<(String, Oid)>, GitFault> {
        let mut tags = Vec::new();
        let all = self
            .inner()
            .references_glob("refs/tags/*")
            .map_err(|e| GitFault::of(&e))?;
        for reference in all {
            let reference = reference.map_err(|e| GitFault::of(&e))?;
            let full = String::from_utf8_lossy(reference.name_bytes()).into_owned();
            let name = full.strip_prefix("refs/tags/").unwrap_or(&full).to_owned();
            if !name.starts_with(prefix) {
                continue;
            }
            // A tag of something else than a commit is none of ours.
            if let Ok(commit) = reference.peel_to_commit() {
                tags.push((name, commit.id()));
            }
        }
        tags.sort_unstable();
        Ok(tags)
    }

    pub(super) fn tree_of(&self, commit: Oid) -> Result<Tree<'_>, GitFault> {
        let commit = self.inner().find_commit(commit).map_err(|e| GitFault::of(&e))?;
        commit.tree().map_err(|e| GitFault::of(&e))
    }

    /// The blob and mode of a regular file in a tree.
    pub(super) fn entry(&self, tree: &Tree<'_>, path: &str) -> Result<Option<(Oid, i32)>, GitFault> {
        match tree.get_path(Path::new(path)) {
            Ok(entry) if matches!(entry.filemode(), 0o100_644 | 0o100_755 | 0o100_664) => {
                Ok(Some((entry.id(), entry.filemode())))
            }
            Ok(_) => Ok(None),
            Err(e) if e.code() == ErrorCode::NotFound && !self.is_gone(&e) => Ok(None),
            Err(e) => Err(GitFault::of(&e)),
        }
    }

    /// Whether "not found" was said of an object rather than of a name.
    fn is_gone(&self, error: &git2::Error) -> bool {
        error.class() == git2::ErrorClass::Odb
    }
}

/// A file's bytes as they are stored: a clone on Windows may have CRLF where the repository has LF.
pub(super) fn without_cr(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.windows(2).any(|pair| pair == b"\r\n") || bytes.contains(&0) {
        return Cow::Borrowed(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            out.push(*byte);
        }
    }
    Cow::Owned(out)
}
