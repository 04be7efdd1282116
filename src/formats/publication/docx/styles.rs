//! The styles: what a title, a heading or a signature looks like, under the names that Word gives them.
//!
//! Word shows the names of its own styles in the language of its user, and an editor's template restyles them; so
//! every block has the style that says what it is, and no paragraph has a look of its own.

use super::xml::{NAMESPACES, Xml};
use crate::model::{Block, BlockKind};

/// The font of both scripts: every Word has it, and it has the letters of Kurdish.
const FONT: &str = "Times New Roman";

/// The deepest heading that Word knows.
const HEADINGS: u8 = 9;

/// The names of headings, by their ids.
const HEADING_NAMES: [(&str, &str); HEADINGS as usize] = [
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Heading4", "heading 4"),
    ("Heading5", "heading 5"),
    ("Heading6", "heading 6"),
    ("Heading7", "heading 7"),
    ("Heading8", "heading 8"),
    ("Heading9", "heading 9"),
];

/// The style of text that has no other.
pub(super) const NORMAL: &str = "Normal";
/// The style of what a draft says about a piece.
pub(super) const MARK: &str = "BayanMark";
pub(super) const MARK_NAME: &str = "Draft Mark";
/// The style of notices at the top.
pub(super) const NOTICE: &str = "BayanNotice";
/// The style of the line that names the edition.
pub(super) const EDITION: &str = "BayanEdition";
/// The style of the languages' names.
pub(super) const LANGUAGE: &str = "BayanLanguage";
/// The style of the office's name in the letterhead.
pub(super) const LETTERHEAD: &str = "BayanLetterhead";
/// The styles of what stands above and below each page.
pub(super) const HEADER: &str = "Header";
pub(super) const FOOTER: &str = "Footer";
/// The style of tables within a statement.
pub(super) const TABLE: &str = "TableGrid";
pub(super) const TABLE_NAME: &str = "Table Grid";

/// How a style of paragraphs differs from `Normal`.
#[derive(Default)]
struct Look {
    id: &'static str,
    name: &'static str,
    keep_next: bool,
    centred: bool,
    /// At the side where lines end.
    at_end: bool,
    bold: bool,
    italic: bool,
    colour: Option<&'static str>,
    /// Points above and below.
    space: (u32, u32),
    /// Points from the side where lines begin, and from the other.
    indent: u32,
    /// Half points, of Latin letters; those of Arabic script are larger in proportion.
    size: Option<u32>,
}

const QUIET: Option<&str> = Some("595959");

const LOOKS: &[Look] = &[
    Look {
        id: "Title",
        name: "Title",
        keep_next: true,
        bold: true,
        size: Some(36),
        space: (6, 8),
        ..NONE
    },
    Look {
        id: "Subtitle",
        name: "Subtitle",
        keep_next: true,
        size: Some(26),
        space: (0, 8),
        ..NONE
    },
    Look {
        id: "ListBullet",
        name: "List Bullet",
        space: (0, 3),
        ..NONE
    },
    Look {
        id: "ListNumber",
        name: "List Number",
        space: (0, 3),
        ..NONE
    },
    Look {
        id: "Quote",
        name: "Quote",
        italic: true,
        indent: 28,
        space: (4, 8),
        ..NONE
    },
    Look {
        id: "Salutation",
        name: "Salutation",
        bold: true,
        keep_next: true,
        space: (4, 6),
        ..NONE
    },
    Look {
        id: "Signature",
        name: "Signature",
        bold: true,
        keep_next: true,
        at_end: true,
        space: (10, 0),
        ..NONE
    },
    Look {
        id: "Date",
        name: "Date",
        at_end: true,
        space: (4, 10),
        ..NONE
    },
    Look {
        id: "FootnoteText",
        name: "footnote text",
        size: Some(18),
        space: (0, 3),
        ..NONE
    },
    Look {
        id: HEADER,
        name: "header",
        centred: true,
        colour: QUIET,
        size: Some(18),
        ..NONE
    },
    Look {
        id: FOOTER,
        name: "footer",
        centred: true,
        colour: QUIET,
        size: Some(17),
        ..NONE
    },
    Look {
        id: "BayanKicker",
        name: "Kicker",
        keep_next: true,
        bold: true,
        colour: QUIET,
        space: (4, 2),
        ..NONE
    },
    Look {
        id: "BayanDateline",
        name: "Dateline",
        colour: QUIET,
        space: (0, 6),
        ..NONE
    },
    Look {
        id: "BayanLeadIn",
        name: "Lead-in",
        italic: true,
        space: (0, 6),
        ..NONE
    },
    Look {
        id: "BayanSlogan",
        name: "Slogan",
        bold: true,
        centred: true,
        space: (6, 6),
        ..NONE
    },
    Look {
        id: "BayanEndMark",
        name: "End Mark",
        centred: true,
        space: (6, 6),
        ..NONE
    },
    Look {
        id: "BayanNote",
        name: "Note to Editors",
        colour: QUIET,
        size: Some(20),
        space: (0, 6),
        ..NONE
    },
    Look {
        id: "BayanContact",
        name: "Contact",
        colour: QUIET,
        size: Some(20),
        space: (6, 6),
        ..NONE
    },
    Look {
        id: NOTICE,
        name: "Notice",
        bold: true,
        colour: Some("9C1C1C"),
        space: (0, 6),
        ..NONE
    },
    Look {
        id: EDITION,
        name: "Edition",
        colour: QUIET,
        size: Some(18),
        space: (10, 0),
        ..NONE
    },
    Look {
        id: LANGUAGE,
        name: "Language",
        keep_next: true,
        centred: true,
        colour: QUIET,
        size: Some(18),
        space: (2, 2),
        ..NONE
    },
    Look {
        id: LETTERHEAD,
        name: "Letterhead",
        centred: true,
        bold: true,
        size: Some(26),
        ..NONE
    },
];

