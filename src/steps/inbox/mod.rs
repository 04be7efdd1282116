//! `inbox`: what waits for one person, in their roles: the urgent first, then what is due, then the oldest.
//!
//! It counts what they could act on now and says since when that lies there: as a record says, or since the last commit
//! that changed the file which made it so. It decides nothing and hides nothing from others; `status` shows everything to everybody.

mod tasks;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::message::{AnyFault, Outcome};
use crate::model::{
    Lang, PersonId, Priority, QuestionId, Reviewed, SegmentId, State, Statement, StatementId,
};
use crate::project::{Project, ProjectFault};
use crate::workflow::{LanguageStatus, Person, Role, StatementStatus, answerers, rows};

use super::due::today;
use super::status;

pub use tasks::Task;

/// What waits for a person.
#[derive(Debug, Serialize)]
pub struct InboxReport {
    /// Who.
    pub person: PersonId,
    /// Their name.
    #[serde(skip)]
    pub name: String,
    /// Each thing: the most urgent first, then what is due soonest, then the oldest.
    pub items: Vec<Item>,
    /// When that was.
    #[serde(skip)]
    pub now: Timestamp,
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
    /// How urgently it is wanted.
    #[serde(skip_serializing_if = "Priority::is_normal")]
    pub priority: Priority,
    /// The day on which it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// That day has passed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub overdue: bool,
    /// Until when a claim holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// Who asked, who answered, or who was first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    /// The segment that is asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// The question keeps the statement from being released.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

impl Item {
    /// Whether a claim ends within a day.
    #[must_use]
    pub fn ends_soon(&self, now: Timestamp) -> bool {
        let day = jiff::SignedDuration::from_hours(24);
        self.until.is_some_and(|until| until.duration_since(now) < day)
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
    let (statuses, mut unreadable) = status::standings(project, &[])?;
    let mut items = Vec::new();
    for status in &statuses {
        let mut looking = Looking {
            project,
            person,
            status,
            today: today(project.now()),
            items: Vec::new(),
        };
        match looking.run() {
            Ok(()) => items.append(&mut looking.items),
            Err(fault) => unreadable.push(fault),
        }
    }
    date(project, &mut items)?;
    items.sort_by(|a, b| key(a).cmp(&key(b)));
    Ok(InboxReport {
        person: person.id.clone(),
        name: person.name.clone(),
        items,
        now: project.now(),
        unreadable,
    })
}

/// What comes first: the most urgent, then what is due soonest, then what waits longest.
fn key(item: &Item) -> impl Ord + '_ {
    (
        (item.priority, item.due.is_none(), item.due),
        (item.since.is_none(), item.since),
        (
            &item.statement,
            item.task,
            &item.language,
            &item.question,
            item.until,
            &item.by,
        ),
    )
}

/// What waits for one person, in one statement.
struct Looking<'a, 's> {
    project: &'a Project<'s>,
    person: &'a Person,
    status: &'a StatementStatus,
    today: Date,
    items: Vec<Item>,
}

impl Looking<'_, '_> {
    fn run(&mut self) -> Outcome<()> {
        let mut statement: Option<Statement> = None;
        self.questions();
        if self.person.roles.contains(&Role::Editor) {
            let source = self.project.config().source.clone();
            self.add(Task::Choose, &source, self.status.work.contested);
        }
        for language in &self.status.languages {
            let lang = &language.language;
            if self.person.roles.contains(&Role::Translator(lang.clone())) {
                self.translations(language);
            }
            if self.person.roles.contains(&Role::Press) && language.releasable {
                let out = self.status.is_out(lang);
                self.add(Task::Release, lang, if out { 0 } else { language.tally.segments });
            }
            if self.person.roles.contains(&Role::Reviewer(lang.clone())) && language.tally.translated > 0 {
                let statement = match &mut statement {
                    Some(statement) => statement,
                    none => none.insert(self.project.statement(&self.status.id)?),
                };
                let count = reviewable(self.project, self.person, statement, lang);
                self.add(Task::Review, lang, count);
            }
        }
        self.items.retain(|item| item.segments > 0);
        Ok(())
    }

