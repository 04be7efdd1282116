//! `en.reviews.toml` …: the verdicts on one translation, an append-only log.

use std::collections::BTreeMap;
use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Decision, Digest, SegmentId, Verdict};
use crate::store::{Field, RecordFile};

/// The name of the records.
pub const RECORD: &str = "verdict";

/// Reads a log of verdicts.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Vec<Verdict>, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    root.records(RECORD)?.iter().map(read_verdict).collect()
}

fn read_verdict(record: &Table<'_>) -> Result<Verdict, FileFault> {
    let by = record.parse_person_id(record.required_word("by")?, record.at("by"))?;
    let at = record.required_time("at")?;
    let (decision, pairs) = match record.table("reject")? {
        Some(rejected) => {
            let because = record.required_text("because")?;
            (Decision::Reject { because }, read_pairs(&rejected)?)
        }
        None => match record.table("approve")? {
            Some(approved) => (Decision::Approve, read_pairs(&approved)?),
            None => {
                let (path, line) = (record.path(), record.line());
                return Err(FileFault::Missing {
                    path,
                    line,
                    key: "approve".to_owned(),
                });
            }
        },
    };
    Ok(Verdict {
        by,
        at,
        decision,
        pairs,
    })
}

fn read_pairs(table: &Table<'_>) -> Result<BTreeMap<SegmentId, Digest>, FileFault> {
    table
        .keys()
        .map(|key| {
            let id = table.parse_segment_id(key, table.at(key))?;
            Ok((id, Digest::from_written(table.required_word(key)?)))
        })
        .collect()
}

/// The file's new text: `old` and one more verdict at its end.
///
/// # Errors
/// The old text is not a log of verdicts.
pub fn append(path: &Path, old: Option<&str>, verdict: &Verdict) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    read(path, text)?;
    let mut file = RecordFile::parse(path, text, RECORD)?;
    let pairs: BTreeMap<String, String> = verdict
        .pairs
        .iter()
        .map(|(id, digest)| (id.to_string(), digest.to_string()))
        .collect();
    let mut fields = vec![
        ("by", Field::Word(verdict.by.to_string())),
        ("at", Field::Time(verdict.at)),
    ];
    match &verdict.decision {
        Decision::Approve => fields.push(("approve", Field::Table(pairs))),
        Decision::Reject { because } => {
            fields.push(("because", Field::Text(because.clone())));
            fields.push(("reject", Field::Table(pairs)));
        }
    }
    file.push(&fields)?;
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PersonId;

    #[test]
    fn verdicts_are_read_back_in_the_order_in_which_they_were_given() {
        let path = Path::new("en.reviews.toml");
        let verdict = |decision, seconds| Verdict {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::from_second(seconds).unwrap(),
            decision,
            pairs: (1..=2)
                .map(|n| (SegmentId::of_source(n), Digest::of_bytes(&[7])))
                .collect(),
        };
        let first = verdict(Decision::Approve, 5);
        let second = verdict(
            Decision::Reject {
                because: "«شوبات» not «ئازار»".into(),
            },
            3,
        );
        let text = append(path, None, &first).unwrap();
        let longer = append(path, Some(&text), &second).unwrap();
        assert!(longer.starts_with(&text));
        assert_eq!(read(path, &longer).unwrap(), [first, second]);
    }

    #[test]
    fn the_short_form_that_people_write_is_read_too() {
        let text = "[[verdict]]\nby = \"salam\"\nat = 2021-02-05T14:10:00Z\napprove = { s4 = \"b3:9f\" }\n";
        assert_eq!(read(Path::new("f"), text).unwrap()[0].pairs.len(), 1);
        let neither = text.replace("approve", "approved");
        assert!(matches!(
            read(Path::new("f"), &neither),
            Err(FileFault::Missing { line: 1, .. })
        ));
    }
}
