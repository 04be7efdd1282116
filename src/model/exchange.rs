//! What goes to a translator and comes back: rows of segments with what is needed to translate them.

use serde::Serialize;

use super::{BlockKind, Digest, Lang, SegmentId, State, StatementId};

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
    /// Where the segment stood when the package was made; [`State::Translated`] for one that was filled in.
    pub state: State,
    /// The source text as it was when the package was made; `None` for a segment that exists in the translation only.
    pub source: Option<String>,
    /// The target: what was there when the package was made, then what the translator wrote. `None`: nothing.
    pub target: Option<String>,
    /// The earlier pairs that help: the target as it stood and the source that it rendered. More than one after a merge.
    pub earlier: Vec<Earlier>,
    /// Where the memory has the target from that was filled in: the statement and the segment.
    pub filled_from: Option<String>,
    /// What the memory proposes, the best first.
    pub proposals: Vec<Proposal>,
    /// The segment before, in the source.
    pub before: Option<String>,
    /// The segment after, in the source.
    pub after: Option<String>,
    /// What the translator should know: why it was rejected, that a term changed.
    pub notes: Vec<String>,
    /// The open questions on it, each with what was said.
    pub questions: Vec<String>,
    /// The terms that the source uses, in the order of their first use.
    pub terms: Vec<RowTerm>,
}

/// A term of a source, and what the termbase says of its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowTerm {
    /// The term, as the termbase has it.
    pub source: String,
    /// What to call it.
    pub target: Option<String>,
    /// What it may be called too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub admitted: Vec<String>,
    /// What it must not be called.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden: Vec<String>,
    /// What a translator should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A pair of the memory that is like a row's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How alike the sources are, from 0 to 100, less what is taken off for a pair that is not approved.
    pub score: u8,
    /// Where it comes from: the statement and the segment, or the file and the line.
    pub origin: String,
    /// Its source.
    pub source: String,
    /// Its target.
    pub target: String,
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

/// What a translator handed in: the rows of a file as they stand in it.
///
/// Nothing here is checked against a workspace, because the format that read the file knows none: ids may be
/// unknown, rows may repeat, the language may be another. The step that takes the submission decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The workspace that the package came from; `None` if the file no longer says.
    pub workspace: Option<String>,
    /// The language of the targets; `None` if the file does not say.
    pub lang: Option<Lang>,
    /// How many rows the package had when it was made; `None` if the file does not say.
    pub expected: Option<usize>,
    /// The rows, in the order of the file.
    pub rows: Vec<SubmittedRow>,
}

/// One row of a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmittedRow {
    /// The statement as the file names it; `None` if it does not.
    pub statement: Option<String>,
    /// The segment's id as the file has it.
    pub id: String,
    /// The source as it stands in the file; `None` where the format does not carry it or the segment has none.
    pub source: Option<String>,
    /// Whether the source is the one that was pulled.
    pub source_check: SourceCheck,
    /// The mark of the source that was pulled, if the file still has it.
    pub mark: Option<SourceMark>,
    /// The target; `None` if it was left empty.
    pub target: Option<String>,
    /// The line of the file where the row begins, counted from 1.
    pub line: usize,
    /// Whether the translator, or their tool, said that the target is not finished.
    pub marked_unfinished: bool,
}

/// Whether the source of a submitted row is the one that was pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceCheck {
    /// It is, but perhaps for white space that a tool has changed.
    Untouched,
    /// Somebody edited it in the file.
    Edited,
    /// The file lost the mark that would tell.
    Unknown,
}

/// A short fingerprint of a source, written beside it so that an edited source is noticed.
///
/// Two digests: of the text as written, and of its words with single blanks between them, because translators'
/// tools respace what they save. It guards against mistakes, not against malice: approvals are bound to [`Digest`]s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceMark {
    exact: String,
    words: String,
}

/// Hexadecimal digits of each half of a mark: 64 bits, as no row is compared with more than one other.
const MARK_DIGITS: usize = 16;

impl SourceMark {
    /// The mark of a source; of a segment without a source too, which is not that of an empty one.
    #[must_use]
    pub fn of(source: Option<&str>) -> Self {
        let Some(source) = source else {
            return Self {
                exact: "0".repeat(MARK_DIGITS),
                words: "0".repeat(MARK_DIGITS),
            };
        };
        let words: Vec<&str> = source.split_whitespace().collect();
        Self {
            exact: short_digest(source),
            words: short_digest(&words.join(" ")),
        }
    }

