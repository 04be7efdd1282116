//! `releases.toml`: what was released of a statement, an append-only log.

use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Digest, Release, ReleasedLanguage};
use crate::store::{Field, RecordFile};

/// The name of the records.
pub const RECORD: &str = "release";

/// Reads a log of releases.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Vec<Release>, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    root.records(RECORD)?.iter().map(read_release).collect()
}

fn read_release(record: &Table<'_>) -> Result<Release, FileFault> {
    let missing = |key: &str| FileFault::Missing {
        path: record.path(),
        line: record.line(),
        key: key.to_owned(),
    };
    let number = record
        .integer_in("number", 1, i64::from(u32::MAX))?
        .ok_or_else(|| missing("number"))?;
    let table = record.table("languages")?.ok_or_else(|| missing("languages"))?;
    let languages = table
        .keys()
        .map(|key| {
            let lang = table.parse_lang(key, table.at(key))?;
            Ok(ReleasedLanguage {
                lang,
                digest: Digest::from_written(table.required_text(key)?),
            })
        })
        .collect::<Result<_, FileFault>>()?;
    Ok(Release {
        number: u32::try_from(number).unwrap_or(1),
        at: record.required_time("at")?,
        by: record.parse_person_id(record.required_word("by")?, record.at("by"))?,
        source: Digest::from_written(record.required_text("source")?),
        languages,
    })
}

/// The file's new text: `old` and one more release at its end.
///
/// # Errors
/// The old text is not a log of releases.
pub fn append(path: &Path, old: Option<&str>, release: &Release) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    read(path, text)?;
    let mut file = RecordFile::parse(path, text, RECORD)?;
    let languages = release
        .languages
        .iter()
        .map(|own| (own.lang.to_string(), own.digest.to_string()))
        .collect();
    file.push(&[
        ("number", Field::Number(i64::from(release.number))),
        ("at", Field::Time(release.at)),
        ("by", Field::Word(release.by.to_string())),
        ("source", Field::Word(release.source.to_string())),
        ("languages", Field::Table(languages)),
    ])?;
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lang, PersonId};

    #[test]
    fn a_release_is_read_back() {
        let path = Path::new("releases.toml");
        let release = Release {
            number: 3,
            at: jiff::Timestamp::from_second(9).unwrap(),
            by: PersonId::parse("omar").unwrap(),
            source: Digest::of_bytes(&[1]),
            languages: vec![ReleasedLanguage {
                lang: Lang::parse("ckb").unwrap(),
                digest: Digest::of_bytes(&[2]),
            }],
        };
        let text = append(path, None, &release).unwrap();
        assert_eq!(read(path, &text).unwrap(), [release]);
    }
}
