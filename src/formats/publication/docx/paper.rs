//! What the Word files of an office are written on: styles, page, what stands above and below, as its own file has it.
//!
//! Of an office's file (`templates/document.docx`) these parts are taken over as they are, after `guard` has looked at
//! them: styles, theme, table of fonts, headers and footers with their pictures. Of its settings and its page only what
//! is known by name is written anew. Its text is not taken, nor the forms of its lists. Styles are found by their names,
//! because programs give them other ids: Word in other languages does, and LibreOffice whenever it saves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::guard;
use super::names::Names;
use super::package::{Part, Relation};
use super::scan::{Flaw, Found, Scan, Space, Tag};
use super::sheet::{self, Sheet};
use super::styles;
use crate::formats::document::WordPackage;
use crate::formats::publication::PublicationFault;
use crate::model::House;

/// The name of the file among an office's templates.
pub(crate) const FILE: &str = "document.docx";

/// What the name of an entry holds that is there to run, or to be opened by another program.
const ACTIVE_NAMES: &[&str] = &["vba", "activex", "embeddings/", "oleobject", "customui", "macro"];

/// How the types of the relations end that are followed.
const STYLES: &str = "/styles";
const THEME: &str = "/theme";
const FONTS: &str = "/fontTable";
const SETTINGS: &str = "/settings";
const IMAGE: &str = "/image";
const FONT: &str = "/font";

/// The sides of a page that have parts of their own, as Word calls them.
const HEADER: &str = "header";
const FOOTER: &str = "footer";

/// What stands above or below the pages of one kind.
#[derive(Debug, Clone)]
pub(super) struct Edge {
    /// Which pages: `default`, `first`, `even`.
    pub kind: String,
    /// The part.
    pub part: Part,
    /// Where its content ends.
    pub end: usize,
}

/// What a document is written on.
pub(super) struct Paper {
    /// The styles, and by what id each is known.
    pub styles: Vec<u8>,
    pub names: Names,
    /// The page.
    pub sheet: Sheet,
    /// Settings that are the office's: before and after ours.
    pub settings: (Vec<Tag>, Vec<Tag>),
    /// Above and below; none where the letterhead of `workflow.toml` stands.
    pub headers: Vec<Edge>,
    pub footers: Vec<Edge>,
    /// Parts that the text refers to and nothing else is known of: theme, fonts.
    pub parts: Vec<Part>,
    /// Pictures and fonts of these parts.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Paper {
    /// The paper of an office: its own, or ours.
    ///
    /// # Errors
    /// The office's file is none, or holds what may not be taken over.
    pub fn of(house: &House) -> Result<Self, PublicationFault> {
        match &house.word {
            Some(bytes) => Reader::new(bytes)?.read(),
            None => Ok(Self {
                styles: styles::part(),
                names: Names::default(),
                sheet: Sheet::default(),
                settings: (Vec::new(), Vec::new()),
                headers: Vec::new(),
                footers: Vec::new(),
                parts: Vec::new(),
                files: BTreeMap::new(),
            }),
        }
    }

    /// Whether the office's own stands above or below the pages.
    pub fn has_edges(&self) -> bool {
        !self.headers.is_empty() || !self.footers.is_empty()
    }

    /// Whether left and right pages differ.
    pub fn has_even(&self) -> bool {
        let (before, _) = &self.settings;
        before
            .iter()
            .any(|tag| tag.is("evenAndOddHeaders") && tag.is_on())
    }
}

/// Where the file is, as messages name it.
fn path() -> PathBuf {
    Path::new("templates").join(FILE)
}

/// An entry of a table of relations.
struct Link {
    id: String,
    kind: String,
    target: String,
}

