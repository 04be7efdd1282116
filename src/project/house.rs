//! The look of the office's documents, read from the files that `workflow.toml` names and from `templates/`.

use std::path::{Path, PathBuf};

use crate::formats::publication::WORD_TEMPLATE;
use crate::message::Outcome;
use crate::model::{House, Logo, LogoKind};
use crate::store;
use crate::workflow::Config;

use super::files::Files;
use super::layout;

crate::faults! {
    /// Why the look of the documents could not be read.
    pub enum HouseFault {
        /// `workflow.toml` names a file that is not there.
        NoFile["house-no-file"] { path: PathBuf } hints["house-no-file-hint"],
        /// A picture that is neither SVG nor PNG.
        Picture["house-picture"] { path: PathBuf } hints["house-picture-hint"],
        /// A template that is no text.
        Template["house-template-encoding"] { path: PathBuf } hints[],
    }
}

/// Reads it.
///
/// # Errors
/// [`HouseFault`], or that a file cannot be read.
pub(super) fn read(files: &dyn Files, config: &Config) -> Outcome<House> {
    let required = |name: &String| -> Outcome<Vec<u8>> {
        let path = Path::new(name);
        let none = || HouseFault::NoFile {
            path: files.shown(path),
        };
        Ok(files.bytes(path)?.ok_or_else(none)?)
    };
    let logo = |name: &String| -> Outcome<Logo> {
        let bytes = required(name)?;
        let Some(kind) = picture(&bytes) else {
            let path = files.shown(Path::new(name));
            return Err(HouseFault::Picture { path }.into());
        };
        Ok(Logo { kind, bytes })
    };
    let mut house = House {
        letterhead: config.letterhead.clone(),
        logo: config.house.logo.as_ref().map(logo).transpose()?,
        fonts: config.house.fonts.iter().map(required).collect::<Outcome<_>>()?,
        ..House::default()
    };
    for name in files.names(Path::new(layout::TEMPLATES))? {
        let path = Path::new(layout::TEMPLATES).join(&name);
        let Some(bytes) = files.bytes(&path)? else {
            continue;
        };
        if name == WORD_TEMPLATE {
            house.word = Some(bytes);
            continue;
        }
        let Ok(text) = String::from_utf8(bytes) else {
            let path = files.shown(&path);
            return Err(HouseFault::Template { path }.into());
        };
        house.templates.insert(name, store::plain(&text).into_owned());
    }
    Ok(house)
}

/// What a picture is, by how it begins.
fn picture(bytes: &[u8]) -> Option<LogoKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(LogoKind::Png);
    }
    let head = bytes.get(..bytes.len().min(1024))?;
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    (head.starts_with('<') && head.contains("<svg")).then_some(LogoKind::Svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_how_it_begins() {
        assert_eq!(picture(b"\x89PNG\r\n\x1a\n..."), Some(LogoKind::Png));
        assert_eq!(picture(b"<?xml version=\"1.0\"?>\n<svg/>"), Some(LogoKind::Svg));
        assert_eq!(picture(b"<html><body></body></html>"), None);
        assert_eq!(picture(b""), None);
    }
}
