//! `check`: the rules run over what awaits review or is approved, and what they find.
//!
//! What is missing, stale, rejected or obsolete is not looked at: a translator has to act on it anyway. Nothing is
//! decided here but which findings are waived; whether one stops anything is the business of the step that asked.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use crate::checks::{self, Pair, Precedents, Subject, Wording};
use crate::formats::sarif::Place;
use crate::formats::termbase::{self, Languages};
use crate::formats::workspace::translation;
use crate::message::{AnyFault, Outcome};
use crate::model::{
    Digest, Finding, Gravity, Lang, Reviewed, SegmentId, State, Statement, StatementId, Waiver,
};
use crate::project::files::{Files, WorkingTree};
use crate::project::{Project, layout};
use crate::store;
use crate::terms::Termbase;
use crate::workflow::{Config, SegmentRow, WaiverIndex, rows};

/// The check that compares with other statements.
pub const COMPARES: &str = "boilerplate";

/// What a translation is compared with beside its source.
#[derive(Debug, Default)]
pub struct References {
    /// How other statements word what stands in many.
    pub precedents: Precedents,
    /// The termbase, if there is one.
    pub terms: Option<Termbase>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct CheckReport {
    /// The findings, by statement, language and segment.
    pub findings: Vec<Reported>,
    /// How many pairs were looked at.
    pub pairs: usize,
    /// In how many statements.
    pub statements: usize,
    /// Statements that could not be read.
    pub unreadable: Vec<AnyFault>,
}

/// A finding, where it is, and whether it is waived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub language: Lang,
    /// What was found.
    pub finding: Finding,
    /// The source; `None` for a segment that the translation adds.
    pub source: Option<String>,
    /// The target.
    pub target: String,
    /// The digest of the pair.
    pub digest: Digest,
    /// Who waived it, and why.
    pub waived: Option<Waiver>,
}

impl Reported {
    /// Whether it stops a release.
    #[must_use]
    pub fn stops(&self) -> bool {
        self.finding.gravity == Gravity::Error && self.waived.is_none()
    }
}

impl CheckReport {
    /// How many findings of that gravity are not waived.
    #[must_use]
    pub fn count(&self, gravity: Gravity) -> usize {
        let open = self.findings.iter().filter(|found| found.waived.is_none());
        open.filter(|found| found.finding.gravity == gravity).count()
    }

    /// How many findings are waived.
    #[must_use]
    pub fn waived(&self) -> usize {
        self.findings
            .iter()
            .filter(|found| found.waived.is_some())
            .count()
    }
}

/// Runs the checks over the statements asked for, or over all, in one language or in all.
///
/// # Errors
/// What is wrong with the workspace as a whole, or a statement asked for by name that does not exist.
pub fn check(project: &Project<'_>, ids: &[StatementId], lang: Option<&Lang>) -> Outcome<CheckReport> {
    if let Some(lang) = lang {
        project.require_target(lang)?;
    }
    let (statements, unreadable) = project.load(ids)?;
    let config = project.config();
    let references = match ids {
        [] => References {
            precedents: statements.iter().flat_map(|own| wordings(own, config)).collect(),
            terms: project.terms()?,
        },
        _ => references(project, &statements)?,
    };
    let mut report = CheckReport {
        statements: statements.len(),
        unreadable,
        ..CheckReport::default()
    };
    for statement in &statements {
        let mut found = Vec::new();
        let languages = statement.targets(&config.targets);
        for lang in languages.filter(|own| lang.is_none_or(|lang| lang == *own)) {
            let (pairs, findings) = examine(statement, lang, config, &references);
            report.pairs += pairs;
            found.extend(findings);
        }
        report.findings.extend(once(found));
    }
    Ok(report)
}

/// The findings of a statement, with what is wrong with a source told once and not again in each language: the editor
/// mends it once. Where it is waived, each language has a reviewer of its own to say so.
fn once(findings: Vec<Reported>) -> Vec<Reported> {
    let mut told = HashSet::new();
    let mut is_new = |found: &Reported| {
        let finding = &found.finding;
        let source = finding.source.as_ref().map(|span| (span.start, span.end));
        let key = (
            finding.segment.clone(),
            finding.message.id,
            source,
            found.waived.is_some(),
        );
        !checks::is_of_source(finding) || told.insert(key)
    };
    findings.into_iter().filter(|found| is_new(found)).collect()
}

