//! What it costs to say that these segments render those: the less, the likelier. In logarithms of likelihood, about.

use super::features::Ending;
use super::interned::{Linked, Part};
use crate::model::BlockKind;

/// Every step that the way through both documents may take, and what it costs by itself: how rare it is among
/// published translations.
pub(super) const STEPS: &[(usize, usize, f32)] = &[
    (1, 1, 0.0),
    (1, 2, 2.6),
    (2, 1, 2.6),
    (1, 0, 3.5),
    (0, 1, 3.5),
    (1, 3, 5.0),
    (3, 1, 5.0),
    (2, 2, 6.0),
    (1, 4, 7.0),
    (4, 1, 7.0),
];

/// The most segments of one side in a bead.
pub(super) const REACH: usize = 4;

/// How many letters the ratio of the languages is believed for before the documents are seen.
const PRIOR_LETTERS: f64 = 400.0;
/// How far the lengths of good translations lie from the ratio: the variance for each letter.
const VARIANCE: f64 = 4.0;
/// What a feature in common is worth, for its weight.
const COMMON: f32 = 1.4;
/// What a feature costs that the other side lacks, for its weight.
const LACKING: f32 = 0.5;

/// The most that it costs a pair that one side has numbers and addresses which the other document lacks.
const LONE_MAX: f32 = 3.0;

/// What is asked of both documents again and again.
#[derive(Debug)]
pub(super) struct Costs<'l> {
    linked: &'l Linked,
    source: Sums,
    target: Sums,
    /// How many letters of the target stand for one of the source.
    ratio: f64,
}

/// Sums over the segments before each place.
#[derive(Debug)]
struct Sums {
    letters: Vec<f64>,
    weight: Vec<f64>,
}

impl Sums {
    fn of(parts: &[Part]) -> Self {
        let sums = |value: &dyn Fn(&Part) -> f32| {
            let mut sum = 0.0;
            let rest = parts.iter().map(|part| {
                sum += f64::from(value(part));
                sum
            });
            std::iter::once(0.0).chain(rest).collect()
        };
        Self {
            letters: sums(&|part| part.letters),
            weight: sums(&|part| part.weight),
        }
    }

    fn all_letters(&self) -> f64 {
        self.letters.last().copied().unwrap_or_default()
    }
}

/// Between two places of a list of sums.
fn between(sums: &[f64], from: usize, to: usize) -> f64 {
    sums[to] - sums[from]
}

impl<'l> Costs<'l> {
    pub(super) fn new(linked: &'l Linked) -> Self {
        let (source, target) = (Sums::of(&linked.source), Sums::of(&linked.target));
        let ratio = (target.all_letters() + PRIOR_LETTERS) / (source.all_letters() + PRIOR_LETTERS);
        Self {
            linked,
            source,
            target,
            ratio: ratio.clamp(0.5, 2.0),
        }
    }

    /// What a step from a place costs, where what both sides share is known.
    pub(super) fn of(&self, at: (usize, usize), step: (usize, usize, f32), common: f32) -> f32 {
        let to = (at.0 + step.0, at.1 + step.1);
        let weights = (
            between(&self.source.weight, at.0, to.0) as f32,
            between(&self.target.weight, at.1, to.1) as f32,
        );
        let common = common.min(weights.0).min(weights.1);
        let lacking = weights.0 + weights.1 - 2.0 * common;
        let own = if step.0 == 0 || step.1 == 0 {
            self.left_out(at, to)
        } else {
            let drift = self.drift(at, to);
            // Far from what is expected, a bit farther makes no difference: somebody summed up.
            let length = if drift < 2.0 {
                drift * drift / 2.0
            } else {
                2.0 * drift - 2.0
            };
            length.min(12.0) + self.shape(at, to)
        };
        step.2 + own + LACKING * lacking - COMMON * common
    }

    /// How far the lengths are from those of a translation, in standard deviations.
    pub(super) fn drift(&self, at: (usize, usize), to: (usize, usize)) -> f32 {
        let expected = self.ratio * between(&self.source.letters, at.0, to.0);
        let found = between(&self.target.letters, at.1, to.1);
        let deviation = (VARIANCE * (expected + found) / 2.0 + 16.0).sqrt();
        ((found - expected).abs() / deviation) as f32
    }

    /// What it costs that segments have no counterpart: more for a long text than for a line, less for a whole block.
    fn left_out(&self, at: (usize, usize), to: (usize, usize)) -> f32 {
        let (parts, from, to_end, letters) = if at.0 < to.0 {
            let letters = between(&self.source.letters, at.0, to.0);
            (&self.linked.source, at.0, to.0, letters)
        } else {
            let letters = between(&self.target.letters, at.1, to.1);
            (&self.linked.target, at.1, to.1, letters)
        };
        let opens = |place: usize| parts.get(place).is_none_or(|part| part.opens);
        let is_block = opens(from) && opens(to_end);
        (letters as f32 / 60.0).min(2.0) - if is_block { 1.0 } else { 0.0 }
    }

    /// What speaks against a bead in its blocks, its ending and its brackets.
    fn shape(&self, at: (usize, usize), to: (usize, usize)) -> f32 {
        let (source, target) = (&self.linked.source[at.0..to.0], &self.linked.target[at.1..to.1]);
        let ([first, rest @ ..], [facing, other @ ..]) = (source, target) else {
            return 0.0;
        };
        let inner = |parts: &[Part]| parts.iter().filter(|part| part.opens).count() as f32;
        let mut cost = 2.5 * (inner(rest) - inner(other)).abs();
        cost += match (first.opens, facing.opens) {
            (true, true) if rank(first.kind) == rank(facing.kind) => -0.5,
            (true, true) => 0.7,
            (false, false) => 0.0,
            _ => 1.5,
        };
        let (last, facing) = (rest.last().unwrap_or(first), other.last().unwrap_or(facing));
        cost += against(last.ending, facing.ending);
        let lone = source.iter().chain(target).map(|part| part.lone).sum::<f32>();
        cost += lone.min(LONE_MAX);
        let brackets = |parts: &[Part]| parts.iter().map(|part| f32::from(part.brackets)).sum::<f32>();
        cost + (0.4 * (brackets(source) - brackets(target)).abs()).min(1.2)
    }
}

/// What it costs that one text ends like this and the other like that.
fn against(one: Ending, other: Ending) -> f32 {
    match (one, other) {
        (one, other) if one == other => 0.0,
        (Ending::Question, _) | (_, Ending::Question) => 1.5,
        (Ending::Stop | Ending::Exclamation, Ending::Stop | Ending::Exclamation) => 0.3,
        _ => 0.6,
    }
}

/// Blocks of one rank stand for each other in documents of different make.
fn rank(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Kicker | BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading => 1,
        BlockKind::Dateline | BlockKind::Date => 2,
        BlockKind::ListItem => 3,
        BlockKind::TableCell => 4,
        BlockKind::Slogan | BlockKind::Signature | BlockKind::EndMark => 5,
        BlockKind::Contact => 7,
        BlockKind::Footnote | BlockKind::Note => 6,
        BlockKind::LeadIn | BlockKind::Salutation | BlockKind::Paragraph | BlockKind::Quotation => 0,
    }
}
