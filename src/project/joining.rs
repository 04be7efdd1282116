//! The workspace of two lines of history: what each of its files becomes, and taking it in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::formats::merging::{self, Kind, Renames, Three, Unsettled};
use crate::formats::workspace::{releases, reviews};
use crate::git::{self, CommitPlan, Entry, Join, Moment, Oid, Transaction};
use crate::merge::renumber::{NewIds, Weight};
use crate::message::{Message, Outcome};
use crate::model::{SegmentId, Statement, StatementId};
use crate::store;

use super::files::Snapshot;
use super::{Project, layout, load};

crate::faults! {
    /// Why two lines of history cannot become one here.
    pub enum JoinFault {
        /// Files that are none of ours were changed on both sides in ways that do not go together.
        Foreign["join-foreign"] { paths: Vec<String> } hints["join-foreign-hint"],
        /// The other side has a link or another repository where files are.
        NoFile["join-no-file"] { path: PathBuf } hints["join-foreign-hint"],
        /// A file that would change has changes that are not saved.
        Unsaved["join-unsaved"] { path: PathBuf, count: usize } hints["project-uncommitted-hint"] exit[No],
        /// A file that both changed cannot be read.
        NoText["join-no-text"] { path: PathBuf } hints["join-foreign-hint"],
    }
}

/// What two lines of history become.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The files that differ from ours, by their path in the repository.
    pub changes: BTreeMap<String, Option<Entry>>,
    /// Segments of which a person has to choose a version, with the file that has them.
    pub contested: Vec<(StatementId, Kind, SegmentId)>,
    /// Values of which one was taken, with the file.
    pub unsettled: Vec<(PathBuf, Unsettled)>,
    /// Segments that got another id, with the old and the new one.
    pub renumbered: Vec<(StatementId, SegmentId, SegmentId)>,
}

/// The three commits.
#[derive(Debug, Clone, Copy)]
struct Sides {
    base: Oid,
    ours: Oid,
    theirs: Oid,
}

/// How often bases that have several bases themselves are looked behind. What is further back hardly differs.
const LEVELS: usize = 16;

type Changed = BTreeMap<String, Option<Entry>>;

struct Joining<'p, 's> {
    project: &'p Project<'s>,
    sides: Sides,
    /// The workspace's own folder in the repository, with a slash at its end; empty at its root.
    prefix: String,
    of_ours: Changed,
    of_theirs: Changed,
    joined: Joined,
    conflicts: Vec<String>,
}

impl<'s> Project<'s> {
    /// What two commits become that have parted at `base`. Nothing is written but blobs that nobody names yet.
    ///
    /// # Errors
    /// [`JoinFault`], or a file that cannot be read.
    pub fn join(&self, base: Oid, ours: Oid, theirs: Oid) -> Outcome<Joined> {
        let (joined, paths) = self.joined(base, ours, theirs)?;
        if paths.is_empty() {
            Ok(joined)
        } else {
            Err(JoinFault::Foreign { paths }.into())
        }
    }

    /// What two commits parted at. Where each had taken in the other before, there are several such commits: then it is
    /// what these become together, as a commit that nobody names. Taking one of them would take what was done in the
    /// other for new, and bring back what somebody has put right since.
    ///
    /// # Errors
    /// [`JoinFault`], or a file that cannot be read.
    pub fn base(&self, ours: Oid, theirs: Oid) -> Outcome<Option<Oid>> {
        self.base_within(ours, theirs, LEVELS)
    }

    fn base_within(&self, ours: Oid, theirs: Oid, levels: usize) -> Outcome<Option<Oid>> {
        let mut bases = self.repo.bases(ours, theirs)?.into_iter();
        let Some(mut base) = bases.next() else {
            return Ok(None);
        };
        for other in bases.filter(|_| levels > 0) {
            // Two that have nothing in common came in by different ways, and the first will do.
            if let Some(before) = self.base_within(base, other, levels.saturating_sub(1))? {
                base = self.one_base(before, base, other)?;
            }
        }
        Ok(Some(base))
    }

