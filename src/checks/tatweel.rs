//! `tatweel`: letters drawn out to fill a line, «بــــلاغ».
//!
//! Sorani's «هـ» and what joins a prefix to a number or a foreign word («الـ 86») are right.

use super::script::is_arabic;
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;

pub(super) const CHECK: Check = Check {
    id: "tatweel",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

const TATWEEL: char = '\u{640}';

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    let text = pair.target;
    let mut from = 0;
    while let Some(start) = text
        .get(from..)
        .and_then(|rest| rest.find(TATWEEL))
        .map(|at| from + at)
    {
        let run = text.get(start..).unwrap_or_default();
        let length = run.len() - run.trim_start_matches(TATWEEL).len();
        let end = start + length;
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(end..).and_then(|after| after.chars().next());
        let doubled = length > TATWEEL.len_utf8();
        let between = before.is_some_and(is_arabic) && before != Some('ه') && after.is_some_and(is_arabic);
        if doubled || between {
            let found = Found {
                message: Message::new("check-tatweel"),
                source: None,
                target: Some(start..end),
            };
            return report.add(pair, found);
        }
        from = end;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn a_drawn_out_word_is_found() {
        assert_finds(
            &CHECK,
            &[
                ("en>ar", "Notice", "هـ بــــلاغ", "check-tatweel", "ــــ"),
                ("ar>ckb", "الحركة", "بـزووتنەوە", "check-tatweel", "ـ"),
            ],
        );
    }

    #[test]
    fn what_joins_and_the_sorani_h_are_right() {
        assert_silent(
            &CHECK,
            &[
                ("en>ar", "the 86", "الـ 86 عاماً، 1443 هـ، بـ\"نعم\""),
                ("ar>ckb", "شاه", "بەهـرە و شاهـ"),
                ("ar>en", "بــــلاغ", "Notice"),
            ],
        );
    }
}
