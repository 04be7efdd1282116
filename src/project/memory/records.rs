//! The pairs of one statement as bytes, as they are kept from one run to the next.

use std::ops::Range;

use super::super::index::{put, put_text, take};
use crate::formats::tmx::{STATUS, TmxUnit};
use crate::memory::{Standing, place};
use crate::model::{Lang, Reviewed, State, Statement};
use crate::text::first_error;
use crate::workflow::{Config, rows};

/// Where the parts of a pair stand in the bytes it was read from, and what it is worth.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) segment: Range<usize>,
    pub(super) source: Range<usize>,
    pub(super) target: Range<usize>,
    pub(super) standing: Standing,
    pub(super) around: Option<[u64; 2]>,
}

/// The pairs of a statement in one language. A rejected target is no memory, and neither is what hides something.
pub(super) fn of_statement(statement: &Statement, lang: &Lang, config: &Config) -> Vec<u8> {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let places: Vec<u64> = std::iter::once("")
        .chain(
            statement
                .source
                .segments
                .iter()
                .map(|segment| segment.text.as_str()),
        )
        .chain([""])
        .map(|text| place(text, &config.source))
        .collect();
    let mut out = Vec::new();
    for row in rows(statement, lang, reviewed, config) {
        let pair = row
            .target
            .and_then(|target| Some((target.source.as_deref()?, target.rendering.text()?)));
        let standing = match row.state() {
            State::Approved => Standing::Approved,
            State::Translated => Standing::Unapproved,
            State::Stale | State::Obsolete => Standing::Obsolete,
            State::Rejected | State::Missing => continue,
        };
        let is_harmless = |(source, target): &(&str, &str)| {
            [*source, *target].iter().all(|text| first_error(text).is_none())
        };
        let Some((source, target)) = pair.filter(is_harmless) else {
            continue;
        };
        let own = |segment: &crate::model::SourceSegment| segment.id == *row.id;
        let at = statement.source.segments.iter().position(own);
        let around = at.and_then(|at| Some([*places.get(at)?, *places.get(at + 2)?]));
        write(&mut out, row.id.as_str(), (source, target), standing, around);
    }
    out
}

/// The pairs of a file in two languages. Each is called by the line it begins at.
pub(super) fn of_file(units: &[TmxUnit], source_lang: &Lang, lang: &Lang) -> Vec<u8> {
    let mut out = Vec::new();
    for unit in units {
        let (Some(source), Some(target)) = (unit.text(source_lang), unit.text(lang)) else {
            continue;
        };
        if source.trim().is_empty() || target.trim().is_empty() {
            continue;
        }
        // A file can say that nobody has approved a pair. That somebody has, only our own records can say.
        let standing = match unit.prop(STATUS).and_then(Standing::parse) {
            Some(Standing::Unapproved) => Standing::Unapproved,
            Some(Standing::Obsolete) => Standing::Obsolete,
            Some(Standing::File | Standing::Approved) | None => Standing::File,
        };
        write(&mut out, &unit.line.to_string(), (source, target), standing, None);
    }
    out
}

/// Adds one pair.
pub(super) fn write(
    out: &mut Vec<u8>,
    segment: &str,
    (source, target): (&str, &str),
    standing: Standing,
    around: Option<[u64; 2]>,
) {
    out.push(standing as u8);
    out.push(u8::from(around.is_some()));
    for place in around.iter().flatten() {
        out.extend(place.to_le_bytes());
    }
    put_text(out, segment);
    put_text(out, source);
    put_text(out, target);
}

/// The pairs in a range of some bytes; nothing if they are not what [`write`] writes.
pub(super) fn read(bytes: &[u8], range: Range<usize>, found: &mut Vec<Record>) -> Option<()> {
    let mut at = range.start;
    while at < range.end {
        let standing = *Standing::ALL.get(usize::from(*bytes.get(at)?))?;
        let is_placed = *bytes.get(at + 1)? == 1;
        at += 2;
        let mut around = None;
        if is_placed {
            let (before, rest) = bytes.get(at..range.end)?.split_first_chunk()?;
            let (after, _) = rest.split_first_chunk()?;
            around = Some([u64::from_le_bytes(*before), u64::from_le_bytes(*after)]);
            at += 16;
        }
        let mut text = || {
            let mut rest = bytes.get(at..range.end)?.iter().copied();
            let before = rest.len();
            let length = usize::try_from(take(&mut rest)?).ok()?;
            let start = at + before - rest.len();
            at = start.checked_add(length).filter(|end| *end <= range.end)?;
            Some(start..at)
        };
        found.push(Record {
            segment: text()?,
            source: text()?,
            target: text()?,
            standing,
            around,
        });
    }
    Some(())
}

/// The bytes of what the system says about files, behind their own length.
pub(super) fn stamped(stamps: &[u8], records: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(stamps.len() + records.len() + 4);
    put(&mut out, stamps.len() as u64);
    out.extend(stamps);
    out.extend(records);
    out
}

/// The two parts of what [`stamped`] made.
pub(super) fn parted(entry: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut rest = entry.iter().copied();
    let length = usize::try_from(take(&mut rest)?).ok()?;
    let start = entry.len() - rest.len();
    entry.get(start..)?.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_come_back_as_they_were_and_damage_is_noticed() {
        let mut bytes = Vec::new();
        write(&mut bytes, "s1", ("نص", "text"), Standing::Approved, Some([1, 2]));
        write(&mut bytes, "s2", ("", "\u{1b}"), Standing::File, None);
        let mut found = Vec::new();
        read(&bytes, 0..bytes.len(), &mut found).unwrap();
        let text = |range: &Range<usize>| std::str::from_utf8(&bytes[range.clone()]).unwrap();
        let read_back: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    text(&one.segment),
                    text(&one.source),
                    text(&one.target),
                    one.standing,
                    one.around,
                )
            })
            .collect();
        let want = [
            ("s1", "نص", "text", Standing::Approved, Some([1, 2])),
            ("s2", "", "\u{1b}", Standing::File, None),
        ];
        assert_eq!(read_back, want);
        for end in 1..bytes.len() {
            let cut = &bytes[..end];
            let mut found = Vec::new();
            assert!(
                read(cut, 0..end, &mut found).is_none() || found.len() == 1,
                "{end}"
            );
        }
    }

    #[test]
    fn stamps_and_pairs_are_parted_again() {
        let entry = stamped(b"stamps", b"records");
        assert_eq!(
            parted(&entry),
            Some((b"stamps".as_slice(), b"records".as_slice()))
        );
        assert_eq!(parted(b"\x05ab"), None);
    }
}
