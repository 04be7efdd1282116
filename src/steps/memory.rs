//! `memory`: what the workspace has translated before, found by a text; and what there is of it. What comes in and goes
//! out as a file is [`super::memory_files`]' business.

use serde::Serialize;

use crate::diff::{self, Op};
use crate::memory::{Found, Kind, Search, Standing, Wanted, place, reading, with_numbers_of};
use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, Package, Proposal};
use crate::project::{Memory, Project, layout};

/// The most matches that are shown of one text.
pub const MOST: usize = 5;

/// The least score of what is proposed to a translator.
pub const LEAST: u8 = 70;

/// The most units of each kind that share a part with a text.
const MOST_PARTS: usize = 3;

/// What the memory has for a text.
#[derive(Debug, Serialize)]
pub struct FindReport {
    /// The language of the targets.
    pub language: Lang,
    /// The units whose sources are like the text, the best first.
    pub matches: Vec<Match>,
    /// The units that the text contains, then those that contain the text.
    pub parts: Vec<PartOf>,
    /// Statements that could not be read; the others are searched all the same.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// A unit that is like a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Match {
    /// How alike, less what is taken off for a unit that is not approved.
    pub score: u8,
    /// How it was found.
    pub kind: Kind,
    /// Its source.
    pub source: String,
    /// Its target.
    pub target: String,
    /// The target with the numbers of the text, where nothing but numbers differs and it is certain where they go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adapted: Option<String>,
    /// The statement that it comes from.
    pub statement: String,
    /// The segment there.
    pub segment: String,
    /// What it is worth: `approved`, `file`, `obsolete` or `unapproved`.
    pub standing: &'static str,
    /// The difference from its source to the text; what reads the same is equal, and stands as its source has it.
    pub ops: Vec<Op>,
}

/// A unit that shares a part with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartOf {
    /// Whether it contains the whole text; otherwise the text contains it.
    pub contains: bool,
    /// Its source.
    pub source: String,
    /// Its target.
    pub target: String,
    /// The statement that it comes from.
    pub statement: String,
    /// The segment there.
    pub segment: String,
}

/// Finds what is like a text.
///
/// # Errors
/// What is wrong with the workspace as a whole.
pub fn find(project: &Project<'_>, lang: &Lang, text: &str, least: u8) -> Outcome<FindReport> {
    project.require_target(lang)?;
    let mut memory = project.memory(lang)?;
    let unreadable = std::mem::take(&mut memory.unreadable);
    let source_lang = &project.config().source;
    let mut search = memory.search();
    let wanted = Wanted {
        least,
        most: MOST,
        around: None,
    };
    let matches = matches(&memory, &mut search, text, [source_lang, lang], &wanted);
    let parts = search
        .parts(text, source_lang, MOST_PARTS)
        .into_iter()
        .filter_map(|part| {
            let pair = memory.pair(part.unit)?;
            // What is a match is not shown once more as a part.
            let is_new = matches
                .iter()
                .all(|own| own.source != pair.source || own.target != pair.target);
            is_new.then(|| PartOf {
                contains: part.contains,
                source: pair.source.to_owned(),
                target: pair.target.to_owned(),
                statement: pair.statement.to_owned(),
                segment: pair.segment.to_owned(),
            })
        })
        .collect();
    Ok(FindReport {
        language: lang.clone(),
        matches,
        parts,
        unreadable,
    })
}

/// What a memory has that is like a text, the best first; `langs` are those of sources and targets.
pub fn matches(
    memory: &Memory,
    search: &mut Search<'_>,
    text: &str,
    langs: [&Lang; 2],
    wanted: &Wanted,
) -> Vec<Match> {
    let found = search.find(text, langs[0], wanted);
    found
        .iter()
        .filter_map(|found| shown(memory, found, text, langs))
        .collect()
}

/// What the memory proposed for a package.
#[derive(Debug, Default)]
pub struct Proposed {
    /// What it has for each row, at length.
    pub matches: Vec<Vec<Match>>,
    /// The files of the memory that cannot be used; of a statement that cannot be read, others tell.
    pub unreadable: Vec<AnyFault>,
}

