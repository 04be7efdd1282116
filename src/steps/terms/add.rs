//! Adding one term, or names to one that is there.

use serde::Serialize;

use crate::message::{Message, Outcome};
use crate::model::{Lang, LangFault};
use crate::project::{Change, Project};
use crate::steps::adapt::require_clean;
use crate::terms::{Entry, Fate, NAME_MAX, is_id, merge, spelling};

crate::faults! {
    /// Why a term was not added.
    pub enum TermsAddFault {
        /// Not of the form LANGUAGE=NAME.
        Form["terms-add-form"] { given: String } hints["terms-add-form-hint"],
        /// A language that the workspace does not know.
        Language["terms-add-language"] { lang: String, known: Vec<String> } hints[],
        /// A name without a word in it, or longer than any.
        Name["terms-add-name"] { lang: String, limit: usize } hints[],
        /// A language twice.
        Twice["terms-add-twice"] { lang: String } hints["terms-add-twice-hint"],
        /// Not an id.
        Id["terms-add-id"] { found: String } hints["terms-id-hint"],
        /// A name that would be right and wrong.
        Contradiction["terms-add-contradiction"] { name: String } hints[],
        /// The termbase says something else.
        Conflict["terms-add-conflict"] { about: String, here: String, there: String } hints["terms-add-conflict-hint"] exit[No],
    }
}

/// A name in a language, as a person types it: `en=committee`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The language.
    pub lang: Lang,
    /// The name.
    pub name: String,
}

/// Reads LANGUAGE=NAME.
///
/// # Errors
/// [`TermsAddFault::Form`], or that it is no language.
pub fn word(given: &str) -> Outcome<Word> {
    let form = || TermsAddFault::Form {
        given: given.to_owned(),
    };
    let (tag, name) = given.split_once('=').ok_or_else(form)?;
    let lang = match Lang::parse(tag) {
        Ok(lang) => lang,
        Err(fault @ LangFault::Ambiguous { .. }) => return Err(fault.into()),
        Err(LangFault::Malformed { .. }) => return Err(form().into()),
    };
    let name = name.trim().to_owned();
    Ok(Word { lang, name })
}

/// What was added.
#[derive(Debug, Serialize)]
pub struct AddReport {
    /// `new`, `changed` or `same`.
    pub outcome: &'static str,
    /// The entry as it is now.
    pub term: Entry,
}

/// Adds an entry; where one with that source name or id is there, what it does not say yet.
///
/// # Errors
/// [`TermsAddFault`], a missing role, or what is wrong with the workspace.
pub fn add(project: &Project<'_>, entry: &Entry) -> Outcome<AddReport> {
    project.require_words()?;
    require_entry(project, entry)?;
    let mut writer = project.write()?;
    let here = project.term_entries()?;
    let (entries, merged) = merge(&here, std::slice::from_ref(entry), &project.config().source);
    let fate = merged.into_iter().next();
    let (outcome, place) = match fate.map(|own| (own.fate, own.place)) {
        Some((Fate::Conflict(clash), _)) => {
            return Err(TermsAddFault::Conflict {
                about: clash.about,
                here: clash.here,
                there: clash.there,
            }
            .into());
        }
        Some((Fate::New, place)) => ("new", place),
        Some((Fate::Changed, place)) => ("changed", place),
        Some((Fate::Same, place)) => ("same", place),
        None => ("same", 0),
    };
    let term = entries.get(place).cloned().unwrap_or_default();
    if outcome != "same" {
        writer.put_terms(&entries)?;
        let subject = Message::new("commit-terms-add").with("term", shown(&term, &project.config().source));
        writer.finish(&Change::new(subject))?;
    }
    Ok(AddReport { outcome, term })
}

/// What an entry is called in a line: its name in the language of the sources, or any.
pub(super) fn shown(entry: &Entry, source: &Lang) -> String {
    let any = || entry.names.values().find_map(|names| names.all().next());
    let own = entry.names.get(source).and_then(|names| names.all().next());
    own.or_else(any)
        .map_or_else(String::new, |(name, _)| name.to_owned())
}

fn require_entry(project: &Project<'_>, entry: &Entry) -> Outcome<()> {
    let known = project.term_languages().all;
    if let Some(id) = entry.id.as_ref().filter(|id| !is_id(id)) {
        return Err(TermsAddFault::Id { found: id.clone() }.into());
    }
    for text in entry.note.iter().chain(&entry.domain) {
        require_clean("", text)?;
    }
    for (lang, names) in &entry.names {
        if !known.contains(lang) {
            return Err(TermsAddFault::Language {
                lang: lang.to_string(),
                known: known.iter().map(ToString::to_string).collect(),
            }
            .into());
        }
        for (name, _) in names.all() {
            require_clean("", name)?;
            if spelling(name, lang).is_empty() || name.chars().nth(NAME_MAX).is_some() {
                let (lang, limit) = (lang.to_string(), NAME_MAX);
                return Err(TermsAddFault::Name { lang, limit }.into());
            }
        }
        if let Some(name) = names.contradiction() {
            let name = name.to_owned();
            return Err(TermsAddFault::Contradiction { name }.into());
        }
    }
    Ok(())
}
