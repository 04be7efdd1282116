//! The memory of a workspace: every pair of its statements in one language, with the index over them.
//!
//! Both are derived and lie under the git directory, like the [`index`](super::index) of states and under the same rule:
//! a statement whose files have not changed is not read again, and the pairs of one that did not change are not indexed
//! again ([`layers`]). A damaged, foreign or older file is as good as none; a version is put in place whole, so two
//! processes may do the same at once. Nothing is approved or released by what stands here: it makes proposals.

mod layers;
mod records;

use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::files::{Files, WorkingTree};
use super::index::{Entries, Key, Stamps, are_settled, file_name, stamps_as_bytes, stamps_in};
use super::{Project, layout, load};
use crate::formats::tmx;
use crate::memory::{Layer, Search, Standing};
use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, StatementId};
use crate::store::Replacement;
use crate::workflow::Config;
use layers::{Numbered, Shelf};
use records::Record;

/// All pairs of a workspace in one language.
#[derive(Debug, Default)]
pub struct Memory {
    bytes: Vec<u8>,
    /// The ids of the statements, with the numbers of their pairs.
    statements: Vec<(String, Range<usize>)>,
    /// The digest of the pairs of each.
    digests: Vec<[u8; blake3::OUT_LEN]>,
    records: Vec<Record>,
    layers: Vec<Numbered>,
    /// What stands in the way of some statements.
    pub unreadable: Vec<AnyFault>,
}

/// A pair, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'m> {
    /// The statement; of a file, its path in the workspace.
    pub statement: &'m str,
    /// The segment; of a file, the line of the unit.
    pub segment: &'m str,
    /// The source.
    pub source: &'m str,
    /// The target.
    pub target: &'m str,
    /// What it is worth.
    pub standing: Standing,
}

impl Pair<'_> {
    /// Whether it came with a file.
    #[must_use]
    pub fn is_of_a_file(&self) -> bool {
        self.statement.contains('/')
    }
}

impl Memory {
    /// A search among the pairs.
    #[must_use]
    pub fn search(&self) -> Search<'_> {
        let layers = self.layers.iter();
        Search::over(
            layers
                .map(|(index, numbers)| Layer::renumbered(index, numbers))
                .collect(),
        )
    }

    /// How many sources differ in more than numbers.
    #[must_use]
    pub fn patterns(&self, source_lang: &Lang) -> usize {
        match self.layers.as_slice() {
            [(index, _)] if index.len() == self.len() => index.patterns(),
            // What is in two indexes, or no more, would be counted too.
            _ => layers::index(self, source_lang).patterns(),
        }
    }

    /// How many pairs there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// A pair by its number.
    #[must_use]
    pub fn pair(&self, number: u32) -> Option<Pair<'_>> {
        let number = number as usize;
        let record = self.records.get(number)?;
        let after = self.statements.partition_point(|(_, own)| own.end <= number);
        Some(Pair {
            statement: &self.statements.get(after)?.0,
            segment: text(&self.bytes, &record.segment),
            source: text(&self.bytes, &record.source),
            target: text(&self.bytes, &record.target),
            standing: record.standing,
        })
    }

    /// Every pair, by statement.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        (0..self.records.len() as u32).filter_map(|number| self.pair(number))
    }

    /// Gathers the pairs of statements; nothing if the bytes are none that we wrote.
    fn gather(parts: &[(&str, &[u8])]) -> Option<Self> {
        let mut memory = Self {
            bytes: Vec::with_capacity(parts.iter().map(|(_, part)| part.len()).sum()),
            statements: Vec::with_capacity(parts.len()),
            digests: parts
                .par_iter()
                .map(|(_, part)| *blake3::hash(part).as_bytes())
                .collect(),
            ..Self::default()
        };
        for (id, part) in parts {
            let (start, first) = (memory.bytes.len(), memory.records.len());
            memory.bytes.extend(*part);
            records::read(&memory.bytes, start..memory.bytes.len(), &mut memory.records)?;
            memory
                .statements
                .push(((*id).to_owned(), first..memory.records.len()));
        }
        Some(memory)
    }
}

fn text<'b>(bytes: &'b [u8], range: &Range<usize>) -> &'b str {
    let own = bytes.get(range.clone()).unwrap_or_default();
    std::str::from_utf8(own).unwrap_or_default()
}

/// Where pairs come from.
enum Origin {
    Statement(StatementId),
    /// A file in the folder of memories.
    File(String),
}

impl Origin {
    /// The name under which its pairs are kept; no statement has a stroke in its id.
    fn name(&self) -> String {
        match self {
            Self::Statement(id) => id.to_string(),
            Self::File(name) => format!("{}/{name}", layout::MEMORY),
        }
    }
}

fn is_memory(name: &str) -> bool {
    let extension = Path::new(name).extension();
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("tmx"))
}

/// The pairs of a statement or a file, and what is to be kept of them.
enum Part {
    /// They were kept, and nothing has changed since.
    Kept(Range<usize>),
    /// They were read now; the entry, if it will hold.
    Read(Option<Vec<u8>>, Outcome<Vec<u8>>),
}

/// What a memory is made from, and where it is kept.
struct Kept<'p> {
    root: &'p Path,
    config: &'p Config,
    lang: &'p Lang,
    path: PathBuf,
    index_path: PathBuf,
    recent_path: PathBuf,
    /// The names of the files that the pairs of a statement come from.
    names: Vec<String>,
    key: Key,
}

