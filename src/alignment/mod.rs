//! Which segment of a corrected source is which segment of the one before, and how grave each edit is.
//!
//! From the surest to the least sure: texts that stayed the same; what lies between them, in order; what was edited
//! and moved. Nothing here knows ids, translations or files. Where position and words leave more than one reading, a
//! segment is new rather than given a doubtful origin. How it decides, and how often it errs, is told in
//! `docs/revising.md`.

mod anchors;
mod class;
mod gaps;
mod plan;
mod strays;
mod table;
mod units;

use crate::diff::longest_increasing;
use crate::model::{Block, Lang};
use class::Classifier;
pub use class::{Class, Context, class, negates, same_facts};
use gaps::Group;
use units::Texts;

/// A segment as alignment sees it.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'a> {
    /// Its text.
    pub text: &'a str,
    /// The block that it stands in.
    pub block: Block,
}

/// What became of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// Same text, same order.
    Unchanged,
    /// Another text; in another place too where the link says that it moved.
    Edited,
    /// Same text, elsewhere.
    Moved,
    /// One of several that were one.
    Split,
    /// One that was several.
    Merged,
    /// New.
    Inserted,
}

impl Change {
    /// The name as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Edited => "edited",
            Self::Moved => "moved",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Inserted => "inserted",
        }
    }
}

/// Where a new segment comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What happened.
    pub change: Change,
    /// How grave the edit is; `None` where no text was edited. Parts of a split, and a merged segment, have the class of
    /// the whole: all parts against all origins.
    pub class: Option<Class>,
    /// The old segments it comes from, ascending; empty for an inserted one.
    pub from: Vec<usize>,
    /// It stands elsewhere in the order.
    pub moved: bool,
    /// It stands in a block of another kind, level or mark than all that it comes from.
    pub block_changed: bool,
}

/// How two versions of a statement correspond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// One link for each new segment, in order.
    pub links: Vec<Link>,
    /// The old segments that nothing comes from, ascending.
    pub removed: Vec<usize>,
}

/// Aligns the segments of a corrected source with those of the one before.
///
/// Every old segment is an origin of some link or is removed. The same input always gives the same output.
///
/// ```
/// use bayan::alignment::{Change, Context, Unit, align};
/// use bayan::model::{Block, Lang};
/// let units = |texts: &[&'static str]| -> Vec<Unit<'static>> {
///     texts.iter().map(|text| Unit { text, block: Block::default() }).collect()
/// };
/// let old = units(&["عقد المجلس لقاء في المدينة.", "حضر 30 عضوا."]);
/// let new = units(&["بيان", "عقد المجلس لقاء في المدينة.", "حضر 31 عضوا."]);
/// let alignment = align(&old, &new, &Lang::parse("ar").unwrap(), &Context::default());
/// let changes: Vec<Change> = alignment.links.iter().map(|link| link.change).collect();
/// assert_eq!(changes, [Change::Inserted, Change::Unchanged, Change::Edited]);
/// ```
#[must_use]
pub fn align(old: &[Unit<'_>], new: &[Unit<'_>], lang: &Lang, context: &Context<'_>) -> Alignment {
    let same = old.len() == new.len() && old.iter().zip(new).all(|(a, b)| a.text == b.text);
    let groups = if same {
        identical(old.len())
    } else {
        plan::groups(&Texts::of(old, new, lang))
    };
    Linker {
        old,
        new,
        classifier: Classifier::new(lang, context),
    }
    .alignment(&groups)
}

fn identical(length: usize) -> Vec<Group> {
    (0..length).map(|n| Group::of(n, n)).collect()
}

/// Writes groups as links.
struct Linker<'a> {
    old: &'a [Unit<'a>],
    new: &'a [Unit<'a>],
    classifier: Classifier<'a>,
}

impl Linker<'_> {
    fn alignment(&self, groups: &[Group]) -> Alignment {
        let inserted = Link {
            change: Change::Inserted,
            class: None,
            from: Vec::new(),
            moved: false,
            block_changed: false,
        };
        let mut links = vec![inserted; self.new.len()];
        let mut removed = vec![true; self.old.len()];
        let mut in_order: Vec<&Group> = groups.iter().collect();
        in_order.sort_unstable_by_key(|group| group.new.first().copied());
        let origins: Vec<usize> = in_order
            .iter()
            .filter_map(|group| group.old.first().copied())
            .collect();
        let mut stayed = vec![false; in_order.len()];
        for index in longest_increasing(&origins) {
            stayed[index] = true;
        }
        for (group, stayed) in in_order.into_iter().zip(stayed) {
            group.old.iter().for_each(|i| removed[*i] = false);
            self.link(group, !stayed, &mut links);
        }
        let removed = removed
            .into_iter()
            .enumerate()
            .filter(|(_, removed)| *removed)
            .map(|(i, _)| i);
        Alignment {
            links,
            removed: removed.collect(),
        }
    }

    fn link(&self, group: &Group, moved: bool, links: &mut [Link]) {
        let (old_text, new_text) = (text(self.old, &group.old), text(self.new, &group.new));
        let edited = old_text != new_text;
        let class = edited.then(|| self.classifier.class(&old_text, &new_text));
        let change = match (group.old.len(), group.new.len()) {
            (1, 1) if edited => Change::Edited,
            (1, 1) if moved => Change::Moved,
            (1, 1) => Change::Unchanged,
            (1, _) => Change::Split,
            _ => Change::Merged,
        };
        for j in &group.new {
            let block = self.new[*j].block;
            links[*j] = Link {
                change,
                class,
                from: group.old.clone(),
                moved,
                block_changed: group.old.iter().all(|i| self.old[*i].block != block),
            };
        }
    }
}

fn text(units: &[Unit<'_>], places: &[usize]) -> String {
    let texts: Vec<&str> = places
        .iter()
        .filter_map(|place| units.get(*place))
        .map(|unit| unit.text)
        .collect();
    texts.join(" ")
}
