//! What changed between two versions of a statement, segment by segment, source and translation side by side. Pure.
//!
//! Segments are known by their ids, which survive every edit; one that was split or merged stands against those that
//! it came from. What neither changed nor moved is not told.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use crate::alignment::{self, Class, Context};
use crate::diff::{self, Op, longest_increasing};
use crate::model::{Lang, Rendering, Reviewed, SegmentId, State, Statement};
use crate::workflow::{Config, SegmentRow, rows};

/// A statement with the rules that it stands under.
pub type Version<'a> = (&'a Statement, &'a Config);

/// What happened to a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Happened {
    /// Its source or its target reads otherwise.
    Edited,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It reads as before, elsewhere.
    Moved,
}

/// A segment that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedSegment {
    /// Its id; the old one if it is gone.
    pub id: SegmentId,
    /// The other segments that came of the same ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<SegmentId>,
    /// What happened.
    pub change: Happened,
    /// How grave the edit of the source is; `None` if it was not edited.
    pub class: Option<Class>,
    /// The source as it was.
    pub old: Option<String>,
    /// The source as it is.
    pub new: Option<String>,
    /// The difference.
    pub ops: Vec<Op>,
    /// How grave the edit of the target is; `None` if it was not edited.
    pub target_class: Option<Class>,
    /// The target as it was.
    pub old_target: Option<String>,
    /// The target as it is.
    pub target: Option<String>,
    /// The difference.
    pub target_ops: Vec<Op>,
}

impl ChangedSegment {
    /// How grave it is for a reader. What came or went is of substance, unless the translation alone had it.
    #[must_use]
    pub fn gravity(&self) -> Class {
        let in_source = self.old.is_some() || self.new.is_some();
        match self.change {
            Happened::Added | Happened::Removed if in_source => Class::Substance,
            Happened::Added | Happened::Removed | Happened::Moved => Class::Wording,
            Happened::Edited => self.class.max(self.target_class).unwrap_or(Class::Orthographic),
        }
    }
}

/// What changed from one version to the next, in the order of the new one; in the source alone, or in a translation too.
#[must_use]
pub fn changes(old: Version<'_>, new: Version<'_>, lang: Option<&Lang>) -> Vec<ChangedSegment> {
    let (before, after) = (entries(old, lang), entries(new, lang));
    let places: HashMap<&SegmentId, usize> = before.iter().zip(0..).map(|(own, at)| (&own.id, at)).collect();
    let groups = grouped(&after, &places);
    let stayed = stayed(&groups);
    let taken: BTreeSet<usize> = groups
        .iter()
        .flat_map(|group| group.from.iter().copied())
        .collect();
    let mut gone = gone(&before, &taken, &groups);
    let source = &new.0.source.lang;
    let mut all: Vec<ChangedSegment> = gone.remove(&None).unwrap_or_default();
    for (at, group) in groups.iter().enumerate() {
        let origins: Vec<&Entry> = group.from.iter().filter_map(|place| before.get(*place)).collect();
        let parts: Vec<&Entry> = after.iter().skip(group.first).take(group.length).collect();
        all.extend(compared(&origins, &parts, !stayed.contains(&at), source, lang));
        all.extend(gone.remove(&Some(at)).unwrap_or_default());
    }
    all
}

/// A segment of one version.
struct Entry {
    id: SegmentId,
    from: Vec<SegmentId>,
    source: Option<String>,
    target: Option<String>,
}

fn entries((statement, config): Version<'_>, lang: Option<&Lang>) -> Vec<Entry> {
    let of_row = |row: &SegmentRow<'_>| Entry {
        id: row.id.clone(),
        from: row.source.map(|own| own.from.clone()).unwrap_or_default(),
        source: row.source.map(|own| own.text.clone()),
        target: row
            .target
            .and_then(|own| Rendering::text(&own.rendering))
            .map(str::to_owned),
    };
    let Some(lang) = lang else {
        let segments = statement.source.segments.iter();
        return segments
            .map(|segment| Entry {
                id: segment.id.clone(),
                from: segment.from.clone(),
                source: Some(segment.text.clone()),
                target: None,
            })
            .collect();
    };
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(statement, lang, reviewed, config);
    let live = rows.iter().filter(|row| row.state() != State::Obsolete);
    live.map(of_row).collect()
}

/// Segments of the new version that came of the same ones of the old: almost always one of one.
struct Group {
    first: usize,
    length: usize,
    /// Where these stood, ascending; none for what is new.
    from: Vec<usize>,
}

