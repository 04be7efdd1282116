//! `language`: a target that is, as a whole, in another language or dialect than its file says.
//!
//! Told by the small words that no text can do without, and by letters that only one of them has. Short targets are not
//! judged: a name is the same in many languages.

use super::script::{self, Tally};
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::{Direction, Gravity};

pub(super) const CHECK: Check = Check {
    id: "language",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

/// From how many letters on a language can be told.
const ENOUGH: usize = 40;

/// From how many letters on a script can be told.
pub(super) const ENOUGH_FOR_SCRIPT: usize = 6;

/// How many small words make a text one of its own language.
const OWN: usize = 4;

/// How many letters of another language weigh as much as one of its small words.
const LETTERS: usize = 3;

/// Small words by which a language is known.
struct Known {
    lang: &'static str,
    words: &'static [&'static str],
    /// How words begin that only it has.
    beginnings: &'static [&'static str],
    /// Letters that the others of its script have not.
    letters: &'static [char],
}

/// Languages in Arabic script. No word stands in two of them.
const IN_ARABIC_SCRIPT: &[Known] = &[
    Known {
        lang: "ar",
        beginnings: &["ال", "وال", "بال"],
        letters: &[],
        words: &[
            "في", "من", "على", "إلى", "الى", "أن", "ان", "التي", "الذي", "هذا", "هذه", "عن", "مع", "كان",
            "قد",
        ],
    },
    Known {
        lang: "ckb",
        beginnings: &[],
        letters: &['ە', 'ێ', 'ۆ', 'ڕ', 'ڵ'],
        words: &[
            "لە",
            "بە",
            "بۆ",
            "کە",
            "ئەم",
            "ئەو",
            "لەگەڵ",
            "دەکات",
            "یان",
            "ئەوە",
            "هەیە",
            "لەسەر",
            "نییە",
        ],
    },
    Known {
        lang: "fa",
        beginnings: &[],
        letters: &[],
        words: &[
            "است",
            "را",
            "که",
            "از",
            "این",
            "با",
            "برای",
            "آن",
            "شود",
            "های",
            "می",
            "در",
            "به",
            "بر",
            "شد",
            "شده",
            "کرد",
            "کرده",
            "کند",
            "خود",
            "نیز",
            "وی",
            "آنها",
            "بود",
            "باید",
            "همه",
            "اما",
            "ولی",
            "اگر",
            "نمی",
            "هستند",
            "بودند",
            "گفت",
            "هر",
            "چه",
            "پس",
            "یک",
            "ها",
            "شدند",
            "کردند",
        ],
    },
    // Kurmanji as it is written in Duhok and Zakho.
    Known {
        lang: "kmr-Arab",
        beginnings: &[],
        letters: &[],
        words: &[
            "ژ", "ل", "ب", "د", "ئەڤ", "ئەڤە", "یێ", "یا", "کو", "دێ", "ژی", "ێن",
        ],
    },
];

