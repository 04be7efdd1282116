//! Where everything is in a press room, and how the pages point at each other.

use crate::model::{Lang, StatementId};

/// The addresses of a press room.
#[derive(Debug, Clone)]
pub struct Links {
    /// Where it is published, with a slash at the end.
    base: Option<String>,
}

impl Links {
    /// The addresses of a press room that is published there, if that is known.
    #[must_use]
    pub fn new(base: Option<String>) -> Self {
        Self { base }
    }

    /// Whether it is known where the press room is published.
    #[must_use]
    pub fn has_address(&self) -> bool {
        self.base.is_some()
    }

    /// The whole address of a file.
    #[must_use]
    pub fn absolute(&self, path: &str) -> Option<String> {
        let base = self.base.as_ref()?;
        Some(format!("{base}{}", short(path)))
    }

    /// The way to the root that is right wherever a page is shown: what follows the name of the server.
    #[must_use]
    pub fn from_anywhere(&self) -> &str {
        let base = self.base.as_deref().unwrap_or_default();
        let after = base.split_once("://").map_or(base, |(_, rest)| rest);
        after.find('/').and_then(|at| after.get(at..)).unwrap_or("/")
    }

    /// The whole address of a file where there is one, else the way to it from the page with that root.
    #[must_use]
    pub fn best(&self, path: &str, root: &str) -> String {
        self.absolute(path).unwrap_or_else(|| format!("{root}{path}"))
    }
}

/// A server shows the index of a folder under the folder's name.
fn short(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

/// The list of the statements in a language.
pub(super) fn index(lang: &Lang) -> String {
    format!("{lang}/index.html")
}

/// A statement in a language. No id ends in a hyphen, so that a statement called "index" does not take the list's place.
pub(super) fn text(lang: &Lang, id: &StatementId) -> String {
    match id.as_str() {
        "index" => format!("{lang}/index-.html"),
        id => format!("{lang}/{id}.html"),
    }
}

/// A release, in all its languages. The code at the foot of its documents leads here.
pub(super) fn release(id: &StatementId, number: u32) -> String {
    format!("{id}/{number}/index.html")
}

/// Whether a path is that of a page of this statement.
#[must_use]
pub fn belongs(path: &str, id: &StatementId) -> bool {
    let Some((folder, name)) = path.split_once('/') else {
        return false;
    };
    let is_number = |name: &str| {
        let number = name.strip_suffix("/index.html");
        number.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_text = Lang::parse(folder).is_ok_and(|lang| text(&lang, id) == path);
    is_text || (folder == id.as_str() && is_number(name))
}

/// The feed of a language.
pub(super) fn feed(lang: &Lang) -> String {
    format!("{lang}/feed.xml")
}

/// From a file to the root.
pub(super) fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The tags by which search engines are told of a language: its own, and for the two Kurdish ones those of two letters
/// too, as some engines know no others. `ku` alone can name one of them only.
pub(super) fn tags(lang: &Lang, all: &[&Lang]) -> Vec<String> {
    let has_sorani = all.iter().any(|other| other.primary() == "ckb");
    let more: &[&str] = match lang.primary() {
        "ckb" => &["ku-Arab", "ku"],
        "kmr" if has_sorani => &["ku-Latn"],
        "kmr" => &["ku-Latn", "ku"],
        _ => &[],
    };
    std::iter::once(lang.as_str())
        .chain(more.iter().copied())
        .map(str::to_owned)
        .collect()
}

/// Every tag of these languages with the address of the text in it; readers of others are sent to the first.
pub(super) fn alternates(texts: &[(&Lang, String)]) -> Vec<(String, String)> {
    let all: Vec<&Lang> = texts.iter().map(|(lang, _)| *lang).collect();
    let each = texts.iter().flat_map(|(lang, href)| {
        let tags = tags(lang, &all);
        tags.into_iter().map(move |tag| (tag, href.clone()))
    });
    let default = texts
        .first()
        .map(|(_, href)| ("x-default".to_owned(), href.clone()));
    each.chain(default).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_where_the_press_room_has_one() {
        let links = Links::new(Some("https://press.example/room/".into()));
        assert_eq!(
            links.best("ar/index.html", "../"),
            "https://press.example/room/ar/"
        );
        assert_eq!(
            links.best("ar/harbour.html", "../"),
            "https://press.example/room/ar/harbour.html"
        );
        assert_eq!(Links::new(None).best("ar/index.html", "../"), "../ar/index.html");
        assert_eq!(links.from_anywhere(), "/room/");
        assert_eq!(Links::new(None).from_anywhere(), "/");
    }

    #[test]
    fn no_two_files_have_one_path() {
        let lang = |tag| Lang::parse(tag).unwrap();
        let id = |id| StatementId::parse(id).unwrap();
        let ids = ["index", "ar", "en", "feed", "search", "1", "404", "site"].map(id);
        let langs = ["ar", "en"].map(lang);
        let mut paths: Vec<String> = langs.iter().flat_map(|lang| [index(lang), feed(lang)]).collect();
        for id in &ids {
            paths.extend(langs.iter().map(|lang| text(lang, id)));
            paths.extend([1, 2].map(|number| release(id, number)));
        }
        let all: std::collections::BTreeSet<&String> = paths.iter().collect();
        assert_eq!(all.len(), paths.len());
    }

    #[test]
    fn the_kurdish_languages_have_tags_of_two_letters_too() {
        let langs = ["ar", "ckb", "kmr"].map(|tag| Lang::parse(tag).unwrap());
        let texts: Vec<(&Lang, String)> = langs.iter().map(|lang| (lang, lang.to_string())).collect();
        let tags: Vec<String> = alternates(&texts).into_iter().map(|(tag, _)| tag).collect();
        assert_eq!(
            tags,
            ["ar", "ckb", "ku-Arab", "ku", "kmr", "ku-Latn", "x-default"]
        );
        let tags: Vec<String> = alternates(&texts[2..]).into_iter().map(|(tag, _)| tag).collect();
        assert_eq!(tags, ["kmr", "ku-Latn", "ku", "x-default"]);
    }

    #[test]
    fn a_statement_knows_its_pages() {
        let id = StatementId::parse("ar").unwrap();
        for (path, own) in [
            ("ar/ar.html", true),
            ("ckb/ar.html", true),
            ("ar/12/index.html", true),
            ("ar/index.html", false),
            ("ar/harbour.html", false),
            ("harbour/1/index.html", false),
            ("page.css", false),
        ] {
            assert_eq!(belongs(path, &id), own, "{path}");
        }
    }

    #[test]
    fn the_way_back_to_the_root() {
        assert_eq!(
            (root("index.html"), root("a/1/index.html")),
            (String::new(), "../../".into())
        );
    }
}
