//! `ending`: a question that became a statement, a colon that was lost, a sentence without its stop.

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::{BlockKind, Gravity};
use crate::text::is_format;

pub(super) const CHECK: Check = Check {
    id: "ending",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

/// How a segment ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Open,
    /// With a quotation mark or bracket and no other mark: the stop may stand in the sentence around it, or nowhere.
    Enclosed,
    Stop,
    Question,
    Exclamation,
    Colon,
    Comma,
    Ellipsis,
}

impl End {
    fn of(text: &str) -> Self {
        let mut chars = text.chars().rev().filter(|c| !passes(*c));
        match chars.next() {
            Some('.' | '۔') if chars.next() == Some('.') => Self::Ellipsis,
            Some('.' | '۔') => Self::Stop,
            Some('?' | '؟') => Self::Question,
            Some('!') => Self::Exclamation,
            Some(':') => Self::Colon,
            Some(',' | '،' | ';' | '؛') => Self::Comma,
            Some('…') => Self::Ellipsis,
            _ if text.trim_end().ends_with(['"', '“', '”', '«', '»', ')', ']']) => Self::Enclosed,
            _ => Self::Open,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Open | Self::Enclosed => "open",
            Self::Stop => "stop",
            Self::Question => "question",
            Self::Exclamation => "exclamation",
            Self::Colon => "colon",
            Self::Comma => "comma",
            Self::Ellipsis => "ellipsis",
        }
    }

    /// Whether a translator may well choose the one for the other: what ends a thought, and what goes on.
    fn is_like(self, other: Self) -> bool {
        use End::{Comma, Ellipsis, Enclosed, Exclamation, Open, Stop};
        let both = |of: &[Self]| of.contains(&self) && of.contains(&other);
        self == other
            || both(&[Stop, Exclamation, Ellipsis, Enclosed])
            || both(&[Open, Comma, Enclosed])
            || both(&[Comma, Stop])
    }
}

/// What may follow the mark that ends a sentence.
fn passes(c: char) -> bool {
    c.is_whitespace()
        || is_format(c)
        || matches!(
            c,
            '"' | '“' | '”' | '’' | '\'' | '«' | '»' | ')' | ']' | '*' | '¹' | '²' | '³'
        )
}

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    let Some(source) = pair.source else { return };
    // Titles are set with and without a stop, and a list may end its items as it likes.
    let free = matches!(
        pair.kind,
        BlockKind::ListItem | BlockKind::TableCell | BlockKind::Contact
    );
    let (from, to) = (End::of(source), End::of(pair.target));
    let question = (from == End::Question) != (to == End::Question);
    if from.is_like(to) || (free && !question) {
        return;
    }
    let (start, end) = (last_word(source), last_word(pair.target));
    let found = Found {
        message: Message::new("check-ending")
            .with("from", from.name())
            .with("to", to.name()),
        source: Some(start..source.len()),
        target: Some(end..pair.target.len()),
    };
    report.add(pair, found);
}

/// Where the last word of a text begins.
fn last_word(text: &str) -> usize {
    let body = text.trim_end();
    body.rfind(char::is_whitespace).map_or(0, |at| {
        at + body
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8)
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent, findings};
    use super::CHECK;
    use crate::model::BlockKind;

    #[test]
    fn another_kind_of_ending_is_found() {
        assert_finds(
            &CHECK,
            &[
                (
                    "ar>en",
                    "ما قيمة صوت الناخب؟",
                    "The voter’s voice has a value.",
                    "check-ending",
                    "value.",
                ),
                ("ar>en", "ونقول:", "And we say.", "check-ending", "say."),
                (
                    "ar>ckb",
                    "لم يصب أحد.",
                    "کەس زیانی پێ نەگەیشت",
                    "check-ending",
                    "نەگەیشت",
                ),
                ("ar>kmr", "نعم.", "Erê?", "check-ending", "Erê?"),
            ],
        );
    }

    #[test]
    fn what_ends_alike_in_each_script_is_left_alone() {
        assert_silent(
            &CHECK,
            &[
                ("ar>en", "ما قيمة الصوت؟", "What is a vote worth?"),
                ("ar>en", "قال: «نعم».", "He said: “Yes.”"),
                ("ar>ckb", "عاش العراق!", "بژی عێراق."),
                ("ar>en", "مجلس النقابة", "The council"),
                ("ar>en", "أولاً،", "First"),
                ("ar>en", "وهكذا…", "And so on..."),
                ("ar>en", "نعم.\u{200f} ", "Yes."),
                ("ar>ckb", "قال: «نعم».", "وتی: «بەڵێ»"),
            ],
        );
        let item = [(BlockKind::ListItem, "فحص المخازن؛", "Inspecting the warehouses:")];
        assert_eq!(findings(&CHECK, "ar>en", &item, None), []);
    }
}
