//! A statement in one language, segment by segment, in the order in which it reads.

use std::collections::{BTreeMap, HashMap};

use crate::model::{
    Block, Digest, Lang, PairKey, Reviewed, SegmentId, SourceSegment, State, Statement, StatementId, Target,
};

use super::{Config, Standing, VerdictIndex, standing};

/// One segment of a statement in one language.
#[derive(Debug, Clone)]
pub struct SegmentRow<'a> {
    /// Its id.
    pub id: &'a SegmentId,
    /// The block that it belongs to.
    pub block: Block,
    /// It is the first of its block.
    pub opens: bool,
    /// It begins on a new line within its block.
    pub new_line: bool,
    /// The segment of the source; `None` if the translation alone has it, or if it is gone.
    pub source: Option<&'a SourceSegment>,
    /// The target, if there is one.
    pub target: Option<&'a Target>,
    /// Where it stands, and why.
    pub standing: Standing<'a>,
}

impl SegmentRow<'_> {
    /// The state.
    #[must_use]
    pub fn state(&self) -> State {
        self.standing.state
    }

    /// The digest of the pair as it now reads; `None` if there is no target.
    #[must_use]
    pub fn pair_digest(&self, statement: &StatementId, lang: &Lang) -> Option<Digest> {
        let pair = PairKey {
            statement,
            lang,
            segment: self.id,
            source: self.source.map(|source| source.text.as_str()),
            rendering: &self.target?.rendering,
        };
        Some(pair.digest())
    }
}

/// The rows of a statement in one language: the source's segments in order, each followed by what the translation adds
/// after it; at the end what is obsolete.
///
/// An added segment whose place is gone stands at the end of the statement: it is never lost from sight.
#[must_use]
pub fn rows<'a>(
    statement: &'a Statement,
    lang: &Lang,
    reviewed: &'a Reviewed,
    config: &Config,
) -> Vec<SegmentRow<'a>> {
    let index = VerdictIndex::new(&reviewed.verdicts);
    rows_of(statement, lang, &reviewed.translation.targets, &index, config)
}

/// The same for targets that are not, or not yet, the statement's own.
#[must_use]
pub fn rows_of<'a>(
    statement: &'a Statement,
    lang: &Lang,
    all: &'a [Target],
    index: &VerdictIndex<'a>,
    config: &Config,
) -> Vec<SegmentRow<'a>> {
    let targets: HashMap<&SegmentId, &Target> = all.iter().map(|target| (&target.id, target)).collect();
    let mut added = Added::new(all);
    let mut rows = Vec::with_capacity(statement.source.segments.len());
    let stand = |source: Option<&'a SourceSegment>, target: Option<&'a Target>| {
        standing(&statement.info.id, lang, source, target, index, config)
    };
    let push_added = |rows: &mut Vec<SegmentRow<'a>>, target: &'a Target, around: Block| {
        rows.push(SegmentRow {
            id: &target.id,
            block: target.opens.unwrap_or(around),
            opens: target.opens.is_some(),
            new_line: false,
            source: None,
            target: Some(target),
            standing: stand(None, Some(target)),
        });
    };
    for target in added.take(None) {
        push_added(&mut rows, target, Block::default());
    }
    for (block, segment) in statement.source.with_blocks() {
        let target = targets
            .get(&segment.id)
            .copied()
            .filter(|target| !target.is_added());
        rows.push(SegmentRow {
            id: &segment.id,
            block,
            opens: segment.opens.is_some(),
            new_line: segment.new_line,
            source: Some(segment),
            target,
            standing: stand(Some(segment), target),
        });
        for target in added.take(Some(&segment.id)) {
            push_added(&mut rows, target, block);
        }
    }
    for target in added.rest() {
        push_added(&mut rows, target, Block::default());
    }
    let live: std::collections::HashSet<&SegmentId> = statement
        .source
        .segments
        .iter()
        .map(|segment| &segment.id)
        .collect();
    for target in all {
        if !target.is_added() && !live.contains(&target.id) {
            rows.push(SegmentRow {
                id: &target.id,
                block: Block::default(),
                opens: true,
                new_line: false,
                source: None,
                target: Some(target),
                standing: stand(None, Some(target)),
            });
        }
    }
    rows
}

/// The segments that a translation adds, by the segment they stand after.
struct Added<'a> {
    by_place: BTreeMap<Option<&'a SegmentId>, Vec<&'a Target>>,
}

impl<'a> Added<'a> {
    fn new(targets: &'a [Target]) -> Self {
        let mut by_place: BTreeMap<Option<&SegmentId>, Vec<&Target>> = BTreeMap::new();
        for target in targets.iter().filter(|target| target.is_added()) {
            by_place.entry(target.after.as_ref()).or_default().push(target);
        }
        Self { by_place }
    }

    /// Those that stand after that segment, and those after these in turn.
    fn take(&mut self, place: Option<&'a SegmentId>) -> Vec<&'a Target> {
        let mut taken = Vec::new();
        let mut open = self.by_place.remove(&place).unwrap_or_default();
        open.reverse();
        while let Some(target) = open.pop() {
            taken.push(target);
            let mut after = self.by_place.remove(&Some(&target.id)).unwrap_or_default();
            after.reverse();
            open.append(&mut after);
        }
        taken
    }

    fn rest(self) -> Vec<&'a Target> {
        let mut rest: Vec<&Target> = self.by_place.into_values().flatten().collect();
        rest.sort_by(|a, b| a.id.cmp(&b.id));
        rest
    }
}

/// How many segments of a translation are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// By state, in the order of [`State::ALL`].
    by_state: [usize; 6],
}

impl Counts {
    /// How many are in that state.
    #[must_use]
    pub fn of(&self, state: State) -> usize {
        self.by_state.get(state as usize).copied().unwrap_or(0)
    }

    /// How many segments there are, without the obsolete ones.
    #[must_use]
    pub fn segments(&self) -> usize {
        State::ALL
            .iter()
            .filter(|state| **state != State::Obsolete)
            .map(|state| self.of(*state))
            .sum()
    }

    /// How many a translator has to act on.
    #[must_use]
    pub fn pending(&self) -> usize {
        State::ALL
            .iter()
            .filter(|state| state.is_pending())
            .map(|state| self.of(*state))
            .sum()
    }

    /// Whether every segment is approved, and there is one.
    #[must_use]
    pub fn releasable(&self) -> bool {
        self.segments() > 0 && self.of(State::Approved) == self.segments()
    }

    /// Counts one segment.
    pub fn add(&mut self, state: State, n: usize) {
        if let Some(count) = self.by_state.get_mut(state as usize) {
            *count += n;
        }
    }

    /// Counts what another has counted.
    pub fn merge(&mut self, other: &Self) {
        for state in State::ALL {
            self.add(*state, other.of(*state));
        }
    }
}

/// Counts rows by state.
#[must_use]
pub fn counts(rows: &[SegmentRow<'_>]) -> Counts {
    let mut counts = Counts::default();
    for row in rows {
        counts.add(row.state(), 1);
    }
    counts
}
