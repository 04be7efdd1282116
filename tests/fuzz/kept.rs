//! The readers, and what must hold of what they could read.

use std::path::Path;

use bayan::anatomy;
use bayan::formats::document::{self, ReadOptions};
use bayan::formats::merging::{self, Kind, Renames, Three};
use bayan::formats::termbase::{Languages, TermFormat};
use bayan::formats::workspace;
use bayan::formats::{evidence, exchange, manifest, tmx, workflow_toml};
use bayan::message::AnyFault;
use bayan::model::{Lang, StatementId};
use bayan::segmentation::{Options, Rules};
use bayan::steps::{merge_driver, segments};
use bayan::store;
use bayan::terms::Entry;

/// What became of a file.
#[derive(Debug)]
pub enum Found {
    /// It was read.
    Taken,
    /// It was refused; no fault where it is refused before a reader sees it.
    Refused(Option<AnyFault>),
    /// It was read, and something does not hold that must.
    Broken(String),
}

type Law<'l, T> = &'l dyn Fn(&str, T) -> Option<String>;

/// Reads a text, as the files of a workspace are read.
fn text<T>(bytes: &[u8], read: impl Fn(&str) -> Result<T, AnyFault>, law: Law<'_, T>) -> Found {
    let lossy = String::from_utf8_lossy(bytes);
    let plain = store::plain(&lossy);
    let found = read(&plain);
    if std::str::from_utf8(bytes).is_err() {
        // Refused as a whole by whoever opens it; the readers are tried all the same.
        return Found::Refused(None);
    }
    match found {
        Ok(value) => law(&plain, value).map_or(Found::Taken, Found::Broken),
        Err(fault) => Found::Refused(Some(fault)),
    }
}

fn ar() -> Lang {
    Lang::parse("ar").unwrap()
}

fn en() -> Lang {
    Lang::parse("en").unwrap()
}

fn none<T>(_: &str, _: T) -> Option<String> {
    None
}

pub fn source(path: &Path, bytes: &[u8]) -> Found {
    text(
        bytes,
        |text| Ok(workspace::source::read(path, text, &ar())?),
        &|text, own| {
            let _ = merge_driver::readable(text);
            let again = |old| workspace::source::rewrite(path, old, &own);
            let kept = again(Some(text)).ok()?;
            if kept != text {
                return Some(format!("its bytes are not kept:\n{kept}"));
            }
            let fresh = again(None).map(|fresh| workspace::source::read(path, &fresh, &ar()));
            match fresh {
                Ok(Ok(fresh)) => {
                    (fresh.segments != own.segments).then(|| format!("{fresh:?} is not {own:?}"))
                }
                other => Some(format!("it cannot be written: {other:?}")),
            }
        },
    )
}

pub fn translation(path: &Path, bytes: &[u8]) -> Found {
    text(
        bytes,
        |text| Ok(workspace::translation::read(path, text, &en())?),
        &|text, own| {
            let _ = merge_driver::readable(text);
            let again = |old| workspace::translation::rewrite(path, old, &own);
            let kept = again(Some(text)).ok()?;
            if kept != text {
                return Some(format!("its bytes are not kept:\n{kept}"));
            }
            let fresh = again(None).map(|fresh| workspace::translation::read(path, &fresh, &en()));
            match fresh {
                Ok(Ok(fresh)) => (fresh != own).then(|| format!("{fresh:?} is not {own:?}")),
                other => Some(format!("it cannot be written: {other:?}")),
            }
        },
    )
}

pub fn reviews(path: &Path, bytes: &[u8]) -> Found {
    text(bytes, |text| Ok(workspace::reviews::read(path, text)?), &none)
}

pub fn releases(path: &Path, bytes: &[u8]) -> Found {
    text(bytes, |text| Ok(workspace::releases::read(path, text)?), &none)
}

pub fn statement(path: &Path, bytes: &[u8]) -> Found {
    let id = StatementId::parse("najaf").unwrap();
    text(
        bytes,
        |text| Ok(workspace::statement::read(path, text, &id)?),
        &none,
    )
}

pub fn workflow(path: &Path, bytes: &[u8]) -> Found {
    text(bytes, |text| workflow_toml::read(path, text), &none)
}

fn languages() -> Languages {
    Languages::of(&ar(), &[en()])
}

pub fn terms(path: &Path, bytes: &[u8]) -> Found {
    let read = |text: &str| bayan::formats::termbase::read(path, text, &languages());
    text(bytes, read, &none)
}

