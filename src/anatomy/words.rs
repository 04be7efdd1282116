//! The words by which the parts of a statement are known, per language. Spelling variants are folded, so each word stands here in one.

use crate::model::Lang;

use super::fold::fold;
use super::tables::{ARABIC, ENGLISH, KURMANJI, SORANI};

/// One language's words, folded.
#[derive(Debug)]
pub struct Words {
    /// See [`super::tables::Table`], also for the others.
    pub kinds: Vec<String>,
    pub kicker_openings: Vec<String>,
    pub statement: Vec<String>,
    pub issued: Vec<String>,
    pub addressing: Vec<String>,
    pub calling: Vec<String>,
    pub slogans: Vec<String>,
    pub contacts: Vec<String>,
    pub notes: Vec<String>,
    pub ends: Vec<String>,
}

impl Words {
    /// A language's words; those of English for a language that has none.
    pub fn of(lang: &Lang) -> Self {
        let table = match lang.primary() {
            "ar" => &ARABIC,
            "ckb" | "sdh" => &SORANI,
            "kmr" => &KURMANJI,
            _ => &ENGLISH,
        };
        let folded = |words: &[&str]| words.iter().map(|word| fold(word)).collect();
        Self {
            kinds: folded(table.kinds),
            kicker_openings: folded(table.kicker_openings),
            statement: folded(table.statement),
            issued: folded(table.issued),
            addressing: folded(table.addressing),
            calling: folded(table.calling),
            slogans: folded(table.slogans),
            contacts: folded(table.contacts),
            notes: folded(table.notes),
            ends: folded(table.ends),
        }
    }
}
