//! What a line is, and which characters no line may hold.

use std::path::Path;

use crate::model::{Document, DocumentBlock};

use super::DocumentFault;

/// Whether a character ends a line: LF, VT, FF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
#[must_use]
pub fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The lines of a text, without their breaks. CRLF is one break; a break at the very end opens no further line.
pub fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.filter(|text| !text.is_empty())?;
        let Some((at, c)) = text.char_indices().find(|(_, c)| is_line_break(*c)) else {
            rest = None;
            return Some(text);
        };
        let (line, after) = text.split_at(at);
        let length = if after.starts_with("\r\n") {
            2
        } else {
            c.len_utf8()
        };
        rest = after.get(length..);
        Some(line)
    })
}

/// Whether a reader would see nothing in it: blanks and invisible marks only.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The lines of a block: blanks at their ends are layout, lines without anything to read are none.
pub fn lines_of(text: &str) -> Vec<String> {
    split_lines(text)
        .filter(|line| !is_blank(line))
        .map(|line| line.trim().to_owned())
        .collect()
}

/// A control character that text may not hold. Tabs may stand in it; line breaks have been taken out before.
fn forbidden(line: &str) -> Option<char> {
    line.chars().find(|c| c.is_control() && *c != '\t')
}

/// `U+001B`.
#[must_use]
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Refuses control characters in decoded text, by line.
pub fn check_lines(name: &Path, text: &str) -> Result<(), DocumentFault> {
    for (index, line) in split_lines(text).enumerate() {
        if let Some(c) = forbidden(line) {
            return Err(DocumentFault::Control {
                path: name.to_owned(),
                line: index + 1,
                character: code_point(c),
            });
        }
    }
    Ok(())
}

/// Refuses control characters that a format's escapes brought in (`&#27;`): `fault` says where.
pub fn check_blocks(
    document: &Document,
    fault: impl Fn(&DocumentBlock, String) -> DocumentFault,
) -> Result<(), DocumentFault> {
    for block in &document.blocks {
        if let Some(c) = block.lines.iter().find_map(|line| forbidden(line)) {
            return Err(fault(block, code_point(c)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_ends_a_line() {
        let text = "a\nb\r\nc\rd\u{b}e\u{c}f\u{85}g\u{2028}h\u{2029}i\r\n\r\nj\n";
        assert_eq!(
            split_lines(text).collect::<Vec<_>>(),
            ["a", "b", "c", "d", "e", "f", "g", "h", "i", "", "j"]
        );
        assert_eq!(split_lines("").count(), 0);
        assert_eq!(split_lines("\n\r").collect::<Vec<_>>(), ["", ""]);
    }

    #[test]
    fn a_block_has_only_lines_with_something_to_read() {
        assert_eq!(lines_of("  a \u{a0}\n\u{200f}\u{202c}\n\tb\n"), ["a", "b"]);
        assert_eq!(lines_of("\u{200f}ا"), ["\u{200f}ا"]);
    }

    #[test]
    fn control_characters_are_refused_with_line_and_name() {
        for (c, want) in [
            ('\u{1b}', "U+001B"),
            ('\u{7}', "U+0007"),
            ('\u{9b}', "U+009B"),
            ('\u{7f}', "U+007F"),
            ('\0', "U+0000"),
        ] {
            let text = format!("a\tb\r\nc{c}d\n");
            let fault = check_lines(Path::new("a.txt"), &text).unwrap_err();
            let DocumentFault::Control { line, character, .. } = fault else {
                panic!()
            };
            assert_eq!((line, character.as_str()), (2, want));
        }
    }

    proptest::proptest! {
        #[test]
        fn lines_lose_nothing_but_their_breaks(text in "[ab\n\r\u{b}\u{85}\u{2028}]{0,40}") {
            let kept: String = split_lines(&text).collect();
            let want: String = text.chars().filter(|c| !is_line_break(*c)).collect();
            proptest::prop_assert_eq!(kept, want);
        }
    }
}
