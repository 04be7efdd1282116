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
    pub fn new(written: &'t str) -> Self {
        let Some(mut next) = find_format(written, 0) else {
            let text = Cow::Borrowed(written);
            return Self {
                written,
                text,
                removed: Vec::new(),
            };
        };
        let mut text = String::with_capacity(written.len());
        let mut removed: Vec<(usize, usize)> = Vec::new();
        let mut copied = 0;
        loop {
            text.push_str(&written[copied..next.0]);
            copied = next.0 + next.1;
            let total = copied - text.len();
            match removed.last_mut() {
                Some(last) if last.0 == text.len() => last.1 = total,
                _ => removed.push((text.len(), total)),
            }
            match find_format(written, copied) {
                Some(found) => next = found,
                None => break,
            }
        }
        text.push_str(&written[copied..]);
        Self {
            written,
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

/// The next format character from an offset on: where it is and how many bytes it has.
///
/// Half of the letters of an Arabic text begin with the byte that begins U+061C, so two bytes are looked at before a
/// character is decoded.
fn find_format(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    (from..bytes.len().saturating_sub(1)).find_map(|i| {
        if !may_format(bytes[i], bytes[i + 1]) {
            return None;
        }
        let c = text.get(i..)?.chars().next()?;
        is_format(c).then(|| (i, c.len_utf8()))
    })
}

/// Whether a format character can begin with these two bytes.
fn may_format(first: u8, second: u8) -> bool {
    matches!(
        (first, second),
        (0xC2, 0xAD) | (0xD8, 0x9C) | (0xE1, 0xA0) | (0xE2, 0x80 | 0x81) | (0xEF, 0xBB | 0xBF) | (0xF3, 0xA0)
    )
}

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
    fn every_format_character_is_found() {
        for c in ('\0'..=char::MAX).filter(|&c| is_format(c)) {
            let text = format!("a{c}b");
            assert_eq!(find_format(&text, 0), Some((1, c.len_utf8())), "{c:?}");
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
