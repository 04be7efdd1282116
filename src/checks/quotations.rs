//! `quotations`: what the source quotes is not quoted in the target, or a quotation is never closed.
//!
//! Only whether there is a quotation is compared: where each begins and ends, and how many there are, differs in good
//! translations. The marks themselves are free; Arabic opens with “ and with ”.

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;

pub(super) const CHECK: Check = Check {
    id: "quotations",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

/// The shortest quotation that must be one in the target too, in words: a name may be set off in one language only.
const ENOUGH: usize = 3;

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    let target = Marks::of(pair.target);
    let source = pair.source.map(Marks::of).unwrap_or_default();
    if let Some(at) = target.odd.filter(|_| source.odd.is_none()) {
        let c = pair
            .target
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .unwrap_or('"');
        let message = Message::new("check-quotations-open").with("mark", c);
        let target = Some(at..at + c.len_utf8());
        report.add(
            pair,
            Found {
                message,
                source: None,
                target,
            },
        );
    } else if let Some(quoted) = source
        .longest
        .filter(|_| target.count == 0 && source.odd.is_none())
    {
        let found = Found {
            message: Message::new("check-quotations-lost"),
            source: Some(quoted),
            target: None,
        };
        report.add(pair, found);
    }
}

/// How deep quotations are followed; deeper ones are no text.
const DEEPEST: usize = 32;

/// The quotation marks of a text.
#[derive(Debug, Default)]
struct Marks {
    /// How many there are of any kind.
    count: usize,
    /// The quotation with the most words, if it is long enough.
    longest: Option<std::ops::Range<usize>>,
    /// One that has no partner.
    odd: Option<usize>,
}

impl Marks {
    fn of(text: &str) -> Self {
        let mut marks = Self::default();
        // Most texts have none. These are the first bytes of «», of the curly marks, and the plain mark.
        if !text.bytes().any(|byte| matches!(byte, b'"' | 0xc2 | 0xe2)) {
            return marks;
        }
        let mut open: Vec<(Kind, usize, usize)> = Vec::new();
        let mut stray = None;
        let (mut words, mut longest) = (0, 0);
        let mut before = ' ';
        for (at, c) in text.char_indices() {
            words += usize::from(before.is_whitespace() && !c.is_whitespace());
            // A mark after a digit is one of inches, minutes or seconds.
            let in_plain = || open.iter().any(|(kind, ..)| *kind == Kind::Plain);
            let measures = c == '"' && before.is_ascii_digit() && !in_plain();
            before = c;
            let Some(kind) = Kind::of(c).filter(|_| !measures) else {
                continue;
            };
            marks.count += 1;
            match open.iter().rposition(|(own, ..)| *own == kind) {
                Some(place) if c != '«' => {
                    let (_, start, from) = open.remove(place);
                    let quoted = words + 1 - from;
                    if quoted >= ENOUGH && quoted > longest {
                        longest = quoted;
                        marks.longest = Some(start..at + c.len_utf8());
                    }
                }
                None if c == '»' => stray = stray.or(Some(at)),
                _ if open.len() < DEEPEST => open.push((kind, at, words)),
                _ => {}
            }
        }
        marks.odd = open.first().map(|(_, at, _)| *at).or(stray);
        marks
    }
}

/// Marks that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Angled,
    Curly,
    Plain,
}

impl Kind {
    fn of(c: char) -> Option<Self> {
        match c {
            '«' | '»' => Some(Self::Angled),
            '“' | '”' | '„' | '‟' => Some(Self::Curly),
            '"' => Some(Self::Plain),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn a_quotation_that_is_lost_or_never_closed_is_found() {
        assert_finds(
            &CHECK,
            &[
                (
                    "ar>en",
                    "قال: «لستم وحدكم أيها الرفاق».",
                    "He said: you are not alone, comrades.",
                    "check-quotations-lost",
                    "",
                ),
                (
                    "ar>en",
                    "قال: «لستم وحدكم».",
                    "He said: “You are not alone.",
                    "check-quotations-open",
                    "“",
                ),
                (
                    "ar>ckb",
                    "قال \"نعم\".",
                    "وتی: تەنیا نین».",
                    "check-quotations-open",
                    "»",
                ),
                ("ar>kmr", "قال «نعم»", "Got: \"Erê", "check-quotations-open", "\""),
            ],
        );
    }

    #[test]
    fn other_marks_short_names_and_a_source_that_is_odd_itself_are_left_alone() {
        assert_silent(
            &CHECK,
            &[
                (
                    "ar>en",
                    "قال: «لستم وحدكم أيها الرفاق».",
                    "He said: “You are not alone, comrades.”",
                ),
                ("en>ar", "He said “You are not alone”.", "قال: ”لستم وحدكم“."),
                ("ar>en", "جريدة «طريق الشعب»", "the paper Tareeq Al-Shaab"),
                (
                    "ar>en",
                    "قال: «لستم وحدكم أيها الرفاق",
                    "He said: you are not alone, comrades",
                ),
                ("ar>en", "شاشة", "a 12\" screen, the workers’ union"),
            ],
        );
    }
}
