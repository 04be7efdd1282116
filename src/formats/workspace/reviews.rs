//! `en.reviews.toml` …: the verdicts on one translation and what is waived of its checks, an append-only log.

use std::collections::BTreeMap;
use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Decision, Digest, SegmentId, Verdict, VerdictSignature, Waiver};
use crate::store::{Field, RecordFile};

/// The name of the records of verdicts.
pub const RECORD: &str = "verdict";

/// The name of the records of waivers.
pub const WAIVER: &str = "waiver";

/// What a log holds, each kind in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The verdicts.
    pub verdicts: Vec<Verdict>,
    /// The waivers.
    pub waivers: Vec<Waiver>,
}

/// Reads a log.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Log, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    let verdicts = root.records(RECORD)?;
    let waivers = root.records(WAIVER)?;
    Ok(Log {
        verdicts: verdicts.iter().map(read_verdict).collect::<Result<_, _>>()?,
        waivers: waivers.iter().map(read_waiver).collect::<Result<_, _>>()?,
    })
}

fn read_waiver(record: &Table<'_>) -> Result<Waiver, FileFault> {
    let Some(pairs) = record.table("pairs")? else {
        let (path, line) = (record.path(), record.line());
        let key = "pairs".to_owned();
        return Err(FileFault::Missing { path, line, key });
    };
    Ok(Waiver {
        by: record.parse_person_id(record.required_word("by")?, record.at("by"))?,
        at: record.required_time("at")?,
        check: record.required_word("check")?.to_owned(),
        pairs: read_pairs(&pairs)?,
        because: record.required_text("because")?,
        signature: read_signature(record)?,
    })
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
        signature: read_signature(record)?,
    })
}

pub(super) fn read_signature(record: &Table<'_>) -> Result<Option<VerdictSignature>, FileFault> {
    let Some(armored) = record.text("signature")? else {
        return Ok(None);
    };
    let policy = Digest::from_written(record.required_word("policy")?);
    Ok(Some(VerdictSignature::written(policy, armored)))
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
/// The old text is not such a log.
pub fn append(path: &Path, old: Option<&str>, verdict: &Verdict) -> Result<String, AnyFault> {
    let mut fields = vec![
        ("by", Field::Word(verdict.by.to_string())),
        ("at", Field::Time(verdict.at)),
    ];
    fields.extend(signed(verdict.signature.as_ref()));
    let pairs = written(&verdict.pairs);
    match &verdict.decision {
        Decision::Approve => fields.push(("approve", pairs)),
        Decision::Reject { because } => {
            fields.push(("because", Field::Text(because.clone())));
            fields.push(("reject", pairs));
        }
    }
    append_record(path, old, RECORD, &fields)
}

/// The file's new text: `old` and one more waiver at its end.
///
/// # Errors
/// The old text is not such a log.
pub fn append_waiver(path: &Path, old: Option<&str>, waiver: &Waiver) -> Result<String, AnyFault> {
    let mut fields = vec![
        ("by", Field::Word(waiver.by.to_string())),
        ("at", Field::Time(waiver.at)),
        ("check", Field::Word(waiver.check.clone())),
    ];
    fields.extend(signed(waiver.signature.as_ref()));
    fields.push(("pairs", written(&waiver.pairs)));
    fields.push(("because", Field::Text(waiver.because.clone())));
    append_record(path, old, WAIVER, &fields)
}

/// A signature as a record has it.
pub(super) fn signed(signature: Option<&VerdictSignature>) -> Vec<(&'static str, Field)> {
    let fields = |own: &VerdictSignature| {
        [
            ("policy", Field::Word(own.policy.to_string())),
            ("signature", Field::Text(own.armored.clone())),
        ]
    };
    signature.into_iter().flat_map(fields).collect()
}

fn append_record(
    path: &Path,
    old: Option<&str>,
    table: &'static str,
    fields: &[(&str, Field)],
) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    read(path, text)?;
    let mut file = RecordFile::parse(path, text, table)?;
    file.push_last(fields)?;
    Ok(file.to_string())
}

fn written(pairs: &BTreeMap<SegmentId, Digest>) -> Field {
    let pairs = pairs.iter();
    Field::Table(
        pairs
            .map(|(id, digest)| (id.to_string(), digest.to_string()))
            .collect(),
    )
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
            signature: (seconds == 3).then(|| {
                let armored = "-----BEGIN X-----\nabc=\n-----END X-----\n".to_owned();
                VerdictSignature::written(Digest::of_bytes(&[8]), armored)
            }),
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
        assert_eq!(read(path, &longer).unwrap().verdicts, [first, second]);
    }

    #[test]
    fn the_short_form_that_people_write_is_read_too() {
        let text = "[[verdict]]\nby = \"salam\"\nat = 2021-02-05T14:10:00Z\napprove = { s4 = \"b3:9f\" }\n";
        assert_eq!(read(Path::new("f"), text).unwrap().verdicts[0].pairs.len(), 1);
        let neither = text.replace("approve", "approved");
        assert!(matches!(
            read(Path::new("f"), &neither),
            Err(FileFault::Missing { line: 1, .. })
        ));
    }

    #[test]
    fn waivers_and_verdicts_stand_in_the_order_in_which_they_were_given() {
        let path = Path::new("en.reviews.toml");
        let pairs: BTreeMap<SegmentId, Digest> = [(SegmentId::of_source(4), Digest::of_bytes(&[1]))].into();
        let waiver = |because: &str| Waiver {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::from_second(9).unwrap(),
            check: "numbers".into(),
            pairs: pairs.clone(),
            because: because.into(),
            signature: None,
        };
        let verdict = Verdict {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::from_second(5).unwrap(),
            decision: Decision::Approve,
            pairs: pairs.clone(),
            signature: None,
        };
        let one = append_waiver(path, None, &waiver("«ستة» is the old count")).unwrap();
        let two = append(path, Some(&one), &verdict).unwrap();
        let three = append_waiver(path, Some(&two), &waiver("again")).unwrap();
        assert!(two.starts_with(&one) && three.starts_with(&two), "{three}");
        let log = read(path, &three).unwrap();
        assert_eq!(log.waivers, [waiver("«ستة» is the old count"), waiver("again")]);
        assert_eq!(log.verdicts, [verdict]);
        let without = three.replace("pairs", "pears");
        assert!(matches!(
            read(path, &without),
            Err(FileFault::Missing { line: 1, .. })
        ));
    }
}
