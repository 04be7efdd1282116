//! Looking into the termbase: which terms a text uses, and which have a name with these letters in it.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::message::Outcome;
use crate::model::Lang;
use crate::project::Project;
use crate::terms::{Entry, Names, Status, Termbase, outermost};
use crate::text::loose_key;

/// What was found.
#[derive(Debug, Serialize)]
pub struct FindReport {
    /// The terms that the text uses, in its order; then those that only hold it in a name.
    pub terms: Vec<FoundTerm>,
}

/// An entry that was found.
#[derive(Debug, Serialize)]
pub struct FoundTerm {
    /// Where the text uses it; none where a name of it holds the text.
    pub found: Vec<Occurrence>,
    /// The entry.
    #[serde(flatten)]
    pub entry: Entry,
}

/// A term in the text.
#[derive(Debug, Serialize)]
pub struct Occurrence {
    /// The language of the name.
    pub language: Lang,
    /// What the termbase says of the name.
    pub status: Status,
    /// The text has it so.
    pub text: String,
    /// From which character to which.
    pub span: [usize; 2],
}

/// Finds the terms of a text, in one language or in all, and those with a name that holds it.
///
/// # Errors
/// A mistake in the termbase, with its line.
pub fn find(project: &Project<'_>, text: &str, lang: Option<&Lang>) -> Outcome<FindReport> {
    let _reading = project.read()?;
    let terms = Termbase::new(project.term_entries()?);
    let langs: Vec<Lang> = match lang {
        Some(lang) => vec![lang.clone()],
        None => project.term_languages().all,
    };
    let mut found = used(&terms, text, &langs);
    for (place, entry) in terms.entries().iter().enumerate() {
        if !found.iter().any(|(own, _)| *own == place) && holds(entry, text, &langs) {
            found.push((place, Vec::new()));
        }
    }
    let terms = found.into_iter().filter_map(|(place, found)| {
        let entry = terms.entry(place)?.clone();
        Some(FoundTerm { found, entry })
    });
    Ok(FindReport {
        terms: terms.collect(),
    })
}

/// The terms that a text uses, in the order of their first use.
fn used(terms: &Termbase, text: &str, langs: &[Lang]) -> Vec<(usize, Vec<Occurrence>)> {
    let mut all: BTreeMap<usize, Vec<(Range<usize>, Occurrence)>> = BTreeMap::new();
    for lang in langs {
        for hit in outermost(&terms.find(text, lang)) {
            let occurrence = Occurrence {
                language: lang.clone(),
                status: hit.status,
                text: text.get(hit.range.clone()).unwrap_or_default().to_owned(),
                span: [hit.range.start, hit.range.end].map(|at| characters(text, at)),
            };
            all.entry(hit.entry).or_default().push((hit.range, occurrence));
        }
    }
    let mut ordered: Vec<(usize, usize, Vec<Occurrence>)> = Vec::new();
    for (place, mut own) in all {
        own.sort_by_key(|(range, _)| (range.start, range.end));
        let first = own.first().map_or(0, |(range, _)| range.start);
        let own = own.into_iter().map(|(_, occurrence)| occurrence).collect();
        ordered.push((first, place, own));
    }
    ordered.sort_by_key(|(first, place, _)| (*first, *place));
    ordered.into_iter().map(|(_, place, own)| (place, own)).collect()
}

fn characters(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| before.chars().count())
}

/// Whether a name of the entry holds the text, letters that writers confuse taken for the same.
fn holds(entry: &Entry, text: &str, langs: &[Lang]) -> bool {
    langs.iter().any(|lang| {
        let sought = loose_key(text, lang);
        let names = entry.names.get(lang).into_iter().flat_map(Names::all);
        let mut keys = names.map(|(name, _)| loose_key(name, lang));
        !sought.is_empty() && keys.any(|key| key.contains(&sought))
    })
}
