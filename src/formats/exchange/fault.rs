//! Why a file that was handed in cannot be read at all, or a package cannot be written.

use std::path::PathBuf;

crate::faults! {
    /// What is wrong with a whole file; what is wrong with single rows is in the submission.
    pub enum ExchangeFault {
        /// No format writes a file of that name.
        FormatUnknown["exchange-format-unknown"] { path: PathBuf, known: Vec<String> } hints["exchange-format-unknown-hint"],
        /// Nothing in the file looks like a format that we read.
        Unrecognised["exchange-unrecognised"] { path: PathBuf, known: Vec<String> } hints["exchange-pull-again-hint"],
        /// There is nothing in the file.
        Empty["exchange-empty"] { path: PathBuf } hints["exchange-pull-again-hint"],
        /// More bytes than any package has.
        TooLarge["exchange-too-large"] { path: PathBuf, limit: usize } hints["exchange-too-large-hint"],
        /// A byte that is not UTF-8, in a file that says nothing of another encoding.
        Encoding["exchange-encoding"] { path: PathBuf, offset: usize } hints["exchange-encoding-hint"],
        /// The encoding that the file itself names is unknown, or is not the one that it is in.
        EncodingNamed["exchange-encoding-named"] { path: PathBuf, name: String } hints["exchange-encoding-hint"],
        /// A merge left its markers.
        Conflict["exchange-conflict"] { path: PathBuf, line: usize } hints["exchange-conflict-hint"],
        /// The file ends in the middle of something.
        Truncated["exchange-truncated"] { path: PathBuf, line: usize } hints["exchange-truncated-hint"],
        /// A character that no text may hold.
        Control["exchange-control"] { path: PathBuf, line: usize, code: String } hints["exchange-control-hint"],
        /// Not well-formed XML.
        Xml["exchange-xml"] { path: PathBuf, line: usize, detail: String } hints["exchange-xml-hint"],
        /// A document type: the door to entity bombs and to other files.
        Doctype["exchange-doctype"] { path: PathBuf, line: usize } hints["exchange-doctype-hint"],
        /// An entity that XML does not define by itself.
        Entity["exchange-entity"] { path: PathBuf, line: usize, name: String } hints["exchange-xml-hint"],
        /// Elements within elements beyond all use.
        TooDeep["exchange-too-deep"] { path: PathBuf, line: usize, limit: usize } hints["exchange-xml-hint"],
        /// XLIFF, but of a version that we do not know.
        XliffVersion["exchange-xliff-version"] { path: PathBuf, line: usize, version: String } hints["exchange-xliff-version-hint"],
        /// Packages of several workspaces or languages in one file.
        Mixed["exchange-mixed"] { path: PathBuf, line: usize, first: String, second: String } hints["exchange-mixed-hint"],
        /// The file's language is no language that we accept.
        Lang["exchange-lang"] { path: PathBuf, line: usize, tag: String } hints["exchange-lang-hint"],
        /// A row without its segment's id.
        IdMissing["exchange-id-missing"] { path: PathBuf, line: usize } hints["exchange-pull-again-hint"],
        /// Not TOML.
        Toml["exchange-toml"] { path: PathBuf, line: usize, detail: String } hints["exchange-toml-hint"],
        /// A key that means nothing: perhaps a target under a misspelt name.
        TomlKey["exchange-toml-key"] { path: PathBuf, line: usize, key: String, known: Vec<String> } hints["exchange-toml-key-hint"],
        /// A value of another type than its key asks for.
        TomlType["exchange-toml-type"] { path: PathBuf, line: usize, key: String } hints["exchange-toml-hint"],
        /// A line that begins a segment, but does not say which.
        Header["exchange-header"] { path: PathBuf, line: usize } hints["exchange-header-hint"],
        /// Text before the first segment.
        NoHeader["exchange-no-header"] { path: PathBuf, line: usize } hints["exchange-header-hint"],
        /// The line that ends the file is gone, and perhaps more with it.
        EndMissing["exchange-end-missing"] { path: PathBuf, line: usize } hints["exchange-end-missing-hint"],
        /// A line that begins with the comment sign in the middle of a target.
        StrayComment["exchange-stray-comment"] { path: PathBuf, line: usize } hints["exchange-stray-comment-hint"],
    }
}
