//! Word: what an editor opens, takes apart and pastes into a page.
//!
//! Every block has Word's own style for what it is, lists are Word's lists, and each run says which way it runs and in
//! which language it is. The languages stand side by side in a table, or one after the other. Footnotes stand at the
//! end, with the marks that the statement gave them: Word's own footnotes would be numbered anew, and in two languages
//! side by side each would have two numbers. An office's own Word file gives styles, page, headers and footers in place
//! of ours (`paper`); the text is always written here. Nothing is loaded from elsewhere and nothing runs: the file has no links,
//! no fields but those of the page's number, and no macros.

mod body;
mod frame;
mod guard;
mod names;
mod numbering;
mod package;
mod paper;
mod paragraph;
mod scan;
mod sheet;
mod styles;
mod xml;

pub(crate) use paper::FILE;

use std::collections::BTreeMap;

use super::inspect::inspect;
use super::labels::{DRAFT, Words};
use super::visible::visible;
use super::{PublicationFault, PublicationFormat, Setting, letterhead};
use crate::model::{Edition, Publication};
use body::Body;
use frame::{Frame, Picture};
use package::{PICTURE, Package, Part, Properties};
use paper::Paper;
use scan::Tag;
use xml::{NAMESPACES, Xml};

/// For Word and the programs that read its files.
pub(super) struct Word;

const FIRST_HEADER: &str = "header1.xml";
const HEADER: &str = "header2.xml";
const FIRST_FOOTER: &str = "footer1.xml";
const FOOTER: &str = "footer2.xml";
const EVEN_HEADER: &str = "header3.xml";
const EVEN_FOOTER: &str = "footer3.xml";

const HEADER_REFERENCE: &str = "w:headerReference";
const FOOTER_REFERENCE: &str = "w:footerReference";

impl PublicationFormat for Word {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        inspect(publication)?;
        let paper = Paper::of(setting.house)?;
        let mut edges = edges(publication, setting, &paper);
        let mut body = Body::new(publication, setting, &paper);
        let document = body.part(|xml| {
            for (element, kind, reference) in &edges.references {
                xml.empty(element, &[("w:type", kind), ("r:id", reference)]);
            }
        });
        let lists = body.lists.part();
        let mut parts = vec![
            Part::new("styles.xml", "styles", paper.styles),
            Part::new("settings.xml", "settings", settings(&paper.settings)),
            Part::new("numbering.xml", "numbering", lists),
        ];
        parts.append(&mut edges.parts);
        parts.extend(paper.parts);
        let mut files = paper.files;
        files.extend(edges.picture.map(|bytes| (PICTURE.to_owned(), bytes)));
        let package = Package {
            document,
            parts,
            files,
            properties: properties(publication, setting),
        };
        package.into_bytes().ok_or_else(|| PublicationFault::TooLarge {
            statement: publication.statement.to_string(),
            format: self.id().to_owned(),
        })
    }
}

/// What an office begins its own file with: every style that documents use, each on a line of its own, on our page.
pub(in crate::formats) fn template() -> Vec<u8> {
    let document = Xml::part("w:document", NAMESPACES, |xml| {
        xml.within("w:body", &[], |xml| {
            for (id, name) in styles::of_paragraphs() {
                sample(xml, id, None, name);
            }
            sample(xml, styles::NORMAL, Some(styles::MARK), styles::MARK_NAME);
            xml.within("w:tbl", &[], |xml| {
                xml.within("w:tblPr", &[], |xml| {
                    xml.value("w:tblStyle", styles::TABLE);
                    xml.empty("w:tblW", &[("w:w", "0"), ("w:type", "auto")]);
                });
                xml.within("w:tblGrid", &[], |xml| xml.empty("w:gridCol", &[]));
                xml.within("w:tr", &[], |xml| {
                    xml.within("w:tc", &[], |xml| {
                        sample(xml, styles::NORMAL, None, styles::TABLE_NAME);
                    });
                });
            });
            xml.empty("w:p", &[]);
            xml.within("w:sectPr", &[], |xml| sheet::Sheet::default().write(xml, true));
        });
    });
    let package = Package {
        document,
        parts: vec![
            Part::new("styles.xml", "styles", styles::part()),
            Part::new("settings.xml", "settings", settings(&(Vec::new(), Vec::new()))),
        ],
        files: BTreeMap::new(),
        properties: Properties::default(),
    };
    package.into_bytes().unwrap_or_default()
}

