//! The office's own words in the languages of a document.
//!
//! An office that gave no name in a language has none in it: a name in another script above a text would be worse.

use std::collections::BTreeMap;

use super::visible::lines;
use crate::model::{House, Lang};

/// What the office is called in that language, on one line.
pub(super) fn name(house: &House, lang: &Lang) -> Option<String> {
    let name = said(&house.letterhead.names, lang)?;
    let words = lines(name).join(" ");
    let words: Vec<&str> = words.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// How the office is reached in that language, line by line; none if it did not say.
pub(super) fn contact(house: &House, lang: &Lang) -> Vec<String> {
    let text = said(&house.letterhead.contacts, lang).unwrap_or_default();
    let lines = lines(text).into_iter().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What was said in exactly that language, else in that language anywhere.
fn said<'h>(texts: &'h BTreeMap<Lang, String>, lang: &Lang) -> Option<&'h str> {
    let anywhere = || texts.iter().find(|(of, _)| of.primary() == lang.primary());
    let (_, text) = texts.get_key_value(lang).or_else(anywhere)?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Letterhead;

    #[test]
    fn an_office_speaks_a_language_or_is_silent_in_it() {
        let lang = |tag: &str| Lang::parse(tag).unwrap();
        let house = House {
            letterhead: Letterhead {
                names: [
                    (lang("ar"), " اتحاد\n النسّاجين ".to_owned()),
                    (lang("en"), " ".to_owned()),
                ]
                .into(),
                contacts: [(lang("ar"), "a\r\n\n\u{1b}b".to_owned())].into(),
                url: None,
            },
            ..House::default()
        };
        assert_eq!(name(&house, &lang("ar-IQ")).as_deref(), Some("اتحاد النسّاجين"));
        assert_eq!(name(&house, &lang("en")), None);
        assert_eq!(name(&house, &lang("ckb")), None);
        assert_eq!(contact(&house, &lang("ar")), ["a", "U+001Bb"]);
        assert!(contact(&house, &lang("en")).is_empty());
    }
}
