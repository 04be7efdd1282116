//! Invented documents, cut and joined and shortened at random: nothing is lost, and what belongs together is found.

use super::*;
use proptest::prelude::*;
use std::time::Instant;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn pieces(texts: &[String]) -> Vec<Piece<'_>> {
    texts
        .iter()
        .enumerate()
        .map(|(at, text)| Piece {
            text,
            opens: at % 4 == 0,
            kind: BlockKind::Paragraph,
        })
        .collect()
}

fn aligned(source: &[String], target: &[String]) -> Vec<Bead> {
    let (ar, en) = (lang("ar"), lang("en"));
    let (source, target) = (pieces(source), pieces(target));
    let side = |lang, pieces| Side { lang, pieces };
    align(&side(&ar, &source), &side(&en, &target), None)
}

/// Every segment once, in order.
fn covers(beads: &[Bead], sizes: (usize, usize)) -> bool {
    let (mut source, mut target) = (0, 0);
    for bead in beads {
        if bead.source.start != source || bead.target.start != target || bead.confidence > 100 {
            return false;
        }
        (source, target) = (bead.source.end, bead.target.end);
        if bead.source.is_empty() && bead.target.is_empty() {
            return false;
        }
    }
    (source, target) == sizes
}

const SOURCES: &[&str] = &[
    "زار وفد الرابطة مدينة كركوك والتقى {} من الأهالي.",
    "وقال رئيس الجمعية إن المشروع يحتاج إلى {} مليون دينار قبل نهاية العام الحالي.",
    "هل تكفي {} مدرسة؟",
    "شكرا لكم جميعا، والرقم {}.",
    "وأضافت الناطقة باسم المجلس أن العمل في جسر الموصل القديم توقف منذ {} يوما بسبب نقص المواد وتأخر الرواتب.",
    "رقم الهاتف {}",
];
const TARGETS: &[&str] = &[
    "A delegation of the league visited the city of Kirkuk and met {} of its people.",
    "The head of the society said that the project needs {} million dinars before the end of this year.",
    "Are {} schools enough?",
    "Thank you all, and the number is {}.",
    "The council's speaker added that work on the old bridge of Mosul had stopped {} days ago for lack of materials and pay.",
    "Telephone {}",
];

/// A pair of sentences with a number of its own.
fn sentence(kind: usize, number: usize) -> (String, String) {
    let number = (number + 11).to_string();
    let of = |list: &[&str]| list[kind % list.len()].replace("{}", &number);
    (of(SOURCES), of(TARGETS))
}

/// What becomes of a sentence on its way into print.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    Kept,
    JoinedInSource,
    JoinedInTarget,
    NotInSource,
    NotInTarget,
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        16 => Just(Fate::Kept),
        2 => Just(Fate::JoinedInSource),
        2 => Just(Fate::JoinedInTarget),
        1 => Just(Fate::NotInSource),
        1 => Just(Fate::NotInTarget),
    ]
}

type Side2 = Vec<(String, Vec<usize>)>;

/// Both documents, each segment with the sentences that went into it.
fn printed(fates: &[(usize, Fate)]) -> (Side2, Side2) {
    let (mut source, mut target): (Side2, Side2) = (Vec::new(), Vec::new());
    let put = |side: &mut Side2, text: String, at: usize, joined: bool| match side.last_mut() {
        Some(last) if joined => {
            last.0.push(' ');
            last.0.push_str(&text);
            last.1.push(at);
        }
        _ => side.push((text, vec![at])),
    };
    for (at, (kind, fate)) in fates.iter().enumerate() {
        let (from, to) = sentence(*kind, at);
        if *fate != Fate::NotInSource {
            put(&mut source, from, at, *fate == Fate::JoinedInSource);
        }
        if *fate != Fate::NotInTarget {
            put(&mut target, to, at, *fate == Fate::JoinedInTarget);
        }
    }
    (source, target)
}

fn texts(side: &[(String, Vec<usize>)]) -> Vec<String> {
    side.iter().map(|(text, _)| text.clone()).collect()
}

/// How many beads share a sentence, of those with two sides.
fn right(beads: &[Bead], source: &[(String, Vec<usize>)], target: &[(String, Vec<usize>)]) -> (usize, usize) {
    let of = |side: &[(String, Vec<usize>)], range: &Range<usize>| -> Vec<usize> {
        side[range.clone()]
            .iter()
            .flat_map(|(_, own)| own.clone())
            .collect()
    };
    let pairs: Vec<_> = beads.iter().filter(|bead| bead.is_pair()).collect();
    let good = pairs.iter().filter(|bead| {
        let (from, to) = (of(source, &bead.source), of(target, &bead.target));
        from.iter().any(|at| to.contains(at))
    });
    (good.count(), pairs.len())
}

#[test]
fn a_document_that_was_translated_sentence_by_sentence_is_found_so() {
    let fates: Vec<_> = (0..40).map(|at| (at * 5 + at / 3, Fate::Kept)).collect();
    let (source, target) = printed(&fates);
    let beads = aligned(&texts(&source), &texts(&target));
    assert_eq!(beads.len(), 40);
    for (at, bead) in beads.iter().enumerate() {
        assert_eq!(
            (bead.source.clone(), bead.target.clone()),
            (at..at + 1, at..at + 1)
        );
        assert!(!bead.is_doubtful(), "{at}: {}", bead.confidence);
    }
}

