//! Characters that deceive, anywhere in a TOML file: in keys that nobody knows and in comments, too.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::text;

use super::File;

/// A character that deceives, and its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hidden {
    /// The line, from 1.
    pub line: usize,
    /// The character's name.
    pub name: &'static str,
}

/// The first of them in a file; those that are written as escapes are found where the file can be read.
#[must_use]
pub fn hidden(file: &File<'_>) -> Option<Hidden> {
    let lines = file.text.lines().enumerate();
    let mut plain = lines.filter_map(|(at, line)| {
        let hazard = text::first_error(line)?;
        let name = hazard.name;
        Some(Hidden { line: at + 1, name })
    });
    plain.next().or_else(|| escaped(file))
}

fn escaped(file: &File<'_>) -> Option<Hidden> {
    if !file.text.contains('\\') {
        return None;
    }
    let tree = file.parse().ok()?;
    let mut found = Vec::new();
    in_table(tree.get_ref(), &mut found);
    let (at, name) = found.into_iter().min_by_key(|(at, _)| *at)?;
    let line = file.line(at);
    Some(Hidden { line, name })
}

fn in_table(table: &DeTable<'_>, found: &mut Vec<(usize, &'static str)>) {
    for (key, value) in table {
        let hazard = text::first_error(key.get_ref());
        found.extend(hazard.map(|hazard| (key.span().start, hazard.name)));
        in_value(value, found);
    }
}

fn in_value(value: &Spanned<DeValue<'_>>, found: &mut Vec<(usize, &'static str)>) {
    match value.get_ref() {
        DeValue::String(text) => {
            let hazard = text::first_error(text);
            found.extend(hazard.map(|hazard| (value.span().start, hazard.name)));
        }
        DeValue::Array(all) => all.iter().for_each(|value| in_value(value, found)),
        DeValue::Table(table) => in_table(table, found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn first(text: &str) -> Option<(usize, &'static str)> {
        let path = Path::new("f.toml");
        hidden(&File { path, text }).map(|hidden| (hidden.line, hidden.name))
    }

    #[test]
    fn what_hides_is_found_wherever_it_stands() {
        let name = "RIGHT-TO-LEFT OVERRIDE";
        for text in [
            "a = 1\n# \u{202e}\n",
            "a = 1\nb = \"\u{202e}\"\n",
            "a = 1\n\"x\\u202e\" = 1\n",
            "a = 1\nb = [1, { c = \"\\u202E\" }]\n",
            "a = 1\nb \u{202e} broken",
        ] {
            assert_eq!(first(text), Some((2, name)), "{text:?}");
        }
        assert_eq!(first("a = \"می\u{200c}روم\"\r\nb = \"\\t\\n\\\\\"\r\n"), None);
    }
}