/// Languages in Latin script. No word stands in two of them.
const IN_LATIN_SCRIPT: &[Known] = &[
    Known {
        lang: "en",
        beginnings: &[],
        letters: &[],
        words: &[
            "the", "of", "and", "to", "in", "that", "is", "for", "with", "was", "on", "by", "are", "from",
            "this", "as", "at", "have", "has", "it", "were", "or", "not", "will", "who",
        ],
    },
    Known {
        lang: "kmr",
        beginnings: &[],
        letters: &['ê', 'î', 'û'],
        words: &[
            "û", "ji", "li", "di", "ku", "bi", "yên", "bo", "jî", "ev", "ew", "ên", "wê", "yê", "wî", "vê",
            "kir", "bû", "nav", "dibe", "dikin", "dike", "xwe", "hatin", "hate", "gor", "heta", "kirin",
        ],
    },
    Known {
        lang: "tr",
        beginnings: &[],
        letters: &['ı', 'ğ'],
        words: &[
            "ve",
            "bir",
            "için",
            "ile",
            "olarak",
            "olan",
            "bu",
            "daha",
            "gibi",
            "değil",
            "çok",
            "kadar",
            "sonra",
            "ancak",
            "göre",
            "tarafından",
            "üzere",
            "ise",
            "oldu",
            "olduğu",
            "olduğunu",
            "dedi",
            "tüm",
            "şu",
            "karşı",
        ],
    },
    Known {
        lang: "ckb-Latn",
        beginnings: &[],
        letters: &[],
        words: &[
            "le", "be", "ke", "em", "legeł", "deka", "bełam", "wek", "eme", "ewe",
        ],
    },
];

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let tally = Tally::of(pair.target);
    let wanted = subject.target_lang.direction();
    let (own, other) = match wanted {
        Direction::Ltr => (tally.latin, tally.arabic),
        Direction::Rtl => (tally.arabic, tally.latin),
    };
    let found = if tally.letters() >= ENOUGH_FOR_SCRIPT && other > own * 2 {
        // A name or an address in another script is often all that a line has.
        let copied = pair
            .source
            .is_some_and(|source| source.contains(pair.target.trim()));
        let is_foreign = wanted == Direction::Rtl && (copied || other < ENOUGH);
        (!is_foreign).then(|| Message::new("check-language-script"))
    } else if own >= ENOUGH {
        let known = match wanted {
            Direction::Ltr => IN_LATIN_SCRIPT,
            Direction::Rtl => IN_ARABIC_SCRIPT,
        };
        reads_as(pair.target, subject.target_lang.primary(), known)
            .map(|lang| Message::new("check-language-reads").with("found", lang))
    } else {
        None
    };
    if let Some(message) = found {
        let target = Some(0..pair.target.len());
        report.add(
            pair,
            Found {
                message,
                source: None,
                target,
            },
        );
    }
}

/// The other language whose small words a text has, where it has hardly any of its own.
fn reads_as(text: &str, own: &str, known: &[Known]) -> Option<&'static str> {
    let at = known.iter().position(|known| known.lang == own)?;
    if is_own(text, known.get(at)?) && !has_letters_of_another(text, known, at) {
        return None;
    }
    let mut counts = vec![0_usize; known.len()];
    for word in script::words(text) {
        if let Some(count) = known
            .iter()
            .position(|known| known.has(word.text))
            .and_then(|at| counts.get_mut(at))
        {
            *count += 1;
        }
    }
    for (place, known) in known.iter().enumerate().filter(|(place, _)| *place != at) {
        let letters = text.chars().filter(|c| known.letters.contains(c)).count();
        if let Some(count) = counts.get_mut(place) {
            *count += letters / LETTERS;
        }
    }
    let own = counts.get(at).copied().unwrap_or_default();
    let (best, count) = counts
        .iter()
        .enumerate()
        .max_by_key(|(place, count)| (**count, usize::MAX - place))?;
    (best != at && *count >= 3 && *count > own * 3).then(|| known.get(best).map(|known| known.lang))?
}

/// Whether a text has many letters that only another language has: small words are alike in neighbours.
fn has_letters_of_another(text: &str, known: &[Known], own: usize) -> bool {
    let others = known.iter().enumerate().filter(|(place, _)| *place != own);
    let letters: Vec<char> = others.flat_map(|(_, known)| known.letters).copied().collect();
    !letters.is_empty()
        && text
            .chars()
            .filter(|c| letters.contains(c))
            .nth(OWN * LETTERS - 1)
            .is_some()
}

/// Whether a text has so many small words of its own language that no other could outweigh them. Nearly every text has,
/// and is not read to its end.
fn is_own(text: &str, known: &Known) -> bool {
    script::words(text)
        .filter(|word| known.has(word.text))
        .nth(OWN - 1)
        .is_some()
}

impl Known {
    /// Whether a word is one of its small words, or begins as only its words do.
    fn has(&self, word: &str) -> bool {
        // Sentences begin with capitals.
        let same = |own: &&str| own.len() == word.len() && (**own == *word || own.eq_ignore_ascii_case(word));
        self.words.iter().any(same) || self.beginnings.iter().any(|start| word.starts_with(start))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_silent, findings};
    use super::CHECK;
    use crate::message::Value;
    use crate::model::BlockKind;

