//! Why a document cannot be read.

use std::path::PathBuf;

crate::faults! {
    /// Why a document cannot be read.
    pub enum DocumentFault {
        /// No bytes at all.
        Empty["document-empty"] { path: PathBuf } hints["document-empty-hint"],
        /// Bytes, but nothing to read in them.
        Blank["document-blank"] { path: PathBuf } hints["document-empty-hint"],
        /// More than a statement can be; the limit is in MiB.
        TooLarge["document-too-large"] { path: PathBuf, limit: usize } hints["document-too-large-hint"],
        /// More blocks than a statement can have.
        TooManyBlocks["document-too-many-blocks"] { path: PathBuf, limit: usize } hints["document-too-large-hint"],
        /// A format that is not read here; `found` is its short name.
        Foreign["document-foreign"] { path: PathBuf, found: String } hints["document-foreign-hint"],
        /// The encoding that was asked for has no such name.
        UnknownEncoding["document-unknown-encoding"] { path: PathBuf, given: String } hints["document-unknown-encoding-hint"],
        /// Bytes that the encoding has no character for.
        Undecodable["document-undecodable"] { path: PathBuf, line: usize, offset: usize, encoding: String } hints["document-encoding-hint"],
        /// Neither Unicode nor a known Arabic encoding; the offset is that of the first byte that is not UTF-8.
        Unrecognised["document-unrecognised"] { path: PathBuf, line: usize, offset: usize } hints["document-encoding-hint"],
        /// NUL bytes where text should be.
        Binary["document-binary"] { path: PathBuf, offset: usize } hints["document-binary-hint"],
        /// Text that ends in NUL bytes: a file that was not written to its end.
        NulTail["document-nul-tail"] { path: PathBuf, line: usize, offset: usize } hints["document-nul-tail-hint"],
        /// A control character in a line of text.
        Control["document-control"] { path: PathBuf, line: usize, character: String } hints["document-control-hint"],
        /// A control character in a paragraph of a Word file.
        ControlInParagraph["document-control-in-paragraph"] { path: PathBuf, paragraph: usize, character: String } hints["document-control-hint"],
        /// Quotes, lists or elements nested beyond reason.
        TooDeep["document-too-deep"] { path: PathBuf, line: Option<usize>, limit: usize } hints["document-too-deep-hint"],
        /// Said to be a Word file, but not a zip archive or a damaged one.
        NotAnArchive["document-not-an-archive"] { path: PathBuf } hints["document-word-hint"],
        /// A zip archive that holds no Word document.
        NotWord["document-not-word"] { path: PathBuf } hints["document-foreign-hint"],
        /// A Word file whose parts are locked with a password.
        Locked["document-locked"] { path: PathBuf } hints["document-locked-hint"],
        /// An archive with two entries of one name: programs would disagree about what it says.
        AmbiguousArchive["document-ambiguous-archive"] { path: PathBuf } hints["document-word-hint"],
        /// An archive of more entries than any Word file has.
        TooManyEntries["document-too-many-entries"] { path: PathBuf, limit: usize } hints["document-word-hint"],
        /// The parts unpack to more than a statement can be; the limit is in MiB.
        PartTooLarge["document-part-too-large"] { path: PathBuf, part: String, limit: usize } hints["document-too-large-hint"],
        /// A part that cannot be unpacked.
        DamagedPart["document-damaged-part"] { path: PathBuf, part: String } hints["document-word-hint"],
        /// A part that is not well-formed XML.
        Malformed["document-malformed-part"] { path: PathBuf, part: String, offset: usize } hints["document-word-hint"],
        /// A part with a document type declaration, which no Word file has and attacks need.
        Doctype["document-doctype"] { path: PathBuf, part: String } hints["document-doctype-hint"],
        /// A part that names an entity which it does not define.
        Entity["document-entity"] { path: PathBuf, part: String, entity: String } hints["document-doctype-hint"],
    }
}

/// The ids of the warnings that a [`Read`](super::Read) can carry, for the test that every locale has them.
pub const WARNINGS: &[&str] = &[
    "document-warning-bidi",
    "document-warning-changes",
    "document-warning-comments",
    "document-warning-embedded",
    "document-warning-encoding",
    "document-warning-hidden",
    "document-warning-pictures",
    "document-warning-presentation-form",
    "document-warning-replacement",
    "document-warning-symbols",
    "document-warning-tag",
    "document-warning-wrapped",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast::Entry;

    use super::*;

    #[test]
    fn every_message_has_words_and_every_word_is_used() {
        let source = include_str!("../../../locales/en/document.ftl");
        let resource = fluent_syntax::parser::parse(source).expect("well-formed");
        let written: BTreeSet<&str> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name),
                _ => None,
            })
            .collect();
        let named: BTreeSet<&str> = DocumentFault::CODES.iter().chain(WARNINGS).copied().collect();
        assert_eq!(written, named);
    }
}
