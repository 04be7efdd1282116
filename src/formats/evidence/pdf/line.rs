//! A line as it is drawn, from left to right, put into the order in which it is read.
//!
//! The inverse of what a typesetter does by the rules of Unicode's bidirectional algorithm, as far as a drawing lets one
//! tell. Which way the line as a whole runs is not written anywhere: the ends of the line say it where both are of one
//! direction, else the majority of its letters.

/// What kind of sign a piece begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Right,
    Left,
    Digit,
    /// A mark that joins the two numbers that it stands between.
    Separator,
    Neutral,
}

/// The text of a line whose pieces stand from left to right.
pub fn logical(pieces: &[String]) -> String {
    let kinds: Vec<Kind> = pieces.iter().map(|piece| kind(piece)).collect();
    let levels = levels(&kinds);
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    for level in 1..=2 {
        let is_in = |at: &usize| levels.get(*at).is_some_and(|own| *own >= level);
        let mut turned = Vec::with_capacity(order.len());
        for run in order.chunk_by(|a, b| is_in(a) == is_in(b)) {
            if run.first().is_some_and(is_in) {
                turned.extend(run.iter().rev());
            } else {
                turned.extend(run);
            }
        }
        order = turned;
    }
    let texts = order.iter().filter_map(|&at| pieces.get(at).map(String::as_str));
    texts.collect()
}

/// How deep each piece is embedded: odd runs to the left.
fn levels(kinds: &[Kind]) -> Vec<u8> {
    let strong = |kind: &&Kind| matches!(kind, Kind::Right | Kind::Left);
    let (first, last) = (kinds.iter().find(strong), kinds.iter().rev().find(strong));
    let count = |sought: Kind| kinds.iter().filter(|kind| **kind == sought).count();
    let is_right = match (first, last) {
        (Some(Kind::Right), Some(Kind::Right)) => true,
        (Some(Kind::Left), Some(Kind::Left)) | (None, _) => false,
        _ => count(Kind::Right) >= count(Kind::Left),
    };
    if is_right {
        embedded(kinds, Kind::Left, 1)
    } else {
        embedded(kinds, Kind::Right, 0)
    }
}

/// The levels of a line that runs at the level `base`: what is `other`, and what stands between, is one deeper; numbers
/// in text that runs to the left are at the second level.
fn embedded(kinds: &[Kind], other: Kind, base: u8) -> Vec<u8> {
    let mut levels = vec![base; kinds.len()];
    let mut at = 0;
    while let Some(kind) = kinds.get(at) {
        if *kind == other {
            let end = end_of_run(kinds, at, other);
            levels
                .iter_mut()
                .take(end + 1)
                .skip(at)
                .for_each(|level| *level = base + 1);
            at = end + 1;
        } else {
            at += 1;
        }
    }
    numbers(kinds, &mut levels);
    levels
}

/// Where a run of one direction ends: at its last letter, or at a number that follows it.
fn end_of_run(kinds: &[Kind], start: usize, own: Kind) -> usize {
    let mut end = start;
    for (at, kind) in kinds.iter().enumerate().skip(start) {
        match kind {
            kind if *kind == own => end = at,
            // A number goes with letters before it that run its way.
            Kind::Digit if own == Kind::Left => end = at,
            Kind::Digit | Kind::Separator | Kind::Neutral => {}
            _ => break,
        }
    }
    end
}

/// Numbers in text that runs to the left keep their own order.
fn numbers(kinds: &[Kind], levels: &mut [u8]) {
    for at in 0..kinds.len() {
        let is = |at: usize, sought: Kind| kinds.get(at) == Some(&sought);
        let joins = is(at, Kind::Separator)
            && at.checked_sub(1).is_some_and(|before| is(before, Kind::Digit))
            && is(at + 1, Kind::Digit);
        if (is(at, Kind::Digit) || joins)
            && let Some(level) = levels.get_mut(at)
            && *level == 1
        {
            *level = 2;
        }
    }
}

fn kind(piece: &str) -> Kind {
    piece
        .chars()
        .map(kind_of)
        .find(|kind| *kind != Kind::Neutral)
        .unwrap_or(Kind::Neutral)
}

fn kind_of(c: char) -> Kind {
    match c {
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => Kind::Digit,
        '.' | ',' | ':' | '/' | '\u{60C}' | '\u{66B}' | '\u{66C}' | '\u{A0}' => Kind::Separator,
        '\u{61B}' | '\u{61F}' | '\u{66A}' | '\u{6D4}' => Kind::Neutral,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => Kind::Right,
        c if c.is_alphabetic() => Kind::Left,
        _ => Kind::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_line_is_read_as_it_was_written() {
        for (drawn, read) in [
            ("abc 12, d", "abc 12, d"),
            ("\u{628}\u{627}", "\u{627}\u{628}"),
            (".ج 2021 ب ا", "ا ب 2021 ج."),
            (".2.2021 ا", "ا 2.2021."),
            ("ب (NATO 5) ا", "ا )NATO 5( ب"),
            ("a ب ا b", "a ا ب b"),
            ("10:30 ا", "ا 10:30"),
            ("5 10 ا", "ا 10 5"),
        ] {
            let pieces: Vec<String> = drawn.chars().map(String::from).collect();
            assert_eq!(logical(&pieces), read, "{drawn}");
        }
    }
}
