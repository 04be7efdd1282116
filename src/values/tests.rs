//! Every writing of a number or a date that is known to occur is read as what it says.

use proptest::prelude::*;

use super::*;

fn reading(lang: &str, text: &str) -> Reading {
    read(text, &Lang::parse(lang).unwrap())
}

/// Every figure as "value", "value%" or "(value)" where it need not be one.
fn figures(lang: &str, text: &str) -> Vec<String> {
    let shown = |figure: &Figure| {
        let (digits, exponent) = figure.value.digits();
        let value = match exponent {
            0.. => format!("{digits}{}", "0".repeat(usize::try_from(exponent).unwrap())),
            _ => format!("{digits}e{exponent}"),
        };
        let sign = if figure.percent == Percent::Yes { "%" } else { "" };
        match figure.strength {
            Strength::Loose => format!("({value}{sign})"),
            Strength::Words | Strength::Digits => format!("{value}{sign}"),
        }
    };
    reading(lang, text).figures.iter().map(shown).collect()
}

/// The dates of a text as "day.month.year".
fn days(lang: &str, text: &str) -> Vec<String> {
    let part = |part: Option<i16>| part.map_or_else(|| "?".to_owned(), |part| part.to_string());
    reading(lang, text)
        .days
        .iter()
        .map(|day| {
            format!(
                "{}.{}.{}",
                part(day.day.map(i16::from)),
                day.month,
                part(day.year)
            )
        })
        .collect()
}

/// Texts that say one thing, by language.
type Equivalents = &'static [(&'static str, &'static [&'static str])];

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
fn one_number_in_all_its_writings() {
    for (want, equivalents) in NUMBERS {
        for (lang, texts) in *equivalents {
            for text in *texts {
                assert_eq!(figures(lang, text), [*want], "{lang}: {text}");
            }
        }
    }
}

const NUMBERS: &[(&str, Equivalents)] = &[
    (
        "86",
        &[
            ("en", &["86", "eighty-six", "86 years", "86th anniversary"]),
            (
                "ar",
                &[
                    "86",
                    "٨٦",
                    "ستة وثمانين",
                    "ستة وثمانون",
                    "الـ 86 عاما",
                    "86 عاماً",
                    "الذكرى السادسة والثمانين",
                    "الذكرى الـ86",
                ],
            ),
            (
                "ckb",
                &["86", "٨٦", "هەشتا و شەش", "٨٦ ساڵ", "هەشتا و شەشەمین ساڵیاد"],
            ),
            ("kmr", &["86", "heştê û şeş", "86 sal", "86emîn salvegera"]),
        ],
    ),
    (
        "79",
        &[
            ("en", &["79", "seventy-nine"]),
            ("ar", &["79", "تسعة وسبعين"]),
            ("ckb", &["٧٩", "حەفتاونۆ", "حەفتا و نۆ"]),
            ("kmr", &["79", "heftê û neh"]),
        ],
    ),
    (
        "1000",
        &[
            ("en", &["1,000", "1000", "a thousand"]),
            ("ar", &["1000", "1,000", "١٠٠٠", "١٬٠٠٠", "ألف"]),
            ("ckb", &["1000", "١٠٠٠", "1,000", "هەزار"]),
            ("kmr", &["1000", "1.000", "hezar"]),
        ],
    ),
    (
        "2",
        &[
            ("en", &["two", "2"]),
            ("ar", &["اثنان", "اثنين"]),
            ("ckb", &["دوو", "٢"]),
            ("kmr", &["du", "2"]),
        ],
    ),
    (
        "2500000",
        &[
            ("en", &["2.5 million", "2,500,000", "two and a half million"]),
            (
                "ar",
                &["2.5 مليون", "٢٫٥ مليون", "مليونان ونصف المليون", "2,500,000"],
            ),
            ("ckb", &["٢.٥ ملیۆن", "دوو ملیۆن و نیو"]),
            ("kmr", &["2,5 milyon", "2.5 milyon", "du milyon û nîv"]),
        ],
    ),
    (
        "344e-1%",
        &[
            ("en", &["34.4%", "34.4 per cent", "34.4 percent"]),
            (
                "ar",
                &[
                    "34.4%",
                    "٣٤٫٤٪",
                    "34,4 في المئة",
                    "34.4 بالمائة",
                    "34.4 في المائة",
                    "34.4 بالمئة",
                ],
            ),
            (
                "ckb",
                &[
                    "34.4%",
                    "%34.4",
                    "٣٤٫٤٪",
                    "34،4٪",
                    "لە سەدا ٣٤.٤",
                    "لەسەدا ٣٤.٤",
                    "٣٤.٤ لە سەد",
                ],
            ),
            ("kmr", &["34,4%", "%34,4", "34.4%", "ji sedî 34,4", "ji %34,4"]),
        ],
    ),
    (
        "7",
        &[
            ("en", &["7th", "seventh"]),
            ("ar", &["السابع", "السابعة", "الـ7", "الـ 7"]),
            ("ckb", &["حەوتەم", "حەوتەمین", "7ەم", "٧ەمین"]),
            ("kmr", &["heftem", "heftemîn", "7emîn", "7em"]),
        ],
    ),
    (
        "75",
        &[(
            "ar",
            &["الخامسة والسبعون", "الذكرى الخامسة والسبعين", "خمسة وسبعون"],
        )],
    ),
    (
        "1946",
        &[
            (
                "ar",
                &["ألف وتسعمائة وستة وأربعين", "ألف وتسعمئة وستة وأربعين", "1946"],
            ),
            ("ckb", &["هەزار و نۆسەد و چل و شەش"]),
            ("kmr", &["hezar û nehsed û çil û şeş"]),
        ],
    ),
    (
        "125000",
        &[
            ("en", &["one hundred and twenty-five thousand", "125 thousand"]),
            ("ar", &["مئة وخمسة وعشرون ألفا", "125 ألف"]),
            ("ckb", &["سەد و بیست و پێنج هەزار"]),
            ("kmr", &["sed û bîst û pênc hezar"]),
        ],
    ),
    (
        "12",
        &[
            ("ar", &["اثنا عشر", "اثنتي عشرة", "الثانية عشرة", "الثاني عشر"]),
            ("en", &["twelve"]),
        ],
    ),
    (
        "500000",
        &[
            ("en", &["half a million"]),
            ("ar", &["نصف مليون"]),
            ("ckb", &["نیو ملیۆن"]),
            ("kmr", &["nîv milyon"]),
        ],
    ),
    (
        "9647701234567",
        &[("en", &["+964 770 123 4567"]), ("ar", &["+٩٦٤ ٧٧٠ ١٢٣ ٤٥٦٧"])],
    ),
];

