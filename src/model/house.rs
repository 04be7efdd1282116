//! The press office as its documents show it: what stands above and below a statement, and what sets it.

use std::collections::BTreeMap;

use super::{Digest, Lang};

/// What an office's documents look like, ready to be used: every file that `workflow.toml` names is read.
///
/// It is part of what makes a release's files what they are, so it has a digest as texts have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct House {
    /// The words of the letterhead.
    pub letterhead: Letterhead,
    /// The mark beside the name.
    pub logo: Option<Logo>,
    /// The bytes of the office's own font files, the preferred first; the built-in font serves where there are none.
    pub fonts: Vec<Vec<u8>>,
    /// The texts of the office's own templates, by file name (`page.html`).
    pub templates: BTreeMap<String, String>,
    /// The office's own Word file, which its Word documents look like.
    pub word: Option<Vec<u8>>,
}

/// The words that an office puts above and below its documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// What the office is called in each language.
    pub names: BTreeMap<Lang, String>,
    /// How it is reached, in each language; may hold several lines.
    pub contacts: BTreeMap<Lang, String>,
    /// Where its press room is published: an address that ends in a slash.
    pub url: Option<String>,
}

/// A picture for the letterhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Which of the two.
    pub kind: LogoKind,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The kinds of picture that every format can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Network Graphics.
    Png,
}

impl LogoKind {
    /// The name as written in manifests.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

impl House {
    /// Only what its documents print around a text, whatever they are set with: the letterhead and the logo.
    #[must_use]
    pub fn head(&self) -> Self {
        Self {
            letterhead: self.letterhead.clone(),
            logo: self.logo.clone(),
            ..Self::default()
        }
    }

    /// The digest of all of it; two offices' looks are the same if these are.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut bytes = Vec::new();
        let mut field = |tag: u8, parts: &[&[u8]]| {
            bytes.push(tag);
            for part in parts {
                bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
                bytes.extend_from_slice(part);
            }
        };
        field(0, &[b"bayan house 1"]);
        for (lang, name) in &self.letterhead.names {
            field(1, &[lang.as_str().as_bytes(), name.as_bytes()]);
        }
        for (lang, contact) in &self.letterhead.contacts {
            field(2, &[lang.as_str().as_bytes(), contact.as_bytes()]);
        }
        if let Some(url) = &self.letterhead.url {
            field(3, &[url.as_bytes()]);
        }
        if let Some(logo) = &self.logo {
            field(4 + logo.kind as u8, &[&logo.bytes]);
        }
        for font in &self.fonts {
            field(6, &[font]);
        }
        for (name, text) in &self.templates {
            field(7, &[name.as_bytes(), text.as_bytes()]);
        }
        if let Some(word) = &self.word {
            field(8, &[word]);
        }
        Digest::of_bytes(&bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_house_is_in_its_digest() {
        let ar = Lang::parse("ar").unwrap();
        let text = |text: &str| BTreeMap::from([(ar.clone(), text.to_owned())]);
        let logo = |kind| {
            let bytes = b"x".to_vec();
            House {
                logo: Some(Logo { kind, bytes }),
                ..House::default()
            }
        };
        let letterhead = |letterhead| House {
            letterhead,
            ..House::default()
        };
        let names = text("x");
        let houses = [
            House::default(),
            letterhead(Letterhead {
                names: names.clone(),
                ..Letterhead::default()
            }),
            letterhead(Letterhead {
                contacts: names,
                ..Letterhead::default()
            }),
            letterhead(Letterhead {
                url: Some("x".into()),
                ..Letterhead::default()
            }),
            logo(LogoKind::Svg),
            logo(LogoKind::Png),
            House {
                fonts: vec![b"x".to_vec()],
                ..House::default()
            },
            House {
                templates: BTreeMap::from([("x".into(), "x".into())]),
                ..House::default()
            },
            House {
                word: Some(b"x".to_vec()),
                ..House::default()
            },
        ];
        let digests: std::collections::BTreeSet<_> = houses.iter().map(House::digest).collect();
        assert_eq!(digests.len(), houses.len());
    }
}
