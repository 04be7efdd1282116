//! What somebody did, told from a file before and after. Pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::{
    Asked, Decision, Lang, PersonId, QuestionId, Release, Rendering, Said, SegmentId, Source, SourceSegment,
    Target, Translation, Utterance, Verdict,
};

/// What can be done to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The source was brought in.
    Imported,
    /// The source of segments was edited.
    Edited,
    /// Segments were added to the source.
    Inserted,
    /// Segments were split off another.
    Split,
    /// Segments were made of several others.
    Merged,
    /// Segments were moved.
    Moved,
    /// Segments were taken out of the source.
    Removed,
    /// The statement got another id.
    Renamed,
    /// The whole statement was deleted.
    Deleted,
    /// Date, languages or an embargo changed.
    FactsChanged,
    /// Targets were given.
    Translated,
    /// Targets were changed.
    Changed,
    /// Targets were said to render a changed source.
    Confirmed,
    /// Segments were left out of the translation.
    Omitted,
    /// Targets were taken out.
    Withdrawn,
    /// Pairs were approved.
    Approved,
    /// Pairs were rejected.
    Rejected,
    /// A verdict was taken out of the log, which only grows otherwise.
    VerdictRemoved,
    /// The statement was released.
    Released,
    /// A release was taken out of the record, which only grows otherwise.
    ReleaseRemoved,
    /// Somebody asked about the source.
    Asked,
    /// Somebody asked about a translation.
    AskedTranslation,
    /// A question was answered.
    Answered,
    /// A question was closed.
    Closed,
    /// Something was taken out of the log of questions, which only grows otherwise.
    QuestionRemoved,
    /// The configuration changed: people, roles, policy.
    PolicyChanged,
    /// A file was left in a state that cannot be read.
    Broken,
}

impl What {
    /// What comes first when several things were done at once: the source, translations, verdicts, releases.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::Translated | Self::Changed | Self::Confirmed | Self::Omitted | Self::Withdrawn => 1,
            Self::Approved | Self::Rejected | Self::VerdictRemoved => 2,
            Self::Released | Self::ReleaseRemoved => 3,
            _ => 0,
        }
    }

    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Imported => "log-imported",
            Self::Edited => "log-edited",
            Self::Inserted => "log-inserted",
            Self::Split => "log-split",
            Self::Merged => "log-merged",
            Self::Moved => "log-moved",
            Self::Removed => "log-removed",
            Self::Renamed => "log-renamed",
            Self::Deleted => "log-deleted",
            Self::FactsChanged => "log-facts-changed",
            Self::Translated => "log-translated",
            Self::Changed => "log-changed",
            Self::Confirmed => "log-confirmed",
            Self::Omitted => "log-omitted",
            Self::Withdrawn => "log-withdrawn",
            Self::Approved => "log-approved",
            Self::Rejected => "log-rejected",
            Self::VerdictRemoved => "log-verdict-removed",
            Self::Released => "log-released",
            Self::ReleaseRemoved => "log-release-removed",
            Self::Asked => "log-asked",
            Self::AskedTranslation => "log-asked-translation",
            Self::Answered => "log-answered",
            Self::Closed => "log-closed",
            Self::QuestionRemoved => "log-question-removed",
            Self::PolicyChanged => "log-policy-changed",
            Self::Broken => "log-broken",
        }
    }
}

/// One thing done to one segment, or to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// What.
    pub what: What,
    /// In which language; `None` for the source and for the statement.
    pub language: Option<Lang>,
    /// To which segment.
    pub segment: Option<SegmentId>,
    /// Who, as the file says.
    pub by: Option<PersonId>,
    /// When, as the file says.
    pub at: Option<Timestamp>,
    /// The release's number.
    pub number: Option<u32>,
    /// The reason that was given.
    pub because: Option<String>,
    /// The languages of a release.
    pub languages: Vec<Lang>,
}

impl Deed {
    /// A deed of which the file says nothing more.
    #[must_use]
    pub fn of(what: What) -> Self {
        Self {
            what,
            language: None,
            segment: None,
            by: None,
            at: None,
            number: None,
            because: None,
            languages: Vec::new(),
        }
    }

    /// Whether both were done to the same thing: a segment in a language, a verdict on it, a release.
    pub(super) fn same_thing(&self, other: &Self) -> bool {
        (
            self.what.rank(),
            &self.language,
            &self.segment,
            self.number,
            self.at,
        ) == (
            other.what.rank(),
            &other.language,
            &other.segment,
            other.number,
            other.at,
        )
    }

