//! The pages of a press room that are no statement: the list of each language, the first page, the page for an address
//! that leads nowhere, and the page of a release that is no longer current.

use serde::Serialize;

use super::links;
use super::pages::file;
use super::{Entry, INDEX, Site, SiteFile, Text};
use crate::formats::publication::{
    DEMONSTRATION, FEED, LANGUAGES, Link, NO_STATEMENTS, NOT_FOUND, NOT_FOUND_TEXT, NOTHING_FOUND, Picture,
    PublicationFault, RESULTS, SEARCH, STATEMENTS, SUPERSEDED, SUPERSEDED_TITLE, autonym, dates,
};
use crate::message::Args;
use crate::model::Lang;

/// How many statements of each language the first page shows.
const LATEST: usize = 3;

/// A page, as the template has it.
#[derive(Serialize)]
struct Page {
    /// `list`, `home`, `missing` or `superseded`.
    kind: &'static str,
    lang: String,
    dir: &'static str,
    title: String,
    heading: String,
    root: String,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    feed: Option<Link>,
    indexed: bool,
    logo: Option<Picture>,
    /// What the office is called in the languages of the page.
    offices: Vec<Said>,
    contacts: Vec<Contact>,
    /// What the list of languages is called, and the languages.
    languages: String,
    links: Vec<Link>,
    search: Option<Search>,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Alternate {
    lang: String,
    href: String,
}

/// Words in a language.
#[derive(Serialize)]
struct Said {
    lang: String,
    dir: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Contact {
    lang: String,
    dir: &'static str,
    lines: Vec<String>,
}

/// What the script of the search says.
#[derive(Serialize)]
struct Search {
    label: String,
    results: String,
    none: String,
    /// The digits of the language, from zero.
    digits: String,
}

/// A part of a page in one language: a year of a list, or all that a page of several languages says in one.
#[derive(Serialize)]
struct Section {
    lang: String,
    dir: &'static str,
    heading: String,
    /// Where the heading leads.
    href: Option<String>,
    text: Option<String>,
    items: Vec<Item>,
}

/// A statement in a list.
#[derive(Serialize)]
struct Item {
    statement: String,
    href: String,
    title: String,
    iso: String,
    date: String,
    demonstration: Option<String>,
    others: Vec<Link>,
}

impl Site<'_> {
    /// The list of each language, the first page, and the page for an address that leads nowhere.
    pub(super) fn indexes(&self, entries: &[&Entry]) -> Result<Vec<SiteFile>, PublicationFault> {
        let shown = self.shown(entries);
        let mut files = vec![self.home(entries, &shown)?, self.missing(&shown)?];
        for lang in &shown {
            files.push(self.list(entries, lang, &shown)?);
        }
        Ok(files)
    }

    fn list(&self, entries: &[&Entry], lang: &Lang, shown: &[&Lang]) -> Result<SiteFile, PublicationFault> {
        let path = links::index(lang);
        let mut page = self.page("list", &path, &[lang], self.say(lang, STATEMENTS));
        let addresses = self.list_addresses(shown, &page.root);
        page.alternates = alternates(&addresses);
        page.feed = self.has_address().then(|| Link {
            text: self.say(lang, FEED),
            href: format!("{}{}", page.root, links::feed(lang)),
            ..Link::default()
        });
        page.links = self.list_links(shown, &page.root, &path);
        page.search = Some(self.search(lang));
        let mut count = 0;
        for entry in entries {
            let Some(text) = entry.text(lang) else { continue };
            let year = dates::number(lang, u32::from(entry.date.year().unsigned_abs()));
            if page.sections.last().is_none_or(|section| section.heading != year) {
                page.sections.push(section(lang, year));
            }
            let item = self.item(entry, text, &page.root);
            if let Some(section) = page.sections.last_mut() {
                section.items.push(item);
            }
            count += 1 + entry.texts.len();
        }
        self.fill(path, &page, count)
    }

    fn home(&self, entries: &[&Entry], shown: &[&Lang]) -> Result<SiteFile, PublicationFault> {
        let path = "index.html".to_owned();
        let all: Vec<&Lang> = if shown.is_empty() {
            self.languages.iter().take(1).collect()
        } else {
            shown.to_vec()
        };
        let statements: Vec<String> = all.iter().map(|lang| self.say(lang, STATEMENTS)).collect();
        let mut page = self.page("home", &path, &all, statements.join(" · "));
        page.alternates = alternates(&self.list_addresses(shown, &page.root));
        page.links = self.list_links(shown, &page.root, &path);
        for lang in &all {
            let texts = entries
                .iter()
                .filter_map(|entry| Some((*entry, entry.text(lang)?)));
            let mut section = section(lang, autonym(lang).to_owned());
            section.items = texts
                .take(LATEST)
                .map(|(entry, text)| self.item(entry, text, &page.root))
                .collect();
            section.href = (!section.items.is_empty()).then(|| links::index(lang));
            section.text = section.items.is_empty().then(|| self.say(lang, NO_STATEMENTS));
            for item in &mut section.items {
                item.others.clear();
            }
            page.sections.push(section);
        }
        self.fill(path, &page, all.len() * LATEST)
    }

    fn missing(&self, shown: &[&Lang]) -> Result<SiteFile, PublicationFault> {
        let all: Vec<&Lang> = match shown {
            [] => self.languages.iter().collect(),
            shown => shown.to_vec(),
        };
        let said = |id| all.iter().map(move |lang| self.say(lang, id)).collect::<Vec<_>>();
        let mut page = self.page("missing", "404.html", &all, said(NOT_FOUND).join(" · "));
        // A server shows it at any address, so the way to the others cannot begin at the page.
        page.root = self.links.from_anywhere().to_owned();
        page.canonical = None;
        page.indexed = false;
        page.logo = all
            .first()
            .and_then(|lang| self.office.picture(lang, self.setting.labels, Some(&page.root)));
        page.links = self.list_links(shown, &page.root, "404.html");
        for (lang, heading) in all.iter().zip(said(NOT_FOUND)) {
            let mut section = section(lang, heading);
            section.text = Some(self.say(lang, NOT_FOUND_TEXT));
            page.sections.push(section);
        }
        self.fill("404.html".to_owned(), &page, all.len())
    }

