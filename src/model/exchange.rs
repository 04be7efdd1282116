//! What goes to a translator and comes back: rows of segments with what is needed to translate them.

use super::{BlockKind, Lang, SegmentId, State, StatementId};

/// The pending segments of one language, as handed to a translator and as handed in again.
///
/// Every exchange format (XLIFF, TOML, the text that `edit` opens) writes and reads this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Names the workspace that the package came from, so that one from elsewhere is recognised.
    pub workspace: String,
    /// The language of the sources.
    pub source_lang: Lang,
    /// The language of the targets.
    pub lang: Lang,
    /// The rows, by statement and in the order of the source.
    pub rows: Vec<Row>,
}

/// One segment in a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
    /// The kind of the block that it belongs to.
    pub kind: BlockKind,
    /// Where the segment stood when the package was made.
    pub state: State,
    /// The source text as it was when the package was made; `None` for a segment that exists in the translation only.
    pub source: Option<String>,
    /// The target: what was there when the package was made, then what the translator wrote. `None`: nothing.
    pub target: Option<String>,
    /// The earlier pairs that help: the target as it stood and the source that it rendered. More than one after a merge.
    pub earlier: Vec<Earlier>,
    /// The segment before, in the source.
    pub before: Option<String>,
    /// The segment after, in the source.
    pub after: Option<String>,
    /// What the translator should know: why it was rejected, that a term changed.
    pub notes: Vec<String>,
}

/// An earlier pair of source and target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The segment it belonged to.
    pub id: SegmentId,
    /// The source that the target rendered.
    pub source: String,
    /// The target.
    pub target: String,
}
