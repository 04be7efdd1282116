//! Files of a workspace from two others and their common base: bytes in, bytes out.
//!
//! What becomes of what is decided in [`crate::merge`]. Here a file is read, handed over, and written so that every byte
//! that no decision touched is one of a side's. What comes out is read back and must say what was decided. Nothing here
//! touches the disk or knows where the three texts came from.

mod keyed;
mod keys;
mod log;
pub mod markers;
mod records;

use std::path::{Path, PathBuf};

use crate::formats::workflow_toml;
use crate::formats::workspace::{
    Entry, claims, plan, policy, questions, releases, reviews, source, statement, translation,
};
use crate::merge::renumber::{self, NewIds, Renumbered, Weight};
use crate::merge::{source as sources, translation as translations};
use crate::message::AnyFault;
use crate::model::{Decision, Lang, SegmentId, Source, StatementId, Translation};
use crate::store::{Field, RecordFile, StoreFault};

use records::{Side, Sides};

crate::faults! {
    /// Why two versions of a file cannot be made one.
    pub enum MergingFault {
        /// It is not TOML that could be edited.
        Unreadable["merging-unreadable"] { path: PathBuf } hints[],
    }
}

impl MergingFault {
    fn unreadable(path: &Path) -> AnyFault {
        Self::Unreadable {
            path: path.to_owned(),
        }
        .into()
    }
}

/// What a file of a workspace is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The source of a statement.
    Source(Lang),
    /// A translation.
    Translation(Lang),
    /// The verdicts on one.
    Reviews,
    /// The releases.
    Releases,
    /// Questions and answers.
    Questions,
    /// Claims.
    Claims,
    /// The facts about a statement.
    Statement,
    /// The workflow.
    Workflow,
    /// The proposals and approvals of another.
    Policy,
    /// Another file of keys.
    Keyed,
}

/// A file as both sides and their base have it.
#[derive(Debug, Clone, Copy)]
pub struct Three<'t> {
    /// As it was when they parted; `None` if that is not known, or there was none.
    pub base: Option<&'t str>,
    /// As one side has it.
    pub ours: &'t str,
    /// As the other has it.
    pub theirs: &'t str,
}

/// The ids that each side gives up in a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renames {
    /// One side's.
    pub ours: NewIds,
    /// The other's.
    pub theirs: NewIds,
    /// What the next new segment of the source gets at least.
    pub next: u64,
}

/// A value that could not be settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsettled {
    /// Its key.
    pub key: String,
    /// What it now says.
    pub taken: String,
    /// What the other side said.
    pub other: String,
}

/// A file made of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Its text.
    pub text: String,
    /// The segments of which a person has to choose a version.
    pub contested: Vec<SegmentId>,
    /// Values of which one was taken.
    pub unsettled: Vec<Unsettled>,
}

/// The three texts, the sides in an order that does not depend on which is whose.
#[derive(Debug, Clone, Copy)]
struct Texts<'t> {
    base: Option<&'t str>,
    a: &'t str,
    b: &'t str,
}

/// Which ids each side of a statement gives up, by its source. `weights` are known where the whole statement is.
///
/// # Errors
/// A source that cannot be read.
pub fn renames(
    path: &Path,
    lang: &Lang,
    three: &Three<'_>,
    weights: [Weight; 2],
) -> Result<Renames, AnyFault> {
    let base = three
        .base
        .map(|text| source::read(path, text, lang))
        .transpose()?;
    let ours = source::read(path, three.ours, lang)?;
    let theirs = source::read(path, three.theirs, lang)?;
    let found = renumber::of_source(base.as_ref(), (&ours, weights[0]), (&theirs, weights[1]));
    Ok(Renames {
        ours: found.a,
        theirs: found.b,
        next: found.next,
    })
}

