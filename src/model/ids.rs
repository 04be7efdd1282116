//! Names of things: statements, segments, people. Each is checked where it comes in and cannot be wrong after.

use std::cmp::Ordering;

use compact_str::{CompactString, format_compact};
use serde::{Deserialize, Serialize};

crate::faults! {
    /// Why a text is not the id it should be.
    pub enum IdFault {
        /// A statement's id is a folder name that is safe on every system.
        Statement["id-statement-malformed"] { given: String, suggestion: String } hints["id-statement-malformed-hint"],
        /// A device name on Windows; a clone there would break.
        Reserved["id-statement-reserved"] { given: String } hints["id-statement-malformed-hint"],
        /// A segment's id is a letter and digits.
        Segment["id-segment-malformed"] { given: String } hints["id-segment-malformed-hint"],
        /// A question's id is a `q` and digits of a digest.
        Question["id-question-malformed"] { given: String } hints["id-question-malformed-hint"],
        /// A person's id is a short lower-case name.
        Person["id-person-malformed"] { given: String } hints["id-person-malformed-hint"],
    }
}

/// Longest id of a statement, in bytes: leaves room for the files' names in a path of 255.
const STATEMENT_MAX: usize = 80;

/// Folder names that Windows refuses.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(CompactString);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdFault;

            fn from_str(given: &str) -> Result<Self, IdFault> {
                Self::parse(given)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdFault;

            fn try_from(given: String) -> Result<Self, IdFault> {
                Self::parse(&given)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into_string()
            }
        }

        impl From<&$name> for crate::message::Value {
            fn from(id: &$name) -> Self {
                Self::from(id.as_str())
            }
        }
    };
}

id! {
    /// A statement's id: the name of its folder, e.g. `2021-02-05-najaf`.
    ///
    /// Lower-case ASCII letters, digits and single hyphens: the same name on every file system, in every shell and
    /// in a tag; two ids can differ neither by case nor by normalisation only.
    StatementId
}

id! {
    /// A segment's id, unique in its statement, given once and never reused: `s4`; `en2` for one that exists in the
    /// English only.
    SegmentId
}

id! {
    /// A person's id in `workflow.toml`: `rana`.
    PersonId
}

id! {
    /// A question's id, unique in its statement and the same in every clone: `q3f9a0c12`.
    QuestionId
}

macro_rules! ordered_as_text {
    ($($name:ident),+) => {$(
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.cmp(&other.0)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
    )+};
}

ordered_as_text!(StatementId, PersonId, QuestionId);

/// `s9` comes before `s10`.
impl Ord for SegmentId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts()
            .cmp(&other.parts())
            .then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for SegmentId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl StatementId {
    /// Checks an id that a person or a file gave.
    ///
    /// # Errors
    /// [`IdFault::Statement`] with a suggestion, or [`IdFault::Reserved`].
    pub fn parse(given: &str) -> Result<Self, IdFault> {
        let ok = !given.is_empty()
            && given.len() <= STATEMENT_MAX
            && given
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !given.starts_with('-')
            && !given.ends_with('-')
            && !given.contains("--");
        if !ok {
            return Err(IdFault::Statement {
                given: given.to_owned(),
                suggestion: Self::slug(given),
            });
        }
        let device = given.len() == 4
            && (given.starts_with("com") || given.starts_with("lpt"))
            && given.as_bytes()[3].is_ascii_digit();
        if device || RESERVED.contains(&given) {
            return Err(IdFault::Reserved {
                given: given.to_owned(),
            });
        }
        Ok(Self(given.into()))
    }

    /// The nearest text that has the form of an id; empty if the given text has no usable letter.
    #[must_use]
    pub fn slug(given: &str) -> String {
        let mut slug = String::new();
        for c in given.chars() {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= STATEMENT_MAX {
                break;
            }
        }
        slug.trim_end_matches('-').to_owned()
    }
}

impl QuestionId {
    /// Checks an id that a person or a file gave.
    ///
    /// # Errors
    /// [`IdFault::Question`].
    pub fn parse(given: &str) -> Result<Self, IdFault> {
        let is_digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let digits = given.strip_prefix('q').unwrap_or_default();
        if (4..=32).contains(&digits.len()) && digits.bytes().all(is_digit) {
            return Ok(Self(given.into()));
        }
        let given = given.to_owned();
        Err(IdFault::Question { given })
    }

