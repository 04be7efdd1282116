//! What changed between two versions of a text, word by word, for people to read.
//!
//! A joined word is never split: letters of Arabic script change shape with their neighbours, and a half of a word
//! shows neither version. Small islands of sameness between changes (a lone comma, a short particle) are folded into
//! the change around them. Blocks and segments are not matched here; that is [`crate::alignment`].

mod islands;
mod matching;

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use crate::text;
pub(crate) use matching::{anchored, longest_increasing, matches};

/// What happened to a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// It stands in both versions.
    Equal,
    /// Only the new version has it.
    Insert,
    /// Only the old version has it.
    Delete,
}

impl Tag {
    /// The name as written in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Insert => "insert",
            Self::Delete => "delete",
        }
    }
}

/// One piece of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// What happened to it.
    pub tag: Tag,
    /// The text, as written.
    pub text: String,
}

impl Op {
    /// A piece that stands in both versions.
    #[must_use]
    pub fn equal(text: &str) -> Self {
        Self {
            tag: Tag::Equal,
            text: text.to_owned(),
        }
    }
}

/// The difference between two texts, word by word.
///
/// The equal and deleted pieces together are the old text, the equal and inserted ones the new text, byte for byte.
/// Within a change the deletion comes first. Texts are compared as written: an invisible mark that was added shows as
/// a changed word. The time is bounded on texts of any size; past some thousands of changed words without a phrase in
/// common the change is shown as one.
///
/// ```
/// use bayan::diff::{Tag, words};
/// let ops = words("عقد الاجتماع يوم 5 شباط.", "عقد الاجتماع يوم 6 شباط.");
/// let pieces: Vec<(Tag, &str)> = ops.iter().map(|op| (op.tag, op.text.as_str())).collect();
/// assert_eq!(pieces, [
///     (Tag::Equal, "عقد الاجتماع يوم "),
///     (Tag::Delete, "5"),
///     (Tag::Insert, "6"),
///     (Tag::Equal, " شباط."),
/// ]);
/// ```
#[must_use]
pub fn words(old: &str, new: &str) -> Vec<Op> {
    let (old, new) = (Side::of(old), Side::of(new));
    let mut ids = HashMap::new();
    let known = matches(
        &old.ids(&mut ids, |token| token),
        &new.ids(&mut ids, |token| token),
    );
    let known = islands::absorb(&known, &old, &new);
    write(&old, &new, &known, |_, _| false)
}

/// The same by what the words read: pieces with one `reading` are equal, and shown as the old text has them.
///
/// The equal and deleted pieces together are still the old text; of the new one it shows what reads differently only.
/// What reads as nothing, a mark that nobody sees, is never a change.
///
/// ```
/// use bayan::{diff::{Tag, readings}, model::Lang, text::match_key};
/// let ar = Lang::parse("ar").unwrap();
/// let ops = readings("عُقد يوم ٥ شباط", "عقد يوم 5 آذار", |piece| match_key(piece, &ar));
/// let pieces: Vec<(Tag, &str)> = ops.iter().map(|op| (op.tag, op.text.as_str())).collect();
/// assert_eq!(pieces, [
///     (Tag::Equal, "عُقد يوم ٥ "),
///     (Tag::Delete, "شباط"),
///     (Tag::Insert, "آذار"),
/// ]);
/// ```
#[must_use]
pub fn readings(old: &str, new: &str, reading: impl Fn(&str) -> String) -> Vec<Op> {
    let is_read = |side: &mut Side<'_>| {
        let text = side.text;
        let own = |token: &text::Word| text.get(token.range.clone()).unwrap_or_default();
        side.tokens.retain(|token| !reading(own(token)).is_empty());
    };
    let (mut old, mut new) = (Side::of(old), Side::of(new));
    is_read(&mut old);
    is_read(&mut new);
    let mut ids = HashMap::new();
    let known = matches(&old.ids(&mut ids, &reading), &new.ids(&mut ids, &reading));
    let known = islands::absorb(&known, &old, &new);
    write(&old, &new, &known, |one, other| reading(one) == reading(other))
}

/// A text's tokens without its blanks; the blanks are what lies between them.
///
/// Blanks match each other everywhere, so a comparison that saw them would prefer aligned blanks to aligned words.
struct Side<'a> {
    text: &'a str,
    tokens: Vec<text::Word>,
}