const NONE: Look = Look {
    id: "",
    name: "",
    keep_next: false,
    centred: false,
    at_end: false,
    bold: false,
    italic: false,
    colour: None,
    space: (0, 6),
    indent: 0,
    size: None,
};

/// Every style that a document uses: its id, its name, and what it is a style of.
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let paragraphs = LOOKS.iter().map(|look| (look.id, look.name));
    std::iter::once((NORMAL, NORMAL))
        .chain(paragraphs)
        .chain(HEADING_NAMES.iter().copied())
        .map(|(id, name)| (id, name, "paragraph"))
        .chain([(MARK, MARK_NAME, "character"), (TABLE, TABLE_NAME, "table")])
}

/// The names of all styles of text, each with its id, in the order in which a sample shows them.
pub(super) fn of_paragraphs() -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_text = |(id, _, kind): &(&str, &str, &str)| *kind == "paragraph" && ![HEADER, FOOTER].contains(id);
    all().filter(is_text).map(|(id, name, _)| (id, name))
}

/// The style of a block.
pub(super) fn of(block: &Block) -> String {
    let id = match block.kind {
        BlockKind::Heading => return format!("Heading{}", block.level.clamp(1, HEADINGS)),
        BlockKind::Kicker => "BayanKicker",
        BlockKind::Title => "Title",
        BlockKind::Subtitle => "Subtitle",
        BlockKind::Dateline => "BayanDateline",
        BlockKind::LeadIn => "BayanLeadIn",
        BlockKind::Salutation => "Salutation",
        BlockKind::Paragraph | BlockKind::TableCell => "Normal",
        BlockKind::ListItem if block.mark => "ListNumber",
        BlockKind::ListItem => "ListBullet",
        BlockKind::Quotation => "Quote",
        BlockKind::Slogan => "BayanSlogan",
        BlockKind::Signature => "Signature",
        BlockKind::Date => "Date",
        BlockKind::EndMark => "BayanEndMark",
        BlockKind::Note => "BayanNote",
        BlockKind::Footnote => "FootnoteText",
        BlockKind::Contact => "BayanContact",
    };
    id.to_owned()
}

/// The part.
pub(super) fn part() -> Vec<u8> {
    Xml::part("w:styles", NAMESPACES, |xml| {
        defaults(xml);
        xml.within(
            "w:style",
            &[
                ("w:type", "paragraph"),
                ("w:default", "1"),
                ("w:styleId", "Normal"),
            ],
            |xml| {
                xml.value("w:name", "Normal");
                xml.empty("w:qFormat", &[]);
            },
        );
        for look in LOOKS {
            paragraph(xml, look.id, look.name, look, None);
        }
        for ((id, name), level) in HEADING_NAMES.into_iter().zip(1_u8..) {
            let look = Look {
                keep_next: true,
                bold: true,
                size: Some(30_u32.saturating_sub(2 * u32::from(level)).max(22)),
                space: (10, 4),
                ..NONE
            };
            paragraph(xml, id, name, &look, Some(level));
        }
        mark(xml);
        tables(xml);
    })
}

