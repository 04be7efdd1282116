//! What became of the policy from one `workflow.toml` to the next. Pure.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{Digest, Gravity, Lang};

use super::{Config, Person, PersonKey, Role};

/// One thing that is another in the new policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyDifference {
    /// What: `approvals`, `four_eyes`, `signed`, `revision`, `policy_approvals`, `workspace`, `source`, `targets`,
    /// `checks.ID`, `sets.NAME`; of a person `role`, `key`, `email`.
    pub what: String,
    /// Whose, if it is a person's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub person: Option<String>,
    /// As it was; empty if it was not said.
    pub old: String,
    /// As it is.
    pub new: String,
}

/// What a policy consists of: whose it is, and what, with what it says.
type Facts = BTreeMap<(Option<String>, String), String>;

/// What differs between two policies, of what decides who may do what, which verdict counts, and what may go out.
#[must_use]
pub fn policy_differences(old: &Config, new: &Config) -> Vec<PolicyDifference> {
    let (before, after) = (facts(old), facts(new));
    let names: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let said = |facts: &Facts, name: &(Option<String>, String)| facts.get(name).cloned().unwrap_or_default();
    let difference = |name: &(Option<String>, String)| PolicyDifference {
        person: name.0.clone(),
        what: name.1.clone(),
        old: said(&before, name),
        new: said(&after, name),
    };
    let all = names.into_iter().map(difference);
    all.filter(|difference| difference.old != difference.new)
        .collect()
}

impl Config {
    /// The digest of everything that [`policy_differences`] looks at: two configurations with the same one differ in
    /// nothing that a proposal could be about.
    #[must_use]
    pub fn rules_digest(&self) -> Digest {
        let mut bytes = b"bayan rules 1".to_vec();
        for ((person, what), said) in facts(self) {
            for field in [person.unwrap_or_default(), what, said] {
                bytes.extend_from_slice(&(field.len() as u64).to_le_bytes());
                bytes.extend_from_slice(field.as_bytes());
            }
        }
        Digest::of_bytes(&bytes)
    }
}

fn facts(config: &Config) -> Facts {
    let review = &config.review;
    let general = [
        ("approvals", review.approvals.to_string()),
        ("four_eyes", review.four_eyes.to_string()),
        ("signed", review.signed.to_string()),
        ("revision", review.revision.to_string()),
        ("policy_approvals", review.policy_approvals.to_string()),
        ("workspace", config.workspace.clone()),
        ("source", config.source.to_string()),
        ("targets", languages(&config.targets)),
    ];
    let mut facts: Facts = general
        .into_iter()
        .map(|(what, said)| ((None, what.to_owned()), said))
        .collect();
    for (check, gravity) in &config.checks {
        let said = gravity.map_or("off", Gravity::as_str);
        facts.insert((None, format!("checks.{check}")), said.to_owned());
    }
    for (name, set) in &config.sets {
        facts.insert((None, format!("sets.{name}")), languages(set));
    }
    for person in config.people.values() {
        let own = |what: &str| (Some(person.id.to_string()), what.to_owned());
        facts.insert(own("role"), roles(person));
        facts.insert(own("key"), keys(person));
        facts.insert(own("email"), emails(person));
    }
    facts
}

fn languages(all: &[Lang]) -> String {
    listed(all.iter().map(ToString::to_string))
}

fn roles(person: &Person) -> String {
    listed(person.roles.iter().map(Role::name))
}

fn emails(person: &Person) -> String {
    listed(person.emails.iter().map(|email| email.to_lowercase()))
}

fn keys(person: &Person) -> String {
    let shown = |key: &PersonKey| {
        let moment = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        match (key.from, key.until) {
            (None, None) => key.name(),
            (from, until) => format!("{} {}/{}", key.name(), moment(from), moment(until)),
        }
    };
    listed(person.keys.iter().map(shown))
}

fn listed(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.join(" ")
}
