//! The objects of a commit: blobs, trees, the commit, a tag. Until a reference names them they are nobody's, and git
//! collects them some day; so they are written before the transaction counts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use git2::build::TreeUpdateBuilder;
use git2::{AttrCheckFlags, AttrValue, ErrorClass, FileMode, ObjectType, Tree};

use super::journal::IndexStep;
use super::read::{Folders, without_cr};
use super::{CommitPlan, GitFault, Join, Oid, Repo};
use crate::message::Outcome;
use crate::store::{StoreFault, disk};

/// What a path is to hold in the commit; nothing if it goes.
pub(super) struct Content {
    pub path: String,
    pub blob: Option<Oid>,
}

/// The objects of a commit.
pub(super) struct Built {
    /// The new commit; nothing if it would change nothing.
    pub commit: Option<Oid>,
    /// The tag object.
    pub tag: Option<Oid>,
    /// The entries that the index gets.
    pub index: Vec<IndexStep>,
}

/// Writes the blobs, with line ends as git stores them for these paths.
pub(super) fn write_blobs<'a>(
    repo: &Repo,
    files: impl Iterator<Item = (&'a String, &'a Option<Vec<u8>>)>,
) -> Result<Vec<Content>, GitFault> {
    let contents = files.map(|(path, bytes)| {
        let blob = bytes.as_ref().map(|bytes| {
            let stored = if is_text(repo, path) {
                without_cr(bytes)
            } else {
                bytes.as_slice().into()
            };
            writing(|| repo.inner().blob(&stored))
        });
        Ok(Content {
            path: path.clone(),
            blob: blob.transpose()?,
        })
    });
    contents.collect()
}

/// Whether git would store this path's line ends as LF: by its attributes, or by `core.autocrlf`.
fn is_text(repo: &Repo, path: &str) -> bool {
    let attribute = |name: &str| {
        let value = repo
            .inner()
            .get_attr_bytes(Path::new(path), name, AttrCheckFlags::default());
        match AttrValue::from_bytes(value.ok().flatten()) {
            AttrValue::Unspecified => None,
            AttrValue::False => Some(false),
            _ => Some(true),
        }
    };
    let converting = || {
        let config = repo.inner().config().ok();
        let value = config
            .and_then(|c| c.get_string("core.autocrlf").ok())
            .unwrap_or_default();
        matches!(
            value.to_ascii_lowercase().as_str(),
            "true" | "yes" | "on" | "1" | "input"
        )
    };
    attribute("text")
        .or_else(|| attribute("eol"))
        .unwrap_or_else(converting)
}

/// Writes the trees, the commit and the tag upon `parent`, and waits until the disk has them.
pub(super) fn build(
    repo: &Repo,
    parent: Option<Oid>,
    contents: &[Content],
    plan: &CommitPlan,
) -> Outcome<Built> {
    let inner = repo.inner();
    let base = match parent {
        Some(parent) => repo.tree_of(parent)?,
        None => empty_tree(repo)?,
    };
    let (tree, index) = update_tree(repo, &base, contents)?;
    let changed = parent.is_none() || tree != base.id();
    let commit = changed
        .then(|| write_commit(repo, parent, tree, plan))
        .transpose()?;
    let tag = match (&plan.tag, commit.or(parent)) {
        (Some(tag), Some(target)) => {
            let target = inner.find_object(target, None).map_err(|e| GitFault::of(&e))?;
            let who = plan.signature()?;
            Some(writing(|| {
                inner.tag_annotation_create(&tag.name, &target, &who, &tag.message)
            })?)
        }
        _ => None,
    };
    let blobs = contents.iter().filter_map(|c| c.blob);
    let mut ids: BTreeSet<Oid> = blobs.chain(commit).chain(tag).collect();
    ids.extend(trees(repo, tree, contents)?);
    sync(repo, &ids)?;
    Ok(Built { commit, tag, index })
}

/// Writes the commit that joins two lines of history, and waits until the disk has it. `contents` are the files that
/// change by it.
pub(super) fn join(repo: &Repo, contents: &[Content], plan: &CommitPlan, join: &Join) -> Outcome<Built> {
    let (commit, tree) = match join.tree {
        Some(tree) => (write_join(repo, join, tree, plan)?, tree),
        None => (join.theirs, repo.tree_of(join.theirs)?.id()),
    };
    let root = repo.inner().find_tree(tree).map_err(|e| GitFault::of(&e))?;
    let mut after = Folders::of(repo, root);
    let mut index = Vec::with_capacity(contents.len());
    let mut ids: BTreeSet<Oid> = [commit].into();
    for content in contents {
        let entry = after.file(&content.path)?;
        ids.extend(entry.map(|(id, _)| id));
        index.push(IndexStep {
            path: content.path.clone(),
            blob: entry.map(|(id, _)| id.to_string()),
            mode: entry.map_or(0o100_644, |(_, mode)| mode.cast_unsigned()),
        });
    }
    ids.extend(trees(repo, tree, contents)?);
    sync(repo, &ids)?;
    Ok(Built {
        commit: Some(commit),
        tag: None,
        index,
    })
}

