//! What of an office's Word file may stand in every document of the office: what is only looked at.
//!
//! A part is taken over as it is or not at all; nothing is cut out of it, so that nobody has to wonder what is left.
//! Refused are objects, controls, links, fields that do anything but count pages, and references to anything that is
//! not a picture beside it.

use std::collections::BTreeSet;

use super::scan::{Flaw, Found, Scan, Space, Tag};
use crate::formats::evidence::PAGE_COUNTERS;

/// Elements that act, fetch, or hold what does, in any vocabulary.
const ACTIVE: &[&str] = &[
    "object",
    "OLEObject",
    "control",
    "altChunk",
    "subDoc",
    "attachedTemplate",
    "mailMerge",
    "ffData",
    "hyperlink",
    "hlinkClick",
    "hlinkHover",
    "hlinkMouseOver",
    "webVideoPr",
    "videoFile",
    "audioFile",
    "wavAudioFile",
    "quickTimeFile",
    "contentPart",
    "script",
    "movie",
];

/// Attributes that lead elsewhere or run something, in any vocabulary.
const LEADING: &[&str] = &["href", "src", "macro", "link", "action"];

/// Looks through a part whose root must be that element, and which may refer to those of its relations; gives the place
/// of the root's end tag.
///
/// # Errors
/// [`Flaw`].
pub(super) fn inspect(text: &str, root: (Space, &str), relations: &BTreeSet<String>) -> Result<usize, Flaw> {
    let mut scan = Scan::new(text);
    let mut fields = Fields::default();
    let first = scan.root()?;
    if (first.space, first.local.as_str()) != root {
        return Err(Flaw::Active(first.local));
    }
    check(&first, relations)?;
    let mut end = text.len();
    loop {
        match scan.next()? {
            Found::Open(tag) => {
                check(&tag, relations)?;
                fields.open(&tag)?;
            }
            Found::Close => {
                fields.close();
                if scan.depth() == 0 {
                    end = scan.start();
                }
            }
            Found::Text(text) => fields.text(&text),
            Found::End => {
                fields.end()?;
                return Ok(end);
            }
        }
    }
}

fn check(tag: &Tag, relations: &BTreeSet<String>) -> Result<(), Flaw> {
    if ACTIVE.contains(&tag.local.as_str()) {
        return Err(Flaw::Active(tag.local.clone()));
    }
    for (space, name, value) in &tag.attributes {
        let is_foreign = *space == Space::Relation && !relations.contains(value);
        // Word's own attribute of that name says which colour of a theme is that of links.
        let is_leading = LEADING.contains(&name.as_str()) && *space != Space::Word && !value.is_empty();
        if is_foreign || is_leading {
            return Err(Flaw::Active(format!("{} {name}=\"{value}\"", tag.local)));
        }
    }
    Ok(())
}

/// The fields of a part: what each is told to do.
#[derive(Default)]
struct Fields {
    /// The instruction of each complex field that is open.
    complex: Vec<String>,
    /// For each element that is open, whether its text is an instruction.
    elements: Vec<bool>,
}