    /// What is wanted first: what is overdue is no longer so where readers have it.
    fn add(&mut self, task: Task, lang: &Lang, segments: usize) -> Option<&mut Item> {
        if segments == 0 {
            return None;
        }
        // What concerns the source holds up every language.
        let of_source = *lang == self.project.config().source;
        let works = self.status.work.languages.iter();
        let works = works.filter(|(own, _)| of_source || *own == lang);
        let (priority, due) = works.fold((None, None), |(priority, due), (_, work)| {
            let priority: Option<Priority> = priority.into_iter().chain([work.priority]).min();
            (priority, due.into_iter().chain(work.due).min())
        });
        self.items.push(Item {
            statement: self.status.id.clone(),
            language: lang.clone(),
            task,
            segments,
            since: None,
            priority: priority.unwrap_or_default(),
            overdue: due.is_some_and(|due| due < self.today),
            due,
            until: None,
            by: None,
            question: None,
            segment: None,
            blocks: false,
        });
        self.items.last_mut()
    }

    fn questions(&mut self) {
        let (config, status) = (self.project.config(), self.status);
        for open in &status.work.questions {
            let lang = open.language.clone().unwrap_or_else(|| config.source.clone());
            let (task, by, at) = match (&open.answered_by, open.answered_at) {
                (Some(by), Some(at)) if open.by == self.person.id => (Task::Answered, by, at),
                (Some(_), _) => continue,
                (None, _) => {
                    let whose = answerers(config, &open.by, open.language.as_ref());
                    if !whose.contains(&self.person.id) {
                        continue;
                    }
                    (Task::Answer, &open.by, open.at)
                }
            };
            if let Some(item) = self.add(task, &lang, 1) {
                item.since = Some(at);
                item.by = Some(by.clone());
                item.question = Some(open.id.clone());
                item.segment = Some(open.segment.clone());
                item.blocks = open.blocks;
            }
        }
    }

    /// What a translator can act on: what nobody else has taken.
    fn translations(&mut self, language: &LanguageStatus) {
        let (lang, tally) = (&language.language, &language.tally);
        let work = self.status.work.of(lang).cloned().unwrap_or_default();
        self.add(Task::Choose, lang, work.contested);
        let (mut open, mut amend) = (tally.missing + tally.stale, tally.rejected);
        open = open.saturating_sub(work.contested);
        let now = self.project.now();
        let mut mine: BTreeMap<Timestamp, (usize, Timestamp)> = BTreeMap::new();
        let mut before: BTreeMap<PersonId, (usize, Timestamp)> = BTreeMap::new();
        for claimed in &work.claims {
            let Some(holder) = claimed.holder(now) else {
                continue;
            };
            let left = if claimed.state == State::Rejected {
                &mut amend
            } else {
                &mut open
            };
            *left = left.saturating_sub(1);
            let own = claimed.claims.iter().find(|held| held.by == self.person.id);
            match own {
                Some(own) if holder.by == own.by => {
                    let sum = mine.entry(own.until).or_insert((0, own.at));
                    *sum = (sum.0 + 1, sum.1.min(own.at));
                }
                Some(own) if now < own.until => {
                    let sum = before.entry(holder.by.clone()).or_insert((0, own.at));
                    *sum = (sum.0 + 1, sum.1.min(own.at));
                }
                _ => {}
            }
        }
        for (until, (count, at)) in mine {
            if let Some(item) = self.add(Task::Claimed, lang, count) {
                (item.until, item.since) = (Some(until), Some(at));
            }
        }
        for (by, (count, at)) in before {
            if let Some(item) = self.add(Task::Outclaimed, lang, count) {
                (item.by, item.since) = (Some(by), Some(at));
            }
        }
        self.add(Task::Translate, lang, open);
        self.add(Task::Amend, lang, amend);
    }
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
    let name = |item: &Item| {
        let file = item.task.file(&item.statement, &item.language, source);
        file.filter(|_| item.since.is_none())
    };
    let mut wanted: BTreeSet<PathBuf> = items.iter().filter_map(name).collect();
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
        if let Some(file) = name(item) {
            item.since = changed.get(&file).copied();
        }
    }
    Ok(())
}
