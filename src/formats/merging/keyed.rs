//! Files of keys: facts about a statement, the workflow, the termbase. Key by key, table by table.
//!
//! What only one side changed is taken with its comments. Where both changed one value in different ways, lists are
//! merged item by item, what the policy says becomes the stricter of the two, and of any other value one is taken and
//! the other is told of: it is in the history of the side that wrote it.

use std::path::Path;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use crate::formats::tree::File;
use crate::merge::values;
use crate::message::AnyFault;
use crate::model::Embargo;
use crate::model::Gravity;

use super::{Texts, Unsettled, keys};

/// What becomes of a value that both sides changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// A list of names: what one side added is there, what one took out is not.
    List,
    /// Keys, each for as long as both sides would have it.
    Keys,
    /// The larger number.
    Larger,
    /// Yes, if either says so.
    Yes,
    /// What a check is worth: the graver.
    Graver,
    /// The later moment.
    Later,
    /// Gone, if either side took it out.
    Gone,
    /// One of the two; the other is told of.
    One,
}

fn rule(place: &[String]) -> Rule {
    let place: Vec<&str> = place.iter().map(String::as_str).collect();
    match place.as_slice() {
        ["review", "approvals" | "revision" | "policy_approvals"] => Rule::Larger,
        ["review", "four_eyes" | "signed"] | ["demonstration"] => Rule::Yes,
        ["checks", _] => Rule::Graver,
        ["embargo"] => Rule::Later,
        ["people", _] => Rule::Gone,
        ["people", _, "keys"] => Rule::Keys,
        ["people", _, "roles" | "email"] | ["targets" | "languages"] | ["sets", _, "languages"] => Rule::List,
        _ => Rule::One,
    }
}

/// The file of both sides.
pub(super) fn merged(path: &Path, texts: &Texts<'_>) -> Result<(String, Vec<Unsettled>), AnyFault> {
    let read = |text: &str| -> Result<DocumentMut, AnyFault> {
        let file = File { path, text };
        file.root(&file.parse()?)?;
        text.parse().map_err(|_| super::MergingFault::unreadable(path))
    };
    let base = read(texts.base.unwrap_or_default())?;
    let (mut a, b) = (read(texts.a)?, read(texts.b)?);
    let mut run = Run {
        place: Vec::new(),
        unsettled: Vec::new(),
    };
    run.tables(Some(base.as_table()), a.as_table_mut(), b.as_table());
    Ok((a.to_string(), run.unsettled))
}

struct Run {
    place: Vec<String>,
    unsettled: Vec<Unsettled>,
}

impl Run {
    fn tables(&mut self, base: Option<&dyn TableLike>, a: &mut dyn TableLike, b: &dyn TableLike) {
        let own =
            |table: &dyn TableLike| -> Vec<String> { table.iter().map(|(key, _)| key.to_owned()).collect() };
        let mut keys = own(a);
        let others = own(b);
        keys.extend(others.into_iter().filter(|key| !a.contains_key(key)));
        for key in keys {
            self.place.push(key.clone());
            self.key(base, a, b, &key);
            self.place.pop();
        }
    }

    fn key(&mut self, base: Option<&dyn TableLike>, a: &mut dyn TableLike, b: &dyn TableLike, key: &str) {
        let old = base.and_then(|base| base.get(key));
        let (of_a, of_b) = (a.get(key).map(says), b.get(key).map(says));
        let before = old.map(says);
        if of_a == of_b || of_b == before {
            return;
        }
        if of_a == before {
            match b.get(key) {
                Some(item) => take(a, b, key, item.clone()),
                None => drop(a.remove(key)),
            }
            return;
        }
        match (a.get_mut(key), b.get(key)) {
            (Some(Item::ArrayOfTables(own)), Some(Item::ArrayOfTables(other))) => {
                self.records(old.and_then(Item::as_array_of_tables), own, other);
            }
            (Some(own), Some(other)) => match (own.as_table_like_mut(), other.as_table_like()) {
                (Some(own), Some(other)) if rule(&self.place) != Rule::Keys => {
                    self.tables(old.and_then(Item::as_table_like), own, other);
                }
                _ => {
                    let settled = self.value(old, own, other);
                    if let Some(value) = settled {
                        put(own, value);
                    }
                }
            },
            (Some(own), None) if is_table(old) && own.is_table_like() && rule(&self.place) != Rule::Gone => {
                if let Some(own) = own.as_table_like_mut() {
                    self.tables(old.and_then(Item::as_table_like), own, &Table::new());
                }
            }
            (None, Some(other))
                if is_table(old) && other.is_table_like() && rule(&self.place) != Rule::Gone =>
            {
                let mut own = Table::new();
                own.set_implicit(other.as_table().is_some_and(Table::is_implicit));
                if let Some(other) = other.as_table_like() {
                    self.tables(old.and_then(Item::as_table_like), &mut own, other);
                }
                if !own.is_empty() {
                    take(a, b, key, Item::Table(own));
                }
            }
            (Some(_), None) if rule(&self.place) == Rule::Gone => drop(a.remove(key)),
            (None, Some(other)) if rule(&self.place) != Rule::Gone => take(a, b, key, other.clone()),
            // Taken out on one side and changed on the other: what somebody still works with stays.
            _ => {}
        }
    }

