//! How digits differ that nearly agree: the slips of a hand that typed them.

/// What a slip did to the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Closeness {
    /// The same digits in another order.
    Transposed,
    /// One digit more or less.
    Dropped,
    /// One digit is another.
    Changed,
    /// The same digits, the point elsewhere.
    Shifted,
}

/// Longest row of digits that is looked at: what is longer is no number that a hand types.
const LONGEST: usize = 30;

/// How these digits differ, if they nearly agree. A digit by itself agrees with nothing nearly.
pub(super) fn closeness(one: (&str, i64), other: (&str, i64)) -> Option<Closeness> {
    let (a, b) = (one.0, other.0);
    if a == b && !a.is_empty() {
        return (one.1 != other.1).then_some(Closeness::Shifted);
    }
    let (a, b) = (written(one), written(other));
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let shortest = a.len().min(b.len());
    if shortest < 2 && a.len().max(b.len()) < 3 || shortest == 0 || a.len().max(b.len()) > LONGEST {
        return None;
    }
    if a.len() == b.len() {
        let different = a.iter().zip(b).filter(|(x, y)| x != y).count();
        if sorted(a) == sorted(b) {
            return Some(Closeness::Transposed);
        }
        return (different == 1 && shortest > 1).then_some(Closeness::Changed);
    }
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    let same = long.iter().zip(short).take_while(|(x, y)| x == y).count();
    let drops_one = long.len() == short.len() + 1 && long.get(same + 1..) == short.get(same..);
    (drops_one && short.len() > 1).then_some(Closeness::Dropped)
}

/// The digits with the zeros of a whole number.
fn written((digits, exponent): (&str, i64)) -> String {
    let zeros = usize::try_from(exponent).unwrap_or(0).min(LONGEST);
    format!("{digits}{}", "0".repeat(zeros))
}

fn sorted(digits: &[u8]) -> Vec<u8> {
    let mut digits = digits.to_vec();
    digits.sort_unstable();
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_hand_are_told_apart() {
        for (one, other, want) in [
            (("223", -2), ("232", -2), Some(Closeness::Transposed)),
            (("1790", 0), ("1970", 0), Some(Closeness::Transposed)),
            (("12345", 0), ("1245", 0), Some(Closeness::Dropped)),
            (("86", 0), ("87", 0), Some(Closeness::Changed)),
            (("25", -1), ("25", 0), Some(Closeness::Shifted)),
            (("5", 0), ("6", 0), None),
            (("12", 0), ("2", 0), None),
            (("86", 0), ("31", 0), None),
            (("1", 3), ("1", 4), Some(Closeness::Shifted)),
        ] {
            assert_eq!(closeness(one, other), want, "{one:?} {other:?}");
            assert_eq!(closeness(other, one), want, "{other:?} {one:?}");
        }
    }
}
