//! What a name, an id and an entry must be, whichever file they come from.
//!
//! On which line something stands is asked for only where there is something to say: to count lines takes time.

use std::path::Path;

use crate::model::Lang;
use crate::terms::{Entry, NAME_MAX, Names, is_id, spelling};
use crate::text::first_error;

use super::TermsFault;

/// Counts the lines up to what is looked at.
type Line<'a> = &'a dyn Fn() -> usize;

/// Refuses a name that could not be looked for, or could deceive.
pub(super) fn name(
    path: &Path,
    line: Line<'_>,
    key: &str,
    name: &str,
    lang: &Lang,
) -> Result<String, TermsFault> {
    let (path, key) = (path.to_path_buf(), key.to_owned());
    if let Some(hazard) = first_error(name) {
        let hazard = hazard.name.to_owned();
        return Err(TermsFault::Hazard {
            path,
            line: line(),
            key,
            hazard,
        });
    }
    if name.chars().nth(NAME_MAX).is_some() {
        let limit = NAME_MAX;
        return Err(TermsFault::Long {
            path,
            line: line(),
            key,
            limit,
        });
    }
    if spelling(name, lang).is_empty() {
        let line = line();
        return Err(TermsFault::Empty { path, line, key });
    }
    Ok(name.to_owned())
}

/// Refuses a text beside the names that could deceive.
pub(super) fn text(path: &Path, line: Line<'_>, key: &str, text: String) -> Result<String, TermsFault> {
    match first_error(&text) {
        None => Ok(text),
        Some(hazard) => Err(TermsFault::Hazard {
            path: path.to_path_buf(),
            line: line(),
            key: key.to_owned(),
            hazard: hazard.name.to_owned(),
        }),
    }
}

/// Refuses an id that is none.
pub(super) fn id(path: &Path, line: Line<'_>, found: &str) -> Result<String, TermsFault> {
    if is_id(found) {
        return Ok(found.to_owned());
    }
    Err(TermsFault::Id {
        path: path.to_path_buf(),
        line: line(),
        found: found.to_owned(),
    })
}

/// Refuses an entry that says nothing, or that a name is right and wrong.
pub(super) fn entry(path: &Path, line: Line<'_>, entry: &Entry, source: &Lang) -> Result<(), TermsFault> {
    if entry.is_empty() {
        return Err(TermsFault::NoNames {
            path: path.to_path_buf(),
            line: line(),
            example: source.to_string(),
        });
    }
    match entry.names.values().find_map(Names::contradiction) {
        None => Ok(()),
        Some(name) => Err(TermsFault::Contradiction {
            path: path.to_path_buf(),
            line: line(),
            name: name.to_owned(),
        }),
    }
}