fn grouped(after: &[Entry], places: &HashMap<&SegmentId, usize>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, entry) in after.iter().enumerate() {
        let own = places.get(&entry.id).copied();
        let mut from: Vec<usize> = match own {
            Some(own) => vec![own],
            None => entry
                .from
                .iter()
                .filter_map(|id| places.get(id).copied())
                .collect(),
        };
        from.sort_unstable();
        match groups.last_mut() {
            Some(last) if own.is_none() && !from.is_empty() && last.from == from => last.length += 1,
            _ => groups.push(Group {
                first: at,
                length: 1,
                from,
            }),
        }
    }
    groups
}

/// The groups that kept their place among each other.
fn stayed(groups: &[Group]) -> BTreeSet<usize> {
    let known: Vec<(usize, usize)> = groups
        .iter()
        .enumerate()
        .filter_map(|(at, group)| Some((at, *group.from.first()?)))
        .collect();
    let order: Vec<usize> = known.iter().map(|(_, from)| *from).collect();
    let kept = longest_increasing(&order);
    kept.into_iter()
        .filter_map(|index| known.get(index))
        .map(|(at, _)| *at)
        .collect()
}

/// The segments that are gone, by the group that they stood after.
fn gone(
    before: &[Entry],
    taken: &BTreeSet<usize>,
    groups: &[Group],
) -> BTreeMap<Option<usize>, Vec<ChangedSegment>> {
    let mut homes: HashMap<usize, usize> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        homes.extend(group.from.iter().map(|place| (*place, at)));
    }
    let mut gone: BTreeMap<Option<usize>, Vec<ChangedSegment>> = BTreeMap::new();
    let mut after = None;
    for (place, entry) in before.iter().enumerate() {
        if taken.contains(&place) {
            after = homes.get(&place).copied();
            continue;
        }
        let lost = one_sided(entry, Happened::Removed);
        gone.entry(after).or_default().push(lost);
    }
    gone
}

/// A segment that is in one of the versions only.
fn one_sided(entry: &Entry, change: Happened) -> ChangedSegment {
    let (source, target) = (entry.source.clone(), entry.target.clone());
    let removed = change == Happened::Removed;
    let (old, new) = if removed { (source, None) } else { (None, source) };
    let (old_target, target) = if removed { (target, None) } else { (None, target) };
    ChangedSegment {
        id: entry.id.clone(),
        with: Vec::new(),
        change,
        class: None,
        ops: ops(old.as_deref(), new.as_deref()),
        old,
        new,
        target_class: None,
        target_ops: ops(old_target.as_deref(), target.as_deref()),
        old_target,
        target,
    }
}

fn compared(
    origins: &[&Entry],
    parts: &[&Entry],
    moved: bool,
    source: &Lang,
    lang: Option<&Lang>,
) -> Option<ChangedSegment> {
    let (first, others) = parts.split_first()?;
    if origins.is_empty() {
        return Some(one_sided(first, Happened::Added));
    }
    let (old, new) = (
        joined(origins, |own| &own.source),
        joined(parts, |own| &own.source),
    );
    let (old_target, target) = (
        joined(origins, |own| &own.target),
        joined(parts, |own| &own.target),
    );
    let edited = old != new || old_target != target;
    (edited || moved).then(|| ChangedSegment {
        id: first.id.clone(),
        with: others.iter().map(|own| own.id.clone()).collect(),
        change: if edited { Happened::Edited } else { Happened::Moved },
        class: class(old.as_deref(), new.as_deref(), source),
        ops: ops(old.as_deref(), new.as_deref()),
        target_class: lang.and_then(|lang| class(old_target.as_deref(), target.as_deref(), lang)),
        target_ops: ops(old_target.as_deref(), target.as_deref()),
        old,
        new,
        old_target,
        target,
    })
}

/// The texts as one; `None` if there is none.
fn joined(entries: &[&Entry], text: impl Fn(&Entry) -> &Option<String>) -> Option<String> {
    let texts: Vec<&str> = entries.iter().filter_map(|own| text(own).as_deref()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

/// How grave an edit is; a text that came or went is of substance.
fn class(old: Option<&str>, new: Option<&str>, lang: &Lang) -> Option<Class> {
    match (old, new) {
        (old, new) if old == new => None,
        (Some(old), Some(new)) => Some(alignment::class(old, new, lang, &Context::default())),
        _ => Some(Class::Substance),
    }
}

fn ops(old: Option<&str>, new: Option<&str>) -> Vec<Op> {
    diff::words(old.unwrap_or_default(), new.unwrap_or_default())
}

#[cfg(test)]
mod tests;
