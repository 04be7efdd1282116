//! How sure a pair is: how likely among all ways through both documents, less what is odd about the pair itself.

use super::Bead;
use super::bead::Costs;
use super::features::Ending;
use super::interned::{Linked, Part};
use super::lattice::Lattice;

/// How many standard deviations of length nobody wonders at.
const USUAL: f32 = 1.5;
/// What is left of the confidence for each number that one side lacks.
const NUMBER: f32 = 0.7;
/// The least that is left, however many numbers are missing: some people write them all in words.
const NUMBERS: f32 = 0.4;
/// What is left if one side asks and the other does not.
const QUESTION: f32 = 0.8;

/// The beads of a way, each with its confidence.
pub(super) fn of_path(
    lattice: &Lattice<'_>,
    linked: &Linked,
    costs: &Costs<'_>,
    path: &[(usize, usize)],
) -> Vec<Bead> {
    let likelihoods = lattice.likelihoods(path);
    path.windows(2)
        .zip(likelihoods)
        .map(|(pair, likelihood)| {
            let (at, to) = (pair[0], pair[1]);
            let share = likelihood * plain(linked, costs, at, to);
            Bead {
                source: at.0..to.0,
                target: at.1..to.1,
                confidence: (share * 100.0).round().clamp(0.0, 100.0) as u8,
            }
        })
        .collect()
}

/// How little is odd about a pair, from 0 to 1.
fn plain(linked: &Linked, costs: &Costs<'_>, at: (usize, usize), to: (usize, usize)) -> f32 {
    let (source, target) = (&linked.source[at.0..to.0], &linked.target[at.1..to.1]);
    let (Some(last), Some(facing)) = (source.last(), target.last()) else {
        return 1.0;
    };
    let drift = costs.drift(at, to);
    let mut share = (-0.15 * (drift - USUAL).max(0.0)).exp();
    let lacking = differing(&numbers(source), &numbers(target));
    share *= NUMBER
        .powi(i32::try_from(lacking).unwrap_or(i32::MAX))
        .max(NUMBERS);
    if (last.ending == Ending::Question) != (facing.ending == Ending::Question) {
        share *= QUESTION;
    }
    share
}

fn numbers(parts: &[Part]) -> Vec<u32> {
    let mut all: Vec<u32> = parts
        .iter()
        .flat_map(|part| part.numbers.iter().copied())
        .collect();
    all.sort_unstable();
    all
}

/// How many numbers stand in one list only, each counted as often as it does.
fn differing(one: &[u32], other: &[u32]) -> usize {
    let (mut a, mut b, mut shared) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(a), other.get(b)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, shared) = (a + 1, b + 1, shared + 1),
        }
    }
    (one.len() - shared).max(other.len() - shared)
}
