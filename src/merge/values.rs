//! Single values, lists, and values of which the stricter wins.

/// What became of a value that both sides may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Three<T> {
    /// One side changed it, or both in the same way, or neither.
    Agreed(T),
    /// Both changed it, in different ways.
    Contested(T, T),
}

impl<T> Three<T> {
    /// The value; of two, the first.
    pub fn first(self) -> T {
        match self {
            Self::Agreed(value) | Self::Contested(value, _) => value,
        }
    }
}

/// A value from two sides and their base.
pub fn three<T: PartialEq>(base: &T, a: T, b: T) -> Three<T> {
    if a == b || b == *base {
        Three::Agreed(a)
    } else if a == *base {
        Three::Agreed(b)
    } else {
        Three::Contested(a, b)
    }
}

/// A list whose order is that of the first: what one side added is there, what one side took out is not.
pub fn list<T: PartialEq + Clone>(base: &[T], a: &[T], b: &[T]) -> Vec<T> {
    if a == base {
        return b.to_vec();
    }
    if b == base {
        return a.to_vec();
    }
    let kept = a.iter().filter(|item| b.contains(item) || !base.contains(item));
    let mut merged: Vec<T> = kept.cloned().collect();
    for item in b {
        if !base.contains(item) && !merged.contains(item) {
            merged.push(item.clone());
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_one_side_changed_is_that_sides() {
        assert_eq!(three(&1, 1, 2), Three::Agreed(2));
        assert_eq!(three(&1, 2, 1), Three::Agreed(2));
        assert_eq!(three(&1, 2, 2), Three::Agreed(2));
        assert_eq!(three(&1, 2, 3), Three::Contested(2, 3));
    }

    #[test]
    fn what_one_side_took_out_of_a_list_is_out() {
        assert_eq!(list(&[1, 2, 3], &[1, 3, 4], &[1, 2, 3, 5]), [1, 3, 4, 5]);
        assert_eq!(list(&[1, 2], &[2], &[1]), Vec::<i32>::new());
        assert_eq!(list(&[1], &[2, 1], &[1]), [2, 1]);
    }
}
