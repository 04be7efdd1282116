//! The facts that a text states in words or digits: numbers, dates, negations, shares.

use super::clitics;
use super::lexicon::{self, Lexicon};
use super::reading::{self, Reading};
use super::tables::Sense;
use crate::text::Kind;
use crate::text::keys::Family;
use crate::values::{self, Decimal, Spoken};

/// What a text states. Numbers, months and days keep their order, since "from 5 to 10" is not "from 10 to 5".
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// Values of numbers; a month is its number, so that «5 شباط» is «5/2».
    pub(super) numbers: Vec<Decimal>,
    weekdays: Vec<u8>,
    labels: Vec<&'static str>,
    negations: Vec<&'static str>,
    percents: usize,
}

impl Facts {
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let mut gatherer = Gatherer {
            facts: Self::default(),
            spoken: None,
            month: None,
        };
        let lexicon = lexicon::of(reading.lang);
        let mut at = 0;
        while at < reading.tokens.len() {
            at += gatherer.take(reading, lexicon, at);
        }
        gatherer.end_number();
        // The order of negations follows the grammar, not the facts.
        gatherer.facts.negations.sort_unstable();
        gatherer.facts
    }

    /// Whether a word of negation is among them.
    pub(super) fn negates(&self) -> bool {
        !self.negations.is_empty()
    }
}

/// Reads facts from left to right.
struct Gatherer {
    facts: Facts,
    spoken: Option<Spoken>,
    month: Option<u8>,
}

impl Gatherer {
    /// Reads what stands at that place and says how many tokens that was.
    fn take(&mut self, reading: &Reading<'_>, lexicon: Option<&'static Lexicon>, at: usize) -> usize {
        let Some(token) = reading.tokens.get(at) else {
            return 1;
        };
        match token.kind {
            Kind::Number => self.digits(reading, lexicon, at),
            Kind::Word => match lexicon.and_then(|lexicon| lexicon.sense(reading, at)) {
                Some((sense, length)) => {
                    let beside = || is_beside_number(reading, lexicon, at, length);
                    self.sense(sense, beside);
                    length
                }
                None => self.other(&token.key),
            },
            Kind::Punctuation | Kind::Blank => {
                if token.key.starts_with('%') {
                    self.facts.percents += 1;
                }
                if token.key != "-" {
                    self.end_number();
                }
                1
            }
        }
    }

    fn digits(&mut self, reading: &Reading<'_>, lexicon: Option<&'static Lexicon>, at: usize) -> usize {
        self.end_number();
        self.month = None;
        let mut values = reading
            .tokens
            .get(at)
            .map(|token| values::decimals(token.raw))
            .unwrap_or_default();
        let next = lexicon.and_then(|lexicon| lexicon.sense(reading, at + 1));
        let scaled = match (next, values.last_mut()) {
            (Some((Sense::Scale(power), length)), Some(value)) => {
                *value = value.scaled(power);
                length
            }
            _ => 0,
        };
        self.facts.numbers.extend(values);
        1 + scaled
    }

    fn other(&mut self, key: &str) -> usize {
        if key.ends_with("n't") {
            self.facts.negations.push("not");
        }
        // «و», "and" and «û» continue a number in words.
        if !matches!(key, "و" | "and" | "û") {
            self.end_number();
            self.month = None;
        }
        1
    }

    fn sense(&mut self, sense: Sense, beside_number: impl Fn() -> bool) {
        match sense {
            Sense::Number(value) => return self.spoken(|spoken| spoken.add(u64::from(value))),
            Sense::Scale(power) => return self.spoken(|spoken| spoken.scale(power)),
            Sense::TwiceScale(2) => return self.spoken(|spoken| spoken.add(200)),
            Sense::TwiceScale(power) => return self.spoken(|spoken| spoken.add(2) && spoken.scale(power)),
            _ => self.end_number(),
        }
        match sense {
            Sense::Month(month) => self.month(month),
            Sense::PerhapsMonth(month) if beside_number() => self.month(month),
            Sense::Weekday(day) => self.facts.weekdays.push(day),
            Sense::Label(label) => self.facts.labels.push(label),
            Sense::Negation(negation) => self.facts.negations.push(negation),
            Sense::Percent => self.facts.percents += 1,
            _ => {}
        }
    }

