//! `letters`: letters that another language's keyboard has in the place of one's own, and a bare ه for ە.
//!
//! Names of the other language keep their letters: a word that the source has too is left alone, and so is a Turkish
//! name in Kurmanji. What whole-sale legacy encodings make of a text is [`super::legacy`]'s.

use std::collections::HashSet;

use super::script::{self, Word};
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;
use crate::text::keys::Family;

pub(super) const CHECK: Check = Check {
    id: "letters",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

/// A letter of a foreign keyboard, and the one that is meant.
type Slip = (char, char);

/// Arabic letters in Sorani.
const IN_SORANI: &[Slip] = &[('ي', 'ی'), ('ى', 'ی'), ('ك', 'ک'), ('ڪ', 'ک'), ('ة', 'ە')];

/// Persian and Kurdish letters in Arabic.
const IN_ARABIC: &[Slip] = &[('ی', 'ي'), ('ک', 'ك'), ('ڪ', 'ك'), ('ہ', 'ه'), ('ە', 'ه')];

/// Turkish and Romanian letters in Kurmanji.
const IN_KURMANJI: &[Slip] = &[
    ('ı', 'i'),
    ('ğ', 'x'),
    ('ü', 'û'),
    ('ö', 'o'),
    ('ș', 'ş'),
    ('Ș', 'Ş'),
];

/// Letters that no Arabic word has: their word is a Kurdish or Persian name.
const KURDISH_ONLY: &[char] = &['ێ', 'ۆ', 'ڕ', 'ڵ', 'گ', 'چ', 'پ', 'ژ', 'ڤ'];

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let family = Family::of(subject.target_lang);
    let source = pair.source.unwrap_or_default();
    if let Some((slip, word, count)) = first_slip(pair.target, family, source) {
        report.add(pair, keyboard(slip, word, count));
    }
    if family == Family::Sorani
        && let Some((word, count)) = bare_heh(pair.target, source)
    {
        let message = Message::new("check-letters-heh")
            .with("word", word.text)
            .with("count", count);
        let target = Some(word.range);
        report.add(
            pair,
            Found {
                message,
                source: None,
                target,
            },
        );
    }
    // A slip in the source is the editor's to mend, and each translator sees it.
    if Family::of(subject.source_lang) == Family::Arabic
        && subject.source_lang.primary() == "ar"
        && let Some((slip, word, count)) = first_slip(source, Family::Arabic, "")
    {
        let found = keyboard(slip, word, count);
        let (source, target) = (found.target, None);
        report.add(
            pair,
            Found {
                source,
                target,
                ..found
            },
        );
    }
}

fn keyboard((wrong, meant): Slip, word: Word<'_>, count: usize) -> Found {
    let message = Message::new("check-letters-keyboard")
        .with("word", word.text)
        .with("wrong", wrong)
        .with("meant", meant)
        .with("count", count);
    Found {
        message,
        source: None,
        target: Some(word.range),
    }
}

fn slips(family: Family) -> &'static [Slip] {
    match family {
        Family::Sorani => IN_SORANI,
        Family::Arabic => IN_ARABIC,
        Family::Kurmanji => IN_KURMANJI,
        Family::Other => &[],
    }
}

/// The first word with a letter of another keyboard, and how many such words there are.
fn first_slip<'t>(text: &'t str, family: Family, source: &str) -> Option<(Slip, Word<'t>, usize)> {
    let slips = slips(family);
    // Nearly every text has none, and is passed over at the speed of reading it.
    if slips.is_empty() || !text.chars().any(|c| slips.iter().any(|(wrong, _)| *wrong == c)) {
        return None;
    }
    let known = words_of(source);
    let mut first = None;
    let mut count = 0;
    for word in script::words(text) {
        let Some(slip) = slip_in(&word, slips, family) else {
            continue;
        };
        if known.contains(word.text) {
            continue;
        }
        count += 1;
        first.get_or_insert((slip, word));
    }
    first.map(|(slip, word)| (slip, word, count))
}