#[test]
fn what_is_left_out_or_joined_is_found_so() {
    let mut fates: Vec<_> = (0..20).map(|at| (at, Fate::Kept)).collect();
    (fates[4].1, fates[9].1) = (Fate::NotInTarget, Fate::JoinedInTarget);
    (fates[14].1, fates[17].1) = (Fate::NotInSource, Fate::JoinedInSource);
    let (source, target) = printed(&fates);
    let beads = aligned(&texts(&source), &texts(&target));
    let sizes: Vec<_> = beads
        .iter()
        .map(|bead| (bead.source.len(), bead.target.len()))
        .collect();
    let odd: Vec<_> = sizes.into_iter().filter(|size| *size != (1, 1)).collect();
    assert_eq!(odd, [(1, 0), (2, 1), (0, 1), (1, 2)]);
}

#[test]
fn a_wrong_number_makes_a_pair_doubtful() {
    let fates: Vec<_> = (0..12).map(|at| (at, Fate::Kept)).collect();
    let (source, target) = printed(&fates);
    let (source, mut target) = (texts(&source), texts(&target));
    target[6] = target[6].replace("17", "71");
    let beads = aligned(&source, &target);
    assert!(beads[6].is_doubtful() && beads[6].confidence < beads[5].confidence);
    assert!(!beads[5].is_doubtful());
}

#[test]
fn the_terms_of_the_termbase_tell_lines_apart() {
    use crate::terms::{Entry, Names};
    let (ar, en) = (lang("ar"), lang("en"));
    let entry = |source: &str, target: &str| {
        let mut entry = Entry::default();
        entry.names.insert(ar.clone(), Names::of(source));
        entry.names.insert(en.clone(), Names::of(target));
        entry
    };
    let terms = Termbase::new(vec![entry("لجنة", "committee"), entry("نقابة", "union")]);
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let (source, target) = (texts(&["لجنة الحي", "نقابة الحي"]), texts(&["the union"]));
    let (source, target) = (pieces(&source), pieces(&target));
    let side = |lang, pieces| Side { lang, pieces };
    let beads = align(&side(&ar, &source), &side(&en, &target), Some(&terms));
    let pair = beads.iter().find(|bead| bead.is_pair()).unwrap();
    assert!(pair.source.contains(&1), "{beads:?}");
}

#[test]
fn an_empty_side_leaves_the_other_without_counterpart() {
    let two = ["نص.".to_owned(), "آخر.".to_owned()];
    assert!(aligned(&[], &[]).is_empty());
    let beads = aligned(&two, &[]);
    assert!(covers(&beads, (2, 0)) && beads.iter().all(|bead| !bead.is_pair()));
    assert!(covers(&aligned(&[], &two), (0, 2)));
}

#[test]
fn hostile_documents_take_time_and_memory_within_bounds() {
    let many = |text: &str, count: usize| vec![text.to_owned(); count];
    // The same line again and again; numbers that are everywhere; one side far longer.
    for (source, target) in [
        (many("نص 5 a@b.c", 6_000), many("text 5 a@b.c", 6_000)),
        (many("نص", 20_000), many("text", 3)),
        (
            many("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", 1_500),
            many("15 14 13 12 11 10", 3_000),
        ),
    ] {
        let start = Instant::now();
        let beads = aligned(&source, &target);
        assert!(covers(&beads, (source.len(), target.len())));
        assert!(start.elapsed().as_secs() < 120, "{:?}", start.elapsed());
    }
    assert!(aligned(&many("x", SEGMENTS_MAX + 1), &many("x", 1)).is_empty());
}

#[test]
fn a_long_stretch_that_one_side_lacks_does_not_lead_astray() {
    let fates: Vec<_> = (0..1_500)
        .map(|at| {
            (
                at * 7 + at / 5,
                if (400..900).contains(&at) {
                    Fate::NotInTarget
                } else {
                    Fate::Kept
                },
            )
        })
        .collect();
    let (source, target) = printed(&fates);
    let beads = aligned(&texts(&source), &texts(&target));
    assert!(covers(&beads, (1_500, 1_000)));
    let (good, all) = right(&beads, &source, &target);
    assert!(good * 100 >= all * 98, "{good} of {all}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_lost_and_most_is_right(fates in prop::collection::vec((0..6usize, fate()), 12..60)) {
        let (source, target) = printed(&fates);
        let beads = aligned(&texts(&source), &texts(&target));
        prop_assert!(covers(&beads, (source.len(), target.len())));
        let (good, all) = right(&beads, &source, &target);
        // In a dozen segments of one pattern, one that is gone beside two that are joined cannot be told.
        prop_assert!(all - good <= 1 + all / 10, "{} of {}", good, all);
    }

    #[test]
    fn any_texts_are_covered_and_always_in_the_same_way(
        source in prop::collection::vec("[a-zابت0-9 .؟:()@\u{202e}\n]{0,30}", 0..30),
        target in prop::collection::vec("\\PC{0,30}", 0..30),
    ) {
        let beads = aligned(&source, &target);
        prop_assert!(covers(&beads, (source.len(), target.len())));
        prop_assert_eq!(aligned(&source, &target), beads);
    }
}
