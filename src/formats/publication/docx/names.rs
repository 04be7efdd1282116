//! By which ids an office's Word file knows the styles that documents use.
//!
//! Styles are found by their names: the ids are Word's own business, which writes them in the language of its user, and
//! LibreOffice makes new ones whenever it saves.

use std::collections::BTreeMap;

use super::scan::{Flaw, Found, Scan};
use super::styles;

/// By which ids a file knows the styles: by ours, unless it is an office's.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: BTreeMap<&'static str, String>,
    missing: Vec<&'static str>,
}

impl Names {
    /// Those of a part of styles: found by name, in whatever case, else by id.
    pub fn read(text: &str) -> Result<Self, Flaw> {
        let known = declared(text)?;
        let mut names = Self::default();
        for (own, name, kind) in styles::all() {
            let named = |style: &&Declared| style.kind == kind && style.name == name.to_lowercase();
            let same = |style: &&Declared| style.kind == kind && style.id == own;
            match known.iter().find(named).or_else(|| known.iter().find(same)) {
                Some(style) => drop(names.ids.insert(own, style.id.clone())),
                None => names.missing.push(name),
            }
        }
        Ok(names)
    }

    /// The names of styles that are not there.
    pub fn missing(&self) -> &[&'static str] {
        &self.missing
    }

    /// The id of a style of ours.
    pub fn id<'n>(&'n self, own: &'n str) -> &'n str {
        self.ids.get(own).map_or(own, String::as_str)
    }
}

/// A style that a part declares.
#[derive(Default)]
struct Declared {
    kind: String,
    id: String,
    /// In lower case.
    name: String,
}

fn declared(text: &str) -> Result<Vec<Declared>, Flaw> {
    let mut scan = Scan::new(text);
    scan.root()?;
    let mut found: Vec<Declared> = Vec::new();
    loop {
        match scan.next()? {
            Found::Open(tag) if tag.is("style") && scan.depth() == 2 => {
                let value = |name| tag.word(name).unwrap_or_default().to_owned();
                found.push(Declared {
                    kind: value("type"),
                    id: value("styleId"),
                    name: String::new(),
                });
            }
            Found::Open(tag) if tag.is("name") && scan.depth() == 3 => {
                if let Some(last) = found.last_mut() {
                    last.name = tag.word("val").unwrap_or_default().trim().to_lowercase();
                }
            }
            Found::End => return Ok(found),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_known_by_their_names_whatever_their_ids() {
        let part = String::from_utf8(styles::part()).unwrap();
        let other = part
            .replace("w:styleId=\"BayanKicker\"", "w:styleId=\"Kicker\"")
            .replace("w:styleId=\"Heading1\"", "w:styleId=\"berschrift1\"")
            .replace("\"footnote text\"", "\" Footnote Text\"")
            .replace("w:name w:val=\"Slogan\"", "w:name w:val=\"Motto\"");
        let names = Names::read(&other).unwrap();
        assert!(names.missing().is_empty());
        for (own, id) in [
            ("BayanKicker", "Kicker"),
            ("Heading1", "berschrift1"),
            ("FootnoteText", "FootnoteText"),
            ("BayanSlogan", "BayanSlogan"),
            ("Normal", "Normal"),
        ] {
            assert_eq!(names.id(own), id);
        }
        let fewer = other.replace("w:styleId=\"BayanSlogan\"", "w:styleId=\"Motto\"");
        assert_eq!(Names::read(&fewer).unwrap().missing(), ["Slogan"]);
        let none = Names::read("<styles/>").unwrap();
        assert_eq!(none.missing().len(), styles::all().count());
    }
}
