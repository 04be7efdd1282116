//! What a word may be a form of, language by language.
//!
//! Proposals only: the index keeps those that a term lists. Each carries how much was done to the word, so that of two
//! readings of the same words the plainer one counts.

mod arabic;
mod english;
mod kurmanji;
mod sorani;

use std::borrow::Cow;

use crate::model::Lang;
use crate::text::keys::Family;

/// The most proposals for one word.
const MOST: usize = 96;

/// The most letters of a word that is looked into; no word has more.
const LETTERS: usize = 60;

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form<'a> {
    /// The word that the text's word may be a form of.
    pub word: Cow<'a, str>,
    /// How much was done to it; 0 is the word itself.
    pub cost: u8,
    /// Whether a preposition or conjunction was taken off its front, which only the first word of a term can have.
    pub front: bool,
    /// Whether an ending was taken off that only a verb has.
    pub verb: bool,
}

/// How a language inflects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grammar {
    Arabic,
    Sorani,
    Kurmanji,
    English,
    /// No rules: words are compared as they are.
    None,
}

impl Grammar {
    pub(super) fn of(lang: &Lang) -> Self {
        match (lang.primary(), Family::of(lang)) {
            ("ar", Family::Arabic) => Self::Arabic,
            ("en", Family::Other) => Self::English,
            (_, Family::Sorani) => Self::Sorani,
            (_, Family::Kurmanji) => Self::Kurmanji,
            _ => Self::None,
        }
    }

    /// What a text's word may be a form of, the word itself first. `key` is its match key; `feminine` that it ends in «ة».
    pub(super) fn forms(self, key: &str, feminine: bool) -> Vec<Form<'_>> {
        let mut forms = Forms::new(key);
        if key.chars().take(LETTERS + 1).count() <= LETTERS {
            match self {
                Self::Arabic => arabic::propose(key, feminine, &mut forms),
                Self::Sorani => sorani::propose(key, &mut forms),
                Self::Kurmanji => kurmanji::propose(key, &mut forms),
                Self::English => english::propose(key, &mut forms),
                Self::None => {}
            }
        }
        forms.list
    }

    /// What a term's word is listed under: the word, and what it is without an article or an ending that only links it
    /// to the next word.
    pub(super) fn bases(self, key: &str, last: bool) -> Vec<Form<'_>> {
        let mut forms = Forms::new(key);
        match self {
            Self::Arabic => arabic::bases(key, &mut forms),
            Self::Sorani => sorani::bases(key, last, &mut forms),
            Self::Kurmanji => kurmanji::bases(key, &mut forms),
            Self::English | Self::None => {}
        }
        forms.list
    }

    /// Whether a word only links two words of a term, and may be left out.
    pub(super) fn links(self, key: &str) -> bool {
        match self {
            Self::Kurmanji => kurmanji::LINKS.contains(&key),
            Self::English => english::ARTICLES.contains(&key),
            _ => false,
        }
    }

    /// Whether writers confuse letters of this language so often that names are compared without the difference too.
    pub(super) fn is_loose(self) -> bool {
        matches!(self, Self::Sorani | Self::Kurmanji)
    }
}

/// The proposals for a word.
struct Forms<'a> {
    list: Vec<Form<'a>>,
}

impl<'a> Forms<'a> {
    fn new(key: &'a str) -> Self {
        let word = Cow::Borrowed(key);
        Self {
            list: vec![Form {
                word,
                cost: 0,
                front: false,
                verb: false,
            }],
        }
    }

    fn add(&mut self, word: impl Into<Cow<'a, str>>, cost: u8, front: bool) {
        if self.list.len() < MOST {
            let word = word.into();
            self.list.push(Form {
                word,
                cost,
                front,
                verb: false,
            });
        }
    }

    /// Adds what remains of a form of a verb.
    fn add_verb(&mut self, word: impl Into<Cow<'a, str>>, cost: u8) {
        let known = self.list.len();
        self.add(word, cost, false);
        self.list.iter_mut().skip(known).for_each(|form| form.verb = true);
    }
}

/// What remains of a word without that front, if enough does.
fn without_front<'a>(word: &'a str, front: &str, least: usize) -> Option<&'a str> {
    word.strip_prefix(front).filter(|rest| has_letters(rest, least))
}

/// What remains of a word without that ending, if enough does.
fn without_ending<'a>(word: &'a str, ending: &str, least: usize) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|rest| has_letters(rest, least))
}

fn has_letters(word: &str, least: usize) -> bool {
    word.chars().nth(least.saturating_sub(1)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::match_key;

    fn proposes(tag: &str, word: &str, want: &str) -> bool {
        let lang = Lang::parse(tag).unwrap();
        let (word, want) = (match_key(word, &lang), match_key(want, &lang));
        Grammar::of(&lang)
            .forms(&word, false)
            .iter()
            .any(|form| form.word == want)
    }

    #[test]
    fn the_listed_word_is_among_the_proposals() {
        for (tag, word, want) in [
            ("ar", "للجنة", "لجنة"),
            ("ar", "وللجنتنا", "لجنة"),
            ("ar", "ولجنتها", "لجنة"),
            ("ar", "وبالحزب", "حزب"),
            ("ar", "مقراتنا", "مقر"),
            ("ar", "لجنتان", "لجنة"),
            ("ar", "مستشفاهم", "مستشفى"),
            ("ar", "وزرائها", "وزراء"),
            ("ar", "مراسلين", "مراسل"),
            ("ar", "نائباً", "نائب"),
            ("ckb", "لیژنەکەیان", "لیژنە"),
            ("ckb", "حزبەکانیشیان", "حزب"),
            ("ckb", "عێراقەوە", "عێراق"),
            ("ckb", "یەکێتییەکە", "یەکێتی"),
            ("ckb", "و2023", "2023"),
            ("kmr", "komîteyên", "komîte"),
            ("kmr", "Iraqê", "Iraq"),
            ("kmr", "CDC’ê", "CDC"),
            ("en", "committees", "committee"),
            ("en", "parties", "party"),
            ("en", "Iraq’s", "Iraq"),
            ("en", "planning", "plan"),
            ("en", "children", "child"),
            ("en", "spokeswomen", "spokeswoman"),
            ("en", "chairmen’s", "chairman"),
            ("en", "crises", "crisis"),
            ("en", "criteria", "criterion"),
            ("en", "memoranda", "memorandum"),
            ("en", "appendices", "appendix"),
            ("en", "alumni", "alumnus"),
        ] {
            assert!(proposes(tag, word, want), "{tag}: {word} {want}");
        }
    }

    #[test]
    fn letters_that_belong_to_a_word_are_not_taken_off() {
        for (tag, word, other) in [
            ("ar", "وطن", "طن"),
            ("ar", "فهد", "هد"),
            ("ar", "عراقي", "عراق"),
            ("en", "press", "pres"),
            ("en", "ring", "r"),
            ("kmr", "dan", "d"),
            ("ckb", "دوی", "دو"),
            ("ckb", "کەیان", "کە"),
        ] {
            assert!(!proposes(tag, word, other), "{tag}: {word} {other}");
        }
    }

    #[test]
    fn proposals_are_few_whatever_the_word() {
        for tag in ["ar", "ckb", "kmr", "en"] {
            let lang = Lang::parse(tag).unwrap();
            for word in [
                "وبالكانيانيشيانيان",
                "ekanekanyanyanyan",
                &"ان".repeat(30),
                &"ي".repeat(9999),
            ] {
                assert!(
                    Grammar::of(&lang).forms(word, false).len() <= MOST,
                    "{tag} {word}"
                );
            }
        }
    }
}