#[test]
fn every_number_word_has_its_value() {
    for (lang, words) in WORDS {
        for (value, forms) in *words {
            for form in forms.split('|') {
                let found = figures(lang, form);
                let value = value.to_string();
                // What is another word as well counts only beside others.
                assert!(
                    found == [value.clone()] || found == [format!("({value})")],
                    "{lang}: {form}: {found:?}"
                );
            }
        }
    }
}

type Words = &'static [(u64, &'static str)];

const WORDS: &[(&str, Words)] = &[
    (
        "ar",
        &[
            (1, "الأول|الأولى|أول|الاول"),
            (2, "الثاني|الثانية"),
            (3, "الثالث|الثالثة|ثلاثة"),
            (4, "الرابع|الرابعة|أربع"),
            (5, "الخامس|الخامسة"),
            (6, "السادس|السادسة"),
            (8, "الثامن|الثامنة|ثماني"),
            (9, "التاسع|التاسعة"),
            (10, "العاشر|العاشرة|عشرة"),
            (11, "الحادي عشر|الحادية عشرة"),
            (13, "الثالث عشر|ثلاثة عشر"),
            (19, "التاسع عشر"),
            (20, "العشرين|العشرون"),
            (21, "الحادي والعشرين|الحادي والعشرون|الواحد والعشرين"),
            (29, "التاسع والعشرين"),
            (30, "الثلاثين|الثلاثون"),
            (31, "الحادي والثلاثين|الواحد والثلاثين"),
            (50, "الخمسون|الخمسين"),
            (87, "السابعة والثمانون|السابعة والثمانين"),
            (100, "المئة|المائة|مئة|مائة"),
            (200, "مئتان|مئتين|مائتان"),
            (300, "ثلاثمئة|ثلاثمائة"),
            (2000, "ألفان|ألفين"),
            (3000, "ثلاثة آلاف"),
            (1_000_000, "مليون"),
            (5_000_000, "خمسة ملايين"),
            (1_000_000_000, "مليار|بليون"),
            (1_000_000_000_000, "تريليون"),
        ],
    ),
    (
        "ckb",
        &[
            (1, "یەک"),
            (3, "سێ"),
            (4, "چوار"),
            (10, "دە"),
            (11, "یازدە"),
            (12, "دوازدە"),
            (13, "سێزدە"),
            (14, "چواردە"),
            (15, "پازدە"),
            (16, "شازدە"),
            (17, "حەڤدە"),
            (18, "هەژدە"),
            (19, "نۆزدە"),
            (20, "بیست"),
            (30, "سی"),
            (40, "چل"),
            (50, "پەنجا"),
            (60, "شەست"),
            (70, "هەفتا"),
            (80, "هەشتا"),
            (90, "نەوەد"),
            (100, "سەد"),
            (1_000_000, "ملیۆن"),
            (1_000_000_000, "ملیار"),
        ],
    ),
    (
        "kmr",
        &[
            (2, "du|dudu"),
            (3, "sê|sisê"),
            (4, "çar"),
            (11, "yazdeh|yanzdeh"),
            (12, "dozdeh|dwanzdeh"),
            (13, "sêzdeh"),
            (15, "pazdeh|panzdeh"),
            (16, "şazdeh|şanzdeh"),
            (17, "hivdeh|hevdeh"),
            (18, "hijdeh|hejdeh"),
            (19, "nozdeh"),
            (30, "sî|sih"),
            (40, "çil|çel"),
            (50, "pêncî"),
            (60, "şêst"),
            (70, "heftê"),
            (80, "heştê"),
            (90, "nod|not"),
            (100, "sed"),
            (1_000_000, "milyon"),
            (1_000_000_000, "milyar"),
        ],
    ),
];

