//! Shares of a hundred: which numbers a sign or a phrase makes one.

use std::ops::Range;

use super::reader::Reader;
use super::reading::{Percent, Role};
use super::words::Sense;
use crate::text::keys::Family;

impl Reader<'_> {
    pub(super) fn percent_sign(&mut self, at: usize) {
        let next_is_number =
            |glued: bool| !self.text.digits(at + 1).is_empty() && (!glued || self.text.glued(at + 1));
        let ends_here = self
            .found
            .figures
            .last()
            .is_some_and(|last| last.tokens.end == at);
        if ends_here && (self.text.glued(at) || !next_is_number(true)) {
            self.mark_percent();
        } else if next_is_number(false) {
            self.percent_at = Some(at + 1);
        }
    }

    pub(super) fn percent_word(&mut self, at: &Range<usize>) {
        let ends_here = self
            .found
            .figures
            .last()
            .is_some_and(|last| last.tokens.end == at.start);
        let kurdish = matches!(self.family, Family::Sorani | Family::Kurmanji);
        let next_is_number = !self.text.digits(at.end).is_empty()
            || matches!(
                self.sense_at(at.end),
                Some((Sense::Unit(_) | Sense::Scale(_) | Sense::Loose(_), _))
            );
        let next_is_sign = self.text.sign(at.end) == Some('%');
        if kurdish && next_is_number {
            self.percent_at = Some(at.end);
        } else if kurdish && next_is_sign {
            self.percent_at = Some(at.end + 1);
        } else if ends_here {
            self.mark_percent();
        }
    }

    /// The last number is one, and the one before it in the same breath may be.
    fn mark_percent(&mut self) {
        let Some((last, before)) = self.found.figures.split_last_mut() else {
            return;
        };
        last.percent = Percent::Yes;
        if let Some(figure) = before.last_mut()
            && figure.tokens.end + 1 == last.tokens.start
            && figure.percent == Percent::No
            && figure.role == Role::Count
        {
            figure.percent = Percent::Shared;
        }
    }
}
