//! What the repository holds at a commit, and how the files differ from it. Never by `git status`: no filter runs,
//! and only the paths that are asked for are looked at.

use std::borrow::Cow;
use std::collections::HashMap;
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
        match self.folders(commit)?.file(path)? {
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
        let mut tree = head.map(|commit| self.folders(commit)).transpose()?;
        let index = self.index()?;
        let mut changed = Vec::new();
        for path in paths {
            let entry = tree.as_mut().map(|t| t.file(path)).transpose()?.flatten();
            let committed = entry.map(|(id, _)| id);
            let file = disk::read_if_there(&join(self.root(), path)?)?;
            let staged = index.get_path(Path::new(path), 0).map(|e| e.id) != committed;
            let modified = !self.same_text(file.as_deref(), committed)?;
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

    /// Whether a file has a blob's text. Hashing the file is cheaper than reading the blob, which is only asked for
    /// when it may have CRLF itself.
    fn same_text(&self, file: Option<&[u8]>, blob: Option<Oid>) -> Result<bool, GitFault> {
        let (Some(file), Some(blob)) = (file, blob) else {
            return Ok(file.is_none() && blob.is_none());
        };
        let text = without_cr(file);
        let hashed = Oid::hash_object(ObjectType::Blob, &text).map_err(|e| GitFault::of(&e))?;
        Ok(hashed == blob || text == without_cr(&self.blob(blob)?))
    }

    /// The commit that a tag of that name stands for; `None` if there is none, or it stands for something else.
    ///
    /// # Errors
    /// What is wrong with the references.
    pub fn tag(&self, name: &str) -> Result<Option<Oid>, GitFault> {
        match self.inner().find_reference(&format!("refs/tags/{name}")) {
            Ok(reference) => Ok(reference.peel_to_commit().ok().map(|commit| commit.id())),
            Err(error) if matches!(error.code(), ErrorCode::NotFound | ErrorCode::InvalidSpec) => Ok(None),
            Err(error) => Err(GitFault::of(&error)),
        }
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

    pub(super) fn folders(&self, commit: Oid) -> Result<Folders<'_>, GitFault> {
        Ok(Folders::of(self, self.tree_of(commit)?))
    }
}

/// The folders of a commit, each read once: a folder of ten thousand statements is as large as a book.
pub(super) struct Folders<'a> {
    repo: &'a Repo,
    known: HashMap<String, Option<Tree<'a>>>,
}

impl<'a> Folders<'a> {
    pub fn of(repo: &'a Repo, root: Tree<'a>) -> Self {
        let known = HashMap::from([(String::new(), Some(root))]);
        Self { repo, known }
    }

    /// The blob and mode of a regular file.
    pub fn file(&mut self, path: &str) -> Result<Option<(Oid, i32)>, GitFault> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let entry = self.folder(folder)?.and_then(|tree| {
            let entry = tree.get_name(name)?;
            Some((entry.id(), entry.filemode()))
        });
        Ok(entry.filter(|(_, mode)| matches!(mode, 0o100_644 | 0o100_755 | 0o100_664)))
    }

    /// A folder; `""` is the root.
    pub fn folder(&mut self, path: &str) -> Result<Option<&Tree<'a>>, GitFault> {
        if !self.known.contains_key(path) {
            let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
            let entry = self.folder(above)?.and_then(|tree| {
                let entry = tree.get_name(name)?;
                (entry.kind() == Some(ObjectType::Tree)).then(|| entry.id())
            });
            let tree = entry.map(|id| self.repo.inner().find_tree(id)).transpose();
            let tree = tree.map_err(|e| GitFault::of(&e))?;
            self.known.insert(path.to_owned(), tree);
        }
        Ok(self.known.get(path).and_then(Option::as_ref))
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
