//! What machines fetch from a press room: an Atom feed in each language (RFC 4287), and the site map.
//!
//! Both are made of whole addresses, so there is neither where the office has not said where its press room is.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::links;
use super::{Entry, Site, SiteFile, Text};
use crate::formats::publication::STATEMENTS;
use crate::model::Lang;

/// How many statements a feed holds: those that were released last.
const NEWEST: usize = 50;

/// How many addresses a site map may hold, by the protocol of sitemaps.org.
const MAP_MAX: usize = 50_000;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const MAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

impl Site<'_> {
    /// The feed of each language.
    pub(super) fn feeds(&self, entries: &[&Entry]) -> Vec<SiteFile> {
        let feeds = self.shown(entries).into_iter();
        feeds.filter_map(|lang| self.feed(entries, lang)).collect()
    }

    fn feed(&self, entries: &[&Entry], lang: &Lang) -> Option<SiteFile> {
        let mut texts: Vec<(&Entry, &Text)> = entries
            .iter()
            .filter_map(|entry| Some((*entry, entry.text(lang)?)))
            .collect();
        texts.sort_by(|(a, one), (b, other)| {
            other.at.cmp(&one.at).then_with(|| a.statement.cmp(&b.statement))
        });
        texts.truncate(NEWEST);
        let updated = texts.first()?.1.at;
        let home = self.links.absolute(&links::index(lang))?;
        let path = links::feed(lang);
        let own = self.links.absolute(&path)?;
        let statements = self.say(lang, STATEMENTS);
        let office = self.office.name(lang);
        let title = match &office {
            Some(office) => format!("{office} · {statements}"),
            None => statements.clone(),
        };
        let mut out = format!(
            "{XML}<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
             <id>{home}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
             <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
             <link rel=\"alternate\" type=\"text/html\" hreflang=\"{lang}\" href=\"{home}\"/>\n\
             <author><name>{author}</name></author>\n",
            home = xml(&home),
            own = xml(&own),
            title = xml(&title),
            author = xml(office.as_deref().unwrap_or(&statements)),
        );
        for (entry, text) in texts {
            out.push_str(&self.feed_entry(entry, text)?);
        }
        out.push_str("</feed>\n");
        Some(SiteFile {
            path,
            bytes: out.into_bytes(),
        })
    }

    fn feed_entry(&self, entry: &Entry, text: &Text) -> Option<String> {
        let address = self.links.absolute(&links::text(&text.lang, &entry.statement))?;
        let address = xml(&address);
        let (lang, updated) = (&text.lang, text.at);
        let mut out = format!(
            "<entry>\n<id>{address}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" hreflang=\"{lang}\" href=\"{address}\"/>\n",
            title = xml(&text.title),
        );
        for other in entry.texts.iter().filter(|other| other.lang != *lang) {
            let href = self.links.absolute(&links::text(&other.lang, &entry.statement))?;
            let (tag, href) = (&other.lang, xml(&href));
            // Writing to a string cannot fail.
            let _ = writeln!(
                out,
                "<link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{href}\"/>"
            );
        }
        if !text.summary.is_empty() {
            let _ = writeln!(out, "<summary>{}</summary>", xml(&text.summary));
        }
        out.push_str("</entry>\n");
        Some(out)
    }

    /// The site map; of several parts if there are more addresses than one may hold.
    pub(super) fn map(&self, entries: &[&Entry]) -> Vec<SiteFile> {
        let shown = self.shown(entries);
        let lists: Vec<(&Lang, String)> = shown.iter().map(|lang| (*lang, links::index(lang))).collect();
        let mut addresses = self.translations(&lists);
        for entry in entries {
            let texts = entry.texts.iter();
            let texts: Vec<(&Lang, String)> = texts
                .map(|text| (&text.lang, links::text(&text.lang, &entry.statement)))
                .collect();
            addresses.extend(self.translations(&texts));
            for number in &entry.releases {
                addresses.extend(self.address(&links::release(&entry.statement, *number), ""));
            }
        }
        self.parted(&addresses, MAP_MAX)
    }

    /// The entries of pages that say the same in different languages, each with all the others.
    fn translations(&self, pages: &[(&Lang, String)]) -> Vec<String> {
        let whole: Option<Vec<(&Lang, String)>> = pages
            .iter()
            .map(|(lang, path)| Some((*lang, self.links.absolute(path)?)))
            .collect();
        let alternates = links::alternates(&whole.unwrap_or_default());
        let mut others = String::new();
        for (tag, href) in alternates {
            let _ = writeln!(
                others,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>",
                xml(&href)
            );
        }
        pages
            .iter()
            .filter_map(|(_, path)| self.address(path, &others))
            .collect()
    }

    fn address(&self, path: &str, others: &str) -> Option<String> {
        let address = self.links.absolute(path)?;
        Some(format!("<url>\n<loc>{}</loc>\n{others}</url>\n", xml(&address)))
    }

    fn parted(&self, addresses: &[String], most: usize) -> Vec<SiteFile> {
        let part = |path: String, addresses: &[String]| SiteFile {
            path,
            bytes: format!(
                "{XML}<urlset xmlns=\"{MAPS}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
                addresses.concat()
            )
            .into_bytes(),
        };
        if addresses.len() <= most {
            return vec![part("sitemap.xml".to_owned(), addresses)];
        }
        let chunks = addresses.chunks(most).enumerate();
        let mut files: Vec<SiteFile> = chunks
            .map(|(at, chunk)| part(format!("sitemap-{}.xml", at + 1), chunk))
            .collect();
        let names = files.iter().filter_map(|file| self.links.absolute(&file.path));
        let maps: String = names
            .map(|address| format!("<sitemap>\n<loc>{}</loc>\n</sitemap>\n", xml(&address)))
            .collect();
        files.push(SiteFile {
            path: "sitemap.xml".to_owned(),
            bytes: format!("{XML}<sitemapindex xmlns=\"{MAPS}\">\n{maps}</sitemapindex>\n").into_bytes(),
        });
        files
    }
}

/// Text for XML, which cannot hold the two characters that are none.
fn xml(text: &str) -> String {
    escape(text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")).into_owned()
}