    /// «شباط/فبراير» names one month twice.
    fn month(&mut self, month: u8) {
        if self.month.replace(month) != Some(month) {
            self.facts.numbers.push(Decimal::from(u64::from(month)));
        }
    }

    /// Continues the number in words, or begins another.
    fn spoken(&mut self, step: impl Fn(&mut Spoken) -> bool) {
        self.month = None;
        if self.spoken.as_mut().is_some_and(&step) {
            return;
        }
        self.end_number();
        let mut spoken = Spoken::default();
        step(&mut spoken);
        self.spoken = Some(spoken);
    }

    fn end_number(&mut self) {
        if let Some(spoken) = self.spoken.take() {
            self.facts.numbers.push(spoken.value());
        }
    }
}

/// Whether a number or the word "month" stands before or after the tokens at that place.
fn is_beside_number(
    reading: &Reading<'_>,
    lexicon: Option<&'static Lexicon>,
    at: usize,
    length: usize,
) -> bool {
    let written = |place: &usize| {
        reading
            .tokens
            .get(*place)
            .is_some_and(|token| token.kind != Kind::Punctuation)
    };
    let counts = |place: usize| {
        let digits = reading
            .tokens
            .get(place)
            .is_some_and(|token| token.kind == Kind::Number);
        let month = |lexicon: &Lexicon| {
            reading
                .word(place)
                .is_some_and(|word| lexicon.is_month_word(word))
        };
        let word = |lexicon: &Lexicon| matches!(lexicon.sense(reading, place), Some((Sense::Number(_), _)));
        digits || lexicon.is_some_and(|lexicon| month(lexicon) || word(lexicon))
    };
    let before = (at.saturating_sub(2)..at).rev().find(written);
    let after = (at + length..at + length + 2).find(written);
    before.is_some_and(counts) || after.is_some_and(counts)
}

/// Whether a word of one text stands in the other with a Kurdish negation at its front: «دەکات» and «ناکات».
pub(super) fn negation_prefixed(old: &Reading<'_>, new: &Reading<'_>) -> bool {
    let (prefixes, bare): (&[(&str, &str)], &[&str]) = match old.family {
        Family::Sorani => (&[("نا", "دە"), ("نە", "ب"), ("مە", "ب")], &["نە"]),
        Family::Kurmanji => (&[("na", "di"), ("ne", "bi"), ("me", "bi")], &["ne"]),
        Family::Arabic | Family::Other => return false,
    };
    let negates = |no: &str, yes: &str| {
        let swapped = prefixes.iter().any(|(negative, positive)| {
            matches!((no.strip_prefix(negative), yes.strip_prefix(positive)), (Some(a), Some(b)) if a == b)
        });
        swapped || bare.iter().any(|negative| no.strip_prefix(negative) == Some(yes))
    };
    let (gone, come) = reading::changed_words(old, new);
    let words = |reading: &'_ Reading<'_>, places: Vec<usize>| -> Vec<String> {
        places
            .into_iter()
            .filter_map(|at| reading.word(at).map(str::to_owned))
            .take(200)
            .collect()
    };
    let (gone, come) = (words(old, gone), words(new, come));
    gone.iter()
        .any(|a| come.iter().any(|b| negates(a, b) || negates(b, a)))
}

/// Whether two words are one but for a clitic: «كريم» and «وكريم».
pub(super) fn same_but_for_clitic(a: &str, b: &str) -> bool {
    clitics::stripped(a).any(|form| form == b) || clitics::stripped(b).any(|form| form == a)
}
