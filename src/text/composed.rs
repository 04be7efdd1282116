//! Whether a text is in normal form C, answered at once for nearly every text.

use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Whether a text is in normal form C for certain; `false` where a closer look would be needed.
///
/// Most texts consist of letters, digits and signs that no neighbour combines with: to see that is several times faster
/// than to look each up in the tables of Unicode.
pub fn is_composed(text: &str) -> bool {
    text.chars().all(stands_alone) || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// Whether a character combines with none before it and is its own composed form, for the characters that statements
/// are written in.
fn stands_alone(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{2ff}'
            | '\u{600}'..='\u{60f}'
            | '\u{61b}'..='\u{64a}'
            | '\u{660}'..='\u{66f}'
            | '\u{671}'..='\u{6d5}'
            | '\u{6ee}'..='\u{6ff}'
            | '\u{200b}'..='\u{2027}'
            | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::canonical_combining_class;

    #[test]
    fn what_stands_alone_is_composed_beside_anything() {
        for c in ('\0'..=char::MAX).filter(|c| stands_alone(*c)) {
            let quick = is_nfc_quick(std::iter::once(c));
            assert!(
                quick == IsNormalized::Yes && canonical_combining_class(c) == 0,
                "{c:?}"
            );
        }
    }

    #[test]
    fn what_does_not_is_looked_at_closely() {
        for (text, composed) in [
            ("بيان 5 شباط: «نص»، نص؟", true),
            ("گەڵا êîûçş", true),
            ("بَيان", true),
            ("ا\u{653}", false),
            ("e\u{301}", false),
            ("ل\u{651}\u{64e}", false),
        ] {
            assert_eq!(is_composed(text), composed, "{text}");
        }
    }
}
