//! `export --all`: every current release, one statement at a time.

use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, StatementId};
use crate::project::Project;

use super::current::{CurrentRelease, current, publishable};
use super::export::{Export, of_release};
use super::released::HouseChoice;

/// What came of it.
#[derive(Debug, Default)]
pub struct AllReport {
    /// How many documents' texts were handed on.
    pub releases: usize,
    /// The statements without a current release in these languages.
    pub without: Vec<StatementId>,
    /// The statements whose current releases are under an embargo.
    pub embargoed: Vec<StatementId>,
    /// The statements that could not be exported, and why.
    pub faults: Vec<(StatementId, AnyFault)>,
}

/// Hands each current release to `take`: with these languages where some are given, else with its own. What is wrong
/// with one statement does not keep the others back.
///
/// `seen` is told how many statements there are and have been dealt with.
///
/// # Errors
/// The statements cannot be listed, or `take` says that there is no going on.
pub fn export_all(
    project: &Project<'_>,
    languages: Option<&[Lang]>,
    take: &mut dyn FnMut(Export) -> Outcome<()>,
    seen: &mut dyn FnMut(usize, usize),
) -> Outcome<AllReport> {
    let _reading = project.read()?;
    let ids = project.statement_ids()?;
    let mut report = AllReport::default();
    for (at, id) in ids.iter().enumerate() {
        seen(at, ids.len());
        match publications(project, id, languages) {
            Ok(None) => report.embargoed.push(id.clone()),
            Ok(Some(publications)) if publications.is_empty() => report.without.push(id.clone()),
            Ok(Some(publications)) => {
                for publication in publications {
                    match take(publication) {
                        Ok(()) => report.releases += 1,
                        Err(fault) if concerns_all(&*fault) => return Err(fault),
                        Err(fault) => report.faults.push((id.clone(), fault)),
                    }
                }
            }
            Err(fault) => report.faults.push((id.clone(), fault)),
        }
    }
    seen(ids.len(), ids.len());
    Ok(report)
}

/// Whether a fault is not of one statement: a broken template breaks all of them, and so does a full disk.
fn concerns_all(fault: &dyn crate::message::Fault) -> bool {
    ["template-", "store-"]
        .iter()
        .any(|begin| fault.code().starts_with(begin))
}

/// Languages in the order of the workspace, in which its people list them.
pub(super) fn in_order(project: &Project<'_>, mut languages: Vec<Lang>) -> Vec<Lang> {
    let targets = &project.config().targets;
    languages.sort_by_key(|lang| targets.iter().position(|own| own == lang).unwrap_or(usize::MAX));
    languages
}

/// The current releases of a statement with these languages; `None` if an embargo holds them all back.
fn publications(
    project: &Project<'_>,
    id: &StatementId,
    languages: Option<&[Lang]>,
) -> Outcome<Option<Vec<Export>>> {
    let statement = project.statement(id)?;
    let wanted = |current: CurrentRelease<'_>| match languages {
        None => Some((current.release.clone(), in_order(project, current.languages))),
        Some(given) => given
            .iter()
            .all(|lang| current.languages.contains(lang))
            .then(|| (current.release.clone(), given.to_vec())),
    };
    let publishable = publishable(&statement, project.now());
    if publishable.is_empty() && !current(&statement).is_empty() {
        return Ok(None);
    }
    let wanted = publishable.into_iter().filter_map(wanted);
    let made = wanted
        .map(|(release, languages)| {
            of_release(project, &statement, &release, &languages, HouseChoice::Released)
        })
        .collect::<Outcome<_>>()?;
    Ok(Some(made))
}
