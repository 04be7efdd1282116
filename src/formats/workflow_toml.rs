//! `workflow.toml`: reading it, with every mistake at its line, and the commented file that `init` writes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::model::{Lang, PersonId};
use crate::workflow::{Config, Fill, Person, Policy, Role};

mod checks;
mod house;
mod keys;
mod work;

use super::tree::{File, FileFault, Offset, Table};

crate::faults! {
    /// What can be wrong in `workflow.toml` beyond its form.
    pub enum WorkflowFault {
        /// A role for a language that nothing is translated into.
        RoleLanguage["workflow-role-language"] { path: std::path::PathBuf, line: usize, role: String, targets: Vec<String> } hints["workflow-role-language-hint"],
        /// The source language among the targets.
        SourceIsTarget["workflow-source-is-target"] { path: std::path::PathBuf, line: usize, lang: String } hints[],
        /// Two persons with the same address.
        SharedEmail["workflow-shared-email"] { path: std::path::PathBuf, line: usize, email: String, other: String } hints[],
        /// A set names a language that is neither source nor target.
        SetLanguage["workflow-set-language"] { path: std::path::PathBuf, line: usize, lang: String, set: String, targets: Vec<String> } hints["workflow-role-language-hint"],
        /// Not a key that signatures can be checked by.
        Key["workflow-key"] { path: std::path::PathBuf, line: usize, key: String } hints["workflow-key-hint"],
        /// Two persons with the same key.
        SharedKey["workflow-shared-key"] { path: std::path::PathBuf, line: usize, person: String, other: String } hints["workflow-shared-key-hint"],
        /// A key that ends before it begins.
        KeySpan["workflow-key-span"] { path: std::path::PathBuf, line: usize, key: String } hints[],
        /// Changes of the policy that nobody could make: too few editors.
        PolicyApprovals["workflow-policy-approvals"] { path: std::path::PathBuf, line: usize, count: u32, needed: usize, editors: Vec<String> } hints["workflow-policy-approvals-hint"],
        /// A set without a translation.
        EmptySet["workflow-empty-set"] { path: std::path::PathBuf, line: usize, set: String } hints[],
    }
}

use crate::message::AnyFault;

const ROOT_KEYS: &[&str] = &[
    "format",
    "workspace",
    "source",
    "targets",
    "commit",
    "people",
    "review",
    "sets",
    "house",
    "checks",
    "memory",
    "work",
];

/// Reads the text of a `workflow.toml`.
///
/// # Errors
/// [`FileFault`] or [`WorkflowFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Config, AnyFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    root.only(ROOT_KEYS)?;
    let source = root.parse_lang(&root.required_text("source")?, root.at("source"))?;
    let targets = read_targets(&root, &source)?;
    let people = read_people(&root, &targets)?;
    let (letterhead, house) = house::read(&root)?;
    let review = read_policy(&root)?;
    require_editors(&root, &people, &review)?;
    Ok(Config {
        workspace: root.text("workspace")?.unwrap_or_default(),
        sets: read_sets(&root, &source, &targets)?,
        review,
        fill: read_fill(&root)?,
        claim: work::read(&root)?,
        commit: root.boolean("commit")?.unwrap_or(true),
        source,
        targets,
        people,
        letterhead,
        house,
        checks: checks::read(&root)?,
    })
}

fn names(targets: &[Lang]) -> Vec<String> {
    targets.iter().map(ToString::to_string).collect()
}

fn read_targets(root: &Table<'_>, source: &Lang) -> Result<Vec<Lang>, AnyFault> {
    let listed = root.texts("targets")?.unwrap_or_default();
    let mut targets = Vec::new();
    for (tag, at) in listed {
        let lang = root.parse_lang(tag, at)?;
        if lang == *source {
            return Err(WorkflowFault::SourceIsTarget {
                path: root.path(),
                line: root.line_at(at),
                lang: tag.to_owned(),
            }
            .into());
        }
        if !targets.contains(&lang) {
            targets.push(lang);
        }
    }
    Ok(targets)
}

