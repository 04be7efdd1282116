//! Lists: of bullets or of numbers, one for each run of items, so that each counts from one.

use super::xml::{NAMESPACES, Xml};

/// How deep Word's lists go.
const LEVELS: u8 = 9;

/// The marks of bulleted items, from the outermost.
const BULLETS: [&str; 3] = ["•", "–", "▪"];

/// The lists of a document, in the order in which they were met.
#[derive(Default)]
pub(super) struct Lists {
    /// Whether each is numbered.
    known: Vec<bool>,
}

impl Lists {
    /// The number by which the items of a new list refer to it.
    pub fn add(&mut self, numbered: bool) -> usize {
        self.known.push(numbered);
        self.known.len()
    }

    /// The part. Each list has a form of its own: lists that share one are counted on from each other where they
    /// stand side by side.
    pub fn part(&self) -> Vec<u8> {
        let ids = || self.known.iter().zip(1_usize..);
        Xml::part("w:numbering", NAMESPACES, |xml| {
            for (numbered, id) in ids() {
                form(xml, &id.to_string(), *numbered);
            }
            for (_, id) in ids() {
                let id = id.to_string();
                xml.within("w:num", &[("w:numId", &id)], |xml| {
                    xml.value("w:abstractNumId", &id);
                });
            }
        })
    }
}

fn form(xml: &mut Xml, id: &str, numbered: bool) {
    xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        xml.value("w:multiLevelType", "hybridMultilevel");
        for level in 0..LEVELS {
            xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                xml.value("w:start", "1");
                xml.value("w:numFmt", if numbered { "decimal" } else { "bullet" });
                let text = if numbered {
                    format!("%{}.", level + 1)
                } else {
                    let bullet = BULLETS.get(usize::from(level) % BULLETS.len());
                    bullet.copied().unwrap_or_default().to_owned()
                };
                xml.value("w:lvlText", &text);
                xml.value("w:lvlJc", "left");
                xml.within("w:pPr", &[], |xml| {
                    // Room enough for programs that let the numbers of right-to-left items grow outwards.
                    let left = u32::from(level) * 360 + 680;
                    xml.empty("w:ind", &[("w:left", &left.to_string()), ("w:hanging", "340")]);
                });
            });
        }
    });
}
