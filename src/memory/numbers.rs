//! A target with other numbers, for a source that differs from a unit's in numbers only.

use std::collections::HashMap;

use crate::model::Lang;
use crate::text::{Kind, digit_value, words};
use crate::values;

/// A number as it is written, and what it says.
struct Number<'t> {
    range: std::ops::Range<usize>,
    raw: &'t str,
    /// Its digits and separators, of one script.
    written: String,
    /// The same without what only sets thousands apart: `1,200` and `1200` are one number.
    value: String,
    /// What hangs on it.
    ending: &'t str,
}

impl Number<'_> {
    fn is_grouped(&self) -> bool {
        self.written != self.value
    }

    /// Whether it is written as a number alone, not with an ending that goes with it (`1st`).
    fn stands_alone(&self) -> bool {
        !self
            .ending
            .chars()
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
    }

    /// Another number as this one is written: its script, its separators, its thousands.
    fn with(&self, value: &str, written: &str) -> String {
        let written = if self.is_grouped() {
            grouped(value)
        } else {
            written.to_owned()
        };
        let body: String = written.chars().map(|c| like(c, self.raw)).collect();
        body + self.ending
    }
}

/// The target of a unit with the numbers of another source; nothing where it is not certain which number is which.
///
/// Every number that differs must stand in the target as often as in the unit's source, written with digits, and must
/// not be one that its ending goes with (`1st`). A target that names a day of the week which its source does not name is
/// left alone: it would be the wrong day.
///
/// ```
/// use bayan::{memory::with_numbers_of, model::Lang};
/// let langs = [Lang::parse("ar").unwrap(), Lang::parse("en").unwrap()];
/// let adapted = |unit, target| with_numbers_of("في 7 شباط", (unit, target), [&langs[0], &langs[1]]);
/// assert_eq!(adapted("في ٥ شباط", "on 5 February").as_deref(), Some("on 7 February"));
/// assert_eq!(adapted("في ٥ شباط", "on the fifth of February"), None);
/// assert_eq!(adapted("في ٥ شباط", "on Friday, 5 February"), None);
/// ```
#[must_use]
pub fn with_numbers_of(
    source: &str,
    (unit_source, unit_target): (&str, &str),
    [source_lang, lang]: [&Lang; 2],
) -> Option<String> {
    let changes = changes(&numbers(source), &numbers(unit_source))?;
    let names_day = |text: &str, lang: &Lang| !values::read(text, lang).weekdays.is_empty();
    if !changes.is_empty() && names_day(unit_target, lang) && !names_day(unit_source, source_lang) {
        return None;
    }
    replaced(changes, unit_target)
}

/// Each number of a unit that becomes another: its value, what it becomes, and how often it stands there.
type Changes = HashMap<String, (String, String, usize)>;

/// Which number of a unit becomes which; nothing where one would have to become two.
fn changes(new: &[Number<'_>], old: &[Number<'_>]) -> Option<Changes> {
    if new.len() != old.len() {
        return None;
    }
    let mut changes = Changes::new();
    for (new, old) in new.iter().zip(old) {
        let fresh = || (new.value.clone(), new.written.clone(), 0);
        let entry = changes.entry(old.value.clone()).or_insert_with(fresh);
        if entry.0 != new.value || new.ending != old.ending {
            return None;
        }
        entry.2 += 1;
    }
    changes.retain(|old, (new, ..)| old != new);
    Some(changes)
}

/// The target with those changes; nothing if it has not exactly the numbers that change.
fn replaced(mut changes: Changes, target: &str) -> Option<String> {
    let mut adapted = String::with_capacity(target.len());
    let mut from = 0;
    for number in numbers(target) {
        let Some((value, written, left)) = changes.get_mut(&number.value) else {
            continue;
        };
        if !number.stands_alone() {
            return None;
        }
        *left = left.checked_sub(1)?;
        adapted.push_str(target.get(from..number.range.start)?);
        adapted.push_str(&number.with(value, written));
        from = number.range.end;
    }
    adapted.push_str(target.get(from..)?);
    changes.values().all(|(.., left)| *left == 0).then_some(adapted)
}

/// A digit in the script of another number, a separator of its kind.
fn like(c: char, other: &str) -> char {
    let model = other.chars().find_map(|own| Some((own, digit_value(own)?)));
    let Some((own, value)) = model else { return c };
    if let Some(digit) = c.to_digit(10) {
        return char::from_u32(u32::from(own) - value + digit).unwrap_or(c);
    }
    let latin = own.is_ascii_digit() || other.contains(['.', ',']);
    match c {
        '.' if !latin => '٫',
        ',' if !latin => '٬',
        c => c,
    }
}

/// A whole number with its thousands set apart; anything else as it is.
fn grouped(value: &str) -> String {
    let (whole, rest) = value.split_at(value.find('.').unwrap_or(value.len()));
    if !whole.bytes().all(|digit| digit.is_ascii_digit()) || whole.len() < 4 {
        return value.to_owned();
    }
    let digits = whole.char_indices().map(|(at, digit)| {
        let before = if at > 0 && (whole.len() - at).is_multiple_of(3) {
            ","
        } else {
            ""
        };
        format!("{before}{digit}")
    });
    digits.collect::<String>() + rest
}

