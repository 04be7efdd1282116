//! What was found out about each statement when its files were last read, so that `status` need not read them again.
//!
//! The index is derived and disposable: it lies under the git directory, a person never sees it, and a damaged,
//! foreign or older one is as good as none. An entry holds as long as the system says the same of every file that the
//! statement can have, as git's own index does: size, times of change in nanoseconds, and number on the file system.
//! A file that was changed as late as the moment at which reading began, or later (a clock may have been wrong), could
//! change once more without showing it; its statement is not entered, and is read again the next time.
//!
//! Only counts for people are taken from here. What is approved, released or exported is always decided by the files.

mod bytes;
mod entry;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::message::Outcome;
use crate::model::StatementId;
use crate::store::{self, Replacement, Stat};
use crate::workflow::{Config, StatementStatus};

use super::layout;
pub(super) use bytes::{Entries, Key};
pub(super) use entry::{put, put_text, stamps_as_bytes, take, take_text};

/// The index of a workspace, and what is needed to tell whether an entry still holds.
#[derive(Debug)]
pub struct Index<'a> {
    root: &'a Path,
    config: &'a Config,
    path: PathBuf,
    key: Key,
    names: Vec<String>,
}

/// The name of a derived file of the workspace that lies there in its repository.
pub(super) fn file_name(name: &str, within: &str) -> String {
    match within {
        "" => name.to_owned(),
        within => format!(
            "{name}-{}",
            blake3::hash(within.as_bytes()).to_hex().split_at(16).0
        ),
    }
}

/// What the system says about each file that a statement can have, in the order of their names.
pub(super) type Stamps = Vec<Option<Stat>>;

/// What is known about a statement without reading it.
enum Found {
    /// Nothing has changed since it was read: the entry, and what it says.
    Known(Vec<u8>, StatementStatus),
    /// It was read now: the entry, if it will hold, and what came out.
    Read(Option<Vec<u8>>, Box<Outcome<StatementStatus>>),
}

impl<'a> Index<'a> {
    /// The index of the workspace in `root`, which keeps its state in `folder`.
    ///
    /// `text` is the configuration as it is written, and `beside` what entries depend on besides. A workspace that is not the root of its repository has an index
    /// of its own there.
    #[must_use]
    pub fn new(
        folder: &Path,
        root: &'a Path,
        within: &str,
        config: &'a Config,
        (text, beside): (&str, &[u8]),
    ) -> Self {
        let file = file_name("index", within);
        let names = layout::names(&config.source, &config.targets);
        Self {
            root,
            config,
            path: folder.join(file),
            key: Key::new(text, beside, &names),
            names,
        }
    }

    /// Where each of these statements stands; `read` is asked about those that may have changed.
    ///
    /// The answers are in the order of the ids. What goes wrong with the index itself is nobody's concern.
    pub fn standings(
        &self,
        ids: &[StatementId],
        read: impl Fn(&StatementId) -> Outcome<StatementStatus> + Sync,
    ) -> Vec<Outcome<StatementStatus>> {
        let entries = Entries::read(&self.path, &self.key);
        let known: Vec<Option<Found>> = ids
            .par_iter()
            .map_init(PathBuf::new, |path, id| self.known(path, &entries, id))
            .collect();
        let all = known.iter().all(Option::is_some);
        if all && entries.len() == ids.len() {
            return known.into_iter().flatten().map(Found::outcome).collect();
        }
        let replacement = Replacement::begin(&self.path).ok();
        let found: Vec<Found> = known
            .into_par_iter()
            .zip(ids)
            .map(|(known, id)| known.unwrap_or_else(|| self.read(id, replacement.as_ref(), &read)))
            .collect();
        if let Some(replacement) = replacement {
            let held = ids
                .iter()
                .zip(&found)
                .filter_map(|(id, found)| Some((id.as_str(), found.entry()?)));
            let bytes = entries.replaced(&self.key, held);
            // Without an index the next run takes longer, and that is all.
            let _ = bytes.map(|bytes| replacement.finish(&bytes));
        }
        found.into_iter().map(Found::outcome).collect()
    }

    fn known(&self, path: &mut PathBuf, entries: &Entries, id: &StatementId) -> Option<Found> {
        let entry = entries.get(id.as_str())?;
        let stamps = self.stamps(path, id)?;
        let status = entry::read(entry, &stamps, id, &self.config.targets)?;
        Some(Found::Known(entry.to_vec(), status))
    }

    /// Reads a statement; the system is asked about its files before that, so that a change meanwhile is seen later.
    fn read(
        &self,
        id: &StatementId,
        replacement: Option<&Replacement>,
        read: &(impl Fn(&StatementId) -> Outcome<StatementStatus> + Sync),
    ) -> Found {
        let stamps = self.stamps(&mut PathBuf::new(), id);
        let outcome = read(id);
        let settled = |stamps: &Stamps| replacement.is_some_and(|new| are_settled(stamps, new.began()));
        let entry = match (&outcome, stamps.filter(settled)) {
            (Ok(status), Some(stamps)) => entry::write(&stamps, status, &self.config.targets),
            _ => None,
        };
        Found::Read(entry, Box::new(outcome))
    }

    /// What the system says about the files of a statement; nothing if it will not say.
    fn stamps(&self, path: &mut PathBuf, id: &StatementId) -> Option<Stamps> {
        path.clear();
        path.push(self.root);
        path.push(layout::STATEMENTS);
        path.push(id.as_str());
        stamps_in(path, &self.names)
    }
}

impl Found {
    fn outcome(self) -> Outcome<StatementStatus> {
        match self {
            Self::Known(_, status) => Ok(status),
            Self::Read(_, outcome) => *outcome,
        }
    }

    fn entry(&self) -> Option<&[u8]> {
        match self {
            Self::Known(entry, _) => Some(entry),
            Self::Read(entry, _) => entry.as_deref(),
        }
    }
}

/// What the system says about the files of these names in a folder; nothing if it will not say.
pub(super) fn stamps_in(folder: &mut PathBuf, names: &[String]) -> Option<Stamps> {
    let stamp = |name: &String| {
        folder.push(name);
        let stat = store::stat(folder).ok();
        folder.pop();
        stat
    };
    names.iter().map(stamp).collect()
}

/// Whether every change that is still to come will show: each file was last changed before reading began.
///
/// Times of two file systems cannot be compared, for their clocks and grains may differ.
pub(super) fn are_settled(stamps: &Stamps, began: &Stat) -> bool {
    stamps
        .iter()
        .flatten()
        .all(|stat| stat.device == began.device && stat.mtime.max(stat.ctime) < began.mtime && stat.is_file)
}

#[cfg(test)]
mod tests;
