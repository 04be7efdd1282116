//! TBX 3 (ISO 30042:2019), dialect TBX-Basic: written with the data categories as attributes (DCA), read in both styles.
//!
//! TBX-Basic has no place for saying that letter case counts: it stands as [`CASE`] where a project may set names of its
//! own apart, so that the file stays within its dialect. Categories that we have none for are passed over.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The namespace of TBX 3.
const NAMESPACE: &str = "urn:iso:std:iso:30042:ed-2";

/// The subset of names whose letter case tells them from other words.
const CASE: &str = "case-sensitive";

/// What TBX calls our parts of speech.
const PARTS: &[(crate::terms::PartOfSpeech, &str)] = {
    use crate::terms::PartOfSpeech as Part;
    &[
        (Part::Noun, "noun"),
        (Part::ProperNoun, "properNoun"),
        (Part::Verb, "verb"),
        (Part::Adjective, "adjective"),
        (Part::Adverb, "adverb"),
        (Part::Other, "other"),
    ]
};

/// What TBX calls what the termbase says of a name; a superseded name is wrong too.
const STATUSES: &[(crate::terms::Status, &str)] = {
    use crate::terms::Status;
    &[
        (Status::Preferred, "preferredTerm-admn-sts"),
        (Status::Admitted, "admittedTerm-admn-sts"),
        (Status::Forbidden, "deprecatedTerm-admn-sts"),
        (Status::Forbidden, "supersededTerm-admn-sts"),
    ]
};

#[cfg(test)]
mod tests;
