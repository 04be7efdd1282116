//! The pages of one statement: each language by itself, each current release in all its languages, and for a release
//! that another has taken the place of, where to find that.

use super::links;
use super::{Current, Entry, Presented, Site, SiteFile, Text, search};
use crate::formats::publication::{
    DEMONSTRATION, Link, PublicationFault, Replaced, SIDE_BY_SIDE, STATEMENTS, SitePage, autonym, headline,
    opening, shorten,
};
use crate::model::{Edition, Lang, Publication, StatementId};

/// Longest summary in a feed, in characters.
const SUMMARY: usize = 300;

/// A statement's text in one language: the release that it is from, and its place there.
struct Place<'a> {
    lang: &'a Lang,
    current: &'a Current,
    index: usize,
}

impl Site<'_> {
    /// The pages of a statement, and what the lists say of it; nothing of one without a current release.
    ///
    /// # Errors
    /// A template is broken, or the statement may not be printed as released.
    pub fn statement(
        &self,
        presented: &Presented,
    ) -> Result<Option<(Vec<SiteFile>, Entry)>, PublicationFault> {
        let places = self.places(presented);
        let Some(first) = places.first() else {
            return Ok(None);
        };
        let publication = &first.current.publication;
        let id = &publication.statement;
        let mut files = Vec::new();
        for place in &places {
            files.extend(self.text_page(place, &places)?);
        }
        for current in &presented.current {
            files.push(self.release_page(current, &places)?);
        }
        let entry = Entry {
            statement: id.clone(),
            date: publication.date.or(released_on(publication)).unwrap_or_default(),
            demonstration: publication.demonstration,
            texts: places.iter().map(|place| self.entry_text(place)).collect(),
            releases: presented.current.iter().map(|current| current.number).collect(),
        };
        for (number, by) in &presented.superseded {
            files.push(self.superseded(&entry, *number, *by)?);
        }
        Ok(Some((files, entry)))
    }

    /// Where the text of each language is to be taken from: the latest release that has it.
    fn places<'p>(&self, presented: &'p Presented) -> Vec<Place<'p>> {
        let mut places: Vec<Place<'p>> = Vec::new();
        for current in presented.current.iter().rev() {
            for (index, lang) in current.publication.languages.iter().enumerate() {
                if !places.iter().any(|place| place.lang == lang) {
                    places.push(Place { lang, current, index });
                }
            }
        }
        let rank = |lang: &Lang| self.languages.iter().position(|own| own == lang);
        places.sort_by_key(|place| rank(place.lang).unwrap_or(usize::MAX));
        places
    }

    fn text_page(
        &self,
        place: &Place<'_>,
        places: &[Place<'_>],
    ) -> Result<Option<SiteFile>, PublicationFault> {
        let Some(publication) = place.current.publication.only(place.index) else {
            return Ok(None);
        };
        let path = links::text(place.lang, &publication.statement);
        let root = links::root(&path);
        let texts: Vec<(&Lang, String)> = places
            .iter()
            .map(|other| {
                let path = links::text(other.lang, &publication.statement);
                (other.lang, self.links.best(&path, &root))
            })
            .collect();
        let mut site = self.surroundings(&path, place.lang, &publication.statement, places);
        site.alternates = links::alternates(&texts);
        site.languages
            .push(self.together(place, &publication.statement, &root));
        let page = self.writer.write(&publication, Some(&site))?;
        Ok(Some(file(path, page)))
    }

    fn release_page(&self, current: &Current, places: &[Place<'_>]) -> Result<SiteFile, PublicationFault> {
        let publication = &current.publication;
        let path = links::release(&publication.statement, current.number);
        let lang = publication.languages.first();
        let site = lang.map(|lang| SitePage {
            replaced: self.replaced(current, &links::root(&path)),
            ..self.surroundings(&path, lang, &publication.statement, places)
        });
        let page = self.writer.write(publication, site.as_ref())?;
        Ok(file(path, page))
    }

    /// The languages of a release that are not on its page any more.
    fn replaced(&self, current: &Current, root: &str) -> Vec<Replaced> {
        let id = &current.publication.statement;
        let mut replaced: Vec<&(Lang, u32)> = current.replaced.iter().collect();
        let rank = |lang: &Lang| self.languages.iter().position(|own| own == lang);
        replaced.sort_by_key(|(lang, _)| rank(lang).unwrap_or(usize::MAX));
        let link = |(lang, by): &(Lang, u32)| Replaced {
            by: *by,
            link: link(lang, id, root),
        };
        replaced.into_iter().map(link).collect()
    }

    /// What stands around each page of a statement, in the language of the page.
    fn surroundings(&self, path: &str, lang: &Lang, id: &StatementId, places: &[Place<'_>]) -> SitePage {
        let root = links::root(path);
        let language = |place: &Place<'_>| Link {
            current: links::text(place.lang, id) == path,
            ..link(place.lang, id, &root)
        };
        let work = |place: &Place<'_>| {
            let path = links::text(place.lang, id);
            (place.lang.clone(), self.links.best(&path, &root))
        };
        SitePage {
            home: Link {
                text: self.say(lang, STATEMENTS),
                href: format!("{root}{}", links::index(lang)),
                ..Link::default()
            },
            languages: places.iter().map(language).collect(),
            canonical: self.links.absolute(path),
            alternates: Vec::new(),
            replaced: Vec::new(),
            feed: self.has_address().then(|| format!("{root}{}", links::feed(lang))),
            works: places.iter().map(work).collect(),
            root,
        }
    }

    /// The link to all languages of the release that a text is from.
    fn together(&self, place: &Place<'_>, id: &StatementId, root: &str) -> Link {
        let path = links::release(id, place.current.number);
        Link {
            lang: place.lang.to_string(),
            dir: place.lang.direction().as_str(),
            text: self.say(place.lang, SIDE_BY_SIDE),
            href: format!("{root}{path}"),
            current: false,
        }
    }

    fn entry_text(&self, place: &Place<'_>) -> Text {
        let publication = &place.current.publication;
        let notice = publication
            .demonstration
            .then(|| self.say(place.lang, DEMONSTRATION));
        let said: Vec<String> = notice
            .into_iter()
            .chain(opening(publication, place.index))
            .collect();
        Text {
            lang: place.lang.clone(),
            title: headline(publication, place.index),
            summary: shorten(&said.join(" "), SUMMARY),
            words: search::words(publication, place.index, place.lang),
            at: place.current.at,
        }
    }
}

/// The link to a statement in a language, which is called what it calls itself.
fn link(lang: &Lang, id: &StatementId, root: &str) -> Link {
    Link {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        text: autonym(lang).to_owned(),
        href: format!("{root}{}", links::text(lang, id)),
        current: false,
    }
}

fn released_on(publication: &Publication) -> Option<jiff::civil::Date> {
    match &publication.edition {
        Edition::Released { on, .. } => Some(*on),
        Edition::Draft => None,
    }
}

/// A page under its path.
pub(super) fn file(path: String, page: String) -> SiteFile {
    SiteFile {
        path,
        bytes: page.into_bytes(),
    }
}
