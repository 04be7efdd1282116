//! The tables of a language, folded and indexed: which sense begins at a word.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::clitics;
use super::reading::Reading;
use super::tables::{self, Sense, Table};
use crate::model::Lang;
use crate::text::match_key;

/// The words and phrases of one language that carry substance.
pub(super) struct Lexicon {
    /// By first word: the words that must follow, longest phrase first, and what it all means.
    entries: HashMap<String, Vec<(Vec<String>, Sense)>>,
    /// Titles that a name follows.
    titles: Vec<String>,
    /// Words after which a name goes on.
    particles: Vec<String>,
    /// The word "month".
    months: Vec<String>,
    /// Clitics are written onto words.
    proclitic: bool,
}

static ARABIC: LazyLock<Option<Lexicon>> =
    LazyLock::new(|| Lexicon::build("ar", tables::ARABIC, tables::ARABIC_TITLES));
static ENGLISH: LazyLock<Option<Lexicon>> = LazyLock::new(|| Lexicon::build("en", tables::ENGLISH, &[]));
static SORANI: LazyLock<Option<Lexicon>> =
    LazyLock::new(|| Lexicon::build("ckb", tables::SORANI, tables::SORANI_TITLES));
static KURMANJI: LazyLock<Option<Lexicon>> = LazyLock::new(|| Lexicon::build("kmr", tables::KURMANJI, &[]));

/// The lexicon of a language, if we have one.
pub(super) fn of(lang: &Lang) -> Option<&'static Lexicon> {
    match lang.primary() {
        "ar" => ARABIC.as_ref(),
        "en" => ENGLISH.as_ref(),
        "ckb" => SORANI.as_ref(),
        "kmr" => KURMANJI.as_ref(),
        _ => None,
    }
}

impl Lexicon {
    fn build(tag: &str, table: Table, titles: &[&str]) -> Option<Self> {
        let lang = Lang::parse(tag).ok()?;
        let fold = |words: &[&str]| words.iter().map(|word| match_key(word, &lang)).collect();
        let mut entries: HashMap<String, Vec<(Vec<String>, Sense)>> = HashMap::new();
        for (forms, sense) in table {
            for form in forms.split('|') {
                let key = match_key(form, &lang);
                let mut words = key.split(' ').map(str::to_owned);
                let first = words.next()?;
                entries.entry(first).or_default().push((words.collect(), *sense));
            }
        }
        for phrases in entries.values_mut() {
            phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Some(Self {
            entries,
            titles: fold(titles),
            particles: fold(tables::NAME_PARTICLES),
            months: fold(tables::MONTH_WORDS),
            proclitic: tag == "ar",
        })
    }

    /// The sense of the phrase or word at that place, and of how many tokens it is.
    pub(super) fn sense(&self, reading: &Reading<'_>, at: usize) -> Option<(Sense, usize)> {
        let word = reading.word(at)?;
        if !self.proclitic {
            return self.listed(word, reading, at);
        }
        // «بلا» is listed, but a negation behind another preposition is not one: «كلا» is not «ك» and «لا».
        clitics::unjoined(word)
            .find_map(|form| self.listed(form, reading, at))
            .or_else(|| {
                clitics::stripped(word)
                    .filter_map(|form| self.listed(form, reading, at))
                    .find(|(sense, _)| !matches!(sense, Sense::Negation(_) | Sense::Label(_)))
            })
    }

    fn listed(&self, form: &str, reading: &Reading<'_>, at: usize) -> Option<(Sense, usize)> {
        let phrases = self.entries.get(form)?;
        let follows = |rest: &[String]| {
            rest.iter()
                .enumerate()
                .all(|(n, key)| reading.word(at + 1 + n) == Some(key))
        };
        phrases
            .iter()
            .find(|(rest, _)| follows(rest))
            .map(|(rest, sense)| (*sense, 1 + rest.len()))
    }

    /// Whether the word is the word "month".
    pub(super) fn is_month_word(&self, key: &str) -> bool {
        self.months.iter().any(|month| month == key)
    }

    /// Whether a name follows the word.
    pub(super) fn is_title(&self, key: &str) -> bool {
        clitics::stripped(key).any(|form| self.titles.iter().any(|title| title == form))
    }

    /// Whether a name goes on after the word.
    pub(super) fn is_name_particle(&self, key: &str) -> bool {
        self.particles.iter().any(|particle| particle == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_lexicon() {
        for tag in ["ar", "en", "ckb", "kmr"] {
            let lexicon = of(&Lang::parse(tag).unwrap()).unwrap();
            assert!(lexicon.entries.len() > 40, "{tag}");
            assert!(!lexicon.entries.contains_key(""), "{tag}");
        }
    }
}
