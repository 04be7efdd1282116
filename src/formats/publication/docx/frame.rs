//! What stands above and below each page: the letterhead, the contact, the page's number, the word across a draft.

use super::names::Names;
use super::package::{PICTURE, Part, reference};
use super::paper::Edge;
use super::paragraph::{Hand, Line, Place};
use super::styles;
use super::xml::{NAMESPACES, Xml};
use crate::formats::publication::labels::{DRAFT, Words};
use crate::formats::publication::{Setting, letterhead};
use crate::model::{Edition, LogoKind, Publication};

/// English metric units, in which drawings are measured, in a millimetre.
const MILLIMETRE: u64 = 36_000;

/// The room for the logo, in millimetres.
const LOGO_HEIGHT: u64 = 18;
const LOGO_WIDTH: u64 = 70;

/// The first eight bytes of a PNG, and the name of its first chunk.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A logo that Word can show.
pub(super) struct Picture {
    pub bytes: Vec<u8>,
    /// Width and height in a drawing.
    size: (u64, u64),
}

impl Picture {
    /// The house's logo. Word shows SVG only beside a PNG of the same, so an office whose logo is an SVG has none here.
    pub fn of(setting: &Setting<'_>) -> Option<Self> {
        let logo = setting.house.logo.as_ref()?;
        if logo.kind != LogoKind::Png {
            return None;
        }
        let rest = logo.bytes.strip_prefix(PNG)?;
        let number = |at: usize| -> Option<u64> {
            let bytes: [u8; 4] = rest.get(at..at + 4)?.try_into().ok()?;
            Some(u64::from(u32::from_be_bytes(bytes))).filter(|number| *number > 0)
        };
        let (width, height) = (number(0)?, number(4)?);
        let by_height = (
            width * LOGO_HEIGHT * MILLIMETRE / height,
            LOGO_HEIGHT * MILLIMETRE,
        );
        let by_width = (LOGO_WIDTH * MILLIMETRE, height * LOGO_WIDTH * MILLIMETRE / width);
        let (width, height) = if by_height.0 <= by_width.0 {
            by_height
        } else {
            by_width
        };
        Some(Self {
            bytes: logo.bytes.clone(),
            size: (width.max(1), height.max(1)),
        })
    }
}

/// What is above and below the pages of a publication.
pub(super) struct Frame<'a> {
    publication: &'a Publication,
    setting: &'a Setting<'a>,
    names: &'a Names,
}

impl<'a> Frame<'a> {
    /// The frame of a publication.
    pub fn new(publication: &'a Publication, setting: &'a Setting<'a>, names: &'a Names) -> Self {
        Self {
            publication,
            setting,
            names,
        }
    }

    fn hands(&self) -> impl Iterator<Item = Hand<'a>> {
        let (labels, languages) = (self.setting.labels, &self.publication.languages);
        let names = self.names;
        languages.iter().map(move |lang| Hand {
            words: Words::new(labels, lang),
            lang,
            names,
            guest: None,
        })
    }

    /// Above the first page.
    pub fn first_header(&self, picture: Option<&Picture>) -> Vec<u8> {
        self.header(|frame, xml| {
            let names: Vec<(Hand<'_>, String)> = frame.names().collect();
            if let (Some(picture), Some(first)) = (picture, frame.hands().next()) {
                let alt = names
                    .iter()
                    .map(|(_, name)| name.as_str())
                    .collect::<Vec<_>>()
                    .join(" · ");
                first.around(xml, styles::HEADER, Place::default(), |xml| {
                    drawing(xml, picture, &alt);
                });
            }
            for (hand, name) in names {
                hand.paragraph(xml, styles::LETTERHEAD, Place::default(), &[Line::of(name)]);
            }
        })
    }

    /// Above every other page.
    pub fn header_of_the_rest(&self) -> Vec<u8> {
        self.header(|frame, xml| {
            for (hand, name) in frame.names() {
                hand.paragraph(xml, styles::HEADER, Place::default(), &[Line::of(name)]);
            }
        })
    }

    /// Below the first page.
    pub fn first_footer(&self) -> Vec<u8> {
        Xml::part("w:ftr", NAMESPACES, |xml| {
            for hand in self.hands() {
                let lines = letterhead::contact(self.setting.house, hand.lang);
                if !lines.is_empty() {
                    let line = Line::of(lines.join(" · "));
                    hand.paragraph(xml, styles::FOOTER, Place::default(), &[line]);
                }
            }
            self.page_number(xml);
        })
    }

    /// Below every other page.
    pub fn footer_of_the_rest(&self) -> Vec<u8> {
        Xml::part("w:ftr", NAMESPACES, |xml| self.page_number(xml))
    }

    fn names(&self) -> impl Iterator<Item = (Hand<'a>, String)> {
        let house = self.setting.house;
        self.hands()
            .filter_map(move |hand| Some((hand, letterhead::name(house, hand.lang)?)))
    }

    /// The number of the page alone: "1 / 2" would read as page 2 of 1 from the other side. No format of Word's has the
    /// digits of Arabic: it draws the digits of a text from the right as its reader has chosen.
    fn page_number(&self, xml: &mut Xml) {
        let Some(first) = self.hands().next() else { return };
        first.around(xml, styles::FOOTER, Place::default(), |xml| {
            xml.within("w:fldSimple", &[("w:instr", "PAGE")], |xml| first.field(xml, "1"));
        });
    }

    /// A header must hold a paragraph, and holds the watermark of a draft.
    fn header(&self, content: impl FnOnce(&Self, &mut Xml)) -> Vec<u8> {
        Xml::part("w:hdr", NAMESPACES, |xml| {
            content(self, xml);
            self.last_paragraph(xml);
        })
    }

    fn last_paragraph(&self, xml: &mut Xml) {
        if let Some(first) = self.hands().next() {
            first.around(xml, styles::HEADER, Place::default(), |xml| {
                if self.publication.edition == Edition::Draft {
                    let words = self.hands().map(|hand| hand.words.say(DRAFT));
                    watermark(xml, &words.collect::<Vec<_>>().join(" · "));
                }
            });
        }
    }

    /// A header of the office's own: as it is, but on a draft.
    pub fn own_header(&self, edge: &Edge) -> Part {
        let mut part = edge.part.clone();
        if self.publication.edition == Edition::Draft {
            // Nobody knows which prefixes the office's part has: ours bring their own.
            let mark = Xml::fragment("w:p", NAMESPACES, |xml| self.last_paragraph(xml));
            drop(part.bytes.splice(edge.end..edge.end, mark));
        }
        part
    }
}

