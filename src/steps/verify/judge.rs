//! Which of the known releases a document is of, and what follows. Pure but for the laying out of what is known.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Received;
use super::report::{FileReport, ReleaseReport, Verdict};
use crate::formats::evidence::{self, CarrierKind, Shown};
use crate::formats::publication::Setting;
use crate::message::Args;
use crate::model::{Lang, Publication};
use crate::proof::{Comparison, LanguageFound, Record, compare, has_same_words};
use crate::steps::known::{Known, furniture, laid_out};
use crate::text::written_key;

/// How many of the nearest are compared in full.
const NEAREST: usize = 4;

/// What a document is, of all that is known.
pub(super) fn judge(
    received: &Received,
    shown: &Shown,
    library: &[Known],
    setting: &Setting<'_>,
) -> FileReport {
    let format = evidence::format_of(&received.file, &received.bytes);
    let mut nearest: Vec<(&Known, Comparison)> = library
        .iter()
        .map(|known| {
            (
                known,
                compare(&shown.evidence, &known.record, claims(shown, known)),
            )
        })
        .filter(|(_, found)| found.words > 0)
        .collect();
    nearest.sort_by_key(|(known, found)| (Reverse(found.words), Reverse(known.number())));
    nearest.truncate(NEAREST);
    let mut in_full: Vec<Candidate<'_>> = Vec::new();
    for (known, found) in nearest {
        let candidate = Candidate::new(received, shown, known, &found, format, setting);
        let is_ours = candidate.is_ours;
        in_full.push(candidate);
        if is_ours {
            break;
        }
    }
    let Some(best) = in_full.iter().min_by_key(|candidate| candidate.rank()) else {
        return named_only(shown, library);
    };
    best.report(library, is_marked_draft(shown, best.known, setting))
}

/// Whether a document says of itself that it is this release.
fn claims(shown: &Shown, known: &Known) -> bool {
    known
        .digest()
        .is_some_and(|digest| shown.evidence.mentions(&digest.short()))
}

/// A document that names a release and has nothing of its words.
fn named_only(shown: &Shown, library: &[Known]) -> FileReport {
    let mut report = FileReport::unknown();
    if let Some(known) = library.iter().find(|known| claims(shown, known)) {
        report.enter(compare(&shown.evidence, &known.record, true));
        report.verdict = Verdict::Altered;
        report.by = Some("words");
        name(&mut report, known);
    }
    report
}

fn name(report: &mut FileReport, known: &Known) {
    let statement = &known.publication.statement;
    report.statement = Some(statement.clone());
    report.release = known
        .release
        .as_ref()
        .map(|release| ReleaseReport::of(statement, release));
    report.record.clone_from(&known.release);
}

/// One release that a document may be of, compared in full.
struct Candidate<'k> {
    known: &'k Known,
    found: Comparison,
    is_ours: bool,
    doubts: Vec<&'static str>,
    /// Its words are in another order, and in which order they are to be read is not certain.
    is_out_of_order: bool,
}

impl<'k> Candidate<'k> {
    fn new(
        received: &Received,
        shown: &Shown,
        known: &'k Known,
        first: &Comparison,
        format: &str,
        setting: &Setting<'_>,
    ) -> Self {
        let publication = known.with(&in_order(known, first));
        let settings = settings(known, setting);
        // What no reader of words is for is known by its bytes only.
        let formats: &[&str] = if received.bytes.starts_with(b"{") {
            &[format, "json"]
        } else {
            &[format]
        };
        let is_same = |setting: &Setting<'_>| {
            formats
                .iter()
                .any(|format| laid_out(&publication, format, setting).contains(&received.bytes))
        };
        if settings.iter().any(is_same) {
            return Self {
                known,
                found: whole(known, &publication, first),
                is_ours: true,
                doubts: Vec::new(),
                is_out_of_order: false,
            };
        }
        let (mut lines, mut carriers) = (part_labels(shown), BTreeSet::new());
        for setting in &settings {
            let found = furniture(known, &publication, format, setting);
            lines.extend(found.lines);
            carriers.extend(found.carriers);
        }
        let record = Record {
            languages: known.record.languages.clone(),
            furniture: lines,
        };
        let found = compare(&shown.evidence, &record, claims(shown, known));
        let mut doubts: Vec<&'static str> = shown
            .carriers
            .difference(&carriers)
            .map(|carrier| carrier.kind.as_str())
            .collect();
        doubts.dedup();
        let is_out_of_order = !found.differences.is_empty()
            && doubts.contains(&CarrierKind::Order.as_str())
            && has_same_words(&shown.evidence, &record, &found.languages);
        Self {
            known,
            found,
            is_ours: false,
            doubts,
            is_out_of_order,
        }
    }

    /// The least is the best: what it is byte for byte; what explains most of the words and leaves least unexplained;
    /// a release before a draft; the latest.
    fn rank(&self) -> impl Ord + use<> {
        let problems = self.found.differences.len() + self.found.foreign_words;
        (
            !self.is_ours,
            Reverse(self.found.words),
            problems,
            self.known.release.is_none(),
            Reverse(self.known.number()),
        )
    }

    fn report(&self, library: &[Known], is_marked_draft: bool) -> FileReport {
        let mut report = FileReport::unknown();
        report.enter(self.found.clone());
        name(&mut report, self.known);
        report.by = Some(if self.is_ours { "bytes" } else { "words" });
        report.doubts.clone_from(&self.doubts);
        let newer = newer(self.known, &self.found, library);
        let of_words = match (&self.known.release, newer) {
            (None, _) => Verdict::Draft,
            (Some(_), Some(_)) => Verdict::Superseded,
            (Some(_), None) => Verdict::Genuine,
        };
        report.superseded_by = newer;
        report.verdict = if is_marked_draft && self.known.release.is_none() {
            report.differences.clear();
            Verdict::Draft
        } else if self.is_out_of_order {
            report.differences.clear();
            report.foreign.clear();
            Verdict::Unknown
        } else if !report.differences.is_empty() {
            Verdict::Altered
        } else if !report.foreign.is_empty() {
            report.quotation = Some(of_words);
            Verdict::Unknown
        } else if !report.doubts.is_empty() {
            Verdict::Unknown
        } else {
            of_words
        };
        report
    }
}