/// Adds to each row of a package what the memory proposes for it, and returns the same at length.
///
/// A segment's own earlier pair is no proposal: the package has it already.
///
/// # Errors
/// What is wrong with the workspace as a whole.
pub fn propose(project: &Project<'_>, package: &mut Package) -> Outcome<Proposed> {
    if !package.rows.iter().any(|row| row.source.is_some()) {
        return Ok(Proposed::default());
    }
    let mut memory = project.memory(&package.lang)?;
    let mut unreadable = std::mem::take(&mut memory.unreadable);
    unreadable.retain(is_of_a_file);
    let mut search = memory.search();
    let source_lang = &package.source_lang;
    let langs = [source_lang, &package.lang];
    let mut all = Vec::with_capacity(package.rows.len());
    for row in &mut package.rows {
        let neighbour = |text: &Option<String>| place(text.as_deref().unwrap_or_default(), source_lang);
        let wanted = Wanted {
            least: LEAST,
            most: MOST,
            around: Some([neighbour(&row.before), neighbour(&row.after)]),
        };
        let mut found = match &row.source {
            Some(source) => matches(&memory, &mut search, source, langs, &wanted),
            None => Vec::new(),
        };
        found.retain(|own| own.statement != row.statement.as_str() || own.segment != row.id.as_str());
        row.proposals = found.iter().map(proposal).collect();
        all.push(found);
    }
    Ok(Proposed {
        matches: all,
        unreadable,
    })
}

/// Whether a fault lies in a file of the memory.
fn is_of_a_file(fault: &AnyFault) -> bool {
    fault
        .place()
        .is_some_and(|place| place.path.starts_with(layout::MEMORY))
}

fn proposal(found: &Match) -> Proposal {
    Proposal {
        score: found.score,
        origin: format!("{}/{}", found.statement, found.segment),
        source: found.source.clone(),
        target: found.target.clone(),
    }
}

fn shown(memory: &Memory, found: &Found, text: &str, langs: [&Lang; 2]) -> Option<Match> {
    let pair = memory.pair(found.unit)?;
    let adapted = || with_numbers_of(text, (pair.source, pair.target), langs);
    Some(Match {
        score: found.score,
        kind: found.kind,
        source: pair.source.to_owned(),
        target: pair.target.to_owned(),
        adapted: found.numbers_only.then(adapted).flatten(),
        statement: pair.statement.to_owned(),
        segment: pair.segment.to_owned(),
        standing: pair.standing.as_str(),
        ops: match found.kind {
            Kind::Fuzzy => diff::readings(pair.source, text, |piece| reading(piece, langs[0])),
            Kind::Exact | Kind::Context => vec![Op::equal(pair.source)],
        },
    })
}

/// What there is in the memory.
#[derive(Debug, Serialize)]
pub struct StatsReport {
    /// Each language.
    pub languages: Vec<LanguageStats>,
    /// Statements that could not be read.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// What there is in one language.
#[derive(Debug, Serialize)]
pub struct LanguageStats {
    /// The language.
    pub language: Lang,
    /// How many pairs.
    pub units: usize,
    /// How many sources that differ in more than numbers.
    pub patterns: usize,
    /// How many pairs are approved.
    pub approved: usize,
    /// How many came with files.
    pub file: usize,
    /// How many were a statement's, and no longer are.
    pub obsolete: usize,
    /// How many nobody has approved.
    pub unapproved: usize,
}

/// Counts what there is, in one language or in all.
///
/// # Errors
/// What is wrong with the workspace as a whole.
pub fn stats(project: &Project<'_>, lang: Option<&Lang>) -> Outcome<StatsReport> {
    let langs = match lang {
        Some(lang) => {
            project.require_target(lang)?;
            std::slice::from_ref(lang)
        }
        None => project.config().targets.as_slice(),
    };
    let mut report = StatsReport {
        languages: Vec::with_capacity(langs.len()),
        unreadable: Vec::new(),
    };
    for lang in langs {
        let memory = project.memory(lang)?;
        let count = |standing: Standing| memory.pairs().filter(|pair| pair.standing == standing).count();
        report.languages.push(LanguageStats {
            language: lang.clone(),
            units: memory.len(),
            patterns: memory.patterns(&project.config().source),
            approved: count(Standing::Approved),
            file: count(Standing::File),
            obsolete: count(Standing::Obsolete),
            unapproved: count(Standing::Unapproved),
        });
        // The same statements stand in the way of each language.
        report.unreadable = memory.unreadable;
    }
    Ok(report)
}
