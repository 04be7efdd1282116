//! Which state a segment is in, by source, target and verdicts.

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
        claim: crate::workflow::CLAIM,
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
            at: Timestamp::UNIX_EPOCH,
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
    let at = |second| Timestamp::from_second(second).unwrap();
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
