//! What can be wrong with a repository, by name.

use std::path::{Path, PathBuf};

use git2::{ErrorClass, ErrorCode};

crate::faults! {
    /// Why a repository could not be used.
    pub enum GitFault {
        /// No repository here or above.
        NoRepository["git-no-repository"] { path: PathBuf } hints["git-no-repository-hint"],
        /// A repository without files.
        Bare["git-bare"] { path: PathBuf } hints["git-bare-hint"],
        /// The repository belongs to somebody else, who could have planted settings in it.
        UnsafeOwner["git-unsafe-owner"] { path: PathBuf } hints["git-unsafe-owner-hint"],
        /// Only a part of the repository was cloned.
        PartialClone["git-partial-clone"] { path: PathBuf } hints["git-partial-clone-hint"],
        /// References are stored in the newer form.
        Reftable["git-reftable"] { path: PathBuf } hints["git-reftable-hint"],
        /// Objects are named by SHA-256.
        Sha256["git-sha256"] { path: PathBuf } hints["git-sha256-hint"],
        /// Another extension that we do not know.
        Extension["git-extension"] { path: PathBuf, reason: String } hints[],
        /// A merge, rebase or the like is unfinished.
        Busy["git-busy"] { operation: String } hints["git-busy-hint"],
        /// Nobody said who is at work.
        NoIdentity["git-no-identity"] {} hints["git-no-identity-hint-name", "git-no-identity-hint-email"],
        /// A name or address that a commit cannot carry.
        BadIdentity["git-bad-identity"] { name: String, email: String } hints["git-no-identity-hint-name", "git-no-identity-hint-email"],
        /// Git itself, or a leftover of it, holds a lock of its own.
        GitLocked["git-locked"] { path: PathBuf, seconds: u64 } hints["git-locked-hint"],
        /// A tag of this name exists.
        TagExists["git-tag-exists"] { name: String } hints["git-tag-exists-hint"],
        /// No name for a tag.
        TagName["git-tag-name"] { name: String } hints[],
        /// An object is missing or damaged.
        Damaged["git-damaged"] { reason: String } hints["git-damaged-hint"],
        /// The index is in a form that we cannot write.
        Index["git-index"] { reason: String } hints["git-index-hint"],
        /// Others keep moving the branch.
        HeadMoved["git-head-moved"] {} hints["git-head-moved-hint"],
        /// A person changed a file while we were about to.
        Meanwhile["git-meanwhile"] { path: PathBuf } hints["git-meanwhile-hint"],
        /// A path that is not in the repository.
        Outside["git-outside"] { path: PathBuf } hints["git-outside-hint"],
        /// The last step of a transaction failed; the next command takes it.
        Unfinished["git-unfinished"] { reason: String } hints["git-unfinished-hint"],
        /// A transaction is to be finished, and nothing can be written.
        UnfinishedHere["git-unfinished-here"] { path: PathBuf } hints["git-unfinished-here-hint"],
        /// The record of an unfinished transaction is damaged.
        Journal["git-journal"] { path: PathBuf } hints["git-journal-hint"],
        /// Git reports something else.
        Other["git-other"] { reason: String } hints["git-damaged-hint"],
    }
}

impl GitFault {
    /// The fault that an error of the library amounts to, when something in the repository was read or written.
    pub(super) fn of(error: &git2::Error) -> Self {
        let reason = error.message().to_owned();
        let missing = error.code() == ErrorCode::NotFound;
        match error.class() {
            ErrorClass::Odb | ErrorClass::Object | ErrorClass::Zlib | ErrorClass::Tree => {
                Self::Damaged { reason }
            }
            ErrorClass::Reference if !missing => Self::Damaged { reason },
            ErrorClass::Index => Self::Index { reason },
            _ => Self::Other { reason },
        }
    }

    /// The fault that an error amounts to, when a repository was to be opened at a path.
    pub(super) fn of_opening(path: &Path, error: &git2::Error) -> Self {
        let path = path.to_path_buf();
        let message = error.message().to_ascii_lowercase();
        if error.code() == ErrorCode::Owner {
            Self::UnsafeOwner { path }
        } else if message.contains("partialclone") {
            Self::PartialClone { path }
        } else if message.contains("refstorage") {
            Self::Reftable { path }
        } else if message.contains("object format")
            || message.contains("objectformat")
            || message.contains("sha256")
        {
            Self::Sha256 { path }
        } else if message.contains("extension") || message.contains("repository version") {
            Self::Extension {
                path,
                reason: error.message().to_owned(),
            }
        } else if error.code() == ErrorCode::NotFound {
            Self::NoRepository { path }
        } else {
            Self::of(error)
        }
    }
}
