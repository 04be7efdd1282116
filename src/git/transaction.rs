//! Changing several files, and the repository with them, as one: all of it happens, or none, whenever the process ends.
//!
//! 1. New contents, objects and the new index are written aside; old contents keep a second name. Failing here, or
//!    being killed here, changes nothing.
//! 2. Git's own locks are taken and the head is found unmoved. Failing or being killed here changes nothing either;
//!    the next command removes the locks.
//! 3. The journal gets its name. From now on the transaction counts.
//! 4. Files, logs, references and index get their new contents, each in one step. After a failure here the steps are
//!    taken back; after a kill the next command takes the remaining ones.
//! 5. The journal goes, then the locks, then what was kept aside.
//!
//! No hook is run and nothing is signed: hooks are programs of the repository, and it may be somebody else's.

use std::collections::BTreeMap;
use std::time::Duration;

use git2::{Reference, Tag};

use super::forward::{Changed, Run, stage_index, value};
use super::journal::{Journal, RefStep};
use super::locks::{GitPath, Locks};
use super::objects::{self, Built, Content};
use super::recover::close;
use super::reflog::{self, LogStep};
use super::staging::{FileStep, Staging};
use super::{CommitPlan, GitFault, Join, Oid, Repo};
use crate::message::{AnyFault, Outcome};
use crate::store::{StoreFault, WriteLock, disk, join};

/// How often to begin anew when the head moves between looking and locking.
const ATTEMPTS: usize = 5;

/// How long to wait for git's own locks unless somebody says otherwise.
const WAIT: Duration = Duration::from_secs(10);

/// What a transaction did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// The commit that was made; nothing if none was asked for, or nothing would have changed.
    pub commit: Option<Oid>,
    /// The files that were written or removed, sorted.
    pub written: Vec<String>,
}

/// Writes that are to happen together.
pub struct Transaction<'a> {
    repo: &'a Repo,
    staging: Staging,
    changes: BTreeMap<String, Option<Vec<u8>>>,
    wait: Duration,
    join: Option<Join>,
}

/// The head as it was when we looked.
#[derive(PartialEq, Eq)]
struct Seen {
    target: Option<String>,
    commit: Option<Oid>,
}

impl<'a> Transaction<'a> {
    /// A transaction without writes. Holding the lock is what makes it the only one.
    #[must_use]
    pub fn new(repo: &'a Repo, _lock: &'a WriteLock) -> Self {
        Self {
            repo,
            staging: Staging::of(repo),
            changes: BTreeMap::new(),
            wait: WAIT,
            join: None,
        }
    }

    /// The transaction as one that joins another line of history: its commit holds the tree of the join, and the files
    /// that are written are those that differ by it.
    #[must_use]
    pub fn joining(mut self, join: Join) -> Self {
        self.join = Some(join);
        self
    }

    /// The transaction with another time to wait for git's own locks.
    #[must_use]
    pub fn waiting(mut self, wait: Duration) -> Self {
        self.wait = wait;
        self
    }

