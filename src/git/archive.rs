//! The objects of a repository and nothing else: what a server has, or what an audit reads.
//!
//! Works on a bare repository, and on one that is just receiving a push: its new objects lie apart until they are
//! accepted. Nothing is written, and files of a working tree are not looked at.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use git2::{
    ErrorCode, Mailmap, ObjectType, Repository, RepositoryOpenFlags, Signature, Sort, Time, Tree, TreeEntry,
};

use super::{GitFault, Oid};

/// A repository's objects.
pub struct Archive {
    inner: Repository,
    /// The last large folders that were looked into: git keeps only small ones at hand.
    large: RefCell<Vec<(Oid, ByName)>>,
}

/// What a folder has, by name.
type ByName = HashMap<Vec<u8>, Entry>;

/// A folder with more in it is kept, and so many of them.
const LARGE: usize = 64;
const KEPT: usize = 4;

/// What a commit says of itself.
#[derive(Debug, Clone)]
pub struct CommitFacts {
    /// Its parents, as far as they are here.
    pub parents: Vec<Oid>,
    /// Some parent is not here: history was cut off.
    pub is_cut: bool,
    /// The author's name.
    pub name: String,
    /// The author's address.
    pub email: String,
    /// When it was made, as its maker's clock said, in seconds since 1970.
    pub seconds: i64,
    /// Its signature, and the bytes that it is of.
    pub signature: Option<(String, Vec<u8>)>,
}

/// A file that is not the same in a commit and in one of its parents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileChange {
    /// What each parent has, in their order.
    pub old: Vec<Option<Oid>>,
    /// What the commit has.
    pub new: Option<Oid>,
    /// The commit has something else than a plain file there: a link, another repository.
    pub is_strange: bool,
}

/// Who is the same as whom, as `.mailmap` says.
pub struct Aliases(Option<Mailmap>);

impl Archive {
    /// Opens the repository that a folder is or lies in; `quarantine` is where a push keeps its objects until they are accepted.
    ///
    /// # Errors
    /// There is none, of a kind that is not supported, or somebody else's.
    pub fn open(git_dir: &Path, quarantine: Option<&Path>) -> Result<Self, GitFault> {
        let none: [&Path; 0] = [];
        let inner = Repository::open_ext(git_dir, RepositoryOpenFlags::empty(), none)
            .map_err(|e| GitFault::of_opening(git_dir, &e))?;
        if let Some(folder) = quarantine {
            let odb = inner.odb().map_err(|e| GitFault::of(&e))?;
            let folder = folder.to_string_lossy();
            odb.add_disk_alternate(&folder).map_err(|e| GitFault::of(&e))?;
        }
        Ok(Self {
            inner,
            large: RefCell::default(),
        })
    }

