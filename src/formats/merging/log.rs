//! Logs of verdicts and of releases: every record of both sides, as it is written.

use std::path::Path;

use crate::merge::log::{Entry, Taken, union};
use crate::message::AnyFault;

use super::records::{Side, Sides};
use super::{Texts, says};

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
