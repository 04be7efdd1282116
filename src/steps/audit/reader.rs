//! The workspace as commits have it, each version of a file read once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::formats::workflow_toml;
use crate::git::{Archive, Oid};
use crate::message::{AnyFault, Outcome};
use crate::model::{Statement, StatementId};
use crate::project::files::Files;
use crate::project::{layout, read_statement};
use crate::store::{self, plain};
use crate::workflow::Config;

/// A configuration, or that it cannot be read.
pub type Found = Option<Rc<Config>>;

/// Reads a workspace from an archive.
pub struct Reader<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// The workspace's folder from the root; empty if it is the root.
    pub folder: String,
    configs: RefCell<HashMap<Oid, Found>>,
}

impl<'a> Reader<'a> {
    /// A reader of the workspace in that folder.
    #[must_use]
    pub fn new(archive: &'a Archive, folder: &str) -> Self {
        Self {
            archive,
            folder: folder.to_owned(),
            configs: RefCell::default(),
        }
    }

    /// A path from the workspace's root as one from the repository's.
    #[must_use]
    pub fn path(&self, path: &Path) -> String {
        let parts: Vec<String> = path
            .components()
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        match self.folder.as_str() {
            "" => parts.join("/"),
            folder => format!("{folder}/{}", parts.join("/")),
        }
    }

    /// A path from the repository's root as one from the workspace's.
    #[must_use]
    pub fn within<'p>(&self, path: &'p str) -> Option<&'p str> {
        match self.folder.as_str() {
            "" => Some(path),
            folder => path.strip_prefix(folder)?.strip_prefix('/'),
        }
    }

    /// The configuration at a commit; nothing if there is none that can be read.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn config(&self, commit: Oid) -> Outcome<Found> {
        match self
            .archive
            .file_at(commit, &self.path(Path::new(layout::CONFIG)))?
        {
            None => Ok(None),
            Some(blob) => self.config_of(blob),
        }
    }

    fn config_of(&self, blob: Oid) -> Outcome<Found> {
        if let Some(known) = self.configs.borrow().get(&blob) {
            return Ok(known.clone());
        }
        let found = self.read_config(blob)?.ok().map(Rc::new);
        self.configs.borrow_mut().insert(blob, found.clone());
        Ok(found)
    }

    fn read_config(&self, blob: Oid) -> Outcome<Result<Config, AnyFault>> {
        let bytes = self.archive.blob(blob)?;
        let path = Path::new(layout::CONFIG);
        let text = match store::as_text(path, &bytes) {
            Ok(text) => plain(text),
            Err(fault) => return Ok(Err(fault.into())),
        };
        Ok(workflow_toml::read(path, &text))
    }

    /// Why the configuration at a commit cannot be read.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn config_fault(&self, commit: Oid) -> Outcome<Option<AnyFault>> {
        match self
            .archive
            .file_at(commit, &self.path(Path::new(layout::CONFIG)))?
        {
            None => Ok(None),
            Some(blob) => Ok(self.read_config(blob)?.err()),
        }
    }

    /// The text of a blob; nothing if it is no text.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn text(&self, blob: Oid) -> Outcome<Option<String>> {
        let bytes = self.archive.blob(blob)?;
        Ok(String::from_utf8(bytes)
            .ok()
            .map(|text| plain(&text).into_owned()))
    }

    /// A statement as a commit has it, judged by that configuration.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn statement(&self, commit: Oid, id: &StatementId, config: &Config) -> Outcome<Statement> {
        read_statement(&AtCommit { reader: self, commit }, id, config)
    }

    /// Whether a statement has a source at a commit.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn has_statement(&self, commit: Oid, id: &StatementId, config: &Config) -> Outcome<bool> {
        let path = self.path(&layout::source(id, &config.source));
        Ok(self.archive.file_at(commit, &path)?.is_some())
    }

    /// The ids of the statements at a commit, sorted.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn ids(&self, commit: Oid) -> Outcome<Vec<StatementId>> {
        let names = self
            .archive
            .names_in(commit, &self.path(Path::new(layout::STATEMENTS)))?;
        Ok(names
            .iter()
            .filter_map(|name| StatementId::parse(name).ok())
            .collect())
    }
}

/// The files of a workspace as a commit has them.
struct AtCommit<'r, 'a> {
    reader: &'r Reader<'a>,
    commit: Oid,
}

impl Files for AtCommit<'_, '_> {
    fn text(&self, path: &Path) -> Outcome<Option<String>> {
        Ok(self.own(path)?.and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    fn own(&self, path: &Path) -> Outcome<Option<Vec<u8>>> {
        let archive = self.reader.archive;
        let blob = archive.file_at(self.commit, &self.reader.path(path))?;
        Ok(blob.map(|blob| archive.blob(blob)).transpose()?)
    }

    fn bytes(&self, path: &Path) -> Outcome<Option<Vec<u8>>> {
        self.own(path)
    }

    fn names(&self, folder: &Path) -> Outcome<Vec<String>> {
        Ok(self
            .reader
            .archive
            .names_in(self.commit, &self.reader.path(folder))?)
    }

    fn shown(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}