    /// The folder that is git's own.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.inner.path()
    }

    /// The commit that a name stands for; nothing if it stands for none.
    #[must_use]
    pub fn resolve(&self, name: &str) -> Option<Oid> {
        // A full name is that object, whatever a branch may be called.
        let found = match Oid::from_str(name) {
            Ok(id) if name.len() == 40 => self.inner.find_object(id, None).ok()?,
            _ => self.inner.revparse_single(name).ok()?,
        };
        found.peel_to_commit().ok().map(|commit| commit.id())
    }

    /// The branch that is checked out, or that a clone would check out, by its full name.
    #[must_use]
    pub fn main_branch(&self) -> Option<String> {
        let head = self.inner.find_reference("HEAD").ok()?;
        head.symbolic_target().ok().flatten().map(str::to_owned)
    }

    /// The commits that lead to these and not to those, parents before children.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn commits(&self, to: &[Oid], not_to: &[Oid]) -> Result<Vec<Oid>, GitFault> {
        let walk = || {
            let mut walk = self.inner.revwalk()?;
            walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
            to.iter().try_for_each(|id| walk.push(*id))?;
            not_to.iter().try_for_each(|id| walk.hide(*id))?;
            walk.collect::<Result<Vec<Oid>, git2::Error>>()
        };
        walk().map_err(|e| GitFault::of(&e))
    }

    /// The commits from the first to this one, each the first parent of the next.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn main_line(&self, to: Oid) -> Result<Vec<Oid>, GitFault> {
        let walk = || {
            let mut walk = self.inner.revwalk()?;
            walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
            walk.simplify_first_parent()?;
            walk.push(to)?;
            walk.collect::<Result<Vec<Oid>, git2::Error>>()
        };
        walk().map_err(|e| GitFault::of(&e))
    }

    /// The commits that branches and tags stand for.
    ///
    /// # Errors
    /// What is wrong with the references.
    pub fn known(&self) -> Result<Vec<Oid>, GitFault> {
        let all = self.inner.references().map_err(|e| GitFault::of(&e))?;
        let mut known: Vec<Oid> = all
            .flatten()
            .filter_map(|reference| reference.peel_to_commit().ok())
            .map(|commit| commit.id())
            .collect();
        known.sort_unstable();
        known.dedup();
        Ok(known)
    }

    /// The newest commits that two have in common; none if they have no history in common.
    ///
    /// # Errors
    /// An object is missing or damaged.
    pub fn bases(&self, one: Oid, other: Oid) -> Result<Vec<Oid>, GitFault> {
        match self.inner.merge_bases(one, other) {
            Ok(bases) => Ok(bases.to_vec()),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(Vec::new()),
            Err(error) => Err(GitFault::of(&error)),
        }
    }

    /// Whether one commit leads to the other, or is it.
    #[must_use]
    pub fn leads_to(&self, ancestor: Oid, commit: Oid) -> bool {
        ancestor == commit || self.inner.graph_descendant_of(commit, ancestor).unwrap_or(false)
    }

    /// What a commit says of itself.
    ///
    /// # Errors
    /// That it is missing or damaged.
    pub fn facts(&self, id: Oid) -> Result<CommitFacts, GitFault> {
        let commit = self.inner.find_commit(id).map_err(|e| GitFault::of(&e))?;
        let is_here = |id: &Oid| self.inner.find_commit(*id).is_ok();
        let parents: Vec<Oid> = commit.parent_ids().filter(is_here).collect();
        let author = commit.author();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let signature = self.inner.extract_signature(&id, None).ok();
        Ok(CommitFacts {
            // A shallow clone's first commits look like ones without parents.
            is_cut: parents.len() < commit.parent_count() || (parents.is_empty() && self.inner.is_shallow()),
            parents,
            name: text(author.name_bytes()),
            email: text(author.email_bytes()),
            seconds: commit.time().seconds(),
            signature: signature.map(|(signature, of)| (text(&signature), of.to_vec())),
        })
    }

    /// The files below a folder that are not the same in a commit and in each of its parents, by path from the root.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn changes(
        &self,
        commit: Oid,
        parents: &[Oid],
        folder: &str,
    ) -> Result<BTreeMap<String, FileChange>, GitFault> {
        let new = self.folder_at(commit, folder)?;
        let mut all: BTreeMap<String, FileChange> = BTreeMap::new();
        let count = parents.len().max(1);
        let olds: Vec<Option<Tree<'_>>> = match parents {
            [] => vec![None],
            _ => parents
                .iter()
                .map(|parent| self.folder_at(*parent, folder))
                .collect::<Result<_, _>>()?,
        };
        for (at, old) in olds.iter().enumerate() {
            let mut differ = |path: String, old: Option<Oid>, new: Option<(Oid, bool)>| {
                let change = all.entry(path).or_insert_with(|| FileChange {
                    // Where a parent has no difference, it has what the commit has.
                    old: vec![new.map(|(id, _)| id); count],
                    new: new.map(|(id, _)| id),
                    is_strange: new.is_some_and(|(_, strange)| strange),
                });
                if let Some(place) = change.old.get_mut(at) {
                    *place = old;
                }
            };
            self.compare(old.as_ref(), new.as_ref(), folder, &mut differ)?;
        }
        Ok(all)
    }

    fn folder_at(&self, commit: Oid, folder: &str) -> Result<Option<Tree<'_>>, GitFault> {
        let commit = self.inner.find_commit(commit).map_err(|e| GitFault::of(&e))?;
        let root = commit.tree().map_err(|e| GitFault::of(&e))?;
        if folder.is_empty() {
            return Ok(Some(root));
        }
        match root.get_path(Path::new(folder)) {
            Ok(entry) if entry.kind() == Some(ObjectType::Tree) => self.tree(entry.id()).map(Some),
            Ok(_) => Ok(None),
            Err(e) if e.code() == ErrorCode::NotFound => Ok(None),
            Err(e) => Err(GitFault::of(&e)),
        }
    }

    fn tree(&self, id: Oid) -> Result<Tree<'_>, GitFault> {
        self.inner.find_tree(id).map_err(|e| GitFault::of(&e))
    }

    /// Compares two folders, entering only those below that differ.
    fn compare(
        &self,
        old: Option<&Tree<'_>>,
        new: Option<&Tree<'_>>,
        folder: &str,
        differ: &mut dyn FnMut(String, Option<Oid>, Option<(Oid, bool)>),
    ) -> Result<(), GitFault> {
        for name in differing(old, new) {
            let (before, after) = (entry(old, &name), entry(new, &name));
            let (before, after) = (before.as_ref(), after.as_ref());
            let name = String::from_utf8_lossy(&name);
            let path = match folder {
                "" => name.into_owned(),
                folder => format!("{folder}/{name}"),
            };
            let tree = |entry: Option<&Entry>| entry.filter(|entry| entry.is_tree).map(|entry| entry.id);
            let file = |entry: Option<&Entry>| entry.filter(|entry| !entry.is_tree).cloned();
            let (old_tree, new_tree) = (tree(before), tree(after));
            if old_tree.is_some() || new_tree.is_some() {
                let old_tree = old_tree.map(|id| self.tree(id)).transpose()?;
                let new_tree = new_tree.map(|id| self.tree(id)).transpose()?;
                self.compare(old_tree.as_ref(), new_tree.as_ref(), &path, differ)?;
            }
            let (before, after) = (file(before), file(after));
            if before.is_some() || after.is_some() {
                let new = after.map(|entry| (entry.id, entry.is_strange));
                differ(path, before.map(|entry| entry.id), new);
            }
        }
        Ok(())
    }

    /// The plain file at a path in a commit.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn file_at(&self, commit: Oid, path: &str) -> Result<Option<Oid>, GitFault> {
        let commit = self.inner.find_commit(commit).map_err(|e| GitFault::of(&e))?;
        let mut found = Entry {
            id: commit.tree_id(),
            is_tree: true,
            is_strange: false,
        };
        for name in path.split('/') {
            if !found.is_tree {
                return Ok(None);
            }
            match self.entry_of(found.id, name.as_bytes())? {
                Some(entry) => found = entry,
                None => return Ok(None),
            }
        }
        Ok((!found.is_tree && !found.is_strange).then_some(found.id))
    }

    /// What a folder has under a name.
    fn entry_of(&self, folder: Oid, name: &[u8]) -> Result<Option<Entry>, GitFault> {
        if let Some((_, all)) = self.large.borrow().iter().find(|(id, _)| *id == folder) {
            return Ok(all.get(name).cloned());
        }
        let tree = self.tree(folder)?;
        if tree.len() <= LARGE {
            return Ok(entry(Some(&tree), name));
        }
        let all: ByName = tree
            .iter()
            .map(|entry| (entry.name_bytes().to_vec(), Entry::of(&entry)))
            .collect();
        let found = all.get(name).cloned();
        let mut large = self.large.borrow_mut();
        large.truncate(KEPT - 1);
        large.insert(0, (folder, all));
        Ok(found)
    }

    /// The names of what lies right in a folder in a commit, sorted.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn names_in(&self, commit: Oid, folder: &str) -> Result<Vec<String>, GitFault> {
        Ok(names(self.folder_at(commit, folder)?.as_ref()))
    }

    /// The content of a blob.
    ///
    /// # Errors
    /// That it is missing or damaged.
    pub fn blob(&self, id: Oid) -> Result<Vec<u8>, GitFault> {
        let blob = self.inner.find_blob(id).map_err(|e| GitFault::of(&e))?;
        Ok(blob.content().to_vec())
    }

    /// Who is the same as whom, as a commit's `.mailmap` says.
    ///
    /// # Errors
    /// That an object is missing or damaged.
    pub fn aliases(&self, commit: Oid) -> Result<Aliases, GitFault> {
        let blob = self
            .file_at(commit, ".mailmap")?
            .map(|id| self.blob(id))
            .transpose()?;
        let text = blob.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(Aliases::read(text.as_deref()))
    }
}

