//! Pairs that the checks of numbers and days have something, or nothing, against.

mod written;

use jiff::civil::Date;
use proptest::prelude::*;

use crate::checks::fixture::findings_of;
use crate::model::{BlockKind, Finding};

/// The checks that are tried here.
const TRIED: &[&str] = &[
    "digits",
    "numbers",
    "number-words",
    "dates",
    "weekday",
    "date-order",
    "document-date",
    "relative-day",
];

/// What is found in pairs of these languages, in a statement of this day.
fn findings(between: &str, date: Option<&str>, pairs: &[(BlockKind, &str, &str)]) -> Vec<Finding> {
    let date = date.map(|date| date.parse::<Date>().unwrap());
    findings_of(TRIED, between, date, pairs, None)
}

/// What is found in one paragraph: check, message, and what of source and target it is about.
fn found(between: &str, source: &str, target: &str) -> Vec<String> {
    shown(
        source,
        target,
        findings(
            between,
            Some("2021-02-06"),
            &[(BlockKind::Paragraph, source, target)],
        ),
    )
}

fn shown(source: &str, target: &str, findings: Vec<Finding>) -> Vec<String> {
    let show = |finding: Finding| {
        let one = finding.source.map_or("", |span| &source[span]);
        let two = finding.target.map_or("", |span| &target[span]);
        let message = finding.message.id.trim_start_matches("check-");
        format!("{}: {message}: {one} → {two}", finding.check)
    };
    findings.into_iter().map(show).collect()
}

/// The same in both directions.
#[track_caller]
fn assert_silent(cases: &[(&str, &str, &str)]) {
    for (between, source, target) in cases {
        let (one, two) = between.split_once('>').unwrap();
        assert_eq!(
            found(between, source, target),
            Vec::<String>::new(),
            "{source} → {target}"
        );
        let back = found(&format!("{two}>{one}"), target, source);
        let back: Vec<&String> = back
            .iter()
            .filter(|finding| !finding.starts_with("date-order"))
            .collect();
        assert_eq!(back, Vec::<&String>::new(), "{target} → {source}");
    }
}

#[track_caller]
fn assert_finds(cases: &[(&str, &str, &str, &str)]) {
    for (between, source, target, want) in cases {
        assert_eq!(found(between, source, target), [*want], "{source} → {target}");
    }
}

#[test]
fn the_same_numbers_in_other_words_are_no_finding() {
    assert_silent(&[
        ("ar>en", "حضر ٨٦ عضوا", "86 members attended"),
        ("ar>en", "ستة وثمانون عاما", "86 years"),
        ("ar>ckb", "34,4 في المئة", "لە سەدا ٣٤.٤"),
        ("ar>kmr", "٣٤٫٤٪", "%34,4"),
        ("ar>en", "خلال أسبوعين", "within two weeks"),
        ("ar>en", "زرنا مقرين", "we visited 2 offices"),
        ("ar>en", "نحو 2.5 مليون", "some 2,500,000"),
        ("ar>en", "مليونان ونصف المليون", "2.5 million"),
        ("ar>kmr", "1000 عامل", "1.000 karker"),
        ("ar>en", "الساعة 6 مساء", "at 18 hours"),
        ("ar>en", "من 10 إلى 20%", "10–20%"),
        ("ar>en", "ستينيات القرن الماضي", "the 1960s"),
        ("ar>en", "ستينيات القرن العشرين", "in the sixties"),
        ("ar>ckb", "الستينيات", "ساڵانی ١٩٦٠"),
        ("ar>en", "الحرب العالمية الثانية", "World War II"),
        ("ar>en", "من 5 إلى 7", "between 5 and 7"),
        ("ar>en", "١- الخدمات", "1. Services"),
        ("ar>en", "(٣) الخدمات", "(c) Services"),
        ("ar>en", "نصف الأعضاء", "half of the members"),
        ("ar>en", "هاتف: +٩٦٤ ٧٧٠ ١٢٣ ٤٥٦٧", "Phone: +964-770-123-4567"),
        ("ar>en", "أحد الأعضاء", "one of the members"),
        ("ar>ckb", "جائحة كوفيد-19", "پەتای کۆرۆنا"),
        ("ar>en", "مئات الآلاف", "hundreds of thousands"),
        ("ar>en", "الذكرى الـ86", "the 86th anniversary"),
        ("en>ckb", "20% to 30%", "سەتا 20 بۆ 30"),
        ("ar>en", "موسم 2019-20", "the 2019–2020 season"),
        ("ar>en", "ثلثي الأعضاء", "two thirds of the members"),
        (
            "ar>en",
            "التفاصيل على https://a.example/12",
            "Details at https://a.example/13",
        ),
    ]);
}

