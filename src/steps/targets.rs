//! Changing the targets of one translation: the one way in which `submit`, `confirm`, `add` and `omit` do it. Pure.

use crate::model::{
    Lang, PairKey, PersonId, Rendering, Reviewed, SegmentId, State, Statement, StatementId, Target,
    Translation,
};
use crate::workflow::{Config, SegmentRow, VerdictIndex, judge, rows};

/// A statement in one language, for changing its targets.
#[derive(Debug)]
pub struct Desk<'a> {
    statement: &'a Statement,
    lang: Lang,
    config: &'a Config,
    reviewed: Reviewed,
}

impl<'a> Desk<'a> {
    /// Takes up the translation of a statement into that language; an empty one if there is none yet.
    #[must_use]
    pub fn new(statement: &'a Statement, lang: &Lang, config: &'a Config) -> Self {
        let reviewed = statement
            .translations
            .get(lang)
            .cloned()
            .unwrap_or_else(|| Reviewed::empty(lang.clone()));
        Self {
            statement,
            lang: lang.clone(),
            config,
            reviewed,
        }
    }

    /// The rows as they now stand.
    #[must_use]
    pub fn rows(&self) -> Vec<SegmentRow<'_>> {
        rows(self.statement, &self.lang, &self.reviewed, self.config)
    }

    /// The row of that segment as it now stands.
    #[must_use]
    pub fn row(&self, id: &SegmentId) -> Option<SegmentRow<'_>> {
        self.rows().into_iter().find(|row| row.id == id)
    }

    /// The translation as it now is.
    #[must_use]
    pub fn into_translation(self) -> Translation {
        self.reviewed.translation
    }

    /// Puts a rendering of today's source of that segment in the place of what was there.
    pub fn render(&mut self, id: &SegmentId, rendering: Rendering, by: &PersonId) {
        let source = self.statement.source.get(id).map(|segment| segment.text.clone());
        let hands = self.hands(id, by);
        match self
            .reviewed
            .translation
            .targets
            .iter_mut()
            .find(|target| target.id == *id)
        {
            Some(target) => {
                if !target.is_added() {
                    target.source = source;
                }
                target.rendering = rendering;
                target.by = Some(by.clone());
                target.hands = hands;
            }
            None => self.insert(Target {
                id: id.clone(),
                source,
                rendering,
                by: Some(by.clone()),
                hands,
                after: None,
                opens: None,
            }),
        }
    }

    /// Says that the target of that segment renders today's source.
    pub fn confirm(&mut self, id: &SegmentId, by: &PersonId) {
        if let Some(rendering) = self
            .reviewed
            .translation
            .get(id)
            .map(|target| target.rendering.clone())
        {
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
                .and_then(|n| n.parse::<u64>().ok())
        };
        let verdicts = self
            .reviewed
            .verdicts
            .iter()
            .flat_map(|verdict| verdict.pairs.keys());
        let known = self
            .reviewed
            .translation
            .targets
            .iter()
            .map(|target| &target.id)
            .chain(verdicts);
        let next = known.filter_map(own).max().unwrap_or(0).saturating_add(1);
        target.id = SegmentId::of_translation(&self.lang, next);
        let id = target.id.clone();
        self.insert(target);
        id
    }

    /// Puts a new target where its segment stands in the statement.
    fn insert(&mut self, target: Target) {
        let place = |id: &SegmentId| {
            self.statement
                .source
                .segments
                .iter()
                .position(|segment| segment.id == *id)
        };
        let own = place(&target.id).or_else(|| target.after.as_ref().and_then(place));
        let before = |other: &Target| match (place(&other.id).or(other.after.as_ref().and_then(place)), own) {
            (Some(other), Some(own)) => other <= own,
            (None, _) => other.is_added() && other.after.is_none(),
            (Some(_), None) => false,
        };
        let targets = &mut self.reviewed.translation.targets;
        let at = targets.iter().rposition(before).map_or(0, |at| at + 1);
        targets.insert(at, target);
    }

    /// Who, besides `by`, has had a hand in the target since its last approval.
    fn hands(&self, id: &SegmentId, by: &PersonId) -> Vec<PersonId> {
        let Some(target) = self.reviewed.translation.get(id) else {
            return Vec::new();
        };
        if was_approved(
            &self.statement.info.id,
            &self.lang,
            target,
            &self.reviewed,
            self.config,
        ) {
            return Vec::new();
        }
        let mut hands: Vec<PersonId> = target.translators().filter(|&hand| hand != by).cloned().collect();
        hands.sort();
        hands.dedup();
        hands
    }
}

/// Whether a target, beside the source that it renders, has the approvals that the policy asks for.
#[must_use]
pub fn was_approved(
    statement: &StatementId,
    lang: &Lang,
    target: &Target,
    reviewed: &Reviewed,
    config: &Config,
) -> bool {
    let pair = PairKey {
        statement,
        lang,
        segment: &target.id,
        source: target.source.as_deref(),
        rendering: &target.rendering,
    };
    judge(&pair, target, &VerdictIndex::new(&reviewed.verdicts), config).state == State::Approved
}