/// What the checks find in one translation. Pure.
#[must_use]
pub fn findings(
    statement: &Statement,
    lang: &Lang,
    config: &Config,
    references: &References,
) -> Vec<Reported> {
    examine(statement, lang, config, references).1
}

/// What the checks find in some segments of a translation, for a command that has recorded something about them: what
/// cannot be read beside them must not make a failure of it. Not for somebody who still writes.
#[must_use]
pub fn of_segments(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    segments: &[SegmentId],
) -> Vec<Reported> {
    let asked: HashSet<&SegmentId> = segments.iter().collect();
    let Some(statement) = project.statement(id).ok().filter(|_| !asked.is_empty()) else {
        return Vec::new();
    };
    let references = references(project, std::slice::from_ref(&statement)).unwrap_or_default();
    let all = findings(&statement, lang, project.config(), &references).into_iter();
    all.filter(|one| asked.contains(&one.finding.segment)).collect()
}

fn examine(
    statement: &Statement,
    lang: &Lang,
    config: &Config,
    references: &References,
) -> (usize, Vec<Reported>) {
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    let rows = rows(statement, lang, reviewed, config);
    let subject = Subject {
        info: &statement.info,
        source_lang: &config.source,
        target_lang: lang,
        pairs: rows.iter().filter_map(pair).collect(),
        terms: references.terms.as_ref(),
        precedents: Some(&references.precedents),
    };
    let mut found = checks::run(&subject, |check| config.gravity(check.id, check.gravity));
    if found.is_empty() {
        return (subject.pairs.len(), Vec::new());
    }
    let places: HashMap<&SegmentId, usize> = rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
    found.sort_by_key(|finding| places.get(&finding.segment).copied());
    let waivers = WaiverIndex::new(&reviewed.waivers);
    let report = |finding: Finding| {
        let row = rows.get(*places.get(&finding.segment)?)?;
        let digest = row.pair_digest(&statement.info.id, lang)?;
        let waived = waivers.counting(finding.check, row.target?, &digest, lang, config);
        Some(Reported {
            statement: statement.info.id.clone(),
            language: lang.clone(),
            source: row.source.map(|source| source.text.clone()),
            target: row.target?.rendering.text()?.to_owned(),
            waived: waived.cloned(),
            digest,
            finding,
        })
    };
    (
        subject.pairs.len(),
        found.into_iter().filter_map(report).collect(),
    )
}

/// The pair of a row that no translator has to act on.
fn pair<'r>(row: &'r SegmentRow<'_>) -> Option<Pair<'r>> {
    let (State::Translated | State::Approved) = row.state() else {
        return None;
    };
    Some(Pair {
        id: row.id,
        kind: row.block.kind,
        source: row.source.map(|source| source.text.as_str()),
        target: row.target?.rendering.text()?,
    })
}

/// What these statements are compared with. Other statements are read only where these have something to compare and
/// the check is not off.
///
/// # Errors
/// The termbase or the folder of the statements cannot be read.
pub fn references(project: &Project<'_>, of: &[Statement]) -> Outcome<References> {
    let mut blocks = of.iter().flat_map(|statement| statement.source.with_blocks());
    let compared = comparison(project.config()).is_some();
    references_if(
        project,
        compared && blocks.any(|(block, _)| checks::is_settled(block.kind)),
    )
}

/// The termbase, and what all statements say if that is asked for. Not for somebody who writes: it waits for those who
/// do.
///
/// # Errors
/// The termbase or the folder of the statements cannot be read.
pub fn references_if(project: &Project<'_>, compared: bool) -> Outcome<References> {
    Ok(References {
        precedents: if compared {
            all_precedents(project)?
        } else {
            Precedents::default()
        },
        terms: project.terms()?,
    })
}

