//! `why`: the chain of facts behind the state of a segment, from the files and git history.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::formats::workspace;
use crate::message::Outcome;
use crate::model::{
    Decision, Digest, Lang, PairKey, Rendering, Reviewed, SegmentId, State, StatementId, Target,
};
use crate::project::{Project, Version, layout};
use crate::workflow::{Config, SegmentRow, VerdictIndex, rows, standing, void_waiver};

use super::confirm::ConfirmFault;
use super::decide::digest_of;

/// Why a segment is in its state.
#[derive(Debug, Serialize)]
pub struct WhyReport {
    /// The state.
    pub state: State,
    /// What led to it, oldest first.
    pub facts: Vec<Fact>,
    /// The clone does not hold all of the history.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shallow: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What.
    pub what: What,
    /// Who: a person's id, or name and address from a commit.
    pub by: Option<String>,
    /// Who entered it, name and address from the commit, where that is somebody else than the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When.
    pub at: Option<Timestamp>,
    /// In which commit.
    pub commit: Option<String>,
    /// The text, the reason, or the rule that applied.
    pub detail: Option<String>,
    /// The check that is waived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
}

/// What can happen to a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The source was written.
    SourceWritten,
    /// The source changed.
    SourceChanged,
    /// The source was taken out.
    SourceRemoved,
    /// The target was given.
    Translated,
    /// The target changed.
    TargetChanged,
    /// The target was said to render a changed source.
    Confirmed,
    /// The segment was left out of the translation.
    Omitted,
    /// Today's pair was approved.
    Approved,
    /// Today's pair was rejected.
    Rejected,
    /// An earlier pair was approved.
    ApprovedEarlier,
    /// An earlier pair was rejected.
    RejectedEarlier,
    /// A verdict on today's pair that counts for nothing, and why.
    VoidVerdict,
    /// A check's findings in today's pair were waived.
    Waived,
    /// Those in an earlier pair were.
    WaivedEarlier,
    /// A waiver for today's pair that counts for nothing, and why.
    VoidWaiver,
    /// Something that is in the files and not yet in a commit.
    Uncommitted,
    /// A merge kept several versions, and nobody has chosen.
    Contested,
}

impl What {
    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::SourceWritten => "why-source-written",
            Self::SourceChanged => "why-source-changed",
            Self::SourceRemoved => "why-source-removed",
            Self::Translated => "why-translated",
            Self::TargetChanged => "why-target-changed",
            Self::Confirmed => "why-confirmed",
            Self::Omitted => "why-omitted",
            Self::Approved => "why-approved",
            Self::Rejected => "why-rejected",
            Self::ApprovedEarlier => "why-approved-earlier",
            Self::RejectedEarlier => "why-rejected-earlier",
            Self::VoidVerdict => "why-void-verdict",
            Self::Waived => "why-waived",
            Self::WaivedEarlier => "why-waived-earlier",
            Self::VoidWaiver => "why-void-waiver",
            Self::Uncommitted => "why-uncommitted",
            Self::Contested => "why-contested",
        }
    }
}

