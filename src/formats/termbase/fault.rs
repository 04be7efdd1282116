//! What can be wrong in a termbase's file, each with its line.

use std::path::PathBuf;

crate::faults! {
    /// What can be wrong in a termbase's file beyond its form.
    pub enum TermsFault {
        /// A name without a word in it.
        Empty["terms-empty"] { path: PathBuf, line: usize, key: String } hints["terms-empty-hint"],
        /// A name that is longer than any.
        Long["terms-long"] { path: PathBuf, line: usize, key: String, limit: usize } hints["terms-long-hint"],
        /// A name with characters that deceive.
        Hazard["terms-hazard"] { path: PathBuf, line: usize, key: String, hazard: String } hints["terms-hazard-hint"],
        /// A name that is right and wrong for the same thing.
        Contradiction["terms-contradiction"] { path: PathBuf, line: usize, name: String } hints["terms-contradiction-hint"],
        /// Two entries for the same thing.
        Duplicate["terms-duplicate"] { path: PathBuf, line: usize, term: String, first: usize } hints["terms-duplicate-hint"],
        /// A language that the workspace does not know.
        Language["terms-language"] { path: PathBuf, line: usize, found: String, known: Vec<String> } hints["terms-language-hint"],
        /// Not the id of an entry.
        Id["terms-id"] { path: PathBuf, line: usize, found: String } hints["terms-id-hint"],
        /// An entry in which nothing is called anything.
        NoNames["terms-no-names"] { path: PathBuf, line: usize, example: String } hints["terms-no-names-hint"],
        /// A file whose name names no format.
        FormatUnknown["terms-format-unknown"] { path: PathBuf, known: Vec<String> } hints["terms-format-unknown-hint"],
        /// There is nothing in the file.
        FileEmpty["terms-file-empty"] { path: PathBuf } hints[],
        /// More bytes than any termbase has.
        TooLarge["terms-too-large"] { path: PathBuf, limit: usize } hints[],
        /// Not text.
        Encoding["terms-encoding"] { path: PathBuf } hints["terms-encoding-hint"],
        /// A merge left its markers.
        Conflict["terms-conflict"] { path: PathBuf, line: usize } hints["terms-conflict-hint"],
        /// XML that ends in the middle of something.
        Truncated["terms-truncated"] { path: PathBuf, line: usize } hints["terms-xml-hint"],
        /// Not well-formed XML.
        Xml["terms-xml"] { path: PathBuf, line: usize, detail: String } hints["terms-xml-hint"],
        /// A document type: the door to entity bombs and to other files.
        Doctype["terms-doctype"] { path: PathBuf, line: usize } hints["terms-doctype-hint"],
        /// XML, but no TBX.
        NotTbx["terms-not-tbx"] { path: PathBuf, line: usize, found: String } hints["terms-not-tbx-hint"],
        /// A column that means nothing.
        Column["terms-csv-column"] { path: PathBuf, line: usize, found: String, known: Vec<String> } hints["terms-csv-column-hint"],
        /// A row with more cells than there are columns.
        Cells["terms-csv-cells"] { path: PathBuf, line: usize, found: usize, expected: usize } hints["terms-csv-cells-hint"],
        /// A quotation mark that is not closed, or text behind one that is.
        Quote["terms-csv-quote"] { path: PathBuf, line: usize } hints["terms-csv-quote-hint"],
        /// A value that is none of those possible.
        Value["terms-csv-value"] { path: PathBuf, line: usize, column: String, found: String, possible: Vec<String> } hints["terms-csv-value-hint"],
    }
}
