//! Dates, decades and what other calendars say.

use super::*;

const THE_FIFTH_OF_FEBRUARY_2021: Equivalents = &[
    (
        "en",
        &[
            "5 February 2021",
            "February 5, 2021",
            "5th February 2021",
            "5th of February, 2021",
            "5 Feb 2021",
            "Feb. 5th, 2021",
            "05/02/2021",
            "5.2.2021",
            "2021-02-05",
        ],
    ),
    (
        "ar",
        &[
            "5 شباط 2021",
            "٥ شباط ٢٠٢١",
            "5 فبراير 2021",
            "5 شباط/فبراير 2021",
            "5 فبراير/ شباط 2021",
            "الخامس من شباط 2021",
            "الخامس من شهر شباط/2021",
            "الخامس من شباط عام 2021",
            "05/02/2021",
            "٥/٢/٢٠٢١",
            "5-2-2021",
            "5 - 2 - 2021",
            "5 شـباط 2021م",
        ],
    ),
    (
        "ckb",
        &[
            "٥ی شوباتی ٢٠٢١",
            "5ی شوباتی 2021",
            "٥ شوباتی ٢٠٢١",
            "5 ی شوباتی 2021",
            "پێنجی شوباتی ٢٠٢١",
            "٥ی مانگی ٢ی ٢٠٢١",
            "٢٠٢١/٢/٥",
            "5/2/2021",
            "٥-٢-٢٠٢١",
            "لە ٥ی شوباتی ساڵی ٢٠٢١دا",
        ],
    ),
    (
        "kmr",
        &[
            "5ê Sibata 2021an",
            "5'ê Sibata 2021'an",
            "5-ê Sibata 2021-an",
            "5 Sibat 2021",
            "5ê Reşemeya 2021an",
            "pêncê Sibata 2021an",
            "05.02.2021",
            "05.02.2021an",
        ],
    ),
];

const THE_FIFTH_OF_FEBRUARY: Equivalents = &[
    ("en", &["5 February", "February 5", "5th February", "Feb. 5"]),
    (
        "ar",
        &[
            "5 شباط",
            "٥ شباط",
            "الخامس من شباط",
            "في الخامس من شهر شباط",
            "يوم 5/2",
        ],
    ),
    (
        "ckb",
        &["٥ی شوبات", "5ی شوبات", "پێنجی شوبات", "٥ی مانگی دوو", "لە 5/2"],
    ),
    (
        "kmr",
        &[
            "5ê Sibatê",
            "5'ê Sibatê",
            "5-ê Sibatê",
            "5 Sibat",
            "5ê Reşemiyê",
            "roja 5/2",
        ],
    ),
];

