//! Where one segment stands in one language, and which verdicts made it so.

use std::collections::BTreeMap;

use crate::model::{
    Decision, Digest, Lang, PairKey, PersonId, Seal, SegmentId, SourceSegment, State, StatementId, Target,
    Verdict,
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
    if !config.review.signed {
        return None;
    }
    let Some(signature) = &verdict.signature else {
        return Some(Void::Unsigned);
    };
    let names = match &signature.seal {
        Seal::Unchecked => return Some(Void::UncheckedSignature),
        Seal::Broken => return Some(Void::BadSignature),
        Seal::OtherPurpose => return Some(Void::OtherPurpose),
        Seal::By(names) => names,
    };
    let keys = config.people.get(&verdict.by).map(|person| &person.keys);
    let own = keys
        .into_iter()
        .flatten()
        .filter(|key| names.contains(&key.name()));
    let covering: Vec<bool> = own.map(|key| key.covers(verdict.at)).collect();
    match (covering.is_empty(), covering.contains(&true)) {
        (true, _) => Some(Void::ForeignKey),
        (false, false) => Some(Void::KeyNotValid),
        (false, true) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Rendering, VerdictSignature};
    use crate::workflow::{Person, PersonKey, Policy};

    fn config(approvals: u32, four_eyes: bool) -> Config {
        let en = Lang::parse("en").unwrap();
        let person = |id: &str, roles: &[Role]| {
            let id = PersonId::parse(id).unwrap();
            (
                id.clone(),
                Person {
                    id,
                    name: String::new(),
                    emails: vec![],
                    roles: roles.iter().cloned().collect(),
                    keys: vec![],
                },
            )
        };
        Config {
            workspace: "w".into(),
            source: Lang::parse("ar").unwrap(),
            targets: vec![en.clone()],
            people: [
                person(
                    "rana",
                    &[Role::Translator(en.clone()), Role::Reviewer(en.clone())],
                ),
                person("salam", &[Role::Reviewer(en.clone())]),
                person("dilan", &[Role::Reviewer(en)]),
                person("omar", &[Role::Editor]),
            ]
            .into(),
            review: Policy {
                approvals,
                four_eyes,
                ..Policy::default()
            },
            sets: BTreeMap::new(),
            fill: crate::workflow::Fill::Off,
            commit: true,
            letterhead: Default::default(),
            house: Default::default(),
            checks: Default::default(),
        }
    }

    struct Case {
        id: StatementId,
        lang: Lang,
        source: SourceSegment,
        target: Target,
    }

    impl Case {
        fn new() -> Self {
            let id = SegmentId::of_source(1);
            Self {
                id: StatementId::parse("a").unwrap(),
                lang: Lang::parse("en").unwrap(),
                source: SourceSegment {
                    id: id.clone(),
                    opens: None,
                    new_line: false,
                    text: "نص".into(),
                    from: vec![],
                    candidates: Vec::new(),
                },
                target: Target {
                    id,
                    source: Some("نص".into()),
                    rendering: Rendering::Text("text".into()),
                    by: Some(PersonId::parse("rana").unwrap()),
                    hands: vec![],
                    after: None,
                    opens: None,
                    candidates: Vec::new(),
                },
            }
        }

        fn verdict(&self, by: &str, decision: Decision) -> Verdict {
            let pair = PairKey {
                statement: &self.id,
                lang: &self.lang,
                segment: &self.target.id,
                source: self.target.source.as_deref(),
                rendering: &self.target.rendering,
            };
            Verdict {
                by: PersonId::parse(by).unwrap(),
                at: jiff::Timestamp::UNIX_EPOCH,
                decision,
                pairs: [(self.target.id.clone(), pair.digest())].into(),
                signature: None,
            }
        }

        fn state(&self, log: &[Verdict], config: &Config) -> State {
            let index = VerdictIndex::new(log);
            standing(
                &self.id,
                &self.lang,
                Some(&self.source),
                Some(&self.target),
                &index,
                config,
            )
            .state
        }
    }

    fn reject() -> Decision {
        Decision::Reject { because: "no".into() }
    }

    #[test]
    fn a_pair_is_approved_by_a_reviewer_who_did_not_translate_it() {
        let case = Case::new();
        let log = [case.verdict("salam", Decision::Approve)];
        assert_eq!(case.state(&log, &config(1, true)), State::Approved);
        assert_eq!(case.state(&log, &config(2, true)), State::Translated);
        assert_eq!(case.state(&[], &config(1, true)), State::Translated);
    }

    #[test]
    fn where_signatures_are_asked_for_only_the_persons_own_key_of_the_time_counts() {
        let case = Case::new();
        let mut config = config(1, true);
        config.review.signed = true;
        let at = |second| jiff::Timestamp::from_second(second).unwrap();
        let key = PersonKey {
            from: Some(at(-10)),
            until: Some(at(10)),
            ..PersonKey::always("ssh-ed25519 AAAA")
        };
        let salam = PersonId::parse("salam").unwrap();
        config.people.get_mut(&salam).unwrap().keys = vec![key];
        let by = |key: &str| Seal::By(vec![key.to_owned()]);
        let void = |seal: Option<Seal>, second| {
            let mut verdict = case.verdict("salam", Decision::Approve);
            verdict.at = at(second);
            verdict.signature = seal.map(|seal| VerdictSignature {
                seal,
                ..VerdictSignature::written(Digest::of_bytes(&[]), String::new())
            });
            void_signature(&verdict, &config)
        };
        assert_eq!(void(Some(by("ssh-ed25519 AAAA")), 0), None);
        for (seal, second, reason) in [
            (None, 0, Void::Unsigned),
            (Some(Seal::Unchecked), 0, Void::UncheckedSignature),
            (Some(Seal::Broken), 0, Void::BadSignature),
            (Some(Seal::OtherPurpose), 0, Void::OtherPurpose),
            (Some(by("ssh-ed25519 BBBB")), 0, Void::ForeignKey),
            (Some(Seal::By(vec![])), 0, Void::ForeignKey),
            (Some(by("ssh-ed25519 AAAA")), 10, Void::KeyNotValid),
            (Some(by("ssh-ed25519 AAAA")), -11, Void::KeyNotValid),
        ] {
            assert_eq!(void(seal, second), Some(reason));
        }
    }

    #[test]
    fn turning_four_eyes_on_voids_the_translators_own_approval() {
        let case = Case::new();
        let log = [case.verdict("rana", Decision::Approve)];
        assert_eq!(case.state(&log, &config(1, false)), State::Approved);
        assert_eq!(case.state(&log, &config(1, true)), State::Translated);
    }

    #[test]
    fn everyone_with_a_hand_in_the_target_is_its_translator() {
        let mut case = Case::new();
        case.target.hands = vec![PersonId::parse("salam").unwrap()];
        let log = [case.verdict("salam", Decision::Approve)];
        assert_eq!(case.state(&log, &config(1, true)), State::Translated);
    }

    #[test]
    fn verdicts_of_strangers_and_of_other_roles_count_for_nothing() {
        let case = Case::new();
        let log = [
            case.verdict("mallory", Decision::Approve),
            case.verdict("omar", Decision::Approve),
        ];
        assert_eq!(case.state(&log, &config(1, true)), State::Translated);
        let index = VerdictIndex::new(&log);
        let standing = standing(
            &case.id,
            &case.lang,
            Some(&case.source),
            Some(&case.target),
            &index,
            &config(1, true),
        );
        let reasons: Vec<_> = standing.void.iter().map(|(_, void)| *void).collect();
        assert_eq!(reasons, [Void::UnknownPerson, Void::NotAReviewer]);
    }

    #[test]
    fn two_approvals_by_one_person_are_one() {
        let case = Case::new();
        let log = [
            case.verdict("salam", Decision::Approve),
            case.verdict("salam", Decision::Approve),
        ];
        assert_eq!(case.state(&log, &config(2, true)), State::Translated);
        let log = [
            case.verdict("salam", Decision::Approve),
            case.verdict("dilan", Decision::Approve),
        ];
        assert_eq!(case.state(&log, &config(2, true)), State::Approved);
    }

    #[test]
    fn a_rejection_stands_until_its_reviewer_takes_it_back() {
        let case = Case::new();
        let log = [
            case.verdict("dilan", reject()),
            case.verdict("salam", Decision::Approve),
        ];
        assert_eq!(case.state(&log, &config(1, true)), State::Rejected);
        let log = [
            case.verdict("salam", Decision::Approve),
            case.verdict("dilan", reject()),
        ];
        assert_eq!(case.state(&log, &config(1, true)), State::Rejected);
        let log = [
            case.verdict("dilan", reject()),
            case.verdict("dilan", Decision::Approve),
        ];
        assert_eq!(case.state(&log, &config(1, true)), State::Approved);
    }

    #[test]
    fn any_change_of_the_pair_ends_an_approval_and_changing_it_back_restores_it() {
        let mut case = Case::new();
        let log = [case.verdict("salam", Decision::Approve)];
        let config = config(1, true);
        case.target.rendering = Rendering::Text("text!".into());
        assert_eq!(case.state(&log, &config), State::Translated);
        case.target.rendering = Rendering::Text("text".into());
        case.source.text.push('.');
        assert_eq!(case.state(&log, &config), State::Stale);
        case.source.text.pop();
        assert_eq!(case.state(&log, &config), State::Approved);
    }

    #[test]
    fn an_approval_of_one_segment_does_not_reach_another_with_the_same_texts() {
        let mut case = Case::new();
        let log = [case.verdict("salam", Decision::Approve)];
        case.target.id = SegmentId::of_source(2);
        case.source.id = SegmentId::of_source(2);
        assert_eq!(case.state(&log, &config(1, true)), State::Translated);
        case.target.id = SegmentId::of_source(1);
        case.source.id = SegmentId::of_source(1);
        case.id = StatementId::parse("b").unwrap();
        assert_eq!(case.state(&log, &config(1, true)), State::Translated);
    }

    #[test]
    fn blank_targets_are_missing_and_targets_without_a_source_obsolete() {
        let mut case = Case::new();
        case.target.rendering = Rendering::Text("  ".into());
        assert_eq!(case.state(&[], &config(1, true)), State::Missing);
        let index = VerdictIndex::default();
        let obsolete = standing(
            &case.id,
            &case.lang,
            None,
            Some(&case.target),
            &index,
            &config(1, true),
        );
        assert_eq!(obsolete.state, State::Obsolete);
        case.target.source = None;
        case.target.rendering = Rendering::Text("added".into());
        let added = standing(
            &case.id,
            &case.lang,
            None,
            Some(&case.target),
            &index,
            &config(1, true),
        );
        assert_eq!(added.state, State::Translated);
    }
}