/// Makes one file of two.
///
/// # Errors
/// A text that cannot be read, or one whose merge would not be a file of its kind.
pub fn merge(path: &Path, kind: &Kind, three: &Three<'_>, renames: &Renames) -> Result<Merged, AnyFault> {
    match kind {
        Kind::Source(lang) => merge_source(path, lang, three, renames),
        Kind::Translation(lang) => merge_translation(path, lang, three, renames),
        Kind::Reviews => plain(log::merged(path, &three.sorted(), reviews::RECORD, |text| {
            let verdicts = reviews::read(path, text)?.verdicts;
            let rank = |verdict: crate::model::Verdict| (verdict.at, verdict.decision != Decision::Approve);
            Ok(verdicts.into_iter().map(rank).collect())
        })?),
        Kind::Releases => plain(log::merged(path, &three.sorted(), releases::RECORD, |text| {
            let all = releases::read(path, text)?;
            Ok(all
                .into_iter()
                .map(|release| (release.number, release.at))
                .collect())
        })?),
        Kind::Questions => {
            let [ours, theirs] = log::renumbered(path, questions::RECORD, three, renames)?;
            let three = three.with(&ours, &theirs);
            plain(log::merged(path, &three.sorted(), questions::RECORD, |text| {
                let all = questions::read(path, text)?.into_iter();
                Ok(all.map(|own| (own.at, own.by)).collect())
            })?)
        }
        Kind::Claims => {
            let [ours, theirs] = log::renumbered(path, claims::RECORD, three, renames)?;
            let three = three.with(&ours, &theirs);
            plain(log::merged(path, &three.sorted(), claims::RECORD, |text| {
                let all = claims::read(path, text)?.into_iter();
                Ok(all.map(|own| (own.at, own.by)).collect())
            })?)
        }
        Kind::Policy => plain(log::merged(path, &three.sorted(), policy::RECORD, |text| {
            let log = policy::read(path, text)?;
            Ok(log.proposals.into_iter().map(|proposal| proposal.at).collect())
        })?),
        Kind::Statement | Kind::Workflow | Kind::Keyed => {
            let texts = three.sorted();
            let (text, unsettled) = keyed::merged(path, &texts)?;
            match kind {
                Kind::Statement => {
                    statement::read(path, &text, &StatementId::parse("statement")?)?;
                    plan::read(path, &text)?;
                }
                Kind::Workflow => drop(workflow_toml::read(path, &text)?),
                _ => {}
            }
            Ok(Merged {
                text,
                contested: Vec::new(),
                unsettled,
            })
        }
    }
}

fn plain(text: String) -> Result<Merged, AnyFault> {
    Ok(Merged {
        text,
        contested: Vec::new(),
        unsettled: Vec::new(),
    })
}

impl<'t> Three<'t> {
    /// The same base with other sides.
    fn with<'o>(&self, ours: &'o str, theirs: &'o str) -> Three<'o>
    where
        't: 'o,
    {
        Three {
            base: self.base,
            ours,
            theirs,
        }
    }

    fn sorted(&self) -> Texts<'t> {
        let (a, b) = if self.ours <= self.theirs {
            (self.ours, self.theirs)
        } else {
            (self.theirs, self.ours)
        };
        Texts {
            base: self.base,
            a,
            b,
        }
    }
}

/// A file with the ids of its records changed, all else as it was.
fn renumbered(path: &Path, text: &str, new: &[Entry], old: &[Entry]) -> Result<String, StoreFault> {
    let mut file = RecordFile::parse(path, text, source::RECORD)?;
    for (at, (new, old)) in new.iter().zip(old).enumerate() {
        let changed: Vec<(&str, Option<Field>)> = new
            .fields
            .iter()
            .zip(&old.fields)
            .filter(|(new, old)| new != old)
            .map(|((key, field), _)| (*key, field.clone()))
            .collect();
        if !changed.is_empty() {
            file.set(at, &changed)?;
        }
    }
    Ok(file.to_string())
}

fn merge_source(path: &Path, lang: &Lang, three: &Three<'_>, renames: &Renames) -> Result<Merged, AnyFault> {
    let read = |text: &str| source::read(path, text, lang);
    let renamed = |text: &str, ids: &NewIds| -> Result<String, AnyFault> {
        let own = read(text)?;
        let new = renumber::source(own.clone(), ids);
        Ok(renumbered(
            path,
            text,
            &source_entries(&new),
            &source_entries(&own),
        )?)
    };
    let (ours, theirs) = (
        renamed(three.ours, &renames.ours)?,
        renamed(three.theirs, &renames.theirs)?,
    );
    let three = Three {
        base: three.base,
        ours: &ours,
        theirs: &theirs,
    };
    let texts = three.sorted();
    let base = texts.base.map(read).transpose()?;
    let (a, b) = (read(texts.a)?, read(texts.b)?);
    let mut merged = sources::merged(base.as_ref(), &a, &b);
    merged.next = merged.next.max(renames.next);
    let text = match untouched(&texts) {
        Some(text) => text,
        None => {
            let old = [base.as_ref(), Some(&a), Some(&b)].map(|own| own.map(source_entries));
            let mut file = assembled(path, &texts, old, &source_entries(&merged))?;
            let next = i64::try_from(merged.next).unwrap_or(i64::MAX);
            if file.header()?.get("next") != Some(&toml::Value::Integer(next)) {
                file.set_header(&[("next", Some(Field::Number(next)))])?;
            }
            file.to_string()
        }
    };
    let text = match read(&text) {
        Ok(found) if found.segments == merged.segments => source::rewrite(path, Some(&text), &merged)?,
        _ => source::rewrite(path, None, &merged)?,
    };
    let contested = merged.segments.iter().filter(|own| own.is_contested());
    Ok(Merged {
        text,
        contested: contested.map(|own| own.id.clone()).collect(),
        unsettled: Vec::new(),
    })
}