    /// The page of a release that another has taken the place of: it says so and shows nothing of the old text.
    pub(super) fn superseded(
        &self,
        entry: &Entry,
        number: u32,
        by: u32,
    ) -> Result<SiteFile, PublicationFault> {
        let path = links::release(&entry.statement, number);
        let all: Vec<&Lang> = entry.texts.iter().map(|text| &text.lang).collect();
        let titles: Vec<String> = all.iter().map(|lang| self.say(lang, SUPERSEDED_TITLE)).collect();
        let mut page = self.page("superseded", &path, &all, titles.join(" · "));
        page.canonical = self.links.absolute(&links::release(&entry.statement, by));
        page.indexed = false;
        page.links = self.list_links(&all, &page.root, &path);
        for text in &entry.texts {
            let lang = &text.lang;
            let args = Args::new()
                .with("number", dates::number(lang, number))
                .with("by", dates::number(lang, by));
            let said = self.setting.labels.label(lang, SUPERSEDED, &args);
            let mut section = section(lang, self.say(lang, SUPERSEDED_TITLE));
            section.text = Some(said.replace(['\u{2068}', '\u{2069}'], ""));
            let mut item = self.item(entry, text, &page.root);
            item.others.clear();
            section.items.push(item);
            page.sections.push(section);
        }
        self.fill(path, &page, all.len())
    }

    /// A page without anything in it yet; the first of the languages is that of the page.
    fn page(&self, kind: &'static str, path: &str, languages: &[&Lang], heading: String) -> Page {
        let root = links::root(path);
        let first = languages.first().copied().or(self.languages.first());
        let office = first.and_then(|lang| self.office.name(lang));
        let named = |lang: &&Lang| {
            Some(Said {
                lang: lang.to_string(),
                dir: lang.direction().as_str(),
                text: self.office.name(lang)?,
            })
        };
        let contact = |lang: &&Lang| Contact {
            lang: lang.to_string(),
            dir: lang.direction().as_str(),
            lines: self.office.contact(lang),
        };
        Page {
            kind,
            lang: first.map(ToString::to_string).unwrap_or_default(),
            dir: first.map_or("ltr", |lang| lang.direction().as_str()),
            title: match office {
                Some(office) => format!("{heading} · {office}"),
                None => heading.clone(),
            },
            heading,
            canonical: self.links.absolute(path),
            alternates: Vec::new(),
            feed: None,
            indexed: true,
            logo: first.and_then(|lang| self.office.picture(lang, self.setting.labels, Some(&root))),
            root,
            offices: languages.iter().filter_map(named).collect(),
            contacts: languages
                .iter()
                .map(contact)
                .filter(|contact| !contact.lines.is_empty())
                .collect(),
            languages: first.map(|lang| self.say(lang, LANGUAGES)).unwrap_or_default(),
            links: Vec::new(),
            search: None,
            sections: Vec::new(),
        }
    }

    fn search(&self, lang: &Lang) -> Search {
        Search {
            label: self.say(lang, SEARCH),
            results: self.say(lang, RESULTS),
            none: self.say(lang, NOTHING_FOUND),
            digits: (0..10).map(|digit| dates::number(lang, digit)).collect(),
        }
    }

    fn item(&self, entry: &Entry, text: &Text, root: &str) -> Item {
        let other = |other: &Text| Link {
            lang: other.lang.to_string(),
            dir: other.lang.direction().as_str(),
            text: autonym(&other.lang).to_owned(),
            href: format!("{root}{}", links::text(&other.lang, &entry.statement)),
            current: false,
        };
        let others = entry.texts.iter().filter(|other| other.lang != text.lang);
        Item {
            statement: entry.statement.to_string(),
            href: format!("{root}{}", links::text(&text.lang, &entry.statement)),
            title: text.title.clone(),
            iso: entry.date.to_string(),
            date: dates::long_date(&text.lang, entry.date),
            demonstration: entry.demonstration.then(|| self.say(&text.lang, DEMONSTRATION)),
            others: others.map(other).collect(),
        }
    }

    fn list_addresses<'l>(&self, shown: &[&'l Lang], root: &str) -> Vec<(&'l Lang, String)> {
        let address = |lang: &&'l Lang| (*lang, self.links.best(&links::index(lang), root));
        shown.iter().map(address).collect()
    }

    fn list_links(&self, shown: &[&Lang], root: &str, path: &str) -> Vec<Link> {
        let link = |lang: &&Lang| {
            let index = links::index(lang);
            Link {
                lang: lang.to_string(),
                dir: lang.direction().as_str(),
                text: autonym(lang).to_owned(),
                current: index == path,
                href: format!("{root}{index}"),
            }
        };
        shown.iter().map(link).collect()
    }

    fn fill(&self, path: String, page: &Page, units: usize) -> Result<SiteFile, PublicationFault> {
        Ok(file(path, self.templates.fill(INDEX, page, units)?))
    }
}

fn section(lang: &Lang, heading: String) -> Section {
    Section {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        heading,
        href: None,
        text: None,
        items: Vec::new(),
    }
}

fn alternates(addresses: &[(&Lang, String)]) -> Vec<Alternate> {
    let all = links::alternates(addresses).into_iter();
    all.map(|(lang, href)| Alternate { lang, href }).collect()
}
