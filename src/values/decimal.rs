//! Numbers as values, and how digits of any script with any separators are read into them.

use crate::text::digit_value;

/// A decimal number of any length, without leading or trailing zeros.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Decimal {
    digits: String,
    /// How many powers of ten the digits are to be multiplied with.
    exponent: i64,
}

impl Decimal {
    fn new(digits: &str, exponent: i64) -> Self {
        let digits = digits.trim_start_matches('0');
        let kept = digits.trim_end_matches('0');
        let zeros = i64::try_from(digits.len() - kept.len()).unwrap_or(0);
        Self {
            digits: kept.to_owned(),
            exponent: if kept.is_empty() { 0 } else { exponent + zeros },
        }
    }

    /// One half.
    pub(crate) fn half() -> Self {
        Self::new("5", -1)
    }

    /// A half more, of what is whole.
    pub(crate) fn and_a_half(&self) -> Option<Self> {
        let whole = self.integer()?;
        Some(Self::new(&format!("{whole}5"), -1))
    }

    /// The value as an integer, if it is one that fits.
    pub(crate) fn integer(&self) -> Option<u32> {
        let zeros = u32::try_from(self.exponent).ok()?;
        if self.digits.is_empty() {
            return Some(0);
        }
        let value: u32 = self.digits.parse().ok()?;
        value.checked_mul(10_u32.checked_pow(zeros)?)
    }

    /// The digits without point, leading and trailing zeros, and the power of ten that they are multiplied with.
    pub(crate) fn digits(&self) -> (&str, i64) {
        (&self.digits, self.exponent)
    }

    /// Ten to that power times as much.
    pub(crate) fn scaled(&self, power: u8) -> Self {
        Self::new(&self.digits, self.exponent + i64::from(power))
    }
}

impl From<u64> for Decimal {
    fn from(value: u64) -> Self {
        Self::new(&value.to_string(), 0)
    }
}

/// The values that a number token holds: one, or one for each part of a date, a time or a range.
pub(crate) fn decimals(token: &str) -> Vec<Decimal> {
    let (groups, separators) = parts(token);
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
        return Vec::new();
    };
    let thousands = |groups: &[String]| groups.iter().all(|group| group.len() == 3);
    let comma = |c: &char| matches!(c, ',' | '٬');
    let point = |c: &char| matches!(c, '.' | '٫');
    let lead = (1..=3).contains(&first.len());
    match separators.as_slice() {
        [] => vec![Decimal::new(first, 0)],
        all if lead && all.iter().all(comma) && thousands(&groups[1..]) => {
            vec![Decimal::new(&groups.concat(), 0)]
        }
        all if all.len() > 1 && lead && all.iter().all(point) && thousands(&groups[1..]) => {
            vec![Decimal::new(&groups.concat(), 0)]
        }
        [grouping @ .., end]
            if (point(end) || (grouping.is_empty() && matches!(end, ',' | '،')))
                && grouping.iter().all(comma)
                && thousands(&groups[1..groups.len() - 1]) =>
        {
            let fraction = i64::try_from(last.len()).unwrap_or(0);
            vec![Decimal::new(&groups.concat(), -fraction)]
        }
        _ => groups.iter().map(|group| Decimal::new(group, 0)).collect(),
    }
}

/// One spelling of a number token, for comparing spellings: its values, and what hangs on it.
pub(crate) fn canonical(token: &str) -> String {
    let values: Vec<String> = decimals(token)
        .into_iter()
        .map(|value| format!("{}e{}", value.digits, value.exponent))
        .collect();
    values.join("/")
}

/// The runs of digits, as ASCII, and the separators between them.
fn parts(token: &str) -> (Vec<String>, Vec<char>) {
    let mut groups: Vec<String> = Vec::new();
    let mut separators = Vec::new();
    let mut pending = None;
    for c in token.chars() {
        match digit_value(c).and_then(|value| char::from_digit(value, 10)) {
            Some(digit) => {
                if let (Some(separator), false) = (pending.take(), groups.is_empty()) {
                    separators.push(separator);
                    groups.push(String::new());
                }
                match groups.last_mut() {
                    Some(group) => group.push(digit),
                    None => groups.push(digit.to_string()),
                }
            }
            None if c.is_alphabetic() => break,
            None if crate::text::is_format(c) => {}
            None => pending = Some(c),
        }
    }
    (groups, separators)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(digits: &str, exponent: i64) -> Decimal {
        Decimal::new(digits, exponent)
    }

    #[test]
    fn digits_and_separators_are_read_into_values() {
        for (token, want) in [
            ("86", vec![decimal("86", 0)]),
            ("٨٦", vec![decimal("86", 0)]),
            ("007", vec![decimal("7", 0)]),
            ("1,000", vec![decimal("1", 3)]),
            ("١٬٠٠٠", vec![decimal("1", 3)]),
            ("1.000.000", vec![decimal("1", 6)]),
            ("3.50", vec![decimal("35", -1)]),
            ("٣٫٥", vec![decimal("35", -1)]),
            ("34،4", vec![decimal("344", -1)]),
            ("1,234.5", vec![decimal("12345", -1)]),
            ("5th", vec![decimal("5", 0)]),
            ("10:30", vec![decimal("10", 0), decimal("30", 0)]),
            (
                "5.2.2021",
                vec![decimal("5", 0), decimal("2", 0), decimal("2021", 0)],
            ),
            (
                "05/02/2021",
                vec![decimal("5", 0), decimal("2", 0), decimal("2021", 0)],
            ),
        ] {
            assert_eq!(decimals(token), want, "{token}");
        }
    }
}
