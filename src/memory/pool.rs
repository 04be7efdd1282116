//! Texts in one piece, sorted, each known by its number.

/// Sorted texts without repetition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pool {
    pub(super) ends: Vec<u32>,
    pub(super) bytes: Vec<u8>,
}

impl Pool {
    /// Of texts that are sorted and differ.
    pub(super) fn of<'t>(sorted: impl Iterator<Item = &'t str>) -> Self {
        let mut pool = Self::default();
        for text in sorted {
            pool.bytes.extend(text.as_bytes());
            pool.ends.push(pool.bytes.len() as u32);
        }
        pool
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of that number.
    pub(super) fn get(&self, number: usize) -> &[u8] {
        let end_of = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        self.bytes.get(start..end_of(number)).unwrap_or_default()
    }

    /// The number of a text.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle).cmp(text.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return u32::try_from(middle).ok(),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_found_by_its_number_and_the_number_by_the_text() {
        let texts = ["", "ا", "ب", "بيان"];
        let pool = Pool::of(texts.into_iter());
        for (number, text) in texts.iter().enumerate() {
            assert_eq!(pool.get(number), text.as_bytes());
            assert_eq!(pool.find(text), Some(number as u32));
        }
        assert_eq!(pool.find("بيا"), None);
        assert_eq!(pool.get(9), b"");
    }
}
