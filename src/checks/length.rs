//! `length`: a target much shorter or longer than translations of such a source are.
//!
//! The limits are the first and the last hundredth of what real parallel texts have, in characters, wider where a
//! segment is short. A pair of languages that was never counted is not judged.

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::{BlockKind, Gravity};

pub(super) const CHECK: Check = Check {
    id: "length",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

/// Fewer characters than this say nothing.
const ENOUGH: usize = 20;

/// Characters of the target for each hundred of the source, least and most.
const LIMITS: &[(&str, &str, u64, u64)] = &[
    ("ar", "en", 68, 180),
    ("ar", "ckb", 65, 180),
    ("ar", "kmr", 66, 180),
    ("en", "ar", 55, 147),
    ("en", "ckb", 60, 155),
    ("en", "kmr", 62, 155),
];

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let languages = (subject.source_lang.primary(), subject.target_lang.primary());
    let limits = LIMITS
        .iter()
        .find(|(source, target, ..)| (*source, *target) == languages);
    let (Some((_, _, least, most)), Some(source)) = (limits, pair.source) else {
        return;
    };
    if matches!(
        pair.kind,
        BlockKind::TableCell | BlockKind::EndMark | BlockKind::Contact
    ) {
        return;
    }
    let (from, to) = (count(source), count(pair.target));
    if from < ENOUGH {
        return;
    }
    // A short text varies more: five characters are allowed it besides.
    let percent = |characters: u64| characters * 100 / from.max(1) as u64;
    let message = if percent(to as u64 + 5) < *least {
        "check-length-short"
    } else if percent((to as u64).saturating_sub(10)) > *most {
        "check-length-long"
    } else {
        return;
    };
    let message = Message::new(message)
        .with("percent", percent(to as u64))
        .with("least", *least)
        .with("most", *most);
    report.add(
        pair,
        Found {
            message,
            source: None,
            target: None,
        },
    );
}

fn count(text: &str) -> usize {
    text.trim().chars().count()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    const LONG: &str =
        "هاجم مسلحون صباح الجمعة مقر حزبنا في مدينة النجف، فاندلع فيه حريق ولحقت به أضرار مادية.";

    #[test]
    fn half_a_translation_and_two_are_found() {
        let twice = "Armed men attacked our office in the city of Najaf on Friday morning. ".repeat(3);
        assert_finds(
            &CHECK,
            &[
                (
                    "ar>en",
                    LONG,
                    "Armed men attacked our office.",
                    "check-length-short",
                    "",
                ),
                ("ar>en", LONG, &twice, "check-length-long", ""),
            ],
        );
    }

    #[test]
    fn what_is_in_proportion_short_or_never_counted_is_left_alone() {
        assert_silent(
            &CHECK,
            &[
                (
                    "ar>en",
                    LONG,
                    "Armed men attacked our office in Najaf on Friday morning; a fire broke out there.",
                ),
                (
                    "ar>en",
                    "بيان",
                    "Statement to the press and to the public at large",
                ),
                ("ar>fi", LONG, "Lyhyt."),
            ],
        );
    }
}
