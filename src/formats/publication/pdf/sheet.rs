//! What the template prints: the publication in the template's own terms, every decision taken.
//!
//! The template finds it as `sys.inputs.sheet`. Its names are part of what an office's own template relies on.

use serde::Serialize;

use super::fonts::Fonts;
use super::rows::{Row, rows};
use crate::formats::publication::direction::steady;
use crate::formats::publication::labels::{CODE, DEMONSTRATION, DRAFT, Words};
use crate::formats::publication::{Layout, Setting, autonym, dates, qr, visible};
use crate::model::{Edition, LogoKind, Publication};

/// The most languages that fit beside each other on a page; more follow one another.
const ABREAST: usize = 3;

/// The longest title in the metadata, in characters, which is a line and not a text.
const LONGEST_TITLE: usize = 200;

/// How the name of the logo's file begins.
pub(super) const LOGO: &str = "logo.";

/// A whole document.
#[derive(Serialize)]
pub(super) struct Sheet {
    /// What the document is called in its metadata.
    title: String,
    /// What it is, for the metadata: the edition in each language.
    description: String,
    /// The office, or nobody.
    author: Vec<String>,
    /// The statement's id, and a release's whole digest.
    keywords: Vec<String>,
    /// The families of the fonts, the preferred first.
    fonts: Vec<String>,
    /// Side by side; if not, the languages follow each other.
    columns: bool,
    draft: bool,
    /// The picture of the letterhead.
    pub logo: Option<Picture>,
    /// The square code, on a release only.
    pub code: Option<CodePicture>,
    /// The languages, the source first.
    languages: Vec<Language>,
    /// What stands beside each other: cells in the order of the languages.
    rows: Vec<Row>,
}

/// A file that the template may show.
#[derive(Serialize)]
pub(super) struct Picture {
    pub file: &'static str,
    /// What it shows, for those who do not see it.
    alt: String,
}

/// The code, as a picture.
#[derive(Serialize)]
pub(super) struct CodePicture {
    pub file: &'static str,
    /// What it says.
    address: String,
    /// It is the address of a page, so that a telephone can go there.
    leads: bool,
    #[serde(skip)]
    pub svg: String,
}

/// What is said in a language around the statement.
#[derive(Serialize)]
struct Language {
    lang: String,
    region: Option<String>,
    dir: &'static str,
    /// What the language calls itself.
    name: String,
    /// What the office is called in it.
    house: Option<String>,
    contact: Vec<String>,
    /// "Draft".
    draft: String,
    /// What a reader must know before reading.
    notices: Vec<Notice>,
    /// Which edition of which statement.
    edition: String,
    /// "Release 2", or "Draft".
    release: String,
    /// By which letters and digits a page is known, in case it travels alone.
    identity: String,
    /// What the code is for.
    code: String,
    /// "Page {page} of {pages}", to be filled in.
    page: String,
    /// The ten digits.
    digits: Vec<String>,
}

#[derive(Serialize)]
struct Notice {
    kind: &'static str,
    text: String,
}

/// What tells a document from every other.
pub(super) fn identity(publication: &Publication) -> String {
    match &publication.edition {
        Edition::Released { number, digest, .. } => format!("{}/{number}#{digest}", publication.statement),
        Edition::Draft => format!("{}/draft", publication.statement),
    }
}

/// The data of a publication.
pub(super) fn sheet(publication: &Publication, setting: &Setting<'_>, fonts: &Fonts) -> Sheet {
    let columns = setting.layout == Layout::SideBySide && publication.languages.len() <= ABREAST;
    let names = &setting.house.letterhead.names;
    let office: Vec<String> = publication
        .languages
        .iter()
        .filter_map(|lang| names.get(lang).map(|name| cut(&one_line(name))))
        .collect();
    let editions = publication.languages.iter();
    let editions: Vec<String> = editions
        .map(|lang| Words::new(setting.labels, lang).edition(publication))
        .collect();
    let digest = match &publication.edition {
        Edition::Released { digest, .. } => Some(digest.to_string()),
        Edition::Draft => None,
    };
    Sheet {
        title: title(publication, setting),
        description: editions.join(" | "),
        logo: logo(publication, setting, &office),
        author: office,
        keywords: std::iter::once(publication.statement.to_string())
            .chain(digest)
            .collect(),
        fonts: fonts.families(),
        columns,
        draft: publication.edition == Edition::Draft,
        code: code(publication, setting),
        languages: (0..publication.languages.len())
            .filter_map(|index| language(publication, setting, index))
            .collect(),
        rows: rows(publication, setting.labels, columns),
    }
}

