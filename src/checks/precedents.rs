//! How the approved pairs of other statements word what stands in many of them: signatures, contacts, slogans.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{BlockKind, Lang, StatementId};
use crate::text::match_key;

/// The kinds of blocks whose wording is settled once and used again.
const SETTLED: &[BlockKind] = &[
    BlockKind::LeadIn,
    BlockKind::Slogan,
    BlockKind::Signature,
    BlockKind::EndMark,
    BlockKind::Contact,
];

/// An approved wording of a source, in one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub lang: Lang,
    /// The source as it is compared.
    key: String,
    /// The target.
    pub target: String,
}

impl Wording {
    /// The wording of an approved pair; `None` for a kind of block that is worded anew each time.
    #[must_use]
    pub fn of(
        statement: &StatementId,
        lang: &Lang,
        kind: BlockKind,
        (source, source_lang): (&str, &Lang),
        target: &str,
    ) -> Option<Self> {
        is_settled(kind).then(|| Self {
            statement: statement.clone(),
            lang: lang.clone(),
            key: match_key(source, source_lang),
            target: target.to_owned(),
        })
    }
}

/// Whether the wording of such a block is settled once and used again.
#[must_use]
pub fn is_settled(kind: BlockKind) -> bool {
    SETTLED.contains(&kind)
}

/// The approved wordings, found by language and source.
#[derive(Debug, Clone, Default)]
pub struct Precedents {
    /// Of each source: the wordings, and the statements that have them.
    by_source: HashMap<(Lang, String), BTreeMap<String, BTreeSet<StatementId>>>,
}

impl FromIterator<Wording> for Precedents {
    fn from_iter<I: IntoIterator<Item = Wording>>(wordings: I) -> Self {
        let mut precedents = Self::default();
        for wording in wordings {
            let of = precedents
                .by_source
                .entry((wording.lang, wording.key))
                .or_default();
            // A statement that says it twice is one voice.
            of.entry(wording.target).or_default().insert(wording.statement);
        }
        precedents
    }
}

impl Precedents {
    /// The wordings of a source that other statements have, the most frequent first, each with one of them.
    #[must_use]
    pub fn elsewhere(
        &self,
        source: (&str, &Lang),
        lang: &Lang,
        own: &StatementId,
    ) -> Vec<(&str, &StatementId)> {
        let Some(of) = self.by_source.get(&(lang.clone(), match_key(source.0, source.1))) else {
            return Vec::new();
        };
        let mut found: Vec<(usize, &str, &StatementId)> = of
            .iter()
            .filter_map(|(target, statements)| {
                let count = statements.len() - usize::from(statements.contains(own));
                let other = statements.iter().find(|other| *other != own)?;
                Some((count, target.as_str(), other))
            })
            .collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        found
            .into_iter()
            .map(|(_, target, statement)| (target, statement))
            .collect()
    }
}
