//! Pairs that say the same in writings far from each other, and pairs that nearly do.

use super::{assert_finds, assert_silent};

#[test]
fn a_time_of_day_is_one_in_all_its_writings() {
    assert_silent(&[
        (
            "ar>en",
            "يبدأ الاجتماع في السابعة والنصف",
            "The meeting starts at 7:30",
        ),
        (
            "ar>en",
            "يبدأ الاجتماع الساعة ٧:٣٠ مساءً",
            "The meeting starts at 19:30",
        ),
        (
            "ar>en",
            "يبدأ الاجتماع الساعة السابعة والنصف مساءً",
            "The meeting starts at 7:30 p.m.",
        ),
        ("ar>en", "السابعة والنصف مساءً", "half past seven in the evening"),
        ("ar>en", "السابعة إلا ربعا صباحا", "6:45 a.m."),
        ("ar>en", "السابعة والربع", "a quarter past seven"),
        ("ar>en", "السابعة وعشر دقائق", "7:10"),
        ("ar>en", "السابعة وعشرين دقيقة مساء", "7:20 p.m."),
        ("ar>en", "الثانية عشرة ظهرا", "12 noon"),
        ("ar>en", "الثانية عشرة ليلا", "midnight"),
        ("ar>en", "منتصف الليل", "12 midnight"),
        ("ar>en", "الواحدة ظهرا", "1 p.m."),
        ("ar>en", "الساعة السابعة", "at seven"),
        ("ar>en", "الساعة السابعة", "at seven o'clock"),
        ("ar>en", "الساعة 7", "7 p.m."),
        ("ar>en", "الساعة 7.30 مساء", "7.30 p.m."),
        ("ar>en", "من الساعة 7 إلى الساعة 9 مساء", "from 7 to 9 p.m."),
        ("ar>en", "من 7:00 إلى 9:30 مساء", "from 7 p.m. to 9.30 p.m."),
        ("ar>ckb", "الساعة 7:30 مساء", "کاتژمێر ٧:٣٠ی ئێوارە"),
        ("ar>ckb", "الساعة 7:30 مساء", "سەعات ٧:٣٠ی دوای نیوەڕۆ"),
        ("ar>ckb", "السابعة والنصف", "کاتژمێر حەوت و نیو"),
        ("ar>ckb", "السابعة والنصف", "لە حەوت و نیودا"),
        ("ar>ckb", "السابعة والنصف صباحا", "کاتژمێر ٧ و نیوی پێش نیوەڕۆ"),
        ("ar>ckb", "السابعة والربع", "کاتژمێر حەوت و چارەک"),
        ("ar>ckb", "الساعة 19:30", "کاتژمێر ٧ و ٣٠ خولەکی ئێوارە"),
        ("ar>kmr", "الساعة 7:30 مساء", "saet 7:30ê êvarê"),
        ("ar>kmr", "السابعة والنصف", "saet heft û nîv"),
        ("ar>kmr", "السابعة والنصف", "di saet heft û nîvan de"),
        ("ar>kmr", "السابعة مساء", "saet di 19:00an de"),
        ("ar>kmr", "الساعة التاسعة صباحا", "saet 9'ê sibê"),
        (
            "ar>en",
            "يوم الجمعة ٥ شباط الساعة ٦ مساء",
            "on Friday 5 February at 6 p.m.",
        ),
        ("ar>en", "على مدار 24 ساعة", "around the clock for 24 hours"),
        ("ar>en", "بعد 7 ساعات", "after seven hours"),
        ("ar>ckb", "بعد 7 ساعات", "دوای حەوت سەعات"),
        ("ar>kmr", "سبع ليال", "heft şev"),
        ("ar>en", "السابعة والعشرون", "the twenty-seventh"),
        ("ar>en", "الذكرى السابعة والعشرين", "the 27th anniversary"),
    ]);
}

