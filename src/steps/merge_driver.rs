//! `merge-driver` and `diff-driver`: what git asks for when it merges or shows one of our files.
//!
//! Git hands over one file at a time, so nothing is known of the others: where both sides gave one id to two new
//! segments, both stand as versions of it, and a person tells them apart.

use std::path::Path;

use crate::formats::merging::{self, Kind, Renames, Three};
use crate::formats::workspace::{source, translation};
use crate::message::Outcome;
use crate::model::{Lang, PersonId, Rendering, SourceCandidate};
use crate::project::layout;
use crate::store;

use super::resolve::ResolveFault;

/// What the file at that path in a repository is: the workspace may be in a folder of it.
fn kind(path: &Path, source_lang: &Lang) -> Option<Kind> {
    let parts: Vec<_> = path.iter().collect();
    let tail = |count: usize| {
        let from = parts.len().checked_sub(count)?;
        let tail: std::path::PathBuf = parts.get(from..)?.iter().collect();
        layout::kind(&tail, source_lang)
    };
    tail(3).or_else(|| tail(1)).map(|(_, kind)| kind)
}

/// Merges one file as git's merge driver: the text that both sides' become.
///
/// # Errors
/// It is none of ours, or a side of it cannot be read: git then leaves both sides in the file.
pub fn merge([base, ours, theirs]: [&str; 3], path: &Path, source_lang: &Lang) -> Outcome<merging::Merged> {
    let kind = kind(path, source_lang).ok_or_else(|| ResolveFault::NotOurs {
        path: path.to_owned(),
    })?;
    let (base, ours, theirs) = (store::plain(base), store::plain(ours), store::plain(theirs));
    let three = Three {
        base: (!base.is_empty() || !matches!(kind, Kind::Source(_))).then_some(&*base),
        ours: &ours,
        theirs: &theirs,
    };
    let mut renames = Renames::default();
    if let Kind::Source(lang) = &kind {
        renames = merging::renames(path, lang, &three, Default::default())?;
    }
    merging::merge(path, &kind, &three, &renames)
}

/// A source or a translation as a person reads it, one line for each text; `None` for a file of another kind.
#[must_use]
pub fn readable(text: &str) -> Option<String> {
    let path = Path::new("file");
    let (ar, text) = (Lang::parse("ar").ok()?, store::plain(text));
    if let Ok(own) = source::read(path, &text, &ar)
        && !own.segments.is_empty()
    {
        return Some(own.segments.iter().map(source_lines).collect());
    }
    let own = translation::read(path, &text, &ar).ok()?;
    (!own.targets.is_empty()).then(|| own.targets.iter().map(target_lines).collect())
}

fn source_lines(segment: &crate::model::SourceSegment) -> String {
    let block = segment.opens.map_or("", |block| block.kind.as_str());
    let mut lines = format!("{} {block}", segment.id).trim_end().to_owned();
    lines.push('\n');
    let others = segment.candidates.iter().map(|other| match other {
        SourceCandidate::Text(text) => text.as_str(),
        SourceCandidate::Removed => "-",
    });
    for text in std::iter::once(segment.text.as_str()).chain(others) {
        lines.push_str(&format!("  {text}\n"));
    }
    lines
}

fn target_lines(target: &crate::model::Target) -> String {
    let mut lines = format!("{}\n", target.id);
    for version in target.versions() {
        if let Some(source) = &version.source {
            lines.push_str(&format!("  < {source}\n"));
        }
        let (mark, text) = match &version.rendering {
            Rendering::Text(text) => ('>', text),
            Rendering::Omitted(reason) => ('x', reason),
        };
        let by: Vec<&str> = version
            .by
            .iter()
            .chain(&version.hands)
            .map(PersonId::as_str)
            .collect();
        lines.push_str(&format!("  {mark} {text}\n"));
        if !by.is_empty() {
            lines.push_str(&format!("    {}\n", by.join(", ")));
        }
    }
    lines
}
