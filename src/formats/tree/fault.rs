//! What can be wrong in a TOML file of a workspace, each with its line.

use std::path::PathBuf;

crate::faults! {
    /// What can be wrong in a TOML file of a workspace.
    pub enum FileFault {
        /// Not TOML.
        Syntax["file-syntax"] { path: PathBuf, line: usize, reason: String } hints["file-syntax-hint"],
        /// A merge left both sides in the file.
        Conflict["store-conflict"] { path: PathBuf, line: usize } hints["store-conflict-hint"],
        /// Written by a newer version.
        Format["file-format-newer"] { path: PathBuf, line: usize, found: i64, supported: i64 } hints["file-format-newer-hint"],
        /// A key that must be there is not.
        Missing["file-key-missing"] { path: PathBuf, line: usize, key: String } hints["file-key-missing-hint"],
        /// A value of another type.
        Type["file-wrong-type"] { path: PathBuf, line: usize, key: String, expected: String } hints[],
        /// A value that is none of those possible.
        Choice["file-unknown-value"] { path: PathBuf, line: usize, key: String, found: String, suggestion: String, possible: Vec<String> } hints["file-unknown-value-meant", "file-unknown-value-hint"],
        /// A key that nobody reads.
        Key["file-unknown-key"] { path: PathBuf, line: usize, key: String, suggestion: String, possible: Vec<String> } hints["file-unknown-key-meant", "file-unknown-key-hint"],
        /// Not a segment's id.
        Segment["file-bad-segment-id"] { path: PathBuf, line: usize, found: String } hints[],
        /// Not a person's id.
        Person["file-bad-person-id"] { path: PathBuf, line: usize, found: String } hints[],
        /// Not a question's id.
        Question["file-bad-question-id"] { path: PathBuf, line: usize, found: String } hints[],
        /// A bare `ku`.
        Ambiguous["file-ambiguous-language"] { path: PathBuf, line: usize, found: String } hints["lang-ambiguous-hint"],
        /// Not a language tag.
        Language["file-bad-language"] { path: PathBuf, line: usize, found: String } hints["lang-malformed-hint"],
        /// Two records with the same id.
        Duplicate["file-duplicate-id"] { path: PathBuf, line: usize, id: String, first: usize } hints["file-duplicate-id-hint"],
        /// A number out of its range.
        Range["file-number-range"] { path: PathBuf, line: usize, key: String, found: i64, least: i64, most: i64 } hints[],
    }
}