    fn one_base(&self, before: Oid, base: Oid, other: Oid) -> Outcome<Oid> {
        let (joined, conflicts) = self.joined(before, base, other)?;
        let mut changes = joined.changes;
        for path in conflicts {
            // Nothing is known of it, so what both have made of it since has to be the same.
            if self.repo.entry_at(base, &path)?.is_some() {
                changes.insert(path, None);
            }
        }
        let tree = self.repo.tree_with(base, &changes)?;
        Ok(self.repo.unnamed_commit(tree, [base, other])?)
    }

    /// What two commits become, and the files that are none of ours and do not go together.
    fn joined(&self, base: Oid, ours: Oid, theirs: Oid) -> Outcome<(Joined, Vec<String>)> {
        let root = self.repo.relative(&self.root)?;
        let mut joining = Joining {
            project: self,
            sides: Sides { base, ours, theirs },
            prefix: if root.is_empty() { root } else { format!("{root}/") },
            of_ours: self.repo.differences(base, ours)?,
            of_theirs: self.repo.differences(base, theirs)?,
            joined: Joined::default(),
            conflicts: Vec::new(),
        };
        joining.run()?;
        Ok((joining.joined, joining.conflicts))
    }

    /// A statement as a commit has it; `None` if it has none, or none that can be read.
    #[must_use]
    pub fn statement_at(&self, commit: Oid, id: &StatementId) -> Option<Statement> {
        let files = Snapshot {
            project: self,
            commit,
        };
        load::statement(&files, id, &self.config).ok()
    }

    /// Whether a commit has such a statement, be it readable or not.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn had_statement(&self, commit: Oid, id: &StatementId) -> Outcome<bool> {
        let path = self.in_repo(&layout::source(id, &self.config.source))?;
        Ok(self.repo.entry_at(commit, &path)?.is_some())
    }

    /// The statements whose files differ between two commits, and how many other files do.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn statements_between(&self, from: Oid, to: Oid) -> Outcome<(BTreeSet<StatementId>, usize)> {
        let root = self.repo.relative(&self.root)?;
        let (mut ids, mut others) = (BTreeSet::new(), 0);
        for path in self.repo.differences(from, to)?.keys() {
            let within = Path::new(path).strip_prefix(&root).ok();
            match within.and_then(|path| layout::kind(path, &self.config.source)) {
                Some((Some(id), _)) => drop(ids.insert(id)),
                _ => others += 1,
            }
        }
        Ok((ids, others))
    }

    /// The right to exchange with that other copy, until it is dropped.
    ///
    /// # Errors
    /// Somebody else exchanges here already.
    pub fn begin_exchange(&self, remote: &git::Remote) -> Outcome<store::WriteLock> {
        self.repo.begin_exchange(&self.session.git_session(), remote)
    }

    /// Goes forward to another commit, or takes it in beside our own.
    ///
    /// # Errors
    /// A file that would change has unsaved changes, somebody else is at work, or nothing could be written; then all is
    /// as it was.
    pub fn take_in(
        &self,
        ours: Oid,
        theirs: Oid,
        joined: Option<&Joined>,
        subject: &Message,
    ) -> Outcome<Oid> {
        let lock = self.repo.begin_write(&self.session.git_session())?;
        self.repo.require_idle()?;
        let (changes, tree) = match joined {
            Some(joined) => {
                let tree = self.repo.tree_with(ours, &joined.changes)?;
                (joined.changes.clone(), Some(tree))
            }
            None => (self.repo.differences(ours, theirs)?, None),
        };
        let paths: Vec<&str> = changes.keys().map(String::as_str).collect();
        let dirty = self.repo.changed(&paths)?;
        if let Some(first) = dirty.first() {
            return Err(JoinFault::Unsaved {
                path: PathBuf::from(&first.path),
                count: dirty.len(),
            }
            .into());
        }
        let join = Join { ours, theirs, tree };
        let mut transaction = Transaction::new(&self.repo, &lock).joining(join);
        for (path, entry) in &changes {
            match entry {
                Some(entry) if entry.is_file() => transaction.write(path, self.repo.blob(entry.blob)?)?,
                Some(_) => {
                    let path = PathBuf::from(path);
                    return Err(JoinFault::NoFile { path }.into());
                }
                None => transaction.remove(path)?,
            }
        }
        let plan = CommitPlan {
            subject: (self.session.words)(subject),
            trailers: Vec::new(),
            author: self.identity()?,
            time: Moment {
                seconds: self.session.now.as_second(),
                offset_minutes: 0,
            },
            tag: None,
        };
        Ok(transaction.commit(Some(&plan))?.commit.unwrap_or(theirs))
    }

    /// The repository, for what is between copies of it.
    #[must_use]
    pub fn repo(&self) -> &git::Repo {
        &self.repo
    }
}

