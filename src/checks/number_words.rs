//! `number-words`: the numbers written in words are those of the other text.
//!
//! A warning: a word for a number is sometimes part of a phrase that another language says without it.

use super::numbers::IDS;
use super::values::{Compared, Sort, tell};
use super::{Check, Look, Report, Subject};
use crate::model::Gravity;

pub(super) const CHECK: Check = Check {
    id: "number-words",
    gravity: Gravity::Warning,
    look: Look::Values(look),
};

fn look(subject: &Subject<'_>, compared: &[Compared], report: &mut Report<'_>) {
    tell::numbers(subject, compared, report, Sort::Words, |_| IDS);
}
