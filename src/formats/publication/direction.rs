//! Which way the parts of a line run, and which parts a reader's program would set the wrong way.
//!
//! The runs are those of the Unicode bidirectional algorithm, which every program that shows text follows. It knows
//! letters and digits, not addresses and telephone numbers: in right-to-left text `+964 780 000 0000` comes out as
//! `0000 000 780 964+`, and `C++` as `++C`. Such parts are found here; each format holds them together in its own way.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level};

use crate::model::Direction;

/// What opens a part that runs from left to right whatever stands around it.
pub(super) const OPEN: char = '\u{2066}';
/// What closes it.
pub(super) const CLOSE: char = '\u{2069}';

/// The fewest digits of a telephone number.
const TELEPHONE: usize = 7;

/// A part of a line that runs one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Where it stands in the line.
    pub range: Range<usize>,
    /// Which way it runs.
    pub direction: Direction,
}

/// The runs of a line of text in that direction, none of them empty.
pub(super) fn runs(line: &str, base: Direction) -> Vec<Run> {
    let bidi = analyse(line, base);
    let held = held(line);
    let mut directions = vec![base; line.len()];
    for range in level_runs(&bidi.levels) {
        let direction = direction(&bidi, &range, base);
        directions.get_mut(range).unwrap_or_default().fill(direction);
    }
    for range in held {
        directions.get_mut(range).unwrap_or_default().fill(Direction::Ltr);
    }
    let mut start = 0;
    directions
        .chunk_by(|a, b| a == b)
        .map(|chunk| {
            let range = start..start + chunk.len();
            start = range.end;
            let direction = chunk.first().copied().unwrap_or(base);
            Run { range, direction }
        })
        .collect()
}

/// The parts of a line that must run from left to right and would not, in text of that direction.
pub(super) fn misread(line: &str, base: Direction) -> Vec<Range<usize>> {
    let held = held(line);
    if held.is_empty() {
        return held;
    }
    let levels = analyse(line, base).levels;
    let runs_wrong = |range: &Range<usize>| {
        let levels = levels.get(range.clone()).unwrap_or_default();
        // One even level throughout is from left to right, in one piece.
        levels.first().is_some_and(Level::is_rtl) || levels.windows(2).any(|pair| pair[0] != pair[1])
    };
    held.into_iter().filter(runs_wrong).collect()
}

/// The line with isolates around what would be misread without them.
pub(super) fn steady(line: &str, direction: Direction) -> String {
    let mut out = String::with_capacity(line.len());
    let mut done = 0;
    for range in misread(line, direction) {
        out.push_str(line.get(done..range.start).unwrap_or_default());
        out.push(OPEN);
        out.push_str(line.get(range.clone()).unwrap_or_default());
        out.push(CLOSE);
        done = range.end;
    }
    out.push_str(line.get(done..).unwrap_or_default());
    out
}

fn analyse(line: &str, base: Direction) -> BidiInfo<'_> {
    let level = match base {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    BidiInfo::new(line, Some(level))
}

fn level_runs(levels: &[Level]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    levels.chunk_by(|a, b| a == b).map(move |chunk| {
        let range = start..start + chunk.len();
        start = range.end;
        range
    })
}

/// Which way a run of one level is set. Digits within right-to-left text belong to it, though they run the other way:
/// programs that are told the direction of each run count them so.
fn direction(bidi: &BidiInfo<'_>, range: &Range<usize>, base: Direction) -> Direction {
    let level = bidi.levels.get(range.start).copied().unwrap_or(Level::ltr());
    if level.is_rtl() {
        return Direction::Rtl;
    }
    let classes = bidi.original_classes.get(range.clone()).unwrap_or_default();
    let has_latin = classes.contains(&BidiClass::L);
    match (base, level.number()) {
        (Direction::Ltr, 0) => Direction::Ltr,
        _ if has_latin => Direction::Ltr,
        _ => Direction::Rtl,
    }
}

/// Addresses, telephone numbers, numbers with a sign, and names that end in a sign, outside isolates.
pub(super) fn held(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let words: Vec<Range<usize>> = words(line).collect();
    let isolated = isolated(line);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (range, taken) = match telephone(line, words.get(at..).unwrap_or_default()) {
            Some((range, taken)) => (Some(range), taken),
            None => (address(line, word.clone()), 1),
        };
        at += taken;
        let is_free = |range: &Range<usize>| {
            let before = isolated.partition_point(|isolate| isolate.start < range.end);
            let last = before.checked_sub(1).and_then(|last| isolated.get(last));
            last.is_none_or(|isolate| isolate.end <= range.start)
        };
        found.extend(range.filter(is_free));
    }
    found
}

/// The stretches between blanks.
fn words(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    line.split_inclusive(char::is_whitespace)
        .filter_map(move |piece| {
            let start = end;
            end += piece.len();
            let word = piece.trim_end();
            (!word.is_empty()).then(|| start..start + word.len())
        })
}

