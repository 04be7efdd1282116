//! `[house]`: the letterhead, and the files that an office's documents are made with.

use std::collections::BTreeMap;

use crate::formats::tree::{FileFault, Table};
use crate::model::{Lang, Letterhead};
use crate::workflow::HouseFiles;

const KEYS: &[&str] = &["name", "contact", "url", "logo", "font"];

/// Reads the table, if there is one.
pub(super) fn read(root: &Table<'_>) -> Result<(Letterhead, HouseFiles), FileFault> {
    let Some(house) = root.table("house")? else {
        return Ok(Default::default());
    };
    house.only(KEYS)?;
    let letterhead = Letterhead {
        names: by_language(&house, "name")?,
        contacts: by_language(&house, "contact")?,
        url: house.text("url")?.map(with_slash).filter(|url| !url.is_empty()),
    };
    let fonts = house.texts("font")?.unwrap_or_default();
    let files = HouseFiles {
        logo: house.text("logo")?,
        fonts: fonts.into_iter().map(|(path, _)| path.to_owned()).collect(),
    };
    Ok((letterhead, files))
}

fn by_language(house: &Table<'_>, key: &str) -> Result<BTreeMap<Lang, String>, FileFault> {
    let Some(texts) = house.table(key)? else {
        return Ok(BTreeMap::new());
    };
    let each = texts.keys().map(|tag| {
        let lang = texts.parse_lang(tag, texts.at(tag))?;
        Ok((lang, texts.required_text(tag)?))
    });
    each.collect()
}

fn with_slash(url: String) -> String {
    if url.is_empty() || url.ends_with('/') {
        url
    } else {
        url + "/"
    }
}
