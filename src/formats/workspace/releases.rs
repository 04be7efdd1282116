//! `releases.toml`: what was released of a statement, an append-only log.

use std::collections::BTreeMap;
use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{
    Digest, EmbargoOverride, Lang, Release, ReleaseSignature, ReleasedLanguage, ReleasedLook,
};
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
        look: read_look(record)?,
        corrections: read_corrections(record)?,
        embargo_override: read_override(record)?,
        signature: read_signature(record)?,
    })
}

fn read_look(record: &Table<'_>) -> Result<Option<ReleasedLook>, FileFault> {
    let Some(house) = record.text("house")? else {
        return Ok(None);
    };
    Ok(Some(ReleasedLook {
        house: Digest::from_written(house),
        date: record.date("date")?,
        demonstration: record.boolean("demonstration")?.unwrap_or(false),
    }))
}

fn read_corrections(record: &Table<'_>) -> Result<BTreeMap<Lang, String>, FileFault> {
    let Some(table) = record.table("correction")? else {
        return Ok(BTreeMap::new());
    };
    let line = |key| Ok((table.parse_lang(key, table.at(key))?, table.required_text(key)?));
    table.keys().map(line).collect()
}

fn read_override(record: &Table<'_>) -> Result<Option<EmbargoOverride>, FileFault> {
    let Some(table) = record.table("override")? else {
        return Ok(None);
    };
    let missing = || FileFault::Missing {
        path: table.path(),
        line: table.line(),
        key: "embargo".to_owned(),
    };
    Ok(Some(EmbargoOverride {
        embargo: table.embargo("embargo")?.ok_or_else(missing)?,
        because: table.required_text("because")?,
    }))
}

fn read_signature(record: &Table<'_>) -> Result<Option<ReleaseSignature>, FileFault> {
    let Some(armored) = record.text("signature")? else {
        return Ok(None);
    };
    let policy = Digest::from_written(record.required_text("policy")?);
    let letterhead = Digest::from_written(record.required_text("letterhead")?);
    Ok(Some(ReleaseSignature {
        policy,
        letterhead,
        armored,
    }))
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
    let mut fields = vec![
        ("number", Field::Number(i64::from(release.number))),
        ("at", Field::Time(release.at)),
        ("by", Field::Word(release.by.to_string())),
        ("source", Field::Word(release.source.to_string())),
    ];
    if let Some(look) = &release.look {
        fields.push(("house", Field::Word(look.house.to_string())));
        fields.extend(look.date.map(|date| ("date", Field::Date(date))));
        fields.extend(look.demonstration.then_some(("demonstration", Field::Bool(true))));
    }
    fields.push(("languages", Field::Table(languages)));
    if !release.corrections.is_empty() {
        let lines = release.corrections.iter();
        let lines = lines.map(|(lang, line)| (lang.to_string(), line.clone()));
        fields.push(("correction", Field::Table(lines.collect())));
    }
    if let Some(overridden) = &release.embargo_override {
        let entries = [
            ("embargo".to_owned(), overridden.embargo.to_string()),
            ("because".to_owned(), overridden.because.clone()),
        ];
        fields.push(("override", Field::Table(entries.into())));
    }
    if let Some(signature) = &release.signature {
        fields.push(("policy", Field::Word(signature.policy.to_string())));
        fields.push(("letterhead", Field::Word(signature.letterhead.to_string())));
        fields.push(("signature", Field::Text(signature.armored.clone())));
    }
    file.push(&fields)?;
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;
    use crate::model::{Embargo, PersonId};

    fn release() -> Release {
        Release {
            number: 3,
            at: jiff::Timestamp::from_second(9).unwrap(),
            by: PersonId::parse("omar").unwrap(),
            source: Digest::of_bytes(&[1]),
            languages: vec![ReleasedLanguage {
                lang: Lang::parse("ckb").unwrap(),
                digest: Digest::of_bytes(&[2]),
            }],
            look: None,
            corrections: BTreeMap::new(),
            embargo_override: None,
            signature: None,
        }
    }

    fn full() -> Release {
        let line = |lang: &str, line: &str| (Lang::parse(lang).unwrap(), line.to_owned());
        Release {
            number: 4,
            look: Some(ReleasedLook {
                house: Digest::of_bytes(&[3]),
                date: Some(jiff::civil::date(2021, 2, 5)),
                demonstration: true,
            }),
            corrections: [line("ar", "تصحيح \"أ\""), line("ckb", "ڕاستکردنەوە\nدوو")].into(),
            embargo_override: Some(EmbargoOverride {
                embargo: Embargo::parse("2021-02-05T18:00:00+03:00").unwrap(),
                because: "It leaked = [x]".to_owned(),
            }),
            signature: Some(ReleaseSignature {
                policy: Digest::of_bytes(&[3]),
                letterhead: Digest::of_bytes(&[4]),
                armored: "-----BEGIN X-----\nabc=\n-----END X-----\n".to_owned(),
            }),
            ..release()
        }
    }

    #[test]
    fn releases_are_read_back_old_and_new() {
        let path = Path::new("releases.toml");
        let one = append(path, None, &release()).unwrap();
        let both = append(path, Some(&one), &full()).unwrap();
        assert!(both.starts_with(&one));
        assert_eq!(read(path, &both).unwrap(), [release(), full()]);
        let third = append(path, Some(&both), &release()).unwrap();
        assert_eq!(read(path, &third).unwrap(), [release(), full(), release()]);
    }

    #[test]
    fn an_override_without_its_embargo_is_refused_with_its_line() {
        let path = Path::new("releases.toml");
        let text = append(path, None, &full()).unwrap();
        let line =
            |text: &str, start: &str| 1 + text.lines().position(|line| line.starts_with(start)).unwrap();
        let expected = line(&text, "embargo =");
        let broken = text.replace("+03:00", "");
        let fault = read(path, &broken).unwrap_err();
        assert_eq!(fault.place().and_then(|place| place.line), Some(expected));
        let without: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with("embargo ="))
            .collect();
        assert_eq!(
            read(path, &without.join("\n")).unwrap_err().code(),
            "file-key-missing"
        );
    }
}