    fn to(what: What, segment: &SegmentId) -> Self {
        Self {
            segment: Some(segment.clone()),
            ..Self::of(what)
        }
    }
}

/// What was done to a source.
#[must_use]
pub fn in_source(before: Option<&Source>, after: Option<&Source>) -> Vec<Deed> {
    match (before, after) {
        (None, None) => Vec::new(),
        (Some(_), None) => vec![Deed::of(What::Deleted)],
        (None, Some(after)) => {
            let imported = |segment: &SourceSegment| Deed::to(What::Imported, &segment.id);
            after.segments.iter().map(imported).collect()
        }
        (Some(before), Some(after)) => between_sources(before, after),
    }
}

fn between_sources(before: &Source, after: &Source) -> Vec<Deed> {
    let was = by_id(&before.segments);
    let is = by_id(&after.segments);
    let mut deeds = Vec::new();
    let mut went_into_others = BTreeSet::new();
    for segment in &after.segments {
        match was.get(&segment.id) {
            Some(old) if old.text == segment.text => {}
            Some(_) => deeds.push(Deed::to(What::Edited, &segment.id)),
            None => {
                let what = match segment.from.len() {
                    0 => What::Inserted,
                    1 => What::Split,
                    _ => What::Merged,
                };
                deeds.push(Deed::to(what, &segment.id));
            }
        }
        went_into_others.extend(&segment.from);
    }
    for segment in moved(before, after) {
        deeds.push(Deed::to(What::Moved, segment));
    }
    for segment in &before.segments {
        if !is.contains_key(&segment.id) && !went_into_others.contains(&segment.id) {
            deeds.push(Deed::to(What::Removed, &segment.id));
        }
    }
    deeds
}

fn by_id(segments: &[SourceSegment]) -> HashMap<&SegmentId, &SourceSegment> {
    segments.iter().map(|segment| (&segment.id, segment)).collect()
}

/// The segments that stand on both sides, but elsewhere among the others.
fn moved<'a>(before: &'a Source, after: &Source) -> Vec<&'a SegmentId> {
    let (was, is) = (by_id(&before.segments), by_id(&after.segments));
    let old = before.segments.iter().map(|segment| &segment.id);
    let old: Vec<&SegmentId> = old.filter(|id| is.contains_key(id)).collect();
    let new = after.segments.iter().map(|segment| &segment.id);
    let new: Vec<&SegmentId> = new.filter(|id| was.contains_key(id)).collect();
    if old == new {
        return Vec::new();
    }
    let gone = |op: &DiffOp| match *op {
        DiffOp::Delete { .. } | DiffOp::Replace { .. } => op.old_range(),
        _ => 0..0,
    };
    capture_diff_slices(Algorithm::Myers, &old, &new)
        .iter()
        .flat_map(gone)
        .filter_map(|at| old.get(at).copied())
        .collect()
}

/// What was done to a translation.
#[must_use]
pub fn in_translation(lang: &Lang, before: Option<&Translation>, after: Option<&Translation>) -> Vec<Deed> {
    let targets = |translation: Option<&Translation>| -> Vec<Target> {
        translation.map(|found| found.targets.clone()).unwrap_or_default()
    };
    let (before, after) = (targets(before), targets(after));
    let was: BTreeMap<&SegmentId, &Target> = before.iter().map(|target| (&target.id, target)).collect();
    let is: BTreeSet<&SegmentId> = after.iter().map(|target| &target.id).collect();
    let mut deeds = Vec::new();
    for target in &after {
        let Some(what) = to_target(was.get(&target.id).copied(), target) else {
            continue;
        };
        let because = match &target.rendering {
            Rendering::Omitted(because) => Some(because.clone()),
            Rendering::Text(_) => None,
        };
        deeds.push(Deed {
            language: Some(lang.clone()),
            by: target.by.clone(),
            because,
            ..Deed::to(what, &target.id)
        });
    }
    for target in before.iter().filter(|target| !is.contains(&target.id)) {
        deeds.push(Deed {
            language: Some(lang.clone()),
            ..Deed::to(What::Withdrawn, &target.id)
        });
    }
    deeds
}

