//! `questions.toml`: what was asked about a statement and what was answered, an append-only log.
//!
//! Questions and answers are records of one kind, so that two logs merge by one rule: whatever either side has is kept.

use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Asked, QuestionId, Said, Utterance};
use crate::store::{Field, RecordFile};

/// The name of the records.
pub const RECORD: &str = "entry";

/// Reads the log.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Vec<Utterance>, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    root.records(RECORD)?.iter().map(read_entry).collect()
}

fn read_entry(record: &Table<'_>) -> Result<Utterance, FileFault> {
    let said = match record.text("ask")? {
        Some(text) => Said::Asked(Asked {
            id: question_id(record, "id")?,
            segment: record.segment_id("segment")?,
            lang: match record.word("lang")? {
                Some(tag) => Some(record.parse_lang(tag, record.at("lang"))?),
                None => None,
            },
            blocks: record.boolean("blocks")?.unwrap_or(false),
            text,
        }),
        None => {
            let closes = record.boolean("closes")?.unwrap_or(false);
            let text = record.text("answer")?;
            if text.is_none() && !closes {
                let (path, line) = (record.path(), record.line());
                let key = "ask".to_owned();
                return Err(FileFault::Missing { path, line, key });
            }
            Said::Answered {
                question: question_id(record, "to")?,
                text,
                closes,
            }
        }
    };
    Ok(Utterance {
        by: record.parse_person_id(record.required_word("by")?, record.at("by"))?,
        at: record.required_time("at")?,
        said,
    })
}

fn question_id(record: &Table<'_>, key: &str) -> Result<QuestionId, FileFault> {
    let found = record.required_word(key)?;
    QuestionId::parse(found).map_err(|_| FileFault::Question {
        path: record.path(),
        line: record.line_of(key),
        found: found.to_owned(),
    })
}

/// The file's new text: `old` and one more question or answer at its end.
///
/// # Errors
/// The old text is not such a log.
pub fn append(path: &Path, old: Option<&str>, new: &Utterance) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    read(path, text)?;
    let mut fields = Vec::new();
    let who = [
        ("by", Field::Word(new.by.to_string())),
        ("at", Field::Time(new.at)),
    ];
    match &new.said {
        Said::Asked(asked) => {
            fields.push(("id", Field::Word(asked.id.to_string())));
            fields.extend(who);
            fields.push(("segment", Field::Word(asked.segment.to_string())));
            let lang = asked.lang.as_ref();
            fields.extend(lang.map(|lang| ("lang", Field::Word(lang.to_string()))));
            fields.extend(asked.blocks.then_some(("blocks", Field::Bool(true))));
            fields.push(("ask", Field::Text(asked.text.clone())));
        }
        Said::Answered {
            question,
            text,
            closes,
        } => {
            fields.push(("to", Field::Word(question.to_string())));
            fields.extend(who);
            fields.extend(text.iter().map(|text| ("answer", Field::Text(text.clone()))));
            fields.extend(closes.then_some(("closes", Field::Bool(true))));
        }
    }
    let mut file = RecordFile::parse(path, text, RECORD)?;
    file.push_last(&fields)?;
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;
    use crate::model::{Lang, PersonId, SegmentId};

    #[test]
    fn what_is_written_is_read_back_in_its_order() {
        let path = Path::new("questions.toml");
        let id = QuestionId::parse("q3f9a0c12").unwrap();
        let said = |by: &str, said| Utterance {
            by: PersonId::parse(by).unwrap(),
            at: jiff::Timestamp::from_second(9).unwrap(),
            said,
        };
        let answer = |text: Option<&str>, closes| Said::Answered {
            question: id.clone(),
            text: text.map(str::to_owned),
            closes,
        };
        let all = [
            said(
                "rana",
                Said::Asked(Asked {
                    id: id.clone(),
                    segment: SegmentId::of_source(4),
                    lang: Some(Lang::parse("en").unwrap()),
                    blocks: true,
                    text: "Which «مخزن» is \"meant\"?\n\\ and a second line".into(),
                }),
            ),
            said("salam", answer(Some("The third."), false)),
            said("rana", answer(None, true)),
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
        let entry = "[[entry]]\nid = \"q3f9a\"\nby = \"rana\"\nat = 2021-02-05T14:10:00Z\nsegment = \"s4\"\nask = \"?\"\n";
        assert_eq!(read(Path::new("f"), entry).unwrap().len(), 1);
        for (from, to, code, line) in [
            ("q3f9a", "../x", "file-bad-question-id", 2),
            ("rana", "Rana!", "file-bad-person-id", 3),
            ("14:10:00Z", "14:10:00", "file-wrong-type", 4),
            ("s4", "4", "file-bad-segment-id", 5),
            ("ask", "asks", "file-key-missing", 1),
            ("ask = \"?\"", "ask = \"?\"\nblocks = 1", "file-wrong-type", 7),
        ] {
            let fault = read(Path::new("f"), &entry.replace(from, to)).unwrap_err();
            let found = (fault.code(), fault.place().and_then(|place| place.line));
            assert_eq!(found, (code, Some(line)), "{from} {to}");
        }
    }
}