fn source_entries(source: &Source) -> Vec<Entry> {
    source.segments.iter().map(source::entry).collect()
}

fn merge_translation(
    path: &Path,
    lang: &Lang,
    three: &Three<'_>,
    renames: &Renames,
) -> Result<Merged, AnyFault> {
    let read = |text: &str| translation::read(path, text, lang);
    let renamed = |text: &str, ids: &NewIds| -> Result<String, AnyFault> {
        let own = read(text)?;
        let new = renumber::translation(own.clone(), ids);
        Ok(renumbered(
            path,
            text,
            &target_entries(&new),
            &target_entries(&own),
        )?)
    };
    let base = three.base.map(read).transpose()?;
    let own = renumber::translation(read(three.ours)?, &renames.ours);
    let other = renumber::translation(read(three.theirs)?, &renames.theirs);
    let Renumbered { a, b, .. } = renumber::of_translation(base.as_ref(), &own, &other);
    let all = |of_source: &NewIds, own: NewIds| of_source.clone().into_iter().chain(own).collect();
    let ours = renamed(three.ours, &all(&renames.ours, a))?;
    let theirs = renamed(three.theirs, &all(&renames.theirs, b))?;
    let three = Three {
        base: three.base,
        ours: &ours,
        theirs: &theirs,
    };
    let texts = three.sorted();
    let (a, b) = (read(texts.a)?, read(texts.b)?);
    let merged = translations::merged(base.as_ref(), &a, &b);
    let text = match untouched(&texts) {
        Some(text) => text,
        None => {
            let old = [base.as_ref(), Some(&a), Some(&b)].map(|own| own.map(target_entries));
            assembled(path, &texts, old, &target_entries(&merged))?.to_string()
        }
    };
    let text = match read(&text) {
        Ok(found) if found == merged => text,
        _ => translation::rewrite(path, None, &merged)?,
    };
    let contested = merged.targets.iter().filter(|own| own.is_contested());
    Ok(Merged {
        text,
        contested: contested.map(|own| own.id.clone()).collect(),
        unsettled: Vec::new(),
    })
}

fn target_entries(translation: &Translation) -> Vec<Entry> {
    translation.targets.iter().map(translation::entry).collect()
}

/// The file of both sides, from its records as the base and each side have them.
fn assembled(
    path: &Path,
    texts: &Texts<'_>,
    [base, a, b]: [Option<Vec<Entry>>; 3],
    merged: &[Entry],
) -> Result<RecordFile, StoreFault> {
    // Sources and translations call their records alike.
    let side =
        |text: &str, own: Option<Vec<Entry>>| Side::new(path, text, source::RECORD, own.unwrap_or_default());
    let sides = Sides {
        base: texts.base.map(|text| side(text, base)).transpose()?,
        a: side(texts.a, a)?,
        b: side(texts.b, b)?,
    };
    sides.assemble(merged)
}

/// The other side's text, where one left the file as it was or both made the same of it.
fn untouched(texts: &Texts<'_>) -> Option<String> {
    let other = if texts.a == texts.b || texts.base == Some(texts.b) {
        texts.a
    } else if texts.base == Some(texts.a) {
        texts.b
    } else {
        return None;
    };
    Some(other.to_owned())
}

/// What a value says, whatever the order of its keys.
fn says(value: &toml::Value) -> String {
    match value {
        toml::Value::Table(table) => {
            let mut keys: Vec<String> = table
                .iter()
                .map(|(key, value)| format!("{key:?}={}", says(value)))
                .collect();
            keys.sort_unstable();
            format!("{{{}}}", keys.join(","))
        }
        toml::Value::Array(all) => {
            let all: Vec<String> = all.iter().map(says).collect();
            format!("[{}]", all.join(","))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests;
