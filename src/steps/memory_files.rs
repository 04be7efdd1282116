//! `memory import` and `memory export`: memories as TMX files.

use std::path::{Path, PathBuf};

use crate::formats::tmx::{self, STATUS, TmxPair};
use crate::message::{AnyFault, Message, Outcome};
use crate::model::Lang;
use crate::project::{Change, Memory, Project, layout};
use crate::store;

crate::faults! {
    /// Why a memory cannot be brought in.
    pub enum MemoryFault {
        /// A file whose name does not say that it is TMX, or that is none for a file of the workspace.
        Name["memory-name"] { path: PathBuf } hints["memory-name-hint"],
        /// Another memory of that name.
        Exists["memory-exists"] { path: PathBuf } hints["memory-exists-hint"],
        /// Nothing in it that this workspace could use.
        Nothing["memory-nothing"] { path: PathBuf, source_lang: String, targets: Vec<String> } hints["memory-nothing-hint"],
    }
}

/// The longest name of a memory's file, in bytes.
const NAME_MAX: usize = 200;

/// What was brought in.
#[derive(Debug)]
pub struct ImportReport {
    /// The file in the workspace.
    pub path: PathBuf,
    /// How many pairs it has for each language.
    pub pairs: Vec<(Lang, usize)>,
    /// Whether it was there before, byte for byte.
    pub known: bool,
}

/// Brings a TMX file in: a copy, byte for byte, among the workspace's memories.
///
/// # Errors
/// [`MemoryFault`], or that the file cannot be read.
pub fn import(project: &Project<'_>, file: &Path, shown: &Path, dry_run: bool) -> Outcome<ImportReport> {
    project.require_words()?;
    let bytes = store::read_given(file, shown)?;
    let units = tmx::read(shown, &bytes)?;
    let config = project.config();
    let count = |lang: &Lang| {
        let is_pair = |unit: &&tmx::TmxUnit| unit.text(&config.source).is_some() && unit.text(lang).is_some();
        (lang.clone(), units.iter().filter(is_pair).count())
    };
    let pairs: Vec<(Lang, usize)> = config.targets.iter().map(count).collect();
    if pairs.iter().all(|(_, count)| *count == 0) {
        return Err(MemoryFault::Nothing {
            path: shown.to_owned(),
            source_lang: config.source.to_string(),
            targets: config.targets.iter().map(ToString::to_string).collect(),
        }
        .into());
    }
    let path = Path::new(layout::MEMORY).join(name_of(file, shown)?);
    let mut report = ImportReport {
        path: path.clone(),
        pairs,
        known: false,
    };
    let writer = if dry_run { None } else { Some(project.write()?) };
    let full = project.root().join(&path);
    if store::exists(&full) {
        if store::read_bytes(&full)? != bytes {
            return Err(MemoryFault::Exists { path }.into());
        }
        report.known = true;
        return Ok(report);
    }
    if let Some(mut writer) = writer {
        writer.put_file(&path, bytes);
        let subject = Message::new("commit-memory").with("path", path.as_path());
        writer.finish(&Change::new(subject))?;
    }
    Ok(report)
}

/// The name that the file gets in the workspace: its own, if that is safe everywhere.
fn name_of(file: &Path, shown: &Path) -> Outcome<String> {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let stem = name
        .len()
        .checked_sub(4)
        .and_then(|at| name.split_at_checked(at))
        .filter(|(_, extension)| extension.eq_ignore_ascii_case(".tmx"))
        .map_or("", |(stem, _)| stem);
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if stem.is_empty() || stem.starts_with('.') || name.len() > NAME_MAX || !stem.chars().all(is_plain) {
        return Err(MemoryFault::Name {
            path: shown.to_owned(),
        }
        .into());
    }
    Ok(format!("{stem}.tmx"))
}

/// What was written out.
#[derive(Debug)]
pub struct ExportReport {
    /// The file's text.
    pub text: String,
    /// How many pairs it has.
    pub pairs: usize,
    /// Statements that could not be read.
    pub unreadable: Vec<AnyFault>,
}

/// The memory as TMX, in one language or in all: the pairs of the statements, each with where it comes from and what it
/// is worth. What came in as a file is left out: it is a file already.
///
/// # Errors
/// What is wrong with the workspace as a whole.
pub fn export(project: &Project<'_>, lang: Option<&Lang>) -> Outcome<ExportReport> {
    let langs = match lang {
        Some(lang) => {
            project.require_target(lang)?;
            std::slice::from_ref(lang)
        }
        None => project.config().targets.as_slice(),
    };
    let mut memories: Vec<(&Lang, Memory)> = Vec::with_capacity(langs.len());
    for lang in langs {
        memories.push((lang, project.memory(lang)?));
    }
    let (text, pairs) = write(&project.config().source, &memories);
    // The same statements stand in the way of each language.
    let unreadable = memories.pop().map(|(_, memory)| memory.unreadable);
    Ok(ExportReport {
        text,
        pairs,
        unreadable: unreadable.unwrap_or_default(),
    })
}

fn write(source_lang: &Lang, memories: &[(&Lang, Memory)]) -> (String, usize) {
    let mut props: Vec<[(&str, &str); 3]> = Vec::new();
    let mut pairs = Vec::new();
    for (lang, memory) in memories {
        for pair in memory.pairs().filter(|pair| !pair.is_of_a_file()) {
            props.push([
                ("x-statement", pair.statement),
                ("x-segment", pair.segment),
                (STATUS, pair.standing.as_str()),
            ]);
            pairs.push((*lang, pair));
        }
    }
    let written = pairs.iter().zip(&props).map(|((lang, pair), props)| TmxPair {
        lang,
        source: pair.source,
        target: pair.target,
        props,
    });
    (tmx::write(source_lang, written), pairs.len())
}
