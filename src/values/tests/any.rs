//! Whatever a text holds, it is read, and in time that grows with its length.

use proptest::prelude::*;

use super::*;

#[test]
fn a_text_of_nothing_but_numbers_is_read_so_far_only() {
    assert!(reading("en", &"5 ".repeat(120_000)).figures.len() <= 100_001);
}

#[test]
fn a_long_text_takes_time_in_proportion() {
    for unit in [
        "5/2/2021 ",
        "5 شباط ",
        "1.",
        "a@",
        "http://",
        "ستة و",
        "الجمعة 5 شباط، ",
        "%5",
        "9",
        "+0770 ",
        "7:30 ",
        "السابعة والربع ",
        "half past seven ",
        "الساعة 7 إلا ",
        "10 محرم 1442 هـ ",
        "+964 (0) ",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        let start = std::time::Instant::now();
        for lang in ["ar", "ckb", "kmr", "en"] {
            let _ = reading(lang, &text);
        }
        assert!(start.elapsed().as_secs() < 20, "{unit}: {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>(), lang in prop::sample::select(vec!["ar", "ckb", "kmr", "en", "fr"])) {
        let reading = reading(lang, &text);
        let figures = reading.figures.iter().map(|figure| &figure.span);
        let days = reading.days.iter().map(|day| &day.span);
        let months = reading.months.iter().map(|month| &month.span);
        for span in figures.chain(days).chain(months) {
            prop_assert!(text.get(span.clone()).is_some_and(|piece| !piece.is_empty()));
        }
    }

    #[test]
    fn any_row_of_what_is_known_is_read(
        text in "(5|12|2021|[0-9]{1,12}|٥|/|-|\\.|,|%| |شباط|الجمعة|من|ستة|و|ألف|ونصف|في المئة|May|March|of|and|half|million|لە سەدا|مانگی|دوو|ji sedî|Sibat|الساعة|:30|مساء|إلا|ربعا|دقيقة|saet|p\\.m\\.|past|to|هـ|محرم|تشرين|ساحة|ê|'|s|th|\\+0){0,14}",
        lang in prop::sample::select(vec!["ar", "ckb", "kmr", "en"]),
    ) {
        let reading = reading(lang, &text);
        for figure in &reading.figures {
            prop_assert!(text.get(figure.span.clone()).is_some_and(|piece| !piece.is_empty()));
        }
    }
}
