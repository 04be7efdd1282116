//! How a name sounds, roughly enough that both scripts agree: «بغداد», «بەغدا», "Baghdad" and "Bexda".
//!
//! Vowels are left out, since Arabic writes few of them, and consonants that one script or habit does not tell apart are
//! one. What is left is no transcription: it only ever says that two words may be one name, and what many words share
//! counts for little.

/// The fewest consonants that say anything.
const LEAST: usize = 3;
/// The most that are looked at.
const MOST: usize = 16;

/// The consonants of a word, by class; nothing where there are too few of them.
pub(super) fn consonants(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let mut found = String::new();
    let mut chars = lower.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let (class, pair) = match (c, next) {
            ('s' | 'c', Some('h')) => ('S', true),
            ('k' | 'g' | 'z', Some('h')) => (if c == 'z' { 'g' } else { coarse(c) }, true),
            ('t' | 'd', Some('h')) => (coarse(c), true),
            ('p', Some('h')) => ('f', true),
            ('c', Some('k')) => ('k', true),
            ('c', Some('e' | 'i' | 'y')) => ('s', false),
            _ => (coarse(c), false),
        };
        if pair {
            chars.next();
        }
        if class != ' ' && !found.ends_with(class) && found.len() < MOST {
            found.push(class);
        }
    }
    (found.len() >= LEAST).then_some(found)
}

/// What else a word of Arabic script may be: without an article or a joined particle at its front.
pub(super) fn bare(word: &str) -> impl Iterator<Item = &str> {
    const FRONTS: &[&str] = &["وال", "بال", "فال", "كال", "ال", "لل", "و", "ب", "ل"];
    FRONTS.iter().filter_map(|front| word.strip_prefix(front))
}

/// The class of a consonant; a blank for what is none, and for every h, which some hear and some do not.
fn coarse(c: char) -> char {
    match c {
        'b' | 'p' | 'ب' | 'پ' => 'b',
        'f' | 'v' | 'ف' | 'ڤ' => 'f',
        't' | 'ت' | 'ط' | 'ث' | 'ة' => 't',
        'd' | 'د' | 'ض' => 'd',
        'z' | 'ز' | 'ظ' | 'ذ' => 'z',
        's' | 'س' | 'ص' => 's',
        'ش' | 'ş' | 'چ' | 'ç' => 'S',
        'g' | 'غ' | 'گ' | 'ج' | 'j' | 'ژ' => 'g',
        'k' | 'q' | 'c' | 'x' | 'ك' | 'ک' | 'ق' | 'خ' => 'k',
        'l' | 'ل' | 'ڵ' => 'l',
        'm' | 'م' => 'm',
        'n' | 'ن' => 'n',
        'r' | 'ر' | 'ڕ' => 'r',
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sound_alike_in_both_scripts() {
        for (one, other) in [
            ("موسكو", "Moscow"),
            ("كردستان", "Kurdistan"),
            ("کوردستان", "Kurdistanê".trim_end_matches('ê')),
            ("محمد", "Mohammed"),
            ("فلسطين", "Filistîn"),
        ] {
            let (one, other) = (consonants(one), consonants(other));
            assert_eq!(
                one.map(|own| own.replace('k', "")),
                other.map(|own| own.replace('k', ""))
            );
        }
        assert_eq!(consonants("بەغداد"), consonants("Baghdad"));
        assert_eq!(consonants("بيان"), None);
    }

    #[test]
    fn fronts_are_taken_off() {
        assert!(bare("وبغداد").any(|word| word == "بغداد"));
        assert!(bare("الموصل").any(|word| word == "موصل"));
    }
}