fn read_policy(root: &Table<'_>) -> Result<Policy, FileFault> {
    let Some(review) = root.table("review")? else {
        return Ok(Policy::default());
    };
    review.only(&["approvals", "four_eyes", "signed", "revision", "policy_approvals"])?;
    let approvals = review.integer_in("approvals", 1, 100)?.unwrap_or(1);
    let revision = review
        .integer_in("revision", 0, i64::from(u32::MAX))?
        .unwrap_or(0);
    let policy_approvals = review.integer_in("policy_approvals", 0, 100)?.unwrap_or(0);
    Ok(Policy {
        approvals: u32::try_from(approvals).unwrap_or(1),
        four_eyes: review.boolean("four_eyes")?.unwrap_or(true),
        signed: review.boolean("signed")?.unwrap_or(false),
        revision: u32::try_from(revision).unwrap_or(0),
        policy_approvals: u32::try_from(policy_approvals).unwrap_or(0),
    })
}

/// Refuses a policy that nobody could ever change again. Who proposes may not approve under four eyes.
fn require_editors(
    root: &Table<'_>,
    people: &BTreeMap<PersonId, Person>,
    review: &Policy,
) -> Result<(), AnyFault> {
    let editors = people
        .values()
        .filter(|person| person.roles.contains(&Role::Editor));
    let editors: Vec<String> = editors.map(|person| person.id.to_string()).collect();
    let needed = review.policy_approvals as usize + usize::from(review.four_eyes);
    if review.policy_approvals == 0 || editors.len() >= needed {
        return Ok(());
    }
    let line = root
        .table("review")?
        .map_or(1, |table| table.line_of("policy_approvals"));
    Err(WorkflowFault::PolicyApprovals {
        path: root.path(),
        line,
        count: review.policy_approvals,
        needed,
        editors,
    }
    .into())
}

fn read_fill(root: &Table<'_>) -> Result<Fill, FileFault> {
    let Some(memory) = root.table("memory")? else {
        return Ok(Fill::default());
    };
    memory.only(&["fill"])?;
    let Some(found) = memory.word("fill")? else {
        return Ok(Fill::default());
    };
    let known = Fill::ALL.iter().find(|(name, _)| *name == found);
    known.map(|(_, fill)| *fill).ok_or_else(|| {
        let possible: Vec<&str> = Fill::ALL.iter().map(|(name, _)| *name).collect();
        memory.choice("fill", memory.line_of("fill"), found, &possible)
    })
}

fn read_people(root: &Table<'_>, targets: &[Lang]) -> Result<BTreeMap<PersonId, Person>, AnyFault> {
    let mut people: BTreeMap<PersonId, Person> = BTreeMap::new();
    let Some(table) = root.table("people")? else {
        return Ok(people);
    };
    for key in table.keys() {
        let Some(entry) = table.table(key)? else { continue };
        let person = read_person(&entry, key, targets)?;
        for email in &person.emails {
            let same = |own: &String| own.to_lowercase() == email.to_lowercase();
            if let Some(other) = people.values().find(|other| other.emails.iter().any(same)) {
                return Err(WorkflowFault::SharedEmail {
                    path: root.path(),
                    line: entry.line_of("email"),
                    email: email.clone(),
                    other: other.id.to_string(),
                }
                .into());
            }
        }
        keys::refuse_shared(&entry, &person, &people)?;
        people.insert(person.id.clone(), person);
    }
    Ok(people)
}

fn read_person(entry: &Table<'_>, key: &str, targets: &[Lang]) -> Result<Person, AnyFault> {
    entry.only(&["name", "email", "roles", "keys"])?;
    let id = entry.parse_person_id(key, entry.start())?;
    let mut roles = BTreeSet::new();
    for (role, at) in entry.texts("roles")?.unwrap_or_default() {
        roles.insert(read_role(entry, role, at, targets)?);
    }
    let emails = entry.texts("email")?.unwrap_or_default();
    Ok(Person {
        name: entry.text("name")?.unwrap_or_else(|| id.to_string()),
        emails: emails
            .into_iter()
            .map(|(email, _)| email.trim().to_owned())
            .collect(),
        id,
        roles,
        keys: keys::read(entry)?,
    })
}