fn title(publication: &Publication, setting: &Setting<'_>) -> String {
    let titles = publication.titles.iter().map(|title| cut(&one_line(title)));
    let mut named: Vec<String> = titles.filter(|title| !title.is_empty()).collect();
    if named.is_empty() {
        named.push(publication.statement.to_string());
    }
    if let (Edition::Draft, Some(lang)) = (&publication.edition, publication.languages.first()) {
        named.insert(0, Words::new(setting.labels, lang).say(DRAFT));
    }
    named.join(" · ")
}

fn logo(publication: &Publication, setting: &Setting<'_>, office: &[String]) -> Option<Picture> {
    let logo = setting.house.logo.as_ref()?;
    let alt = match office.first() {
        Some(name) => name.clone(),
        None => publication.statement.to_string(),
    };
    let file = match logo.kind {
        LogoKind::Svg => "logo.svg",
        LogoKind::Png => "logo.png",
    };
    Some(Picture { file, alt })
}

fn code(publication: &Publication, setting: &Setting<'_>) -> Option<CodePicture> {
    let address = qr::address(publication, setting.house)?;
    let svg = qr::code(&address)?.svg();
    Some(CodePicture {
        file: "code.svg",
        leads: setting.house.letterhead.url.is_some(),
        address,
        svg,
    })
}

fn language(publication: &Publication, setting: &Setting<'_>, index: usize) -> Option<Language> {
    let lang = publication.languages.get(index)?;
    let words = Words::new(setting.labels, lang);
    let letterhead = &setting.house.letterhead;
    let contact = letterhead
        .contacts
        .get(lang)
        .map(String::as_str)
        .unwrap_or_default();
    let region = lang.as_str().split('-').skip(1).find(|subtag| subtag.len() == 2);
    Some(Language {
        lang: lang.primary().to_owned(),
        region: region.map(str::to_owned),
        dir: lang.direction().as_str(),
        name: autonym(lang).to_owned(),
        house: letterhead.names.get(lang).map(one_line),
        contact: contact
            .lines()
            .map(|line| steady(&one_line(line), lang.direction()))
            .filter(|line| !line.is_empty())
            .collect(),
        draft: words.say(DRAFT),
        notices: notices(publication, words),
        edition: words.edition(publication),
        release: match publication.edition {
            Edition::Released { number, .. } => words.release(number),
            Edition::Draft => words.say(DRAFT),
        },
        identity: page_identity(publication),
        code: words.say(CODE),
        page: words.page(),
        digits: (0..10).map(|digit| dates::number(lang, digit)).collect(),
    })
}

fn notices(publication: &Publication, words: Words<'_>) -> Vec<Notice> {
    let mut notices = Vec::new();
    if publication.edition == Edition::Draft {
        let text = format!("{}. {}", words.say(DRAFT), words.draft_notice(publication));
        notices.push(Notice { kind: "draft", text });
    }
    if publication.demonstration {
        let text = words.say(DEMONSTRATION);
        notices.push(Notice {
            kind: "demonstration",
            text,
        });
    }
    notices
}

fn page_identity(publication: &Publication) -> String {
    match &publication.edition {
        Edition::Released { digest, .. } => format!("{} · {}", publication.statement, digest.short()),
        Edition::Draft => publication.statement.to_string(),
    }
}

/// A text of the letterhead on one line, made visible.
fn one_line(text: impl AsRef<str>) -> String {
    let text = visible(text.as_ref());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text for the metadata, which has room for a line only.
fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TITLE) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}
