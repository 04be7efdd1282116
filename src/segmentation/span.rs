//! Where a segment lies in its text, and what lies between two segments.

/// One segment: a range of bytes without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
    /// Whether a line break lies between the previous segment, or the start of the text, and this one.
    pub after_line_break: bool,
}

impl Span {
    /// The segment's text; empty if the span was not made from this text.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A stretch of a segmented text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'t> {
    /// White space, line breaks, and format characters that stand among them; never empty.
    Gap(&'t str),
    /// A segment.
    Segment(&'t str),
}

impl<'t> Part<'t> {
    /// The text, whatever it is.
    #[must_use]
    pub fn as_str(&self) -> &'t str {
        match self {
            Self::Gap(text) | Self::Segment(text) => text,
        }
    }
}

/// The segments and the gaps of a text in order, so that their concatenation is the text.
pub fn parts<'t, 's>(text: &'t str, spans: &'s [Span]) -> impl Iterator<Item = Part<'t>> + use<'t, 's> {
    let ends = std::iter::once(0).chain(spans.iter().map(|span| span.end));
    let starts = spans
        .iter()
        .map(|span| span.start)
        .chain(std::iter::once(text.len()));
    let gaps = ends
        .zip(starts)
        .map(move |(from, to)| text.get(from..to).unwrap_or_default());
    let segments = spans.iter().map(Some).chain(std::iter::once(None));
    gaps.zip(segments).flat_map(move |(gap, span)| {
        let gap = (!gap.is_empty()).then_some(Part::Gap(gap));
        gap.into_iter()
            .chain(span.map(|span| Part::Segment(span.text(text))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_text_in_order() {
        let text = " one  two\n";
        let span = |start, end| Span {
            start,
            end,
            after_line_break: false,
        };
        let all: Vec<_> = parts(text, &[span(1, 4), span(6, 9)]).collect();
        assert_eq!(
            all,
            [
                Part::Gap(" "),
                Part::Segment("one"),
                Part::Gap("  "),
                Part::Segment("two"),
                Part::Gap("\n")
            ]
        );
        assert_eq!(parts("", &[]).count(), 0);
    }
}
