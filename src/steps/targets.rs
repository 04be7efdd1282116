//! Changing the targets of one translation: the one way in which `submit`, `confirm`, `add` and `omit` do it. Pure.

use std::collections::HashMap;

use crate::model::{
    Lang, PairKey, PersonId, Rendering, SegmentId, SourceSegment, State, Statement, Target, Translation,
    Verdict,
};
use crate::workflow::{Config, SegmentRow, VerdictIndex, judge, rows_of, standing};

/// A statement in one language, for changing its targets. Looking a segment up takes no longer in a long statement.
#[derive(Debug)]
pub struct Desk<'a> {
    statement: &'a Statement,
    lang: Lang,
    config: &'a Config,
    verdicts: &'a [Verdict],
    index: VerdictIndex<'a>,
    /// Where each segment stands in the source.
    places: HashMap<&'a SegmentId, usize>,
    targets: Vec<Target>,
    /// Where each target stands among the targets.
    held: HashMap<SegmentId, usize>,
}

/// A segment at a glance.
#[derive(Debug, Clone, Copy)]
pub struct Glance<'g> {
    /// Where it stands.
    pub state: State,
    /// The segment of the source.
    pub source: Option<&'g SourceSegment>,
    /// The target.
    pub target: Option<&'g Target>,
}

impl Glance<'_> {
    /// The text of today's source.
    #[must_use]
    pub fn source_text(&self) -> Option<&str> {
        self.source.map(|source| source.text.as_str())
    }
}

impl<'a> Desk<'a> {
    /// Takes up the translation of a statement into that language; an empty one if there is none yet.
    #[must_use]
    pub fn new(statement: &'a Statement, lang: &Lang, config: &'a Config) -> Self {
        let reviewed = statement.translations.get(lang);
        let verdicts = reviewed.map_or(&[][..], |reviewed| &reviewed.verdicts);
        let targets = reviewed
            .map(|reviewed| reviewed.translation.targets.clone())
            .unwrap_or_default();
        let places = statement
            .source
            .segments
            .iter()
            .enumerate()
            .map(|(at, segment)| (&segment.id, at));
        let mut desk = Self {
            statement,
            lang: lang.clone(),
            config,
            verdicts,
            index: VerdictIndex::new(verdicts),
            places: places.collect(),
            targets,
            held: HashMap::new(),
        };
        desk.note_places();
        desk
    }

    fn note_places(&mut self) {
        self.held = self
            .targets
            .iter()
            .enumerate()
            .map(|(at, target)| (target.id.clone(), at))
            .collect();
    }

