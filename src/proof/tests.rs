//! What a person would say of a pasted text, and what the comparison says.

use proptest::prelude::*;

use super::*;
use crate::alignment::Class;

const AR: &[&str] = &[
    "بيان صادر عن نقابة عمال الميناء",
    "البصرة، 5 شباط 2021",
    "تدين النقابة حريق المخزن رقم 3.",
    "لم يصب أحد بأذى.",
    "نطالب الإدارة بفحص المخازن كلها.",
    "مجلس النقابة",
];
const EN: &[&str] = &[
    "Statement by the Harbour Workers' Union",
    "Basra, 5 February 2021",
    "The union condemns the fire in warehouse 3, which the management had not inspected for two years.",
    "Nobody was hurt.",
    "We call on the management to inspect all warehouses.",
    "The council of the union",
];

fn language(tag: &str, texts: &[&str]) -> RecordLanguage {
    RecordLanguage {
        lang: Lang::parse(tag).unwrap(),
        passages: texts
            .iter()
            .enumerate()
            .map(|(index, text)| Passage {
                segment: SegmentId::of_source(u64::try_from(index).unwrap() + 1),
                text: (*text).to_owned(),
                marker: None,
            })
            .collect(),
    }
}

fn record() -> Record {
    Record {
        languages: vec![language("ar", AR), language("en", EN)],
        furniture: vec!["Release 1 · 5 February 2021 · harbour · aaaa-bbbb".into()],
    }
}

fn judged(text: &str) -> Comparison {
    let blocks: Vec<&str> = text.split("\n\n").collect();
    compare(&Evidence::of_blocks(blocks), &record(), Claim::None)
}

fn is_clean(found: &Comparison) -> bool {
    found.words > 0 && found.differences.is_empty() && found.foreign.is_empty()
}

#[test]
fn the_whole_text_and_parts_of_it_are_known() {
    for text in [
        AR.join("\n\n"),
        format!("{}\n\n{}", AR.join("\n\n"), EN.join("\n\n")),
        EN[2].to_owned(),
        EN[2..5].join(" "),
        "Nobody was hurt.".into(),
        "> The union condemns the fire\n> in warehouse 3, which the management\n> had not inspected for two years.".into(),
        "The union condemns the fire in warehouse 3, which the management had not".into(),
        "تدين النقابـــة حريق المخزن رقم ٣ .".into(),
        "تدين  الن قابة حريق المخ زن رقم 3.".into(),
        "\u{200f}لم \u{202a}يصب\u{202c} أحد بأذى.".into(),
        format!("{}\n\nRelease 1 · 5 February 2021 · harbour · aaaa-bbbb", EN.join("\n\n")),
    ] {
        let found = judged(&text);
        assert!(is_clean(&found), "{text}\n{found:#?}");
    }
    assert!(judged(&EN.join("\n")).languages[0].is_whole());
    assert!(!judged(EN[2]).languages[0].is_whole());
}

