//! `copied`: a target that is its source, word for word.

use super::script;
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::{BlockKind, Gravity};

pub(super) const CHECK: Check = Check {
    id: "copied",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

/// Fewer words may be a name.
const ENOUGH: usize = 4;

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let same = pair
        .source
        .is_some_and(|source| source.trim() == pair.target.trim());
    if !same || subject.source_lang == subject.target_lang {
        return;
    }
    // Persons are named alike in languages of one script, and an address has nothing to translate.
    let named = matches!(pair.kind, BlockKind::Signature | BlockKind::Contact);
    let words = script::words(pair.target)
        .filter(|word| word.text.chars().count() > 1)
        .count();
    let address = pair
        .target
        .split_whitespace()
        .any(|run| run.contains("://") || run.contains('@'));
    if words >= ENOUGH && !named && !address {
        let found = Found {
            message: Message::new("check-copied"),
            source: None,
            target: Some(0..pair.target.len()),
        };
        report.add(pair, found);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent, findings};
    use super::CHECK;
    use crate::model::BlockKind;

    #[test]
    fn a_copy_of_the_source_is_no_translation() {
        let text = "نطالب الإدارة بفحص المخازن كلها.";
        assert_finds(&CHECK, &[("ar>ckb", text, text, "check-copied", text)]);
        let padded = format!("{text} ");
        assert_finds(&CHECK, &[("ar>ckb", text, &padded, "check-copied", &padded)]);
    }

    #[test]
    fn names_numbers_and_addresses_are_the_same_in_both() {
        assert_silent(
            &CHECK,
            &[
                ("ar>ckb", "سلام عادل", "سلام عادل"),
                ("ar>en", "2021-02-05 / 14:00", "2021-02-05 / 14:00"),
                (
                    "ar>en",
                    "see our page https://press.example.org/",
                    "see our page https://press.example.org/",
                ),
                (
                    "ar>ckb",
                    "نطالب الإدارة بفحص المخازن كلها.",
                    "داوا دەکەین کۆگاکان بپشکنن.",
                ),
            ],
        );
        let name = "محمد حسن سلام عادل";
        assert_eq!(
            findings(&CHECK, "ar>ckb", &[(BlockKind::Signature, name, name)], None),
            []
        );
    }
}
