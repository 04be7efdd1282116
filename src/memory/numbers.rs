//! A target with other numbers, for a source that differs from a unit's in numbers only.

use std::collections::HashMap;

use crate::text::{Kind, digit_value, words};

/// A number as it is written, and what it says: its digits in one script, and what hangs on it.
struct Number<'t> {
    range: std::ops::Range<usize>,
    raw: &'t str,
    digits: String,
    ending: &'t str,
}

/// The target of a unit with the numbers of another source; nothing where it is not certain which number is which.
///
/// Every number that differs must stand in the target as often as in the unit's source, written with digits, and must
/// not be one that its ending goes with (`1st`).
///
/// ```
/// use bayan::memory::with_numbers_of;
/// let adapted = with_numbers_of("في 7 شباط", "في ٥ شباط", "on 5 February");
/// assert_eq!(adapted.as_deref(), Some("on 7 February"));
/// assert_eq!(with_numbers_of("في 7 شباط", "في ٥ شباط", "on the fifth of February"), None);
/// ```
#[must_use]
pub fn with_numbers_of(source: &str, unit_source: &str, unit_target: &str) -> Option<String> {
    let (new, old) = (numbers(source), numbers(unit_source));
    if new.len() != old.len() {
        return None;
    }
    let mut changes: HashMap<&str, (&Number<'_>, usize)> = HashMap::new();
    for (new, old) in new.iter().zip(&old) {
        let entry = changes.entry(&old.digits).or_insert((new, 0));
        // One number of the unit cannot become two.
        if entry.0.digits != new.digits || new.ending != old.ending {
            return None;
        }
        entry.1 += 1;
    }
    changes.retain(|old, (new, _)| *old != new.digits);
    let mut adapted = String::with_capacity(unit_target.len());
    let mut from = 0;
    for number in numbers(unit_target) {
        let Some((new, left)) = changes.get_mut(number.digits.as_str()) else {
            continue;
        };
        if number
            .ending
            .chars()
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
        {
            return None;
        }
        *left = left.checked_sub(1)?;
        adapted.push_str(unit_target.get(from..number.range.start)?);
        adapted.extend(new.digits.chars().map(|c| like(c, number.raw)));
        adapted.push_str(number.ending);
        from = number.range.end;
    }
    adapted.push_str(unit_target.get(from..)?);
    changes.values().all(|(_, left)| *left == 0).then_some(adapted)
}

/// A digit in the script of another number.
fn like(c: char, other: &str) -> char {
    let model = other.chars().find_map(|own| Some((own, digit_value(own)?)));
    match (model, c.to_digit(10)) {
        (Some((own, value)), Some(digit)) => char::from_u32(u32::from(own) - value + digit).unwrap_or(c),
        _ => c,
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
            let digit = |c: char| {
                digit_value(c)
                    .and_then(|value| char::from_digit(value, 10))
                    .unwrap_or(c)
            };
            Some(Number {
                range: word.range,
                raw,
                digits: body.chars().map(digit).collect(),
                ending,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(
                with_numbers_of(source, unit, target).as_deref(),
                want,
                "{source} {target}"
            );
        }
    }
}
