//! A line in the log of a reference, as git writes it, so that `git reflog` and `HEAD@{1}` tell the truth.

use std::fs::{self, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};

use git2::Signature;
use serde::{Deserialize, Serialize};

use super::locks::GitPath;
use super::plan::one_line;
use super::{Oid, Repo};
use crate::store::{StoreFault, disk};

/// A line to be added to a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LogStep {
    log: GitPath,
    /// How long the log is before; nothing if it is not there.
    length: Option<u64>,
    line: String,
}

/// The move of a reference, to be logged.
pub(super) struct Move<'a> {
    pub names: &'a [&'a str],
    pub old: Option<Oid>,
    pub new: Oid,
    pub who: &'a Signature<'a>,
    pub subject: &'a str,
}

/// The lines that a move adds, to the logs that exist or that git's configuration asks for.
pub(super) fn plan(repo: &Repo, moved: &Move<'_>) -> Vec<LogStep> {
    let config = repo.inner().config().ok();
    let wanted = config.and_then(|c| c.get_string("core.logAllRefUpdates").ok());
    let off = wanted.is_some_and(|w| matches!(w.to_ascii_lowercase().as_str(), "false" | "no" | "off" | "0"));
    let line = line(moved);
    let logs = moved.names.iter().filter_map(|name| {
        let log = GitPath::log(name);
        let length = fs::metadata(log.at(repo)).ok().map(|m| m.len());
        (length.is_some() || !off).then(|| LogStep {
            log,
            length,
            line: line.clone(),
        })
    });
    logs.collect()
}

fn line(moved: &Move<'_>) -> String {
    let text = |bytes: &[u8]| one_line(&String::from_utf8_lossy(bytes));
    let when = moved.who.when();
    let minutes = when.offset_minutes();
    let zone = format!(
        "{}{:02}{:02}",
        if minutes < 0 { '-' } else { '+' },
        minutes.abs() / 60,
        minutes.abs() % 60
    );
    let first = if moved.old.is_none() { " (initial)" } else { "" };
    format!(
        "{} {} {} <{}> {} {zone}\tcommit{first}: {}\n",
        moved.old.unwrap_or(Oid::ZERO_SHA1),
        moved.new,
        text(moved.who.name_bytes()),
        text(moved.who.email_bytes()),
        when.seconds(),
        one_line(moved.subject)
    )
}

impl LogStep {
    /// Adds the line, unless it is there; the beginning of it, which a full disk leaves, is replaced.
    pub fn apply(&self, repo: &Repo) -> Result<(), StoreFault> {
        let path = self.log.at(repo);
        if let Some(folder) = path.parent() {
            disk::create_folders(folder)?;
        }
        let length = self.length.unwrap_or(0);
        let written = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .and_then(|mut file| {
                let mut tail = Vec::new();
                file.seek(SeekFrom::Start(length))?;
                file.read_to_end(&mut tail)?;
                if tail.starts_with(self.line.as_bytes()) {
                    return Ok(());
                }
                if self.line.as_bytes().starts_with(&tail) {
                    file.set_len(length)?;
                }
                file.seek(SeekFrom::End(0))?;
                file.write_all(self.line.as_bytes())?;
                file.sync_all()
            });
        written.map_err(|e| StoreFault::of(&path, &e))
    }

    /// Takes the line away again, if nothing follows it.
    pub fn undo(&self, repo: &Repo) -> Result<(), StoreFault> {
        let path = self.log.at(repo);
        let Some(bytes) = disk::read_if_there(&path)? else {
            return Ok(());
        };
        let length = usize::try_from(self.length.unwrap_or(0)).unwrap_or(usize::MAX);
        let tail = bytes.get(length..);
        let tail = tail.filter(|tail| !tail.is_empty() || self.length.is_none());
        let ours = tail.is_some_and(|tail| self.line.as_bytes().starts_with(tail));
        if !ours {
            return Ok(());
        }
        if self.length.is_none() {
            return disk::remove(&path);
        }
        let cut = OpenOptions::new().write(true).open(&path);
        let cut = cut.and_then(|file| file.set_len(self.length.unwrap_or(0)));
        cut.map_err(|e| StoreFault::of(&path, &e))
    }
}
