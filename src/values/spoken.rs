//! Numbers in words, word by word: what can continue a number and what begins another.

use super::Decimal;

/// A number in words that is being read: «ستة» … «وثمانين».
#[derive(Default)]
pub(crate) struct Spoken {
    thousands: u64,
    below: u64,
}

impl Spoken {
    /// Adds a number word, if it can continue this number.
    pub(crate) fn add(&mut self, value: u64) -> bool {
        let (hundreds, tens, units) = (self.below / 100, self.below % 100, self.below % 10);
        let fits = match tens {
            0 => value < 100 || (hundreds == 0 && value < 1000),
            1..10 => value == 10 || ((20..100).contains(&value) && value.is_multiple_of(10)),
            _ => tens >= 20 && units == 0 && value < 10,
        };
        if fits {
            self.below += value;
        }
        fits
    }

    /// Multiplies with a power of ten, as «ألف» does with what stands before it.
    pub(crate) fn scale(&mut self, power: u8) -> bool {
        let factor = 10u64.saturating_pow(u32::from(power));
        if power < 3 {
            let fits = self.below < 10;
            if fits {
                self.below = self.below.max(1).saturating_mul(factor);
            }
            return fits;
        }
        let grown = self.below.max(1).saturating_mul(factor);
        let fits = self.thousands == 0 || self.thousands > grown;
        if fits {
            self.thousands = self.thousands.saturating_add(grown);
            self.below = 0;
        }
        fits
    }

    /// The value and half of that power of ten.
    pub(crate) fn plus_half_of(&self, power: u8) -> Option<Decimal> {
        let half = 10_u64.checked_pow(u32::from(power))? / 2;
        let whole = self.thousands.checked_add(self.below)?;
        Some(Decimal::from(whole.checked_add(half)?))
    }

    /// The value.
    pub(crate) fn value(&self) -> Decimal {
        Decimal::from(self.thousands.saturating_add(self.below))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_words_add_up() {
        let mut year = Spoken::default();
        assert!(year.scale(3) && year.add(900) && year.add(6) && year.add(40));
        assert_eq!(year.value(), Decimal::from(1946));
        let mut two = Spoken::default();
        assert!(two.add(5) && !two.add(6));
    }
}
