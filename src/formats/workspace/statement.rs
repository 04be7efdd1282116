//! `statement.toml`: the facts about a statement.

use std::path::Path;

use crate::formats::tree::{File, FileFault, Table, nearest};
use crate::model::{Embargo, StatementId, StatementInfo};
use crate::store::{Field, RecordFile, StoreFault};

const EMBARGO: &str = "embargo";

/// Reads the facts about the statement with that id. Keys that nobody reads are left to whoever wrote them.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str, id: &StatementId) -> Result<StatementInfo, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    let languages = root.texts("languages")?.map(|listed| {
        listed
            .iter()
            .map(|(tag, at)| root.parse_lang(tag, *at))
            .collect::<Result<Vec<_>, _>>()
    });
    Ok(StatementInfo {
        languages: languages.transpose()?,
        id: id.clone(),
        date: root.date("date")?,
        demonstration: root.boolean("demonstration")?.unwrap_or(false),
        embargo: embargo(&root)?,
    })
}

/// The embargo. A slip in the name of its key would publish the statement early, so it is refused, although other keys
/// that nobody reads are not.
fn embargo(root: &Table<'_>) -> Result<Option<Embargo>, FileFault> {
    for key in root.keys().filter(|key| *key != EMBARGO) {
        if !nearest(&key.to_lowercase(), &[EMBARGO]).is_empty() {
            return Err(FileFault::Key {
                path: root.path(),
                line: root.line_of(key),
                key: key.to_owned(),
                suggestion: EMBARGO.to_owned(),
                possible: vec![EMBARGO.to_owned()],
            });
        }
    }
    root.embargo(EMBARGO)
}

/// The text of a new file.
///
/// # Errors
/// None that input can cause.
pub fn write(path: &Path, info: &StatementInfo) -> Result<String, StoreFault> {
    let mut file = RecordFile::parse(path, "", "record")?;
    let languages = info
        .languages
        .as_ref()
        .map(|own| Field::Words(own.iter().map(ToString::to_string).collect()));
    file.set_header(&[
        ("date", info.date.map(Field::Date)),
        ("languages", languages),
        ("demonstration", info.demonstration.then_some(Field::Bool(true))),
        (EMBARGO, info.embargo.map(Field::Moment)),
    ])?;
    Ok(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    fn read_text(text: &str) -> Result<StatementInfo, FileFault> {
        let id = StatementId::parse("a").unwrap();
        read(Path::new("statement.toml"), text, &id)
    }

    #[test]
    fn what_is_written_is_read_back() {
        let info = StatementInfo {
            id: StatementId::parse("a").unwrap(),
            date: Some(jiff::civil::date(2021, 2, 5)),
            languages: Some(vec![crate::model::Lang::parse("en").unwrap()]),
            demonstration: true,
            embargo: Embargo::parse("2021-02-05T18:00:00+03:00"),
        };
        let text = write(Path::new("statement.toml"), &info).unwrap();
        assert!(text.contains("embargo = 2021-02-05T18:00:00+03:00\n"), "{text}");
        assert_eq!(read_text(&text).unwrap(), info);
    }

    #[test]
    fn an_embargo_without_an_offset_or_with_a_slip_in_its_name_is_refused_with_its_line() {
        for (text, code) in [
            ("\nembargo = 2021-02-05T18:00:00\n", "file-wrong-type"),
            ("\nembargo = 2021-02-05\n", "file-wrong-type"),
            ("\nembargo = \"soon\"\n", "file-wrong-type"),
            ("\nembargo = true\n", "file-wrong-type"),
            ("\nembrago = 2021-02-05T18:00:00+03:00\n", "file-unknown-key"),
            ("\nEmbargo = 2021-02-05T18:00:00+03:00\n", "file-unknown-key"),
        ] {
            let fault = read_text(text).unwrap_err();
            assert_eq!(fault.code(), code, "{text}");
            assert_eq!(fault.place().and_then(|place| place.line), Some(2), "{text}");
        }
        assert!(read_text("note = \"ours\"\n").is_ok());
        let text = "embargo = \"2021-02-05T18:00:00+03:00\"\n";
        assert_eq!(
            read_text(text).unwrap().embargo,
            Embargo::parse("2021-02-05T18:00:00+03:00")
        );
    }
}
