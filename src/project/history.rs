//! What git remembers of a workspace's files.

use std::path::Path;

use jiff::Timestamp;

use crate::formats::workflow_toml;
use crate::formats::workspace::translation;
use crate::git::{self, Aliases, Oid};
use crate::message::Outcome;
use crate::model::{House, Lang, Statement, StatementId, Translation};
use crate::store;
use crate::workflow::Config;

use super::files::{Files, Snapshot};
use super::{Project, house, layout, load};

/// A version of a file: a commit that changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The commit.
    pub commit: Oid,
    /// Its author, name and address.
    pub by: String,
    /// The author's name.
    pub name: String,
    /// The author's address.
    pub email: String,
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
            name: change.name,
            email: change.email,
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
        self.text_at(version.blob)
    }

    /// Shows the commits that changed statements or the configuration, each before its parents, until `look` has seen
    /// enough (`true`). Paths are from the workspace's root.
    ///
    /// # Errors
    /// What is wrong with the repository, or what `look` says.
    pub fn past_commits(&self, look: &mut dyn FnMut(git::Commit) -> Outcome<bool>) -> Outcome<()> {
        let config = self.in_repo(Path::new(layout::CONFIG))?;
        let statements = self.in_repo(Path::new(layout::STATEMENTS))?;
        let above = config.strip_suffix(layout::CONFIG).unwrap_or_default().to_owned();
        self.repo.commits(&[&config, &statements], &mut |mut commit| {
            for change in commit.sides.iter_mut().flatten() {
                change.path.drain(..above.len().min(change.path.len()));
            }
            look(commit)
        })
    }

    /// The text of a file's version; `None` if there is none, or it is no text.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn text_at(&self, blob: Option<Oid>) -> Outcome<Option<String>> {
        let Some(blob) = blob else { return Ok(None) };
        Ok(String::from_utf8(self.repo.blob(blob)?).ok())
    }

    /// Who is the same as whom, as `.mailmap` of the last commit says.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn aliases(&self) -> Outcome<Aliases> {
        let bytes = self.repo.head_blob(".mailmap")?;
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(Aliases::read(text.as_deref()))
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

    /// Shows the states of the workspace in which a release may have been made, until `look` has seen enough (`true`):
    /// the commit that its tag marks, then every commit that changed the record, newest first.
    ///
    /// A tag can be moved and a history rewritten, so it is for `look` to tell whether a state is the right one. States
    /// whose configuration cannot be read are passed over.
    ///
    /// # Errors
    /// What is wrong with the repository, or what `look` says.
    pub fn released_states(
        &self,
        id: &StatementId,
        number: u32,
        look: &mut dyn FnMut(&Past<'_, '_>) -> Outcome<bool>,
    ) -> Outcome<()> {
        let tagged = self.repo.tag(&layout::release_tag(id, number))?;
        // What is wrong with the tag's commit is told if the history has the same.
        if let Some(commit) = tagged
            && let Ok(Some(past)) = self.past(commit)
            && look(&past)?
        {
            return Ok(());
        }
        let versions = self.history(&layout::releases(id))?;
        let commits = versions.into_iter().map(|version| version.commit);
        for commit in commits.filter(|commit| Some(*commit) != tagged) {
            if let Some(past) = self.past(commit)?
                && look(&past)?
            {
                break;
            }
        }
        Ok(())
    }

    /// The workspace as a commit has it; `None` if its configuration cannot be read.
    fn past(&self, commit: Oid) -> Outcome<Option<Past<'_, '_>>> {
        let files = Snapshot {
            project: self,
            commit,
        };
        let Some(text) = files.text(Path::new(layout::CONFIG))? else {
            return Ok(None);
        };
        let config = workflow_toml::read(Path::new(layout::CONFIG), &store::plain(&text));
        Ok(config.ok().map(|config| Past { files, config }))
    }
}

/// The workspace as a commit has it.
pub struct Past<'a, 's> {
    files: Snapshot<'a, 's>,
    config: Config,
}

impl Past<'_, '_> {
    /// The configuration of that time.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// A statement as it was.
    ///
    /// # Errors
    /// There was none, or it cannot be read.
    pub fn statement(&self, id: &StatementId) -> Outcome<Statement> {
        load::statement(&self.files, id, &self.config)
    }

    /// What the office's documents looked like.
    ///
    /// # Errors
    /// [`super::HouseFault`], or that a file cannot be read.
    pub fn house(&self) -> Outcome<House> {
        house::read(&self.files, &self.config)
    }
}