/// Without the commas of a number whose thousands are set apart; anything else as it is.
fn ungrouped(written: &str) -> String {
    let (whole, rest) = written.split_at(written.find('.').unwrap_or(written.len()));
    let mut groups = whole.split(',');
    let is_first = |group: &str| (1..=3).contains(&group.len());
    let are_digits = |group: &str| group.bytes().all(|digit| digit.is_ascii_digit());
    let first = groups
        .next()
        .is_some_and(|group| is_first(group) && are_digits(group));
    if first && groups.all(|group| group.len() == 3 && are_digits(group)) {
        whole.replace(',', "") + rest
    } else {
        written.to_owned()
    }
}

fn numbers(text: &str) -> Vec<Number<'_>> {
    words(text)
        .into_iter()
        .filter(|word| word.kind == Kind::Number)
        .filter_map(|word| {
            let raw = text.get(word.range.clone())?;
            let is_part = |c: char| digit_value(c).is_some() || !c.is_alphabetic();
            let end = raw.find(|c| !is_part(c)).unwrap_or(raw.len());
            let (body, ending) = raw.split_at(end);
            let written: String = body.chars().map(plain).collect();
            Some(Number {
                range: word.range,
                raw,
                value: ungrouped(&written),
                written,
                ending,
            })
        })
        .collect()
}

/// A digit or a separator as Latin script has it.
fn plain(c: char) -> char {
    match c {
        '٫' => '.',
        '٬' | '،' => ',',
        c => digit_value(c)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn adapted(source: &str, unit: &str, target: &str, lang: &str) -> Option<String> {
        let (ar, lang) = (Lang::parse("ar").unwrap(), Lang::parse(lang).unwrap());
        with_numbers_of(source, (unit, target), [&ar, &lang])
    }

    #[test]
    fn numbers_go_where_the_old_ones_stood_in_the_script_of_the_target() {
        for (source, unit, target, want) in [
            ("5 من 7", "3 من 9", "3 of 9", Some("5 of 7")),
            ("9 من 3", "3 من 9", "3 of 9", Some("9 of 3")),
            ("عام 2021", "عام 2020", "ساڵی ٢٠٢٠", Some("ساڵی ٢٠٢١")),
            ("5 و5", "3 و3", "3 and 3", Some("5 and 5")),
            ("5 و6", "3 و3", "3 and 3", None),
            ("5 و5", "3 و3", "3, twice", None),
            ("5 و9", "3 و9", "3 or 3, and 9", None),
            ("2", "1", "1st", None),
            ("2 1", "1", "1", None),
            ("1.5", "2.5", "2.5%", Some("1.5%")),
            ("٣٫٥", "٢٫٥", "2.5 per cent", Some("3.5 per cent")),
            ("3.5", "2.5", "٢٫٥ لە سەد", Some("٣٫٥ لە سەد")),
            ("7.2.2021", "5.2.2021", "٥.٢.٢٠٢١", Some("٧.٢.٢٠٢١")),
            ("بلغ 1200", "بلغ 1500", "was 1,500", Some("was 1,200")),
            ("بلغ 1,200", "بلغ 1500", "was 1500", Some("was 1,200")),
            ("بلغ ١٬٢٠٠", "بلغ ١٬٥٠٠", "was 1500", Some("was 1,200")),
            (
                "بلغ 1200 و7",
                "بلغ 1,200 و8",
                "was 1,200 and 8",
                Some("was 1,200 and 7"),
            ),
            ("بلغ 900", "بلغ 1,500", "was 1,500", Some("was 900")),
            ("بلغ 2500000", "بلغ 1,500", "gihîşt 1.500", None),
        ] {
            assert_eq!(
                adapted(source, unit, target, "en").as_deref(),
                want,
                "{source} {target}"
            );
        }
    }

    #[test]
    fn a_day_of_the_week_that_only_the_target_names_is_not_left_wrong() {
        for (source, unit, target, lang, want) in [
            ("7 شباط", "5 شباط", "Friday, 5 February", "en", None),
            ("7 شباط", "5 شباط", "هەینی، 5ی شوبات", "ckb", None),
            (
                "الجمعة 7 شباط",
                "الجمعة 5 شباط",
                "Friday, 5 February",
                "en",
                Some("Friday, 7 February"),
            ),
            (
                "5 شباط",
                "٥ شباط",
                "Friday, 5 February",
                "en",
                Some("Friday, 5 February"),
            ),
        ] {
            assert_eq!(adapted(source, unit, target, lang).as_deref(), want, "{target}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_adapted(source in any::<String>(), unit in "[0-9٠-٩.,٫٬، a]{0,12}", target in "[0-9٠-٩.,٫٬، a]{0,12}") {
            let _ = adapted(&source, &unit, &target, "ckb");
            let same = adapted(&unit, &unit, &target, "ckb");
            prop_assert!(same.is_none_or(|same| same == target));
        }
    }
}
