//! A new repository: it appears whole or not at all.

use std::fs;
use std::path::Path;

use git2::{Config, Repository, RepositoryInitOptions};

use super::GitFault;
use crate::message::{AnyFault, Outcome};
use crate::store::{StoreFault, disk};

/// Where the new repository is made before it is moved to its place; what an earlier attempt left is removed.
const ASIDE: &str = ".bayan-init";

/// The first branch's name where git's configuration gives none.
const BRANCH: &str = "main";

/// Makes a repository in a folder, which is made if it is not there. The first branch is named as git's
/// configuration says, or `main`. No template is copied: it could bring hooks.
///
/// # Errors
/// What the system or git reports.
pub fn init(folder: &Path) -> Outcome<()> {
    disk::create_folders(folder)?;
    let branch = Config::open_default().and_then(|c| c.get_string("init.defaultBranch"));
    let branch = branch.ok().filter(|b| !b.trim().is_empty());
    let aside = folder.join(ASIDE);
    clear(&aside)?;
    let mut options = RepositoryInitOptions::new();
    options
        .no_reinit(true)
        .mkpath(true)
        .external_template(false)
        .initial_head(branch.as_deref().unwrap_or(BRANCH));
    let made = Repository::init_opts(&aside, &options)
        .map(drop)
        .map_err(|e| GitFault::of_opening(folder, &e));
    let moved = made.map_err(AnyFault::from).and_then(|()| {
        settle(&aside.join(".git"))?;
        disk::rename(&aside.join(".git"), &folder.join(".git"))?;
        Ok(disk::sync_folder(folder)?)
    });
    // Whether it worked or not, the first fault is the one to report.
    let cleared = clear(&aside);
    moved.and_then(|()| Ok(cleared?))
}

/// Waits until the disk has the new repository's files, and removes locks that a failing disk made the library leave.
fn settle(git_dir: &Path) -> Result<(), StoreFault> {
    let entries = fs::read_dir(git_dir).map_err(|e| StoreFault::of(git_dir, &e))?;
    for entry in entries {
        let path = entry.map_err(|e| StoreFault::of(git_dir, &e))?.path();
        if path.extension().is_some_and(|e| e == "lock") {
            disk::remove(&path)?;
        } else {
            disk::sync(&path)?;
        }
    }
    disk::sync_folder(git_dir)
}

/// Removes what an attempt that was killed left beside the repository that it had made.
///
/// # Errors
/// What the system reports.
pub fn tidy(folder: &Path) -> Outcome<()> {
    Ok(clear(&folder.join(ASIDE))?)
}

fn clear(aside: &Path) -> Result<(), StoreFault> {
    match fs::remove_dir_all(aside) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(StoreFault::of(aside, &e)),
        _ => Ok(()),
    }
}
