//! The terms of the termbase that a text uses.

use std::collections::HashMap;

use super::clitics;
use super::reading::Reading;
use crate::model::Lang;
use crate::text::keys::Family;
use crate::text::{Kind, match_key, words};

/// Terms, indexed by their first word.
pub(super) struct Terms {
    by_first: HashMap<String, Vec<(usize, Vec<String>)>>,
}

impl Terms {
    pub(super) fn new(terms: &[String], lang: &Lang) -> Self {
        let mut by_first: HashMap<String, Vec<(usize, Vec<String>)>> = HashMap::new();
        for (number, term) in terms.iter().enumerate() {
            let mut keys = words(term)
                .into_iter()
                .filter(|word| !matches!(word.kind, Kind::Blank | Kind::Punctuation))
                .filter_map(|word| term.get(word.range))
                .map(|word| match_key(word, lang));
            let Some(first) = keys.next() else {
                continue;
            };
            let rest: Vec<String> = keys.collect();
            // «اللجنة» is found in «للجنة» by the form without its article.
            let bare = first
                .strip_prefix("ال")
                .filter(|_| Family::of(lang) == Family::Arabic);
            for form in bare.into_iter().chain([first.as_str()]) {
                by_first
                    .entry(form.to_owned())
                    .or_default()
                    .push((number, rest.clone()));
            }
        }
        Self { by_first }
    }

    /// The numbers of the terms that the text uses, once for each use, sorted.
    pub(super) fn found(&self, reading: &Reading<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        if self.by_first.is_empty() {
            return found;
        }
        let keys: Vec<&str> = reading
            .tokens
            .iter()
            .filter(|token| token.kind != Kind::Punctuation)
            .map(|token| token.key.as_str())
            .collect();
        for at in 0..keys.len() {
            self.beginning(reading.family, keys.get(at..).unwrap_or_default(), &mut found);
        }
        found.sort_unstable();
        found
    }

    fn beginning(&self, family: Family, keys: &[&str], found: &mut Vec<usize>) {
        let Some((first, rest)) = keys.split_first() else {
            return;
        };
        let clitics = if family == Family::Arabic { usize::MAX } else { 1 };
        let mut here: Vec<usize> = clitics::stripped(first)
            .take(clitics)
            .filter_map(|form| self.by_first.get(form))
            .flatten()
            .filter(|(_, words)| rest.len() >= words.len() && words.iter().zip(rest).all(|(a, b)| a == b))
            .map(|(number, _)| *number)
            .collect();
        here.sort_unstable();
        here.dedup();
        found.extend(here);
    }
}