fn to_target(before: Option<&Target>, after: &Target) -> Option<What> {
    let same = before.is_some_and(|before| before.rendering == after.rendering);
    match (&after.rendering, before) {
        (_, Some(before)) if same => (before.source != after.source).then_some(What::Confirmed),
        (Rendering::Omitted(_), _) => Some(What::Omitted),
        (Rendering::Text(_), Some(before)) if before.rendering.text().is_some() => Some(What::Changed),
        (Rendering::Text(_), _) => Some(What::Translated),
    }
}

/// What was done to a log of verdicts.
#[must_use]
pub fn in_verdicts(lang: &Lang, before: &[Verdict], after: &[Verdict]) -> Vec<Deed> {
    let told = |verdict: &Verdict, gone: bool| -> Vec<Deed> {
        let (what, because) = match &verdict.decision {
            _ if gone => (What::VerdictRemoved, None),
            Decision::Approve => (What::Approved, None),
            Decision::Reject { because } => (What::Rejected, Some(because.clone())),
        };
        let deed = |segment: &SegmentId| Deed {
            language: Some(lang.clone()),
            by: (!gone).then(|| verdict.by.clone()),
            at: (!gone).then_some(verdict.at),
            because: because.clone(),
            ..Deed::to(what, segment)
        };
        verdict.pairs.keys().map(deed).collect()
    };
    let added = without(after, before).flat_map(|verdict| told(verdict, false));
    let gone = without(before, after).flat_map(|verdict| told(verdict, true));
    added.chain(gone).collect()
}

/// What was done to a log of questions. An answer is told with the segment that its question is about.
#[must_use]
pub fn in_questions(before: &[Utterance], after: &[Utterance]) -> Vec<Deed> {
    let asked: HashMap<&QuestionId, &Asked> = after
        .iter()
        .chain(before)
        .filter_map(|own| match &own.said {
            Said::Asked(asked) => Some((&asked.id, asked)),
            Said::Answered { .. } => None,
        })
        .collect();
    let deed = |own: &Utterance| {
        let (what, question, because) = match &own.said {
            Said::Asked(asked) => {
                let what = asked
                    .lang
                    .as_ref()
                    .map_or(What::Asked, |_| What::AskedTranslation);
                (what, Some(asked), Some(asked.text.clone()))
            }
            Said::Answered {
                question,
                text,
                closes,
            } => {
                let what = if *closes { What::Closed } else { What::Answered };
                (what, asked.get(question).copied(), text.clone())
            }
        };
        Deed {
            language: question.and_then(|asked| asked.lang.clone()),
            segment: question.map(|asked| asked.segment.clone()),
            by: Some(own.by.clone()),
            at: Some(own.at),
            because,
            ..Deed::of(what)
        }
    };
    // A merge can give a question's segment another id: nothing was said or taken out then.
    let same = |one: &Utterance, other: &Utterance| (&one.by, one.at) == (&other.by, other.at);
    let is_in = |all: &[Utterance], own: &Utterance| all.iter().any(|other| same(own, other));
    let added = without(after, before).filter(|own| !is_in(before, own));
    let added = added.map(deed);
    let gone = without(before, after).filter(|own| !is_in(after, own));
    let gone = gone.map(|_| Deed::of(What::QuestionRemoved));
    added.chain(gone).collect()
}

/// What was done to a record of releases.
#[must_use]
pub fn in_releases(before: &[Release], after: &[Release]) -> Vec<Deed> {
    let deed = |release: &Release, what: What| Deed {
        number: Some(release.number),
        languages: release.languages.iter().map(|part| part.lang.clone()).collect(),
        ..Deed::of(what)
    };
    let made = |release: &Release| Deed {
        by: Some(release.by.clone()),
        at: Some(release.at),
        ..deed(release, What::Released)
    };
    let added = without(after, before).map(made);
    let gone = without(before, after).map(|release| deed(release, What::ReleaseRemoved));
    added.chain(gone).collect()
}

/// Those of a list that another has not. Logs grow at their end, so what both begin with is not searched for.
fn without<'a, T: PartialEq>(list: &'a [T], other: &'a [T]) -> impl Iterator<Item = &'a T> {
    let same = list.iter().zip(other).take_while(|(a, b)| a == b).count();
    let rest = other.get(same..).unwrap_or_default();
    let list = list.get(same..).unwrap_or_default();
    list.iter().filter(move |item| !rest.contains(item))
}
