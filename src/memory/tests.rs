//! What is found is what comparing with everything would find.

use super::*;
use crate::model::Lang;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn ar() -> Lang {
    Lang::parse("ar").unwrap()
}

fn units<'t>(texts: &'t [(String, String)]) -> Vec<Unit<'t>> {
    texts
        .iter()
        .enumerate()
        .map(|(at, (source, target))| Unit {
            source,
            target,
            standing: Standing::ALL[at % Standing::ALL.len()],
            around: None,
        })
        .collect()
}

fn pairs(sources: &[&str]) -> Vec<(String, String)> {
    let number = |(at, source): (usize, &&str)| ((*source).to_owned(), format!("t{at}"));
    sources.iter().enumerate().map(number).collect()
}

/// The scores of the best targets, by comparing with every unit.
fn exhaustive(units: &[Unit<'_>], text: &str, wanted: &Wanted) -> Vec<u8> {
    let mut scored: Vec<(u8, &str)> = units
        .iter()
        .map(|unit| {
            let score = similarity(text, unit.source, &ar()).saturating_sub(unit.standing.penalty());
            (score, unit.target)
        })
        .filter(|(score, _)| *score >= wanted.least)
        .collect();
    scored.sort_by(|one, other| other.cmp(one));
    let mut seen = BTreeSet::new();
    let new = scored.into_iter().filter(|(_, target)| seen.insert(*target));
    new.map(|(score, _)| score).take(wanted.most).collect()
}

fn find(texts: &[(String, String)], text: &str) -> Vec<(u8, Kind, String)> {
    let units: Vec<Unit<'_>> = texts
        .iter()
        .map(|(source, target)| Unit {
            source,
            target,
            standing: Standing::Approved,
            around: None,
        })
        .collect();
    let index = build(&units, &ar());
    let wanted = Wanted {
        least: 70,
        most: 5,
        around: None,
    };
    let found = Search::new(&index).find(text, &ar(), &wanted);
    found
        .iter()
        .map(|found| (found.score, found.kind, texts[found.unit as usize].1.clone()))
        .collect()
}

#[test]
fn spelling_that_nobody_reads_makes_no_difference() {
    let texts = pairs(&["صدر في ٥ شباط، ٢٠٢١", "شيء آخر تماماً"]);
    let found = find(&texts, "صَدَرَ في 5 شباط، 2021");
    assert_eq!(found, [(100, Kind::Exact, "t0".to_owned())]);
}

#[test]
fn two_words_are_found_when_one_has_another_form_or_a_mark_is_added() {
    let texts = pairs(&["مجلس النقابة", "مجلس الميناء", "رئيس النقابة"]);
    let scores = |text: &str| {
        let found = find(&texts, text);
        found
            .iter()
            .map(|found| (found.0, found.2.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(scores("ومجلس النقابة"), [(75, "t0".to_owned())]);
    assert_eq!(scores("مجلس النقابة."), [(88, "t0".to_owned())]);
    assert_eq!(scores("مجلس"), []);
}

#[test]
fn the_same_place_comes_before_the_same_text() {
    let source = "مجلس النقابة";
    let here = [place("قبل", &ar()), place("", &ar())];
    let there = [place("قبل", &ar()), place("بعد", &ar())];
    let unit = |target, around| Unit {
        source,
        target,
        standing: Standing::Approved,
        around: Some(around),
    };
    let index = build(&[unit("here", here), unit("there", there)], &ar());
    let wanted = Wanted {
        least: 70,
        most: 5,
        around: Some(here),
    };
    let found = Search::new(&index).find(source, &ar(), &wanted);
    let kinds: Vec<(u32, Kind)> = found.iter().map(|found| (found.unit, found.kind)).collect();
    assert_eq!(kinds, [(0, Kind::Context), (1, Kind::Exact)]);
}

#[test]
fn other_numbers_are_told_from_other_words() {
    let texts = pairs(&["حضر 5 وزراء إلى بغداد اليوم", "حضر ستة وزراء إلى بغداد اليوم"]);
    let units = units(&texts);
    let index = build(&units, &ar());
    let wanted = Wanted {
        least: 60,
        most: 5,
        around: None,
    };
    let found = Search::new(&index).find("حضر 7 وزراء إلى بغداد اليوم", &ar(), &wanted);
    let by_unit = |unit: u32| found.iter().find(|found| found.unit == unit).unwrap();
    assert!(by_unit(0).numbers_only && !by_unit(1).numbers_only);
    assert_eq!(by_unit(0).similarity, 95);
}

#[test]
fn parts_are_found_both_ways() {
    let texts = pairs(&[
        "نقابة عمال الميناء",
        "تدين نقابة عمال الميناء حريق المخزن رقم 3 في البصرة",
        "لا صلة له",
    ]);
    let units = units(&texts);
    let index = build(&units, &ar());
    let search = Search::new(&index);
    let parts = |text: &str| -> Vec<(u32, bool)> {
        let parts = search.parts(text, &ar(), 3);
        parts.iter().map(|part| (part.unit, part.contains)).collect()
    };
    assert_eq!(parts("بيان صادر عن نقابة عمال الميناء أمس"), [(0, false)]);
    assert_eq!(parts("حريق المخزن رقم 3"), [(1, true)]);
    assert_eq!(parts("حريق المخزن رقم 4"), []);
}

#[test]
fn a_text_beyond_all_length_is_found_whole_only() {
    let long = "كلمة ".repeat(LONGEST + 1);
    let texts = vec![(long.clone(), "long".to_owned())];
    assert_eq!(find(&texts, &long), [(100, Kind::Exact, "long".to_owned())]);
    assert_eq!(find(&texts, &format!("{long} أخرى")), []);
}

#[test]
fn nothing_is_found_in_nothing() {
    assert_eq!(find(&[], "نص"), []);
    assert_eq!(find(&pairs(&["", "..."]), ""), []);
    assert_eq!(find(&pairs(&["", "..."]), "!!!"), []);
}

/// Other forms of a word stood before the word itself, and what they took was missing for it.
#[test]
fn a_word_that_follows_its_other_forms_still_counts() {
    let texts = pairs(&["كتاب وبيان وبيان نص، بيان نص."]);
    let unit = Unit {
        standing: Standing::Approved,
        ..units(&texts)[0]
    };
    let wanted = Wanted {
        least: 34,
        most: 5,
        around: None,
    };
    let index = build(&[unit], &ar());
    let found = Search::new(&index).find("وكتاب بيان بيان.", &ar(), &wanted);
    assert_eq!(found.iter().map(|found| found.score).collect::<Vec<u8>>(), [34]);
}

proptest! {
    #[test]
    fn a_search_finds_what_comparing_with_everything_finds(
        sources in prop::collection::vec("((و|ال|ب)?(نص|بيان|وزير|كتاب|مجلس|5|7|86)[ .،]? ){1,7}", 1..25),
        query in "((و|ال|ب)?(نص|بيان|وزير|كتاب|مجلس|5|7|86)[ .،]? ){1,7}",
        least in 30..95_u8,
    ) {
        let texts: Vec<(String, String)> =
            sources.into_iter().enumerate().map(|(at, source)| (source, format!("t{}", at % 30))).collect();
        let units = units(&texts);
        let wanted = Wanted { least, most: 5, around: None };
        let index = build(&units, &ar());
        let found = Search::new(&index).find(&query, &ar(), &wanted);
        let scores: Vec<u8> = found.iter().map(|found| found.score).collect();
        prop_assert_eq!(&scores, &exhaustive(&units, &query, &wanted));
        prop_assert_eq!(&found, &Search::new(&index).find_by_comparing_all(&query, &ar(), &wanted));
        for found in &found {
            prop_assert_eq!(found.similarity, similarity(&query, units[found.unit as usize].source, &ar()));
        }
    }

    /// Statements of some units each: some stay as they were indexed, some change, some go, some are new.
    #[test]
    fn layers_find_what_one_index_of_everything_finds(
        statements in prop::collection::vec(
            (prop::collection::vec("((و|ال)?(نص|بيان|وزير|كتاب|5|7)[ .]? ){1,5}", 0..4), 0..4_u8),
            1..9,
        ),
        query in "((و|ال)?(نص|بيان|وزير|كتاب|5|7)[ .]? ){1,6}",
        least in 30..95_u8,
    ) {
        let mut now: Vec<Vec<(String, String)>> = Vec::new();
        let (mut old, mut old_runs) = (Vec::new(), Vec::new());
        let (mut new, mut new_runs) = (Vec::new(), Vec::new());
        for (texts, fate) in statements {
            let before: Vec<(String, String)> =
                texts.iter().enumerate().map(|(at, text)| (text.clone(), format!("t{at}"))).collect();
            let first = now.iter().map(Vec::len).sum::<usize>() as u32;
            let stays = fate == 0;
            if fate < 3 {
                old_runs.push((before.len(), stays.then_some(first)));
                old.extend(before.clone());
            }
            let today = match fate {
                0 => before,
                1 => continue,
                _ => before.into_iter().map(|(source, target)| (format!("{source} كتاب"), target)).collect(),
            };
            if !stays {
                new_runs.push((today.len(), Some(first)));
                new.extend(today.clone());
            }
            now.push(today);
        }
        let unit = |(source, target): &'static (String, String)| Unit {
            source,
            target,
            standing: Standing::ALL[source.len() % Standing::ALL.len()],
            around: None,
        };
        fn kept<T>(all: Vec<T>) -> &'static [T] {
            Box::leak(all.into_boxed_slice())
        }
        let index = |pairs: Vec<(String, String)>| build(&kept(pairs).iter().map(unit).collect::<Vec<_>>(), &ar());
        let (old, new, whole) = (index(old), index(new), index(now.concat()));
        let (old_numbers, new_numbers) = (numbers(old_runs), numbers(new_runs));
        let layers = vec![Layer::renumbered(&old, &old_numbers), Layer::renumbered(&new, &new_numbers)];
        let (mut layered, mut one) = (Search::over(layers), Search::new(&whole));
        for most in [1, 2, 5] {
            let wanted = Wanted { least, most, around: None };
            prop_assert_eq!(layered.find(&query, &ar(), &wanted), one.find(&query, &ar(), &wanted));
            prop_assert_eq!(layered.parts(&query, &ar(), most), one.parts(&query, &ar(), most));
        }
    }

    #[test]
    fn an_index_comes_back_from_its_bytes(
        sources in prop::collection::vec("[ابت 0-9.]{0,12}", 0..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let texts: Vec<(String, String)> = sources.into_iter().map(|source| (source, "t".to_owned())).collect();
        let index = build(&units(&texts), &ar());
        let bytes = index.to_bytes();
        let back = Index::from_bytes(&bytes);
        prop_assert_eq!(back.as_ref(), Some(&index));
        prop_assert_eq!(Index::from_bytes(&bytes[..cut.index(bytes.len())]), None);
    }

    #[test]
    fn any_text_can_be_searched(text in any::<String>(), other in any::<String>()) {
        let texts = vec![(text.clone(), "t".to_owned()), (other.clone(), "o".to_owned())];
        let index = build(&units(&texts), &ar());
        let mut search = Search::new(&index);
        let wanted = Wanted { least: 1, most: 5, around: None };
        for text in [&text, &other] {
            let _ = search.find(text, &ar(), &wanted);
            let _ = search.parts(text, &ar(), 3);
        }
    }
}
