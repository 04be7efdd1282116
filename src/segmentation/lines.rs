//! Line breaks: the boundaries that no rule can take away.

/// One line of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Offset of its first byte.
    pub start: usize,
    /// Offset after its last byte, before the line break.
    pub end: usize,
    /// Offset after the line break; equal to `end` where the text ends without one.
    pub next: usize,
}

impl Line {
    /// Whether the line shows nothing: only white space and format characters.
    #[must_use]
    pub fn is_blank(&self, text: &str) -> bool {
        let line = text.get(self.start..self.end).unwrap_or_default();
        line.chars().all(super::view::is_blank)
    }
}

/// The lines of a text, by every line break that Unicode names: LF, CRLF (one break), CR, VT, FF, NEL, U+2028, U+2029.
///
/// A text that ends with a line break has no empty line after it.
pub fn lines(text: &str) -> impl Iterator<Item = Line> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= text.len() {
            return None;
        }
        let (end, next) = line_end(text.as_bytes(), start);
        let line = Line { start, end, next };
        start = next;
        Some(line)
    })
}

fn line_end(bytes: &[u8], from: usize) -> (usize, usize) {
    for (i, &byte) in bytes.iter().enumerate().skip(from) {
        if !MAY_BREAK[usize::from(byte)] {
            continue;
        }
        let length = break_length(&bytes[i..]);
        if length > 0 {
            return (i, i + length);
        }
    }
    (bytes.len(), bytes.len())
}

fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => 2,
        [b'\n' | 0x0B | 0x0C | b'\r', ..] => 1,
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
        _ => 0,
    }
}

/// The bytes that a line break can begin with.
const MAY_BREAK: [bool; 256] = {
    let mut table = [false; 256];
    table[0x0A] = true;
    table[0x0B] = true;
    table[0x0C] = true;
    table[0x0D] = true;
    table[0xC2] = true;
    table[0xE2] = true;
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        lines(text).map(|line| &text[line.start..line.end]).collect()
    }

    #[test]
    fn every_line_break_of_unicode_ends_a_line() {
        for line_break in [
            "\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}",
        ] {
            let text = format!("one{line_break}two");
            assert_eq!(texts(&text), ["one", "two"], "{line_break:?}");
        }
        assert_eq!(texts("one\r\n\ntwo\n\r"), ["one", "", "two", ""]);
        assert_eq!(texts("a\u{84}\u{2027}b"), ["a\u{84}\u{2027}b"]);
        assert!(texts("").is_empty());
    }

    #[test]
    fn a_line_of_marks_and_blanks_is_blank() {
        let text = " \u{200f}\u{a0}\t\nx";
        let blank: Vec<_> = lines(text).map(|line| line.is_blank(text)).collect();
        assert_eq!(blank, [true, false]);
    }
}
