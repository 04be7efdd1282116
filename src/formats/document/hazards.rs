//! Characters that are kept, because text is sacred, but that a person should know of: they make a text look other
//! than it is. What is shown of them later, and whether they stop an approval, is not decided here.

use crate::message::Message;
use crate::model::Document;

use super::DocumentFormat;
use super::lines::code_point;

/// Why a character is worth a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HazardKind {
    /// A bidirectional embedding or override: shows characters in an order that they do not have.
    Bidi,
    /// A tag character: text that cannot be seen.
    Tag,
    /// A letter in a fixed shape, as PDF files have them; such text may also stand in reverse order.
    PresentationForm,
    /// U+FFFD: a letter was lost before the text came here.
    Replacement,
}

/// A suspicious character, where it first stands and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hazard {
    /// Why.
    pub kind: HazardKind,
    /// The first such character.
    pub character: char,
    /// The first line's place among the lines given, from 0.
    pub line: usize,
    /// How many there are.
    pub count: usize,
}

fn kind_of(c: char) -> Option<HazardKind> {
    match c {
        '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => Some(HazardKind::Bidi),
        '\u{e0000}'..='\u{e007f}' => Some(HazardKind::Tag),
        '\u{fffd}' => Some(HazardKind::Replacement),
        // U+FD3E on are brackets and whole words such as U+FDFA, which people do type.
        '\u{fb50}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdcf}' | '\u{fe70}'..='\u{fefc}' => {
            Some(HazardKind::PresentationForm)
        }
        _ => None,
    }
}

/// The suspicious characters of some lines: overrides and embeddings each by name, the other kinds once.
pub fn hazards<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<Hazard> {
    let mut found: Vec<Hazard> = Vec::new();
    for (line, text) in lines.into_iter().enumerate() {
        for character in text.chars() {
            let Some(kind) = kind_of(character) else { continue };
            let same =
                |h: &&mut Hazard| h.kind == kind && (kind != HazardKind::Bidi || h.character == character);
            match found.iter_mut().find(same) {
                Some(hazard) => hazard.count += 1,
                None => found.push(Hazard {
                    kind,
                    character,
                    line,
                    count: 1,
                }),
            }
        }
    }
    found
}

/// The warnings that a document gives.
pub fn warnings(document: &Document, format: DocumentFormat) -> Vec<Message> {
    let lines: Vec<(usize, &str)> = document
        .blocks
        .iter()
        .flat_map(|block| {
            block.lines.iter().enumerate().map(move |(index, line)| {
                let within = if format == DocumentFormat::Word { 0 } else { index };
                (block.at + within, line.as_str())
            })
        })
        .collect();
    hazards(lines.iter().map(|(_, text)| *text))
        .into_iter()
        .map(|hazard| {
            let id = match hazard.kind {
                HazardKind::Bidi => "document-warning-bidi",
                HazardKind::Tag => "document-warning-tag",
                HazardKind::PresentationForm => "document-warning-presentation-form",
                HazardKind::Replacement => "document-warning-replacement",
            };
            Message::new(id)
                .with(
                    "unit",
                    if format == DocumentFormat::Word {
                        "paragraph"
                    } else {
                        "line"
                    },
                )
                .with("at", lines.get(hazard.line).map_or(0, |(at, _)| *at))
                .with("character", name_of(hazard.character))
                .with("count", hazard.count)
        })
        .collect()
}

/// Code point and, for those that change the direction, Unicode name.
fn name_of(c: char) -> String {
    let name = match c {
        '\u{202a}' => " LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => " RIGHT-TO-LEFT EMBEDDING",
        '\u{202d}' => " LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => " RIGHT-TO-LEFT OVERRIDE",
        _ => "",
    };
    code_point(c) + name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_the_order_or_hides_is_found_with_its_first_line() {
        let found = hazards([
            "a\u{200f}b\u{2067}c\u{2069}",
            "x\u{202e}y\u{202c}\u{202e}",
            "\u{e0041}\u{e0042}",
            "\u{fb50}\u{fdfa}",
        ]);
        let short: Vec<_> = found.iter().map(|h| (h.kind, h.line, h.count)).collect();
        assert_eq!(
            short,
            [
                (HazardKind::Bidi, 1, 2),
                (HazardKind::Tag, 2, 2),
                (HazardKind::PresentationForm, 3, 1)
            ]
        );
    }

    #[test]
    fn ordinary_arabic_and_kurdish_raise_nothing() {
        assert!(hazards(["هەرێمی کوردستان، می\u{200c}دیا \u{200f}(٢٠٢١) ﷺ ﴿ ﴾"]).is_empty());
    }
}
