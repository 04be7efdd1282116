//! Where one segment stands in one language, and which verdicts made it so.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::model::{
    Decision, Digest, Lang, PairKey, PersonId, Seal, SegmentId, SourceSegment, State, StatementId, Target,
    Verdict, VerdictSignature,
};

use super::{Config, Role};

/// The verdicts of one translation, found by the pair they are about.
#[derive(Debug, Default)]
pub struct VerdictIndex<'a> {
    /// Sorted by digest; those on one pair in the order of the log.
    by_digest: Vec<(&'a Digest, &'a SegmentId, &'a Verdict)>,
}

impl<'a> VerdictIndex<'a> {
    /// Indexes a log; its order is kept.
    #[must_use]
    pub fn new(verdicts: &'a [Verdict]) -> Self {
        let pairs = |verdict: &'a Verdict| {
            let of = move |(segment, digest)| (digest, segment, verdict);
            verdict.pairs.iter().map(of)
        };
        let mut by_digest: Vec<(&Digest, &SegmentId, &Verdict)> = verdicts.iter().flat_map(pairs).collect();
        by_digest.sort_by_key(|(digest, ..)| *digest);
        Self { by_digest }
    }

    /// Whether there is no verdict at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_digest.is_empty()
    }

    /// Every verdict on that pair, oldest first. The segment's id is part of the digest; it is compared all the same.
    pub fn on(&self, segment: &SegmentId, digest: &Digest) -> impl Iterator<Item = &'a Verdict> {
        let start = self.by_digest.partition_point(|(on, ..)| *on < digest);
        self.by_digest
            .iter()
            .skip(start)
            .take_while(move |(on, ..)| *on == digest)
            .filter(move |(_, of, _)| *of == segment)
            .map(|(.., verdict)| *verdict)
    }
}

/// Why a verdict counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Void {
    /// `workflow.toml` knows nobody by that id.
    UnknownPerson,
    /// The person is no reviewer of that language.
    NotAReviewer,
    /// The person translated the segment, and the policy asks for four eyes.
    OwnTranslation,
    /// The policy asks for a signature, and there is none.
    Unsigned,
    /// The signature is damaged, or of another text.
    BadSignature,
    /// The signature was made for something else than a verdict.
    OtherPurpose,
    /// The signature is by a key that is not the person's.
    ForeignKey,
    /// The key was not the person's at the time that the verdict gives: not yet, or no longer.
    KeyNotValid,
    /// The program that checks the signature is not there.
    UncheckedSignature,
}

impl Void {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::UnknownPerson,
        Self::NotAReviewer,
        Self::OwnTranslation,
        Self::Unsigned,
        Self::BadSignature,
        Self::OtherPurpose,
        Self::ForeignKey,
        Self::KeyNotValid,
        Self::UncheckedSignature,
    ];

    /// The rule's name in JSON; the message id ends with it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UnknownPerson => "unknown-person",
            Self::NotAReviewer => "not-a-reviewer",
            Self::OwnTranslation => "own-translation",
            Self::Unsigned => "unsigned",
            Self::BadSignature => "bad-signature",
            Self::OtherPurpose => "other-purpose",
            Self::ForeignKey => "foreign-key",
            Self::KeyNotValid => "key-not-valid",
            Self::UncheckedSignature => "unchecked-signature",
        }
    }

    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::UnknownPerson => "void-unknown-person",
            Self::NotAReviewer => "void-not-a-reviewer",
            Self::OwnTranslation => "void-own-translation",
            Self::Unsigned => "void-unsigned",
            Self::BadSignature => "void-bad-signature",
            Self::OtherPurpose => "void-other-purpose",
            Self::ForeignKey => "void-foreign-key",
            Self::KeyNotValid => "void-key-not-valid",
            Self::UncheckedSignature => "void-unchecked-signature",
        }
    }
}

/// Where a segment stands, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The state.
    pub state: State,
    /// Whose approvals of today's pair count.
    pub approved_by: Vec<&'a PersonId>,
    /// The rejection that stands against today's pair.
    pub rejected: Option<&'a Verdict>,
    /// The verdicts on today's pair that count for nothing.
    pub void: Vec<(&'a Verdict, Void)>,
    /// What a merge found two versions of, where nobody has chosen yet.
    pub contested: Option<Contested>,
}

/// What two people changed at the same time, each in their own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contested {
    /// The source: nothing can be said of its translations before an editor has chosen.
    Source,
    /// The target.
    Target,
}

impl Standing<'_> {
    fn plain(state: State) -> Self {
        Self {
            state,
            approved_by: Vec::new(),
            rejected: None,
            void: Vec::new(),
            contested: None,
        }
    }

    fn contested(state: State, by: Contested) -> Self {
        Self {
            contested: Some(by),
            ..Self::plain(state)
        }
    }
}