#[test]
fn slips_of_digits_are_named() {
    assert_finds(&[
        (
            "ar>en",
            "حضر 1,279 عضوا",
            "1,297 members attended",
            "digits: digits-transposed: 1,279 → 1,297",
        ),
        (
            "ar>en",
            "نسبة 2.23",
            "a rate of 2.32",
            "digits: digits-transposed: 2.23 → 2.32",
        ),
        (
            "ar>en",
            "حضر ١٢٧٩ عضوا",
            "129 members attended",
            "digits: digits-dropped: ١٢٧٩ → 129",
        ),
        (
            "ar>en",
            "حضر 86 عضوا",
            "87 members attended",
            "digits: digits-changed: 86 → 87",
        ),
        (
            "ar>en",
            "في عام 1970",
            "in 1790",
            "digits: digits-transposed: 1970 → 1790",
        ),
        (
            "ar>en",
            "3 ملايين",
            "3 billion",
            "digits: digits-shifted: 3 ملايين → 3 billion",
        ),
        (
            "ar>en",
            "كوفيد-19",
            "COVID-91",
            "digits: digits-transposed: 19 → 91",
        ),
        (
            "ar>en",
            "١- الخدمات",
            "2. Services",
            "digits: digits-changed: ١ → 2",
        ),
        (
            "ar>en",
            "هاتف 0770-123-4567",
            "Phone 0770-132-4567",
            "digits: digits-transposed: 0770-123-4567 → 0770-132-4567",
        ),
    ]);
}

#[test]
fn numbers_that_differ_are_found() {
    assert_finds(&[
        (
            "ar>en",
            "حضر 5 وفود",
            "6 delegations came",
            "numbers: number-differs: 5 → 6",
        ),
        (
            "ar>en",
            "حضر 31 عضوا",
            "members came",
            "numbers: number-missing: 31 → ",
        ),
        (
            "ar>kmr",
            "حضر الأعضاء",
            "31 endam hatin",
            "numbers: number-extra:  → 31",
        ),
        (
            "ar>en",
            "نسبة 5%",
            "a rate of 5",
            "numbers: percent-missing: 5 → 5",
        ),
        ("ar>ckb", "العدد 5", "لە سەدا 5", "numbers: percent-extra: 5 → 5"),
        (
            "ar>en",
            "حضر خمسة أعضاء",
            "members came",
            "number-words: number-missing: خمسة → ",
        ),
        (
            "ar>en",
            "حضر خمسة أعضاء",
            "six members came",
            "number-words: number-differs: خمسة → six",
        ),
        (
            "ar>en",
            "حضر خمسة أعضاء",
            "6 members came",
            "numbers: number-differs: خمسة → 6",
        ),
        (
            "en>ckb",
            "five members",
            "ئەندامان",
            "number-words: number-missing: five → ",
        ),
    ]);
}

#[test]
fn the_same_dates_in_other_words_are_no_finding() {
    assert_silent(&[
        ("ar>en", "في 5 شباط 2021", "on February 5, 2021"),
        ("ar>en", "في الخامس من شباط", "on 5 February"),
        ("ar>en", "5 شباط/فبراير 2021", "5 Feb. 2021"),
        ("ar>ckb", "5 شباط 2021", "٥ی شوباتی ٢٠٢١"),
        ("ar>kmr", "5 شباط 2021", "5'ê Sibata 2021'an"),
        ("ar>ckb", "في آذار", "لە ئازاردا"),
        ("en>ckb", "in late February", "لە کۆتایی مانگی دوودا"),
        ("ar>ckb", "12 شباط", "١٢ی مانگی ٢"),
        ("ar>en", "من 3 إلى 5 أيار 2020", "from 3 May 2020 to 5 May 2020"),
        ("ar>en", "يومي 2 و3 حزيران 2022", "on 2nd and 3rd June 2022"),
        ("ar>en", "الجمعة ٥ شباط", "Friday, 5th February"),
        ("ar>en", "5 شباط 2020 و7 شباط 2020", "5 and 7 February 2020"),
        ("ar>en", "مارس-كوف", "MERS-CoV"),
        ("ar>kmr", "25 كانون الأول", "25ê Kanûna Pêşîn"),
        ("ar>kmr", "في كانون الثاني", "di Çileyê de"),
        ("ar>en", "مارس الضغط", "he applied pressure"),
        ("ar>en", "عاش آب", "he may live"),
    ]);
}

