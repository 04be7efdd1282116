//! An opened workspace: its configuration, its files, its repository, and who is at work.
//!
//! Steps read statements from here and write them through a [`Writer`], which lands all of a command's changes or none
//! and commits exactly these. How a file looks is [`crate::formats`]' business, how it is written safely
//! [`crate::git`]'s and [`crate::store`]'s.

pub mod files;
mod history;
mod house;
mod index;
pub mod joining;
pub mod layout;
mod load;
mod memory;
mod people;
mod policy;
mod seals;
mod segmentation;
mod survey;
mod terms;
mod writer;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rayon::prelude::*;

use crate::formats::tree::nearest;
use crate::formats::workflow_toml;
use crate::git::{self, Repo};
use crate::message::{AnyFault, Message, Outcome};
use crate::model::{House, Lang, Statement, StatementId};
use crate::store::{self, ReadLock};
use crate::workflow::{Config, StatementStatus, status_of};

use files::{Files, Snapshot, WorkingTree};
use index::Index;

pub use history::{Past, Version};
pub use house::HouseFault;
pub use load::statement as read_statement;
pub use memory::{Memory, Pair};
pub use policy::seal_policy;
pub use seals::{look, seal, seal_waivers};
pub use segmentation::{put_alone_to_work, put_to_work, read_rules};
pub use writer::{Change, Writer};

crate::faults! {
    /// Why a workspace, or what a command asks of it, cannot be used.
    pub enum ProjectFault {
        /// No `workflow.toml` here or above.
        NoWorkspace["project-none"] { path: PathBuf } hints["project-none-hint"],
        /// No statement with that id.
        UnknownStatement["project-unknown-statement"] { id: String, suggestion: String } hints["project-unknown-statement-meant", "project-unknown-statement-hint"],
        /// A statement's folder without its source.
        NoSource["project-no-source"] { path: PathBuf } hints["project-no-source-hint"],
        /// A file that always has something in it has nothing.
        Emptied["project-emptied"] { path: PathBuf } hints["project-emptied-hint"],
        /// The workspace does not translate into that language.
        UnknownLanguage["project-unknown-language"] { lang: String, targets: Vec<String> } hints["project-unknown-language-hint"],
        /// The statement is not translated into that language.
        NotInStatement["project-not-in-statement"] { id: String, lang: String } hints["project-not-in-statement-hint"],
        /// The git identity is nobody's in `workflow.toml`.
        NotAPerson["project-not-a-person"] { email: String } hints["project-not-a-person-hint", "project-not-a-person-git-hint"],
        /// Nobody with that id works here.
        UnknownPerson["project-unknown-person"] { person: String, people: Vec<String> } hints["project-unknown-person-hint"],
        /// The person has not that role.
        LacksRole["project-lacks-role"] { person: String, role: String, holders: Vec<String> } hints["project-lacks-role-hint", "project-lacks-role-holders"],
        /// Changes made by hand are not committed.
        Uncommitted["project-uncommitted"] { path: PathBuf, count: usize } hints["project-uncommitted-hint"] exit[No],
    }
}

/// What a run of the program brings along: the outside world, and the words for commit messages.
#[derive(Clone)]
pub struct Session<'s> {
    /// What git is to know of the environment.
    pub git: git::Env,
    /// The time of the run.
    pub now: Timestamp,
    /// The name of the command, for a message to others who wait for it.
    pub command: String,
    /// Whether to commit, where the user says so; otherwise `workflow.toml` says.
    pub commit: Option<bool>,
    /// Renders a commit's subject.
    pub words: &'s dyn Fn(&Message) -> String,
}

impl Session<'_> {
    /// Who waits for the lock, and how long.
    fn git_session(&self) -> git::Session {
        let holder = store::Holder {
            command: self.command.clone(),
            since: self.now.to_string(),
        };
        git::Session {
            holder,
            wait: store::lock::WAIT,
        }
    }
}

/// An opened workspace.
pub struct Project<'s> {
    root: PathBuf,
    config: Config,
    config_text: String,
    repo: Repo,
    session: Session<'s>,
}

