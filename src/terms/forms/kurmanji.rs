//! Kurmanji: case endings and the ezafe, glued or, between words, by themselves.

use super::{Forms, without_ending};

/// Ezafe particles between the words of a name: «Partiya Komunîst a Kurdistanê», «… ya Kurdistanê».
pub(super) const LINKS: &[&str] = &["a", "ê", "ên", "an", "ya", "yê", "yên", "yan", "î", "yî"];

/// Endings, and the least that each must leave.
const ENDINGS: &[(&str, usize)] = &[
    ("ê", 3),
    ("e", 3),
    ("î", 3),
    ("a", 3),
    ("ên", 3),
    ("an", 3),
    ("ek", 3),
    ("eke", 3),
    ("ekê", 3),
    ("ekî", 3),
    ("yê", 2),
    ("ya", 2),
    ("yî", 2),
    ("yên", 2),
    ("yan", 2),
    ("yek", 2),
    ("yekê", 2),
    ("yekî", 2),
    ("im", 3),
    ("in", 3),
    ("bû", 3),
    ("de", 3),
    ("re", 3),
    ("ve", 3),
];

/// Endings by which the words of a name hang together, so that a term may be listed with them.
const LINKING: &[&str] = &["a", "ê", "ya", "yê", "ên", "yên", "an", "yan"];

pub(super) fn propose<'a>(key: &'a str, forms: &mut Forms<'a>) {
    for (ending, least) in ENDINGS {
        let Some(rest) = without_ending(key, ending, *least) else {
            continue;
        };
        forms.add(rest, 1, false);
        // «Iraqêde»: a case ending and a particle behind it.
        if matches!(*ending, "de" | "re" | "ve" | "bû") {
            for (inner, least) in ENDINGS {
                if let Some(rest) = without_ending(rest, inner, *least) {
                    forms.add(rest, 2, false);
                }
            }
        }
    }
}

/// «partî» for «partiya».
pub(super) fn bases<'a>(key: &'a str, forms: &mut Forms<'a>) {
    for ending in LINKING {
        if let Some(rest) = without_ending(key, ending, 4) {
            forms.add(rest, 1, false);
        }
    }
}