fn read_role(entry: &Table<'_>, role: &str, at: Offset, targets: &[Lang]) -> Result<Role, AnyFault> {
    let (kind, tag) = match role.split_once(':') {
        Some((kind, tag)) => (kind.trim(), Some(tag.trim())),
        None => (role.trim(), None),
    };
    let lang = || -> Result<Lang, AnyFault> {
        let lang = entry.parse_lang(tag.unwrap_or_default(), at)?;
        if targets.contains(&lang) {
            return Ok(lang);
        }
        let fault = WorkflowFault::RoleLanguage {
            path: entry.path(),
            line: entry.line_at(at),
            role: role.to_owned(),
            targets: names(targets),
        };
        Err(fault.into())
    };
    match (kind, tag) {
        ("editor", None) => Ok(Role::Editor),
        ("press", None) => Ok(Role::Press),
        ("translator", Some(_)) => Ok(Role::Translator(lang()?)),
        ("reviewer", Some(_)) => Ok(Role::Reviewer(lang()?)),
        _ => {
            let mut possible = vec!["editor".to_owned(), "press".to_owned()];
            for lang in targets {
                possible.push(format!("translator:{lang}"));
                possible.push(format!("reviewer:{lang}"));
            }
            let possible: Vec<&str> = possible.iter().map(String::as_str).collect();
            Err(entry.choice("roles", entry.line_at(at), role, &possible).into())
        }
    }
}

fn read_sets(
    root: &Table<'_>,
    source: &Lang,
    targets: &[Lang],
) -> Result<BTreeMap<String, Vec<Lang>>, AnyFault> {
    let mut sets = BTreeMap::new();
    let Some(table) = root.table("sets")? else {
        return Ok(sets);
    };
    for key in table.keys() {
        let Some(entry) = table.table(key)? else { continue };
        entry.only(&["languages"])?;
        let mut languages = vec![];
        for (tag, at) in entry.texts("languages")?.unwrap_or_default() {
            let lang = entry.parse_lang(tag, at)?;
            if lang != *source && !targets.contains(&lang) {
                let (path, line) = (entry.path(), entry.line_at(at));
                let (set, targets) = (key.to_owned(), names(targets));
                return Err(WorkflowFault::SetLanguage {
                    path,
                    line,
                    lang: tag.to_owned(),
                    set,
                    targets,
                }
                .into());
            }
            if lang != *source && !languages.contains(&lang) {
                languages.push(lang);
            }
        }
        if languages.is_empty() {
            let (path, line, set) = (entry.path(), entry.line(), key.to_owned());
            return Err(WorkflowFault::EmptySet { path, line, set }.into());
        }
        sets.insert(key.to_owned(), languages);
    }
    Ok(sets)
}

/// Somebody to enter into a new `workflow.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstPerson {
    /// The id.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
}

