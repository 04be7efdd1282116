//! `release`: the gate. Every segment of every language approved, or nothing leaves.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::formats::publication::Labels;
use crate::message::{Message, Outcome, Value};
use crate::model::{
    Gravity, Lang, PersonId, QuestionId, Release, ReleasedLanguage, ReleasedLook, Reviewed, SegmentId, State,
    Statement, StatementId,
};
use crate::project::{Change, Project, Writer, layout};
use crate::text;
use crate::workflow::{Config, ReleaseStanding, Role, SegmentRow, Void, questions, release_standings, rows};

use super::check::References;
use super::corrections::{self, Correction};
use super::questions::{Thread, thread};
use super::{check, embargo, hands, signing};

pub use crate::workflow::{digests, source_digest};

crate::faults! {
    /// Why a statement was not released.
    pub enum ReleaseFault {
        /// The same texts were released before.
        AlreadyReleased["release-already"] { statement: String, number: u32, languages: Vec<String>, with: String } hints["release-already-hint"] exit[No],
        /// Nothing to release.
        NoLanguages["release-no-languages"] {} hints["release-no-languages-hint"],
    }
}

/// What to release.
#[derive(Clone)]
pub struct ReleaseRequest<'a> {
    /// The statement.
    pub id: StatementId,
    /// The translations.
    pub languages: Vec<Lang>,
    /// Correction lines that somebody wrote in place of ours.
    pub corrections: BTreeMap<Lang, String>,
    /// Why an embargo is not to be waited for.
    pub override_embargo: Option<String>,
    /// Only say what would be done.
    pub dry_run: bool,
    /// With the signature of whoever makes it.
    pub sign: bool,
    /// The words of a correction line.
    pub labels: &'a dyn Labels,
}

/// What came of an attempt to release.
#[derive(Debug, Serialize)]
pub struct ReleaseReport {
    /// The statement.
    pub statement: StatementId,
    /// The number of the release, also of one that was only tried; `None` if something is in the way.
    pub number: Option<u32>,
    /// The tag that marks it.
    pub tag: Option<String>,
    /// The languages.
    pub languages: Vec<Lang>,
    /// What it corrects in the releases before it.
    pub correction: Option<Correction>,
    /// How the releases before it stand to the texts as they are.
    pub releases: Vec<ReleaseStanding>,
    /// What is in the way.
    pub blockers: Vec<Blocker>,
    /// Questions that are open and in nobody's way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Thread>,
}

/// A segment that is in the way of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Blocker {
    /// The language.
    pub language: Lang,
    /// The segment.
    pub segment: SegmentId,
    /// Where it stands.
    pub state: State,
    /// The name of a dangerous character in source or target, if that is what is in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hazard: Option<String>,
    /// The check whose error is in the way, and that nobody waived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<&'static str>,
    /// The open question that is in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    /// What that check has to say, or the question.
    #[serde(skip)]
    pub finding: Option<Message>,
    /// The verdicts on it that count for nothing, if it would be approved with them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<VoidVerdict>,
    /// The beginning of the text.
    pub text: String,
}

/// A verdict that counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoidVerdict {
    /// Whose.
    pub by: PersonId,
    /// Why.
    pub reason: &'static str,
}

