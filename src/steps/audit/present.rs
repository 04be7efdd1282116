//! What the last commit has, in the light of everything before it.

use std::collections::BTreeMap;

use crate::git::Oid;
use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, PersonId, SegmentId, State as SegmentState, Statement, StatementId};
use crate::project::layout;
use crate::workflow::{Config, SegmentRow, rows};

use super::finding::{Finding, Rule};
use super::reader::Reader;
use super::releases::about;
use super::state::{State, key_of};

/// What was found at the last commit.
#[derive(Debug, Default)]
pub struct Present {
    /// The findings.
    pub findings: Vec<Finding>,
    /// Why statements cannot be read.
    pub faults: Vec<AnyFault>,
    /// How many statements there are.
    pub statements: usize,
}

/// Looks at every statement.
///
/// # Errors
/// The repository is damaged.
pub fn present(
    reader: &Reader<'_>,
    state: &State,
    commit: Oid,
    config: &Config,
    progress: &mut dyn FnMut(usize, usize),
) -> Outcome<Present> {
    let mut present = Present::default();
    let ids = reader.ids(commit)?;
    for (at, id) in ids.iter().enumerate() {
        progress(at, ids.len());
        present.statements += 1;
        match reader.statement(commit, id, config) {
            Ok(statement) => look(reader, state, &statement, config, &mut present.findings)?,
            Err(fault) if fault.code().starts_with("git-") => return Err(fault),
            Err(fault) => {
                present.findings.push(Finding::breach(Rule::Unreadable).of(id));
                present.faults.push(fault);
            }
        }
    }
    Ok(present)
}

fn look(
    reader: &Reader<'_>,
    state: &State,
    statement: &Statement,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Outcome<()> {
    let id = &statement.info.id;
    let mut sound = statement.clone();
    state.strip(&mut sound);
    for (lang, reviewed) in &statement.translations {
        let plain = rows(statement, lang, reviewed, config);
        findings.extend(void(state, id, lang, &plain));
        let approved = |rows: &[SegmentRow<'_>]| {
            let approved = rows.iter().filter(|row| row.state() == SegmentState::Approved);
            approved.map(|row| row.id.clone()).collect::<Vec<_>>()
        };
        let claimed = approved(&plain);
        let Some(reviewed) = sound.translations.get(lang).filter(|_| !claimed.is_empty()) else {
            continue;
        };
        let held = approved(&rows(&sound, lang, reviewed, config));
        let unfounded: Vec<_> = claimed.into_iter().filter(|id| !held.contains(id)).collect();
        if !unfounded.is_empty() {
            let finding = Finding::breach(Rule::ApprovalUnfounded).of(id).lang(lang);
            findings.push(finding.segments(unfounded));
        }
    }
    tags(reader, statement, id, config, findings)
}

/// The verdicts on today's pairs that count for nothing today and were not found when they came, by person and reason.
fn void(state: &State, id: &StatementId, lang: &Lang, rows: &[SegmentRow<'_>]) -> Vec<Finding> {
    let mut found: BTreeMap<(&PersonId, &str), Vec<&SegmentId>> = BTreeMap::new();
    for row in rows {
        for (verdict, void) in &row.standing.void {
            if !state.flawed.contains(&key_of(id, lang, verdict)) {
                let segments = found.entry((&verdict.by, void.name())).or_default();
                if segments.last() != Some(&row.id) {
                    segments.push(row.id);
                }
            }
        }
    }
    let finding = |((by, reason), segments): ((&PersonId, &str), Vec<&SegmentId>)| {
        let finding = Finding::breach(Rule::VerdictVoid).only_if(false);
        finding.of(id).lang(lang).by(by).segments(segments).detail(reason)
    };
    found.into_iter().map(finding).collect()
}

/// The mark of a release stands on a commit that records exactly it.
fn tags(
    reader: &Reader<'_>,
    statement: &Statement,
    id: &StatementId,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Outcome<()> {
    for release in &statement.releases {
        let name = format!("refs/tags/{}", layout::release_tag(id, release.number));
        let Some(commit) = reader.archive.resolve(&name) else {
            continue;
        };
        let there = match reader.statement(commit, id, config) {
            Ok(there) => there.releases.contains(release),
            Err(fault) if fault.code().starts_with("git-") => return Err(fault),
            Err(_) => false,
        };
        if !there {
            findings.push(about(Rule::TagMoved, id, release));
        }
    }
    Ok(())
}
