//! Whatever people do, in whatever order: a segment is approved only by verdicts that count on exactly today's pair, and
//! `status` counts what `show` shows.
//!
//! The rule is written here a second time, as plainly as it can be, and compared after each of a sequence of random
//! acts. Some of them are honest, some are forged by hand: copied verdicts, changed texts, other names.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use std::collections::{BTreeMap, BTreeSet};

use bayan::alignment::Context;
use bayan::model::{
    Block, Decision, Digest, Lang, PairKey, PersonId, Rendering, Reviewed, SegmentId, Source, State,
    Statement, StatementId, StatementInfo, Target, Verdict,
};
use bayan::steps::revise::revised;
use bayan::steps::segments::Unnumbered;
use bayan::steps::show::of_statement;
use bayan::steps::targets::Desk;
use bayan::workflow::{Config, Person, Policy, Role, rows, status_of};
use proptest::prelude::*;

const PEOPLE: &[&str] = &["rana", "salam", "mina", "nobody"];
const SOURCES: &[&str] = &["نص أول.", "نص ثان.", "نص ثالث.", "نص أول!", "خمسة أسطر."];
const TARGETS: &[&str] = &["One.", "Two.", "", "  ", "Three."];

/// Something that somebody does.
#[derive(Debug, Clone)]
enum Act {
    Revise(Vec<usize>),
    Translate(usize, usize, usize),
    Omit(usize, usize),
    Confirm(usize, usize),
    Add(usize, usize),
    Approve(usize, usize),
    Reject(usize, usize),
    /// A text changed in the file, the name left as it is.
    EditTarget(usize, usize),
    EditSource(usize, usize),
    /// The name changed in the file.
    Rename(usize, usize),
    /// A verdict with the digest of another segment.
    Carry(usize, usize, usize),
    /// A verdict that was given on the other statement, or in the other language.
    Replay(bool),
    Forge(usize, usize),
    /// Another policy.
    Policy(u32, bool),
    /// A reviewer loses the role, or gets it back.
    Role(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let (segment, person, text) = (0..6usize, 0..PEOPLE.len(), 0..TARGETS.len());
    prop_oneof![
        2 => prop::collection::vec(0..SOURCES.len(), 1..5).prop_map(Act::Revise),
        6 => (segment.clone(), text.clone(), person.clone()).prop_map(|(s, t, p)| Act::Translate(s, t, p)),
        1 => (segment.clone(), person.clone()).prop_map(|(s, p)| Act::Omit(s, p)),
        1 => (segment.clone(), person.clone()).prop_map(|(s, p)| Act::Confirm(s, p)),
        1 => (text.clone(), person.clone()).prop_map(|(t, p)| Act::Add(t, p)),
        6 => (segment.clone(), person.clone()).prop_map(|(s, p)| Act::Approve(s, p)),
        2 => (segment.clone(), person.clone()).prop_map(|(s, p)| Act::Reject(s, p)),
        1 => (segment.clone(), text).prop_map(|(s, t)| Act::EditTarget(s, t)),
        1 => (segment.clone(), 0..SOURCES.len()).prop_map(|(s, t)| Act::EditSource(s, t)),
        1 => (segment.clone(), person.clone()).prop_map(|(s, p)| Act::Rename(s, p)),
        1 => (segment.clone(), segment.clone(), person.clone()).prop_map(|(a, b, p)| Act::Carry(a, b, p)),
        1 => any::<bool>().prop_map(Act::Replay),
        1 => (segment, person.clone()).prop_map(|(s, p)| Act::Forge(s, p)),
        1 => (1..3u32, any::<bool>()).prop_map(|(n, eyes)| Act::Policy(n, eyes)),
        1 => person.prop_map(Act::Role),
    ]
}

/// A workspace in memory.
struct World {
    config: Config,
    lang: Lang,
    statement: Statement,
}

impl World {
    fn new() -> Self {
        let lang = Lang::parse("en").unwrap();
        let source = Lang::parse("ar").unwrap();
        let reviewer = Role::Reviewer(lang.clone());
        let people: BTreeMap<PersonId, Person> = PEOPLE[..3]
            .iter()
            .map(|name| {
                let id = PersonId::parse(name).unwrap();
                let person = Person {
                    id: id.clone(),
                    name: (*name).to_owned(),
                    emails: vec![],
                    roles: [reviewer.clone()].into(),
                    keys: vec![],
                };
                (id, person)
            })
            .collect();
        let empty = Statement {
            info: StatementInfo::of(StatementId::parse("one").unwrap()),
            source: Source {
                lang: source.clone(),
                next: 1,
                segments: vec![],
            },
            translations: [(lang.clone(), Reviewed::empty(lang.clone()))].into(),
            releases: vec![],
            work: bayan::model::Work::default(),
        };
        let mut world = Self {
            config: Config {
                workspace: "w".into(),
                source,
                targets: vec![lang.clone()],
                people,
                review: Policy {
                    approvals: 1,
                    four_eyes: true,
                    ..Policy::default()
                },
                sets: BTreeMap::new(),
                fill: bayan::workflow::Fill::Off,
                claim: bayan::workflow::CLAIM,
                commit: true,
                letterhead: Default::default(),
                house: Default::default(),
                checks: Default::default(),
            },
            lang,
            statement: empty,
        };
        world.revise(&[0, 1, 2]);
        world
    }

