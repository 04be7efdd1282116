//! The letters that pages are set in: the office's own, and a naskh that is part of the program.
//!
//! Nothing is taken from the machine, or a page would look different, and break its lines elsewhere, on another one. The
//! built-in family has Arabic, Sorani, Kurmanji and English, and its letters come out of the document again as they went
//! in, which cannot be said of every font: some draw a letter and its dots as two.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::Font;

use crate::formats::publication::PublicationFault;

const REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/Amiri-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/Amiri-Bold.ttf");

/// The fonts of a document, the preferred first.
#[derive(Debug, Clone)]
pub(super) struct Fonts(Vec<Font>);

impl Fonts {
    /// All of them.
    pub fn all(&self) -> &[Font] {
        &self.0
    }

    /// The names of their families, each once, the preferred first.
    pub fn families(&self) -> Vec<String> {
        let mut families: Vec<String> = Vec::new();
        for font in &self.0 {
            let family = &font.info().family;
            if !families.contains(family) {
                families.push(family.clone());
            }
        }
        families
    }

    /// Whether any of them can draw a character.
    pub fn draw(&self, character: char) -> bool {
        let drawn = |font: &Font| font.info().coverage.contains(u32::from(character));
        self.0.iter().any(drawn)
    }
}

/// The fonts for an office that names those files.
pub(super) fn fonts(house: &[Vec<u8>]) -> Result<Fonts, PublicationFault> {
    let mut fonts = Vec::new();
    for (at, bytes) in house.iter().enumerate() {
        let before = fonts.len();
        fonts.extend(Font::iter(Bytes::new(bytes.clone())));
        if fonts.len() == before {
            return Err(PublicationFault::Font { number: at + 1 });
        }
    }
    fonts.extend(built_in().iter().cloned());
    Ok(Fonts(fonts))
}

/// Reading a font takes longer than setting a page with it.
fn built_in() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let files = [REGULAR, BOLD];
        files
            .into_iter()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_family_has_the_letters_of_the_four_languages() {
        let fonts = fonts(&[]).unwrap();
        assert_eq!(fonts.families(), ["Amiri"]);
        assert_eq!(fonts.all().len(), 2);
        let letters = "ڕڵۆێەڤگچپژکیھئءآأؤإةىكي\u{64b}\u{651}\u{670}٠٩۰۹،؛؟٪٫٬«»“”êîûçşÊÎÛÇŞABCxyz0189–—…•·";
        let missing: String = letters.chars().filter(|c| !fonts.draw(*c)).collect();
        assert_eq!(missing, "");
    }

    #[test]
    fn a_file_that_is_no_font_is_named_by_its_place() {
        let bad = [REGULAR.to_vec(), b"not a font".to_vec()];
        assert!(matches!(fonts(&bad), Err(PublicationFault::Font { number: 2 })));
    }
}
