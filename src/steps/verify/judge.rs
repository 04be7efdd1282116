//! Which of the known releases a document is of, and what follows. Pure but for the laying out of what is known.
//!
//! Of a document that holds several statements each is judged without the lines of the others ([`several`]).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::report::{FileReport, ReleaseReport, Verdict};
use super::{Received, parts, several};
use crate::formats::evidence::{self, CarrierKind, Shown};
use crate::formats::publication::Setting;
use crate::message::Args;
use crate::model::{Lang, Publication};
use crate::proof::{Claim, Comparison, DifferenceKind, LanguageFound, Record, compare, has_same_words};
use crate::steps::known::{Known, furniture, laid_out};
use crate::text::written_key;

/// How many of the nearest are compared in full.
const NEAREST: usize = 4;

/// What a document is, of all that is known.
pub(super) fn judge(
    received: &Received,
    shown: &Shown,
    library: &[&Known],
    setting: &Setting<'_>,
) -> FileReport {
    let bench = Bench { received, setting };
    let Some(best) = bench.best(shown, library, &BTreeSet::new()) else {
        return bench.named_only(shown, library);
    };
    let mut reports = several::apart(&bench, shown, &best, library);
    if reports.is_empty() {
        return best.report(library, is_marked_draft(shown, best.known, setting));
    }
    let mut first = reports.remove(0);
    first.also = reports;
    first
}

/// What every comparison of a document needs.
pub(super) struct Bench<'b> {
    received: &'b Received,
    pub setting: &'b Setting<'b>,
}

impl Bench<'_> {
    /// The release that a document is nearest to. `beside`: lines that belong to another statement in the same document.
    pub fn best<'k>(
        &self,
        shown: &Shown,
        library: &[&'k Known],
        beside: &BTreeSet<String>,
    ) -> Option<Candidate<'k>> {
        let mut nearest: Vec<(&Known, Comparison)> = library
            .iter()
            .map(|known| {
                (
                    *known,
                    compare(&shown.evidence, &known.record, claim(shown, known)),
                )
            })
            .filter(|(_, found)| found.words > 0)
            .collect();
        nearest.sort_by_key(|(known, found)| {
            let is_claimed = claim(shown, known) != Claim::None;
            (Reverse((is_claimed, found.words)), Reverse(known.number()))
        });
        nearest.truncate(NEAREST);
        let mut best: Option<Candidate<'_>> = None;
        for (known, found) in nearest {
            let is_beaten = |best: &Candidate<'_>| best.beats(claim(shown, known), found.words);
            if best.as_ref().is_some_and(is_beaten) {
                continue;
            }
            let candidate = Candidate::new(self, shown, known, &found, beside);
            if best.as_ref().is_none_or(|best| candidate.rank() < best.rank()) {
                best = Some(candidate);
            }
            if best.as_ref().is_some_and(|best| best.is_ours) {
                break;
            }
        }
        best
    }

    /// A document that names a release and has nothing of its words: one of its parts may hold the line of the edition only.
    fn named_only(&self, shown: &Shown, library: &[&Known]) -> FileReport {
        let named = library.iter().find(|known| claim(shown, known) != Claim::None);
        let Some(known) = named else {
            return FileReport::unknown();
        };
        let all = LanguageFound::none_of(&known.publication.languages);
        let first = Comparison {
            languages: all,
            ..Comparison::default()
        };
        let candidate = Candidate::new(self, shown, known, &first, &BTreeSet::new());
        let mut report = candidate.report(library, false);
        report.part = true;
        if !report.foreign.is_empty() || !report.differences.is_empty() {
            report.quotation = None;
            report.verdict = Verdict::Altered;
        } else if candidate.claim == Claim::Whole && !candidate.is_ours {
            report.verdict = Verdict::Unknown;
        }
        report
    }
}

/// Whether a document says of itself that it is this release, or one part of it.
pub(super) fn claim(shown: &Shown, known: &Known) -> Claim {
    let is_named = known
        .digest()
        .is_some_and(|digest| shown.evidence.mentions(&digest.short()));
    match (is_named, parts::are_all(shown)) {
        (false, _) => Claim::None,
        (true, true) => Claim::Whole,
        (true, false) => Claim::Part,
    }
}

fn name(report: &mut FileReport, known: &Known) {
    let statement = &known.publication.statement;
    report.statement = Some(statement.clone());
    report.release = known
        .release
        .as_ref()
        .map(|release| ReleaseReport::of(statement, release));
    report.record.clone_from(&known.release);
    report.embargo = known.embargo.map(|embargo| embargo.shown());
}

/// One release that a document may be of, compared in full.
pub(super) struct Candidate<'k> {
    pub known: &'k Known,
    claim: Claim,
    pub found: Comparison,
    /// What was compared with: its texts, and the lines that its layouts add.
    pub record: Record,
    is_ours: bool,
    doubts: Vec<&'static str>,
    /// Its words differ, but whether they were read as they are shown is not certain.
    is_unsure: bool,
}

