//! Which words of a language say something about numbers and days: the tables with all that may hang on their words.
//!
//! Every form is listed as it occurs, so that a word of a text is looked up once, whatever it turns out to be.

use std::sync::LazyLock;

use super::calendar::{AMBIGUOUS_MONTHS, EITHER_MONTHS, MONTHS, WEEKDAYS};
use super::phrases::Phrases;
use super::tokens::{Tokens, fold_form};
use super::words::{self, Hour, Sense};
use crate::model::Lang;

/// The words of one language.
#[derive(Default)]
pub(crate) struct Lexicon {
    words: Phrases<Sense>,
    hours: Phrases<Hour>,
}

static ARABIC: LazyLock<Lexicon> = LazyLock::new(arabic);
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(english);
static SORANI: LazyLock<Lexicon> = LazyLock::new(sorani);
static KURMANJI: LazyLock<Lexicon> = LazyLock::new(kurmanji);
static NONE: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

/// The lexicon of a language; an empty one for a language that we do not know.
pub(crate) fn of(lang: &Lang) -> &'static Lexicon {
    match lang.primary() {
        "ar" => &ARABIC,
        "en" => &ENGLISH,
        "ckb" => &SORANI,
        "kmr" => &KURMANJI,
        _ => &NONE,
    }
}

impl Lexicon {
    /// What the word or phrase at that place says, and of how many tokens it is.
    pub(crate) fn sense(&self, tokens: &Tokens, at: usize) -> Option<(Sense, usize)> {
        self.words.at(tokens, at)
    }

    /// What the word or phrase at that place says of a time of day, and of how many tokens it is.
    pub(crate) fn hour(&self, tokens: &Tokens, at: usize) -> Option<(Hour, usize)> {
        self.hours.at(tokens, at)
    }

    fn list(&mut self, form: &str, sense: Sense) {
        self.words.list(form, sense);
    }

    fn list_table(&mut self, table: words::Table) {
        for (form, sense) in forms(table) {
            self.list(&form, sense);
        }
    }

    fn list_hours(&mut self, table: words::Hours) {
        for (forms, hour) in table {
            for form in forms.split('|') {
                self.hours.list(&fold_form(form), *hour);
            }
        }
    }
}

/// The forms of a table, folded.
fn forms(table: words::Table) -> impl Iterator<Item = (String, Sense)> {
    table
        .iter()
        .flat_map(|(forms, sense)| forms.split('|').map(move |form| (fold_form(form), *sense)))
}

/// What stands before an Arabic word without the article, and with it.
const PLAIN: &[&str] = &["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];
const ARTICLE: &[&str] = &[
    "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "فبال", "فلل",
];

fn arabic() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.list_hours(words::ARABIC_HOURS);
    lexicon.list_table(words::ARABIC_AS_WRITTEN);
    for (form, sense) in forms(words::ARABIC_NAMERS) {
        prefixed(&mut lexicon, &form, sense, PLAIN);
    }
    for (form, sense) in forms(words::ARABIC_TITLES) {
        prefixed(&mut lexicon, &form, sense, PLAIN);
        prefixed(&mut lexicon, &form, sense, ARTICLE);
    }
    for (name, sense) in months(Script::Arabic).chain(weekdays(Script::Arabic)) {
        match name.strip_prefix("ال") {
            Some(bare) => {
                prefixed(&mut lexicon, bare, sense, ARTICLE);
                // «كل يوم أربعاء»; by themselves some are names of persons, and two are numbers.
                if let (Sense::Weekday(day), false) = (sense, bare == "احد") {
                    prefixed(&mut lexicon, bare, Sense::PerhapsWeekday(day, 0), PLAIN);
                }
            }
            None => prefixed(&mut lexicon, &name, sense, PLAIN),
        }
    }
    for (form, sense) in forms(words::ARABIC) {
        prefixed(&mut lexicon, &form, sense, PLAIN);
        prefixed(&mut lexicon, &form, sense, ARTICLE);
    }
    for (form, sense) in forms(words::ARABIC_HUNDREDS) {
        for hundred in ["مئه", "مائه", "مايه", "مئ", "ميه"] {
            prefixed(&mut lexicon, &format!("{form}{hundred}"), sense, PLAIN);
            prefixed(&mut lexicon, &format!("{form}{hundred}"), sense, ARTICLE);
        }
    }
    lexicon
}