    /// What a value becomes; nothing if it stays as the first side has it.
    fn value(&mut self, base: Option<&Item>, a: &Item, b: &Item) -> Option<Value> {
        let is_later = |a: &Item, b: &Item| {
            let moment = |item: &Item| Embargo::parse(&says(item)).map(|embargo| embargo.until());
            moment(b) > moment(a)
        };
        let second = match rule(&self.place) {
            Rule::List => return Some(Value::Array(list(base, a, b))),
            Rule::Keys => return Some(Value::Array(keys::merged(base, a, b))),
            Rule::Larger => b.as_integer() > a.as_integer(),
            Rule::Yes => b.as_bool() == Some(true),
            Rule::Graver => gravity(b) > gravity(a),
            Rule::Later => is_later(a, b),
            Rule::Gone | Rule::One => {
                self.unsettled.push(Unsettled {
                    key: self.place.join("."),
                    taken: says(a),
                    other: says(b),
                });
                false
            }
        };
        second.then(|| b.as_value().cloned()).flatten()
    }

    /// Records of both sides: each by its id, or by what it is about.
    fn records(&mut self, base: Option<&ArrayOfTables>, a: &mut ArrayOfTables, b: &ArrayOfTables) {
        let find = |all: &ArrayOfTables, name: &str| all.iter().position(|table| name_of(table) == name);
        let old = |name: &str| base.and_then(|base| base.get(find(base, name)?));
        let mut at = 0;
        while let Some(own) = a.get(at) {
            let name = name_of(own);
            let gone =
                find(b, &name).is_none() && old(&name).is_some_and(|old| table_says(old) == table_says(own));
            if gone {
                a.remove(at);
            } else {
                at += 1;
            }
        }
        for other in b {
            let name = name_of(other);
            let before = old(&name);
            match find(a, &name) {
                Some(at) => {
                    if let Some(own) = a.get_mut(at) {
                        self.place.push(name);
                        self.tables(before.map(|table| table as &dyn TableLike), own, other);
                        self.place.pop();
                    }
                }
                None if before.is_some_and(|before| table_says(before) == table_says(other)) => {}
                None => {
                    let mut own = other.clone();
                    own.set_position(None);
                    a.push(own);
                }
            }
        }
    }
}

fn is_table(item: Option<&Item>) -> bool {
    item.is_some_and(Item::is_table_like)
}

/// Takes an item of the second side with the comments above its key.
fn take(a: &mut dyn TableLike, b: &dyn TableLike, key: &str, mut item: Item) {
    if let Item::Table(table) = &mut item {
        table.set_position(None);
    }
    if let Some(own) = a.get_mut(key) {
        match (own, item) {
            (Item::Value(own), Item::Value(other)) => *own = other,
            (own, item) => *own = item,
        }
        return;
    }
    a.insert(key, item);
    if let (Some(mut own), Some((other, _))) = (a.key_mut(key), b.get_key_value(key)) {
        *own.leaf_decor_mut() = other.leaf_decor().clone();
    }
}

fn put(item: &mut Item, mut value: Value) {
    if let Some(own) = item.as_value() {
        *value.decor_mut() = own.decor().clone();
    }
    *item = Item::Value(value);
}

/// A list of names; a single name is a list of one.
fn list(base: Option<&Item>, a: &Item, b: &Item) -> Array {
    let names = |item: &Item| -> Vec<String> {
        match item.as_array() {
            Some(all) => all.iter().map(value_says).collect(),
            None => vec![says(item)],
        }
    };
    let merged = values::list(&base.map(names).unwrap_or_default(), &names(a), &names(b));
    merged.into_iter().collect()
}

/// What a record is told apart by.
fn name_of(table: &Table) -> String {
    let named = ["id", "ar"].iter().find_map(|key| table.get(key));
    named.map_or_else(|| table_says(table), says)
}

/// What an item says, however it is written.
pub(super) fn says(item: &Item) -> String {
    match item {
        Item::None => String::new(),
        Item::Value(value) => value_says(value),
        Item::Table(table) => table_says(table),
        Item::ArrayOfTables(all) => {
            let all: Vec<String> = all.iter().map(|table| table_says(table)).collect();
            format!("[{}]", all.join(", "))
        }
    }
}