impl Project<'_> {
    /// The memory in one language. Who asks holds no lock of this workspace for writing.
    ///
    /// # Errors
    /// The folder of the statements cannot be read, or somebody writes for longer than we wait.
    pub fn memory(&self, lang: &Lang) -> Outcome<Memory> {
        let _lock = self.read()?;
        let (ids, mut faults) = self.listed()?;
        let mut origins: Vec<Origin> = ids.into_iter().map(Origin::Statement).collect();
        let files = WorkingTree { root: &self.root }.names(Path::new(layout::MEMORY))?;
        origins.extend(files.into_iter().filter(|name| is_memory(name)).map(Origin::File));
        let kept = self.kept_memory(lang)?;
        let entries = Entries::read(&kept.path, &kept.key);
        let replacement = Replacement::begin(&kept.path).ok();
        let parts: Vec<(String, Part)> = origins
            .par_iter()
            .map(|origin| (origin.name(), kept.part(origin, &entries, replacement.as_ref())))
            .collect();
        put_in_place(&entries, &kept.key, replacement, &parts);
        let mut whole: Vec<(&str, &[u8])> = Vec::with_capacity(parts.len());
        for (name, part) in &parts {
            match part {
                Part::Kept(range) => {
                    let entry = entries.get(name).unwrap_or_default();
                    whole.push((name, entry.get(range.clone()).unwrap_or_default()));
                }
                Part::Read(_, Ok(records)) => whole.push((name, records)),
                Part::Read(_, Err(_)) => {}
            }
        }
        // Bytes with a whole checksum under our own key are ours.
        let mut memory = Memory::gather(&whole).unwrap_or_default();
        memory.layers = kept.shelf().layers(&memory, &self.config.source);
        faults.extend(parts.into_iter().filter_map(|(_, part)| match part {
            Part::Read(_, Err(fault)) => Some(fault),
            Part::Read(_, Ok(_)) | Part::Kept(_) => None,
        }));
        memory.unreadable = faults;
        Ok(memory)
    }

    fn kept_memory<'p>(&'p self, lang: &'p Lang) -> Outcome<Kept<'p>> {
        let within = self.repo.relative(&self.root)?;
        let folder = self.repo.state_dir();
        let file = |name: &str| folder.join(file_name(&format!("{name}-{lang}"), &within));
        let names = layout::names(&self.config.source, std::slice::from_ref(lang));
        Ok(Kept {
            root: &self.root,
            config: &self.config,
            lang,
            path: file("memory"),
            index_path: file("memory-index"),
            recent_path: file("memory-recent"),
            key: Key::new(&self.config_text, &[], &names),
            names,
        })
    }
}

/// Keeps what will hold. Without it the next run takes longer, and that is all.
fn put_in_place(entries: &Entries, key: &Key, replacement: Option<Replacement>, parts: &[(String, Part)]) {
    let held = parts.iter().filter_map(|(name, part)| {
        let entry = match part {
            Part::Kept(_) => entries.get(name)?,
            Part::Read(entry, _) => entry.as_deref()?,
        };
        Some((name.as_str(), entry))
    });
    let Some(bytes) = entries.replaced(key, held) else {
        return;
    };
    let _ = replacement.map(|replacement| replacement.finish(&bytes));
}

impl Kept<'_> {
    fn part(&self, origin: &Origin, entries: &Entries, replacement: Option<&Replacement>) -> Part {
        // The system is asked before the files are read, so that a change meanwhile is seen the next time.
        let stamps = match origin {
            Origin::Statement(id) => stamps_in(&mut self.root.join(layout::folder(id)), &self.names),
            Origin::File(name) => {
                let names = std::slice::from_ref(name);
                stamps_in(&mut self.root.join(layout::MEMORY), names)
            }
        };
        let known = entries.get(&origin.name()).zip(stamps.as_ref());
        if let Some((entry, stamps)) = known
            && let Some((own, records)) = records::parted(entry)
            && own == stamps_as_bytes(stamps)
        {
            return Part::Kept(entry.len() - records.len()..entry.len());
        }
        let read = self.read(origin);
        let settled = |stamps: &Stamps| replacement.is_some_and(|new| are_settled(stamps, new.began()));
        let entry = match (&read, stamps.filter(settled)) {
            (Ok(records), Some(stamps)) => Some(records::stamped(&stamps_as_bytes(&stamps), records)),
            _ => None,
        };
        Part::Read(entry, read)
    }

    fn read(&self, origin: &Origin) -> Outcome<Vec<u8>> {
        let tree = WorkingTree { root: self.root };
        match origin {
            Origin::Statement(id) => {
                let statement = load::statement(&tree, id, self.config)?;
                Ok(records::of_statement(&statement, self.lang, self.config))
            }
            Origin::File(name) => {
                let path = Path::new(layout::MEMORY).join(name);
                let bytes = tree.own(&path)?.unwrap_or_default();
                let units = tmx::read(&path, &bytes)?;
                Ok(records::of_file(&units, &self.config.source, self.lang))
            }
        }
    }

    fn shelf(&self) -> Shelf<'_> {
        Shelf {
            key: &self.key,
            first: &self.index_path,
            second: &self.recent_path,
        }
    }
}