/// Explains the state of a segment in one language.
///
/// # Errors
/// A segment that does not exist, or what is wrong with the workspace or the repository.
pub fn why(project: &Project<'_>, id: &StatementId, lang: &Lang, segment: &SegmentId) -> Outcome<WhyReport> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    project.require_translated(&statement, lang)?;
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(&statement, lang, reviewed, project.config());
    let Some(row) = rows.iter().find(|row| row.id == segment) else {
        let (statement, segment, lang) = (id.to_string(), segment.to_string(), lang.to_string());
        return Err(ConfirmFault::Unknown {
            statement,
            segment,
            lang,
        }
        .into());
    };
    let source_path = layout::source(id, &project.config().source);
    let sources = walk(project, &source_path, |text| {
        let source = workspace::source::read(&source_path, text, &project.config().source).ok()?;
        source.get(segment).map(|found| found.text.clone())
    })?;
    let target_path = layout::translation(id, lang);
    let targets = walk(project, &target_path, |text| {
        workspace::translation::read(&target_path, text, lang)
            .ok()?
            .get(segment)
            .cloned()
    })?;
    let mut facts = source_facts(&sources, row.source.map(|source| source.text.as_str()));
    facts.extend(target_facts(&targets, row.target, project.config()));
    facts.extend(verdict_facts(id, lang, row, reviewed, project));
    facts.extend(waiver_facts(id, lang, row, reviewed, project));
    if row.standing.contested.is_some() {
        facts.push(Fact {
            what: What::Contested,
            check: None,
            by: None,
            author: None,
            at: None,
            commit: None,
            detail: None,
        });
    }
    let commits = order_of_commits(&facts);
    facts.sort_by_key(|fact| {
        let commit = fact.commit.as_deref().and_then(|commit| commits.get(commit));
        (fact.at.is_none(), fact.at, commit.copied().unwrap_or(usize::MAX))
    });
    Ok(WhyReport {
        state: row.state(),
        facts,
        shallow: project.is_shallow(),
    })
}

/// Which commit came before which, for those of the same second: each file's history lists its own in order.
fn order_of_commits(facts: &[Fact]) -> BTreeMap<String, usize> {
    let mut order = BTreeMap::new();
    for commit in facts.iter().filter_map(|fact| fact.commit.as_ref()) {
        let next = order.len();
        order.entry(commit.clone()).or_insert(next);
    }
    order
}

/// A version of something, and the commit that made it.
struct Seen<T> {
    value: Option<T>,
    version: Version,
}

/// The versions of something in a file's history, oldest first, only those that differ from the one before.
fn walk<T: PartialEq>(
    project: &Project<'_>,
    path: &std::path::Path,
    read: impl Fn(&str) -> Option<T>,
) -> Outcome<Vec<Seen<T>>> {
    let mut versions = Vec::new();
    for version in project.history(path)? {
        let value = project.text_of(&version)?.and_then(|text| read(&text));
        versions.push(Seen { value, version });
    }
    versions.reverse();
    let mut seen: Vec<Seen<T>> = Vec::new();
    for version in versions {
        let last = seen.last().and_then(|seen| seen.value.as_ref());
        if version.value.as_ref() != last {
            seen.push(version);
        }
    }
    Ok(seen)
}

fn fact(what: What, version: &Version, detail: Option<String>) -> Fact {
    Fact {
        what,
        by: Some(version.by.clone()),
        author: None,
        at: Some(version.at),
        commit: Some(version.commit.to_string()),
        detail,
        check: None,
    }
}

fn uncommitted(detail: &str) -> Fact {
    Fact {
        what: What::Uncommitted,
        by: None,
        author: None,
        at: None,
        commit: None,
        detail: Some(detail.to_owned()),
        check: None,
    }
}

fn source_facts(versions: &[Seen<String>], today: Option<&str>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut written = false;
    for seen in versions {
        let what = match (&seen.value, written) {
            (Some(_), false) => What::SourceWritten,
            (Some(_), true) => What::SourceChanged,
            (None, _) => What::SourceRemoved,
        };
        written = true;
        facts.push(fact(what, &seen.version, seen.value.clone()));
    }
    let committed = versions.last().and_then(|seen| seen.value.as_deref());
    if let Some(today) = today.filter(|today| committed != Some(*today)) {
        facts.push(uncommitted(today));
    }
    facts
}