impl Joining<'_, '_> {
    fn run(&mut self) -> Outcome<()> {
        let all: BTreeSet<String> = self
            .of_ours
            .keys()
            .chain(self.of_theirs.keys())
            .cloned()
            .collect();
        let mut by_statement: BTreeMap<StatementId, Vec<(String, Kind)>> = BTreeMap::new();
        for path in all {
            match self.kind(&path) {
                Some((Some(id), kind)) => by_statement.entry(id).or_default().push((path, kind)),
                Some((None, kind)) => self.one(&path, Some((&kind, None)), &Renames::default())?,
                None => self.one(&path, None, &Renames::default())?,
            }
        }
        for (id, files) in by_statement {
            let renames = self.renames(&id)?;
            for (old, new) in renames.ours.iter().chain(&renames.theirs) {
                let renumbered = (id.clone(), old.clone(), new.clone());
                self.joined.renumbered.push(renumbered);
            }
            for (path, kind) in files {
                self.one(&path, Some((&kind, Some(&id))), &renames)?;
            }
        }
        Ok(())
    }

    fn kind(&self, path: &str) -> Option<(Option<StatementId>, Kind)> {
        let within = path.strip_prefix(&self.prefix)?;
        layout::kind(Path::new(within), &self.project.config.source)
    }

    /// One file: ours, theirs, or both.
    fn one(
        &mut self,
        path: &str,
        kind: Option<(&Kind, Option<&StatementId>)>,
        renames: &Renames,
    ) -> Outcome<()> {
        let (ours, theirs) = (self.of_ours.get(path).copied(), self.of_theirs.get(path).copied());
        let is_plain = renames.ours.is_empty() && renames.theirs.is_empty();
        match (ours, theirs) {
            (Some(ours), Some(theirs)) if ours == theirs && is_plain => Ok(()),
            (Some(_), None) if is_plain => Ok(()),
            (None, Some(theirs)) if is_plain => self.set(path, theirs),
            _ => match kind {
                Some((kind, id)) => self.merge(path, kind, id, renames),
                None => self.merge_foreign(path, ours.flatten(), theirs.flatten()),
            },
        }
    }

    fn set(&mut self, path: &str, entry: Option<Entry>) -> Outcome<()> {
        if entry.is_some_and(|entry| !entry.is_file()) {
            let path = PathBuf::from(path);
            return Err(JoinFault::NoFile { path }.into());
        }
        self.joined.changes.insert(path.to_owned(), entry);
        Ok(())
    }

    fn merge_foreign(&mut self, path: &str, ours: Option<Entry>, theirs: Option<Entry>) -> Outcome<()> {
        let base = self.project.repo.entry_at(self.sides.base, path)?;
        let merged = match (ours, theirs) {
            (Some(ours), Some(theirs)) if ours.is_file() && theirs.is_file() => {
                self.project.repo.merge_lines(path, base, ours, theirs)?
            }
            _ => None,
        };
        match merged {
            Some(entry) => self.set(path, Some(entry)),
            None => {
                self.conflicts.push(path.to_owned());
                Ok(())
            }
        }
    }

