//! An opened repository with files: where it is, who acts, what its head is, whether it is at rest.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use git2::{ErrorCode, Index, Repository, RepositoryOpenFlags, RepositoryState};

use super::locks::GitPath;
use super::{GitFault, Oid, recover};
use crate::message::Outcome;
use crate::store::{Holder, ReadLock, StoreFault, WriteLock, disk};

/// What the environment says, handed in by the one who reads it.
#[derive(Debug, Clone, Default)]
pub struct Env {
    /// `GIT_AUTHOR_NAME`.
    pub author_name: Option<String>,
    /// `GIT_AUTHOR_EMAIL`.
    pub author_email: Option<String>,
    /// `EMAIL`.
    pub email: Option<String>,
    /// `GIT_CEILING_DIRECTORIES`: folders above which no repository is looked for.
    pub ceilings: Vec<PathBuf>,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The name.
    pub name: String,
    /// The address, by which people are told apart.
    pub email: String,
}

/// What is checked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// A branch, by its short name.
    Branch {
        /// The name.
        name: String,
        /// Its newest commit.
        commit: Oid,
    },
    /// A commit without a branch.
    Detached {
        /// The commit.
        commit: Oid,
    },
    /// A branch that has no commit yet.
    Unborn {
        /// Its name.
        name: String,
    },
}

impl Head {
    /// The commit that is checked out, if there is one.
    #[must_use]
    pub fn commit(&self) -> Option<Oid> {
        match self {
            Self::Branch { commit, .. } | Self::Detached { commit } => Some(*commit),
            Self::Unborn { .. } => None,
        }
    }
}

/// How a command takes the lock.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who it is, for those who wait.
    pub holder: Holder,
    /// How long to wait for others; [`crate::store::lock::WAIT`] unless somebody says otherwise.
    pub wait: Duration,
}

/// A repository with files, opened without running anything that it names.
pub struct Repo {
    inner: Repository,
    root: PathBuf,
}

impl Repo {
    /// Opens the repository that holds `start`.
    ///
    /// # Errors
    /// That there is none, that it is bare, of a kind that is not supported, or somebody else's.
    pub fn discover(start: &Path, env: &Env) -> Result<Self, GitFault> {
        let inner = Repository::open_ext(start, RepositoryOpenFlags::empty(), &env.ceilings)
            .map_err(|e| GitFault::of_opening(start, &e))?;
        match inner.workdir() {
            Some(root) if !inner.is_bare() => {
                let root = root.to_path_buf();
                Ok(Self { inner, root })
            }
            _ => Err(GitFault::Bare {
                // Rebuilt, because git2 ends it with a slash.
                path: inner.path().components().collect(),
            }),
        }
    }

    /// The folder that holds the repository's files.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of this worktree's own state: `.git`, or what stands for it in a linked worktree or a submodule.
    #[must_use]
    pub fn git_dir(&self) -> &Path {
        self.inner.path()
    }

    /// The folder below it that is ours: the lock, unfinished transactions, derived indexes.
    #[must_use]
    pub fn state_dir(&self) -> PathBuf {
        self.inner.path().join("bayan")
    }

    /// A path as the repository names it: from its root, with `/`.
    ///
    /// # Errors
    /// [`GitFault::Outside`].
    pub fn relative(&self, path: &Path) -> Result<String, GitFault> {
        let outside = || GitFault::Outside {
            path: path.to_path_buf(),
        };
        let root = fs::canonicalize(&self.root).map_err(|_| outside())?;
        let known = path
            .ancestors()
            .find_map(|a| Some((a, fs::canonicalize(a).ok()?)));
        let (above, real) = known.ok_or_else(outside)?;
        let rest = path.strip_prefix(above).map_err(|_| outside())?;
        let full = if rest.as_os_str().is_empty() {
            real
        } else {
            real.join(rest)
        };
        let inside = full.strip_prefix(&root).map_err(|_| outside())?;
        let parts: Option<Vec<&str>> = inside.components().map(|c| c.as_os_str().to_str()).collect();
        Ok(parts.ok_or_else(outside)?.join("/"))
    }

    /// Who acts: the environment first, then git's configuration.
    ///
    /// # Errors
    /// [`GitFault::NoIdentity`] with the commands that set it.
    pub fn identity(&self, env: &Env) -> Result<Identity, GitFault> {
        let config = self.inner.config().map_err(|e| GitFault::of(&e))?;
        let configured = |key: &str| config.get_string(key).ok();
        let said = |text: Option<String>| text.filter(|t| !t.trim().is_empty());
        let name = said(env.author_name.clone())
            .or_else(|| said(configured("author.name")))
            .or_else(|| said(configured("user.name")));
        let email = said(env.author_email.clone())
            .or_else(|| said(configured("author.email")))
            .or_else(|| said(configured("user.email")))
            .or_else(|| said(env.email.clone()));
        match (name, email) {
            (Some(name), Some(email)) => Ok(Identity { name, email }),
            _ => Err(GitFault::NoIdentity {}),
        }
    }

