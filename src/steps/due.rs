//! `due`: until when a statement or one language of it is wanted, and how urgently.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::message::{Message, Outcome};
use crate::model::{Lang, Priority, StatementId};
use crate::project::{Change, Project, ProjectFault};
use crate::workflow::Role;

crate::faults! {
    /// Why nothing was set.
    pub enum DueFault {
        /// Not a day.
        NotADay["due-not-a-day"] { given: String } hints["due-not-a-day-hint"],
    }
}

/// What to set.
#[derive(Debug)]
pub struct DueRequest {
    /// The statement.
    pub id: StatementId,
    /// One language; `None`: all that have none of their own.
    pub lang: Option<Lang>,
    /// The day, or none any more; the outer `None` leaves it.
    pub due: Option<Option<Date>>,
    /// How urgently; `None` leaves it.
    pub priority: Option<Priority>,
}

/// What holds now.
#[derive(Debug, Serialize)]
pub struct DueReport {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub language: Option<Lang>,
    /// The day.
    pub due: Option<Date>,
    /// How urgently.
    pub priority: Priority,
    /// That was so before.
    #[serde(skip)]
    pub unchanged: bool,
}

/// The day in UTC.
#[must_use]
pub fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

/// Reads what somebody typed: a day, or `none`.
///
/// # Errors
/// [`DueFault::NotADay`].
pub fn parse(given: &str) -> Result<Option<Date>, DueFault> {
    match given.trim() {
        "none" => Ok(None),
        day => day.parse().map(Some).map_err(|_| DueFault::NotADay {
            given: given.to_owned(),
        }),
    }
}

/// Sets the day, the urgency or both.
///
/// # Errors
/// Neither an editor nor a press officer, or what is wrong with the workspace.
pub fn set(project: &Project<'_>, request: &DueRequest) -> Outcome<DueReport> {
    require_planner(project)?;
    if let Some(lang) = &request.lang {
        project.require_target(lang)?;
    }
    let mut writer = project.write()?;
    let statement = project.statement(&request.id)?;
    if let Some(lang) = &request.lang {
        project.require_translated(&statement, lang)?;
    }
    let before = &statement.work.plan;
    let mut plan = before.clone();
    match &request.lang {
        None => {
            plan.due = request.due.unwrap_or(plan.due);
            plan.priority = request.priority.or(plan.priority);
            if plan.priority == Some(Priority::Normal) {
                plan.priority = None;
            }
        }
        Some(lang) => {
            match request.due {
                Some(Some(due)) => drop(plan.due_in.insert(lang.clone(), due)),
                Some(None) => drop(plan.due_in.remove(lang)),
                None => {}
            }
            if let Some(priority) = request.priority {
                // A language can be less urgent than its statement, so what is normal is written down then.
                if plan.priority.unwrap_or_default() == priority {
                    plan.priority_in.remove(lang);
                } else {
                    plan.priority_in.insert(lang.clone(), priority);
                }
            }
        }
    }
    let report = DueReport {
        statement: request.id.clone(),
        language: request.lang.clone(),
        due: match &request.lang {
            Some(lang) => plan.due(lang),
            None => plan.due,
        },
        priority: match &request.lang {
            Some(lang) => plan.priority(lang),
            None => plan.priority.unwrap_or_default(),
        },
        unchanged: plan == *before,
    };
    if !report.unchanged {
        writer.put_plan(&request.id, &plan)?;
        let subject = Message::new("commit-due").with("statement", &request.id);
        let change = Change::new(subject).statement(&request.id);
        writer.finish(&match &request.lang {
            Some(lang) => change.lang(lang),
            None => change,
        })?;
    }
    Ok(report)
}

/// Those who plan are editors and press officers.
fn require_planner(project: &Project<'_>) -> Outcome<()> {
    let person = project.actor()?;
    let planners = [Role::Editor, Role::Press];
    if planners.iter().any(|role| person.roles.contains(role)) {
        return Ok(());
    }
    let mut holders: Vec<String> = planners
        .iter()
        .flat_map(|role| project.config().holders(role))
        .collect();
    holders.sort();
    holders.dedup();
    let (person, role) = (person.id.to_string(), Role::Editor.name());
    Err(ProjectFault::LacksRole {
        person,
        role,
        holders,
    }
    .into())
}
