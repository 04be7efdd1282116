//! `init`: an empty folder, or one that is a git repository already, becomes a workspace.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::formats::workflow_toml::{self, FirstPerson};
use crate::git;
use crate::message::{Message, Outcome};
use crate::model::{Digest, PersonId};
use crate::project::{Change, Project, Session, layout};
use crate::store;

crate::faults! {
    /// Why no workspace was made.
    pub enum InitFault {
        /// There is a workspace already.
        Exists["init-exists"] { path: PathBuf } hints["init-exists-hint"],
    }
}

/// What was made.
#[derive(Debug, Serialize)]
pub struct InitReport {
    /// The folder.
    pub root: PathBuf,
    /// Who was entered as the first person.
    pub person: Option<String>,
    /// Whether the repository was made too.
    pub new_repository: bool,
}

/// What git should know of our files: they are text with line feeds on every system.
const ATTRIBUTES: &str = "workflow.toml text eol=lf merge=bayan\nterms.toml text eol=lf merge=bayan\npolicy.toml text eol=lf merge=bayan\nstatements/** text eol=lf\nstatements/*/*.toml merge=bayan diff=bayan\n";

/// Makes a workspace.
///
/// # Errors
/// There is one already, or the folder or its repository cannot be used.
pub fn init(dir: &Path, session: Session<'_>) -> Outcome<InitReport> {
    store::create_directory(dir)?;
    let dir = store::canonical(dir)?;
    let config_path = dir.join(layout::CONFIG);
    if store::exists(&config_path) {
        return Err(InitFault::Exists { path: config_path }.into());
    }
    let new_repository = match git::Repo::discover(&dir, &session.git) {
        Ok(_) => {
            git::tidy(&dir)?;
            false
        }
        Err(git::GitFault::NoRepository { .. }) => {
            git::init(&dir)?;
            true
        }
        Err(fault) => return Err(fault.into()),
    };
    let first = first_person(&dir, &session.git)?;
    let config = workflow_toml::template(&workspace_name(&dir, &session), first.as_ref());
    let project = Project::assume(&dir, &config, session)?;
    let mut writer = project.write()?;
    // Another process may have made it meanwhile, or taking the lock may have finished what a killed one began.
    if store::exists(&config_path) {
        return Err(InitFault::Exists { path: config_path }.into());
    }
    writer.put_file(Path::new(layout::CONFIG), config.into_bytes());
    writer.put_file(&Path::new(layout::STATEMENTS).join(".gitkeep"), Vec::new());
    writer.put_file(Path::new(".gitattributes"), attributes(&dir)?);
    if first.is_some() {
        writer.finish(&Change::new(Message::new("commit-init")))?;
    } else {
        writer.finish_without_commit()?;
    }
    // The workspace is there; a clone without the drivers gets them with its first exchange.
    let _ = project.repo().enter_drivers();
    Ok(InitReport {
        root: dir,
        person: first.map(|person| person.id.to_string()),
        new_repository,
    })
}

/// Somebody's git identity as the first person of a workspace.
fn first_person(dir: &Path, env: &git::Env) -> Outcome<Option<FirstPerson>> {
    let identity = match git::Repo::discover(dir, env)?.identity(env) {
        Ok(identity) => identity,
        Err(git::GitFault::NoIdentity {}) => return Ok(None),
        Err(fault) => return Err(fault.into()),
    };
    let local = identity
        .email
        .split('@')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let id: String = local
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || ".-_".contains(*c))
        .collect();
    let id = PersonId::parse(&id).or_else(|_| PersonId::parse("editor"))?;
    Ok(Some(FirstPerson {
        id,
        name: identity.name,
        email: identity.email,
    }))
}

/// A name that no other workspace is likely to have: the folder's, and some digits from where and when it was made.
fn workspace_name(dir: &Path, session: &Session<'_>) -> String {
    let folder = dir
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let seed = format!("{}\0{}", dir.display(), session.now);
    let digest = Digest::of_bytes(seed.as_bytes());
    let digits: String = digest.as_str().chars().skip(3).take(8).collect();
    let name = crate::model::StatementId::slug(&folder);
    if name.is_empty() {
        format!("workspace-{digits}")
    } else {
        format!("{name}-{digits}")
    }
}

/// The attributes, added to those that are there.
fn attributes(dir: &Path) -> Outcome<Vec<u8>> {
    let path = dir.join(".gitattributes");
    let mut text = if store::exists(&path) {
        store::read_text(&path)?
    } else {
        String::new()
    };
    for line in ATTRIBUTES.lines() {
        if !text.lines().any(|own| own.trim() == line) {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(line);
            text.push('\n');
        }
    }
    Ok(text.into_bytes())
}
