//! `save`: what people changed by hand in a workspace's files is checked and committed.

use std::path::PathBuf;

use serde::Serialize;

use crate::message::{Message, Outcome};
use crate::model::StatementId;
use crate::project::{Change, Project, layout};

/// What was committed.
#[derive(Debug, Serialize)]
pub struct SaveReport {
    /// The files, as paths from the workspace's root.
    pub files: Vec<PathBuf>,
}

/// Commits changes made by hand to the files of the statements asked for, or to all and to `workflow.toml`.
///
/// # Errors
/// A file that cannot be read is named with its line, and nothing is committed.
pub fn save(project: &Project<'_>, ids: &[StatementId]) -> Outcome<SaveReport> {
    let mut writer = project.write()?;
    let mut chosen = ids.to_vec();
    let mut candidates = Vec::new();
    if chosen.is_empty() {
        chosen = project.statement_ids()?;
        candidates.push(PathBuf::from(layout::CONFIG));
    }
    for id in &chosen {
        project.statement(id)?;
        candidates.extend(project.files_of(id)?);
    }
    let files: Vec<PathBuf> = project.dirty(&candidates)?;
    if !files.is_empty() {
        for file in &files {
            writer.keep_file(file)?;
        }
        let subject = Message::new("commit-save").with("count", files.len());
        let mut change = Change::new(subject);
        let touched = |id: &&StatementId| files.iter().any(|file| file.starts_with(layout::folder(id)));
        for id in chosen.iter().filter(touched) {
            change = change.statement(id);
        }
        writer.finish(&change)?;
    }
    Ok(SaveReport { files })
}
