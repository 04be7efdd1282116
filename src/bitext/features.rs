//! What a segment has that a translation of it should have too, read once for each segment.

use crate::model::{BlockKind, Lang};
use crate::terms::{Termbase, outermost};
use crate::text::keys::Family;
use crate::text::{Kind, match_key, words};
use crate::values::{self, Strength};

use super::{Piece, Side, sound};

/// The most features that are taken from a segment: what is longer is no sentence.
const MOST: usize = 160;

/// What a feature is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A number by its value, digits or words.
    Number,
    /// A month or a day of the week.
    Day,
    /// An address, a handle, an e-mail address.
    Address,
    /// A word in Latin letters.
    Latin,
    /// An entry of the termbase.
    Term,
    /// A word by how it sounds, or as two languages of one script both write it.
    Word,
}

impl Sort {
    /// How much one says, beside a number that is as rare.
    pub(super) fn weight(self) -> f32 {
        match self {
            Self::Address => 1.5,
            Self::Number | Self::Term | Self::Day => 1.0,
            Self::Latin => 0.8,
            Self::Word => 0.6,
        }
    }
}

/// One thing that a segment has.
pub(super) type Feature = (Sort, String);

/// How a segment ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// A full stop, an ellipsis.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A colon.
    Colon,
    /// None of these.
    Open,
}

/// What is known of a segment.
#[derive(Debug, Clone)]
pub(super) struct Features {
    /// How many letters and digits it has.
    pub letters: f32,
    /// What it has, one for each time it occurs.
    pub all: Vec<Feature>,
    /// How it ends.
    pub ending: Ending,
    /// How many brackets open in it.
    pub brackets: u8,
    /// Whether it is the first of its block.
    pub opens: bool,
    /// Whether its block is more than a paragraph, and what.
    pub kind: BlockKind,
}

/// What is known of every segment of a document.
pub(super) fn of_side(side: &Side<'_>, terms: Option<&Termbase>) -> Vec<Features> {
    side.pieces
        .iter()
        .map(|piece| of_piece(piece, side.lang, terms))
        .collect()
}

fn of_piece(piece: &Piece<'_>, lang: &Lang, terms: Option<&Termbase>) -> Features {
    let text = piece.text;
    let mut all = Vec::new();
    values_of(text, lang, &mut all);
    if let Some(terms) = terms {
        let hits = outermost(&terms.find(text, lang));
        all.extend(hits.iter().map(|hit| (Sort::Term, hit.entry.to_string())));
    }
    words_of(text, lang, &mut all);
    all.truncate(MOST);
    Features {
        letters: text.chars().filter(|c| c.is_alphanumeric()).count() as f32,
        all,
        ending: ending(text),
        brackets: u8::try_from(text.matches(['(', '[']).count()).unwrap_or(u8::MAX),
        opens: piece.opens,
        kind: piece.kind,
    }
}

fn values_of(text: &str, lang: &Lang, all: &mut Vec<Feature>) {
    let reading = values::read(text, lang);
    let figures = reading.figures.iter();
    let sure =
        figures.filter(|figure| figure.strength != Strength::Loose || figure.value.integer() > Some(9));
    all.extend(sure.map(|figure| {
        let (digits, power) = figure.value.digits();
        (Sort::Number, format!("{digits}e{power}"))
    }));
    let months = reading.months.iter().filter(|month| !month.perhaps);
    all.extend(months.map(|month| (Sort::Day, format!("m{}", month.number))));
    let weekdays = reading.weekdays.iter().filter(|day| !day.perhaps);
    all.extend(weekdays.map(|day| (Sort::Day, format!("w{}", day.number))));
}

fn words_of(text: &str, lang: &Lang, all: &mut Vec<Feature>) {
    for run in text.split_whitespace().filter(|run| is_address(run)) {
        let plain = run.trim_matches(|c: char| !c.is_alphanumeric() && c != '@' && c != '#');
        all.push((Sort::Address, plain.to_lowercase()));
    }
    let is_latin = Family::of(lang) == Family::Other;
    for word in words(text).into_iter().filter(|word| word.kind == Kind::Word) {
        let Some(word) = text.get(word.range) else {
            continue;
        };
        if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let lower = word.to_lowercase();
            if lower.len() > 1 {
                all.push((Sort::Latin, lower));
            }
        }
        sounds_of(word, lang, is_latin, all);
    }
}

/// How a word sounds, in every reading that its script allows, each once.
fn sounds_of(word: &str, lang: &Lang, is_latin: bool, all: &mut Vec<Feature>) {
    let from = all.len();
    let mut note = |sound: Option<String>| {
        if let Some(sound) = sound
            && !all[from..].iter().any(|(_, own)| *own == sound)
        {
            all.push((Sort::Word, sound));
        }
    };
    if is_latin {
        note(sound::consonants(word));
        return;
    }
    let key = match_key(word, lang);
    note(sound::consonants(&key));
    for bare in sound::bare(&key) {
        note(sound::consonants(bare));
    }
}

fn is_address(run: &str) -> bool {
    let run = run.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@' && c != '#');
    run.contains("://") || run.starts_with("www.") || run.len() > 2 && run.contains('@')
}

fn ending(text: &str) -> Ending {
    let closes = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '”' | '“' | '’' | '»' | '«' | ')' | ']')
            || !c.is_alphanumeric() && c.len_utf8() == 3 && ('\u{200b}'..='\u{206f}').contains(&c)
    };
    match text.trim_end_matches(closes).chars().next_back() {
        Some('.' | '…' | '۔') => Ending::Stop,
        Some('?' | '؟') => Ending::Question,
        Some('!') => Ending::Exclamation,
        Some(':') => Ending::Colon,
        _ => Ending::Open,
    }
}