/// The damaged file against one that somebody else changed: it does not matter which is whose, and what comes out can
/// be read.
pub fn merge(path: &Path, bytes: &[u8]) -> Found {
    let kind = Kind::Translation(en());
    let seeds = super::seeds::translations();
    let base = String::from_utf8(seeds[0].bytes.clone()).unwrap();
    let theirs = base.replacen("target = \"\"\"\n", "target = \"\"\"\nThey say: ", 3);
    let merged = |ours: &str, theirs: &str| {
        let three = Three {
            base: Some(&base),
            ours,
            theirs,
        };
        merging::merge(path, &kind, &three, &Renames::default()).map(|merged| merged.text)
    };
    text(bytes, |ours| merged(ours, &theirs), &|ours, text: String| {
        match merged(&theirs, ours) {
            Ok(other) if other == text => {}
            other => return Some(format!("it matters which is whose: {other:?}\n{text}")),
        }
        workspace::translation::read(path, &text, &en())
            .err()
            .map(|fault| format!("{fault:?}"))
    })
}

pub fn markers(path: &Path, bytes: &[u8]) -> Found {
    let read = |text: &str| {
        let Some(marked) = merging::markers::sides(text) else {
            return Ok(workspace::translation::read(path, text, &en()).map(drop)?);
        };
        let three = Three {
            base: marked.base.as_deref(),
            ours: &marked.ours,
            theirs: &marked.theirs,
        };
        merging::merge(path, &Kind::Translation(en()), &three, &Renames::default()).map(drop)
    };
    text(bytes, read, &none)
}

fn found<T>(result: Result<T, AnyFault>, law: impl FnOnce(T) -> Option<String>) -> Found {
    match result {
        Ok(value) => law(value).map_or(Found::Taken, Found::Broken),
        Err(fault) => Found::Refused(Some(fault)),
    }
}

pub fn package(path: &Path, bytes: &[u8]) -> Found {
    found(exchange::read(path, bytes).map_err(Into::into), |_| None)
}

pub fn memory(path: &Path, bytes: &[u8]) -> Found {
    found(tmx::read(path, bytes), |_| None)
}

fn entries(numbered: Vec<(usize, Entry)>) -> Vec<Entry> {
    numbered.into_iter().map(|(_, entry)| entry).collect()
}

fn termbase(format: TermFormat, path: &Path, bytes: &[u8]) -> Found {
    let read = |bytes: &[u8]| format.read(path, bytes, &languages());
    found(read(bytes).map_err(Into::into), |own| {
        let written = format.write(&entries(own.entries), &languages());
        match read(written.as_bytes()) {
            Ok(again) => {
                let twice = format.write(&entries(again.entries), &languages());
                (twice != written).then(|| format!("it is not written as it was read:\n{written}\n{twice}"))
            }
            Err(fault) => Some(format!("it cannot be read again: {fault:?}\n{written}")),
        }
    })
}

pub fn tbx(path: &Path, bytes: &[u8]) -> Found {
    termbase(TermFormat::Tbx, path, bytes)
}

pub fn csv(path: &Path, bytes: &[u8]) -> Found {
    termbase(TermFormat::Csv, path, bytes)
}

pub fn document(path: &Path, bytes: &[u8]) -> Found {
    let options = ReadOptions::default();
    found(
        document::read(path, bytes, &options).map_err(Into::into),
        |mut read| {
            anatomy::classify(&mut read.document, &ar());
            let segmenter = bayan::segmentation::segmenter_with(None, &ar(), &Default::default()).unwrap();
            let _ = segments::of_document(&read.document, &segmenter);
            None
        },
    )
}

pub fn evidence(path: &Path, bytes: &[u8]) -> Found {
    found(evidence::read(path, bytes), |_| None)
}

pub fn manifest(path: &Path, bytes: &[u8]) -> Found {
    found(manifest::read(path, bytes), |own| {
        let written = manifest::write(&own);
        match manifest::read(path, &written) {
            Ok(again) => {
                (manifest::write(&again) != written).then(|| "it is not written as it was read".to_owned())
            }
            Err(fault) => Some(format!("it cannot be read again: {fault:?}")),
        }
    })
}

/// A file of rules has no path of its own: whoever reads it names it.
pub fn rules(_: &Path, bytes: &[u8]) -> Found {
    let text = String::from_utf8_lossy(bytes);
    match Rules::parse(&text) {
        Ok(rules) => {
            let sample = "جملة أولى. وجملة ثانية؟ (د. سعاد) قالت: نعم! Dr. Smith said no. ".repeat(20);
            if let Ok(segmenter) = rules.segmenter(&ar(), &Options::default()) {
                let _ = segmenter.segment(&sample);
            }
            Found::Taken
        }
        Err(_) => Found::Refused(None),
    }
}