/// Derives where a segment stands.
///
/// `source` is the segment of today's source with the target's id, if there is one. Of a target with several versions
/// none is the one that is meant: it is missing until somebody chooses, whatever was approved of either.
#[must_use]
pub fn standing<'a>(
    statement: &StatementId,
    lang: &Lang,
    source: Option<&SourceSegment>,
    target: Option<&Target>,
    verdicts: &VerdictIndex<'a>,
    config: &Config,
) -> Standing<'a> {
    let source_contested = source.is_some_and(SourceSegment::is_contested);
    let Some(target) = target else {
        return match source_contested {
            true => Standing::contested(State::Missing, Contested::Source),
            false => Standing::plain(State::Missing),
        };
    };
    if target.is_contested() && (source.is_some() || target.is_added()) {
        return Standing::contested(State::Missing, Contested::Target);
    }
    if source_contested {
        return Standing::contested(State::Stale, Contested::Source);
    }
    let renders = match (&target.source, source) {
        (Some(rendered), Some(today)) if *rendered != today.text => return Standing::plain(State::Stale),
        (Some(rendered), Some(_)) => Some(rendered.as_str()),
        (Some(_), None) => return Standing::plain(State::Obsolete),
        (None, _) => None,
    };
    if target.rendering.text().is_some_and(|text| text.trim().is_empty()) {
        return Standing::plain(State::Missing);
    }
    let pair = PairKey {
        statement,
        lang,
        segment: &target.id,
        source: renders,
        rendering: &target.rendering,
    };
    judge(&pair, target, verdicts, config)
}

/// Weighs the verdicts on a pair that is neither missing nor stale.
///
/// Of each reviewer only the last verdict on exactly this pair counts. One rejection that stands outweighs any number
/// of approvals: two reviewers who disagree are a question for them, not for the clock.
#[must_use]
pub fn judge<'a>(
    pair: &PairKey<'_>,
    target: &Target,
    verdicts: &VerdictIndex<'a>,
    config: &Config,
) -> Standing<'a> {
    let mut standing = Standing::plain(State::Translated);
    if verdicts.is_empty() {
        return standing;
    }
    let digest = pair.digest();
    let role = Role::Reviewer(pair.lang.clone());
    let mut last: BTreeMap<&PersonId, &Verdict> = BTreeMap::new();
    for verdict in verdicts.on(pair.segment, &digest) {
        match void(verdict, target, &role, config) {
            Some(reason) => standing.void.push((verdict, reason)),
            None => {
                let before = last.entry(&verdict.by).or_insert(verdict);
                if replaces(verdict, before, config) {
                    *before = verdict;
                }
            }
        }
    }
    standing.rejected = last
        .values()
        .find(|v| matches!(v.decision, Decision::Reject { .. }))
        .copied();
    standing.approved_by = last
        .iter()
        .filter(|(_, v)| v.decision == Decision::Approve)
        .map(|(by, _)| *by)
        .collect();
    if standing.rejected.is_some() {
        standing.state = State::Rejected;
    } else if standing.approved_by.len() >= config.review.approvals.max(1) as usize {
        standing.state = State::Approved;
    }
    standing
}

fn void(verdict: &Verdict, target: &Target, role: &Role, config: &Config) -> Option<Void> {
    void_person(&verdict.by, target, role, config).or_else(|| void_signature(verdict, config))
}

/// Why what a person decides about a target counts for nothing.
pub(super) fn void_person(by: &PersonId, target: &Target, role: &Role, config: &Config) -> Option<Void> {
    if !config.people.contains_key(by) {
        Some(Void::UnknownPerson)
    } else if !config.has_role(by, role) {
        Some(Void::NotAReviewer)
    } else if config.review.four_eyes && target.translators().any(|hand| hand == by) {
        Some(Void::OwnTranslation)
    } else {
        None
    }
}

/// Whether a person's verdict takes the place of one that stands before it in the log.
///
/// Where verdicts are signed, the time is too, and decides: else a copy of an old approval at the end of the log would
/// undo a rejection.
fn replaces(verdict: &Verdict, before: &Verdict, config: &Config) -> bool {
    if !config.review.signed {
        return true;
    }
    let is_rejection = |verdict: &Verdict| verdict.decision != Decision::Approve;
    (verdict.at, is_rejection(verdict)) > (before.at, is_rejection(before))
}

/// Why a verdict's signature does not do, where the policy asks for one.
#[must_use]
pub fn void_signature(verdict: &Verdict, config: &Config) -> Option<Void> {
    void_seal(&verdict.by, verdict.at, verdict.signature.as_ref(), config)
}

/// Why the signature of what a person claims at that time does not do, where the policy asks for one.
#[must_use]
pub fn void_seal(
    by: &PersonId,
    at: Timestamp,
    signature: Option<&VerdictSignature>,
    config: &Config,
) -> Option<Void> {
    if !config.review.signed {
        return None;
    }
    let Some(signature) = signature else {
        return Some(Void::Unsigned);
    };
    let names = match &signature.seal {
        Seal::Unchecked => return Some(Void::UncheckedSignature),
        Seal::Broken => return Some(Void::BadSignature),
        Seal::OtherPurpose => return Some(Void::OtherPurpose),
        Seal::By(names) => names,
    };
    let keys = config.people.get(by).map(|person| &person.keys);
    let own = keys
        .into_iter()
        .flatten()
        .filter(|key| names.contains(&key.name()));
    let covering: Vec<bool> = own.map(|key| key.covers(at)).collect();
    match (covering.is_empty(), covering.contains(&true)) {
        (true, _) => Some(Void::ForeignKey),
        (false, false) => Some(Void::KeyNotValid),
        (false, true) => None,
    }
}

#[cfg(test)]
mod tests;
