//! Lists: two forms, bullets and numbers, and one list for each run of items, so that each counts from one.

use super::xml::{NAMESPACES, Xml};

/// How deep Word's lists go.
const LEVELS: u8 = 9;

/// The marks of bulleted items, from the outermost.
const BULLETS: [&str; 3] = ["•", "–", "▪"];

/// The lists of a document, in the order in which they were met.
#[derive(Default)]
pub(super) struct Lists {
    /// Whether each is numbered, and its level.
    known: Vec<(bool, u8)>,
}

impl Lists {
    /// The number by which the items of a new list, whose level counts from zero, refer to it.
    pub fn add(&mut self, numbered: bool, level: u8) -> usize {
        self.known.push((numbered, level.min(LEVELS - 1)));
        self.known.len()
    }

    /// The part.
    pub fn part(&self) -> Vec<u8> {
        Xml::part("w:numbering", NAMESPACES, |xml| {
            form(xml, "0", false);
            form(xml, "1", true);
            for (index, (numbered, level)) in self.known.iter().enumerate() {
                xml.within("w:num", &[("w:numId", &(index + 1).to_string())], |xml| {
                    xml.value("w:abstractNumId", if *numbered { "1" } else { "0" });
                    if *numbered {
                        xml.within("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| {
                            xml.value("w:startOverride", "1");
                        });
                    }
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
                    let left = (u32::from(level) + 1) * 360;
                    xml.empty("w:ind", &[("w:left", &left.to_string()), ("w:hanging", "360")]);
                });
            });
        }
    });
}