struct Reader<'b> {
    package: WordPackage<'b>,
    main: String,
    links: Vec<Link>,
    files: BTreeMap<String, Vec<u8>>,
    /// The names that the pictures and fonts of the file have in ours.
    taken: BTreeMap<String, String>,
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8]) -> Result<Self, PublicationFault> {
        let package =
            WordPackage::open(Path::new(FILE), bytes).map_err(|error| sheet::unreadable(path(), &error))?;
        let main = package.main().to_owned();
        let mut reader = Self {
            package,
            links: Vec::new(),
            files: BTreeMap::new(),
            taken: BTreeMap::new(),
            main,
        };
        reader.look_around()?;
        reader.links = reader.links_of(&reader.main.clone())?;
        Ok(reader)
    }

    fn read(mut self) -> Result<Paper, PublicationFault> {
        let none = |part: &str| PublicationFault::WordPart {
            path: path(),
            part: part.to_owned(),
        };
        let main = self.main.clone();
        let document = self.text(&main)?;
        let section = flawless(&main, Section::read(&document))?;
        let section = section.ok_or_else(|| PublicationFault::WordFile { path: path() })?;
        let name = self.linked(STYLES).ok_or_else(|| none("styles"))?;
        let text = self.text(&name)?;
        let names = flawless(&name, Names::read(&text))?;
        if !names.missing().is_empty() {
            return Err(PublicationFault::WordStyles {
                path: path(),
                missing: names.missing().iter().map(|name| (*name).to_owned()).collect(),
            });
        }
        inspected(&name, &text, (Space::Word, "styles"), &[])?;
        let headers = self.edges(&section, HEADER)?;
        let footers = self.edges(&section, FOOTER)?;
        let parts = self.others()?;
        Ok(Paper {
            styles: text.into_bytes(),
            names,
            sheet: Sheet::of(&section.tags, path())?,
            settings: self.settings()?,
            headers,
            footers,
            parts,
            files: self.files,
        })
    }

    /// Refuses a file that holds anything to be run, or leads anywhere: what is not taken over, too, is a sign that it
    /// is not the file that it is taken for. Only links in its text are passed over with its text.
    fn look_around(&mut self) -> Result<(), PublicationFault> {
        for name in self.package.names() {
            let lower = name.to_lowercase();
            if ACTIVE_NAMES.iter().any(|sign| lower.contains(sign)) {
                return Err(active(&name, &name));
            }
            if lower.ends_with(".rels") {
                let text = self.text(&name)?;
                let is_main = name
                    .rsplit('/')
                    .next()
                    .and_then(|file| file.strip_suffix(".rels"))
                    == self.main.rsplit('/').next();
                let found = flawless(&name, links(&text))?;
                for (link, is_external) in found {
                    if is_external && !(is_main && link.kind.ends_with("/hyperlink")) {
                        return Err(active(&name, &link.target));
                    }
                }
            }
        }
        let types = "[Content_Types].xml";
        if self.text(types)?.contains("macroEnabled") {
            return Err(active(types, "macroEnabled"));
        }
        Ok(())
    }

    fn edges(&mut self, section: &Section, side: &'static str) -> Result<Vec<Edge>, PublicationFault> {
        let mut edges: Vec<Edge> = Vec::new();
        for (_, kind, id) in section.references.iter().filter(|(own, _, _)| own == side) {
            let target = self
                .links
                .iter()
                .find(|link| link.id == *id && link.kind.ends_with(side));
            let Some(name) = target.map(|link| link.target.clone()) else {
                return Err(active(&self.main, id));
            };
            let text = self.text(&name)?;
            let links = self.links_of(&name)?;
            let relations = self.relations(&name, links, IMAGE)?;
            let root = if side == HEADER { "hdr" } else { "ftr" };
            let end = inspected(&name, &text, (Space::Word, root), &relations)?;
            // An element without content has no end of its own.
            if text.get(end..).is_some_and(|end| end.starts_with("</")) {
                let own = format!("{side}-own-{}.xml", edges.len() + 1);
                edges.push(Edge {
                    kind: kind.clone(),
                    part: Part::with(own, side, text.into_bytes(), relations),
                    end,
                });
            }
        }
        Ok(edges)
    }

    /// Theme and fonts.
    fn others(&mut self) -> Result<Vec<Part>, PublicationFault> {
        let mut parts = Vec::new();
        if let Some(name) = self.linked(THEME) {
            let text = self.text(&name)?;
            inspected(&name, &text, (Space::Drawing, "theme"), &[])?;
            parts.push(Part::with(
                "theme/theme1.xml".to_owned(),
                "theme",
                text.into_bytes(),
                Vec::new(),
            ));
        }
        if let Some(name) = self.linked(FONTS) {
            let text = self.text(&name)?;
            let links = self.links_of(&name)?;
            let relations = self.relations(&name, links, FONT)?;
            inspected(&name, &text, (Space::Word, "fonts"), &relations)?;
            parts.push(Part::with(
                "fontTable.xml".to_owned(),
                "fontTable",
                text.into_bytes(),
                relations,
            ));
        }
        Ok(parts)
    }

    fn settings(&mut self) -> Result<(Vec<Tag>, Vec<Tag>), PublicationFault> {
        let Some(name) = self.linked(SETTINGS) else {
            return Ok((Vec::new(), Vec::new()));
        };
        let text = self.text(&name)?;
        flawless(&name, sheet::settings(&text))
    }

    /// What a part refers to, taken over under names of ours; all of it must be of that kind.
    fn relations(
        &mut self,
        part: &str,
        links: Vec<Link>,
        kind: &str,
    ) -> Result<Vec<Relation>, PublicationFault> {
        let mut relations = Vec::new();
        for link in links {
            if !link.kind.ends_with(kind) {
                return Err(active(part, &link.target));
            }
            let own = match self.taken.get(&link.target) {
                Some(own) => own.clone(),
                None => self.take(part, &link.target, kind)?,
            };
            relations.push(Relation {
                id: link.id,
                kind: if kind == IMAGE { "image" } else { "font" },
                target: own,
            });
        }
        Ok(relations)
    }

    fn take(&mut self, part: &str, target: &str, kind: &str) -> Result<String, PublicationFault> {
        let bytes = self
            .package
            .bytes(target)
            .map_err(|error| sheet::unreadable(path(), &error))?
            .ok_or_else(|| active(part, target))?;
        let number = self.taken.len() + 1;
        let own = if kind == IMAGE {
            let Some(extension) = picture(&bytes) else {
                return Err(PublicationFault::WordPicture {
                    path: path(),
                    part: target.to_owned(),
                });
            };
            format!("media/own-{number}.{extension}")
        } else {
            format!("fonts/own-{number}.odttf")
        };
        self.taken.insert(target.to_owned(), own.clone());
        self.files.insert(own.clone(), bytes);
        Ok(own)
    }

    /// The part that the text refers to by a relation of that kind.
    fn linked(&self, kind: &str) -> Option<String> {
        let link = self.links.iter().find(|link| link.kind.ends_with(kind))?;
        Some(link.target.clone())
    }

    fn links_of(&mut self, part: &str) -> Result<Vec<Link>, PublicationFault> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = WordPackage::join(folder, &format!("_rels/{file}.rels")).unwrap_or_default();
        if !self.package.names().contains(&name) {
            return Ok(Vec::new());
        }
        let text = self.text(&name)?;
        let mut found = Vec::new();
        for (link, is_external) in flawless(&name, links(&text))? {
            // Those that lead outside were refused, but for links in the text.
            if !is_external {
                let target = WordPackage::join(folder, &link.target);
                let target = target.ok_or_else(|| active(&name, &link.target))?;
                found.push(Link { target, ..link });
            }
        }
        Ok(found)
    }

    fn text(&mut self, name: &str) -> Result<String, PublicationFault> {
        let broken = || PublicationFault::WordPart {
            path: path(),
            part: name.to_owned(),
        };
        let bytes = self
            .package
            .bytes(name)
            .map_err(|error| sheet::unreadable(path(), &error))?;
        // Taken over as they are, the parts must be in the encoding of ours; so every program writes them.
        let text = String::from_utf8(bytes.ok_or_else(broken)?).map_err(|_| broken())?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}

