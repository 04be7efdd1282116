//! Word: what an editor opens, takes apart and pastes into a page.
//!
//! Every block has Word's own style for what it is, lists are Word's lists, and each run says which way it runs and in
//! which language it is. The languages stand side by side in a table, or one after the other. Footnotes stand at the
//! end, with the marks that the statement gave them: Word's own footnotes would be numbered anew, and in two languages
//! side by side each would have two numbers. Nothing is loaded from elsewhere and nothing runs: the file has no links,
//! no fields but those of the page's number, and no macros.

mod body;
mod frame;
mod numbering;
mod package;
mod paragraph;
mod styles;
mod xml;

use super::inspect::inspect;
use super::labels::{DRAFT, Words};
use super::visible::visible;
use super::{PublicationFault, PublicationFormat, Setting, letterhead};
use crate::model::{Edition, Publication};
use body::Body;
use frame::{Frame, Picture};
use package::{Package, Part, Properties};
use xml::{NAMESPACES, Xml};

/// For Word and the programs that read its files.
pub(super) struct Word;

const FIRST_HEADER: &str = "header1.xml";
const HEADER: &str = "header2.xml";
const FIRST_FOOTER: &str = "footer1.xml";
const FOOTER: &str = "footer2.xml";

impl PublicationFormat for Word {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        inspect(publication)?;
        let frame = Frame::new(publication, setting);
        let picture = Picture::of(setting);
        let mut body = Body::new(publication, setting);
        let document = body.part(section);
        let part = |name, role, bytes| Part { name, role, bytes };
        let parts = vec![
            part("styles.xml", "styles", styles::part()),
            part("settings.xml", "settings", settings()),
            part("numbering.xml", "numbering", body.lists.part()),
            part(FIRST_HEADER, "header", frame.first_header(picture.as_ref())),
            part(HEADER, "header", frame.header_of_the_rest()),
            part(FIRST_FOOTER, "footer", frame.first_footer()),
            part(FOOTER, "footer", frame.footer_of_the_rest()),
        ];
        let package = Package {
            document,
            parts,
            picture: picture.map(|picture| (picture.bytes, vec![FIRST_HEADER])),
            properties: properties(publication, setting),
        };
        package.into_bytes().ok_or_else(|| PublicationFault::TooLarge {
            statement: publication.statement.to_string(),
            format: self.id().to_owned(),
        })
    }
}

/// Which parts stand above and below the pages.
fn section(xml: &mut Xml) {
    for (element, kind, name) in [
        ("w:headerReference", "default", HEADER),
        ("w:headerReference", "first", FIRST_HEADER),
        ("w:footerReference", "default", FOOTER),
        ("w:footerReference", "first", FIRST_FOOTER),
    ] {
        xml.empty(element, &[("w:type", kind), ("r:id", &package::reference(name))]);
    }
}

/// Without a word about compatibility Word would open the file as one from 2007.
fn settings() -> Vec<u8> {
    Xml::part("w:settings", NAMESPACES, |xml| {
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.within("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
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
