//! `resolve`: choosing one of the versions that a merge kept, and repairing files in which plain git left both sides.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::formats::merging::{self, Kind, Renames, Three, markers};
use crate::message::{Message, Outcome};
use crate::model::{Candidate, Lang, PersonId, SegmentId, Source, SourceCandidate, StatementId, Target};
use crate::project::{Change, Project, layout};
use crate::store;
use crate::workflow::Role;

use super::confirm::ConfirmFault;
use super::{told_apart, versions};

crate::faults! {
    /// Why nothing was resolved.
    pub enum ResolveFault {
        /// Nobody disagrees about that segment.
        Settled["resolve-settled"] { statement: String, segment: String } hints["resolve-settled-hint"],
        /// No version has that key, or none has it any more.
        Key["resolve-key"] { key: String, statement: String, segment: String } hints["resolve-key-hint"],
        /// A choice without a statement and a segment.
        Which["resolve-which"] {} hints["resolve-which-hint"],
        /// A choice in a statement without a segment.
        WhichSegment["resolve-which-segment"] { statement: String, segments: Vec<String> } hints["resolve-which-segment-hint"],
        /// Nobody disagrees about any segment of the statement.
        AllSettled["resolve-all-settled"] { statement: String } hints[],
        /// No file of a workspace.
        NotOurs["resolve-not-ours"] { path: PathBuf } hints["resolve-not-ours-hint"],
    }
}

/// What was chosen.
#[derive(Debug, Serialize)]
pub struct TakeReport {
    /// The segment.
    pub segment: SegmentId,
    /// The text that it now has; `None` if it was taken out, or is left out.
    pub text: Option<String>,
}

/// The files that were repaired.
#[derive(Debug, Default, Serialize)]
pub struct RepairReport {
    /// By their paths from the workspace's root.
    pub files: Vec<PathBuf>,
    /// Segments of which a person has to choose a version.
    pub contested: usize,
    /// A merge or the like is under way, and git is to be told.
    pub under_way: bool,
}

/// Takes one of the versions of a target, by its key as `show` gives it.
///
/// # Errors
/// A missing role, or no such segment or version.
pub fn take_target(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    segment: &SegmentId,
    key: &str,
) -> Outcome<TakeReport> {
    project.require_target(lang)?;
    let by = project.require(&Role::Translator(lang.clone()))?.id.clone();
    let mut writer = project.write()?;
    let statement = project.statement(id)?;
    project.require_translated(&statement, lang)?;
    let mut translation = match statement.translations.get(lang) {
        Some(reviewed) => reviewed.translation.clone(),
        None => return Err(unknown(id, segment, lang)),
    };
    let Some(target) = translation.targets.iter_mut().find(|own| own.id == *segment) else {
        return Err(unknown(id, segment, lang));
    };
    if !target.is_contested() {
        return Err(settled(id, segment));
    }
    let keys = versions::target_keys(target);
    let chosen = pick(target.versions(), &keys, key, (id, segment))?;
    settle(target, chosen, &by);
    let text = target.rendering.text().map(str::to_owned);
    writer.put_translation(id, &translation)?;
    let subject = Message::new("commit-resolve")
        .with("statement", id)
        .with("language", lang);
    let change = Change::new(subject).statement(id).lang(lang);
    writer.finish(&change.segments(std::slice::from_ref(segment)))?;
    Ok(TakeReport {
        segment: segment.clone(),
        text,
    })
}

/// Whoever chooses has had a hand in what stands there from now on.
fn settle(target: &mut Target, chosen: Candidate, by: &PersonId) {
    target.source = chosen.source;
    target.rendering = chosen.rendering;
    target.by = chosen.by;
    target.hands = chosen.hands;
    target.candidates.clear();
    match &target.by {
        None => target.by = Some(by.clone()),
        Some(own) if own == by || target.hands.contains(by) => {}
        Some(_) => {
            target.hands.push(by.clone());
            target.hands.sort();
        }
    }
}

/// Takes one of the versions of a source segment.
///
/// # Errors
/// A missing role, or no such segment or version.
pub fn take_source(
    project: &Project<'_>,
    id: &StatementId,
    segment: &SegmentId,
    key: &str,
) -> Outcome<TakeReport> {
    project.require(&Role::Editor)?;
    let mut writer = project.write()?;
    let statement = project.statement(id)?;
    let mut source = statement.source;
    let lang = source.lang.clone();
    let Some(at) = source.segments.iter().position(|own| own.id == *segment) else {
        return Err(unknown(id, segment, &lang));
    };
    let text = settle_source(&mut source, at, key, id)?;
    writer.put_source(id, &source)?;
    let subject = Message::new("commit-resolve")
        .with("statement", id)
        .with("language", &lang);
    let change = Change::new(subject).statement(id).lang(&lang);
    writer.finish(&change.segments(std::slice::from_ref(segment)))?;
    Ok(TakeReport {
        segment: segment.clone(),
        text,
    })
}

