//! The small words that Arabic writes onto the front of the next word: «و», «ب», «ال» and their chains.
//!
//! Nothing is stemmed: too many words begin with these letters. Stripping only proposes forms, and one counts when it
//! is a listed word.

/// Chains of clitics in folded spelling, longest first.
const PROCLITICS: &[&str] = &[
    "وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال", "وب", "ول", "وك", "فب",
    "فل", "و", "ف", "ب", "ك", "ل",
];

/// The least number of letters that must remain.
const REST: usize = 2;

/// The word itself, then each form that remains when clitics are taken off its front.
pub(super) fn stripped(key: &str) -> impl Iterator<Item = &str> {
    let rests = PROCLITICS.iter().filter_map(|clitic| rest(key, clitic));
    std::iter::once(key).chain(rests)
}

/// The word itself, and without «و» or «ف» ("and", "so") at its front.
pub(super) fn unjoined(key: &str) -> impl Iterator<Item = &str> {
    let rests = ["و", "ف"].iter().filter_map(|clitic| rest(key, clitic));
    std::iter::once(key).chain(rests)
}

fn rest<'a>(key: &'a str, clitic: &str) -> Option<&'a str> {
    key.strip_prefix(clitic)
        .filter(|rest| rest.chars().count() >= REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listed_form_is_among_the_proposals() {
        for (word, want) in [
            ("للجنه", "لجنه"),
            ("والثمانين", "ثمانين"),
            ("وبالمركز", "مركز"),
            ("بيان", "بيان"),
            ("ولا", "لا"),
        ] {
            assert!(stripped(word).any(|form| form == want), "{word}");
        }
        assert!(unjoined("ولم").any(|form| form == "لم"));
        assert!(!unjoined("بلا").any(|form| form == "لا"));
    }
}