    /// A file that is to hold these bytes. The last word on a path counts.
    ///
    /// # Errors
    /// That the path leaves the repository or leads through a link.
    pub fn write(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<(), StoreFault> {
        join(self.repo.root(), path)?;
        self.changes.insert(path.to_owned(), Some(bytes.into()));
        Ok(())
    }

    /// A file that is to go.
    ///
    /// # Errors
    /// That the path leaves the repository or leads through a link.
    pub fn remove(&mut self, path: &str) -> Result<(), StoreFault> {
        join(self.repo.root(), path)?;
        self.changes.insert(path.to_owned(), None);
        Ok(())
    }

    /// Does it: the files, and with a plan also a commit of exactly these paths. Whatever else is staged or changed
    /// stays so. When this returns without a fault, the disk has everything.
    ///
    /// # Errors
    /// Why it was not done; then nothing has changed, except after [`GitFault::Unfinished`]: the next command that
    /// takes the lock finishes that.
    pub fn commit(self, plan: Option<&CommitPlan>) -> Outcome<Done> {
        self.repo.require_idle()?;
        if self.staging.exists() {
            return Err(GitFault::Journal {
                path: self.staging.journal(),
            }
            .into());
        }
        self.staging.open()?;
        match self.prepare(plan) {
            Ok(Some((journal, locks, done))) => self.carry_out(&journal, &locks).map(|()| done),
            Ok(None) => {
                self.staging.clear()?;
                Ok(Done::default())
            }
            Err(fault) => {
                self.abandon();
                Err(fault)
            }
        }
    }

    /// Everything before the transaction counts; nothing if there is nothing to do.
    fn prepare(&self, plan: Option<&CommitPlan>) -> Outcome<Option<(Journal, Locks<'_>, Done)>> {
        let mut files = Vec::new();
        for (number, (path, bytes)) in self.changes.iter().enumerate() {
            files.extend(self.staging.stage(self.repo, path, number, bytes.as_deref())?);
        }
        self.staging.confirm(&files)?;
        let prepared = match plan {
            Some(plan) => self.prepare_commit(plan, files)?,
            None if files.is_empty() => None,
            None => {
                let locks = Locks::take(self.repo, &self.staging, Vec::new(), self.wait)?;
                let journal = Journal {
                    files,
                    ..Journal::default()
                };
                Some((journal, locks))
            }
        };
        let Some((journal, locks)) = prepared else {
            return Ok(None);
        };
        let done = Done {
            commit: journal.head.as_ref().and_then(|h| h.new.parse().ok()),
            written: journal.files.iter().map(|f| f.path.clone()).collect(),
        };
        journal.write(&self.staging)?;
        Ok(Some((journal, locks, done)))
    }

    fn prepare_commit(
        &self,
        plan: &CommitPlan,
        files: Vec<FileStep>,
    ) -> Outcome<Option<(Journal, Locks<'_>)>> {
        self.check_tag(plan)?;
        let contents = objects::write_blobs(self.repo, self.changes.iter())?;
        for _ in 0..ATTEMPTS {
            let seen = self.look()?;
            let built = match &self.join {
                Some(join) if seen.commit != Some(join.ours) => return Err(GitFault::HeadMoved {}.into()),
                Some(join) => objects::join(self.repo, &contents, plan, join)?,
                None => objects::build(self.repo, seen.commit, &contents, plan)?,
            };
            if built.commit.is_none()
                && built.tag.is_none()
                && files.is_empty()
                && self.index_agrees(&contents)?
            {
                return Ok(None);
            }
            let mut journal = self.journal(plan, &seen, built)?;
            let locks = Locks::take(self.repo, &self.staging, journal.locks.clone(), self.wait)?;
            if self.look()? != seen {
                locks.release()?;
                continue;
            }
            self.check_tag(plan)?;
            stage_index(self.repo, &self.staging, &journal.index)?;
            journal.logs = self.logs(plan, &seen, &journal)?;
            journal.files = files;
            self.stage_references(&journal)?;
            return Ok(Some((journal, locks)));
        }
        Err(GitFault::HeadMoved {}.into())
    }

    /// The steps of a commit, without the files.
    fn journal(&self, plan: &CommitPlan, seen: &Seen, built: Built) -> Outcome<Journal> {
        let name = seen.target.clone().unwrap_or_else(|| "HEAD".to_owned());
        let mut locks = vec![GitPath::own("index").lock()];
        let mut journal = Journal {
            index: built.index,
            ..Journal::default()
        };
        if let Some(new) = built.commit {
            locks.push(GitPath::own("HEAD").lock());
            locks.extend(seen.target.as_deref().map(|t| GitPath::reference(t).lock()));
            journal.head = Some(RefStep {
                name,
                old: seen.commit.map(|id| id.to_string()),
                new: new.to_string(),
            });
        }
        if let (Some(tag), Some(id)) = (&plan.tag, built.tag) {
            let name = format!("refs/tags/{}", tag.name);
            locks.push(GitPath::reference(&name).lock());
            journal.tag = Some(RefStep {
                name,
                old: None,
                new: id.to_string(),
            });
        }
        journal.locks = locks;
        Ok(journal)
    }

    /// The lines for the logs. Only asked while the locks are held: git shortens logs when it cleans up.
    fn logs(&self, plan: &CommitPlan, seen: &Seen, journal: &Journal) -> Result<Vec<LogStep>, GitFault> {
        let Some(head) = &journal.head else {
            return Ok(Vec::new());
        };
        let mut names = vec!["HEAD"];
        names.extend(seen.target.as_deref());
        let moved = reflog::Move {
            names: &names,
            old: seen.commit,
            new: head.new.parse().map_err(|e: git2::Error| GitFault::of(&e))?,
            who: &plan.signature()?,
            subject: &plan.subject,
        };
        Ok(reflog::plan(self.repo, &moved))
    }

    fn stage_references(&self, journal: &Journal) -> Result<(), StoreFault> {
        for (step, staged) in [(&journal.head, "head"), (&journal.tag, "tag")] {
            if let Some(step) = step {
                disk::create(
                    &self.staging.reference(staged),
                    format!("{}\n", step.new).as_bytes(),
                )?;
            }
        }
        Ok(())
    }

    fn look(&self) -> Result<Seen, GitFault> {
        let target = self.repo.head_target()?;
        let commit = value(self.repo, target.as_deref().unwrap_or("HEAD"))?;
        Ok(Seen { target, commit })
    }

    fn check_tag(&self, plan: &CommitPlan) -> Result<(), GitFault> {
        let Some(tag) = &plan.tag else { return Ok(()) };
        let full = format!("refs/tags/{}", tag.name);
        let name = tag.name.clone();
        if !Tag::is_valid_name(&name) || !Reference::is_valid_name(&full) {
            return Err(GitFault::TagName { name });
        }
        if value(self.repo, &full)?.is_some() {
            return Err(GitFault::TagExists { name });
        }
        Ok(())
    }

    fn index_agrees(&self, contents: &[Content]) -> Outcome<bool> {
        let index = self.repo.index()?;
        let agrees = |c: &Content| index.get_path(c.path.as_ref(), 0).map(|e| e.id) == c.blob;
        Ok(contents.iter().all(agrees))
    }

    /// Everything after the transaction counts.
    fn carry_out(&self, journal: &Journal, locks: &Locks<'_>) -> Outcome<()> {
        let run = Run {
            repo: self.repo,
            staging: &self.staging,
            journal,
        };
        if let Err(fault) = run.forward(Changed::Refuse) {
            if run.is_past_return().unwrap_or(false) {
                run.forward(Changed::Leave).map_err(|again| unfinished(&again))?;
            } else {
                run.back().map_err(|_| unfinished(&fault))?;
                close(&self.staging, locks).map_err(|_| unfinished(&fault))?;
                return Err(fault);
            }
        }
        // What is left after the journal has gone is leftovers, which the next command removes.
        match close(&self.staging, locks) {
            Err(fault) if self.staging.journal().exists() => {
                close(&self.staging, locks).map_err(|_| unfinished(&fault))
            }
            _ => Ok(()),
        }
    }

    /// Removes what was prepared. What cannot be removed is left to the next command.
    fn abandon(&self) {
        if disk::remove(&self.staging.journal()).is_ok()
            && super::locks::release_leftovers(self.repo, &self.staging).is_ok()
        {
            let _ = self.staging.clear();
        }
    }
}

fn unfinished(fault: &AnyFault) -> AnyFault {
    GitFault::Unfinished {
        reason: fault.code().to_owned(),
    }
    .into()
}
