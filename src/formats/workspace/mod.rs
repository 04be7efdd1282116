//! The files of a statement: TOML ↔ model, one module per file.
//!
//! Each module reads its file with faults at their lines, and rewrites it so that every byte of what did not change
//! stays as it was. Nothing here touches the disk.

pub mod claims;
pub mod plan;
pub mod policy;
pub mod questions;
pub mod releases;
pub mod reviews;
pub mod source;
pub mod statement;
pub mod translation;

use std::collections::{BTreeSet, HashMap};

use crate::model::{Block, BlockKind};
use crate::store::{Field, RecordFile, StoreFault};

use super::tree::{FileFault, Table};

/// Refuses a second record with the same id, naming both lines.
fn unique<'t>(seen: &mut HashMap<&'t str, Table<'t>>, record: Table<'t>) -> Result<(), FileFault> {
    let id = record.required_word("id")?;
    match seen.insert(id, record) {
        None => Ok(()),
        Some(first) => Err(FileFault::Duplicate {
            path: record.path(),
            line: record.line(),
            id: id.to_string(),
            first: first.line(),
        }),
    }
}

/// Reads the block that a record opens, if it opens one.
fn read_block(record: &Table<'_>) -> Result<Option<Block>, FileFault> {
    let Some(kind) = record.block_kind("block")? else {
        return Ok(None);
    };
    let level = record.integer_in("level", 0, 9)?.unwrap_or(0);
    let mark = match kind {
        BlockKind::ListItem => record.boolean("ordered")?,
        BlockKind::TableCell => record.boolean("row")?,
        _ => None,
    };
    Ok(Some(Block {
        kind,
        level: u8::try_from(level).unwrap_or(0),
        mark: mark.unwrap_or(false),
    }))
}

/// The keys of a record as they are to be written, in their order; `None`: the key is not there.
pub(crate) type Fields = Vec<(&'static str, Option<Field>)>;

/// A record as a model has it: its id and what is to be written of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The id.
    pub id: String,
    /// The keys.
    pub fields: Fields,
}

/// Brings the records of a file from one state to another, touching only what differs.
///
/// `old` are the records that the file holds, in its order.
pub(crate) fn rewrite(file: &mut RecordFile, old: &[Entry], new: &[Entry]) -> Result<(), StoreFault> {
    let wanted: BTreeSet<&str> = new.iter().map(|entry| entry.id.as_str()).collect();
    let mut held: Vec<&Entry> = old.iter().collect();
    for at in (0..old.len()).rev() {
        if held
            .get(at)
            .is_some_and(|entry| !wanted.contains(entry.id.as_str()))
        {
            file.remove(at)?;
            held.remove(at);
        }
    }
    let place: HashMap<&str, usize> = held
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.id.as_str(), at))
        .collect();
    let mut order = Vec::with_capacity(new.len());
    let mut next = held.len();
    for entry in new {
        match place
            .get(entry.id.as_str())
            .and_then(|&at| Some((at, held.get(at)?)))
        {
            Some((at, before)) => {
                let changed: Vec<(&str, Option<Field>)> = entry
                    .fields
                    .iter()
                    .zip(&before.fields)
                    .filter(|(new, old)| new != old)
                    .map(|((key, field), _)| (*key, field.clone()))
                    .collect();
                if !changed.is_empty() {
                    file.set(at, &changed)?;
                }
                order.push(at);
            }
            None => {
                file.push(&present(&entry.fields))?;
                order.push(next);
                next += 1;
            }
        }
    }
    if !order.is_sorted() {
        file.reorder(&order);
    }
    Ok(())
}

/// The keys that are there.
fn present(fields: &Fields) -> Vec<(&'static str, Field)> {
    fields
        .iter()
        .filter_map(|(key, field)| Some((*key, field.clone()?)))
        .collect()
}

/// The keys of a block that a record opens.
fn block_fields(opens: Option<Block>) -> Fields {
    let is = |kind: BlockKind| opens.is_some_and(|block| block.kind == kind && block.mark);
    vec![
        (
            "block",
            opens.map(|block| Field::Word(block.kind.as_str().to_owned())),
        ),
        (
            "level",
            opens
                .filter(|block| block.level > 0)
                .map(|block| Field::Number(i64::from(block.level))),
        ),
        ("ordered", is(BlockKind::ListItem).then_some(Field::Bool(true))),
        ("row", is(BlockKind::TableCell).then_some(Field::Bool(true))),
    ]
}

/// A list of ids or names; no key at all for an empty one.
fn words<T: ToString>(items: &[T]) -> Option<Field> {
    (!items.is_empty()).then(|| Field::Words(items.iter().map(ToString::to_string).collect()))
}

/// Records within a record; no key at all for none.
fn parts(parts: Vec<Vec<(&'static str, Field)>>) -> Option<Field> {
    (!parts.is_empty()).then_some(Field::Parts(parts))
}

/// One id or name.
fn word<T: ToString>(item: Option<&T>) -> Option<Field> {
    item.map(|item| Field::Word(item.to_string()))
}
