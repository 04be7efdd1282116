//! The keys of a person, each plain or with the time during which it is theirs.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::formats::tree::{FileFault, Item, Offset, Table};
use crate::message::AnyFault;
use crate::model::PersonId;
use crate::workflow::{Person, PersonKey};

use super::WorkflowFault;

/// Reads the keys; one that is none would make every signature of theirs a stranger's.
pub(super) fn read(entry: &Table<'_>) -> Result<Vec<PersonKey>, AnyFault> {
    entry
        .items("keys")?
        .iter()
        .map(|item| match item {
            Item::Text(key, at) => Ok(PersonKey::always(checked(entry, key, *at)?)),
            Item::Table(table) => read_table(table),
        })
        .collect()
}

fn read_table(table: &Table<'_>) -> Result<PersonKey, AnyFault> {
    table.only(&["key", "from", "until"])?;
    let key = PersonKey {
        key: checked(table, table.required_word("key")?, table.at("key"))?.to_owned(),
        from: moment(table, "from")?,
        until: moment(table, "until")?,
    };
    match (key.from, key.until) {
        (Some(from), Some(until)) if until <= from => Err(WorkflowFault::KeySpan {
            path: table.path(),
            line: table.line_of("until"),
            key: key.key,
        }
        .into()),
        _ => Ok(key),
    }
}

fn checked<'k>(table: &Table<'_>, key: &'k str, at: Offset) -> Result<&'k str, WorkflowFault> {
    let key = key.trim();
    if is_key(key) {
        return Ok(key);
    }
    Err(WorkflowFault::Key {
        path: table.path(),
        line: table.line_at(at),
        key: key.to_owned(),
    })
}

fn is_key(key: &str) -> bool {
    let mut words = key.split_whitespace();
    let is_ssh = words.next().is_some_and(|kind| {
        kind.starts_with("ssh-") || kind.starts_with("ecdsa-") || kind.starts_with("sk-")
    }) && words.next().is_some_and(|body| body.starts_with("AAAA"));
    let is_openpgp = key.strip_prefix("openpgp:").is_some_and(|print| {
        let digits: Vec<char> = print.chars().filter(|c| !c.is_whitespace()).collect();
        digits.len() >= 40 && digits.iter().all(char::is_ascii_hexdigit)
    });
    (is_ssh || is_openpgp) && !key.contains(['\n', '"'])
}

/// A moment, or the beginning of a day in UTC.
fn moment(table: &Table<'_>, key: &str) -> Result<Option<Timestamp>, FileFault> {
    if let Ok(Some(moment)) = table.embargo(key) {
        return Ok(Some(moment.until()));
    }
    let Some(day) = table.date(key)? else {
        return Ok(None);
    };
    let start = day.to_zoned(TimeZone::UTC).map(|start| start.timestamp());
    Ok(Some(start.unwrap_or(Timestamp::MAX)))
}

/// Refuses a key that another person has: what it signs could be either's.
pub(super) fn refuse_shared(
    entry: &Table<'_>,
    person: &Person,
    people: &BTreeMap<PersonId, Person>,
) -> Result<(), WorkflowFault> {
    let names: Vec<String> = person.keys.iter().map(PersonKey::name).collect();
    let shares = |other: &&Person| other.keys.iter().any(|key| names.contains(&key.name()));
    match people.values().find(shares) {
        None => Ok(()),
        Some(other) => Err(WorkflowFault::SharedKey {
            path: entry.path(),
            line: entry.line_of("keys"),
            person: person.id.to_string(),
            other: other.id.to_string(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::read;

    /// From and until of each key; or the fault's code and line.
    type Read = Result<Vec<(Option<String>, Option<String>)>, (String, Option<usize>)>;

    fn config(keys: &str) -> Read {
        let text = format!(
            "source = \"ar\"\n[people.a]\nkeys = {keys}\n[people.b]\nkeys = [\"ssh-ed25519 AAAAB b@home\"]\n"
        );
        match read(Path::new("workflow.toml"), &text) {
            Ok(config) => {
                let person = config.people.values().next().unwrap();
                let moment = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string());
                Ok(person
                    .keys
                    .iter()
                    .map(|key| (moment(key.from), moment(key.until)))
                    .collect())
            }
            Err(fault) => Err((
                fault.code().to_owned(),
                fault.place().and_then(|place| place.line),
            )),
        }
    }

    #[test]
    fn keys_are_plain_or_have_a_time() {
        let days = "[\"ssh-ed25519 AAAAC\", { key = \"ssh-ed25519 AAAAD\", from = 2026-01-01, until = 2026-11-01T09:00:00+03:00 }]";
        let expected = [
            (None, None),
            (
                Some("2026-01-01T00:00:00Z".to_owned()),
                Some("2026-11-01T06:00:00Z".to_owned()),
            ),
        ];
        assert_eq!(config(days).unwrap(), expected);
        assert_eq!(
            config("{ key = \"ssh-ed25519 AAAAC\", until = \"2026-11-01\" }").unwrap(),
            [(None, Some("2026-11-01T00:00:00Z".to_owned()))]
        );
    }

    #[test]
    fn each_mistake_is_found_at_its_line() {
        for (keys, code, line) in [
            ("[7]", "file-wrong-type", 3),
            ("[\"AAAA\"]", "workflow-key", 3),
            ("[{ from = 2026-01-01 }]", "file-key-missing", 3),
            (
                "[{ key = \"ssh-ed25519 AAAAC\", untill = 2026-01-01 }]",
                "file-unknown-key",
                3,
            ),
            (
                "[{ key = \"ssh-ed25519 AAAAC\", until = true }]",
                "file-wrong-type",
                3,
            ),
            (
                "[{ key = \"ssh-ed25519 AAAAC\", from = 2026-02-01, until = 2026-01-01 }]",
                "workflow-key-span",
                3,
            ),
            ("[\"ssh-ed25519  AAAAB other\"]", "workflow-shared-key", 5),
        ] {
            assert_eq!(config(keys), Err((code.to_owned(), Some(line))), "{keys}");
        }
    }
}