fn defaults(xml: &mut Xml) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let fonts = [
                    ("w:ascii", FONT),
                    ("w:hAnsi", FONT),
                    ("w:eastAsia", FONT),
                    ("w:cs", FONT),
                ];
                xml.empty("w:rFonts", &fonts);
                sizes(xml, 22);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.empty("w:widowControl", &[]);
                xml.empty(
                    "w:spacing",
                    &[("w:after", "120"), ("w:line", "276"), ("w:lineRule", "auto")],
                );
            });
        });
    });
}

/// Arabic script looks small beside Latin letters of the same size.
fn sizes(xml: &mut Xml, half_points: u32) {
    xml.value("w:sz", &half_points.to_string());
    xml.value("w:szCs", &(half_points * 6 / 5).to_string());
}

fn paragraph(xml: &mut Xml, id: &str, name: &str, look: &Look, heading: Option<u8>) {
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", id)];
    if id.starts_with("Bayan") {
        attributes.insert(1, ("w:customStyle", "1"));
    }
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "Normal");
        if look.keep_next {
            xml.value("w:next", "Normal");
        }
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| {
            if look.keep_next {
                xml.empty("w:keepNext", &[]);
                xml.empty("w:keepLines", &[]);
            }
            let (before, after) = look.space;
            let (before, after) = ((before * 20).to_string(), (after * 20).to_string());
            xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
            if look.indent > 0 {
                let indent = (look.indent * 20).to_string();
                xml.empty("w:ind", &[("w:left", &indent), ("w:right", &indent)]);
            }
            if look.centred {
                xml.value("w:jc", "center");
            }
            if look.at_end {
                // In a paragraph that runs from the right, "right" is the side where its lines end.
                xml.value("w:jc", "right");
            }
            if let Some(level) = heading {
                xml.value("w:outlineLvl", &(level - 1).to_string());
            }
        });
        xml.within("w:rPr", &[], |xml| letters(xml, look));
    });
}

fn letters(xml: &mut Xml, look: &Look) {
    if look.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if look.italic {
        // Arabic script has no italics: a slanted font is made up by the program and looks broken.
        xml.empty("w:i", &[]);
    }
    if let Some(colour) = look.colour {
        xml.value("w:color", colour);
    }
    if let Some(size) = look.size {
        sizes(xml, size);
    }
}

fn mark(xml: &mut Xml) {
    let attributes = [
        ("w:type", "character"),
        ("w:customStyle", "1"),
        ("w:styleId", MARK),
    ];
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", MARK_NAME);
        xml.empty("w:qFormat", &[]);
        xml.within("w:rPr", &[], |xml| {
            xml.empty("w:b", &[]);
            xml.empty("w:bCs", &[]);
            xml.value("w:color", "9C1C1C");
        });
    });
}

fn tables(xml: &mut Xml) {
    let normal = [
        ("w:type", "table"),
        ("w:default", "1"),
        ("w:styleId", "TableNormal"),
    ];
    xml.within("w:style", &normal, |xml| {
        xml.value("w:name", "Normal Table");
        xml.value("w:uiPriority", "99");
        xml.empty("w:semiHidden", &[]);
        xml.empty("w:unhideWhenUsed", &[]);
        xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
            xml.within("w:tblCellMar", &[], |xml| {
                for (side, width) in [
                    ("w:top", "0"),
                    ("w:left", "108"),
                    ("w:bottom", "0"),
                    ("w:right", "108"),
                ] {
                    xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
                }
            });
        });
    });
    xml.within("w:style", &[("w:type", "table"), ("w:styleId", TABLE)], |xml| {
        xml.value("w:name", TABLE_NAME);
        xml.value("w:basedOn", "TableNormal");
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    let line = [
                        ("w:val", "single"),
                        ("w:sz", "4"),
                        ("w:space", "0"),
                        ("w:color", "A6A6A6"),
                    ];
                    xml.empty(side, &line);
                }
            });
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_has_a_style_that_is_there() {
        let part = String::from_utf8(part()).unwrap();
        for kind in BlockKind::ALL {
            for level in [0, 1, 3, 9, 255] {
                for mark in [false, true] {
                    let id = of(&Block {
                        kind: *kind,
                        level,
                        mark,
                    });
                    assert_eq!(part.matches(&format!("w:styleId=\"{id}\"")).count(), 1, "{id}");
                }
            }
        }
    }
}
