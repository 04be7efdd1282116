//! What an XLIFF file holds, whichever tool saved it.
//!
//! Tools add attributes and modules, split and join segments, wrap text in inline codes and change encodings; all of
//! that is read through. Only text counts: a `<unit>` (or `<trans-unit>`) is one row, its segments joined again.

use std::path::Path;

use super::super::{ExchangeFault, check_source, filled, known_extensions};
use super::OURS;
use super::events::{Element, Events, Node, Space};
use crate::model::{Lang, SourceMark, Submission, SubmittedRow};

/// The two families of XLIFF.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    /// 1.0 to 1.2: `<trans-unit>`.
    One,
    /// 2.0 to 2.2: `<unit>`.
    Two,
}

/// Elements that hold native code rather than text in XLIFF 1.
const NATIVE_CODE: &[&str] = &["ph", "bpt", "ept", "it", "x", "bx", "ex"];

/// States of XLIFF 1 by which a tool says that work on a target is not done.
const UNFINISHED_STATES: &[&str] = &["needs-translation", "needs-adaptation", "needs-l10n"];

/// The sub-state by which Poedit says "needs work".
const POEDIT_FUZZY: &str = "poedit:fuzzy";

/// Reads a file.
pub(super) fn read(path: &Path, text: &str) -> Result<Submission, ExchangeFault> {
    let mut reader = Reader {
        events: Events::new(path, text),
        path,
        dialect: Dialect::Two,
        languages: Vec::new(),
        facts: Facts::default(),
        rows: Vec::new(),
    };
    reader.document()?;
    reader.finish()
}

/// What the file says about the package as a whole.
#[derive(Default)]
struct Facts {
    workspace: Option<String>,
    lang: Option<String>,
    lang_line: usize,
    expected: Option<usize>,
}

struct Reader<'a> {
    events: Events<'a>,
    path: &'a Path,
    dialect: Dialect,
    /// The languages that XLIFF's own attributes name, with their lines.
    languages: Vec<(String, usize)>,
    facts: Facts,
    rows: Vec<SubmittedRow>,
}

/// A unit while it is read.
struct Unit {
    statement: Option<String>,
    id: String,
    line: usize,
    mark: Option<SourceMark>,
    parts: Vec<Part>,
}

/// A segment of a unit, or what stands between segments.
#[derive(Default)]
struct Part {
    source: String,
    target: Option<String>,
    order: Option<usize>,
    between: bool,
    unfinished: bool,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<(), ExchangeFault> {
        loop {
            match self.events.next()? {
                Node::Start(element) if element.is("xliff") => return self.root(&element),
                Node::Start(_) | Node::Eof => {
                    return Err(ExchangeFault::Unrecognised {
                        path: self.path.to_path_buf(),
                        known: known_extensions(),
                    });
                }
                Node::Text(_) | Node::End => {}
            }
        }
    }

    fn root(&mut self, root: &Element) -> Result<(), ExchangeFault> {
        let version = root.attribute("version").unwrap_or_default();
        self.dialect = match version.split('.').next() {
            Some("1") => Dialect::One,
            Some("2") => Dialect::Two,
            _ => {
                return Err(ExchangeFault::XliffVersion {
                    path: self.path.to_path_buf(),
                    line: root.line,
                    version: version.chars().take(20).collect(),
                });
            }
        };
        self.language(root, "trgLang");
        loop {
            match self.events.next()? {
                Node::Start(element) if element.is("file") => self.file(&element)?,
                Node::Start(_) => self.events.skip()?,
                Node::End => return self.rest(),
                Node::Text(_) => {}
                Node::Eof => return Ok(()),
            }
        }
    }

    /// Nothing may follow the root, but a file with a second document glued on must not pass for whole.
    fn rest(&mut self) -> Result<(), ExchangeFault> {
        loop {
            match self.events.next()? {
                Node::Eof => return Ok(()),
                Node::Start(_) => return Err(self.events.malformed("</xliff>")),
                Node::Text(text) if !text.trim().is_empty() => {
                    return Err(self.events.malformed("</xliff>"));
                }
                Node::Text(_) | Node::End => {}
            }
        }
    }

    fn language(&mut self, element: &Element, attribute: &str) {
        if let Some(tag) = element.attribute(attribute) {
            self.languages.push((tag.to_owned(), element.line));
        }
    }

