//! Dates and numbers as the layout prints them, in the habits of the press in Iraq and Kurdistan.
//!
//! The names of the months are our own table: what a press office prints must not change with a version of a locale
//! database, and the databases give Arabic readers in Baghdad «فبراير» and Kurmanji none. Only dates that the layout
//! adds come from here; a date in a statement is text and stays as it was written.

use jiff::civil::Date;

use crate::model::Lang;

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const ARABIC: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

const SORANI: [&str; 12] = [
    "کانوونی دووەم",
    "شوبات",
    "ئازار",
    "نیسان",
    "ئایار",
    "حوزەیران",
    "تەمووز",
    "ئاب",
    "ئەیلوول",
    "تشرینی یەکەم",
    "تشرینی دووەم",
    "کانوونی یەکەم",
];

/// January is Rêbendan and not Çile, because some readers take Çile for December.
const KURMANJI: [&str; 12] = [
    "Rêbendan",
    "Sibat",
    "Adar",
    "Nîsan",
    "Gulan",
    "Hezîran",
    "Tîrmeh",
    "Tebax",
    "Îlon",
    "Cotmeh",
    "Mijdar",
    "Berfanbar",
];

/// A day, month and year in words of that language; ISO 8601 in a language whose months we do not know.
#[must_use]
pub fn long_date(lang: &Lang, date: Date) -> String {
    let month = |names: &[&'static str; 12]| {
        usize::try_from(date.month() - 1)
            .ok()
            .and_then(|index| names.get(index).copied())
            .unwrap_or_default()
    };
    let (day, year) = (date.day(), date.year());
    match lang.primary() {
        "en" => format!("{day} {} {year}", month(&ENGLISH)),
        "ar" => format!("{day} {} {year}", month(&ARABIC)),
        // The ezafe ی ties day to month and month to year.
        "ckb" => digits(lang, &format!("{day}ی {}ی {year}", month(&SORANI))),
        // Oblique day, month in the construct, oblique plural year.
        "kmr" => format!("{day}ê {}a {year}an", month(&KURMANJI)),
        _ => date.to_string(),
    }
}

/// A number as the language writes it.
#[must_use]
pub fn number(lang: &Lang, number: u32) -> String {
    digits(lang, &number.to_string())
}

/// Sorani print uses the Arabic-Indic digits; Arabic print in Iraq uses both, and ours the European.
pub(super) fn digits(lang: &Lang, text: &str) -> String {
    if lang.primary() != "ckb" {
        return text.to_owned();
    }
    text.chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + 0x0660).unwrap_or(c),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_written_as_each_language_writes_it() {
        for (tag, day, want) in [
            ("en", date(2021, 2, 5), "5 February 2021"),
            ("ar", date(2021, 2, 5), "5 شباط 2021"),
            ("ckb", date(2021, 2, 5), "٥ی شوباتی ٢٠٢١"),
            ("kmr", date(2021, 2, 5), "5ê Sibata 2021an"),
            ("ar-IQ", date(2022, 1, 31), "31 كانون الثاني 2022"),
            ("ar", date(2022, 12, 1), "1 كانون الأول 2022"),
            ("ckb", date(2023, 12, 31), "٣١ی کانوونی یەکەمی ٢٠٢٣"),
            ("ckb", date(2024, 1, 2), "٢ی کانوونی دووەمی ٢٠٢٤"),
            ("kmr", date(2025, 7, 10), "10ê Tîrmeha 2025an"),
            ("kmr", date(2025, 1, 10), "10ê Rêbendana 2025an"),
            ("fr", date(2021, 2, 5), "2021-02-05"),
        ] {
            assert_eq!(long_date(&Lang::parse(tag).unwrap(), day), want);
        }
    }

    #[test]
    fn no_language_names_two_months_alike() {
        for names in [ENGLISH, ARABIC, SORANI, KURMANJI] {
            let different: std::collections::BTreeSet<_> = names.iter().collect();
            assert_eq!(different.len(), 12);
        }
    }
}
