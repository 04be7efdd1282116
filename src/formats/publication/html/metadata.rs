//! What machines read of a page: its title, its description, and the languages as works that translate each other.

use serde_json::{Map, Value, json};

use crate::formats::publication::arrange::{correction, shown};
use crate::formats::publication::labels::{DEMONSTRATION, DRAFT, Labels, Words};
use crate::formats::publication::visible::visible;
use crate::model::{BlockKind, Edition, Publication};

/// Longest description, in characters: what search engines and messengers show.
const DESCRIPTION: usize = 200;

/// The metadata of a page.
pub(super) struct Metadata {
    pub title: String,
    pub description: String,
    /// The day of the release, ISO 8601.
    pub published: Option<String>,
    /// JSON-LD in which no character can end the script element that it stands in.
    pub linked_data: String,
}

/// The metadata of a publication.
pub(super) fn metadata(publication: &Publication, labels: &dyn Labels) -> Metadata {
    let words = publication.languages.first().map(|lang| Words::new(labels, lang));
    let say = |id| words.map(|words| words.say(id));
    let draft = say(DRAFT).filter(|_| publication.edition == Edition::Draft);
    let notice = say(DEMONSTRATION).filter(|_| publication.demonstration);
    let titles: Vec<String> = publication.titles.iter().map(|title| one_line(title)).collect();
    let titles = titles.into_iter().filter(|title| !title.is_empty());
    let mut named: Vec<String> = draft.into_iter().chain(titles).collect();
    if publication.titles.iter().all(|title| title.trim().is_empty()) {
        named.push(publication.statement.to_string());
    }
    let described: Vec<String> = notice.into_iter().chain(opening(publication)).collect();
    Metadata {
        title: named.join(" · "),
        description: shorten(&described.join(" "), DESCRIPTION),
        published: match &publication.edition {
            Edition::Released { on, .. } => Some(on.to_string()),
            Edition::Draft => None,
        },
        linked_data: script_safe(&linked_data(publication, labels).to_string()),
    }
}

/// The first paragraph of the source.
fn opening(publication: &Publication) -> Option<String> {
    let paragraphs = publication
        .blocks
        .iter()
        .filter(|block| block.block.kind == BlockKind::Paragraph);
    paragraphs.into_iter().find_map(|block| {
        let pieces = shown(block, 0, &publication.edition);
        let text: Vec<String> = pieces.into_iter().flat_map(|piece| piece.lines).collect();
        (!text.is_empty()).then(|| text.join(" "))
    })
}

fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, cut before the word that would make it longer than that many characters.
fn shorten(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else {
        return text.to_owned();
    };
    let (kept, _) = text.split_at(end);
    let kept = kept
        .rsplit_once(char::is_whitespace)
        .map_or(kept, |(words, _)| words);
    format!("{}…", kept.trim_end())
}

/// Each language as an article of schema.org, the source and its translations linked both ways.
fn linked_data(publication: &Publication, labels: &dyn Labels) -> Value {
    let reference = |lang: &crate::model::Lang| json!({ "@id": format!("#{lang}") });
    let articles = publication.languages.iter().enumerate().map(|(index, lang)| {
        let mut article = Map::new();
        let mut put = |name: &str, value: Value| article.insert(name.to_owned(), value);
        put("@type", json!("NewsArticle"));
        put("@id", json!(format!("#{lang}")));
        put("identifier", json!(publication.statement.as_str()));
        put("inLanguage", json!(lang.as_str()));
        let title = publication.titles.get(index).map(|title| one_line(title));
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            put("headline", json!(title));
        }
        if let Some(correction) = correction(publication, index) {
            put("correction", json!(correction));
        }
        if let Some(date) = publication.date {
            put("dateCreated", json!(date.to_string()));
        }
        match &publication.edition {
            Edition::Released { number, on, .. } => {
                put("creativeWorkStatus", json!("Published"));
                put("datePublished", json!(on.to_string()));
                put("version", json!(number));
            }
            Edition::Draft => {
                put("creativeWorkStatus", json!("Draft"));
            }
        }
        if publication.demonstration {
            let notice = Words::new(labels, lang).say(DEMONSTRATION);
            put("disambiguatingDescription", json!(notice));
        }
        let (source, translations) = (publication.languages.first(), publication.languages.get(1..));
        match (index, source, translations) {
            (0, _, Some(translations)) if !translations.is_empty() => {
                put("workTranslation", translations.iter().map(reference).collect());
            }
            (1.., Some(source), _) => {
                put("translationOfWork", reference(source));
            }
            _ => {}
        }
        Value::Object(article)
    });
    json!({ "@context": "https://schema.org", "@graph": articles.collect::<Vec<_>>() })
}

/// JSON in which `</script>`, `<!--` and the line separators of JavaScript are written as escapes.
fn script_safe(json: &str) -> String {
    json.chars()
        .fold(String::with_capacity(json.len()), |mut out, c| {
            match c {
                '<' => out.push_str("\\u003c"),
                '>' => out.push_str("\\u003e"),
                '&' => out.push_str("\\u0026"),
                '\u{2028}' => out.push_str("\\u2028"),
                '\u{2029}' => out.push_str("\\u2029"),
                _ => out.push(c),
            }
            out
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_in_a_script_element_cannot_end_it() {
        let given = json!({ "a": "</script><!--\u{2028}&amp;" });
        let safe = script_safe(&given.to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']));
        assert_eq!(serde_json::from_str::<Value>(&safe).unwrap(), given);
    }

    #[test]
    fn a_long_opening_is_cut_between_words() {
        assert_eq!(shorten("واحد اثنان ثلاثة", 12), "واحد اثنان…");
        assert_eq!(shorten("short", 12), "short");
        assert_eq!(shorten("unbreakable", 4), "unbr…");
    }
}