impl<'k> Candidate<'k> {
    fn new(
        bench: &Bench<'_>,
        shown: &Shown,
        known: &'k Known,
        first: &Comparison,
        beside: &BTreeSet<String>,
    ) -> Self {
        let claim = claim(shown, known);
        let publication = known.with(&in_order(known, first));
        let settings = settings(known, bench.setting);
        let format = evidence::format_of(&bench.received.file, &bench.received.bytes);
        let set: Option<Vec<Vec<Vec<u8>>>> = settings
            .iter()
            .map(|setting| set_otherwise(bench.received, format, &publication, setting))
            .collect();
        let Some(set) = set else {
            return Self {
                known,
                claim,
                found: whole(known, &publication, first),
                record: known.record.clone(),
                is_ours: true,
                doubts: Vec::new(),
                is_unsure: false,
            };
        };
        let (mut lines, mut carriers) = (parts::labels(shown), BTreeSet::new());
        let mut families = BTreeSet::new();
        lines.extend(beside.iter().cloned());
        for (setting, own) in settings.iter().zip(&set) {
            let found = furniture(known, &publication, (format, own), setting);
            lines.extend(found.lines);
            carriers.extend(found.carriers);
            families.extend(found.families);
        }
        let record = Record {
            languages: known.record.languages.clone(),
            furniture: lines,
        };
        let found = compare(&shown.evidence, &record, claim);
        let mut doubts: Vec<&'static str> = shown
            .carriers
            .difference(&carriers)
            .map(|carrier| carrier.kind.as_str())
            .collect();
        doubts.dedup();
        let is_out_of_order = !found.differences.is_empty()
            && doubts.contains(&CarrierKind::Order.as_str())
            && has_same_words(&shown.evidence, &record, &found.languages);
        let is_guesswork = !shown.families.is_subset(&families) && !is_legible(&found);
        Self {
            known,
            claim,
            found,
            record,
            is_ours: false,
            doubts,
            is_unsure: is_out_of_order || is_guesswork,
        }
    }

    /// The least is the best: what it is byte for byte; what it says that it is; what explains most of the words and
    /// leaves least unexplained; a release before a draft; the latest.
    fn rank(&self) -> impl Ord + use<> {
        let problems = self.found.differences.len() + self.found.foreign_words;
        (
            !self.is_ours,
            self.claim == Claim::None,
            Reverse(self.found.words),
            problems,
            self.known.release.is_none(),
            Reverse(self.known.number()),
        )
    }

    /// Whether another cannot be better, of which is known what the document claims of it and how many of its words are
    /// there at most. What a document is byte for byte has all its words.
    fn beats(&self, claim: Claim, most: usize) -> bool {
        (self.claim != Claim::None || claim == Claim::None) && most < self.found.words
    }

    pub fn report(&self, library: &[&Known], is_marked_draft: bool) -> FileReport {
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
        } else if self.is_unsure {
            report.is_unsure = true;
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
fn newer(known: &Known, found: &Comparison, library: &[&Known]) -> Option<u32> {
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

/// Whether what differs must be what is shown, and no error of reading: fonts that are not ours, and lines that other
/// programs set, are read well where most sentences are as they should be, and where others have other letters.
fn is_legible(found: &Comparison) -> bool {
    let sentences: usize = found.languages.iter().map(|own| own.segments.len()).sum();
    let letters = |text: &str| {
        let key = written_key(text);
        let mut letters: Vec<char> = key.chars().filter(|c| c.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters
    };
    let mut differences = found.differences.iter();
    found.foreign.is_empty()
        && found.differences.len() * LEGIBLE <= sentences
        && differences
            .all(|own| own.kind == DifferenceKind::Changed && letters(&own.old) != letters(&own.new))
}

/// One sentence of so many may differ in a document that is read well.
const LEGIBLE: usize = 4;

/// What we write in the format of a document, in each layout; nothing if the document is, byte for byte, one of these.
/// What no reader of words is for is known by its bytes only.
fn set_otherwise(
    received: &Received,
    format: &str,
    publication: &Publication,
    setting: &Setting<'_>,
) -> Option<Vec<Vec<u8>>> {
    let is_other = |bytes: &Vec<u8>| *bytes != received.bytes;
    if received.bytes.starts_with(b"{") && !laid_out(publication, "json", setting).all(|own| is_other(&own)) {
        return None;
    }
    let own = laid_out(publication, format, setting);
    own.map(|own| Some(own).filter(is_other)).collect()
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
pub(super) fn is_marked_draft(shown: &Shown, known: &Known, setting: &Setting<'_>) -> bool {
    known.publication.languages.iter().any(|lang| {
        let notice = setting
            .labels
            .label(lang, "publication-draft-notice", &Args::new());
        shown.evidence.mentions(&notice)
    })
}