fn drawing(xml: &mut Xml, picture: &Picture, alt: &str) {
    let (width, height) = (picture.size.0.to_string(), picture.size.1.to_string());
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let named = [("id", "1"), ("name", "logo"), ("descr", alt)];
    let around = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
    xml.within("w:r", &[], |xml| {
        xml.within("w:drawing", &[], |xml| {
            xml.within("wp:inline", &around, |xml| {
                xml.empty("wp:extent", &extent);
                xml.empty("wp:docPr", &named);
                xml.within("a:graphic", &[], |xml| {
                    let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                    xml.within("a:graphicData", &[("uri", uri)], |xml| {
                        xml.within("pic:pic", &[], |xml| {
                            xml.within("pic:nvPicPr", &[], |xml| {
                                xml.empty("pic:cNvPr", &named);
                                xml.empty("pic:cNvPicPr", &[]);
                            });
                            xml.within("pic:blipFill", &[], |xml| {
                                xml.empty("a:blip", &[("r:embed", &reference(PICTURE))]);
                                xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                            });
                            xml.within("pic:spPr", &[], |xml| {
                                xml.within("a:xfrm", &[], |xml| {
                                    xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                    xml.empty("a:ext", &extent);
                                });
                                xml.within("a:prstGeom", &[("prst", "rect")], |xml| {
                                    xml.empty("a:avLst", &[]);
                                });
                            });
                        });
                    });
                });
            });
        });
    });
}

/// Words across the page, in the way that Word itself writes its watermarks.
fn watermark(xml: &mut Xml, words: &str) {
    let shape = "position:absolute;margin-left:0;margin-top:0;width:420pt;height:90pt;rotation:315;z-index:-251658752;\
                 mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
                 mso-position-vertical:center;mso-position-vertical-relative:margin";
    xml.within("w:r", &[], |xml| {
        xml.within("w:rPr", &[], |xml| xml.empty("w:noProof", &[]));
        xml.within("w:pict", &[], |xml| {
            let kind = [
                ("id", "_x0000_t136"),
                ("coordsize", "21600,21600"),
                ("o:spt", "136"),
                ("adj", "10800"),
                ("path", "m@7,l@8,m@5,21600l@6,21600e"),
            ];
            xml.within("v:shapetype", &kind, formulas);
            let attributes = [
                ("id", "PowerPlusWaterMarkObject1"),
                ("type", "#_x0000_t136"),
                ("style", shape),
                ("alt", words),
                ("fillcolor", "silver"),
                ("stroked", "f"),
                ("o:allowincell", "f"),
            ];
            xml.within("v:shape", &attributes, |xml| {
                xml.empty("v:fill", &[("opacity", ".5")]);
                let text = [
                    ("style", "font-family:\"Times New Roman\";font-size:1pt"),
                    ("string", words),
                ];
                xml.empty("v:textpath", &text);
                xml.empty("w10:wrap", &[("anchorx", "margin"), ("anchory", "margin")]);
            });
        });
    });
}

/// How Word's shape for a line of text is computed.
fn formulas(xml: &mut Xml) {
    xml.within("v:formulas", &[], |xml| {
        for equation in [
            "sum #0 0 10800",
            "prod #0 2 1",
            "sum 21600 0 @1",
            "sum 0 0 @2",
            "sum 21600 0 @3",
            "if @0 @3 0",
            "if @0 21600 @1",
            "if @0 0 @2",
            "if @0 @4 21600",
            "mid @5 @6",
            "mid @8 @5",
            "mid @7 @8",
            "mid @6 @7",
            "sum @6 0 @5",
        ] {
            xml.empty("v:f", &[("eqn", equation)]);
        }
    });
    let connections = [
        ("textpathok", "t"),
        ("o:connecttype", "custom"),
        ("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"),
        ("o:connectangles", "270,180,90,0"),
    ];
    xml.empty("v:path", &connections);
    xml.empty("v:textpath", &[("on", "t"), ("fitshape", "t")]);
    xml.within("v:handles", &[], |xml| {
        xml.empty("v:h", &[("position", "#0,bottomRight"), ("xrange", "6629,14971")]);
    });
    xml.empty("o:lock", &[("v:ext", "edit"), ("text", "t"), ("shapetype", "t")]);
}