/// Releases a statement with these languages, signed if asked for, or says what is in the way.
///
/// # Errors
/// A missing role, an embargo, files that are not committed, the same release made before, or what is wrong with the
/// workspace.
pub fn release(project: &Project<'_>, request: &ReleaseRequest<'_>) -> Outcome<ReleaseReport> {
    let by = project.require(&Role::Press)?.id.clone();
    if request.languages.is_empty() {
        return Err(ReleaseFault::NoLanguages {}.into());
    }
    let compared = check::comparison(project.config()) == Some(Gravity::Error);
    let references = check::references_if(project, compared)?;
    let writer = project.write()?;
    let statement = project.statement(&request.id)?;
    for lang in &request.languages {
        project.require_translated(&statement, lang)?;
    }
    let because = request.override_embargo.as_deref();
    let embargo_override = embargo::permit(&statement, project.now(), because)?;
    let mut report = ReleaseReport {
        statement: request.id.clone(),
        number: None,
        tag: None,
        languages: request.languages.clone(),
        correction: None,
        releases: release_standings(&statement, project.config(), BTreeMap::new()),
        blockers: blockers(&statement, &request.languages, project.config()),
        questions: Vec::new(),
    };
    if report.blockers.is_empty() {
        report.blockers = own_hands(project, &statement, &request.languages)?;
    }
    let errors = errors(&statement, &request.languages, project.config(), &references);
    let blocked = |own: &Blocker| (own.language.clone(), own.segment.clone());
    let known: HashSet<(Lang, SegmentId)> = report.blockers.iter().map(blocked).collect();
    let new = errors.into_iter().filter(|own| !known.contains(&blocked(own)));
    report.blockers.extend(new);
    let open = asked(
        &statement,
        &request.languages,
        project.config(),
        &mut report.blockers,
    );
    report.questions = open;
    if !report.blockers.is_empty() {
        return Ok(report);
    }
    project.require_committed(&request.id)?;
    refuse_dirty_house(project)?;
    let mut release = Release {
        embargo_override,
        ..made(project, &statement, request, by)?
    };
    refuse_twice(&statement, &release, &request.languages)?;
    let (languages, wrote) = (&request.languages, &request.corrections);
    report.correction = corrections::correction(project, &statement, languages, wrote, request.labels)?;
    report.number = Some(release.number);
    if !request.dry_run {
        let lines = report.correction.as_ref().map(|own| own.lines.clone());
        release.corrections = lines.unwrap_or_default();
        if request.sign {
            release.signature = Some(signing::sign(project, &request.id, &release)?);
        }
        report.tag = record(project, writer, &request.id, &release)?;
    }
    Ok(report)
}

/// The record of a release of these texts, in the look of today.
fn made(
    project: &Project<'_>,
    statement: &Statement,
    request: &ReleaseRequest<'_>,
    by: PersonId,
) -> Outcome<Release> {
    let last = statement.releases.iter().map(|release| release.number).max();
    Ok(Release {
        number: last.unwrap_or(0).saturating_add(1),
        at: project.now(),
        by,
        source: source_digest(statement),
        languages: digests(statement, &request.languages, project.config()),
        look: Some(ReleasedLook {
            house: project.house()?.digest(),
            date: statement.info.date,
            demonstration: statement.info.demonstration,
        }),
        corrections: BTreeMap::new(),
        embargo_override: None,
        signature: None,
    })
}

/// The look of the documents is recorded by digest, so its files must be where they can be found again.
fn refuse_dirty_house(project: &Project<'_>) -> Outcome<()> {
    project.refuse_dirty(&project.house_files()?)
}

/// Refuses a release that would tell its readers nothing new: one that went out before has the same texts in these
/// languages, whatever others it has besides, and nothing that went out later has others.
fn refuse_twice(statement: &Statement, release: &Release, languages: &[Lang]) -> Outcome<()> {
    let has_all = |own: &Release| {
        let has = |one: &ReleasedLanguage| own.languages.contains(one);
        own.source == release.source && release.languages.iter().all(has)
    };
    let replaces = |later: &Release| {
        let has = |one: &ReleasedLanguage| later.has(&one.lang);
        later.source != release.source || release.languages.iter().any(has)
    };
    let what_readers_have = statement.releases.iter().filter(|own| replaces(own));
    let latest = what_readers_have.max_by_key(|own| own.number);
    match latest.filter(|own| has_all(own)) {
        None => Ok(()),
        Some(last) => Err(ReleaseFault::AlreadyReleased {
            statement: statement.info.id.to_string(),
            number: last.number,
            languages: last.languages.iter().map(|own| own.lang.to_string()).collect(),
            with: languages.iter().map(Lang::as_str).collect::<Vec<_>>().join(","),
        }
        .into()),
    }
}

/// Writes the record, and gives the tag that marks its commit.
fn record(
    project: &Project<'_>,
    mut writer: Writer<'_, '_>,
    id: &StatementId,
    release: &Release,
) -> Outcome<Option<String>> {
    writer.append_release(id, release)?;
    let languages: Vec<&Lang> = release.languages.iter().map(|own| &own.lang).collect();
    let subject = Message::new("commit-release")
        .with("statement", id)
        .with("number", release.number)
        .with("language", Value::list(&languages));
    let tag = layout::release_tag(id, release.number);
    let mut change = Change::new(subject).statement(id).tag(&tag);
    for lang in languages {
        change = change.lang(lang);
    }
    if let Some(own) = &release.embargo_override {
        change = change.embargo_override(own);
    }
    writer.finish(&change)?;
    Ok(project.commits().then_some(tag))
}

