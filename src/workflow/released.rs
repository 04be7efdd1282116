//! What a release is bound to: digests of the source and of each translation; and which releases still say what the
//! files say. Pure.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Block, Digest, Lang, ReleasedLanguage, Reviewed, State, Statement, StatementId};

use super::{Config, SegmentRow, rows};

/// How a release stands to the texts as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReleaseStanding {
    /// Its number.
    pub number: u32,
    /// The translations that went out with it.
    pub languages: Vec<Lang>,
    /// The latest release in at least one of its languages.
    pub current: bool,
    /// Whether source and translations are, to the letter, what was released.
    pub matches: bool,
}

impl ReleaseStanding {
    /// What readers have now is not what the files say.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        self.current && !self.matches
    }
}

/// How each release of a statement stands to its texts, in the order of the record.
///
/// `known` holds digests of translations that somebody has at hand; the others are made.
#[must_use]
pub fn release_standings(
    statement: &Statement,
    config: &Config,
    mut known: BTreeMap<Lang, Digest>,
) -> Vec<ReleaseStanding> {
    if statement.releases.is_empty() {
        return Vec::new();
    }
    let source = source_digest(statement);
    let mut matches = |released: &ReleasedLanguage| {
        let digest = known.entry(released.lang.clone()).or_insert_with(|| {
            let mut one = digests(statement, std::slice::from_ref(&released.lang), config);
            one.pop().map_or_else(|| Digest::of_bytes(&[]), |own| own.digest)
        });
        *digest == released.digest
    };
    let releases = statement.releases.iter();
    releases
        .map(|release| ReleaseStanding {
            number: release.number,
            languages: release.languages.iter().map(|own| own.lang.clone()).collect(),
            current: statement.is_current(release),
            matches: release.source == source && release.languages.iter().all(&mut matches),
        })
        .collect()
}

/// The digest of a source: its segments in order, each with its id, its block and its text.
#[must_use]
pub fn source_digest(statement: &Statement) -> Digest {
    let mut digest = Fields::new("bayan source 1");
    digest.field(statement.info.id.as_str());
    for (block, segment) in statement.source.with_blocks() {
        digest.field(segment.id.as_str());
        digest.block(block, segment.opens.is_some(), segment.new_line);
        digest.field(&segment.text);
    }
    digest.digest()
}

/// The digest of each translation: its pairs in the order in which they read.
#[must_use]
pub fn digests(statement: &Statement, languages: &[Lang], config: &Config) -> Vec<ReleasedLanguage> {
    let mut languages: Vec<&Lang> = languages.iter().collect();
    languages.sort();
    languages.dedup();
    languages
        .into_iter()
        .map(|lang| {
            let empty = Reviewed::empty(lang.clone());
            let reviewed = statement.translations.get(lang).unwrap_or(&empty);
            let rows = rows(statement, lang, reviewed, config);
            ReleasedLanguage {
                lang: lang.clone(),
                digest: translation_digest(&statement.info.id, lang, &rows),
            }
        })
        .collect()
}

/// The digest of a translation: its pairs in the order in which they read.
#[must_use]
pub fn translation_digest(id: &StatementId, lang: &Lang, rows: &[SegmentRow<'_>]) -> Digest {
    let mut digest = Fields::new("bayan translation 1");
    for row in rows.iter().filter(|row| row.state() != State::Obsolete) {
        if let Some(pair) = row.pair_digest(id, lang) {
            digest.field(row.id.as_str());
            digest.block(row.block, row.opens, row.new_line);
            digest.field(pair.as_str());
        }
    }
    digest.digest()
}

/// Fields, each with its length before it, on the way to a digest.
struct Fields(Vec<u8>);

impl Fields {
    fn new(domain: &str) -> Self {
        let mut fields = Self(Vec::new());
        fields.field(domain);
        fields
    }

    fn field(&mut self, text: &str) {
        self.0.extend_from_slice(&(text.len() as u64).to_le_bytes());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn block(&mut self, block: Block, opens: bool, new_line: bool) {
        self.field(block.kind.as_str());
        self.0.extend_from_slice(&[
            block.level,
            u8::from(block.mark),
            u8::from(opens),
            u8::from(new_line),
        ]);
    }

    fn digest(&self) -> Digest {
        Digest::of_bytes(&self.0)
    }
}
