//! What `workflow.toml` says: languages, people and their roles, the review policy, release sets.
//!
//! The file's syntax is [`crate::formats::workflow_toml`]'s business.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Digest, Gravity, Lang, Letterhead, PersonId};

use super::PersonKey;

/// A workspace's configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Names this workspace in packages that leave it, so that one from elsewhere is recognised.
    pub workspace: String,
    /// The language that statements are written in.
    pub source: Lang,
    /// The languages that they are translated into, in the order of the file.
    pub targets: Vec<Lang>,
    /// Everybody who works here.
    pub people: BTreeMap<PersonId, Person>,
    /// What an approval needs.
    pub review: Policy,
    /// Named sets of languages that are released together; each includes the source.
    pub sets: BTreeMap<String, Vec<Lang>>,
    /// Which pairs of the memory may be filled in for a translator.
    pub fill: Fill,
    /// For how many hours a claim holds.
    pub claim: u32,
    /// Whether commands that change files also commit them.
    pub commit: bool,
    /// What stands above and below the office's documents.
    pub letterhead: Letterhead,
    /// The files that its documents are made with.
    pub house: HouseFiles,
    /// How grave the findings of a check are; `None` turns it off. One that is not named is as grave as it usually is.
    pub checks: BTreeMap<String, Option<Gravity>>,
}

/// The files that an office's documents are made with, by their paths from the workspace's root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HouseFiles {
    /// A picture, SVG or PNG.
    pub logo: Option<String>,
    /// Font files, the preferred first.
    pub fonts: Vec<String>,
}

/// Somebody who works on statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name, as printed.
    pub name: String,
    /// Their addresses; a git identity with any of them is this person.
    pub emails: Vec<String>,
    /// What they may do.
    pub roles: BTreeSet<Role>,
    /// The keys that they sign with.
    pub keys: Vec<PersonKey>,
}

/// What a person may do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Bring in and revise the source.
    Editor,
    /// Release and export.
    Press,
    /// Translate into that language.
    Translator(Lang),
    /// Review that language.
    Reviewer(Lang),
}

impl Role {
    /// The role as written in `workflow.toml`: `editor`, `translator:ckb`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Editor => "editor".to_owned(),
            Self::Press => "press".to_owned(),
            Self::Translator(lang) => format!("translator:{lang}"),
            Self::Reviewer(lang) => format!("reviewer:{lang}"),
        }
    }
}

/// Which pairs of the memory may be filled in for a translator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fill {
    /// None.
    #[default]
    Off,
    /// Those whose source reads the same.
    Exact,
    /// Those whose source reads the same between neighbours that read the same.
    Context,
}

impl Fill {
    /// Each, with its name in `workflow.toml`.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("off", Self::Off),
        ("exact", Self::Exact),
        ("context", Self::Context),
    ];
}

/// What an approval needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How many reviewers must approve a pair; at least 1.
    pub approvals: u32,
    /// Whether nobody may approve what they translated themselves.
    pub four_eyes: bool,
    /// Whether a verdict counts only with its reviewer's signature.
    pub signed: bool,
    /// Counts the changes of the policy, where an office counts them; an older policy cannot come back unseen.
    pub revision: u32,
    /// How many editors must approve a change of the policy, beside whoever proposes it; 0: an editor changes it alone.
    pub policy_approvals: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            approvals: 1,
            four_eyes: true,
            signed: false,
            revision: 0,
            policy_approvals: 0,
        }
    }
}

impl Config {
    /// The digest of the policy: what an approval needs, who may do what, and what the checks are worth. Keys are part of
    /// it where they decide what counts.
    #[must_use]
    pub fn policy_digest(&self) -> Digest {
        let mut bytes = Vec::new();
        let mut field = |text: &str| {
            bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
            bytes.extend_from_slice(text.as_bytes());
        };
        let is_plain = !self.keys_are_policy();
        field(if is_plain {
            "bayan policy 1"
        } else {
            "bayan policy 2"
        });
        field(&self.review.approvals.to_string());
        field(if self.review.four_eyes { "four eyes" } else { "" });
        for person in self.people.values() {
            field(person.id.as_str());
            field(&person.roles.len().to_string());
            person.roles.iter().for_each(|role| field(&role.name()));
            if !is_plain {
                field(&person.keys.len().to_string());
                person.keys.iter().for_each(|key| key.fields(&mut field));
            }
        }
        if !is_plain {
            field(if self.review.signed { "signed" } else { "" });
            field(&self.review.revision.to_string());
        }
        if self.review.policy_approvals > 0 {
            field("policy approvals");
            field(&self.review.policy_approvals.to_string());
        }
        // A workspace that leaves the checks as they are keeps the digest that it had before there were any.
        if !self.checks.is_empty() {
            field("checks");
            for (check, gravity) in &self.checks {
                field(check);
                field(gravity.map_or("off", Gravity::as_str));
            }
        }
        Digest::of_bytes(&bytes)
    }

    /// How grave the findings of a check are that is usually so grave; `None` if it is off.
    #[must_use]
    pub fn gravity(&self, check: &str, usual: Gravity) -> Option<Gravity> {
        self.checks.get(check).copied().unwrap_or(Some(usual))
    }

    /// Whether the digest of the policy is also of the keys. A policy that asks for nothing of the kind keeps the digest
    /// that it had before there were keys.
    #[must_use]
    pub fn keys_are_policy(&self) -> bool {
        self.review.signed || self.review.revision > 0
    }

    /// The person with that address, compared as mail systems do: without regard to case.
    #[must_use]
    pub fn person_by_email(&self, email: &str) -> Option<&Person> {
        let email = email.trim().to_lowercase();
        self.people
            .values()
            .find(|person| person.emails.iter().any(|own| own.to_lowercase() == email))
    }

    /// Whether that person has that role.
    #[must_use]
    pub fn has_role(&self, person: &PersonId, role: &Role) -> bool {
        self.people
            .get(person)
            .is_some_and(|person| person.roles.contains(role))
    }

    /// The ids of those who have that role, for a message that says whom to ask.
    #[must_use]
    pub fn holders(&self, role: &Role) -> Vec<String> {
        self.people
            .values()
            .filter(|p| p.roles.contains(role))
            .map(|p| p.id.to_string())
            .collect()
    }

    /// Whether statements are translated into that language.
    #[must_use]
    pub fn is_target(&self, lang: &Lang) -> bool {
        self.targets.contains(lang)
    }
}