#[test]
fn zero_is_a_number() {
    for (lang, text) in [
        ("ar", "صفر"),
        ("ckb", "سفر"),
        ("kmr", "sifir"),
        ("en", "zero"),
        ("en", "0"),
    ] {
        assert_eq!(figures(lang, text), ["".to_owned()], "{text}");
    }
}

#[test]
fn what_might_be_another_word_is_a_month_only_beside_its_like() {
    for (lang, text) in [
        ("ar", "متلازمة مارس-كوف"),
        ("ar", "مارس الضغط على العمال"),
        ("ar", "مايو كلينيك"),
        ("ar", "عن آب اللهاب"),
        ("ar", "انتفاضة تشرين"),
        ("ar", "يونيون"),
        ("ckb", "ئازاری زۆر"),
        ("ckb", "لە ئازار و ژان"),
        ("ckb", "گوڵان جوانن"),
        ("en", "He may come, and they march on"),
        ("en", "Theresa May said so"),
        ("kmr", "Gulan keçeke baş e"),
    ] {
        let months = reading(lang, text).months;
        assert!(
            months.iter().all(|month| month.perhaps),
            "{lang}: {text}: {months:?}"
        );
    }
    for (lang, text, month) in [
        ("ar", "في مارس", 3),
        ("ar", "شهر آب", 8),
        ("ar", "نيسان وآب 2020", 8),
        ("en", "in May", 5),
        ("en", "March 2020", 3),
        ("ckb", "مانگی گوڵان", 4),
        ("kmr", "di Gulanê de", 5),
    ] {
        let months = reading(lang, text).months;
        assert!(
            months.iter().any(|found| !found.perhaps && found.number == month),
            "{lang}: {text}: {months:?}"
        );
    }
}

#[test]
fn a_number_is_known_for_what_it_is_part_of() {
    for (lang, text, role, strength) in [
        ("en", "COVID-19", Role::Name, Strength::Loose),
        ("en", "N95 masks", Role::Name, Strength::Loose),
        ("ar", "كوفيد 19", Role::Name, Strength::Loose),
        ("en", "World War II", Role::Name, Strength::Loose),
        ("ar", "١- مقدمة", Role::Enumerator, Strength::Loose),
        ("en", "(3) Demands", Role::Enumerator, Strength::Loose),
        ("ar", "0770-123-4567", Role::Phone, Strength::Digits),
        ("en", "in 1991", Role::Year, Strength::Digits),
        ("ar", "5 أعضاء", Role::Count, Strength::Digits),
    ] {
        let reading = reading(lang, text);
        let figure = &reading.figures[0];
        assert_eq!((figure.role, figure.strength), (role, strength), "{lang}: {text}");
        assert_eq!(reading.figures.len(), 1, "{text}");
    }
    assert!(figures("en", "see https://a.org/2021/02 and a5@b.org").is_empty());
}

#[test]
fn nothing_is_a_number_that_is_none() {
    for (lang, text) in [
        ("ar", "لست هنا"),
        ("kmr", "bi sedema wê"),
        ("kmr", "herdemî"),
        ("en", "may march on"),
        ("ckb", "چوارچێوە"),
    ] {
        assert_eq!(figures(lang, text), Vec::<String>::new(), "{lang}: {text}");
    }
    assert_eq!(
        figures("en", "twenty seconds"),
        ["20", "(2)"].map(str::to_owned)[..1]
    );
}

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
        text in "(5|12|2021|[0-9]{1,12}|٥|/|-|\\.|,|%| |شباط|الجمعة|من|ستة|و|ألف|ونصف|في المئة|May|March|of|and|half|million|لە سەدا|مانگی|دوو|ji sedî|Sibat|ê|'|s|th|\\+0){0,14}",
        lang in prop::sample::select(vec!["ar", "ckb", "kmr", "en"]),
    ) {
        let reading = reading(lang, &text);
        for figure in &reading.figures {
            prop_assert!(text.get(figure.span.clone()).is_some_and(|piece| !piece.is_empty()));
        }
    }
}