fn prefixed(lexicon: &mut Lexicon, form: &str, sense: Sense, prefixes: &[&str]) {
    for prefix in prefixes {
        lexicon.list(&format!("{prefix}{form}"), sense);
    }
}

fn english() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.list_hours(words::ENGLISH_HOURS);
    lexicon.list_table(words::ENGLISH);
    for (name, sense) in weekdays(Script::Latin) {
        lexicon.list(&format!("{name}s"), sense);
        lexicon.list(&name, sense);
    }
    for (name, sense) in months(Script::Latin) {
        lexicon.list(&name, sense);
    }
    lexicon
}

/// What hangs on Sorani names of months and days, and on number words.
const SORANI_NAME_ENDINGS: &[&str] = &[
    "", "ی", "دا", "یدا", "ەوە", "یەوە", "یش", "ان", "انی", "ە", "ەکە", "ەکان",
];
const SORANI_ENDINGS: &[&str] = &[
    "", "ی", "ەکە", "ەکان", "ەکەی", "ان", "انی", "یان", "ەی", "یش", "ە", "یە", "دا", "یدا",
];
const SORANI_ORDINALS: &[&str] = &[
    "ەم",
    "ەمین",
    "یەم",
    "یەمین",
    "هەم",
    "هەمین",
    "ەمی",
    "ەمینی",
    "یەمی",
    "هەمی",
    "ەمدا",
    "ەمە",
];

fn sorani() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.list_hours(words::SORANI_HOURS);
    lexicon.list_table(words::SORANI_AS_WRITTEN);
    for (name, sense) in months(Script::Arabic).chain(weekdays(Script::Arabic)) {
        // «جوان» is "beautiful" here, and «ماي» stays.
        if !["جوان", "ماي", "اب"].contains(&name.as_str()) {
            endings(&mut lexicon, &name, sense, SORANI_NAME_ENDINGS);
        }
    }
    let mut numbers: Vec<(String, Sense)> = forms(words::SORANI).collect();
    numbers.extend(glued(&numbers, "و"));
    numbers.extend(glued_hundreds(&numbers, &fold_form("سەد")));
    for (form, sense) in &numbers {
        lexicon.list(form, *sense);
    }
    for (form, sense) in &numbers {
        endings(&mut lexicon, form, *sense, SORANI_ENDINGS);
        if let Sense::Unit(value) = *sense {
            endings(&mut lexicon, form, Sense::Ordinal(value), SORANI_ORDINALS);
        }
    }
    for form in ["سی", "دە"] {
        let sense = if form == "دە" {
            Sense::Ordinal(10)
        } else {
            Sense::Ordinal(30)
        };
        endings(&mut lexicon, &fold_form(form), sense, SORANI_ORDINALS);
    }
    lexicon
}

/// What hangs on Kurmanji names of months and days, and on number words.
const KURMANJI_NAME_ENDINGS: &[&str] = &["", "ê", "a", "an", "ya", "yê", "î", "iyê", "iya", "ên"];
const KURMANJI_ENDINGS: &[&str] = &["", "ê", "an", "yê", "yan", "ên", "î"];
const KURMANJI_ORDINALS: &[&str] = &[
    "em", "emîn", "emê", "ema", "emîna", "emînê", "yem", "yemîn", "yemê", "yema", "yemîna", "hem", "hemîn",
    "mîn", "mîna",
];

