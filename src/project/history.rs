//! What git remembers of a workspace's files.

use std::path::Path;

use jiff::Timestamp;

use crate::formats::workflow_toml;
use crate::formats::workspace::translation;
use crate::git::{self, Oid};
use crate::message::Outcome;
use crate::model::{Lang, Release, Statement, StatementId, Translation};
use crate::store;
use crate::workflow::Config;

use super::files::{Files, Snapshot};
use super::{Project, layout, load};

/// A version of a file: a commit that changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The commit.
    pub commit: Oid,
    /// Its author, name and address.
    pub by: String,
    /// When, as the author's clock said.
    pub at: Timestamp,
    blob: Option<Oid>,
}

impl Project<'_> {
    /// The versions of a file in the history, newest first.
    ///
    /// # Errors
    /// What is wrong with the repository.
    pub fn history(&self, file: &Path) -> Outcome<Vec<Version>> {
        let history = self.repo.log_path(&self.in_repo(file)?)?;
        let version = |change: git::Change| Version {
            commit: change.commit,
            by: format!("{} <{}>", change.name, change.email),
            at: Timestamp::from_second(change.time.seconds).unwrap_or(Timestamp::UNIX_EPOCH),
            blob: change.blob,
        };
        Ok(history.changes.into_iter().map(version).collect())
    }

    /// The text of a version; `None` if the file was removed, or is no text.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn text_of(&self, version: &Version) -> Outcome<Option<String>> {
        let Some(blob) = version.blob else { return Ok(None) };
        Ok(String::from_utf8(self.repo.blob(blob)?).ok())
    }

    /// A translation as the last commit has it; `None` if it has none that can be read.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn committed_translation(&self, id: &StatementId, lang: &Lang) -> Outcome<Option<Translation>> {
        let path = layout::translation(id, lang);
        let bytes = self.repo.head_blob(&self.in_repo(&path)?)?;
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(text.and_then(|text| translation::read(&path, &store::plain(&text), lang).ok()))
    }

    /// The statement and the configuration as they were when a release was made, if the history holds a state that
    /// satisfies `is_it`.
    ///
    /// # Errors
    /// What is wrong with the repository.
    pub fn released_state(
        &self,
        id: &StatementId,
        release: &Release,
        is_it: &dyn Fn(&Statement, &Config) -> bool,
    ) -> Outcome<Option<(Statement, Config)>> {
        let mut damage = None;
        for version in self.history(&layout::releases(id))? {
            let snapshot = Snapshot {
                project: self,
                commit: version.commit,
            };
            let Some(config) = snapshot.text(Path::new(layout::CONFIG))? else {
                continue;
            };
            let Ok(config) = workflow_toml::read(Path::new(layout::CONFIG), &store::plain(&config)) else {
                continue;
            };
            let statement = match load::statement(&snapshot, id, &config) {
                Ok(statement) => statement,
                Err(fault) => {
                    // What could not be read then may stand elsewhere; what is damaged is told if it does not.
                    damage = damage.or_else(|| fault.code().starts_with("git-").then_some(fault));
                    continue;
                }
            };
            if statement.releases.contains(release) && is_it(&statement, &config) {
                return Ok(Some((statement, config)));
            }
        }
        damage.map_or(Ok(None), Err)
    }
}
