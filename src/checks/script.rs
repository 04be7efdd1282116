//! Letters by script, and words as runs of letters: as fast as one look at each character.

use std::ops::Range;

/// Whether a character is a letter of the Arabic script, in its ordinary or in a presentation form.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}'..='\u{66f}' | '\u{671}'..='\u{6d3}' | '\u{6d5}'
        | '\u{6ee}'..='\u{6ef}' | '\u{6fa}'..='\u{6fc}' | '\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8c9}'
        | '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdf9}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether a character is a letter of the Latin script.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// What is written onto or between letters without ending their word: vowel signs, tatweel, joiners, combining marks.
pub(super) fn clings(c: char) -> bool {
    matches!(c,
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}' | '\u{6d6}'..='\u{6dc}')
}

/// Letters of any script.
pub(super) fn is_letter(c: char) -> bool {
    // Nearly every character is one of these.
    match c {
        'a'..='z' | 'A'..='Z' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' => return true,
        '\0'..='\u{a9}' => return false,
        _ => {}
    }
    is_arabic(c) || is_latin(c) || (c > '\u{24f}' && c.is_alphabetic())
}

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) range: Range<usize>,
}

/// The runs of letters of a text, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(is_letter)?;
        let rest = text.get(start..)?;
        let length = rest.find(|c| !(is_letter(c) || clings(c))).unwrap_or(rest.len());
        from = start + length;
        Some(Word {
            text: rest.get(..length)?,
            range: start..from,
        })
    })
}

/// How much of each script a text has: its letters, with what clings to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) arabic: usize,
    pub(super) latin: usize,
}

impl Tally {
    /// Counts by the first byte of each character, which is all that is needed to weigh one script against another.
    pub(super) fn of(text: &str) -> Self {
        let mut tally = Self::default();
        for byte in text.bytes() {
            tally.arabic += usize::from(matches!(byte, 0xd8..=0xdb | 0xef));
            tally.latin += usize::from(matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | 0xc3..=0xc9));
        }
        tally
    }

    pub(super) fn letters(self) -> usize {
        self.arabic + self.latin
    }
}

/// How deep brackets and quotation marks are followed; deeper ones are no text.
const DEEPEST: usize = 32;

/// The stretches of a text between brackets or quotation marks.
#[derive(Debug, Default)]
pub(super) struct Enclosed {
    /// Apart from each other, and in order.
    stretches: Vec<Range<usize>>,
}

impl Enclosed {
    /// Looks a text through. What nothing closes is not enclosed.
    pub(super) fn of(text: &str) -> Self {
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut found: Vec<Range<usize>> = Vec::new();
        for (at, c) in text.char_indices() {
            let place = open.iter().rposition(|(own, _)| closes(*own, c));
            if let Some((_, start)) = place.and_then(|place| open.get(place)) {
                // What it encloses is within it.
                while found.pop_if(|inner| inner.start >= *start).is_some() {}
                found.push(*start..at);
                open.truncate(place.unwrap_or_default());
            } else if open.len() < DEEPEST && matches!(c, '(' | '[' | '«' | '“' | '”' | '„' | '"' | '‘')
            {
                open.push((c, at));
            }
        }
        Self { stretches: found }
    }

    /// Whether that place in the text is enclosed.
    pub(super) fn holds(&self, at: usize) -> bool {
        let next = self.stretches.partition_point(|range| range.start <= at);
        let range = next.checked_sub(1).and_then(|place| self.stretches.get(place));
        range.is_some_and(|range| range.contains(&at))
    }
}

/// Whether a mark closes what another opened.
fn closes(opened: char, c: char) -> bool {
    match c {
        ')' => opened == '(',
        ']' => opened == '[',
        '»' => opened == '«',
        '”' | '“' => matches!(opened, '“' | '”' | '„'),
        '"' => opened == '"',
        '’' => opened == '‘',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_with_what_clings_to_them() {
        let text = "كُتِبَ في می\u{200c}خوا، 5 roj'ê (Şêx)";
        let found: Vec<&str> = words(text).map(|word| word.text).collect();
        assert_eq!(found, ["كُتِبَ", "في", "می\u{200c}خوا", "roj", "ê", "Şêx"]);
        for word in words(text) {
            assert_eq!(&text[word.range], word.text);
        }
    }

    #[test]
    fn what_is_enclosed_ends_where_it_is_closed() {
        let inside = |text: &'static str| -> String {
            let enclosed = Enclosed::of(text);
            let held = text
                .char_indices()
                .filter(|(at, c)| c.is_alphabetic() && enclosed.holds(*at));
            held.map(|(_, c)| c).collect()
        };
        assert_eq!(inside("a (b «c» d) e «f» \"g\" h"), "bcdfg");
        assert_eq!(inside("”a“ and “b” ‘c’"), "abc");
        assert_eq!(inside("1) open (never [a] b"), "a");
    }

    #[test]
    fn much_that_is_opened_and_never_closed_takes_no_longer() {
        let text = "(".repeat(200_000) + &"]".repeat(200_000);
        assert!(Enclosed::of(&text).stretches.is_empty());
    }

    #[test]
    fn letters_are_counted_by_script() {
        let tally = Tally::of("نصٌ abê 5 “—”");
        assert_eq!((tally.arabic, tally.latin, tally.letters()), (3, 3, 6));
    }
}
