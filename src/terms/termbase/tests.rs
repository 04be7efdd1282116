//! Terms found in texts, language by language.

use super::*;
use proptest::prelude::*;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn termbase(tag: &str, names: &[&str]) -> Termbase {
    let entries = names.iter().map(|name| {
        let mut entry = Entry::default();
        entry.names.insert(lang(tag), Names::of(name));
        entry
    });
    Termbase::new(entries.collect())
}

/// What of the text is the one term of the termbase.
fn found<'t>(tag: &str, term: &str, text: &'t str) -> Vec<&'t str> {
    let terms = termbase(tag, &[term]);
    let hits = outermost(&terms.find(text, &lang(tag)));
    hits.into_iter().map(|hit| &text[hit.range]).collect()
}

#[test]
fn a_term_is_found_in_the_forms_that_a_text_gives_it() {
    for (tag, term, text, want) in [
        ("ar", "اللجنة المركزية", "قالت للجنة المركزية", "للجنة المركزية"),
        ("ar", "لجنة", "وبلجنتها أيضاً", "وبلجنتها"),
        ("ar", "الحزب الشيوعي", "في حزبنا الشيوعي", "حزبنا الشيوعي"),
        ("ar", "نائب", "حضر النائبان", "النائبان"),
        ("ar", "كنّا", "كنا", "كنا"),
        ("ar", "آذار", "في اذار", "اذار"),
        ("ar", "عبد الله", "قال عبدالله", "عبدالله"),
        ("ar", "عبدالرحمن", "لعبد الرحمن", "لعبد الرحمن"),
        ("ar", "كوفيد-19", "مرض كوفيد 19", "كوفيد 19"),
        (
            "ar",
            "جريدة طريق الحقول",
            "في جريدة «طريق الحقول»",
            "جريدة «طريق الحقول",
        ),
        (
            "ar",
            "ساحة الأندلس",
            "سا\u{200f}حة الأنـــدلس،",
            "سا\u{200f}حة الأنـــدلس",
        ),
        ("ckb", "حزبی شیوعی", "لە حزبە شیوعییەکاندا", "حزبە شیوعییەکاندا"),
        ("ckb", "لیژنە", "لیژنەکەیان هات", "لیژنەکەیان"),
        ("ckb", "سووریا", "لەسوریاوە", "لەسوریاوە"),
        ("ckb", "کوردستان", "كوردستانی", "كوردستانی"),
        ("ckb", "ئەڵمانیا", "ئەلمانیا", "ئەلمانیا"),
        (
            "kmr",
            "Partiya Komunîst a Kurdistanê",
            "Partiya Komunîst ya Kurdistanê got",
            "Partiya Komunîst ya Kurdistanê",
        ),
        (
            "kmr",
            "Partiya Komunîst",
            "Partîyên Komunîst",
            "Partîyên Komunîst",
        ),
        ("kmr", "Iraq", "li Iraqê ye", "Iraqê"),
        ("kmr", "CDC", "ji CDC'ê re", "CDC'ê"),
        ("kmr", "Îran", "Iranê got", "Iranê"),
        ("en", "trade union", "The trade unions' demands", "trade unions"),
        (
            "en",
            "the Political Bureau",
            "a Political Bureau’s view",
            "Political Bureau’s",
        ),
        ("en", "U.S. Army", "the U.S. Army said", "U.S. Army"),
        (
            "en",
            "political party",
            "two Political Parties met",
            "Political Parties",
        ),
    ] {
        assert_eq!(found(tag, term, text), [want], "{tag}: {term} in {text}");
    }
}

#[test]
fn what_only_looks_like_a_term_is_none() {
    for (tag, term, text) in [
        ("ar", "العراق", "الحكومة العراقية والعراقيين"),
        ("ar", "طن", "وطن ووطنية"),
        ("ar", "اليمن", "إلى من يريد، في مَن تزيد"),
        ("ar", "مالي", "القدرة المالية"),
        ("ar", "لجنة مركزية", "لجنة. مركزية"),
        ("ar", "الحزب الشيوعي", "الحزب والشيوعي"),
        ("ckb", "شیر", "شێر"),
        ("en", "press", "pressure"),
        ("en", "Central Committee", "central, committee"),
    ] {
        let hits = found(tag, term, text);
        assert!(hits.is_empty(), "{tag}: {term} in {text}: {hits:?}");
    }
}

#[test]
fn the_plainer_reading_of_the_same_words_counts() {
    let terms = termbase("ar", &["مال", "مالي"]);
    let hits = terms.find("دولة مالي", &lang("ar"));
    assert_eq!(hits.iter().map(|hit| hit.entry).collect::<Vec<_>>(), [1]);
}

#[test]
fn letter_case_counts_where_the_entry_says_so() {
    let mut terms = termbase("en", &["WHO", "Union"]);
    for entry in &mut terms.entries {
        entry.case_sensitive = true;
    }
    let of = |text: &str| terms.find(text, &lang("en")).len();
    assert_eq!(
        (of("The WHO said who"), of("a union"), of("the Union’s")),
        (1, 0, 1)
    );
}

#[test]
fn every_term_of_a_large_termbase_is_found() {
    let names: Vec<String> = (0..5_000).map(|n| format!("لجنة {n} المركزية")).collect();
    let terms = termbase("ar", &names.iter().map(String::as_str).collect::<Vec<_>>());
    for n in [0, 77, 4_999] {
        let text = format!("قالت للجنة {n} المركزية");
        let hits = terms.find(&text, &lang("ar"));
        assert_eq!(
            hits.iter().map(|hit| hit.entry).collect::<Vec<_>>(),
            [n],
            "{text}"
        );
    }
}

#[test]
fn a_text_made_to_be_slow_is_not() {
    let start = std::time::Instant::now();
    let word = "وبالكانيان";
    let names: Vec<String> = (1..200).map(|n| vec![word; n].join(" ")).collect();
    let terms = termbase("ar", &names.iter().map(String::as_str).collect::<Vec<_>>());
    let text = vec![word; 3_000].join(" ");
    assert!(!terms.find(&text, &lang("ar")).is_empty());
    let letters = "ان".repeat(100_000);
    for tag in ["ar", "ckb", "kmr", "en"] {
        assert_eq!(termbase(tag, &["ان"]).find(&letters, &lang(tag)), []);
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_hit_is_a_stretch_of_the_text(text in "\\PC{0,40}", names in proptest::collection::vec("\\PC{0,8}", 0..4)) {
        for tag in ["ar", "ckb", "kmr", "en", "fr"] {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let terms = termbase(tag, &names);
            for hit in terms.find(&text, &lang(tag)) {
                prop_assert!(text.get(hit.range.clone()).is_some_and(|found| !found.is_empty()));
            }
        }
    }

    #[test]
    fn a_name_is_found_in_itself(words in proptest::collection::vec("[اأبتجحدلونيكمهةى]{2,6}", 1..4)) {
        let name = words.join(" ");
        let terms = termbase("ar", &[&name]);
        let whole = terms.find(&name, &lang("ar")).into_iter().any(|hit| hit.range == (0..name.len()));
        prop_assert!(whole, "{}", name);
    }
}
