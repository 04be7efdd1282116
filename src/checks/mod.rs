//! Rules run over the pairs of a translation, and what they find.
//!
//! A check is one file and one line in [`CHECKS`]: an id, how grave its findings are, and a pure function over one pair
//! or over a whole translation. It reports; whether a finding stops anything is decided by the policy and the step that
//! asked. Nothing here knows a state, a verdict, a file or the words of a message.

mod boilerplate;
mod brackets;
mod consistency;
mod copied;
mod date_order;
mod dates;
mod digits;
mod document_date;
mod doubled;
mod ending;
#[cfg(test)]
mod fixture;
mod hidden;
mod language;
mod legacy;
mod length;
mod letters;
mod links;
mod number_words;
mod numbers;
mod precedents;
mod punctuation;
mod quotations;
mod relative_day;
mod script;
mod tatweel;
mod terms;
mod untranslated;
mod values;
mod weekday;

pub use precedents::{Precedents, Wording, is_settled};
pub use values::Compared;

use crate::model::{BlockKind, Finding, Gravity, Lang, SegmentId, StatementInfo};
use crate::terms::Termbase;

/// One segment of a translation: the target beside the source that it renders.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// Its id.
    pub id: &'a SegmentId,
    /// What the block is that it stands in.
    pub kind: BlockKind,
    /// The source; `None` for what the translation alone has.
    pub source: Option<&'a str>,
    /// The target.
    pub target: &'a str,
}

/// What the checks look at: one statement in one language.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The facts about the statement; its date gives a year to days that name none.
    pub info: &'a StatementInfo,
    /// The language of the source.
    pub source_lang: &'a Lang,
    /// The language of the targets.
    pub target_lang: &'a Lang,
    /// The termbase, if there is one.
    pub terms: Option<&'a Termbase>,
    /// The pairs, in the order of the statement.
    pub pairs: Vec<Pair<'a>>,
    /// How other statements word what stands in many; `None` where nobody has looked.
    pub precedents: Option<&'a Precedents>,
}

/// What a check looks at.
#[derive(Clone, Copy)]
pub enum Look {
    /// Each pair by itself.
    Pair(fn(&Pair<'_>, &Subject<'_>, &mut Report<'_>)),
    /// The numbers and days of all pairs, compared.
    Values(fn(&Subject<'_>, &[Compared], &mut Report<'_>)),
    /// The translation as a whole.
    Whole(fn(&Subject<'_>, &mut Report<'_>)),
}

/// One check.
#[derive(Clone, Copy)]
pub struct Check {
    /// Its id, as in `workflow.toml` and JSON.
    pub id: &'static str,
    /// How grave its findings are, unless the policy says otherwise.
    pub gravity: Gravity,
    /// What it does.
    pub look: Look,
}

/// Every check, in the order in which their findings are shown.
pub const CHECKS: &[&Check] = &[
    &hidden::CHECK,
    &digits::CHECK,
    &numbers::CHECK,
    &number_words::CHECK,
    &dates::CHECK,
    &weekday::CHECK,
    &date_order::CHECK,
    &document_date::CHECK,
    &relative_day::CHECK,
    &language::CHECK,
    &untranslated::CHECK,
    &copied::CHECK,
    &legacy::CHECK,
    &links::CHECK,
    &letters::CHECK,
    &tatweel::CHECK,
    &punctuation::CHECK,
    &ending::CHECK,
    &brackets::CHECK,
    &quotations::CHECK,
    &doubled::CHECK,
    &length::CHECK,
    &consistency::CHECK,
    &terms::FORBIDDEN,
    &terms::MISSING,
    &terms::INCONSISTENT,
    &boilerplate::CHECK,
];

/// Where a check puts what it finds.
pub struct Report<'a> {
    check: &'static str,
    gravity: Gravity,
    findings: &'a mut Vec<Finding>,
}

impl Report<'_> {
    /// Adds a finding as grave as the check usually is.
    pub fn add(&mut self, pair: &Pair<'_>, found: Found) {
        self.findings.push(Finding {
            check: self.check,
            gravity: self.gravity,
            segment: pair.id.clone(),
            message: found.message,
            source: found.source,
            target: found.target,
        });
    }
}

/// What is wrong with a pair, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What is wrong, in words of Fluent.
    pub message: crate::message::Message,
    /// What of the source it is about, in bytes.
    pub source: Option<std::ops::Range<usize>>,
    /// What of the target it is about, in bytes.
    pub target: Option<std::ops::Range<usize>>,
}

/// Runs the checks over a translation. `gravity` says what the policy makes of each: `None` turns it off.
pub fn run(subject: &Subject<'_>, gravity: impl Fn(&Check) -> Option<Gravity>) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Several checks ask for it, and it is the greater part of the work.
    let mut compared: Option<Vec<Compared>> = None;
    for check in CHECKS {
        let Some(gravity) = gravity(check) else { continue };
        let mut report = Report {
            check: check.id,
            gravity,
            findings: &mut findings,
        };
        match check.look {
            Look::Pair(look) => {
                for pair in &subject.pairs {
                    look(pair, subject, &mut report);
                }
            }
            Look::Values(look) => {
                let compared = compared.get_or_insert_with(|| Compared::all(subject));
                look(subject, compared, &mut report);
            }
            Look::Whole(look) => look(subject, &mut report),
        }
    }
    findings
}