#[test]
fn times_that_differ_are_found() {
    assert_finds(&[
        (
            "ar>en",
            "الساعة 7:30 صباحا",
            "at 7:30 p.m.",
            "numbers: number-differs: 7:30 صباحا → 7:30 p.m",
        ),
        (
            "ar>en",
            "الساعة 7:30",
            "at 7:35",
            "digits: digits-changed: 7:30 → 7:35",
        ),
        (
            "ar>en",
            "السابعة والنصف",
            "at 8:30",
            "numbers: number-differs: السابعة والنصف → 8:30",
        ),
        (
            "ar>en",
            "الساعة السابعة مساء",
            "at 8 p.m.",
            "numbers: number-differs: السابعة مساء → 8 p.m",
        ),
        (
            "ar>ckb",
            "الساعة 7:30 مساء",
            "کاتژمێر ٧:٣٠ی بەیانی",
            "numbers: number-differs: 7:30 مساء → ٧:٣٠ی بەیانی",
        ),
        (
            "ar>kmr",
            "السابعة والنصف",
            "saet heşt û nîv",
            "numbers: number-differs: السابعة والنصف → heşt û nîv",
        ),
        (
            "ar>en",
            "الساعة 19:30",
            "at 7:30 a.m.",
            "numbers: number-differs: 19:30 → 7:30 a.m",
        ),
        (
            "ar>en",
            "الساعة 19:30",
            "in the evening",
            "numbers: number-missing: 19:30 → ",
        ),
    ]);
}

#[test]
fn half_a_month_s_name_agrees_with_either_month() {
    assert_silent(&[
        ("ar>en", "في تشرين 2019", "in October 2019"),
        ("ar>en", "في تشرين 2019", "in November 2019"),
        ("ar>en", "انتفاضة تشرين", "the October uprising"),
        ("ar>en", "في كانون", "in January"),
        ("ar>en", "في كانون 2020", "in December 2020"),
        ("ar>ckb", "في تشرين 2019", "لە تشرینی یەکەمی ٢٠١٩"),
        ("ar>en", "في تشرين 2019", "in Tishreen 2019"),
    ]);
}

#[test]
fn half_a_month_s_name_agrees_with_no_third_month() {
    assert_finds(&[
        (
            "ar>en",
            "في تشرين 2019",
            "in September 2019",
            "dates: month-differs: تشرين → September",
        ),
        (
            "ar>en",
            "في تشرين الأول 2019",
            "in November 2019",
            "dates: month-confused: تشرين الأول → November",
        ),
    ]);
}

#[test]
fn telephone_numbers_are_the_same_with_and_without_the_country() {
    assert_silent(&[
        ("ar>en", "هاتف: +964 770 123 4567", "Phone: 0770 123 4567"),
        ("ar>en", "هاتف: ٠٧٧٠ ١٢٣ ٤٥٦٧", "Phone: +964 (0) 770 123 4567"),
        ("ar>en", "هاتف 07701234567", "Phone +964-770-123-4567"),
    ]);
}

#[test]
fn telephone_numbers_that_differ_are_found() {
    assert_finds(&[(
        "ar>en",
        "+964 770 123 4567",
        "0770 123 4576",
        "numbers: number-differs: 964 770 123 4567 → 0770 123 4576",
    )]);
}

#[test]
fn a_holiday_stands_for_its_date() {
    assert_silent(&[
        ("ar>en", "عيد العمال", "May Day"),
        ("ar>en", "الأول من أيار", "May Day"),
        ("ar>en", "في عيد العمال العالمي", "on International Workers' Day"),
        ("ar>en", "عيد العمال", "1 May"),
        (
            "ar>en",
            "في 8 آذار يوم المرأة العالمي",
            "on International Women's Day",
        ),
        ("ar>ckb", "عيد العمال", "یەکی ئایار"),
        ("ar>kmr", "عيد نوروز", "Newroz"),
        ("ar>en", "في 21 آذار", "at Newroz"),
    ]);
}

#[test]
fn a_date_that_is_not_the_holiday_is_found() {
    assert_finds(&[("ar>en", "في 1 أيار", "on 2 May", "dates: date-differs: 1 → 2")]);
}

#[test]
fn a_season_is_one_with_two_years_or_one_and_a_half() {
    assert_silent(&[
        ("ar>en", "موسم 2022/23", "the 2022–2023 season"),
        ("ar>en", "العام الدراسي ٢٠٢٢/٢٠٢٣", "the school year 2022/23"),
    ]);
}

#[test]
fn what_is_named_after_a_day_needs_no_day() {
    assert_silent(&[
        ("ar>en", "ساحة الخميس", "Khamis Square"),
        ("ar>en", "جسر 14 تموز", "14 Tammuz Bridge"),
        ("ar>en", "جسر 14 تموز", "the 14th of July Bridge"),
        ("ar>en", "صحيفة «نيسان»", "the newspaper Nisan"),
        ("ar>en", "السيد الخميس", "Mr Khamis"),
        ("ar>en", "لواء تموز", "the Tammuz Brigade"),
    ]);
}