#[test]
fn dates_that_differ_are_found() {
    assert_finds(&[
        (
            "ar>en",
            "5 شباط 2021",
            "5 March 2021",
            "dates: month-differs: شباط → March",
        ),
        (
            "ar>ckb",
            "2 كانون الأول",
            "2ی کانوونی دووەم",
            "dates: month-confused: كانون الأول → کانوونی دووەم",
        ),
        (
            "ar>en",
            "2 تشرين الأول",
            "2 November",
            "dates: month-confused: تشرين الأول → November",
        ),
        (
            "ar>kmr",
            "في كانون الأول 2020",
            "di Çileya 2020an de",
            "dates: month-confused: كانون الأول → Çileya",
        ),
        ("ar>en", "في أيلول", "then", "dates: month-missing: أيلول → "),
        (
            "ar>en",
            "حينها",
            "in September",
            "dates: month-extra:  → September",
        ),
        ("ar>en", "5 شباط", "7 February", "dates: date-differs: 5 → 7"),
        (
            "ar>en",
            "منذ عام 2003",
            "since then",
            "dates: date-missing: 2003 → ",
        ),
        (
            "ar>en",
            "5 شباط و7 آذار و9 شباط",
            "5 February, 7 March and 9 March",
            "dates: month-differs: شباط → March",
        ),
        (
            "en>ckb",
            "On 2 April we met",
            "لە 4/2 کۆبووینەوە",
            "dates: date-swapped:  → 4/2",
        ),
    ]);
    assert_eq!(
        found("ar>en", "31 شباط 2021", "31 February 2021"),
        [
            "dates: date-impossible: 31 شباط 2021 → ",
            "dates: date-impossible:  → 31 February 2021"
        ]
    );
}

#[test]
fn a_date_in_digits_that_may_be_read_both_ways_is_told() {
    assert_finds(&[
        (
            "ar>en",
            "5 شباط 2021",
            "05/02/2021",
            "date-order: date-ambiguous:  → 05/02/2021",
        ),
        (
            "ar>ckb",
            "في 5 شباط",
            "لە 5/2",
            "date-order: date-ambiguous:  → 5/2",
        ),
    ]);
    assert_silent(&[
        ("ar>en", "٢٥/٢/٢٠٢١", "25/2/2021"),
        ("ar>en", "5 شباط 2021", "2021-02-05"),
        ("ar>en", "5 أيار 2021", "5/5/2021"),
    ]);
}

#[test]
fn weekdays_are_compared_and_fit_their_dates() {
    assert_finds(&[
        (
            "ar>en",
            "مساء الخميس",
            "on Friday evening",
            "weekday: weekday-differs: الخميس → Friday",
        ),
        ("ar>en", "يوم الأحد", "then", "weekday: weekday-missing: الأحد → "),
        (
            "en>kmr",
            "then",
            "roja Çarşemê",
            "weekday: weekday-extra:  → Çarşemê",
        ),
    ]);
    // The 6th of February 2021 was a Saturday.
    assert_eq!(
        found("ar>en", "الجمعة ٦ شباط", "Friday, 6 February"),
        [
            "weekday: weekday-misfit: الجمعة ٦ شباط → ",
            "weekday: weekday-misfit:  → Friday, 6 February"
        ]
    );
    assert_silent(&[
        ("ar>en", "الجمعة 5 شباط", "Friday, 5 February"),
        ("ar>en", "الخميس 31 كانون الأول", "Thursday, 31 December"),
        ("ar>en", "الاثنين من الأعضاء", "both members"),
        ("ar>en", "يوم الاثنين", "on Monday"),
        ("ar>en", "أمس", "on Friday"),
        ("ar>en", "كل يوم أربعاء", "every Wednesday"),
        ("ar>en", "كل يوم أحد", "on Sundays"),
        ("ar>en", "رحب بالسيد خميس", "he welcomed Mr Khamis"),
    ]);
    assert_finds(&[("ar>en", "أمس", "on Sunday", "weekday: weekday-extra:  → Sunday")]);
}

