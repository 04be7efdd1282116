//! What became of the policy from one `workflow.toml` to the next. Pure.

use serde::{Deserialize, Serialize};

use super::{Config, Person, PersonKey, Role};

/// One thing that is another in the new policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyDifference {
    /// What: `approvals`, `four_eyes`, `signed`, `revision`, `role`, `key`, `email`.
    pub what: String,
    /// Whose, if it is a person's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub person: Option<String>,
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
}

/// What differs between two policies, of what decides who may do what and which verdict counts.
#[must_use]
pub fn policy_differences(old: &Config, new: &Config) -> Vec<PolicyDifference> {
    let mut found = Vec::new();
    let mut note = |what: &str, person: Option<&Person>, old: String, new: String| {
        if old != new {
            found.push(PolicyDifference {
                what: what.to_owned(),
                person: person.map(|person| person.id.to_string()),
                old,
                new,
            });
        }
    };
    let (before, after) = (old.review, new.review);
    note(
        "approvals",
        None,
        before.approvals.to_string(),
        after.approvals.to_string(),
    );
    note(
        "four_eyes",
        None,
        before.four_eyes.to_string(),
        after.four_eyes.to_string(),
    );
    note(
        "signed",
        None,
        before.signed.to_string(),
        after.signed.to_string(),
    );
    note(
        "revision",
        None,
        before.revision.to_string(),
        after.revision.to_string(),
    );
    note("workspace", None, old.workspace.clone(), new.workspace.clone());
    let everybody: std::collections::BTreeMap<_, _> = old.people.iter().chain(&new.people).collect();
    for (id, someone) in everybody {
        let (before, after) = (old.people.get(id), new.people.get(id));
        note("role", Some(someone), roles(before), roles(after));
        note("key", Some(someone), keys(before), keys(after));
        note("email", Some(someone), emails(before), emails(after));
    }
    found
}

fn roles(person: Option<&Person>) -> String {
    listed(
        person
            .into_iter()
            .flat_map(|person| &person.roles)
            .map(Role::name),
    )
}

fn emails(person: Option<&Person>) -> String {
    listed(
        person
            .into_iter()
            .flat_map(|person| &person.emails)
            .map(|email| email.to_lowercase()),
    )
}

fn keys(person: Option<&Person>) -> String {
    let shown = |key: &PersonKey| {
        let moment = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        match (key.from, key.until) {
            (None, None) => key.name(),
            (from, until) => format!("{} {}/{}", key.name(), moment(from), moment(until)),
        }
    };
    listed(person.into_iter().flat_map(|person| &person.keys).map(shown))
}

fn listed(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.join(" ")
}