fn write_join(repo: &Repo, join: &Join, tree: Oid, plan: &CommitPlan) -> Result<Oid, GitFault> {
    let (inner, who) = (repo.inner(), plan.signature()?);
    writing(|| {
        let tree = inner.find_tree(tree)?;
        let (ours, theirs) = (inner.find_commit(join.ours)?, inner.find_commit(join.theirs)?);
        let bytes = inner.commit_create_buffer(&who, &who, &plan.message(), &tree, &[&ours, &theirs])?;
        inner.odb()?.write(ObjectType::Commit, &bytes)
    })
}

fn empty_tree(repo: &Repo) -> Result<Tree<'_>, GitFault> {
    writing(|| {
        let id = repo.inner().treebuilder(None)?.write()?;
        repo.inner().find_tree(id)
    })
}

/// Writes the trees with these paths changed and all others as they were. A file that was executable stays so.
fn update_tree(
    repo: &Repo,
    base: &Tree<'_>,
    contents: &[Content],
) -> Result<(Oid, Vec<IndexStep>), GitFault> {
    let (mut update, mut index) = (TreeUpdateBuilder::new(), Vec::new());
    let mut before = Folders::of(repo, base.clone());
    for content in contents {
        let present = before.file(&content.path)?;
        let executable = present.is_some_and(|(_, mode)| mode == 0o100_755);
        let (mode, number) = if executable {
            (FileMode::BlobExecutable, 0o100_755)
        } else {
            (FileMode::Blob, 0o100_644)
        };
        if let Some(blob) = content.blob {
            update.upsert(content.path.as_str(), blob, mode);
        } else if present.is_some() {
            update.remove(content.path.as_str());
        }
        index.push(IndexStep {
            path: content.path.clone(),
            blob: content.blob.map(|id| id.to_string()),
            mode: number,
        });
    }
    let tree = writing(|| update.create_updated(repo.inner(), base))?;
    Ok((tree, index))
}

fn write_commit(repo: &Repo, parent: Option<Oid>, tree: Oid, plan: &CommitPlan) -> Result<Oid, GitFault> {
    let (inner, who) = (repo.inner(), plan.signature()?);
    writing(|| {
        let tree = inner.find_tree(tree)?;
        let parent = parent.map(|id| inner.find_commit(id)).transpose()?;
        let parents: Vec<_> = parent.iter().collect();
        let bytes = inner.commit_create_buffer(&who, &who, &plan.message(), &tree, &parents)?;
        inner.odb()?.write(ObjectType::Commit, &bytes)
    })
}

/// Writes objects, anew where the folder that the library had just made for one was gone again: `git gc` removes
/// folders that it finds empty, and a collection in the background is git's habit.
pub(super) fn writing<T>(mut write: impl FnMut() -> Result<T, git2::Error>) -> Result<T, GitFault> {
    const TRIES: u32 = 10;
    let mut tried = 1;
    loop {
        match write() {
            Err(error) if error.class() == ErrorClass::Os && tried < TRIES => tried += 1,
            done => return done.map_err(|e| GitFault::of(&e)),
        }
    }
}

/// The trees on the way to these paths.
fn trees(repo: &Repo, root: Oid, contents: &[Content]) -> Result<BTreeSet<Oid>, GitFault> {
    let tree = repo.inner().find_tree(root).map_err(|e| GitFault::of(&e))?;
    let (mut ids, mut after) = (BTreeSet::from([root]), Folders::of(repo, tree));
    let folders: BTreeSet<&Path> = contents
        .iter()
        .flat_map(|c| Path::new(&c.path).ancestors().skip(1))
        .collect();
    for folder in folders.into_iter().filter_map(Path::to_str) {
        // A folder that has gone has no tree.
        ids.extend(after.folder(folder)?.map(Tree::id));
    }
    Ok(ids)
}

/// Waits until the disk has the objects that lie in files of their own; git's default does not.
fn sync(repo: &Repo, ids: &BTreeSet<Oid>) -> Result<(), StoreFault> {
    let objects = repo.inner().commondir().join("objects");
    let (mut files, mut folders) = (Vec::new(), BTreeSet::from([objects.clone()]));
    for id in ids {
        let name = id.to_string();
        let (folder, file) = name.split_at(2);
        let folder = objects.join(folder);
        files.push(folder.join(file));
        folders.insert(folder);
    }
    // Those that lie in a pack have no file of their own, and were on the disk before.
    disk::sync_all(&files)?;
    disk::sync_all(&folders.into_iter().collect::<Vec<PathBuf>>())
}
