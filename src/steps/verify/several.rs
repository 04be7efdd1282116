//! A document that holds more than one statement: each is judged without the lines of the others.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::{Bench, Candidate, claim, is_marked_draft};
use super::report::FileReport;
use crate::formats::evidence::Shown;
use crate::model::StatementId;
use crate::proof::{Claim, Evidence, LanguageFound, compare, lines_of};
use crate::steps::known::Known;

/// How many statements of one document are told apart; what is of others is foreign to these.
const MOST: usize = 8;

/// A statement that stands in a document.
struct Inmate<'k> {
    best: Candidate<'k>,
    lines: Vec<bool>,
}

/// What a document is by each of its statements; nothing if it holds only one.
///
/// Another statement counts where a whole language of it stands, or its digest: a sentence that two statements share, or
/// that somebody took from one into the other, makes no second one.
pub(super) fn apart<'k>(
    bench: &Bench<'_>,
    shown: &Shown,
    best: &Candidate<'k>,
    library: &[&'k Known],
) -> Vec<FileReport> {
    let own = lines_of(&shown.evidence, &best.known.record);
    let inmates = inmates(bench, shown, (&best.known.publication.statement, &own), library);
    if inmates.is_empty() {
        return Vec::new();
    }
    let furniture: BTreeSet<String> = inmates
        .iter()
        .map(|inmate| &inmate.best)
        .chain([best])
        .flat_map(|candidate| candidate.record.furniture.iter().cloned())
        .collect();
    let mut statements = vec![(best.known.publication.statement.clone(), own)];
    let others = inmates.into_iter();
    statements.extend(others.map(|inmate| (inmate.best.known.publication.statement.clone(), inmate.lines)));
    let report = |statement: &StatementId| {
        let shown = without_others(shown, statement, &statements);
        let library: Vec<&Known> = of_statement(library, statement);
        let best = bench.best(&shown, &library, &furniture)?;
        Some(best.report(&library, is_marked_draft(&shown, best.known, bench.setting)))
    };
    statements
        .iter()
        .filter_map(|(statement, _)| report(statement))
        .collect()
}

/// The statements, besides the one that has those lines, of which enough stands in a document.
fn inmates<'k>(
    bench: &Bench<'_>,
    shown: &Shown,
    (besides, own): (&StatementId, &[bool]),
    library: &[&'k Known],
) -> Vec<Inmate<'k>> {
    let mut by_statement: BTreeMap<&StatementId, Vec<&'k Known>> = BTreeMap::new();
    for known in library {
        let statement = &known.publication.statement;
        if statement != besides {
            by_statement.entry(statement).or_default().push(known);
        }
    }
    // Laying out what is known of a statement takes long, so it is done only for what stands there.
    let is_there = |known: &&&Known| {
        let claim = claim(shown, known);
        let found = || compare(&shown.evidence, &known.record, claim);
        claim != Claim::None || found().languages.iter().any(LanguageFound::is_whole)
    };
    let others = by_statement.into_values();
    let found = others.filter_map(|library| {
        let known = library.iter().find(is_there)?;
        let lines = lines_of(&shown.evidence, &known.record);
        lines.iter().zip(own).find(|(theirs, own)| **theirs && !**own)?;
        let best = bench.best(shown, &library, &BTreeSet::new())?;
        Some(Inmate {
            lines: lines_of(&shown.evidence, &best.known.record),
            best,
        })
    });
    found.take(MOST).collect()
}

/// A document without the lines that are other statements' and not this one's.
fn without_others(shown: &Shown, own: &StatementId, statements: &[(StatementId, Vec<bool>)]) -> Shown {
    let is_of = |at: usize, is_own: bool| {
        let mut owners = statements
            .iter()
            .filter(|(statement, _)| (statement == own) == is_own);
        owners.any(|(_, lines)| lines.get(at) == Some(&true))
    };
    let lines = shown.evidence.lines.iter().enumerate();
    let kept = lines.filter(|(at, _)| is_of(*at, true) || !is_of(*at, false));
    Shown {
        evidence: Evidence {
            lines: kept.map(|(_, line)| line.clone()).collect(),
        },
        ..shown.clone()
    }
}

fn of_statement<'k>(library: &[&'k Known], statement: &StatementId) -> Vec<&'k Known> {
    let own = library
        .iter()
        .filter(|known| known.publication.statement == *statement);
    own.copied().collect()
}
