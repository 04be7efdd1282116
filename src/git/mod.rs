//! The repository: what it holds, who acts, what changed when, and the transaction that all writing goes through.
//!
//! Works on `git2` alone: no program is started, so that no hook, filter, pager or monitor that a repository names can
//! run. The one exception are signatures, by the programs that the user's own configuration names. Fetching and pushing are not done here. Which files mean what is not known here.
#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one place (with store/) where files are touched"
)]

mod commits;
mod fault;
mod forward;
mod history;
mod init;
mod journal;
mod locks;
mod objects;
mod plan;
mod read;
mod recover;
mod reflog;
mod repo;
mod signing;
mod staging;
mod transaction;

pub use commits::{Commit, FileChange};
pub use fault::GitFault;
/// The id of a commit, tree, blob or tag.
pub use git2::Oid;
pub use history::{Change, History};
pub use init::{init, tidy};
pub use plan::{CommitPlan, Moment, TagPlan};
pub use read::PathState;
pub use repo::{Env, Head, Identity, Repo, Session};
pub use signing::{Checked, Purpose, Signers, Signing, SigningFault};
pub use transaction::{Done, Transaction};
