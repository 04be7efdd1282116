//! How the checks of numbers and days tell what they found.

use super::{Compared, MOST, Numbers, Sort};
use crate::checks::{Found, Pair, Report, Subject};
use crate::message::{Args, Message};

/// A span of bytes.
pub(in crate::checks) type Span = std::ops::Range<usize>;

/// The message ids of a difference: both sides, only the source, only the target.
pub(in crate::checks) struct Ids {
    /// Both have something, and it is not the same.
    pub differs: &'static str,
    /// The source has it, the target has not.
    pub missing: &'static str,
    /// The target has it, the source has not.
    pub extra: &'static str,
}

impl Ids {
    /// What is to be told about these places of a pair.
    pub(in crate::checks) fn found(
        &self,
        pair: &Pair<'_>,
        source: Option<Span>,
        target: Option<Span>,
    ) -> Found {
        let written = |text: Option<&str>, span: &Option<Span>| {
            let piece = span.clone().and_then(|span| text?.get(span));
            piece.unwrap_or_default().to_owned()
        };
        let (one, two) = (written(pair.source, &source), written(Some(pair.target), &target));
        let message = match (&source, &target) {
            (Some(_), Some(_)) => Message {
                id: self.differs,
                args: Args::new().with("source", one).with("target", two),
            },
            (Some(_), None) => Message {
                id: self.missing,
                args: Args::new().with("written", one),
            },
            _ => Message {
                id: self.extra,
                args: Args::new().with("written", two),
            },
        };
        Found {
            message,
            source,
            target,
        }
    }
}

/// Reports the numbers of one sort that differ, in each pair.
pub(in crate::checks) fn numbers(
    subject: &Subject<'_>,
    compared: &[Compared],
    report: &mut Report<'_>,
    sort: Sort,
    ids: impl Fn(&Numbers) -> Ids,
) {
    for (pair, compared) in subject.pairs.iter().zip(compared) {
        let told = compared
            .numbers
            .iter()
            .filter(|numbers| compared.sort(numbers) == sort);
        for numbers in told.take(MOST) {
            let (source, target) = compared.figures(numbers);
            let span = |figure: Option<&crate::values::Figure>| figure.map(|figure| figure.span.clone());
            report.add(pair, ids(numbers).found(pair, span(source), span(target)));
        }
    }
}