    /// Reads a mark as [`Display`](std::fmt::Display) writes it; `None` if it is damaged.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (exact, words) = text.trim().split_once('-')?;
        let whole = |half: &str| {
            half.len() == MARK_DIGITS
                && half
                    .bytes()
                    .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        };
        (whole(exact) && whole(words)).then(|| Self {
            exact: exact.to_owned(),
            words: words.to_owned(),
        })
    }

    /// Whether exactly this source was pulled.
    #[must_use]
    pub fn is_of(&self, source: Option<&str>) -> bool {
        *self == Self::of(source)
    }

    /// Whether this source was pulled, but for white space.
    #[must_use]
    pub fn has_words_of(&self, source: Option<&str>) -> bool {
        self.words == Self::of(source).words
    }
}

impl std::fmt::Display for SourceMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.exact, self.words)
    }
}

/// The first digits of a text's digest.
fn short_digest(text: &str) -> String {
    let digest = Digest::of_bytes(text.as_bytes());
    let hex = digest.as_str().trim_start_matches("b3:");
    hex.chars().take(MARK_DIGITS).collect()
}

impl SubmittedRow {
    /// Whether the row was pulled from exactly this source, so that its target renders it.
    ///
    /// The mark decides where the file still has it, so that a tool that respaces sources does no harm; otherwise
    /// the source in the file does.
    #[must_use]
    pub fn was_pulled_from(&self, current: Option<&str>) -> bool {
        match &self.mark {
            Some(mark) => mark.is_of(current),
            None => self.source.as_deref() == current,
        }
    }
}

impl Submission {
    /// Each row that repeats an earlier one: the earlier row's place in `rows` and its own.
    #[must_use]
    pub fn duplicates(&self) -> Vec<(usize, usize)> {
        let mut seen = std::collections::BTreeMap::new();
        let mut found = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            match seen.entry((row.statement.as_deref(), row.id.as_str())) {
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(at);
                }
                std::collections::btree_map::Entry::Occupied(entry) => found.push((*entry.get(), at)),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(statement: &str, id: &str) -> SubmittedRow {
        SubmittedRow {
            statement: Some(statement.into()),
            id: id.into(),
            source: Some("نص".into()),
            source_check: SourceCheck::Unknown,
            mark: None,
            target: None,
            line: 1,
            marked_unfinished: false,
        }
    }

    #[test]
    fn a_mark_tells_an_edit_from_respacing_and_from_nothing() {
        let mark = SourceMark::of(Some("بدأ  الاجتماع"));
        assert!(mark.is_of(Some("بدأ  الاجتماع")));
        assert!(!mark.is_of(Some("بدأ الاجتماع")) && mark.has_words_of(Some("بدأ الاجتماع")));
        assert!(!mark.has_words_of(Some("بدا الاجتماع")));
        assert!(!SourceMark::of(None).has_words_of(Some("")));
        assert_eq!(SourceMark::parse(&mark.to_string()), Some(mark));
    }

    #[test]
    fn a_damaged_mark_is_no_mark() {
        for bad in [
            "",
            "-",
            "b3:12",
            "0123456789abcdef",
            "0123456789abcdef-0123456789ABCDEF",
        ] {
            assert_eq!(SourceMark::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_row_without_a_mark_is_judged_by_its_source() {
        let mut row = row("a", "s1");
        assert!(row.was_pulled_from(Some("نص")) && !row.was_pulled_from(Some("نص آخر")));
        row.mark = Some(SourceMark::of(Some("نص آخر")));
        assert!(row.was_pulled_from(Some("نص آخر")) && !row.was_pulled_from(Some("نص")));
    }

    #[test]
    fn duplicates_are_per_statement_and_name_both_rows() {
        let submission = Submission {
            workspace: None,
            lang: None,
            expected: None,
            rows: vec![row("a", "s1"), row("b", "s1"), row("a", "s1"), row("a", "s1")],
        };
        assert_eq!(submission.duplicates(), [(0, 2), (0, 3)]);
    }
}