/// The release that has taken the place of another: the latest that has all the languages of the document.
fn newer(known: &Known, found: &Comparison, library: &[Known]) -> Option<u32> {
    let release = known.release.as_ref()?;
    let source = known.publication.languages.first();
    let targets: Vec<&Lang> = found
        .languages
        .iter()
        .map(|language| &language.lang)
        .filter(|lang| Some(*lang) != source)
        .collect();
    library
        .iter()
        .filter(|other| other.publication.statement == known.publication.statement)
        .filter_map(|other| other.release.as_ref())
        // One language of it that was released anew is enough; and so is a source that was, for then its translations say
        // what the office no longer says.
        .filter(|other| other.source != release.source || targets.iter().any(|lang| other.has(lang)))
        .map(|other| other.number)
        .max()
        .filter(|latest| *latest > release.number)
}

/// The settings in which the office may have set a release.
fn settings<'s>(known: &'s Known, setting: &Setting<'s>) -> Vec<Setting<'s>> {
    if known.looks.is_empty() {
        return vec![*setting];
    }
    let in_look = |house| Setting { house, ..*setting };
    known.looks.iter().map(in_look).collect()
}

/// The lines of a document that only say which part of a text they begin: `2/8`.
fn part_labels(shown: &Shown) -> Vec<String> {
    let is_label = |text: &str| {
        let key = written_key(text);
        let Some((number, total)) = key.trim().split_once('/') else {
            return false;
        };
        match (number.parse::<u32>(), total.parse::<u32>()) {
            (Ok(number), Ok(total)) => (1..=total).contains(&number),
            _ => false,
        }
    };
    let lines = shown.evidence.lines.iter().map(|line| &line.text);
    lines.filter(|text| is_label(text)).cloned().collect()
}

/// The translations of a document, as they follow each other in it.
fn in_order(known: &Known, found: &Comparison) -> Vec<Lang> {
    let source = known.publication.languages.first();
    let mut present: Vec<(usize, &Lang)> = found
        .languages
        .iter()
        .map(|language| (language.at, &language.lang))
        .filter(|(_, lang)| Some(*lang) != source)
        .collect();
    present.sort_unstable_by_key(|(at, _)| *at);
    present.into_iter().map(|(_, lang)| lang.clone()).collect()
}

/// What stands in a document that is ours byte for byte, whatever could be read of it.
fn whole(known: &Known, publication: &Publication, found: &Comparison) -> Comparison {
    let languages = known.record.languages.iter();
    let languages = languages.filter(|language| publication.languages.contains(&language.lang));
    Comparison {
        languages: languages
            .map(|language| LanguageFound {
                lang: language.lang.clone(),
                segments: language
                    .passages
                    .iter()
                    .map(|passage| passage.segment.clone())
                    .collect(),
                of: language.passages.len(),
                cut: false,
                at: 0,
            })
            .collect(),
        words: found.words,
        ..Comparison::default()
    }
}

/// Whether a document says in one of its languages that it is a draft.
fn is_marked_draft(shown: &Shown, known: &Known, setting: &Setting<'_>) -> bool {
    known.publication.languages.iter().any(|lang| {
        let notice = setting
            .labels
            .label(lang, "publication-draft-notice", &Args::new());
        shown.evidence.mentions(&notice)
    })
}