/// The termbase in the bytes of its file; `None` if there is none in them, or they are no termbase.
#[must_use]
pub fn terms_of(file: &[u8], languages: &Languages) -> Option<Termbase> {
    let text = std::str::from_utf8(file).ok()?;
    let entries = termbase::read(Path::new(layout::TERMS), &store::plain(text), languages).ok()?;
    (!entries.is_empty()).then(|| Termbase::new(entries))
}

fn all_precedents(project: &Project<'_>) -> Outcome<Precedents> {
    let config = project.config();
    // A statement that cannot be read is told of by the commands that are about it.
    let (found, _) = project.survey(|statement| wordings(&statement, config))?;
    Ok(found.into_iter().flatten().collect())
}

/// How grave it is that a statement is worded otherwise than others; `None` if nobody asks.
#[must_use]
pub fn comparison(config: &Config) -> Option<Gravity> {
    checks::by_id(COMPARES).and_then(|check| config.gravity(check.id, check.gravity))
}

/// The approved wordings of a statement that others are compared with. Pure.
#[must_use]
pub fn wordings(statement: &Statement, config: &Config) -> Vec<Wording> {
    let mut wordings = Vec::new();
    for (lang, reviewed) in &statement.translations {
        let rows = rows(statement, lang, reviewed, config);
        let approved = rows.iter().filter(|row| row.state() == State::Approved);
        wordings.extend(approved.filter_map(|row| {
            let source = (row.source?.text.as_str(), &config.source);
            let target = row.target?.rendering.text()?;
            Wording::of(&statement.info.id, lang, row.block.kind, source, target)
        }));
    }
    wordings
}

/// Where each segment of a translation stands in its file.
///
/// # Errors
/// The file cannot be read.
pub fn places(project: &Project<'_>, id: &StatementId, lang: &Lang) -> Outcome<BTreeMap<SegmentId, Place>> {
    let path = layout::translation(id, lang);
    let tree = WorkingTree { root: project.root() };
    let Some(text) = tree.text(&path)? else {
        return Ok(BTreeMap::new());
    };
    let lines = translation::lines(&path, &text)?;
    let place = |(segment, (first, last))| {
        let path = path.clone();
        (segment, Place { path, first, last })
    };
    Ok(lines.into_iter().map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Message;

    fn reported(lang: &str, id: &'static str, target: bool, waived: bool) -> Reported {
        Reported {
            statement: StatementId::parse("own").unwrap(),
            language: Lang::parse(lang).unwrap(),
            finding: Finding {
                check: "letters",
                gravity: Gravity::Warning,
                segment: SegmentId::of_source(1),
                message: Message::new(id),
                source: (!target).then_some(0..4),
                target: target.then_some(0..4),
            },
            source: None,
            target: String::new(),
            digest: Digest::of_bytes(lang.as_bytes()),
            waived: waived.then(|| Waiver {
                by: crate::model::PersonId::parse("rana").unwrap(),
                at: jiff::Timestamp::UNIX_EPOCH,
                check: "letters".to_owned(),
                pairs: [(SegmentId::of_source(1), Digest::of_bytes(b"x"))].into(),
                because: "so".to_owned(),
                signature: None,
            }),
        }
    }

    #[test]
    fn what_is_wrong_with_a_source_is_told_once() {
        let slip = "check-letters-keyboard";
        let told = |findings: Vec<Reported>| -> Vec<String> {
            let kept = once(findings).into_iter();
            kept.map(|found| found.language.to_string()).collect()
        };
        let of_source = |lang, waived| reported(lang, slip, false, waived);
        assert_eq!(
            told(vec![of_source("en", false), of_source("ckb", false)]),
            ["en"]
        );
        assert_eq!(
            told(vec![of_source("en", true), of_source("ckb", false)]),
            ["en", "ckb"]
        );
        let of_target = |lang| reported(lang, slip, true, false);
        assert_eq!(told(vec![of_target("en"), of_target("ckb")]), ["en", "ckb"]);
        let missing = |lang| reported(lang, "check-number-missing", false, false);
        assert_eq!(told(vec![missing("en"), missing("ckb")]), ["en", "ckb"]);
    }
}
