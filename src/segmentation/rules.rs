//! A set of segmentation rules and the choice of those that hold for a language.

use regex::Regex;

use super::engine::Segmenter;
use super::srx::{self, SrxFault};
use crate::model::Lang;

/// Boundaries that some style guides want and running text does not have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Options {
    /// Also break after a colon.
    pub colon: bool,
    /// Also break after an Arabic comma, except between single words.
    pub comma: bool,
    /// Also break after an Arabic semicolon, as some Kurdish tools do.
    pub semicolon: bool,
}

impl Options {
    /// The language tag by which the rule file knows the language with these options, as BCP 47 private use.
    fn tag(self, lang: &Lang) -> String {
        let chosen = [
            (self.colon, "-colon"),
            (self.comma, "-comma"),
            (self.semicolon, "-semi"),
        ];
        let mut tag = lang.as_str().to_owned();
        if chosen.iter().any(|(on, _)| *on) {
            tag.push_str("-x");
        }
        chosen
            .iter()
            .filter(|(on, _)| *on)
            .for_each(|(_, subtag)| tag.push_str(subtag));
        tag
    }
}

/// One rule as written: what stands before and after a place, and whether the text breaks there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    /// Where the rule begins in its file.
    pub line: usize,
    /// Whether this is a boundary or an exception.
    pub is_break: bool,
    /// The pattern that ends at the place.
    pub before: String,
    /// The pattern that begins there.
    pub after: String,
}

/// The rules of one `languagerule`.
#[derive(Debug, Clone)]
pub(super) struct RuleSet {
    /// Its name in the file.
    pub name: String,
    pub rules: Vec<Rule>,
}

/// Which rule set holds for which language tags.
#[derive(Debug, Clone)]
pub(super) struct LanguageMap {
    pub pattern: Regex,
    /// The pattern as the file has it.
    pub written: String,
    pub set: usize,
}

/// The content of an SRX file.
#[derive(Debug, Clone)]
pub struct Rules {
    pub(super) cascade: bool,
    pub(super) sets: Vec<RuleSet>,
    pub(super) maps: Vec<LanguageMap>,
}

impl Rules {
    /// Reads SRX 2.0.
    ///
    /// Patterns are checked for their grammar here; what only shows when they are put to work (a pattern whose
    /// automaton is too large) is reported by [`Rules::segmenter`].
    ///
    /// # Errors
    /// Any [`SrxFault`], with the line.
    pub fn parse(xml: &str) -> Result<Self, SrxFault> {
        srx::parse(xml)
    }

    /// No rules at all: only line breaks end a segment.
    pub(super) fn none() -> Self {
        Self {
            cascade: false,
            sets: Vec::new(),
            maps: Vec::new(),
        }
    }

    /// The rules for a language, ready for use.
    ///
    /// # Errors
    /// [`SrxFault::TooLarge`] where a pattern is grammatical but would need too much memory.
    pub fn segmenter(&self, lang: &Lang, options: &Options) -> Result<Segmenter, SrxFault> {
        self.compile(&self.chosen(lang, options))
    }

    /// Whether there are maps that are not asked because another one fits before them.
    #[must_use]
    pub fn asks_only_first(&self) -> bool {
        !self.cascade && self.maps.len() > 1
    }

    /// The rules of the sets that are chosen for a language, in the order in which they are tried.
    pub(super) fn of(&self, lang: &Lang, options: &Options) -> impl Iterator<Item = &Rule> {
        let sets = self.chosen(lang, options).into_iter();
        sets.filter_map(|set| self.sets.get(set))
            .flat_map(|set| &set.rules)
    }

    /// The rule sets for a language, in the order in which their rules are tried.
    pub(super) fn chosen(&self, lang: &Lang, options: &Options) -> Vec<usize> {
        let tag = options.tag(lang);
        let matching = self
            .maps
            .iter()
            .filter(|map| map.pattern.is_match(&tag))
            .map(|map| map.set);
        let limit = if self.cascade { usize::MAX } else { 1 };
        let mut chosen = Vec::new();
        for set in matching.take(limit) {
            if !chosen.contains(&set) {
                chosen.push(set);
            }
        }
        chosen
    }

    /// Puts rule sets to work, one after the other.
    pub(super) fn compile(&self, chosen: &[usize]) -> Result<Segmenter, SrxFault> {
        let sets = chosen.iter().filter_map(|&set| self.sets.get(set));
        Segmenter::compile(sets.flat_map(|set| &set.rules))
    }
}
