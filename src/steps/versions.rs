//! The versions of a segment that a merge kept, and the keys by which a person names one of them.
//!
//! A key goes with all the versions that were shown, not only with one: where another version came in since, or one
//! went, every key is a new one, so that nobody settles what they have not seen. Keys are letters that no hexadecimal
//! digit and no number is written with.

use crate::model::{Candidate, Digest, Rendering, SourceCandidate, SourceSegment, Target};

/// How long a key is. Of versions that changed since they were shown one in a million would keep its key.
const LENGTH: usize = 5;

/// What one version says, as far as a key depends on it.
type Says<'v> = [Option<&'v str>; 3];

/// The keys of the versions of a target, in their order.
#[must_use]
pub fn target_keys(target: &Target) -> Vec<String> {
    let versions = target.versions();
    let says: Vec<Says<'_>> = versions.iter().map(of_target).collect();
    keys(target.id.as_str(), &says)
}

fn of_target(version: &Candidate) -> Says<'_> {
    let (text, omitted) = match &version.rendering {
        Rendering::Text(text) => (Some(text.as_str()), None),
        Rendering::Omitted(reason) => (None, Some(reason.as_str())),
    };
    [version.source.as_deref(), text, omitted]
}

/// The same for a segment of the source.
#[must_use]
pub fn source_keys(segment: &SourceSegment) -> Vec<String> {
    let first = [None, Some(segment.text.as_str()), None];
    let others = segment.candidates.iter().map(|other| match other {
        SourceCandidate::Text(text) => [None, Some(text.as_str()), None],
        SourceCandidate::Removed => [None, None, None],
    });
    let says: Vec<Says<'_>> = std::iter::once(first).chain(others).collect();
    keys(segment.id.as_str(), &says)
}

fn keys(segment: &str, versions: &[Says<'_>]) -> Vec<String> {
    let mut all = written(segment);
    for part in versions.iter().flatten() {
        match part {
            Some(text) => all.extend(written(text)),
            None => all.push(0),
        }
    }
    let mut keys: Vec<String> = Vec::with_capacity(versions.len());
    for at in 0..versions.len() {
        // Two of one name: the place is counted on until they differ.
        let found = (at..)
            .step_by(versions.len())
            .map(|salt| key(&all, salt))
            .find(|key| !keys.contains(key));
        keys.push(found.unwrap_or_default());
    }
    keys
}

fn written(text: &str) -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend(text.len().to_le_bytes());
    bytes.extend(text.as_bytes());
    bytes
}

fn key(all: &[u8], salt: usize) -> String {
    let mut bytes = salt.to_le_bytes().to_vec();
    bytes.extend(all);
    let digest = Digest::of_bytes(&bytes);
    let digits = digest.as_str().trim_start_matches("b3:").chars();
    let letter = |digit: char| char::from(b'k' + u8::try_from(digit.to_digit(16).unwrap_or(0)).unwrap_or(0));
    digits.take(LENGTH).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_changes_with_any_of_the_versions_and_is_no_number() {
        let one = [[None, Some("a"), None], [None, Some("b"), None]];
        let three = [one[0], one[1], [None, None, None]];
        let moved = [one[1], one[0]];
        let all = [
            keys("s1", &one),
            keys("s1", &three),
            keys("s1", &moved),
            keys("s2", &one),
        ];
        let mut every: Vec<&String> = all.iter().flatten().collect();
        assert!(
            every
                .iter()
                .all(|key| key.len() == LENGTH && key.bytes().all(|b| b.is_ascii_lowercase() && b >= b'k'))
        );
        every.sort();
        every.dedup();
        assert_eq!(every.len(), 9);
    }

    #[test]
    fn what_stands_in_two_parts_is_not_what_stands_in_one() {
        let (left, right) = ([[Some("ab"), Some("c"), None]], [[Some("a"), Some("bc"), None]]);
        assert_ne!(keys("s1", &left), keys("s1", &right));
        assert_ne!(
            keys("s1", &[[None, Some("a"), None]]),
            keys("s1", &[[None, None, Some("a")]])
        );
    }
}
