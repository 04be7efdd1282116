//! What git's merge could not do file by file: where both sides gave one id to two new segments, the source has told them
//! apart, and the translations could not know which of their targets goes with which.
//!
//! The last merge is done once more, as a whole. Its result is taken for a statement only where all of its files are
//! still as git made them, so that nobody's later work is touched.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::git::Oid;
use crate::message::Outcome;
use crate::model::StatementId;
use crate::project::Project;
use crate::project::joining::Joined;
use crate::store;

use super::merge_driver;

/// The files that should read otherwise, and how; with the number of their segments of which somebody has to choose.
///
/// # Errors
/// The repository is damaged, or a file cannot be read.
pub fn files(project: &Project<'_>) -> Outcome<(Vec<(PathBuf, String)>, usize)> {
    let Some((ours, theirs)) = project.repo().merged()? else {
        return Ok((Vec::new(), 0));
    };
    let Some(base) = project.base(ours, theirs)? else {
        return Ok((Vec::new(), 0));
    };
    // What cannot be put together as a whole stays as git made it.
    let Ok(joined) = project.join(base, ours, theirs) else {
        return Ok((Vec::new(), 0));
    };
    let ids: BTreeSet<&StatementId> = joined.renumbered.iter().map(|(id, _, _)| id).collect();
    let (mut found, mut contested) = (Vec::new(), 0);
    for id in ids {
        let own = of_statement(project, id, [base, ours, theirs], &joined)?;
        if !own.is_empty() {
            contested += joined.contested.iter().filter(|(of, _, _)| of == id).count();
            found.extend(own);
        }
    }
    Ok((found, contested))
}

fn of_statement(
    project: &Project<'_>,
    id: &StatementId,
    commits: [Oid; 3],
    joined: &Joined,
) -> Outcome<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    for file in project.files_of(id)? {
        let full = project.root().join(&file);
        let path = project.repo().relative(&full)?;
        let [base, ours, theirs] = [
            text(project, commits[0], &path)?,
            text(project, commits[1], &path)?,
            text(project, commits[2], &path)?,
        ];
        let now = match store::is_file(&full) {
            true => Some(store::plain(&store::read_text(&full)?).into_owned()),
            false => None,
        };
        if by_git(&file, project, [&base, &ours, &theirs]) != now {
            return Ok(Vec::new());
        }
        let whole = match joined.changes.get(&path) {
            Some(Some(entry)) => {
                Some(String::from_utf8_lossy(&project.repo().blob(entry.blob)?).into_owned())
            }
            Some(None) => None,
            None => ours,
        };
        if let Some(text) = whole.filter(|whole| Some(whole) != now.as_ref()) {
            found.push((file, text));
        }
    }
    Ok(found)
}

fn text(project: &Project<'_>, commit: Oid, path: &str) -> Outcome<Option<String>> {
    let Some(entry) = project.repo().entry_at(commit, path)? else {
        return Ok(None);
    };
    let bytes = project.repo().blob(entry.blob)?;
    let text = String::from_utf8(bytes).ok();
    Ok(text.map(|text| store::plain(&text).into_owned()))
}

/// What git makes of a file with our driver; nothing where it would have taken it out or left a conflict.
fn by_git(file: &Path, project: &Project<'_>, [base, ours, theirs]: [&Option<String>; 3]) -> Option<String> {
    if ours == theirs || theirs == base {
        return ours.clone();
    }
    if ours == base {
        return theirs.clone();
    }
    let (ours, theirs) = (ours.as_deref()?, theirs.as_deref()?);
    let three = [base.as_deref().unwrap_or_default(), ours, theirs];
    let merged = merge_driver::merge(three, file, &project.config().source);
    merged.ok().map(|merged| merged.text)
}
