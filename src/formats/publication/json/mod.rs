//! JSON for the system that runs a newspaper's site: ninjs 3.1, the news industry's own vocabulary.
//!
//! In ninjs an object is one story in one language. The document is the story in the source language; each translation
//! is a whole object of its own in its `associations`, and says there what it translates. What ninjs has no word for
//! stands under `bayan`: the release's digest, and the text segment by segment, exactly as it was written. The schema
//! of ninjs allows no properties but its own, so a strict reader takes `bayan` away first.
//!
//! Headlines and bodies are for readers: what would act on its surroundings is shown, as in every other format. In no
//! text does such a character stand as itself: it is written as an escape, which a terminal does not obey.

mod markup;
mod segments;

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::arrange::{Part, arrange, shown};
use super::inspect::inspect;
use super::labels::{DEMONSTRATION, DRAFT, Words};
use super::visible::{acts, visible};
use super::{PublicationFault, PublicationFormat, Setting, letterhead, plain};
use crate::model::{BlockKind, Edition, Lang, Publication};
use crate::text::word_count;

/// For systems that run sites.
pub(super) struct Json;

impl PublicationFormat for Json {
    fn id(&self) -> &'static str {
        "json"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        inspect(publication)?;
        let story = Story { publication, setting };
        let mut text = format!("{:#}", story.document());
        text.push('\n');
        Ok(inert(&text).into_bytes())
    }
}

/// JSON in which what acts is written as an escape. Line feeds stand between values only: in texts they are escaped
/// already.
fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !(acts(c) || is_mark(c)) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

/// Marks that nobody sees in the file, and that an editor of it might lose.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A publication as stories.
struct Story<'a> {
    publication: &'a Publication,
    setting: &'a Setting<'a>,
}

