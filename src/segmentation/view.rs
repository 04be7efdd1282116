//! A line as the rules see it: without format characters, with the way back to the line as written.
//!
//! Editors leave bidi controls around numbers and stops, so that `د` + LRE + `.` + PDF is an abbreviation's full stop
//! that no rule would recognise. The view is for matching only.

use std::borrow::Cow;

/// A line without its format characters.
#[derive(Debug)]
pub(super) struct View<'t> {
    /// The line as written.
    pub written: &'t str,
    /// What the rules are matched against.
    pub text: Cow<'t, str>,
    /// For each run of format characters left out: where it would stand in the view, and how many bytes were left
    /// out up to and including it.
    removed: Vec<(usize, usize)>,
}

impl<'t> View<'t> {
    /// The view of a line.
    pub fn new(line: &'t str) -> Self {
        if !line.bytes().any(|byte| MAY_FORMAT[usize::from(byte)]) || !line.chars().any(is_format) {
            return Self {
                written: line,
                text: Cow::Borrowed(line),
                removed: Vec::new(),
            };
        }
        let mut text = String::with_capacity(line.len());
        let mut removed: Vec<(usize, usize)> = Vec::new();
        for c in line.chars() {
            if !is_format(c) {
                text.push(c);
                continue;
            }
            let total = removed.last().map_or(0, |&(_, total)| total) + c.len_utf8();
            match removed.last_mut() {
                Some(last) if last.0 == text.len() => last.1 = total,
                _ => removed.push((text.len(), total)),
            }
        }
        Self {
            written: line,
            text: Cow::Owned(text),
            removed,
        }
    }

    /// The offset in the line that a boundary in the view stands for: before any format characters there.
    pub fn offset(&self, at: usize) -> usize {
        let before = self.removed.partition_point(|&(place, _)| place < at);
        let left_out = before.checked_sub(1).and_then(|i| self.removed.get(i));
        at + left_out.map_or(0, |&(_, total)| total)
    }
}

/// Whether a character is invisible and changes only how others are shown: passed over by the rules.
///
/// The Arabic number signs (U+0600 to 0605, 06DD) have the same general category but are seen, so they are not here.
pub(super) fn is_format(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0001}' | '\u{E0020}'..='\u{E007F}')
}

/// Whether a character shows nothing: white space or a format character.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_format(c)
}

/// Cuts the blank ends off a piece, as a range of the same text.
///
/// Format characters at the ends stay with the text that they touch. Those that close what was opened in the piece
/// (PDF, PDI) stay even if a blank stands before them; those that open go to what follows.
pub(super) fn trim(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let piece = text.get(start..end)?;
    let first = piece.find(|c| !is_blank(c))?;
    let last = piece.rfind(|c| !is_blank(c))?;
    let after_last = last + piece[last..].chars().next().map_or(0, char::len_utf8);
    let (head, tail) = (&piece[..first], &piece[after_last..]);
    Some((start + head_start(head), start + after_last + tail_length(tail)))
}

/// Where in the blank start of a piece the piece begins: what opens stays even if a blank stands after it.
fn head_start(head: &str) -> usize {
    if let Some(opener) = head.find(opens) {
        return opener;
    }
    let blank = head.char_indices().rfind(|(_, c)| c.is_whitespace());
    blank.map_or(0, |(i, c)| i + c.len_utf8())
}

/// How much of the blank end of a piece belongs to the piece.
fn tail_length(tail: &str) -> usize {
    let mut kept = 0;
    let mut touching = true;
    for (i, c) in tail.char_indices() {
        touching &= !c.is_whitespace();
        match c {
            _ if opens(c) => break,
            '\u{202C}' | '\u{2069}' => kept = i + c.len_utf8(),
            _ if touching => kept = i + c.len_utf8(),
            _ => {}
        }
    }
    kept
}

/// How far a boundary moves on from where a rule put it, so that format characters after a stop stay with the stop.
pub(super) fn closing_length(rest: &str) -> usize {
    let end = rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
    tail_length(&rest[..end])
}

fn opens(c: char) -> bool {
    matches!(
        c,
        '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' | '\u{2066}'..='\u{2068}'
    )
}

/// The bytes that a format character can begin with.
const MAY_FORMAT: [bool; 256] = {
    let mut table = [false; 256];
    table[0xC2] = true;
    table[0xD8] = true;
    table[0xE1] = true;
    table[0xE2] = true;
    table[0xEF] = true;
    table[0xF3] = true;
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back_to_the_line_as_written() {
        let line = "a\u{202a}.\u{202c} \u{200f}b";
        let view = View::new(line);
        assert_eq!(view.text, "a. b");
        let offsets: Vec<_> = (0..=4).map(|at| view.offset(at)).collect();
        assert_eq!(offsets, [0, 1, 5, 9, 13]);
    }

    #[test]
    fn a_line_without_format_characters_is_not_copied() {
        assert!(matches!(View::new("بيان – بێ").text, Cow::Borrowed(_)));
    }

    #[test]
    fn every_format_character_is_found_by_its_first_byte() {
        for c in ('\0'..=char::MAX).filter(|&c| is_format(c)) {
            let mut buffer = [0; 4];
            let first = c.encode_utf8(&mut buffer).as_bytes()[0];
            assert!(MAY_FORMAT[usize::from(first)], "{c:?}");
        }
    }

    #[test]
    fn closers_stay_and_openers_go() {
        let cut = |text: &'static str| trim(text, 0, text.len()).map(|(start, end)| &text[start..end]);
        assert_eq!(cut(" \u{feff}x.\u{200f} "), Some("\u{feff}x.\u{200f}"));
        assert_eq!(cut("\u{202b}x. \u{202c} "), Some("\u{202b}x. \u{202c}"));
        assert_eq!(cut("\u{202b} x\u{202c}"), Some("\u{202b} x\u{202c}"));
        assert_eq!(cut("x. \u{200f}"), Some("x."));
        assert_eq!(cut(" \u{200f}\t"), None);
        assert_eq!(closing_length("\u{202c} \u{202b}next"), 3);
    }
}