/// What is told of a source by itself, whatever renders it.
const OF_SOURCE: &[&str] = &[
    "check-letters-keyboard",
    "check-weekday-misfit",
    "check-date-impossible",
    "check-document-date",
];

/// Whether a finding is about the source alone, and so the same in every language.
#[must_use]
pub fn is_of_source(finding: &Finding) -> bool {
    finding.target.is_none() && finding.source.is_some() && OF_SOURCE.contains(&finding.message.id)
}

/// The check of that id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.id == id)
}

/// The ids of all checks.
pub fn ids() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.id)
}

impl Check {
    /// The id of the message that says what the check is for.
    #[must_use]
    pub fn about(&self) -> String {
        format!("check-about-{}", self.id)
    }

    /// Whether its findings can be waived. No reviewer may approve a text with characters that deceive.
    #[must_use]
    pub fn can_be_waived(&self) -> bool {
        self.id != hidden::CHECK.id
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::*;
    use crate::model::{BlockKind, StatementId};

    /// What all checks find in pairs of these texts, in each language.
    fn all(source: &str, target: &str) -> Vec<(&'static str, Finding)> {
        let mut found = Vec::new();
        for between in ["ar>en", "ar>ckb", "ar>kmr", "en>ar", "ar>fr"] {
            for check in CHECKS {
                let pairs = [
                    (BlockKind::Paragraph, source, target),
                    (BlockKind::Signature, target, source),
                ];
                let of = fixture::findings(check, between, &pairs, Some(&Precedents::default()));
                found.extend(of.into_iter().map(|finding| (between, finding)));
            }
        }
        found
    }

    #[test]
    fn each_check_has_an_id_of_its_own() {
        let known: BTreeSet<&str> = ids().collect();
        assert_eq!(known.len(), CHECKS.len());
        assert!(
            known
                .iter()
                .all(|id| by_id(id).is_some_and(|check| check.id == *id))
        );
        assert!(by_id("no such check").is_none());
    }

    #[test]
    fn a_check_that_is_off_finds_nothing_and_another_gravity_is_that_of_its_findings() {
        let (id, lang) = (SegmentId::of_source(1), |tag| Lang::parse(tag).unwrap());
        let (ar, en) = (lang("ar"), lang("en"));
        let info = StatementInfo::of(StatementId::parse("a").unwrap());
        let subject = Subject {
            info: &info,
            source_lang: &ar,
            target_lang: &en,
            pairs: vec![Pair {
                id: &id,
                kind: BlockKind::Paragraph,
                source: Some("نص"),
                target: "the the",
            }],
            terms: None,
            precedents: None,
        };
        let found = run(&subject, |check| {
            (check.id == "doubled").then_some(Gravity::Error)
        });
        assert_eq!(
            found.iter().map(|one| one.gravity).collect::<Vec<_>>(),
            [Gravity::Error]
        );
        assert_eq!(run(&subject, |_| None), []);
    }

    #[test]
    fn long_hostile_texts_take_no_longer_than_long_texts() {
        let begun = Instant::now();
        for piece in [
            "(",
            "]",
            "«",
            "»\"",
            "\u{200b}",
            "@a ",
            "a@b.c ",
            "0000 ",
            "+1",
            "ه ",
            "ك ك ",
            "ــ",
            "the the ",
            "(a) ",
            "“x",
            "ﺑ",
            "http://",
            "www.",
            "١٢٣",
            ". ",
            " ,",
            "نقابة ",
            "(نقابة ",
            "of the in ",
        ] {
            let text = piece.repeat(10_000);
            for between in ["ar>en", "ar>ckb"] {
                let pairs = [(BlockKind::Paragraph, text.as_str(), text.as_str())];
                for check in CHECKS {
                    fixture::findings(check, between, &pairs, None);
                }
            }
        }
        // Some seconds, in a build without optimisation; what grows with the square takes many times that.
        assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    }

    proptest! {
        #[test]
        fn every_span_lies_within_its_text(
            source in "[a-c ،.,:;?؟!()«»“”\"ەهكيیةنص٠-٩0-9@/+\u{640}\u{200b}\u{200c}\u{202e}ﺑêı-]{0,40}",
            target in "[a-c ،.,:;?؟!()«»“”\"ەهكيیةنص٠-٩0-9@/+\u{640}\u{200b}\u{200c}\u{202e}ﺑêı-]{0,40}",
        ) {
            for (between, finding) in all(&source, &target) {
                let (from, to) = match finding.segment.as_str() {
                    "s1" => (&source, &target),
                    _ => (&target, &source),
                };
                for (span, text) in [(&finding.source, from), (&finding.target, to)] {
                    if let Some(span) = span {
                        prop_assert!(text.get(span.clone()).is_some(), "{between} {finding:?}");
                    }
                }
            }
        }
    }
}
