//! The parts of a statement: title, dateline, paragraph, list item, signature …

use serde::{Deserialize, Serialize};

/// What a block is. The names are those written in the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The line above the title («في بيان للجنة المركزية …»), or the kind line («بيان», «تصريح»).
    Kicker,
    /// The title.
    Title,
    /// The line below the title.
    Subtitle,
    /// Place and date, at the top.
    Dateline,
    /// The formula that introduces the statement ("… has issued the following statement:").
    LeadIn,
    /// Whom the statement addresses.
    Salutation,
    /// A paragraph of the body.
    #[default]
    Paragraph,
    /// A heading within the body.
    Heading,
    /// An item of a list.
    ListItem,
    /// A quoted block.
    Quotation,
    /// A cell of a table.
    TableCell,
    /// A slogan («عاش …»).
    Slogan,
    /// Who signs: a body, an office holder, a place.
    Signature,
    /// The date below the signature.
    Date,
    /// `###`, `ENDS`.
    EndMark,
    /// A note to editors.
    Note,
    /// A footnote.
    Footnote,
    /// How to reach the office.
    Contact,
}

impl BlockKind {
    /// Every kind, in the order in which they usually stand in a statement.
    pub const ALL: &'static [Self] = &[
        Self::Kicker,
        Self::Title,
        Self::Subtitle,
        Self::Dateline,
        Self::LeadIn,
        Self::Salutation,
        Self::Paragraph,
        Self::Heading,
        Self::ListItem,
        Self::Quotation,
        Self::TableCell,
        Self::Slogan,
        Self::Signature,
        Self::Date,
        Self::EndMark,
        Self::Note,
        Self::Footnote,
        Self::Contact,
    ];

    /// The name as written in files and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kicker => "kicker",
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::Dateline => "dateline",
            Self::LeadIn => "lead-in",
            Self::Salutation => "salutation",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::ListItem => "list-item",
            Self::Quotation => "quotation",
            Self::TableCell => "table-cell",
            Self::Slogan => "slogan",
            Self::Signature => "signature",
            Self::Date => "date",
            Self::EndMark => "end-mark",
            Self::Note => "note",
            Self::Footnote => "footnote",
            Self::Contact => "contact",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }
}

/// A block's own attributes: what it is and, where it matters, how deep and whether numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Depth of a heading or list item, from 1; 0 where it has no meaning.
    pub level: u8,
    /// A list item of a numbered list, or the first cell of a table row.
    pub mark: bool,
}

impl Block {
    /// A block of that kind with no depth and no mark.
    #[must_use]
    pub fn of(kind: BlockKind) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }
}

impl From<BlockKind> for crate::message::Value {
    fn from(kind: BlockKind) -> Self {
        Self::from(kind.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_the_name_that_serde_writes() {
        for kind in BlockKind::ALL {
            assert_eq!(BlockKind::from_name(kind.as_str()), Some(*kind));
            assert_eq!(
                serde_json::to_string(kind).unwrap(),
                format!("\"{}\"", kind.as_str())
            );
        }
    }
}
