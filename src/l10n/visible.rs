//! Text that comes from outside, made harmless to look at.
//!
//! A file name, a commit message or a statement may hold characters that command a terminal (escape sequences), that
//! turn the reading order of what follows, or that nobody can see. They are spelled out by name between angle
//! brackets: `<ESC>`, `<RLO>`, `<U+E0041>`. Marks that Arabic and Kurdish need stay: LRM, RLM, ALM, ZWNJ, ZWJ, and
//! isolates that are closed where they were opened. Nothing here changes a text that is stored or exported.

use std::fmt::Write as _;

/// Opens a stretch of text whose direction is its own.
const FSI: char = '\u{2068}';
/// Closes what [`FSI`], LRI or RLI opened.
const PDI: char = '\u{2069}';

/// The Unicode abbreviations of the C0 controls.
const C0: [&str; 32] = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS",
    "US",
];

/// Other characters that are known by an abbreviation.
const NAMED: &[(char, &str)] = &[
    ('\u{7f}', "DEL"),
    ('\u{85}', "NEL"),
    ('\u{9b}', "CSI"),
    ('\u{9d}', "OSC"),
    ('\u{ad}', "SHY"),
    ('\u{200b}', "ZWSP"),
    ('\u{2028}', "LSEP"),
    ('\u{2029}', "PSEP"),
    ('\u{202a}', "LRE"),
    ('\u{202b}', "RLE"),
    ('\u{202c}', "PDF"),
    ('\u{202d}', "LRO"),
    ('\u{202e}', "RLO"),
    ('\u{2060}', "WJ"),
    ('\u{2066}', "LRI"),
    ('\u{2067}', "RLI"),
    (FSI, "FSI"),
    (PDI, "PDI"),
    ('\u{feff}', "BOM"),
];

/// The text with every character that acts rather than shows spelled out; line breaks and tabs stay.
///
/// For texts that are shown on lines of their own.
#[must_use]
pub fn visible(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| spell(line, &|c| matches!(c, '\n' | '\t')))
        .collect()
}

/// The text on one line: as [`visible`], and a line break shown as `⏎`, a tab as `⇥`.
///
/// For texts within a sentence, a table or a prompt.
#[must_use]
pub fn visible_line(text: &str) -> String {
    spell(text, &|_| false)
}

/// The text between isolation marks, so that what stands beside it cannot change its reading order, nor it theirs.
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("{FSI}{text}{PDI}")
}

fn spell(text: &str, stays: &dyn Fn(char) -> bool) -> String {
    let strays = stray_isolates(text);
    let mut shown = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            _ if stays(c) => shown.push(c),
            '\n' => shown.push('⏎'),
            '\t' => shown.push('⇥'),
            _ if acts(c) || strays.contains(&at) => spell_one(c, &mut shown),
            _ => shown.push(c),
        }
    }
    shown
}

/// Whether a character does something instead of showing something.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn spell_one(c: char, shown: &mut String) {
    let code = u32::from(c);
    let name = usize::try_from(code)
        .ok()
        .and_then(|index| C0.get(index).copied())
        .or_else(|| NAMED.iter().find(|(named, _)| *named == c).map(|(_, name)| *name));
    // Writing to a string cannot fail.
    let _ = match name {
        Some(name) => write!(shown, "<{name}>"),
        None => write!(shown, "<U+{code:04X}>"),
    };
}

/// Where an isolate is opened and never closed, or closed and never opened, by byte.
fn stray_isolates(text: &str) -> Vec<usize> {
    let mut open = Vec::new();
    let mut strays = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            PDI if open.pop().is_none() => strays.push(at),
            // A line break ends the paragraph, and with it every isolate.
            '\n' => strays.append(&mut open),
            _ => {}
        }
    }
    strays.append(&mut open);
    strays
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_acts_is_spelled_out_and_what_shows_stays() {
        for (given, want) in [
            ("plain بيان بەیاننامە", "plain بيان بەیاننامە"),
            ("\u{1b}[31mred", "<ESC>[31mred"),
            ("\u{9b}2J", "<CSI>2J"),
            ("bell\u{7}", "bell<BEL>"),
            ("a\u{202e}b\u{202c}", "a<RLO>b<PDF>"),
            (
                "می\u{200c}خوا \u{200f}(\u{61c})",
                "می\u{200c}خوا \u{200f}(\u{61c})",
            ),
            ("\u{2068}closed\u{2069}", "\u{2068}closed\u{2069}"),
            ("out\u{2069}", "out<PDI>"),
            ("\u{2067}open", "<RLI>open"),
            ("tag\u{e0041}", "tag<U+E0041>"),
            ("two\r\nlines\t!", "two<CR>⏎lines⇥!"),
        ] {
            assert_eq!(visible_line(given), want, "{given:?}");
        }
    }

    #[test]
    fn lines_stay_lines_where_the_text_has_room() {
        assert_eq!(visible("a\tb\nc\r\n"), "a\tb\nc<CR>\n");
    }

    #[test]
    fn an_isolate_does_not_reach_over_a_line_break() {
        assert_eq!(visible("\u{2067}a\nb\u{2069}"), "<RLI>a\nb<PDI>");
    }

    proptest! {
        #[test]
        fn nothing_that_acts_is_left(text in "\\PC*|[\\x00-\\x9f\u{2066}-\u{2069}\u{202a}-\u{202e}a-c]*") {
            let shown = visible_line(&text);
            prop_assert!(!shown.chars().any(acts));
            prop_assert!(stray_isolates(&shown).is_empty());
            prop_assert_eq!(visible_line(&shown), shown.clone());
        }
    }
}
