//! What stands above a Markdown text for the program that makes a web page of it: its title, languages and edition.
//!
//! It is YAML, because that is what the generators of web sites, the editors of notes and the hosts of repositories
//! all read, and what our own reader of documents takes titles and dates from; of TOML that is true of a few. Every
//! value is written as a text in quotation marks, in which YAML and JSON are the same: nothing that a title holds can
//! end it, and no title is taken for a number or a date.

use serde_json::Value;

use super::visible::visible;
use super::{Setting, letterhead};
use crate::model::{Edition, Publication};

/// The lines, with those that open and close them.
pub(super) fn front_matter(publication: &Publication, setting: &Setting<'_>) -> String {
    let mut lines = vec!["---".to_owned()];
    let mut put = |name: &str, value: &str| lines.push(format!("{name}: {}", quoted(value)));
    let titles: Vec<String> = publication.titles.iter().map(|title| one_line(title)).collect();
    let title = titles.iter().find(|title| !title.is_empty());
    put(
        "title",
        title.map_or(publication.statement.as_str(), String::as_str),
    );
    if let Some(date) = publication.date {
        put("date", &date.to_string());
    }
    if let Some(first) = publication.languages.first() {
        put("lang", first.as_str());
        put("dir", first.direction().as_str());
        if let Some(name) = letterhead::name(setting.house, first) {
            put("author", &name);
        }
    }
    put("statement", publication.statement.as_str());
    match &publication.edition {
        Edition::Released { number, on, digest } => {
            put("status", "released");
            put("release", &number.to_string());
            put("released", &on.to_string());
            put("digest", digest.as_str());
        }
        Edition::Draft => put("status", "draft"),
    }
    let tags: Vec<String> = publication
        .languages
        .iter()
        .map(|lang| quoted(lang.as_str()))
        .collect();
    lines.push(format!("languages: [{}]", tags.join(", ")));
    lines.push("titles:".to_owned());
    for (lang, title) in publication.languages.iter().zip(&titles) {
        lines.push(format!("  {}: {}", quoted(lang.as_str()), quoted(title)));
    }
    lines.push("---\n".to_owned());
    lines.join("\n")
}

fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// YAML, unlike JSON, allows no mark of byte order within a text.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().replace('\u{feff}', "\\ufeff")
}