    /// The id of a question with that digest.
    #[must_use]
    pub fn of_digest(digest: &super::Digest) -> Self {
        let digits = digest.as_str().trim_start_matches("b3:");
        Self(format_compact!("q{}", digits.get(..8).unwrap_or(digits)))
    }
}

impl SegmentId {
    /// Checks an id that a person or a file gave.
    ///
    /// # Errors
    /// [`IdFault::Segment`].
    pub fn parse(given: &str) -> Result<Self, IdFault> {
        let ok = given.len() <= 32
            && given.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
            && given
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if ok {
            Ok(Self(given.into()))
        } else {
            Err(IdFault::Segment {
                given: given.to_owned(),
            })
        }
    }

    /// The id of the `number`-th segment of a source: `s12`.
    #[must_use]
    pub fn of_source(number: u64) -> Self {
        Self(format_compact!("s{number}"))
    }

    /// The id of the `number`-th segment that exists in one language only: `en2`.
    #[must_use]
    pub fn of_translation(lang: &super::Lang, number: u64) -> Self {
        let prefix: String = lang
            .as_str()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        Self(format_compact!("{}{number}", prefix.to_ascii_lowercase()))
    }

    /// What it begins with, and its number: what it is ordered by.
    fn parts(&self) -> (&str, Option<u64>) {
        let letters = self.0.trim_end_matches(|c: char| c.is_ascii_digit());
        (letters, self.number())
    }

    /// The number behind the letter of a source's segment id, if it has that form; larger ones than any statement needs
    /// are no numbers, so that counting on from one never overflows.
    #[must_use]
    pub fn number(&self) -> Option<u64> {
        let number: u32 = self
            .0
            .trim_start_matches(|c: char| c.is_ascii_lowercase())
            .parse()
            .ok()?;
        Some(u64::from(number))
    }
}

impl PersonId {
    /// Checks an id that a person or a file gave.
    ///
    /// # Errors
    /// [`IdFault::Person`].
    pub fn parse(given: &str) -> Result<Self, IdFault> {
        let ok = !given.is_empty()
            && given.len() <= 40
            && given
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b));
        if ok {
            Ok(Self(given.into()))
        } else {
            Err(IdFault::Person {
                given: given.to_owned(),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statement_ids_that_could_leave_their_folder_or_break_a_clone_are_refused() {
        for bad in [
            "",
            "../x",
            "/etc",
            "a/b",
            "a\\b",
            "A",
            "a b",
            "a\0b",
            "a\nb",
            "a\u{1b}[0m",
            "--output=x",
            "-x",
            "x-",
            "a--b",
            "con",
            "nul",
            "com1",
            "lpt9",
            ".",
            "..",
            "بيان",
            "e\u{301}",
        ] {
            assert!(StatementId::parse(bad).is_err(), "{bad:?}");
        }
        assert!(StatementId::parse(&"a".repeat(300)).is_err());
        for good in ["2021-02-05-najaf", "a", "7", "console"] {
            assert_eq!(StatementId::parse(good).unwrap().as_str(), good);
        }
    }

    #[test]
    fn a_refused_id_comes_with_one_that_would_do() {
        assert_eq!(StatementId::slug("../Najaf Attack (2021)"), "najaf-attack-2021");
        assert_eq!(StatementId::slug("بيان"), "");
    }

    #[test]
    fn segments_are_ordered_by_number() {
        let mut ids: Vec<SegmentId> = ["s10", "en2", "s9", "s1"]
            .map(|id| SegmentId::parse(id).unwrap())
            .into();
        ids.sort();
        assert_eq!(
            ids.iter().map(SegmentId::as_str).collect::<Vec<_>>(),
            ["en2", "s1", "s9", "s10"]
        );
    }

    #[test]
    fn segment_ids_are_a_word_and_a_number() {
        assert_eq!(SegmentId::of_source(4).as_str(), "s4");
        assert_eq!(
            SegmentId::of_translation(&crate::model::Lang::parse("ckb").unwrap(), 2).as_str(),
            "ckb2"
        );
        assert_eq!(SegmentId::parse("s12").unwrap().number(), Some(12));
        assert!(
            SegmentId::parse("s 1").is_err()
                && SegmentId::parse("4").is_err()
                && SegmentId::parse("").is_err()
        );
    }
}