    /// The rows as they now stand.
    #[must_use]
    pub fn rows(&self) -> Vec<SegmentRow<'_>> {
        rows_of(
            self.statement,
            &self.lang,
            &self.targets,
            &self.index,
            self.config,
        )
    }

    /// A segment as it now stands; `None` if neither the source nor the translation has it.
    #[must_use]
    pub fn glance(&self, id: &SegmentId) -> Option<Glance<'_>> {
        let target = self.held.get(id).and_then(|&at| self.targets.get(at));
        let source = self
            .places
            .get(id)
            .and_then(|&at| self.statement.source.segments.get(at));
        if target.is_none() && source.is_none() {
            return None;
        }
        let standing = standing(
            &self.statement.info.id,
            &self.lang,
            source,
            target,
            &self.index,
            self.config,
        );
        Some(Glance {
            state: standing.state,
            source,
            target,
        })
    }

    /// The translation as it now is.
    #[must_use]
    pub fn into_translation(self) -> Translation {
        Translation {
            lang: self.lang,
            targets: self.targets,
        }
    }

    /// Puts a rendering of today's source of that segment in the place of what was there.
    pub fn render(&mut self, id: &SegmentId, rendering: Rendering, by: &PersonId) {
        let source = self
            .places
            .get(id)
            .and_then(|&at| self.statement.source.segments.get(at));
        let source = source.map(|segment| segment.text.clone());
        let hands = self.hands(id, by);
        match self.held.get(id).and_then(|&at| self.targets.get_mut(at)) {
            Some(target) => {
                if !target.is_added() {
                    target.source = source;
                }
                target.rendering = rendering;
                target.by = Some(by.clone());
                target.hands = hands;
                target.candidates.clear();
            }
            None => self.insert(Target {
                id: id.clone(),
                source,
                rendering,
                by: Some(by.clone()),
                hands,
                after: None,
                opens: None,
                candidates: Vec::new(),
            }),
        }
    }

    /// Says that the target of that segment renders today's source.
    pub fn confirm(&mut self, id: &SegmentId, by: &PersonId) {
        let target = self.held.get(id).and_then(|&at| self.targets.get(at));
        if let Some(rendering) = target.map(|target| target.rendering.clone()) {
            self.render(id, rendering, by);
        }
    }

    /// Adds a segment that exists in the translation only, and gives its id.
    pub fn add(&mut self, mut target: Target) -> SegmentId {
        let prefix = SegmentId::of_translation(&self.lang, 0);
        let prefix = prefix.as_str().trim_end_matches('0');
        let own = |id: &SegmentId| {
            id.as_str()
                .strip_prefix(prefix)
                .and_then(|n| n.parse::<u32>().ok())
        };
        let judged = self.verdicts.iter().flat_map(|verdict| verdict.pairs.keys());
        let known = self.targets.iter().map(|target| &target.id).chain(judged);
        let next = known.filter_map(own).max().map_or(1, |last| u64::from(last) + 1);
        target.id = SegmentId::of_translation(&self.lang, next);
        let id = target.id.clone();
        self.insert(target);
        id
    }

    /// Where a target stands in the statement: at its segment, or at the segment that it stands after.
    fn place(&self, target: &Target) -> Option<usize> {
        let of = |id: &SegmentId| self.places.get(id).copied();
        of(&target.id).or_else(|| target.after.as_ref().and_then(of))
    }

    /// Puts a new target where its segment stands in the statement.
    fn insert(&mut self, target: Target) {
        let own = self.place(&target);
        let before = |other: &Target| match (self.place(other), own) {
            (Some(other), Some(own)) => other <= own,
            (None, _) => other.is_added() && other.after.is_none(),
            (Some(_), None) => false,
        };
        let at = self.targets.iter().rposition(before).map_or(0, |at| at + 1);
        if at == self.targets.len() {
            self.held.insert(target.id.clone(), at);
            self.targets.push(target);
        } else {
            self.targets.insert(at, target);
            self.note_places();
        }
    }

    /// Who, besides `by`, has had a hand in the target since its last approval.
    fn hands(&self, id: &SegmentId, by: &PersonId) -> Vec<PersonId> {
        let Some(target) = self.held.get(id).and_then(|&at| self.targets.get(at)) else {
            return Vec::new();
        };
        if !target.is_contested() && self.was_approved(target) {
            return Vec::new();
        }
        let versions = target.candidates.iter();
        let others = versions.flat_map(|version| version.by.iter().chain(&version.hands));
        let all = target.translators().chain(others);
        let mut hands: Vec<PersonId> = all.filter(|&hand| hand != by).cloned().collect();
        hands.sort();
        hands.dedup();
        hands
    }

    /// Whether a target, beside the source that it renders, has the approvals that the policy asks for.
    fn was_approved(&self, target: &Target) -> bool {
        let pair = PairKey {
            statement: &self.statement.info.id,
            lang: &self.lang,
            segment: &target.id,
            source: target.source.as_deref(),
            rendering: &target.rendering,
        };
        judge(&pair, target, &self.index, self.config).state == State::Approved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, Decision, Reviewed, Source, StatementId, StatementInfo};
    use crate::workflow::{Person, Policy, Role};

    fn person(id: &str) -> PersonId {
        PersonId::parse(id).unwrap()
    }

    fn config() -> Config {
        let en = Lang::parse("en").unwrap();
        let reviewer = Person {
            id: person("salam"),
            name: String::new(),
            emails: vec![],
            roles: [Role::Reviewer(en.clone())].into(),
            keys: vec![],
        };
        Config {
            workspace: "w".into(),
            source: Lang::parse("ar").unwrap(),
            targets: vec![en],
            people: [(person("salam"), reviewer)].into(),
            review: Policy::default(),
            sets: std::collections::BTreeMap::new(),
            fill: crate::workflow::Fill::Off,
            claim: crate::workflow::CLAIM,
            commit: true,
            letterhead: Default::default(),
            house: Default::default(),
            checks: Default::default(),
        }
    }

    fn statement() -> Statement {
        let segment = |n: u64| SourceSegment {
            id: SegmentId::of_source(n),
            opens: Some(Block::default()),
            new_line: false,
            text: format!("جملة {n}"),
            from: vec![],
            candidates: Vec::new(),
        };
        Statement {
            info: StatementInfo::of(StatementId::parse("a").unwrap()),
            source: Source {
                lang: Lang::parse("ar").unwrap(),
                next: 4,
                segments: (1..=3).map(segment).collect(),
            },
            translations: std::collections::BTreeMap::new(),
            releases: vec![],
            work: crate::model::Work::default(),
        }
    }

    fn text(text: &str) -> Rendering {
        Rendering::Text(text.into())
    }

    #[test]
    fn targets_stand_in_the_order_of_the_source_however_they_come_in() {
        let (statement, config) = (statement(), config());
        let en = Lang::parse("en").unwrap();
        let mut desk = Desk::new(&statement, &en, &config);
        for n in [3, 1, 2] {
            desk.render(&SegmentId::of_source(n), text("t"), &person("rana"));
        }
        let added = Target {
            id: SegmentId::of_source(0),
            source: None,
            rendering: text("lead-in"),
            by: Some(person("rana")),
            hands: vec![],
            after: Some(SegmentId::of_source(1)),
            opens: None,
            candidates: Vec::new(),
        };
        assert_eq!(desk.add(added.clone()).as_str(), "en1");
        assert_eq!(desk.add(Target { after: None, ..added }).as_str(), "en2");
        let rows: Vec<String> = desk.rows().iter().map(|row| row.id.to_string()).collect();
        assert_eq!(rows, ["en2", "s1", "en1", "s2", "s3"]);
        let order: Vec<String> = desk
            .into_translation()
            .targets
            .iter()
            .map(|t| t.id.to_string())
            .collect();
        assert_eq!(order, ["en2", "s1", "en1", "s2", "s3"]);
    }

    #[test]
    fn everybody_who_worked_on_a_target_since_its_last_approval_is_its_translator() {
        let (mut statement, config) = (statement(), config());
        let en = Lang::parse("en").unwrap();
        let id = SegmentId::of_source(1);
        let mut desk = Desk::new(&statement, &en, &config);
        desk.render(&id, text("one"), &person("rana"));
        desk.render(&id, text("two"), &person("dilan"));
        let target = desk.glance(&id).unwrap().target.unwrap().clone();
        assert_eq!(
            (target.by, target.hands),
            (Some(person("dilan")), vec![person("rana")])
        );
        let translation = desk.into_translation();
        let pair = PairKey {
            statement: &statement.info.id,
            lang: &en,
            segment: &id,
            source: Some("جملة 1"),
            rendering: &text("two"),
        };
        let verdict = Verdict {
            by: person("salam"),
            at: jiff::Timestamp::UNIX_EPOCH,
            decision: Decision::Approve,
            pairs: [(id.clone(), pair.digest())].into(),
            signature: None,
        };
        statement.translations.insert(
            en.clone(),
            Reviewed {
                translation,
                verdicts: vec![verdict],
                waivers: vec![],
            },
        );
        let mut desk = Desk::new(&statement, &en, &config);
        assert_eq!(desk.glance(&id).unwrap().state, State::Approved);
        desk.render(&id, text("three"), &person("omar"));
        assert_eq!(desk.glance(&id).unwrap().target.unwrap().hands, vec![]);
        assert_eq!(desk.glance(&id).unwrap().state, State::Translated);
    }
}
