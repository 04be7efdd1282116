//! `legacy`: text that came through an old font or out of a PDF: presentation forms, and Sorani in Ali-K.
//!
//! Such text looks right in one font and cannot be searched, joined or read aloud in any other.

use super::script;
use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;
use crate::text::is_presentation_form;
use crate::text::keys::Family;

pub(super) const CHECK: Check = Check {
    id: "legacy",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

/// From how many letters on a text can be told to be in Ali-K.
const ENOUGH: usize = 20;

/// Letters that Ali-K has in the place of ە گ چ پ ڤ.
const STAND_INS: &[char] = &['ة', 'ط', 'ض', 'ث', 'ظ'];

/// Letters that Ali-K has not.
const OF_SORANI: &[char] = &['ە', 'ێ', 'ۆ', 'ڕ', 'ڵ', 'گ', 'چ', 'پ', 'ڤ'];

/// A letter and the vowel sign by which Ali-K means ۆ ێ ڵ ڕ.
const SIGNED: &[&str] = &["وَ", "يَ", "لَ", "لاَ", "رِ"];

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut forms = pair
        .target
        .char_indices()
        .filter(|(_, c)| is_presentation_form(*c));
    if let Some((start, c)) = forms.next() {
        let mut end = start + c.len_utf8();
        let mut count = 1;
        for (at, c) in forms {
            if at == end {
                end += c.len_utf8();
            }
            count += 1;
        }
        let found = Found {
            message: Message::new("check-legacy-forms").with("count", count as i64),
            source: None,
            target: Some(start..end),
        };
        report.add(pair, found);
    } else if Family::of(subject.target_lang) == Family::Sorani && is_ali_k(pair.target) {
        let found = Found {
            message: Message::new("check-legacy-ali-k"),
            source: None,
            target: Some(0..pair.target.len()),
        };
        report.add(pair, found);
    }
}

fn is_ali_k(text: &str) -> bool {
    if !SIGNED.iter().any(|signed| text.contains(signed)) {
        return false;
    }
    let (mut letters, mut stand_ins) = (0, 0);
    for c in text.chars().filter(|c| script::is_arabic(*c)) {
        if OF_SORANI.contains(&c) {
            return false;
        }
        letters += 1;
        stand_ins += usize::from(STAND_INS.contains(&c));
    }
    // A vocalised Arabic text has such letters and signs too; one of its words in four begins with its article.
    let articles = script::words(text)
        .filter(|word| word.text.starts_with("ال"))
        .count();
    letters >= ENOUGH && stand_ins * 12 >= letters && articles * 20 < letters
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_finds, assert_silent};
    use super::CHECK;

    #[test]
    fn old_fonts_and_pdfs_are_known_by_their_letters() {
        assert_finds(
            &CHECK,
            &[
                ("en>ar", "statement", "هذا ﺑﻴﺎن منا", "check-legacy-forms", "ﺑﻴﺎ"),
                (
                    "ar>ckb",
                    "الحزب الشيوعي يدعو إلى الحوار",
                    "حيزبي شيوعي كوردستان داوا دةكات كة طفتوطؤ بكريَت لة نيَوان هةمواندا",
                    "check-legacy-ali-k",
                    "حيزبي شيوعي كوردستان داوا دةكات كة طفتوطؤ بكريَت لة نيَوان هةمواندا",
                ),
            ],
        );
    }

    #[test]
    fn ornaments_vowel_signs_and_true_sorani_are_not_taken_for_it() {
        assert_silent(
            &CHECK,
            &[
                ("en>ar", "the Prophet", "قال النبي ﷺ ﴿اقرأ﴾"),
                ("ar>ckb", "نص", "حزبی شیوعی کوردستان داوا دەکات گفتوگۆ بکرێت"),
                ("ar>ckb", "نص", "وَقالَ الطَّالِبُ لِلْمُعَلِّمَةِ إنَّ الضَّوْءَ في الغُرْفَةِ يَكفي لَهُم"),
            ],
        );
    }
}
