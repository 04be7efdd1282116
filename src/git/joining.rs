//! Two lines of history becoming one: how they stand to each other, what each changed, and the tree that has both.
//!
//! What becomes of a file that both changed is not decided here, except that of a file which is none of ours, and which
//! git's own merge can do line by line.

use std::collections::BTreeMap;

use git2::build::TreeUpdateBuilder;
use git2::{Delta, DiffOptions, FileMode};

use super::forward::entry;
use super::objects::writing;
use super::{GitFault, Oid, Repo};

/// How two commits stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They are one.
    Same,
    /// The second is part of the first.
    Ahead,
    /// The first is part of the second.
    Behind,
    /// Each has what the other has not, since this one; of several, since any of them.
    Parted(Oid),
    /// They have nothing in common.
    Unrelated,
}

/// A file in a commit: its blob and its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The content.
    pub blob: Oid,
    /// The mode.
    pub mode: u32,
}

impl Entry {
    /// Whether it is a file, not a link or another repository.
    #[must_use]
    pub fn is_file(&self) -> bool {
        matches!(self.mode, 0o100_644 | 0o100_755 | 0o100_664)
    }
}

/// Two lines of history to be joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    /// What the head must be.
    pub ours: Oid,
    /// What is joined to it.
    pub theirs: Oid,
    /// What the commit holds; `None` to go forward to the other commit itself.
    pub tree: Option<Oid>,
}

