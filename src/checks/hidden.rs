//! `hidden`: characters that show nothing, or make text show in another order than it is stored.
//!
//! The marks that Arabic and Kurdish need, and closed isolates, are no findings.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;
use crate::text::{Severity, hazards};

pub(super) const CHECK: Check = Check {
    id: "hidden",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

/// What of source and target a finding is about.
type Spans = (Option<Range<usize>>, Option<Range<usize>>);

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    if let Some(source) = pair.source {
        report_in(source, pair, report, |span| (Some(span), None));
    }
    report_in(pair.target, pair, report, |span| (None, Some(span)));
}

/// Reports the characters of one of the two texts; `place` says whose span it is.
fn report_in(text: &str, pair: &Pair<'_>, report: &mut Report<'_>, place: fn(Range<usize>) -> Spans) {
    let mut errors = hazards(text)
        .into_iter()
        .filter(|hazard| hazard.severity == Severity::Error)
        .peekable();
    if errors.peek().is_none() {
        return;
    }
    // Each kind is told of once: a text that somebody filled with them must not fill the screen.
    let mut told = BTreeSet::new();
    for (at, (start, c)) in text.char_indices().enumerate() {
        let Some(hazard) = errors.next_if(|hazard| hazard.at == at) else {
            continue;
        };
        if told.insert(hazard.name) {
            let (source, target) = place(start..start + c.len_utf8());
            let found = Found {
                message: Message::new("check-hidden").with("character", hazard.name),
                source,
                target,
            };
            report.add(pair, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_silent, found};
    use super::CHECK;

    #[test]
    fn each_kind_is_found_once_where_it_first_stands() {
        let all = found(&CHECK, "ar>en", "نص", "a\u{200b}b\u{202e}c\u{200b}");
        assert_eq!(
            all,
            [
                ("check-hidden", "\u{200b}".to_owned()),
                ("check-hidden", "\u{202e}".to_owned())
            ]
        );
    }

    #[test]
    fn what_the_scripts_need_is_left_alone() {
        assert_silent(
            &CHECK,
            &[("ar>ckb", "نص", "می\u{200c}خوا \u{2068}NGO\u{2069} \u{200f}")],
        );
    }
}
