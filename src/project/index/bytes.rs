//! The file of the index: a mark, what it depends on, the entries by id, and a checksum over all of it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use crate::store::disk;

/// What the file begins with; the number changes with its form.
const MARK: &[u8] = b"bayan index 4\n";

const DIGEST: usize = blake3::OUT_LEN;

/// What all entries depend on: the program that derived them, the configuration, what else they were derived from, and
/// which files a statement has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::project) struct Key([u8; DIGEST]);

impl Key {
    /// The key for a configuration as it is written, other bytes, and the names of a statement's files.
    pub(in crate::project) fn new(config: &str, beside: &[u8], names: &[String]) -> Self {
        let mut hasher = blake3::Hasher::new();
        let mut part = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        part(env!("CARGO_PKG_VERSION").as_bytes());
        part(env!("BAYAN_SOURCES").as_bytes());
        part(config.as_bytes());
        part(beside);
        names.iter().for_each(|name| part(name.as_bytes()));
        Self(*hasher.finalize().as_bytes())
    }

    /// As it stands in a file.
    pub(in crate::project) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The entries of an index, found by the statement's id. What an entry says is [`super::entry`]'s business.
#[derive(Debug, Default)]
pub(in crate::project) struct Entries {
    bytes: Vec<u8>,
    /// The ranges of id and entry, sorted by id.
    ranges: Vec<(Range<usize>, Range<usize>)>,
}

impl Entries {
    /// The entries of a file; none if it is not there, not whole, or depends on something else.
    pub(in crate::project) fn read(path: &Path, key: &Key) -> Self {
        let bytes = disk::read_if_there(path).ok().flatten().unwrap_or_default();
        Self::parse(bytes, key).unwrap_or_default()
    }

    pub(in crate::project) fn parse(bytes: Vec<u8>, key: &Key) -> Option<Self> {
        let (body, checksum) = bytes.split_at_checked(bytes.len().checked_sub(DIGEST)?)?;
        let head = body.strip_prefix(MARK)?.strip_prefix(&key.0)?;
        if blake3::hash(body).as_bytes() != checksum {
            return None;
        }
        let mut at = body.len() - head.len();
        let mut ranges: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        while at < body.len() {
            let id = sized(body, at)?;
            let entry = sized(body, id.end)?;
            at = entry.end;
            ranges.push((id, entry));
        }
        let sorted = ranges.is_sorted_by(|(a, _), (b, _)| body.get(a.clone()) < body.get(b.clone()));
        sorted.then_some(Self { bytes, ranges })
    }

    /// How many there are.
    pub(in crate::project) fn len(&self) -> usize {
        self.ranges.len()
    }

    /// The entry of a statement.
    pub(in crate::project) fn get(&self, id: &str) -> Option<&[u8]> {
        let of = |range: &Range<usize>| self.bytes.get(range.clone()).unwrap_or_default();
        let at = self
            .ranges
            .binary_search_by(|(own, _)| of(own).cmp(id.as_bytes()))
            .ok()?;
        self.ranges.get(at).map(|(_, entry)| of(entry))
    }

    /// The file with other entries; nothing if they are the same.
    pub(in crate::project) fn replaced<'e>(
        &self,
        key: &Key,
        entries: impl Iterator<Item = (&'e str, &'e [u8])>,
    ) -> Option<Vec<u8>> {
        let sorted: BTreeSet<(&str, &[u8])> = entries.collect();
        let same = |(id, entry): &(&str, &[u8])| self.get(id) == Some(entry);
        if !self.bytes.is_empty() && sorted.len() == self.len() && sorted.iter().all(same) {
            return None;
        }
        let mut bytes = [MARK, &key.0].concat();
        for (id, entry) in sorted {
            for part in [id.as_bytes(), entry] {
                bytes.extend(u32::try_from(part.len()).ok()?.to_le_bytes());
                bytes.extend(part);
            }
        }
        let checksum = blake3::hash(&bytes);
        bytes.extend(checksum.as_bytes());
        Some(bytes)
    }
}

/// The range of what stands at `at` behind its own length.
fn sized(body: &[u8], at: usize) -> Option<Range<usize>> {
    let (length, _) = body.get(at..)?.split_first_chunk::<4>()?;
    let start = at + length.len();
    let end = start.checked_add(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    (end <= body.len()).then_some(start..end)
}