/// Looks through a part that is taken over; gives the place of its end tag.
fn inspected(
    name: &str,
    text: &str,
    root: (Space, &str),
    relations: &[Relation],
) -> Result<usize, PublicationFault> {
    let ids: BTreeSet<String> = relations.iter().map(|relation| relation.id.clone()).collect();
    flawless(name, guard::inspect(text, root, &ids))
}

fn flawless<T>(part: &str, found: Result<T, Flaw>) -> Result<T, PublicationFault> {
    found.map_err(|flaw| match flaw {
        Flaw::Active(what) => active(part, &what),
        Flaw::Malformed(row) => PublicationFault::WordLine {
            path: path(),
            part: part.to_owned(),
            row,
        },
    })
}

fn active(part: &str, what: &str) -> PublicationFault {
    PublicationFault::WordActive {
        path: path(),
        part: part.to_owned(),
        what: what.to_owned(),
    }
}

/// The relations in a table of them, and whether each leads outside.
fn links(text: &str) -> Result<Vec<(Link, bool)>, Flaw> {
    let mut scan = Scan::new(text);
    let mut found = Vec::new();
    loop {
        match scan.next()? {
            Found::Open(tag) if tag.local == "Relationship" => {
                let value = |name| tag.value(Space::None, name).unwrap_or_default().to_owned();
                let is_external = value("TargetMode").eq_ignore_ascii_case("external");
                let link = Link {
                    id: value("Id"),
                    kind: value("Type"),
                    target: value("Target"),
                };
                found.push((link, is_external));
            }
            Found::End => return Ok(found),
            _ => {}
        }
    }
}

/// The last section of a text: its page, and what stands above and below.
#[derive(Default)]
struct Section {
    /// Side, kind of page and relation of each header and footer.
    references: Vec<(String, String, String)>,
    /// Its properties, those within others behind them.
    tags: Vec<Tag>,
}

impl Section {
    /// That of a text; none if it is no text of the Word that we know: there is a stricter one, which few write.
    fn read(text: &str) -> Result<Option<Self>, Flaw> {
        let mut scan = Scan::new(text);
        if !scan.root()?.is("document") {
            return Ok(None);
        }
        let mut section = Self::default();
        let mut is_within = false;
        loop {
            match scan.next()? {
                // That of the body stands directly in it; those of earlier sections stand in paragraphs.
                Found::Open(tag) if tag.is("sectPr") && scan.depth() == 3 => {
                    (section, is_within) = (Self::default(), true);
                }
                Found::Open(tag) if is_within => section.add(tag),
                Found::Close if scan.depth() == 2 => is_within = false,
                Found::End => return Ok(Some(section)),
                _ => {}
            }
        }
    }

    fn add(&mut self, tag: Tag) {
        let side = match tag.local.as_str() {
            "headerReference" => HEADER,
            "footerReference" => FOOTER,
            _ => return self.tags.push(tag),
        };
        let kind = tag.word("type").unwrap_or("default").to_owned();
        let id = tag.value(Space::Relation, "id").unwrap_or_default().to_owned();
        if matches!(kind.as_str(), "default" | "first" | "even") {
            self.references.push((side.to_owned(), kind, id));
        }
    }
}

/// What a picture is, by how it begins; only kinds that every program draws and that hold nothing but a picture.
fn picture(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 4] = [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff", "jpeg"),
        (b"GIF87a", "gif"),
        (b"GIF89a", "gif"),
    ];
    kinds
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, extension)| *extension)
}