/// The `workflow.toml` of a new workspace: the defaults, each explained, and the first person as editor and press
/// officer. The comments are in English, Arabic and Sorani, for all who will read the file.
#[must_use]
pub fn template(workspace: &str, first: Option<&FirstPerson>) -> String {
    let quote = |text: &str| toml_edit::Value::from(text).to_string().trim().to_owned();
    let person = match first {
        Some(person) => format!(
            "[people.{}]\nname = {}\nemail = {}\nroles = [\"editor\", \"press\"]\n",
            toml_edit::Key::new(person.id.as_str()).display_repr(),
            quote(&person.name),
            quote(&person.email),
        ),
        None => "# [people.rana]\n# name = \"Rana Aziz\"\n# email = \"rana@example.org\"\n# roles = [\"editor\", \"press\"]\n"
            .to_owned(),
    };
    include_str!("workflow.template.toml")
        .replace("{workspace}", &quote(workspace))
        .replace("{person}", &person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_memory_may_fill_in_is_one_of_three() {
        let config = |text: &str| read(Path::new("workflow.toml"), &format!("source = \"ar\"\n{text}"));
        for (text, want) in [
            ("", Fill::Off),
            ("[memory]", Fill::Off),
            ("[memory]\nfill = \"exact\"", Fill::Exact),
            ("[memory]\nfill = \"context\"", Fill::Context),
        ] {
            assert_eq!(config(text).unwrap().fill, want, "{text}");
        }
        let fault = config("[memory]\nfill = \"always\"").unwrap_err();
        assert_eq!(fault.place().unwrap().line, Some(3));
        assert!(config("[memory]\nfuzzy = true").is_err());
    }

    const GOOD: &str = r#"
workspace = "w1"
source = "ar"
targets = ["en", "ckb"]

[people.rana]
name = "Rana Aziz"
email = ["rana@example.org", "r.aziz@example.com"]
roles = ["translator:ckb", "reviewer:en"]

[people.omar]
email = "omar@example.org"
roles = ["editor", "press"]

[review]
approvals = 2
four_eyes = false

[sets.all]
languages = ["ar", "en", "ckb"]
"#;

    fn fault(text: &str) -> (String, Option<usize>, Vec<String>) {
        let fault = read(Path::new("workflow.toml"), text).unwrap_err();
        let suggestion = fault
            .args()
            .iter()
            .filter(|(name, _)| *name == "suggestion")
            .map(|(_, value)| format!("{value:?}"))
            .collect();
        (
            fault.code().to_owned(),
            fault.place().and_then(|place| place.line),
            suggestion,
        )
    }

    #[test]
    fn everything_that_the_file_says_is_read() {
        let config = read(Path::new("workflow.toml"), GOOD).unwrap();
        assert_eq!(config.workspace, "w1");
        assert_eq!(names(&config.targets), ["en", "ckb"]);
        assert_eq!(
            config.review,
            Policy {
                approvals: 2,
                four_eyes: false,
                ..Policy::default()
            }
        );
        assert_eq!(
            config.person_by_email("R.Aziz@Example.com").unwrap().id.as_str(),
            "rana"
        );
        assert_eq!(config.sets["all"].len(), 2);
        assert!(config.commit);
    }

    #[test]
    fn each_mistake_is_found_at_its_line() {
        for (from, to, code, line) in [
            ("four_eyes", "four_eye", "file-unknown-key", 17),
            ("translator:ckb", "translater:ckb", "file-unknown-value", 9),
            ("translator:ckb", "translator:ku", "file-ambiguous-language", 9),
            ("translator:ckb", "translator:fr", "workflow-role-language", 9),
            ("approvals = 2", "approvals = 0", "file-number-range", 16),
            ("approvals = 2", "approvals = \"2\"", "file-wrong-type", 16),
            (
                "\"en\", \"ckb\"]\n\n[people.rana",
                "\"en\", \"ar\"]\n\n[people.rana",
                "workflow-source-is-target",
                4,
            ),
            (
                "\"omar@example.org\"",
                "\"rana@example.org\"",
                "workflow-shared-email",
                8,
            ),
            (
                "[\"ar\", \"en\", \"ckb\"]",
                "[\"ar\", \"fr\"]",
                "workflow-set-language",
                20,
            ),
            ("[\"ar\", \"en\", \"ckb\"]", "[\"ar\"]", "workflow-empty-set", 19),
            ("[people.rana]", "[people.\"Rana A\"]", "file-bad-person-id", 6),
            ("source = \"ar\"", "sauce = \"ar\"", "file-unknown-key", 3),
            ("[review]", "[review", "file-syntax", 15),
        ] {
            let broken = GOOD.replace(from, to);
            assert_ne!(broken, GOOD, "{from}");
            let (found, at, _) = fault(&broken);
            assert_eq!((found.as_str(), at), (code, Some(line)), "{from} → {to}");
        }
    }

    #[test]
    fn a_slip_comes_with_the_word_that_was_meant() {
        let (_, _, suggestion) = fault(&GOOD.replace("translator:ckb", "translater:ckb"));
        assert_eq!(suggestion, ["Text(\"translator:ckb\")"]);
        let (_, _, suggestion) = fault(&GOOD.replace("four_eyes", "four_eye"));
        assert_eq!(suggestion, ["Text(\"four_eyes\")"]);
    }

    #[test]
    fn the_template_is_read_back_as_the_defaults() {
        let first = FirstPerson {
            id: PersonId::parse("rana.a").unwrap(),
            name: "Rana \"R\" Aziz".into(),
            email: "rana@example.org".into(),
        };
        let config = read(Path::new("workflow.toml"), &template("w-1", Some(&first))).unwrap();
        assert_eq!(config.review, Policy::default());
        assert_eq!(
            config.person_by_email("rana@example.org").unwrap().name,
            "Rana \"R\" Aziz"
        );
        assert!(
            read(Path::new("workflow.toml"), &template("w-1", None))
                .unwrap()
                .people
                .is_empty()
        );
    }
}
