//! `inbox`: what waits for one person, in their roles, oldest first.
//!
//! It counts what they could act on now and says since when that lies there: since the last commit that changed the
//! file which made it so. It decides nothing and hides nothing from others; `status` shows everything to everybody.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::Timestamp;
use serde::Serialize;

use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, PersonId, Reviewed, State, Statement, StatementId};
use crate::project::{Project, ProjectFault, layout};
use crate::workflow::{Person, Role, StatementStatus, rows};

/// What waits for a person.
#[derive(Debug, Serialize)]
pub struct InboxReport {
    /// Who.
    pub person: PersonId,
    /// Their name.
    #[serde(skip)]
    pub name: String,
    /// Each thing, the oldest first.
    pub items: Vec<Item>,
    /// Statements that could not be read, each with why.
    #[serde(skip)]
    pub unreadable: Vec<AnyFault>,
}

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub language: Lang,
    /// What is to be done.
    pub task: Task,
    /// How many segments are concerned.
    pub segments: usize,
    /// Since when; `None` if it is in no commit yet.
    pub since: Option<Timestamp>,
}

/// What is to be done. Ordered as the work goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Segments have no target, or their source changed.
    Translate,
    /// A reviewer rejected segments.
    Amend,
    /// Segments await this person's review.
    Review,
    /// Everything is approved, and readers do not have it yet.
    Release,
}

impl Task {
    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Translate => "inbox-translate",
            Self::Amend => "inbox-amend",
            Self::Review => "inbox-review",
            Self::Release => "inbox-release",
        }
    }

    /// The message that says what to type.
    #[must_use]
    pub fn hint_id(self) -> &'static str {
        match self {
            Self::Translate | Self::Amend => "inbox-edit-hint",
            Self::Review => "inbox-review-hint",
            Self::Release => "inbox-release-hint",
        }
    }

    /// The file whose last change made it wait.
    fn file(self, id: &StatementId, lang: &Lang, source: &Lang) -> PathBuf {
        match self {
            Self::Translate => layout::source(id, source),
            Self::Review => layout::translation(id, lang),
            Self::Amend | Self::Release => layout::reviews(id, lang),
        }
    }
}

/// What waits for a person: by id, or for who is at work.
///
/// # Errors
/// The person is unknown, or what is wrong with the workspace as a whole.
pub fn inbox(project: &Project<'_>, person: Option<&PersonId>) -> Outcome<InboxReport> {
    let _reading = project.read()?;
    let config = project.config();
    let person = match person {
        None => project.actor()?,
        Some(id) => config.people.get(id).ok_or_else(|| ProjectFault::UnknownPerson {
            person: id.to_string(),
            people: config.people.keys().map(ToString::to_string).collect(),
        })?,
    };
    let (statuses, mut unreadable) = project.standings(&[])?;
    let mut items = Vec::new();
    for status in &statuses {
        match of_statement(project, person, status) {
            Ok(found) => items.extend(found),
            Err(fault) => unreadable.push(fault),
        }
    }
    date(project, &mut items)?;
    items.sort_by(|a, b| {
        let key = |item: &Item| {
            (
                item.since.is_none(),
                item.since,
                item.statement.clone(),
                item.task,
            )
        };
        key(a).cmp(&key(b)).then_with(|| a.language.cmp(&b.language))
    });
    Ok(InboxReport {
        person: person.id.clone(),
        name: person.name.clone(),
        items,
        unreadable,
    })
}

fn of_statement(project: &Project<'_>, person: &Person, status: &StatementStatus) -> Outcome<Vec<Item>> {
    let mut items = Vec::new();
    let mut statement: Option<Statement> = None;
    for language in &status.languages {
        let lang = &language.language;
        let mut add = |task, segments| {
            items.push(Item {
                statement: status.id.clone(),
                language: lang.clone(),
                task,
                segments,
                since: None,
            });
        };
        let tally = &language.tally;
        if person.roles.contains(&Role::Translator(lang.clone())) {
            add(Task::Translate, tally.missing + tally.stale);
            add(Task::Amend, tally.rejected);
        }
        if person.roles.contains(&Role::Press) && language.releasable {
            let mut current = status.releases.iter().filter(|release| release.current);
            let out = current.any(|release| release.matches && release.languages.contains(lang));
            add(Task::Release, if out { 0 } else { tally.segments });
        }
        if person.roles.contains(&Role::Reviewer(lang.clone())) && tally.translated > 0 {
            let statement = match &mut statement {
                Some(statement) => statement,
                none => none.insert(project.statement(&status.id)?),
            };
            add(Task::Review, reviewable(project, person, statement, lang));
        }
    }
    items.retain(|item| item.segments > 0);
    Ok(items)
}

/// How many segments await this person's review: not their own, where four eyes are asked for, and not those on which
/// they have said what they think.
fn reviewable(project: &Project<'_>, person: &Person, statement: &Statement, lang: &Lang) -> usize {
    let config = project.config();
    let empty = Reviewed::empty(lang.clone());
    let reviewed = statement.translations.get(lang).unwrap_or(&empty);
    rows(statement, lang, reviewed, config)
        .iter()
        .filter(|row| row.state() == State::Translated)
        .filter(|row| !row.standing.approved_by.contains(&&person.id))
        .filter_map(|row| row.target)
        .filter(|target| !(config.review.four_eyes && target.translators().any(|own| *own == person.id)))
        .count()
}

/// Says since when each thing waits. The walk through the history ends when all is known.
fn date(project: &Project<'_>, items: &mut [Item]) -> Outcome<()> {
    let source = &project.config().source;
    let name = |item: &Item| item.task.file(&item.statement, &item.language, source);
    let mut wanted: BTreeSet<PathBuf> = items.iter().map(name).collect();
    let mut changed: BTreeMap<PathBuf, Timestamp> = BTreeMap::new();
    if wanted.is_empty() {
        return Ok(());
    }
    project.past_commits(&mut |commit| {
        let at = Timestamp::from_second(commit.time.seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        for change in commit.sides.iter().flatten() {
            if let Some(path) = wanted.take(std::path::Path::new(&change.path)) {
                changed.insert(path, at);
            }
        }
        Ok(wanted.is_empty())
    })?;
    for item in items {
        item.since = changed.get(&name(item)).copied();
    }
    Ok(())
}
