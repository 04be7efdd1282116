//! The features of both documents with numbers for names, weighed by how rare they are, and where they occur.

use std::collections::HashMap;

use super::features::{Ending, Feature, Features, Sort};
use crate::model::BlockKind;

/// How many places of a feature are kept: what occurs more often tells nothing.
const PLACES_MAX: usize = 1_000;
/// What the rarest feature weighs at most.
const HEAVIEST: f32 = 4.0;

/// A segment by what tells its translation.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// What the other document has too, with how often the segment has it.
    pub features: Vec<(u32, u8)>,
    /// What these weigh together.
    pub weight: f32,
    /// Every number, whether or not the other document has it, sorted.
    pub numbers: Vec<u32>,
    /// How much there is in it that the other document lacks altogether: numbers, and above all addresses.
    pub lone: f32,
    /// How many letters and digits it has.
    pub letters: f32,
    /// How it ends.
    pub ending: Ending,
    /// How many brackets open in it.
    pub brackets: u8,
    /// Whether it is the first of its block.
    pub opens: bool,
    /// What its block is.
    pub kind: BlockKind,
}

/// Both documents.
#[derive(Debug)]
pub(super) struct Linked {
    pub source: Vec<Part>,
    pub target: Vec<Part>,
    /// What each feature weighs; nothing for one that only one document has.
    weights: Vec<f32>,
    /// The segments of the target that have a feature, with how often.
    places: Vec<Vec<(u32, u8)>>,
    /// Pairs of segments that alone have a feature, with its weight.
    pub anchors: Vec<(u32, u32, f32)>,
}

/// How often a feature occurs, and in how many segments.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    source: u32,
    target: u32,
}

impl Linked {
    pub(super) fn new(source: Vec<Features>, target: Vec<Features>) -> Self {
        let mut ids: HashMap<Feature, u32> = HashMap::new();
        let mut sorts: Vec<Sort> = Vec::new();
        let mut of = |features: &Features| -> Vec<(u32, u8)> {
            let number = |feature: &Feature| match ids.get(feature) {
                Some(id) => *id,
                None => {
                    let id = u32::try_from(sorts.len()).unwrap_or(u32::MAX);
                    sorts.push(feature.0);
                    ids.insert(feature.clone(), id);
                    id
                }
            };
            counted(features.all.iter().map(number).collect())
        };
        let source_ids: Vec<_> = source.iter().map(&mut of).collect();
        let target_ids: Vec<_> = target.iter().map(&mut of).collect();
        let counts = counts(&source_ids, &target_ids, sorts.len());
        let size = (source.len() + target.len()) as f32;
        let weights: Vec<f32> = counts
            .iter()
            .zip(&sorts)
            .map(|(count, sort)| sort.weight() * rarity(*count, size))
            .collect();
        let places = places(&target_ids, &weights);
        let part = |(features, ids): (Features, Vec<(u32, u8)>)| part(&features, ids, &weights, &sorts);
        let mut linked = Self {
            source: source.into_iter().zip(source_ids).map(part).collect(),
            target: target.into_iter().zip(target_ids).map(part).collect(),
            anchors: Vec::new(),
            weights,
            places,
        };
        linked.anchors = linked.anchors_of(&counts);
        linked
    }

    fn anchors_of(&self, counts: &[Count]) -> Vec<(u32, u32, f32)> {
        let mut anchors = Vec::new();
        for (at, part) in self.source.iter().enumerate() {
            for (id, _) in &part.features {
                let count = counts[*id as usize];
                if let (1, 1, [(place, _)]) = (count.source, count.target, &self.places[*id as usize][..]) {
                    let at = u32::try_from(at).unwrap_or(u32::MAX);
                    anchors.push((at, *place, self.weights[*id as usize]));
                }
            }
        }
        anchors
    }

    /// What a segment of the source has in common with each of a stretch of the target.
    pub(super) fn common(&self, source: usize, from: usize, into: &mut [f32]) {
        let Some(part) = self.source.get(source) else {
            return;
        };
        for (id, times) in &part.features {
            let (places, weight) = (&self.places[*id as usize], self.weights[*id as usize]);
            let first = places.partition_point(|(place, _)| (*place as usize) < from);
            for (place, own) in &places[first..] {
                let Some(cell) = into.get_mut(*place as usize - from) else {
                    break;
                };
                *cell += weight * f32::from(*own.min(times));
            }
        }
    }
}

/// In how many segments of each side every feature occurs.
fn counts(source: &[Vec<(u32, u8)>], target: &[Vec<(u32, u8)>], features: usize) -> Vec<Count> {
    let mut counts = vec![Count::default(); features];
    for (id, _) in source.iter().flatten() {
        counts[*id as usize].source += 1;
    }
    for (id, _) in target.iter().flatten() {
        counts[*id as usize].target += 1;
    }
    counts
}

/// Where in the target each feature that weighs anything occurs.
fn places(target: &[Vec<(u32, u8)>], weights: &[f32]) -> Vec<Vec<(u32, u8)>> {
    let mut places = vec![Vec::new(); weights.len()];
    for (at, ids) in target.iter().enumerate() {
        for (id, times) in ids.iter().filter(|(id, _)| weights[*id as usize] > 0.0) {
            places[*id as usize].push((u32::try_from(at).unwrap_or(u32::MAX), *times));
        }
    }
    places
}

/// Each once, with how often, in order.
fn counted(mut ids: Vec<u32>) -> Vec<(u32, u8)> {
    ids.sort_unstable();
    let mut found: Vec<(u32, u8)> = Vec::with_capacity(ids.len());
    for id in ids {
        match found.last_mut() {
            Some((last, times)) if *last == id => *times = times.saturating_add(1),
            _ => found.push((id, 1)),
        }
    }
    found
}

/// What it says that two segments share a feature: much if few have it, less if one document has it far more often.
fn rarity(count: Count, size: f32) -> f32 {
    let (less, more) = (count.source.min(count.target), count.source.max(count.target));
    if less == 0 || more as usize > PLACES_MAX {
        return 0.0;
    }
    let share = size / (less + more) as f32;
    (((1.0 + share).ln() - std::f32::consts::LN_2) * (less as f32 / more as f32)).clamp(0.0, HEAVIEST)
}

fn part(features: &Features, ids: Vec<(u32, u8)>, weights: &[f32], sorts: &[Sort]) -> Part {
    let weight = |(id, times): &(u32, u8)| weights[*id as usize] * f32::from(*times);
    let lone = ids.iter().filter(|(id, _)| weights[*id as usize] == 0.0);
    let lone = lone.map(|(id, _)| match sorts[*id as usize] {
        Sort::Address => 2.0,
        Sort::Number => 0.5,
        Sort::Day | Sort::Latin | Sort::Term | Sort::Word => 0.0,
    });
    let numbers = ids
        .iter()
        .filter(|(id, _)| sorts[*id as usize] == Sort::Number)
        .flat_map(|(id, times)| std::iter::repeat_n(*id, usize::from(*times)));
    Part {
        weight: ids.iter().map(weight).sum(),
        lone: lone.sum(),
        numbers: numbers.collect(),
        features: ids
            .into_iter()
            .filter(|(id, _)| weights[*id as usize] > 0.0)
            .collect(),
        letters: features.letters,
        ending: features.ending,
        brackets: features.brackets,
        opens: features.opens,
        kind: features.kind,
    }
}
