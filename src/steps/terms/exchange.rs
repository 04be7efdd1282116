//! The termbase on its way from and to other programs.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use crate::formats::termbase::TermFormat;
use crate::message::{Message, Outcome};
use crate::project::{Change, Project};
use crate::terms::{Clash, Entry, Fate, merge};

use super::add::shown;

/// What became of a file's entries.
#[derive(Debug, Serialize)]
pub struct ImportReport {
    /// Entry by entry, in the order of the file.
    pub rows: Vec<Imported>,
    /// How many names were left out, by a language that the workspace does not know.
    pub skipped: BTreeMap<String, usize>,
}

/// What became of one entry.
#[derive(Debug, Serialize)]
pub struct Imported {
    /// The line of the file.
    pub line: usize,
    /// What it is called.
    pub term: String,
    /// `new`, `changed`, `same` or `conflict`.
    pub outcome: &'static str,
    /// About what the termbase says something else, in a conflict.
    pub about: Option<String>,
    /// What the termbase says.
    pub here: Option<String>,
    /// What the file says.
    pub there: Option<String>,
}

impl ImportReport {
    /// How many entries had that outcome.
    #[must_use]
    pub fn count(&self, outcome: &str) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }
}

/// Brings a file's entries in: new ones are added, those that are there get what they lack, and what says something
/// else is left alone and told.
///
/// # Errors
/// The file cannot be read as a whole, a missing role, or what is wrong with the workspace.
pub fn import(
    project: &Project<'_>,
    format: TermFormat,
    path: &Path,
    bytes: &[u8],
    dry_run: bool,
) -> Outcome<ImportReport> {
    if dry_run {
        let _reading = project.read()?;
        return Ok(merged(project, format, path, bytes)?.1);
    }
    project.require_words()?;
    let mut writer = project.write()?;
    let (entries, report) = merged(project, format, path, bytes)?;
    let count = report.count("new") + report.count("changed");
    if count > 0 {
        writer.put_terms(&entries)?;
        writer.finish(&Change::new(
            Message::new("commit-terms-import").with("count", count),
        ))?;
    }
    Ok(report)
}

/// The termbase as it would be, and what becomes of the file's entries.
fn merged(
    project: &Project<'_>,
    format: TermFormat,
    path: &Path,
    bytes: &[u8],
) -> Outcome<(Vec<Entry>, ImportReport)> {
    let file = format.read(path, bytes, &project.term_languages())?;
    let source = &project.config().source;
    let there: Vec<Entry> = file.entries.iter().map(|(_, entry)| entry.clone()).collect();
    let (entries, merged) = merge(&project.term_entries()?, &there, source);
    let rows = file.entries.iter().zip(merged).map(|((line, entry), own)| {
        let (outcome, clash): (_, Option<Clash>) = match own.fate {
            Fate::New => ("new", None),
            Fate::Changed => ("changed", None),
            Fate::Same => ("same", None),
            Fate::Conflict(clash) => ("conflict", Some(clash)),
        };
        Imported {
            line: *line,
            term: shown(entry, source),
            outcome,
            about: clash.as_ref().map(|clash| clash.about.clone()),
            here: clash.as_ref().map(|clash| clash.here.clone()),
            there: clash.map(|clash| clash.there),
        }
    });
    let rows = rows.collect();
    let skipped = file.skipped;
    Ok((entries, ImportReport { rows, skipped }))
}

/// The termbase as a file's text.
///
/// # Errors
/// A mistake in it, with its line.
pub fn export(project: &Project<'_>, format: TermFormat) -> Outcome<(String, usize)> {
    let _reading = project.read()?;
    let entries = project.term_entries()?;
    Ok((format.write(&entries, &project.term_languages()), entries.len()))
}