    /// One `<file>`: groups are passed through, as they say nothing about the text.
    fn file(&mut self, file: &Element) -> Result<(), ExchangeFault> {
        self.language(file, "target-language");
        let mut statement = file
            .attribute("original")
            .or_else(|| file.attribute("id"))
            .map(str::to_owned);
        let mut groups = 0usize;
        loop {
            match self.events.next()? {
                Node::Start(element) if element.is("unit") || element.is("trans-unit") => {
                    self.unit(&element, statement.as_deref())?;
                }
                Node::Start(element) if element.is("group") || element.is("body") => groups += 1,
                Node::Start(element) if element.space == Space::Metadata => {
                    for (name, value, line) in self.metadata()? {
                        self.fact(&name, value, line, &mut statement)?;
                    }
                }
                Node::Start(_) => self.events.skip()?,
                Node::End if groups > 0 => groups -= 1,
                Node::End | Node::Eof => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn fact(
        &mut self,
        name: &str,
        value: String,
        line: usize,
        statement: &mut Option<String>,
    ) -> Result<(), ExchangeFault> {
        let known = match name {
            "workspace" => &mut self.facts.workspace,
            "lang" => {
                self.facts.lang_line = line;
                &mut self.facts.lang
            }
            "segments" => {
                self.facts.expected = value.trim().parse().ok();
                return Ok(());
            }
            "statement" => {
                *statement = Some(value);
                return Ok(());
            }
            _ => return Ok(()),
        };
        match known {
            Some(first) if *first != value => Err(ExchangeFault::Mixed {
                path: self.path.to_path_buf(),
                line,
                first: first.clone(),
                second: value,
            }),
            _ => {
                *known = Some(value);
                Ok(())
            }
        }
    }

    /// Our own entries of a `<mda:metadata>` that has just begun: name, value, line.
    fn metadata(&mut self) -> Result<Vec<(String, String, usize)>, ExchangeFault> {
        let mut found = Vec::new();
        let mut open: Vec<bool> = Vec::new();
        loop {
            match self.events.next()? {
                Node::Start(element) if element.name == "meta" && open.last() == Some(&true) => {
                    let name = element.attribute("type").unwrap_or_default().to_owned();
                    let value = self.events.text()?.trim().to_owned();
                    found.push((name, value, element.line));
                }
                Node::Start(element) => open.push(element.attribute("category") == Some(OURS)),
                Node::End if open.pop().is_none() => return Ok(found),
                Node::Eof => return Ok(found),
                Node::End | Node::Text(_) => {}
            }
        }
    }

    fn unit(&mut self, element: &Element, statement: Option<&str>) -> Result<(), ExchangeFault> {
        let (statement, id) = self.name(element, statement)?;
        let mut unit = Unit {
            statement,
            id,
            line: element.line,
            mark: None,
            parts: Vec::new(),
        };
        if self.dialect == Dialect::One {
            let part = self.part(element)?;
            unit.parts.push(part);
        } else {
            self.parts(&mut unit)?;
        }
        self.rows.push(assemble(unit));
        Ok(())
    }

    /// Which statement and segment a unit is. Our own name for it goes before the ids, which tools renumber.
    fn name(
        &self,
        element: &Element,
        statement: Option<&str>,
    ) -> Result<(Option<String>, String), ExchangeFault> {
        let named = element
            .attribute("name")
            .or_else(|| element.attribute("resname"))
            .and_then(|name| name.split_once('/'))
            .filter(|(statement, id)| {
                crate::model::StatementId::parse(statement).is_ok()
                    && crate::model::SegmentId::parse(id).is_ok()
            });
        if let Some((statement, id)) = named {
            return Ok((Some(statement.to_owned()), id.to_owned()));
        }
        match element.attribute("id").filter(|id| !id.is_empty()) {
            Some(id) => Ok((statement.map(str::to_owned), id.to_owned())),
            None => Err(ExchangeFault::IdMissing {
                path: self.path.to_path_buf(),
                line: element.line,
            }),
        }
    }

    /// The segments of a `<unit>`, and its mark.
    fn parts(&mut self, unit: &mut Unit) -> Result<(), ExchangeFault> {
        loop {
            match self.events.next()? {
                Node::Start(element) if element.is("segment") || element.is("ignorable") => {
                    let part = self.part(&element)?;
                    unit.parts.push(part);
                }
                Node::Start(element) if element.space == Space::Metadata => {
                    for (name, value, _) in self.metadata()? {
                        if name == "mark" {
                            unit.mark = SourceMark::parse(&value);
                        }
                    }
                }
                Node::Start(_) => self.events.skip()?,
                Node::End | Node::Eof => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// The source and target of a `<segment>`, `<ignorable>` or `<trans-unit>`.
    fn part(&mut self, element: &Element) -> Result<Part, ExchangeFault> {
        let mut part = Part {
            between: element.is("ignorable"),
            unfinished: says_unfinished(element),
            ..Part::default()
        };
        loop {
            match self.events.next()? {
                Node::Start(child) if child.is("source") => part.source = self.content()?,
                Node::Start(child) if child.is("target") => {
                    part.order = child.attribute("order").and_then(|order| order.parse().ok());
                    part.unfinished |= child
                        .attribute("state")
                        .is_some_and(|state| UNFINISHED_STATES.contains(&state));
                    part.target = Some(self.content()?);
                }
                Node::Start(_) => self.events.skip()?,
                Node::End | Node::Eof => return Ok(part),
                Node::Text(_) => {}
            }
        }
    }

    /// The text of a `<source>` or `<target>` that has just begun, without its inline codes.
    fn content(&mut self) -> Result<String, ExchangeFault> {
        let mut text = String::new();
        let mut open = 0usize;
        loop {
            match self.events.next()? {
                Node::Text(more) => text.push_str(&more),
                Node::Start(element) if element.is("cp") => {
                    text.push(self.code_point(&element)?);
                    self.events.skip()?;
                }
                Node::Start(element)
                    if self.dialect == Dialect::One && NATIVE_CODE.contains(&element.name.as_str()) =>
                {
                    self.events.skip()?;
                }
                Node::Start(_) => open += 1,
                Node::End if open > 0 => open -= 1,
                Node::End | Node::Eof => return Ok(text),
            }
        }
    }

    fn code_point(&self, element: &Element) -> Result<char, ExchangeFault> {
        let hex = element.attribute("hex").unwrap_or_default();
        u32::from_str_radix(hex, 16)
            .ok()
            .and_then(char::from_u32)
            .ok_or_else(|| self.events.malformed("<cp hex>"))
    }

    /// The submission. The language noted when the package was made goes before XLIFF's attribute, because tools
    /// write their own idea of Kurdish there.
    fn finish(self) -> Result<Submission, ExchangeFault> {
        let noted = self.facts.lang.map(|tag| (tag, self.facts.lang_line));
        let lang = match noted.or_else(|| self.languages.into_iter().next()) {
            None => None,
            Some((tag, line)) => Some(Lang::parse(&tag).map_err(|_| ExchangeFault::Lang {
                path: self.path.to_path_buf(),
                line,
                tag,
            })?),
        };
        Ok(Submission {
            workspace: self.facts.workspace,
            lang,
            expected: self.facts.expected,
            rows: self.rows,
        })
    }
}

/// Whether a segment's state says that somebody works on it still.
///
/// `initial` alone does not: most tools leave the state alone, and with it our own sub-state.
fn says_unfinished(element: &Element) -> bool {
    match (element.attribute("state"), element.attribute("subState")) {
        (_, Some(POEDIT_FUZZY)) => true,
        (Some("initial"), sub) => !sub.is_some_and(|sub| sub.starts_with("bayan:")),
        _ => false,
    }
}

/// A unit as a row: sources joined in their order, targets in theirs.
fn assemble(unit: Unit) -> SubmittedRow {
    let joined: String = unit.parts.iter().map(|part| part.source.as_str()).collect();
    // A row without a source was written with a code in its place, which tools set among blanks of their own.
    let marked = unit.mark.as_ref().is_some_and(|mark| mark.is_of(Some(&joined)));
    let source = (!joined.trim().is_empty() || marked).then_some(joined);
    let blank = |part: &&Part| part.target.as_ref().is_none_or(|target| target.trim().is_empty());
    let segments: Vec<&Part> = unit.parts.iter().filter(|part| !part.between).collect();
    let empty = segments.iter().filter(|part| blank(part)).count();
    let half_done = empty > 0 && empty < segments.len();
    let target = if empty == segments.len() {
        None
    } else {
        filled(join_targets(&unit.parts))
    };
    let marked_unfinished = target.is_some() && (half_done || segments.iter().any(|part| part.unfinished));
    SubmittedRow {
        statement: unit.statement,
        id: unit.id,
        source_check: check_source(source.as_deref(), unit.mark.as_ref()),
        source,
        mark: unit.mark,
        target,
        line: unit.line,
        marked_unfinished,
    }
}

/// The targets in the order that they ask for; what stands between segments keeps its own text where it has no target.
fn join_targets(parts: &[Part]) -> String {
    let mut placed: Vec<(usize, &str)> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let text = match &part.target {
                Some(target) => target.as_str(),
                None if part.between => part.source.as_str(),
                None => "",
            };
            (part.order.unwrap_or(at + 1), text)
        })
        .collect();
    placed.sort_by_key(|(order, _)| *order);
    placed.into_iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests;