    #[test]
    fn a_text_in_another_language_is_told_by_its_small_words() {
        for (between, target, reads) in [
            (
                "ar>ckb",
                "قالت النقابة في بيانها إن العمال على حق في كل ما طالبوا به من الإدارة",
                "ar",
            ),
            (
                "ar>ckb",
                "کارگران در این بیانیه گفتند که از مدیریت می خواهند انبار را بررسی کند",
                "fa",
            ),
            (
                "ar>ckb",
                "ئەڤ کرێکارە ل باژێری کۆم بوون و داخواز کر کو ژ بۆ وان دێ ب هاریکاری بیت",
                "kmr-Arab",
            ),
            (
                "en>ar",
                "سەندیکا لە بەیاننامەکەیدا دەڵێت کە کرێکاران لەسەر هەق بوون بۆ ئەو داوایانە",
                "ckb",
            ),
            (
                "ar>kmr",
                "The union says in its statement that the workers are in the right and that is all",
                "en",
            ),
            (
                "ar>en",
                "Sendîka di daxuyaniya xwe de dibêje ku karker li ser heq in û ji bo wan e",
                "kmr",
            ),
            (
                "ar>kmr",
                "Sendika bir açıklama ile işçiler için ve onların hakları için bir talep sundu",
                "tr",
            ),
            (
                "ar>kmr",
                "İşçiler dün limanda toplandı ve yangının nedeninin araştırılmasını, sorumluların açıklanmasını istedi",
                "tr",
            ),
            (
                "ar>kmr",
                "Sendika, depoda çıkan yangından sonra da işçilerin haklarını almadığını ve ya işlerine de dönmediğini, de ki ya bu da böyle, dedi",
                "tr",
            ),
            (
                "ar>en",
                "Sendika bir açıklama ile işçiler için ve onların hakları için bir talep sundu",
                "tr",
            ),
            (
                "en>ar",
                "کارگران در این بیانیه گفتند که از مدیریت می خواهند انبار را بررسی کند",
                "fa",
            ),
            (
                "ar>ckb",
                "به گفته وی همه کارگران باید به خانه های خود برگردند اما هنوز خبری نیست",
                "fa",
            ),
            (
                "ar>kmr",
                "Sendîka le beyannamekey xoyda dełê ke krêkaran le ser heq bûn û be dengî berz",
                "ckb-Latn",
            ),
        ] {
            let found = findings(&CHECK, between, &[(BlockKind::Paragraph, "نص", target)], None);
            let names: Vec<_> = found.iter().flat_map(|one| one.message.args.iter()).collect();
            assert_eq!(names, [("found", &Value::from(reads))], "{target}");
        }
    }

    #[test]
    fn a_text_in_the_wrong_script_is_found_however_short() {
        for (between, target) in [
            ("ar>en", "المكتب السياسي"),
            ("ar>kmr", "حزبی شیوعی"),
            (
                "ar>ckb",
                "Karkeran duh li bajarê xwe civîn kir û daxuyanî belav kirin",
            ),
        ] {
            let found = findings(&CHECK, between, &[(BlockKind::Paragraph, "نص", target)], None);
            let ids: Vec<_> = found.iter().map(|one| one.message.id).collect();
            assert_eq!(ids, ["check-language-script"], "{target}");
        }
    }

    #[test]
    fn each_language_is_itself_and_short_texts_are_not_judged() {
        assert_silent(
            &CHECK,
            &[
                (
                    "ar>ckb",
                    "نص",
                    "سەندیکا لە بەیاننامەکەیدا دەڵێت کە کرێکاران لەسەر هەق بوون بۆ ئەو داوایانە",
                ),
                (
                    "ar>kmr",
                    "نص",
                    "Sendîka di daxuyaniya xwe de dibêje ku karker li ser heq in û ji bo wan e",
                ),
                (
                    "en>ar",
                    "x",
                    "قالت النقابة في بيانها إن العمال على حق في كل ما طالبوا به",
                ),
                ("ar>en", "نص", "Baghdad – Basra"),
                (
                    "ar>kmr",
                    "نص",
                    "Tayyıp Erdoğan li Ağrı, Iğdır û Şırnakê ji bo karkeran axivî û li ser heqê wan got",
                ),
                ("ar>ckb", "نص", "COVID-19"),
                ("ar>ckb", "info@press.example.org", "info@press.example.org"),
                (
                    "ar>fr",
                    "نص",
                    "Le syndicat condamne l'incendie dans l'entrepôt de la ville de Bassora",
                ),
            ],
        );
    }
}