/// Where isolates stand, each with its marks.
pub(super) fn isolated(line: &str) -> Vec<Range<usize>> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for (at, c) in line.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            CLOSE => {
                let start = open.pop();
                found.extend(
                    start
                        .filter(|_| open.is_empty())
                        .map(|start| start..at + c.len_utf8()),
                );
            }
            _ => {}
        }
    }
    found
}

/// A telephone number that begins with the first of these words, and how many words it takes.
fn telephone(line: &str, words: &[Range<usize>]) -> Option<(Range<usize>, usize)> {
    let first = words.first()?;
    let text = line.get(first.clone())?;
    let lead = text.len() - text.trim_start_matches(['(', '«', '"', '“']).len();
    let start = first.start + lead;
    let international = line.get(start..first.end)?;
    if !international.starts_with('+') && !international.starts_with("00") {
        return None;
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '/' | '.');
    let mut best = None;
    let mut digits = 0;
    for (taken, word) in words.iter().enumerate() {
        let from = if taken == 0 { start } else { word.start };
        let whole = line.get(from..word.end)?;
        let kept = whole.trim_end_matches(|c: char| !c.is_ascii_digit());
        if kept.is_empty() || !kept.chars().all(is_part) || (taken > 0 && kept.starts_with('+')) {
            break;
        }
        digits += kept.bytes().filter(u8::is_ascii_digit).count();
        if digits >= TELEPHONE {
            best = Some((start..from + kept.len(), taken + 1));
        }
        if kept.len() < whole.len() {
            break;
        }
    }
    best
}

/// What of a word is an address, a number with a sign or a name with one; punctuation around it is not part of it.
fn address(line: &str, word: Range<usize>) -> Option<Range<usize>> {
    let whole = line.get(word.clone())?;
    let lead = whole.len() - whole.trim_start_matches(is_wrapping).len();
    let kept = whole.get(lead..)?.trim_end_matches(is_wrapping);
    let is_address = kept.contains("://")
        || kept.starts_with("www.")
        || kept.split_once('@').is_some_and(|(user, host)| {
            let known = |text: &str| {
                text.chars()
                    .all(|c| c.is_ascii_alphanumeric() || "._-+".contains(c))
            };
            !host.is_empty() && known(user) && known(host)
        });
    let signed = kept
        .strip_prefix(['+', '-', '\u{2212}'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let named = kept.ends_with(['+', '#']) && kept.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_plain = || kept.chars().all(|c| c.is_ascii_graphic() || c == '\u{2212}');
    let start = word.start + lead;
    (is_address || ((signed || named) && is_plain())).then(|| start..start + kept.len())
}

fn is_wrapping(c: char) -> bool {
    "()[]«»\"'“”‘’<>،؛؟,;:!?.…".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(line: &str, base: Direction) -> String {
        let one = |run: &Run| match run.direction {
            Direction::Ltr => format!("<{}>", &line[run.range.clone()]),
            Direction::Rtl => format!("[{}]", &line[run.range.clone()]),
        };
        runs(line, base).iter().map(one).collect()
    }

    #[test]
    fn runs_are_those_that_a_reader_sees() {
        use Direction::{Ltr, Rtl};
        for (line, base, want) in [
            ("قالت UNESCO (2016) ذلك.", Rtl, "[قالت ]<UNESCO (2016)>[ ذلك.]"),
            ("بنسبة 35%، و2,400 دونم", Rtl, "[بنسبة 35%، و2,400 دونم]"),
            ("the word أهوار (ahwār)", Ltr, "<the word >[أهوار]< (ahwār)>"),
            ("هاتف: +964 780 000 0000.", Rtl, "[هاتف: ]<+964 780 000 0000>[.]"),
            ("لغة C++ قديمة", Rtl, "[لغة ]<C++>[ قديمة]"),
            ("انخفض -0.20 مترا", Rtl, "[انخفض ]<-0.20>[ مترا]"),
            ("(https://example.org/a).", Rtl, "[(]<https://example.org/a>[).]"),
            ("", Rtl, ""),
            ("5.", Ltr, "<5.>"),
        ] {
            assert_eq!(sketch(line, base), want, "{line:?}");
        }
    }

    #[test]
    fn only_what_would_be_misread_is_named() {
        use Direction::{Ltr, Rtl};
        for (line, base, want) in [
            ("هاتف: +964 780 000 0000", Rtl, &["+964 780 000 0000"][..]),
            ("هاتف: \u{2066}+964 780 000 0000\u{2069}", Rtl, &[]),
            ("weavers@example.org · +964 780 000 0000", Rtl, &[]),
            ("call +964 780 000 0000 now", Ltr, &[]),
            (
                "ورد في https://example.org/ص/١ أمس",
                Rtl,
                &["https://example.org/ص/١"],
            ),
            ("https://example.org/a ثم", Rtl, &[]),
            ("من 35 الى 40", Rtl, &[]),
            ("بلغ -5 و+3% و5-3", Rtl, &["-5"]),
            ("C++، ثم", Rtl, &["C++"]),
        ] {
            let found: Vec<&str> = misread(line, base)
                .into_iter()
                .map(|range| &line[range])
                .collect();
            assert_eq!(found, want, "{line:?}");
        }
    }
}
