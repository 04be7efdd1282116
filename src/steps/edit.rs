//! `edit`: the segments that a translator wants in an editor, as a package.

use crate::message::Outcome;
use crate::model::{Lang, Package, SegmentId, StatementId};
use crate::project::Project;
use crate::workflow::Role;

use super::confirm::ConfirmFault;
use super::memory;
use super::pull::{add_terms, package_rows};

/// The package to edit: the segments asked for, whatever their state, or all that are pending.
///
/// # Errors
/// A missing role, a segment that does not exist, or what is wrong with the workspace.
pub fn package(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    segments: &[SegmentId],
) -> Outcome<Package> {
    project.require_target(lang)?;
    project.require(&Role::Translator(lang.clone()))?;
    let reading = project.read()?;
    let statement = project.statement(id)?;
    project.require_translated(&statement, lang)?;
    let config = project.config();
    let mut rows = package_rows(&statement, lang, config, |row| {
        if segments.is_empty() {
            row.state().is_pending()
        } else {
            segments.contains(row.id)
        }
    });
    if let Some(missing) = segments
        .iter()
        .find(|segment| !rows.iter().any(|row| row.id == **segment))
    {
        let (statement, segment, lang) = (id.to_string(), missing.to_string(), lang.to_string());
        return Err(ConfirmFault::Unknown {
            statement,
            segment,
            lang,
        }
        .into());
    }
    add_terms(&mut rows, project.terms()?.as_ref(), config, lang);
    drop(reading);
    let mut package = Package {
        workspace: config.workspace.clone(),
        source_lang: config.source.clone(),
        lang: lang.clone(),
        rows,
    };
    memory::propose(project, &mut package)?;
    Ok(package)
}
