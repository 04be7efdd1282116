//! Characters that act instead of being read, shown by their code point.
//!
//! A statement may hold anything that a person or a broken program pasted into it. A terminal obeys control
//! characters, and a reader is deceived by overrides that reverse text; both are shown, in every format alike, as
//! `U+202E`. What right-to-left text needs stays: marks (U+200E, U+200F, U+061C), joiners, and isolates that are
//! closed on their line.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The text with every character that would act on its surroundings written as `U+` and its code point.
///
/// Line feeds and tabs stay; a carriage return before a line feed is part of the line break.
#[must_use]
pub fn visible(text: &str) -> String {
    lines(text).join("\n")
}

/// The lines of a text, each made [`visible`].
pub(super) fn lines(text: &str) -> Vec<String> {
    text.split('\n')
        .map(|line| visible_line(line.strip_suffix('\r').unwrap_or(line)))
        .collect()
}

fn visible_line(line: &str) -> String {
    let loose = loose_isolates(line);
    let mut out = String::with_capacity(line.len());
    for (at, c) in line.char_indices() {
        if acts(c) || loose.contains(&at) {
            // Writing to a string cannot fail.
            let _ = write!(out, "U+{:04X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// Controls, embeddings and overrides, separators that end a line unseen, annotation and tag characters; and the two
/// that are no characters, with which a program would refuse the whole document.
pub(super) fn acts(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{fffe}' | '\u{ffff}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// Where isolates stand that are opened and not closed, or closed and not opened.
fn loose_isolates(line: &str) -> BTreeSet<usize> {
    let (mut open, mut loose) = (Vec::new(), BTreeSet::new());
    for (at, c) in line.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' if open.pop().is_none() => {
                loose.insert(at);
            }
            _ => {}
        }
    }
    loose.extend(open);
    loose
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_what_is_read_stays() {
        for (given, want) in [
            ("\u{1b}[31mred\u{7}", "U+001B[31mredU+0007"),
            (
                "\u{9d}8;;http://e.example\u{9c}x",
                "U+009D8;;http://e.exampleU+009Cx",
            ),
            ("a\0b\u{7f}", "aU+0000bU+007F"),
            ("\u{202e}gnp.exe\u{202c}\u{2028}", "U+202Egnp.exeU+202CU+2028"),
            ("a\u{e0041}", "aU+E0041"),
            ("a\u{fffe}\u{ffff}\u{feff}", "aU+FFFEU+FFFF\u{feff}"),
            ("one\r\ntwo\rthree\tfour", "one\ntwoU+000Dthree\tfour"),
            (
                "قال\u{200f}: می\u{200c}خواهم \u{61c}5",
                "قال\u{200f}: می\u{200c}خواهم \u{61c}5",
            ),
            (
                "في \u{2066}NATO (1949)\u{2069} كان",
                "في \u{2066}NATO (1949)\u{2069} كان",
            ),
            ("\u{2069}a\u{2067}b\nc\u{2069}", "U+2069aU+2067b\ncU+2069"),
        ] {
            assert_eq!(visible(given), want, "{given:?}");
        }
    }
}
