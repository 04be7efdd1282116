//! The termbase in files: `terms.toml` in the workspace, TBX and CSV on their way from and to other programs.
//!
//! Reading a file from elsewhere judges nothing but its form: what its entries become here is decided by
//! [`crate::terms::merge`]. Names in languages that the workspace does not know are left out and counted.

mod accept;
mod csv;
mod fault;
mod tbx;
mod terms_toml;

use std::collections::BTreeMap;
use std::path::Path;

pub use fault::TermsFault;
pub use terms_toml::{RECORD, read, rewrite};

use crate::model::Lang;
use crate::terms::Entry;

use super::exchange::ExchangeFault;

/// The languages that the names of a termbase may be in.
#[derive(Debug, Clone)]
pub struct Languages {
    /// That of the sources.
    pub source: Lang,
    /// Every one, the source first, in the order in which names are written.
    pub all: Vec<Lang>,
}

impl Languages {
    /// Those of a workspace, and those that this program knows best: who drops a language keeps its terms.
    #[must_use]
    pub fn of(source: &Lang, targets: &[Lang]) -> Self {
        let mut all = vec![source.clone()];
        let usual = ["ar", "en", "ckb", "kmr"].map(Lang::parse);
        for lang in targets.iter().cloned().chain(usual.into_iter().flatten()) {
            if !all.contains(&lang) {
                all.push(lang);
            }
        }
        Self {
            source: source.clone(),
            all,
        }
    }

    fn tags(&self) -> Vec<String> {
        self.all.iter().map(ToString::to_string).collect()
    }
}

/// What a file from elsewhere holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// The entries, each with the line where it begins.
    pub entries: Vec<(usize, Entry)>,
    /// How many names were left out, by a language that the workspace does not know.
    pub skipped: BTreeMap<String, usize>,
}

/// A format that other programs read and write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermFormat {
    /// TermBase eXchange, ISO 30042:2019.
    Tbx,
    /// A table, for spreadsheets.
    Csv,
}

impl TermFormat {
    /// Each of them.
    pub const ALL: &[Self] = &[Self::Tbx, Self::Csv];

    /// The name, which is the usual ending of such a file too.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tbx => "tbx",
            Self::Csv => "csv",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name)
    }

    /// The one that a file's name chooses.
    ///
    /// # Errors
    /// [`TermsFault::FormatUnknown`].
    pub fn for_path(path: &Path) -> Result<Self, TermsFault> {
        let extension = path.extension().and_then(|extension| extension.to_str());
        let named = extension.map(str::to_ascii_lowercase);
        let named = named.map(|name| if name == "xml" { "tbx".to_owned() } else { name });
        named
            .and_then(|name| Self::from_name(&name))
            .ok_or_else(|| TermsFault::FormatUnknown {
                path: path.to_path_buf(),
                known: Self::ALL
                    .iter()
                    .map(|format| format!(".{}", format.as_str()))
                    .collect(),
            })
    }

    /// What a file holds.
    ///
    /// # Errors
    /// [`TermsFault`], with the line.
    pub fn read(self, path: &Path, bytes: &[u8], languages: &Languages) -> Result<Import, TermsFault> {
        let text = super::exchange::decode(path, bytes).map_err(unreadable)?;
        match self {
            Self::Tbx => tbx::read(path, &text, languages),
            Self::Csv => csv::read(path, &text, languages),
        }
    }

    /// The entries as a file's text, in UTF-8.
    #[must_use]
    pub fn write(self, entries: &[Entry], languages: &Languages) -> String {
        match self {
            Self::Tbx => tbx::write(entries, languages),
            Self::Csv => csv::write(entries, languages),
        }
    }
}

/// Why a file from elsewhere is no text, in the words for a termbase.
fn unreadable(fault: ExchangeFault) -> TermsFault {
    use ExchangeFault as From;
    match fault {
        From::Empty { path } => TermsFault::FileEmpty { path },
        From::TooLarge { path, limit } => TermsFault::TooLarge { path, limit },
        From::Conflict { path, line } => TermsFault::Conflict { path, line },
        From::Doctype { path, line } => TermsFault::Doctype { path, line },
        From::Truncated { path, line } => TermsFault::Truncated { path, line },
        From::Xml { path, line, detail }
        | From::Control {
            path,
            line,
            code: detail,
        }
        | From::Entity {
            path,
            line,
            name: detail,
        } => TermsFault::Xml { path, line, detail },
        From::TooDeep { path, line, limit } => {
            let detail = format!("> {limit}");
            TermsFault::Xml { path, line, detail }
        }
        other => {
            use crate::message::Fault;
            let path = other.place().map(|place| place.path).unwrap_or_default();
            TermsFault::Encoding { path }
        }
    }
}
