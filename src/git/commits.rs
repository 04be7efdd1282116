//! Commits one after another, newest first, each with the files that it changed.
//!
//! For whoever tells the story of many files at once: one walk, in which git passes over folders that are the same on
//! both sides. The story of one file is [`Repo::log_path`]'s.

use git2::{Delta, Diff, DiffOptions, Sort, Tree};

use super::{GitFault, Moment, Oid, Repo};
use crate::message::Outcome;

/// A commit, and what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its id.
    pub id: Oid,
    /// The author's name.
    pub name: String,
    /// The author's address.
    pub email: String,
    /// When, as the author said.
    pub time: Moment,
    /// What differs from each of its parents; from nothing, if it has none.
    pub sides: Vec<Vec<Touched>>,
}

/// A file that a commit changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Its path, from the repository's root.
    pub path: String,
    /// Its content before; nothing if it was not there.
    pub before: Option<Oid>,
    /// Its content after; nothing if it went.
    pub after: Option<Oid>,
}

impl Repo {
    /// Shows the commits that lead to the last one, each before its parents, until `look` has seen enough (`true`).
    /// Only files at or below these paths count; commits that change none of them are passed over. Where a shallow clone
    /// ends, so does the walk.
    ///
    /// # Errors
    /// That an object is missing or damaged, or what `look` says.
    pub fn commits(&self, paths: &[&str], look: &mut dyn FnMut(Commit) -> Outcome<bool>) -> Outcome<()> {
        let Some(head) = self.head()?.commit() else {
            return Ok(());
        };
        let mut walk = self.inner().revwalk().map_err(|e| GitFault::of(&e))?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)
            .map_err(|e| GitFault::of(&e))?;
        walk.push(head).map_err(|e| GitFault::of(&e))?;
        for id in walk {
            let commit = self.commit_at(id.map_err(|e| GitFault::of(&e))?, paths)?;
            if commit.sides.iter().any(|side| !side.is_empty()) && look(commit)? {
                break;
            }
        }
        Ok(())
    }

    fn commit_at(&self, id: Oid, paths: &[&str]) -> Result<Commit, GitFault> {
        let commit = self.inner().find_commit(id).map_err(|e| GitFault::of(&e))?;
        let tree = commit.tree().map_err(|e| GitFault::of(&e))?;
        let mut sides = Vec::new();
        for parent in commit.parent_ids() {
            match self.inner().find_commit(parent) {
                Ok(parent) => {
                    let before = parent.tree().map_err(|e| GitFault::of(&e))?;
                    sides.push(self.between(Some(&before), &tree, paths)?);
                }
                // Against nothing, everything would look new here.
                Err(e) if e.code() == git2::ErrorCode::NotFound && self.is_shallow() => {}
                Err(e) => return Err(GitFault::of(&e)),
            }
        }
        if commit.parent_count() == 0 {
            sides.push(self.between(None, &tree, paths)?);
        }
        let author = commit.author();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(Commit {
            id,
            name: text(author.name_bytes()),
            email: text(author.email_bytes()),
            time: Moment {
                seconds: author.when().seconds(),
                offset_minutes: author.when().offset_minutes(),
            },
            sides,
        })
    }

    fn between(
        &self,
        before: Option<&Tree<'_>>,
        after: &Tree<'_>,
        paths: &[&str],
    ) -> Result<Vec<Touched>, GitFault> {
        let mut options = DiffOptions::new();
        options.disable_pathspec_match(true).ignore_submodules(true);
        for path in paths {
            options.pathspec(path);
        }
        let diff = self
            .inner()
            .diff_tree_to_tree(before, Some(after), Some(&mut options))
            .map_err(|e| GitFault::of(&e))?;
        Ok(changes(&diff))
    }
}

fn changes(diff: &Diff<'_>) -> Vec<Touched> {
    let change = |delta: git2::DiffDelta<'_>| {
        let file = if delta.status() == Delta::Deleted {
            delta.old_file()
        } else {
            delta.new_file()
        };
        let present = |id: Oid| (!id.is_zero()).then_some(id);
        Some(Touched {
            path: String::from_utf8_lossy(file.path_bytes()?).into_owned(),
            before: present(delta.old_file().id()),
            after: present(delta.new_file().id()),
        })
    };
    diff.deltas().filter_map(change).collect()
}
