//! `save`: what people changed by hand in a workspace's files is checked and committed.
//!
//! Whoever saves a changed target has had a hand in it, whatever the file says: else a reviewer could rewrite a target in
//! an editor and approve it alone, under the name of its translator.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::formats::workspace::translation;
use crate::message::{Message, Outcome};
use crate::model::{Lang, PersonId, Reviewed, SegmentId, State, Statement, StatementId, Target, Translation};
use crate::project::{Change, Project, Writer, layout};
use crate::store;
use crate::workflow::Config;

use super::rules;
use super::targets::Desk;

/// What was committed.
#[derive(Debug, Serialize)]
pub struct SaveReport {
    /// The files, as paths from the workspace's root.
    pub files: Vec<PathBuf>,
}

/// Commits changes made by hand to the files of the statements asked for, or to all, to `workflow.toml`,
/// `terms.toml`, `segmentation.srx`, `policy.toml` and the files that `workflow.toml` names.
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
        candidates.push(PathBuf::from(layout::TERMS));
        candidates.push(PathBuf::from(layout::POLICY));
        project.term_entries()?;
        project.policy_log(project.config())?;
        candidates.push(PathBuf::from(layout::SEGMENTATION));
        rules::check(project)?;
        candidates.extend(project.house_files()?);
    }
    for id in &chosen {
        project.statement(id)?;
        candidates.extend(project.files_of(id)?);
    }
    let files: Vec<PathBuf> = project.dirty(&candidates)?;
    if !files.is_empty() {
        if files
            .iter()
            .any(|file| file.as_path() == Path::new(layout::CONFIG))
        {
            super::policy::require_proposed(project)?;
        }
        for file in &files {
            writer.keep_file(file)?;
        }
        for id in &chosen {
            sign(project, &mut writer, id, &files)?;
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

/// Enters whoever saves as one who had a hand in the targets that changed since the last commit.
fn sign(
    project: &Project<'_>,
    writer: &mut Writer<'_, '_>,
    id: &StatementId,
    files: &[PathBuf],
) -> Outcome<()> {
    for lang in &project.config().targets {
        let path = layout::translation(id, lang);
        if !files.contains(&path) {
            continue;
        }
        let statement = project.statement(id)?;
        let before = project.committed_translation(id, lang)?;
        let before = before.unwrap_or_else(|| Translation::empty(lang.clone()));
        if let Some(now) = statement.translations.get(lang)
            && now.translation.targets != before.targets
        {
            let by = &project.actor()?.id;
            let earlier = committed_targets(project, &path, lang)?;
            if let Some(signed) = signed(&statement, &before, &earlier, by, project.config()) {
                writer.put_translation(id, &signed)?;
            }
        }
    }
    Ok(())
}

/// Every target that a commit has had in that file.
fn committed_targets(project: &Project<'_>, path: &Path, lang: &Lang) -> Outcome<Vec<Target>> {
    let mut targets = Vec::new();
    for version in project.history(path)? {
        let Some(text) = project.text_of(&version)? else {
            continue;
        };
        if let Ok(translation) = translation::read(path, &store::plain(&text), lang) {
            targets.extend(translation.targets);
        }
    }
    Ok(targets)
}

/// The translation of today with `by` among those who had a hand in each target that is not as it was `before`; `None`
/// if there is nothing to add. Pure.
fn signed(
    statement: &Statement,
    before: &Translation,
    committed: &[Target],
    by: &PersonId,
    config: &Config,
) -> Option<Translation> {
    let mut now = statement.translations.get(&before.lang)?.translation.clone();
    let mut earlier = statement.clone();
    earlier
        .translations
        .entry(before.lang.clone())
        .or_insert_with(|| Reviewed::empty(before.lang.clone()))
        .translation = before.clone();
    let mut desk = Desk::new(&earlier, &before.lang, config);
    let today = Desk::new(statement, &before.lang, config);
    // What is put back to a committed target that stands approved is nobody's new translation.
    let approved = |id: &SegmentId| today.glance(id).is_some_and(|now| now.state == State::Approved);
    let mut changed = false;
    for target in &mut now.targets {
        let old = before.get(&target.id);
        let same = old.is_some_and(|old| old.rendering == target.rendering && old.source == target.source);
        let put_back = committed.contains(target) && approved(&target.id);
        // Who takes out their own name has had a hand in it all the same.
        let struck = old.is_some_and(|old| old.translators().any(|hand| hand == by));
        if (same && !struck) || put_back || target.translators().any(|hand| hand == by) {
            continue;
        }
        // Whom the file names is as it was: the one who saves wrote this. Else somebody was entered on purpose.
        let unsigned = match old {
            Some(old) => (&old.by, &old.hands) == (&target.by, &target.hands),
            None => target.by.is_none(),
        };
        if unsigned {
            desk.render(&target.id, target.rendering.clone(), by);
            target.by = Some(by.clone());
            target.hands = desk
                .glance(&target.id)
                .and_then(|glance| glance.target)
                .map(|own| own.hands.clone())
                .unwrap_or_default();
        } else {
            target.hands.push(by.clone());
            target.hands.sort();
        }
        changed = true;
    }
    changed.then_some(now)
}