#[test]
fn every_alteration_is_found_and_named() {
    use DifferenceKind::{Added, Changed, Cut, Missing, Moved};
    for (from, to, kinds, class) in [
        ("warehouse 3,", "warehouse 4,", vec![Changed], Class::Substance),
        ("not inspected", "inspected", vec![Changed], Class::Substance),
        ("Nobody was", "Everybody was", vec![Changed], Class::Substance),
        (
            "The union condemns",
            "The union welcomes",
            vec![Changed],
            Class::Wording,
        ),
        ("Basra, 5", "Basra, 6", vec![Changed], Class::Substance),
        ("hurt.", "hurt?", vec![Changed], Class::Wording),
        (
            "hurt.\n\n",
            "hurt.\n\nWe shall burn the port.\n\n",
            vec![Added],
            Class::Substance,
        ),
        ("Nobody was hurt.\n\n", "", vec![Missing], Class::Substance),
        ("لم يصب", "يصب", vec![Changed], Class::Substance),
        ("رقم 3", "رقم 3 0", vec![Changed], Class::Substance),
        ("كلها", "كلّها", vec![Changed], Class::Orthographic),
        (
            "had not inspected",
            "had notinspected",
            vec![Changed],
            Class::Substance,
        ),
    ] {
        let whole = format!("{}\n\n{}", AR.join("\n\n"), EN.join("\n\n"));
        let forged = whole.replace(from, to);
        assert_ne!(whole, forged, "{from}");
        let found = judged(&forged);
        let seen: Vec<_> = found.differences.iter().map(|one| one.kind).collect();
        assert_eq!(seen, kinds, "{to}\n{found:#?}");
        assert_eq!(found.differences[0].class, class, "{to}\n{found:#?}");
    }
    let swapped = format!(
        "{}\n\n{} {} {}\n\n{}",
        EN[..2].join("\n\n"),
        EN[3],
        EN[2],
        EN[4],
        EN[5]
    );
    let found = judged(&swapped);
    assert!(
        found.differences.iter().any(|one| one.kind == Moved),
        "{found:#?}"
    );
    let found = judged("inspected for two years.");
    assert_eq!(found.words, 0, "four words are anybody's");
    let found = judged("the management to inspect all warehouses.");
    assert!(is_clean(&found), "{found:#?}");
    let cut = compare(
        &Evidence::of_blocks(["the members took part in the strike of the port"]),
        &Record {
            languages: vec![language(
                "en",
                &["It is not true that the members took part in the strike of the port."],
            )],
            furniture: vec![],
        },
        Claim::None,
    );
    assert_eq!(cut.differences[0].kind, Cut);
}

#[test]
fn a_newspapers_own_words_are_told_apart() {
    let found = judged(&format!(
        "The port of the union spoke on Friday, after the fire.\n\n“{}” it said.\n\nThe ministry did not answer.",
        EN[2..4].join(" ")
    ));
    assert_eq!(found.differences, []);
    assert_eq!(found.foreign.len(), 3, "{found:#?}");
    let forged = judged(&format!("The union said: “{}”", EN[2].replace("3", "4")));
    assert_eq!(forged.differences.len(), 1, "{forged:#?}");
}

#[test]
fn languages_may_stand_side_by_side() {
    let rows = AR.iter().zip(EN).flat_map(|(ar, en)| [*ar, *en]);
    let found = compare(&Evidence::of_blocks(rows), &record(), Claim::Whole);
    assert!(is_clean(&found), "{found:#?}");
    assert!(found.languages.iter().all(LanguageFound::is_whole));
}

#[test]
fn what_says_that_it_is_the_release_must_be_all_of_it() {
    let evidence = Evidence::of_blocks(EN[..5].iter().copied().chain(["And we lied."]));
    assert_eq!(compare(&evidence, &record(), Claim::None).differences, []);
    let found = compare(&evidence, &record(), Claim::Whole);
    let kinds: Vec<_> = found.differences.iter().map(|one| one.kind).collect();
    assert_eq!(kinds.len(), 2, "{found:#?}");
}

#[test]
fn what_says_that_it_is_a_part_may_end_anywhere_and_say_nothing_else() {
    let part = |texts: &[&str]| compare(&Evidence::of_blocks(texts), &record(), Claim::Part);
    assert!(is_clean(&part(&EN[2..4])));
    assert!(is_clean(&part(&EN[4..])));
    let edition = record().furniture[0].clone();
    assert!(
        is_clean(&part(&[AR[5], &edition])),
        "two words, before a line that has words of others"
    );
    assert_eq!(part(&[EN[2], EN[4]]).differences[0].kind, DifferenceKind::Missing);
    assert_eq!(
        part(&[EN[2], "And we lied."]).differences[0].kind,
        DifferenceKind::Added
    );
}

