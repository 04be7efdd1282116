//! The record of what a transaction is doing. Once it has its name, the transaction counts: whoever comes next
//! finishes it, or, if that is no longer possible, undoes it.

use serde::{Deserialize, Serialize};

use super::GitFault;
use super::locks::GitPath;
use super::reflog::LogStep;
use super::staging::{FileStep, Staging};
use crate::message::Outcome;
use crate::store::disk;

const MAGIC: &str = "bayan-journal 1";

/// All steps of a transaction, in the order in which they are taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Git's locks, held from before until after.
    pub locks: Vec<GitPath>,
    /// The files.
    pub files: Vec<FileStep>,
    /// Lines for the logs of references.
    pub logs: Vec<LogStep>,
    /// A new tag.
    pub tag: Option<RefStep>,
    /// The branch, or the detached head, on its way to the new commit.
    pub head: Option<RefStep>,
    /// The entries of the index.
    pub index: Vec<IndexStep>,
}

/// A reference that gets a new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RefStep {
    /// Its full name; `HEAD` if detached.
    pub name: String,
    /// Its value before, in hexadecimal; nothing if it did not exist.
    pub old: Option<String>,
    /// Its value after.
    pub new: String,
}

/// An entry of the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IndexStep {
    /// Its path.
    pub path: String,
    /// Its blob; nothing if the entry goes.
    pub blob: Option<String>,
    /// Its mode.
    pub mode: u32,
}

impl Journal {
    /// Writes the record and gives it its name: the moment from which the transaction counts.
    pub fn write(&self, staging: &Staging) -> Outcome<()> {
        let body = serde_json::to_string(self).map_err(|e| GitFault::Other {
            reason: e.to_string(),
        })?;
        let text = format!("{MAGIC} {}\n{body}", blake3::hash(body.as_bytes()).to_hex());
        let aside = staging.reference("journal-new");
        disk::remove(&aside)?;
        disk::create(&aside, text.as_bytes())?;
        disk::sync_folder(staging.folder())?;
        disk::rename(&aside, &staging.journal())?;
        Ok(disk::sync_folder(staging.folder())?)
    }

    /// The record of a transaction that was killed; nothing if it did not count yet.
    pub fn read(staging: &Staging) -> Outcome<Option<Self>> {
        let path = staging.journal();
        let Some(bytes) = disk::read_if_there(&path)? else {
            return Ok(None);
        };
        let journal = String::from_utf8(bytes).ok().and_then(|text| {
            let (head, body) = text.split_once('\n')?;
            let sum = head.strip_prefix(MAGIC)?.trim();
            (sum == blake3::hash(body.as_bytes()).to_hex().as_str()).then_some(())?;
            serde_json::from_str(body).ok()
        });
        Ok(Some(journal.ok_or(GitFault::Journal { path })?))
    }
}