fn settle_source(source: &mut Source, at: usize, key: &str, id: &StatementId) -> Outcome<Option<String>> {
    let Some(own) = source.segments.get_mut(at) else {
        return Ok(None);
    };
    let first = SourceCandidate::Text(own.text.clone());
    let versions: Vec<SourceCandidate> = std::iter::once(first).chain(own.candidates.clone()).collect();
    if !own.is_contested() {
        return Err(settled(id, &own.id));
    }
    match pick(versions, &versions::source_keys(own), key, (id, &own.id))? {
        SourceCandidate::Text(text) => {
            own.text.clone_from(&text);
            own.candidates.clear();
            Ok(Some(text))
        }
        SourceCandidate::Removed => {
            let gone = source.segments.remove(at);
            // What follows in its block opens it from now on.
            if let (Some(block), Some(next)) = (gone.opens, source.segments.get_mut(at))
                && next.opens.is_none()
            {
                next.opens = Some(block);
            }
            Ok(None)
        }
    }
}

fn pick<V>(
    versions: Vec<V>,
    keys: &[String],
    key: &str,
    (statement, segment): (&StatementId, &SegmentId),
) -> Outcome<V> {
    let chosen = versions.into_iter().zip(keys).find(|(_, own)| *own == key);
    let unknown = || ResolveFault::Key {
        key: key.to_owned(),
        statement: statement.to_string(),
        segment: segment.to_string(),
    };
    Ok(chosen.map(|(version, _)| version).ok_or_else(unknown)?)
}

fn settled(statement: &StatementId, segment: &SegmentId) -> crate::message::AnyFault {
    ResolveFault::Settled {
        statement: statement.to_string(),
        segment: segment.to_string(),
    }
    .into()
}

/// The segments of a statement of which somebody has to choose a version, each with its language.
///
/// # Errors
/// The statement cannot be read.
pub fn open(project: &Project<'_>, id: &StatementId) -> Outcome<Vec<String>> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    let of_source = statement.source.segments.iter().filter(|own| own.is_contested());
    let mut open: Vec<String> = of_source.map(|own| own.id.to_string()).collect();
    for (lang, reviewed) in &statement.translations {
        let contested = reviewed
            .translation
            .targets
            .iter()
            .filter(|own| own.is_contested());
        open.extend(contested.map(|own| format!("{} --lang {lang}", own.id)));
    }
    Ok(open)
}

fn unknown(statement: &StatementId, segment: &SegmentId, lang: &Lang) -> crate::message::AnyFault {
    ConfirmFault::Unknown {
        statement: statement.to_string(),
        segment: segment.to_string(),
        lang: lang.to_string(),
    }
    .into()
}

/// Repairs files with conflict markers: those that are named, or all of the workspace's. Where there are none, what git's
/// merge could not tell apart file by file.
///
/// # Errors
/// A file that is none of ours, or that cannot be taken apart; then none has been written.
pub fn repair(project: &Project<'_>, files: &[PathBuf]) -> Outcome<RepairReport> {
    let mut chosen = files.to_vec();
    if chosen.is_empty() {
        chosen.push(PathBuf::from(layout::CONFIG));
        chosen.push(PathBuf::from(layout::TERMS));
        chosen.push(PathBuf::from(layout::POLICY));
        for id in project.statement_ids()? {
            chosen.extend(project.files_of(&id)?);
        }
    }
    let mut report = RepairReport {
        under_way: project.repo().require_idle().is_err(),
        ..RepairReport::default()
    };
    let mut repaired = Vec::new();
    for file in chosen {
        let Some((_, kind)) = layout::kind(&file, &project.config().source) else {
            return Err(ResolveFault::NotOurs { path: file }.into());
        };
        let path = project.root().join(&file);
        if !store::is_file(&path) {
            continue;
        }
        if let Some((text, contested)) = repaired_text(&file, &kind, &store::read_text(&path)?)? {
            report.contested += contested;
            repaired.push((path, text));
            report.files.push(file);
        }
    }
    if files.is_empty() && repaired.is_empty() {
        let (apart, contested) = told_apart::files(project)?;
        report.contested += contested;
        for (file, text) in apart {
            repaired.push((project.root().join(&file), text));
            report.files.push(file);
        }
    }
    for (path, text) in repaired {
        store::write_given(&path, text.as_bytes())?;
    }
    Ok(report)
}

/// Repairs a workspace's configuration, without which nothing else can be read.
///
/// # Errors
/// It cannot be taken apart or written.
pub fn repair_workflow(root: &Path) -> Outcome<()> {
    let path = root.join(layout::CONFIG);
    let text = store::read_text(&path)?;
    if let Some((text, _)) = repaired_text(Path::new(layout::CONFIG), &Kind::Workflow, &text)? {
        store::write_given(&path, text.as_bytes())?;
    }
    Ok(())
}

/// The text of a file without its markers, and how many of its segments are contested; `None` if it has none. Pure.
fn repaired_text(file: &Path, kind: &Kind, text: &str) -> Outcome<Option<(String, usize)>> {
    let Some(marked) = markers::sides(&store::plain(text)) else {
        return Ok(None);
    };
    let three = Three {
        base: marked.base.as_deref(),
        ours: &marked.ours,
        theirs: &marked.theirs,
    };
    let merged = merging::merge(file, kind, &three, &Renames::default())?;
    Ok(Some((merged.text, merged.contested.len())))
}