fn target_facts(versions: &[Seen<Target>], today: Option<&Target>, config: &Config) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut before: Option<&Target> = None;
    for seen in versions {
        if let Some(target) = &seen.value {
            let same_text = before.is_some_and(|before| before.rendering == target.rendering);
            let what = match (&target.rendering, before) {
                (Rendering::Omitted(_), _) => What::Omitted,
                (Rendering::Text(_), None) => What::Translated,
                (Rendering::Text(_), Some(_)) if same_text => What::Confirmed,
                (Rendering::Text(_), Some(_)) => What::TargetChanged,
            };
            let moved_only = same_text && before.is_some_and(|before| before.source == target.source);
            if !moved_only {
                let mut fact = fact(what, &seen.version, Some(shown(target)));
                if let Some(by) = &target.by {
                    let author = config.person_by_email(&seen.version.email);
                    let is_author = author.is_some_and(|author| author.id == *by);
                    fact.author = fact.by.take().filter(|_| !is_author);
                    fact.by = Some(by.to_string());
                }
                facts.push(fact);
            }
        }
        before = seen.value.as_ref();
    }
    if let Some(today) = today.filter(|today| before.is_none_or(|before| before.rendering != today.rendering))
    {
        facts.push(uncommitted(&shown(today)));
    }
    facts
}

fn shown(target: &Target) -> String {
    match &target.rendering {
        Rendering::Text(text) | Rendering::Omitted(text) => text.clone(),
    }
}

fn verdict_facts(
    id: &StatementId,
    lang: &Lang,
    row: &SegmentRow<'_>,
    reviewed: &Reviewed,
    project: &Project<'_>,
) -> Vec<Fact> {
    let today: Option<Digest> = match row.state() {
        State::Stale | State::Missing | State::Obsolete => None,
        _ => digest_of(id, lang, row),
    };
    let rendered: Option<Digest> = row.target.map(|target| {
        PairKey {
            statement: id,
            lang,
            segment: row.id,
            source: target.source.as_deref(),
            rendering: &target.rendering,
        }
        .digest()
    });
    let index = VerdictIndex::new(&reviewed.verdicts);
    let standing = standing(id, lang, row.source, row.target, &index, project.config());
    let mut facts = Vec::new();
    for verdict in &reviewed.verdicts {
        let Some(digest) = verdict.pairs.get(row.id) else {
            continue;
        };
        let void = standing
            .void
            .iter()
            .find(|(of, _)| std::ptr::eq(*of, verdict))
            .map(|(_, void)| *void);
        let of_today = today.as_ref() == Some(digest);
        let (what, detail) = match (&verdict.decision, of_today, void) {
            (_, true, Some(void)) => (What::VoidVerdict, Some(void.name().to_owned())),
            (Decision::Approve, true, None) => (What::Approved, None),
            (Decision::Reject { because }, true, None) => (What::Rejected, Some(because.clone())),
            (Decision::Approve, false, _) => (
                What::ApprovedEarlier,
                (rendered.as_ref() == Some(digest)).then(|| "source-changed-since".to_owned()),
            ),
            (Decision::Reject { because }, false, _) => (What::RejectedEarlier, Some(because.clone())),
        };
        facts.push(Fact {
            what,
            by: Some(verdict.by.to_string()),
            author: None,
            at: Some(verdict.at),
            commit: None,
            detail,
            check: None,
        });
    }
    facts
}

fn waiver_facts(
    id: &StatementId,
    lang: &Lang,
    row: &SegmentRow<'_>,
    reviewed: &Reviewed,
    project: &Project<'_>,
) -> Vec<Fact> {
    let today = match row.state() {
        State::Stale | State::Missing | State::Obsolete => None,
        _ => digest_of(id, lang, row),
    };
    let about = reviewed
        .waivers
        .iter()
        .filter_map(|waiver| Some((waiver, waiver.pairs.get(row.id)?)));
    let facts = about.map(|(waiver, digest)| {
        let of_today = today.as_ref() == Some(digest);
        let target = row.target.filter(|_| of_today);
        let void = target.and_then(|target| void_waiver(waiver, target, lang, project.config()));
        let (what, detail) = match (of_today, void) {
            (true, Some(void)) => (What::VoidWaiver, void.name().to_owned()),
            (true, None) => (What::Waived, waiver.because.clone()),
            (false, _) => (What::WaivedEarlier, waiver.because.clone()),
        };
        Fact {
            what,
            by: Some(waiver.by.to_string()),
            author: None,
            at: Some(waiver.at),
            commit: None,
            detail: Some(detail),
            check: Some(waiver.check.clone()),
        }
    });
    facts.collect()
}