#[test]
fn one_date_in_all_its_writings() {
    for (equivalents, want) in [
        (THE_FIFTH_OF_FEBRUARY_2021, "5.2.2021"),
        (THE_FIFTH_OF_FEBRUARY, "5.2.?"),
    ] {
        for (lang, texts) in equivalents {
            for text in *texts {
                let found = days(lang, text);
                assert_eq!(found.first().map(String::as_str), Some(want), "{lang}: {text}");
                assert!(
                    found
                        .iter()
                        .all(|day| day == want || day == "?.2.2021" || day == "?.2.?"),
                    "{text}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn other_dates_are_read_by_their_own_words() {
    for (lang, text, want) in [
        ("en", "31 March 1934", "31.3.1934"),
        ("ar", "31 آذار 1934", "31.3.1934"),
        ("ar", "الحادي والثلاثين من آذار 1934", "31.3.1934"),
        ("ar", "٣١ اذار ١٩٣٤", "31.3.1934"),
        ("ckb", "٣١ی ئازاری ١٩٣٤", "31.3.1934"),
        ("ckb", "٣١ی ئاداری ١٩٣٤", "31.3.1934"),
        ("kmr", "31ê Adara 1934an", "31.3.1934"),
        ("ar", "الثاني عشر من تشرين الثاني 2020", "12.11.2020"),
        ("ar", "2 كانون الثاني 2020", "2.1.2020"),
        ("ar", "2 كانون الأول 2020", "2.12.2020"),
        ("ar", "4 آب/ غشت 2020", "4.8.2020"),
        ("ckb", "٢ی کانوونی یەکەمی ٢٠٢٠", "2.12.2020"),
        ("ckb", "لە شازدەی ئابی ساڵی ١٩٤٦", "16.8.1946"),
        ("ckb", "بیست و پێنجی ئابی ٢٠٢٠", "25.8.2020"),
        ("kmr", "2ê Kanûna Pêşîn 2020", "2.12.2020"),
        ("kmr", "2ê Çileya Paşîn 2020an", "2.1.2020"),
        ("kmr", "21ê Kanûna 2011an", "21.12.2011"),
        ("kmr", "11-ê Çileyê", "11.1.?"),
        ("kmr", "bîst û pêncê Tebaxa 2020an", "25.8.2020"),
        ("en", "12/25/2020", "25.12.2020"),
        ("ckb", "مانگی١٢ ساڵی ٢٠١٩", "?.12.2019"),
        ("en", "mid-March 2020", "?.3.2020"),
    ] {
        assert_eq!(
            days(lang, text).first().map(String::as_str),
            Some(want),
            "{lang}: {text}"
        );
    }
}

#[test]
fn every_name_of_a_month_is_read_with_its_day_in_every_language_of_its_script() {
    for (forms, month) in calendar::MONTHS.iter().zip(1..) {
        for form in *forms {
            let langs: &[&str] =
                if form.is_ascii() && form.len() < 5 && !["Adar", "Ayar", "Ab"].contains(form) {
                    &["en"]
                } else if form.starts_with(|c: char| c < '\u{250}') {
                    &["kmr"]
                } else if ["جوان", "ماي", "اب", "آب"].contains(form) {
                    &["ar"]
                } else {
                    &["ar", "ckb"]
                };
            for lang in langs {
                let want = format!("7.{month}.2021");
                assert_eq!(days(lang, &format!("7 {form} 2021")), [want], "{lang}: {form}");
            }
        }
    }
}

#[test]
fn every_name_of_a_day_is_read_beside_its_date() {
    for (forms, number) in calendar::WEEKDAYS.iter().zip(1..) {
        for form in *forms {
            let (lang, date) = match form.chars().next() {
                Some('A'..='Z') => ("en", "7 June 2021"),
                Some('\0'..'\u{250}') => ("kmr", "7ê Hezîranê"),
                _ if form.starts_with("ال") => ("ar", "7 حزيران 2021"),
                _ => ("ckb", "7ی حوزەیران"),
            };
            let reading = reading(lang, &format!("{form} {date}"));
            let day = reading.days[0]
                .weekday
                .map(|place| reading.weekdays[place].number);
            assert_eq!(day, Some(number), "{lang}: {form}");
        }
    }
}

#[test]
fn weekdays_stand_beside_their_dates() {
    for (lang, text) in [
        ("en", "Friday, 5th February"),
        ("en", "Friday 5 February"),
        ("ar", "الجمعة 5 شباط"),
        ("ar", "(الجمعة 5 شباط)"),
        ("ar", "يوم الجمعة الموافق 5 شباط"),
        ("ar", "الجمعة المصادف 5 شباط"),
        ("ckb", "هەینی ٥ی شوبات"),
        ("ckb", "ڕۆژی هەینی، ٥ی شوبات"),
        ("ckb", "ڕۆژی هەینی ڕێکەوتی ٥ی شوبات"),
        ("kmr", "Înê, 5ê Sibatê"),
        ("kmr", "roja Înê 5ê Sibatê"),
    ] {
        let reading = reading(lang, text);
        assert_eq!(days(lang, text), ["5.2.?"], "{text}");
        let weekday = reading.days[0]
            .weekday
            .map(|place| reading.weekdays[place].number);
        assert_eq!(weekday, Some(5), "{lang}: {text}");
    }
}

#[test]
fn two_days_of_one_month_are_two_dates() {
    for (lang, text) in [
        ("en", "2 and 3 June 2022"),
        ("en", "2-3 June 2022"),
        ("en", "on 2nd and 3rd June 2022"),
        ("ar", "يومي 2 و3 حزيران 2022"),
        ("ar", "٢-٣ حزيران ٢٠٢٢"),
        ("ckb", "٢ و ٣ی حوزەیرانی ٢٠٢٢"),
        ("kmr", "2 û 3ê Hezîrana 2022an"),
    ] {
        assert_eq!(days(lang, text), ["2.6.2022", "3.6.2022"], "{lang}: {text}");
    }
}

#[test]
fn a_day_of_the_week_in_another_clause_is_not_that_of_the_date() {
    for (lang, text) in [
        ("ar", "قال الجمعة إنه، منذ 6 شباط"),
        ("ar", "أعلن الجمعة بعد 6 شباط"),
        ("ar", "من الجمعة إلى 6 شباط"),
        ("en", "he said on Friday that 6 February"),
        ("en", "on Friday after 6 February"),
        ("en", "Friday and 6 February"),
        ("en", "from 6 February to Friday"),
        ("en", "on 6 February, Friday prayers were held"),
        ("ckb", "هەینی دوای ٦ی شوبات"),
        ("kmr", "roja Înê piştî 6ê Sibatê"),
    ] {
        let reading = reading(lang, text);
        assert!(
            reading.days.iter().all(|day| day.weekday.is_none()),
            "{lang}: {text}: {:?}",
            reading.days
        );
    }
    for (lang, text) in [
        ("ar", "6 شباط 2021، الجمعة"),
        ("ar", "مساء الجمعة في السادس والعشرين من شباط"),
        ("en", "6 February (a Friday)"),
        ("en", "Friday evening, the 6th of February"),
        ("ckb", "هەینی، بیست و شەشی شوبات"),
    ] {
        let reading = reading(lang, text);
        assert!(
            reading.days.iter().any(|day| day.weekday.is_some()),
            "{lang}: {text}"
        );
    }
}

#[test]
fn half_a_month_s_name_is_either_of_two_months() {
    for (lang, text) in [
        ("ar", "5 تشرين 2019"),
        ("ckb", "تشرینی ٢٠١٩"),
        ("en", "Tishreen 2019"),
        ("kmr", "Tişrîn 2019"),
    ] {
        let months = reading(lang, text).months;
        assert_eq!(months.len(), 1, "{text}");
        assert!(months[0].may_be(10) && months[0].may_be(11), "{text}");
        assert!(!months[0].perhaps, "{text}");
    }
    for (text, number) in [
        ("تشرين الثاني", 11),
        ("تشرين أول", 10),
        ("كانون ثاني", 1),
        ("كانون الأول", 12),
    ] {
        let months = reading("ar", &format!("5 {text} 2019")).months;
        assert_eq!((months[0].number, months[0].either), (number, None), "{text}");
    }
    assert!(reading("ar", "في تشرين").months[0].perhaps);
}

#[test]
fn years_and_days_of_another_calendar_are_no_years_and_days_of_ours() {
    for (lang, text, want) in [
        ("ar", "عام ١٤٤٢ هـ", &[1442][..]),
        ("ar", "١٤٤٢هـ", &[1442]),
        ("ar", "سنة 1442 للهجرة", &[1442]),
        ("ar", "23 جمادى الآخرة 1442", &[23, 1442]),
        ("ar", "10 محرم", &[10]),
        ("en", "10 Muharram 1442 AH", &[10, 1442]),
        ("ckb", "ساڵی ١٣٩٣ی هەتاوی", &[1393]),
        ("ckb", "ساڵی ١٤٤٢ی کۆچی", &[1442]),
        ("kmr", "sala 1442 koçî", &[1442]),
    ] {
        let reading = reading(lang, text);
        let of_calendar = reading
            .figures
            .iter()
            .filter(|figure| figure.role == Role::Calendar);
        let found: Vec<u32> = of_calendar.filter_map(Figure::integer).collect();
        assert_eq!(found, want, "{lang}: {text}");
    }
    for (lang, text) in [
        ("ar", "1442 عضوا"),
        ("ar", "حضر 10 أعضاء"),
        ("en", "1400 members"),
    ] {
        let reading = reading(lang, text);
        assert!(
            reading.figures.iter().all(|figure| figure.role == Role::Count),
            "{text}"
        );
    }
}

#[test]
fn decades_are_read_with_and_without_their_century() {
    for (lang, text) in [
        ("en", "the 1960s"),
        ("en", "the sixties"),
        ("ar", "ستينيات القرن الماضي"),
        ("ar", "ستينيات القرن العشرين"),
        ("ar", "الستينيات"),
        ("ckb", "شەستەکان"),
        ("ckb", "شەستەکانی سەدەی بیستەم"),
        ("ckb", "ساڵانی ١٩٦٠"),
        ("kmr", "salên 1960î"),
        ("kmr", "salên şêstî"),
        ("kmr", "salên 60'î"),
        ("kmr", "salên şêst"),
        ("en", "the '60s"),
        ("en", "in the 60s"),
        ("ckb", "ساڵانی شەست"),
        ("ckb", "شەستەکاندا"),
        ("ckb", "لە شەستەکانی سەدەی ڕابردوودا"),
    ] {
        let reading = reading(lang, text);
        let first = &reading.figures[0];
        let values = [Some(&first.value), first.other.as_ref()].map(|value| value.and_then(Decimal::integer));
        assert!(values.contains(&Some(1960)), "{lang}: {text}: {values:?}");
        assert!(
            reading.figures[1..]
                .iter()
                .all(|figure| figure.strength == Strength::Loose),
            "{text}"
        );
    }
}

#[test]
fn every_decade_has_its_words() {
    for (decade, words) in [
        (
            1930,
            [("ckb", "ساڵانی سی"), ("ar", "الثلاثينيات"), ("kmr", "salên sihî")],
        ),
        (
            1940,
            [("ckb", "چلەکانی"), ("ar", "الأربعينات"), ("kmr", "salên çilî")],
        ),
        (
            1950,
            [("ckb", "پەنجاکان"), ("ar", "الخمسينيات"), ("kmr", "salên pêncî")],
        ),
        (
            1970,
            [
                ("ckb", "حەفتاکاندا"),
                ("ar", "السبعينيات"),
                ("kmr", "salên heftêyî"),
            ],
        ),
        (
            1980,
            [
                ("ckb", "هەشتاکان"),
                ("ar", "الثمانينيات"),
                ("kmr", "salên heştêyî"),
            ],
        ),
        (
            1990,
            [("ckb", "نەوەدەکان"), ("ar", "التسعينيات"), ("kmr", "salên nodî")],
        ),
    ] {
        for (lang, text) in words {
            let reading = reading(lang, text);
            let year = reading.figures[0].other.as_ref().and_then(Decimal::integer);
            assert_eq!(year, Some(decade), "{lang}: {text}");
        }
    }
}