#[test]
fn a_quotation_may_leave_out_the_and_that_is_written_onto_its_first_word() {
    let record = Record {
        languages: vec![language(
            "ar",
            &["ونطالب الإدارة بفحص المخازن كلها قبل نهاية الشهر."],
        )],
        furniture: vec![],
    };
    let quoted = |text: &str| compare(&Evidence::of_blocks([text]), &record, Claim::None);
    let found = quoted("قالت النقابة: «نطالب الإدارة بفحص المخازن كلها»");
    assert_eq!(found.differences, [], "{found:#?}");
    assert!(found.languages[0].cut);
    let found = quoted("قالت النقابة: «طالب الإدارة بفحص المخازن كلها»");
    assert_eq!(found.differences.len(), 1, "{found:#?}");
}

#[test]
fn a_short_sentence_is_found_without_its_vowels() {
    let record = Record {
        languages: vec![language(
            "ar",
            &["لَمْ يُصَبْ أَحَدٌ بِأَذًى.", "نُطالِبُ الإدارةَ بِفَحْصِ المَخازِنِ."],
        )],
        furniture: vec![],
    };
    let found = compare(&Evidence::of_blocks(["لم يصب احد بأذى."]), &record, Claim::None);
    assert_eq!(found.differences.len(), 1, "{found:#?}");
    assert_eq!(found.differences[0].class, Class::Orthographic);
    let found = compare(
        &Evidence::of_blocks(["نطالب الإدارة بفحص المصانع."]),
        &record,
        Claim::None,
    );
    assert!(!is_clean(&found), "{found:#?}");
}

#[test]
fn large_texts_take_bounded_time() {
    let many: Vec<String> = (0..4000)
        .map(|n| format!("Sentence {n} says that the harbour stays open."))
        .collect();
    let texts: Vec<&str> = many.iter().map(String::as_str).collect();
    let record = Record {
        languages: vec![language("en", &texts)],
        furniture: vec![],
    };
    let found = compare(
        &Evidence::of_blocks([many.join(" ").replace("1234", "1235")]),
        &record,
        Claim::None,
    );
    assert_eq!(found.differences.len(), 1);
}

#[test]
fn the_same_words_in_another_order_are_told_from_other_words() {
    let line = record().furniture[0].clone();
    let mixed = format!("{} {} {line} {} {}", EN[3], EN[5], EN[..3].join(" "), EN[4]);
    let is_same = |text: &str| {
        let found = judged(text);
        has_same_words(&Evidence::of_blocks([text]), &record(), &found.languages)
    };
    assert!(is_same(&mixed));
    for other in [
        mixed.replace("two years", "ten years"),
        mixed.replace("Nobody ", ""),
        format!("{mixed} not"),
    ] {
        assert!(!is_same(&other), "{other}");
    }
}

proptest! {
    /// No letter, digit or mark can be put into, taken from or changed in a text without its being seen; but for the
    /// keyboard on which a comma was typed.
    #[test]
    fn one_changed_character_is_never_genuine(
        place in any::<prop::sample::Index>(),
        with in "[0-9a-zلانهو\u{64b}-\u{650}ئ?!,.-]?",
        arabic in any::<bool>(),
    ) {
        let text = if arabic { AR.join("\n\n") } else { EN.join("\n\n") };
        let chars: Vec<char> = text.chars().collect();
        let at = place.index(chars.len());
        prop_assume!(!chars[at].is_whitespace() && !with.starts_with(chars[at]));
        prop_assume!((chars[at], with.as_str()) != ('،', ","));
        let forged: String = chars[..at].iter().copied().chain(with.chars()).chain(chars[at + 1..].iter().copied()).collect();
        let found = judged(&forged);
        prop_assert!(!is_clean(&found) || !found.languages[0].is_whole(), "{}", forged);
    }

    #[test]
    fn any_text_is_compared(blocks in prop::collection::vec(any::<String>(), 0..4)) {
        let _ = compare(&Evidence::of_blocks(&blocks), &record(), Claim::Whole);
    }
}
