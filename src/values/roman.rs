//! Roman numbers.

/// The units and the tens, as they are written.
const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
const TENS: [&str; 4] = ["", "x", "xx", "xxx"];

/// The value of a Roman number in lower-case letters, from 2 to 39; a single letter is more often none.
pub(super) fn value(key: &str) -> Option<u32> {
    if !(2..=7).contains(&key.len()) || !key.bytes().all(|c| matches!(c, b'i' | b'v' | b'x')) {
        return None;
    }
    let written = |value: u32| {
        let part = |table: &[&'static str], digit: u32| {
            usize::try_from(digit)
                .ok()
                .and_then(|digit| table.get(digit).copied())
                .unwrap_or_default()
        };
        (part(&TENS, value / 10), part(&UNITS, value % 10))
    };
    (2..40).find(|value| {
        let (tens, units) = written(*value);
        key.strip_prefix(tens) == Some(units)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_rightly_is_one() {
        for (key, want) in [
            ("ii", Some(2)),
            ("iv", Some(4)),
            ("xiv", Some(14)),
            ("xxxviii", Some(38)),
            ("iiii", None),
            ("vx", None),
            ("i", None),
            ("mix", None),
        ] {
            assert_eq!(value(key), want, "{key}");
        }
    }
}