impl<'s> Project<'s> {
    /// Opens the workspace that a folder lies in.
    ///
    /// Writes that a killed command left half done are finished or undone first.
    ///
    /// # Errors
    /// There is none, its configuration has a mistake, or its repository cannot be used.
    pub fn open(start: &Path, session: Session<'s>) -> Outcome<Self> {
        let none = || ProjectFault::NoWorkspace {
            path: start.to_owned(),
        };
        let find = || {
            start
                .ancestors()
                .find(|dir| store::is_file(&dir.join(layout::CONFIG)))
        };
        let root = match find() {
            Some(root) => root,
            None => {
                finish_making(start, &session)?;
                find().ok_or_else(none)?
            }
        };
        let repo = Repo::discover(root, &session.git)?;
        let _lock = repo.begin_read(&session.git_session())?;
        let text = store::read_text(&root.join(layout::CONFIG))?;
        let config = workflow_toml::read(Path::new(layout::CONFIG), &store::plain(&text))?;
        Ok(Self {
            root: root.to_owned(),
            config,
            config_text: text,
            repo,
            session,
        })
    }

    /// Opens a workspace whose configuration is about to be written.
    ///
    /// # Errors
    /// The repository cannot be used.
    pub fn assume(root: &Path, config: &str, session: Session<'s>) -> Outcome<Self> {
        let repo = Repo::discover(root, &session.git)?;
        let config_text = config.to_owned();
        let config = workflow_toml::read(Path::new(layout::CONFIG), &config_text)?;
        Ok(Self {
            root: root.to_owned(),
            config,
            config_text,
            repo,
            session,
        })
    }

    /// The configuration.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What the office's documents look like today.
    ///
    /// # Errors
    /// [`HouseFault`], or that a file cannot be read.
    pub fn house(&self) -> Outcome<House> {
        house::read(&WorkingTree { root: &self.root }, &self.config)
    }

