//! `audit`: all of the history and the present, judged by the rules.
//!
//! Every commit is compared with its parents, and only where it differs from them. What was seen once is not looked at
//! again: the next audit goes on from there ([`state`]). An audit says what the objects show; what it cannot know is in
//! `docs/proof.md`.

pub mod finding;
mod hands;
mod policy;
mod present;
mod proposals;
mod questions;
pub mod reader;
mod releases;
pub mod state;
mod verdicts;
mod walk;

use serde::Serialize;

use crate::git::{Archive, Oid};
use crate::message::{AnyFault, Outcome};
use crate::project::Project;

pub use finding::{Finding, Rule};
pub use reader::Reader;
pub use state::{PolicyChange, State};
pub use walk::Auditor;

crate::faults! {
    /// Why there is nothing to audit.
    pub enum AuditFault {
        /// A name that stands for no commit.
        UnknownCommit["audit-unknown-commit"] { name: String } hints["audit-unknown-commit-hint"],
        /// The repository has branches, but not the one that its `HEAD` names.
        NoMainBranch["gate-no-main-branch"] { branch: String } hints["gate-no-main-branch-hint"],
        /// What was told is not what git tells a hook.
        NotAHook["gate-not-a-hook"] { line: usize } hints["gate-not-a-hook-hint"],
        /// No commit yet.
        NoCommit["audit-no-commit"] {} hints[],
        /// The commit has no configuration that can be read.
        NoConfig["audit-no-config"] { commit: String } hints[],
    }
}

/// What an audit found.
#[derive(Debug, Serialize)]
pub struct AuditReport {
    /// The commit that it ends with.
    pub commit: String,
    /// How many commits were looked at, those of earlier audits too.
    pub commits: usize,
    /// How many of them now.
    pub fresh: usize,
    /// How many statements there are.
    pub statements: usize,
    /// Breaches first, then what counts for nothing.
    pub findings: Vec<Finding>,
    /// The changes of the policy, oldest first.
    pub policy_changes: Vec<PolicyChange>,
    /// The clone does not hold all of the history.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shallow: bool,
    /// Why files cannot be read.
    #[serde(skip)]
    pub faults: Vec<AnyFault>,
}

impl AuditReport {
    /// How many breaches there are.
    #[must_use]
    pub fn breaches(&self) -> usize {
        self.findings.iter().filter(|finding| finding.breach).count()
    }
}

/// Which commits are to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// From here on; from the beginning, if not said.
    pub after: Option<String>,
    /// Up to here.
    pub to: String,
}

impl Range {
    /// A range as git writes it: `A..B`, `A..`, `B`.
    #[must_use]
    pub fn parse(written: &str) -> Self {
        let named = |name: &str| {
            if name.is_empty() {
                "HEAD".to_owned()
            } else {
                name.to_owned()
            }
        };
        match written.split_once("..") {
            Some((after, to)) => Self {
                after: Some(named(after)),
                to: named(to),
            },
            None => Self {
                after: None,
                to: named(written),
            },
        }
    }
}

/// Audits a range of the history, or all of it, and the state that it ends with.
///
/// # Errors
/// A name that stands for no commit, or the repository is damaged.
pub fn audit(
    project: &Project<'_>,
    range: Option<&Range>,
    progress: &mut dyn FnMut(usize, usize),
) -> Outcome<AuditReport> {
    let _reading = project.read()?;
    let archive = Archive::open(project.git_dir(), None)?;
    let folder = project.folder_in_repo()?;
    let reader = Reader::new(&archive, &folder);
    let to = find(&archive, range.map_or("HEAD", |range| range.to.as_str()))?;
    let after = range.and_then(|range| range.after.as_deref());
    let after = after.map(|name| find(&archive, name)).transpose()?;
    let key = key(&archive, &folder, to)?;
    let kept = project.state_dir().join("audit");
    // The rest of a history does not tell what the beginning would have.
    let state = match after {
        None => go_on(&archive, to, State::read(&kept, &key)),
        Some(_) => State::default(),
    };
    let from = state.tip.as_deref().and_then(|tip| archive.resolve(tip));
    let commits = archive.commits(&[to], &from.into_iter().chain(after).collect::<Vec<Oid>>())?;
    let mut auditor = Auditor::new(&reader, state, archive.aliases(to)?);
    auditor.founded(to)?;
    for (at, commit) in commits.iter().enumerate() {
        progress(at, commits.len());
        auditor.commit(*commit)?;
    }
    if after.is_none() && !commits.is_empty() {
        auditor.state.keep(&kept, &key);
    }
    report(&reader, auditor.state, to, commits.len(), progress)
}

fn find(archive: &Archive, name: &str) -> Outcome<Oid> {
    let unknown = || AuditFault::UnknownCommit {
        name: name.to_owned(),
    };
    match (archive.resolve(name), name) {
        (Some(commit), _) => Ok(commit),
        (None, "HEAD") => Err(AuditFault::NoCommit {}.into()),
        (None, _) => Err(unknown().into()),
    }
}

/// What all that is kept depends on beside the commits: the folder, and who is the same as whom.
///
/// # Errors
/// The repository is damaged.
pub fn key(archive: &Archive, folder: &str, commit: Oid) -> Outcome<String> {
    let aliases = archive.file_at(commit, ".mailmap")?;
    Ok(format!(
        "{folder} {}",
        aliases.map(|id| id.to_string()).unwrap_or_default()
    ))
}

/// What is known already, if it is of a commit that leads to this one.
#[must_use]
pub fn go_on(archive: &Archive, to: Oid, kept: Option<State>) -> State {
    let leads = |state: &State| {
        let tip = state.tip.as_deref().and_then(|tip| archive.resolve(tip));
        tip.is_some_and(|tip| archive.leads_to(tip, to))
    };
    kept.filter(leads).unwrap_or_default()
}

fn report(
    reader: &Reader<'_>,
    state: State,
    to: Oid,
    fresh: usize,
    progress: &mut dyn FnMut(usize, usize),
) -> Outcome<AuditReport> {
    let Some(config) = reader.config(to)? else {
        let fault = reader.config_fault(to)?;
        let none = AuditFault::NoConfig {
            commit: to.to_string(),
        };
        return Err(fault.unwrap_or_else(|| none.into()));
    };
    let present = present::present(reader, &state, to, &config, progress)?;
    let mut findings = state.findings;
    findings.extend(present.findings);
    findings.sort_by_key(|finding| !finding.breach);
    Ok(AuditReport {
        commit: to.to_string(),
        commits: state.commits,
        fresh,
        statements: present.statements,
        findings,
        policy_changes: state.policies,
        shallow: state.is_cut,
        faults: present.faults,
    })
}
