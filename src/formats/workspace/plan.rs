//! What `statement.toml` says of the work: until when the statement is wanted, and how urgently; in all languages or in
//! one.

use std::collections::BTreeMap;
use std::path::Path;

use crate::formats::tree::{File, FileFault, Table};
use crate::message::AnyFault;
use crate::model::{Lang, Plan, Priority};
use crate::store::{Field, RecordFile};

/// Reads the plan.
///
/// # Errors
/// [`FileFault`], with the line.
pub fn read(path: &Path, text: &str) -> Result<Plan, FileFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    Ok(Plan {
        due: root.date("due")?,
        priority: priority(&root, "priority")?,
        due_in: by_language(&root, "due_in", day)?,
        priority_in: by_language(&root, "priority_in", priority)?,
    })
}

fn day(table: &Table<'_>, key: &str) -> Result<Option<jiff::civil::Date>, FileFault> {
    table.date(key)
}

fn priority(table: &Table<'_>, key: &str) -> Result<Option<Priority>, FileFault> {
    let Some(found) = table.word(key)? else {
        return Ok(None);
    };
    let known = Priority::ALL.iter().find(|(name, _)| *name == found);
    match known {
        Some((_, priority)) => Ok(Some(*priority)),
        None => {
            let possible: Vec<&str> = Priority::ALL.iter().map(|(name, _)| *name).collect();
            Err(table.choice(key, table.line_of(key), found, &possible))
        }
    }
}

fn by_language<T>(
    root: &Table<'_>,
    key: &str,
    read: impl Fn(&Table<'_>, &str) -> Result<Option<T>, FileFault>,
) -> Result<BTreeMap<Lang, T>, FileFault> {
    let mut all = BTreeMap::new();
    let Some(table) = root.table(key)? else {
        return Ok(all);
    };
    for tag in table.keys() {
        let lang = table.parse_lang(tag, table.at(tag))?;
        if let Some(value) = read(&table, tag)? {
            all.insert(lang, value);
        }
    }
    Ok(all)
}

/// The file's new text: `old` with that plan, and all else as it was.
///
/// # Errors
/// The old text is no such file.
pub fn rewrite(path: &Path, old: Option<&str>, plan: &Plan) -> Result<String, AnyFault> {
    let text = old.unwrap_or_default();
    let before = read(path, text)?;
    let (new, old) = (fields(plan), fields(&before));
    let changed: Vec<(&str, Option<Field>)> = new
        .into_iter()
        .zip(old)
        .filter(|(new, old)| new != old)
        .map(|(new, _)| new)
        .collect();
    let mut file = RecordFile::parse(path, text, "record")?;
    file.set_header(&changed)?;
    let text = file.to_string();
    read(path, &text)?;
    Ok(text)
}

fn fields(plan: &Plan) -> [(&'static str, Option<Field>); 4] {
    let inline = |entries: Vec<String>| {
        let is_there = !entries.is_empty();
        is_there.then(|| Field::Toml(format!("{{ {} }}", entries.join(", "))))
    };
    let due_in = plan.due_in.iter().map(|(lang, due)| format!("{lang} = {due}"));
    let of = |(lang, priority): (&Lang, &Priority)| format!("{lang} = \"{}\"", priority.as_str());
    [
        ("due", plan.due.map(Field::Date)),
        ("due_in", inline(due_in.collect())),
        (
            "priority",
            plan.priority.map(|own| Field::Word(own.as_str().to_owned())),
        ),
        ("priority_in", inline(plan.priority_in.iter().map(of).collect())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;
    use jiff::civil::date;

    #[test]
    fn a_plan_is_written_beside_what_stands_there_and_taken_out_again() {
        let path = Path::new("statement.toml");
        let old = "# ours\ndate = 2021-02-05 # the day\nnote = \"keep\"\n";
        let en = Lang::parse("en").unwrap();
        let mut plan = Plan {
            due: Some(date(2021, 2, 8)),
            priority: Some(Priority::High),
            ..Plan::default()
        };
        plan.due_in.insert(en.clone(), date(2021, 2, 7));
        plan.priority_in.insert(en, Priority::Low);
        let text = rewrite(path, Some(old), &plan).unwrap();
        assert!(
            text.starts_with(old.trim_end()) && text.contains("due_in = { en = 2021-02-07 }"),
            "{text}"
        );
        assert_eq!(read(path, &text).unwrap(), plan);
        assert_eq!(rewrite(path, Some(&text), &plan).unwrap(), text);
        assert_eq!(rewrite(path, Some(&text), &Plan::default()).unwrap(), old);
        let fresh = rewrite(path, None, &plan).unwrap();
        assert_eq!(read(path, &fresh).unwrap(), plan);
    }

    #[test]
    fn each_mistake_is_found_at_its_line() {
        for (text, code) in [
            ("\ndue = \"soon\"\n", "file-wrong-type"),
            ("\npriority = \"hihg\"\n", "file-unknown-value"),
            ("\ndue_in = 2021-02-05\n", "file-wrong-type"),
            ("\ndue_in = { ku = 2021-02-05 }\n", "file-ambiguous-language"),
            ("\npriority_in = { en = 3 }\n", "file-wrong-type"),
        ] {
            let fault = read(Path::new("f"), text).unwrap_err();
            let found = (fault.code(), fault.place().and_then(|place| place.line));
            assert_eq!(found, (code, Some(2)), "{text}");
        }
    }
}
