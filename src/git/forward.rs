//! Taking a transaction's steps, and taking them back. Every step may be taken twice: a kill can come after it and
//! before anybody knew.

use git2::{ErrorCode, Index, IndexEntry, IndexTime};
use std::path::Path;

use super::journal::{IndexStep, Journal, RefStep};
use super::locks::GitPath;
use super::repo::require_whole;
use super::staging::{self, Now, Staging, changed_meanwhile};
use super::{GitFault, Oid, Repo};
use crate::message::Outcome;
use crate::store::disk;

/// What to do with a file that somebody changed meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Changed {
    /// Stop.
    Refuse,
    /// Leave it to them; the new content is in the commit.
    Leave,
}

/// A journal and what it needs to be carried out.
pub(super) struct Run<'a> {
    pub repo: &'a Repo,
    pub staging: &'a Staging,
    pub journal: &'a Journal,
}

impl Run<'_> {
    /// Takes all steps, in their order.
    pub fn forward(&self, changed: Changed) -> Outcome<()> {
        for step in &self.journal.files {
            match staging::now(self.repo, step)? {
                Now::Old => self.staging.apply(self.repo, step)?,
                // Gone already; its folder may not be.
                Now::New if step.new.is_none() => self.staging.apply(self.repo, step)?,
                Now::Changed if changed == Changed::Refuse => return Err(changed_meanwhile(step).into()),
                Now::New | Now::Changed => {}
            }
        }
        staging::sync_folders(self.repo, &self.journal.files)?;
        for log in &self.journal.logs {
            log.apply(self.repo)?;
        }
        if let Some(tag) = &self.journal.tag {
            self.publish(tag, "tag")?;
        }
        if let Some(head) = &self.journal.head {
            self.publish(head, "head")?;
        }
        if !self.journal.index.is_empty() {
            self.staging
                .put(&self.staging.index(), &GitPath::own("index").at(self.repo))?;
            disk::sync_folder(self.repo.git_dir())?;
        }
        Ok(())
    }

    /// Takes all steps back, the last first. The head must not have moved.
    pub fn back(&self) -> Outcome<()> {
        if let Some(tag) = &self.journal.tag
            && value(self.repo, &tag.name)?.is_some_and(|id| id.to_string() == tag.new)
        {
            disk::remove(&GitPath::reference(&tag.name).at(self.repo))?;
        }
        for log in self.journal.logs.iter().rev() {
            log.undo(self.repo)?;
        }
        for step in self.journal.files.iter().rev() {
            self.staging.undo(self.repo, step)?;
        }
        staging::sync_folders(self.repo, &self.journal.files)
    }

    /// Whether the head has its new value; or, without a commit, whether all files have theirs.
    pub fn is_past_return(&self) -> Outcome<bool> {
        if let Some(head) = &self.journal.head {
            return Ok(value(self.repo, &head.name)?.is_some_and(|id| id.to_string() == head.new));
        }
        for step in &self.journal.files {
            if staging::now(self.repo, step)? != Now::New {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Gives a reference its new value. Its lock is held, so nobody else can have moved it.
    fn publish(&self, step: &RefStep, staged: &str) -> Outcome<()> {
        let now = value(self.repo, &step.name)?.map(|id| id.to_string());
        if now.as_ref() == Some(&step.new) {
            return Ok(());
        }
        if now != step.old {
            return Err(GitFault::HeadMoved {}.into());
        }
        let path = GitPath::reference(&step.name).at(self.repo);
        let folder = path.parent().unwrap_or(&path);
        disk::create_folders(folder)?;
        // Git leaves empty folders where branches with a slash have been.
        disk::remove_empty_folder(&path)?;
        self.staging.put(&self.staging.reference(staged), &path)?;
        Ok(disk::sync_folder(folder)?)
    }
}

/// The value of a reference; nothing if there is none.
pub(super) fn value(repo: &Repo, name: &str) -> Result<Option<Oid>, GitFault> {
    match repo.inner().refname_to_id(name) {
        Ok(id) => Ok(Some(id)),
        Err(e) if matches!(e.code(), ErrorCode::NotFound | ErrorCode::UnbornBranch) => Ok(None),
        Err(e) => Err(GitFault::of(&e)),
    }
}

/// Writes the index as it is to be: today's, with our entries. Git finds the files' times out when it next looks.
pub(super) fn stage_index(repo: &Repo, staging: &Staging, steps: &[IndexStep]) -> Outcome<()> {
    let staged = staging.index();
    disk::remove(&staged)?;
    let present = disk::read_if_there(&GitPath::own("index").at(repo))?;
    if let Some(present) = &present {
        disk::create(&staged, present)?;
    }
    let fault = |e: git2::Error| GitFault::Index {
        reason: e.message().to_owned(),
    };
    let mut index = Index::open(&staged).map_err(fault)?;
    require_whole(&index, &staged, present.as_deref())?;
    for step in steps {
        let path = Path::new(&step.path);
        for stage in 0..=3 {
            match index.remove(path, stage) {
                Err(e) if e.code() != ErrorCode::NotFound => return Err(fault(e).into()),
                _ => {}
            }
        }
        if let Some(blob) = &step.blob {
            let id = Oid::from_str(blob).map_err(fault)?;
            index.add(&entry(&step.path, id, step.mode)).map_err(fault)?;
        }
    }
    if let Some(written) = disk::modified_second(&GitPath::own("index").at(repo)) {
        doubt_young(&mut index, written).map_err(fault)?;
    }
    index.write().map_err(fault)?;
    Ok(disk::sync(&staged)?)
}

/// Makes git look again at every file that was as young as the index when that was written.
///
/// Git takes a file for unchanged that has the size and the time of its entry, unless the time is not before the
/// index's own, in whole seconds. The index that we write is younger, so what was in doubt must stay so: by the size 0,
/// as git itself does it ("racy git").
fn doubt_young(index: &mut Index, written: i32) -> Result<(), git2::Error> {
    let young = |entry: &IndexEntry| entry.file_size != 0 && entry.mtime.seconds() >= written;
    let young: Vec<IndexEntry> = index.iter().filter(young).collect();
    for mut entry in young {
        // The entries of a conflict, in higher stages, carry no times.
        entry.file_size = 0;
        index.add(&entry)?;
    }
    Ok(())
}

/// An entry of an index about whose file nothing is known yet.
pub(super) fn entry(path: &str, id: Oid, mode: u32) -> IndexEntry {
    IndexEntry {
        ctime: IndexTime::new(0, 0),
        mtime: IndexTime::new(0, 0),
        dev: 0,
        ino: 0,
        mode,
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    }
}
