//! `statement.toml`: the facts about a statement.

use std::path::Path;

use crate::formats::tree::{File, FileFault};
use crate::model::{StatementId, StatementInfo};
use crate::store::{Field, RecordFile, StoreFault};

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
    })
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
    ])?;
    Ok(file.to_string())
}
