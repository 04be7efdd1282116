//! The termbase as a table for spreadsheets: RFC 4180, with a header.
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes off again. Several
//! names in one cell stand between `|`; within a name it is written `\|`.

use std::path::Path;

use crate::model::Lang;
use crate::terms::{Entry, Names, PartOfSpeech};

use super::{Import, Languages, TermsFault, accept};

mod cells;

use cells::{Row, rows};

/// The columns of facts, in their order.
const FACTS: &[&str] = &["id", "part_of_speech", "domain", "case_sensitive", "note"];
/// The columns of a language beside its own.
const LISTS: &[&str] = &["forms", "admitted", "forbidden"];
/// Stands before the rest so that spreadsheets take the file for UTF-8.
const BOM: char = '\u{feff}';

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    Fact(&'static str),
    Name(Lang),
    List(Lang, &'static str),
    /// A language that the workspace does not know.
    Foreign(String),
}

pub(super) fn write(entries: &[Entry], languages: &Languages) -> String {
    let used = |lang: &&Lang| entries.iter().any(|entry| entry.names.contains_key(*lang));
    let langs: Vec<&Lang> = languages.all.iter().filter(used).collect();
    let mut header: Vec<String> = vec![FACTS[0].to_owned()];
    for lang in &langs {
        header.push(lang.to_string());
        header.extend(LISTS.iter().map(|list| format!("{lang} {list}")));
    }
    header.extend(FACTS.iter().skip(1).map(|fact| (*fact).to_owned()));
    let mut out = String::from(BOM);
    cells::write_row(&mut out, &header);
    for entry in entries {
        let mut row = vec![entry.id.clone().unwrap_or_default()];
        let none = Names::default();
        for lang in &langs {
            let names = entry.names.get(*lang).unwrap_or(&none);
            row.push(names.preferred.clone().unwrap_or_default());
            row.extend([&names.forms, &names.admitted, &names.forbidden].map(|list| joined(list)));
        }
        row.push(
            entry
                .part_of_speech
                .map_or_else(String::new, |part| part.as_str().to_owned()),
        );
        row.push(entry.domain.clone().unwrap_or_default());
        row.push(if entry.case_sensitive { "true" } else { "" }.to_owned());
        row.push(entry.note.clone().unwrap_or_default());
        cells::write_row(&mut out, &row);
    }
    out
}

pub(super) fn read(path: &Path, text: &str, languages: &Languages) -> Result<Import, TermsFault> {
    let mut rows = rows(path, text.strip_prefix(BOM).unwrap_or(text))?.into_iter();
    let mut import = Import::default();
    let Some(header) = rows.next() else {
        let path = path.to_path_buf();
        return Err(TermsFault::FileEmpty { path });
    };
    let columns = columns(path, &header, languages)?;
    for row in rows {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if row.cells.len() > columns.len() {
            return Err(TermsFault::Cells {
                path: path.to_path_buf(),
                line: row.line,
                found: row.cells.len(),
                expected: columns.len(),
            });
        }
        let entry = read_row(path, &row, &columns, &mut import)?;
        if !entry.is_empty() {
            accept::entry(path, &|| row.line, &entry, &languages.source)?;
            import.entries.push((row.line, entry));
        }
    }
    Ok(import)
}

fn columns(path: &Path, header: &Row, languages: &Languages) -> Result<Vec<Column>, TermsFault> {
    let columns = header.cells.iter().map(|cell| {
        let name = cell.trim();
        column(name, languages).ok_or_else(|| {
            let lists = languages
                .all
                .iter()
                .flat_map(|lang| LISTS.iter().map(move |list| format!("{lang} {list}")));
            TermsFault::Column {
                path: path.to_path_buf(),
                line: header.line,
                found: name.to_owned(),
                known: FACTS
                    .iter()
                    .map(|&fact| fact.to_owned())
                    .chain(languages.tags())
                    .chain(lists)
                    .collect(),
            }
        })
    });
    columns.collect()
}

fn column(name: &str, languages: &Languages) -> Option<Column> {
    if let Some(fact) = FACTS.iter().find(|fact| **fact == name) {
        return Some(Column::Fact(fact));
    }
    let (tag, list) = name
        .split_once(' ')
        .map_or((name, None), |(tag, list)| (tag, Some(list.trim())));
    let lang = Lang::parse(tag).ok()?;
    let list = match list {
        Some(list) => Some(LISTS.iter().find(|own| **own == list)?),
        None => None,
    };
    if !languages.all.contains(&lang) {
        return Some(Column::Foreign(lang.to_string()));
    }
    Some(match list {
        Some(list) => Column::List(lang, list),
        None => Column::Name(lang),
    })
}

fn read_row(path: &Path, row: &Row, columns: &[Column], import: &mut Import) -> Result<Entry, TermsFault> {
    let mut entry = Entry::default();
    for (column, cell) in columns.iter().zip(&row.cells) {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        match column {
            Column::Fact(fact) => read_fact(path, row.line, fact, cell, &mut entry)?,
            Column::Foreign(tag) => *import.skipped.entry(tag.clone()).or_default() += 1,
            Column::Name(lang) => {
                let name = accept::name(path, &|| row.line, lang.as_str(), cell, lang)?;
                entry.names.entry(lang.clone()).or_default().preferred = Some(name);
            }
            Column::List(lang, list) => {
                let mut names = Vec::new();
                for name in parted(cell) {
                    names.push(accept::name(path, &|| row.line, lang.as_str(), &name, lang)?);
                }
                let own = entry.names.entry(lang.clone()).or_default();
                match *list {
                    "forms" => own.forms = names,
                    "admitted" => own.admitted = names,
                    _ => own.forbidden = names,
                }
            }
        }
    }
    Ok(entry)
}

fn read_fact(path: &Path, line: usize, fact: &str, cell: &str, entry: &mut Entry) -> Result<(), TermsFault> {
    let value = |possible: &[&str]| TermsFault::Value {
        path: path.to_path_buf(),
        line,
        column: fact.to_owned(),
        found: cell.to_owned(),
        possible: possible.iter().map(|&one| one.to_owned()).collect(),
    };
    match fact {
        "id" => entry.id = Some(accept::id(path, &|| line, cell)?),
        "part_of_speech" => {
            let names: Vec<&str> = PartOfSpeech::ALL.iter().map(|part| part.as_str()).collect();
            entry.part_of_speech = Some(PartOfSpeech::from_name(cell).ok_or_else(|| value(&names))?);
        }
        "domain" => entry.domain = Some(accept::text(path, &|| line, fact, cell.to_owned())?),
        "note" => entry.note = Some(accept::text(path, &|| line, fact, cell.to_owned())?),
        // Spreadsheets write it in capitals.
        _ => match cell.to_ascii_lowercase().as_str() {
            "true" => entry.case_sensitive = true,
            "false" => entry.case_sensitive = false,
            _ => return Err(value(&["true", "false"])),
        },
    }
    Ok(())
}

/// Several names in one cell.
fn joined(names: &[String]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| name.replace('\\', "\\\\").replace('|', "\\|"))
        .collect();
    names.join(" | ")
}

/// The names of a cell.
fn parted(cell: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match c {
            '|' => names.push(String::new()),
            c => {
                let c = if c == '\\' {
                    chars.next().unwrap_or('\\')
                } else {
                    c
                };
                if let Some(name) = names.last_mut() {
                    name.push(c);
                }
            }
        }
    }
    let names = names.iter().map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests;