impl Aliases {
    /// Reads a `.mailmap`.
    #[must_use]
    pub fn read(text: Option<&str>) -> Self {
        Self(text.and_then(|text| Mailmap::from_buffer(text).ok()))
    }

    /// The address that one of these stands for, in small letters.
    #[must_use]
    pub fn address(&self, name: &str, email: &str) -> String {
        let resolved = || {
            let who = Signature::new(name, email, &Time::new(0, 0)).ok()?;
            let who = self.0.as_ref()?.resolve_signature(&who).ok()?;
            Some(String::from_utf8_lossy(who.email_bytes()).into_owned())
        };
        resolved()
            .unwrap_or_else(|| email.to_owned())
            .trim()
            .to_lowercase()
    }
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    id: Oid,
    is_tree: bool,
    is_strange: bool,
}

impl Entry {
    fn of(entry: &TreeEntry<'_>) -> Self {
        let is_tree = entry.kind() == Some(ObjectType::Tree);
        let is_plain = matches!(entry.filemode(), 0o100_644 | 0o100_755 | 0o100_664);
        Self {
            id: entry.id(),
            is_tree,
            is_strange: !is_tree && !is_plain,
        }
    }
}

fn entry(tree: Option<&Tree<'_>>, name: &[u8]) -> Option<Entry> {
    Some(Entry::of(&tree?.get_name_bytes(name)?))
}

/// The names in two folders of which they do not have the same. Nothing is set aside for what is the same in both: a
/// folder of ten thousand statements is compared with itself at every commit.
fn differing(old: Option<&Tree<'_>>, new: Option<&Tree<'_>>) -> BTreeSet<Vec<u8>> {
    let only = |tree: Option<&Tree<'_>>, other: Option<&Tree<'_>>| -> Vec<Vec<u8>> {
        let all = tree.iter().flat_map(|tree| tree.iter());
        let is_other = |own: &TreeEntry<'_>| {
            let same = other.and_then(|other| other.get_name_bytes(own.name_bytes()));
            same.is_none_or(|same| (same.id(), same.filemode()) != (own.id(), own.filemode()))
        };
        let names = all.filter(is_other);
        names.map(|own| own.name_bytes().to_vec()).collect()
    };
    only(old, new).into_iter().chain(only(new, old)).collect()
}

fn names(tree: Option<&Tree<'_>>) -> Vec<String> {
    let all = tree.iter().flat_map(|tree| tree.iter());
    let name = |entry: TreeEntry<'_>| String::from_utf8_lossy(entry.name_bytes()).into_owned();
    let mut names: Vec<String> = all.map(name).collect();
    names.sort();
    names
}
