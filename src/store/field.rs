//! One value as it is written: always in the same style, whatever it holds, so that a diff shows the words only.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::{Timestamp, civil::Date};

use crate::model::Embargo;

/// A value of a record, with the style it is written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// What people wrote: a multi-line basic string that opens with a line break, as few escapes as TOML allows.
    Text(String),
    /// A name, an id, a digest: a basic string on one line.
    Word(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Bool(bool),
    /// A list of names, on one line.
    Words(Vec<String>),
    /// A moment, in UTC.
    Time(Timestamp),
    /// A moment, at the offset from UTC that a person gave it in.
    Moment(Embargo),
    /// A day.
    Date(Date),
    /// Names to names: a table of its own below the record, one key on each line.
    Table(BTreeMap<String, String>),
    /// Records within the record: a `[[record.key]]` for each, below it.
    Parts(Vec<Vec<(&'static str, Field)>>),
    /// A value as TOML already, on one line: one that is passed on without knowing what it means.
    Toml(String),
    /// Names to lists of names: a table of its own below the record, one key on each line.
    Lists(BTreeMap<String, Vec<String>>),
}

impl Field {
    /// The value as TOML; a table inline.
    pub(super) fn render(&self, eol: &str) -> String {
        match self {
            Self::Text(text) => multi_line(text, eol),
            Self::Word(word) => basic(word),
            Self::Number(number) => number.to_string(),
            Self::Bool(yes) => yes.to_string(),
            Self::Words(words) => list(words),
            Self::Time(time) => time.to_string(),
            Self::Moment(moment) => moment.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Table(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(name, value)| format!("{} = {}", key(name), basic(value)))
                    .collect();
                format!("{{ {} }}", entries.join(", "))
            }
            Self::Parts(parts) => {
                let inline = |part: &Vec<(&str, Self)>| {
                    let fields = part.iter();
                    let fields = fields.map(|(name, field)| format!("{} = {}", key(name), field.render(eol)));
                    format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
                };
                format!("[{}]", parts.iter().map(inline).collect::<Vec<_>>().join(", "))
            }
            Self::Toml(value) => value.clone(),
            Self::Lists(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(name, values)| format!("{} = {}", key(name), list(values)))
                    .collect();
                format!("{{ {} }}", entries.join(", "))
            }
        }
    }

    /// The keys and values of a table that stands below its record; nothing for what is a value in it.
    pub(super) fn lines(&self) -> Option<Vec<(&str, String)>> {
        let (names, values): (Vec<&str>, Vec<String>) = match self {
            Self::Table(entries) => entries
                .iter()
                .map(|(name, value)| (name.as_str(), basic(value)))
                .unzip(),
            Self::Lists(entries) => entries
                .iter()
                .map(|(name, values)| (name.as_str(), list(values)))
                .unzip(),
            _ => return None,
        };
        Some(names.into_iter().zip(values).collect())
    }
}

/// A list of names, on one line.
fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| basic(word)).collect();
    format!("[{}]", words.join(", "))
}

/// A key: bare where TOML allows it.
pub(super) fn key(name: &str) -> String {
    let bare = !name.is_empty()
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if bare { name.to_owned() } else { basic(name) }
}

/// A string on one line.
pub(super) fn basic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ => push_escaped(&mut out, letter),
        }
    }
    out.push('"');
    out
}

/// A string over several lines.
///
/// A quotation mark is escaped only where three in a row, or one before the closing three, would end the string.
fn multi_line(text: &str, eol: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str("\"\"\"");
    out.push_str(eol);
    let mut quotes = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '"' {
            quotes += 1;
            if quotes == 3 || letters.peek().is_none() {
                out.push('\\');
                quotes = 0;
            }
            out.push('"');
            continue;
        }
        quotes = 0;
        match letter {
            '\n' => out.push_str(eol),
            '\t' => out.push('\t'),
            _ => push_escaped(&mut out, letter),
        }
    }
    out.push_str("\"\"\"");
    out
}

fn push_escaped(out: &mut String, letter: char) {
    match letter {
        '\\' => out.push_str("\\\\"),
        '\r' => out.push_str("\\r"),
        '\0'..='\u{1f}' | '\u{7f}' => {
            // Writing to a String cannot fail.
            let _ = write!(out, "\\u{:04X}", u32::from(letter));
        }
        _ => out.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reread(rendered: &str) -> String {
        let text = format!("a = {rendered}\n");
        let table: toml::Table = toml::from_str(&crate::store::plain(&text)).unwrap();
        table["a"].as_str().unwrap().to_owned()
    }

    #[test]
    fn texts_are_written_with_as_few_escapes_as_possible() {
        for (text, expected) in [
            (
                "قال «لا» ثم \"نعم\" اليوم",
                "\"\"\"\nقال «لا» ثم \"نعم\" اليوم\"\"\"",
            ),
            ("a\nb\n", "\"\"\"\na\nb\n\"\"\""),
            ("", "\"\"\"\n\"\"\""),
            ("three \"\"\" marks", "\"\"\"\nthree \"\"\\\" marks\"\"\""),
            ("says \"no\"", "\"\"\"\nsays \"no\\\"\"\"\""),
            ("C:\\x", "\"\"\"\nC:\\\\x\"\"\""),
            ("bell\u{7}", "\"\"\"\nbell\\u0007\"\"\""),
        ] {
            assert_eq!(Field::Text(text.into()).render("\n"), expected);
        }
    }

    proptest! {
        #[test]
        fn a_text_reads_back_as_it_was(text in r#"(?s)["\\\r\n\ta-cب\u{200f}\u{0}-\u{1f}]{0,40}"#, wide in any::<bool>()) {
            let expected = text.replace("\r\n", "\n");
            let eol = if wide { "\r\n" } else { "\n" };
            prop_assert_eq!(reread(&Field::Text(text).render(eol)), expected);
        }

        #[test]
        fn a_word_reads_back_as_it_was(text in any::<String>()) {
            prop_assert_eq!(reread(&Field::Word(text.clone()).render("\n")), text);
        }
    }
}
