//! TOML as text: merge markers, the format number, and errors that name a line.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::{StoreFault, plain};

/// The newest format of the files that this version reads and writes; a file without `format` has this one.
pub const FORMAT: i64 = 1;

/// The line, counted from 1, that a byte offset lies in.
#[must_use]
pub fn line_at(text: &str, offset: usize) -> usize {
    let bytes = text.as_bytes();
    bytes.iter().take(offset).filter(|b| **b == b'\n').count() + 1
}

/// The line at which an unresolved merge begins, if the text holds one.
///
/// All three marks must stand in their order: a row of `=` alone may be part of a text.
#[must_use]
pub fn conflict_line(text: &str) -> Option<usize> {
    if !text.contains("<<<<<<< ") {
        return None;
    }
    let (mut begin, mut middle) = (None, false);
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("<<<<<<< ") {
            (begin, middle) = (Some(number + 1), false);
        } else if begin.is_some() && line == "=======" {
            middle = true;
        } else if middle && line.starts_with(">>>>>>> ") {
            return begin;
        }
    }
    None
}

/// The line of a mark left over from a merge that was resolved in part; asked only of text that does not parse.
fn leftover_line(text: &str) -> Option<usize> {
    text.lines()
        .position(|line| line.starts_with("<<<<<<< ") || line == "=======" || line.starts_with(">>>>>>> "))
        .map(|index| index + 1)
}

/// The fault of a text that does not parse: an unresolved merge if that may be the cause.
pub(super) fn toml_fault(
    path: &Path,
    text: &str,
    span: Option<std::ops::Range<usize>>,
    reason: &str,
) -> StoreFault {
    let path = path.to_path_buf();
    if let Some(line) = leftover_line(text) {
        return StoreFault::Conflict { path, line };
    }
    let line = line_at(text, span.map_or(0, |s| s.start));
    let reason = reason.trim().replace('\n', "; ");
    StoreFault::Toml { path, line, reason }
}

/// Refuses a text that holds an unresolved merge.
pub(super) fn refuse_conflict(path: &Path, text: &str) -> Result<(), StoreFault> {
    conflict_line(text).map_or(Ok(()), |line| {
        Err(StoreFault::Conflict {
            path: path.to_path_buf(),
            line,
        })
    })
}

/// Refuses a format number beyond ours.
///
/// Reading on would mean guessing what the newer format's keys do to states and approvals.
pub(super) fn refuse_newer(path: &Path, text: &str, found: Option<i64>) -> Result<(), StoreFault> {
    match found {
        Some(found) if found > FORMAT => Err(StoreFault::NewerFormat {
            path: path.to_path_buf(),
            line: text
                .lines()
                .position(|l| l.trim_start().starts_with("format"))
                .map_or(1, |i| i + 1),
            found,
            supported: FORMAT,
        }),
        _ => Ok(()),
    }
}

#[derive(serde::Deserialize)]
struct Numbered {
    #[serde(default)]
    format: Option<toml::Value>,
}

/// A file's text as a value: refused with its line if it holds an unresolved merge, is no TOML, is newer than we
/// are, or does not have the value's shape.
///
/// Line ends within texts come out as line feeds. The parser itself refuses to nest deeper than 80 levels.
///
/// # Errors
/// [`StoreFault::Conflict`], [`StoreFault::Toml`], [`StoreFault::NewerFormat`].
pub fn parse_toml<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, StoreFault> {
    let text = plain(text);
    refuse_conflict(path, &text)?;
    let newer = |text: &str| {
        let found = toml::from_str::<Numbered>(text).ok().and_then(|n| n.format);
        refuse_newer(path, text, found.and_then(|v| v.as_integer()))
    };
    let parsed = toml::from_str(&text);
    if text.lines().any(|line| line.trim_start().starts_with("format")) {
        newer(&text)?;
    }
    parsed.map_err(|e| toml_fault(path, &text, e.span(), e.message()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    fn fault(text: &str) -> (&'static str, Option<usize>) {
        let fault = parse_toml::<toml::Table>(Path::new("a.toml"), text).unwrap_err();
        (fault.code(), fault.place().and_then(|p| p.line))
    }

    #[test]
    fn a_merge_is_named_before_any_other_error() {
        let inside_text = "a = \"\"\"\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n\"\"\"\n";
        for (text, expected) in [
            (
                "a = 1\n<<<<<<< ours\nb = 1\n=======\nb = 2\n>>>>>>> theirs\n",
                ("store-conflict", Some(2)),
            ),
            (inside_text, ("store-conflict", Some(2))),
            ("a = 1\n>>>>>>> theirs\n", ("store-conflict", Some(2))),
            ("a = 1\nb = [\n", ("store-toml", Some(2))),
            ("a = 1\n\na = 2\n", ("store-toml", Some(3))),
            ("# one\nformat = 999\n", ("store-newer-format", Some(2))),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
        let ruled = "a = \"\"\"\nTitle\n=======\n\"\"\"\n";
        assert!(parse_toml::<toml::Table>(Path::new("a"), ruled).is_ok());
    }

    #[test]
    fn endless_nesting_is_an_error_and_not_a_crash() {
        for text in [
            format!("a = {}", "[".repeat(200_000)),
            format!("a = {}", "{a=".repeat(200_000)),
            format!("{}a = 1", "a.".repeat(200_000)),
            format!("[{}a]", "a.".repeat(200_000)),
            format!("[[segment]]\n{}a = 1", "a.".repeat(200_000)),
            "[".repeat(200_000),
        ] {
            assert_eq!(fault(&text).0, "store-toml");
            let splitting = super::super::RecordFile::parse(Path::new("a"), &text, "segment");
            assert_eq!(splitting.unwrap_err().code(), "store-toml");
        }
    }
}
