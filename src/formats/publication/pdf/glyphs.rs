//! Characters that no font of the document can draw: found before anything is set, and named with their place.
//!
//! A typesetter draws an empty box for them, and a box in a statement is a lost word.

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::fonts::Fonts;
use crate::formats::publication::visible::lines;
use crate::formats::publication::{PublicationFault, Setting};
use crate::model::{Lang, Publication};

/// How many characters a fault names.
const NAMED: usize = 12;

/// Checks that everything that is to be printed of a publication can be.
pub(super) fn inspect(
    publication: &Publication,
    setting: &Setting<'_>,
    fonts: &Fonts,
) -> Result<(), PublicationFault> {
    for (at, block) in publication.blocks.iter().enumerate() {
        for (cell, lang) in block.cells.iter().zip(&publication.languages) {
            for piece in &cell.pieces {
                let missing = missing(fonts, &lines(&piece.text));
                if !missing.is_empty() {
                    let segment = piece.segment.as_ref().map(ToString::to_string);
                    return Err(PublicationFault::Characters {
                        statement: publication.statement.to_string(),
                        language: lang.to_string(),
                        segment: segment.unwrap_or_else(|| format!("#{}", at + 1)),
                        characters: missing,
                    });
                }
            }
        }
    }
    let letterhead = &setting.house.letterhead;
    let named = letterhead.names.iter().chain(&letterhead.contacts);
    for (lang, text) in named.filter(|(lang, _)| publication.languages.contains(lang)) {
        is_drawn_whole(fonts, lang, text)?;
    }
    for (lang, text) in publication.languages.iter().zip(&publication.corrections) {
        is_drawn_whole(fonts, lang, text)?;
    }
    Ok(())
}

fn is_drawn_whole(fonts: &Fonts, lang: &Lang, text: &str) -> Result<(), PublicationFault> {
    let missing = missing(fonts, &lines(text));
    if missing.is_empty() {
        return Ok(());
    }
    Err(PublicationFault::LetterheadCharacters {
        language: lang.to_string(),
        characters: missing,
    })
}

/// The characters of some lines that no font draws, each once, with their code points.
fn missing<'a>(fonts: &Fonts, lines: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut missing = Vec::new();
    for line in lines {
        for cluster in line.graphemes(true).filter(|cluster| !is_drawn(fonts, cluster)) {
            for character in cluster.chars().filter(|c| !fonts.draw(*c) && !is_unseen(*c)) {
                let name = format!("{character} (U+{:04X})", u32::from(character));
                if missing.len() < NAMED && !missing.contains(&name) {
                    missing.push(name);
                }
            }
        }
    }
    missing
}

/// Whether a letter and its marks can be drawn as they are written, put together, or taken apart.
fn is_drawn(fonts: &Fonts, cluster: &str) -> bool {
    let all = |mut chars: &mut dyn Iterator<Item = char>| (&mut chars).all(|c| fonts.draw(c) || is_unseen(c));
    all(&mut cluster.chars()) || all(&mut cluster.nfc()) || all(&mut cluster.nfd())
}

/// What acts on its neighbours, or on nothing, and has no shape of its own.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c,
        '\t' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::publication::pdf::fonts;

    #[test]
    fn what_cannot_be_drawn_is_named_once_and_what_has_no_shape_is_not() {
        let fonts = fonts::fonts(&[]).unwrap();
        let of = |text: &str| missing(&fonts, &[text.to_owned()]);
        assert_eq!(of("بيان 😀 and 😀字"), ["😀 (U+1F600)", "字 (U+5B57)"]);
        assert!(of("قال\u{200f} می\u{200c}خواهم \u{2066}NATO\u{2069} e\u{302}").is_empty());
        assert!(of("").is_empty());
    }
}
