//! What a new release corrects in those that it takes the place of, and the line that tells readers so. Pure but for the
//! old texts, which are looked for in the history.
//!
//! A release takes the place of the latest release of each of its languages; where it has none in common with any, of
//! the last one, whose Arabic it has too. What it corrects is of one kind for all its languages, the gravest that any of
//! them has seen: they stand in one document. A release that only adds languages corrects nothing.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::alignment::Class;
use crate::formats::publication::{Labels, correction as label, dates};
use crate::message::{Args, Outcome};
use crate::model::{Lang, Release, Statement};
use crate::project::Project;

use super::adapt::require_clean;
use super::changes::{ChangedSegment, Version, changes};
use super::release::{digests, source_digest};
use super::released;

crate::faults! {
    /// Why a release has not the correction line that was asked for.
    pub enum CorrectionFault {
        /// A line without the language that it is in.
        NoLanguage["correction-no-language"] { given: String } hints["correction-no-language-hint"],
        /// Two lines in one language.
        Twice["correction-twice"] { lang: String } hints[],
        /// Nothing went out before that could be corrected.
        First["correction-first"] { statement: String } hints[],
        /// A line in a language that the release has not.
        OtherLanguage["correction-other-language"] { lang: String, languages: Vec<String> } hints[],
        /// A line without words, or of more than one line.
        NotALine["correction-not-a-line"] { lang: String } hints[],
        /// Lines in some languages of a release that corrects nothing by itself.
        Some["correction-some"] { missing: Vec<String> } hints["correction-some-hint"],
        /// What went out cannot be found again, so that nothing can be said of what changed.
        Unknown["correction-unknown"] { statement: String, number: u32 } hints["correction-unknown-hint", "export-release-not-found-hint"] exit[No],
    }
}

/// What kind of change a release makes, from light to grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Of a translation; the source is what it was.
    Translation,
    /// Of the source, and what follows from it.
    Source(Class),
}

impl Kind {
    /// The name as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Translation => "translation",
            Self::Source(class) => class.as_str(),
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Translation => label::TRANSLATION,
            Self::Source(Class::Orthographic) => label::SPELLING,
            Self::Source(Class::Wording) => label::WORDING,
            Self::Source(Class::Substance) => label::SUBSTANCE,
        }
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What a release corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// The kind; `None` if somebody wrote lines for a release that changes no text.
    pub kind: Option<Kind>,
    /// The releases that it takes the place of.
    pub replaces: Vec<u32>,
    /// Whether it has languages that none of them had.
    pub adds_languages: bool,
    /// What is printed, in each language.
    pub lines: BTreeMap<Lang, String>,
}

/// The releases that one with these languages takes the place of, each with the languages in which it does; in the order
/// of their numbers.
#[must_use]
pub fn replaced<'s>(statement: &'s Statement, languages: &[Lang]) -> Vec<(&'s Release, Vec<Lang>)> {
    let mut replaced: BTreeMap<u32, (&Release, Vec<Lang>)> = BTreeMap::new();
    for lang in languages {
        if let Some(release) = statement.latest_release(lang) {
            let entry = replaced.entry(release.number);
            entry.or_insert((release, Vec::new())).1.push(lang.clone());
        }
    }
    if replaced.is_empty() {
        let last = statement.releases.iter().max_by_key(|release| release.number);
        replaced.extend(last.map(|release| (release.number, (release, Vec::new()))));
    }
    replaced.into_values().collect()
}

/// The correction that a release with these languages is to carry, with the lines that somebody `wrote` in place of ours.
///
/// # Errors
/// [`CorrectionFault`], or what is wrong with the workspace.
pub fn correction(
    project: &Project<'_>,
    statement: &Statement,
    languages: &[Lang],
    wrote: &BTreeMap<Lang, String>,
    labels: &dyn Labels,
) -> Outcome<Option<Correction>> {
    let all: Vec<Lang> = std::iter::once(&statement.source.lang)
        .chain(languages)
        .cloned()
        .collect();
    check_lines(statement, &all, wrote)?;
    let replaced = replaced(statement, languages);
    if replaced.is_empty() {
        return Ok(None);
    }
    let kind = match kind(project, statement, &replaced) {
        // Whoever wrote every line need not be told what to write.
        Err(_) if all.iter().all(|lang| wrote.contains_key(lang)) => None,
        kind => kind?,
    };
    let mut correction = Correction {
        kind,
        replaces: replaced.iter().map(|(release, _)| release.number).collect(),
        adds_languages: languages
            .iter()
            .any(|lang| !replaced.iter().any(|(_, shared)| shared.contains(lang))),
        lines: wrote.clone(),
    };
    let Some(kind) = kind else {
        return written_only(correction, &all);
    };
    for lang in all {
        let derived = line(&correction, kind, &lang, labels);
        correction.lines.entry(lang).or_insert(derived);
    }
    Ok(Some(correction))
}

