//! What languages call themselves: the headings by which a reader finds their own.

use crate::model::Lang;

const AUTONYMS: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("ckb", "کوردیی ناوەندی"),
    ("en", "English"),
    ("kmr", "Kurmancî"),
];

/// The language's name in that language; its tag where we do not know it.
#[must_use]
pub fn autonym(lang: &Lang) -> &str {
    AUTONYMS
        .iter()
        .find(|(tag, _)| *tag == lang.primary())
        .map_or(lang.as_str(), |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_called_what_its_speakers_call_it() {
        for (tag, name) in [("ar-IQ", "العربية"), ("kmr", "Kurmancî"), ("fr", "fr")] {
            assert_eq!(autonym(&Lang::parse(tag).unwrap()), name);
        }
    }
}
