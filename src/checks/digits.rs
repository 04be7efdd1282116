//! `digits`: a number whose digits nearly agree with the source's, as a slip of the hand leaves them.
//!
//! Two digits in another order, one left out or doubled, one changed, a point elsewhere. What differs otherwise is for
//! [`super::numbers`]; both are errors, but an office may trust its translators with the one and not with the other.

use super::values::{Closeness, Compared, Ids, Numbers, Sort, tell};
use super::{Check, Look, Report, Subject};
use crate::model::Gravity;

pub(super) const CHECK: Check = Check {
    id: "digits",
    gravity: Gravity::Error,
    look: Look::Values(look),
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    tell::numbers(subject, compared, report, Sort::Digits, ids);
}

fn ids(numbers: &Numbers) -> Ids {
    let differs = match numbers.closeness {
        Some(Closeness::Transposed) => "check-digits-transposed",
        Some(Closeness::Dropped) => "check-digits-dropped",
        Some(Closeness::Shifted) => "check-digits-shifted",
        Some(Closeness::Changed) | None => "check-digits-changed",
    };
    Ids {
        differs,
        missing: "check-number-missing",
        extra: "check-number-extra",
    }
}