fn table_says(table: &dyn TableLike) -> String {
    let mut keys: Vec<String> = table
        .iter()
        .map(|(key, item)| format!("{key} = {}", says(item)))
        .collect();
    keys.sort_unstable();
    format!("{{ {} }}", keys.join(", "))
}

/// How grave a check's findings are; what cannot be read is told of when the file is.
fn gravity(item: &Item) -> Option<Gravity> {
    match item.as_str() {
        Some("error") => Some(Gravity::Error),
        Some("warning") => Some(Gravity::Warning),
        _ => None,
    }
}

pub(super) fn value_says(value: &Value) -> String {
    match value {
        Value::String(text) => text.value().clone(),
        Value::Integer(number) => number.value().to_string(),
        Value::Float(number) => number.value().to_string(),
        Value::Boolean(yes) => yes.value().to_string(),
        Value::Datetime(time) => time.value().to_string(),
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(value_says).collect();
            format!("[{}]", all.join(", "))
        }
        Value::InlineTable(table) => table_says(table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(base: &str, a: &str, b: &str) -> (String, usize) {
        let texts = Texts {
            base: Some(base),
            a,
            b,
        };
        let (text, unsettled) = merged(Path::new("workflow.toml"), &texts).unwrap();
        (text, unsettled.len())
    }

    #[test]
    fn a_policy_that_both_changed_becomes_the_stricter() {
        let policy = |approvals: u8, four_eyes: bool| {
            format!("[review]\n# how many\napprovals = {approvals} # of them\nfour_eyes = {four_eyes}\n")
        };
        let (text, unsettled) = both(&policy(1, true), &policy(2, false), &policy(3, true));
        assert_eq!((text, unsettled), (policy(3, false), 0));
        let (text, _) = both("[review]\n", &policy(2, false), &policy(1, true));
        assert_eq!(text, policy(2, true));
        let signed = |signed: bool, revision: u8, worth: &str| {
            format!("[review]\nsigned = {signed}\nrevision = {revision}\n\n[checks]\nnumbers = \"{worth}\"\n")
        };
        let strict = signed(true, 5, "error");
        for (a, b) in [
            (signed(true, 2, "off"), signed(false, 5, "error")),
            (signed(false, 5, "error"), signed(true, 2, "warning")),
        ] {
            assert_eq!(both("", &a, &b), (strict.clone(), 0));
        }
    }

    #[test]
    fn people_keep_what_each_side_gave_and_lose_what_either_took() {
        let person = |roles: &str| format!("[people.rana]\nname = \"Rana\"\nroles = {roles}\n");
        let base = person(r#"["editor", "press"]"#);
        let a = person(r#"["press", "reviewer:en"]"#);
        let b = format!(
            "{}\n# new here\n[people.omar]\nname = \"Omar\"\n",
            person(r#"["editor", "press", "translator:en"]"#)
        );
        let (text, unsettled) = both(&base, &a, &b);
        let expected = format!(
            "{}\n# new here\n[people.omar]\nname = \"Omar\"\n",
            person(r#"["press", "reviewer:en", "translator:en"]"#)
        );
        assert_eq!((text, unsettled), (expected, 0));
        let (text, _) = both(&base, "", &person(r#"["editor"]"#));
        assert_eq!(text, "", "a person who was taken out stays out");
    }

    #[test]
    fn of_two_values_one_is_taken_and_the_other_told() {
        let (text, unsettled) = both(
            "date = 2021-02-05\n",
            "date = 2021-02-06\n",
            "date = 2021-02-07\n",
        );
        assert_eq!((text.as_str(), unsettled), ("date = 2021-02-06\n", 1));
        let (text, unsettled) = both(
            "",
            "embargo = 2021-02-06T10:00:00+03:00\n",
            "embargo = 2021-02-06T11:00:00+03:00\n",
        );
        assert_eq!(
            (text.as_str(), unsettled),
            ("embargo = 2021-02-06T11:00:00+03:00\n", 0)
        );
    }

    #[test]
    fn records_are_merged_by_what_they_are_about() {
        let term = |ar: &str, en: &str| format!("[[term]]\nar = \"{ar}\"\nen = \"{en}\"\n");
        let base = format!("{}{}", term("a", "one"), term("b", "two"));
        let a = format!("{}{}{}", term("a", "uno"), term("b", "two"), term("c", "three"));
        let b = format!("{}{}", term("a", "one"), term("d", "four"));
        let (text, unsettled) = both(&base, &a, &b);
        let expected = format!("{}{}{}", term("a", "uno"), term("c", "three"), term("d", "four"));
        assert_eq!((text, unsettled), (expected, 0));
    }
}