impl Fields {
    fn open(&mut self, tag: &Tag) -> Result<(), Flaw> {
        self.elements
            .push(matches!(tag.local.as_str(), "instrText" | "delInstrText"));
        match tag.local.as_str() {
            "fldSimple" => allowed(tag.word("instr").unwrap_or_default()),
            "fldChar" => match tag.word("fldCharType") {
                Some("begin") => {
                    self.complex.push(String::new());
                    Ok(())
                }
                Some("separate") => self.complex.last().map_or(Ok(()), |told| allowed(told)),
                Some("end") => self.complex.pop().map_or(Ok(()), |told| allowed(&told)),
                other => Err(Flaw::Active(format!("fldChar {}", other.unwrap_or_default()))),
            },
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if self.elements.last() == Some(&true) {
            if self.complex.is_empty() {
                self.complex.push(String::new());
            }
            if let Some(told) = self.complex.last_mut() {
                told.push_str(text);
            }
        }
    }

    fn close(&mut self) {
        self.elements.pop();
    }

    /// Of a field that does not end, too, programs make what they like.
    fn end(&self) -> Result<(), Flaw> {
        self.complex.iter().try_for_each(|told| allowed(told))
    }
}

/// Only fields that count pages: any other asks the clock, a file or a place, or prints what was true of the template.
fn allowed(told: &str) -> Result<(), Flaw> {
    let name = told
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    if PAGE_COUNTERS.contains(&name.as_str()) {
        return Ok(());
    }
    let what = if name.is_empty() { "fldSimple" } else { told.trim() };
    Err(Flaw::Active(what.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    fn look(content: &str) -> Result<usize, Flaw> {
        let text = format!("<w:hdr xmlns:w=\"{W}\" xmlns:q=\"{R}\"\n>{content}</w:hdr>");
        inspect(&text, (Space::Word, "hdr"), &BTreeSet::from(["rId1".to_owned()]))
    }

    fn active(content: &str) -> String {
        match look(content) {
            Err(Flaw::Active(what)) => what,
            other => panic!("{content}: {other:?}"),
        }
    }

    #[test]
    fn what_is_looked_at_is_taken() {
        for content in [
            "",
            "<w:p><w:r><w:t>Press office</w:t></w:r></w:p>",
            "<w:p><a:blip xmlns:a=\"x\" q:embed=\"rId1\"/></w:p>",
            "<w:p><w:fldSimple w:instr=\" page \\* MERGEFORMAT\"><w:r/></w:fldSimple></w:p>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PA</w:instrText><w:instrText>GE</w:instrText>\
             <w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "<w:style><w:link w:val=\"TitleChar\"/></w:style>",
        ] {
            look(content).unwrap();
        }
    }

    #[test]
    fn what_acts_or_leads_elsewhere_is_refused_by_its_name() {
        for (content, what) in [
            ("<w:object/>", "object"),
            ("<x:OLEObject xmlns:x=\"x\"/>", "OLEObject"),
            ("<a:blip xmlns:a=\"x\" q:link=\"rId2\"/>", "blip link=\"rId2\""),
            (
                "<v:shape xmlns:v=\"x\" href=\"https://e.example\"/>",
                "shape href=\"https://e.example\"",
            ),
            ("<w:fldSimple w:instr=\"DDEAUTO c cmd\"/>", "DDEAUTO c cmd"),
            ("<w:fldSimple w:instr=\"\"/>", "fldSimple"),
            (
                "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDE</w:instrText>\
                 <w:instrText>TEXT x</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>",
                "INCLUDETEXT x",
            ),
            (
                "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>DATE</w:instrText>",
                "DATE",
            ),
            ("<w:instrText>LINK x</w:instrText>", "LINK x"),
            (
                "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>\
                 <w:fldChar w:fldCharType=\"begin\"/><w:instrText>TIME</w:instrText><w:fldChar w:fldCharType=\"end\"/>\
                 <w:fldChar w:fldCharType=\"end\"/>",
                "TIME",
            ),
            ("&e;", "&e;"),
            ("<?run it?>", "<?…?>"),
        ] {
            assert_eq!(active(content), what);
        }
        let doctype = format!("<!DOCTYPE hdr [<!ENTITY e \"x\">]><w:hdr xmlns:w=\"{W}\"/>");
        let found = inspect(&doctype, (Space::Word, "hdr"), &BTreeSet::new());
        assert_eq!(found.unwrap_err(), Flaw::Active("DOCTYPE".to_owned()));
    }

    #[test]
    fn what_is_not_well_formed_is_told_with_its_line() {
        for (content, line) in [("\n\n<w:p>", 4), ("<w:p\n a=1/>", 3), (&"<w:p>".repeat(200), 2)] {
            let Err(Flaw::Malformed(found)) = look(content) else {
                panic!("{content}");
            };
            assert_eq!(found, line, "{content}");
        }
    }
}