/// Segments whose approvals are those of people who had a hand in them, as the history shows.
fn own_hands(project: &Project<'_>, statement: &Statement, languages: &[Lang]) -> Outcome<Vec<Blocker>> {
    let mut blockers = Vec::new();
    for lang in languages {
        let Some(reviewed) = statement.translations.get(lang) else {
            continue;
        };
        let hands = hands::hands(project, statement, lang)?;
        for row in rows(statement, lang, reviewed, project.config()) {
            let own = hands.in_the_way(&row);
            if row.state() == State::Approved && !own.is_empty() {
                let void = own.into_iter().map(|by| VoidVerdict {
                    by,
                    reason: Void::OwnTranslation.name(),
                });
                blockers.push(Blocker {
                    void: void.collect(),
                    state: State::Translated,
                    ..blocker(lang, &row, None)
                });
            }
        }
    }
    Ok(blockers)
}

fn blocker(lang: &Lang, row: &SegmentRow<'_>, hazard: Option<String>) -> Blocker {
    let source = row.source.map(|source| source.text.as_str());
    let target = row.target.and_then(|target| target.rendering.text());
    Blocker {
        language: lang.clone(),
        segment: row.id.clone(),
        state: row.state(),
        hazard,
        check: None,
        question: None,
        finding: None,
        void: void(row),
        text: source.or(target).unwrap_or_default().chars().take(80).collect(),
    }
}

/// What is in the way of a release with these languages. Pure.
#[must_use]
pub fn blockers(statement: &Statement, languages: &[Lang], config: &Config) -> Vec<Blocker> {
    let mut blockers = Vec::new();
    for lang in languages {
        let empty = Reviewed::empty(lang.clone());
        let reviewed = statement.translations.get(lang).unwrap_or(&empty);
        for row in rows(statement, lang, reviewed, config) {
            let hazard = hazard(&row);
            let open = !matches!(row.state(), State::Approved | State::Obsolete);
            if open || (hazard.is_some() && row.state() == State::Approved) {
                blockers.push(blocker(lang, &row, hazard));
            }
        }
    }
    blockers
}

/// Puts the open questions that block a language among the blockers, and gives the open ones that do not.
fn asked(
    statement: &Statement,
    languages: &[Lang],
    config: &Config,
    blockers: &mut Vec<Blocker>,
) -> Vec<Thread> {
    let mut in_nobodys_way = Vec::new();
    let all = questions(&statement.work.talk, config);
    for question in all.iter().filter(|own| own.is_open()) {
        let mut concerned = languages.iter().filter(|lang| question.concerns(lang));
        let Some(lang) = concerned.next() else { continue };
        if !question.asked.blocks {
            in_nobodys_way.push(thread(&statement.info.id, question, config));
            continue;
        }
        let said = Message::new("release-question")
            .with("question", question.asked.id.as_str())
            .with("person", question.by);
        blockers.push(Blocker {
            language: question.asked.lang.clone().unwrap_or_else(|| lang.clone()),
            segment: question.asked.segment.clone(),
            state: State::Approved,
            hazard: None,
            check: None,
            question: Some(question.asked.id.clone()),
            finding: Some(said),
            void: Vec::new(),
            text: question.asked.text.chars().take(80).collect(),
        });
    }
    in_nobodys_way
}

/// The errors of the checks that nobody waived, in what would be released. Pure.
#[must_use]
pub fn errors(
    statement: &Statement,
    languages: &[Lang],
    config: &Config,
    references: &References,
) -> Vec<Blocker> {
    let found = languages
        .iter()
        .flat_map(|lang| check::findings(statement, lang, config, references));
    found
        .filter(check::Reported::stops)
        .map(|found| Blocker {
            language: found.language,
            segment: found.finding.segment,
            state: State::Approved,
            hazard: None,
            check: Some(found.finding.check),
            question: None,
            finding: Some(found.finding.message),
            void: Vec::new(),
            text: found.source.unwrap_or(found.target).chars().take(80).collect(),
        })
        .collect()
}

fn void(row: &SegmentRow<'_>) -> Vec<VoidVerdict> {
    let verdicts = row.standing.void.iter();
    let verdicts = verdicts.map(|(verdict, reason)| VoidVerdict {
        by: verdict.by.clone(),
        reason: reason.name(),
    });
    verdicts.filter(|_| row.state() == State::Translated).collect()
}

/// The name of the first character of source or target that has no place in a statement. Pure.
#[must_use]
pub fn hazard(row: &SegmentRow<'_>) -> Option<String> {
    let source = row.source.map(|source| source.text.as_str());
    let target = row.target.and_then(|target| target.rendering.text());
    source
        .into_iter()
        .chain(target)
        .find_map(text::first_error)
        .map(|hazard| hazard.name.to_owned())
}
