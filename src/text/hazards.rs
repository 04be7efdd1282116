//! Characters that deceive: they show nothing, or make text show in another order than it is stored.
//!
//! The marks that Arabic and Kurdish need (ZWNJ, ZWJ, LRM, RLM, ALM) and closed isolates are reported as allowed, so
//! that a caller can name them; everything else here should stop an approval. What to do about it is the caller's.

/// Whether a character may stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Invisible, but right in these languages.
    Allowed,
    /// It has no place in a statement.
    Error,
}

/// One such character in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hazard {
    /// Its index in the text, in characters (Unicode scalar values).
    pub at: usize,
    /// The character.
    pub code_point: char,
    /// Its name, as Unicode gives it.
    pub name: &'static str,
    /// Whether it may stay.
    pub severity: Severity,
}

/// The first character of a text that has no place in a statement.
#[must_use]
pub fn first_error(text: &str) -> Option<Hazard> {
    hazards(text)
        .into_iter()
        .find(|hazard| hazard.severity == Severity::Error)
}

/// Every invisible or deceiving character of a text, in order.
#[must_use]
pub fn hazards(text: &str) -> Vec<Hazard> {
    let mut found: Vec<Hazard> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        if is_paragraph_end(c) {
            // An isolate ends with its paragraph, closed or not.
            close_none(&mut found, &mut open);
        }
        let returns = c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n');
        let Some((name, severity)) = describe(c).filter(|_| !returns) else {
            continue;
        };
        let severity = match c {
            '\u{2066}'..='\u{2068}' => {
                open.push(found.len());
                Severity::Allowed
            }
            '\u{2069}' if open.pop().is_none() => Severity::Error,
            _ => severity,
        };
        found.push(Hazard {
            at,
            code_point: c,
            name,
            severity,
        });
    }
    close_none(&mut found, &mut open);
    found
}

/// Marks the isolates that nothing closed.
fn close_none(found: &mut [Hazard], open: &mut Vec<usize>) {
    for index in open.drain(..) {
        if let Some(hazard) = found.get_mut(index) {
            hazard.severity = Severity::Error;
        }
    }
}

fn is_paragraph_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}')
}

fn describe(c: char) -> Option<(&'static str, Severity)> {
    if let Some(name) = allowed(c) {
        return Some((name, Severity::Allowed));
    }
    bidi(c)
        .or_else(|| zero_width(c))
        .or_else(|| class(c))
        .map(|name| (name, Severity::Error))
}

fn allowed(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{61C}' => "ARABIC LETTER MARK",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{FE0E}' => "VARIATION SELECTOR-15",
        '\u{FE0F}' => "VARIATION SELECTOR-16",
        _ => return None,
    })
}

fn bidi(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        _ => return None,
    })
}

fn zero_width(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{AD}' => "SOFT HYPHEN",
        '\u{34F}' => "COMBINING GRAPHEME JOINER",
        '\u{115F}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{17B4}' => "KHMER VOWEL INHERENT AQ",
        '\u{17B5}' => "KHMER VOWEL INHERENT AA",
        '\u{180E}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200B}' => "ZERO WIDTH SPACE",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{3164}' => "HANGUL FILLER",
        '\u{FEFF}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{FFA0}' => "HALFWIDTH HANGUL FILLER",
        '\u{FFFC}' => "OBJECT REPLACEMENT CHARACTER",
        '\u{FFFD}' => "REPLACEMENT CHARACTER",
        _ => return None,
    })
}

fn class(c: char) -> Option<&'static str> {
    let code = u32::from(c);
    Some(match c {
        '\t' | '\n' => return None,
        '\r' => "CARRIAGE RETURN",
        '\u{1B}' => "ESCAPE",
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => "CONTROL CHARACTER",
        '\u{206A}'..='\u{206F}' => "DEPRECATED FORMAT CHARACTER",
        '\u{FFF9}'..='\u{FFFB}' => "INTERLINEAR ANNOTATION",
        '\u{E0000}'..='\u{E007F}' => "TAG CHARACTER",
        '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}' => "VARIATION SELECTOR",
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
            "PRIVATE USE CHARACTER"
        }
        '\u{FDD0}'..='\u{FDEF}' => "NONCHARACTER",
        _ if code & 0xFFFE == 0xFFFE => "NONCHARACTER",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(text: &str) -> Vec<(usize, &'static str)> {
        hazards(text)
            .into_iter()
            .filter(|hazard| hazard.severity == Severity::Error)
            .map(|hazard| (hazard.at, hazard.name))
            .collect()
    }

    #[test]
    fn deceiving_characters_are_errors_and_named() {
        for (text, want) in [
            ("نص\u{202e}مقلوب", vec![(2, "RIGHT-TO-LEFT OVERRIDE")]),
            ("a\u{1b}[31m", vec![(1, "ESCAPE")]),
            ("x\u{e0041}", vec![(1, "TAG CHARACTER")]),
            ("\u{feff}x", vec![(0, "ZERO WIDTH NO-BREAK SPACE")]),
            ("أ\u{200b}ب", vec![(1, "ZERO WIDTH SPACE")]),
            ("a\rb", vec![(1, "CARRIAGE RETURN")]),
            ("\u{fffd}", vec![(0, "REPLACEMENT CHARACTER")]),
            ("\u{1fffe}", vec![(0, "NONCHARACTER")]),
            ("ب\u{2067}x", vec![(1, "RIGHT-TO-LEFT ISOLATE")]),
            ("x\u{2069}", vec![(1, "POP DIRECTIONAL ISOLATE")]),
            (
                "\u{2068}x\ny\u{2069}",
                vec![(0, "FIRST STRONG ISOLATE"), (4, "POP DIRECTIONAL ISOLATE")],
            ),
        ] {
            assert_eq!(errors(text), want, "{text:?}");
        }
    }

    #[test]
    fn what_the_languages_need_is_allowed() {
        for text in [
            "می\u{200c}خواهم",
            "86\u{200f}\u{61c}٪\u{200e}",
            "\u{2068}NGO\u{2069}",
            "\u{2067}a\u{2066}b\u{2069}\u{2069}",
            "سطر\nسطر\r\n\tسطر",
            "❤\u{fe0f}",
        ] {
            assert_eq!(errors(text), [], "{text:?}");
        }
        assert_eq!(hazards("أ\u{200f}").first().map(|hazard| hazard.at), Some(1));
    }

    #[test]
    fn ordinary_text_has_none() {
        assert!(hazards("بيان، ٥ شباط: «نعم»؛ Şiyar – 3.5%… ﷺ").is_empty());
    }
}
