//! Every writing of a number or a date that is known to occur is read as what it says.

mod any;
mod clock;
mod dates;
mod names;
mod numbers;
mod words;

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
