//! A whole statement: its facts, its source, its translations with their verdicts, its releases.

use std::collections::BTreeMap;

use super::{Lang, Release, Source, StatementInfo, Translation, Verdict, Waiver, Work};

/// One statement with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The facts about it.
    pub info: StatementInfo,
    /// Its source.
    pub source: Source,
    /// Its translations, by language.
    pub translations: BTreeMap<Lang, Reviewed>,
    /// Its releases, oldest first.
    pub releases: Vec<Release>,
    /// The work on it: questions, claims, due dates.
    pub work: Work,
}

/// A translation, the verdicts on it, and what is waived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The targets.
    pub translation: Translation,
    /// The verdicts, oldest first.
    pub verdicts: Vec<Verdict>,
    /// What is waived of the checks, oldest first.
    pub waivers: Vec<Waiver>,
}

impl Statement {
    /// The latest release that has that language. Of two with one number, as a merge can leave them, the one below.
    #[must_use]
    pub fn latest_release(&self, lang: &Lang) -> Option<&Release> {
        let with = self.releases.iter().filter(|release| release.has(lang));
        with.max_by_key(|release| release.number)
    }

    /// Whether a release is what readers have: the latest in at least one of its languages.
    #[must_use]
    pub fn is_current(&self, release: &Release) -> bool {
        let is_latest = |lang: &Lang| self.latest_release(lang) == Some(release);
        release.languages.iter().any(|own| is_latest(&own.lang))
    }

    /// The languages that it is translated into: those of the workspace's that it does not leave out.
    pub fn targets<'a>(&'a self, workspace: &'a [Lang]) -> impl Iterator<Item = &'a Lang> {
        let own = self.info.languages.as_deref();
        workspace
            .iter()
            .filter(move |lang| own.is_none_or(|own| own.contains(lang)))
    }
}

impl Reviewed {
    /// Nothing translated and nothing decided yet.
    #[must_use]
    pub fn empty(lang: Lang) -> Self {
        Self {
            translation: Translation::empty(lang),
            verdicts: Vec::new(),
            waivers: Vec::new(),
        }
    }
}
