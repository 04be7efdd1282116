//! `ar.toml`: the source of a statement, its ordered segments.

use std::collections::HashMap;
use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Lang, Source, SourceCandidate, SourceSegment};

use crate::store::{Field, RecordFile};

use super::{Entry, block_fields, parts, read_block, rewrite as rewrite_records, unique, words};

/// The name of the records.
pub const RECORD: &str = "segment";

/// The name of the records within one that hold what a merge could not choose from.
pub const CANDIDATE: &str = "candidate";

/// Reads a source in that language.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str, lang: &Lang) -> Result<Source, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    let records = root.records(RECORD)?;
    let mut seen = HashMap::with_capacity(records.len());
    let mut segments = Vec::with_capacity(records.len());
    for record in records {
        let segment = read_segment(&record)?;
        unique(&mut seen, record)?;
        segments.push(segment);
    }
    let largest = largest(&segments);
    let next = root
        .integer_in("next", 1, i64::from(u32::MAX))?
        .and_then(|next| u64::try_from(next).ok())
        .unwrap_or(1);
    Ok(Source {
        lang: lang.clone(),
        next: next.max(largest.saturating_add(1)),
        segments,
    })
}

fn read_segment(record: &Table<'_>) -> Result<SourceSegment, FileFault> {
    let from = record.texts("from")?.unwrap_or_default();
    Ok(SourceSegment {
        id: record.segment_id("id")?,
        opens: read_block(record)?,
        new_line: record.boolean("new_line")?.unwrap_or(false),
        text: record.required_text("text")?,
        from: from
            .iter()
            .map(|(id, at)| record.parse_segment_id(id, *at))
            .collect::<Result<_, _>>()?,
        candidates: read_candidates(record)?,
    })
}

fn read_candidates(record: &Table<'_>) -> Result<Vec<SourceCandidate>, FileFault> {
    let read = |part: &Table<'_>| match part.boolean("removed")? {
        Some(true) => Ok(SourceCandidate::Removed),
        _ => Ok(SourceCandidate::Text(part.required_text("text")?)),
    };
    record.records(CANDIDATE)?.iter().map(read).collect()
}

/// The largest number that a segment's id has.
fn largest(segments: &[SourceSegment]) -> u64 {
    segments
        .iter()
        .filter_map(|segment| segment.id.number())
        .max()
        .unwrap_or(0)
}

/// The file's new text: `old` with what changed, or a new file.
///
/// # Errors
/// The old text is not a source.
pub fn rewrite(path: &Path, old: Option<&str>, new: &Source) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    let before = read(path, text, &new.lang)?;
    let mut file = RecordFile::parse(path, text, RECORD)?;
    // Without the number, the next segment would get the id of one that is gone.
    let implied = largest(&new.segments).saturating_add(1);
    if old.is_none() || before.next != new.next || new.next > implied {
        file.set_header(&[(
            "next",
            Some(Field::Number(i64::try_from(new.next).unwrap_or(i64::MAX))),
        )])?;
    }
    let entries = |source: &Source| source.segments.iter().map(entry).collect::<Vec<_>>();
    rewrite_records(&mut file, &entries(&before), &entries(new))?;
    Ok(file.to_string())
}

pub(crate) fn entry(segment: &SourceSegment) -> Entry {
    let mut fields = vec![("id", Some(Field::Word(segment.id.to_string())))];
    fields.extend(block_fields(segment.opens));
    fields.push(("new_line", segment.new_line.then_some(Field::Bool(true))));
    fields.push(("from", words(&segment.from)));
    fields.push(("text", Some(Field::Text(segment.text.clone()))));
    let part = |candidate: &SourceCandidate| match candidate {
        SourceCandidate::Text(text) => vec![("text", Field::Text(text.clone()))],
        SourceCandidate::Removed => vec![("removed", Field::Bool(true))],
    };
    fields.push((CANDIDATE, parts(segment.candidates.iter().map(part).collect())));
    Entry {
        id: segment.id.to_string(),
        fields,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, BlockKind, SegmentId};

    const FILE: &str = "# kept\nnext = 9\n\n[[segment]]\nid = \"s1\"   # by hand\nblock = \"title\"\ntext = 'عنوان'\ncolour = \"red\"\n\n# about s2\n[[segment]]\nid = \"s2\"\ntext = \"\"\"\nجملة.\"\"\"\n";

    fn lang() -> Lang {
        Lang::parse("ar").unwrap()
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let path = Path::new("ar.toml");
        let mut source = read(path, FILE, &lang()).unwrap();
        source.segments[1].text = "جملة \"أخرى\".".into();
        source.segments[1].from = vec![SegmentId::of_source(4)];
        source.segments.insert(
            0,
            SourceSegment {
                id: SegmentId::of_source(9),
                opens: Some(Block {
                    kind: BlockKind::ListItem,
                    level: 2,
                    mark: true,
                }),
                new_line: true,
                text: "بند".into(),
                from: vec![],
                candidates: Vec::new(),
            },
        );
        source.next = 10;
        let text = rewrite(path, Some(FILE), &source).unwrap();
        assert_eq!(read(path, &text, &lang()).unwrap(), source);
        assert!(
            text.contains("id = \"s1\"   # by hand\nblock = \"title\"\ntext = 'عنوان'\ncolour = \"red\"\n"),
            "{text}"
        );
        assert!(text.contains("# about s2\n[[segment]]"), "{text}");
        let new = rewrite(path, None, &source).unwrap();
        assert_eq!(read(path, &new, &lang()).unwrap(), source);
    }

    #[test]
    fn nothing_changes_where_nothing_changed() {
        let path = Path::new("ar.toml");
        let source = read(path, FILE, &lang()).unwrap();
        assert_eq!(rewrite(path, Some(FILE), &source).unwrap(), FILE);
    }

    #[test]
    fn the_id_of_a_removed_last_segment_was_given_again_where_the_file_had_no_next() {
        let path = Path::new("ar.toml");
        let file = FILE.replace("next = 9\n", "");
        let mut source = read(path, &file, &lang()).unwrap();
        source.segments.pop();
        let text = rewrite(path, Some(&file), &source).unwrap();
        assert_eq!(read(path, &text, &lang()).unwrap().next, 3);
    }

    #[test]
    fn a_second_record_with_the_same_id_is_named_with_both_lines() {
        let twice = FILE.replace("s2", "s1");
        let fault = read(Path::new("ar.toml"), &twice, &lang()).unwrap_err();
        assert!(
            matches!(
                fault,
                FileFault::Duplicate {
                    line: 11,
                    first: 4,
                    ..
                }
            ),
            "{fault}"
        );
    }
}
