//! Times of day.

use super::*;

/// The times of a text as hours and minutes, with the other half of the day behind a stroke where none is said.
fn times(lang: &str, text: &str) -> Vec<String> {
    let shown = |value: &Decimal| {
        let value = value.integer().unwrap();
        format!("{}:{:02}", value / 100, value % 100)
    };
    let figures = reading(lang, text).figures;
    let times = figures.iter().filter(|figure| figure.role == Role::Clock);
    times
        .map(|time| {
            let other = time.other.as_ref().map(|other| format!("/{}", shown(other)));
            format!("{}{}", shown(&time.value), other.unwrap_or_default())
        })
        .collect()
}

const TIMES: &[(&str, Equivalents)] = &[
    (
        "7:30/19:30",
        &[
            (
                "ar",
                &[
                    "7:30",
                    "٧:٣٠",
                    "الساعة 7:30",
                    "السابعة والنصف",
                    "الساعة السابعة والنصف",
                    "الساعة 7.30",
                    "الساعة ٧ والنصف",
                ],
            ),
            ("en", &["7:30", "half past seven", "07:30", "half past 7"]),
            (
                "ckb",
                &[
                    "کاتژمێر ٧:٣٠",
                    "سەعات ٧:٣٠",
                    "کاتژمێر حەوت و نیو",
                    "سەعات ٧ و ٣٠ خولەک",
                ],
            ),
            (
                "kmr",
                &[
                    "saet 7:30",
                    "saet heft û nîv",
                    "di saet heft û nîvan de",
                    "demjimêr 7:30",
                ],
            ),
        ],
    ),
    (
        "19:30",
        &[
            (
                "ar",
                &[
                    "19:30",
                    "١٩:٣٠",
                    "7:30 مساءً",
                    "٧:٣٠ م",
                    "السابعة والنصف مساء",
                    "السابعة والنصف من مساء الجمعة",
                    "مساء الساعة السابعة والنصف",
                ],
            ),
            (
                "en",
                &[
                    "19:30",
                    "7:30 p.m.",
                    "7.30 pm",
                    "7:30pm",
                    "half past seven in the evening",
                    "19:30:00",
                    "seven thirty p.m.",
                ],
            ),
            (
                "ckb",
                &[
                    "٧:٣٠ی ئێوارە",
                    "کاتژمێر ٧:٣٠ی دوای نیوەڕۆ",
                    "کاتژمێر حەوت و نیوی ئێوارە",
                    "١٩:٣٠",
                ],
            ),
            (
                "kmr",
                &[
                    "saet 7:30ê êvarê",
                    "saet 19:30",
                    "saet 19.30",
                    "7:30'ê piştî nîvro",
                ],
            ),
        ],
    ),
    (
        "7:00",
        &[
            (
                "ar",
                &["7 صباحا", "السابعة صباحاً", "الساعة 7 ص", "7:00 قبل الظهر"],
            ),
            (
                "en",
                &[
                    "7 a.m.",
                    "seven in the morning",
                    "7:00 am",
                    "seven o'clock in the morning",
                ],
            ),
            ("ckb", &["کاتژمێر ٧ی بەیانی", "سەعات حەوتی پێش نیوەڕۆ"]),
            ("kmr", &["saet 7'ê sibê", "saet heft sibehê"]),
        ],
    ),
    (
        "6:45/18:45",
        &[
            ("ar", &["السابعة إلا ربعا", "الساعة السابعة إلا الربع"]),
            ("en", &["a quarter to seven", "6:45"]),
        ],
    ),
    (
        "7:10/19:10",
        &[
            ("ar", &["السابعة وعشر دقائق", "الساعة السابعة وعشر دقائق"]),
            ("en", &["ten minutes past seven"]),
        ],
    ),
    (
        "7:20/19:20",
        &[("ar", &["السابعة والثلث", "السابعة وعشرين دقيقة"])],
    ),
    (
        "7:15/19:15",
        &[("ar", &["السابعة والربع"]), ("ckb", &["کاتژمێر حەوت و چارەک"])],
    ),
    (
        "12:45/0:45",
        &[("ar", &["الواحدة إلا ربعا"]), ("en", &["a quarter to one"])],
    ),
    (
        "12:00",
        &[("ar", &["12 ظهرا", "الثانية عشرة ظهرا"]), ("en", &["12 p.m."])],
    ),
    (
        "13:00",
        &[
            ("ar", &["الواحدة ظهرا", "الواحدة بعد الظهر"]),
            ("en", &["1 p.m."]),
        ],
    ),
    (
        "0:00",
        &[("ar", &["12 ليلا", "24:00", "الساعة 24"]), ("en", &["12 a.m."])],
    ),
    (
        "0:30",
        &[
            ("ar", &["00:30", "الثانية عشرة والنصف ليلا"]),
            ("en", &["12:30 a.m."]),
        ],
    ),
    ("2:00", &[("ar", &["الثانية ليلا", "الثانية فجرا"])]),
    (
        "21:00",
        &[
            ("ar", &["التاسعة ليلا"]),
            ("ckb", &["کاتژمێر ٩ی شەو"]),
            ("kmr", &["saet 9ê şevê"]),
        ],
    ),
];

#[test]
fn one_time_in_all_its_writings() {
    for (want, equivalents) in TIMES {
        for (lang, texts) in *equivalents {
            for text in *texts {
                assert_eq!(times(lang, text), [*want], "{lang}: {text}");
                assert_eq!(reading(lang, text).figures.len(), 1, "{lang}: {text}");
            }
        }
    }
}

#[test]
fn what_is_no_time_of_day_stays_a_number() {
    for (lang, text) in [
        ("ar", "السابعة والعشرون"),
        ("ar", "الذكرى السابعة والعشرين"),
        ("ar", "7 ساعات ونصف"),
        ("ar", "على مدار 24 ساعة"),
        ("ar", "في صباح 5 شباط"),
        ("ar", "عام 2021 م"),
        ("ar", "30 مترا"),
        ("en", "24 hours"),
        ("en", "a ratio of 3:1"),
        ("en", "half of the seven"),
        ("en", "one to 14 days"),
        ("en", "half to 14"),
        ("ar", "50 حالة في الساعة الواحدة"),
        ("en", "from ten to eight"),
        ("en", "verse 2:255"),
        ("en", "25:00"),
        ("ckb", "حەوت شەو"),
        ("ckb", "٧ سەعات"),
        ("kmr", "heft şev"),
        ("kmr", "7 saet"),
    ] {
        assert_eq!(times(lang, text), Vec::<String>::new(), "{lang}: {text}");
    }
}

#[test]
fn a_time_stands_where_it_is_written() {
    let text = "يبدأ في السابعة والنصف من مساء الجمعة";
    let figure = &reading("ar", text).figures[0];
    assert_eq!(&text[figure.span.clone()], "السابعة والنصف من مساء");
}