impl<'a> Side<'a> {
    fn of(text: &'a str) -> Self {
        let tokens = text::words(text)
            .into_iter()
            .filter(|word| word.kind != text::Kind::Blank)
            .collect();
        Self { text, tokens }
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    fn ids<K: Eq + Hash>(&self, known: &mut HashMap<K, u32>, key: impl Fn(&'a str) -> K) -> Vec<u32> {
        self.tokens
            .iter()
            .map(|token| {
                let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                *known.entry(key(self.slice(token.range.clone()))).or_insert(next)
            })
            .collect()
    }

    fn token(&self, index: usize) -> Range<usize> {
        self.tokens
            .get(index)
            .map_or(self.text.len()..self.text.len(), |token| token.range.clone())
    }
}

/// The difference that a list of matched tokens amounts to; `alike` says which pieces between them are no change.
fn write(
    old: &Side<'_>,
    new: &Side<'_>,
    matches: &[(usize, usize)],
    alike: impl Fn(&str, &str) -> bool,
) -> Vec<Op> {
    let mut ops = Ops::default();
    let (mut old_at, mut new_at) = (0, 0);
    let between = |ops: &mut Ops, old: &str, new: &str| {
        if alike(old, new) {
            ops.push(Tag::Equal, old);
        } else {
            ops.change(old, new);
        }
    };
    for &(i, j) in matches {
        let (old_token, new_token) = (old.token(i), new.token(j));
        between(
            &mut ops,
            old.slice(old_at..old_token.start),
            new.slice(new_at..new_token.start),
        );
        (old_at, new_at) = (old_token.end, new_token.end);
        ops.push(Tag::Equal, old.slice(old_token));
    }
    between(
        &mut ops,
        old.slice(old_at..old.text.len()),
        new.slice(new_at..new.text.len()),
    );
    ops.done
}

/// Operations under construction: neighbours of one kind are joined.
#[derive(Default)]
struct Ops {
    done: Vec<Op>,
}

impl Ops {
    fn push(&mut self, tag: Tag, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.done.last_mut() {
            Some(last) if last.tag == tag => last.text.push_str(text),
            _ => self.done.push(Op {
                tag,
                text: text.to_owned(),
            }),
        }
    }

    /// What stands between two matches; blanks that both versions have at its ends are no change.
    fn change(&mut self, old: &str, new: &str) {
        let (before, old, new) = shared_start(old, new);
        let (old, new, after) = shared_end(old, new);
        self.push(Tag::Equal, before);
        self.push(Tag::Delete, old);
        self.push(Tag::Insert, new);
        self.push(Tag::Equal, after);
    }
}

/// The blanks that both texts begin with, and the rest of each.
fn shared_start<'a>(old: &'a str, new: &'a str) -> (&'a str, &'a str, &'a str) {
    let length = old
        .chars()
        .zip(new.chars())
        .take_while(|(a, b)| a == b && a.is_whitespace())
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (shared, old) = old.split_at(length);
    (shared, old, &new[length..])
}

/// The rest of each text, and the blanks that both end with.
fn shared_end<'a>(old: &'a str, new: &'a str) -> (&'a str, &'a str, &'a str) {
    let length: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(a, b)| a == b && a.is_whitespace())
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (old, shared) = old.split_at(old.len() - length);
    (old, &new[..new.len() - length], shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> String {
        words(old, new)
            .iter()
            .map(|op| match op.tag {
                Tag::Equal => op.text.clone(),
                Tag::Delete => format!("[-{}-]", op.text),
                Tag::Insert => format!("{{+{}+}}", op.text),
            })
            .collect()
    }

    fn side(ops: &[Op], gone: Tag) -> String {
        ops.iter()
            .filter(|op| op.tag != gone)
            .map(|op| op.text.as_str())
            .collect()
    }

    #[test]
    fn differences_read_as_a_person_would_mark_them() {
        for (old, new, want) in [
            ("", "", ""),
            ("نعم", "نعم", "نعم"),
            ("", "نعم", "{+نعم+}"),
            ("عاد الوفد أمس", "عاد الوفد", "عاد الوفد[- أمس-]"),
            ("عاد الوفد", "عاد وفد الوزارة", "عاد [-الوفد-]{+وفد الوزارة+}"),
            ("عقد لقاء.", "عقد لقاء ثانيا.", "عقد لقاء{+ ثانيا+}."),
            ("كتب المدير", "كتب، المدير", "كتب{+،+} المدير"),
            ("للعدالة ،", "للعدالة،", "للعدالة[- -]،"),
            ("نحو 3.5% فقط", "نحو 3.7% فقط", "نحو [-3.5-]{+3.7+}% فقط"),
            ("أ، ب ج", "د، ه ج", "[-أ، ب-]{+د، ه+} ج"),
            ("م\u{200c}ن", "من", "[-م\u{200c}ن-]{+من+}"),
        ] {
            assert_eq!(shown(old, new), want);
        }
    }

    #[test]
    fn what_reads_the_same_is_no_difference() {
        use crate::{model::Lang, text::match_key};
        let ar = Lang::parse("ar").unwrap();
        let shown = |old: &str, new: &str| -> Vec<(Tag, String)> {
            let ops = readings(old, new, |piece| match_key(piece, &ar));
            ops.into_iter().map(|op| (op.tag, op.text)).collect()
        };
        let equal = |text: &str| vec![(Tag::Equal, text.to_owned())];
        for (old, new) in [
            ("كَتَبَ ٥ رسائل،", "كتب 5 رسائل ,"),
            ("بـــلاغ ـ", "بلاغ"),
            ("علي", "علی"),
            ("a\u{200f} b", "a b"),
        ] {
            assert_eq!(shown(old, new), equal(old), "{old} {new}");
        }
        let (deleted, inserted) = (
            (Tag::Delete, "عبد الله".to_owned()),
            (Tag::Insert, "عبدالله".to_owned()),
        );
        assert_eq!(shown("عبد الله", "عبدالله"), [deleted, inserted]);
    }

    #[test]
    fn a_short_word_between_rewritten_halves_is_part_of_the_rewriting() {
        assert_eq!(
            shown(
                "زار الوزير مدرسة في شمال المدينة",
                "افتتح المدير معملا في جنوب البلاد"
            ),
            "[-زار الوزير مدرسة في شمال المدينة-]{+افتتح المدير معملا في جنوب البلاد+}"
        );
    }

    #[test]
    fn huge_texts_take_bounded_time() {
        let old: String = (0..100_000).map(|n| format!("ك{} ", n % 977)).collect();
        let new: String = (0..100_000).map(|n| format!("ل{} ", n % 983)).collect();
        assert_eq!(words(&old, &new).len(), 3);
        let edited = old.replacen("ك5 ", "جديد ", 1);
        assert_eq!(words(&old, &edited).len(), 4);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_two_texts(old in "[ابج و5٦.،\u{64b}\u{200f} \n]{0,40}", new in "[ابج و5٦.،\u{64b}\u{200f} \n]{0,40}") {
            let ops = words(&old, &new);
            prop_assert_eq!(side(&ops, Tag::Insert), old);
            prop_assert_eq!(side(&ops, Tag::Delete), new);
            prop_assert!(ops.windows(2).all(|pair| pair[0].tag != pair[1].tag));
        }

        #[test]
        fn what_reads_differently_is_shown_of_both_texts(old in "[ابهةيی و5٦.،\u{64b}\u{200f}ـ \n]{0,30}", new in "[ابهةيی و5٦.،\u{64b}\u{200f}ـ \n]{0,30}") {
            let ar = crate::model::Lang::parse("ar").unwrap();
            let key = |text: &str| {
                let key = text::match_key(text, &ar);
                let words = text::words(&key).into_iter().filter(|word| word.kind != text::Kind::Blank);
                words.map(|word| format!("{} ", &key[word.range])).collect::<String>()
            };
            let ops = readings(&old, &new, key);
            prop_assert_eq!(side(&ops, Tag::Insert), old.clone());
            // Blanks within what is equal are the old text's; two numbers may stand together there.
            let close = |text: &str| key(text).replace(' ', "");
            prop_assert_eq!(close(&side(&ops, Tag::Delete)), close(&new));
            prop_assert!(key(&old) != key(&new) || ops.iter().all(|op| op.tag == Tag::Equal));
        }

        #[test]
        fn so_are_the_pieces_of_any_text(old in any::<String>(), new in any::<String>()) {
            let ops = words(&old, &new);
            prop_assert_eq!(side(&ops, Tag::Insert), old);
            prop_assert_eq!(side(&ops, Tag::Delete), new);
        }
    }
}
