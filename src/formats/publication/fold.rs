//! Lines of plain text as an e-mail or a messenger needs them: held in their direction, and no longer than asked.
//!
//! Directions: programs take a line's from its first letter. So a mark of direction (U+200F, U+200E) is put before a
//! line only if that letter is of the other direction, or if a line of a right-to-left language has no letter at all.
//! Isolates are put only around what a program would otherwise set the wrong way ([`misread`]).

use unicode_width::UnicodeWidthStr;

use super::direction::{held, isolated, steady};
use crate::model::Direction;

/// The text's lines, each in its direction and, if a width is given, folded between words.
///
/// Addresses, telephone numbers and isolates stay whole; so does a word that is wider than the line.
pub(super) fn fold(text: &str, direction: Direction, width: Option<usize>) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let line = steady(line, direction);
        let lines = width.map_or_else(|| vec![line.clone()], |width| folded(&line, width));
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            out.push_str(directed(line, direction));
            out.push_str(line);
        }
    }
    out
}

/// The line in lines of at most that many columns.
fn folded(line: &str, width: usize) -> Vec<String> {
    let indent = hanging(line);
    let mut lines: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut blank = "";
    let mut is_new = true;
    for (word, after) in unbreakable(line) {
        let wide = current.width() + blank.width() + word.width() > width;
        if wide && !is_new {
            lines.push(std::mem::replace(&mut current, " ".repeat(indent)));
        } else {
            current.push_str(blank);
        }
        current.push_str(word);
        (blank, is_new) = (after, false);
    }
    lines.push(current);
    lines
}

/// Where the lines that continue an item or an indented text begin.
fn hanging(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let indent = line.len() - text.len();
    let number = text.trim_start_matches(char::is_numeric);
    let marker = if text.starts_with("• ") {
        2
    } else if number.len() < text.len() && number.starts_with(". ") {
        text.chars().take_while(|c| c.is_numeric()).count() + 2
    } else {
        0
    };
    indent + marker
}

/// The stretches that must stay on one line, each with the blanks behind it. Blanks at the beginning belong to the
/// first.
fn unbreakable(line: &str) -> Vec<(&str, &str)> {
    let mut kept: Vec<_> = held(line).into_iter().chain(isolated(line)).collect();
    kept.sort_unstable_by_key(|range| range.start);
    let is_free = |at: usize| {
        // They do not overlap: only the last that begins before it can hold it.
        let before = kept.partition_point(|range| range.start <= at);
        let last = before.checked_sub(1).and_then(|last| kept.get(last));
        last.is_none_or(|range| !range.contains(&at))
    };
    let is_break = |at: usize, c: char| matches!(c, ' ' | '\t') && is_free(at);
    let mut found = Vec::new();
    let (mut start, mut blank) = (0, None);
    let text = line.len() - line.trim_start_matches([' ', '\t']).len();
    for (at, c) in line.char_indices().filter(|(at, _)| *at >= text) {
        match (is_break(at, c), blank) {
            (true, None) => blank = Some(at),
            (false, Some(end)) => {
                found.push((line.get(start..end), line.get(end..at)));
                (start, blank) = (at, None);
            }
            _ => {}
        }
    }
    let end = blank.unwrap_or(line.len());
    found.push((line.get(start..end), line.get(end..)));
    found
        .into_iter()
        .map(|(word, after)| (word.unwrap_or_default(), after.unwrap_or_default()))
        .collect()
}

/// The mark that a line needs so that a program sets it in that direction; empty if it needs none.
fn directed(line: &str, direction: Direction) -> &'static str {
    match (direction, first_letter(line)) {
        _ if line.trim().is_empty() => "",
        (Direction::Rtl, Some(Direction::Ltr) | None) => "\u{200f}",
        (Direction::Ltr, Some(Direction::Rtl)) => "\u{200e}",
        _ => "",
    }
}

/// The direction of the first letter, or mark of direction, outside isolates.
fn first_letter(line: &str) -> Option<Direction> {
    let mut isolated = 0_usize;
    for c in line.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => isolated += 1,
            '\u{2069}' => isolated = isolated.saturating_sub(1),
            _ if isolated > 0 => {}
            '\u{200e}' => return Some(Direction::Ltr),
            '\u{200f}' | '\u{61c}' => return Some(Direction::Rtl),
            _ if !c.is_alphabetic() => {}
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                return Some(Direction::Rtl);
            }
            '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => return Some(Direction::Rtl),
            _ => return Some(Direction::Ltr),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Ltr, Rtl};

    #[test]
    fn a_line_gets_a_mark_of_direction_only_where_it_would_run_the_wrong_way() {
        for (line, direction, want) in [
            ("قالت UNESCO", Rtl, ""),
            ("«قالت UNESCO»", Rtl, ""),
            ("UNESCO قالت", Rtl, "\u{200f}"),
            ("\u{2066}UNESCO\u{2069} قالت", Rtl, ""),
            ("5/2/2021", Rtl, "\u{200f}"),
            ("\u{200f}UNESCO", Rtl, ""),
            ("The word بيان", Ltr, ""),
            ("بيان means statement", Ltr, "\u{200e}"),
            ("5/2/2021", Ltr, ""),
            ("", Rtl, ""),
        ] {
            assert_eq!(directed(line, direction), want, "{line:?}");
        }
    }

    #[test]
    fn isolates_stand_only_where_they_are_needed() {
        for (line, direction, want) in [
            (
                "هاتف: +964 780 000 0000.",
                Rtl,
                "هاتف: \u{2066}+964 780 000 0000\u{2069}.",
            ),
            ("قالت UNESCO (2016) ذلك.", Rtl, "قالت UNESCO (2016) ذلك."),
            (
                "+964 780 000 0000",
                Rtl,
                "\u{200f}\u{2066}+964 780 000 0000\u{2069}",
            ),
            ("Call +964 780 000 0000.", Ltr, "Call +964 780 000 0000."),
        ] {
            assert_eq!(fold(line, direction, None), want);
            assert_eq!(fold(want, direction, None), want, "twice is once");
        }
    }

    #[test]
    fn lines_are_folded_between_words_and_nowhere_else() {
        for (line, direction, width, want) in [
            ("one two three", Ltr, 7, "one two\nthree"),
            ("one  two", Ltr, 3, "one\ntwo"),
            ("incomprehensibility is", Ltr, 5, "incomprehensibility\nis"),
            ("12. one two three", Ltr, 8, "12. one\n    two\n    three"),
            ("   • one two", Ltr, 9, "   • one\n     two"),
            (
                "call +964 780 000 0000 now",
                Ltr,
                10,
                "call\n+964 780 000 0000\nnow",
            ),
            ("a \u{2066}b c d\u{2069} e", Ltr, 3, "a\n\u{2066}b c d\u{2069}\ne"),
            ("قال UNESCO كذا", Rtl, 6, "قال\n\u{200f}UNESCO\nكذا"),
            ("بَيَانٌ بَيَانٌ", Rtl, 9, "بَيَانٌ بَيَانٌ"),
            ("👩‍👩‍👧‍👦 👩‍👩‍👧‍👦", Ltr, 5, "👩‍👩‍👧‍👦 👩‍👩‍👧‍👦"),
            ("漢字漢字 漢字", Ltr, 8, "漢字漢字\n漢字"),
            ("one\u{a0}two", Ltr, 3, "one\u{a0}two"),
            ("", Rtl, 5, ""),
        ] {
            assert_eq!(fold(line, direction, Some(width)), want, "{line:?}");
        }
    }
}
