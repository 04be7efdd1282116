//! The archive around the parts: what each is, how they refer to each other, and what the file says about itself.
//!
//! All entries have the same fixed time, so that the same parts give the same bytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

/// The media types of files that are no parts, by their extensions.
const FILES: &[(&str, &str)] = &[
    ("png", "image/png"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    (
        "odttf",
        "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    ),
];

/// A part that the text refers to.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Its name, in the folder of the text.
    pub name: String,
    /// What it is to the text; also the end of its media type.
    pub role: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it refers to.
    pub relations: Vec<Relation>,
}

/// That a part refers to a file.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    /// What the part calls it.
    pub id: String,
    /// What the file is to the part.
    pub kind: &'static str,
    /// The name of the file, in the folder of the text.
    pub target: String,
}

impl Part {
    /// A part that refers to nothing.
    pub fn new(name: &str, role: &'static str, bytes: Vec<u8>) -> Self {
        Self::with(name.to_owned(), role, bytes, Vec::new())
    }

    /// A part with what it refers to.
    pub fn with(name: String, role: &'static str, bytes: Vec<u8>, relations: Vec<Relation>) -> Self {
        Self {
            name,
            role,
            bytes,
            relations,
        }
    }

    /// What refers to it.
    pub fn reference(&self) -> String {
        reference(&self.name)
    }

    fn media_type(&self) -> String {
        match self.role {
            "theme" => THEME.to_owned(),
            role => format!("{WORD}.{role}+xml"),
        }
    }
}

/// What refers to the part of that name.
pub(super) fn reference(name: &str) -> String {
    format!("part-{}", name.replace(['.', '/'], "-"))
}

/// What the file says about itself.
#[derive(Default)]
pub(super) struct Properties {
    pub title: String,
    pub language: String,
    pub identifier: String,
    pub keywords: String,
    pub creator: Option<String>,
    /// The day of the release, ISO 8601.
    pub created: Option<String>,
}

/// Everything that a Word file is made of.
pub(super) struct Package {
    /// The text.
    pub document: Vec<u8>,
    pub parts: Vec<Part>,
    /// Pictures and fonts that the parts refer to, by their names in the folder of the text.
    pub files: BTreeMap<String, Vec<u8>>,
    pub properties: Properties,
}

/// The name of the picture in the folder of the text.
pub(super) const PICTURE: &str = "media/logo.png";

impl Package {
    /// The bytes of the file; nothing only if there is too much of it for an archive.
    pub fn into_bytes(self) -> Option<Vec<u8>> {
        let mut entries = vec![
            ("[Content_Types].xml".to_owned(), self.content_types()),
            ("_rels/.rels".to_owned(), top()),
            ("docProps/core.xml".to_owned(), core(&self.properties)),
            ("docProps/app.xml".to_owned(), application()),
            ("word/document.xml".to_owned(), self.document),
            ("word/_rels/document.xml.rels".to_owned(), related(&self.parts)),
        ];
        let mut tables = Vec::new();
        for part in self.parts {
            if !part.relations.is_empty() {
                tables.push((
                    format!("word/_rels/{}.rels", part.name),
                    referring(&part.relations),
                ));
            }
            entries.push((format!("word/{}", part.name), part.bytes));
        }
        let files = self.files.into_iter();
        entries.extend(files.map(|(name, bytes)| (format!("word/{name}"), bytes)));
        entries.extend(tables);
        archive(&entries)
    }

    fn content_types(&self) -> Vec<u8> {
        let namespace = format!("{PACKAGE}/content-types");
        Xml::part("Types", &[("xmlns", &namespace)], |xml| {
            let rels = "application/vnd.openxmlformats-package.relationships+xml";
            xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
            xml.empty(
                "Default",
                &[("Extension", "xml"), ("ContentType", "application/xml")],
            );
            let is_there = |extension: &str| {
                let mut names = self.files.keys();
                names.any(|name| name.rsplit_once('.').is_some_and(|(_, own)| own == extension))
            };
            for (extension, media) in FILES.iter().filter(|(extension, _)| is_there(extension)) {
                xml.empty("Default", &[("Extension", extension), ("ContentType", media)]);
            }
            let mut part = |name: &str, media: &str| {
                xml.empty("Override", &[("PartName", name), ("ContentType", media)]);
            };
            part("/word/document.xml", &format!("{WORD}.document.main+xml"));
            for own in &self.parts {
                part(&format!("/word/{}", own.name), &own.media_type());
            }
            part(
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
            );
            part(
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            );
        })
    }
}

fn relationships(all: &[(&str, &str, &str)]) -> Vec<u8> {
    let namespace = format!("{PACKAGE}/relationships");
    Xml::part("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in all {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    })
}

fn top() -> Vec<u8> {
    relationships(&[
        (
            "document",
            &format!("{OFFICE}/officeDocument"),
            "word/document.xml",
        ),
        (
            "core",
            &format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        (
            "app",
            &format!("{OFFICE}/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

fn related(parts: &[Part]) -> Vec<u8> {
    let named: Vec<(String, String, &str)> = parts
        .iter()
        .map(|part| {
            (
                part.reference(),
                format!("{OFFICE}/{}", part.role),
                part.name.as_str(),
            )
        })
        .collect();
    let all: Vec<(&str, &str, &str)> = named
        .iter()
        .map(|(id, kind, name)| (id.as_str(), kind.as_str(), *name))
        .collect();
    relationships(&all)
}

fn referring(relations: &[Relation]) -> Vec<u8> {
    let typed: Vec<String> = relations
        .iter()
        .map(|relation| format!("{OFFICE}/{}", relation.kind))
        .collect();
    let all: Vec<(&str, &str, &str)> = relations
        .iter()
        .zip(&typed)
        .map(|(relation, kind)| (relation.id.as_str(), kind.as_str(), relation.target.as_str()))
        .collect();
    relationships(&all)
}

fn core(properties: &Properties) -> Vec<u8> {
    let namespaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::part("cp:coreProperties", &namespaces, |xml| {
        xml.text("dc:title", &[], &properties.title);
        if let Some(creator) = &properties.creator {
            xml.text("dc:creator", &[], creator);
        }
        xml.text("dc:identifier", &[], &properties.identifier);
        xml.text("dc:language", &[], &properties.language);
        if !properties.keywords.is_empty() {
            xml.text("cp:keywords", &[], &properties.keywords);
        }
        if let Some(day) = &properties.created {
            let time = format!("{day}T00:00:00Z");
            xml.text("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &time);
            xml.text("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &time);
        }
    })
}

fn application() -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Xml::part("Properties", &[("xmlns", namespace)], |xml| {
        xml.text("Application", &[], "Bayan");
    })
}

fn archive(entries: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(name.as_str(), options).ok()?;
        writer.write_all(bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
