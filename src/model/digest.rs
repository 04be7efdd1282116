//! Digests: what an approval is bound to.

use serde::{Deserialize, Serialize};

use super::{Lang, Rendering, SegmentId, StatementId};

/// A BLAKE3 digest, written `b3:` and 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Digest(Written);

/// How long a digest is, as written.
const LENGTH: usize = 3 + 2 * blake3::OUT_LEN;

/// The digest as written. A workspace has one for each verdict on each pair: they are kept without memory of their own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Written {
    /// As long as a digest is.
    Whole([u8; LENGTH]),
    /// Malformed, as a file has it.
    Other(Box<str>),
}

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self::of_hash(&blake3::hash(bytes))
    }

    fn of_hash(hash: &blake3::Hash) -> Self {
        let mut written = [0; LENGTH];
        let (mark, digits) = written.split_at_mut(3);
        mark.copy_from_slice(b"b3:");
        digits.copy_from_slice(hash.to_hex().as_bytes());
        Self(Written::Whole(written))
    }

    /// A digest as a file has it. One that is malformed equals no computed digest, so it approves nothing.
    #[must_use]
    pub fn from_written(written: impl AsRef<str>) -> Self {
        let written = written.as_ref();
        Self(match written.as_bytes().try_into() {
            Ok(whole) => Written::Whole(whole),
            Err(_) => Written::Other(written.into()),
        })
    }

    /// The digest as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Written::Whole(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
            Written::Other(text) => text,
        }
    }

    /// The digest as people read it to each other: its first eight bytes, in fours of digits. Empty if it is malformed.
    #[must_use]
    pub fn short(&self) -> String {
        let digits = self.as_str().strip_prefix("b3:").unwrap_or_default().as_bytes();
        let fours = digits.chunks_exact(4).take(4).map(String::from_utf8_lossy);
        fours.collect::<Vec<_>>().join("-")
    }
}

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Debug for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Digest({:?})", self.as_str())
    }
}

impl From<String> for Digest {
    fn from(written: String) -> Self {
        Self::from_written(written)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.as_str().to_owned()
    }
}

/// The exact pair of source and target that a verdict is about.
///
/// Statement, language and segment are part of it, so that an approval cannot be carried elsewhere; the texts enter
/// as they are written, code point by code point, so that even a change of normalisation ends an approval.
#[derive(Debug, Clone, Copy)]
pub struct PairKey<'a> {
    /// The statement.
    pub statement: &'a StatementId,
    /// The language of the target.
    pub lang: &'a Lang,
    /// The segment.
    pub segment: &'a SegmentId,
    /// The source; `None` for a segment that exists in the translation only.
    pub source: Option<&'a str>,
    /// The target, or the reason why there is none.
    pub rendering: &'a Rendering,
}

impl PairKey<'_> {
    /// The digest of the pair.
    ///
    /// Each field goes in with its length before it, so that no two different pairs give the same input.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut hasher = blake3::Hasher::new();
        let mut field = |tag: u8, text: &str| {
            hasher.update(&[tag]);
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        field(0, "bayan pair 1");
        field(1, self.statement.as_str());
        field(2, self.lang.as_str());
        field(3, self.segment.as_str());
        match self.source {
            Some(source) => field(4, source),
            None => field(5, ""),
        }
        match self.rendering {
            Rendering::Text(text) => field(6, text),
            Rendering::Omitted(reason) => field(7, reason),
        }
        Digest::of_hash(&hasher.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_pair_changes_its_digest() {
        let (a, b) = (StatementId::parse("a").unwrap(), StatementId::parse("b").unwrap());
        let (en, ckb) = (Lang::parse("en").unwrap(), Lang::parse("ckb").unwrap());
        let (s1, s2) = (SegmentId::of_source(1), SegmentId::of_source(2));
        let (text, other, omitted) = (
            Rendering::Text("t".into()),
            Rendering::Text("u".into()),
            Rendering::Omitted("t".into()),
        );
        let base = PairKey {
            statement: &a,
            lang: &en,
            segment: &s1,
            source: Some("s"),
            rendering: &text,
        };
        let variants = [
            base,
            PairKey {
                statement: &b,
                ..base
            },
            PairKey { lang: &ckb, ..base },
            PairKey { segment: &s2, ..base },
            PairKey {
                source: Some("st"),
                ..base
            },
            PairKey {
                source: Some(""),
                ..base
            },
            PairKey { source: None, ..base },
            PairKey {
                rendering: &other,
                ..base
            },
            PairKey {
                rendering: &omitted,
                ..base
            },
        ];
        let digests: std::collections::BTreeSet<_> = variants.iter().map(PairKey::digest).collect();
        assert_eq!(digests.len(), variants.len());
    }
}
