//! The repository: what it holds, who acts, what changed when, and the transaction that all writing goes through.
//!
//! Works on `git2` alone: no program is started, so that no hook, filter, pager or monitor that a repository names can
//! run. The exceptions are signatures, by the programs that the user's own configuration names, and fetching and pushing, by the
//! user's own `git` ([`Remote`]). Which files mean what is not known here.
#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one place (with store/) where files are touched"
)]

mod archive;
mod commits;
mod fault;
mod forward;
mod history;
mod init;
mod joining;
mod journal;
mod leftovers;
mod locks;
mod objects;
mod plan;
mod read;
mod recover;
mod reflog;
mod remote;
mod repo;
mod signing;
mod staging;
mod transaction;

pub use archive::{Aliases, Archive, CommitFacts, FileChange};
pub use commits::{Commit, Touched};
pub use fault::GitFault;
/// The id of a commit, tree, blob or tag.
pub use git2::Oid;
pub use history::{Change, History};
pub use init::{init, tidy};
pub use joining::{Entry, Join, Relation};
pub use plan::{CommitPlan, Moment, TagPlan};
pub use read::PathState;
pub use remote::{Pushed, Remote, RemoteFault, clone};
pub use repo::{Env, Head, Identity, Repo, Session};
pub use signing::{Checked, Purpose, Signers, Signing, SigningFault};
pub use transaction::{Done, Transaction};
