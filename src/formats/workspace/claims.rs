//! `claims.toml`: who took which segments of a translation and gave them back, an append-only log.

use std::path::Path;

use crate::formats::tree::{File, FileFault, Offset, Table};
use crate::message::AnyFault;
use crate::model::{Claim, ClaimDeed, PersonId, SegmentId};
use crate::store::{Field, RecordFile};

/// The name of the records.
pub const RECORD: &str = "claim";

/// Reads the log.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Vec<Claim>, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    root.records(RECORD)?.iter().map(read_claim).collect()
}

fn read_claim(record: &Table<'_>) -> Result<Claim, FileFault> {
    let taken = ids(record, "take", segment_id)?;
    let (segments, deed) = if taken.is_empty() {
        (
            ids(record, "release", |record, id, at| {
                record.parse_segment_id(id, at)
            })?,
            ClaimDeed::Released,
        )
    } else {
        let deed = ClaimDeed::Taken {
            until: record.required_time("until")?,
            over: ids(record, "over", person_id)?,
        };
        (taken, deed)
    };
    if segments.is_empty() {
        let (path, line, key) = (record.path(), record.line(), "take".to_owned());
        return Err(FileFault::Missing { path, line, key });
    }
    Ok(Claim {
        by: record.parse_person_id(record.required_word("by")?, record.at("by"))?,
        at: record.required_time("at")?,
        lang: record.parse_lang(record.required_word("lang")?, record.at("lang"))?,
        segments,
        deed,
    })
}

fn segment_id(record: &Table<'_>, found: &str, at: Offset) -> Result<SegmentId, FileFault> {
    record.parse_segment_id(found, at)
}

fn person_id(record: &Table<'_>, found: &str, at: Offset) -> Result<PersonId, FileFault> {
    record.parse_person_id(found, at)
}

/// The ids that a key lists; none if it is not there.
fn ids<T>(
    record: &Table<'_>,
    key: &str,
    parse: impl Fn(&Table<'_>, &str, Offset) -> Result<T, FileFault>,
) -> Result<Vec<T>, FileFault> {
    let listed = record.texts(key)?.unwrap_or_default();
    listed
        .into_iter()
        .map(|(found, at)| parse(record, found, at))
        .collect()
}

/// The file's new text: `old` and one more claim, or the end of one.
///
/// # Errors
/// The old text is not such a log.
pub fn append(path: &Path, old: Option<&str>, new: &Claim) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    read(path, text)?;
    let names = |ids: &[SegmentId]| Field::Words(ids.iter().map(ToString::to_string).collect());
    let mut fields = vec![
        ("by", Field::Word(new.by.to_string())),
        ("at", Field::Time(new.at)),
        ("lang", Field::Word(new.lang.to_string())),
    ];
    match &new.deed {
        ClaimDeed::Taken { until, over } => {
            fields.push(("until", Field::Time(*until)));
            if !over.is_empty() {
                let over = over.iter().map(PersonId::to_string).collect();
                fields.push(("over", Field::Words(over)));
            }
            fields.push(("take", names(&new.segments)));
        }
        ClaimDeed::Released => fields.push(("release", names(&new.segments))),
    }
    let mut file = RecordFile::parse(path, text, RECORD)?;
    file.push_last(&fields)?;
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;
    use crate::model::Lang;

    #[test]
    fn what_is_written_is_read_back_in_its_order() {
        let path = Path::new("claims.toml");
        let claim = |by: &str, deed| Claim {
            by: PersonId::parse(by).unwrap(),
            at: jiff::Timestamp::from_second(9).unwrap(),
            lang: Lang::parse("en").unwrap(),
            segments: vec![SegmentId::of_source(4), SegmentId::of_source(5)],
            deed,
        };
        let until = jiff::Timestamp::from_second(99).unwrap();
        let taken = |over: &[&str]| ClaimDeed::Taken {
            until,
            over: over.iter().map(|id| PersonId::parse(id).unwrap()).collect(),
        };
        let all = [
            claim("rana", taken(&[])),
            claim("mina", taken(&["rana"])),
            claim("mina", ClaimDeed::Released),
        ];
        let mut text = String::new();
        for one in &all {
            let longer = append(path, Some(&text), one).unwrap();
            assert!(longer.starts_with(&text), "{longer}");
            text = longer;
        }
        assert_eq!(read(path, &text).unwrap(), all);
    }

    #[test]
    fn each_mistake_is_found_at_its_line() {
        let entry = "[[claim]]\nby = \"rana\"\nat = 2021-02-05T14:10:00Z\nlang = \"en\"\nuntil = 2021-02-08T14:10:00Z\ntake = [\"s4\"]\n";
        assert_eq!(read(Path::new("f"), entry).unwrap().len(), 1);
        for (from, to, code, line) in [
            ("\"rana\"", "\"Rana!\"", "file-bad-person-id", 2),
            ("\"en\"", "\"ku\"", "file-ambiguous-language", 4),
            ("until", "untill", "file-key-missing", 1),
            ("[\"s4\"]", "[\"4\"]", "file-bad-segment-id", 6),
            ("take", "takes", "file-key-missing", 1),
            ("take = [\"s4\"]", "take = []", "file-key-missing", 1),
        ] {
            let fault = read(Path::new("f"), &entry.replace(from, to)).unwrap_err();
            let found = (fault.code(), fault.place().and_then(|place| place.line));
            assert_eq!(found, (code, Some(line)), "{from} {to}");
        }
    }
}
