//! `consistency`: one source rendered in two ways within a statement, or two sources rendered alike.

use std::collections::HashMap;

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::{Gravity, Lang};
use crate::text::match_key;

pub(super) const CHECK: Check = Check {
    id: "consistency",
    gravity: Gravity::Warning,
    look: Look::Whole(look),
};

/// Fewer words may well say the same of different things.
const ENOUGH: usize = 4;

fn look(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut by_source: HashMap<&str, &Pair<'_>> = HashMap::with_capacity(subject.pairs.len());
    let mut by_target: HashMap<&str, &Pair<'_>> = HashMap::with_capacity(subject.pairs.len());
    for pair in &subject.pairs {
        let Some(source) = pair.source.map(str::trim) else {
            continue;
        };
        let target = pair.target.trim();
        let earlier = *by_source.entry(source).or_insert(pair);
        if earlier.target.trim() != target && differs(earlier.target, target, subject.target_lang) {
            report.add(pair, found("check-consistency-source", earlier, pair));
        }
        let earlier = *by_target.entry(target).or_insert(pair);
        let other = earlier.source.unwrap_or_default();
        if other.trim() != source && is_long(target) && differs(other, source, subject.source_lang) {
            report.add(pair, found("check-consistency-target", earlier, pair));
        }
    }
}

fn differs(one: &str, other: &str, lang: &Lang) -> bool {
    match_key(one, lang) != match_key(other, lang)
}

fn is_long(text: &str) -> bool {
    text.split_whitespace().nth(ENOUGH - 1).is_some()
}

fn found(id: &'static str, earlier: &Pair<'_>, pair: &Pair<'_>) -> Found {
    Found {
        message: Message::new(id)
            .with("other", earlier.id)
            .with("text", earlier.target.trim()),
        source: None,
        target: Some(0..pair.target.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::findings;
    use super::CHECK;
    use crate::model::BlockKind::{Heading, Paragraph, Title};

    #[test]
    fn one_source_in_two_renderings_and_one_rendering_of_two_sources_are_found() {
        let pairs = [
            (Title, "بيان النقابة", "Statement by the union"),
            (Heading, "بيان النقابة", "The union's statement"),
            (Paragraph, "لم يصب أحد بأذى.", "Nobody was hurt in it."),
            (Paragraph, "لم يصب أحد.", "Nobody was hurt in it."),
        ];
        let all = findings(&CHECK, "ar>en", &pairs, None);
        let found: Vec<_> = all
            .iter()
            .map(|one| (one.segment.as_str(), one.message.id))
            .collect();
        assert_eq!(
            found,
            [
                ("s2", "check-consistency-source"),
                ("s4", "check-consistency-target")
            ]
        );
    }

    #[test]
    fn spelling_alone_and_short_targets_are_left_alone() {
        let pairs = [
            (Paragraph, "كنّا هناك في المدينة", "We were there in the city"),
            (Paragraph, "كنا هناك في المدينة", "We were there in the city"),
            (Paragraph, "تصريح", "Statement"),
            (Title, "بيان", "Statement"),
            (Heading, "بيان", "statement"),
        ];
        assert_eq!(findings(&CHECK, "ar>en", &pairs, None), []);
    }
}