/// Where nothing follows from the texts: all lines, or none.
fn written_only(correction: Correction, all: &[Lang]) -> Outcome<Option<Correction>> {
    if correction.lines.is_empty() {
        return Ok(None);
    }
    let without = all.iter().filter(|lang| !correction.lines.contains_key(lang));
    let missing: Vec<String> = without.map(ToString::to_string).collect();
    if missing.is_empty() {
        return Ok(Some(correction));
    }
    Err(CorrectionFault::Some { missing }.into())
}

/// The correction lines that somebody wrote: `en=…`, each language once.
///
/// # Errors
/// [`CorrectionFault`], or what is no language.
pub fn lines(given: &[String]) -> Outcome<BTreeMap<Lang, String>> {
    let mut lines = BTreeMap::new();
    for given in given {
        let Some((lang, line)) = given.split_once('=') else {
            let given = given.clone();
            return Err(CorrectionFault::NoLanguage { given }.into());
        };
        let lang = Lang::parse(lang.trim())?;
        if lines.insert(lang.clone(), line.trim().to_owned()).is_some() {
            let lang = lang.to_string();
            return Err(CorrectionFault::Twice { lang }.into());
        }
    }
    Ok(lines)
}

fn check_lines(statement: &Statement, all: &[Lang], wrote: &BTreeMap<Lang, String>) -> Outcome<()> {
    if !wrote.is_empty() && statement.releases.is_empty() {
        let statement = statement.info.id.to_string();
        return Err(CorrectionFault::First { statement }.into());
    }
    for (lang, line) in wrote {
        if !all.contains(lang) {
            let languages = all.iter().map(ToString::to_string).collect();
            let lang = lang.to_string();
            return Err(CorrectionFault::OtherLanguage { lang, languages }.into());
        }
        if line.trim().is_empty() || line.contains(is_break) {
            let lang = lang.to_string();
            return Err(CorrectionFault::NotALine { lang }.into());
        }
        require_clean("--correction", line)?;
    }
    Ok(())
}

fn is_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn line(correction: &Correction, kind: Kind, lang: &Lang, labels: &dyn Labels) -> String {
    let numbers = correction.replaces.iter();
    let numbers: Vec<String> = numbers.map(|number| dates::number(lang, *number)).collect();
    let args = Args::new().with("releases", numbers.join(", "));
    let mut line = labels.label(lang, kind.label(), &args);
    if correction.adds_languages {
        line.push(' ');
        line.push_str(&labels.label(lang, label::LANGUAGES, &Args::new()));
    }
    // Our own digits among our own words need no isolation.
    line.replace(['\u{2068}', '\u{2069}'], "")
}

/// The gravest change since any of these releases; `None` if no text changed.
fn kind(
    project: &Project<'_>,
    statement: &Statement,
    replaced: &[(&Release, Vec<Lang>)],
) -> Outcome<Option<Kind>> {
    let mut gravest = None;
    for (release, shared) in replaced {
        let now = digests(statement, shared, project.config());
        let same = release.source == source_digest(statement)
            && now.iter().all(|own| release.languages.contains(own));
        if same {
            continue;
        }
        let (old, rules) = released::texts(project, statement, release).map_err(|fault| {
            let unknown = || CorrectionFault::Unknown {
                statement: statement.info.id.to_string(),
                number: release.number,
            };
            let lost = fault.code() == "export-release-not-found";
            if lost { unknown().into() } else { fault }
        })?;
        let found = change((&old, &rules), (statement, project.config()), shared);
        gravest = gravest.max(Some(found));
    }
    Ok(gravest)
}

/// The gravest change between two versions that are known to differ. Pure.
#[must_use]
pub fn change(old: Version<'_>, new: Version<'_>, languages: &[Lang]) -> Kind {
    if source_digest(old.0) == source_digest(new.0) {
        return Kind::Translation;
    }
    let in_source = changes(old, new, None);
    let in_targets = languages.iter().flat_map(|lang| changes(old, new, Some(lang)));
    let gravities = in_source.iter().map(ChangedSegment::gravity);
    let gravest = gravities.chain(in_targets.map(|own| own.gravity())).max();
    // What is left is the kind of a block, or a break of a line.
    Kind::Source(gravest.unwrap_or(Class::Orthographic))
}