impl Repo {
    /// How two commits stand to each other.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn relation(&self, ours: Oid, theirs: Oid) -> Result<Relation, GitFault> {
        if ours == theirs {
            return Ok(Relation::Same);
        }
        // Of several, which a merge in both directions leaves, the same one on every computer.
        let base = self.bases(ours, theirs)?.into_iter().next();
        Ok(match base {
            Some(base) if base == ours => Relation::Behind,
            Some(base) if base == theirs => Relation::Ahead,
            Some(base) => Relation::Parted(base),
            None => Relation::Unrelated,
        })
    }

    /// The newest commits that two have in common, in the same order on every computer. There are several where each
    /// of two lines has taken in the other as it was before the other took in this one.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn bases(&self, ours: Oid, theirs: Oid) -> Result<Vec<Oid>, GitFault> {
        match self.inner().merge_bases(ours, theirs) {
            Ok(bases) => {
                let mut bases = bases.to_vec();
                bases.sort_unstable();
                Ok(bases)
            }
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(Vec::new()),
            Err(error) => Err(GitFault::of(&error)),
        }
    }

    /// The two that git's merge puts together: the one that is under way, or the last commit, if it is one.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn merged(&self) -> Result<Option<(Oid, Oid)>, GitFault> {
        let Some(head) = self.head()?.commit() else {
            return Ok(None);
        };
        if let Ok(theirs) = self.inner().refname_to_id("MERGE_HEAD") {
            return Ok(Some((head, theirs)));
        }
        let commit = self.inner().find_commit(head).map_err(|e| GitFault::of(&e))?;
        Ok(commit.parent_id(0).ok().zip(commit.parent_id(1).ok()))
    }

    /// A commit that nobody names, the same for the same tree and parents: what two bases become.
    ///
    /// # Errors
    /// What the system reports.
    pub fn unnamed_commit(&self, tree: Oid, parents: [Oid; 2]) -> Result<Oid, GitFault> {
        let read = |id| self.inner().find_commit(id).map_err(|e| GitFault::of(&e));
        let (tree, one, other) = (self.tree(tree)?, read(parents[0])?, read(parents[1])?);
        let nobody = git2::Signature::new("bayan", "bayan", &git2::Time::new(0, 0));
        let nobody = nobody.map_err(|e| GitFault::of(&e))?;
        writing(|| {
            self.inner()
                .commit(None, &nobody, &nobody, "Common base", &tree, &[&one, &other])
        })
    }

    fn tree(&self, id: Oid) -> Result<git2::Tree<'_>, GitFault> {
        self.inner().find_tree(id).map_err(|e| GitFault::of(&e))
    }

    /// Whether a commit is another or comes before it.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn is_part_of(&self, commit: Oid, of: Oid) -> Result<bool, GitFault> {
        Ok(matches!(
            self.relation(of, commit)?,
            Relation::Same | Relation::Ahead
        ))
    }

    /// The files that differ between two commits, as the second has them; nothing for one that it has not.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn differences(&self, from: Oid, to: Oid) -> Result<BTreeMap<String, Option<Entry>>, GitFault> {
        self.tree_differences(self.tree_of(from)?.id(), self.tree_of(to)?.id())
    }

    /// The same for two trees.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn tree_differences(&self, from: Oid, to: Oid) -> Result<BTreeMap<String, Option<Entry>>, GitFault> {
        let (old, new) = (self.tree(from)?, self.tree(to)?);
        let mut options = DiffOptions::new();
        options.include_typechange(true);
        let diff = self
            .inner()
            .diff_tree_to_tree(Some(&old), Some(&new), Some(&mut options))
            .map_err(|e| GitFault::of(&e))?;
        let mut found = BTreeMap::new();
        for delta in diff.deltas() {
            let file = match delta.status() {
                Delta::Deleted => delta.old_file(),
                _ => delta.new_file(),
            };
            let Some(path) = file.path_bytes().and_then(|path| std::str::from_utf8(path).ok()) else {
                continue;
            };
            let entry = (delta.status() != Delta::Deleted).then(|| Entry {
                blob: file.id(),
                mode: u32::from(file.mode()),
            });
            found.insert(path.to_owned(), entry);
        }
        Ok(found)
    }

    /// A file as a commit has it.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn entry_at(&self, commit: Oid, path: &str) -> Result<Option<Entry>, GitFault> {
        let found = self.folders(commit)?.file(path)?;
        Ok(found.map(|(blob, mode)| Entry {
            blob,
            mode: mode.cast_unsigned(),
        }))
    }

    /// Writes a blob.
    ///
    /// # Errors
    /// What the system reports.
    pub fn write_blob(&self, bytes: &[u8]) -> Result<Oid, GitFault> {
        writing(|| self.inner().blob(bytes))
    }

    /// The tree of a commit with some files changed.
    ///
    /// # Errors
    /// A file where a folder is to be, or what the system reports.
    pub fn tree_with(&self, commit: Oid, changes: &BTreeMap<String, Option<Entry>>) -> Result<Oid, GitFault> {
        let base = self.tree_of(commit)?;
        let mut update = TreeUpdateBuilder::new();
        for (path, entry) in changes {
            match entry {
                Some(entry) => {
                    let mode = match entry.mode {
                        0o100_755 => FileMode::BlobExecutable,
                        0o120_000 => FileMode::Link,
                        0o160_000 => FileMode::Commit,
                        _ => FileMode::Blob,
                    };
                    update.upsert(path.as_str(), entry.blob, mode);
                }
                None => {
                    update.remove(path.as_str());
                }
            }
        }
        writing(|| update.create_updated(self.inner(), &base))
    }

    /// A file merged line by line, as git does it; nothing if the lines conflict.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn merge_lines(
        &self,
        path: &str,
        base: Option<Entry>,
        ours: Entry,
        theirs: Entry,
    ) -> Result<Option<Entry>, GitFault> {
        let Some(base) = base else { return Ok(None) };
        let entry = |own: Entry| entry(path, own.blob, own.mode);
        let merged = self
            .inner()
            .merge_file_from_index(&entry(base), &entry(ours), &entry(theirs), None)
            .map_err(|e| GitFault::of(&e))?;
        if !merged.is_automergeable() {
            return Ok(None);
        }
        let blob = self.write_blob(merged.content())?;
        Ok(Some(Entry {
            blob,
            mode: ours.mode,
        }))
    }
}