    /// What is checked out.
    ///
    /// # Errors
    /// What is wrong with the references.
    pub fn head(&self) -> Result<Head, GitFault> {
        match self.inner.head() {
            Ok(_) if self.inner.head_detached().map_err(|e| GitFault::of(&e))? => {
                let commit = self.inner.refname_to_id("HEAD").map_err(|e| GitFault::of(&e))?;
                Ok(Head::Detached { commit })
            }
            Ok(reference) => {
                let resolved = reference.peel_to_commit().map_err(|e| GitFault::of(&e))?;
                let name = String::from_utf8_lossy(reference.shorthand_bytes()).into_owned();
                let commit = resolved.id();
                Ok(Head::Branch { name, commit })
            }
            Err(e) if e.code() == ErrorCode::UnbornBranch => {
                let full = self.head_target()?.unwrap_or_default();
                let name = full.strip_prefix("refs/heads/").unwrap_or(&full).to_owned();
                Ok(Head::Unborn { name })
            }
            Err(e) => Err(GitFault::of(&e)),
        }
    }

    /// Refuses to go on while a merge, rebase or the like is unfinished.
    ///
    /// # Errors
    /// [`GitFault::Busy`], naming the operation as git does.
    pub fn require_idle(&self) -> Result<(), GitFault> {
        let operation = match self.inner.state() {
            RepositoryState::Clean => return Ok(()),
            RepositoryState::Merge => "merge",
            RepositoryState::Revert | RepositoryState::RevertSequence => "revert",
            RepositoryState::CherryPick | RepositoryState::CherryPickSequence => "cherry-pick",
            RepositoryState::Bisect => "bisect",
            RepositoryState::Rebase | RepositoryState::RebaseInteractive | RepositoryState::RebaseMerge => {
                "rebase"
            }
            RepositoryState::ApplyMailbox | RepositoryState::ApplyMailboxOrRebase => "am",
        };
        Err(GitFault::Busy {
            operation: operation.to_owned(),
        })
    }

    /// Whether history was cut off when this was cloned: what lies before is unknown, not absent.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.inner.is_shallow()
    }

    /// Waits for the right to change the workspace, and finishes or undoes what a killed command left behind.
    ///
    /// # Errors
    /// Who holds the lock; or why the leftovers cannot be dealt with.
    pub fn begin_write(&self, session: &Session) -> Outcome<WriteLock> {
        let lock = WriteLock::acquire(&self.state_dir(), &session.holder, session.wait)?;
        recover::recover(self, &lock)?;
        Ok(lock)
    }

    /// Waits until nobody changes the workspace, first finishing or undoing what a killed command left behind.
    ///
    /// # Errors
    /// Who holds the lock; or that there are leftovers which cannot be dealt with here.
    pub fn begin_read(&self, session: &Session) -> Outcome<ReadLock> {
        let lock = ReadLock::acquire(&self.state_dir(), session.wait)?;
        if !recover::is_needed(self) {
            return Ok(lock);
        }
        drop(lock);
        if let Err(fault) = self.begin_write(session) {
            return recover::read_on_without(self, fault, session);
        }
        Ok(ReadLock::acquire(&self.state_dir(), session.wait)?)
    }

    /// Whether a killed command left something that taking a lock deals with.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        recover::is_needed(self)
    }

    pub(super) fn inner(&self) -> &Repository {
        &self.inner
    }

    /// The index as it is now.
    pub(super) fn index(&self) -> Outcome<Index> {
        let index = self.inner.index().map_err(|e| GitFault::of(&e))?;
        if index.is_empty() {
            let path = GitPath::own("index").at(self);
            require_whole(&index, &path, disk::read_if_there(&path)?.as_deref())?;
        }
        Ok(index)
    }

    /// The full name of the reference that `HEAD` stands for; nothing if it is a commit.
    pub(super) fn head_target(&self) -> Result<Option<String>, GitFault> {
        let mut name = "HEAD".to_owned();
        for _ in 0..5 {
            let reference = match self.inner.find_reference(&name) {
                Ok(reference) => reference,
                Err(e) if e.code() == ErrorCode::NotFound && name != "HEAD" => break,
                Err(e) => return Err(GitFault::of(&e)),
            };
            match reference.symbolic_target().map_err(|e| GitFault::of(&e))? {
                Some(target) => target.clone_into(&mut name),
                None => break,
            }
        }
        Ok((name != "HEAD").then_some(name))
    }
}

/// Refuses an index without the entries that its file says it has. The library takes a file for absent when the disk
/// cannot say whether it is there, and gives an empty index.
pub(super) fn require_whole(index: &Index, path: &Path, file: Option<&[u8]>) -> Result<(), StoreFault> {
    let count = file.and_then(|bytes| bytes.get(8..12)?.try_into().ok());
    let count = count.map_or(0, u32::from_be_bytes) as usize;
    if count == index.len() {
        return Ok(());
    }
    let error = std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    Err(StoreFault::of(path, &error))
}
