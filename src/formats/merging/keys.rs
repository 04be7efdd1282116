//! The keys of a person from two sides: each key by its name, with the time during which it is theirs.
//!
//! A key that one side ended is ended, one that either took out is gone. Where both limited the same key, it is the
//! person's only as long as both say so.

use jiff::Timestamp;
use toml_edit::{Array, InlineTable, Item, Value};

use crate::merge::values;
use crate::model::Embargo;
use crate::workflow::PersonKey;

use super::keyed::value_says;

/// A key as it is written, and its name.
#[derive(Clone)]
struct Entry {
    name: String,
    value: Value,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// The keys of both sides.
pub(super) fn merged(base: Option<&Item>, a: &Item, b: &Item) -> Array {
    let old = base.map(entries).unwrap_or_default();
    let (first, second) = (entries(a), entries(b));
    let kept = values::list(&names(&old), &names(&first), &names(&second));
    let value = |name: &String| {
        let of = |all: &[Entry]| {
            all.iter()
                .find(|own| own.name == *name)
                .map(|own| own.value.clone())
        };
        match (of(&first), of(&second)) {
            (Some(own), Some(other)) => Some(one(of(&old).as_ref(), own, &other)),
            (own, other) => own.or(other),
        }
    };
    let mut array = Array::new();
    for mut value in kept.iter().filter_map(value) {
        value.decor_mut().clear();
        array.push(value);
    }
    array
}

fn names(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.name.clone()).collect()
}

/// The keys of a value: one alone, or a list of plain ones and of ones with their time.
fn entries(item: &Item) -> Vec<Entry> {
    let entry = |value: &Value| {
        let key = part(value, "key").map_or_else(|| value_says(value), |key| value_says(&key));
        Entry {
            name: PersonKey::always(&key).name(),
            value: value.clone(),
        }
    };
    match item.as_value() {
        Some(Value::Array(all)) => all.iter().map(entry).collect(),
        Some(value) => vec![entry(value)],
        None => Vec::new(),
    }
}

fn part(value: &Value, key: &str) -> Option<Value> {
    value.as_inline_table()?.get(key).cloned()
}

/// A key that both sides have.
fn one(base: Option<&Value>, own: Value, other: &Value) -> Value {
    let says = |value: &Value| [value_says(value), moments(value)].concat();
    if says(&own) == says(other) || base.is_some_and(|base| says(base) == says(other)) {
        return own;
    }
    if base.is_some_and(|base| says(base) == says(&own)) {
        return other.clone();
    }
    let chosen = |key: &str, later: bool| match (part(&own, key), part(other, key)) {
        (Some(own), Some(other)) if (moment(&own) < moment(&other)) == later => Some(other),
        (own, other) => own.or(other),
    };
    let mut table = InlineTable::new();
    let key = part(&own, "key").unwrap_or_else(|| own.clone());
    for (name, value) in [
        ("key", Some(key)),
        ("from", chosen("from", true)),
        ("until", chosen("until", false)),
    ] {
        if let Some(mut value) = value {
            value.decor_mut().clear();
            table.insert(name, value);
        }
    }
    Value::InlineTable(table)
}

fn moments(value: &Value) -> String {
    let said = |key: &str| {
        part(value, key)
            .map(|value| value_says(&value))
            .unwrap_or_default()
    };
    format!("|{}|{}", said("from"), said("until"))
}

/// A moment, or the beginning of a day; what cannot be read is told of when the file is.
fn moment(value: &Value) -> Option<Timestamp> {
    let said = value_says(value);
    match Embargo::parse(&said) {
        Some(moment) => Some(moment.until()),
        None => format!("{said}T00:00:00Z").parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(base: &str, a: &str, b: &str) -> String {
        let item = |text: &str| -> Item { Item::Value(text.parse().unwrap()) };
        merged(Some(&item(base)), &item(a), &item(b)).to_string()
    }

    #[test]
    fn a_key_that_one_side_ended_is_ended_beside_one_that_the_other_added() {
        let ended = "[{ key = \"ssh-ed25519 AAAA\", until = 2026-11-01 }]";
        let longer = "[\"ssh-ed25519 AAAA rana@home\", \"ssh-ed25519 AAAB\"]";
        let expected = "[{ key = \"ssh-ed25519 AAAA\", until = 2026-11-01 }, \"ssh-ed25519 AAAB\"]";
        let base = "[\"ssh-ed25519 AAAA rana@home\"]";
        assert_eq!(both(base, ended, longer), expected);
        assert_eq!(both(base, longer, ended), expected);
    }

    #[test]
    fn of_two_limits_the_narrower_holds() {
        let key = |span: &str| format!("[{{ key = \"ssh-ed25519 AAAA\"{span} }}]");
        let a = key(", from = 2026-01-01, until = 2026-11-01T09:00:00+03:00");
        let b = key(", from = 2026-02-01, until = 2026-12-01");
        let expected = key(", from = 2026-02-01, until = 2026-11-01T09:00:00+03:00");
        assert_eq!(both("[\"ssh-ed25519 AAAA\"]", &a, &b), expected);
        assert_eq!(both("[\"ssh-ed25519 AAAA\"]", &b, &a), expected);
    }

    #[test]
    fn a_key_that_either_took_out_is_gone() {
        let base = "[\"ssh-ed25519 AAAA\", \"ssh-ed25519 AAAB\"]";
        let ended = "[{ key = \"ssh-ed25519 AAAA\", until = 2026-11-01 }, \"ssh-ed25519 AAAB\"]";
        assert_eq!(
            both(base, ended, "\"ssh-ed25519 AAAB\""),
            "[\"ssh-ed25519 AAAB\"]"
        );
    }
}
