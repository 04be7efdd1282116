//! Which commits changed a file, newest first. Order follows from who is whose parent; clocks only decide between
//! commits that have nothing to do with each other.

use std::collections::hash_map::Entry;
use std::collections::{BinaryHeap, HashMap, HashSet};

use git2::{Commit, ErrorCode};

use super::read::Folders;
use super::{GitFault, Moment, Oid, Repo};

/// A commit that changed a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The commit.
    pub commit: Oid,
    /// The file's content since; nothing if it was removed. [`Repo::blob`] reads it.
    pub blob: Option<Oid>,
    /// Who.
    pub name: String,
    /// Their address.
    pub email: String,
    /// When, as they said.
    pub time: Moment,
    /// The first line of the message.
    pub subject: String,
}

/// The commits that changed a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Newest first.
    pub changes: Vec<Change>,
    /// False if history is cut off (a shallow clone): there may have been earlier changes.
    pub complete: bool,
}

struct Visited {
    parents: Vec<Oid>,
    seconds: i64,
    change: Option<Change>,
}

impl Repo {
    /// The commits that lead to the last one and changed a file. Where a merge took one side's version, only that
    /// side is followed, as git does.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn log_path(&self, path: &str) -> Result<History, GitFault> {
        let Some(head) = self.head()?.commit() else {
            return Ok(History {
                complete: true,
                ..History::default()
            });
        };
        let mut walk = Walk {
            repo: self,
            path,
            known: HashMap::new(),
            complete: true,
        };
        let mut visited: HashMap<Oid, Visited> = HashMap::new();
        let mut open = vec![head];
        while let Some(id) = open.pop() {
            if let Entry::Vacant(place) = visited.entry(id) {
                let seen = place.insert(walk.visit(id)?);
                open.extend(&seen.parents);
            }
        }
        Ok(History {
            complete: walk.complete,
            changes: in_order(head, visited),
        })
    }
}

struct Walk<'a> {
    repo: &'a Repo,
    path: &'a str,
    /// The file's blob in each root tree met.
    known: HashMap<Oid, Option<Oid>>,
    complete: bool,
}

impl Walk<'_> {
    fn visit(&mut self, id: Oid) -> Result<Visited, GitFault> {
        let repo = self.repo.inner();
        let commit = repo.find_commit(id).map_err(|e| GitFault::of(&e))?;
        let blob = self.blob(&commit)?;
        let mut parents = Vec::new();
        let mut same = None;
        for parent in commit.parent_ids() {
            match repo.find_commit(parent) {
                Ok(found) => {
                    parents.push(parent);
                    if same.is_none() && self.blob(&found)? == blob {
                        same = Some(parent);
                    }
                }
                Err(e) if e.code() == ErrorCode::NotFound && self.repo.is_shallow() => self.complete = false,
                Err(e) => return Err(GitFault::of(&e)),
            }
        }
        if parents.is_empty() && self.repo.is_shallow() {
            self.complete = false;
        }
        let nothing = same.is_some() || (parents.is_empty() && blob.is_none());
        Ok(Visited {
            parents: same.map_or(parents, |parent| vec![parent]),
            seconds: commit.time().seconds(),
            change: (!nothing).then(|| Change::of(&commit, blob)),
        })
    }

    fn blob(&mut self, commit: &Commit<'_>) -> Result<Option<Oid>, GitFault> {
        let root = commit.tree_id();
        if let Some(known) = self.known.get(&root) {
            return Ok(*known);
        }
        let tree = commit.tree().map_err(|e| GitFault::of(&e))?;
        let blob = Folders::of(self.repo, tree).file(self.path)?.map(|(id, _)| id);
        self.known.insert(root, blob);
        Ok(blob)
    }
}

impl Change {
    fn of(commit: &Commit<'_>, blob: Option<Oid>) -> Self {
        let author = commit.author();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            commit: commit.id(),
            blob,
            name: text(author.name_bytes()),
            email: text(author.email_bytes()),
            time: Moment {
                seconds: author.when().seconds(),
                offset_minutes: author.when().offset_minutes(),
            },
            subject: text(commit.summary_bytes().unwrap_or_default()),
        }
    }
}

/// The changes with every commit before its parents.
fn in_order(head: Oid, mut visited: HashMap<Oid, Visited>) -> Vec<Change> {
    let mut children: HashMap<Oid, usize> = HashMap::new();
    for seen in visited.values() {
        for parent in seen.parents.iter().collect::<HashSet<_>>() {
            *children.entry(*parent).or_default() += 1;
        }
    }
    let mut ready = BinaryHeap::from([(0, head)]);
    let mut changes = Vec::new();
    while let Some((_, id)) = ready.pop() {
        let Some(seen) = visited.remove(&id) else { continue };
        changes.extend(seen.change);
        for parent in seen.parents.into_iter().collect::<HashSet<_>>() {
            let left = children.entry(parent).or_default();
            *left = left.saturating_sub(1);
            if *left == 0 {
                let seconds = visited.get(&parent).map_or(0, |p| p.seconds);
                ready.push((seconds, parent));
            }
        }
    }
    changes
}