    /// The folder of the workspace.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The time of the run.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.session.now
    }

    /// Whether what a command writes is also committed.
    #[must_use]
    pub fn commits(&self) -> bool {
        self.session.commit.unwrap_or(self.config.commit)
    }

    /// Refuses a language that nothing is translated into.
    ///
    /// # Errors
    /// [`ProjectFault::UnknownLanguage`].
    pub fn require_target(&self, lang: &Lang) -> Outcome<()> {
        if self.config.is_target(lang) {
            return Ok(());
        }
        let targets = self.config.targets.iter().map(ToString::to_string).collect();
        Err(ProjectFault::UnknownLanguage {
            lang: lang.to_string(),
            targets,
        }
        .into())
    }

    /// Refuses a language that the statement is not translated into.
    ///
    /// # Errors
    /// [`ProjectFault::UnknownLanguage`], [`ProjectFault::NotInStatement`].
    pub fn require_translated(&self, statement: &Statement, lang: &Lang) -> Outcome<()> {
        self.require_target(lang)?;
        if statement.targets(&self.config.targets).any(|own| own == lang) {
            return Ok(());
        }
        let (id, lang) = (statement.info.id.to_string(), lang.to_string());
        Err(ProjectFault::NotInStatement { id, lang }.into())
    }

    /// Refuses to judge files of a statement that are not committed: a verdict or a release is on what git holds.
    ///
    /// # Errors
    /// [`ProjectFault::Uncommitted`].
    pub fn require_committed(&self, id: &StatementId) -> Outcome<()> {
        let mut files = self.files_of(id)?;
        files.extend([layout::CONFIG, layout::TERMS].map(PathBuf::from));
        self.refuse_dirty(&files)
    }

    /// The files that the look of the documents is made of, by their paths from the workspace's root: those that
    /// `workflow.toml` names, and every template that there is or was at the last commit. A name that leads out of the
    /// workspace is [`Project::house`]'s to refuse.
    ///
    /// # Errors
    /// The folder of the templates cannot be read.
    pub fn house_files(&self) -> Outcome<Vec<PathBuf>> {
        let folder = Path::new(layout::TEMPLATES);
        let mut templates = WorkingTree { root: &self.root }.names(folder)?;
        if let Some(commit) = self.repo.head()?.commit() {
            let project = self;
            templates.extend(Snapshot { project, commit }.names(folder)?);
        }
        templates.sort_unstable();
        templates.dedup();
        let house = &self.config.house;
        let is_within = |name: &&String| store::join(&self.root, name).is_ok();
        let named = house.logo.iter().chain(&house.fonts).filter(is_within);
        let named = named.map(PathBuf::from);
        Ok(named
            .chain(templates.iter().map(|name| folder.join(name)))
            .collect())
    }

    /// Refuses to go on where one of these files was changed by hand and not saved: what a hand changed is not to be
    /// swept into another command's commit.
    ///
    /// Where `workflow.toml` leaves the commits to the users, that is theirs to see to; `--no-commit` alone is no leave.
    ///
    /// # Errors
    /// [`ProjectFault::Uncommitted`].
    pub fn refuse_dirty(&self, files: &[PathBuf]) -> Outcome<()> {
        if !self.config.commit {
            return Ok(());
        }
        let dirty = self.dirty(files)?;
        match dirty.first() {
            None => Ok(()),
            Some(path) => Err(ProjectFault::Uncommitted {
                path: path.clone(),
                count: dirty.len(),
            }
            .into()),
        }
    }

    /// Which of these files, by their paths from the workspace's root, differ from the last commit.
    ///
    /// # Errors
    /// What is wrong with the repository.
    pub fn dirty(&self, files: &[PathBuf]) -> Outcome<Vec<PathBuf>> {
        let mut in_repo = BTreeMap::new();
        for file in files {
            in_repo.insert(self.in_repo(file)?, file);
        }
        let paths: Vec<&str> = in_repo.keys().map(String::as_str).collect();
        let changed = self.repo.changed(&paths)?;
        Ok(changed
            .iter()
            .filter_map(|state| in_repo.get(&state.path))
            .map(|&file| file.clone())
            .collect())
    }

    /// The folder that is git's own.
    #[must_use]
    pub fn git_dir(&self) -> &Path {
        self.repo.git_dir()
    }

    /// The folder below it that is ours.
    #[must_use]
    pub fn state_dir(&self) -> PathBuf {
        self.repo.state_dir()
    }

    /// The workspace's folder from the repository's root; empty if it is the root.
    ///
    /// # Errors
    /// The workspace lies elsewhere.
    pub fn folder_in_repo(&self) -> Outcome<String> {
        Ok(self.repo.relative(&self.root)?)
    }

    /// Whether the clone does not hold all of the history.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.repo.is_shallow()
    }

    /// A path from the workspace's root as one from the repository's.
    fn in_repo(&self, file: &Path) -> Outcome<String> {
        Ok(self.repo.relative(&self.root.join(file))?)
    }

    /// The ids of all statements, sorted.
    ///
    /// # Errors
    /// The folder of the statements cannot be read, or one in it could not be looked at: it may be a statement.
    pub fn statement_ids(&self) -> Outcome<Vec<StatementId>> {
        let (ids, faults) = self.listed()?;
        match faults.into_iter().find(|fault| fault.code() == "store-io") {
            Some(fault) => Err(fault),
            None => Ok(ids),
        }
    }

    /// The ids of all statements, and what stands among their folders and is none.
    fn listed(&self) -> Outcome<(Vec<StatementId>, Vec<AnyFault>)> {
        let listing = store::list_statements(&self.root)?;
        let mut faults: Vec<AnyFault> = listing.faults.into_iter().map(AnyFault::from).collect();
        let mut ids = Vec::new();
        for name in listing.names {
            match StatementId::parse(&name) {
                Ok(id) => ids.push(id),
                Err(fault) => faults.push(fault.into()),
            }
        }
        Ok((ids, faults))
    }

    /// Whether there is a statement with that id.
    ///
    /// # Errors
    /// The folder of the statements cannot be read.
    pub fn exists(&self, id: &StatementId) -> Outcome<bool> {
        Ok(store::exists(&self.root.join(layout::folder(id))))
    }

    /// The files of a statement that there are.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn files_of(&self, id: &StatementId) -> Outcome<Vec<PathBuf>> {
        Ok(layout::files(id, &self.config.source, &self.config.targets))
    }

    /// The right to read while nobody writes, so that what is read is one state of the workspace. Not to be asked for
    /// by somebody who writes: they would wait for themselves.
    ///
    /// # Errors
    /// Somebody writes for longer than we wait.
    pub fn read(&self) -> Outcome<ReadLock> {
        self.repo.begin_read(&self.session.git_session())
    }

    /// Reads a statement. Who reads it to report takes [`Project::read`] before.
    ///
    /// # Errors
    /// There is none with that id, or a file of it cannot be read.
    pub fn statement(&self, id: &StatementId) -> Outcome<Statement> {
        let known = self.exists(id)?;
        if !known {
            let ids = self.statement_ids()?;
            let names: Vec<&str> = ids.iter().map(StatementId::as_str).collect();
            let (id, suggestion) = (id.to_string(), nearest(id.as_str(), &names));
            return Err(ProjectFault::UnknownStatement { id, suggestion }.into());
        }
        store::join(&self.root, &layout::folder(id).to_string_lossy())?;
        load::statement(&WorkingTree { root: &self.root }, id, &self.config)
    }

    /// Reads the statements asked for, or all: those that can be read, and why the others cannot.
    ///
    /// # Errors
    /// A statement asked for that does not exist, or cannot be read.
    pub fn load(&self, ids: &[StatementId]) -> Outcome<(Vec<Statement>, Vec<AnyFault>)> {
        self.each(ids, |statement| statement)
    }

    /// Where the statements asked for stand, or all.
    ///
    /// All of them are answered from the [`index`] as far as their files have not changed: this is for people who want
    /// an overview, and nothing may be decided by it that [`Project::statement`] could decide.
    ///
    /// `look` completes what a statement's files say; it may depend on nothing but these, the configuration and
    /// `beside`.
    ///
    /// # Errors
    /// As [`Project::load`].
    pub fn standings(
        &self,
        ids: &[StatementId],
        beside: &[u8],
        look: &(dyn Fn(&Statement, &mut StatementStatus) + Sync),
    ) -> Outcome<(Vec<StatementStatus>, Vec<AnyFault>)> {
        let config = &self.config;
        let standing = |statement: &Statement| {
            let mut status = status_of(statement, config);
            look(statement, &mut status);
            status
        };
        if !ids.is_empty() {
            return self.each(ids, |statement| standing(&statement));
        }
        let _lock = self.read()?;
        let (ids, faults) = self.listed()?;
        let within = self.repo.relative(&self.root)?;
        let state = self.repo.state_dir();
        let index = Index::new(&state, &self.root, &within, config, (&self.config_text, beside));
        let tree = WorkingTree { root: &self.root };
        let read = |id: &StatementId| Ok(standing(&load::statement(&tree, id, config)?));
        Ok(sorted_out(index.standings(&ids, read), faults))
    }

    fn each<T: Send>(
        &self,
        ids: &[StatementId],
        make: impl Fn(Statement) -> T + Sync,
    ) -> Outcome<(Vec<T>, Vec<AnyFault>)> {
        let _lock = self.read()?;
        if !ids.is_empty() {
            let loaded = ids
                .iter()
                .map(|id| self.statement(id).map(&make))
                .collect::<Outcome<Vec<T>>>()?;
            return Ok((loaded, Vec::new()));
        }
        let (ids, faults) = self.listed()?;
        let (tree, config) = (WorkingTree { root: &self.root }, &self.config);
        let loaded = ids
            .par_iter()
            .map(|id| load::statement(&tree, id, config).map(&make))
            .collect();
        Ok(sorted_out(loaded, faults))
    }

    /// Takes the workspace's lock for writing.
    ///
    /// # Errors
    /// Another command holds it for longer than we wait, or the repository is in the middle of something.
    pub fn write(&self) -> Outcome<Writer<'_, 's>> {
        Writer::new(self)
    }
}

/// What could be read, and why the rest could not, after the faults that are known already.
fn sorted_out<T>(outcomes: Vec<Outcome<T>>, mut faults: Vec<AnyFault>) -> (Vec<T>, Vec<AnyFault>) {
    let mut all = Vec::with_capacity(outcomes.len());
    for outcome in outcomes {
        match outcome {
            Ok(one) => all.push(one),
            Err(fault) => faults.push(fault),
        }
    }
    (all, faults)
}

/// Deals with what was left where a workspace was about to be made: it may be the workspace.
fn finish_making(start: &Path, session: &Session<'_>) -> Outcome<()> {
    match Repo::discover(start, &session.git) {
        Ok(repo) if repo.is_unfinished() => repo.begin_read(&session.git_session()).map(drop),
        _ => Ok(()),
    }
}