#[test]
fn relative_days_stay_what_they_are() {
    assert_silent(&[
        ("ar>en", "عقد أمس لقاء", "a meeting was held yesterday"),
        ("ar>en", "في عالم اليوم", "in the world"),
    ]);
    assert_finds(&[
        (
            "ar>en",
            "عقد أمس لقاء",
            "a meeting was held today",
            "relative-day: relative-differs: أمس → today",
        ),
        (
            "ar>en",
            "عقد أمس لقاء",
            "a meeting was held",
            "relative-day: relative-missing: أمس → ",
        ),
        (
            "en>ckb",
            "a meeting",
            "سبەینێ کۆبوونەوە",
            "relative-day: relative-extra:  → سبەینێ",
        ),
    ]);
}

#[test]
fn the_dateline_is_the_day_of_the_statement() {
    let tell = |kind, date, source: &str, target: &str| {
        shown(source, target, findings("ar>en", date, &[(kind, source, target)]))
    };
    let date = Some("2021-02-05");
    let line = |source, target| tell(BlockKind::Dateline, date, source, target);
    assert!(line("بغداد – 5 شباط 2021", "Baghdad, 5 February 2021").is_empty());
    assert!(
        line("بغداد، 5 شباط", "Baghdad, February 2021").len() == 1,
        "the day is missed by `dates` only"
    );
    assert!(line("بغداد", "Baghdad").is_empty());
    assert_eq!(
        line("بغداد – 5 شباط 2020", "Baghdad, 5 February 2020"),
        [
            "document-date: document-date: 5 شباط 2020 → ",
            "document-date: document-date:  → 5 February 2020"
        ]
    );
    assert!(tell(BlockKind::Paragraph, date, "5 شباط 2020", "5 February 2020").is_empty());
    let pairs = [
        (BlockKind::Dateline, "5 شباط 2021", "5 February 2021"),
        (BlockKind::Date, "5 شباط 2020", "5 February 2020"),
    ];
    let found = findings("ar>en", None, &pairs);
    assert_eq!(
        found.len(),
        2,
        "the two lines are held against each other: {found:?}"
    );
}

#[test]
fn little_is_told_of_a_pair_that_has_much_wrong() {
    let source = (1000..3000)
        .map(|number| number.to_string())
        .collect::<Vec<_>>()
        .join(" شباط ");
    let target = (5000..7000)
        .map(|number| number.to_string())
        .collect::<Vec<_>>()
        .join(" May ");
    let found = findings("ar>en", None, &[(BlockKind::Paragraph, &source, &target)]);
    assert!(!found.is_empty() && found.len() < 60, "{}", found.len());
}

proptest! {
    #[test]
    fn a_text_agrees_with_itself(
        text in "(5|12|2021|٥|/|-|\\.|,|%| |شباط|من|ستة|و|ألف|ونصف|في المئة|COVID-19|أمس|الثلاثاء|عضوين){0,14}",
    ) {
        let found = found("ar>ar", &text, &text);
        let against_itself = found.iter().filter(|finding| !finding.contains("impossible") && !finding.contains("misfit"));
        let against_itself: Vec<&String> = against_itself.filter(|finding| !finding.contains("ambiguous")).collect();
        prop_assert!(against_itself.is_empty(), "{text}: {against_itself:?}");
    }

    #[test]
    fn any_pair_is_compared(source in any::<String>(), target in any::<String>()) {
        for between in ["ar>en", "ckb>kmr"] {
            for finding in findings(between, Some("2021-02-05"), &[(BlockKind::Date, &source, &target)]) {
                prop_assert!(finding.source.is_none_or(|span| source.get(span).is_some()));
                prop_assert!(finding.target.is_none_or(|span| target.get(span).is_some()));
            }
        }
    }
}
