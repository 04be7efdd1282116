//! How grave an edit is: spelling, wording or substance.
//!
//! Decided on the words, without grammar and without a dictionary of the language, so it errs towards the graver class:
//! a number, date, negation, name or term that may have changed is reported as changed. A class sorts a translator's
//! work; it decides nothing, because a press office decides what is harmless.

mod clitics;
mod facts;
mod lexicon;
mod names;
mod reading;
mod tables;
mod terms;

use crate::model::Lang;
use facts::Facts;
use reading::Reading;
use terms::Terms;

/// How grave an edit is. Ordered: what is graver is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Only vowel signs, tatweel, hamza spelling, blanks, variants of punctuation, stops and commas, letter case.
    Orthographic,
    /// Other words, or a question for a statement, but nothing of substance.
    Wording,
    /// A number, a date, a negation, a name, a quotation or a term.
    Substance,
}

impl Class {
    /// The name as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Orthographic => "orthographic",
            Self::Wording => "wording",
            Self::Substance => "substance",
        }
    }
}

/// What is known beyond the texts themselves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// Names and terms whose change is one of substance, as the termbase lists them.
    pub terms: &'a [String],
}

/// How grave the edit from one text to another is; the same in both directions.
///
/// ```
/// use bayan::alignment::{Class, Context, class};
/// use bayan::model::Lang;
/// let ar = Lang::parse("ar").unwrap();
/// let of = |old, new| class(old, new, &ar, &Context::default());
/// assert_eq!(of("حضر ٣٠ عضوا", "حضر 30 عضواً،"), Class::Orthographic);
/// assert_eq!(of("حضر 30 عضوا", "شارك 30 عضوا"), Class::Wording);
/// assert_eq!(of("حضر 30 عضوا", "لم يحضر 30 عضوا"), Class::Substance);
/// ```
#[must_use]
pub fn class(old: &str, new: &str, lang: &Lang, context: &Context<'_>) -> Class {
    Classifier::new(lang, context).class(old, new)
}

/// Whether two texts state the same numbers, dates and negations.
#[must_use]
pub fn same_facts(old: &str, new: &str, lang: &Lang) -> bool {
    let (old, new) = (Reading::of(old, lang), Reading::of(new, lang));
    Facts::of(&old) == Facts::of(&new) && !facts::negation_prefixed(&old, &new)
}

/// Whether a text may negate something; where a language negates by the front of a word, every word with that front
/// counts.
#[must_use]
pub fn negates(text: &str, lang: &Lang) -> bool {
    let fronts: &[&str] = match lang.primary() {
        "ckb" => &["نا", "نە", "مە", "نی"],
        "kmr" => &["na", "ne", "me", "ni"],
        "en" => &["un", "non", "dis"],
        _ => &[],
    };
    let reading = Reading::of(text, lang);
    let fronted = |key: &str| {
        fronts.iter().any(|front| {
            key.strip_prefix(front)
                .is_some_and(|rest| rest.chars().count() > 1)
        })
    };
    Facts::of(&reading).negates() || reading.tokens.iter().any(|token| fronted(&token.key))
}

/// A language and its terms, made ready for many texts.
pub(super) struct Classifier<'a> {
    lang: &'a Lang,
    terms: Terms,
}

impl<'a> Classifier<'a> {
    pub(super) fn new(lang: &'a Lang, context: &Context<'_>) -> Self {
        Self {
            lang,
            terms: Terms::new(context.terms, lang),
        }
    }