    fn reviewed(&mut self) -> &mut Reviewed {
        self.statement.translations.get_mut(&self.lang).unwrap()
    }

    fn revise(&mut self, texts: &[usize]) {
        let new: Vec<Unnumbered> = texts
            .iter()
            .enumerate()
            .map(|(at, &text)| Unnumbered {
                opens: (at == 0).then(Block::default),
                block: Block::default(),
                new_line: false,
                text: SOURCES[text].to_owned(),
            })
            .collect();
        let (statement, _) = revised(&self.statement, new, &self.config.source, &Context::default());
        self.statement = statement;
    }

    /// The segment of a number, the translation's own included.
    fn segment(&self, at: usize) -> Option<SegmentId> {
        let reviewed = &self.statement.translations[&self.lang];
        let rows = rows(&self.statement, &self.lang, reviewed, &self.config);
        (!rows.is_empty()).then(|| rows[at % rows.len()].id.clone())
    }

    fn desk(&mut self, work: impl FnOnce(&mut Desk<'_>)) {
        let translation = {
            let mut desk = Desk::new(&self.statement, &self.lang, &self.config);
            work(&mut desk);
            desk.into_translation()
        };
        self.reviewed().translation = translation;
    }

    /// The digest of what stands in the files for a segment, as any reviewer would have recorded it.
    fn digest(&self, segment: &SegmentId, statement: &str, lang: &str) -> Option<Digest> {
        let target = self.statement.translations[&self.lang].translation.get(segment)?;
        let pair = PairKey {
            statement: &StatementId::parse(statement).unwrap(),
            lang: &Lang::parse(lang).unwrap(),
            segment,
            source: target.source.as_deref(),
            rendering: &target.rendering,
        };
        Some(pair.digest())
    }

    fn verdict(&mut self, by: usize, decision: Decision, segment: SegmentId, digest: Digest) {
        let verdict = Verdict {
            by: person(by),
            at: jiff::Timestamp::UNIX_EPOCH,
            decision,
            pairs: [(segment, digest)].into(),
            signature: None,
        };
        self.reviewed().verdicts.push(verdict);
    }

    fn target(&mut self, at: usize) -> Option<&mut Target> {
        let id = self.segment(at)?;
        self.reviewed()
            .translation
            .targets
            .iter_mut()
            .find(|target| target.id == id)
    }

    fn act(&mut self, act: &Act) -> Option<()> {
        match act {
            Act::Revise(texts) => self.revise(texts),
            Act::Translate(at, text, by) => {
                let id = self.segment(*at)?;
                let rendering = Rendering::Text(TARGETS[*text].to_owned());
                self.desk(|desk| desk.render(&id, rendering, &person(*by)));
            }
            Act::Omit(at, by) => {
                let id = self.segment(*at)?;
                let rendering = Rendering::Omitted("not needed".to_owned());
                self.desk(|desk| desk.render(&id, rendering, &person(*by)));
            }
            Act::Confirm(at, by) => {
                let id = self.segment(*at)?;
                self.desk(|desk| desk.confirm(&id, &person(*by)));
            }
            Act::Add(text, by) => {
                let target = Target {
                    id: SegmentId::of_source(0),
                    source: None,
                    rendering: Rendering::Text(TARGETS[*text].to_owned()),
                    by: Some(person(*by)),
                    hands: vec![],
                    after: self
                        .statement
                        .source
                        .segments
                        .first()
                        .map(|segment| segment.id.clone()),
                    opens: None,
                    candidates: Vec::new(),
                };
                self.desk(|desk| drop(desk.add(target)));
            }
            Act::Approve(at, by) => {
                let id = self.segment(*at)?;
                let digest = self.digest(&id, "one", "en")?;
                self.verdict(*by, Decision::Approve, id, digest);
            }
            Act::Reject(at, by) => {
                let id = self.segment(*at)?;
                let digest = self.digest(&id, "one", "en")?;
                self.verdict(*by, Decision::Reject { because: "no".into() }, id, digest);
            }
            Act::EditTarget(at, text) => {
                self.target(*at)?.rendering = Rendering::Text(TARGETS[*text].to_owned());
            }
            Act::EditSource(at, text) => {
                let count = self.statement.source.segments.len();
                self.statement.source.segments.get_mut(*at % count.max(1))?.text = SOURCES[*text].to_owned();
            }
            Act::Rename(at, by) => self.target(*at)?.by = Some(person(*by)),
            Act::Carry(from, to, by) => {
                let (from, to) = (self.segment(*from)?, self.segment(*to)?);
                let digest = self.digest(&from, "one", "en")?;
                if from != to {
                    self.verdict(*by, Decision::Approve, to, digest);
                }
            }
            Act::Replay(other_statement) => {
                let id = self.segment(0)?;
                let digest = match other_statement {
                    true => self.digest(&id, "two", "en")?,
                    false => self.digest(&id, "one", "ckb")?,
                };
                self.verdict(1, Decision::Approve, id, digest);
            }
            Act::Forge(at, by) => {
                let id = self.segment(*at)?;
                self.verdict(*by, Decision::Approve, id, Digest::from_written("b3:0"));
            }
            Act::Policy(approvals, four_eyes) => {
                self.config.review = Policy {
                    approvals: *approvals,
                    four_eyes: *four_eyes,
                    ..Policy::default()
                };
            }
            Act::Role(by) => {
                let role = Role::Reviewer(self.lang.clone());
                let roles = &mut self.config.people.get_mut(&person(*by))?.roles;
                if !roles.remove(&role) {
                    roles.insert(role);
                }
            }
        }
        Some(())
    }

    /// The state of a segment, by the rule as a person would tell it.
    fn expected(&self, id: &SegmentId) -> State {
        let reviewed = &self.statement.translations[&self.lang];
        let source = self.statement.source.get(id).map(|segment| segment.text.clone());
        let Some(target) = reviewed.translation.get(id) else {
            return State::Missing;
        };
        match (&source, &target.source) {
            (None, Some(_)) => return State::Obsolete,
            (Some(today), Some(rendered)) if today != rendered => return State::Stale,
            _ => {}
        }
        if target.rendering.text().is_some_and(|text| text.trim().is_empty()) {
            return State::Missing;
        }
        let today = self.digest(id, "one", "en").unwrap();
        let mut last: BTreeMap<&PersonId, bool> = BTreeMap::new();
        for verdict in &reviewed.verdicts {
            if verdict.pairs.get(id) == Some(&today) {
                last.insert(&verdict.by, verdict.decision == Decision::Approve);
            }
        }
        let reviewer = Role::Reviewer(self.lang.clone());
        let mut approvals = 0;
        for (by, approves) in last {
            let Some(person) = self.config.people.get(by) else {
                continue;
            };
            let own = target.by.as_ref() == Some(by) || target.hands.contains(by);
            if !person.roles.contains(&reviewer) || (self.config.review.four_eyes && own) {
                continue;
            }
            if !approves {
                return State::Rejected;
            }
            approvals += 1;
        }
        if approvals >= self.config.review.approvals as usize {
            State::Approved
        } else {
            State::Translated
        }
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let reviewed = &self.statement.translations[&self.lang];
        let rows = rows(&self.statement, &self.lang, reviewed, &self.config);
        for row in &rows {
            prop_assert_eq!(row.state(), self.expected(row.id), "{}", row.id);
            if row.state() == State::Approved {
                prop_assert!(row.target.is_some() && !row.standing.approved_by.is_empty());
            }
        }
        for segment in &self.statement.source.segments {
            prop_assert!(
                rows.iter().any(|row| *row.id == segment.id),
                "{} is nowhere",
                segment.id
            );
        }
        let status = status_of(&self.statement, &self.config);
        let tally = status.languages[0].tally;
        let shown = of_statement(&self.statement, &[&self.lang], &self.config);
        let states: Vec<State> = shown
            .blocks
            .iter()
            .flat_map(|block| &block.segments)
            .filter_map(|segment| segment.targets.get(&self.lang))
            .map(|target| target.state)
            .collect();
        let count = |state: State| states.iter().filter(|found| **found == state).count();
        prop_assert_eq!(
            (
                tally.missing,
                tally.stale,
                tally.rejected,
                tally.translated,
                tally.approved
            ),
            (
                count(State::Missing),
                count(State::Stale),
                count(State::Rejected),
                count(State::Translated),
                count(State::Approved)
            )
        );
        prop_assert_eq!(tally.segments, states.len());
        prop_assert_eq!(
            status.languages[0].releasable,
            !states.is_empty() && count(State::Approved) == states.len()
        );
        Ok(())
    }
}

fn person(at: usize) -> PersonId {
    PersonId::parse(PEOPLE[at]).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn approved_is_only_what_counting_verdicts_on_todays_pair_approve(acts in prop::collection::vec(act(), 1..40)) {
        let mut world = World::new();
        world.check()?;
        for act in &acts {
            world.act(act);
            world.check()?;
        }
    }
}

#[test]
fn the_random_acts_reach_every_state() {
    let mut world = World::new();
    let mut seen = BTreeSet::new();
    let acts = [
        Act::Translate(0, 0, 0),
        Act::Translate(1, 1, 0),
        Act::Translate(2, 4, 0),
        Act::Approve(0, 1),
        Act::Reject(1, 1),
        Act::Revise(vec![0, 1]),
        Act::EditSource(0, 3),
    ];
    for act in &acts {
        world.act(act);
        let reviewed = &world.statement.translations[&world.lang];
        for row in rows(&world.statement, &world.lang, reviewed, &world.config) {
            seen.insert(row.state().as_str());
        }
    }
    let all: BTreeSet<&str> = State::ALL.iter().map(|state| state.as_str()).collect();
    assert_eq!(seen, all);
}