    fn merge(&mut self, path: &str, kind: &Kind, id: Option<&StatementId>, renames: &Renames) -> Outcome<()> {
        let at = |commit: Oid| self.project.repo.entry_at(commit, path);
        let entries = [at(self.sides.base)?, at(self.sides.ours)?, at(self.sides.theirs)?];
        let texts = [
            self.text(path, entries[0])?,
            self.text(path, entries[1])?,
            self.text(path, entries[2])?,
        ];
        let [base, ours, theirs] = &texts;
        // A file that one side has not, or took away, while the other changed it, stays as the other has it.
        let is_changed = |left: &String| base.as_ref() != Some(left);
        let of_one = |own: &NewIds| Renames {
            ours: own.clone(),
            theirs: own.clone(),
            next: renames.next,
        };
        let (ours, theirs, renames) = match (ours, theirs) {
            (Some(ours), Some(theirs)) => (ours, theirs, renames.clone()),
            (Some(left), None) if is_changed(left) => (left, left, of_one(&renames.ours)),
            (None, Some(left)) if is_changed(left) => (left, left, of_one(&renames.theirs)),
            _ => {
                return if entries[1].is_some() {
                    self.set(path, None)
                } else {
                    Ok(())
                };
            }
        };
        let within = PathBuf::from(path.strip_prefix(&self.prefix).unwrap_or(path));
        let three = Three {
            base: base.as_deref().or(match kind {
                Kind::Source(_) => None,
                _ => Some(""),
            }),
            ours,
            theirs,
        };
        let merged = merging::merge(&within, kind, &three, &renames)?;
        if texts[1].as_deref() != Some(merged.text.as_str()) {
            let blob = self.project.repo.write_blob(merged.text.as_bytes())?;
            let mode = entries[1].or(entries[2]).map_or(0o100_644, |entry| entry.mode);
            self.set(path, Some(Entry { blob, mode }))?;
        }
        self.note(kind, id, &within, merged);
        Ok(())
    }

    /// Remembers what of a file is for people to look at.
    fn note(&mut self, kind: &Kind, id: Option<&StatementId>, file: &Path, merged: merging::Merged) {
        if let Some(id) = id {
            let contested = merged.contested.into_iter();
            let contested = contested.map(|segment| (id.clone(), kind.clone(), segment));
            self.joined.contested.extend(contested);
        }
        let unsettled = merged.unsettled.into_iter().map(|own| (file.to_owned(), own));
        self.joined.unsettled.extend(unsettled);
    }

    fn text(&self, path: &str, entry: Option<Entry>) -> Outcome<Option<String>> {
        let Some(entry) = entry else { return Ok(None) };
        let bytes = self.project.repo.blob(entry.blob)?;
        let text = String::from_utf8(bytes).map_err(|_| JoinFault::NoText {
            path: PathBuf::from(path),
        })?;
        Ok(Some(store::plain(&text).into_owned()))
    }

    /// The ids that each side of a statement gives up. Only where both have a source can there be any.
    fn renames(&self, id: &StatementId) -> Outcome<Renames> {
        let lang = &self.project.config.source;
        let within = layout::source(id, lang);
        let path = format!("{}{}", self.prefix, within.display());
        if !(self.of_ours.contains_key(&path) && self.of_theirs.contains_key(&path)) {
            return Ok(Renames::default());
        }
        let at = |commit: Oid| self.text(&path, self.project.repo.entry_at(commit, &path)?);
        let base = at(self.sides.base)?;
        let (Some(ours), Some(theirs)) = (at(self.sides.ours)?, at(self.sides.theirs)?) else {
            return Ok(Renames::default());
        };
        let weights = [
            self.weight(self.sides.ours, id)?,
            self.weight(self.sides.theirs, id)?,
        ];
        let three = Three {
            base: base.as_deref(),
            ours: &ours,
            theirs: &theirs,
        };
        merging::renames(&within, lang, &three, weights)
    }

    /// How much on one side hangs on the ids of a statement.
    fn weight(&self, commit: Oid, id: &StatementId) -> Outcome<Weight> {
        let text = |within: PathBuf| -> Outcome<Option<(PathBuf, String)>> {
            let path = format!("{}{}", self.prefix, within.display());
            let text = self.text(&path, self.project.repo.entry_at(commit, &path)?)?;
            Ok(text.map(|text| (within, text)))
        };
        let mut weight = Weight::default();
        if let Some((path, text)) = text(layout::releases(id))? {
            weight.releases = releases::read(&path, &text)?.len();
        }
        for lang in &self.project.config.targets {
            if let Some((path, text)) = text(layout::reviews(id, lang))? {
                weight.verdicts += reviews::read(&path, &text)?.verdicts.len();
            }
        }
        Ok(weight)
    }
}