    pub(super) fn class(&self, old: &str, new: &str) -> Class {
        let (old, new) = (Reading::of(old, self.lang), Reading::of(new, self.lang));
        let (old_facts, new_facts) = (Facts::of(&old), Facts::of(&new));
        if old_facts.numbers == new_facts.numbers && reading::same_spelling(&old, &new) {
            Class::Orthographic
        } else if old_facts != new_facts
            || facts::negation_prefixed(&old, &new)
            || self.terms.found(&old) != self.terms.found(&new)
            || names::changed(&old, &new)
        {
            Class::Substance
        } else {
            Class::Wording
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn check(cases: &[(&str, &str, &str)], want: Class) {
        for (tag, old, new) in cases {
            for (a, b) in [(old, new), (new, old)] {
                assert_eq!(
                    class(a, b, &lang(tag), &Context::default()),
                    want,
                    "{tag}: {a} → {b}"
                );
            }
        }
    }

    #[test]
    fn spelling_is_orthographic() {
        check(
            &[
                ("ar", "بيان", "بيان"),
                ("ar", "كُنّا نأمل", "كنا نامل"),
                ("ar", "بـــلاغ عاجل", "بلاغ عاجل"),
                ("ar", "المسؤول عن الملف", "المسئول عن الملف"),
                ("ar", "إجراء مسؤول", "اجراء مسوول"),
                ("ar", "مدرسة القرية", "مدرسه القريه"),
                ("ar", "من أجل العدالة ، والكرامة", "من أجل العدالة والكرامة."),
                ("ar", "الشاعر عبدالله", "الشاعر عبد الله"),
                ("ar", "خلال عام 2024 بلغت ٣٫٥٪", "خلال  عام ٢٠٢٤ بلغت 3.5%"),
                ("ar", "نحو 1,000 طالب", "نحو 1000 طالب"),
                ("ar", "قال «نعم»", "قال \"نعم\""),
                ("ar", "وصلنا الآن\u{200f}", "وصلنا الآن"),
                ("ckb", "كوردستان", "کوردستان"),
                ("kmr", "sala 2018'an", "sala 2018an"),
                ("en", "Yes – he said", "yes, he said"),
            ],
            Class::Orthographic,
        );
    }

    #[test]
    fn other_words_are_wording() {
        check(
            &[
                ("ar", "نطالب بحل عاجل", "ندعو إلى حل عاجل"),
                ("ar", "وصل الوفد.", "وصل الوفد؟"),
                ("ar", "وصل الوفد.", "وصل الوفد!"),
                ("ar", "يهم الجميع، لا سيما الشباب", "يهم الجميع، وخاصة الشباب"),
                ("ar", "الأول من شباط", "1 شباط تحديدا"),
                ("ar", "في 5 شباط 2021 عقدنا لقاء", "عقدنا اجتماعا في 5/2/2021"),
                ("ar", "مارس الضغط على العمال", "واصل الضغط على العمال"),
                ("ar", "ستة وثمانين عاما من العمل", "86 عاما من النضال"),
                ("ar", "نحو 2.5 مليون دينار", "قرابة 2,500,000 دينار"),
                ("ar", "كلم الناس بهدوء", "حدث الناس بهدوء"),
                ("ar", "قال بوضوح ذلك", "قال ذلك بوضوح"),
                ("en", "We did not come", "We didn't arrive"),
                ("en", "He may come", "He could come"),
                ("en", "eighty-six years", "86 long years"),
                ("en", "a part of it", "apart of it"),
                ("ckb", "کوڕ هات", "کچ هات"),
                ("kmr", "ew hat malê", "ew çû malê"),
            ],
            Class::Wording,
        );
    }

    #[test]
    fn numbers_dates_and_negations_are_substance() {
        check(
            &[
                ("ar", "حضر 30 عضوا", "حضر 31 عضوا"),
                ("ar", "حضر ٣٠ عضوا", "حضر 31 عضوا"),
                ("ar", "من 5 إلى 10", "من 10 إلى 5"),
                ("ar", "بنسبة 5%", "بنسبة 5"),
                ("ar", "خمسة أعضاء", "ستة أعضاء"),
                ("ar", "نحو 3 ملايين", "نحو 3 مليارات"),
                ("ar", "الـ86 عاما", "الـ87 عاما"),
                ("ar", "5 7", "57"),
                ("ar", "في شباط", "في آذار"),
                ("ar", "5 آب الجاري", "5 أيلول الجاري"),
                ("ar", "كانون الأول", "كانون الثاني"),
                ("ar", "مساء الخميس", "مساء الجمعة"),
                ("ar", "العام الماضي", "العام المقبل"),
                ("ar", "يقبل الحزب بذلك", "لا يقبل الحزب بذلك"),
                ("ar", "ويقبل بذلك", "ولم يقبل بذلك"),
                ("ar", "كان قانونيا", "كان غير قانوني"),
                ("ar", "لم يحضر أحد", "لن يحضر أحد"),
                ("ar", "بشروط", "بدون شروط"),
                ("ar", "ندعو لعدم المشاركة", "ندعو للمشاركة"),
                ("en", "It is fair", "It isn't fair"),
                ("en", "with help", "without help"),
                ("en", "on Monday", "on Tuesday"),
                ("en", "on 5 May", "on 5 March"),
                ("ckb", "ئەو دەکات", "ئەو ناکات"),
                ("ckb", "ڕێگە بکات", "ڕێگە نەکات"),
                ("ckb", "کاتی ئازاد هەیە", "کاتی ئازاد نییە"),
                ("ckb", "٥ی شوبات", "٦ی شوبات"),
                ("kmr", "ew dike", "ew nake"),
                ("kmr", "ew hat", "ew nehat"),
                ("kmr", "5ê Sibatê", "5ê Adarê"),
            ],
            Class::Substance,
        );
    }

    #[test]
    fn names_quotations_and_terms_are_substance() {
        check(
            &[
                ("ar", "استقبل السيد كريم سعد الوفد", "استقبل السيد سليم سعد الوفد"),
                ("ar", "تقرير UNDP الأخير", "تقرير UNHCR الأخير"),
                ("ar", "قال «الحل قريب» أمامنا", "قال «الحل بعيد» أمامنا"),
                ("en", "we met Karim there", "we met Salim there"),
            ],
            Class::Substance,
        );
        let terms = ["اللجنة المركزية".to_owned(), "رابطة الحقول".to_owned()];
        let context = Context { terms: &terms };
        let of = |old, new| class(old, new, &lang("ar"), &context);
        assert_eq!(
            of("بيان للجنة المركزية اليوم", "بيان للجنة المحلية اليوم"),
            Class::Substance
        );
        assert_eq!(
            of("عقدت رابطة الحقول لقاء", "عقدت جمعية الحقول لقاء"),
            Class::Substance
        );
        assert_eq!(
            of("عقدت رابطة الحقول لقاء", "نظمت رابطة الحقول لقاء"),
            Class::Wording
        );
    }

    #[test]
    fn graver_is_greater() {
        assert!(Class::Substance > Class::Wording && Class::Wording > Class::Orthographic);
    }

    proptest! {
        #[test]
        fn the_class_is_the_same_in_both_directions(
            old in "(لا |ما |شباط |مايو |5|٪|خمسة |و|«|»|السيد |علي |Ab |مئة |ألف |،|؟|\u{64b}| |كانون |الأول ){0,10}",
            new in "(لا |ما |شباط |مايو |5|٪|خمسة |و|«|»|السيد |علي |Ab |مئة |ألف |،|؟|\u{64b}| |كانون |الأول ){0,10}",
            tag in prop::sample::select(vec!["ar", "ckb", "kmr", "en", "fr"]),
        ) {
            let context = Context::default();
            prop_assert_eq!(class(&old, &new, &lang(tag), &context), class(&new, &old, &lang(tag), &context));
            prop_assert_eq!(class(&old, &old, &lang(tag), &context), Class::Orthographic);
        }

        #[test]
        fn any_texts_have_a_class(old in any::<String>(), new in any::<String>()) {
            for tag in ["ar", "ckb", "kmr", "en"] {
                let _ = class(&old, &new, &lang(tag), &Context::default());
            }
        }
    }
}
