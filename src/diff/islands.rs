//! Small islands of sameness in a sea of change, which make a difference hard to read.
//!
//! A comma or a particle that two rewritten phrases happen to share tells the reader nothing and breaks the phrase.

use super::Side;
use crate::text::Kind;

/// The longest word, in letters, that is taken for a particle.
const PARTICLE: usize = 3;

/// The least number of changed words, of both versions together, on each side of a particle that drowns it.
const REWRITTEN: usize = 3;

/// The matches without those that only interrupt a change.
pub(super) fn absorb(matches: &[(usize, usize)], old: &Side<'_>, new: &Side<'_>) -> Vec<(usize, usize)> {
    let runs = runs(matches);
    let mut kept: Vec<(usize, usize)> = Vec::with_capacity(matches.len());
    for (number, run) in runs.iter().enumerate() {
        let (first, last) = (run[0], run[run.len() - 1]);
        let start = kept.last().map_or((0, 0), |pair| (pair.0 + 1, pair.1 + 1));
        let next = runs
            .get(number + 1)
            .map_or((old.tokens.len(), new.tokens.len()), |next| next[0]);
        let before = changed(old, start.0, first.0) + changed(new, start.1, first.1);
        let after = changed(old, last.0 + 1, next.0) + changed(new, last.1 + 1, next.1);
        if !is_island(old, run, before, after) {
            kept.extend_from_slice(run);
        }
    }
    kept
}

/// The matches cut where either version has something in between.
fn runs(matches: &[(usize, usize)]) -> Vec<&[(usize, usize)]> {
    matches
        .chunk_by(|a, b| a.0 + 1 == b.0 && a.1 + 1 == b.1)
        .collect()
}

/// How many words and numbers stand there.
fn changed(side: &Side<'_>, from: usize, to: usize) -> usize {
    side.tokens
        .get(from..to)
        .unwrap_or_default()
        .iter()
        .filter(|token| token.kind != Kind::Punctuation)
        .count()
}

fn is_island(old: &Side<'_>, run: &[(usize, usize)], before: usize, after: usize) -> bool {
    let mut particles = 0;
    for &(i, _) in run.iter().take(8) {
        let Some(token) = old.tokens.get(i) else {
            return false;
        };
        match token.kind {
            Kind::Punctuation | Kind::Blank => {}
            Kind::Word if old.slice(token.range.clone()).chars().count() <= PARTICLE => particles += 1,
            Kind::Word | Kind::Number => return false,
        }
    }
    match particles {
        0 => run.len() < 8 && before > 1 && after > 1,
        1 => before >= REWRITTEN && after >= REWRITTEN,
        _ => false,
    }
}
