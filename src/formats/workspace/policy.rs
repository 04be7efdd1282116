//! `policy.toml`: the proposals of another policy and the approvals of them, an append-only log.

use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Digest, PolicyApproval, PolicyLog, PolicyProposal};
use crate::store::{Field, RecordFile};

use super::reviews::{read_signature, signed};

/// The name of the records of proposals.
pub const RECORD: &str = "proposal";

const APPROVAL: &str = "approval";

/// Reads the log.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<PolicyLog, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    let (proposals, approvals) = (root.records(RECORD)?, root.records(APPROVAL)?);
    Ok(PolicyLog {
        proposals: proposals.iter().map(read_proposal).collect::<Result<_, _>>()?,
        approvals: approvals.iter().map(read_approval).collect::<Result<_, _>>()?,
    })
}

fn read_proposal(record: &Table<'_>) -> Result<PolicyProposal, FileFault> {
    let digest = |key: &str| Ok::<_, FileFault>(Digest::from_written(record.required_word(key)?));
    let changes = record.texts("changes")?.unwrap_or_default();
    Ok(PolicyProposal {
        by: record.parse_person_id(record.required_word("by")?, record.at("by"))?,
        at: record.required_time("at")?,
        from: digest("from")?,
        to: digest("to")?,
        changes: changes.into_iter().map(|(line, _)| line.to_owned()).collect(),
        because: record.required_text("because")?,
        base: digest("base")?,
        text: record.required_text("text")?,
        signature: read_signature(record)?,
    })
}

fn read_approval(record: &Table<'_>) -> Result<PolicyApproval, FileFault> {
    Ok(PolicyApproval {
        by: record.parse_person_id(record.required_word("by")?, record.at("by"))?,
        at: record.required_time("at")?,
        proposal: Digest::from_written(record.required_word("proposal")?),
        signature: read_signature(record)?,
    })
}

/// The file's new text: `old` and one more proposal at its end.
///
/// # Errors
/// The old text is not such a log.
pub fn append_proposal(path: &Path, old: Option<&str>, new: &PolicyProposal) -> Result<String, AnyFault> {
    let mut fields = vec![
        ("by", Field::Word(new.by.to_string())),
        ("at", Field::Time(new.at)),
        ("from", Field::Word(new.from.to_string())),
        ("to", Field::Word(new.to.to_string())),
        ("base", Field::Word(new.base.to_string())),
        ("because", Field::Text(new.because.clone())),
        ("changes", Field::Words(new.changes.clone())),
    ];
    fields.extend(signed(new.signature.as_ref()));
    fields.push(("text", Field::Text(new.text.clone())));
    append(path, old, RECORD, &fields)
}

/// The file's new text: `old` and one more approval at its end.
///
/// # Errors
/// The old text is not such a log.
pub fn append_approval(path: &Path, old: Option<&str>, new: &PolicyApproval) -> Result<String, AnyFault> {
    let mut fields = vec![
        ("by", Field::Word(new.by.to_string())),
        ("at", Field::Time(new.at)),
        ("proposal", Field::Word(new.proposal.to_string())),
    ];
    fields.extend(signed(new.signature.as_ref()));
    append(path, old, APPROVAL, &fields)
}

fn append(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PersonId, VerdictSignature};

    #[test]
    fn what_is_proposed_and_approved_is_read_back() {
        let path = Path::new("policy.toml");
        let signature = |byte: u8| {
            let armored = "-----BEGIN X-----\nabc=\n-----END X-----\n".to_owned();
            Some(VerdictSignature::written(Digest::of_bytes(&[byte]), armored))
        };
        let proposal = PolicyProposal {
            by: PersonId::parse("hala").unwrap(),
            at: jiff::Timestamp::UNIX_EPOCH,
            from: Digest::of_bytes(&[1]),
            to: Digest::of_bytes(&[2]),
            changes: vec![
                "people.rana.role: \"\" → \"reviewer:en\"".into(),
                "targets: x".into(),
            ],
            because: "«رانا» reads \"well\"".into(),
            base: Digest::of_bytes(&[3]),
            text: "source = \"ar\"\n\n[people.\"rana\"]\nname = \"\"\"\nRana\\\"\"\"\"\n# \\u0041\n".into(),
            signature: signature(8),
        };
        let approval = PolicyApproval {
            by: PersonId::parse("omar").unwrap(),
            at: jiff::Timestamp::UNIX_EPOCH,
            proposal: proposal.digest(),
            signature: signature(9),
        };
        let one = append_proposal(path, None, &proposal).unwrap();
        let two = append_approval(path, Some(&one), &approval).unwrap();
        let three = append_proposal(path, Some(&two), &proposal).unwrap();
        assert!(two.starts_with(&one) && three.starts_with(&two), "{three}");
        let log = read(path, &three).unwrap();
        assert_eq!(log.proposals, [proposal.clone(), proposal]);
        assert_eq!(log.approvals, [approval]);
        assert!(matches!(
            read(path, "[[approval]]\nby = \"a\"\n"),
            Err(FileFault::Missing { line: 1, .. })
        ));
    }
}
