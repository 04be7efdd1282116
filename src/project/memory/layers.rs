//! The indexes over the pairs of a workspace, as they are kept: one that was made of all pairs, and one of what has changed
//! since.
//!
//! Each says which statements it is over, by the digest of their pairs. What it says of a statement that has changed or is
//! gone is left out of a search; what it does not have goes into the second index, which is small and made anew when
//! something changes. Where that would grow large, all is made anew as one. Whatever file is missing, damaged or of
//! another time, the same pairs are searched.

use std::collections::HashMap;
use std::path::Path;

use rayon::prelude::*;

use super::super::index::{Key, put, put_text, take, take_text};
use super::records::Record;
use super::{Memory, text};
use crate::memory::{CHUNK, Index, Unit, assemble, numbers, read};
use crate::model::Lang;
use crate::store::{Replacement, disk};

/// What such a file begins with; the number changes with its form.
const MARK: &[u8] = b"bayan memory 2\n";

/// So many pairs are indexed anew without a thought.
const FEW: usize = 4_096;

/// Of how many pairs one may be in the second index, beyond those few.
const SHARE: usize = 32;

/// The pairs of one statement in an index: its name, the digest of its pairs, how many there are.
type Part = (String, [u8; blake3::OUT_LEN], usize);

/// An index, and the statements that it is over.
struct Stored {
    parts: Vec<Part>,
    index: Index,
}

/// An index, and which number each of its units has today.
pub(super) type Numbered = (Index, Vec<u32>);

/// Where the indexes are kept, and what they depend on.
pub(super) struct Shelf<'p> {
    pub(super) key: &'p Key,
    /// Of the index over all pairs.
    pub(super) first: &'p Path,
    /// Of the index over what has changed since.
    pub(super) second: &'p Path,
}

impl Shelf<'_> {
    /// The indexes over all pairs of a memory; what has to be made anew is kept.
    pub(super) fn layers(&self, memory: &Memory, lang: &Lang) -> Vec<Numbered> {
        let mut open = Open::all(memory);
        let first = self.read(self.first).map(|stored| open.number(stored));
        let first = first.filter(|(index, _)| !open.is_much() && index.len() <= 2 * memory.len() + FEW);
        let Some(first) = first else {
            return vec![self.make(self.first, &Open::all(memory), lang)];
        };
        if open.is_empty() {
            return vec![first];
        }
        let missing = open.clone();
        let second = self.read(self.second).map(|stored| open.number(stored));
        let second = second.filter(|_| open.is_empty());
        vec![
            first,
            second.unwrap_or_else(|| self.make(self.second, &missing, lang)),
        ]
    }

    /// Makes an index over statements and keeps it. Where that fails, the next run makes it again.
    fn make(&self, path: &Path, open: &Open<'_>, lang: &Lang) -> Numbered {
        let index = open.index(lang);
        if let Ok(replacement) = Replacement::begin(path) {
            let mut bytes = [MARK, self.key.as_bytes()].concat();
            open.write_parts(&mut bytes);
            bytes.extend(index.to_bytes());
            let checksum = blake3::hash(&bytes);
            bytes.extend(checksum.as_bytes());
            let _ = replacement.finish(&bytes);
        }
        (index, numbers(open.runs()))
    }

    fn read(&self, path: &Path) -> Option<Stored> {
        let bytes = disk::read_if_there(path).ok()??;
        let (body, checksum) = bytes.split_at_checked(bytes.len().checked_sub(blake3::OUT_LEN)?)?;
        let own = body.strip_prefix(MARK)?.strip_prefix(self.key.as_bytes())?;
        if blake3::hash(body).as_bytes() != checksum {
            return None;
        }
        let mut rest = own.iter().copied();
        let mut parts = Vec::new();
        for _ in 0..take(&mut rest)? {
            let name = take_text(&mut rest)?;
            let digest: Vec<u8> = rest.by_ref().take(blake3::OUT_LEN).collect();
            let count = usize::try_from(take(&mut rest)?).ok()?;
            parts.push((name, digest.try_into().ok()?, count));
        }
        let index = Index::from_bytes(own.get(own.len() - rest.len()..)?)?;
        // An index that is over other pairs than it says would number them wrongly.
        let counted: usize = parts.iter().map(|(_, _, count)| count).sum();
        (counted == index.len()).then_some(Stored { parts, index })
    }
}

/// An index over all pairs of a memory, made anew.
pub(super) fn index(memory: &Memory, lang: &Lang) -> Index {
    Open::all(memory).index(lang)
}

/// The statements of a memory that no index has yet.
#[derive(Clone)]
struct Open<'m> {
    memory: &'m Memory,
    /// The place of each in the memory, by name.
    places: HashMap<&'m str, usize>,
}

impl<'m> Open<'m> {
    fn all(memory: &'m Memory) -> Self {
        let names = memory.statements.iter().map(|(name, _)| name.as_str());
        Self {
            memory,
            places: names.enumerate().map(|(at, name)| (name, at)).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether an index over these is no longer a small one.
    fn is_much(&self) -> bool {
        let pairs: usize = self.runs().map(|(count, _)| count).sum();
        pairs > FEW.max(self.memory.len() / SHARE)
    }

    /// Takes out what an index has as it is today, and says which number each of its units has.
    fn number(&mut self, stored: Stored) -> Numbered {
        let runs = stored.parts.iter().map(|(name, digest, count)| {
            let at = self.places.get(name.as_str()).copied();
            let at = at.filter(|at| self.memory.digests.get(*at) == Some(digest));
            let first = at.and_then(|at| Some(self.memory.statements.get(at)?.1.start as u32));
            if first.is_some() {
                self.places.remove(name.as_str());
            }
            (*count, first)
        });
        let numbers = numbers(runs);
        (stored.index, numbers)
    }

    /// The places in the order of the memory: what is made of them must not hang on the order of a hash.
    fn in_order(&self) -> Vec<usize> {
        let mut places: Vec<usize> = self.places.values().copied().collect();
        places.sort_unstable();
        places
    }

    /// How many pairs each has, and the number of the first.
    fn runs(&self) -> impl Iterator<Item = (usize, Option<u32>)> {
        let run = |at: usize| {
            let (_, range) = self.memory.statements.get(at)?;
            Some((range.len(), Some(range.start as u32)))
        };
        self.in_order().into_iter().filter_map(run)
    }

    fn write_parts(&self, out: &mut Vec<u8>) {
        put(out, self.places.len() as u64);
        for at in self.in_order() {
            let statement = self.memory.statements.get(at).zip(self.memory.digests.get(at));
            let Some(((name, range), digest)) = statement else {
                continue;
            };
            put_text(out, name);
            out.extend(digest);
            put(out, range.len() as u64);
        }
    }

    fn index(&self, lang: &Lang) -> Index {
        let memory = self.memory;
        let unit = |record: &'m Record| Unit {
            source: text(&memory.bytes, &record.source),
            target: text(&memory.bytes, &record.target),
            standing: record.standing,
            around: record.around,
        };
        let ranges = self.in_order().into_iter().filter_map(|at| {
            let (_, range) = memory.statements.get(at)?;
            memory.records.get(range.clone())
        });
        let units: Vec<Unit<'_>> = ranges.flatten().map(unit).collect();
        let chunks = units.par_chunks(CHUNK).map(|units| read(units, lang)).collect();
        assemble(&units, chunks, lang)
    }
}