/// The words of the source, which keep their letters in the target.
fn words_of(source: &str) -> HashSet<&str> {
    script::words(source).map(|word| word.text).collect()
}

fn slip_in(word: &Word<'_>, slips: &[Slip], family: Family) -> Option<Slip> {
    let slip = *slips.iter().find(|(wrong, _)| word.text.contains(*wrong))?;
    let is_name = match family {
        Family::Arabic => word.text.contains(KURDISH_ONLY),
        Family::Kurmanji => word.text.starts_with(char::is_uppercase) && !word.text.contains(['ș', 'Ș']),
        _ => false,
    };
    (!is_name).then_some(slip)
}

/// The first word that has ه where Sorani writes ە, and how many there are: at its end, where it is the consonant only
/// after a long vowel, or before a joiner that keeps the next letter apart, which only the vowel needs.
fn bare_heh<'t>(text: &'t str, source: &str) -> Option<(Word<'t>, usize)> {
    if !text.contains('ه') {
        return None;
    }
    let known = words_of(source);
    let mut first = None;
    let mut count = 0;
    for word in script::words(text) {
        let body = word.text.trim_end_matches('\u{200c}');
        let mut back = body.chars().rev();
        let ends = back.next() == Some('ه');
        let before = back.next();
        let consonant = matches!(before, None | Some('ا' | 'و' | 'ۆ' | 'ێ' | 'ی' | 'ه' | 'ە' | 'ل'));
        let is_vowel = ends && !consonant || body.contains("ه\u{200c}");
        if is_vowel && !known.contains(word.text) {
            count += 1;
            first.get_or_insert(word);
        }
    }
    first.map(|word| (word, count))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn letters_of_another_keyboard_are_found() {
        const KEYBOARD: &str = "check-letters-keyboard";
        assert_finds(
            &CHECK,
            &[
                (
                    "ar>ckb",
                    "الحزب في النجف",
                    "حزبي شیوعی لە نەجەف",
                    KEYBOARD,
                    "حزبي",
                ),
                ("ar>ckb", "عامل", "كرێكاران لێرەن", KEYBOARD, "كرێكاران"),
                (
                    "en>ar",
                    "the parliament",
                    "الدورة البرلمانیة",
                    KEYBOARD,
                    "البرلمانیة",
                ),
                ("ar>kmr", "الحزب", "Partiya komunıst", KEYBOARD, "komunıst"),
                ("ar>kmr", "الحزب", "hemü karker", KEYBOARD, "hemü"),
                ("ar>kmr", "مدينة", "Șaredarî", KEYBOARD, "Șaredarî"),
                ("ar>en", "الدورة البرلمانیة", "the parliament", KEYBOARD, ""),
                ("ar>ckb", "نص", "پارته ڕایگەیاند", "check-letters-heh", "پارته"),
                (
                    "ar>ckb",
                    "نص",
                    "ڕایگه\u{200c}یاند کە",
                    "check-letters-heh",
                    "ڕایگه\u{200c}یاند",
                ),
            ],
        );
    }

    #[test]
    fn names_and_ordinary_letters_are_left_alone() {
        assert_silent(
            &CHECK,
            &[
                (
                    "ar>ckb",
                    "الحزب",
                    "حزبی شیوعی کوردستان لە هەولێر، گوناه و ڕێگا هـ",
                ),
                ("ar>ckb", "جريدة «طريق الشعب»", "ڕۆژنامەی «طريق الشعب»"),
                ("en>ar", "Hawler (هەولێر)", "أربيل (هەولێر)"),
                ("ar>kmr", "نص", "Erdoğan li Diyarbakırê axivî û çû Şirnexê"),
                ("ar>en", "نص", "Erdoğan spoke, for free, über alles"),
            ],
        );
    }
}