/// A paragraph that says the name of its style.
fn sample(xml: &mut Xml, style: &str, letters: Option<&str>, name: &str) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| xml.value("w:pStyle", style));
        xml.within("w:r", &[], |xml| {
            if let Some(letters) = letters {
                xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", letters));
            }
            xml.text("w:t", &[], name);
        });
    });
}

/// What stands above and below the pages of a document.
#[derive(Default)]
struct Edges {
    /// Element, kind of page and reference of each, in order.
    references: Vec<(&'static str, String, String)>,
    parts: Vec<Part>,
    /// The logo, if a part shows it.
    picture: Option<Vec<u8>>,
}

impl Edges {
    fn add(&mut self, element: &'static str, kind: &str, part: Part) {
        self.references.push((element, kind.to_owned(), part.reference()));
        self.parts.push(part);
    }

    /// Ours: one for the first page and one for the others, or the first for all if no page is another.
    fn add_three(
        &mut self,
        element: &'static str,
        is_first: bool,
        first: Part,
        rest: Part,
        even: Option<Part>,
    ) {
        if is_first {
            self.references
                .push((element, "default".to_owned(), rest.reference()));
            self.add(element, "first", first);
            self.parts.push(rest);
        } else {
            self.add(element, "default", first);
        }
        if let Some(even) = even {
            self.add(element, "even", even);
        }
    }
}

/// The office's own headers, or the letterhead; the office's own footers, or the contact. Where only one of the two is
/// the office's own, its file decides whether the first page differs, and so does ours then.
fn edges(publication: &Publication, setting: &Setting<'_>, paper: &Paper) -> Edges {
    let frame = Frame::new(publication, setting, &paper.names);
    let (is_first, is_even) = (paper.sheet.first, paper.has_even() && paper.has_edges());
    let mut edges = Edges::default();
    for edge in &paper.headers {
        edges.add(HEADER_REFERENCE, &edge.kind, frame.own_header(edge));
    }
    if paper.headers.is_empty() {
        let picture = Picture::of(setting);
        let mut letterhead = Part::new(FIRST_HEADER, "header", frame.first_header(picture.as_ref()));
        if let Some(picture) = picture {
            letterhead.relations.push(package::Relation {
                id: package::reference(PICTURE),
                kind: "image",
                target: PICTURE.to_owned(),
            });
            edges.picture = Some(picture.bytes);
        }
        let rest = Part::new(HEADER, "header", frame.header_of_the_rest());
        let even = is_even.then(|| Part::new(EVEN_HEADER, "header", frame.header_of_the_rest()));
        edges.add_three(HEADER_REFERENCE, is_first, letterhead, rest, even);
    }
    for edge in &paper.footers {
        edges.add(FOOTER_REFERENCE, &edge.kind, edge.part.clone());
    }
    if paper.footers.is_empty() {
        let contact = Part::new(FIRST_FOOTER, "footer", frame.first_footer());
        let rest = Part::new(FOOTER, "footer", frame.footer_of_the_rest());
        let even = is_even.then(|| Part::new(EVEN_FOOTER, "footer", frame.footer_of_the_rest()));
        edges.add_three(FOOTER_REFERENCE, is_first, contact, rest, even);
    }
    edges
}

/// Without a word about compatibility Word would open the file as one from 2007.
fn settings((before, behind): &(Vec<Tag>, Vec<Tag>)) -> Vec<u8> {
    Xml::part("w:settings", NAMESPACES, |xml| {
        before.iter().for_each(|tag| sheet::tag(xml, tag));
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.within("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
        behind.iter().for_each(|tag| sheet::tag(xml, tag));
    })
}

fn properties(publication: &Publication, setting: &Setting<'_>) -> Properties {
    let first = publication.languages.first();
    let one_line = |text: &str| {
        let shown = visible(text);
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let titles = publication.titles.iter().map(|title| one_line(title));
    let mut named: Vec<String> = titles.filter(|title| !title.is_empty()).collect();
    if named.is_empty() {
        named.push(publication.statement.to_string());
    }
    let (identifier, keywords, created) = match &publication.edition {
        Edition::Released { number, on, digest } => (
            format!("{}/{number}", publication.statement),
            digest.to_string(),
            Some(on.to_string()),
        ),
        Edition::Draft => {
            let draft = first.map(|lang| Words::new(setting.labels, lang).say(DRAFT));
            named.splice(0..0, draft);
            (publication.statement.to_string(), String::new(), None)
        }
    };
    Properties {
        title: named.join(" · "),
        language: first.map(ToString::to_string).unwrap_or_default(),
        identifier,
        keywords,
        creator: first.and_then(|lang| letterhead::name(setting.house, lang)),
        created,
    }
}
