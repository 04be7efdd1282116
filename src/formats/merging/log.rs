//! Logs of verdicts, releases, questions and claims: every record of both sides, as it is written.

use std::path::Path;

use crate::merge::log::{Entry, Taken, union};
use crate::merge::renumber::NewIds;
use crate::message::AnyFault;
use crate::model::SegmentId;
use crate::store::{Field, RecordFile};

use super::records::{Side, Sides};
use super::{Renames, Texts, Three, says};

/// A record, ordered by what it is ranked by and then by what it says.
type Ranked<R> = Entry<String, (R, String)>;

/// A log of both sides. `rank` says what a record is ordered by against those of the other side.
pub(super) fn merged<R: Ord>(
    path: &Path,
    texts: &Texts<'_>,
    record: &'static str,
    rank: impl Fn(&str) -> Result<Vec<R>, AnyFault>,
) -> Result<String, AnyFault> {
    let side = |text: &str| Side::new(path, text, record, Vec::new());
    let entries = |side: &Side, text: &str| -> Result<Vec<Ranked<R>>, AnyFault> {
        let ranks = rank(text)?.into_iter();
        let own = |(at, rank)| -> Result<_, AnyFault> {
            let says = says(&toml::Value::Table(side.file.record(at)?));
            Ok(Entry {
                rank: (rank, says.clone()),
                says,
            })
        };
        ranks.enumerate().map(own).collect()
    };
    let sides = Sides {
        base: texts.base.map(side).transpose()?,
        a: side(texts.a)?,
        b: side(texts.b)?,
    };
    let (a, b) = (entries(&sides.a, texts.a)?, entries(&sides.b, texts.b)?);
    let mut file = sides.a.file.clone();
    let mut order = Vec::with_capacity(a.len());
    for taken in union(&a, &b) {
        match taken {
            Taken::First(at) => order.push(at),
            Taken::Second(at) => {
                order.push(file.len());
                file.push_raw(sides.b.file.raw(at).unwrap_or_default())?;
            }
        }
    }
    if !order.is_sorted() {
        file.reorder(&order);
    }
    sides.surroundings(&mut file)?;
    Ok(file.to_string())
}

/// The logs of both sides, with the ids that their new segments get. What was in the log before they parted is about
/// segments of before, and stays.
pub(super) fn renumbered(
    path: &Path,
    record: &'static str,
    three: &Three<'_>,
    renames: &Renames,
) -> Result<[String; 2], AnyFault> {
    let mut before = Vec::new();
    let base = RecordFile::parse(path, three.base.unwrap_or_default(), record)?;
    for at in 0..base.len() {
        before.push(base.record(at)?);
    }
    let side = |text: &str, ids: &NewIds| -> Result<String, AnyFault> {
        let mut file = RecordFile::parse(path, text, record)?;
        for at in 0..file.len() {
            let own = file.record(at)?;
            let changed: Vec<(&str, Option<Field>)> = SEGMENTS
                .iter()
                .filter_map(|key| Some((*key, Some(renamed(own.get(*key)?, ids)?))))
                .collect();
            if !changed.is_empty() && !before.contains(&own) {
                file.set(at, &changed)?;
            }
        }
        Ok(file.to_string())
    };
    Ok([
        side(three.ours, &renames.ours)?,
        side(three.theirs, &renames.theirs)?,
    ])
}

/// The keys of a log that name segments: one, or a list.
const SEGMENTS: &[&str] = &["segment", "take", "release"];

/// A segment's id or a list of them with the new ids; nothing if none is new.
fn renamed(value: &toml::Value, ids: &NewIds) -> Option<Field> {
    let new = |text: &str| SegmentId::parse(text).ok().and_then(|id| ids.get(&id).cloned());
    match value {
        toml::Value::String(text) => Some(Field::Word(new(text)?.to_string())),
        toml::Value::Array(items) => {
            let items: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
            let items = items?;
            let is_new = |text: &&str| new(text).is_some();
            let to = |text: &str| new(text).map_or_else(|| text.to_owned(), |id| id.to_string());
            let any = items.iter().any(is_new);
            any.then(|| Field::Words(items.iter().map(|text| to(text)).collect()))
        }
        _ => None,
    }
}