fn kurmanji() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.list_hours(words::KURMANJI_HOURS);
    lexicon.list_table(words::KURMANJI_AS_WRITTEN);
    for (name, sense) in months(Script::Latin).chain(weekdays(Script::Latin)) {
        // English short names with an ending are other words ("Novî").
        let is_short =
            name.len() < 5 && name.is_ascii() && !["adar", "ayar", "ab", "cuma"].contains(&name.as_str());
        if is_short {
            continue;
        }
        endings(&mut lexicon, &name, sense, KURMANJI_NAME_ENDINGS);
        if let Some(stem) = name.strip_suffix('î').or_else(|| name.strip_suffix('e')) {
            endings(&mut lexicon, stem, sense, &["iyê", "iya", "eyê", "eya"]);
        }
    }
    let mut numbers: Vec<(String, Sense)> = forms(words::KURMANJI).collect();
    numbers.extend(glued_hundreds(&numbers, "sed"));
    for (form, sense) in &numbers {
        lexicon.list(form, *sense);
    }
    for (form, sense) in &numbers {
        endings(&mut lexicon, form, *sense, KURMANJI_ENDINGS);
        // «sedem» is "because".
        if let Sense::Unit(value) = *sense {
            endings(&mut lexicon, form, Sense::Ordinal(value), KURMANJI_ORDINALS);
        }
    }
    lexicon
}

fn endings(lexicon: &mut Lexicon, form: &str, sense: Sense, endings: &[&str]) {
    for ending in endings {
        lexicon.list(&format!("{form}{}", fold_form(ending)), sense);
    }
}

/// Tens and units in one word («حەفتاونۆ»).
fn glued(numbers: &[(String, Sense)], and: &str) -> Vec<(String, Sense)> {
    let mut joined = Vec::new();
    for (ten, sense) in numbers {
        let Sense::Unit(tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)) = *sense else {
            continue;
        };
        for (unit, sense) in numbers {
            if let Sense::Unit(units @ 2..10) = *sense {
                joined.push((format!("{ten}{and}{unit}"), Sense::Unit(tens + units)));
            }
        }
        joined.push((format!("{ten}{and}{}", fold_form("یەک")), Sense::Unit(tens + 1)));
    }
    joined
}

/// Hundreds in one word («سێسەد», "pêncsed").
fn glued_hundreds(numbers: &[(String, Sense)], hundred: &str) -> Vec<(String, Sense)> {
    numbers
        .iter()
        .filter_map(|(unit, sense)| match sense {
            Sense::Unit(units @ 2..10) => Some((format!("{unit}{hundred}"), Sense::Unit(units * 100))),
            _ => None,
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Latin,
}

impl Script {
    fn has(self, form: &str) -> bool {
        let latin = form.starts_with(|c: char| c < '\u{250}');
        latin == (self == Self::Latin)
    }
}

/// The months' names in a script: statements mix the languages that share one.
fn months(script: Script) -> impl Iterator<Item = (String, Sense)> {
    let names = MONTHS.iter().zip(1_u8..);
    let whole = names
        .flat_map(|(forms, month)| forms.iter().map(move |form| (*form, month)))
        .map(|(form, month)| {
            let sense = if AMBIGUOUS_MONTHS.contains(&form) {
                Sense::PerhapsMonth(month)
            } else {
                Sense::Month(month)
            };
            (form, sense)
        });
    let half = EITHER_MONTHS
        .iter()
        .flat_map(|(forms, one, other)| forms.iter().map(|form| (*form, Sense::EitherMonth(*one, *other))));
    whole
        .chain(half)
        .filter(move |(form, _)| script.has(form))
        .map(|(form, sense)| (fold_form(form), sense))
}

/// Names of days that say something else as well: "the two", "Ashura week", "in".
const AMBIGUOUS_DAYS: &[(&str, u32)] = &[("الاثنين", 2), ("الإثنين", 2), ("الأثنين", 2), ("în", 0), ("înî", 0)];

fn weekdays(script: Script) -> impl Iterator<Item = (String, Sense)> {
    let names = WEEKDAYS.iter().zip(1_u8..);
    names
        .flat_map(|(forms, day)| forms.iter().map(move |form| (*form, day)))
        .filter(move |(form, _)| script.has(form))
        .map(|(form, day)| {
            let ambiguous = AMBIGUOUS_DAYS.iter().find(|(other, _)| *other == form);
            let sense = match ambiguous {
                Some((_, also)) => Sense::PerhapsWeekday(day, *also),
                None => Sense::Weekday(day),
            };
            (fold_form(form), sense)
        })
}
