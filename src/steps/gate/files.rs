//! What a push leaves in the files, beside the texts of its statements: a termbase that cannot be read, characters that
//! deceive in places that nobody shows, files that no workspace reads, names that some computers take for one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::formats::termbase::{self, Languages};
use crate::formats::tree::{File, hidden};
use crate::git::Oid;
use crate::message::Outcome;
use crate::project::layout;
use crate::steps::audit::{Finding, Reader, Rule};
use crate::workflow::Config;

use super::GateReport;

/// Looks at the files that a push changed, as they are at its end.
pub(super) fn look(
    reader: &Reader<'_>,
    commit: Oid,
    config: &Config,
    paths: &BTreeSet<String>,
    findings: &mut Vec<Finding>,
    report: &mut GateReport,
) -> Outcome<()> {
    let told: Vec<Finding> = findings.clone();
    for path in paths {
        let in_repository = reader.path(Path::new(path));
        let Some(blob) = reader.archive.file_at(commit, &in_repository)? else {
            continue;
        };
        let kind = layout::kind(Path::new(path), &config.source);
        if kind.is_none() {
            // The mark that keeps an empty folder in git says nothing.
            let is_mark = path.ends_with("/.gitkeep");
            if !is_mark && path.starts_with(&format!("{}/", layout::STATEMENTS)) {
                findings.push(Finding::breach(Rule::StrangeFile).detail(path));
            }
            continue;
        }
        let Some(text) = reader.text(blob)? else {
            continue;
        };
        let file = File {
            path: Path::new(path),
            text: &text,
        };
        if path == layout::TERMS
            && let Err(fault) =
                termbase::read(file.path, &text, &Languages::of(&config.source, &config.targets))
        {
            findings.push(Finding::breach(Rule::Unreadable).detail(path));
            report.faults.push(fault);
        }
        if let Some(hidden) = hidden(&file).filter(|_| !is_told(&told, path)) {
            let place = format!("{} ({path}:{})", hidden.name, hidden.line);
            findings.push(Finding::breach(Rule::Hazard).detail(place));
        }
    }
    clashes(reader, commit, paths, findings)
}

/// Whether a hidden character of that file is named with its segment.
fn is_told(told: &[Finding], path: &str) -> bool {
    let of = |finding: &Finding| -> Option<String> {
        let (statement, lang) = (finding.statement.as_ref()?, finding.language.as_ref()?);
        Some(format!("{}/{statement}/{lang}.", layout::STATEMENTS))
    };
    let hazards = told.iter().filter(|finding| finding.rule == Rule::Hazard);
    hazards.filter_map(of).any(|begin| path.starts_with(&begin))
}

/// Names that differ in case or in how their letters are composed: a computer that does not tell them apart keeps one.
fn clashes(
    reader: &Reader<'_>,
    commit: Oid,
    paths: &BTreeSet<String>,
    findings: &mut Vec<Finding>,
) -> Outcome<()> {
    let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in paths {
        let mut rest = path.as_str();
        loop {
            let (folder, name) = rest.rsplit_once('/').unwrap_or(("", rest));
            folders.entry(folder).or_default().insert(name);
            if folder.is_empty() {
                break;
            }
            rest = folder;
        }
    }
    for (folder, touched) in folders {
        let mut same: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in reader.archive.names_in(commit, &reader.path(Path::new(folder)))? {
            same.entry(folded(&name)).or_default().push(name);
        }
        let clashing = same.into_values().filter(|names| names.len() > 1);
        for names in clashing.filter(|names| names.iter().any(|name| touched.contains(name.as_str()))) {
            let named: Vec<String> = names.iter().map(|name| joined(folder, name)).collect();
            findings.push(Finding::breach(Rule::NamesClash).detail(named.join(", ")));
        }
    }
    Ok(())
}

fn joined(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    }
}

/// A name as a file system sees it that regards neither case nor composition.
fn folded(name: &str) -> String {
    let lower: String = name.nfd().flat_map(char::to_lowercase).collect();
    lower.nfd().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_as_file_systems_do() {
        assert_eq!(folded("EN.toml"), folded("en.toml"));
        assert_eq!(folded("caf\u{e9}"), folded("cafe\u{301}"));
        assert_eq!(folded("É"), folded("e\u{301}"));
        assert_ne!(folded("en.toml"), folded("ckb.toml"));
    }
}