#[test]
fn centuries_and_decades_are_the_same_in_all_languages() {
    assert_silent(&[
        ("ar>ckb", "القرن العشرين", "سەدەی بیستەم"),
        ("ar>ckb", "القرن الماضي", "سەدەی ڕابردوو"),
        ("ar>ckb", "الألفية الثالثة", "هەزارەی سێیەم"),
        ("ar>ckb", "التسعينيات", "نەوەدەکان"),
        (
            "ar>ckb",
            "في تسعينيات القرن الماضي",
            "لە نەوەدەکانی سەدەی ڕابردوودا",
        ),
        ("ar>en", "في التسعينيات", "in the '90s"),
        ("ar>en", "التسعينيات", "the 1990s"),
        ("ar>kmr", "التسعينيات", "salên nodî"),
        ("ar>kmr", "التسعينيات", "salên 90'î"),
        ("ar>kmr", "الثمانينيات", "salên 1980'î"),
        ("ar>kmr", "الخمسينيات", "salên pêncî"),
        ("ar>ckb", "الثلاثينيات", "سییەکان"),
        ("ar>ckb", "التسعينيات", "ساڵانی نەوەد"),
    ]);
}

#[test]
fn centuries_and_decades_that_differ_are_found() {
    assert_finds(&[
        (
            "ar>en",
            "القرن العشرين",
            "the 19th century",
            "numbers: number-differs: العشرين → 19th",
        ),
        (
            "ar>en",
            "التسعينيات",
            "the 1980s",
            "dates: date-differs: التسعينيات → 1980",
        ),
        (
            "ar>ckb",
            "القرن العشرين",
            "سەدەی نۆزدەهەم",
            "number-words: number-differs: العشرين → نۆزدەهەم",
        ),
    ]);
}

#[test]
fn another_calendar_is_compared_with_its_like_or_not_at_all() {
    assert_silent(&[
        ("ar>en", "عام ١٤٤٢ هـ", "in 1442 AH"),
        ("ar>en", "عام 1442 هـ", "in 2021"),
        (
            "ar>en",
            "5 شباط 2021 الموافق 23 جمادى الآخرة 1442",
            "5 February 2021",
        ),
        ("ar>en", "10 محرم 1442 هـ", "29 August 2020"),
        ("ar>en", "10 محرم", "10 Muharram"),
        ("ar>ckb", "عام 1442 هـ", "ساڵی ١٤٤٢ی کۆچی"),
    ]);
}

#[test]
fn years_of_another_calendar_that_differ_are_found() {
    assert_finds(&[
        (
            "ar>en",
            "10 محرم 1442 هـ",
            "10 Muharram 1443 AH",
            "dates: date-differs: 1442 → 1443",
        ),
        (
            "ar>en",
            "عام 1442 هـ / 2021 م",
            "2020",
            "digits: digits-changed: 2021 → 2020",
        ),
    ]);
}

#[test]
fn a_day_of_the_week_in_another_clause_is_not_held_against_the_date() {
    assert_silent(&[
        (
            "ar>en",
            "قال يوم الجمعة إنه، منذ 6 شباط",
            "he said on Friday that since 6 February",
        ),
        (
            "ar>en",
            "أعلن الجمعة بعد 6 شباط",
            "announced Friday after 6 February",
        ),
    ]);
}

#[test]
fn a_date_and_a_number_that_were_exchanged_are_found() {
    assert_finds(&[
        (
            "ar>en",
            "في 5 شباط حضر 12 عضوا",
            "on 12 February 5 members came",
            "dates: date-differs: 5 → 12",
        ),
        (
            "ar>ckb",
            "في 5 شباط حضر 12 عضوا",
            "لە ١٢ی شوبات ٥ ئەندام ئامادە بوون",
            "dates: date-differs: 5 → ١٢",
        ),
    ]);
    assert_silent(&[
        ("ar>en", "في 5 شباط حضر 12 عضوا", "12 members came on 5 February"),
        ("ar>en", "من 5 إلى 12 شباط", "from 5 February to 12 February"),
        ("ar>en", "5 و12 شباط", "12 February and 5 February"),
    ]);
}
