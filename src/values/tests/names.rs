//! Words that are names or other words as well.

use super::*;

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
fn a_day_or_month_that_something_is_named_after_is_none() {
    for (lang, text) in [
        ("ar", "في ساحة الخميس"),
        ("ar", "جسر 14 تموز"),
        ("ar", "صحيفة «نيسان»"),
        ("ar", "التقى السيد الخميس"),
        ("ar", "لواء تموز"),
        ("en", "Mr Friday"),
        ("en", "the Thursday Market"),
        ("ckb", "شەقامی نیسان"),
        ("kmr", "kovara Nîsan"),
    ] {
        let reading = reading(lang, text);
        assert!(
            reading.months.iter().all(|month| month.perhaps)
                && reading.weekdays.iter().all(|day| day.perhaps),
            "{lang}: {text}"
        );
    }
    for (lang, text) in [
        ("ar", "زار الساحة الخميس"),
        ("ar", "اجتماع الخميس"),
        ("en", "the Thursday market"),
        ("en", "the square on Thursday"),
    ] {
        let reading = reading(lang, text);
        assert!(reading.weekdays.iter().all(|day| !day.perhaps), "{lang}: {text}");
    }
}

#[test]
fn centuries_are_no_hundreds() {
    for (lang, text) in [
        ("ckb", "سەدەی ڕابردوو"),
        ("ckb", "لەم سەدەیەدا"),
        ("ckb", "هەزارەی نوێ"),
        ("ar", "القرن الماضي"),
    ] {
        assert_eq!(figures(lang, text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(figures("ckb", "سەدەی بیستەم"), ["20"]);
    assert_eq!(figures("ckb", "سەد ساڵ"), ["100"]);
}
