//! What a TBX file holds.

use std::path::Path;

use crate::formats::exchange::xml::{Element, Events, Node};
use crate::model::Lang;
use crate::terms::{Entry, Names, PartOfSpeech, Status, is_id};

use super::super::{Import, Languages, TermsFault, accept, unreadable};
use super::{CASE, PARTS, STATUSES};

pub(in crate::formats::termbase) fn read(
    path: &Path,
    text: &str,
    languages: &Languages,
) -> Result<Import, TermsFault> {
    let mut reader = Reader {
        path,
        events: Events::new(path, text),
        languages,
        import: Import::default(),
    };
    reader.document()?;
    Ok(reader.import)
}

struct Reader<'a> {
    path: &'a Path,
    events: Events<'a>,
    languages: &'a Languages,
    import: Import,
}

/// An entry being read.
#[derive(Default)]
struct Concept {
    entry: Entry,
    notes: Vec<String>,
}

/// A name being read.
#[derive(Default)]
struct Term {
    name: String,
    line: usize,
    status: Option<Status>,
    part: Option<PartOfSpeech>,
    variant: bool,
}

impl Reader<'_> {
    fn next(&mut self) -> Result<Node, TermsFault> {
        self.events.next().map_err(unreadable)
    }

    fn text(&mut self) -> Result<String, TermsFault> {
        let text = self.events.text().map_err(unreadable)?;
        Ok(text.trim().to_owned())
    }

    fn document(&mut self) -> Result<(), TermsFault> {
        let mut root = false;
        loop {
            match self.next()? {
                Node::Start(element) if !root => {
                    if element.name != "tbx" {
                        return Err(TermsFault::NotTbx {
                            path: self.path.to_path_buf(),
                            line: element.line,
                            found: element.name,
                        });
                    }
                    root = true;
                }
                Node::Start(element) if element.name == "conceptEntry" => self.concept(&element)?,
                Node::Start(element) if element.name == "tbxHeader" => {
                    self.events.skip().map_err(unreadable)?;
                }
                Node::Eof => break,
                Node::Start(_) | Node::End | Node::Text(_) => {}
            }
        }
        if root {
            return Ok(());
        }
        let path = self.path.to_path_buf();
        Err(TermsFault::FileEmpty { path })
    }

    fn concept(&mut self, start: &Element) -> Result<(), TermsFault> {
        let mut concept = Concept::default();
        concept.entry.id = start.attribute("id").filter(|id| is_id(id)).map(str::to_owned);
        let mut open = 0usize;
        loop {
            match self.next()? {
                Node::Start(element) if element.name == "langSec" => self.language(&element, &mut concept)?,
                Node::Start(element) if element.name.ends_with("Grp") => open += 1,
                Node::Start(element) => self.fact(&element, &mut concept)?,
                Node::End if open > 0 => open -= 1,
                Node::End | Node::Eof => break,
                Node::Text(_) => {}
            }
        }
        let Concept { mut entry, notes } = concept;
        if entry.is_empty() {
            return Ok(());
        }
        let note = (!notes.is_empty()).then(|| notes.join("\n"));
        entry.note = note
            .map(|note| accept::text(self.path, &|| start.line, "note", note))
            .transpose()?;
        accept::entry(self.path, &|| start.line, &entry, &self.languages.source)?;
        self.import.entries.push((start.line, entry));
        Ok(())
    }

    /// A fact about the whole entry, or a remark at whatever level.
    fn fact(&mut self, element: &Element, concept: &mut Concept) -> Result<(), TermsFault> {
        match category(element) {
            "subjectField" => {
                let domain = self.text()?;
                let domain = accept::text(self.path, &|| element.line, "domain", domain)?;
                concept.entry.domain = Some(domain).filter(|domain| !domain.is_empty());
            }
            "note" | "definition" => {
                let note = self.text()?;
                if !note.is_empty() && !concept.notes.contains(&note) {
                    concept.notes.push(note);
                }
            }
            _ => self.events.skip().map_err(unreadable)?,
        }
        Ok(())
    }

    fn language(&mut self, start: &Element, concept: &mut Concept) -> Result<(), TermsFault> {
        let tag = start.attribute("xml:lang").unwrap_or_default().to_owned();
        let lang = self.known(&tag);
        let mut open = 0usize;
        loop {
            match self.next()? {
                Node::Start(element) if element.name == "termSec" => {
                    let term = self.term(concept)?;
                    match &lang {
                        Some(lang) => self.put(&term, lang, concept)?,
                        None => *self.import.skipped.entry(tag.clone()).or_default() += 1,
                    }
                }
                Node::Start(element) if element.name.ends_with("Grp") => open += 1,
                Node::Start(element) => self.fact(&element, concept)?,
                Node::End if open > 0 => open -= 1,
                Node::End | Node::Eof => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// The language of the workspace that a tag names: «en-GB» is English where the workspace knows no other.
    fn known(&self, tag: &str) -> Option<Lang> {
        let lang = Lang::parse(tag).ok()?;
        let all = &self.languages.all;
        let exact = all.iter().find(|own| **own == lang);
        exact
            .or_else(|| all.iter().find(|own| own.as_str() == lang.primary()))
            .cloned()
    }

    fn term(&mut self, concept: &mut Concept) -> Result<Term, TermsFault> {
        let mut term = Term::default();
        let mut open = 0usize;
        loop {
            match self.next()? {
                Node::Start(element) if element.name == "term" => {
                    term.line = element.line;
                    term.name = self.text()?.split_whitespace().collect::<Vec<_>>().join(" ");
                }
                Node::Start(element) if element.name.ends_with("Grp") => open += 1,
                Node::Start(element) => match category(&element) {
                    "administrativeStatus" => {
                        let value = self.text()?;
                        term.status = STATUSES
                            .iter()
                            .find(|(_, name)| *name == value)
                            .map(|(own, _)| *own);
                    }
                    "partOfSpeech" => {
                        let value = self.text()?;
                        let known = PARTS.iter().find(|(_, name)| *name == value);
                        term.part = Some(known.map_or(PartOfSpeech::Other, |(own, _)| *own));
                    }
                    "projectSubset" => concept.entry.case_sensitive |= self.text()? == CASE,
                    "termType" => term.variant = self.text()? == "variant",
                    _ => self.fact(&element, concept)?,
                },
                Node::End if open > 0 => open -= 1,
                Node::End | Node::Eof => return Ok(term),
                Node::Text(_) => {}
            }
        }
    }

    /// Enters a name; of several that nothing is said of, the first is the preferred one.
    fn put(&mut self, term: &Term, lang: &Lang, concept: &mut Concept) -> Result<(), TermsFault> {
        let name = accept::name(self.path, &|| term.line, lang.as_str(), &term.name, lang)?;
        concept.entry.part_of_speech = concept.entry.part_of_speech.or(term.part);
        let names = concept.entry.names.entry(lang.clone()).or_default();
        if names.all().any(|(own, _)| own == name) {
            return Ok(());
        }
        enter(names, name, term);
        Ok(())
    }
}

fn enter(names: &mut Names, name: String, term: &Term) {
    match term.status {
        Some(Status::Forbidden) => names.forbidden.push(name),
        Some(Status::Admitted) => names.admitted.push(name),
        _ if term.variant => names.forms.push(name),
        _ if names.preferred.is_none() => names.preferred = Some(name),
        _ => names.admitted.push(name),
    }
}

/// The data category of an element: its type in the one style, its own name in the other.
fn category(element: &Element) -> &str {
    match element.name.as_str() {
        "termNote" | "descrip" | "admin" => element.attribute("type").unwrap_or_default(),
        name => name,
    }
}
