//! `en.toml`, `ckb.toml` …: one translation, each target beside the source that it renders.

use std::collections::HashMap;
use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::model::{Candidate, Lang, PersonId, Rendering, SegmentId, Target, Translation};

use crate::message::AnyFault;
use crate::store::{Field, RecordFile};

use super::{
    Entry, Fields, block_fields, parts, present, read_block, rewrite as rewrite_records, unique, word, words,
};

/// The name of the records.
pub const RECORD: &str = "segment";

/// The name of the records within one that hold what a merge could not choose from.
pub const CANDIDATE: &str = "candidate";

/// Reads a translation into that language.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str, lang: &Lang) -> Result<Translation, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    let records = root.records(RECORD)?;
    let mut seen = HashMap::with_capacity(records.len());
    let mut targets = Vec::with_capacity(records.len());
    for record in records {
        let target = read_target(&record)?;
        unique(&mut seen, record)?;
        targets.push(target);
    }
    Ok(Translation {
        lang: lang.clone(),
        targets,
    })
}

fn read_people(record: &Table<'_>, key: &str) -> Result<Vec<PersonId>, FileFault> {
    let names = record.texts(key)?.unwrap_or_default();
    names
        .iter()
        .map(|(name, at)| record.parse_person_id(name, *at))
        .collect()
}

fn read_rendering(record: &Table<'_>) -> Result<Rendering, FileFault> {
    Ok(match record.text("omitted")? {
        Some(reason) => Rendering::Omitted(reason),
        None => Rendering::Text(record.text("target")?.unwrap_or_default()),
    })
}

fn read_candidate(part: &Table<'_>) -> Result<Candidate, FileFault> {
    Ok(Candidate {
        source: part.text("source")?,
        rendering: read_rendering(part)?,
        by: read_people(part, "by")?.into_iter().next(),
        hands: read_people(part, "hands")?,
    })
}

fn read_target(record: &Table<'_>) -> Result<Target, FileFault> {
    let after = match record.word("after")? {
        Some(after) if !after.is_empty() => Some(record.parse_segment_id(after, record.at("after"))?),
        _ => None,
    };
    let candidates = record.records(CANDIDATE)?;
    Ok(Target {
        id: record.segment_id("id")?,
        source: record.text("source")?,
        rendering: read_rendering(record)?,
        by: read_people(record, "by")?.into_iter().next(),
        hands: read_people(record, "hands")?,
        after,
        opens: read_block(record)?,
        candidates: candidates.iter().map(read_candidate).collect::<Result<_, _>>()?,
    })
}

/// The first and the last line of each segment's record.
///
/// # Errors
/// The text is not a translation.
pub fn lines(path: &Path, text: &str) -> Result<HashMap<SegmentId, (usize, usize)>, AnyFault> {
    let file = RecordFile::parse(path, text, RECORD)?;
    let mut lines = HashMap::with_capacity(file.len());
    for at in 0..file.len() {
        let (Some(first), Some(raw)) = (file.line(at), file.raw(at)) else {
            continue;
        };
        let record = file.record(at)?;
        let id = record.get("id").and_then(toml::Value::as_str).unwrap_or_default();
        let own = raw
            .lines()
            .skip_while(|line| !line.trim_start().starts_with("[["));
        if let Ok(id) = SegmentId::parse(id) {
            lines.insert(id, (first, first + own.count().saturating_sub(1)));
        }
    }
    Ok(lines)
}

/// The file's new text: `old` with what changed, or a new file.
///
/// # Errors
/// The old text is not a translation.
pub fn rewrite(path: &Path, old: Option<&str>, new: &Translation) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    let before = read(path, text, &new.lang)?;
    let mut file = RecordFile::parse(path, text, RECORD)?;
    let entries = |translation: &Translation| translation.targets.iter().map(entry).collect::<Vec<_>>();
    rewrite_records(&mut file, &entries(&before), &entries(new))?;
    Ok(file.to_string())
}

/// The keys of a target as they are to be written.
pub(crate) fn entry(target: &Target) -> Entry {
    let after = target.is_added().then(|| {
        Field::Word(
            target
                .after
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
        )
    });
    let mut fields = vec![("id", Some(Field::Word(target.id.to_string()))), ("after", after)];
    fields.extend(block_fields(target.opens));
    fields.extend(version_fields(
        target.source.as_deref(),
        &target.rendering,
        target.by.as_ref(),
        &target.hands,
    ));
    let part = |own: &Candidate| {
        present(&version_fields(
            own.source.as_deref(),
            &own.rendering,
            own.by.as_ref(),
            &own.hands,
        ))
    };
    fields.push((CANDIDATE, parts(target.candidates.iter().map(part).collect())));
    Entry {
        id: target.id.to_string(),
        fields,
    }
}

fn version_fields(
    source: Option<&str>,
    rendering: &Rendering,
    by: Option<&PersonId>,
    hands: &[PersonId],
) -> Fields {
    let text = |text: &str| Some(Field::Text(text.to_owned()));
    let (target, omitted) = match rendering {
        Rendering::Text(target) => (text(target), None),
        Rendering::Omitted(reason) => (None, text(reason)),
    };
    vec![
        ("source", source.and_then(text)),
        ("target", target),
        ("omitted", omitted),
        ("by", word(by)),
        ("hands", words(hands)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockKind, PersonId};

    #[test]
    fn what_is_written_is_what_is_read() {
        let path = Path::new("en.toml");
        let lang = Lang::parse("en").unwrap();
        let rana = PersonId::parse("rana").unwrap();
        let target = |id: &str, source: Option<&str>, rendering| Target {
            id: SegmentId::parse(id).unwrap(),
            source: source.map(str::to_owned),
            rendering,
            by: Some(rana.clone()),
            hands: vec![],
            after: None,
            opens: None,
            candidates: Vec::new(),
        };
        let mut translation = Translation::empty(lang.clone());
        translation
            .targets
            .push(target("en1", None, Rendering::Text("5 February 2021".into())));
        translation.targets[0].opens = Some(crate::model::Block::of(BlockKind::Dateline));
        translation.targets.push(target(
            "s1",
            Some("نص"),
            Rendering::Text("Two.\nLines \"here\"".into()),
        ));
        translation.targets.push(target(
            "s2",
            Some("آخر"),
            Rendering::Omitted("only in Arabic".into()),
        ));
        translation.targets[2].hands = vec![PersonId::parse("salam").unwrap()];
        let text = rewrite(path, None, &translation).unwrap();
        assert_eq!(read(path, &text, &lang).unwrap(), translation);
        let mut changed = translation.clone();
        changed.targets[2].rendering = Rendering::Text("Other".into());
        changed.targets.remove(1);
        let text = rewrite(path, Some(&text), &changed).unwrap();
        assert_eq!(read(path, &text, &lang).unwrap(), changed);
        assert!(!text.contains("omitted"));
    }

    #[test]
    fn a_record_is_found_by_its_lines() {
        let text = "# head\n\n[[segment]]\nid = \"s1\"\ntarget = \"\"\"\na\nb\"\"\"\n\n# note\n[[segment]]\nid = \"s2\"\ntarget = \"c\"\n";
        let found = lines(Path::new("en.toml"), text).unwrap();
        assert_eq!(found[&SegmentId::of_source(1)], (3, 7));
        assert_eq!(found[&SegmentId::of_source(2)], (10, 12));
    }
}
