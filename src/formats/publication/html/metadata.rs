//! What machines read of a page: its title, its description, and the languages as works that translate each other.

use serde_json::{Map, Value, json};

use crate::formats::publication::arrange::shown;
use crate::formats::publication::labels::{DEMONSTRATION, DRAFT, Labels, Words};
use crate::formats::publication::visible::visible;
use crate::model::{BlockKind, Edition, Lang, Publication};

use super::{Office, SitePage};

/// Longest description, in characters: what search engines and messengers show.
const DESCRIPTION: usize = 200;

/// The metadata of a page.
pub(super) struct Metadata {
    pub title: String,
    pub description: String,
    /// The day of the release, ISO 8601.
    pub published: Option<String>,
    /// Which release of which statement the page claims to be: the statement, the number, the whole digest.
    pub release: Option<String>,
    /// JSON-LD in which no character can end the script element that it stands in.
    pub linked_data: String,
}

/// The metadata of a publication.
pub(super) fn metadata(
    publication: &Publication,
    labels: &dyn Labels,
    office: &Office,
    site: Option<&SitePage>,
) -> Metadata {
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
    let described: Vec<String> = notice.into_iter().chain(opening(publication, 0)).collect();
    Metadata {
        title: named.join(" · "),
        description: shorten(&described.join(" "), DESCRIPTION),
        published: match &publication.edition {
            Edition::Released { on, .. } => Some(on.to_string()),
            Edition::Draft => None,
        },
        release: match &publication.edition {
            Edition::Released { number, digest, .. } => {
                Some(format!("{} {number} {digest}", publication.statement))
            }
            Edition::Draft => None,
        },
        linked_data: script_safe(&linked_data(publication, labels, office, site).to_string()),
    }
}

/// The first paragraph in the language at that index.
pub(in crate::formats) fn opening(publication: &Publication, index: usize) -> Option<String> {
    let paragraphs = publication
        .blocks
        .iter()
        .filter(|block| block.block.kind == BlockKind::Paragraph);
    paragraphs.into_iter().find_map(|block| {
        let pieces = shown(block, index, &publication.edition);
        let text: Vec<String> = pieces.into_iter().flat_map(|piece| piece.lines).collect();
        (!text.is_empty()).then(|| text.join(" "))
    })
}

/// The title in the language at that index, in one line; the statement's id where there is none.
pub(in crate::formats) fn headline(publication: &Publication, index: usize) -> String {
    let title = publication.titles.get(index).map(|title| one_line(title));
    title
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| publication.statement.to_string())
}

/// The text in one line, with nothing in it that acts.
fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, cut before the word that would make it longer than that many characters.
pub(in crate::formats) fn shorten(text: &str, longest: usize) -> String {
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
fn linked_data(
    publication: &Publication,
    labels: &dyn Labels,
    office: &Office,
    site: Option<&SitePage>,
) -> Value {
    let works = Works::of(publication, site);
    let articles = publication.languages.iter().enumerate().map(|(index, lang)| {
        let mut article = article(publication, labels, index, lang);
        let mut put = |name: &str, value: Value| article.insert(name.to_owned(), value);
        put("@id", json!(works.address(lang)));
        if let Some(name) = office.name(lang) {
            put("publisher", json!({ "@type": "Organization", "name": name }));
        }
        match works.others(lang) {
            Others::Translations(others) if !others.is_empty() => {
                put("workTranslation", others.into_iter().map(reference).collect());
            }
            Others::Source(source) => {
                put("translationOfWork", reference(source));
            }
            Others::Translations(_) => {}
        }
        Value::Object(article)
    });
    json!({ "@context": "https://schema.org", "@graph": articles.collect::<Vec<_>>() })
}

fn reference(address: &str) -> Value {
    json!({ "@id": address })
}

/// The texts of a statement as works that translate each other, each by its address; the source first.
struct Works(Vec<(Lang, String)>);

/// What a work is linked to.
enum Others<'a> {
    Source(&'a str),
    Translations(Vec<&'a str>),
}

impl Works {
    fn of(publication: &Publication, site: Option<&SitePage>) -> Self {
        match site {
            Some(site) => Self(site.works.clone()),
            None => Self(
                publication
                    .languages
                    .iter()
                    .map(|lang| (lang.clone(), format!("#{lang}")))
                    .collect(),
            ),
        }
    }

    fn address(&self, lang: &Lang) -> &str {
        let own = self.0.iter().find(|(other, _)| other == lang);
        own.map_or("", |(_, address)| address)
    }

    fn others(&self, lang: &Lang) -> Others<'_> {
        match self.0.split_first() {
            Some(((source, address), _)) if source != lang => Others::Source(address),
            Some((_, rest)) => {
                Others::Translations(rest.iter().map(|(_, address)| address.as_str()).collect())
            }
            None => Others::Translations(Vec::new()),
        }
    }
}

/// What is to be said of one language's text by itself.
fn article(publication: &Publication, labels: &dyn Labels, index: usize, lang: &Lang) -> Map<String, Value> {
    let mut article = Map::new();
    let mut put = |name: &str, value: Value| article.insert(name.to_owned(), value);
    put("@type", json!("NewsArticle"));
    put("identifier", identifier(publication));
    put("inLanguage", json!(lang.as_str()));
    let title = publication.titles.get(index).map(|title| one_line(title));
    if let Some(title) = title.filter(|title| !title.is_empty()) {
        put("headline", json!(title));
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
    let correction = publication.corrections.get(index).map(|text| one_line(text));
    if let Some(correction) = correction.filter(|text| !text.is_empty()) {
        put("correction", json!(correction));
    }
    if publication.demonstration {
        let notice = Words::new(labels, lang).say(DEMONSTRATION);
        put("disambiguatingDescription", json!(notice));
    }
    article
}

/// The statement's id, and the digest by which the release is told from every other.
fn identifier(publication: &Publication) -> Value {
    let id = publication.statement.as_str();
    match &publication.edition {
        Edition::Released { digest, .. } => json!([
            id,
            { "@type": "PropertyValue", "propertyID": "bayan:release", "value": digest.as_str() },
        ]),
        Edition::Draft => json!(id),
    }
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