impl Story<'_> {
    fn document(&self) -> Value {
        let languages = &self.publication.languages;
        let mut first = Value::Null;
        let mut translations = Vec::new();
        for (index, lang) in languages.iter().enumerate() {
            let item = self.item(index, lang);
            if index == 0 {
                first = item;
            } else {
                translations.push(self.association(&item, lang));
            }
        }
        if !translations.is_empty() {
            put(&mut first, "associations", translations.into());
        }
        put(&mut first, "bayan", self.own());
        first
    }

    /// A translation, as what the source refers to.
    fn association(&self, item: &Value, lang: &Lang) -> Value {
        let mut named = json!({ "name": lang.as_str(), "rel": "translation" });
        for (name, value) in item.as_object().into_iter().flatten() {
            put(&mut named, name, value.clone());
        }
        if let Some(source) = self.publication.languages.first() {
            let back = json!([{ "name": source.as_str(), "rel": "translationOf", "uri": self.uri(source) }]);
            put(&mut named, "associations", back);
        }
        named
    }

    /// What names the story in that language, in every release. It is no address: where a story is published is the
    /// site's affair.
    fn uri(&self, lang: &Lang) -> String {
        format!("urn:bayan:{}:{lang}", self.publication.statement)
    }

    /// The story in one language.
    fn item(&self, index: usize, lang: &Lang) -> Value {
        let publication = self.publication;
        let mut item = json!({
            "uri": self.uri(lang),
            "standard": { "name": "ninjs", "version": "3.1" },
            "type": "text",
            "representationType": "full",
        });
        match &publication.edition {
            Edition::Released { number, on, .. } => {
                put(&mut item, "version", json!(number.to_string()));
                put(&mut item, "versionCreated", json!(midnight(*on)));
                put(&mut item, "pubStatus", json!("usable"));
            }
            Edition::Draft => put(&mut item, "pubStatus", json!("withheld")),
        }
        if let Some(date) = publication.date {
            put(&mut item, "contentCreated", json!(midnight(date)));
        }
        put(&mut item, "language", json!(lang.as_str()));
        put(&mut item, "slugline", json!(publication.statement.as_str()));
        if let Some(place) = self.place(index) {
            put(&mut item, "located", json!(place));
        }
        put(&mut item, "headlines", self.headlines(index));
        put(&mut item, "bodies", self.bodies(index, lang));
        self.notes(&mut item, index, lang);
        self.office(&mut item, lang);
        put(&mut item, "altIds", self.ids(index));
        item
    }

    /// The text of the first block of that kind, on one line.
    fn first(&self, kind: BlockKind, index: usize) -> Option<String> {
        let blocks = self.publication.blocks.iter();
        let texts = blocks.filter(|block| block.block.kind == kind).map(|block| {
            let lines = shown(block, index, &self.publication.edition)
                .into_iter()
                .flat_map(|piece| piece.lines);
            let lines = lines.collect::<Vec<_>>().join(" ");
            lines.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        texts.into_iter().find(|text| !text.is_empty())
    }

    fn headlines(&self, index: usize) -> Value {
        let title = || {
            let title = visible(self.publication.titles.get(index)?);
            Some(title).filter(|title| !title.trim().is_empty())
        };
        let main = self.first(BlockKind::Title, index).or_else(title);
        let main = match self.publication.edition {
            Edition::Draft => [self.draft(index), main]
                .into_iter()
                .flatten()
                .reduce(|mark, title| format!("{mark} {title}")),
            Edition::Released { .. } => main,
        };
        let roles = [
            ("kicker", self.first(BlockKind::Kicker, index)),
            ("main", main),
            ("subtitle", self.first(BlockKind::Subtitle, index)),
        ];
        let headline = |(role, text): (&str, Option<String>)| {
            Some(json!({ "role": role, "contentType": "text/plain", "value": text? }))
        };
        roles.into_iter().filter_map(headline).collect()
    }

    /// The word that stands before the headline of a draft: not every system heeds that a story is withheld.
    fn draft(&self, index: usize) -> Option<String> {
        let lang = self.publication.languages.get(index)?;
        Some(format!("[{}]", Words::new(self.setting.labels, lang).say(DRAFT)))
    }

    fn bodies(&self, index: usize, lang: &Lang) -> Value {
        let words = Words::new(self.setting.labels, lang);
        let parts: Vec<Part<'_>> = arrange(self.publication)
            .into_iter()
            .filter(|part| !plain::is_headline(part))
            .collect();
        let text = plain::body(self.publication, words, lang, index);
        let counts = (text.chars().count(), word_count(&text));
        let body = |kind: &str, text: String| {
            json!({
                "role": "main",
                "contentType": kind,
                "charCount": counts.0,
                "wordCount": counts.1,
                "value": text,
            })
        };
        let markup = markup::markup(self.publication, words, lang, index, &parts);
        json!([body("text/plain", text), body("text/html", markup)])
    }

    /// What the newsroom must know, and what readers of an earlier release should.
    fn notes(&self, item: &mut Value, index: usize, lang: &Lang) {
        let words = Words::new(self.setting.labels, lang);
        let draft =
            (self.publication.edition == Edition::Draft).then(|| words.draft_notice(self.publication));
        let demonstration = self.publication.demonstration.then(|| words.say(DEMONSTRATION));
        let notes: Vec<String> = draft.into_iter().chain(demonstration).collect();
        if !notes.is_empty() {
            put(item, "edNote", json!(notes.join(" ")));
        }
        let correction = self.publication.corrections.get(index);
        if let Some(text) = correction.filter(|text| !text.trim().is_empty()) {
            let said = json!([{ "role": "correction", "contentType": "text/plain", "value": visible(text) }]);
            put(item, "descriptions", said);
        }
    }

    /// Who publishes it, and how they are reached.
    fn office(&self, item: &mut Value, lang: &Lang) {
        let house = self.setting.house;
        let Some(name) = letterhead::name(house, lang) else {
            return;
        };
        let mut contacts = Vec::new();
        let lines = letterhead::contact(house, lang);
        if !lines.is_empty() {
            contacts.push(json!({ "type": "contact", "lang": lang.as_str(), "value": lines.join("\n") }));
        }
        if let Some(url) = &house.letterhead.url {
            contacts.push(json!({ "type": "web", "value": visible(url) }));
        }
        let mut office = json!({ "name": name, "rel": "publisher" });
        if !contacts.is_empty() {
            put(&mut office, "contactInfo", contacts.into());
        }
        put(item, "by", json!(name));
        put(item, "organisations", json!([office]));
    }

    /// Where the story comes from: what stands before the date of the dateline.
    fn place(&self, index: usize) -> Option<String> {
        let dateline = self.first(BlockKind::Dateline, index)?;
        let ends = [" – ", " — ", " - ", "،", ",", ":", "/"];
        let end = ends.iter().filter_map(|end| dateline.find(end)).min()?;
        let place = dateline.get(..end)?.trim();
        (!place.is_empty() && !place.contains(char::is_numeric)).then(|| place.to_owned())
    }

    fn ids(&self, index: usize) -> Value {
        let mut ids = vec![json!({ "role": "statement", "value": self.publication.statement.as_str() })];
        if let Edition::Released { number, digest, .. } = &self.publication.edition {
            ids.push(json!({ "role": "release", "value": number.to_string() }));
            ids.push(json!({ "role": "digest", "value": digest.as_str() }));
        }
        if let (1.., Some(source)) = (index, self.publication.languages.first()) {
            ids.push(json!({ "role": "translationOf", "value": self.uri(source) }));
        }
        ids.into()
    }

    /// What ninjs has no word for.
    fn own(&self) -> Value {
        let (release, digest) = match &self.publication.edition {
            Edition::Released { number, digest, .. } => (json!(number), json!(digest.as_str())),
            Edition::Draft => (Value::Null, Value::Null),
        };
        json!({
            "statement": self.publication.statement.as_str(),
            "release": release,
            "digest": digest,
            "languages": self.publication.languages.iter().map(Lang::as_str).collect::<Vec<_>>(),
            "segments": segments::segments(self.publication),
        })
    }
}

/// A day as ninjs has times. Only the day is known: it begins where the meridian is.
fn midnight(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_an_escape_and_is_read_back() {
        let given = json!({ "a": "\u{9b}31m\u{202e}x\u{2028}\u{e0041}\u{200f}\n\t\"é" });
        let safe = inert(&format!("{given:#}"));
        assert!(!safe.contains(['\u{9b}', '\u{202e}', '\u{2028}', '\u{e0041}', '\u{200f}']));
        assert!(safe.contains("\\udb40\\udc41") && safe.contains("é"));
        assert_eq!(serde_json::from_str::<Value>(&safe).unwrap(), given);
    }
}
