//! How alike two texts are, by words.
//!
//! The distance between two texts is the least that it costs to turn one into the other, token by token. A word or a
//! number that is added, taken away or replaced costs its weight; a word in another form costs half of it, another
//! number a quarter. A mark weighs a quarter of a word. The score is what remains of the weight of the heavier text, in
//! hundredths rounded down, so that only texts that read the same have 100. Texts without a word in common have 0.

use super::index::{FORM, MARK, NUMBER, OTHER_NUMBER, WORD};
use super::stem::stem;
use super::tokens::{Sort, Tokens};
use crate::model::Lang;
use crate::text::keys::Family;

/// A token with what it is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) form: u32,
    /// The number of the stem; all numbers have one, and no mark has any.
    pub(super) stem: u32,
    pub(super) weight: u32,
}

/// The cost of one token in the place of another.
fn replacing(one: Token, other: Token) -> u32 {
    if one.form == other.form {
        0
    } else if one.weight == WORD && other.weight == WORD && one.stem == other.stem {
        FORM
    } else {
        one.weight.max(other.weight)
    }
}

/// The two rows of the table that a distance is worked out in, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct Table {
    above: Vec<u32>,
    row: Vec<u32>,
}

impl Table {
    /// The distance between two texts; `None` if it is more than `most`.
    pub(super) fn distance(&mut self, one: &[Token], other: &[Token], most: u32) -> Option<u32> {
        let front = one
            .iter()
            .zip(other)
            .take_while(|(a, b)| a.form == b.form)
            .count();
        let (one, other) = (one.get(front..)?, other.get(front..)?);
        let back = one
            .iter()
            .rev()
            .zip(other.iter().rev())
            .take_while(|(a, b)| a.form == b.form)
            .count();
        let (one, other) = (one.get(..one.len() - back)?, other.get(..other.len() - back)?);
        self.row.clear();
        self.row.push(0);
        let mut sum = 0;
        for token in other {
            sum += token.weight;
            self.row.push(sum);
        }
        for &token in one {
            std::mem::swap(&mut self.above, &mut self.row);
            let best = self.next_row(token, other);
            if best > most {
                return None;
            }
        }
        self.row.last().copied().filter(|distance| *distance <= most)
    }

    fn next_row(&mut self, token: Token, other: &[Token]) -> u32 {
        self.row.clear();
        let mut corner = self.above.first().copied().unwrap_or(0);
        let mut left = corner + token.weight;
        let mut best = left;
        self.row.push(left);
        for (&across, &up) in other.iter().zip(self.above.iter().skip(1)) {
            let value = (corner + replacing(token, across))
                .min(up + token.weight)
                .min(left + across.weight);
            corner = up;
            left = value;
            best = best.min(value);
            self.row.push(value);
        }
        best
    }
}

/// The score of a distance between texts of which the heavier weighs `heavier`.
pub(super) fn score(distance: u32, heavier: u32) -> u8 {
    let left = heavier.saturating_sub(distance);
    (100 * u64::from(left))
        .checked_div(u64::from(heavier))
        .unwrap_or(0) as u8
}

/// The greatest distance that still has that score.
pub(super) fn reach(least: u8, heavier: u32) -> u32 {
    heavier - (u32::from(least) * heavier).div_ceil(100).min(heavier)
}

/// How many numbers differ, one by one.
pub(super) fn numbers_apart<T: PartialEq>(one: &[T], other: &[T]) -> u32 {
    one.iter().zip(other).filter(|(a, b)| a != b).count() as u32 * OTHER_NUMBER
}

/// How alike two texts are, from 0 to 100. What an [`Index`](super::Index) finds has this score.
///
/// ```
/// use bayan::{memory::similarity, model::Lang};
/// let ar = Lang::parse("ar").unwrap();
/// assert_eq!(similarity("صدر في بغداد يوم ٥ شباط", "صدر في بغداد يوم 5 شباط", &ar), 100);
/// assert_eq!(similarity("صدر في بغداد يوم 5 شباط", "صدر في بغداد يوم 7 شباط", &ar), 95);
/// assert_eq!(similarity("نص", "كلام", &ar), 0);
/// ```
#[must_use]
pub fn similarity(one: &str, other: &str, lang: &Lang) -> u8 {
    let family = Family::of(lang);
    let (one, other) = (Tokens::of(one, lang), Tokens::of(other, lang));
    let mut forms: Vec<&str> = one.iter().chain(other.iter()).map(|(text, _)| text).collect();
    let mut stems: Vec<&str> = forms.iter().map(|form| stem(form, family)).collect();
    for list in [&mut forms, &mut stems] {
        list.sort_unstable();
        list.dedup();
    }
    let number_in = |list: &[&str], text: &str| list.binary_search(&text).map_or(NUMBER, |at| at as u32);
    let token = |(text, sort): (&str, Sort)| match sort {
        Sort::Number => number_token(),
        Sort::Word => Token {
            form: number_in(&forms, text),
            stem: number_in(&stems, stem(text, family)),
            weight: WORD,
        },
        Sort::Mark => Token {
            form: number_in(&forms, text),
            stem: NUMBER,
            weight: MARK,
        },
    };
    let all = |text: &Tokens| text.iter().map(token).collect::<Vec<Token>>();
    fn numbers(text: &Tokens) -> Vec<&str> {
        let is_number = |(text, sort)| (sort == Sort::Number).then_some(text);
        text.iter().filter_map(is_number).collect()
    }
    let (a, b) = (all(&one), all(&other));
    if !share_a_word(&a, &b) {
        return 0;
    }
    let weight = |tokens: &[Token]| tokens.iter().map(|token| token.weight).sum::<u32>();
    let heavier = weight(&a).max(weight(&b));
    let distance = Table::default().distance(&a, &b, u32::MAX).unwrap_or(heavier);
    score(
        distance + numbers_apart(&numbers(&one), &numbers(&other)),
        heavier,
    )
}

/// A number, whichever it is.
pub(super) fn number_token() -> Token {
    Token {
        form: NUMBER,
        stem: NUMBER,
        weight: WORD,
    }
}

pub(super) fn share_a_word(one: &[Token], other: &[Token]) -> bool {
    one.iter().filter(|token| token.weight == WORD).any(|token| {
        other
            .iter()
            .any(|own| own.weight == WORD && own.stem == token.stem)
    })
}
